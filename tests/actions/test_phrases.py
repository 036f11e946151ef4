"""How results are put into words, tables and charts."""

from __future__ import annotations

import pytest

from bot.actions.phrases import (
    chart,
    doubts,
    earn,
    listed,
    middle_half,
    per,
    plural,
    said_by_article,
    unknown,
    wage_table,
)
from knowledge import Base
from knowledge.facts import claims, fact
from knowledge.model import Period, Unknown, Wages

NOTHING = {10: None, 25: None, 50: None, 75: None, 90: None}
SOME = Wages(
    Period.YEAR, {10: 37_000, 25: 43_490, 50: 51_140, 75: 64_820, 90: 81_150}, 56_790, 194_720
)  # OEWS May 2025


@pytest.mark.parametrize(
    ("period", "words"), [("hour", "an hour"), ("week", "a week"), ("month", "a month"), ("year", "a year")]
)
def test_a_period_is_said_with_its_article(period: str, words: str) -> None:
    assert per(Period(period)) == words


@pytest.mark.parametrize(
    ("names", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_names_are_listed_as_people_do(names: list[str], words: str) -> None:
    assert listed(names) == words


def test_a_distribution_is_median_middle_half_and_ends() -> None:
    text = earn("Coders", SOME, "BLS OEWS, May 2025")
    assert text.startswith(
        "**Coders earn a median of $51,140 a year.** The middle half earns $43,490–64,820; one in ten less"
    )


def test_a_missing_median_is_said_to_be_missing() -> None:
    assert "BLS released no median for coders" in earn(
        "Coders", Wages(Period.YEAR, NOTHING, None, None), "BLS OEWS, May 2025"
    )


def test_a_middle_half_needs_both_ends() -> None:
    assert middle_half(Wages(Period.YEAR, {**NOTHING, 25: 43_490}, None, None)) is None


def test_a_missing_figure_is_an_empty_cell() -> None:
    table = wage_table(Wages(Period.YEAR, {**NOTHING, 50: 51_140}, None, None))
    assert ("10th percentile", None) in table.rows and ("Median", 51_140) in table.rows


def test_a_chart_needs_two_bars() -> None:
    assert chart("Pay", Period.YEAR, [None, None]) is None


def test_the_plural_starts_with_a_capital(base: Base) -> None:
    assert plural(base.roles["medical_coder"]) == "Medical coders"
    assert plural(base.roles["cdi_specialist"]) == "CDI specialists"


def test_the_article_is_quoted_with_the_verdict_of_the_statistics(base: Base) -> None:
    [claim] = claims(base, role="medical_biller", kind="pay_range")
    text = said_by_article(claim)
    assert "$45,000–55,000 a year, without naming a source" in text and "middle half is $42,840 to $58,290" in text


def test_what_is_not_known_gives_reason_and_nearest() -> None:
    answer = unknown(Unknown("pay of X", "BLS released none", "Texas as a whole"))
    assert answer.text == "I don't have that: pay of X – BLS released none. The nearest that I have: Texas as a whole."


def test_a_fact_of_one_third_party_raises_a_doubt(base: Base) -> None:
    doubtful = next(entry.id for entry in base.facts.values() if entry.trust.value == "D")
    sure = next(entry.id for entry in base.facts.values() if entry.trust.value == "A")
    assert doubts([fact(base, sure)]) == ()
    assert len(doubts([fact(base, sure), fact(base, doubtful)])) == 1
