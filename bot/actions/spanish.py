"""The commonest questions in Spanish: pay, the price of an exam, the outlook. Numbers and labels, no more."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.places import places_of
from bot.actions.question import Question
from bot.actions.role_asked import role_of
from bot.actions.topic import speaks
from knowledge.base import NATION, Base
from knowledge.certifications import Certification, certification
from knowledge.figures import change, dollars
from knowledge.model import PERCENTILES, Period, Unknown
from knowledge.outlook import outlook
from knowledge.pay import pay
from knowledge.releases import when

_PAY = re.compile(r"\b(gana\w*|salario\w*|sueldo\w*|paga\w*|cobra\w*|ingreso\w*)\b", re.I)
_PRICE = re.compile(r"\b(cu[eé]sta\w*|costo\w*|precio\w*|vale|cu[aá]nto)\b", re.I)
_OUTLOOK = re.compile(r"\b(futuro|demanda|crec\w+|desaparec\w*|inteligencia artificial|ia|quitar?)\b", re.I)
_EXAM = re.compile(
    r"\bcu[eé]sta\w*\b.*\bex[aá]men|\bprecios? del? (?:los )?ex[aá]men|\bex[aá]men\w*\b.*\bcu[eé]sta", re.I
)
_PERIODS = (
    ("hour", re.compile(r"\b(?:por|la|a la|cada) hora\b", re.I)),
    ("month", re.compile(r"\b(?:por|al|cada) mes\b|\bmensual\w*", re.I)),
    ("week", re.compile(r"\b(?:por|a la|cada) semana\b|\bsemanal\w*", re.I)),
    ("year", re.compile(r"\b(?:por|al|cada) a[nñ]o\b|\banual\w*", re.I)),
)
_PER = {Period.HOUR: "por hora", Period.WEEK: "a la semana", Period.MONTH: "al mes", Period.YEAR: "al año"}
_LABELS = {10: "Percentil 10", 25: "Percentil 25", 50: "Mediana", 75: "Percentil 75", 90: "Percentil 90"}
_ROLES = {"medical_coder": "codificadores médicos", "medical_biller": "facturadores médicos"}
_FEES = {
    "one attempt": "un intento",
    "two attempts": "dos intentos",
    "one attempt, student": "un intento, estudiante",
    "two attempts, student": "dos intentos, estudiante",
    "AHIMA member": "miembro de AHIMA",
    "non-member": "no miembro",
}
_MONTHS = ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
           "noviembre", "diciembre")  # fmt: skip
_REST = "Lo demás solo lo sé responder en inglés."
_HELP = suggest("What can you do?", "ask_help")


@speaks("es")
def spanish(base: Base, question: Question) -> tuple[Answer, Question] | None:
    """The answer to a question that has one in Spanish, and the question as it was understood; None when it has none."""
    period = next((period for period, words in _PERIODS if words.search(question.text)), question.period)
    question = replace(question, period=period)
    pay, price = _PAY.search(question.text), _PRICE.search(question.text)
    about_exam = (
        price or question.intent == "ask_certification" or (question.intent == "other_language" and not question.text)
    )
    if not pay and _EXAM.search(question.text) and not question.certification:
        return _which_exam(), replace(question, intent="ask_certification")
    if not pay and question.certification and about_exam:
        return _with(_exam(base, question), question, "ask_certification")
    if _OUTLOOK.search(question.text) or (question.intent == "ask_outlook" and not pay):
        return _with(_future(base, question), question, "ask_outlook")
    if pay or question.intent == "ask_salary":
        return _with(_pay(base, question), question, "ask_salary")
    return None


def asks_price(text: str) -> bool:
    """Whether a text asks in Spanish what something costs, not what it pays."""
    return bool(_PRICE.search(text) and not _PAY.search(text))


def _with(answer: Answer | None, question: Question, intent: str) -> tuple[Answer, Question] | None:
    return (answer, replace(question, intent=intent)) if answer else None


def _which_exam() -> Answer:
    """The question back when no exam was named."""
    names = ("CPC", "CCS", "CCA")
    return Answer(
        type="question",
        title="¿Qué examen?",
        text="¿De qué examen quiere saber el precio?",
        suggestions=tuple(suggest(name, "other_language", certification=name) for name in names),
    )


def _pay(base: Base, question: Question) -> Answer | None:
    role, places, period = role_of(base, question), places_of(base, question), Period(question.period or "year")
    if role.id not in _ROLES or places.refusal:
        return None
    found = pay(base, role, places.first, period=period)
    if isinstance(found, Unknown) or found.wages.median is None:
        return None
    where = "EE. UU." if found.place == NATION else found.place.name
    low, high = found.wages.percentiles[25], found.wages.percentiles[75]
    middle = f" La mitad central gana entre {dollars(low)} y {dollars(high)}." if low and high else ""
    amounts = [*((_LABELS[p], found.wages.percentiles[p]) for p in PERCENTILES), ("Promedio", found.wages.mean)]
    return Answer(
        type="pay",
        title=f"{_ROLES[role.id].capitalize()}, {where}",
        text=(
            f"**Los {_ROLES[role.id]} en {where} ganan una mediana de {dollars(found.wages.median)} {_PER[period]}** "
            f"(BLS OEWS, {_in_spanish(base.releases[0])}).{middle} {_REST}"
        ),
        table=Table(columns=(Column(label=""), Column(label=where, kind="money")), rows=tuple(amounts)),
        caveats=found.caveats,
        sources=cite([found.source]),
        suggestions=(suggest("In English", "ask_salary", role=role.id), _HELP),
    )


def _in_spanish(release: str) -> str:
    year, month = when(release)
    return f"{_MONTHS[month - 1]} de {year}"


def _exam(base: Base, question: Question) -> Answer | None:
    found = certification(base, question.certification[0])
    if not isinstance(found, Certification):
        return None
    fees = [fee for fee in found.entry.fees if fee.for_ in _FEES]
    if not fees:
        return None
    id, first = found.entry.id, fees[0]
    return Answer(
        type="certification",
        title=f"{id}: precio del examen",
        text=(
            f"**El examen {id} ({found.issuer}) cuesta {dollars(first.amount)} ({_FEES[first.for_]}).** "
            f"Los precios cambian cada año: mire la página de {found.issuer} antes de pagar. {_REST}"
        ),
        table=Table(
            columns=(Column(label="Para"), Column(label="Precio", kind="money"), Column(label="Fecha")),
            rows=tuple((_FEES[fee.for_], fee.amount, fee.as_of) for fee in fees),
        ),
        sources=cite(base.source(fee.source) for fee in fees),
        suggestions=(suggest("In English", "ask_certification", certification=id), _HELP),
    )


def _future(base: Base, question: Question) -> Answer | None:
    role = role_of(base, question)
    found = outlook(base, role)
    if role.id not in _ROLES or isinstance(found, Unknown):
        return None
    newest = found.projection or found.group
    if newest is None:
        return None
    who = f"los {_ROLES[role.id]}"
    said = (
        f"**BLS proyecta {change(newest.growth)} de empleos para {who} en {newest.years}.**"
        if found.projection
        else f"**No tengo proyección para {who} solos.** Para su grupo, el personal de oficina, BLS proyecta {change(newest.growth)} en {newest.years}."
    )
    note = " Se los cuenta junto con otros especialistas en registros médicos." if found.projection else ""
    return Answer(
        type="outlook",
        title=f"Futuro de {who}",
        text=(
            f"{said} Todas las ocupaciones: {change(found.all_occupations.growth)}. Es una estimación, no una promesa.{note} {_REST}"
        ),
        sources=cite([newest.source]),
        suggestions=(suggest("In English", "ask_outlook", role=role.id), _HELP),
    )
