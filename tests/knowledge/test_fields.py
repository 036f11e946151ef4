"""Roles by the field of work that a text names."""

from __future__ import annotations

import pytest

from knowledge.base import Base
from knowledge.fields import roles_of_fields


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("difference between inpatient and outpatient coding", ["inpatient_coder", "outpatient_coder"]),
        ("is outpatient coding unlike inpatient coding", ["outpatient_coder", "inpatient_coder"]),
        ("inpatient vs outpatient medical coding?", ["inpatient_coder", "outpatient_coder"]),
        ("medical coding or auditing", ["medical_coder"]),
        ("risk adjustment", ["risk_adjustment_coder"]),
        ("coding and billing", ["medical_coder", "medical_biller"]),
        ("the inpatient ward", []),
    ],
)
def test_fields_stand_for_the_roles_that_work_in_them(base: Base, text: str, roles: list[str]) -> None:
    assert [role.id for role in roles_of_fields(base, text)] == roles
