"""What the extractor makes of a sentence and of the sentences before it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import knowledge
from knowledge.extract.check import Checker, checker

Told = tuple[float | None, tuple[str, ...], list[str]]


def told(reader: Checker, text: str) -> list[Told]:
    """Of each claim the low end, the roles and the places."""
    return [(claim.low, claim.roles, [where.name for where in claim.places]) for claim in reader.claims(text)]


CODER, BILLER = ("medical_coder",), ("medical_biller",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Coders earn $51,000 in Ohio and $62,000 in Washington.", [(51_000, CODER, ["OH"]), (62_000, CODER, ["WA"])]),
        ("Coders in Ohio earn $51,000 a year, in Texas $49,000.", [(51_000, CODER, ["OH"]), (49_000, CODER, ["TX"])]),
        ("Coders in the U.S. earn $51,000, in Texas $49,000.", [(51_000, CODER, ["US"]), (49_000, CODER, ["TX"])]),
        ("In Texas coders make $48,000, and in Ohio $51,000.", [(48_000, CODER, ["TX"]), (51_000, CODER, ["OH"])]),
        ("Coders earn $50k and billers $45k.", [(50_000, CODER, []), (45_000, BILLER, [])]),
        ("Coders and billers earn $50k and $45k, respectively.", [(50_000, CODER, []), (45_000, BILLER, [])]),
        ("Coders in Dallas, TX make $52,300, less than in Ohio.", [(52_300, CODER, ["Dallas, TX"])]),
        ("Coders like it. They earn $24.59 an hour.", [(24.59, CODER, [])]),
        ("Medical assistants rest. Assistants make $37,500.", [(37_500, ("medical_assistant",), [])]),
        ("Billers nationwide earn $48,500.", [(48_500, BILLER, ["US"])]),
        ("What coders earn\n\nTexas    $48,000  $23\nOhio    45,900  22.10",
         [(48_000, CODER, ["TX"]), (23, CODER, ["TX"]), (45_900, CODER, ["OH"]), (22.1, CODER, ["OH"])]),
    ],
)  # fmt: skip
def test_each_amount_has_its_own_role_and_place(reader: Checker, text: str, expected: list[Told]) -> None:
    assert told(reader, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The exam costs coders $425.",
        "Tuition for the coding program is $12,000 a year.",
        "The hospital lost $450,000 to coding errors.",
        "Certified coders earn $10,000 more.",
        "About 40% of coders work remotely.",
        "Do coders make $90,000?",
        "Pay of coders rose 4 percent.",
        "Coders like puzzles.",
    ],
)
def test_what_is_no_claim_is_left_out(reader: Checker, text: str) -> None:
    assert reader.claims(text) == []


def test_a_claim_has_the_offsets_of_its_sentence(reader: Checker) -> None:
    text = "Hello there. Coders earn $50,000 a year."
    (claim,) = reader.claims(text)
    assert text[claim.start : claim.end] == "Coders earn $50,000 a year."


def test_the_hedge_and_the_bound_are_told(reader: Checker) -> None:
    (claim,) = reader.claims("Coders in Ohio earn well, often exceeding $70,000.")
    assert (claim.hedge, claim.bound) == ("often exceeding", "least")


def test_the_statistic_is_told(reader: Checker) -> None:
    (claim,) = reader.claims("The median wage of coders is $51,140.")  # OEWS May 2025
    assert claim.statistic == "median"


def test_each_amount_has_its_own_population(reader: Checker) -> None:
    claims = reader.claims("Experienced coders make $60,000 while new graduates make $41,000.")
    assert [claim.population for claim in claims] == [("experienced",), ("entry_level",)]


@pytest.mark.parametrize(
    ("text", "low", "by", "years"),
    [
        ("Jobs for coders will grow 8 percent by 2034.", 8, 2034, None),
        ("Employment of coders is to shrink 3% from 2024 to 2034.", -3, 2034, 10),
        ("Jobs for coders should grow 8% over the next decade.", 8, None, 10),
    ],
)
def test_growth_has_its_horizon(reader: Checker, text: str, low: float, by: int | None, years: int | None) -> None:
    (claim,) = reader.claims(text)
    assert (claim.kind, claim.low, claim.by, claim.years) == ("growth", low, by, years)


def test_a_list_goes_on_from_its_lead(reader: Checker) -> None:
    claims = reader.claims("Coders must have:\n- A high school diploma\n- The CPC")
    assert [(c.kind, c.roles, c.needs, c.names) for c in claims] == [
        ("requirement", CODER, ("high school",), ()),
        ("credential", CODER, (), ("CPC",)),
    ]


def test_what_is_not_needed_is_negated(reader: Checker) -> None:
    (claim,) = reader.claims("Billers do not need an associate degree.")
    assert (claim.needs, claim.negated) == (("associate",), True)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300) | st.lists(st.sampled_from("coders earn $ 50,000 to 60k in Ohio , and . \n - | 8% by 2034 CPC required".split(" ")), max_size=40).map(" ".join))  # fmt: skip
def test_no_text_breaks_it_and_every_range_rises(text: str) -> None:
    for claim in checker(knowledge.base()).claims(text):
        assert text[claim.start : claim.end] == claim.sentence
        assert claim.low is None or claim.high is None or claim.low <= claim.high
