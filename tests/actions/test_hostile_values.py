"""Values that nobody means: every action answers them clearly, once, without an exception.

A payload may set any entity to anything, and whoever can write to a conversation any slot.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

import pytest
from ruamel.yaml import YAML

from tests.actions.run_action import BOT, Turn, registered, rules, run_action

DOMAIN = YAML(typ="safe").load(BOT / "domain.yml")
VALUES: dict[str, object] = {
    "an unknown name": "astronaut",
    "10,000 characters": "x" * 10_000,
    "a number": 7,
    "a negative number": -5,
    "a huge number": 10**400,
    "not a number": float("nan"),
    "infinity": float("inf"),
    "true": True,
    "null": None,
    "a list": ["a", ["b"]],
    "an object": {"a": {"b": 1}},
    "nothing": "",
    "an emoji": "🙂",
    "a control character": "\x00",
    "a statement of SQL": "'; DROP TABLE wage; --",
    "a tag of HTML": "<script>alert(1)</script>",
}
# Each value meets each intent and each entity, and each intent each entity, four times over: all three at once take minutes.
EVERY = 4
ANSWERED = [name for name in rules() if rules()[name] in registered()]


def turns(names: Iterable[str], intent: str, value: str) -> list[str]:
    """The names that are tried with this intent and value: every fourth, others with the next."""
    shift = ANSWERED.index(intent) + [*VALUES].index(value)
    return [name for place, name in enumerate(names) if (place + shift) % EVERY == 0]


def test_each_name_meets_each_value_and_each_intent() -> None:
    names = [*DOMAIN["entities"], *DOMAIN["slots"]]
    for name in names:
        met = [(intent, value) for intent in ANSWERED for value in VALUES if name in turns(names, intent, value)]
        assert {intent for intent, _ in met} == {*ANSWERED} and {value for _, value in met} == {*VALUES}


def assert_clear(turn: Turn) -> None:
    """One message that says something and that every channel can write as JSON."""
    [message] = turn.messages
    json.dumps([message, turn.slots.get("question"), turn.slots.get("shown")], allow_nan=False)
    assert message["response"] or message["custom"].get("text")


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("intent", ANSWERED)
def test_an_entity_may_be_anything(intent: str, value: str) -> None:
    for entity in turns(DOMAIN["entities"], intent, value):
        assert_clear(run_action(intent, entities=[(entity, VALUES[value])]))


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("intent", ANSWERED)
def test_a_slot_may_be_anything(intent: str, value: str) -> None:
    for slot in turns(DOMAIN["slots"], intent, value):
        turn = run_action(intent, text="and in texas", entities=[("state", "TX")], slots={slot: VALUES[value]})
        [message] = turn.messages
        json.dumps(message, allow_nan=False)
        assert message["response"] or message["custom"].get("text")


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("kept", ["ask_salary", "compare_places", "rank_pay", "ask_certification", "no_such_intent"])
def test_every_field_of_the_kept_question_may_be_anything(kept: str, value: str) -> None:
    fields = run_action("ask_salary").slots["question"]
    for field in fields:
        question = {**fields, "intent": kept, field: VALUES[value]}
        turn = run_action("follow_up", text="and in texas", entities=[("state", "TX")], slots={"question": question})
        [message] = turn.messages
        json.dumps(message, allow_nan=False)
        assert message["custom"]["text"]


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("field", ["pending", "asked", "told", "of_self", "role", "put_off", "unclear"])
def test_every_field_of_the_dialogue_of_advice_may_be_anything(field: str, value: str) -> None:
    kept = run_action("advise_certification", text="which cert").slots["advice"]
    told = {**kept["told"], field: VALUES[value]} if field in kept["told"] else kept["told"]
    for text, intent in (("skip", "deny"), ("purple", "nlu_fallback"), ("coder pay", "ask_salary")):
        turn = run_action(intent, text=text, slots={"advice": {**kept, "told": told, field: VALUES[value]}})
        json.dumps(turn.messages, allow_nan=False)
        assert all(message["response"] or message["custom"]["text"] for message in turn.messages) and turn.messages


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("pending", ["goal", "years", "holds", "schooling", "setting", "budget", "months"])
def test_a_button_of_advice_may_say_anything(pending: str, value: str) -> None:
    slots = {"advice": {"pending": pending, "asked": [pending]}}
    for entity in ("goal", "experience", "certification", "schooling", "setting", "budget", "months", "skip", "pick"):
        entities = [(entity, VALUES[value])]
        assert_clear(run_action("advise_certification", text="/advise_certification", entities=entities, slots=slots))


@pytest.mark.parametrize("intent", ANSWERED)
def test_a_message_of_10000_characters_is_answered(intent: str) -> None:
    assert_clear(run_action(intent, text="salary texas " * 770))


@pytest.mark.parametrize("intent", ANSWERED)
@pytest.mark.parametrize("text", ["", " ", "🙂🙂🙂", "\x00\x01\x02", "'; --", "${jndi:x}", "{{7*7}}"])
def test_a_message_may_be_anything(intent: str, text: str) -> None:
    assert_clear(run_action(intent, text=text))


@pytest.mark.parametrize("intent", ANSWERED)
def test_a_hundred_entities_are_answered(intent: str) -> None:
    assert_clear(run_action(intent, entities=[("city", f"Nowhere {n}") for n in range(100)]))


def test_an_unknown_role_is_said_to_be_unknown() -> None:
    answer = run_action("ask_salary", entities=[("role", "astronaut")]).answer
    assert any("I know no role called astronaut" in caveat for caveat in answer.caveats)


def test_an_unknown_certification_is_said_to_be_unknown() -> None:
    answer = run_action("ask_certification", entities=[("certification", "astronaut")]).answer
    assert "I don't have that: the certification astronaut" in answer.text
