"""How figures are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.figures import change, dollars, figure, span


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (51_140, "$51,140"),
        (51_140.0, "$51,140"),
        (24.59, "$24.59"),
        (24, "$24.00"),
        (100, "$100"),
        (1234.5, "$1,234.50"),
    ],
)
def test_money_has_cents_when_it_needs_them(amount: float, written: str) -> None:
    assert dollars(amount) == written


def test_a_range_of_money_has_one_dollar_sign() -> None:
    assert span(43_490, 64_820) == "$43,490–64,820"


@pytest.mark.parametrize(("percent", "written"), [(7.8, "+7.8%"), (-4.0, "−4.0%"), (0, "0.0%"), (13, "+13.0%")])
def test_a_change_has_its_sign(percent: float, written: str) -> None:
    assert change(percent) == written


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        (12_000.0, "usd", "$12,000"),
        (24.59, "usd_per_hour", "$24.59"),
        (7.8, "percent", "7.8%"),
        (-15.8, "percent", "−15.8%"),
        (70_000.0, "count", "70,000"),
        (3.5, "hours", "3.5"),
        (155_495_730.0, "jobs", "155,495,730"),
        (1_234_567_890.0, "count", "1,234,567,890"),
        (110.7, None, "110.7"),
    ],
)
def test_a_figure_is_written_in_its_unit(value: float, unit: str | None, written: str) -> None:
    assert figure(value, unit) == written


@given(st.integers(min_value=100, max_value=10**9))
def test_whole_dollars_can_be_read_back(amount: int) -> None:
    assert int(dollars(amount).replace("$", "").replace(",", "")) == amount


@given(st.integers(min_value=-(10**12), max_value=10**12), st.sampled_from(["percent", "count", "jobs", None]))
def test_a_figure_has_a_true_minus_sign_and_no_exponent(tenths: int, unit: str | None) -> None:
    written = figure(tenths / 10, unit)
    assert written.startswith("−") == (tenths < 0)
    assert set(written) <= set("−0123456789,.%")
