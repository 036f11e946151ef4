"""Questions that choose among what was spoken of: "which one pays more", "pay diff between those", "which goes further"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Literal

from bot.actions import cues
from bot.actions.question import Question

Kind = Literal["place", "role", "certification"]
INTENTS: dict[Kind, str] = {"place": "compare_places", "role": "compare_roles", "certification": "compare_certifications"}  # fmt: skip

_CHOOSES = re.compile(
    r"\b(?:which|who|what'?s the (?:better|cheaper|best)|difference|diff|gap|compare|side by side|better|worse|(?:more|higher|less) than)\b", re.I
)  # fmt: skip
_POINTS = re.compile(r"\b(?:which|who|those|these|them|both|two|three|one|ones|between|side by side)\b", re.I)
_WEIGHS = re.compile(
    r"\b(?:better|best|worse|worst|more|most|less|higher|highest|lower|lowest|cheap\w*|harder|hardest|eas(?:y|ier|iest)|quick\w*|fast\w*|"
    r"further|farther|ahead|wins?|diff\w*|gap|compare|side by side|worth|safer|money)\b", re.I
)  # fmt: skip
_PAY = re.compile(r"\b(?:pay\w*|paid|earns?|makes?|money|salary|wages?)\b", re.I)
_OF_ALL = re.compile(r"\bof (?:those|these|them|all)\b|\ball of (?:those|these|them)\b", re.I)
_TWO = re.compile(r"\b(?:two|2|both|better|between)\b", re.I)
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("place", re.compile(r"\b(?:city|state|place|area|town|metro)\b", re.I)),
    ("certification", re.compile(r"\b(?:cert\w*|exam|test|credential)\b", re.I)),
    ("role", re.compile(r"\b(?:job|role|position|career)\b", re.I)),
)
_ANEW = re.compile(
    r"\b(?:states|cities|metros|places|areas|certs|certifications|jobs|roles|careers|should i|for me|which (?:cert\w*|exam|credential|job|role|career))\b",
    re.I,
)
# What such a turn is taken for by itself.
_WEAK = frozenset(
    ("follow_up", "nlu_fallback", "ask_pay_factors", "rank_pay", "compare_places", "compare_roles", "compare_certifications",
     "advise_certification", "ask_salary", "ask_cost_of_living", "ask_source", "out_of_scope", "ask_role")
)  # fmt: skip
_OF: dict[str, Kind] = {
    "ask_salary": "place", "compare_places": "place", "rank_pay": "place", "ask_cost_of_living": "place",
    "compare_roles": "role", "ask_role": "role", "ask_path": "role", "ask_outlook": "role",
    "ask_certification": "certification", "compare_certifications": "certification", "plan_certification": "certification",
    "advise_certification": "certification",
}  # fmt: skip
_MOST = 5


def which_of(asked: Question, before: Question, shown: Sequence[str]) -> Question | None:
    """`asked` as a comparison of what it points at; None when it does not choose among that.

    `shown`: the certifications last put forward.
    """
    text = asked.text
    if asked.intent not in _WEAK or not asked.names_nothing() or _ANEW.search(text):
        return None
    weighs = _CHOOSES.search(text) and _POINTS.search(text) and _WEIGHS.search(text)
    pays = cues.BOTH.search(text) and _PAY.search(text)  # "and pay of those two"
    if not (weighs or pays or _asks_city(asked, before)):
        return None
    counted = cues.COUNTED.search(text)
    most = {"three": 3, "3": 3, "four": 4, "4": 4}.get(counted[1].lower(), 2) if counted else 2
    if not counted and _OF_ALL.search(text) and not _TWO.search(text):
        most = max(
            most, min(len({*before.place, *before.earlier}), _MOST)
        )  # one by one: "wyoming", "montana", "south dakota"
    sets = {kind: _spoken(before, kind, shown, most) for kind in INTENTS}
    kind = _kind(asked, before, {kind for kind, values in sets.items() if len(values) > 1})
    if kind is None:
        return None
    base = before if before.intent in ("compare_places", "ask_salary") and kind == "place" else asked
    focus = asked.focus or (("pay",) if _PAY.search(text) else ())
    changes: dict[str, Any] = {
        kind: sets[kind],
        "adjusted": before.adjusted or _counts_prices(asked),
        "focus": focus,
        "text": text,
    }
    if kind == "place":
        changes["role"] = before.role or before.last_role[:1]
    return replace(base, intent=INTENTS[kind], number=None, pointed=False, other_readings=(), **changes)


def _counts_prices(asked: Question) -> bool:
    return asked.adjusted or bool(cues.ADJUSTED.search(asked.text))


def _asks_city(asked: Question, before: Question) -> bool:
    """ "ok which city", right after two of them."""
    return before.intent == "compare_places" and bool(cues.WHICH_PLACE.search(asked.text))


def _spoken(before: Question, kind: Kind, shown: Sequence[str], most: int) -> tuple[str, ...]:
    """What was set side by side last of one kind, else the `most` that were spoken of last."""
    now: tuple[str, ...] = getattr(before, kind) or getattr(before, f"last_{kind}")
    if len(now) >= most:
        return now[:_MOST]
    former = before.earlier if kind == "place" else getattr(before, f"earlier_{kind}")
    beside = tuple(before.among) if set(before.among) & {*now, *former} else ()
    known = tuple(dict.fromkeys((*beside, *now)))
    if len(known) < most:
        known = tuple(dict.fromkeys((*reversed(former[: most - 1]), *known)))
    return known[:_MOST] if len(known) > 1 or kind != "certification" else tuple(shown)[:_MOST]


def _kind(asked: Question, before: Question, several: set[Kind]) -> Kind | None:
    """Of which kind the things are that are weighed."""
    named = next((kind for kind, pattern in _KINDS if pattern.search(asked.text)), None)
    if named or _counts_prices(asked):
        kind: Kind = named or "place"
        return kind if kind in several else None
    own = _OF.get(before.intent)
    if own == "certification" and asked.intent == "advise_certification":
        return None  # "which one first" asks for advice
    if own in several:
        return own
    compared: list[Kind] = [
        kind for kind in INTENTS if set(before.among) & set(getattr(before, f"last_{kind}")) and kind in several
    ]
    return next(iter(compared or sorted(several)), None) if len(compared or several) == 1 else None
