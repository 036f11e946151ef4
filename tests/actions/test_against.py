"""A name set against what was spoken of before."""

from __future__ import annotations

import pytest

from bot.actions.against import against_it
from bot.actions.question import Question

ROLE = Question("ask_role", role=("health_information_technician",))
EXAM = Question("ask_certification", certification=("CPB",))
TWO = Question("compare_certifications", certification=("RHIT", "RHIA"))


def test_a_role_is_set_against_the_one_that_a_pronoun_means() -> None:
    found = against_it(Question("ask_salary", text="pay for that vs coders", role=("medical_coder",)), ROLE)
    assert found.intent == "compare_roles" and found.role == ("health_information_technician", "medical_coder")


def test_the_two_in_a_place_are_roles_where_one_is_named_with_it() -> None:
    turn = Question(
        "compare_places", text="compare the two for chicago", role=("medical_auditor",), place=("Chicago, IL",)
    )
    assert against_it(turn, ROLE).role == ("health_information_technician", "medical_auditor")


def test_or_another_credential_is_a_choice_between_both() -> None:
    turn = Question("advise_certification", text="or should i go cpc", certification=("CPC",))
    found = against_it(turn, EXAM)
    assert found.intent == "compare_certifications" and found.certification == ("CPB", "CPC")


def test_the_pay_difference_is_that_of_the_credentials_compared() -> None:
    found = against_it(Question("ask_pay_factors", text="and the pay difference"), TWO)
    assert found.intent == "compare_certifications" and found.focus == ("pay",)


@pytest.mark.parametrize(
    ("turn", "before"),
    [
        (Question("ask_salary", text="pay of coders", role=("medical_coder",)), ROLE),
        (Question("ask_certification", text="what about the cpc", certification=("CPC",)), EXAM),
        (Question("ask_pay_factors", text="the pay difference"), EXAM),
    ],
)
def test_other_questions_stay_as_they_are(turn: Question, before: Question) -> None:
    assert against_it(turn, before) == turn
