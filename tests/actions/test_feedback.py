"""Praise and blame: taken kindly, asked for a reason once, and answered by it."""

from __future__ import annotations

import pytest

from bot.actions.answer import Answer
from bot.actions.feedback import SORRY
from tests.actions.run_action import CODER, Turn, run_action


def after(answer: Answer, text: str = "bad", **more: object) -> Turn:
    events: list[dict[str, object]] = [{"event": "bot", "data": {"custom": answer.dict()}}]
    return run_action("feedback_negative", text=text, events=events, **more)  # type: ignore[arg-type]


def test_praise_is_taken() -> None:
    assert run_action("feedback_positive", text="great").response == "utter_feedback_positive"


def test_blame_without_a_reason_is_asked_for_one() -> None:
    assert run_action("feedback_negative", text="bad bot").titles == [
        "A figure is wrong", "Not what I asked", "Too long", "Talk to a person",
    ]  # fmt: skip


def test_the_same_sorry_is_not_said_twice() -> None:
    asked = run_action("feedback_negative", text="bad bot").answer
    assert after(asked).answer.text == SORRY[1]


@pytest.mark.parametrize("reason", ["wrong", "off_topic", "too_long"])
def test_a_reason_leads_to_a_way_on_and_a_person(reason: str) -> None:
    assert "Talk to a person" in run_action("feedback_negative", entities=[("topic", reason)]).titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("that is way too long", "In short"),
        ("not what i asked", "Not what you asked"),
        ("that salary is off", "A wrong figure"),
    ],
)
def test_a_complaint_that_names_its_reason_is_not_asked_for_it(text: str, title: str) -> None:
    assert run_action("feedback_negative", text=text).answer.title == title


def test_a_wrong_figure_leads_to_its_source() -> None:
    asked = run_action("ask_salary", text="coder pay", entities=[CODER])
    turn = run_action("feedback_negative", entities=[("topic", "wrong")], slots=asked.slots)
    assert "source of “Medical coders" in turn.answer.text and "Where does that come from?" in turn.titles


def test_too_long_gets_the_first_sentence() -> None:
    asked = run_action("ask_salary", text="coder pay", entities=[CODER])
    turn = after(asked.answer, entities=[("topic", "too_long")], slots=asked.slots)
    assert turn.answer.text.startswith("Sorry. In short: ") and "$51,140" in turn.answer.text  # OEWS May 2025
    assert len(turn.answer.text) < len(asked.answer.text)


def test_a_mild_remark_on_length_is_taken() -> None:
    answer = run_action("feedback_negative", text="your replies are a little long").answer
    assert answer.title == "In short" and "noted" in answer.text


def test_waiting_for_nobody_is_said_so() -> None:
    assert "Nobody has been contacted" in run_action("nlu_fallback", text="when will they call me").answer.text
