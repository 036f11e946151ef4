"""What tells that a message is about a figure or its source."""

from __future__ import annotations

import pytest

from bot.actions.question import Question
from bot.actions.sourced import asks_age, is_about_figures, is_correction, what_a_body_says
from knowledge import Base

PLAN = Question("plan_certification", certification=("CPC",))


@pytest.mark.parametrize(
    "text", ["how do you know", "says who", "is it true", "which data is it", "that is higher than mine"]
)
def test_words_of_figures_and_doubt(base: Base, text: str) -> None:
    assert is_about_figures(base, Question("ask_source", text), None)


@pytest.mark.parametrize(
    "text", ["how would one get it", "who would care", "what did you say billers get", "the one in town"]
)
def test_words_of_other_questions(base: Base, text: str) -> None:
    assert not is_about_figures(base, Question("ask_source", text), None)


def test_a_price_told_after_a_plan_is_for_the_plan(base: Base) -> None:
    assert not is_about_figures(base, Question("ask_source", "they told me 2800 now", money=(2800.0,)), PLAN)


def test_age_correction_and_the_figure_of_bls() -> None:
    assert asks_age("how recent is this") and not asks_age("how old are you")
    assert is_correction("they charged me more") and not is_correction("what does it cost")
    assert what_a_body_says(Question("ask_source", "so what does bls say"))
    assert not what_a_body_says(Question("ask_source", "what is bls"))
