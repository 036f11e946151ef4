"""Roles of the list last shown."""

from __future__ import annotations

from bot.actions.question import Question
from bot.actions.roles_meant import roles_meant
from knowledge.base import base

SHOWN = ("Medical coder", "Inpatient coder", "Medical biller")


def test_those_are_the_roles_that_were_listed_one_of_each_occupation() -> None:
    found = roles_meant(base(), Question("ask_salary", text="what do those pay in iowa"), SHOWN)
    assert (found.intent, found.role) == ("compare_roles", ("medical_coder", "medical_biller"))


def test_an_ordinal_is_one_of_them() -> None:
    found = roles_meant(base(), Question("follow_up", text="more on the second one"), SHOWN)
    assert (found.intent, found.role) == ("ask_role", ("inpatient_coder",))


def test_other_things_stay_themselves() -> None:
    for text in ("what do those states pay", "what does it pay"):
        asked = Question("ask_salary", text=text)
        assert roles_meant(base(), asked, SHOWN) == asked
    asked = Question("ask_salary", text="what do those pay")
    assert roles_meant(base(), asked, ()) == asked
