"""Roles of a list that a turn points at."""

from __future__ import annotations

from bot.actions.question import Question
from bot.actions.roles_meant import roles_meant
from knowledge import Base

SHOWN = ("medical coder", "medical biller")


def test_the_second_one_is_the_second_shown(base: Base) -> None:
    question = Question("ask_role", text="tell me about the second one")
    assert roles_meant(base, question, SHOWN).role == ("medical_biller",)


def test_without_a_list_nothing_is_pointed_at(base: Base) -> None:
    question = Question("ask_role", text="tell me about the second one")
    assert roles_meant(base, question, ()) == question
