"""What a message means that its form hides."""

from __future__ import annotations

from tests.actions.run_action import CODER, run_action


def pay() -> dict[str, object]:
    return run_action("ask_salary", text="coder pay in ohio", entities=[CODER, ("state", "OH")]).slots


def test_a_place_after_ok_is_a_follow_up() -> None:
    turn = run_action(
        "affirm", text="ok texas", entities=[{"entity": "state", "value": "TX", "start": 3, "end": 8}], slots=pay()
    )
    assert turn.answer.title == "Medical coders, Texas"


def test_a_typed_number_picks_the_reading_asked_about() -> None:
    city = {"entity": "city", "value": "Columbus, OH", "candidates": ["Columbus, OH", "Columbus, GA"]}
    asked = run_action("ask_salary", text="coder pay columbus", entities=[CODER, city])
    assert asked.answer.title == "Which one?"
    assert run_action("nlu_fallback", text="2", slots=asked.slots).answer.title == "Medical coders, Columbus, GA-AL"


def test_a_yes_alone_stays_a_yes() -> None:
    assert run_action("affirm", text="yes", slots=pay()).answer.title == "Which one?"
