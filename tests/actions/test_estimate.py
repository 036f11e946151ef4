"""The band beside the official figures: for years or a kind of employer in a place. Figures: OEWS May 2025."""

from __future__ import annotations

from bot.actions.answer import Answer
from tests.actions.run_action import CODER, run_action

TEXAS = ("state", "TX")


def paragraphs(*entities: tuple[str, object]) -> list[str]:
    return answer(*entities).text.split("\n\n")


def answer(*entities: tuple[str, object]) -> Answer:
    return run_action("ask_salary", entities=[CODER, *entities]).answer


def test_years_in_a_place_start_with_the_band_and_its_method() -> None:
    first = paragraphs(TEXAS, ("experience", 3))[0]
    assert first.startswith("**My estimate for medical coders in Texas with 3 years of experience: $34,440–63,970 a year.**")  # fmt: skip
    assert "From the 10th to the 75th percentile" in first


def test_entry_level_is_stood_in_for_by_the_lower_quarter_of_the_place() -> None:
    first = paragraphs(TEXAS, ("experience", 0))[0]
    assert first.startswith("**Medical coders in Texas at entry level: about $34,440 to $39,470 a year**")


def test_entry_level_with_an_employer_in_a_place_has_a_band() -> None:
    assert "in Texas at entry level: $" in paragraphs(TEXAS, ("experience", 0), ("setting", "hospital"))[0]


def test_the_title_says_that_it_is_an_estimate() -> None:
    assert answer(TEXAS, ("setting", "hospital")).title == "Estimate for medical coders in hospitals in Texas"


def test_the_official_figures_stand_beside_the_band() -> None:
    assert "in Texas earn a median of $48,860 a year" in paragraphs(TEXAS, ("experience", 3))[1]


def test_an_employer_in_a_place_has_a_band() -> None:
    first, second, *_ = paragraphs(TEXAS, ("setting", "hospital"))
    assert "medical coders in hospitals in Texas: $39,470–73,960 a year" in first  # 63,970 × 59,120 ÷ 51,140
    assert "in hospitals (nationally) earn a median of $59,120" in second
    assert "With all employers it is $48,860 in Texas." in second


def test_an_employer_in_a_place_is_drawn_beside_the_place() -> None:
    chart = answer(TEXAS, ("setting", "hospital")).chart
    assert chart is not None
    assert [bar.label for bar in chart.bars] == ["Texas", "hospital", "United States"]


def test_what_is_assumed_of_an_employer_in_a_place_is_a_caveat() -> None:
    caveats = answer(TEXAS, ("setting", "hospital")).caveats
    assert "Pay in hospitals is taken to differ in Texas as it does nationally." in caveats


def test_the_band_is_per_hour_when_hours_are_asked_for() -> None:
    assert (
        "$18.98–35.56 an hour" in paragraphs(TEXAS, ("setting", "hospital"), ("period", "hour"))[0]
    )  # 30.76 × 28.42 ÷ 24.59


def test_years_in_the_nation_have_the_stand_in_alone() -> None:
    assert "estimate" not in answer(("experience", 3)).text


def test_an_employer_that_oews_does_not_tell_apart_makes_no_band() -> None:
    assert "estimate" not in answer(TEXAS, ("setting", "remote")).text


def test_more_years_than_a_career_make_no_band() -> None:
    assert "estimate" not in answer(TEXAS, ("experience", 400)).text


def test_a_credential_beside_a_place_is_said_to_change_nothing() -> None:
    text = answer(TEXAS, ("certification", "CPC")).text
    assert "the CPC changes nothing in these figures" in text
    assert "a mean of $67,147 a year nationally: self-reported" in text  # AAPC, 2026 report


def test_a_credential_without_a_survey_figure_changes_nothing_either() -> None:
    assert answer(TEXAS, ("certification", "CCS")).text.count("CCS") == 1
