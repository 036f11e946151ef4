"""The role that a question is about, and what is said when it was not named."""

from __future__ import annotations

from tests.actions.run_action import CODER, run_action


def test_a_role_that_was_not_named_is_said_to_be_assumed() -> None:
    answer = run_action("ask_salary", entities=[("state", "TX")]).answer
    assert any("named no role" in caveat for caveat in answer.caveats)


def test_a_role_that_is_none_is_said_to_be_unknown() -> None:
    answer = run_action("ask_salary", entities=[("role", "astronaut")]).answer
    assert any("I know no role called astronaut" in caveat for caveat in answer.caveats)


def test_a_role_that_was_named_needs_no_note() -> None:
    answer = run_action("ask_salary", entities=[CODER]).answer
    assert not any("named no role" in caveat for caveat in answer.caveats)
