"""What a telling names beside what is kept of its writer (somebody's job, a move, money, an age): said back, with what it means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from rasa_sdk import Tracker

from bot.actions import own_words as own
from bot.actions.asked_fact import age_in
from bot.actions.clauses import clauses, mine
from bot.actions.median import Median, median
from bot.actions.mention import FAIRLY, label
from bot.actions.onward import failed_exam
from bot.actions.phrases import listed, per
from bot.actions.profile import Profile
from bot.actions.who import Told, who
from knowledge.base import Base
from knowledge.facts import fact
from knowledge.figures import dollars
from knowledge.model import Period, Source
from knowledge.plan import Plan, plan
from knowledge.schema import SpecialtyEntry
from knowledge.standing import standing
from knowledge.text import key

AGE, ON_SITE = "start_age", "remote_after_experience"
MOST, _MOST_YEARS = 1_000_000, 70  # dollars and years that are no slip
OLD = 40  # years of age from which on an age that is told is a worry
REMOTE = "remote"  # the setting that is no employer
TOO_MUCH = "is too much now"
_LEAST_YEARLY = 1000  # dollars: pay below it is that of an hour
_KIN = re.compile(
    r"\bmy (?P<kin>wife|husband|spouse|partner|boyfriend|girlfriend|fianc\w+|daughter|son|kid|child|mom|mother|dad|father|sister|brother|"
    r"niece|nephew|cousin|aunt|uncle|friend|roommate|coworker|boss|neighbor|grand\w+)\b", re.I
)  # fmt: skip
_SHE_OR_HE = re.compile(r"\b(?:she|he|they|her|his|their|hers)\b|\b(?:she|he)'?s\b", re.I)
_SCORE = re.compile(r"(?<![\d.,$])(?P<n>\d{2})\s?(?:%|percent)?(?![\d.,])")
_MARK = re.compile(r"^(?P<n>\d{2})(?:%| of 100)$")
_FEW_WORDS = 4  # of a turn that names a score and nothing else


@dataclass(frozen=True)
class Named:
    """Something that a telling names: in `words`, with what it means for its writer, and where that comes from."""

    words: str
    means: str = ""
    sources: tuple[Source, ...] = ()


def heard_of(base: Base, tracker: Tracker) -> list[Named]:
    """What the latest message names beside what is kept; what means most comes first where the order is free."""
    message: Mapping[str, Any] = tracker.latest_message or {}
    text = str(message.get("text") or "")
    if text.startswith("/"):
        return []
    profile = Profile.of(tracker).told(message)
    entities = [one for one in message.get("entities") or () if not one.get("unknown")]
    found = [named for one in entities if (named := _named(base, tracker, text, profile, one))]
    if (age := age_in(text)) is not None:
        old = fact(base, AGE) if age >= OLD else None
        found.append(Named(f"{age} years old", old.text if old else "", (old.source,) if old else ()))
    if score := _score(base, tracker, text):
        found.append(score)
    return list({one.words: one for one in found}.values())


def specialty_card(base: Base, entry: SpecialtyEntry) -> tuple[str, tuple[Source, ...]]:
    """That a specialty has a credential of its own, and where that comes from; nothing where it has none."""
    card = base.certifications.get(entry.certification or "")
    return (
        (f"AAPC has a specialty credential for that, the {card.id}.", (base.source(card.source),)) if card else ("", ())
    )


def said_back(found: list[Named]) -> str:
    """ "Noted: your wife's work as a nursing assistant and a move to Colorado Springs, CO."."""
    return f"Noted: {listed([one.words for one in found])}." if found else ""


def whose(tracker: Tracker, text: str) -> str:
    """Of whom a text speaks that is not of its writer: "your wife", as named in it or before it."""
    told = (str(event.get("text") or "") for event in reversed(tracker.events) if event.get("event") == "user")
    earlier = told if _SHE_OR_HE.search(text) else ()
    kin = next((found for one in (text, *earlier) if (found := _KIN.search(one))), None)
    return f"your {kin['kin'].lower()}" if kin else ""


def _named(base: Base, tracker: Tracker, text: str, profile: Profile, entity: Mapping[str, Any]) -> Named | None:
    kind, value, is_ = str(entity.get("entity")), entity.get("value"), label(entity, FAIRLY)
    number = float(value) if isinstance(value, (int, float)) and 0 < value <= MOST else 0.0
    if kind in ("occupation", "role"):
        return _work(base, tracker, text, profile, str(value), is_)
    if kind in ("city", "state") and is_ in ("home", "move", "others"):
        return _place(base, tracker, text, profile, str(value), is_)
    if kind == "certification" and value in base.certifications:
        of_another = whose(tracker, text)
        if is_ == "others" and of_another:
            return Named(f"{of_another}'s {value}")
        return Named(f"you are on the way to the {value}") if is_ == "taking" else None
    if kind == "money" and number:
        return _money(base, profile, text, entity, is_)
    if kind == "experience" and is_ == "other" and 0 < number <= _MOST_YEARS:
        return Named(f"{number:g} year{'' if number == 1 else 's'} of other work")
    if not mine(text) or _seeks(text, entity):
        return _sought(base, entity)
    if kind == "specialty" and value in base.specialties:
        entry = base.specialties[str(value)]
        return Named(f"work in {entry.name}", *specialty_card(base, entry))
    if kind == "setting" and value in base.settings and value != REMOTE:
        goal = next((one for one in base.goals.values() if value in one.settings), None)
        phrase = f"work {base.settings[str(value)].phrase}"
        return Named(phrase, goal.why, (base.source(goal.source),)) if goal else Named(phrase)
    return None


def _seeks(text: str, entity: Mapping[str, Any]) -> bool:
    """Whether what stands before a name says that it is looked for."""
    at = int(entity.get("start") or 0)
    return any(part.start <= at < part.end and own.SEEKS.search(text[part.start : at]) for part in clauses(text))


def _sought(base: Base, entity: Mapping[str, Any]) -> Named | None:
    """What is known of remote jobs that somebody looks for."""
    if entity.get("entity") != "setting" or entity.get("value") != REMOTE:
        return None
    known = fact(base, ON_SITE)
    return Named("you look for remote jobs", known.text, (known.source,)) if known else None


def _work(base: Base, tracker: Tracker, text: str, profile: Profile, value: str, is_: str) -> Named | None:
    """A job: the writer's own, or that of somebody else."""
    role = base.roles.get(value)
    name = role.name if role else value
    a = f"{'an' if name[:1] in 'aeiou' else 'a'} {name}"
    if is_ == "others":
        of_another = whose(tracker, text)
        return Named(f"{of_another}'s work as {a}") if of_another else None
    before = next((one for one in base.backgrounds.values() if key(value) in map(key, one.aliases)), None)
    if role and is_ == "mine":
        usual = median(base, who(base, profile.with_answer({"role": value}), Told()))
        return _with_pay(f"your work as {a}", usual)
    known = fact(base, before.fact) if before and before.fact else None
    words = {"mine": f"your work as {a}", "past": f"your former work as {a}"}.get(is_)
    return Named(words, known.text if known else "", (known.source,) if known else ()) if words else None


