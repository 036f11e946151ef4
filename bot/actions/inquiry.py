"""The questions that advice may need: one sentence each, its usual answers as buttons, and a way around it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actions.answer import Answer, Suggestion, cite, suggest
from bot.actions.profile_words import PLENTY
from bot.actions.who import INTENT
from knowledge.advice import Recommendation
from knowledge.base import Base
from knowledge.costs import least
from knowledge.figures import dollars
from knowledge.profile import Profile, is_new
from knowledge.questions import Field
from knowledge.study import Study, study

FIELDS: tuple[Field, ...] = ("goal", "years", "holds", "schooling", "setting", "budget", "months")

# Usual answers, as ids of the base: three, as a channel may show no more than five buttons.
_FIRST_GOALS = ("first_job", "billing", "inpatient")
_LATER_GOALS = ("inpatient", "audit", "risk_adjustment")
_SETTINGS = ("hospital", "physician_office", "outpatient_center")
_SCHOOLING = ("high_school", "associate", "bachelor")
_CREDENTIALS = ("CPC", "CCA")


@dataclass(frozen=True)
class Inquiry:
    """A question as the end of a sentence ("where would you like to work?"), and its usual answers."""

    text: str
    options: tuple[Suggestion, ...]


def inquire(base: Base, field: Field, found: Recommendation, who: Profile) -> Inquiry:
    """The question for one field of the profile, in the light of what is recommended so far."""
    if field == "budget":
        return _money(base, found, who)
    if field == "months":
        return _time(base, found, who)
    asks: dict[Field, tuple[str, list[tuple[str, dict[str, object]]]]] = {
        "goal": ("what kind of work do you want to do?", _goals(base, who)),
        "years": (
            "how many years have you worked in coding, billing or health records?",
            [("None yet", {"experience": 0}), ("About one", {"experience": 1}), ("Two or more", {"experience": 2})],
        ),
        "holds": (
            "do you hold a credential already?",
            [(_title(id), {"certification": id}) for id in ("none", *_CREDENTIALS)],
        ),
        "schooling": (
            "what schooling do you have?",
            [(_title(base.schooling[id].name), {"schooling": id}) for id in _SCHOOLING],
        ),
        "setting": (
            "where would you like to work?",
            [(_title(base.settings[id].name), {"setting": id}) for id in _SETTINGS],
        ),
    }
    text, options = asks[field]
    return Inquiry(text, tuple(suggest(title, INTENT, **entities) for title, entities in options))


def question(base: Base, field: Field, found: Recommendation, who: Profile, *, asked: int, opening: str = "") -> Answer:
    """The question as an answer: what is known so far, the question, its buttons, "Skip" and "You pick".

    `asked`: how many were asked before; `opening`: what takes the place of the recommendation so far.
    """
    inquiry = inquire(base, field, found, who)
    start = opening or f"{so_far(found)} {('One question to be sure:', 'One more:', 'Last one:')[min(asked, 2)]}"
    text = inquiry.text
    return Answer(
        type="question",
        title="Which certification",
        text=f"{start} {text if start.endswith(':') else _capital(text)}".strip(),
        sources=() if opening else cite([base.source(found.goal.source)]),
        suggestions=(*inquiry.options, suggest("Skip", INTENT, skip=field), suggest("You pick", INTENT, pick="yes")),
    )


def so_far(found: Recommendation) -> str:
    """The recommendation as far as it goes, in one line."""
    if found.first is None:
        return ""
    leads = found.first.certification.entry.id in (*found.goal.certifications, *found.goal.then)
    goal = (
        "" if found.assumed else f"{'' if leads else ' first, on the way'} {'for' if leads else 'to'} {found.goal.name}"
    )
    others = f", or the {found.alternatives[0].certification.entry.id} instead" if found.alternatives else ""
    return f"So far I'd say the **{found.first.certification.entry.id}**{goal}{others}."


def months_in_words(low: float, high: float) -> str:
    """ "4 to 6 months", "about a month"."""
    ends = [max(1, round(low)), max(1, round(high))]
    if ends[0] == ends[1]:
        return "about a month" if ends[0] == 1 else f"about {ends[0]} months"
    return f"{ends[0]} to {ends[1]} months"


def _goals(base: Base, who: Profile) -> list[tuple[str, dict[str, object]]]:
    ids = _FIRST_GOALS if is_new(base, who) else _LATER_GOALS
    goals = [base.goals[id] for id in ids if not set(base.goals[id].certifications) & set(who.holds)]
    if is_new(base, who):
        return [(_title(goal.name), {"goal": goal.id}) for goal in goals]
    return [(f"{_title(goal.name)} ({goal.certifications[0]})", {"goal": goal.id}) for goal in goals]


def _money(base: Base, found: Recommendation, who: Profile) -> Inquiry:
    price = least(base, found.first.certification.entry, who) if found.first else None
    little = suggest("As little as possible", INTENT, budget=0)
    if found.first is None or price is None:
        return Inquiry(
            "how much can you spend until the exam?", (little, suggest("It need not be cheap", INTENT, budget=PLENTY))
        )
    text = f"the {found.first.certification.entry.id} takes at least {dollars(price)} by the exam; can you spend that?"
    return Inquiry(text, (suggest(f"{dollars(price)} is fine", INTENT, budget=price), little))


def _time(base: Base, found: Recommendation, who: Profile) -> Inquiry:
    needed: Study | None = study(base, found.first.certification.entry, who) if found.first else None
    options = (suggest("No rush", INTENT, months=PLENTY), suggest("As soon as possible", INTENT, months=0))
    if found.first is None or needed is None:
        return Inquiry("how many months do you have until the exam?", options)
    id, span = found.first.certification.entry.id, months_in_words(needed.low, needed.high)
    return Inquiry(f"the {id} takes {span} of study by the one estimate that I have; do you have that long?", options)


def _title(name: str) -> str:
    """A name as the title of a button: "a first coding job" -> "First coding job"."""
    return _capital(name.removeprefix("a ").removeprefix("an "))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
