"""Which of those shown is best. Figures: OEWS May 2025."""

from __future__ import annotations

from bot.actions.chosen import chosen
from bot.actions.question import Question
from tests.actions.acting import acting

said = acting(chosen, "which_of_them")
CITIES = Question("compare_places", role=("medical_coder",), place=("Pittsburgh, PA", "Richmond, VA", "Cleveland, OH"))


def test_the_most_and_the_fewest_jobs_of_those_compared() -> None:
    most = said("which has the most jobs", CITIES)
    assert most and most.answer.text.startswith("**Cleveland, OH has the most such jobs.**")
    fewest = said("and the fewest", most.question)
    assert fewest and fewest.answer.text.startswith("**Richmond, VA has the fewest such jobs.**")


def test_two_certifications_are_left_to_their_topic() -> None:
    assert said("which is harder", Question("compare_certifications", certification=("CPC", "CCA"))) is None