def _place(base: Base, tracker: Tracker, text: str, profile: Profile, value: str, is_: str) -> Named | None:
    """A place, with the pay of coders there."""
    person = who(base, profile.with_answer({"place": value}), Told())
    if person.place is None:
        return None
    name = base.states[value].name if value in base.states else value
    return _with_pay(f"a move to {name}" if is_ == "move" else name, median(base, person))


def _with_pay(words: str, usual: Median | None) -> Named:
    return Named(words, usual.text, (usual.pay.source,)) if usual else Named(words)


def _money(base: Base, profile: Profile, text: str, entity: Mapping[str, Any], is_: str) -> Named | None:
    """Money that there is for the way in, or is not; or what was earned before."""
    amount = float(entity["value"])
    if is_ == "past":
        return _earned(base, profile, amount)
    if is_ != "budget" or not own.LACKS.search(text[: int(entity.get("start") or 0)]):
        return None
    id = next((one for one in (profile.wants, "CPC") if one in base.certifications), "CPC")
    made = plan(base, who(base, profile.with_answer({"wants": id}), Told()))
    words = f"{dollars(amount)} {TOO_MUCH}"
    if not isinstance(made, Plan) or made.total is None or made.total.low > amount:
        return Named(words)
    due = listed([cost.name for cost in made.costs if cost.at_start and not cost.optional and cost.low is not None])
    means = f"It need not be that much: by the exam the {made.certification.entry.id} takes at least {dollars(made.total.low)} ({due}), as no course is required."
    return Named(words, means, tuple(made.sources)[:2])


def _earned(base: Base, profile: Profile, amount: float) -> Named:
    """What was earned before, held against the pay of coders where the writer is."""
    person = who(base, profile, Told())
    period = Period.YEAR if amount >= _LEAST_YEARLY else Period.HOUR
    words = f"{dollars(amount)} {per(period)} before"
    usual = median(base, replace(person, role=None), period)
    if usual is None:
        return Named(words)
    return Named(words, f"{usual.text} Yours was {standing(usual.pay.wages, amount)}.", (usual.pay.source,))


def _score(base: Base, tracker: Tracker, text: str) -> Named | None:
    """A score in an exam that was failed, held against its pass mark."""
    found = _SCORE.search(text)
    failed = failed_exam(base, tracker) if found and len(text.split()) <= _FEW_WORDS else None
    entry = base.certifications.get(failed or "")
    mark = _MARK.search(entry.exam.pass_mark or "") if entry and entry.exam else None
    if not (found and entry and mark) or int(found["n"]) >= int(mark["n"]):
        return None
    short = int(mark["n"]) - int(found["n"])
    means = f"That is {short} point{'' if short == 1 else 's'} short of the {mark['n']}% that the {entry.id} asks for."
    return Named(f"a score of {found['n']}%", means, (base.source(entry.source),))
