"""Feelings are met kindly, with a next step."""

import pytest

from tests.actions.run_action import run_action
from tests.actions.turns import turn


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("flunked it again", "about the exam"),
        ("i am such a slow learner", "shuts you out"),
        ("home all week, i talk to my plants", "quiet way to work"),
        ("two weeks from the end and tears every day", "hard spell"),
        ("the neighbors moved away", "That is not easy"),
        ("im so happy today", "proud of"),
    ],
)
def test_a_feeling_is_spoken_to(text: str, says: str) -> None:
    turned = run_action("feedback_negative", text=text, turn=turn("feeling", alone="feedback_negative"))
    assert says in turned.answer.text and turned.titles


def test_a_mood_is_not_spoken_to_twice_in_the_same_words() -> None:
    said = run_action("feedback_negative", text="tears again", turn=turn("feeling")).answer.text
    bot = {"event": "bot", "text": "", "data": {"custom": {"text": said}}}
    again = run_action("feedback_negative", text="tears again", turn=turn("feeling"), events=[bot]).answer.text
    assert again != said and "One step" in again
