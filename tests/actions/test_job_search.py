"""Finding a job: what is known, and what only employers know."""

from __future__ import annotations

from tests.actions.run_action import CODER, run_action


def test_a_place_has_its_number_of_jobs_with_release() -> None:
    text = run_action("ask_job_search", text="jobs in ohio", entities=[CODER, ("state", "OH")]).answer.text
    assert "about 7,440 jobs of medical records specialists in Ohio (BLS OEWS, May 2025)" in text


def test_a_named_employer_is_not_guessed_about() -> None:
    text = run_action("ask_job_search", text="does optum hire cpc-a", entities=[("organization", "optum")]).answer.text
    assert "I have no openings or hiring rules of Optum" in text


def test_the_lack_of_job_ads_is_said() -> None:
    assert "no job ads" in run_action("ask_job_search", text="who is hiring near me").answer.text


def test_a_country_is_refused() -> None:
    assert "only have figures for the US" in run_action("ask_job_search", entities=[("country", "India")]).answer.text
