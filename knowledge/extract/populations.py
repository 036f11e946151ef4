"""Of whom an amount is said: beginners, the experienced, the certified, the staff of a kind of employer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from knowledge.extract.names import Mention

_SAID = {
    "uncertified": re.compile(r"\b(?:un-?certified|non-?certified|not certified|without (?:a |any )?(?:certifications?|credentials?))\b", re.I),
    "certified": re.compile(r"\b(?<!non-)(?<!not )(?:[Cc]ertified|[Cc]redentialed|(?:with|holding|hold|holds|who hold|carrying) (?:a |an |the |their )?(?:certification|credential|[A-Z]{3,5}(?:-[AP])?\b)|(?:[A-Z]{3,5}(?:-[AP])?)(?: certification| credential)? holders?|certification holders?)\b"),
    "entry_level": re.compile(r"\b(?:entry[- ]level|beginners?|newcomers?|new hires?|new(?:ly)? (?:graduates?|grads?|coders?|billers?|certified)|recent grad(?:uate)?s?|first[- ]year|no experience|fresh (?:graduates?|out of)|start(?:s|ing)? (?:out|salar(?:y|ies)|pay|wages?|rates?|at|around|near|coders?|billers?)|trainees?|apprentices?|rookies?|just starting|juniors?|new (?:medical |inpatient |outpatient )?(?:coders?|billers?|auditors?|hires?|staff|employees|people))\b", re.I),
    "experienced": re.compile(r"\b(?:(?<!in)experienced|seasoned|veterans?|seniors?|long-?time|(?:with|after|has|have|having|over|of) (?:at least |more than |over |about )?(?:a decade|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\+?(?: or more|[- ]plus)?(?: to \w+)? years?)(?!.{0,3}ago)(?: of experience| in| on| under|'|’|\b)|years of experience|mid-?career|lots of experience)", re.I),
}  # fmt: skip


class Group(NamedTuple):
    """A group of people named at characters `start` to `end`."""

    value: str
    start: int
    end: int


def populations(text: str, mentions: Sequence[Mention]) -> list[Group]:
    """The groups that a sentence names, in order; kinds of employers by the ids of settings.yml."""
    found = [
        Group(name, match.start(), match.end()) for name, pattern in _SAID.items() for match in pattern.finditer(text)
    ]
    found += [Group(m.value, m.start, m.end) for m in mentions if m.kind == "setting"]
    for mention in mentions:
        if mention.kind == "level":
            value = "entry_level" if float(mention.value) < 1 else "experienced"
            found.append(Group(value, mention.start, mention.end))
    kept: list[Group] = []
    for group in sorted(found, key=lambda group: (group.start, group.start - group.end)):
        if not any(group.start < other.end and other.start < group.end for other in kept):
            kept.append(group)
    return kept
