"""Answers `ask_certification`: exam, cost, requirements, renewal, what holders report."""

from __future__ import annotations

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, Column, Suggestion, Table, cite, suggest
from bot.actions.certifications_compared import compare
from bot.actions.credential import caveats_of, exam_of, fees_of, notes_of, reported, sentence, shown_sources
from bot.actions.credential_pay import of_credential
from bot.actions.guidance import NEIGHBORS
from bot.actions.pay_lead import promised
from bot.actions.phrases import bullets, doubts, sources_of, unknown
from bot.actions.properties import property_of
from bot.actions.question import Question
from bot.actions.topic import topic
from knowledge.base import Base
from knowledge.certifications import Certification, certification
from knowledge.facts import facts, named
from knowledge.model import Unknown


@topic("ask_certification")
def one(base: Base, question: Question) -> Answer:
    """One certification, what was asked first; certifications in general when none is named."""
    if len(question.certification) > 1:
        return compare(base, question)
    if not question.certification:
        return general(base, question)
    if question.money and promised(question):
        return of_credential(base, question)
    found = certification(base, question.certification[0])
    if isinstance(found, Unknown):
        return unknown(
            found,
            [
                suggest("CPC", "ask_certification", certification="CPC"),
                suggest("CCS", "ask_certification", certification="CCS"),
            ],
        )
    entry = found.entry
    wanted = list(question.focus)
    asks_fee = "fee" in wanted
    parts = {
        "what": f"**{entry.id}, {entry.name} ({found.issuer})**: {sentence(entry.covers)}",
        "fee": fees_of(found) if entry.fees or asks_fee else "",
        "exam": exam_of(found),
        "eligibility": notes_of(found, "eligibility"),
        "apprentice": notes_of(found, "apprentice", "removal"),
        "renewal": notes_of(found, "renewal"),
        "result": notes_of(found, "result"),
        "retake": notes_of(found, "retake", "result"),
        "membership": notes_of(found, "membership"),
        "conflict": notes_of(found, "conflict", "scope"),
        "pay": reported(found),
    }
    order = ["what", *(wanted or ("fee", "exam", "eligibility", "apprentice", "pay"))]
    if "fee" in wanted:
        order.insert(order.index("fee") + 1, "membership")
    missing = [aspect for aspect in wanted if not parts[aspect]]
    first, told = property_of(base, found, question.text)
    lines = [f"**{first}**"] if first else []
    lines += [text for aspect in order if (text := parts[aspect])]
    general_facts = (
        facts(base, ["certification"], about=(entry.id, entry.issuer), text=question.text, most=2)
        if missing or "pay" in wanted
        else []
    )
    general_facts = [
        fact for fact in general_facts if not set(fact.entry.about) or set(fact.entry.about) & {entry.id, entry.issuer}
    ]
    lines += [f"- {fact.text}" for fact in general_facts if fact not in told]
    return Answer(
        type="certification",
        title=f"{entry.id}: {entry.name}",
        text="\n".join(lines),
        table=_fee_table(found) if "fee" in order else None,
        caveats=tuple(caveats_of(found)) + doubts([*told, *general_facts]),
        sources=cite([*shown_sources(base, found, "\n".join(lines)), *sources_of([*told, *general_facts])]),
        suggestions=_next(found),
    )  # fmt: skip


def general(base: Base, question: Question) -> Answer:
    """Certifications in general, or those of one body."""
    about = question.organization
    found = facts(base, ["certification"], about=about, text=question.text, most=4, focused=True)
    bodies = [base.organizations[id] for id in about if any(c.issuer == id for c in base.certifications.values())]
    lead = named(base, ["certification"], question.text, about=about) or named(base, NEIGHBORS, question.text)
    lead = lead[:1]
    text = [f"**{fact.text}**" for fact in lead]
    found = [fact for fact in found if fact not in lead]
    for body in bodies:
        names = [c.id for c in base.certifications.values() if c.issuer == body.id and c.level != "specialty"]
        text.append(f"**{body.name} ({body.full_name})** certifies: {', '.join(names)}.")
    return Answer(
        type="facts",
        title="Certifications",
        text="\n".join([*text, bullets(found)]),
        caveats=doubts([*lead, *found]),
        sources=cite(sources_of([*lead, *found])),
        suggestions=(
            suggest("Which one first?", "advise_certification"),
            suggest("About the CPC", "ask_certification", certification="CPC"),
            suggest("AAPC or AHIMA?", "compare_certifications", organization=["aapc", "ahima"]),
        ),
    )


def _fee_table(found: Certification) -> Table | None:
    if not found.entry.fees:
        return None
    return Table(columns=(Column(label="For"), Column(label="Fee", kind="money"), Column(label="As of")),
                 rows=tuple((fee.for_, fee.amount, fee.as_of) for fee in found.entry.fees))  # fmt: skip


_RIVALS = {"CPC": "CCS", "CCS": "CIC", "CCA": "CPC", "CIC": "CCS", "COC": "CPC", "CPB": "CPC", "CRC": "CPC", "RHIT": "RHIA", "RHIA": "RHIT",
           "CBCS": "CPC", "CMRS": "CPB", "CPMA": "CPC", "CPC-A": "CCA", "CDIP": "CDEO", "CDEO": "CDIP"}  # fmt: skip


def _next(found: Certification) -> tuple[Suggestion, ...]:
    entry = found.entry
    rival = _RIVALS.get(entry.id, "CPC")
    following = (
        [suggest(f"{entry.id} or {rival}?", "compare_certifications", certification=[entry.id, rival])]
        if rival != entry.id
        else []
    )
    return (
        *following,
        suggest(f"Pay of {entry.id} holders", "ask_salary", certification=entry.id),
        suggest("How to prepare", "ask_education", certification=entry.id),
    )


class ActionCertification(TopicAction):
    """Answers ask_certification and compare_certifications."""

    def name(self) -> str:
        return "action_certification"
