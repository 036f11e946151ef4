"""From names and quantities to entities: which reading counts, by the words around it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from bot.nlu.gazetteer import Gazetteer, Name
from bot.nlu.quantities import Quantity, quantities
from bot.nlu.words import Word, words
from knowledge.base import Base
from knowledge.places import ambiguous_names
from knowledge.text import key

Value = str | int | float

# State codes that are words or other abbreviations too ("in", "or", "ma" for medical assistant, "pa" for physician assistant).
WORD_CODES = frozenset("in or ok me hi oh id de la al co ma pa md va mo ms as pr mt ar ne ga wa".split())
NEVER_AFTER_PAY = frozenset("in or me hi ok id de as".split())
PREPOSITIONS = frozenset("in near around from at within outside to across throughout inside for".split())
PLACE_PREPOSITIONS = frozenset("in near around from outside".split())
EVERYDAY_COUNTRIES = frozenset("turkey chad jordan georgia guinea jersey mali niger cuba".split())
CONNECTORS = frozenset("vs versus v and or than to & against compared with".split())
PAY_WORDS = frozenset(
    "pay pays salary salaries wage wages jobs job coder coders biller billers rate rates average earnings".split()
)
CREDENTIAL_WORDS = frozenset("cert certification certificate credential exam test holders certified".split())
NO_CREDENTIAL = frozenset("ai icd cpt hcpcs him hcc em ged sat ehr emr us usa drg apc ceu ceus ip op ed the my new coding online bls oews wfh faq pdf mri er or".split())  # fmt: skip


@dataclass(frozen=True)
class Entity:
    """An entity of a message. `unknown`: it looks like one and the base has none of that name. `candidates`: other readings."""

    entity: str
    value: Value
    start: int
    end: int
    unknown: bool = False
    candidates: tuple[str, ...] = field(default=())


class Recognizer:
    """Finds the entities of a message. `ordinary` are the words that are no slips of names."""

    def __init__(self, base: Base, ordinary: Collection[str], usual: Collection[str]) -> None:
        self._gazetteer = Gazetteer(base, ordinary)
        self._ordinary = ordinary
        self._usual = usual
        self._ambiguous = {
            tuple(key(name).split()): entry for entry in ambiguous_names(base) for name in (entry.name, *entry.aliases)
        }
        self._everyday = frozenset(key(entry.name) for entry in base.everyday)

    def recognize(self, message: str) -> list[Entity]:
        """The entities of `message`, in order of appearance."""
        found = words(message)
        numbers = quantities(message)
        taken: set[int] = set()
        entities: list[Entity] = []
        upper = _mostly_upper(found)
        names = self._gazetteer.find(found)
        for place in self._cities_with_state(found, names):
            if not taken.intersection(range(place[0], place[1])):
                taken.update(range(place[0], place[1]))
                entities.append(_entity(found, place[0], place[1], "city", place[2]))
        for name in names:
            if name.entity == "level":  # "new coder" is a level and holds a role
                entities.append(self._settle(name, found))
                continue
            span = range(name.first, name.last)
            if taken.intersection(span) or not self._counts(name, found, names, upper):
                continue
            taken.update(span)
            entities.append(self._settle(name, found))
        entities.extend(self._codes_in_lists(found, entities, taken))
        entities.extend(self._unknown(found, taken, numbers))
        entities.extend(_quantity(q) for q in numbers if not _inside(q, entities))
        entities = _beside_states(entities)
        levels = [e for e in entities if e.entity == "experience"]
        if any(isinstance(e.value, (int, float)) and e.start in {q.start for q in numbers} for e in levels):
            entities = [e for e in entities if e.entity != "experience" or e.start in {q.start for q in numbers}]
        elif len(levels) > 1:
            entities = [e for e in entities if e.entity != "experience" or e is levels[0]]
        return sorted(entities, key=lambda entity: entity.start)

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
                    found.append((name.first, name.last + width, f"{known.city_names[city]}, {state}"))
                    break
        found.sort(key=lambda place: place[0] - place[1])
        return found

    def _state_follows(self, message: Sequence[Word], at: int, behind: tuple[str, ...]) -> bool:
        """Is the code behind a city a state, not a word? "portland or seattle" is a choice, "portland or" is Oregon."""
        if len(behind) > 1 or len(behind[0]) > 2 or behind[0] not in ("or", "in", "me", "ok", "hi", "oh", "as"):
            return True
        word = message[at]
        if word.is_upper and not _mostly_upper(message):
            return True
        after = message[at + 1].text if at + 1 < len(message) else ""
        return (
            not after
            or after in CONNECTORS - {"to", "with"}
            or not (after in PLACE_PREPOSITIONS or self._is_name(after))
        )

    def _is_name(self, word: str) -> bool:
        return word in self._gazetteer.city_states or (word,) in self._gazetteer.state_names

    def _counts(self, name: Name, message: Sequence[Word], names: Sequence[Name], upper: bool) -> bool:
        """Does this reading hold, given the words around it?"""
        word, before = message[name.first], message[name.first - 1].text if name.first else ""
        single = name.last - name.first == 1
        if name.entity == "state" and single and len(word.text) == 2:
            return self._code_counts(name, message, upper)
        if name.entity == "town":
            return before in PLACE_PREPOSITIONS and word.text not in self._usual
        if name.entity == "country" and single:
            if word.text in EVERYDAY_COUNTRIES:
                return before in ("in", "from", "to")
            own_name = word.text == key(name.value)
            return (
                own_name
                or before in (*PLACE_PREPOSITIONS, "to", "of")
                or word.is_capital
                or word.text not in self._usual
            )
        if name.entity == "city" and single and word.text in self._everyday:
            return before in PLACE_PREPOSITIONS or (word.is_capital and name.first > 0 and not upper)
        if name.entity == "certification" and single and word.text in ("ccc",):
            return True
        return True

    def _code_counts(self, name: Name, message: Sequence[Word], upper: bool) -> bool:
        word = message[name.first]
        before = message[name.first - 1].text if name.first else ""
        last = name.last == len(message)
        if word.text not in WORD_CODES:
            return True
        if word.is_upper and not upper and word.text not in ("ma", "pa", "md", "ok", "hi", "co", "id"):
            return word.text not in ("or", "in") or before in PLACE_PREPOSITIONS or last
        after = message[name.last].text if not last else ""
        follows = after in CONNECTORS or after in PAY_WORDS or after in ("right", "now", "please", "area")
        if before in ("in", "near", "from") and (last or (follows and word.text not in ("or", "in"))):
            return True
        if word.is_upper and not upper and before in PREPOSITIONS:
            return True
        return last and before in PAY_WORDS and word.text not in NEVER_AFTER_PAY

    def _codes_in_lists(self, message: Sequence[Word], entities: Sequence[Entity], taken: set[int]) -> list[Entity]:
        """ "ca vs oh": beside a connector whose other side is a place, a doubtful code is a state."""
        ends = {e.end for e in entities if e.entity in ("state", "city")}
        starts = {e.start for e in entities if e.entity in ("state", "city")}
        found = []
        for i, word in enumerate(message):
            code = self._gazetteer.state_codes.get(word.text)
            if i in taken or code is None or word.text in ("or", "as", "in"):
                continue
            left = i >= 2 and message[i - 1].text in CONNECTORS and message[i - 2].end in ends
            right = (
                i + 2 < len(message) and message[i + 1].text in CONNECTORS - {"to"} and message[i + 2].start in starts
            )
            if right and i == 0 and word.text in ("ok", "oh") and message[1].text in ("and", "or"):
                continue  # "ok and buffalo"
            if (left or right) and word.text not in ("me", "hi"):
                taken.add(i)
                found.append(_entity(message, i, i + 1, "state", code))
        return found

    def _settle(self, name: Name, message: Sequence[Word]) -> Entity:
        """The entity of a name; of an ambiguous one the likeliest reading, the others beside it."""
        typed = tuple(word.text for word in message[name.first : name.last])
        if name.entity in ("city", "town", "state"):
            entry = self._ambiguous.get(typed)
            if entry is not None:
                value = entry.likeliest or entry.name
                kind = "state" if len(value) == 2 else "city"
                candidates = tuple(c for c in entry.candidates if not c.startswith("country:"))
                return _entity(message, name.first, name.last, kind, value, candidates=candidates)
        if name.entity == "level":
            return _entity(message, name.first, name.last, "experience", _plain(float(name.value)))
        if name.entity in ("city", "town"):
            return _entity(message, name.first, name.last, "city", name.value, unknown=", " not in name.value)
        return _entity(message, name.first, name.last, name.entity, name.value)

    def _unknown(self, message: Sequence[Word], taken: set[int], numbers: Sequence[Quantity]) -> list[Entity]:
        """What looks like a place or a certification and is none that the base knows."""
        found = []
        upper = _mostly_upper(message)
        for i, word in enumerate(message):
            if i in taken or any(q.start <= word.start < q.end for q in numbers):
                continue
            after = message[i + 1].text if i + 1 < len(message) else ""
            if after in CREDENTIAL_WORDS and word.is_upper and not upper and 2 < len(word.text) < 7:
                if word.text not in NO_CREDENTIAL and word.text not in self._usual:
                    found.append(_entity(message, i, i + 1, "certification", word.typed, unknown=True))
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
                found.append(_entity(message, i, end, "city", " ".join(w.typed for w in message[i:end]), unknown=True))
        return found


def _entity(
    message: Sequence[Word], first: int, last: int, entity: str, value: Value, *, unknown: bool = False, candidates: tuple[str, ...] = ()
) -> Entity:  # fmt: skip
    return Entity(entity, value, message[first].start, message[last - 1].end, unknown, candidates)


def _beside_states(entities: Sequence[Entity]) -> list[Entity]:
    """An ambiguous name beside a state is a state: "oregon vs washington"."""
    if not any(e.entity == "state" and not e.candidates for e in entities):
        return list(entities)
    settled = []
    for entity in entities:
        states = [value for value in entity.candidates if len(value) == 2]
        settled.append(replace(entity, entity="state", value=states[0], candidates=()) if states else entity)
    return settled


def _quantity(quantity: Quantity) -> Entity:
    return Entity(quantity.entity, quantity.value, quantity.start, quantity.end)


def _inside(quantity: Quantity, entities: Sequence[Entity]) -> bool:
    return any(e.start <= quantity.start < e.end and e.entity in ("certification",) for e in entities)


def _mostly_upper(message: Sequence[Word]) -> bool:
    letters = [word for word in message if word.typed.isalpha()]
    return len(letters) > 2 and sum(word.typed.isupper() for word in letters) * 2 > len(letters)


def _plain(value: float) -> int | float:
    return int(value) if value == int(value) else value
