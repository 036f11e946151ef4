"""What the user asks, as one typed object: made from a message, merged with the question before, kept in a slot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from bot.actions.aspects import aspects_in
from bot.actions.profile import Profile

SLOT = "question"
MOST_VALUES = 12  # of one entity in one question
LONGEST_VALUE = 80  # characters; what is longer is no name

_DROP = re.compile(
    r"\b(drop|remove|without|minus|delete|except|exclude|leave out|take out|take off|not(?! just| only)|skip|forget)\b",
    re.I,
)
_ADD = re.compile(r"\b(add|also|include|plus|as well|too|throw in|put in)\b", re.I)
_CORRECTS = re.compile(r"\b(i meant|meant|i mean|no,|nope|sorry|actually|instead|rather|not that)\b", re.I)
_COMPARES = re.compile(r"\b(compare[sd]?|comparison|vs|versus|against|than|side by side)\b", re.I)
_LOWEST = re.compile(r"\b(lowest|worst|bottom|least|cheapest|poorest|low(?:est)?[- ]pa(?:id|ying))\b", re.I)
_HIGHEST = re.compile(r"\b(highest|best|top|most|richest)\b", re.I)
_ADJUSTED = re.compile(
    r"(cost of living|col\b|after prices|adjusted|real(?:istic)? (?:pay|terms|wage|salary)|purchasing|buying power|"
    r"goes? (?:the )?(?:further|farther|furthest|farthest)|stretch|rent|afford|expens|cheap)", re.I
)  # fmt: skip
_NATION = re.compile(
    r"\b(nation(?:al|ally|wide)?|us(?:a)?|u\.s\.|united states|america|country|overall|in general|everywhere)\b", re.I
)
_THERE = re.compile(r"\b(there|in (?:the|that|this|my) state)\b(?! (?:a|an|any|is|are|other|more)\b)", re.I)
_ALL = re.compile(r"\b(all of them|all|every|full list|complete list|each state|everything)\b", re.I)


@dataclass(frozen=True)
class Question:
    """One question. Values are normalised as `docs/reference/intents.md` says; `text` is what was typed."""

    intent: str
    text: str = ""
    role: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    certification: tuple[str, ...] = ()
    organization: tuple[str, ...] = ()
    setting: tuple[str, ...] = ()
    specialty: tuple[str, ...] = ()
    experience: float | None = None
    percentile: int | None = None
    money: tuple[float, ...] = ()
    period: str | None = None
    number: int | None = None
    lowest: bool = False
    adjusted: bool = False
    other_readings: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()
    pointed: bool = False
    focus: tuple[str, ...] = ()

    @classmethod
    def of(cls, tracker: Tracker) -> Question:
        """The question of the latest message, with what it leaves open taken from the conversation."""
        message: Mapping[str, Any] = tracker.latest_message or {}
        asked = _read((_parts(message) or [message])[0])
        before, profile = remembered(tracker), Profile.of(tracker).told(message)
        asked = asked.pointing_at(_names_shown(tracker))
        if asked.intent == "follow_up":
            return asked.read_in(before).after(before) if before else asked
        asked = asked.with_context(before) if before else asked
        return asked.of_person(profile)

    def of_person(self, profile: Profile) -> Question:
        """This question with what its writer has said of themselves, where it leaves that open."""
        changes: dict[str, Any] = {}
        elsewhere = self.region or self.country or _NATION.search(self.text)
        if profile.place and not self.place and not elsewhere and self.intent in CARRIES_PLACE and len(self.role) < 2:
            changes |= {"place": (profile.place,), "carried": (*self.carried, "place")}
        if (
            profile.experience is not None
            and self.experience is None
            and self.intent in ("ask_salary", "advise_certification")
        ):
            changes["experience"] = profile.experience
        if profile.certifications and not self.certification and self.intent == "advise_certification":
            changes["certification"] = profile.certifications
        return replace(self, **changes) if changes else self

    def pointing_at(self, shown: Sequence[str]) -> Question:
        """ "the first one", "number 2": the place that the last ranking or comparison showed there."""
        found = _ORDINAL.search(self.text)
        if (
            self.place
            or not found
            or not shown
            or self.number
            or self.intent not in ("follow_up", "ask_salary", "ask_cost_of_living")
        ):
            return self
        at = (
            len(shown) - 1
            if found.lastgroup == "last"
            else next(n for n, word in enumerate(_ORDINALS) if re.fullmatch(word, found["n"], re.I))
        )
        return replace(self, place=(shown[at],), pointed=True) if at < len(shown) else self

    def read_in(self, before: Question) -> Question:
        """An ambiguous name read as what was spoken of before: the place itself, or what answers "which one?"."""
        if self.other_readings and (known := [value for value in self.other_readings if value in before.place]):
            return replace(self, place=tuple(known[:1]), other_readings=())
        if before.other_readings and not self.place and (chosen := _chosen(before.other_readings, self.text)):
            return replace(self, place=(chosen,), other_readings=())
        return self

    def further(self, tracker: Tracker) -> list[Question]:
        """The other questions of the same message, in the light of this one."""
        return [_read(part).with_context(self) for part in _parts(tracker.latest_message or {})[1:]]

    def with_context(self, before: Question) -> Question:
        """This question with the role and place that were said before, where it names none itself."""
        if (read := self.read_in(before)) != self:
            return read.with_context(before)
        carried: list[str] = []
        role, place = self.role, self.place
        if self.intent == "compare_places" and len(place) == 1 and before.place and before.place[0] != place[0]:
            place = (before.place[0], *place)  # "how does that compare to texas"
        if self.intent == "compare_roles" and len(role) == 1 and before.role and before.role[0] != role[0]:
            role = (before.role[0], *role)
        if not role and before.role and not self.certification:
            role, carried = before.role[:1], [*carried, "role"]
        elsewhere = self.region or self.country or _NATION.search(self.text)
        if not place and before.place and not elsewhere and (self.intent in CARRIES_PLACE or _THERE.search(self.text)):
            place, carried = before.place[:1], [*carried, "place"]
        return replace(self, role=role, place=place, carried=tuple(carried))

    def after(self, before: Question) -> Question:
        """The question before, changed by this elliptical turn."""
        drop, add = bool(_DROP.search(self.text)), bool(_ADD.search(self.text))
        corrects = bool(_CORRECTS.search(self.text)) and not re.search(r"\bnot\b\s*$", self.text)
        changes: dict[str, Any] = {}
        for name in MANY:
            new: tuple[Any, ...] = getattr(self, name)
            if not new:
                continue
            old: tuple[Any, ...] = getattr(before, name)
            if drop and set(new) & set(old):  # "drop ohio", "texas, not ohio"
                changes[name] = (
                    *(value for value in old if value not in new),
                    *(value for value in new if value not in old),
                )
            elif (
                (add or len(old) > 1 or (old and _COMPARES.search(self.text)))
                and not corrects
                and not self.pointed
                and name in COMPARED
            ):
                changes[name] = tuple(dict.fromkeys((*old, *new)))
            elif corrects and len(old) > 1 and name in COMPARED:
                changes[name] = (*old[:-1], *new)
            else:
                changes[name] = new
        for name in ("experience", "percentile", "period", "number"):
            if (value := getattr(self, name)) is not None:
                changes[name] = value
        if _LOWEST.search(self.text):
            changes["lowest"] = True
        elif _HIGHEST.search(self.text) and self.number is None:
            changes["lowest"] = False
        if self.adjusted:
            changes["adjusted"] = True
        if self.focus:
            changes["focus"] = self.focus
        if _ALL.search(self.text) and before.intent == "rank_pay":
            changes["number"] = 60
        if (self.region or self.country or _NATION.search(self.text)) and not self.place:
            changes["place"] = ()
        if self.place:
            changes |= {"country": (), "region": ()}
        if self.role and not self.setting and before.setting and before.intent == "compare_roles":
            changes["setting"] = ()
        if self.certification and not self.role and before.intent == "ask_salary":
            changes["role"] = ()
        if self.role and before.certification and before.intent == "ask_salary" and not self.certification:
            changes["certification"] = ()
        merged = replace(
            before, text=self.text, other_readings=self.other_readings, carried=_unchanged(before, changes), **changes
        )
        return replace(merged, intent=_intent_after(merged, self))

    def remember(self) -> list[Any]:
        """The events that keep this question, and what was said in it, for the turns to come."""
        kept: list[Any] = [SlotSet(SLOT, {**asdict(self), "text": ""})]
        state = [place for place in self.place if len(place) == 2]
        city = [place for place in self.place if len(place) > 2]
        said: list[tuple[str, Any]] = [
            ("role", self.role[0] if self.role else None),
            ("certification", self.certification[0] if self.certification else None),
            ("setting", self.setting[0] if self.setting else None),
            ("experience", self.experience),
            ("period", self.period),
        ]
        if self.place:
            said += [("state", state[0] if state else None), ("city", city[0] if city else None)]
        return kept + [SlotSet(name, value) for name, value in said if value is not None or name in ("state", "city")]


MANY = ("role", "place", "region", "country", "certification", "organization", "setting", "specialty", "money")
COMPARED = ("role", "place", "certification", "setting")
_ORDINALS = ("first|1st|one|1", "second|2nd|two|2", "third|3rd|three|3", "fourth|4th|four|4", "fifth|5th|five|5")
_ORDINAL = re.compile(
    rf"\b(?:the |that |number |no\.? ?|#)(?P<n>{'|'.join(_ORDINALS)})\b(?! (?:job|cert|certification|exam|year|coding|step|thing|time|percent|half|quarter))"
    r"|\bthe (?P<last>last)(?: one)?$", re.I
)  # fmt: skip
CARRIES_PLACE = frozenset(
    ("ask_salary", "compare_roles", "ask_cost_of_living", "ask_job_search")
)  # fmt: skip


def _read(message: Mapping[str, Any]) -> Question:
    """The question that a parsed message asks by itself. What is malformed is left out: payloads may hold anything."""
    text = str(message.get("text") or "")
    intent = str((message.get("intent") or {}).get("name") or "")
    typed = "" if text.startswith("/") else text
    values: dict[str, list[Any]] = {}
    readings: list[str] = []
    for entity in message.get("entities") or ():
        name, value = entity.get("entity"), entity.get("value")
        if isinstance(value, str):
            value = value.strip()
            if not value or len(value) > LONGEST_VALUE:
                continue
        elif isinstance(value, bool) or not isinstance(value, (int, float)):
            continue
        key = "place" if name in ("state", "city") else str(name)
        if value not in values.setdefault(key, []):
            values[key].append(value)
        readings.extend(entity.get("candidates") or ())
    return Question(
        intent=intent,
        text=typed,
        **_checked(values),
        lowest=bool(_LOWEST.search(typed)) or _flag(values, "lowest"),
        adjusted=bool(_ADJUSTED.search(typed)) or _flag(values, "adjusted"),
        other_readings=tuple(dict.fromkeys(map(str, readings))),
        focus=aspects_in(typed),
    )


def _checked(values: Mapping[str, Sequence[Any]]) -> dict[str, Any]:
    """The fields of a question from `values`; what is of no use as a value of its field is left out."""
    percentile, number = _number(values.get("percentile")), _number(values.get("number"))
    return {
        **{name: _names(values.get(name, ())) for name in MANY if name != "money"},
        "money": tuple(float(value) for value in values.get("money", ()) if _is_number(value) and 0 < value < 1e9)[:2],
        "experience": _number(values.get("experience")),
        "percentile": int(percentile) if percentile in (10, 25, 50, 75, 90) else None,
        "period": next(
            (value for value in values.get("period", ()) if value in ("hour", "week", "month", "year")), None
        ),
        "number": int(number) if number is not None and 1 <= number <= 60 else None,
    }


def _parts(message: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The questions of a message that asks several, each like a parsed message; none for all others."""
    parts = message.get("questions")
    return [{**part, "intent": {"name": part["intent"]}} for part in parts] if isinstance(parts, list) else []


