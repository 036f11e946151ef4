"""The questions that each fact answers (bot/data/facts): of facts that are there, each once, and none that a test asks."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from bot.actions.by_fact import intent_of
from bot.nlu.tuning.material import topics
from knowledge import Base
from knowledge.facts import fact
from knowledge.text import key
from tests.conversations.conversation import conversations
from tests.nlu.evaluate import items

ROOT = Path(__file__).parents[2]
FACTS = ROOT / "bot" / "data" / "facts"
LEAST = 8  # lines of a fact: fewer teach too little of how it is asked for

Lines = dict[str, list[str]]


@pytest.fixture(scope="module")
def files() -> dict[str, Lines]:
    return {path.stem: YAML(typ="safe").load(path) for path in sorted(FACTS.glob("*.yml"))}


@pytest.fixture(scope="module")
def asked(files: dict[str, Lines]) -> Lines:
    return {id: lines for questions in files.values() for id, lines in questions.items()}


def test_each_fact_is_of_the_base_and_in_the_file_of_its_topic(base: Base, files: dict[str, Lines]) -> None:
    found = [(topic, id) for topic, questions in files.items() for id in questions]
    assert found
    assert [(topic, id) for topic, id in found if id not in base.facts or base.facts[id].topic != topic] == []


def test_the_facts_stand_in_the_order_of_the_base(base: Base, files: dict[str, Lines]) -> None:
    for topic, questions in files.items():
        assert list(questions) == [id for id in base.facts if id in questions], topic


def test_every_fact_is_asked_in_several_ways(asked: Lines) -> None:
    assert {id: len(lines) for id, lines in asked.items() if len(lines) < LEAST} == {}


def test_no_question_is_there_twice(asked: Lines) -> None:
    count = Counter(key(line) for lines in asked.values() for line in lines)
    assert [line for line, times in count.items() if times > 1] == []


def test_no_question_is_one_that_a_test_asks(asked: Lines) -> None:
    held = {key(item.text) for item in items()}
    held |= {key(turn.user) for conversation in conversations() for turn in conversation.turns}
    assert sorted(line for lines in asked.values() for line in lines if key(line) in held) == []


def test_the_encoder_is_tuned_with_the_topics_that_answer(base: Base) -> None:
    found = {id: (intent, intent_of(fact(base, id))) for id, intent in topics().items()}
    assert found
    assert {id: pair for id, pair in found.items() if pair[0] != pair[1]} == {}
