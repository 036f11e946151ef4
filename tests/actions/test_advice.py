"""Which certification: a recommendation with its reason, for the goal that was named."""

from __future__ import annotations

import pytest

from tests.actions.run_action import run_action


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("best cert for inpatient", "CIC or CCS"),
        ("which certification for billing", "CPB, CMRS or CBCS"),
        ("cert for risk adjustment", "CRC"),
        ("i want to be an auditor, which audit cert", "CPMA"),
        ("compliance credential", "CPCO"),
        ("which one for outpatient surgery center", "COC or CCS"),
    ],
)
def test_a_goal_leads_to_its_credentials(text: str, first: str) -> None:
    assert f"**{first}**" in run_action("advise_certification", text=text).answer.text  # facts.md 4.4


def test_a_role_is_a_goal() -> None:
    answer = run_action("advise_certification", entities=[("role", "risk_adjustment_coder")]).answer
    assert "**CRC**" in answer.text


def test_a_kind_of_employer_is_a_goal() -> None:
    answer = run_action("advise_certification", entities=[("setting", "physician_office")]).answer
    assert "**CPC**" in answer.text


def test_no_goal_is_taken_for_a_first_job_and_says_so() -> None:
    answer = run_action("advise_certification", text="which cert should i get").answer
    assert "**CPC or CCA**" in answer.text
    assert any("You named no goal" in caveat for caveat in answer.caveats)


def test_each_credential_says_what_it_asks_and_costs() -> None:
    text = run_action("advise_certification", text="first certification").answer.text
    assert "AAPC asks for no experience" in text and "$425 for one attempt" in text  # AAPC, 2026-10
    assert "high school diploma" in text and "$199 for AHIMA member" in text  # AHIMA, 2026-09


def test_the_number_of_questions_is_said() -> None:
    text = run_action("advise_certification", text="billing").answer.text
    assert "135 questions, multiple choice, 4 hours" in text  # aapc.com: CPB


def test_a_credential_that_is_held_is_not_recommended_again() -> None:
    answer = run_action(
        "advise_certification", text="inpatient, i have the ccs", entities=[("certification", "CCS")]
    ).answer
    assert "**CIC**" in answer.text and "CIC or CCS" not in answer.text


def test_whoever_holds_one_and_names_no_goal_gets_the_directions() -> None:
    answer = run_action(
        "advise_certification", text="i have my cpc, what next", entities=[("certification", "CPC")]
    ).answer
    assert answer.title == "After the CPC"
    assert "auditing: **CPMA**" in answer.text and "CCA" not in answer.text


def test_the_next_step_comes_first_when_the_first_is_held() -> None:
    answer = run_action("advise_certification", text="management", entities=[("certification", "RHIT")]).answer
    assert "**RHIA**" in answer.text


def test_employers_differ_and_the_answer_says_so() -> None:
    answer = run_action("advise_certification", text="inpatient").answer
    assert any("Employers ask for different credentials" in caveat for caveat in answer.caveats)


def test_the_advice_has_its_sources() -> None:
    answer = run_action("advise_certification", text="inpatient").answer
    assert {"aapc_cic", "ahima_ccs", "aapc_exams"} <= {source.id for source in answer.sources}
