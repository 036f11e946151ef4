"""Which of the names in a message it takes out: "drop ohio", "colorado instead of hawaii", "not the georgia one"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.actions import cues

_BEFORE = re.compile(
    r"(?:\b(?:drop|remove|without|minus|delete|exclud(?:e|ing)|except(?: for)?|leav(?:e|ing) out|tak(?:e|ing) (?:out|off)|skip|forget(?: about)?|"
    r"(?<!why )not|isn'?t|isnt|instead of|rather than|in place of|replace|swap(?! in\b)|lose|ditch|scratch|nix|other than|besides|"
    r"get rid of|no more)\s+(?:the |in |for |from |about |a |with )*)$", re.I
)  # fmt: skip
_AFTER = re.compile(
    r"^\W*(?:one |part |figure )?(?:is |'?s )?(?:out|off|away|fell (?:thru|through)|gone|not an option|(?:a )?no[- ]go)\b(?! of)",
    re.I,
)
_PUTS_IN = re.compile(r"\b(?:swap|put|sub|bring) in\b.*\bfor\s+$", re.I)
_JOINT = re.compile(r"\s*(?:,|&|/|\band\b|\bor\b|\bnor\b)\s*(?:the |in )?", re.I)
_ADDS = re.compile(r"\b(?:add|put|but|use|try|show|keep|make)\b", re.I)


def left_out(text: str, entities: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """The values of those `entities` that `text` takes out; an entity without a place in the text counts as taken
    out where the text takes anything out at all."""
    found: list[str] = []
    end: int | None = None  # of the name taken out last
    for entity in sorted(entities, key=lambda e: e["start"] if isinstance(e.get("start"), int) else -1):
        value, start = entity.get("value"), entity.get("start")
        if not isinstance(value, str):
            continue
        if not isinstance(start, int):
            out = bool(cues.DROPS.search(text))
        else:
            before, after = text[:start], text[int(entity.get("end") or start) :]
            joined = end is not None and _JOINT.fullmatch(text[end:start]) and not _ADDS.search(text[end:start])
            out = bool(
                entity.get("negated")
                or _BEFORE.search(before)
                or _AFTER.match(after)
                or _PUTS_IN.search(before)
                or joined
            )
            end = int(entity.get("end") or start) if out else None
        if out:
            found.append(value)
    return tuple(dict.fromkeys(found))
