"""The bodies side by side, what is asked first."""

from __future__ import annotations

from bot.actions.bodies_compared import bodies_side_by_side, common
from bot.actions.question import Question
from knowledge.base import base


def first(text: str, **more: object) -> str:
    question = Question("compare_certifications", text, **more)  # type: ignore[arg-type]
    return bodies_side_by_side(base(), ["aapc", "ahima"], question).text.splitlines()[0]


def test_training_has_no_rating() -> None:
    assert "no sourced rating of the training" in first("whose classes are better")


def test_hospitals_have_the_credentials_of_each() -> None:
    assert first("for a hospital", setting=("hospital",)).startswith("**In hospitals:** AAPC has the COC")


def test_prices_are_those_of_the_exams() -> None:
    assert "cheapest exam" in first("who charges less", focus=("fee",))


def test_the_rule_that_most_credentials_share_is_the_bodys() -> None:
    assert "36" in common(base(), "aapc", "renewal")
