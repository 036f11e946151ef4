"""A question with what its writer has said of themselves."""

from __future__ import annotations

from bot.actions.personal import of_person
from bot.actions.profile import Profile
from bot.actions.question import Question

CODER = Profile(
    place="Tulsa, OK", role="medical_coder", experience=4.0, pay=24.0, period="hour", certifications=("CPC",)
)


def test_pay_is_asked_for_where_one_lives_unless_a_place_or_the_nation_is_named() -> None:
    assert of_person(Question("ask_salary", text="what would i make"), CODER).place == ("Tulsa, OK",)
    assert of_person(Question("ask_salary", text="pay nationally"), CODER).place == ()
    assert of_person(Question("ask_salary", text="pay in ohio", place=("OH",)), CODER).place == ("OH",)


def test_years_count_for_oneself_alone() -> None:
    assert of_person(Question("ask_salary", text="what should i make"), CODER).experience == 4
    assert of_person(Question("ask_salary", text="what do auditors make"), CODER).experience is None


def test_own_pay_is_held_against_the_figures_where_it_is_to_be_judged() -> None:
    assert of_person(Question("ask_salary", text="am i underpaid"), CODER).money == (24.0,)
    assert of_person(Question("ask_salary", text="coder pay"), CODER).money == ()


def test_who_comes_from_another_job_is_told_that_its_pay_is_not_held() -> None:
    nurse = Profile(background="nurse")
    for text in ("would i take a pay cut", "would coding pay more", "is coding a step down"):
        intent = "compare_roles" if "step" in text else "ask_salary"
        assert of_person(Question(intent, text=text), nurse).other_job == ("nurse",), text


def test_what_is_held_goes_into_advice() -> None:
    assert of_person(Question("advise_certification", text="what next"), CODER).certification == ("CPC",)
