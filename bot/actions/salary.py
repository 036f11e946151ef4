"""Answers `ask_salary`: what one role, place, level, kind of employer or credential pays."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.actions import comparison, pay_lead
from bot.actions.action import TopicAction
from bot.actions.answer import Answer, Suggestion, cite, suggest
from bot.actions.estimate import LONGEST_CAREER, band_of, career, of_holders, said
from bot.actions.official import official
from bot.actions.phrases import LABELS, bar, chart, earn, middle_half, per, plural, said_by_article, unknown, wage_table
from bot.actions.places import Places, place_entity, places_of, release_name
from bot.actions.question import Question
from bot.actions.topic import topic
from knowledge.base import NATION, Base
from knowledge.certifications import certification
from knowledge.facts import Claim, claims
from knowledge.fields import roles_of_fields
from knowledge.figures import dollars
from knowledge.model import Period, Place, Role, Source, Unknown
from knowledge.pay import Pay, credential_pay, pay, stand_in
from knowledge.places import reading
from knowledge.survey import overview


@topic("ask_salary")
def salary(base: Base, question: Question) -> Answer:
    """The pay that `question` asks about; a comparison when it names several things."""
    if len(question.place) > 1:
        return comparison.places(base, question)
    if len(question.role) > 1:
        return comparison.roles(base, question)
    if len([s for s in question.setting if s in base.settings]) > 1:
        return comparison.settings(base, question)
    places = places_of(base, question)
    if places.refusal:
        return places.refusal
    if question.region and question.region[0] in base.regions:
        return comparison.region(base, question)
    if len(question.other_readings) > 1 and places.known:
        return which_place(base, question)
    if question.experience is None and pay_lead.starts(question):
        question = replace(question, experience=0.0)
    if question.period is None and question.money and question.money[0] < pay_lead.LARGEST_HOURLY:
        question = replace(question, period="hour")
    if question.certification and not (question.role and question.place):
        if not (pay_lead.negotiates(question) and (question.place or question.role)):
            return of_credential(base, question)
        question = replace(question, role=question.role or _served(base, question))
    return of_role(base, question, places)


def of_role(base: Base, question: Question, places: Places) -> Answer:
    """The distribution for one role in one place or with one kind of employer."""
    role = role_of(base, question)
    period = Period(question.period or "year")
    best = official(base, question, role, places)
    found, place, notes = best.found, best.place, list(best.notes)
    if isinstance(found, Unknown):
        nearest = base.roles["medical_coder"]
        orientation = pay(base, nearest, places.first, period=period)
        more = (
            f"For orientation: {earn(f'{nearest.plural}{where(places.first, places)}', orientation.wages, release_name(base))}"
            if isinstance(orientation, Pay)
            else ""
        )
        return unknown(found, [suggest(f"Pay of {nearest.plural}", "ask_salary", role=nearest.id), suggest(f"What a {role.name} does", "ask_role", role=role.id)], more=more)  # fmt: skip
    name = f" {found.setting.phrase} (nationally)" if found.setting else where(found.place, places)
    text = [earn(f"{plural(role)}{name}", found.wages, release_name(base))]
    elsewhere = found.place != NATION or found.setting
    if elsewhere and found.nation.median is not None:
        text.append(f"The US median is {dollars(found.nation.median)} {per(period)}.")
    band = band_of(base, question, role, places.first, period)
    local = pay(base, role, place, period=period) if band and found.setting else None
    if isinstance(local, Pay) and local.wages.median is not None:
        text.append(f"With all employers it is {dollars(local.wages.median)}{where(place, places)}.")
    level = "" if local else _level(question, found)
    credential, survey = of_holders(base, question)
    text += [_tax(question), level, _percentile(question, found), credential]
    article = [] if found.setting else _claims(base, role, found.place)
    label = found.setting.name if found.setting else found.place.name
    if question.specialty:
        notes.append("OEWS has no pay by medical specialty; these are all coders of the occupation.")
    if band and local:
        notes.extend(band.assumptions)
    who = f"{role.plural}{f' {found.setting.phrase}' if found.setting else ''}{where(places.first, places)}"
    paragraphs = [pay_lead.not_held(base, question, f"{role.plural}{where(found.place, places)}")]
    paragraphs += [pay_lead.no_promise(question), pay_lead.offered(question, found.wages)]
    if pay_lead.negotiates(question):
        paragraphs.append(pay_lead.to_name(question, found.wages, who, band))
    elif band:
        paragraphs.append(said(band, who, career(question)))
    paragraphs += [" ".join(sentence for sentence in text if sentence), *map(said_by_article, article)]
    bars = [bar(local.place.name, local.wages, local.place.state)] if isinstance(local, Pay) else []
    bars += [bar(label, found.wages, found.place.state), bar("United States", found.nation)]
    return Answer(
        type="pay",
        title=f"Estimate for {who}" if band else f"{plural(role)}, {label}",
        text="\n\n".join(paragraph for paragraph in paragraphs if paragraph),
        table=wage_table(found.wages, found.nation if elsewhere else None, here=label),
        chart=chart(f"{role.plural}, {per(period)}", period, bars) if elsewhere else None,
        caveats=tuple(
            dict.fromkeys((*_role_taken(question, role), *notes, *places.notes, *found.caveats, *_divided(period)))
        ),
        sources=cite([found.source, *([survey.source] if survey else []), *(claim.source for claim in article)]),
        suggestions=_next(base, role, found.place, period, found),
    )


def of_credential(base: Base, question: Question) -> Answer:
    """What holders report in AAPC's survey, beside OEWS for the role it serves: two populations, both named."""
    found = certification(base, question.certification[0])
    if isinstance(found, Unknown):
        return unknown(found, [suggest("Certifications that I know", "ask_certification"), suggest("Certifications by pay", "rank_pay", organization="aapc")])  # fmt: skip
    entry = found.entry
    reported = credential_pay(base, entry.id)
    role = base.roles[entry.roles[0]] if entry.roles else role_of(base, question)
    places = places_of(base, question)
    counted = pay(base, role, places.first)
    text = [pay_lead.no_promise(question)]
    if isinstance(counted, Pay) and question.money:
        text.append(
            f"{pay_lead.offered(question, counted.wages)} That is of {role.plural}{where(counted.place, places)}."
        )
    sources = []
    if isinstance(reported, Unknown):
        text.append(f"I don't have the pay of {entry.id} holders: {reported.reason}.")
    else:
        r = reported.entry
        text.append(
            f"**{entry.id} holders reported a {r.statistic} of {dollars(r.amount)} a year** in {reported.source.publisher}'s "
            f"survey ({r.edition}): self-reported by members, not a sample of all jobs."
        )
        sources.append(reported.source)
    if isinstance(counted, Pay) and counted.wages.median is not None:
        text.append(
            f"OEWS counts jobs, not credentials: {role.plural}{where(counted.place, places)} have a median of "
            f"{dollars(counted.wages.median)}, the middle half {middle_half(counted.wages) or 'not released'} ({release_name(base)})."
        )
        sources.append(counted.source)
    if isinstance(reported, Unknown):
        text += [f"In {s.source.publisher}'s survey ({s.entry.edition}), {s.entry.group} average {dollars(s.entry.amount)}."
                 for s in overview(base)[:2]]  # fmt: skip
        sources += [s.source for s in overview(base)[:1]]
    return Answer(
        type="pay",
        title=f"What {entry.id} holders earn",
        text=" ".join(part for part in text if part),
        table=wage_table(counted.wages, here=f"{role.plural}, OEWS") if isinstance(counted, Pay) else None,
        caveats=("People who certify differ from those who don't: a survey's difference is not what the exam alone brings.",
                 *(counted.caveats if isinstance(counted, Pay) else ())),
        sources=cite(sources),
        suggestions=(
            suggest(f"About the {entry.id}", "ask_certification", certification=entry.id),
            suggest("Best-paid certifications", "rank_pay", organization="aapc"),
            suggest(f"Pay of {role.plural}", "ask_salary", role=role.id),
        ),
    )  # fmt: skip


