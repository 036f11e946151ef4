"""Nothing is forgotten: every intent, action and test has its counterpart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from rapidfuzz import fuzz
from ruamel.yaml import YAML
from sklearn.feature_extraction.text import CountVectorizer

from bot.actions.in_context import INTENTS as IN_CONTEXT
from bot.nlu import fact_examples, mentions, turns
from tests.actions.run_action import BOT, registered, rules
from tests.conversations.conversation import conversations

ROOT = BOT.parent
LEAST = 40  # examples of an intent of the domain
LEAST_OUT_OF_SCOPE = 150
SMALL_TALK = {"greet", "goodbye", "thank", "affirm", "deny", "bot_challenge", "ask_help", "request_human", "feedback_positive",
              "feedback_negative", "ask_about_me", "forget_me", "other_language"}  # fmt: skip
LEAST_SMALL_TALK = 15
UNLEARNT = {"nlu_fallback"}  # said of messages that nothing else fits
SAME = 97  # of 100: from here on two longer texts count as one
LONGER = 4  # words: texts above it are longer ones


def read(path: Path) -> Any:
    return YAML(typ="safe").load(path)


def normal(text: str) -> str:
    """A message without what makes no difference: case, punctuation, spaces."""
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


def longer(forms: Iterable[str]) -> list[str]:
    return [form for form in forms if len(form.split()) > LONGER]


def sharing(some: list[str], others: list[str]) -> Iterator[tuple[str, str]]:
    """The pairs that share half the words of the shorter one: of longer texts no other pair can be nearly the same."""
    counter = CountVectorizer(analyzer=lambda text: set(text.split())).fit([*some, *others])
    left, right = counter.transform(some), counter.transform(others)
    shared = (left @ right.T).tocoo()
    sizes = left.sum(1).A1, right.sum(1).A1
    for row, column, count in zip(shared.row, shared.col, shared.data):
        if count * 2 >= min(sizes[0][row], sizes[1][column]):
            yield some[row], others[column]


DOMAIN: dict[str, Any] = read(BOT / "domain.yml")
INTENTS = sorted(name for entry in DOMAIN["intents"] for name in (entry if isinstance(entry, dict) else [entry]))
CHOSEN = ("ask_path", "plan_certification")  # named by buttons; typed, bot/actions/routing.py tells them apart
OF_TURNS = {"feedback_wanted", *IN_CONTEXT}  # learnt from conversations (bot/data/turns)
LEARNT = [name for name in INTENTS if name not in CHOSEN and name not in OF_TURNS]
ACTIONS = sorted(DOMAIN["actions"])


@lru_cache(maxsize=1)
def examples() -> dict[str, list[str]]:
    """The training messages of each intent; the kinds of `out_of_scope` together."""
    found: dict[str, list[str]] = {}
    for path in sorted((BOT / "data" / "nlu").glob("*.yml")):
        for entry in read(path)["nlu"]:
            lines = [line.removeprefix("- ").strip() for line in entry["examples"].splitlines()]
            found.setdefault(entry["intent"].partition("/")[0], []).extend(line for line in lines if line)
    return found


@lru_cache(maxsize=1)
def learnt() -> dict[str, str]:
    """Every training message by its normal form."""
    return {normal(line): line for lines in examples().values() for line in lines}


@lru_cache(maxsize=1)
def asked_in_test_set() -> list[str]:
    """Every message of the test set for language understanding, in its normal form."""
    return [normal(text) for path in sorted((ROOT / "tests" / "nlu").glob("*.yml")) for text in texts(read(path))]


def texts(value: Any) -> Iterator[str]:
    """What stands under `text`, at any depth."""
    if isinstance(value, dict):
        if isinstance(value.get("text"), str):
            yield value["text"]
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)


@pytest.mark.parametrize("intent", [name for name in LEARNT if name not in UNLEARNT])
def test_every_intent_has_enough_examples(intent: str) -> None:
    least = LEAST_OUT_OF_SCOPE if intent == "out_of_scope" else LEAST_SMALL_TALK if intent in SMALL_TALK else LEAST
    assert len({normal(line) for line in examples().get(intent, [])}) >= least


def test_no_example_is_of_an_intent_that_the_domain_lacks() -> None:
    assert examples().keys() <= set(INTENTS)


def test_no_example_stands_under_two_intents() -> None:
    homes = Counter(line for lines in examples().values() for line in {normal(line) for line in lines})
    assert [line for line, count in homes.items() if count > 1] == []


@pytest.mark.parametrize("intent", INTENTS)
def test_every_intent_has_a_rule(intent: str) -> None:
    assert intent in rules()


@pytest.mark.parametrize("intent", LEARNT)
def test_every_intent_has_a_conversation(intent: str) -> None:
    assert [c.name for c in conversations() for turn in c.turns if turn.intent == intent]


@pytest.mark.parametrize("intent", INTENTS)
def test_every_intent_has_a_line_in_the_guide(intent: str) -> None:
    guides = [(ROOT / "docs" / "reference" / f"{name}.md").read_text(encoding="utf-8") for name in ("intents", "turns")]
    assert any(re.search(rf"^\| `{intent}` \|", guide, re.MULTILINE) for guide in guides)


@pytest.mark.parametrize("action", ACTIONS)
def test_every_action_of_the_domain_is_registered(action: str) -> None:
    assert action in registered()


@pytest.mark.parametrize("action", ACTIONS)
def test_every_action_of_the_domain_is_used_by_a_rule(action: str) -> None:
    assert action in rules().values()


def test_every_registered_action_stands_in_the_domain() -> None:
    assert registered().keys() == set(ACTIONS)


def test_every_response_that_a_rule_names_stands_in_the_domain() -> None:
    named = {action for action in rules().values() if action.startswith("utter_")}
    assert named <= DOMAIN["responses"].keys()


def test_every_module_of_the_actions_has_its_tests() -> None:
    modules = {path.stem for path in (BOT / "actions").glob("*.py")} - {"__init__"}
    assert {name for name in modules if not (ROOT / "tests" / "actions" / f"test_{name}.py").exists()} == set()


def test_no_message_of_the_test_set_was_learnt() -> None:
    assert [form for form in asked_in_test_set() if form in learnt()] == []


def test_no_message_of_the_test_set_is_nearly_one_that_was_learnt() -> None:
    others = (
        (text for text, _ in fact_examples.examples()),
        (example.text for example in turns.examples()),
        (f"{mention.before}{mention.name}{mention.after}" for mention, _ in mentions.examples()),
    )
    known = longer({*learnt(), *(normal(text) for group in others for text in group)})
    asked = longer(asked_in_test_set())
    assert [pair for pair in sharing(asked, known) if fuzz.token_set_ratio(*pair) >= SAME] == []


def test_no_conversation_is_made_of_messages_that_were_learnt() -> None:
    own = [c for c in conversations() if not c.file.endswith("must_show.yml")]  # those are given word by word
    asked = longer(normal(turn.user) for c in own for turn in c.turns)
    assert [form for form in asked if form in learnt()] == []


def test_there_are_enough_conversations() -> None:
    assert len(conversations()) >= 70
