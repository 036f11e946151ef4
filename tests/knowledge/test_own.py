"""Break-even by the asker's own figures."""

from __future__ import annotations

import pytest

from knowledge.base import base
from knowledge.own import OwnFigures, own_plan
from knowledge.plan import Plan, plan
from knowledge.profile import Profile


def made(id: str = "CPC") -> Plan:
    found = plan(base(), Profile(wants=id))
    assert isinstance(found, Plan)
    return found


def test_the_course_comes_on_top_of_exam_and_membership() -> None:
    found = own_plan(made(), OwnFigures(course=2200))
    assert found and (found.low, found.high) == (425 + 222 + 2200, 499 + 299 + 2200)


def test_a_raise_is_of_the_hours_worked() -> None:
    found = own_plan(made(), OwnFigures(more=1, hours=20))
    assert found and found.gain == 1040


def test_pay_before_and_after_make_a_raise() -> None:
    assert OwnFigures(now=19, then=22).raise_ == 3


@pytest.mark.parametrize("own", [OwnFigures(), OwnFigures(now=21), OwnFigures(then=21)])
def test_without_a_raise_there_are_no_months(own: OwnFigures) -> None:
    found = own_plan(made(), own)
    assert found and found.gain is None and found.best is None


def test_less_pay_never_pays_back() -> None:
    found = own_plan(made(), OwnFigures(now=22, then=20))
    assert found and found.best is None


def test_a_price_that_is_not_held_leaves_it_open() -> None:
    assert own_plan(made("CCS"), OwnFigures(more=1)) is None
