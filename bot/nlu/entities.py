"""From names and quantities to entities: which reading counts, by the words around it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.nlu.codes import CONNECTORS, PLACE_PREPOSITIONS, agency, nod
from bot.nlu.context import counts
from bot.nlu.entity import Entity, Value
from bot.nlu.gazetteer import Gazetteer, Name
from bot.nlu.negation import negated
from bot.nlu.occupations import Occupations
from bot.nlu.places import in_context
from bot.nlu.quantities import quantities
from bot.nlu.quantity import Quantity
from bot.nlu.roles import settled
from bot.nlu.words import Word, mostly_upper, words
from knowledge.base import Base
from knowledge.places import ambiguous_names
from knowledge.text import key

CREDENTIAL_WORDS = frozenset("cert certification certificate credential exam test holders certified".split())
NO_CREDENTIAL = frozenset("ai icd cpt hcpcs him hcc em ged sat ehr emr us usa drg apc ceu ceus ip op ed the my new coding online bls oews wfh faq pdf mri er or".split())  # fmt: skip
AGENCY = "federal_government"  # the setting of the Veterans Affairs
_KINDS = {"work": "role", "other_credential": "certification", "other_job": "occupation"}


class Recognizer:
    """Finds the entities of a message. `ordinary` are the words that are no slips of names."""

    def __init__(self, base: Base, ordinary: Collection[str], usual: Collection[str]) -> None:
        self._gazetteer = self.gazetteer = Gazetteer(base, ordinary)
        self._ordinary = ordinary
        self._usual = usual
        self._neighbors = {usps: frozenset(state.neighbors) for usps, state in base.states.items()}
        self._ambiguous = {
            tuple(key(name).split()): entry for entry in ambiguous_names(base) for name in (entry.name, *entry.aliases)
        }
        self._abroad = {
            entry.likeliest or entry.name: tuple(
                c.partition(":")[2] for c in entry.candidates if c.startswith("country:")
            )
            for entry in base.ambiguous
        }
        self._everyday = frozenset(key(entry.name) for entry in base.everyday)
        self._occupations = Occupations(base)

    def recognize(self, message: str) -> list[Entity]:
        """The entities of `message`, in order of appearance."""
        found = words(message)
        numbers = quantities(message)
        taken: set[int] = set()
        entities: list[Entity] = []
        names = self._gazetteer.find(found)
        for first, last, city in self._cities_with_state(found, names):
            if not taken.intersection(range(first, last)):
                taken.update(range(first, last))
                entities.append(_entity(found, first, last, "city", city))
        for name in names:
            span = range(name.first, name.last)
            level = name.entity == "level"  # "new coder" is a level and holds a role
            if (
                taken.intersection(span) and not (level and name.value == "0" and found[name.first].text != "entry")
            ) or not self._counts(name, found):
                continue
            if not level:
                taken.update(span)
            entities.append(self._settle(name, found))
        entities.extend(self._codes_in_lists(found, entities, taken))
        entities.extend(self._unknown(found, taken, numbers))
        entities.extend(_quantity(q) for q in numbers if not _inside(q, entities))
        entities = _one_experience(in_context(settled(entities, found), self._neighbors, self._abroad), numbers)
        entities.sort(key=lambda entity: entity.start)
        return self._occupations.mark(negated(entities, found), message)

    def _counts(self, name: Name, message: Sequence[Word]) -> bool:
        if name.entity == "state" and agency(message, name.first):
            return True
        return counts(name, message, self._everyday, self._usual)

    def _cities_with_state(self, message: Sequence[Word], names: Sequence[Name]) -> list[tuple[int, int, str]]:
        """ "city st", "city, state name": any US city when its state stands behind it, the longest name first."""
        found: list[tuple[int, int, str]] = []
        known = self._gazetteer
        for name in names:
            if name.entity not in ("city", "town", "state", "country"):
                continue
            city = " ".join(word.text for word in message[name.first : name.last])
            states = known.city_states.get(city)
            if name.slips:
                shown = name.value.rpartition(", ")[0]
                city = key(shown)
                states = known.city_states.get(city)
            if not states:
                continue
            for width in (3, 2, 1):
                behind = tuple(word.text for word in message[name.last : name.last + width])
                if len(behind) < width:
                    continue
                state = known.state_names.get(behind) or (known.state_codes.get(behind[0]) if width == 1 else None)
                if state in states and self._state_follows(message, name.last, behind):
                    last = name.last + width
                    if self._other_side(message, last, states):  # "kansas city mo/ks"
                        last += 1
                    found.append((name.first, last, f"{known.city_names[city]}, {state}"))
                    break
        found.sort(key=lambda place: place[0] - place[1])
        return found

    def _other_side(self, message: Sequence[Word], at: int, states: Sequence[str]) -> bool:
        """Does one more state of the city follow right behind the first, by a stroke alone?"""
        if at >= len(message) or message[at].start - message[at - 1].end != 1:
            return False
        return self._gazetteer.state_codes.get(message[at].text) in states

    def _state_follows(self, message: Sequence[Word], at: int, behind: tuple[str, ...]) -> bool:
        """Is the code behind a city a state, not a word? "portland or seattle" is a choice, "portland or" is Oregon."""
        if len(behind) > 1 or len(behind[0]) > 2 or behind[0] not in ("or", "in", "me", "ok", "hi", "oh", "as"):
            return True
        word = message[at]
        if word.is_upper and not mostly_upper(message):
            return True
        after = message[at + 1].text if at + 1 < len(message) else ""
        return (
            not after
            or after in CONNECTORS - {"to", "with"}
            or not (after in PLACE_PREPOSITIONS or self._is_name(after))
        )

    def _is_name(self, word: str) -> bool:
        return word in self._gazetteer.city_states or (word,) in self._gazetteer.state_names

    def _codes_in_lists(self, message: Sequence[Word], entities: Sequence[Entity], taken: set[int]) -> list[Entity]:
        """ "ca vs oh": beside a connector whose other side is a place, a doubtful code is a state."""
        ends = {e.end for e in entities if e.entity in ("state", "city")}
        starts = {e.start for e in entities if e.entity in ("state", "city")}
        found = []
        for i, word in enumerate(message):
            code = self._gazetteer.state_codes.get(word.text)
            if i in taken or code is None or word.text in ("or", "as", "in", "me", "hi") or nod(message, i):
                continue
            left = i >= 2 and message[i - 1].text in CONNECTORS and message[i - 2].end in ends
            right = (
                i + 2 < len(message) and message[i + 1].text in CONNECTORS - {"to"} and message[i + 2].start in starts
            )
            if left or right:
                taken.add(i)
                found.append(_entity(message, i, i + 1, "state", code))
        return found

    def _settle(self, name: Name, message: Sequence[Word]) -> Entity:
        """The entity of a name; of an ambiguous one the likeliest reading, the others beside it."""
        typed = tuple(word.text for word in message[name.first : name.last])
        first, last = name.first, name.last
        if name.entity == "state" and agency(message, first):
            return _entity(message, first, last, "setting", AGENCY)
        if name.entity in ("city", "town", "state"):
            entry = self._ambiguous.get(typed)
            if entry is not None:
                value = entry.likeliest or entry.name
                kind = "state" if len(value) == 2 else "city"
                candidates = tuple(c for c in entry.candidates if not c.startswith("country:"))
                return replace(_entity(message, first, last, kind, value), candidates=candidates)
        if name.entity == "level":
            return _entity(message, first, last, "experience", _plain(float(name.value)))
        if name.entity in ("city", "town"):
            return replace(_entity(message, first, last, "city", name.value), unknown=", " not in name.value)
        entity = _entity(message, first, last, _KINDS.get(name.entity, name.entity), name.value)
        return replace(entity, bare=name.entity == "work", unknown=name.entity == "other_credential")

    def _unknown(self, message: Sequence[Word], taken: set[int], numbers: Sequence[Quantity]) -> list[Entity]:
        """What looks like a place or a certification and is none that the base knows."""
        found = []
        upper = mostly_upper(message)
        for i, word in enumerate(message):
            if i in taken or any(q.start <= word.start < q.end for q in numbers):
                continue
            after = message[i + 1].text if i + 1 < len(message) else ""
            if after in CREDENTIAL_WORDS and word.is_upper and not upper and 2 < len(word.text) < 7:
                if word.text not in NO_CREDENTIAL and word.text not in self._usual:
                    found.append(replace(_entity(message, i, i + 1, "certification", word.typed), unknown=True))
                continue
            if (
                not i
                or message[i - 1].text not in ("in", "near", "around")
                or not word.text.isalpha()
                or len(word.text) < 3
            ):
                continue
            odd = word.text not in self._ordinary
            named = word.is_capital and not upper and word.text not in self._usual
            if odd or named:
                end = i + 1
                while (
                    end < len(message)
                    and end not in taken
                    and message[end].is_capital
                    and word.is_capital
                    and not upper
                ):
                    end += 1
                place = " ".join(w.typed for w in message[i:end])
                found.append(replace(_entity(message, i, end, "city", place), unknown=True))
        return found


def _entity(message: Sequence[Word], first: int, last: int, entity: str, value: Value) -> Entity:
    return Entity(entity, value, message[first].start, message[last - 1].end)


def _one_experience(entities: Sequence[Entity], numbers: Sequence[Quantity]) -> list[Entity]:
    """Years in numbers go before a level in words, and of several levels the first one counts."""
    levels = [e for e in entities if e.entity == "experience"]
    counted = {q.start for q in numbers}
    if any(e.start in counted for e in levels):
        return [e for e in entities if e.entity != "experience" or e.start in counted]
    return [e for e in entities if e.entity != "experience" or e is levels[0]]


def _quantity(quantity: Quantity) -> Entity:
    return Entity(quantity.entity, quantity.value, quantity.start, quantity.end)


def _inside(quantity: Quantity, entities: Sequence[Entity]) -> bool:
    return any(e.start <= quantity.start < e.end and e.entity in ("certification",) for e in entities)


def _plain(value: float) -> int | float:
    return int(value) if value == int(value) else value
