"""The figure that is asked for."""

from __future__ import annotations

import pytest

from bot.actions.measure import MEDIAN, Measure, figure, jobs, levels, measure_of, newcomers, starting
from bot.actions.question import Question
from knowledge.model import Period, Wages

WAGES = Wages(Period.YEAR, {10: 30_000, 25: 40_000, 50: 50_000, 75: 60_000, 90: 70_000}, 52_000, 1_200)
BARE = Wages(Period.YEAR, {10: None, 25: None, 50: 50_000, 75: None, 90: None}, None, None)
UPPER = Measure("90th percentile", 90)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        (Question("ask_salary"), "median"),
        (Question("ask_salary", percentile=50), "median"),
        (Question("ask_salary", percentile=75), "75th percentile"),
        (Question("ask_salary", wants="mean"), "mean"),
        (Question("ask_salary", wants="mean", percentile=10), "10th percentile"),
    ],
)
def test_the_measure_follows_from_the_question(question: Question, name: str) -> None:
    assert measure_of(question).name == name


def test_a_percentile_says_how_many_earn_more() -> None:
    text = figure(UPPER, "Coders in Ohio", WAGES, "BLS")
    assert text.startswith(
        "**The 90th percentile is $70,000 a year for coders in Ohio**: one in ten earns more. The median is $50,000"
    )


def test_a_figure_that_was_not_released_is_said_to_be_missing() -> None:
    assert figure(UPPER, "Coders", BARE, "BLS").startswith("**BLS released no 90th percentile for coders.**")


def test_the_end_of_a_line_has_the_measure_and_the_median() -> None:
    assert levels(UPPER, WAGES) == "90th percentile $70,000 a year; median $50,000"
    assert levels(MEDIAN, WAGES) == "median $50,000 a year, middle half $40,000–60,000"
    assert levels(UPPER, BARE) == "no 90th percentile released; median $50,000"


def test_newcomers_have_the_lower_quarter() -> None:
    assert "at entry level: about $30,000 to $40,000 a year" in newcomers("Coders", WAGES, "BLS")
    assert "no figure by experience" in newcomers("Coders", BARE, "BLS")


def test_jobs_are_those_held_not_those_open() -> None:
    assert "about 1,200 jobs of coders in Ohio" in jobs("coders", " in Ohio", WAGES, "BLS")
    assert "released no number" in jobs("coders", " in Ohio", BARE, "BLS")


def test_who_starts_has_no_years_or_none_named() -> None:
    assert starting(Question("ask_salary", experience=0)) and starting(Question("ask_salary", wants="start"))
    assert not starting(Question("ask_salary", wants="start", experience=4))
