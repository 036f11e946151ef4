"""The way from one role to another."""

from __future__ import annotations

import itertools

from knowledge import Base
from knowledge.model import Unknown
from knowledge.path import Path, path
from knowledge.pay import Pay


def way(base: Base, start: str, end: str) -> Path:
    found = path(base, base.roles[start], base.roles[end])
    assert isinstance(found, Path), found
    return found


def steps(found: Path) -> list[str]:
    named = []
    for step in found.steps:
        if step.credential:
            named.append(step.credential.entry.id)
        else:
            thing = step.role or step.schooling
            named.append(thing.id if thing else "")
    return named


def test_from_biller_to_auditor_by_way_of_coding(base: Base) -> None:
    found = way(base, "medical_biller", "medical_auditor")
    assert steps(found) == ["CPC", "medical_coder", "CPMA", "medical_auditor"]


def test_other_ways_of_the_same_length_are_named(base: Base) -> None:
    assert way(base, "medical_biller", "medical_auditor").ways == (("denials_specialist", "medical_auditor"),)


def test_from_medical_assistant_to_coder_in_one_step(base: Base) -> None:
    found = way(base, "medical_assistant", "medical_coder")
    assert steps(found) == ["CPC", "medical_coder"]
    assert found.steps[0].others == ("CCA",)


def test_a_degree_that_a_credential_requires_is_a_step(base: Base) -> None:
    found = way(base, "medical_coder", "him_manager")
    assert steps(found) == ["bachelor_him", "RHIA", "him_manager"]
    assert found.steps[0].months and found.steps[0].months.high == 48  # winenfood.com


def test_the_difference_is_of_two_medians_that_are_given(base: Base) -> None:
    found = way(base, "medical_assistant", "medical_coder")
    assert found.difference == 51_140 - 45_690  # OEWS May 2025
    assert all(isinstance(end, Pay) for end in found.pay)


def test_the_kind_of_employer_stands_for_a_role_that_has_one(base: Base) -> None:
    assert way(base, "medical_coder", "inpatient_coder").difference == 59_120 - 51_140  # OEWS May 2025, hospitals


def test_two_roles_of_one_occupation_have_no_difference_and_the_reason_is_said(base: Base) -> None:
    found = way(base, "medical_coder", "medical_auditor")
    assert found.difference is None
    assert any("one occupation" in caveat for caveat in found.caveats)


def test_a_role_without_a_code_has_no_difference(base: Base) -> None:
    found = way(base, "medical_coder", "cdi_specialist")
    assert found.difference is None
    assert isinstance(found.pay[1], Unknown)


def test_pay_is_that_of_the_place(base: Base) -> None:
    found = path(base, base.roles["medical_assistant"], base.roles["medical_coder"], base.places["TX"])
    assert isinstance(found, Path)
    assert isinstance(found.pay[1], Pay) and found.pay[1].wages.median == 48_860  # OEWS May 2025


def test_no_way_back_is_unknown_and_says_where_one_can_go(base: Base) -> None:
    found = path(base, base.roles["medical_auditor"], base.roles["medical_biller"])
    assert isinstance(found, Unknown)
    assert found.nearest == "compliance officer, health information manager"


def test_the_same_role_is_no_path(base: Base) -> None:
    assert isinstance(path(base, base.roles["medical_coder"], base.roles["medical_coder"]), Unknown)


def test_every_path_ends_where_it_should_with_reasons_and_sources(base: Base) -> None:
    for start, end in itertools.permutations(base.roles.values(), 2):
        found = path(base, start, end)
        if isinstance(found, Path):
            assert found.steps[-1].role == end
            assert all(step.reasons for step in found.steps)
            assert {reason.source for step in found.steps for reason in step.reasons} <= set(found.sources)
