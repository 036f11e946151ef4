"""A question changed by an elliptical turn: "and in texas", "drop ohio", "no, i meant utah", "top 10"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.actions import cues
from bot.actions.question import COMPARED, MANY, Question
from bot.actions.wanted import rewanted

SAME = (
    *MANY,
    "intent",
    "wants",
    "experience",
    "percentile",
    "period",
    "number",
    "lowest",
    "adjusted",
    "scope",
    "without",
)

WITHOUT_PLACE = frozenset(
    ("advise_certification", "ask_certification", "plan_certification", "compare_certifications", "ask_education", "ask_how_to_start",
     "ask_training_provider", "ask_role", "ask_outlook", "ask_remote_work", "ask_work_conditions", "ask_pay_factors", "ask_path")
)  # fmt: skip
_PAY = frozenset(("ask_salary", "compare_places", "compare_roles"))


def changed(before: Question, turn: Question) -> Question:
    """The question before with what `turn` names put in, added or taken out."""
    turn = _places_meant(before, turn)
    paid = turn.place or (turn.setting and before.intent == "ask_pay_factors")
    if paid and before.intent in WITHOUT_PLACE and not turn.certification:
        before = replace(
            before, intent=before.back or "ask_salary", role=turn.role or before.beside_of("role") or before.role or before.last_role[:1],
            place=before.last_place if turn.dropped or cues.ADDS.search(turn.text) else (), certification=(), setting=(), focus=(), number=None,
        )  # fmt: skip
    if before.intent == "rank_pay" and _stays_a_ranking(before, turn):
        return _reranked(before, turn)
    changes: dict[str, Any] = {name: new for name in MANY if (new := _values(name, before, turn)) is not None}
    for name in ("experience", "percentile", "period", "number"):
        if (value := getattr(turn, name)) is not None:
            changes[name] = value
    changes |= rewanted(before, turn)
    bare = not turn.money and turn.names_nothing() and turn.percentile is None
    if before.intent == "ask_salary" and bare and (pay := cues.amount(turn.text)):
        changes |= {"money": (pay[0],), "period": pay[1]}  # "so like 30?"
    if turn.adjusted:
        changes["adjusted"] = True
    if turn.focus:
        changes["focus"] = turn.focus
    changes |= _given_up(before, turn)
    merged = replace(before, text=turn.text, other_readings=turn.other_readings, pointed=turn.pointed, **changes)
    return replace(merged, intent=_intent(merged, turn))


def unchanged(before: Question, after: Question) -> bool:
    """Whether a turn left the question before as it was."""
    names = (*SAME, "focus") if before.certification else SAME
    return all(getattr(before, name) == getattr(after, name) for name in names)


def _places_meant(before: Question, turn: Question) -> Question:
    """The turn with the places that it points at: "both", "all three", "the whole state"."""
    if turn.place or turn.region:
        return turn
    if before.place and cues.WHOLE_STATE.search(turn.text) and (states := {p[-2:] for p in before.place if len(p) > 2}):
        return replace(turn, place=tuple(sorted(states)), pointed=True)
    both = cues.BOTH.search(turn.text) and before.intent in (*_PAY, "ask_cost_of_living") and not before.among_others()
    if both and before.earlier and len(before.place) < 2:
        count = cues.COUNTED.search(turn.text)
        most = {"three": 2, "3": 2, "four": 3, "4": 3}.get(count[1].lower(), 1) if count else 1
        return replace(turn, place=(*reversed(before.earlier[:most]), *before.place), pointed=True)
    return turn


def _stays_a_ranking(before: Question, turn: Question) -> bool:
    """Whether the turn is still about the list: its length, end, scope, or a place taken in or out."""
    if not turn.place:
        return not (turn.experience is not None or turn.certification)
    if turn.pointed:
        return False
    drops = bool(turn.dropped)
    within = cues.ONLY.search(turn.text) or before.scope == "area" or turn.scope == "area"
    return drops or bool(within and all(len(place) == 2 for place in turn.place))


def _reranked(before: Question, turn: Question) -> Question:
    """A ranking of another length, end, scope, role or part of the country."""
    changes: dict[str, Any] = {
        name: new for name in ("role", "region", "setting", "organization") if (new := getattr(turn, name))
    }
    number = turn.number or cues.count(turn.text)
    if number:
        changes["number"] = min(number, 60)
    elif cues.ALL.search(turn.text):
        changes["number"] = 60
    if cues.lowest(turn.text):
        changes["lowest"] = True
    elif cues.HIGHEST.search(turn.text) and (not number or cues.BEST.search(turn.text)):
        changes["lowest"] = False
    if turn.place and turn.dropped:
        changes["without"] = tuple(dict.fromkeys((*before.without, *turn.dropped)))
    elif turn.place:
        changes |= {"place": turn.place, "scope": "area"}
    elif turn.region or cues.NATION.search(turn.text):
        changes["place"] = ()
    if turn.scope:
        changes["scope"] = turn.scope
    adjusted = turn.adjusted and not (turn.dropped and cues.TOO_DEAR.search(turn.text))  # why it is dropped
    changes = {"percentile": turn.percentile or before.percentile, **changes, **rewanted(before, turn)}
    return replace(
        before, text=turn.text, period=turn.period or before.period, adjusted=before.adjusted or adjusted,
        other_readings=(), **changes,
    )  # fmt: skip


def _values(name: str, before: Question, turn: Question) -> tuple[Any, ...] | None:
    """The values of one field after the turn; None: as before."""
    named: tuple[Any, ...] = getattr(turn, name)
    new = tuple(value for value in named if value not in turn.dropped)
    old: tuple[Any, ...] = getattr(before, name)
    kept = tuple(value for value in old if not _is_dropped(name, value, turn))
    if kept != old:  # "drop ohio", "texas, not ohio"; "forget illinois" drops its city too
        return tuple(dict.fromkeys((*kept, *new)))
    if not new:
        return None
    corrects, compared = cues.corrects(turn.text), name in COMPARED
    if name == "place" and len(old) == 1 and before.intent in _PAY and cues.INSTEAD.search(turn.text):
        return tuple(dict.fromkeys((*old, *new)))  # another place to go to, not a slip
    if compared and corrects and 1 == len(new) < len(old):
        return tuple(dict.fromkeys((*old[:-1], *new)))
    if compared and len(old) > 1 and set(new) < set(old) and not cues.ADDS.search(turn.text):
        return new  # one of those compared is taken by itself
    if compared and cues.SAME.search(turn.text):
        return new  # "same for spokane and portland"
    joins = cues.ADDS.search(turn.text) or len(old) > 1 or (old and cues.COMPARES.search(turn.text))
    if compared and joins and not corrects and not turn.pointed and not cues.ONLY.search(turn.text):
        return tuple(dict.fromkeys((*old, *new)))
    return new


def _is_dropped(name: str, value: Any, turn: Question) -> bool:
    return value in turn.dropped or (name == "place" and value[-2:] in turn.dropped and value not in turn.place)


def _given_up(before: Question, turn: Question) -> dict[str, Any]:
    """What of the question before makes room for what the turn names."""
    left: dict[str, Any] = {}
    nation = cues.NATION.search(turn.text)
    if (turn.region or turn.country or nation) and not turn.place:
        left["place"] = ()
    if nation and not turn.country:
        left |= {"country": (), "region": ()}
    if nation and before.setting and not before.place and not turn.setting:
        left["setting"] = ()  # a kind of employer is national already: what is wanted is all of them
    if turn.place:
        left |= {"country": (), "region": ()}
    if turn.role and not turn.setting and before.setting and before.intent == "compare_roles":
        left["setting"] = ()
    if turn.certification and not turn.role and before.intent == "ask_salary":
        left["role"] = ()
    if turn.role and before.certification and before.intent == "ask_salary" and not turn.certification:
        left["certification"] = ()
    return left


def _intent(merged: Question, turn: Question) -> str:
    """The intent of a changed question: two places make a comparison, a count makes a ranking."""
    intent = merged.intent
    measured = turn.wants in ("mean", "median", "start", "tax")
    if (turn.period or turn.percentile or measured) and intent in ("ask_role", "ask_outlook", "ask_remote_work"):
        return "ask_salary"
    if turn.number is not None and intent in _PAY:
        return "rank_pay"
    if intent == "rank_pay" and turn.place and not turn.region:
        intent = "ask_salary"
    from_home = turn.setting == ("remote",) and "remote" not in turn.dropped
    if from_home and intent in ("compare_roles", "ask_role", "ask_outlook", "ask_job_search"):
        return "ask_remote_work"
    if turn.adjusted and intent == "ask_salary" and len(merged.place) == 1 and merged.role:
        return "ask_cost_of_living"
    if intent in _PAY:
        if len(merged.place) > 1:
            return "compare_places"
        return "compare_roles" if len(merged.role) > 1 else "ask_salary"
    if intent in ("ask_certification", "compare_certifications"):
        return "compare_certifications" if len(merged.certification) > 1 else "ask_certification"
    if intent == "ask_cost_of_living" and turn.role and not turn.place:
        return "ask_salary"
    return intent
