"""Questions from outside: read from a parsed message, or from the slot that keeps one. Payloads may hold anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rasa_sdk import Tracker

from bot.actions import cues, own_figures
from bot.actions.aspects import aspects_in
from bot.actions.leftout import left_out
from bot.actions.mention import is_of_question
from bot.actions.other_job import other_jobs
from bot.actions.question import MANY, SLOT, Question
from bot.actions.wanted import WANTS, percentile_in, percentiles_in, range_in, wage_in, wanted_in
from knowledge.base import base
from knowledge.fields import roles_beside

MOST_VALUES = 12  # of one entity in one question
LONGEST_VALUE = 80  # characters; what is longer is no name
MOST_SHOWN = 60
SURE = 0.6  # of the classifier: below it, what was said before may tell better what is meant

# "billing jobs in ohio" names a field of work where a role is due.
_BILLING = re.compile(r"\bbilling\b(?!.*\bcod(?:ing|ers?)\b)(?<!\bcoding and billing\b)", re.I)
_FILLERS = re.compile(
    r"\b(?:and|or|the|a|an|in|for|at|of|with|to|what about|how about|hows|what|about|ok|okay|just|now|please|pls|then|also|too|again|"
    r"only|maybe|um+|uh+|hm+|so|but|like|i mean|i meant|meant|no|yes|yeah|rather|actually|sorry|instead|jobs?|one|ones)\b", re.I
)  # fmt: skip
# What a course costs is no pay.
_OF_PAY = frozenset(
    ("ask_salary", "rank_pay", "compare_places", "compare_roles", "follow_up", "ask_source", "ask_cost_of_living")
)
_OF_A_ROLE = frozenset(("ask_salary", "rank_pay", "compare_places", "follow_up"))


def read(message: Mapping[str, Any]) -> Question:
    """The question that a parsed message asks by itself. What is malformed is left out."""
    text = str(message.get("text") or "")
    typed = "" if text.startswith("/") else str(message.get("normal_text") or text)  # slips mended
    values: dict[str, list[Any]] = {}
    readings: list[str] = []
    intent = message.get("intent") or {}
    of_pay = intent.get("name") in _OF_PAY
    for entity in message.get("entities") or ():
        name, value = entity.get("entity"), entity.get("value")
        if isinstance(value, str):
            value = value.strip()
            if not value or len(value) > LONGEST_VALUE:
                continue
        elif isinstance(value, bool) or not isinstance(value, (int, float)):
            continue
        asked = is_of_question(entity, of_pay=of_pay, beside=roles_beside(base()))
        begins = (
            name == "role" and intent.get("name") == "ask_path" and not values.get("role")
        )  # "denials 8 years, what's next"
        asked = (
            asked or begins or (name == "role" and bool(cues.TAKES_BACK.search(text)))
        )  # "should have said inpatient coder"
        if entity.get("occupation") or not asked:
            continue  # years of another job
        key = "place" if name in ("state", "city") else str(name)
        if value not in values.setdefault(key, []):
            values[key].append(value)
        readings.extend(entity.get("candidates") or ())
    if not of_pay:
        values["money"] = [*values.get("money", ()), *values.pop("price", ())]
    if len(values.get("percentile", ())) > 1:
        del values["percentile"]  # "25th, 50th and 75th": all of them, as a table has them
    if "role" not in values and _BILLING.search(typed) and intent.get("name") in _OF_A_ROLE:
        values["role"] = ["medical_biller"]
    _measure(values, typed, of_pay=of_pay)
    confidence = intent.get("confidence")
    return Question(
        intent=str(intent.get("name") or ""),
        text=typed,
        **_checked(values),
        lowest=cues.lowest(typed) or _flag(values, "lowest"),
        adjusted=bool(cues.ADJUSTED.search(typed)) or _flag(values, "adjusted"),
        other_readings=tuple(dict.fromkeys(map(str, readings))),
        focus=aspects_in(typed),
        scope=cues.scope(typed),
        wants=wanted_in(typed) or _wanted(values.get("wants", ())),
        sure=not isinstance(confidence, float) or confidence >= SURE,
        dropped=() if text.startswith("/") else left_out(text, message.get("entities") or ()),
        bare=_is_bare(text, message.get("entities") or ()),
        own=own_figures.own_in(typed),
        other_job=other_jobs(message),
    )


def _measure(values: dict[str, list[Any]], text: str, *, of_pay: bool) -> None:
    """Adds what only the words around a bare number tell: a percentile ("75th?"), pay by the hour ("underpaid at 29")."""
    if "percentile" not in values and len(percentiles_in(text)) < 2 and (nth := percentile_in(text)) is not None:
        values["percentile"] = [nth]
        values["money"] = [amount for amount in values.get("money", ()) if amount != nth]
    if of_pay and not values.get("money") and (several := range_in(text)):
        values["money"] = list(several)
        values.setdefault("period", ["hour"])
    if of_pay and not values.get("money") and (wage := wage_in(text)) is not None:
        values["money"] = [wage[0]]
        values.setdefault("period", [wage[1]])


def parts(message: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The questions of a message that asks several, each like a parsed message; none for all others."""
    found = message.get("questions")
    return [{**part, "intent": {"name": part["intent"]}} for part in found] if isinstance(found, list) else []


