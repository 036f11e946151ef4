"""What a turn says whatever the classifier takes it for: said back, weighed, reasoned, or a dialogue taken up again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.about import about, asks_of_me, corrected_year, year_noted
from bot.actions.acknowledge import acknowledge, course, remembered
from bot.actions.act import act_of
from bot.actions.advising import Advising, Step, begin, go_on
from bot.actions.after_advice import after_advice, asks_advice, confirmed, confirms, reasons, resumes
from bot.actions.another import asks_one_more, one_more
from bot.actions.context import asked
from bot.actions.direct import directly
from bot.actions.identity import asked_of_it, of_itself
from bot.actions.means import by_means
from bot.actions.memory import remembering
from bot.actions.others import explained, of_somebody_else
from bot.actions.present import say
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.reading import names_shown, read, recall
from bot.actions.routing import PLAN
from bot.actions.shown import SHOWN, shown
from bot.actions.spoken import MISSED
from bot.actions.telling import telling
from bot.actions.topic import personal_answerer_of
from bot.actions.weighed import flatly, outright, weigh, weighs
from bot.actions.who import INTENT
from knowledge.base import base

_OF_CERTIFICATIONS = frozenset(("advise_certification", "compare_certifications", "ask_certification"))


def on_own_initiative(
    dispatcher: CollectingDispatcher, tracker: Tracker, state: Advising, before: Question | None
) -> list[Any]:
    """The events of a turn that is answered by its words rather than by its intent; none: the intent decides.

    A message that changes the question before becomes a `follow_up` for whoever answers it.
    """
    message = tracker.latest_message or {}
    text = str(message.get("text") or "")
    if not text or text.startswith("/") or message.get("questions"):
        return []  # of several questions each has its own answer
    profile = Profile.of(tracker).told(message)
    question = read(message)
    advised = before is not None and before.intent == INTENT
    if straight := directly(base(), question, before, profile.certifications, names_shown(tracker, "certifications")):
        return _direct(dispatcher, tracker, profile, remembering(straight, before))
    aside = of_somebody_else(message, before)
    if aside or asks_one_more(text):
        answer = explained(base(), message) if aside else one_more(base(), profile)
        say(dispatcher, tracker, answer)
        return [profile.kept(), SlotSet(SHOWN, shown(answer)), SlotSet(MISSED, 0)]
    if of := asked_of_it(text):
        say(dispatcher, tracker, of_itself(of))
        return [profile.kept(), SlotSet(MISSED, 0)]
    if profile.certifications and (year := corrected_year(text)):
        say(dispatcher, tracker, year_noted(base(), profile, year))
        return [profile.kept(), SlotSet(MISSED, 0)]
    flat = flatly(text) and weighs(question, before, own=profile.pay in question.money)
    if not flat and asks_advice(
        text, known=bool(profile.certifications or profile.experience or profile.role), advised=advised
    ):
        tracker.latest_message = {**message, "intent": {"name": INTENT, "confidence": 1.0}}
        return _step(dispatcher, tracker, profile, _advised(tracker, profile, state)) if state.pending is None else []
    if outright(question.text) and weighs(
        question, before, planned=asked(tracker).intent == PLAN, own=profile.pay in question.money
    ):
        answer = weigh(base(), question, profile)
        say(dispatcher, tracker, answer)
        return [profile.kept(), SlotSet(SHOWN, shown(answer)), SlotSet(MISSED, 0)]
    told = telling(base(), message)
    way = course(message, told, before)
    if way == "acknowledge":
        answer = acknowledge(base(), message, told, profile, before)
        say(dispatcher, tracker, answer)
        spoken = remembered(base(), told, before)
        return [*spoken, profile.kept(), SlotSet(SHOWN, shown(answer)), SlotSet(MISSED, 0)]
    if way == "advise" or (way == "change" and advised and state.pending is None):
        return _revised(dispatcher, tracker, profile, state, question, finish=advised and state.pending is None)
    if way == "change" and before is not None and state.pending is None:
        tracker.latest_message = {**message, "intent": {"name": "follow_up", "confidence": 1.0}}
    return []


def on_advice(
    dispatcher: CollectingDispatcher, tracker: Tracker, state: Advising, before: Question | None
) -> list[Any]:
    """The events of a turn that goes on with advice that was given or put off; none: it does not."""
    message = tracker.latest_message or {}
    text = str(message.get("text") or "")
    if not text or text.startswith("/") or message.get("questions"):
        return []
    profile, question = Profile.of(tracker).told(message), read(message)
    advised = before is not None and before.intent == INTENT
    one = question.certification[0] if len(question.certification) == 1 else None
    if advised and one and confirms(text) and (yes_or_no := confirmed(base(), profile, state.told, one)):
        say(dispatcher, tracker, yes_or_no)
        return [profile.kept(), SlotSet(MISSED, 0)]
    if state.pending is not None:
        return []
    if asks_of_me(text):
        say(dispatcher, tracker, about(base(), profile))
        return [profile.kept(), SlotSet(MISSED, 0)]
    if resumes(text) and not question.certification and (advised or state.asked or state.told != Advising().told):
        return _step(dispatcher, tracker, profile, go_on(base(), profile, state))
    if advised and (means := by_means(base(), message, profile, state.told)):
        say(dispatcher, tracker, means)
        named = names_shown(tracker, "certifications")
        return [profile.kept(), SlotSet(SHOWN, shown(means, named)), SlotSet(MISSED, 0)]
    kind = after_advice(base(), message) if advised else None
    if kind == "final" or kind == "resume":
        return _step(dispatcher, tracker, profile, go_on(base(), profile, state, finish=True))
    if kind == "reasons" and (why := reasons(base(), profile, state.told, message)):
        say(dispatcher, tracker, why)
        return [profile.kept(), SlotSet(MISSED, 0)]
    if kind == "change":
        return _revised(dispatcher, tracker, profile, state, question, finish=True)
    straight = directly(base(), question, before, profile.certifications, names_shown(tracker, "certifications"))
    if straight and act_of(message).name in _OF_CERTIFICATIONS:
        return _direct(dispatcher, tracker, profile, remembering(straight, before))
    return []


def _direct(dispatcher: CollectingDispatcher, tracker: Tracker, profile: Profile, question: Question) -> list[Any]:
    """The answer to a question of certifications that is not the one the classifier took it for."""
    answerer = personal_answerer_of(question.intent)
    assert answerer, "bot.actions registers every topic"
    answer = answerer(base(), question, profile)
    say(dispatcher, tracker, answer)
    return [*question.remember(), profile.kept(), SlotSet(SHOWN, shown(answer)), SlotSet(MISSED, 0)]


def _revised(
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    profile: Profile,
    state: Advising,
    question: Question,
    *,
    finish: bool,
) -> list[Any]:
    """Advice again, with what the message adds to or changes in what was told for it."""
    message = {**(tracker.latest_message or {}), "intent": {"name": "follow_up"}}
    before = recall(tracker)
    again = replace(question, intent=INTENT, last_certification=before.last_certification if before else ())
    return _step(dispatcher, tracker, profile, begin(base(), again, message, profile, state, finish=finish))


def _advised(tracker: Tracker, profile: Profile, state: Advising) -> Step:
    """Advice as its own question, whatever the classifier took it for."""
    return begin(base(), asked(tracker), tracker.latest_message or {}, profile, state)


def _step(dispatcher: CollectingDispatcher, tracker: Tracker, profile: Profile, step: Step) -> list[Any]:
    say(dispatcher, tracker, step.answer)
    kept = SlotSet(SHOWN, shown(step.answer, step.named))
    return [*Question(INTENT).remember(), profile.kept(), kept, step.state.kept(), SlotSet(MISSED, 0)]
