"""Names of the base in a sentence: spaCy's PhraseMatcher over the vocabulary, and what counts as a name there.

An article writes names with capitals; a forum post in small letters names places after "in".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from spacy.matcher import PhraseMatcher
from spacy.vocab import Vocab

from knowledge.base import Base
from knowledge.extract.words import Word, document, words
from knowledge.names import NATIONWIDE
from knowledge.schema_place import AmbiguousEntry
from knowledge.text import key
from knowledge.vocabulary import Term, cities, countries, vocabulary

BIG_CITY = 50_000  # people: a smaller one needs its state, or "in" before it
LONGEST_NAME = 6  # words
LONGEST_TOWN = 3
PLACES = ("state", "city", "region", "country", "nation")

# Which reading of a span counts.
_ORDER = ("role", "certification", "organization", "nation", "state", "city", "region", "setting", "level", "field", "country")  # fmt: skip
_BEFORE_PLACES = frozenset("in near around from at across throughout outside inside for like".split())
_BESIDE_PLACES = frozenset("greater downtown metro metropolitan suburban rural central northern southern eastern western and or in both while".split())  # fmt: skip
_WORD_CODES = frozenset("in or ok me hi oh id de la al co ma pa md va mo ms as pr mt ar ne ga wa ct".split())
_NATION = (*NATIONWIDE, "countrywide", "across the country", "the country")
_SPOKE = frozenset("said says told explains explained recalls adds added writes notes".split())


class Mention(NamedTuple):
    """What characters `start` to `end` of a sentence name: a `kind` of vocabulary term and its value."""

    kind: str
    value: str
    start: int
    end: int


@dataclass(frozen=True)
class _Name:
    first: int
    last: int
    kind: str
    value: str


class NameFinder:
    """Finds the names of `base`: made once (0.3 s), used for every sentence."""

    def __init__(self, base: Base) -> None:
        self._vocab = Vocab()
        self._matcher = PhraseMatcher(self._vocab, attr="ORTH")
        self._meanings: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
        self._states = {state.usps.lower(): state.usps for state in base.states.values()}
        self._state_names: dict[tuple[str, ...], str] = {}
        self._homes: dict[tuple[str, ...], tuple[str, tuple[str, ...]]] = {}
        self._everyday = {key(entry.name) for entry in base.everyday}
        self._ambiguous = {tuple(key(entry.name).split()): entry for entry in base.ambiguous}
        for term in vocabulary(base):
            if term.entity not in ("specialty", "work", "other_job", "other_credential"):
                self._add(term)
            if term.entity == "state" and len(term.text) > 2:
                self._state_names[tuple(term.text.split())] = term.value
        for field in base.fields.values():
            for name in field.names:
                self._add(Term(key(name), "field", field.id))
        for name in _NATION:
            self._add(Term(name, "nation", "US"))
        for city in cities(base):
            self._homes[tuple(city.text.split())] = (city.name, city.states)
            if city.principal or city.people >= BIG_CITY:
                self._add(Term(city.text, "city", f"{city.name}, {city.states[0]}"))
        for name, country in countries(base):
            self._add(Term(name, "country", country))
        for meant in self._meanings:
            self._matcher.add("name", [document(self._vocab, [Word(text, 0, 0, text) for text in meant])])

    def _add(self, term: Term) -> None:
        name = tuple(word.text for word in words(term.text)) if not term.text.isalpha() else (term.text,)
        if name and len(name) <= LONGEST_NAME and (term.entity, term.value) not in self._meanings[name]:
            self._meanings[name].append((term.entity, term.value))

    def find(self, text: str, *, is_row: bool = False) -> list[Mention]:
        """The names in a sentence, in order, none inside another. In a row of a table each cell may be a place."""
        found = words(text)
        if not found:
            return []
        cased = any(word.is_capital for word in found[1:]) or found[0].is_capital
        candidates = [*self._with_state(found, text), *self._matched(found), *self._towns(found)]
        candidates.sort(key=lambda name: (name.first - name.last, _ORDER.index(name.kind)))
        taken: set[int] = set()
        kept = []
        for name in candidates:
            span = range(name.first, name.last)
            if taken.intersection(span) or not self._counts(name, found, text, cased, is_row):
                continue
            taken.update(span)
            kept.append(name)
        kept.sort(key=lambda name: name.first)
        return [
            Mention(kind, value, found[name.first].start, found[name.last - 1].end)
            for name, (kind, value) in zip(kept, self._settled(kept, found))
        ]

    def _matched(self, found: Sequence[Word]) -> Iterator[_Name]:
        for _, first, last in self._matcher(document(self._vocab, found)):
            for kind, value in self._meanings[tuple(word.text for word in found[first:last])]:
                yield _Name(first, last, kind, value)

    def _towns(self, found: Sequence[Word]) -> Iterator[_Name]:
        """Small towns after "in", as articles write them: with capitals."""
        for i, word in enumerate(found[:-1]):
            if word.text not in ("in", "near", "from"):
                continue
            for width in range(LONGEST_TOWN, 0, -1):
                span = found[i + 1 : i + 1 + width]
                home = self._homes.get(tuple(w.text for w in span))
                if home and len(span) == width and all(w.is_capital for w in span):
                    yield _Name(i + 1, i + 1 + width, "city", f"{home[0]}, {home[1][0]}")
                    break

    def _with_state(self, found: Sequence[Word], text: str) -> Iterator[_Name]:
        """ "City, ST", "City, State": any US city whose state stands behind it."""
        for first in range(len(found) - 1):
            for width in range(min(LONGEST_TOWN, len(found) - first - 1), 0, -1):
                last = first + width
                home = self._homes.get(tuple(word.text for word in found[first:last]))
                if home is None or text[found[last - 1].end : found[last].start].strip(" ") not in (
                    "",
                    ",",
                    "(",
                    ", (",
                ):
                    continue
                for more in (3, 2, 1):
                    behind = tuple(word.text for word in found[last : last + more])
                    state = self._state_names.get(behind)
                    if more == 1 and state is None and (found[last].is_upper or found[last].text not in _WORD_CODES):
                        state = self._states.get(behind[0])
                    if state in home[1]:
                        yield _Name(first, last + more, "city", f"{home[0]}, {state}")

    def _counts(self, name: _Name, found: Sequence[Word], text: str, cased: bool, is_row: bool) -> bool:
        """Whether this reading holds, given how the words are written and what stands around them."""
        first, span = found[name.first], found[name.first : name.last]
        before = found[name.first - 1] if name.first else None
        prefixed = before is not None and before.text in _BEFORE_PLACES
        if name.kind == "certification" and len(span) == 1 and len(name.value) < 6:
            return first.typed.rstrip("s").isupper()
        if name.kind == "certification" and first.is_upper and len(span[-1].text) < 3:
            return span[-1].is_upper  # "the CPC as a start" is no CPC-A
        if name.kind == "nation" and first.text in ("us", "usa"):
            return first.typed.replace(".", "").isupper()
        if name.kind == "nation" and first.text in ("nation", "national"):
            return first.text == "nation" or not first.is_capital
        if name.kind == "organization" and len(span) == 1:
            return first.is_upper or first.is_capital
        if name.kind not in PLACES or name.kind == "nation":
            return True
        if name.kind == "state" and len(span) == 1 and len(first.text) == 2:
            gap = text[before.end : first.start].strip() if before else ""
            beside = prefixed or gap in (",", "(", "/") or is_row or name.first == 0
            return (
                first.is_upper and beside and (first.text not in ("or", "in", "ok", "me", "hi") or gap == "," or is_row)
            )
        if name.kind in ("city", "region", "country") and len(span) == 1 and first.text in self._everyday:
            return prefixed and first.is_capital
        if not cased:
            return prefixed or (name.kind == "state" and len(first.text) > 4)
        if not (first.is_capital or (name.kind == "state" and len(first.text) > 4)):
            return name.kind == "region" and len(span) > 1 and "," not in name.value and first.text == "the"
        return name.kind in ("state", "region") or len(span) > 1 or is_row or self._is_no_person(name, found)

    def _is_no_person(self, name: _Name, found: Sequence[Word]) -> bool:
        """ "Denise Jackson", "Jackson said": a name of one word between others with capitals is hardly a city."""
        before = found[name.first - 1] if name.first else None
        after = found[name.last] if name.last < len(found) else None
        known = (*_BEFORE_PLACES, *_BESIDE_PLACES)
        if before is not None and before.is_capital and before.text not in known and not self._is_place(before):
            return False
        return after is None or not (after.text in _SPOKE or (after.is_capital and after.typed.isalpha()))

    def _is_place(self, word: Word) -> bool:
        return any(kind in PLACES for kind, _ in self._meanings.get((word.text,), ()))

    def _settled(self, kept: Sequence[_Name], found: Sequence[Word]) -> Iterator[tuple[str, str]]:
        """What each name stands for; an ambiguous one is the state when states stand beside it, else the likeliest."""
        states = any(name.kind == "state" and self._entry(name, found) is None for name in kept)
        for name in kept:
            entry = self._entry(name, found)
            if entry is None or name.kind not in ("state", "city", "country"):
                yield name.kind, name.value
                continue
            alone = [value for value in entry.candidates if len(value) == 2]
            value = alone[0] if states and alone else entry.likeliest or entry.candidates[0]
            yield "state" if len(value) == 2 else "city", value

    def _entry(self, name: _Name, found: Sequence[Word]) -> AmbiguousEntry | None:
        return self._ambiguous.get(tuple(word.text for word in found[name.first : name.last]))
