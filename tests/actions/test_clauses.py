"""Clauses: which of them ask, suppose, or speak of others."""

from __future__ import annotations

import pytest

from bot.actions.clauses import clauses, mine


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("i hold the ccs", [True]),
        ("i hold the ccs, what next", [True, False]),
        ("should i move", [False]),
        ("if i moved", [False]),
        ("my boss is new", [False]),
        ("coding or billing", [False]),
        ("i live here, is it far?", [True, False]),
    ],
)
def test_a_clause_tells_or_not(text: str, tells: list[bool]) -> None:
    assert [clause.tells for clause in clauses(text)] == tells


def test_a_clause_knows_where_it_stands() -> None:
    text = "i moved. now i code"
    assert [text[clause.start : clause.end].strip() for clause in clauses(text)] == ["i moved", "now i code"]


def test_the_first_person_is_heard() -> None:
    assert mine("i'm new") and not mine("coder pay in ohio")
