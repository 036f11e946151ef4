"""Mentions to learn from: a name or an amount in a message, and what it is to the message's writer (`bot/data/mentions`).

A file of a kind has lines for each label, the mention in brackets: `other: ["been driving [20 yrs]"]`. Kinds and labels:
`docs/reference/mentions.md`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.nlu.turns import MARK

FOLDER = Path(__file__).parent.parent / "data" / "mentions"
# What stands in for a mention of each kind, so that its sentence is learnt and not its name.
STANDS_IN = {
    "years": "some years",
    "money": "some money",
    "job": "some job",
    "credential": "some credential",
    "place": "some place",
}
BEFORE, AFTER = 14, 10  # words around a mention that are read
_END = re.compile(r"[.?!;]+(?=\s|$)")  # of a sentence: what the next one asks says nothing of this one's mention
_MARKED = re.compile(r"([^\[\]]*)\[([^\[\]]+)\]([^\[\]]*)")


@dataclass(frozen=True)
class Mention:
    """A mention of a kind: the name or amount itself, and what stands before and after it."""

    kind: str
    before: str
    name: str
    after: str

    @classmethod
    def of(cls, kind: str, text: str, start: int, end: int) -> Mention:
        """What stands from `start` to `end` in a text, with the words around it."""
        before = re.split(r"(?<=\s)", _END.split(text[:start])[-1])[-BEFORE:]
        after = re.split(r"(?=\s)", _END.split(text[end:])[0])[:AFTER]
        return cls(kind, "".join(before), text[start:end], "".join(after))

    @property
    def upto(self) -> str:
        """Its sentence up to it: "years # been driving some years"."""
        return f"{self.kind}{MARK}{self.before}{STANDS_IN[self.kind]}"

    @property
    def sentence(self) -> str:
        """What is encoded of it: "years # been driving some years now want a desk job"."""
        return self.upto + self.after


class UnreadableMention(ValueError):
    """A file of mentions does not have the form that it must have; the message names file, label and line."""


def files(folder: Path = FOLDER) -> list[Path]:
    """The files of mentions, in their order."""
    return sorted(folder.glob("*.yml"))


def examples(folder: Path = FOLDER) -> Iterator[tuple[Mention, str]]:
    """Each mention with its label."""
    for path in files(folder):
        if path.stem not in STANDS_IN:
            raise UnreadableMention(f"{path}: there is no kind of mention {path.stem!r}: {', '.join(STANDS_IN)}.")
        for label, lines in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader).items():
            for number, line in enumerate(lines, 1):
                marked = _MARKED.fullmatch(str(line))
                if not marked:
                    raise UnreadableMention(f"{path}: {label}, line {number}: needs one mention in [brackets].")
                text, start = "".join(marked.groups()), len(marked[1])
                yield Mention.of(path.stem, text, start, start + len(marked[2])), str(label)
