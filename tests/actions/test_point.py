"""The words that points share."""

from __future__ import annotations

from bot.actions.point import every_years, how_often, money_span, wanting
from knowledge.base import base
from knowledge.certifications import Certification, certification
from knowledge.profile import Profile


def test_a_span_of_one_amount_is_said_once() -> None:
    assert money_span(425, 425) == "$425" and money_span(425, 499) == "$425 to $499"


def test_cycles_are_in_words() -> None:
    assert (every_years(1), every_years(2), every_years(3)) == ("every year", "every two years", "every 3 years")
    assert how_often(1) == "" and how_often(2) == " every two years"


def test_who_wants_a_credential_holds_neither_it_nor_its_status() -> None:
    found = certification(base(), "CPC")
    assert isinstance(found, Certification)
    assert wanting(Profile(holds=("CPC-A", "CCA")), found).holds == ("CCA",)