def _names(values: Iterable[Any]) -> tuple[str, ...]:
    names = [value.strip() for value in values if isinstance(value, str) and len(value) <= LONGEST_VALUE]
    return tuple(dict.fromkeys(name for name in names if name))[:MOST_VALUES]


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _number(values: Sequence[Any] | None) -> float | None:
    for value in values or ():
        if isinstance(value, str) and re.fullmatch(r"\d{1,4}(\.\d+)?", value):
            value = float(value)
        if _is_number(value) and 0 <= value <= 9999:
            return float(value)
    return None


def _flag(values: Mapping[str, Sequence[Any]], name: str) -> bool:
    return "yes" in values.get(name, ())


def remembered(tracker: Tracker) -> Question | None:
    """The question kept in the slot; None when there is none, or when it is not one (a payload may set anything)."""
    kept = tracker.get_slot(SLOT)
    if not isinstance(kept, dict) or not isinstance(kept.get("intent"), str):
        return None
    values = {name: value if isinstance(value, (list, tuple)) else (value,) for name, value in kept.items()}
    return Question(
        intent=kept["intent"],
        **_checked(values),
        lowest=kept.get("lowest") is True,
        adjusted=kept.get("adjusted") is True,
        other_readings=_names(values.get("other_readings", ())),
        carried=_names(values.get("carried", ())),
        focus=_names(values.get("focus", ())),
    )


