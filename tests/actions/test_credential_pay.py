"""What holders of a credential report, beside the official figures."""

from __future__ import annotations

from tests.actions.run_action import run_action


def test_a_credential_names_the_survey_and_the_statistics_apart() -> None:
    answer = run_action("ask_salary", entities=[("certification", "CPC")]).answer
    assert "mean of $67,147" in answer.text  # AAPC survey, 2026 report
    assert "self-reported by members" in answer.text
    assert "median of $51,140" in answer.text  # OEWS May 2025
    assert [source.id for source in answer.sources] == ["aapc_survey", "oews_2025"]


def test_a_credential_without_a_survey_figure_says_so() -> None:
    answer = run_action("ask_salary", entities=[("certification", "CCS")]).answer
    assert "I don't have the pay of CCS holders" in answer.text


def test_a_percentile_asked_for_is_of_the_role_that_the_credential_serves() -> None:
    answer = run_action("ask_salary", entities=[("certification", "CPC"), ("percentile", 90)]).answer
    assert answer.text.startswith("**The 90th percentile is $81,150")  # OEWS May 2025


def test_two_credentials_have_the_figure_of_members_with_two() -> None:
    answer = run_action("ask_salary", entities=[("certification", "CPB"), ("certification", "CPC")]).answer
    assert "$74,557" in answer.text and "$71,130" in answer.text  # AAPC survey, 2026 report; holders of both, 2025
