"""A message that only tells things of its writer: said back in a sentence, with what is next for such a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.actions.answer import Answer, Suggestion, cite, suggest
from bot.actions.cues import TAKES_BACK
from bot.actions.heard_of import specialty_card
from bot.actions.median import median
from bot.actions.onward import next_for
from bot.actions.own_figures import own_in
from bot.actions.phrases import listed, per
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.routing import PLAN
from bot.actions.telling import Telling, telling
from bot.actions.who import INTENT, Told, who
from knowledge import profile as known
from knowledge.advice import Recommendation, advise
from knowledge.base import Base
from knowledge.facts import Fact, fact, facts
from knowledge.figures import dollars
from knowledge.grounds import for_choice
from knowledge.model import Period, Source
from knowledge.moods import mood
from knowledge.own import OwnFigures
from knowledge.profile import is_new
from knowledge.schema import SpecialtyEntry
from knowledge.standing import standing

# Whatever the classifier is never to be overruled in: an order, or words that need another language.
_LEFT_ALONE = frozenset(("forget_me", "request_human", "other_language", "ask_about_me", "advise_certification"))
_VAGUE = frozenset(("nlu_fallback", "out_of_scope", "follow_up", "ask_help", "affirm", "deny", "bot_challenge"))
_REFUSED = frozenset(("bill_or_claim", "medical", "legal"))
_OF_PAY = frozenset(("place", "experience", "pay", "period"))
_PLACED = frozenset(
    ("ask_salary", "compare_roles", "ask_cost_of_living", "ask_job_search", "rank_pay", "compare_places")
)
# Questions whose answer depends on who asks.
_OF_ONESELF = _PLACED | {INTENT, "rank_pay", "ask_path", "plan_certification"}
_YEARS = re.compile(r"\b(?:years?|yrs?)\b", re.I)
_OF_A_CHOICE = frozenset(("compare_certifications", INTENT))
_HARD = re.compile(
    r"\b(?:laid off|layoff|fired|lost (?:my|a|the)|let go|rejected|nobody|no one|nothing|died|passed away|sick|divorc\w*|stress\w*|scared|"
    r"worried|tired|exhausted|burn(?:ed|t) out|struggl\w*|broke|desperate|hopeless|sad|overwhelmed|rough|freaking)\b", re.I
)  # fmt: skip
_UNHIRED = re.compile(r"\b(?:hir\w+|applied|applications?|interview\w*|callbacks?|rejected|no (?:job|offers?))\b", re.I)
_OF_DEGREE = re.compile(
    r"\b(?:degree|associate\w*|bachelor\w*|college|university|health info\w*|him|rhit|rhia)\b", re.I
)
_GREETS = re.compile(r"^\W*(?:hi+|hey+|hello|good (?:morning|afternoon|evening)|howdy|yo|greetings)\b", re.I)

NOTED = "Noted"  # the title of what is said back
SORRY = "I'm sorry, that sounds hard."

Course = Literal["acknowledge", "advise", "change"]


def course(message: Mapping[str, Any], told: Telling, before: Question | None) -> Course | None:
    """What to do with a message that only tells: say it back, advise on a wish, or change the question before.

    `None`: it is answered as the classifier has it.
    """
    intent, text = str((message.get("intent") or {}).get("name")), str(message.get("text") or "")
    if before is not None and before.intent == PLAN and own_in(text, loose=True) != OwnFigures():
        return None  # a figure for the plan
    names = set(told.found) - {"holds_nothing"}
    if told.only_tells and _puts_right(text, before):
        return "change"
    kinds = {str(e.get("value")) for e in message.get("entities") or () if e.get("entity") == "topic"}
    if intent == "out_of_scope" and kinds & _REFUSED:
        return None  # "a hospital bill" tells of no work in hospitals
    if not told.only_tells or intent in _LEFT_ALONE:
        return None
    if names <= {"wants"} and names:
        return "advise"
    if names <= {"goal"} and names:
        chooses = before is not None and before.intent in _OF_A_CHOICE
        return "advise" if intent in _VAGUE or chooses else None
    if intent.startswith(("compare_", "rank_")) and told.found.keys() <= _OF_PAY | {
        "role",
        "background",
        "background_years",
    }:
        return None
    if before is not None and before.intent == INTENT and names - {"place", "pay", "period"}:
        return "change"
    if names <= {"pay", "period"} and (intent == "ask_salary" or before is not None):
        return None
    if before is not None and before.intent in _PLACED and names <= _OF_PAY:
        return "change" if "place" in names or intent in ("follow_up", "feedback_negative") else None
    return "acknowledge"


def _puts_right(text: str, before: Question | None) -> bool:
    """Whether what is told belongs into the question before: "sorry, should have said inpatient, CCS, 5 years"."""
    return before is not None and before.intent in _OF_ONESELF and bool(TAKES_BACK.search(text))


def remembered(base: Base, told: Telling, before: Question | None) -> list[Any]:
    """The events after which "salary?" is of the work that was told of, unless something else was spoken of."""
    goal = base.goals.get(str(told.found.get("goal")))
    role = goal.roles[0] if goal and goal.roles else told.found.get("role")
    return Question("ask_role", role=(str(role),)).remember() if role and (before is None or not before.role) else []


@dataclass(frozen=True)
class _Line:
    text: str
    sources: tuple[Source, ...] = ()


def acknowledge(
    base: Base, message: Mapping[str, Any], told: Telling, profile: Profile, before: Question | None
) -> Answer:
    """What was understood, the next thing that is worth knowing for this person, and where to go on.

    `profile`: with what the message tells.
    """
    text = str(message.get("text") or "")
    person = who(base, profile, Told())
    specialty = next((str(e["value"]) for e in message.get("entities") or () if e.get("entity") == "specialty"), "")
    content = _content(base, text, told, profile, person, before, base.specialties.get(specialty))
    lines = [line for line in content if line.text]
    return Answer(
        type="text",
        title=NOTED,
        text="\n".join([_said_back(base, text, told, profile), *(line.text for line in lines)]),
        sources=cite([source for line in lines for source in line.sources]),
        suggestions=tuple(_suggestions(base, profile, person))[:4],
    )


def put_right(base: Base, message: Mapping[str, Any], answer: Answer) -> Answer:
    """The answer to the question before, given anew, with what was put right of its writer said back first."""
    text = str(message.get("text") or "")
    words = Profile().with_answer(telling(base, message).found).words(base) if TAKES_BACK.search(text) else []
    return answer.copy(update={"text": f"Noted: {listed(words)}.\n\n{answer.text}"}) if words else answer


def _said_back(base: Base, text: str, told: Telling, profile: Profile) -> str:
    """ "Noted: you hold the CCS and you have 22 years of experience."."""
    found = dict(told.found)
    if profile.experience and "experience" not in found and not told.other_years and _YEARS.search(text):
        found["experience"] = profile.experience  # "years coding. i have the cpc", after "its 2 not 12"
    words = Profile().with_answer(found).words(base)
    if told.dropped:
        words.append(f"you do not hold the {listed(list(told.dropped))} now")
    start = "Hi! " if _GREETS.search(text) else ""
    kind = f"{SORRY} " if _HARD.search(text) and not mood(base, text) else ""  # said once
    other = " If you mean another place of that name, tell me." if "place" in told.found and told.ambiguous else ""
    return f"{start}{kind}Noted: {listed(words)}.{other}" if words else f"{start}{kind}Noted."


def _content(
    base: Base,
    text: str,
    told: Telling,
    profile: Profile,
    person: known.Profile,
    before: Question | None,
    named_specialty: SpecialtyEntry | None,
) -> Iterator[_Line]:
    """What is worth knowing now: how the pay stands, what lies next, what the work that they come from leads to."""
    named = next((id for id in (before.certification if before else ()) if id in base.certifications), None)
    if (
        named
        and named not in profile.certifications
        and {"experience", "schooling", "certifications"} & set(told.found)
    ):
        asks = [reason for reason in for_choice(base, person, named) if reason.kind == "asks"]
        for reason in asks[:2]:
            yield _Line(f"For the {named}: {reason.text}", (reason.source,))
    if told.found.keys() & {"place", "pay", "role"} and (person.place or profile.pay is not None):
        yield _pay_line(base, profile, person)
    if profile.student and not profile.certifications:
        yield _of_course(base, text, named_specialty)
    elif removal := _removal(base, profile, unhired=bool(_UNHIRED.search(text))):
        yield removal
    elif not is_new(base, person) or profile.role:
        yield _next(base, person)
    elif profile.background in base.backgrounds and "background" in told.found:
        entry = base.backgrounds[profile.background]
        yield _of([fact(base, entry.fact)] if entry.fact else facts(base, ["how_to_start"], text="", most=1))
    elif (field := base.specialties.get(profile.specialty or "")) and "specialty" in told.found:
        yield _Line(*specialty_card(base, field))
    elif not told.found.keys() & {"place", "pay", "part_time", "goal", "workplace"}:
        yield _of(facts(base, ["how_to_start"], text="", most=1))
    goal = base.goals.get(profile.goal or "")
    if goal and "goal" in told.found:
        for role in (base.roles[id] for id in goal.roles[:1]):
            yield _Line(f"A {role.name} {role.does}.", (role.source,))
    if "part_time" in told.found:
        yield _of(facts(base, ["work_conditions"], text="part time", most=1))


def _of_course(base: Base, text: str, specialty: SpecialtyEntry | None) -> _Line:
    """What helps a student: on the specialty that the course is at, or on a degree in the field where that is named."""
    if specialty and (entry := base.certifications.get(specialty.certification or "")):
        return _Line(
            f"I can't explain {specialty.name} itself: your course and the code books do. "
            f"It is a field of its own, with a specialty credential for later, the {entry.id}.",
            (base.source(entry.source),),
        )
    if _OF_DEGREE.search(text):
        return _of(facts(base, ["education"], about=("RHIT",), text=text, most=1))
    return _Line("")


def _of(found: list[Fact]) -> _Line:
    return _Line(" ".join(one.text for one in found), tuple(one.source for one in found))


def _pay_line(base: Base, profile: Profile, person: known.Profile) -> _Line:
    """The median for the role in the place, and where the pay that was named stands."""
    usual = median(base, person, Period.HOUR if profile.period == "hour" else Period.YEAR)
    if usual is None:
        return _Line("")
    wages, line = usual.pay.wages, usual.text
    if profile.pay is not None:
        line += f" Your {dollars(profile.pay)} {per(wages.period)} is {standing(wages, profile.pay)}."
    return _Line(line, (usual.pay.source,))


def _removal(base: Base, profile: Profile, *, unhired: bool) -> _Line | None:
    """How an apprentice status that is held becomes the credential; `unhired`: whoever finds no job may hold one."""
    held = list(profile.certifications)
    if unhired and not profile.experience:
        known_ids = (base.certifications[id] for id in held if id in base.certifications)
        held += [entry.apprentice.status for entry in known_ids if entry.apprentice]
    for id in held:
        notes = (
            [note for note in base.certifications[id].notes if note.kind == "removal"]
            if id in base.certifications
            else []
        )
        if notes:
            return _Line(notes[0].text, (base.source(notes[0].source),))
    return None


def _next(base: Base, person: known.Profile) -> _Line:
    """The certifications that are next for somebody who works in the field, each with what it is about."""
    found = advise(base, person)
    if not isinstance(found, Recommendation) or found.first is None:
        return _Line("")
    choices = [found.first, *found.alternatives, *found.next][:3]
    named = [
        f"the {c.certification.entry.id} ({c.certification.entry.covers.split(',')[0].split(':')[0]})" for c in choices
    ]
    return _Line(
        f"What may be next for you: {listed(named, 'or')}.", tuple(c.reasons[0].source for c in choices if c.reasons)
    )


def _suggestions(base: Base, profile: Profile, person: known.Profile) -> Iterator[Suggestion]:
    role = profile.role if profile.role in base.roles else "medical_coder"
    place = {("state" if len(profile.place) == 2 else "city"): profile.place} if profile.place else {}
    years = {"experience": profile.experience} if profile.experience is not None else {}
    if profile.student and is_new(base, person) and not profile.role:
        yield from next_for(base, profile)
        return
    if is_new(base, person) and not profile.role:
        yield suggest("How do I start?", "ask_how_to_start")
        yield suggest("Which certification first?", INTENT)
    else:
        yield suggest("Which certification next?", INTENT)
        yield suggest("Where does it lead?", "ask_path", role=role)
    yield suggest("What could I earn?", "ask_salary", role=role, **place, **years)
