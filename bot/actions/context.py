"""The question of a turn in the light of the conversation: what was asked before, shown, and said of oneself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker

from bot.actions import cues
from bot.actions.change import WITHOUT_PLACE, changed, unchanged
from bot.actions.own_figures import over
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.reading import names_shown, parts, read, recall
from bot.actions.reference import referring
from bot.actions.replanning import replanned
from bot.actions.roles_meant import roles_meant
from bot.actions.routing import routed
from bot.actions.telling import telling
from bot.actions.topic_words import named_topic, next_best, related
from bot.actions.wanted import percentiles_in, plain, still_wanted
from knowledge.base import base
from knowledge.fields import roles_of_fields

FOLLOW_UP = "follow_up"
_OWN_MEANING = frozenset(
    ("compare_places", "compare_roles", "compare_certifications", "ask_cost_of_living", "ask_remote_work")
)
_OF_ROLES_AND_PLACES = frozenset(
    ("ask_cost_of_living", "ask_outlook", "ask_role", "ask_path", "ask_job_search", "ask_remote_work")
)
FACTS = frozenset(("ask_how_to_start", "ask_education", "ask_training_provider", "ask_job_search", "ask_remote_work",
                   "ask_work_conditions", "ask_pay_factors", "ask_outlook", "ask_certification", "ask_source"))  # fmt: skip
CARRIES_PLACE = frozenset(("ask_salary", "compare_roles", "ask_cost_of_living", "ask_job_search"))
_POINTS_AT_PLACES = frozenset(("follow_up", "ask_salary", "ask_cost_of_living"))
_OF_ONESELF = re.compile(r"\b(?:i|i'?m|im|me|my)\b", re.I)
_OF_OTHERS = re.compile(
    r"\b(?:they|them|those|these|he|she|his|her|people|someone|somebody|anyone|everyone|co-?workers?|colleagues?|friends?|others?|"
    r"employers?|hospitals?|coders|billers|auditors|managers|specialists|newbies|beginners)\b", re.I
)  # fmt: skip
_SET_ASIDE = re.compile(r"\b(?:not|isn'?t|instead of|rather than) (?:the )?(?:whole )?(?:state|city)\b", re.I)
_JUDGES = re.compile(
    r"\b(?:under ?paid|over ?paid|fair|enough|good|ok|okay|low|high|decent|lowball\w*|paid right|worth more)\b", re.I
)


def asked(tracker: Tracker) -> Question:
    """The question of the latest message, with what it leaves open taken from the conversation."""
    message = tracker.latest_message or {}
    before, profile = recall(tracker), Profile.of(tracker).told(message)
    question = pointing(read((parts(message) or [message])[0]), names_shown(tracker, "places"))
    question = roles_meant(base(), question, names_shown(tracker, "roles"))
    if question.experience and telling(base(), message).other_years:
        question = replace(question, experience=None)
    question = at_home(question, profile)
    if before is None:
        if question.intent == FOLLOW_UP:
            return question
        return routed(remembering(of_person(question, profile, question.role), None))
    if again := replanned(question, before):
        return again
    question = referring(_elliptical(question, before), before, names_shown(tracker, "certifications"))
    if question.intent != FOLLOW_UP and profile != Profile.of(tracker) and _states(question, before):
        question = replace(question, intent=FOLLOW_UP)  # "i have ccs and 5 years", after a question of pay
    if question.intent == FOLLOW_UP:
        if about_sources(question, before):
            return replace(question, intent="ask_source")
        edited = changed(before, reading(question, before))
        switched = _switched(question, before, edited, message)
        if switched is None:
            return routed(remembering(edited, before))
        question = replace(question, intent=switched)
        if switched == FOLLOW_UP:
            return remembering(question, before)
    return routed(remembering(of_person(with_context(question, before), profile, question.role), before))


def _elliptical(question: Question, before: Question) -> Question:
    """A turn that is one in the light of the question before: bare names, "the metro", "vs baltimore"."""
    about_pay, about_certificates = related(before.intent, "ask_salary"), related(before.intent, "ask_certification")
    if question.intent == "rank_pay" and before.place and cues.THE_METRO.search(question.text):
        return replace(question, intent=FOLLOW_UP)
    if question.bare and question.intent not in _OWN_MEANING:
        of_kind = question.certification and (about_certificates or about_pay)
        of_kind = of_kind or (about_pay or before.intent in _OF_ROLES_AND_PLACES) and not question.certification
        return replace(question, intent=FOLLOW_UP) if of_kind else question
    return question


def _switched(question: Question, before: Question, edited: Question, message: Mapping[str, Any]) -> str | None:
    """The topic that an elliptical turn turns to ("and the money?"); None when it changes the question before.

    `follow_up` when it changes nothing and turns to nothing either.
    """
    topic = named_topic(question.text)
    if topic and not related(topic, before.intent):
        if topic == "ask_salary" or unchanged(before, edited) or not related("ask_salary", before.intent):
            return topic  # a pay question takes prices and working from home in itself
    if (
        not question.text
        or before.intent == FOLLOW_UP
        or not unchanged(before, edited)
        or _speaks_of_the_same(question, before)
    ):
        return None
    best = topic or next_best(message)
    if best and best != before.intent:
        return best
    return None if before.intent in FACTS else FOLLOW_UP  # the facts are chosen by the turn's own words


def _speaks_of_the_same(question: Question, before: Question) -> bool:
    """Whether a turn that changes nothing names what was asked about once more: "billers, i said"."""
    measured = (
        question.period
        or question.percentile
        or question.wants
        or plain(question.text)
        or percentiles_in(question.text)
    )
    return not question.names_nothing() or bool(measured)


def at_home(question: Question, profile: Profile) -> Question:
    """ "in my city", "around here": the place that its writer told."""
    if question.place or question.region or not profile.place or not cues.HERE.search(question.text):
        return question
    return replace(question, place=(profile.place,))


def _states(question: Question, before: Question) -> bool:
    """Whether a message says something of its writer and asks nothing, right after a question of pay."""
    asks = "?" in question.text or cues.ASKS.search(question.text)
    return before.intent == "ask_salary" and not asks and not question.role and len(question.text.split()) <= 12


def about_sources(turn: Question, before: Question) -> bool:
    """Whether an elliptical turn asks after a figure's source: "why not the town itself", "and the aapc one"."""
    bodies = turn.organization and not (turn.place or turn.role or turn.certification or turn.setting)
    return bool(cues.WHY.search(turn.text) and before.intent != "advise_certification") or bool(
        bodies and before.intent in CARRIES_PLACE
    )


