"""The names that a message takes out."""

from __future__ import annotations

import pytest

from bot.actions.leftout import left_out

NAMES = {"ohio": "OH", "iowa": "IA", "texas": "TX", "hawaii": "HI", "colorado": "CO", "georgia": "GA"}


def out(text: str) -> tuple[str, ...]:
    entities = [
        {"entity": "state", "value": value, "start": text.index(name), "end": text.index(name) + len(name)}
        for name, value in NAMES.items()
        if name in text
    ]
    return left_out(text, entities)


@pytest.mark.parametrize(
    "text, taken",
    [
        ("drop ohio", ("OH",)),
        ("without iowa and texas", ("IA", "TX")),
        ("hawaii instead of colorado", ("CO",)),
        ("swap ohio for iowa", ("OH",)),
        ("swap in iowa for ohio", ("OH",)),
        ("take texas out", ("TX",)),
        ("not the georgia one", ("GA",)),
        ("texas, not ohio", ("OH",)),
        ("drop ohio, add iowa", ("OH",)),
    ],
)
def test_a_name_is_taken_out_by_the_words_around_it(text: str, taken: tuple[str, ...]) -> None:
    assert out(text) == taken


@pytest.mark.parametrize("text", ["and ohio", "not just ohio", "why not ohio", "what about texas instead", "add iowa"])
def test_a_name_that_stays_is_not(text: str) -> None:
    assert out(text) == ()


def test_a_name_marked_as_negated_is_taken_out() -> None:
    entity = {"entity": "state", "value": "VA", "start": 10, "end": 18, "negated": True}
    assert left_out("it is no, virginia", [entity]) == ("VA",)
