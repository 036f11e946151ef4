"""What is asked of one role in one place stands first."""

from __future__ import annotations

from bot.actions.answer import Answer
from tests.actions.run_action import CODER, run_action

TEXAS = ("state", "TX")


def paid(*entities: tuple[str, object], text: str = "") -> Answer:
    return run_action("ask_salary", text=text, entities=[CODER, *entities]).answer


def first(answer: Answer) -> str:
    return answer.text.splitlines()[0]


def test_a_percentile_in_a_place_leads_though_years_are_known() -> None:
    answer = paid(TEXAS, ("percentile", 75), ("experience", 6))
    assert first(answer).startswith(
        "**The 75th percentile is $63,970 a year for medical coders in Texas**"
    )  # OEWS May 2025
    assert answer.title == "Medical coders, Texas"


def test_the_average_is_the_mean_beside_the_median() -> None:
    text = first(paid(TEXAS, text="whats the average"))
    assert "earn a mean (average) of $52,880 a year" in text and "The median is $48,860" in text  # OEWS May 2025


def test_the_number_of_jobs_leads() -> None:
    assert first(paid(TEXAS, text="how many jobs are there")).startswith(
        "**There are about 17,210 jobs of medical records specialists in Texas**"
    )


def test_an_amount_is_held_against_the_place_and_the_kind_of_employer() -> None:
    answer = paid(
        ("city", "Sacramento, CA"), ("setting", "hospital"), ("experience", 12), ("money", 41), ("period", "hour")
    )
    assert "above the median of $36.13 an hour" in first(answer)  # OEWS May 2025, Sacramento
    assert "The median in hospitals nationally is $28.42 an hour: it is above that." in first(answer)
    assert "for 12 years the upper half" in first(answer)
    assert "United States" in answer.title


def test_whether_pay_is_low_is_answered() -> None:
    low = paid(TEXAS, ("money", 18), ("period", "hour"), text="am i underpaid at 18")
    assert "So it is low" in first(low)
    high = paid(TEXAS, ("money", 45), ("period", "hour"), text="am i underpaid at 45")
    assert "So it is high" in first(high)


def test_pay_to_judge_is_asked_for_when_none_is_named() -> None:
    assert first(paid(TEXAS, text="am i underpaid")).startswith("**Tell me what you are paid")


def test_a_starting_claim_is_held_against_the_lower_quarter() -> None:
    assert "for entry level the lower quarter" in first(paid(TEXAS, ("money", 75_000), text="they say 75k starting"))


def test_after_tax_is_said_to_be_missing_first() -> None:
    assert first(paid(TEXAS, text="after taxes")).startswith("**I have no figure after tax")


def test_after_prices_is_said_in_a_single_place_too() -> None:
    text = paid(TEXAS, text="after cost of living").text
    assert (
        "**After prices: the median of $48,860 a year in Texas buys what $50,340 buys at average US prices**" in text
    )  # BEA 2024: 97.1


def test_the_article_is_left_out_where_more_than_the_usual_is_asked_for() -> None:
    assert "The article" in paid().text
    assert "The article" not in paid(("period", "hour")).text and "The article" not in paid(("percentile", 90)).text


def test_a_percentile_with_an_employer_in_a_place_is_the_places_first() -> None:
    text = paid(TEXAS, ("setting", "hospital"), ("percentile", 90)).text
    assert text.index("in Texas") < text.index("In hospitals (nationally), it is $90,120")  # OEWS May 2025


def test_an_amount_in_a_role_without_a_figure_is_held_against_coders() -> None:
    answer = run_action("ask_salary", entities=[("role", "cdi_specialist"), ("money", 41), ("period", "hour")]).answer
    assert "The $41.00 an hour that you name" in answer.text and "not CDI specialists" in answer.text
