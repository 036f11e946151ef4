"""What moves pay: facts that fit the question, the article's claim where it has one."""

from __future__ import annotations

from tests.actions.run_action import run_action


def test_facts_come_with_figures_and_sources() -> None:
    answer = run_action("ask_pay_factors", text="what affects pay").answer
    assert "$59,120 against $47,120" in answer.text  # OEWS May 2025
    assert "oews_2025" in {source.id for source in answer.sources}


def test_experience_says_that_bls_has_no_figure_for_it() -> None:
    text = run_action("ask_pay_factors", text="does experience matter for pay").answer.text
    assert "BLS has no pay figure by years of experience" in text


def test_the_articles_view_of_experience_stands_beside_it() -> None:
    text = run_action("ask_pay_factors", text="does experience matter for pay").answer.text
    assert "More years of experience can bring higher pay." in text


def test_the_size_of_a_hospital_is_said_to_be_unmeasured() -> None:
    answer = run_action("ask_pay_factors", text="do big hospitals pay more", entities=[("setting", "hospital")]).answer
    assert "no figure by hospital size" in answer.text or "Size itself is not measured" in answer.text


def test_the_survey_is_not_taken_for_proof() -> None:
    text = run_action("ask_pay_factors", text="do certified coders earn more").answer.text
    assert "20.7%" in text and "does not prove" in text  # AAPC survey, 2026 report
