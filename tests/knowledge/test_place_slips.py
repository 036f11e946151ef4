"""Names of places with slips of the finger, and texts that are none."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from knowledge import Base
from knowledge.places import abroad, nearest_name, resolve, slips
from knowledge.text import key

AUSTIN = "0012420"  # OEWS May 2025: Austin-Round Rock-San Marcos, TX


@pytest.mark.parametrize(
    ("typed", "label", "slips"), [("Pheonix AZ", "Phoenix, AZ", 1), ("Masachusets", "Massachusetts", 2)]
)
def test_a_typo_says_how_many_slips_were_forgiven(base: Base, typed: str, label: str, slips: int) -> None:
    found = resolve(base, typed)
    assert (found.reason, found.candidates[0].label, found.slips) == ("typo", label, slips)


def test_a_typo_in_an_ambiguous_name_stays_ambiguous(base: Base) -> None:
    found = resolve(base, "Portlnd")
    assert (found.reason, found.slips, len(found.candidates)) == ("ambiguous", 1, 2)


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("Californa", "California"),
        ("califronia", "California"),
        ("Masachusetts", "Massachusetts"),
        ("west virgina", "West Virginia"),
        ("Bostn", "Boston, MA"),
        ("Huston", "Houston, TX"),
    ],
)
def test_slips_of_the_finger_are_forgiven_and_marked(base: Base, typed: str, label: str) -> None:
    found = resolve(base, typed)
    assert (found.reason, found.candidates[0].reason) == ("typo", "typo")
    assert found.candidates[0].label == label


def test_short_names_forgive_no_slip(base: Base) -> None:
    assert resolve(base, "Guan").candidates == ()


@pytest.mark.parametrize(("length", "allowed"), [(0, 0), (4, 0), (5, 1), (7, 1), (8, 2), (30, 2)])
def test_longer_names_forgive_more_slips(length: int, allowed: int) -> None:
    assert slips("x" * length) == allowed


def test_the_nearest_name_is_given_in_its_plain_form(base: Base) -> None:
    assert nearest_name(base, "west virgina") == "west virginia"


@given(text=st.text(max_size=60))
@example(text="\ud800")
@example(text="\x00")
@example(text="x" * 10_000)
@example(text="new york " * 1_200)
@example(text="'; DROP TABLE city; --")
@settings(deadline=None, max_examples=60)
def test_any_text_is_answered(base: Base, text: str) -> None:
    found = resolve(base, text)
    assert bool(found.candidates) == (found.reason not in ("foreign", "unknown"))
    assert found.text == text


@given(data=st.data())
@settings(deadline=None, max_examples=60)
def test_one_slip_in_the_name_of_a_state_still_finds_it(base: Base, data: st.DataObject) -> None:
    names = sorted(key(state.name) for state in base.states.values() if len(state.name) >= 8)
    name = data.draw(st.sampled_from(names))
    at = data.draw(st.integers(min_value=1, max_value=len(name) - 1))
    typed = name[:at] + name[at + 1 :]
    assume(abroad(base, typed) is None and not base.rows("SELECT 1 FROM city WHERE key = ?", typed))
    assert key(resolve(base, typed).candidates[0].place.name) == name
