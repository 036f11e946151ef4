"""A message in its clauses, and which of its names and amounts may tell of a person."""

from __future__ import annotations

from typing import Any

from bot.actions.statement import Statement, is_number
from knowledge.base import Base


def statement(base: Base, text: str, *named: tuple[str, str, Any]) -> Statement:
    entities = [
        {"entity": kind, "value": value, "start": text.index(name), "end": text.index(name) + len(name)}
        for kind, name, value in named
    ]
    return Statement(base, {"text": text, "entities": entities}, text)


def test_an_entity_stands_in_its_clause(base: Base) -> None:
    said = statement(base, "i have my cpc. what about ohio?", ("certification", "cpc", "CPC"), ("state", "ohio", "OH"))
    told, asked = (said.part_of(entity) for entity in said.entities)
    assert told.tells and asked.asks
    assert said.has(told, "certification") and not said.has(told, "state")
    assert said.kinds() == {"certification"}
    assert said.mine and said.is_about_writer(told)


def test_what_is_left_without_names_is_empty_before_a_place(base: Base) -> None:
    text = "cpc 6 years tulsa"
    said = statement(base, text, ("certification", "cpc", "CPC"), ("experience", "6 years", 6), ("city", "tulsa", "Tulsa, OK"))  # fmt: skip
    assert said.unnamed(0, text.index("tulsa")) == ""
    assert said.listed


def test_what_is_no_name_of_a_person_is_left_out(base: Base) -> None:
    assert statement(base, "it is far from me", ("state", "me", "ME")).entities == []
    assert statement(base, "per hour", ("period", "hour", "hour")).entities == []
    assert is_number(3.5) and not is_number(True) and not is_number("3")
