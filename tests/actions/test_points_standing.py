"""Who may sit, how long it takes, how it is kept."""

from __future__ import annotations

from knowledge.profile import Profile
from tests.actions.test_points import say


def test_missing_requirements_are_said_to_be_missing() -> None:
    assert say("CCS-P", "eligibility").startswith("I have no requirements for the CCS-P")


def test_years_are_held_against_what_is_recommended() -> None:
    assert say("CCS", "eligibility", Profile(years=4)).startswith("With your 4 years you have the experience")


def test_few_years_mean_the_apprentice_status() -> None:
    assert "first hold the CPC-A" in say("CPC", "eligibility", Profile(years=1))


def test_a_degree_that_is_missing_comes_first() -> None:
    assert say("RHIT", "eligibility", Profile(schooling="high_school")).startswith("Not yet")


def test_the_a_comes_off_in_three_ways() -> None:
    assert "two years on the job" in say("CPC", "removal") and "Practicode" in say("CPC-A", "removal")


def test_a_lapse_has_no_rule_here() -> None:
    assert "Ask AHIMA before you pay" in say("CCS", "lapse")


def test_experience_shortens_the_time() -> None:
    assert "6 to 12 weeks" in say("CPC", "time", Profile(years=3)) and "from zero" in say(
        "CPC", "time", Profile(years=0)
    )


def test_the_nearest_time_stands_for_one_that_is_missing() -> None:
    assert "nearest" in say("CPB", "time", Profile(years=3))
