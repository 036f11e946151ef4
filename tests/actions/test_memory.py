"""What a question keeps of the conversation before it."""

from __future__ import annotations

from bot.actions.memory import heard, remembering, still_beside
from bot.actions.question import Question
from tests.actions.asking import OREGON


def test_what_was_spoken_of_last_outlives_a_question_about_something_else() -> None:
    outlook = remembering(Question("ask_outlook"), remembering(OREGON, None))
    assert (outlook.last_role, outlook.last_place) == (("medical_coder",), ("OR",))


def test_what_was_before_it_is_kept_too_the_last_first() -> None:
    biller = remembering(Question("ask_role", role=("medical_biller",)), remembering(OREGON, None))
    assert (biller.last_role, biller.earlier_role) == (("medical_biller",), ("medical_coder",))


def test_a_place_that_is_taken_back_is_not_kept() -> None:
    meant = Question("ask_salary", text="no i meant utah", place=("UT",))
    assert remembering(meant, remembering(OREGON, None)).earlier == ()


def test_the_names_in_a_turn_that_no_topic_answered_are_kept() -> None:
    kept = heard(Question("feedback_negative", text="i said tampa", place=("Tampa, FL",)), None)
    assert kept is not None and (kept.intent, kept.place) == ("follow_up", ("Tampa, FL",))
    beside = heard(Question("out_of_scope", role=("medical_auditor",)), OREGON)
    assert beside is not None and (beside.intent, beside.role, beside.last_role) == (
        "ask_salary",
        ("medical_coder",),
        ("medical_auditor",),
    )


def test_a_turn_without_names_leaves_nothing() -> None:
    assert heard(Question("thank", text="ty"), OREGON) is None


def test_what_stood_side_by_side_stays_until_one_of_it_is_named() -> None:
    two = ("medical_coder", "medical_biller")
    compared = remembering(Question("compare_roles", role=two), None)
    aside = remembering(Question("ask_work_conditions", role=two[:1]), compared)
    assert aside.beside_of("role") == two
    assert still_beside(aside, Question("ask_salary", place=("TX",))).beside == two
    assert still_beside(aside, Question("ask_salary", role=two[1:])).beside == ()
