"""What holds for the answer of every topic: the envelope, its sources, two or three next questions that work."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML

from bot.actions.answer import Answer
from bot.actions.topic import answerer_of, intents
from tests.actions.run_action import BILLER, BOT, CODER, Turn, run_action

SCHEMA = Path(__file__).parent.parent.parent / "docs" / "reference" / "answer.schema.json"
TOPICS = sorted(intents())
CPC = ("certification", "CPC")
QUESTIONS: dict[str, list[tuple[str, object]]] = {
    "nothing named": [],
    "a role and a state": [CODER, ("state", "TX")],
    "a city": [BILLER, ("city", "Austin, TX")],
    "a territory": [CODER, ("state", "PR")],
    "an unknown place": [CODER, ("city", "Atlantis")],
    "a country": [BILLER, ("country", "Canada")],
    "a role without a code": [("role", "cdi_specialist")],
    "a certification": [CPC],
    "two certifications": [CPC, ("certification", "CCS")],
    "an unknown certification": [("certification", "ZZZZ")],
    "a body": [("organization", "aapc")],
    "kinds of employer": [CODER, ("setting", "hospital"), ("setting", "physician_office")],
    "two places": [CODER, ("state", "CA"), ("state", "AR")],
    "two roles": [CODER, BILLER],
    "a region": [CODER, ("region", "midwest")],
}
every_question = pytest.mark.parametrize("question", QUESTIONS)
every_topic = pytest.mark.parametrize("intent", TOPICS)


@pytest.fixture(scope="module")
def schema() -> Any:
    return json.loads(SCHEMA.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def domain() -> dict[str, Any]:
    found: dict[str, Any] = YAML(typ="safe").load(BOT / "domain.yml")
    return found


def ask(intent: str, question: str) -> Turn:
    return run_action(intent, entities=QUESTIONS[question])


@every_topic
@every_question
def test_the_envelope_fits_the_documented_schema(intent: str, question: str, schema: Any) -> None:
    [message] = ask(intent, question).messages
    jsonschema.validate(json.loads(json.dumps(message["custom"])), schema)


@every_topic
@every_question
def test_two_or_three_next_questions_are_offered(intent: str, question: str) -> None:
    turn = ask(intent, question)
    most = 5 if turn.answer.type == "question" else 3  # a question back may offer each reading
    assert 2 <= len(turn.titles) <= most


@every_topic
@every_question
def test_a_figure_has_a_source(intent: str, question: str) -> None:
    answer = ask(intent, question).answer
    assert answer.sources or "$" not in answer.text + str(answer.table)


@every_topic
@every_question
def test_a_table_has_a_cell_for_every_column(intent: str, question: str) -> None:
    table = ask(intent, question).answer.table
    assert table is None or all(len(row) == len(table.columns) for row in table.rows)


@every_topic
@every_question
def test_each_next_question_is_one_that_the_bot_answers(intent: str, question: str, domain: dict[str, Any]) -> None:
    known = {name for entry in domain["intents"] for name in entry}
    for name, entities in map(payload, ask(intent, question).answer.suggestions):
        assert name in known
        assert entities.keys() <= set(domain["entities"])


@every_topic
@every_question
def test_each_next_question_gets_an_answer(intent: str, question: str) -> None:
    asked = ask(intent, question)
    for name, entities in map(payload, asked.answer.suggestions):
        if answerer_of(name) or name == "follow_up":
            pairs = [
                (key, one) for key, value in entities.items() for one in (value if isinstance(value, list) else [value])
            ]
            assert isinstance(run_action(name, text=f"/{name}", entities=pairs, slots=asked.slots).answer, Answer)


@every_topic
@every_question
def test_no_text_shows_the_inside_of_the_program(intent: str, question: str) -> None:
    answer = ask(intent, question).answer
    for text in (answer.title, answer.text, *answer.caveats):
        assert not re.search(r"\bNone\b|\bnan\b|[{}_]|\(\)|\bUnknown\(", text)


def payload(suggestion: Any) -> tuple[str, dict[str, Any]]:
    """The intent and the entities that a suggestion sends."""
    name, brace, rest = suggestion.payload.removeprefix("/").partition("{")
    return name, json.loads(brace + rest) if brace else {}
