"""What a short message answers to a question of advice."""

from __future__ import annotations

from typing import Any

import pytest

from bot.actions.replies import is_pick, is_skip, is_stop, is_why, reply
from knowledge.base import base
from knowledge.questions import Field


@pytest.mark.parametrize("text", ["idk", "skip", "doesnt matter", "no idea"])
def test_a_question_can_be_passed_by(text: str) -> None:
    assert is_skip(text)


@pytest.mark.parametrize("text", ["you pick", "just tell me", "surprise me"])
def test_the_choice_can_be_left_to_billie(text: str) -> None:
    assert is_pick(text)


@pytest.mark.parametrize("text", ["never mind", "stop"])
def test_the_dialogue_can_be_ended(text: str) -> None:
    assert is_stop(text)


def test_the_reason_of_a_question_can_be_asked() -> None:
    assert is_why("why do you ask")


@pytest.mark.parametrize("text", ["coder pay in ohio", "what is the cpc"])
def test_a_question_of_its_own_is_none_of_these(text: str) -> None:
    assert not (is_skip(text) or is_pick(text) or is_stop(text) or is_why(text))


@pytest.mark.parametrize(
    ("field", "text", "answer"),
    [
        ("schooling", "high school only", {"schooling": "high_school"}),
        ("schooling", "got my associates", {"schooling": "associate"}),
        ("setting", "hospital i guess", {"setting": "hospital"}),
    ],
)
def test_free_text_answers_the_pending_question(field: Field, text: str, answer: dict[str, Any]) -> None:
    entities = [{"entity": "setting", "value": "hospital", "start": 0, "end": 8}] if field == "setting" else []
    found = reply(base(), field, {"text": text, "entities": entities})
    assert found is not None and answer.items() <= found.items()


def test_what_fits_no_option_is_no_answer() -> None:
    assert reply(base(), "schooling", {"text": "purple"}) is None
