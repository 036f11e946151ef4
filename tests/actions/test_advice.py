"""Which certification: one recommendation with its reasons, cost, time and break-even, for whoever asks."""

from __future__ import annotations

import pytest

from tests.actions.run_action import run_action


@pytest.mark.parametrize(
    ("text", "first", "instead"),
    [
        ("best cert for inpatient", "CIC", "CCS"),
        ("which certification for billing", "CPB", "CMRS"),
        ("which one for outpatient surgery center", "COC", "CCS"),
    ],
)
def test_a_goal_leads_to_one_credential_and_an_alternative(text: str, first: str, instead: str) -> None:
    answer = run_action("advise_certification", text=text).answer.text  # facts.md 4.4
    assert f"take the **{first}**" in answer and f"Instead: the **{instead}**" in answer


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("cert for risk adjustment", "CRC"),
        ("i have 3 years in, cert for chart audits, i have no credential", "CPMA"),
        ("best cert for inpatint codng", "CIC"),
    ],
)
def test_a_goal_is_enough_for_a_recommendation(text: str, first: str) -> None:
    entities = [("experience", 3)] if "3 years" in text else []
    assert f"take the **{first}**" in run_action("advise_certification", text=text, entities=entities).answer.text


def test_a_role_is_a_goal() -> None:
    answer = run_action("advise_certification", entities=[("role", "risk_adjustment_coder")]).answer
    assert "**CRC**" in answer.text


def test_a_kind_of_employer_is_a_goal() -> None:
    answer = run_action("advise_certification", entities=[("setting", "physician_office")]).answer
    assert "**CPC**" in answer.text


def test_a_choice_left_to_billie_without_a_goal_is_for_a_first_job_and_says_so() -> None:
    answer = run_action("advise_certification", entities=[("pick", "yes")], text="/advise_certification").answer
    assert "take the **CPC**" in answer.text
    assert any("You named no goal" in caveat for caveat in answer.caveats)


def test_it_says_what_the_credential_asks_and_how_the_exam_runs() -> None:
    text = run_action("advise_certification", text="billing").answer.text
    assert "AAPC asks for no experience" in text
    assert "135 questions, multiple choice, 4 hours" in text  # aapc.com: CPB


def test_it_says_what_it_costs_from_least_to_most() -> None:
    text = run_action("advise_certification", text="inpatient").answer.text
    assert "at least $647 by the exam" in text  # 425 for the exam, 222 for membership: AAPC and third parties, 2026


def test_a_budget_below_the_cost_is_held_against_it() -> None:
    text = run_action("advise_certification", text="inpatient, i have 500 bucks", entities=[("money", 500)]).answer.text
    assert "above your $500" in text


def test_it_gives_the_break_even_as_a_range_that_may_never_end() -> None:
    assert "it may never pay back" in run_action("advise_certification", text="inpatient").answer.text


def test_it_draws_the_break_even() -> None:
    chart = run_action("advise_certification", text="inpatient").answer.chart
    assert chart and chart.kind == "break_even" and chart.lines[0].points[0].high == -647


def test_a_credential_that_is_held_is_not_recommended_again() -> None:
    answer = run_action(
        "advise_certification", text="inpatient, i have the cic", entities=[("certification", "CIC")]
    ).answer
    assert "The next step is the **CPMA**" in answer.text


def test_a_credential_that_is_asked_about_is_not_taken_for_one_that_is_held() -> None:
    answer = run_action("advise_certification", text="should i get the crc", entities=[("certification", "CRC")]).answer
    assert "take the **CRC**" in answer.text


def test_whoever_may_not_sit_the_exam_yet_is_told_where_to_start() -> None:
    answer = run_action(
        "advise_certification", text="cert for management, high school diploma", entities=[("experience", 0)]
    ).answer
    assert "start with the **CPC**" in answer.text


def test_employers_differ_and_the_answer_says_so() -> None:
    answer = run_action("advise_certification", text="inpatient").answer
    assert any("Employers ask for different credentials" in caveat for caveat in answer.caveats)


def test_the_advice_has_its_sources() -> None:
    answer = run_action("advise_certification", text="inpatient").answer
    assert {"aapc_cic", "ahima_ccs", "aapc_exams"} <= {source.id for source in answer.sources}


def test_a_fact_that_the_question_names_comes_first() -> None:
    answer = run_action("advise_certification", text="do i need a certification").answer
    assert not answer.text.startswith("So far") and "So far I'd say" in answer.text


def test_after_what_is_held_comes_the_next_step() -> None:
    answer = run_action(
        "advise_certification", text="/advise_certification", entities=[("certification", "CPC"), ("pick", "yes")]
    ).answer
    assert "The next step is the **CIC**" in answer.text
