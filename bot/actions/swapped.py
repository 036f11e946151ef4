"""One of the places shown exchanged for another: "swap the middle one for indiana", "replace ohio with utah"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.actions import cues
from bot.actions.question import Question

_SWAPS = re.compile(r"\b(?:swap\w*|replac\w*|switch\w*|exchang\w*|trade|substitut\w*|sub (?:in|out)|instead of|in place of|rather than|change)\b", re.I)  # fmt: skip
_MIDDLE = re.compile(r"\b(?:the|that) (?:middle|center|centre)\b|\bmiddle one\b", re.I)
_LAST = re.compile(r"\bthe (?:last|bottom)\b", re.I)
_TOP = re.compile(r"\bthe top\b", re.I)
_BECAUSE = re.compile(r"\b(?:since|because|cause|cuz|cos|bc|as)\b", re.I)  # a reason asks nothing
_OF_PLACES = frozenset(("rank_pay", "compare_places"))


def swapped(question: Question, before: Question, shown: Sequence[str]) -> Question | None:
    """The places shown with the new one in the stead of the old, side by side; None where none is exchanged."""
    if before.intent not in _OF_PLACES or not _SWAPS.search(question.text):
        return None
    several = len(before.place) > 1 and before.intent == "compare_places"
    among = before.place if several else tuple(shown) or before.place
    new = tuple(place for place in question.place if place not in (*question.dropped, *among))
    out = tuple(place for place in among if place in question.dropped) or _pointed_at(question.text, among)
    if len(new) != 1 or len(out) != 1 or len(among) < 2:
        return None
    place = tuple(new[0] if name == out[0] else name for name in among)
    return replace(
        before, intent="compare_places", text=_BECAUSE.split(question.text)[0], place=place, region=(), scope=None, number=None, skip=0, without=(),
        other_readings=(), pointed=False,
    )  # fmt: skip


def _pointed_at(text: str, among: Sequence[str]) -> tuple[str, ...]:
    """What a position in the list means."""
    if _MIDDLE.search(text) and len(among) % 2:
        return (among[len(among) // 2],)
    if _LAST.search(text):
        return (among[-1],)
    if _TOP.search(text):
        return (among[0],)
    at = cues.ordinal(text, len(among))
    return () if at is None else (among[at],)
