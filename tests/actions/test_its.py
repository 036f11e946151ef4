"""Which certification a question about "it" is of."""

from __future__ import annotations

import pytest

from bot.actions.its import of_the_last
from bot.actions.question import Question


@pytest.mark.parametrize("text", ["is it a tough test", "renewal?", "can i test while in school"])
def test_it_is_the_one_spoken_of(text: str) -> None:
    found = of_the_last(Question("ask_certification", text=text, last_certification=("RHIT",)), ())
    assert found.certification == ("RHIT",)


def test_two_are_set_side_by_side() -> None:
    found = of_the_last(Question("ask_certification", text="how hard is it", last_certification=("CPC", "CCA")), ())
    assert found.intent == "compare_certifications"


def test_advice_put_one_forward() -> None:
    found = of_the_last(Question("ask_certification", text="how hard is it"), ["CPMA", "CDEO"])
    assert found.certification == ("CPMA",)


@pytest.mark.parametrize("text", ["which certifications are there", "do i need a certification for it"])
def test_certifications_in_general_stay_so(text: str) -> None:
    question = Question("ask_certification", text=text, last_certification=("RHIT",))
    assert of_the_last(question, ()) == question
