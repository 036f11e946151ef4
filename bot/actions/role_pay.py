"""What one role earns in one place or with one kind of employer: the figure asked for first, then what surrounds it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.actions import pay_lead
from bot.actions.answer import Answer, Suggestion, cite, suggest
from bot.actions.estimate import LONGEST_CAREER, band_of, career, of_holders, said
from bot.actions.measure import Measure, figure, jobs, measure_of, newcomers, several, starting
from bot.actions.official import official
from bot.actions.part_time import for_hours
from bot.actions.phrases import bar, capital, chart, earn, per, plural, said_by_article, unknown, wage_table
from bot.actions.places import Places, release_name
from bot.actions.question import Question
from bot.actions.role_asked import role_of, role_taken, where
from bot.actions.wanted import percentiles_in, plain, underpaid
from knowledge.base import NATION, Base
from knowledge.estimate import Estimate
from knowledge.facts import Claim, claims
from knowledge.figures import dollars
from knowledge.living import Prices, prices
from knowledge.model import Period, Place, Role, Unknown
from knowledge.pay import Pay, pay, stand_in


@dataclass(frozen=True)
class _Asked:
    """A question of pay, and what OEWS has for it. `local`: all employers of the place, beside a kind of employer."""

    base: Base
    question: Question
    role: Role
    places: Places
    place: Place
    found: Pay
    local: Pay | None
    band: Estimate | None

    @property
    def measure(self) -> Measure:
        return measure_of(self.question)

    @property
    def release(self) -> str:
        return release_name(self.base)

    @property
    def name(self) -> str:
        """Whose pay `found` is, as the end of a sentence: " in hospitals (nationally)", " in Texas"."""
        setting = self.found.setting
        return f" {setting.phrase} (nationally)" if setting else where(self.found.place, self.places)

    @property
    def own(self) -> Pay:
        """The pay of the place where one was named: what an amount is held against."""
        return self.local or self.found

    def alone(self) -> bool:
        """Whether nothing but the usual figures is asked for."""
        q = self.question
        return not (underpaid(q.text) or q.money or q.wants or q.experience is not None or q.period or q.adjusted or q.setting or q.specialty) and self.measure.usual  # fmt: skip


def role_pay(base: Base, question: Question, places: Places) -> Answer:
    """The distribution for one role in one place or with one kind of employer."""
    role, period = role_of(base, question), Period(question.period or "year")
    best = official(base, question, role, places)
    found, place = best.found, best.place
    if isinstance(found, Unknown):
        return _nearest(base, question, role, places, found)
    local = pay(base, role, place, period=period) if found.setting and places.first != NATION else None
    local = local if isinstance(local, Pay) and local.wages.median is not None else None
    band = None if starting(question) and not found.setting else band_of(base, question, role, places.first, period)
    if (
        not measure_of(question).usual
        or question.wants == "jobs"
        or question.money
        and not pay_lead.negotiates(question)
    ):
        band = None  # a figure is asked for, or an amount to be judged: a band of our own would stand before it
    asked = _Asked(base, question, role, places, place, found, local, band)
    who = f"{role.plural}{f' {found.setting.phrase}' if found.setting else ''}{where(places.first, places)}"
    credential, survey = of_holders(base, question)
    if plain(question.text) and not (question.money or question.wants or question.adjusted or found.setting):
        return _short(asked, (*role_taken(question, role), *found.caveats))
    level = prices(base, places.first) if question.adjusted and places.first != NATION else None
    both = (_verdict(asked), _lead(asked, who))
    article = _claims(base, role, found.place) if asked.alone() else []
    paragraphs = [
        pay_lead.after_tax(question),
        pay_lead.not_held(base, question, f"{role.plural}{where(found.place, places)}"),
        pay_lead.whose_rate(question),
        pay_lead.no_promise(question),
        pay_lead.amount_due(question),
        for_hours(question.text, asked.own.wages),
        *(both if measure_of(question).usual else both[::-1]),
        _after_prices(asked, level),
        " ".join(sentence for sentence in (*_official(asked), _level(asked), credential) if sentence),
        *map(said_by_article, article),
    ]
    label = f"{found.setting.name}, US" if found.setting else found.place.name
    elsewhere = found.place != NATION or found.setting
    bars = [bar(local.place.name, local.wages, local.place.state)] if local else []
    bars += [bar(found.setting.name if found.setting else label, found.wages, found.place.state), bar("United States", found.nation)]  # fmt: skip
    notes = [*best.notes, *(band.assumptions if band and local else ())]
    if question.specialty:
        notes.append("OEWS has no pay by medical specialty; these are all coders of the occupation.")
    caveats = (*role_taken(question, role), *notes, *places.notes, *found.caveats, *_divided(period))
    sources = [found.source, *([survey.source] if survey else []), *(claim.source for claim in article)]
    return Answer(
        type="pay",
        title=f"Estimate for {who}" if band else f"{plural(role)}, {_titled(asked)}",
        text="\n\n".join(paragraph for paragraph in paragraphs if paragraph),
        table=wage_table(found.wages, (local.wages if local else found.nation) if elsewhere else None, here=label,
                         there=local.place.name if local else "United States"),
        chart=chart(f"{role.plural}, {per(period)}", period, bars) if elsewhere else None,
        caveats=tuple(dict.fromkeys(caveats)),
        sources=cite([*sources, *([level.source] if isinstance(level, Prices) else [])]),
        suggestions=_next(base, role, found.place, period),
    )  # fmt: skip


def _short(asked: _Asked, caveats: Iterable[str]) -> Answer:
    """The one figure, where nothing around it is wanted."""
    wages, measure = asked.own.wages, asked.measure
    value = measure.of(wages)
    shown = f"{dollars(value)} {per(wages.period)}" if value is not None else "not released"
    return Answer(
        type="pay",
        title=f"{plural(asked.role)}, {_titled(asked)}",
        text=f"**{shown}**: the {measure.name} of {asked.role.plural}{where(asked.own.place, asked.places)} ({asked.release}).",
        caveats=tuple(dict.fromkeys(caveats)),
        sources=cite([asked.found.source]),
        suggestions=_next(asked.base, asked.role, asked.found.place, wages.period),
    )


def _titled(asked: _Asked) -> str:
    """The place of the figures, as a title says it: a kind of employer is national, whatever place was named."""
    setting = asked.found.setting
    if not setting:
        return asked.found.place.name
    national = f"{setting.phrase}, United States"
    return f"{asked.place.name}, and {national}" if asked.local else national


def _verdict(asked: _Asked) -> str:
    """Where an amount that the user named lies: in the place, with the kind of employer, and for the years."""
    question, own = asked.question, asked.own
    if not question.money:
        return ""
    text = [pay_lead.offered(question, own.wages), pay_lead.judgement(question, own.wages)]
    text.append(
        f"That is among {asked.role.plural}{where(own.place, asked.places) if not own.setting else asked.name}."
    )
    if asked.local and asked.found.setting:
        text.append(pay_lead.beside(question, asked.found.wages, f"{asked.found.setting.phrase} nationally"))
    years = 0.0 if starting(question) else career(question)
    if years is not None:
        text.append(pay_lead.for_years(question, own.wages, years))
    return " ".join(part for part in text if part)


def _lead(asked: _Asked, who: str) -> str:
    """What stands first where more than the usual figures is asked for."""
    question, wages, own = asked.question, asked.found.wages, asked.own
    whose = f"{plural(asked.role)}{where(own.place, asked.places) if asked.local else asked.name}"
    if question.wants == "jobs":
        group = asked.role.occupation.short if asked.role.occupation else asked.role.plural
        return jobs(group, where(own.place, asked.places) if asked.local else asked.name, own.wages, asked.release)
    if pay_lead.negotiates(question):
        return pay_lead.to_name(question, wages, who, asked.band)
    if all_asked := several(percentiles_in(question.text), whose, own.wages, asked.release):
        return all_asked
    if asked.band:
        return said(asked.band, who, career(question))
    if not asked.measure.usual:
        return figure(asked.measure, whose, own.wages, asked.release)
    return newcomers(whose, own.wages, asked.release) if starting(question) and not question.money else ""


def _official(asked: _Asked) -> list[str]:
    """The official distribution, the nation's median, and where a kind of employer is asked for, all of the place."""
    found, per_period = asked.found, per(asked.found.wages.period)
    text = []
    if asked.local and not asked.measure.usual:
        value = asked.measure.of(found.wages)
        text.append(
            f"{capital(found.setting.phrase) if found.setting else ''} (nationally), it is {dollars(value)}."
            if value is not None
            else ""
        )
    elif asked.measure.usual:
        text.append(earn(f"{plural(asked.role)}{asked.name}", found.wages, asked.release))
    national = asked.measure.of(found.nation)
    if (found.place != NATION or found.setting) and national is not None:
        text.append(f"The US {asked.measure.name} is {dollars(national)} {per_period}.")
    if asked.local and asked.measure.usual and asked.local.wages.median is not None:
        text.append(f"With all employers it is {dollars(asked.local.wages.median)}{where(asked.place, asked.places)}.")
    return text


