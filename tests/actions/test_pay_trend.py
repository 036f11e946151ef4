"""How pay has changed over the years."""

from __future__ import annotations

from tests.actions.run_action import BILLER, CODER, run_action


def test_coders_have_earlier_medians_with_their_reservation() -> None:
    answer = run_action("ask_salary", text="has coder pay gone up", entities=[CODER]).answer
    assert answer.text.startswith("**I have no official series over the years")
    assert "from $48,780 in May 2023" in answer.text and "third parties" in answer.text


def test_billers_have_the_survey_apart() -> None:
    text = run_action("ask_pay_factors", text="has pay gone up lately", entities=[BILLER]).answer.text
    assert "self-reported" in text and "Now the median is $48,500" in text  # OEWS May 2025


def test_no_forecast_is_made() -> None:
    assert (
        "I have no forecast of pay."
        in run_action("ask_salary", text="are salaries rising", entities=[CODER]).answer.text
    )
