"""Growth, openings and AI: each figure dated and of its own occupation."""

from __future__ import annotations

from tests.actions.run_action import BILLER, CODER, run_action


def test_the_growth_of_coders_names_occupation_and_years() -> None:
    text = run_action("ask_outlook", text="demand for coders", entities=[CODER]).answer.text
    assert "+7.8% jobs for medical records specialists (29-2072) over 2025–35" in text  # BLS, 2026-08-27
    assert "about 14,000 openings a year" in text


def test_earlier_editions_stand_beside_the_newest() -> None:
    text = run_action("ask_outlook", text="demand for coders", entities=[CODER]).answer.text
    assert "2024–34: +7.0%" in text and "2023–33: +9.0%" in text


def test_growth_of_coders_is_not_lent_to_billers() -> None:
    text = run_action("ask_outlook", text="demand for billers", entities=[BILLER]).answer.text
    assert "no BLS projection for medical billers alone" in text
    assert "−4.0%" in text  # BLS, 2025–35: office and administrative support


def test_ai_is_answered_with_the_dated_exposure_study() -> None:
    answer = run_action("ask_outlook", text="will ai replace coders", entities=[CODER]).answer
    assert "66.7%" in answer.text and "March 2026" in answer.text
    assert "exposure_2026" in {source.id for source in answer.sources}


def test_ai_shows_the_shrinking_office_group_too() -> None:
    text = run_action("ask_outlook", text="will ai replace coders", entities=[CODER]).answer.text
    assert "+7.8%" in text and "−4.0%" in text


def test_the_articles_growth_is_set_right() -> None:
    answer = run_action("ask_outlook", text="job growth", entities=[CODER]).answer
    assert "It does not hold for billing clerks" in answer.text
    assert "article" in {source.id for source in answer.sources}


def test_a_projection_is_said_to_be_no_promise() -> None:
    answer = run_action("ask_outlook", text="job growth", entities=[CODER]).answer
    assert any("not a promise" in caveat for caveat in answer.caveats)


def test_a_role_without_a_projection_says_so() -> None:
    answer = run_action("ask_outlook", text="demand", entities=[("role", "cdi_specialist")]).answer
    assert "I don't have that: job outlook of CDI specialists" in answer.text


def test_the_table_has_growth_and_openings() -> None:
    table = run_action("ask_outlook", text="demand", entities=[CODER]).answer.table
    assert table is not None
    assert ("Medical records specialists", "2025–35", 7.8, 14_000) in table.rows


def test_a_role_that_is_none_is_said_to_be_unknown() -> None:
    answer = run_action("ask_outlook", text="demand", entities=[("role", "astronaut")]).answer
    assert any("I know no role called astronaut" in caveat for caveat in answer.caveats)
