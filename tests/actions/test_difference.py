"""Why another figure differs from the one last shown. Figures: OEWS May 2025; AAPC's survey, 2026 report."""

from __future__ import annotations

import pytest

from bot.actions.answer import Answer
from tests.actions.run_action import CODER, run_action

TEXAS = ("state", "TX")
WHY = "Why the figures differ"


def held_against(text: str, *entities: tuple[str, object], shown: tuple[tuple[str, object], ...] = (CODER, TEXAS)) -> Answer:  # fmt: skip
    """The answer to `text`, said after the pay of `shown`."""
    before = run_action("ask_salary", entities=shown)
    return run_action("ask_source", text=text, entities=entities, slots=before.slots).answer


def head(answer: Answer) -> str:
    return answer.text.splitlines()[0]


def test_another_sites_amount_is_measured_against_the_figure_last_shown() -> None:
    answer = held_against("another site says $75,000, why", ("money", 75_000))
    assert "$75,000 a year is 53.5% above the median of medical records specialists in Texas, $48,860" in head(answer)
    assert "job ads" in answer.text


def test_twice_that_is_twice_the_figure_last_shown() -> None:
    answer = held_against("a colleague earns twice that")
    assert head(answer).startswith("**$97,720 a year is 100% above")
    assert "at or above the 90th percentile" in answer.text and "single case" in answer.text


@pytest.mark.parametrize(("text", "amount"), [("she makes triple that", "$146,580"), ("i make half that", "$24,430")])
def test_other_multiples_are_understood(text: str, amount: str) -> None:
    assert head(held_against(text)).startswith(f"**{amount} a year")


def test_an_hourly_amount_is_brought_to_a_year() -> None:
    answer = held_against("a coworker gets 38 an hour", ("money", 38), ("period", "hour"))
    assert head(answer).startswith("**$38.00 an hour ($79,040 for 2,080 hours) is 61.8% above")


def test_of_two_amounts_the_one_that_is_not_ours_counts() -> None:
    answer = held_against("you said 48 grand and the job bank says 60", ("money", 48_000), ("money", 60_000))
    assert head(answer).startswith("**$60,000 a year")


def test_a_distance_is_not_taken_for_an_amount() -> None:
    answer = held_against("my coworker makes 6 dollars more", ("money", 6))
    assert head(answer).startswith("**Without its amount")


def test_without_an_amount_the_upper_part_is_shown() -> None:
    answer = held_against("my coworker makes way more than that")
    assert "one in four earn more than $63,970 a year, one in ten more than $78,390 a year" in answer.text


def test_the_survey_of_aapc_is_held_against_the_official_figure() -> None:
    answer = held_against("AAPC says more, who's right", ("organization", "aapc"))
    assert "$67,260 a year, is 37.7% above" in head(answer)
    assert {"oews_2025", "aapc_survey"} <= {source.id for source in answer.sources}


def test_a_surveys_figure_is_held_against_the_official_one_beside_it() -> None:
    answer = held_against("why are the two so different", shown=(("certification", "CPC"),))
    assert "$51,140 a year, is 23.8% below the mean of holders of the CPC" in head(answer)


def test_an_hourly_figure_shown_is_met_per_hour() -> None:
    answer = held_against("a colleague earns twice that", shown=(CODER, TEXAS, ("period", "hour")))
    assert head(answer).startswith("**$46.98 an hour is 100% above")  # 23.49 × 2


def test_what_cannot_be_known_is_said() -> None:
    assert "What I can't know: that person's experience, credentials" in held_against("a colleague earns twice that").text  # fmt: skip


def test_the_occupation_that_holds_more_than_coders_is_a_caveat() -> None:
    assert any("together with other" in caveat for caveat in held_against("a colleague earns twice that").caveats)


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("where is that from", ()),
        ("how did you get to 48k", (("money", 48_000),)),
        ("is that from the bls", (("organization", "bls"),)),
        ("is that from glassdoor", (("organization", "glassdoor"),)),
        ("my husband thinks you pulled that out of thin air", ()),
        ("is that AAPC survey data", (("organization", "aapc"),)),
    ],
)
def test_a_question_for_the_source_is_no_dispute(text: str, entities: tuple[tuple[str, object], ...]) -> None:
    assert held_against(text, *entities).title != WHY


def test_after_something_else_than_pay_there_is_no_figure_to_differ_from() -> None:
    before = run_action("ask_cost_of_living", entities=[("state", "AR")])
    assert run_action("ask_source", text="a colleague earns twice that", slots=before.slots).answer.title != WHY


def test_pay_that_was_not_known_has_no_figure_to_differ_from() -> None:
    answer = held_against("a colleague earns twice that", shown=(("role", "cdi_specialist"),))
    assert answer.title != WHY


def test_after_a_ranking_the_place_named_is_meant_else_the_first() -> None:
    before = run_action("rank_pay", entities=[CODER, ("number", 3)])
    first = run_action(
        "ask_source", text="another site says 80k", entities=[("money", 80_000)], slots=before.slots
    ).answer
    assert "Rhode Island, $63,960" in head(first)
    named = [("money", 80_000), ("state", "OH"), ("organization", "indeed")]
    assert "Ohio" in head(
        run_action("ask_source", text="indeed says 80k in ohio", entities=named, slots=before.slots).answer
    )


def test_who_is_right_is_said() -> None:
    answer = held_against("a recruiter says 75k, who's right", ("money", 75_000))
    assert "Neither is wrong" in answer.text
