"""A yes is about what was last offered."""

from __future__ import annotations

import pytest

from tests.actions.run_action import CODER, run_action


def test_a_yes_offers_again_what_the_last_answer_offered() -> None:
    asked = run_action("ask_salary", entities=[CODER])
    assert run_action("affirm", text="yes", slots=asked.slots).titles == asked.titles


def test_a_yes_at_the_start_gets_the_beginning() -> None:
    assert run_action("affirm", text="yes").response == "utter_affirm"


@pytest.mark.parametrize("kept", [7, "x" * 10_000, [], {"suggestions": 7}, {"suggestions": [7, {"title": 1}]}])
def test_a_slot_that_holds_no_offers_counts_as_the_start(kept: object) -> None:
    assert run_action("affirm", text="yes", slots={"shown": kept}).response == "utter_affirm"


def test_a_single_offer_is_taken_by_a_yes() -> None:
    offered = {"title": "x", "suggestions": [{"title": "Ohio", "payload": '/ask_salary{"state": "OH"}'}]}
    assert "Ohio" in run_action("affirm", text="yes please", slots={"shown": offered}).answer.text
