"""Conversations as people have them, read from the folders beside this module."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from tests.talk import shown

HERE = Path(__file__).parent
KEYS = {"user", "says", "never", "type", "intent", "repeat"}


@dataclass(frozen=True)
class Turn:
    """What a person types, and what the answer must and must not say.

    `type`: of the envelope; `intent`: how the words must be understood. In the files, `repeat` types the words so often.
    """

    user: str
    says: tuple[str, ...]
    never: tuple[str, ...]
    type: str | None
    intent: str | None


@dataclass(frozen=True)
class Conversation:
    """One conversation; `file` is relative to this folder."""

    name: str
    file: str
    turns: tuple[Turn, ...]


@lru_cache(maxsize=1)
def conversations() -> tuple[Conversation, ...]:
    """All conversations, in the order of their files."""
    found = []
    for path in sorted(HERE.rglob("*.yml")):
        for entry in YAML(typ="safe").load(path):
            turns = tuple(_turn(path, turn) for turn in entry["turns"])
            found.append(Conversation(entry["name"], path.relative_to(HERE).as_posix(), turns))
    return tuple(found)


def faults(turn: Turn, messages: list[dict[str, Any]]) -> list[str]:
    """What is wrong with the bot's `messages` in this turn, each in a few words."""
    text = shown(messages)
    kinds = [message.get("type", "text") for message in messages]
    found = [f"missing {said!r}" for said in turn.says if said not in text]
    found += [f"says {said!r}" for said in turn.never if said in text]
    if turn.type and turn.type not in kinds:
        found.append(f"{kinds}, not {turn.type}")
    return found if text.strip() else ["no answer"]


def _turn(path: Path, turn: dict[str, Any]) -> Turn:
    unknown = turn.keys() - KEYS
    assert not unknown, f"{path}: {sorted(unknown)} in {turn}"
    words = " ".join([turn["user"]] * turn.get("repeat", 1))
    return Turn(words, tuple(turn.get("says", ())), tuple(turn.get("never", ())), turn.get("type"), turn.get("intent"))
