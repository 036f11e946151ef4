"""Roles named by their field of work."""

from __future__ import annotations

import pytest

from bot.actions.field_meant import field_meant
from bot.actions.question import Question
from knowledge.base import base


@pytest.mark.parametrize(
    ("intent", "text", "meant"),
    [
        ("ask_how_to_start", "ok billing it is. where do i begin", ("medical_biller",)),
        ("ask_salary", "billing it is", ()),
        ("compare_roles", "coding or billing", ("medical_coder", "medical_biller")),
        ("ask_how_to_start", "where do i begin", ()),
    ],
)
def test_a_field_stands_for_its_role(intent: str, text: str, meant: tuple[str, ...]) -> None:
    assert field_meant(base(), Question(intent, text=text)).role == meant


def test_a_role_that_is_named_stays() -> None:
    asked = Question("ask_how_to_start", text="billing, as an auditor", role=("medical_auditor",))
    assert field_meant(base(), asked) == asked
