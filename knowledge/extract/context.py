"""What a sentence leaves unsaid because it was said before: the role, the place, the topic of a list or table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.base import Base
from knowledge.extract.amounts import amounts
from knowledge.extract.document import Sentence
from knowledge.extract.names import PLACES, Mention

_POINTS_BACK = re.compile(r"\b(?:they|their|them|these|those|this|it|its|he|she|that|there|such|both|here|the (?:role|job|field|position|work|career|median|average))\b", re.I)  # fmt: skip
_OPENING = 30  # characters at the start of a paragraph in which it may point back to the one before
_LEAD = 300  # characters of the headings above a table that count
_THERE = re.compile(r"\b(?:there|here|(?:that|this) (?:state|city|metro|area|region)|statewide|locally)\b", re.I)
_JOB_NOUN = re.compile(r"\s+(?:jobs?|careers?|positions?|professionals?|roles?|staff|workers|work|pros?|openings|employees)\b", re.I)  # fmt: skip
_WORD = re.compile(r"[A-Za-z]+")


class Context:
    """Follows an article from sentence to sentence; `enter` before a sentence is read, `leave` after it."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._block = -1
        self._after_heading = False
        self._heads: dict[str, str] = {}  # "assistant" -> the role last named with that word
        self.roles: tuple[str, ...] = ()
        self.places: tuple[Mention, ...] = ()
        self.text = ""
        self.lead = ""
        self.lead_roles: tuple[str, ...] = ()
        self.lead_places: tuple[Mention, ...] = ()

    def roles_in(self, sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
        """The roles named, in order: in full, by the last word of a name used before, by a field and its jobs.

        A field of work counts by itself when no role is named.
        """
        text = sentence.text
        named = [m for m in mentions if m.kind == "role"]
        for role in named:
            self._heads[_singular(_WORD.findall(text[role.start : role.end])[-1])] = role.value
        for word in _WORD.finditer(text):
            value = self._heads.get(_singular(word.group()))
            if value and not any(m.start < word.end() and word.start() < m.end for m in mentions):
                named.append(Mention("role", value, word.start(), word.end()))
        fields = [m._replace(value=self._base.fields[m.value].role) for m in mentions if m.kind == "field"]
        named += [m for m in fields if _JOB_NOUN.match(text, m.end)]
        return sorted(named, key=lambda mention: mention.start) or fields

    def enter(self, sentence: Sentence) -> None:
        """Forget the paragraph before, unless the sentence points back to it or stands in a list."""
        if sentence.block != self._block and not (_listed(sentence) or _leads(sentence)):
            if self._after_heading:
                self.roles, self.places = self.lead_roles, self.lead_places
            elif not _POINTS_BACK.search(sentence.text, 0, _OPENING):
                self.roles, self.places = (), ()
        self._block = sentence.block

    def carried_roles(self, sentence: Sentence) -> tuple[str, ...]:
        """The roles that a sentence which names none is about."""
        return (self.lead_roles if _listed(sentence) else ()) or self.roles

    def carried_places(self, sentence: Sentence) -> tuple[Mention, ...]:
        """The places of a row or item from its heading, of "there" from the text before."""
        if _listed(sentence):
            return self.lead_places
        return self.places if _THERE.search(sentence.text) else ()

    def leave(self, sentence: Sentence, roles: tuple[str, ...], places: tuple[Mention, ...]) -> None:
        """Remember what the next sentence may leave unsaid."""
        self.text = sentence.text
        self._after_heading = _leads(sentence)
        if _leads(sentence):
            listed_before = self.lead_roles if sentence.text.rstrip().endswith(":") else ()
            self.lead, self.lead_places = sentence.text, places
            self.lead_roles = roles or (self.roles or listed_before if sentence.text.rstrip().endswith(":") else ())
        elif sentence.is_row and not amounts(sentence.text):
            self.lead = f"{self.lead} {sentence.text}"[-_LEAD:]
            self.lead_roles = roles or self.lead_roles
        elif not _listed(sentence):
            self.roles = roles or self.roles
            self.places = places or self.places
            self.lead, self.lead_roles, self.lead_places = sentence.text, self.roles, ()


def of_places(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The places among names."""
    return tuple(mention for mention in mentions if mention.kind in PLACES)


def _listed(sentence: Sentence) -> bool:
    return sentence.is_row or sentence.is_item


def _leads(sentence: Sentence) -> bool:
    """Whether a list, a table or a section follows: a heading, or a line that ends in a colon."""
    return not _listed(sentence) and (sentence.is_heading or sentence.text.rstrip().endswith(":"))


def _singular(word: str) -> str:
    word = word.lower()
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
