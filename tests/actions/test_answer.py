"""The envelope: its schema, its types, its parts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.actions.answer import Answer, Column, Table, cite, suggest
from knowledge import Base

ROOT = Path(__file__).parent.parent.parent
SCHEMA = ROOT / "docs" / "reference" / "answer.schema.json"


def test_the_documented_schema_is_the_one_of_the_code() -> None:
    printed = subprocess.run(
        [sys.executable, "-m", "bot.actions.answer"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert SCHEMA.read_text(encoding="utf-8") == printed.stdout, (
        "run: python -m bot.actions.answer > docs/reference/answer.schema.json"
    )


def test_the_schema_is_versioned_and_closed() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert schema["properties"]["version"]["enum"] == [1]
    assert schema["additionalProperties"] is False


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError):
        Answer.parse_obj({"type": "text", "text": "Text.", "mood": "sunny"})


def test_a_cell_keeps_its_type() -> None:
    table = Table(columns=(Column(label="a"), Column(label="b")), rows=(("51140", 51140),))
    assert [type(cell) for cell in Table.parse_raw(table.json()).rows[0]] == [str, int]


def test_each_source_is_cited_once(base: Base) -> None:
    source = base.source("oews_2025")
    assert [citation.id for citation in cite([source, base.source("article"), source])] == ["oews_2025", "article"]


def test_a_suggestion_is_a_payload_of_what_is_known() -> None:
    assert (
        suggest("Pay", "ask_salary", role="medical_coder", state=None).payload == '/ask_salary{"role": "medical_coder"}'
    )


def test_a_suggestion_without_entities_is_the_bare_intent() -> None:
    assert suggest("Pay", "ask_salary").payload == "/ask_salary"
