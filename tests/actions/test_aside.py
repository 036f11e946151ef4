"""Remarks get a line that fits, and never a question what was wrong."""

import pytest

from bot.actions.aside import asks_by_names, complains
from tests.actions.run_action import run_action
from tests.actions.turns import turn

PAY = {"question": {"intent": "ask_salary", "role": ["medical_coder"]}}


def test_a_low_figure_is_put_in_its_place() -> None:
    answer = run_action(
        "feedback_negative", text="oof, low", slots=PAY, turn=turn("remark", alone="feedback_negative")
    ).answer
    assert "half earn more" in answer.text


@pytest.mark.parametrize("text", ["bruh", "good to know", "i'll ask my boss", "brb"])
def test_a_harmless_remark_is_no_complaint(text: str) -> None:
    answer = run_action("feedback_negative", text=text, turn=turn("remark", alone="feedback_negative")).answer
    assert "wrong" not in answer.text and "Sorry" not in answer.text


def test_what_was_shown_stays_for_the_next_turn() -> None:
    shown = {"title": "Pay", "head": "Coders earn so much.", "points": [], "sources": [], "caveat": ""}
    slots = run_action("feedback_negative", text="wow", slots={"shown": shown}, turn=turn("remark")).slots
    assert slots["shown"]["head"] == "Coders earn so much."


def test_a_complaint_stays_one() -> None:
    assert complains({"text": "your answer is bad", "turn": turn("remark", alone="feedback_negative")})
    assert not complains({"text": "so low", "turn": turn("remark", alone="feedback_negative")})


def test_a_name_goes_on_with_the_question() -> None:
    place = [{"entity": "city", "value": "Madison, WI"}]
    assert asks_by_names({"text": "he likes madison", "entities": place, "turn": turn("remark", alone="follow_up")})
    assert not asks_by_names({"text": "he likes it", "entities": [], "turn": turn("remark", alone="follow_up")})
