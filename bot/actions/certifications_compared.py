"""Answers `compare_certifications`: credentials side by side, or the bodies that issue them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.credential import caveats_of, exam_of, fees_of, notes_of, reported, sentence, shown_sources
from bot.actions.phrases import bullets, doubts, listed, sources_of, unknown
from bot.actions.question import Question
from bot.actions.topic import answerer_of, topic
from knowledge.base import Base
from knowledge.certifications import Certification, certification
from knowledge.facts import facts
from knowledge.figures import dollars
from knowledge.model import Unknown

MOST = 4


@topic("compare_certifications")
def compare(base: Base, question: Question) -> Answer:
    """Two to four certifications side by side; the bodies when only those are named."""
    ids = list(question.certification)
    if len(ids) < 2:
        bodies = [id for id in question.organization if any(c.issuer == id for c in base.certifications.values())]
        if len(bodies) < 2 and not ids:
            bodies = bodies or ["aapc", "ahima"]
        if not ids:
            return bodies_side_by_side(base, bodies if len(bodies) > 1 else ["aapc", "ahima"])
        alone = answerer_of("ask_certification")
        assert alone, "bot.actions registers every topic"
        return alone(base, question)
    named = [certification(base, id) for id in ids[:MOST]]
    known = [found for found in named if isinstance(found, Certification)]
    missing = [found for found in named if isinstance(found, Unknown)]
    if not known:
        return unknown(missing[0], [suggest("Which certification for me?", "advise_certification"), suggest("About the CPC", "ask_certification", certification="CPC")])  # fmt: skip
    text = [line for aspect in question.focus if (line := _verdict(known, aspect))]
    for found in known:
        entry = found.entry
        fee = fees_of(found, short=True)
        text.append(
            " ".join(
                part
                for part in (
                    f"- **{entry.id}, {entry.name} ({found.issuer})**: {sentence(entry.covers)}",
                    exam_of(found, short=True),
                    fee,
                    reported(found),
                )
                if part
            )
        )
    text += [f"- I don't have {found.subject.removeprefix('the certification ')}: {found.reason}." for found in missing]
    goals = [goal for goal in base.goals.values() if len(set(goal.certifications) & {f.entry.id for f in known}) == 1]
    for found in known:
        serves = [goal.name for goal in goals if found.entry.id in goal.certifications]
        if serves:
            text.append(f"{found.entry.id} is the usual choice for {listed(serves[:3])}.")
    return Answer(
        type="comparison",
        title=listed([found.entry.id for found in known], "or"),
        text="\n".join(text),
        table=Table(
            columns=(Column(label=""), *(Column(label=found.entry.id) for found in known)),
            rows=(
                ("Issuer", *(found.issuer for found in known)),
                ("Questions", *(found.entry.exam.questions if found.entry.exam else None for found in known)),
                ("Hours", *(found.entry.exam.hours if found.entry.exam else None for found in known)),
                ("Pass mark", *(found.entry.exam.pass_mark if found.entry.exam else None for found in known)),
                ("Exam fee", *(dollars(found.entry.fees[0].amount) if found.entry.fees else None for found in known)),
                ("Reported pay", *(dollars(found.survey.entry.amount) if found.survey else None for found in known)),
            ),
        ),
        caveats=tuple(dict.fromkeys(caveat for found in known for caveat in caveats_of(found))),
        sources=cite([source for found in known for source in shown_sources(base, found)]),
        suggestions=(
            *(suggest(f"More on the {found.entry.id}", "ask_certification", certification=found.entry.id) for found in known[:2]),
            suggest("Which one for me?", "advise_certification"),
        ),
    )  # fmt: skip


def _verdict(known: Sequence[Certification], aspect: str) -> str:
    """What the figures say of one aspect, first of all; empty when the table says it as well."""
    if aspect == "fee" and len(priced := [found for found in known if found.entry.fees]) > 1:
        prices = {found.entry.fees[0].amount for found in priced}
        cheapest = min(priced, key=lambda found: found.entry.fees[0].amount)
        if len(prices) == 1:
            return f"**The exam fee is the same: {listed([found.entry.id for found in priced])}.** {fees_of(cheapest, short=True)}"
        return f"**By exam fee the {cheapest.entry.id} costs least.** {fees_of(cheapest, short=True)}"
    if aspect == "exam":
        results = [text for found in known if (text := notes_of(found, "result"))]
        return " ".join(
            ("**I have no sourced measure of how hard an exam is.** What can be set side by side:", *results)
        )
    if aspect == "pay":
        surveyed = [found for found in known if found.survey]
        if len(surveyed) < 2:
            return "**I have no pay figures to set side by side**: OEWS counts jobs, not credentials."
        best = max(surveyed, key=lambda found: found.survey.entry.amount if found.survey else 0)
        return f"**{best.entry.id} holders report the higher pay.** {reported(best)} It is a survey of members, not a promise."
    return ""


def bodies_side_by_side(base: Base, ids: list[str]) -> Answer:
    """What each body certifies, by level."""
    text, sources = [], []
    for id in ids[:3]:
        body = base.organizations[id]
        own = [c for c in base.certifications.values() if c.issuer == id and c.level != "specialty"]
        names = [f"{c.id} ({c.level})" for c in own]
        text.append(f"- **{body.name} ({body.full_name})**: {', '.join(names)}")
        sources += [base.source(c.source) for c in own[:3]]
    more = facts(base, ["certification"], about=tuple(ids), text=" ".join(ids), most=3)
    return Answer(
        type="comparison",
        title=listed([base.organizations[id].name for id in ids], "or"),
        text="\n".join([*text, bullets(more)]),
        caveats=doubts(more),
        sources=cite([*sources, *sources_of(more)]),
        suggestions=(
            suggest("CPC or CCS?", "compare_certifications", certification=["CPC", "CCS"]),
            suggest("CPC or CCA?", "compare_certifications", certification=["CPC", "CCA"]),
            suggest("Which one for me?", "advise_certification"),
        ),
    )
