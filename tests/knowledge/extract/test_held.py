"""Claims held against the base."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Base
from knowledge.extract.check import Checker, extract
from knowledge.extract.held import Held
from knowledge.extract.report import table

ARTICLE = Path(__file__).parent / "article.txt"


def held(reader: Checker, text: str) -> Held:
    (checked,) = reader.check(text).claims
    return checked.held


def test_what_the_article_of_the_base_says_is_covered(base: Base) -> None:
    report = extract(base, ARTICLE)
    assert [checked.held.status for checked in report.claims] == ["covered"] * 7


@pytest.mark.parametrize(
    ("text", "status", "figure"),
    [  # OEWS May 2025, unless said otherwise
        ("The median pay of coders is $51,000.", "confirmed", 51_140),
        ("The average pay of coders is $51,000.", "contradicted", 56_790),
        ("The median pay of coders in California is $61,000.", "confirmed", 61_810),
        ("Coders earn $24.59 an hour in Austin, TX.", "confirmed", 25.14),
        ("Coders earn between $70,000 and $90,000.", "contradicted", 51_140),
        ("Entry-level coders earn $40,000.", "confirmed", 43_490),
        ("Coders can earn up to $120,000.", "contradicted", 81_150),
        ("Coders earn over $70,000.", "contradicted", 51_140),
        ("Jobs for coders will grow 7 percent by 2034.", "confirmed", 7),  # Employment Projections 2024-34
        ("Jobs for coders will grow 12 percent by 2034.", "contradicted", 7),
    ],
)
def test_a_figure_is_held_against_the_official_one(reader: Checker, text: str, status: str, figure: float) -> None:
    found = held(reader, text)
    assert (found.status, found.figure) == (status, figure)


def test_a_contradiction_says_by_how_much(reader: Checker) -> None:
    found = held(reader, "The median pay of coders is $102,280.")  # twice the median of OEWS May 2025
    assert found.difference == 100.0


def test_growth_is_contradicted_in_points(reader: Checker) -> None:
    found = held(reader, "Jobs for coders will grow 12 percent by 2034.")  # 7 in the edition of 2024-34
    assert found.difference == 5.0


@pytest.mark.parametrize(
    "text",
    [
        "The job pays $50,000 in Ohio.",  # of no role
        "CDI specialists earn $80,000.",  # no code in OEWS
        "Coders in the Midwest earn $50,000.",  # no region in OEWS
        "Certified coders earn $60,000.",  # no credential in OEWS
        "Remote coders earn $60,000.",
        "Jobs for billers will grow 8 percent by 2030.",  # no projection for billers
        "Coders must pass a background check.",
    ],
)
def test_what_has_no_figure_is_unknown(reader: Checker, text: str) -> None:
    assert held(reader, text).status == "unknown"


def test_a_named_credential_is_held_against_the_survey_of_its_holders(reader: Checker) -> None:
    found = held(reader, "Certified coders with the CPC earn $67,000 a year.")
    assert (found.status, found.figure) == ("confirmed", 67_147)  # AAPC salary survey 2026, self-reported


def test_schooling_beyond_the_typical_is_contradicted(reader: Checker) -> None:
    found = held(reader, "Coders must have a bachelor's degree.")  # BLS: postsecondary nondegree award
    assert found.status == "contradicted"


def test_a_claim_of_two_roles_is_as_bad_as_its_worse_half(reader: Checker) -> None:
    found = held(reader, "The median pay of medical coders and health information technicians is $51,000.")
    assert found.status == "contradicted"


def test_the_table_is_aligned_and_counts_the_verdicts(reader: Checker) -> None:
    head, first, second, _, last = table(
        reader.check("Coders earn $51,000 in Ohio. They like $99,000 a year.")
    ).splitlines()
    assert (
        len({line.index(word) for line, word in ((head, "verdict"), (first, "confirmed"), (second, "contradicted"))})
        == 1
    )
    assert last == "2 claims: 1 confirmed, 1 contradicted"


def test_a_text_without_claims_says_so(reader: Checker) -> None:
    assert table(reader.check("Nothing here.")) == "No claim of pay, growth, requirement or credential found."
