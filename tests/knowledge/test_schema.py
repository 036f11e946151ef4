"""What an entry must look like, beyond having the right fields."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from knowledge.schema import FILES, ClaimEntry, FactEntry, LevelEntry, SettingEntry
from knowledge.schema_career import CostEntry, Fee, GainEntry
from knowledge.schema_entry import Entry

FACT: dict[str, Any] = {
    "id": "f",
    "topic": "ai",
    "text": "It is {value}.",
    "value": 3,
    "unit": "count",
    "source": "s",
    "trust": "A",
    "vintage": "2026",
}
CLAIM: dict[str, Any] = {
    "id": "c",
    "kind": "pay_range",
    "text": "It pays.",
    "verdict": "partly",
    "reason": "It does.",
    "source": "s",
    "trust": "D",
}


def problem_of(schema: type[Entry], **fields: Any) -> str:
    """What the schema objects to, first."""
    with pytest.raises(ValidationError) as caught:
        schema.parse_obj(fields)
    return str(caught.value.errors()[0]["msg"])


def test_a_fact_whose_text_names_its_figures_fits() -> None:
    assert FactEntry.parse_obj(FACT).value == 3


def test_a_figure_that_the_text_does_not_name_is_refused() -> None:
    assert "text names the figures []" in problem_of(FactEntry, **FACT | {"text": "It is."})


def test_a_name_in_the_text_without_a_figure_is_refused() -> None:
    assert "the fields give ['value']" in problem_of(FactEntry, **FACT | {"text": "{value} to {high}"})


@pytest.mark.parametrize("text", ["It is {value} {", "It is {value} }", "It is {value} {}"])
def test_a_stray_brace_in_the_text_is_refused(text: str) -> None:
    assert problem_of(FactEntry, **FACT | {"text": text})


def test_a_figure_without_a_unit_is_refused() -> None:
    assert problem_of(FactEntry, **FACT | {"unit": None}) == "a figure needs a unit"


def test_a_fact_with_a_unit_that_is_not_known_is_refused() -> None:
    assert "unexpected value" in problem_of(FactEntry, **FACT | {"unit": "furlongs"})


def test_a_range_of_a_fact_that_runs_backwards_is_refused() -> None:
    fields = {**FACT, "text": "{low} to {high}", "value": None, "low": 5, "high": 4}
    assert problem_of(FactEntry, **fields) == "low is above high"


def test_a_range_of_a_claim_that_runs_backwards_is_refused() -> None:
    assert problem_of(ClaimEntry, **CLAIM | {"low": 5, "high": 4, "unit": "usd"}) == "low is above high"


def test_a_figure_of_a_claim_without_a_unit_is_refused() -> None:
    assert problem_of(ClaimEntry, **CLAIM | {"low": 5}) == "a figure needs a unit"


@pytest.mark.parametrize("amount", [0, -425])
def test_a_fee_that_is_no_price_is_refused(amount: int) -> None:
    assert problem_of(Fee, amount=amount, **{"for": "one attempt"}, as_of="2026", source="s", trust="C")


@pytest.mark.parametrize("date", ["October 2026", "26", "2026-1", "2026-10-01"])
def test_a_fee_without_a_plain_date_is_refused(date: str) -> None:
    assert problem_of(Fee, amount=425, **{"for": "one attempt"}, as_of=date, source="s", trust="C")


def test_negative_years_of_experience_are_refused() -> None:
    assert problem_of(LevelEntry, id="a", years=-1, aliases=[])


def test_an_id_with_blanks_or_capitals_is_refused() -> None:
    assert problem_of(SettingEntry, id="Big Hospital", name="n", phrase="p", aliases=[], industry=None)


def test_an_entry_cannot_be_changed_once_loaded() -> None:
    fact = FactEntry.parse_obj(FACT)
    with pytest.raises(TypeError):
        fact.value = 4


def test_every_schema_refuses_a_field_that_it_does_not_know() -> None:
    for schema in FILES.values():
        with pytest.raises(ValidationError) as caught:
            schema.parse_obj({"no_such_field": 1})
        assert "no_such_field" in {error["loc"][0] for error in caught.value.errors()}


@pytest.mark.parametrize("fields", [{}, {"fact": "f", "missing": "No price."}])
def test_a_cost_has_either_an_amount_or_a_reason_for_none(fields: dict[str, Any]) -> None:
    assert "give either the fact" in problem_of(CostEntry, id="c", name="books", kind="books", **fields)


@pytest.mark.parametrize(
    "fields", [{}, {"survey": ["a", "b"], "percentiles": [25, 50]}, {"survey": ["a", "b"], "none": True}]
)
def test_a_gain_has_one_pair_of_figures(fields: dict[str, Any]) -> None:
    assert "give one of" in problem_of(GainEntry, id="g", name="a step", **fields)