def further(tracker: Tracker, first: Question) -> list[Question]:
    """The other questions of the same message, in the light of the first."""
    return [with_context(read(part), first) for part in parts(tracker.latest_message or {})[1:]]


def with_context(question: Question, before: Question) -> Question:
    """A question with the role and place that were said before, where it names none itself."""
    question = still_wanted(reading(question, before), before)
    role, place, certification, setting = question.role, question.place, question.certification, question.setting
    if question.intent == "ask_salary" and question.names_nothing() and len(question.text.split()) < 3:
        setting = before.setting  # "pay?"
    joins = bool(cues.VERSUS.search(question.text))
    if question.intent == "compare_places" and place and (len(place) == 1 or joins):
        place = _beside(before.place or before.last_place, place, every=joins)  # "how does that compare to texas"
    if question.intent == "compare_roles" and role and (len(role) == 1 or joins):
        role = _beside(before.role or before.last_role, role, every=joins)
    if question.intent == "compare_certifications" and certification and (len(certification) == 1 or joins):
        certification = _beside(before.certification or before.last_certification, certification, every=joins)
    if not role and not certification:
        role = (before.role or before.last_role)[:1]
    elsewhere = question.region or question.country or cues.NATION.search(question.text)
    there = question.intent in CARRIES_PLACE or cues.THERE.search(question.text)
    if not place and not elsewhere and there:
        place = before.place or before.last_place
        place = place if question.intent == "ask_cost_of_living" and question.names_nothing() else place[:1]
    return _of_pay(replace(question, role=role, place=place, certification=certification, setting=setting), before)


def _beside(before: tuple[str, ...], named: tuple[str, ...], *, every: bool) -> tuple[str, ...]:
    """What is `named` beside what was spoken of before: the first of that, or all of it."""
    return tuple(dict.fromkeys((*(before if every else before[:1]), *named)))


def _of_pay(question: Question, before: Question) -> Question:
    """A question of pay with the period spoken of, and the pay of its writer where it asks after that."""
    if question.intent != "ask_salary":
        return question
    period, money = question.period, question.money
    if not money and (amount := cues.amount(question.text)) and cues.OFFERS.search(question.text):
        money, period = (amount[0],), period or amount[1]  # "they offered me 17"
    if not money and cues.OWN_PAY.search(question.text):
        money = before.money
    if period is None and related(before.intent, "ask_salary"):
        period = before.period
    return replace(question, period=period, money=money)


