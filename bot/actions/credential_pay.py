"""What holders of a credential report that they earn, beside the official figure of the role that it serves."""

from __future__ import annotations

import re

from bot.actions import pay_lead
from bot.actions.answer import Answer, cite, cited_too, suggest
from bot.actions.phrases import capital, listed, middle_half, unknown, wage_table
from bot.actions.places import places_of, release_name
from bot.actions.question import Question
from bot.actions.role_asked import role_of, where
from knowledge.base import Base
from knowledge.certifications import certification
from knowledge.figures import dollars
from knowledge.model import Unknown
from knowledge.pay import Pay, credential_pay, pay
from knowledge.survey import Survey, overview

_SEVERAL = re.compile(r"\b(two|2|both|three|3|four|4|multiple|several) (?:certs?|certifications?|credentials?)\b", re.I)
_YEARS = re.compile(r"\byears?'? experience\b|\byears?'s experience\b", re.I)
_NUMBERS = {"three": 3, "3": 3, "four": 4, "4": 4}
_GROUPS = {2: "two certifications", 3: "three or more certifications"}


def of_credential(base: Base, question: Question) -> Answer:
    """What holders report in AAPC's survey, beside OEWS for the role it serves: two populations, both named."""
    if several := of_several(base, question):
        return several
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


def of_members(base: Base, question: Question, years: float | None) -> Answer:
    """What the survey says of people like the asker: the holders of their credential, and members by years, as far as it has them."""
    answer = of_credential(base, question)
    by_years = [s for s in base.survey if s.certification is None and _YEARS.search(s.group)]
    newest = [s for s in by_years if s.year == max(one.year for one in by_years)] if years is not None else []
    if not newest:
        return answer
    lines = listed([f"{s.group} {dollars(s.amount)} ({s.statistic})" for s in newest])
    told = f"By years the newest that I have is its {newest[0].edition}: {lines}. That is too old for a figure of today; it shows that more years go with more pay."
    sources = cited_too(answer, [base.source(newest[0].source)])
    return answer.copy(update={"text": f"{answer.text} {told}", "sources": sources})


def served(base: Base, question: Question) -> tuple[str, ...]:
    """The role that the credential named serves first."""
    found = base.certifications.get(question.certification[0])
    return found.roles[:1] if found else ()


def counted_credentials(base: Base, question: Question) -> Answer | None:
    """The answer to "with two certs", which names a number of credentials and no credential."""
    return of_several(base, question) if _SEVERAL.search(question.text) else None


def of_several(base: Base, question: Question) -> Answer | None:
    """What members with several credentials report, and what is reported of those named; None where one is asked about."""
    ids = [id for id in question.certification if id in base.certifications]
    counted = _SEVERAL.search(question.text)
    number = _NUMBERS.get(counted[1].lower(), 2) if counted else len(ids)
    if number < 2:
        return None
    group = _GROUPS[min(number, 3)]
    figures = [s for s in overview(base) if s.entry.group.endswith(group)]
    joint = [
        Survey(entry, base.source(entry.source))
        for entry in base.survey
        if len(ids) > 1 and entry.certification is None and all(f"the {id}" in entry.group for id in ids)
    ]
    each = [known for id in ids if not isinstance(known := credential_pay(base, id), Unknown)] if len(ids) > 1 else []
    lines = [
        f"**{capital(s.entry.group)} report {dollars(s.entry.amount)} a year on average** in AAPC's survey ({s.entry.edition})."
        for s in figures
    ]
    lines += [
        f"{capital(s.entry.group)}: {dollars(s.entry.amount)} ({s.entry.statistic}, {s.entry.edition})." for s in joint
    ]
    lines += [
        f"- {s.entry.certification} alone: {dollars(s.entry.amount)} ({s.entry.statistic}, {s.entry.edition})"
        for s in each
    ]
    missing = [id for id in ids if isinstance(credential_pay(base, id), Unknown)] if len(ids) > 1 else []
    lines += [f"- Of {id} holders no survey here has the pay." for id in missing]
    lines.append("That is nationwide and self-reported; OEWS has no pay by credential, in any place.")
    return Answer(
        type="pay",
        title=f"Pay with {listed(ids) if len(ids) > 1 else f'{number} certifications'}",
        text="\n".join(lines),
        caveats=(
            "People with several have often worked longer: the difference is not what one more exam alone brings.",
        ),
        sources=cite([s.source for s in (*figures, *joint, *each)]),
        suggestions=(
            suggest("Certifications by pay", "rank_pay", organization="aapc"),
            suggest("Which certification next?", "advise_certification"),
            suggest("Best-paying states", "rank_pay"),
        ),
    )
