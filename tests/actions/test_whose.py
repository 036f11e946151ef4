"""Of what the figure shown last is. Figures: OEWS May 2025, prices of 2024."""

from __future__ import annotations

import pytest

from bot.actions.question import Question
from bot.actions.whose import whose
from tests.actions.acting import acting

said = acting(whose, "ask_source")
NEW_YORK = Question("ask_salary", role=("medical_coder",), place=("NY",))


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("the state or the city?", "of the whole of New York"),
        ("does it include apprentices", "of everybody employed as such"),
        ("is that counting the cost of living", "$57,190"),
        ("mean or median?", "What I gave is the median"),
        ("is it before taxes", "Before tax"),
    ],
)
def test_what_the_figure_is_of(text: str, answer: str) -> None:
    told = said(text, NEW_YORK)
    assert told and answer in told.answer.text


@pytest.mark.parametrize("text", ["and nationally?", "how do i start", "and in texas"])
def test_other_turns_are_left_alone(text: str) -> None:
    assert said(text, NEW_YORK) is None
