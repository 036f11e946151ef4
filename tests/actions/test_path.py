"""The way from one role to another, and what comes after one."""

from __future__ import annotations

from tests.actions.run_action import CODER, run_action

BILLER_AUDITOR = [("role", "medical_biller"), ("role", "medical_auditor")]


def test_the_steps_stand_in_order() -> None:
    text = run_action("ask_how_to_start", text="from biller to auditor", entities=BILLER_AUDITOR).answer.text
    assert text.index("Take the **CPC**") < text.index("Work as a **medical coder**") < text.index("Take the **CPMA**")


def test_the_pay_of_both_ends_is_compared() -> None:
    text = run_action("ask_how_to_start", text="from biller to auditor", entities=BILLER_AUDITOR).answer.text
    assert "$2,640 a year more" in text  # OEWS May 2025: 51,140 less 48,500


def test_no_source_says_how_long_a_role_takes() -> None:
    answer = run_action("ask_path", entities=BILLER_AUDITOR).answer
    assert any("how many years people spend" in caveat for caveat in answer.caveats)


def test_roles_of_one_occupation_have_no_difference_in_pay() -> None:
    entities = [("role", "medical_coder"), ("role", "medical_auditor")]
    assert "a year more" not in run_action("ask_path", entities=entities).answer.text


def test_a_way_that_the_base_does_not_know_is_said_to_be_unknown() -> None:
    entities = [("role", "him_manager"), ("role", "medical_biller")]
    assert "I don't have that" in run_action("ask_path", entities=entities).answer.text


def test_one_role_leads_to_the_next_ones() -> None:
    answer = run_action("ask_role", text="what comes after coder", entities=[CODER]).answer
    assert answer.table and ("medical auditor", "CPMA", 51_140.0, None) in answer.table.rows  # OEWS May 2025


def test_a_role_that_pays_by_its_kind_of_employer_names_it() -> None:
    answer = run_action("ask_path", entities=[CODER]).answer
    assert answer.table and answer.table.rows[0][0] == "inpatient coder (in hospitals)"
