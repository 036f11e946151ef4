"""The conversations that are learnt from (bot/data/turns), and the model that learns from them."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from ruamel.yaml import YAML

from bot.nlu import turns
from bot.nlu.turn_model import TurnModel
from knowledge.text import key
from tests.conversations.conversation import conversations
from tests.nlu.evaluate import items

ROOT = Path(__file__).parents[2]
DOMAIN = YAML(typ="safe").load(ROOT / "bot" / "domain.yml")
INTENTS = {name for entry in DOMAIN["intents"] for name in (entry if isinstance(entry, dict) else [entry])}
LEAST_WORDS = 3  # of a turn that a test may not ask in the same words: "and texas" says nothing by itself


def test_every_label_is_an_intent_with_a_line_in_the_guides() -> None:
    labels = {label for example in turns.examples() for label in example.labels}
    assert {label.partition("/")[0] for label in labels} <= INTENTS
    guides = "".join((ROOT / "docs" / "reference" / f"{name}.md").read_text("utf-8") for name in ("turns", "intents"))
    assert {label for label in labels if not re.search(rf"`{label.partition('/')[2] or label}`", guides)} == set()


def test_no_turn_is_one_that_a_test_asks() -> None:
    held = {key(item.text) for item in items()}
    held |= {key(turn.user) for conversation in conversations() for turn in conversation.turns}
    learnt = {key(example.text) for example in turns.examples() if len(example.text.split()) >= LEAST_WORDS}
    assert sorted(learnt & held) == []


def test_a_turn_is_read_after_the_topic_and_the_messages_before_it(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text('- - {says: "pay", is: ask_salary}\n  - {says: "wow", is: remark}\n  - {says: "ohio", is: [ask_salary, ask_outlook]}\n')  # fmt: skip
    found = list(turns.examples(tmp_path))
    assert [example.topic for example in found] == ["", "ask_salary", "ask_salary"]
    assert turns.texts(turns.known(tmp_path)) == ["pay", ("ask salary # pay", "wow"), "pay", "wow"]
    assert found[2].read == ("ask salary # pay / wow", "ohio")


@pytest.mark.parametrize(
    ("topic", "earlier", "before"),
    [
        ("ask_path", ["cdi"], "ask path # cdi"),
        ("ask_path", [], "ask path #"),
        ("", ["hi there"], "# hi there"),
        ("", ["one", "two", "three"], "# two / three"),
        ("ask_role", ["word " * 40], "ask role # " + " ".join(["word"] * turns.WORDS)),
    ],
)
def test_of_what_was_said_the_end_is_read(topic: str, earlier: list[str], before: str) -> None:
    assert turns.in_context("and then", topic, earlier) == (before, "and then")


def test_what_begins_a_conversation_stands_by_itself() -> None:
    assert turns.in_context("pay", "", []) == "pay"


@pytest.mark.parametrize("turn", ['{says: "pay"}', "{says: 5, is: remark}", '{says: "pay", is: remark, more: 1}'])
def test_a_broken_turn_names_its_place(tmp_path: Path, turn: str) -> None:
    (tmp_path / "a.yml").write_text(f'- - {{says: "hi", is: greet}}\n  - {turn}\n')
    with pytest.raises(turns.UnreadableTurn, match=r"a\.yml: conversation 1, turn 2"):
        list(turns.examples(tmp_path))


def test_the_topic_before_tells_what_the_same_words_mean(tmp_path: Path) -> None:
    same = np.tile([1.0, 0.0], (60, 1))
    topics = ["ask_salary", "ask_certification", "ask_outlook"] * 20
    model = TurnModel.fit(same, topics, topics, strength=10.0)
    model.write(tmp_path)
    kept = TurnModel.read(tmp_path)
    for topic in set(topics):
        shares = kept.predict(np.array([1.0, 0.0]), topic)
        assert max(shares, key=lambda label: shares[label]) == topic
        assert sum(shares.values()) == pytest.approx(1)