def _after_prices(asked: _Asked, level: Prices | Unknown | None) -> str:
    """What the figure buys at average prices, when that is asked for."""
    value = asked.measure.of(asked.own.wages)
    if not isinstance(level, Prices) or value is None:
        return level.reason.capitalize() + "." if isinstance(level, Unknown) else ""
    whose = "" if level.place == asked.places.first else f"; prices of {level.place.named}, as I have none of cities"
    period = asked.own.wages.period
    return (
        f"**After prices: the {asked.measure.name} of {dollars(value)} {per(period)}{where(asked.own.place, asked.places)} buys what "
        f"{dollars(level.buys(value, period))} buys at average US prices** (price level {level.all_items:.1f}, US = 100, BEA {level.year}{whose})."
    )


def _level(asked: _Asked) -> str:
    """What stands in for the years of experience, where no band has said it."""
    question, own = asked.question, asked.own
    if question.experience is None:
        return ""
    if question.experience > LONGEST_CAREER:
        return f"{question.experience:g} years of experience is more than a career, so I left it out."
    if question.money or asked.local or starting(question) or question.wants == "jobs" or not asked.measure.usual:
        return ""
    band = stand_in(question.experience)
    low, high = own.wages.percentiles[band.low], own.wages.percentiles[band.high]
    if low is None or high is None:
        return "OEWS has no figure by experience."
    return (
        f"OEWS has no figure by experience; as a stand-in for {question.experience:g} years of experience I take {band.words} "
        f"of all workers, {dollars(low)} to {dollars(high)} (percentiles {band.low} to {band.high})."
    )


