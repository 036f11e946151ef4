"""Schools and courses: how to check one; none is ranked."""

from __future__ import annotations

from tests.actions.run_action import run_action


def test_a_named_school_gets_no_rating_but_a_way_to_check() -> None:
    answer = run_action(
        "ask_training_provider", text="is penn foster good", entities=[("organization", "penn_foster")]
    ).answer
    assert "I have no sourced rating of Penn Foster" in answer.text
    assert "things to check" in answer.text


def test_a_doubtful_price_carries_its_caveat() -> None:
    answer = run_action("ask_training_provider", text="aapc course price", entities=[("organization", "aapc")]).answer
    assert "$1,500" in answer.text and "$3,000" in answer.text  # one third party, mid-2026: trust D
    assert any("single third-party source" in caveat for caveat in answer.caveats)


def test_a_name_that_is_no_school_is_left_out() -> None:
    answer = run_action(
        "ask_training_provider", text="is it good", entities=[("organization", "no_such_school")]
    ).answer
    assert "no_such_school" not in answer.text
