"""The commonest questions in Spanish: pay, the price of an exam, the outlook. Numbers and labels, no more."""

from __future__ import annotations

import re

from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.places import places_of
from bot.actions.question import Question
from bot.actions.salary import role_of
from knowledge.base import NATION, Base
from knowledge.certifications import Certification, certification
from knowledge.figures import change, dollars
from knowledge.model import Unknown
from knowledge.outlook import outlook
from knowledge.pay import pay
from knowledge.releases import when

_PAY = re.compile(r"\b(gana\w*|salario\w*|sueldo\w*|paga\w*|cobra\w*|ingreso\w*)\b", re.I)
_PRICE = re.compile(r"\b(cu[eé]sta\w*|costo\w*|precio\w*|vale|cu[aá]nto)\b", re.I)
_OUTLOOK = re.compile(r"\b(futuro|demanda|crec\w+|desaparec\w*|inteligencia artificial|ia|quitar?)\b", re.I)
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


def spanish(base: Base, question: Question) -> Answer | None:
    """The answer to a question that has one in Spanish; None when it has none."""
    if question.certification and _PRICE.search(question.text):
        return _exam(base, question)
    if _OUTLOOK.search(question.text):
        return _future(base, question)
    return _pay(base, question) if _PAY.search(question.text) else None


def _pay(base: Base, question: Question) -> Answer | None:
    role, places = role_of(base, question), places_of(base, question)
    if role.id not in _ROLES or places.refusal:
        return None
    found = pay(base, role, places.first)
    if isinstance(found, Unknown) or found.wages.median is None:
        return None
    where = "EE. UU." if found.place == NATION else found.place.name
    low, high = found.wages.percentiles[25], found.wages.percentiles[75]
    middle = f" La mitad central gana entre {dollars(low)} y {dollars(high)}." if low and high else ""
    return Answer(
        type="pay",
        title=f"{_ROLES[role.id].capitalize()}, {where}",
        text=(
            f"**Los {_ROLES[role.id]} en {where} ganan una mediana de {dollars(found.wages.median)} al año** "
            f"(BLS OEWS, {_in_spanish(base.releases[0])}).{middle} {_REST}"
        ),
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
