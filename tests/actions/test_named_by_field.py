"""A certification named by its field."""

from __future__ import annotations

from bot.actions.named_by_field import named_by_field
from knowledge.base import base


def test_the_field_names_one() -> None:
    assert named_by_field(base(), "lose the auditing one", ("CPC", "CPMA")) == ("CPMA",)


def test_an_order_or_a_doubtful_field_names_none() -> None:
    assert named_by_field(base(), "the second one", ("CPC", "CPMA")) == ()
    assert named_by_field(base(), "the coding one", ("CPC", "CPMA")) == ()
