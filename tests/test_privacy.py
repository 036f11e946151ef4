"""Personal data is found by its form, and figures of the field are not taken for it."""

from __future__ import annotations

import pytest

from bot.privacy import is_personal, masked


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("mail jane.doe+x@mail.school.edu now", "mail [e-mail address] now"),
        ("my ssn is 123-45-6789.", "my ssn is [Social Security number]."),
        ("ssn 123 45 6789", "ssn [Social Security number]"),
        ("ssn 123-45-6789, what now", "ssn [Social Security number], what now"),
        ("123456789", "[Social Security number]"),
        ("call 512-555-0147", "call [phone number]"),
        ("call (512) 555-0147", "call [phone number]"),
        ("call +1 512.555.0147 today", "call [phone number] today"),
        ("5125550147", "[phone number]"),
        ("+44 20 7946 0958", "[phone number]"),
        ("card 4111 1111 1111 1111", "card [card number]"),
        ("born 04/12/1980", "born [date of birth]"),
        ("I live at 12 Oak Hill Road", "I live at [street address]"),
    ],
)
def test_personal_data_is_replaced_by_its_kind(text: str, left: str) -> None:
    assert masked(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "$51,140 a year", "43-3021 and 29-2072", "2025-35", "55,530 of 194,720", "20-25 an hour", "is 60000 ok",
        "10 years in", "ICD-10-CM", "79936", "May 2025", "in 2024 2025", "$1,500 to $5,000",
    ],
)  # fmt: skip
def test_figures_of_the_field_stay(text: str) -> None:
    assert not is_personal(text)


def test_contact_details_can_be_kept_but_not_the_rest() -> None:
    assert masked("a@b.org 123-45-6789", keep_contact=True) == "a@b.org [Social Security number]"