def _names_shown(tracker: Tracker) -> list[str]:
    """The places that the last answer set side by side, in their order."""
    kept = tracker.get_slot("shown")
    names = kept.get("places") if isinstance(kept, dict) else None
    return [name for name in names if isinstance(name, str)][:60] if isinstance(names, list) else []


def _chosen(readings: Sequence[str], text: str) -> str | None:
    """Which of several readings "the state", "the city" or "dc" means."""
    if re.search(r"\bstate\b", text, re.I):
        return next((value for value in readings if len(value) == 2), None)
    if re.search(r"\b(city|town|metro|dc|d\.c\.|capital)\b", text, re.I):
        return next((value for value in readings if len(value) > 2), None)
    return None


def _unchanged(before: Question, changes: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(name for name in ("role", "place") if getattr(before, name) and name not in changes)


def _intent_after(merged: Question, turn: Question) -> str:
    """The intent of a changed question: two places make a comparison, a count makes a ranking."""
    intent = merged.intent
    if (turn.period or turn.percentile or (turn.place and not turn.certification)) and intent in (
        "ask_role",
        "ask_outlook",
        "ask_remote_work",
    ):
        return "ask_salary"
    if turn.number is not None and intent in ("ask_salary", "compare_places", "compare_roles"):
        return "rank_pay"
    if intent in ("ask_salary", "compare_places", "compare_roles"):
        if len(merged.place) > 1:
            return "compare_places"
        if len(merged.role) > 1:
            return "compare_roles"
        return "ask_salary"
    if intent == "ask_certification" and len(merged.certification) > 1:
        return "compare_certifications"
    if intent == "compare_certifications" and len(merged.certification) < 2:
        return "ask_certification"
    if intent == "rank_pay" and turn.place and not turn.region:
        return "compare_places" if len(merged.place) > 1 else "ask_salary"
    if intent in ("ask_cost_of_living",) and turn.role and not turn.place:
        return "ask_salary"
    return intent
