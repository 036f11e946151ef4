"""The sentence asked for stands before the list of sources."""

from __future__ import annotations

import pytest

from tests.actions.run_action import run_action

OEWS = {"shown": {"title": "", "sources": ["oews_2025"]}}


def first(text: str, *entities: tuple[str, object]) -> str:
    return run_action("ask_source", text=text, entities=entities, slots=OEWS).answer.text.splitlines()[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("what do you call the middle number", "The median is the middle"),
        ("median or average?", "half earn less, half earn more. The mean"),
        ("whats a percentile", "A percentile says how many earn less"),
        ("what is nonmetro", "belongs to no metropolitan area"),
        ("what does after prices mean", "what the pay buys at average US prices"),
        ("whats oews", "Occupational Employment and Wage Statistics: the official survey"),
        ("do workers or companies report that", "Employers report it"),
        ("when does the next one come out", "I have no date for the next release"),
        ("why not that town", "A small town gets the figure of the area"),
        ("so which one is right", "Neither is wrong"),
        ("how old is that", "The figure is of May 2025"),
        ("got anything newer", "No: the newest that I hold is"),
    ],
)
def test_the_question_itself_is_answered_first(text: str, said: str) -> None:
    assert said in first(text)


def test_a_percentile_is_explained_by_its_number() -> None:
    assert "of 100 workers 90 earn less and 10 earn more" in first("90th percentile meaning", ("percentile", 90))


def test_who_answers_aapcs_survey_is_told_of_that_survey() -> None:
    assert "AAPC's members fill it in themselves" in first("who fills out the aapc one", ("organization", "aapc"))


def test_a_question_for_the_source_starts_with_the_list() -> None:
    assert first("where is that from") == "That comes from:"
