"""What is said beside the first answer: short, and nothing left out."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.answer import Answer
from bot.actions.beside import in_short, say_beside
from bot.actions.profile import Profile
from bot.actions.question import Question


def _part(intent: str, text: str, **entities: str) -> dict[str, Any]:
    return {"intent": intent, "text": text, "entities": [{"entity": k, "value": v} for k, v in entities.items()]}


def _said(*parts: dict[str, Any]) -> list[dict[str, Any]]:
    message = {"text": "", "intent": {"name": parts[0]["intent"]}, "entities": [], "questions": list(parts)}
    dispatcher, tracker = CollectingDispatcher(), Tracker("someone", {}, message, [], False, None, {}, None)
    say_beside(dispatcher, tracker, Question("ask_salary", role=("medical_biller",)), Profile(), [])
    return list(dispatcher.messages)


def test_each_of_the_others_is_answered_in_order() -> None:
    first = _part("ask_salary", "wages of billers")
    said = _said(first, _part("ask_remote_work", "from home"), _part("out_of_scope", "a code", topic="code_lookup"))
    assert "AAPC" in said[0]["text"]
    assert said[1]["response"] == "utter_out_of_scope_code_lookup"


def test_one_question_has_nothing_beside_it() -> None:
    assert _said(_part("ask_salary", "wages of billers")) == []


def test_in_short() -> None:
    answer = Answer(type="facts", title="t", text="\n\n".join("abcdef"), caveats=("one", "two"))
    assert in_short(answer).text == "a\nb\nc\nd"
    assert in_short(answer).caveats == ("one",)
