"""Answers `other_language`: one sentence in Spanish, and for a question about pay the figure too."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.answer import Answer, cite, suggest
from bot.actions.context import asked
from bot.actions.places import places_of
from bot.actions.present import say
from bot.actions.question import Question
from bot.actions.salary import role_of
from bot.actions.turn import Turn
from knowledge.base import NATION, Base, base
from knowledge.figures import dollars
from knowledge.model import Unknown
from knowledge.pay import pay
from knowledge.releases import when

_PAY = re.compile(r"\b(gana\w*|salario\w*|sueldo\w*|paga\w*|cobra\w*|ingreso\w*)\b", re.I)
_SPANISH = {"medical_coder": "codificadores médicos", "medical_biller": "facturadores médicos"}
_MONTHS = ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
           "noviembre", "diciembre")  # fmt: skip


def answer(base: Base, question: Question) -> Answer | None:
    """The pay that is asked for in Spanish; None when it is not, or not of a role that has a Spanish name here."""
    role = role_of(base, question)
    places = places_of(base, question)
    if not _PAY.search(question.text) or role.id not in _SPANISH or places.refusal:
        return None
    found = pay(base, role, places.first)
    if isinstance(found, Unknown) or found.wages.median is None:
        return None
    where = "EE. UU." if found.place == NATION else found.place.name
    low, high = found.wages.percentiles[25], found.wages.percentiles[75]
    middle = f" La mitad central gana entre {dollars(low)} y {dollars(high)}." if low and high else ""
    return Answer(
        type="pay",
        title=f"{_SPANISH[role.id].capitalize()}, {where}",
        text=(
            f"**Los {_SPANISH[role.id]} en {where} ganan una mediana de {dollars(found.wages.median)} al año** "
            f"(BLS OEWS, {_in_spanish(base.releases[0])}).{middle} Lo demás solo lo sé responder en inglés."
        ),
        caveats=found.caveats,
        sources=cite([found.source]),
        suggestions=(suggest("In English", "ask_salary", role=role.id), suggest("What can you do?", "ask_help")),
    )


def _in_spanish(release: str) -> str:
    year, month = when(release)
    return f"{_MONTHS[month - 1]} de {year}"


class ActionOtherLanguage(Turn):
    """Answers other_language."""

    def name(self) -> str:
        return "action_other_language"

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        question = asked(tracker)
        found = answer(base(), question)
        if found is None:
            dispatcher.utter_message(response="utter_other_language")
            return []
        say(dispatcher, tracker, found)
        return [*question.remember()]