def reading(question: Question, before: Question) -> Question:
    """An ambiguous name read as what was spoken of before: the place itself, or what answers "which one?"."""
    if question.other_readings and (known := [value for value in question.other_readings if value in before.place]):
        return replace(question, place=tuple(known[:1]), other_readings=())
    several = before.other_readings or (before.among if set(before.among) & set(before.place) else ())
    if several and not question.place and question.intent == FOLLOW_UP and (chosen := _chosen(several, question.text)):
        return replace(question, place=(chosen,), other_readings=())
    return question


def _chosen(readings: Sequence[str], text: str) -> str | None:
    """Which of several readings "the state", "the city" or "dc" means."""
    text = _SET_ASIDE.sub(" ", text)
    if cues.STATE.search(text):
        return next((value for value in readings if len(value) == 2), None)
    if cues.CITY.search(text):
        return next((value for value in readings if len(value) > 2), None)
    return None


def pointing(question: Question, shown: Sequence[str]) -> Question:
    """ "the first one", "number 2": the place that the last ranking or comparison showed there."""
    if question.place or question.number or question.intent not in _POINTS_AT_PLACES:
        return question
    at = cues.ordinal(question.text, len(shown))
    return question if at is None else replace(question, place=(shown[at],), pointed=True)


def of_person(question: Question, profile: Profile, named: tuple[str, ...] = ()) -> Question:
    """A question with what its writer has said of themselves, where it leaves that open. `named`: roles of the turn itself."""
    changes: dict[str, Any] = {}
    elsewhere = question.region or question.country or cues.NATION.search(question.text)
    if profile.place and not question.place and not elsewhere and question.intent in CARRIES_PLACE:
        if len(question.role) < 2:
            changes["place"] = (profile.place,)
    if question.intent == "ask_salary":
        changes |= _own_work(question, profile)
    of_years = question.intent == "advise_certification" or (
        question.intent == "ask_salary" and _of_own(question, profile, named)
    )
    if of_years and question.experience is None:
        changes["experience"] = profile.experience
    if profile.certifications and not question.certification and question.intent == "advise_certification":
        changes["certification"] = profile.certifications
    return replace(question, **changes) if changes else question


def _of_own(question: Question, profile: Profile, named: tuple[str, ...]) -> bool:
    """Whether a question of pay is of its writer, so that their years count: not of others, nor of another role."""
    if _OF_ONESELF.search(question.text):
        return True
    others = _OF_OTHERS.search(question.text)
    return not others and (not named or (profile.role is not None and named == (profile.role,)))


def _own_work(question: Question, profile: Profile) -> dict[str, Any]:
    """The role of somebody who asks of their own pay, and the pay that they named."""
    changes: dict[str, Any] = {}
    if not _OF_ONESELF.search(question.text):
        return changes
    if profile.role and not question.role and not question.certification:
        changes["role"] = (profile.role,)
    if profile.pay is not None and not question.money and _JUDGES.search(question.text):
        changes |= {"money": (profile.pay,), "period": question.period or profile.period}
    return changes


def remembering(question: Question, before: Question | None) -> Question:
    """A question that knows what was spoken of before it: the kind to go back to, places, what stood side by side."""
    of_a_place = question.intent not in WITHOUT_PLACE
    compared = next((v for v in (question.certification, question.role, question.place) if len(v) > 1), ())
    if before is None:
        return replace(
            question, back=question.intent if of_a_place else None, among=compared or question.other_readings,
            last_role=_roles_spoken(question), last_place=question.place, last_certification=question.certification,
        )  # fmt: skip
    former = [place for place in (*before.place, *before.earlier) if place not in question.place]
    return replace(
        question,
        back=question.intent if of_a_place else before.back,
        earlier=tuple(dict.fromkeys(former))[:3],
        among=compared or question.other_readings or before.among,
        last_role=_roles_spoken(question) or before.last_role,
        last_place=question.place or before.last_place,
        last_certification=question.certification or before.last_certification,
        earlier_role=_former(question.role, before.last_role, before.earlier_role),
        earlier_certification=_former(question.certification, before.last_certification, before.earlier_certification),
        own=over(question.own, before.own),
    )


def _roles_spoken(question: Question) -> tuple[str, ...]:
    """The roles of a question, or the one whose field of work its words name: "too old to start in billing"."""
    fields = roles_of_fields(base(), question.text) if not question.role else ()
    return question.role or (tuple(role.id for role in fields) if len(fields) == 1 else ())


def _former(now: tuple[str, ...], last: tuple[str, ...], earlier: tuple[str, ...]) -> tuple[str, ...]:
    """What was spoken of before what is now, the last first."""
    return tuple(dict.fromkeys(name for name in (*last, *earlier) if name not in now))[:3] if now else earlier
