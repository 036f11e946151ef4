"""What holders of a credential report that they earn, beside the official figure of the role that it serves."""

from __future__ import annotations

from bot.actions import pay_lead
from bot.actions.answer import Answer, cite, suggest
from bot.actions.phrases import middle_half, unknown, wage_table
from bot.actions.places import places_of, release_name
from bot.actions.question import Question
from bot.actions.role_asked import role_of, where
from knowledge.base import Base
from knowledge.certifications import certification
from knowledge.figures import dollars
from knowledge.model import Unknown
from knowledge.pay import Pay, credential_pay, pay
from knowledge.survey import overview


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


def served(base: Base, question: Question) -> tuple[str, ...]:
    """The role that the credential named serves first."""
    found = base.certifications.get(question.certification[0])
    return found.roles[:1] if found else ()