def _served(base: Base, question: Question) -> tuple[str, ...]:
    """The role that the credential named serves first."""
    found = base.certifications.get(question.certification[0])
    return found.roles[:1] if found else ()


def which_place(base: Base, question: Question) -> Answer:
    """A name of several places: the figure of each, and the question which one was meant."""
    readings = [found for value in question.other_readings if (found := reading(base, value))]
    role = role_of(base, question)
    lines: list[str] = []
    sources: list[Source] = []
    for candidate in readings:
        wages = pay(base, role, candidate.place)
        if isinstance(wages, Pay) and wages.wages.median is not None:
            lines.append(
                f"- {candidate.label}: median {dollars(wages.wages.median)}, middle half {middle_half(wages.wages) or 'not released'}"
            )
            sources.append(wages.source)
    return Answer(
        type="question",
        title="Which one?",
        text=f"Which one do you mean? For {role.plural} ({release_name(base)}, a year):\n" + "\n".join(lines),
        sources=cite(sources),
        suggestions=tuple(
            suggest(c.label, "ask_salary", role=role.id, period=question.period, **place_entity(c.label, c))
            for c in readings[:5]
        ),
    )


def role_of(base: Base, question: Question) -> Role:
    """The role asked about, or that works in the field named; medical coders when the base knows none such."""
    billing = re.search(r"\bbilling\b", question.text, re.I) and not re.search(
        r"\bcod(?:ing|ers?)\b", question.text, re.I
    )
    default = base.roles["medical_biller" if billing else "medical_coder"]
    special = [
        role for role in roles_of_fields(base, question.text) if role.id not in ("medical_coder", "medical_biller")
    ]
    return next((base.roles[id] for id in question.role if id in base.roles), special[0] if special else default)


