"""Where an amount stands among what people earn. Figures: OEWS May 2025."""

from __future__ import annotations

import pytest

from knowledge import Base
from knowledge.model import PERCENTILES, Occupation, Period, Role, Wages
from knowledge.pay import wages_of
from knowledge.standing import Usual, standing, usual_at


def usual(base: Base, role: Role, amount: float, place: str = "US") -> dict[str, str]:
    assert isinstance(role.occupation, Occupation)
    wages = wages_of(base, role.occupation.soc, place)
    assert wages is not None
    found: tuple[Usual, ...] = usual_at(base, role.occupation, wages, amount)
    return {one.kind: one.text for one in found}


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (30_000, "below the 10th percentile: more than nine in ten earn more"),
        (40_000, "between the 10th and the 25th percentile: three in four to nine in ten earn more"),
        (60_000, "between the 50th and the 75th percentile: one in four to half earn more"),
        (90_000, "at or above the 90th percentile: one in ten or fewer earn more"),
    ],
)
def test_an_amount_lies_between_two_percentiles(base: Base, amount: int, words: str) -> None:
    wages = wages_of(base, "29-2072", "US")
    assert wages is not None and standing(wages, amount) == words


def test_nothing_is_said_of_a_distribution_that_was_not_released() -> None:
    wages = Wages(Period.YEAR, dict.fromkeys(PERCENTILES), 60_000, 100)
    assert standing(wages, 50_000) == "in a distribution of which BLS released no percentile"


@pytest.mark.parametrize(
    ("amount", "years"),
    [(30_000, "0 to 2"), (40_000, "0 to 2"), (45_000, "2 to 5"), (60_000, "5 to 10"), (70_000, "10 years or more"), (99_000, "10 years or more")],
)  # fmt: skip
def test_years_of_experience_stand_in_by_percentile(base: Base, coder: Role, amount: int, years: str) -> None:
    assert f"stands in here for {years}" in usual(base, coder, amount)["experience"]


def test_employers_whose_median_is_that_high_are_named(base: Base, coder: Role) -> None:
    assert "in insurance companies" not in usual(base, coder, 63_000)["setting"]
    assert "in the federal government ($63,880)" in usual(base, coder, 63_000)["setting"]


def test_a_pay_that_no_employers_median_reaches_names_the_highest(base: Base, coder: Role) -> None:
    assert usual(base, coder, 80_000)["setting"].endswith("the highest is $63,880, in the federal government.")


def test_states_whose_median_is_that_high_are_named(base: Base, coder: Role) -> None:
    assert "in Rhode Island ($63,960)" in usual(base, coder, 63_000)["area"]


def test_below_the_median_the_lowest_states_are_named(base: Base, coder: Role) -> None:
    assert usual(base, coder, 41_600)["area"] == "Place: the median is that low or lower in Mississippi ($41,500)."


def test_another_occupation_with_such_pay_is_named(base: Base, coder: Role) -> None:
    assert "compliance officers have a national median of $80,730" in usual(base, coder, 75_000)["role"]


def test_no_other_occupation_is_named_when_none_pays_so_much(base: Base, coder: Role) -> None:
    assert "role" not in usual(base, coder, 300_000)
