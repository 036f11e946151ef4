"""Several certifications at once."""

import pytest

from bot.actions.question import Question
from tests.actions.run_action import run_action

COMPARED = {"question": Question("compare_certifications", certification=("CPB", "CCA")).remember()[0]["value"]}


@pytest.mark.parametrize("text", ["could you hold both of them", "is it possible to get the two", "why not both"])
def test_both_may_be_held(text: str) -> None:
    answer = run_action("affirm", text=text, slots=COMPARED).answer
    assert answer.text.startswith("Yes, people hold several: the CPB and CCA")


def test_another_question_about_both_is_not_taken_for_it() -> None:
    answer = run_action("follow_up", text="what do both cost", slots=COMPARED).answer
    assert not answer.text.startswith("Yes, people")
