"""What keeping credentials takes: credits by issuer, each price once."""

from __future__ import annotations

from knowledge.base import base
from knowledge.keeping import credits, keeping


def entries(*ids: str) -> list:  # type: ignore[type-arg]
    return [base().certifications[id] for id in ids]


def test_credits_of_one_issuer_are_added_and_their_largest_is_kept() -> None:
    [aapc] = credits(base(), entries("CPC", "CRC"))
    assert (aapc.least, aapc.most, aapc.years) == (36, 72, 2)  # AAPC: 36 every two years each


def test_each_issuer_has_its_own() -> None:
    assert [found.issuer for found in credits(base(), entries("CPC", "RHIT"))] == ["AAPC", "AHIMA"]


def test_a_number_that_no_source_has_is_not_guessed() -> None:
    [ahima] = credits(base(), entries("CCA", "RHIT"))
    assert ahima.most is None


def test_one_membership_serves_all_of_its_issuer() -> None:
    one, two = keeping(base(), entries("CPC")), keeping(base(), entries("CPC", "CRC"))
    assert one.yearly and two.yearly and one.yearly == two.yearly


def test_what_is_paid_every_two_years_counts_half() -> None:
    found = keeping(base(), entries("CCA"))
    assert found.yearly and (found.yearly.low, found.yearly.high) == (50, 109)  # $100 and $218 a cycle: ahima_ceus
