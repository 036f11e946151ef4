"""The words of the base."""

from __future__ import annotations

import pytest

from knowledge import NATION, Base
from knowledge.model import HOURS_A_YEAR, Period, Trust


def test_a_working_year_is_2080_hours() -> None:
    assert HOURS_A_YEAR == Period.HOUR.per_year == 52 * 40


@pytest.mark.parametrize(("period", "count"), [(Period.YEAR, 1), (Period.MONTH, 12), (Period.WEEK, 52)])
def test_a_year_is_divided_evenly(period: Period, count: int) -> None:
    assert period.per_year == count


def test_there_is_no_mark_for_unverified_figures() -> None:
    assert [trust.value for trust in Trust] == ["A", "B", "C", "D"]


@pytest.mark.parametrize(("place", "expected"), [("TX", True), ("DC", True), ("PR", True), ("0012420", False)])
def test_states_the_district_and_territories_are_state_level(base: Base, place: str, expected: bool) -> None:
    assert base.places[place].is_state_level is expected


def test_the_nation_is_not_state_level() -> None:
    assert not NATION.is_state_level
