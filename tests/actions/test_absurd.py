"""Years of experience that no career has."""

from __future__ import annotations

import pytest

from tests.actions.run_action import run_action


@pytest.mark.parametrize(
    "text",
    [
        "i have 400 years experience as a coder",
        "coder pay with -3 years of experience",
        "what do i earn after 1,000 years in coding",
        "minus 2 years of experience, coder pay",
    ],
)
def test_years_that_cannot_be_are_asked_back(text: str) -> None:
    answer = run_action("ask_salary", text=text).answer
    assert answer.type == "question" and "How many years" in answer.text


@pytest.mark.parametrize("text", ["coder with 40 years experience", "in the last 100 years of coding history"])
def test_years_that_can_be_are_answered(text: str) -> None:
    assert run_action("ask_salary", text=text).answer.type == "pay"


def test_the_years_are_not_kept() -> None:
    turn = run_action("ask_salary", text="i have 400 years experience", entities=[("experience", 400)])
    assert turn.slots["question"]["experience"] is None
