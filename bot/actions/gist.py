"""The gist of an answer: its head sentence, what follows it, what limits it; kept for turns that are about the answer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.actions.answer import Answer

_SENTENCE = re.compile(r"(?<=[.!?])(\**)\s+(?=[A-Z“*$\d])")
_NO_END = re.compile(r"(?:\b(?:St|vs|Dr|Mr|Ms|Mrs|Inc|No|approx|e\.g|i\.e)\.|\b[A-Z]\.[A-Z]\.)$")
_LEAST, _MOST = 45, 420  # characters of the head
_LONGEST = 320  # of what follows
_ITEMS = 5  # of a list that is the answer
_STEP, _STEPS = re.compile(r"\d+\.\s+\*\*(.+?)\*\*"), 3  # of a plan: what each is called, and how many make one
_PREAMBLE = re.compile(r"\bhere is what is known\.$")  # what says nothing by itself
_NO_ANSWER = frozenset(("question",))


@dataclass(frozen=True)
class Gist:
    """`head`: one or two sentences; `points`: what follows them; `caveat`: the first limit; `sources`: ids."""

    title: str
    head: str
    points: tuple[str, ...] = ()
    caveat: str = ""
    sources: tuple[str, ...] = ()

    @classmethod
    def of(cls, kept: Any) -> Gist | None:
        """From the slot that keeps what was shown; None when it holds no answer."""
        if not isinstance(kept, Mapping) or not isinstance(kept.get("head"), str) or not kept["head"]:
            return None
        points, sources = kept.get("points"), kept.get("sources")
        return cls(
            title=str(kept.get("title") or ""),
            head=kept["head"],
            points=tuple(map(str, points)) if isinstance(points, list) else (),
            caveat=str(kept.get("caveat") or ""),
            sources=tuple(map(str, sources)) if isinstance(sources, list) else (),
        )

    @property
    def plain(self) -> str:
        """The head without what stands in brackets."""
        return re.sub(r"\s*\([^()]*\)", "", self.head)


def gist(answer: Answer) -> dict[str, Any]:
    """The parts of an answer's gist, for the slot; no head for a question back."""
    if answer.type in _NO_ANSWER or not answer.text.strip():
        return {"head": "", "points": [], "caveat": ""}
    written = [line.strip() for line in answer.text.split("\n") if line.strip()]
    lines = [_bare(line) for line in written]
    if len(steps := [found[1].rstrip(".") for line in written if (found := _STEP.match(line))]) >= _STEPS:
        return {
            "head": "; ".join(f"{n}. {step}" for n, step in enumerate(steps, 1))[:_MOST] + ".",
            "points": [],
            "caveat": "",
        }
    if lines[0].endswith(":") and len(lines) > 1:
        items = [line.rstrip(".") for line in lines[1 : 1 + _ITEMS]]
        return {"head": f"{lines[0]} {'; '.join(items)}."[:_MOST], "points": lines[1 + _ITEMS :][:1], "caveat": ""}
    told = [*sentences(lines[0]), *lines[1:]]
    head, rest = told[0], told[1:]
    if (len(head) < _LEAST or _PREAMBLE.search(head)) and rest:
        head, rest = ("" if _PREAMBLE.search(head) else f"{head} ") + rest[0], rest[1:]
    prose = [_bare(line) for line in written[1:] if line.startswith("- ") and not line.startswith("- **")]
    points = [p for p in dict.fromkeys((*prose, *rest)) if len(p) <= _LONGEST and not p.endswith(":") and p in rest]
    caveat = answer.caveats[0] if answer.caveats else ""
    return {"head": head[:_MOST], "points": points[:2], "caveat": caveat[:_LONGEST]}


def sentences(text: str) -> list[str]:
    """The sentences of a line of an answer."""
    found: list[str] = []
    for part in _SENTENCE.sub(r"\1\n", text).split("\n"):
        if found and _NO_END.search(found[-1].rstrip("*")):
            found[-1] += f" {part}"
        else:
            found.append(part)
    return found


def _bare(line: str) -> str:
    """A line without the mark of a list."""
    return re.sub(r"^(?:[-*]|\d+\.)\s+", "", line.strip())