def recall(tracker: Tracker) -> Question | None:
    """The question kept in the slot; None when there is none, or when it is not one."""
    kept = tracker.get_slot(SLOT)
    if not isinstance(kept, dict) or not isinstance(kept.get("intent"), str):
        return None
    values = {name: value if isinstance(value, (list, tuple)) else (value,) for name, value in kept.items()}
    back, scope = kept.get("back"), kept.get("scope")
    return Question(
        intent=kept["intent"],
        **_checked(values),
        skip=_skipped(kept.get("skip")),
        lowest=kept.get("lowest") is True,
        adjusted=kept.get("adjusted") is True,
        other_readings=_names(values.get("other_readings", ())),
        back=back if isinstance(back, str) and len(back) <= LONGEST_VALUE else None,
        focus=_names(values.get("focus", ())),
        scope=scope if isinstance(scope, str) and scope in cues.SCOPES else None,
        without=_names(values.get("without", ())),
        among=_names(values.get("among", ())),
        beside=_names(values.get("beside", ())),
        earlier=_names(values.get("earlier", ())),
        wants=_wanted(values.get("wants", ())),
        last_role=_names(values.get("last_role", ())),
        last_place=_names(values.get("last_place", ())),
        last_certification=_names(values.get("last_certification", ())),
        earlier_role=_names(values.get("earlier_role", ())),
        earlier_certification=_names(values.get("earlier_certification", ())),
        own=own_figures.read(kept.get("own")),
    )


def names_shown(tracker: Tracker, kind: str) -> list[str]:
    """The places or certifications that the last answer showed, in their order."""
    kept = tracker.get_slot("shown")
    names = kept.get(kind) if isinstance(kept, dict) else None
    return [name for name in names if isinstance(name, str)][:MOST_SHOWN] if isinstance(names, list) else []


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


def _names(values: Iterable[Any]) -> tuple[str, ...]:
    names = [value.strip() for value in values if isinstance(value, str) and len(value) <= LONGEST_VALUE]
    return tuple(dict.fromkeys(name for name in names if name))[:MOST_VALUES]


def _wanted(values: Iterable[Any]) -> str | None:
    return next((value for value in values if isinstance(value, str) and value in WANTS), None)


def _skipped(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value <= MOST_SHOWN * 10 else 0


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _number(values: Sequence[Any] | None) -> float | None:
    for value in values or ():
        if isinstance(value, str) and re.fullmatch(r"\d{1,4}(\.\d+)?", value):
            value = float(value)
        if _is_number(value) and 0 <= value <= 9999:
            return float(value)
    return None


def _is_bare(text: str, entities: Iterable[Mapping[str, Any]]) -> bool:
    """Whether a typed text is made of names and fillers alone: "and iowa", "auditors?"."""
    spans = [(e["start"], e["end"]) for e in entities if isinstance(e.get("start"), int) and isinstance(e.get("end"), int)
             and e.get("entity") != "topic"]  # fmt: skip
    rest = "".join(letter for at, letter in enumerate(text) if not any(a <= at < b for a, b in spans))
    return bool(spans) and not text.startswith("/") and not _FILLERS.sub("", rest).strip(" ,.;:!?-'’&/\n\t")


def _flag(values: Mapping[str, Sequence[Any]], name: str) -> bool:
    return "yes" in values.get(name, ())
