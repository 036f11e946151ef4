"""Certifications: what each is and costs, and the goal that a text names."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from knowledge import Base
from knowledge.certifications import Certification, certification, goal_in
from knowledge.model import Unknown


def known(found: Certification | Unknown) -> Certification:
    assert isinstance(found, Certification), found
    return found


def test_the_cpc_exam_and_its_prices(base: Base) -> None:
    found = known(certification(base, "CPC"))
    fees = {fee.for_: (fee.amount, fee.as_of) for fee in found.entry.fees}
    assert fees["one attempt"] == (425, "2026-10")
    assert fees["two attempts"] == (499, "2026-10")
    assert found.entry.exam
    assert (found.entry.exam.questions, found.entry.exam.hours, found.entry.exam.pass_mark) == (100, 4, "70%")


@pytest.mark.parametrize("id", ["CPC", "cpc", " Cpc "])
def test_a_certification_goes_by_its_code_however_typed(base: Base, id: str) -> None:
    assert known(certification(base, id)).entry.id == "CPC"


@pytest.mark.parametrize(
    ("id", "expected"), [("CPC-A", "CPC-A"), ("cpc a", "CPC-A"), ("ccs-p", "CCS-P"), ("CCS", "CCS")]
)
def test_codes_with_a_suffix_are_their_own(base: Base, id: str, expected: str) -> None:
    assert known(certification(base, id)).entry.id == expected


@pytest.mark.parametrize(("id", "issuer"), [("CPC", "AAPC"), ("CCS", "AHIMA"), ("CMRS", "AMBA")])
def test_a_certification_names_its_issuer_and_where_to_look(base: Base, id: str, issuer: str) -> None:
    found = known(certification(base, id))
    assert found.issuer == issuer
    assert found.issuer_url


def test_a_certification_brings_what_its_holders_report(base: Base) -> None:
    survey = known(certification(base, "CPC")).survey
    assert survey
    assert survey.entry.amount == 67_147


def test_a_certification_names_the_source_of_each_of_its_parts_once(base: Base) -> None:
    found = known(certification(base, "CPC"))
    entry = found.entry
    assert entry.exam
    parts = {entry.source, entry.exam.source, *(fee.source for fee in entry.fees), *(n.source for n in entry.notes)}
    assert entry.apprentice
    parts |= {entry.apprentice.source, *(ask.source for ask in entry.asks)}
    assert {source.id for source in found.sources} == parts
    assert len(found.sources) == len(parts)


def test_every_certification_has_a_source(base: Base) -> None:
    for id in base.certifications:
        assert known(certification(base, id)).sources, id


def test_an_unknown_certification_is_unknown_and_says_whose_are_known(base: Base) -> None:
    found = certification(base, "XYZ")
    assert isinstance(found, Unknown)
    assert found.subject == "the certification XYZ"
    assert found.nearest


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("which certification for inpatient?", "inpatient"),
        ("I want to get my foot in the door", "first_job"),
        ("what cert for RISK ADJUSTMENT coding", "risk_adjustment"),
        ("how is the weather", None),
        ("", None),
    ],
)
def test_the_goal_is_found_in_the_words(base: Base, text: str, goal: str | None) -> None:
    assert goal_in(base, text) == goal


def test_the_longest_phrase_decides_the_goal(base: Base) -> None:
    for goal in base.goals.values():
        longest = max(goal.aliases, key=len)
        assert goal_in(base, f"a credential for {longest} please") == goal.id


@given(text=st.text(max_size=80))
@example(text="\ud800")
@example(text="x" * 10_000)
@settings(deadline=None, max_examples=60)
def test_any_text_is_answered(base: Base, text: str) -> None:
    assert isinstance(certification(base, text), (Certification, Unknown))
    assert goal_in(base, text) in {None, *base.goals}