def where(place: Place, places: Places) -> str:
    """ " in Texas", " in the Austin-Round Rock-San Marcos, TX area"."""
    if place == NATION:
        return " in the US"
    article = "the " if place.kind == "district" or place.name == "Virgin Islands" else ""
    return (
        f" in the {place.name} area"
        if place.kind == "area" and "area" not in place.name
        else f" in {article}{place.name}"
    )


def _role_taken(question: Question, role: Role) -> list[str]:
    if question.role:
        return unknown_role(question, role)
    return [f"You named no role, so I took {role.plural}; ask for billers or another role if you like."]


def unknown_role(question: Question, role: Role) -> list[str]:
    """The note that is due when `role` stands in for a name that is no role of the base."""
    if not question.role or role.id in question.role:
        return []
    return [f"I know no role called {question.role[0]}, so this is of {role.plural}."]


TAX = re.compile(
    r"\b(?:after|net of|minus|less|with|before)[ -]?(?:the )?tax(?:es)?\b|\btake[- ]home\b|\bnet pay\b|\btax(?:es)?\b",
    re.I,
)


def _tax(question: Question) -> str:
    return "That is before tax: I have no figure after tax." if TAX.search(question.text) else ""


def _level(question: Question, found: Pay) -> str:
    if question.experience is None:
        return ""
    if question.experience > LONGEST_CAREER:
        return f"{question.experience:g} years of experience is more than a career, so I left it out."
    band = stand_in(question.experience)
    low, high = found.wages.percentiles[band.low], found.wages.percentiles[band.high]
    if low is None or high is None:
        return "OEWS has no figure by experience."
    years = "entry level" if question.experience == 0 else f"{question.experience:g} years of experience"
    return (
        f"OEWS has no figure by experience; as a stand-in for {years} I take {band.words} of all workers, "
        f"{dollars(low)} to {dollars(high)} (percentiles {band.low} to {band.high})."
    )


def _percentile(question: Question, found: Pay) -> str:
    if question.percentile is None or question.percentile == 50:
        return ""
    value = found.wages.percentiles[question.percentile]
    name = LABELS[question.percentile].lower()
    return f"The {name} is {dollars(value)}." if value is not None else f"BLS released no {name}."


def _divided(period: Period) -> list[str]:
    if period in (Period.MONTH, Period.WEEK):
        return [
            f"BLS publishes hours and years; the {period.value} is the year divided by {period.per_year}, before tax."
        ]
    return []


def _claims(base: Base, role: Role, place: Place) -> list[Claim]:
    state = None if place == NATION else place.state
    return claims(base, role=role.id, state=state, kind="pay_point" if state else "pay_range")


def _next(base: Base, role: Role, place: Place, period: Period, found: Pay) -> tuple[Suggestion, ...]:
    other = "medical_biller" if role.id != "medical_biller" else "medical_coder"
    at = {"state": place.id} if place.is_state_level else {}
    following = [suggest("Per hour", "follow_up", period="hour") if period is not Period.HOUR else suggest("Per year", "follow_up", period="year")]  # fmt: skip
    if place.is_state_level:
        following.append(suggest("Cost of living there", "ask_cost_of_living", **at))
    else:
        following.append(suggest("Best-paying states", "rank_pay", role=role.id))
    following.append(suggest(f"Compare with {base.roles[other].plural}", "compare_roles", role=[role.id, other], **at))
    return tuple(following)


class ActionSalary(TopicAction):
    """Answers ask_salary."""

    def name(self) -> str:
        return "action_salary"
