"""Turns that speak of what was asked or shown before: "which is harder", "the other one", "so buffalo is better?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.actions import cues
from bot.actions.question import Question
from bot.actions.routing import PLAN
from bot.actions.which import which_of
from knowledge.base import base
from knowledge.places import ambiguous_names, reading

_MOST_WORDS, _FEW_WORDS = 12, 3
_ONE_THERE = re.compile(r"\b(?:one|that in|side)\b", re.I)
_JOINS = re.compile(r"\W*(?:and|what about|how about|also|plus|or|vs|versus|against)\b", re.I)
_POINTS = re.compile(
    r"\b(which(?: one)?|what'?s the|it|its|it's|that|that one|this|they|their|them|these|those|both|either|neither|one|the exam|the test)\b",
    re.I,
)
_COMPARATIVE = re.compile(
    r"\b(harder|easier|cheaper|quicker|faster|shorter|longer|better|worse|hardest|easiest|cheapest|quickest|fastest|shortest|"
    r"longest|worth|pays? (?:more|better|best|most|off|back)|more money)\b", re.I
)  # fmt: skip
_BETTER = re.compile(r"\b(better|best|pays?|paid|earns?|more|most|money|higher|highest|wins?)\b", re.I)
_WHICH = re.compile(r"\b(?:which|both|either|they|them)\b", re.I)
_SEVERAL = re.compile(r"\b(?:which|both|either|neither|they|them|their|these|those|each|all|two)\b", re.I)
_ASKS_ANEW = re.compile(
    r"\b(?:which|what) (?:cert\w*|credential|exam)s?\b|\b(?:coders?|billers?|coding|billing|the field|jobs?|school|course|program|survey|self[- ]reported)\b", re.I
)  # fmt: skip
_CERTIFICATIONS = frozenset(
    (
        "ask_certification",
        "compare_certifications",
        "advise_certification",
        "plan_certification",
        "ask_education",
        "ask_how_to_start",
    )
)
_COMPARISONS = frozenset(("compare_places", "compare_roles", "compare_certifications"))
_PLACES = frozenset(("ask_salary", "compare_places", "rank_pay", "ask_cost_of_living"))
# What such a turn may be taken for by itself; a turn that clearly asks anything else keeps its meaning.
_OPEN = frozenset(
    ("nlu_fallback", "ask_certification", "compare_certifications", "advise_certification", "ask_education", "ask_pay_factors",
     "ask_cost_of_living", "ask_salary", "rank_pay", "compare_places", "compare_roles", "follow_up", "affirm", "ask_how_to_start")
)  # fmt: skip
# What a comparison with the place before is taken for; compare_places by itself would set one place against the nation.
_BY_THE_WAY = frozenset(("follow_up", "ask_source", "out_of_scope", "compare_places"))
_ANY = _OPEN | {
    "ask_work_conditions",
    "ask_training_provider",
    "out_of_scope",
    "ask_source",
    "ask_help",
    "ask_outlook",
    "ask_job_search",
    "bot_challenge",
}


def referring(asked: Question, before: Question, certifications: Sequence[str]) -> Question:
    """`asked` with its subject taken from `before`, or from the `certifications` last shown, where it means those."""
    if not asked.text or len(asked.text.split()) > _MOST_WORDS:
        return asked
    return (
        _one_reading(asked, before)
        or _namesake(asked, before)
        or _other_place(asked, before)
        or _one_of_several(asked, before)
        or _contrast(asked, before)
        or which_of(asked, before, certifications)
        or _of_certifications(asked, before, certifications)
        or _of_the_same(asked, before)
        or asked
    )


def _one_reading(asked: Question, before: Question) -> Question | None:
    """What answers "which one do you mean": "mo", "the illinois one", "the state"; also a while after."""
    compared = set(before.among) <= set(before.place)  # side by side, so no readings of one name
    readings = before.other_readings or (() if compared else before.among)
    if len(readings) < 2 or before.intent not in (*_PLACES, "follow_up"):
        return None
    if not before.other_readings and not set(readings) & set(before.place):
        return None  # something else was spoken of since
    if asked.dropped:
        return _left_of(readings, asked)
    left = tuple(value for value in readings if value not in before.place)
    if cues.OTHER.search(asked.text) and not asked.place and len(left) == 1 and len(readings) == 2:
        return replace(asked, intent="follow_up", place=left, other_readings=(), pointed=True)
    states = [place for place in asked.place if len(place) == 2]
    if not before.other_readings and before.place and all(len(place) == 2 for place in before.place):
        return None  # states are spoken of
    words = set(re.findall(r"[a-z]+", asked.text.lower()))
    if len(asked.place) > len(states) or (len(words) > 4 and not states):
        return None
    meant = [r for r in readings if r[-2:] in states] or [r for r in readings if len(r) > 2 and r[-2:].lower() in words]
    if not meant or (states and set(states) & set(readings)):
        return None
    joins = cues.COMPARES.search(asked.text) and before.place and meant[0] not in before.place
    return replace(asked, intent="follow_up", place=tuple(meant[:1]), other_readings=(), pointed=not joins)


def _left_of(readings: Sequence[str], asked: Question) -> Question | None:
    """ "north carolina not arkansas", "not the arkansas one": the one reading that is left of those of a name."""
    named = [place for place in asked.place if len(place) == 2]
    if len(named) != len(asked.place):
        return None
    meant = [value for value in readings if value[-2:] in named and value[-2:] not in asked.dropped]
    if not meant and set(named) <= set(asked.dropped):
        meant = [value for value in readings if value[-2:] not in asked.dropped]
    gone = any(value[-2:] in asked.dropped for value in readings)
    if not gone or len(meant) != 1:
        return None
    return replace(asked, intent="follow_up", place=tuple(meant), other_readings=(), pointed=True)


def _namesake(asked: Question, before: Question) -> Question | None:
    """ "the georgia one", "i meant maine", "mississippi", after a city: the city of that name there, if there is one."""
    cities = [place for place in before.place or before.last_place if len(place) > 2]
    named = {*asked.place, *asked.other_readings} if len(asked.place) == 1 else {*asked.place} - {*asked.dropped}
    states = [value for value in named if len(value) == 2 and value not in asked.dropped]
    if len(cities) != 1 or asked.role:
        return None
    name, _, home = cities[0].partition(", ")
    if home in asked.other_readings and asked.dropped:
        return replace(asked, intent="follow_up", place=tuple(cities), other_readings=(), pointed=True)
    if len(states) != 1:
        return None
    there = f"{name}, {states[0]}"
    of_several = any(there in one.candidates for one in ambiguous_names(base()))
    points = bool(_ONE_THERE.search(asked.text) or cues.corrects(asked.text) or asked.dropped)
    if not (points or of_several and asked.bare and not _JOINS.match(asked.text)):
        return None  # a state of its own: "and ohio"
    if (there == cities[0] and not of_several) or reading(base(), there) is None:
        return None
    return replace(asked, intent="follow_up", place=(there,), other_readings=(), pointed=True)


def _other_place(asked: Question, before: Question) -> Question | None:
    """ "and the other one", after one of several places of a name, or of two that were compared."""
    others = tuple(place for place in before.among if place not in before.place)
    one_of = len(before.place) == 1 and before.place[0] in before.among
    if not (one_of and len(others) == 1 and asked.names_nothing() and cues.OTHER.search(asked.text)):
        return None
    return replace(asked, intent="follow_up", place=others, pointed=True)


def _one_of_several(asked: Question, before: Question) -> Question | None:
    """ "the first one", "the other one", "both": of the certifications or roles that were set side by side."""
    field = "certification" if set(before.among) & set(before.certification) else "role"
    kept = getattr(before, field)
    if (
        len(before.among) < 2
        or not set(before.among) & set(kept)
        or getattr(asked, field)
        and not cues.BOTH.search(asked.text)
    ):
        return None
    at = cues.ordinal(asked.text, len(before.among))
    if at is not None:
        chosen: tuple[str, ...] = (before.among[at],)
    elif cues.OTHER.search(asked.text) and len(kept) == 1:
        chosen = tuple(value for value in before.among if value not in kept)
    elif cues.BOTH.search(asked.text) and len(kept) == 1 and asked.intent in _OPEN:
        chosen = tuple(dict.fromkeys((*before.among, *getattr(asked, field))))
    else:
        return None
    intent = before.intent if asked.intent in _OPEN else asked.intent
    if field == "certification":
        intent = "compare_certifications" if len(chosen) > 1 else "ask_certification"
    elif intent == "compare_roles" and len(chosen) == 1:
        intent = "ask_salary"
    found = replace(asked, intent=intent, focus=asked.focus or before.focus)
    return replace(found, certification=chosen) if field == "certification" else replace(found, role=chosen)


def _contrast(asked: Question, before: Question) -> Question | None:
    """ "so is the nyc number higher": the place named, or the one spoken of, beside the one before it."""
    goes = bool(cues.GOING.search(asked.text)) and len(asked.place) == 1 and asked.intent in (*_ANY, "ask_remote_work")
    if (
        goes
        and not asked.certification
        and (here := tuple(p for p in before.place or before.last_place if p not in asked.place))
    ):
        return replace(
            before, intent="compare_places", place=(*here, *asked.place), role=asked.role or before.role or before.last_role[:1], certification=(),
            focus=(), number=None, text=asked.text, adjusted=asked.adjusted or before.adjusted, other_readings=(), money=(),
        )  # fmt: skip
    if before.intent not in _PLACES or asked.intent not in _ANY or asked.role or asked.certification or asked.dropped:
        return None
    if not (
        cues.CONTRASTS.search(asked.text) or (asked.adjusted and asked.intent in ("follow_up", "ask_cost_of_living"))
    ):
        return None
    known = tuple(dict.fromkeys((*before.place, *before.earlier)))
    if asked.place:
        others = (
            before.place if asked.place[0] not in before.place else tuple(p for p in known if p not in asked.place)[:1]
        )
        if len(asked.place) > 1 or not others or (asked.sure and asked.intent not in _BY_THE_WAY):
            return None
        places = tuple(dict.fromkeys((*asked.place, *others)))
    elif asked.adjusted and cues.THERE.search(asked.text) and len(known) > 1:
        places = known[:2]
    else:
        return None
    adjusted = asked.adjusted or before.adjusted
    return replace(before, intent="compare_places", place=places, text=asked.text, adjusted=adjusted, other_readings=())


def _of_certifications(asked: Question, before: Question, shown: Sequence[str]) -> Question | None:
    """A property of the certification asked about or advised: "which is harder", "open book?", "vs cpma"."""
    about = before.certification or tuple(shown)
    if not about or before.intent not in _CERTIFICATIONS or _ASKS_ANEW.search(asked.text):
        return None
    if asked.certification:
        if (
            asked.intent == "compare_certifications"
            and len(asked.certification) == 1
            and not set(asked.certification) & set(about)
        ):
            return replace(asked, certification=(*about[:1], *asked.certification))
        return None
    worth = cues.WORTH.search(asked.text) and not _WHICH.search(asked.text)
    if worth and asked.names_nothing() and asked.intent in _ANY:
        return replace(asked, intent=PLAN, certification=about[:1])
    named = any(
        getattr(asked, name) for name in ("role", "place", "region", "country", "setting", "specialty", "organization")
    )
    if named or asked.intent not in _ANY or not asked.focus:
        return None
    direct = before.intent in ("ask_certification", "compare_certifications") and asked.intent != "ask_outlook"
    if asked.sure and asked.intent in (
        "ask_how_to_start",
        "ask_job_search",
        "ask_work_conditions",
        "ask_training_provider",
    ):
        direct = len(asked.text.split()) <= _FEW_WORDS  # "how do i get experience then" is a question of its own
    if not (direct or _COMPARATIVE.search(asked.text) or _POINTS.search(asked.text)):
        return None
    if before.intent == "advise_certification" and not (_COMPARATIVE.search(asked.text) or _SEVERAL.search(asked.text)):
        about = about[:1]  # "how long would that take", after advice: of what was recommended
    return replace(
        asked, intent="compare_certifications" if len(about) > 1 else "ask_certification", certification=about
    )


def _of_the_same(asked: Question, before: Question) -> Question | None:
    """The comparison before once more: "which goes further", "which pays better"."""
    if not asked.names_nothing() or asked.intent not in _OPEN or _ASKS_ANEW.search(asked.text):
        return None
    compares = _COMPARATIVE.search(asked.text)
    if not (compares or _POINTS.search(asked.text)):
        return None
    if before.intent in ("compare_places", "rank_pay") and cues.ADJUSTED.search(asked.text):
        return replace(before, text=asked.text, adjusted=True)
    if before.intent in _COMPARISONS and compares and (asked.focus or _BETTER.search(asked.text)):
        return replace(before, text=asked.text, focus=asked.focus or ("pay",))
    return None
