"""Percentiles of pay, and numbers that only look like one."""

from __future__ import annotations

import pytest

from bot.nlu.quantities import quantities


def named(text: str) -> list[float | int | str]:
    return [found.value for found in quantities(text) if found.entity == "percentile"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("whats the 75th", [75]),
        ("show the 10th and the 90th", [10, 90]),
        ("25th/50th/75th", [25, 50, 75]),
        ("P25 please", [25]),
        ("p-90 for tulsa", [90]),
        ("90th pctile", [90]),
        ("95th percentile", [90]),
        ("percentile 75", [75]),
        ("seventy-fifth", [75]),
        ("top quartile of coders", [75]),
        ("best paid 10%", [90]),
        ("what do top earners get", [90]),
        ("and the low end?", [10]),
        ("median in reno", [50]),
    ],
)
def test_a_percentile_as_people_type_it(text: str, values: list[int]) -> None:
    assert named(text) == values


@pytest.mark.parametrize(
    "text",
    ["i am in 10th grade", "exam is on the 10th", "march 25th", "my 50th birthday", "classes start 25th of june", "icd 10th revision", "top 10", "$75"],
)  # fmt: skip
def test_a_number_that_is_no_percentile(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize("text", ["75th?", "the 90th", "use the 25th"])
def test_a_percentile_is_no_pay(text: str) -> None:
    assert {found.entity for found in quantities(text)} == {"percentile"}
