"""A question kept for the turns to come."""

from __future__ import annotations

from bot.actions.question import Question


def test_what_was_said_is_kept_in_slots_of_its_own() -> None:
    question = Question("ask_salary", role=("medical_coder",), place=("Austin, TX",), period="hour")
    kept = {event["name"]: event["value"] for event in question.remember()}
    assert (kept["role"], kept["city"], kept["state"], kept["period"]) == ("medical_coder", "Austin, TX", None, "hour")


def test_the_typed_words_are_not_kept() -> None:
    kept = Question("ask_salary", text="my name is pat and i earn 40k").remember()[0]["value"]
    assert kept["text"] == ""
