"""Credentials side by side, the aspect asked for first."""

from __future__ import annotations

from bot.actions.aspects import aspects_in
from bot.actions.certifications_compared import MOST, compare, without_statuses
from bot.actions.profile import Profile
from bot.actions.question import Question
from knowledge.base import base
from knowledge.survey import by_certification


def answer(*ids: str, focus: tuple[str, ...] = ()) -> str:
    return compare(base(), Question("compare_certifications", certification=ids, focus=focus)).text


def test_the_cheapest_exam_comes_first_when_cost_is_asked() -> None:
    assert answer("CPC", "CCA", focus=("fee",)).startswith(
        "**By exam fee the CCA costs least.**"
    )  # $199 and $425: ahima_fees, aapc_exams


def test_which_is_harder_has_no_figure() -> None:
    assert answer("CPC", "CCS", focus=("difficulty",)).startswith(
        "**I have no sourced measure of how hard an exam is.**"
    )


def test_pay_without_two_surveys_is_not_compared() -> None:
    assert answer("CCS", "RHIT", focus=("pay",)).startswith("**I have no pay figures to set side by side**")
    assert answer("CPC", "CCS", focus=("pay",)).startswith("**Of these only the CPC has a reported pay.**")


def test_pay_of_two_surveys_is_said_to_be_a_survey() -> None:
    surveyed = [found.entry.certification or "" for found in by_certification(base())][:2]
    assert "survey of members" in answer(*surveyed, focus=("pay",)).split("\n")[0]


def test_no_more_than_can_be_read_stand_side_by_side() -> None:
    found = compare(base(), Question("compare_certifications", certification=tuple(base().certifications)[: MOST + 2]))
    assert found.table and len(found.table.columns) == MOST + 1


def test_a_single_one_is_answered_by_itself() -> None:
    assert compare(base(), Question("compare_certifications", certification=("CPC",))).type == "certification"


def test_what_is_held_is_noted_with_what_keeps_it() -> None:
    found = compare(
        base(),
        Question("compare_certifications", "i have the coc and earned my crc", certification=("COC", "CRC")),
        Profile(certifications=("COC", "CRC")),
    )
    assert found.text.startswith("Noted: you hold the COC and CRC.") and "36" in found.text


def test_one_that_is_not_held_is_named_beside_the_others() -> None:
    found = compare(base(), Question("compare_certifications", "ccds or cdip", certification=("CCDS", "CDIP")))
    assert found.text.startswith("**I don't have CCDS**") and found.title == "CCDS or CDIP"


def test_pay_that_no_survey_has_gives_that_of_the_work() -> None:
    found = compare(base(), Question("compare_certifications", certification=("RHIT", "RHIA"), focus=("pay",)))
    assert "health information managers (RHIA)" in found.text and "oews_2025" in [source.id for source in found.sources]


def test_a_status_beside_its_credential_is_meant_alone() -> None:
    asked = Question("compare_certifications", "passed the cpc but still a cpc-a", certification=("CPC", "CPC-A"))
    assert without_statuses(base(), asked) == ("CPC-A",)


def test_pay_asked_in_so_many_words_is_what_is_told() -> None:
    asked = Question("compare_certifications", "what do they pay, rhia or rhit", certification=("RHIT", "RHIA"))
    assert compare(base(), asked).text.startswith("**I have no pay figures to set side by side**")


def test_how_employers_see_two_is_said_once_not_to_be_known() -> None:
    text = "which is more highly regarded by employers, cpc or ccs"
    asked = Question("compare_certifications", text, certification=("CPC", "CCS"), focus=aspects_in(text))
    assert compare(base(), asked).text.count("I have no sourced word on") == 1


def test_which_of_two_is_needed_gets_a_choice() -> None:
    asked = Question(
        "compare_certifications", "do i need the cpb or the cpc", certification=("CPB", "CPC"), focus=("need",)
    )
    assert "The CPB covers" in compare(base(), asked).text.split("\n")[0]
