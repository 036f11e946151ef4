"""What stands first in an answer on pay: a range to name, an offer, no promise, a rate that no source has."""

from __future__ import annotations

import pytest

from bot.actions.answer import Answer
from tests.actions.run_action import CODER, run_action

OHIO = ("state", "OH")


def paid(text: str, *entities: tuple[str, object]) -> Answer:
    return run_action("ask_salary", text=text, entities=entities).answer


def first(answer: Answer) -> str:
    return answer.text.splitlines()[0]


@pytest.mark.parametrize(
    "text",
    ["what should i ask for", "what do i counter with", "where should i be", "realistically?", "what should i expect"],
)
def test_a_talk_about_pay_gets_a_range_to_name(text: str) -> None:
    assert first(paid(text, CODER, OHIO)).startswith("**A range to name: $")


def test_the_range_runs_from_the_median_to_the_upper_quarter() -> None:
    assert "$51,140–64,820" in first(paid("what should i ask for", CODER))  # OEWS May 2025, nation


def test_the_range_of_years_and_place_is_the_estimate() -> None:
    answer = paid("what should i ask for", CODER, ("city", "Dayton, OH"), ("experience", 4))
    assert "my estimate" in first(answer) and "no promise" in first(answer)


def test_a_credential_does_not_hide_the_range() -> None:
    assert "A range to name" in paid("what should i ask for", ("certification", "CCS"), OHIO).text


def test_who_starts_is_at_entry_level() -> None:
    assert "at entry level" in first(paid("what would they start me at", CODER, OHIO))


def test_a_plain_question_of_pay_gets_no_range_to_name() -> None:
    assert "A range to name" not in paid("coder pay in ohio", CODER, OHIO).text


def test_an_offer_stands_first_with_its_side_of_the_median() -> None:
    answer = paid("is 23.50 fair", CODER, ("money", 23.5), ("city", "Omaha, NE"))
    assert "below the median of $27.32 an hour" in first(answer)  # OEWS May 2025, Omaha


def test_a_yearly_offer_is_placed_among_hourly_pay() -> None:
    answer = paid("is 60000 ok, per hour figures", CODER, ("money", 60_000), ("period", "hour"))
    assert "above the median of $24.59 an hour" in first(answer)  # OEWS May 2025; 60,000 / 2,080 = 28.85


def test_remote_pay_is_said_to_be_missing_first() -> None:
    assert first(paid("and from home", CODER, ("setting", "remote"))).startswith(
        "**I have no pay figure for remote work.**"
    )


@pytest.mark.parametrize(
    "text", ["1099 rate for coders", "per chart pay", "freelance coder pay", "contract coder rate"]
)
def test_contract_rates_are_said_to_be_missing_first(text: str) -> None:
    assert first(paid(text, CODER)).startswith("**I have no rates for contract")


def test_no_amount_is_promised() -> None:
    answer = paid("will i get 60k if i pass the cpc", ("certification", "CPC"), ("money", 60_000))
    assert answer.text.startswith("**Nobody can promise you that.**") and "between the 50th and the 75th" in answer.text


def test_the_field_of_work_stands_for_its_role() -> None:
    assert "Risk adjustment coders" in paid("what does hcc coding pay").title


def test_levels_and_leads_are_said_to_be_inseparable() -> None:
    assert first(paid("lead coder salary", CODER, OHIO)).startswith(
        "**OEWS does not tell leads, seniors or levels apart.**"
    )


def test_a_gap_that_the_question_names_stands_first() -> None:
    assert first(paid("union coder pay", CODER, OHIO)).startswith("**No sourced figure on union")


def test_whose_rate_is_paid_is_said_to_be_unknown() -> None:
    answer = paid("is pay based on where i live", CODER, OHIO)
    assert first(answer).startswith("**No source here says whether a remote employer pays by where you live")
