"""One certification: what was asked first, the figure dated; several side by side."""

from __future__ import annotations

from tests.actions.run_action import run_action

CPC = ("certification", "CPC")
CCS = ("certification", "CCS")


def test_the_exam_fee_is_given_for_one_attempt_and_two() -> None:
    text = run_action("ask_certification", text="how much is the cpc exam", entities=[CPC]).answer.text
    assert "$425 for one attempt, $499 for two attempts" in text  # AAPC, 2026-10


def test_the_fee_is_dated_and_points_to_the_issuers_page() -> None:
    text = run_action("ask_certification", text="how much is the cpc exam", entities=[CPC]).answer.text
    assert "(autumn 2026)" in text
    assert "look at AAPC's page" in text


def test_the_doubtful_membership_price_is_said_to_be_in_doubt() -> None:
    answer = run_action("ask_certification", text="cpc cost", entities=[CPC]).answer
    assert "yearly price is in doubt" in answer.text
    assert "Some details of the CPC rest on a single third-party source." in answer.caveats


def test_the_fees_stand_in_a_table_with_their_date() -> None:
    table = run_action("ask_certification", text="cpc cost", entities=[CPC]).answer.table
    assert table is not None
    assert ("one attempt", 425, "2026-10") in table.rows


def test_the_exam_has_its_questions_hours_and_pass_mark() -> None:
    text = run_action("ask_certification", text="how many questions on the cpc", entities=[CPC]).answer.text
    assert "100 questions, multiple choice" in text and "4 hours" in text and "pass mark 70%" in text  # aapc.com


def test_what_was_asked_is_answered_without_the_rest() -> None:
    text = run_action("ask_certification", text="how do i renew my cpc", entities=[CPC]).answer.text
    assert "36 continuing education credits" in text and "Exam fee" not in text  # AAPC


def test_a_fee_that_is_not_known_is_not_guessed() -> None:
    text = run_action("ask_certification", text="ccs exam cost", entities=[CCS]).answer.text
    assert "I have no current fee for the CCS exam" in text


def test_removing_the_a_gives_the_three_ways() -> None:
    text = run_action(
        "ask_certification", text="how do i get the a off", entities=[("certification", "CPC-A")]
    ).answer.text
    assert "two years on the job" in text and "80-hour" in text and "Practicode" in text  # aapc.com


def test_worth_is_answered_by_the_survey_with_its_limits() -> None:
    answer = run_action("ask_certification", text="is the cpc worth it", entities=[CPC]).answer
    assert "$67,147" in answer.text and "20.7%" in answer.text  # AAPC survey, 2026 report
    assert "self-reported" in answer.text


def test_an_unknown_certification_is_said_to_be_unknown() -> None:
    answer = run_action("ask_certification", entities=[("certification", "ZZZZ")]).answer
    assert "I don't have that: the certification ZZZZ" in answer.text


def test_a_body_lists_what_it_certifies() -> None:
    text = run_action("ask_certification", text="ahima", entities=[("organization", "ahima")]).answer.text
    assert "CCA" in text and "RHIT" in text and "CPC," not in text


def test_certifications_in_general_are_answered_with_facts() -> None:
    answer = run_action("ask_certification", text="do i have to be certified").answer
    assert answer.type == "facts"
    assert answer.sources


def test_two_certifications_stand_side_by_side() -> None:
    answer = run_action("compare_certifications", text="cpc vs ccs", entities=[CPC, CCS]).answer
    assert answer.table is not None
    assert ("Questions", 100, 107) in answer.table.rows  # aapc.com, ahima.org
    assert ("Issuer", "AAPC", "AHIMA") in answer.table.rows


def test_a_comparison_says_which_serves_what() -> None:
    text = run_action("compare_certifications", entities=[CPC, CCS]).answer.text
    assert "CCS is the usual choice for hospital inpatient coding" in text


def test_the_bodies_are_compared_when_only_they_are_named() -> None:
    entities = [("organization", "aapc"), ("organization", "ahima")]
    answer = run_action("compare_certifications", text="aapc or ahima", entities=entities).answer
    assert answer.title == "AAPC or AHIMA"


def test_an_unknown_one_beside_a_known_one_is_named() -> None:
    text = run_action("compare_certifications", entities=[CPC, ("certification", "ZZZZ")]).answer.text
    assert "I don't have ZZZZ" in text


def test_next_come_a_rival_the_pay_and_how_to_prepare() -> None:
    assert run_action("ask_certification", entities=[CPC]).titles == [
        "CPC or CCS?",
        "Pay of CPC holders",
        "How to prepare",
    ]


def test_only_sources_of_what_is_shown_are_cited() -> None:
    answer = run_action("ask_certification", text="how do i renew my cpc", entities=[CPC]).answer
    assert [source.id for source in answer.sources] == ["aapc_cpc", "aapc_renewal"]
