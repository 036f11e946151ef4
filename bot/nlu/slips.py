"""How likely a slip of the finger is: `ease("wnat", "want")` is high, `ease("wnat", "what")` lower."""

from __future__ import annotations

from collections.abc import Collection

# Logarithms, held against each other and against how usual a word is; chosen on held-out training messages.
PLAIN = 0.0  # two letters swapped, one left out, one typed twice
BESIDE, ASTRAY = -1.0, -2.0  # another letter: of a key beside the right one, of any other
EXTRA_BESIDE, EXTRA = -2.0, -3.0  # a letter too many
FIRST = -2.0  # on top, for the first letter, which people see
TWICE = -6.0  # two slips in a word

_KEYS = {
    letter: (row, column + row / 2)
    for row, letters in enumerate(("qwertyuiop", "asdfghjkl", "zxcvbnm"))
    for column, letter in enumerate(letters)
}
_ENDINGS = ("s", "ed", "er", "ers", "ing")
_BEGINNINGS = "un up re non pre over out in self multi mis sub down co bi".split()


def beside(one: str, other: str) -> bool:
    """Do the keys of two letters touch?"""
    a, b = _KEYS.get(one), _KEYS.get(other)
    return a is not None and b is not None and abs(a[0] - b[0]) <= 1 and abs(a[1] - b[1]) <= 1


def ease(typed: str, meant: str) -> float:
    """How easily somebody who means `meant` types `typed`."""
    at = 0
    while at < min(len(typed), len(meant)) and typed[at] == meant[at]:
        at += 1
    first = FIRST if at == 0 else PLAIN
    if len(typed) == len(meant):
        if typed[at + 2 :] == meant[at + 2 :] and typed[at : at + 2] == meant[at : at + 2][::-1]:
            return first
        if typed[at + 1 :] == meant[at + 1 :]:
            return first + (BESIDE if beside(typed[at], meant[at]) else ASTRAY)
    elif typed[:at] + typed[at + 1 :] == meant:
        if at and typed[at] == typed[at - 1]:
            return PLAIN
        return first + (
            EXTRA_BESIDE if any(beside(typed[at], near) for near in meant[max(at - 1, 0) : at + 1]) else EXTRA
        )
    elif meant[:at] + meant[at + 1 :] == typed:
        return first
    return TWICE


def formed(word: str, known: Collection[str]) -> bool:
    """Is `word` made of a known one as English makes words: "buys", "upcoding"?"""
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 3:
            continue
        if (stem in known and not (ending == "s" and stem[-1] == "s")) or (ending != "s" and f"{stem}e" in known):
            return True
    return any(
        word.startswith(beginning) and len(word) - len(beginning) >= 4 and word[len(beginning) :] in known
        for beginning in _BEGINNINGS
    )
