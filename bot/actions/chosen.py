"""Which of those shown or spoken of is best: by pay, after prices, by jobs, nearest to an amount, easiest to get to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker

from bot.actions import cues
from bot.actions.act import Act, Acted, acts
from bot.actions.answer import Answer, cite, suggest
from bot.actions.comparison import places as compared_places
from bot.actions.comparison import roles as compared_roles
from bot.actions.measure import measure_of
from bot.actions.memory import remembering
from bot.actions.mention import FAIRLY, label
from bot.actions.official import official
from bot.actions.phrases import capital, listed, per
from bot.actions.places import places_of, release_name
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.reading import names_shown, read, recall
from bot.actions.role_asked import role_of
from bot.actions.which import which_of
from knowledge.base import Base
from knowledge.fields import roles_of_fields
from knowledge.figures import dollars
from knowledge.model import Role
from knowledge.path import Path, path
from knowledge.pay import Pay

LIKELY = 0.4  # share of the act from which on a turn that is no question by itself is taken for one
MOST = 5  # side by side
LARGEST_HOURLY = 500  # dollars: what is more is pay of a year
CODER = "medical_coder"  # stands for the field where one role of two was named
_JOBS = re.compile(r"\b(?:jobs?|openings?|positions?|hir(?:es?|ing)|fewest)\b", re.I)
_LEAST = re.compile(r"\b(?:fewest|fewer|less|lower|worse)\b", re.I)
_PRICES = re.compile(r"\b(?:cheap\w*|rent|afford\w*|expensive|prices?|goes? furthe(?:r|st)|furthest)\b", re.I)
_EASE = re.compile(
    r"\b(?:eas(?:y|ier|iest)|quick\w*|fast(?:er|est)?|shortest|soonest|closest|nearest|hard(?:er|est))\b", re.I
)
_NEAR = re.compile(r"\b(?:close[rs]?t?|near(?:er|est)?)\b.{0,20}\bto\b.{0,12}\b(?:what|my|\$?\d)", re.I)
_COUNTED = re.compile(r"\b(?:of|all) (?:the |these |those )?(three|3|four|4|five|5)\b", re.I)
_COUNTS = {"three": 3, "3": 3, "four": 4, "4": 4, "five": 5, "5": 5}
_ALL = re.compile(r"\b(?:those|these|them|all|any|three|3|four|4|five|5)\b", re.I)


@acts("which_of_them", least=LIKELY)
def chosen(base: Base, tracker: Tracker, act: Act) -> Acted | None:
    """What was set side by side, or spoken of last, once more by what is asked now; None where the topic's own answer does.

    Two certifications, and the pay of two things, are compared by the topics themselves (`which`).
    """
    message, before = tracker.latest_message or {}, recall(tracker)
    turn = read(message)
    if before is None or _weighed(message):
        return None
    profile = Profile.of(tracker).told(tracker.latest_message or {})
    roles = _roles(base, before, turn, names_shown(tracker, "roles"))
    if _NEAR.search(turn.text) and len(roles) == 1:
        roles = tuple(dict.fromkeys((CODER, *roles)))
    if _NEAR.search(turn.text) and len(roles) > 1 and (money := turn.money or _paid(profile)):
        return _nearest(base, replace(before, text=turn.text, money=money), roles)
    if _EASE.search(turn.text) and len(roles) > 1 and before.intent not in ("ask_certification", "compare_certifications"):  # fmt: skip
        return _easiest(base, before, turn, profile, roles)
    places = _places(before, turn, names_shown(tracker, "places"))
    by_jobs = bool(_JOBS.search(turn.text)) or (before.wants == "jobs" and not _PRICES.search(turn.text))
    of_places = before.intent in ("compare_places", "ask_salary") and not before.beside_of("role")
    bare = of_places and which_of(replace(turn, intent="follow_up"), before, ()) is None
    if len(places) > 1 and not turn.role and (by_jobs or bare or len(places) > 2 or before.intent == "rank_pay"):
        question = replace(
            before, intent="compare_places", text=turn.text, place=places, role=before.role or before.last_role[:1], region=(),
            number=None, skip=0, scope=None, wants="jobs" if by_jobs else None, money=(), other_readings=(), pointed=False,
            lowest=bool(cues.LOWEST.search(turn.text) or _LEAST.search(turn.text)) and not _PRICES.search(turn.text),
            adjusted=before.adjusted or turn.adjusted or bool(_PRICES.search(turn.text)),
        )  # fmt: skip
        return Acted(compared_places(base, question), remembering(question, before))
    if by_jobs and len(roles) > 1 and before.intent in ("compare_roles", "ask_role", "rank_pay"):
        question = replace(before, intent="compare_roles", text=turn.text, role=roles, wants="jobs")
        return Acted(compared_roles(base, question), remembering(question, before))
    return None


def _weighed(message: Mapping[str, Any]) -> bool:
    """Whether a certification is among what is chosen from: not one that somebody holds."""
    named = [entity for entity in message.get("entities") or () if entity.get("entity") == "certification"]
    return any(label(entity, FAIRLY) != "held" for entity in named)


def _paid(profile: Profile) -> tuple[float, ...]:
    return (profile.pay,) if profile.pay is not None else ()


def _places(before: Question, turn: Question, shown: Sequence[str]) -> tuple[str, ...]:
    """The places meant: named now, side by side last, in the list shown, else those spoken of last."""
    if len(turn.place) > 1:
        return turn.place[:MOST]
    counted = _COUNTED.search(turn.text)
    if len(before.place) > 1 and not (counted and len(before.place) < _COUNTS[counted[1].lower()]):
        return tuple(dict.fromkeys((*before.place, *turn.place)))[:MOST]
    if before.intent == "rank_pay" and len(shown) > 1:
        return tuple(shown)[:MOST]
    if stood := before.beside_of("place"):
        return tuple(dict.fromkeys((*stood, *turn.place)))[:MOST]
    spoken = tuple(dict.fromkeys((*reversed(before.earlier), *(before.place or before.last_place), *turn.place)))
    return spoken[-MOST:] if _ALL.search(turn.text) else spoken[-2:]


def _roles(base: Base, before: Question, turn: Question, shown: Sequence[str]) -> tuple[str, ...]:
    """The roles meant: named now, side by side last, in the list shown, else those spoken of last."""
    if len(turn.role) > 1:
        return turn.role[:MOST]
    if several := before.beside_of("role") or before.role[1:] and before.role:
        return several[:MOST]
    listed_ = [role.id for name in shown for role in base.roles.values() if role.name.lower() == name.lower()]
    if len(listed_) > 1:
        return tuple(listed_)[:MOST]
    own = set(turn.role)
    spoken = (*reversed(before.earlier_role), *(before.role or before.last_role))
    return tuple(dict.fromkeys(role for role in spoken if role not in own))[-MOST:]


def _nearest(base: Base, question: Question, roles: Sequence[str]) -> Acted | None:
    """Which role's figure is nearest to an amount."""
    amount, measure = question.money[0], measure_of(question)
    period = "hour" if amount < LARGEST_HOURLY else "year"
    places = places_of(base, question)
    found: list[tuple[Role, Pay, float]] = []
    lacking: list[str] = []
    for role in (base.roles[id] for id in roles if id in base.roles):
        best = official(base, replace(question, period=period, setting=()), role, places).found
        value = measure.of(best.wages) if isinstance(best, Pay) else None
        if isinstance(best, Pay) and value is not None:
            found.append((role, best, value))
        else:
            lacking.append(role.plural)
    if not found:
        return None
    found.sort(key=lambda line: abs(line[2] - amount))
    first, pay, value = found[0]
    side = "below" if value < amount else "above"
    unit = per(pay.wages.period)
    missing = f" I have no figure for {listed(lacking)}, so I can't place them." if lacking else ""
    head = f"**Nearest to {dollars(amount)} {unit}: {first.plural}**, {measure.name} {dollars(value)}, {dollars(abs(value - amount))} {side} it."
    text = [f"{head}{missing}", *(f"- {capital(role.plural)}: {dollars(other)} {unit}" for role, _, other in found[1:])]
    high = pay.wages.percentiles[90]
    text += [f"One in ten {first.plural} earns more than {dollars(high)} ({release_name(base)})."] if high else []
    asked = replace(
        question, intent="compare_roles" if len(roles) > 1 else "ask_salary", role=tuple(roles), period=period
    )
    return Acted(
        Answer(
            type="comparison",
            title=f"Nearest to {dollars(amount)}",
            text="\n".join(text),
            caveats=tuple(dict.fromkeys(caveat for _, one, _ in found for caveat in one.caveats)),
            sources=cite([pay.source]),
            suggestions=(
                suggest(f"Pay of {first.plural}", "ask_salary", role=first.id),
                suggest(f"What a {first.name} does", "ask_role", role=first.id),
            ),
        ),
        remembering(asked, question),
    )


