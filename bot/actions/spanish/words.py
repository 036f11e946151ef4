"""The words in which Spanish answers are put together: periods, labels, months, next questions. No figure is here."""

from __future__ import annotations

import re

from bot.actions.answer import Suggestion, suggest
from knowledge.base import NATION, Base
from knowledge.model import Period, Place, Role
from knowledge.releases import when

PER = {Period.HOUR: "por hora", Period.WEEK: "a la semana", Period.MONTH: "al mes", Period.YEAR: "al año"}
LABELS = {10: "Percentil 10", 25: "Percentil 25", 50: "Mediana", 75: "Percentil 75", 90: "Percentil 90"}
FEES = {
    "one attempt": "un intento",
    "two attempts": "dos intentos",
    "one attempt, student": "un intento, estudiante",
    "two attempts, student": "dos intentos, estudiante",
    "AHIMA member": "miembro de AHIMA",
    "non-member": "no miembro",
}
_MONTHS = ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
           "noviembre", "diciembre")  # fmt: skip
_PERIODS = (
    ("hour", re.compile(r"\b(?:por|la|a la|cada) horas?\b|\bx hora\b", re.I)),
    ("month", re.compile(r"\b(?:por|al|cada) mes\b|\bmensual\w*", re.I)),
    ("week", re.compile(r"\b(?:por|a la|cada) semana\b|\bsemanal\w*", re.I)),
    ("year", re.compile(r"\b(?:por|al|cada) (?:a[nñ]o)\b|\banual\w*", re.I)),
)

ENGLISH = suggest("In English", "other_language", topic="english")
HELP = suggest("¿Qué más sabe?", "ask_help")
FIRST = suggest("¿Qué certificación primero?", "advise_certification")
START = suggest("¿Cómo empiezo?", "ask_how_to_start")
PAY = suggest("¿Cuánto se gana?", "ask_salary")


def period_in(text: str) -> str | None:
    """The period that a Spanish text names: "hour", "week", "month" or "year"."""
    return next((period for period, words in _PERIODS if words.search(text)), None)


def release(base: Base) -> str:
    """The newest release of OEWS: "BLS OEWS, mayo de 2025"."""
    year, month = when(base.releases[0])
    return f"BLS OEWS, {_MONTHS[month - 1]} de {year}"


def where(place: Place) -> str:
    """A place as Spanish names it."""
    return "EE. UU." if place == NATION else place.name


def plural(role: Role) -> str:
    """The role's plural in Spanish, in English where the base has none."""
    return role.spanish or role.plural


def listed(names: list[str]) -> str:
    """ "a, b y c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} y {names[-1]}" if names else ""


def next_questions(*first: Suggestion) -> tuple[Suggestion, ...]:
    """Those that fit, the way back to English, and the help."""
    return (*first, ENGLISH, HELP)
