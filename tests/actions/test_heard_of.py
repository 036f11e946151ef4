"""What a telling names beside the profile is said back, with what it means."""

from typing import Any

import pytest

from bot.actions.told import UNDERSTOOD
from tests.actions.run_action import run_action
from tests.actions.turns import turn


def _entity(text: str, words: str, kind: str, value: object, is_: str = "") -> dict[str, Any]:
    start = text.index(words)
    read = {"is": is_, "share": 0.9} if is_ else {}
    return {"entity": kind, "value": value, "start": start, "end": start + len(words), **read}


@pytest.mark.parametrize(
    ("text", "words", "kind", "value", "is_", "says"),
    [
        ("my son is a cook", "cook", "occupation", "cook", "others", "your son's work as a cook"),
        ("heading to denver in fall", "denver", "city", "Denver, CO", "move", "a move to Denver, CO. Medical coders"),
        ("it was 60k before", "60k", "money", 60000, "past", "$60,000 a year before"),
        ("i cant put 3000 down", "3000", "money", 3000, "budget", "It need not be that much"),
        ("nine yrs of that", "nine yrs", "experience", 9, "other", "9 years of other work"),
        ("im hunting remote ones", "remote", "setting", "remote", "", "you look for remote jobs"),
        ("im mostly on hearts", "hearts", "specialty", "cardiology", "", "the CCC"),
    ],
)
def test_what_is_named_is_said_back(text: str, words: str, kind: str, value: object, is_: str, says: str) -> None:
    entities = [_entity(text, words, kind, value, is_)]
    assert says in run_action("nlu_fallback", text=text, entities=entities, turn=turn("tell")).answer.text


def test_an_age_is_taken_up() -> None:
    assert "upper age limit" in run_action("nlu_fallback", text="im 62", turn=turn("tell")).answer.text


def test_it_is_never_said_twice_that_nothing_was_understood() -> None:
    said = [{"event": "bot", "text": "", "data": {"custom": {"text": line}}} for line in UNDERSTOOD[:2]]
    answer = run_action("nlu_fallback", text="the cat sleeps a lot", turn=turn("tell"), events=said).answer
    assert answer.text == UNDERSTOOD[2]
