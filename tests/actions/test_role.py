"""What a role does, pays and leads to."""

from __future__ import annotations

from tests.actions.run_action import BILLER, CODER, run_action


def test_a_role_has_its_duties() -> None:
    text = run_action("ask_role", entities=[BILLER]).answer.text
    assert "builds and sends claims" in text


def test_a_role_has_its_median_with_release() -> None:
    text = run_action("ask_role", entities=[BILLER]).answer.text
    assert "median $48,500" in text and "BLS OEWS, May 2025" in text


def test_a_role_has_its_credentials_and_next_steps() -> None:
    text = run_action("ask_role", entities=[BILLER]).answer.text
    assert "Usual credentials: CPB, CMRS or CBCS." in text
    assert "It can lead to: denials specialist" in text


def test_a_role_without_an_oews_code_has_no_pay_and_says_why() -> None:
    answer = run_action("ask_role", entities=[("role", "cdi_specialist")]).answer
    assert "US pay" not in answer.text
    assert any("no code for CDI specialists" in caveat for caveat in answer.caveats)


def test_no_role_is_answered_with_coder_and_biller() -> None:
    text = run_action("ask_role", text="what is medical coding and billing").answer.text
    assert "**Medical coder**" in text and "**Medical biller**" in text


def test_two_roles_are_compared() -> None:
    assert run_action("ask_role", entities=[CODER, BILLER]).answer.type == "comparison"


def test_a_role_that_is_none_is_said_to_be_unknown() -> None:
    answer = run_action("ask_role", entities=[("role", "astronaut")]).answer
    assert any("I know no role called astronaut" in caveat for caveat in answer.caveats)


def test_who_is_counted_with_coders_is_said() -> None:
    text = run_action("ask_role", text="which jobs does bls include in that", entities=[CODER]).answer.text
    assert "with RHITs and health information clerks" in text


def test_what_a_role_does_is_no_question_after_who_is_counted() -> None:
    assert (
        run_action("ask_role", text="what does a medical records specialist do", entities=[CODER]).answer.type == "role"
    )
