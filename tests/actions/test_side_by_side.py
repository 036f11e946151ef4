"""What a turn sets beside what was spoken of before."""

from __future__ import annotations

import pytest

from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.side_by_side import against_spoken, beside_home, put_beside, still_compared

CODERS = Question("ask_salary", role=("medical_coder",))
ROLES = ("medical_auditor", "medical_coder", "cdi_specialist")
AFTER_STRESS = Question("ask_work_conditions", role=("medical_auditor",), beside=ROLES)


def test_a_role_against_the_one_spoken_of_is_a_comparison_where_the_words_set_it_so() -> None:
    auditors = Question("ask_salary", role=("medical_auditor",), text="vs an auditor")
    assert against_spoken(auditors, CODERS, 0.0).intent == "compare_roles"
    assert against_spoken(Question("ask_salary", role=("medical_auditor",), text="and auditors"), CODERS, 0.0).intent == "ask_salary"  # fmt: skip


@pytest.mark.parametrize(
    ("text", "intent"), [("and the money", "compare_roles"), ("and the money in it", "ask_salary")]
)
def test_what_stood_side_by_side_does_so_after_another_topic(text: str, intent: str) -> None:
    found = still_compared(Question("ask_salary", text=text), AFTER_STRESS)
    assert found.intent == intent and found.role == (ROLES if intent == "compare_roles" else ())


def test_the_home_that_was_told_is_what_a_place_is_held_against() -> None:
    moving = Question("compare_places", place=("OH",), text="is ohio better")
    assert beside_home(CODERS, moving, Profile(place="TX")).last_place == ("TX",)
    spoken_of = Question("ask_salary", place=("UT",))
    assert beside_home(spoken_of, moving, Profile(place="TX")) == spoken_of


def test_one_or_all_of_what_was_before_stands_beside_what_is_named() -> None:
    assert put_beside(("TX", "UT"), ("OH",), every=False) == ("TX", "OH")
    assert put_beside(("TX", "UT"), ("OH",), every=True) == ("TX", "UT", "OH")
