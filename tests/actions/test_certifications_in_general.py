"""Certifications when none is named: what is asked, of those that are meant."""

from __future__ import annotations

from tests.actions.run_action import run_action


def ask(text: str, *entities: tuple[str, object]) -> str:
    return run_action("ask_certification", text=text, entities=entities).answer.text


def test_nothing_asked_gives_them_by_level() -> None:
    text = ask("tell me about credentials")
    assert text.startswith("**To begin, the usual ones are the CPC or CCA.**") and "RHIA" in text


def test_beginners_get_those_to_begin_with() -> None:
    assert "RHIA" not in ask("for newcomers", ("experience", 0))


def test_time_and_cost_are_those_of_the_first_ones() -> None:
    text = ask("how many months to get certified and what does it cost")
    assert "$425" in text and "4 to 6 months" in text  # AAPC; cpctestprep


def test_a_role_has_its_own() -> None:
    assert ask("credentials", ("role", "medical_auditor")).startswith(
        "**The usual credential of medical auditors: CPMA.**"
    )


def test_removing_the_a_needs_no_name() -> None:
    assert "two years on the job" in ask("how can i lose the a")


def test_a_body_that_may_bar_somebody_is_to_be_asked() -> None:
    assert "ask AAPC before you pay" in ask("would aapc allow me to sit", ("organization", "aapc"))


def test_special_arrangements_are_the_bodys_to_tell() -> None:
    assert "ask the body" in ask("extra time on the tests for dyslexia")


def test_membership_of_ahima_is_held_against_the_price_for_others() -> None:
    assert "$100 less" in ask("does ahima membership pay", ("organization", "ahima"))
