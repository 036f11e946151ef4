"""Names of the knowledge base in a message: spaCy's PhraseMatcher for exact names, edit distance for slips.

Which names there are is the base's business (`knowledge.vocabulary`); adding one there is enough.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from bot.nlu.words import Word, texts
from knowledge.base import Base
from knowledge.text import key
from knowledge.vocabulary import Term, cities, counties, countries, vocabulary

LONGEST_NAME = 6  # words
LONGEST_TOWN = 3

# Which reading of a name wins when several have its span.
ORDER = (
    "role", "certification", "other_credential", "setting", "other_job", "specialty", "work", "level", "region", "state", "city",
    "organization", "country", "town",
)  # fmt: skip
BIG_CITY = 50_000  # people: from here on a bare name is taken for the city


@dataclass(frozen=True)
class Name:
    """A name found: words `first` to `last` (exclusive), what it stands for, and the slips that were forgiven."""

    first: int
    last: int
    entity: str
    value: str
    slips: int = 0


class Gazetteer:
    """Finds names. `ordinary` are words that are never taken for a slip of a name."""

    def __init__(self, base: Base, ordinary: Collection[str]) -> None:
        self._vocab = Vocab()
        self._matcher = PhraseMatcher(self._vocab, attr="ORTH")
        self._ordinary = ordinary
        self._meanings: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
        self._fuzzy: dict[int, dict[str, tuple[str, ...]]] = defaultdict(dict)
        self.city_states: dict[str, tuple[str, ...]] = {}
        self.city_names: dict[str, str] = {}
        self._towns: set[str] = set()
        self.state_codes = {code.lower(): code for code in base.states}
        self.state_names: dict[tuple[str, ...], str] = {}
        for term in vocabulary(base):
            self._add(term)
            if term.entity == "state" and len(term.text) > 2:
                self.state_names[tuple(texts(term.text))] = term.value
        self._add_cities(base)
        for name, country in countries(base):
            self._add(Term(name, "country", country, fuzzy=len(name) > 6 and name == key(country)))
        for meant in self._meanings:  # one by one: 25,000 documents at once would take 100 MB
            self._matcher.add("name", [Doc(self._vocab, words=list(meant))])

    @property
    def forgiven(self) -> set[str]:
        """The words of the names that are found with a slip too."""
        return {word for names in self._fuzzy.values() for name in names.values() for word in name}

    @property
    def words(self) -> set[str]:
        """The words of all names."""
        places = (word for name in (*self.city_states, *self._towns) for word in name.split())
        return {word for name in self._meanings for word in name}.union(places)

    def find(self, message: Sequence[Word]) -> list[Name]:
        """Every reading of every span, the longest first; overlaps are the caller's to settle."""
        if not message:
            return []
        document = Doc(self._vocab, words=[word.text for word in message])
        found = [
            Name(first, last, entity, value)
            for _, first, last in self._matcher(document)
            for entity, value in self._meanings[tuple(word.text for word in message[first:last])]
        ]
        found.extend(self._towns_in(message))
        taken = {i for name in found for i in range(name.first, name.last)}
        found.extend(self._slips(message, taken))
        found.sort(key=lambda name: (name.first - name.last, name.slips, ORDER.index(name.entity), name.first))
        return found

    def _add(self, term: Term) -> None:
        name = tuple(texts(term.text))
        if not name or len(name) > LONGEST_NAME:
            return
        meaning = (term.entity, term.value)
        if meaning not in self._meanings[name]:
            self._meanings[name].append(meaning)
        if term.fuzzy and len(term.text) >= 4:
            self._fuzzy[len(name)][" ".join(name)] = name

    def _add_cities(self, base: Base) -> None:
        for city in cities(base):
            name = " ".join(texts(city.text))
            self.city_states[name] = city.states
            self.city_names[name] = city.name
            if city.principal or city.people >= BIG_CITY:
                fuzzy = city.principal and len(city.text) > 5
                self._add(Term(city.text, "city", f"{city.name}, {city.states[0]}", fuzzy))
            else:
                self._towns.add(name)
        for county in counties(base):
            name = " ".join(texts(county.text))
            self.city_states[name], self.city_names[name] = county.states, county.name
            self._add(Term(county.text, "city", f"{county.name}, {county.states[0]}", fuzzy=False))

    def _towns_in(self, message: Sequence[Word]) -> Iterable[Name]:
        """Small towns: 14,000 names that count beside a state or after "in" alone, too many for the matcher's memory."""
        for width in range(1, LONGEST_TOWN + 1):
            for first in range(len(message) - width + 1):
                name = " ".join(word.text for word in message[first : first + width])
                if name in self._towns:
                    yield Name(first, first + width, "town", f"{self.city_names[name]}, {self.city_states[name][0]}")

    def _slips(self, message: Sequence[Word], taken: set[int]) -> Iterable[Name]:
        """Names with a slip of the finger: only spans with a word that is neither ordinary nor part of a name."""
        strange = {
            i for i, word in enumerate(message)
            if i not in taken and len(word.text) >= 4 and word.text.isalpha() and word.text not in self._ordinary
        }  # fmt: skip
        for width in (4, 3, 2, 1):
            for first in range(len(message) - width + 1):
                span = range(first, first + width)
                if not strange.intersection(span):
                    continue
                typed = " ".join(message[i].text for i in span)
                name, slips = self._nearest(typed, width)
                if name:
                    for entity, value in self._meanings[name]:
                        yield Name(first, first + width, entity, value, slips)
                    strange.difference_update(span)

    def _nearest(self, typed: str, width: int) -> tuple[tuple[str, ...] | None, int]:
        allowed = 1 if len(typed) < 9 else 2
        found = process.extractOne(typed, self._fuzzy[width].keys(), scorer=OSA.distance, score_cutoff=allowed)
        if found is None or (len(typed) < 6 and found[0][0] != typed[0]):
            return None, 0
        return self._fuzzy[width][found[0]], int(found[1])
