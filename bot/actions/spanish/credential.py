"""The price of an exam in Spanish."""

from __future__ import annotations

from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.question import Question
from bot.actions.spanish.meaning import Meaning
from bot.actions.spanish.words import FEES, START, listed, next_questions
from knowledge.base import Base
from knowledge.certifications import Certification, certification
from knowledge.figures import dollars

USUAL = ("CPC", "CCS", "CCA")


def exam(base: Base, meaning: Meaning) -> Answer | None:
    """What the exam named costs, else that of the role spoken of; asks which when neither is known. None without a price."""
    question = meaning.question
    if not question.certification and not (question.role and meaning.topic and meaning.topic.id == "exam_price"):
        return _which()
    ids = _ids(base, question)
    found = [one for id in ids if (one := _priced(base, id))]
    lacking = [
        known for id in ids if not _priced(base, id) and isinstance(known := certification(base, id), Certification)
    ]
    if not found:
        return _lacking(base, lacking) if lacking else None
    parts = [
        f"**El examen {one.entry.id} ({one.issuer}) cuesta {dollars(fee.amount)} ({FEES[fee.for_]}).**"
        for one in found
        if (fee := next(fee for fee in one.entry.fees if fee.for_ in FEES))
    ]
    issuers = listed(list(dict.fromkeys(one.issuer for one in found)))
    parts += [_no_price(one) for one in lacking]
    parts.append(f"Los precios cambian cada año: mire la página de {issuers} antes de pagar.")
    if not question.certification:
        parts.append("Si piensa en otro examen, dígame cuál.")
    rows = [
        (one.entry.id, FEES[fee.for_], fee.amount, fee.as_of)
        for one in found
        for fee in one.entry.fees
        if fee.for_ in FEES
    ]
    many = len(found) > 1
    return Answer(
        type="certification",
        title=f"{listed([one.entry.id for one in found])}: precio del examen",
        text=" ".join(parts),
        table=Table(
            columns=((Column(label="Examen"),) if many else ())
            + (Column(label="Para"), Column(label="Precio", kind="money"), Column(label="Fecha")),
            rows=tuple(row if many else row[1:] for row in rows),
        ),
        sources=cite(base.source(fee.source) for one in found for fee in one.entry.fees),
        suggestions=next_questions(START),
    )


def _ids(base: Base, question: Question) -> tuple[str, ...]:
    if question.certification:
        return question.certification[:3]
    role = base.roles.get(question.role[0]) if question.role else None
    return next(((id,) for id in (role.certifications if role else ()) if _priced(base, id)), ())


def _priced(base: Base, id: str) -> Certification | None:
    found = certification(base, id)
    if not isinstance(found, Certification) or not any(fee.for_ in FEES for fee in found.entry.fees):
        return None
    return found


def _no_price(found: Certification) -> str:
    return f"No tengo un precio actual del examen {found.entry.id}: mire la página de {found.issuer}."


def _lacking(base: Base, found: list[Certification]) -> Answer:
    """Exams whose price the base does not have."""
    return Answer(
        type="text",
        title="Sin precio",
        text=" ".join(map(_no_price, found)),
        sources=cite(base.source(one.entry.source) for one in found),
        suggestions=next_questions(START),
    )


def _which() -> Answer:
    return Answer(
        type="question",
        title="¿Qué examen?",
        text="¿De qué examen quiere saber el precio?",
        suggestions=tuple(suggest(name, "other_language", certification=name) for name in USUAL),
    )
