"""Conversations to learn from: what each turn is in the light of those before it (`bot/data/turns`).

A file is a list of conversations, a conversation a list of turns: `{says: "and in texas", is: ask_salary}`. `is` holds a
label of `docs/reference/turns.md`, or several for a turn that asks several things. `fact` names the fact of the base that
answers it, or several, the best first, where one speaks of the very thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from bot.nlu.encoder import Text

MARK = " # "  # between the topic before and what was said
NEXT = " / "  # between one message and the next
EARLIER = 2  # messages that a turn is read after
WORDS = 14  # of these, the last
FOLDER = Path(__file__).parent.parent / "data" / "turns"
# What leaves a question behind, which the turns after it may go on with.
_TOPICS = ("ask_", "compare_", "rank_", "advise_", "plan_")
_NO_TOPICS = frozenset(("ask_help", "ask_about_me"))


@dataclass(frozen=True)
class Example:
    """A turn: what was typed, the topic before it ("" for none), its labels, the facts that answer it, and the messages before."""

    text: str
    topic: str
    labels: tuple[str, ...]
    facts: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()

    @property
    def read(self) -> Text:
        """What the encoder reads of it."""
        return in_context(self.text, self.topic, self.earlier)


class UnreadableTurn(ValueError):
    """A file of conversations does not have the form that it must have; the message names file, conversation and turn."""


def files(folder: Path = FOLDER) -> list[Path]:
    """The files of conversations, in their order."""
    return sorted(folder.glob("*.yml"))


def examples(folder: Path = FOLDER) -> Iterator[Example]:
    """All turns of all conversations, each with the topic that was spoken of before."""
    for path in files(folder):
        for number, conversation in enumerate(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader), 1):
            topic = ""
            earlier: tuple[str, ...] = ()
            for place, turn in enumerate(conversation, 1):
                says, labels, facts = turn.get("says"), _listed(turn.get("is")), _listed(turn.get("fact", []))
                if not isinstance(says, str) or not labels or facts is None or turn.keys() - {"says", "is", "fact"}:
                    raise UnreadableTurn(
                        f"{path}: conversation {number}, turn {place}: needs `says` and `is`, may have `fact`, no more."
                    )
                yield Example(says, topic, labels, facts, earlier)
                earlier = (*earlier, says)[-EARLIER:]
                topic = labels[-1] if is_topic(labels[-1]) else topic


def _listed(value: object) -> tuple[str, ...] | None:
    """A name or a list of names as names; None when it is neither."""
    if isinstance(value, str):
        return (value,)
    return tuple(map(str, value)) if isinstance(value, list) else None


@lru_cache(maxsize=1)  # two components learn from them, and reading takes seconds
def known(folder: Path = FOLDER) -> tuple[Example, ...]:
    """The turns that are learnt from: those that ask or do one thing."""
    return tuple(example for example in examples(folder) if len(example.labels) == 1)


def texts(learnt: Sequence[Example]) -> list[Text]:
    """What is encoded of turns: each after what came before, then each by itself."""
    return [*(one.read for one in learnt), *(one.text for one in learnt)]


def is_topic(label: str) -> bool:
    """Whether a turn of that label leaves a question that others go on with."""
    return label.startswith(_TOPICS) and label not in _NO_TOPICS


def in_context(text: str, topic: str, earlier: Sequence[str]) -> Text:
    """`text` as the encoder learned to read it after a question of `topic` and the messages before it."""
    said = NEXT.join(earlier[-EARLIER:]).split()[-WORDS:]
    before = f"{topic.replace('_', ' ')}{MARK}{' '.join(said)}".strip()
    return (before, text) if topic or said else text
