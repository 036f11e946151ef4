"""Topics that rest on facts alone."""

from __future__ import annotations

from bot.actions.answer import suggest
from bot.actions.guidance import guide
from bot.actions.question import Question
from knowledge import Base
from knowledge.facts import claims

NEXT = [suggest("Pay", "ask_salary"), suggest("Outlook", "ask_outlook")]


def test_no_more_facts_are_given_than_asked_for(base: Base) -> None:
    answer = guide(base, Question("ask_education"), "Education", ["education"], NEXT, most=2)
    assert len([line for line in answer.text.splitlines() if line.startswith("- ")]) == 2


def test_the_fact_that_fits_the_words_comes_first(base: Base) -> None:
    answer = guide(base, Question("ask_how_to_start", text="i have a felony"), "Start", ["how_to_start"], NEXT)
    assert "criminal record" in answer.text.splitlines()[0]


def test_each_fact_brings_its_source(base: Base) -> None:
    answer = guide(base, Question("ask_remote_work"), "Remote", ["remote_work"], NEXT, most=1)
    assert [source.id for source in answer.sources] == ["aapc_survey_2023"]


def test_a_claim_of_the_article_stands_last_with_its_source(base: Base) -> None:
    said = [claim for claim in claims(base, kind="requirement") if claim.entry.id == "associate_degree"]
    answer = guide(base, Question("ask_education"), "Education", ["education"], NEXT, claims=said)
    assert answer.text.splitlines()[-1].startswith("The article")
    assert answer.sources[-1].id == "article"


def test_what_has_to_be_said_first_stands_first(base: Base) -> None:
    answer = guide(base, Question("ask_education"), "Education", ["education"], NEXT, before=["First of all."])
    assert answer.text.startswith("First of all.")