def _nearest(base: Base, question: Question, role: Role, places: Places, found: Unknown) -> Answer:
    """A role without a figure, and for orientation what coders earn there."""
    nearest, period = base.roles["medical_coder"], Period(question.period or "year")
    orientation = pay(base, nearest, places.first, period=period)
    more: list[str] = []
    if isinstance(orientation, Pay):
        whose, measure = f"{nearest.plural}{where(places.first, places)}", measure_of(question)
        words = several(percentiles_in(question.text), whose, orientation.wages, release_name(base)) or earn(whose, orientation.wages, release_name(base)) if measure.usual else figure(measure, whose, orientation.wages, release_name(base))  # fmt: skip
        more = [f"For orientation: {words}"]
        if question.money:
            more.append(f"{pay_lead.offered(question, orientation.wages)} That is among {whose}, not {role.plural}.")
    return unknown(
        found,
        [suggest(f"Pay of {nearest.plural}", "ask_salary", role=nearest.id), suggest(f"What a {role.name} does", "ask_role", role=role.id)],
        more=" ".join(more),
    )  # fmt: skip


def _divided(period: Period) -> list[str]:
    if period in (Period.MONTH, Period.WEEK):
        return [
            f"BLS publishes hours and years; the {period.value} is the year divided by {period.per_year}, before tax."
        ]
    return []


def _claims(base: Base, role: Role, place: Place) -> list[Claim]:
    state = None if place == NATION else place.state
    return claims(base, role=role.id, state=state, kind="pay_point" if state else "pay_range")


def _next(base: Base, role: Role, place: Place, period: Period) -> tuple[Suggestion, ...]:
    other = "medical_biller" if role.id != "medical_biller" else "medical_coder"
    at = {"state": place.id} if place.is_state_level else {}
    following = [suggest("Per hour", "follow_up", period="hour") if period is not Period.HOUR else suggest("Per year", "follow_up", period="year")]  # fmt: skip
    if place.is_state_level:
        following.append(suggest("Cost of living there", "ask_cost_of_living", **at))
    else:
        following.append(suggest("Best-paying states", "rank_pay", role=role.id))
    following.append(suggest(f"Compare with {base.roles[other].plural}", "compare_roles", role=[role.id, other], **at))
    return tuple(following)