def _easiest(base: Base, before: Question, turn: Question, profile: Profile, roles: Sequence[str]) -> Acted | None:
    """Which role takes the fewest steps, and the least schooling, from where somebody is."""
    named = turn.role or tuple(role.id for role in roles_of_fields(base, turn.text) if role.id not in roles)[:1]
    start = role_of(base, Question("ask_path", text=turn.text, role=named or ((profile.role,) if profile.role else ())))
    ways = [(role, found) for id in roles if (role := base.roles.get(id)) and role != start
            and isinstance(found := path(base, start, role), Path)]  # fmt: skip
    there = _serves(base, profile, start) if start.id in roles else ""
    if len(ways) < (1 if there else 2):
        return None
    ways.sort(key=lambda way: (_months(way[1]), len(way[1].steps)))
    first, best = ways[0]
    lines = [
        f"- **{capital(role.name)}**: {len(found.steps)} {'step' if len(found.steps) == 1 else 'steps'}{_schooling(found)}."
        for role, found in ways
    ]
    tied = [role.name for role, found in ways if (_months(found), len(found.steps)) == (_months(best), len(best.steps))]
    head = (
        f"**By the steps that I have, {listed(tied)} are equally near to a {start.name}.**"
        if len(tied) > 1
        else f"**By the steps that I have, the {first.name} is nearest to a {start.name}.**"
    )
    if there:
        head = f"**Nearest is the {start.name}: {there}.**{f' Of the others: {head}' if len(ways) > 1 else ''}"
    text = [
        head,
        "No source measures which is easiest; these are the usual steps and the schooling that they take:",
        *lines,
    ]
    question = replace(
        before,
        intent="ask_path",
        text=turn.text,
        role=tuple(role.id for role, _ in ways),
        other_readings=(),
        certification=(),
    )
    return Acted(
        Answer(
            type="plan",
            title=f"From {start.name}: the nearest",
            text="\n".join(text),
            caveats=tuple(dict.fromkeys(caveat for _, found in ways for caveat in found.caveats)),
            sources=cite([source for _, found in ways for source in found.sources]),
            suggestions=tuple(
                suggest(f"The steps to {role.name}", "ask_path", role=[start.id, role.id]) for role, _ in ways[:3]
            ),
        ),
        replace(remembering(question, before), beside=tuple(roles)),
    )


def _serves(base: Base, profile: Profile, role: Role) -> str:
    """Why somebody is at a role already: they work in it, or hold its credential; "" where neither is known."""
    if profile.role == role.id:
        return "you work as one"
    held = [
        id for id in profile.certifications if id in base.certifications and role.id in base.certifications[id].roles
    ]
    return f"that is what the {listed(held)} {'is' if len(held) == 1 else 'are'} for" if held else ""


def _months(found: Path) -> float:
    return found.months[0] if found.months else 0.0


def _schooling(found: Path) -> str:
    """How long the schooling of a way takes, as the end of a line."""
    if not found.months:
        return ""
    low, high = found.months
    return (
        f", {low:g} months of schooling and study"
        if low == high
        else f", {low:g} to {high:g} months of schooling and study"
    )
