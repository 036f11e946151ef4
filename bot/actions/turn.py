"""One turn: an answer to the question that is pending, or a question of its own after which that one is put again."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.acknowledge import course
from bot.actions.act import ABOUT_WHAT_WAS_SAID, NO_TOPICS, Act, act_of, acted, alone_of, as_alone, passes, taken
from bot.actions.advising import MOST_PUT_OFF, SLOT, Advising, again, go_on
from bot.actions.after_advice import reasons
from bot.actions.again import OF_THE_ANSWER, wish
from bot.actions.again import again as said_again
from bot.actions.answer import Answer, suggest
from bot.actions.area_holds import INTENT as AREA
from bot.actions.area_holds import asks_area
from bot.actions.asked_fact import topic_of_fact
from bot.actions.hearing import hear
from bot.actions.initiative import on_advice, on_own_initiative
from bot.actions.kindness import kindness, put_first
from bot.actions.language_of import language_of
from bot.actions.means import schooled
from bot.actions.meant import meant
from bot.actions.memory import heard
from bot.actions.named_again import named_again
from bot.actions.phrases import listed
from bot.actions.present import say
from bot.actions.profile import SLOT as PROFILE
from bot.actions.profile import Profile
from bot.actions.question import SLOT as QUESTION
from bot.actions.question import Question
from bot.actions.reading import read, recall
from bot.actions.reconsider import FEEDBACK, MAKERS, WAITING, percentile_in, reconsidered
from bot.actions.several import several
from bot.actions.shown import SHOWN, passing, shown
from bot.actions.spoken import MISSED, spoken
from bot.actions.telling import telling
from bot.actions.wanted import only_percentile
from bot.actions.weighed import outright
from bot.actions.who import INTENT, who
from bot.actions.writing import writing
from knowledge.base import base

_BACK = "Back to your certification:"
# Before the pending question is put again.
OPENINGS = {
    "why": "I ask because the answer may change which certification I recommend; you can skip it.",
    "unclear": "I did not get that.",
    "resume": "Back to it:",
    "feeling": "I hear you, and there is no hurry. When you like:",
    "thanks": "You're welcome. When you like:",
    "sorry": "No need to be sorry. When you like:",
}
UNHEARD = frozenset(("nlu_fallback", "out_of_scope", "ask_help"))  # what a fact that is asked for stands in for
_TEXTS = ("text", "normal_text")
LONGEST = 2_000  # characters: as many as understanding reads
SETTLED = 0.5  # share of an act from which on words do not tell better
BY_WORDS = (FEEDBACK, WAITING)  # told by their words alone
_YES_OR_NO = frozenset(("affirm", "deny"))
_ENDS = frozenset(("goodbye", "request_human"))
_NO_QUESTION = frozenset(("feedback_positive", "feedback_negative", "greet", "bot_challenge"))


class Turn(Action, ABC):  # type: ignore[misc]  # rasa_sdk ships no types
    """An action that gives way to the dialogue of advice while a question of that is pending."""

    @abstractmethod
    def name(self) -> str:
        """The action's name in the domain."""

    @abstractmethod
    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """Answers the latest message by itself; returns the events."""

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        tracker.latest_message = _cut(tracker.latest_message or {})
        tracker.latest_message = named_again(tracker)
        if (said := spoken(dispatcher, tracker)) is not None:
            return said
        kind = kindness(base(), tracker)
        events = await self._turn(dispatcher, tracker, domain, kind.alone)
        put_first(dispatcher, kind.sentence)
        return events

    async def _turn(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any], instead: Answer | None
    ) -> list[Any]:
        """The turn itself; `instead`: the answer to a message that only tells how its writer feels."""
        state, message = Advising.of(tracker), tracker.latest_message or {}
        if instead:
            say(dispatcher, tracker, instead)
            return _keeping(tracker, [SlotSet(MISSED, 0)])
        before = recall(tracker)
        if state.pending is None:
            tracker.latest_message = meant(tracker) or message
            return _keeping(tracker, await self._replied(dispatcher, tracker, domain, message))
        if act_of(message).sure and act_of(message).name == INTENT:
            message = as_alone(message)  # an answer to what advice asked, rather than a wish for other advice
            tracker.latest_message = message
        heard = hear(base(), message, state.pending, before.intent if before else None)
        leaves = (message.get("intent") or {}).get("name") in _ENDS and heard.kind in OPENINGS  # "ok thx bye"
        if heard.kind != "other" and not leaves:
            return _answered(dispatcher, tracker, state, heard.kind, dict(heard.found))
        events = _keeping(tracker, await self._replied(dispatcher, tracker, domain, message))
        return [*events, *_put_again(dispatcher, tracker, state, events)]

    async def _replied(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any], typed: dict[str, Any]
    ) -> list[Any]:
        """The answer of this action, or of another when the message means something else than it was taken for.

        `typed`: the message as it came.
        """
        text, before, act, state = str(typed.get("text") or ""), recall(tracker), act_of(typed), Advising.of(tracker)
        if alone := several(base(), tracker) or writing(base(), tracker):
            say(dispatcher, tracker, alone)
            return [SlotSet(MISSED, 0)]
        if asks_area(read(typed), before) and (area := action_of(AREA)):
            tracker.latest_message = {**typed, "intent": {"name": AREA}}
            return await area.reply(dispatcher, tracker, domain)
        if events := on_advice(dispatcher, tracker, state, before):
            return events
        met = taken(typed)
        plain = met.name in ABOUT_WHAT_WAS_SAID or wish(text) in OF_THE_ANSWER
        wished = said_again(base(), tracker) if plain else None
        if wished is None and (done := acted(base(), tracker)):
            say(dispatcher, tracker, done.answer)
            kept = [*(done.question.remember() if done.question else ()), Profile.of(tracker).told(typed).kept()]
            now = passing(tracker, done.answer) if passes(met) or not done.answer.title else shown(done.answer)
            return [*kept, SlotSet(SHOWN, now), SlotSet(MISSED, 0)]
        if wished := wished or said_again(base(), tracker):
            say(dispatcher, tracker, wished)
            return [SlotSet(MISSED, 0)]
        unheard = (typed.get("intent") or {}).get("name") in UNHEARD or _is_of_english(typed)
        missed = unheard or alone_of(typed) in UNHEARD
        if missed and (told := _other(tracker)) in BY_WORDS and (by_words := _reread(tracker, told)):
            return await by_words.reply(dispatcher, tracker, domain)
        settled = tracker.latest_message is typed and _is_settled(act, text, unheard=unheard)
        way = course(typed, telling(base(), typed), before)
        if act.name in ("feedback_negative", "deny") and way:
            # "i told you wrong, its 2 years": what is wrong is what they said themselves; "nah i dont want to manage anyone"
            settled = False
        if settled and way != "advise":  # "i want the CRC"
            return await self.reply(dispatcher, tracker, domain)
        if unheard and (topic := topic_of_fact(base(), typed)):
            tracker.latest_message = {**typed, "intent": {"name": topic}}
            return await (action_of(topic) or self).reply(dispatcher, tracker, domain)
        if events := on_own_initiative(dispatcher, tracker, state, before):
            return events
        action = _reread(tracker, _other(tracker)) or (
            None if tracker.latest_message is typed else action_of("follow_up")
        )
        return await (action or self).reply(dispatcher, tracker, domain)


def _cut(message: dict[str, Any]) -> dict[str, Any]:
    """A message as far as understanding reads it."""
    return {
        **message,
        **{name: text[:LONGEST] for name in _TEXTS if isinstance(text := message.get(name), str)},
    }


def _is_of_english(typed: dict[str, Any]) -> bool:
    """Whether a message was taken for one in another language, or on that, though it is in English and asks for a fact."""
    other = (typed.get("intent") or {}).get("name") == "other_language"
    return other and language_of(str(typed.get("text") or "")) is None and topic_of_fact(base(), typed) is not None


def _is_settled(act: Act, text: str, *, unheard: bool) -> bool:
    """Whether understanding told surely what a turn is, so that its words need not be asked once more.

    `unheard`: it was told to be nothing in scope, which an outright question may be all the same.
    """
    if (
        act.confidence < SETTLED
        or act.name in (*NO_TOPICS, "other_language")
        or MAKERS.search(text)
        or only_percentile(text)
    ):
        return False
    return not ((unheard or act.name in _YES_OR_NO) and outright(text))


def _other(tracker: Tracker) -> str | None:
    """The intent that the words of the latest message tell better than the classifier, if they do."""
    kept = tracker.get_slot(SHOWN)
    refused = kept.get("refused") if isinstance(kept, dict) else None
    return reconsidered(tracker.latest_message or {}, recall(tracker), refused if isinstance(refused, str) else None)


def _reread(tracker: Tracker, other: str | None) -> Turn | None:
    """The action for the intent `other`, to which the latest message is put."""
    message = tracker.latest_message or {}
    action = action_of(other) if other else None
    if action is None:
        return None
    entities = [*(message.get("entities") or ())]
    if (percentile := percentile_in(str(message.get("text") or ""))) and not any(
        entity.get("entity") == "percentile" for entity in entities
    ):
        entities.append({"entity": "percentile", "value": percentile})
    tracker.latest_message = {**message, "intent": {"name": other}, "entities": entities}
    return action


def _keeping(tracker: Tracker, events: list[Any]) -> list[Any]:
    """`events` with what the message tells of its writer, which any turn may, unless they settle that themselves."""
    if any(event.get("event") == "reset_slots" for event in events):
        return events
    if not any(event.get("name") == QUESTION for event in events):
        message = tracker.latest_message or {}
        if not str(message.get("text") or "").startswith("/") and (kept := heard(read(message), recall(tracker))):
            events = [*events, *kept.remember()[:1]]
    if any(event.get("name") == PROFILE for event in events):
        return events
    profile = Profile.of(tracker)
    told = profile.told(tracker.latest_message or {})
    return [*events, told.kept()] if told != profile else events


_ACTIONS: dict[str, Turn] = {}


def answers(intent: str, action: Turn) -> None:
    """Registers the action that answers `intent` when a message was taken for another one; "": any intent of a topic."""
    _ACTIONS[intent] = action


def action_of(intent: str) -> Turn | None:
    """The action that answers `intent`."""
    return _ACTIONS.get(intent) or _ACTIONS.get("")


def _answered(
    dispatcher: CollectingDispatcher, tracker: Tracker, state: Advising, kind: str, found: dict[str, Any]
) -> list[Any]:
    """Goes on with the dialogue after a message that belongs to it."""
    profile = Profile.of(tracker).told(tracker.latest_message or {}).with_answer(found)
    state = replace(state, told=replace(state.told, of_self=state.told.of_self.with_answer(found)))
    if kind == "reasons" and (why := reasons(base(), profile, state.told, tracker.latest_message or {})):
        say(dispatcher, tracker, why)
        return [profile.kept(), *_put_again(dispatcher, tracker, state, [])]
    if kind == "stop":
        say(dispatcher, tracker, stopped())
        return [profile.kept(), Advising().kept(), SlotSet(MISSED, 0)]
    opening = OPENINGS.get(kind, "") if kind != "unclear" or not state.unclear else ""
    if opening and (put := again(base(), profile, state, opening)):
        say(dispatcher, tracker, put)
        return [
            profile.kept(),
            replace(state, unclear=1 if kind in ("why", "unclear") else state.unclear).kept(),
            SlotSet(MISSED, 0),
        ]
    once = kind == "aside" and not state.unclear  # the question that it passed by is put once more
    asked = tuple(field for field in state.asked if field != state.pending) if once else state.asked
    step = go_on(base(), profile, replace(state, asked=asked), finish=kind == "pick")
    if "schooling" in found and step.answer.type == "question" and step.named:
        enough = schooled(base(), who(base(), profile, state.told), step.named)
        step = replace(step, answer=step.answer.copy(update={"text": f"{enough.text} {step.answer.text}"}))
    if kind == "aside" and (words := Profile().with_answer(found).words(base())):
        step = replace(step, answer=step.answer.copy(update={"text": f"Noted: {listed(words)}. {step.answer.text}"}))
    say(dispatcher, tracker, step.answer)
    kept = SlotSet(SHOWN, shown(step.answer, step.named))
    going = replace(step.state, unclear=int(once))
    return [*Question(INTENT).remember(), profile.kept(), kept, going.kept(), SlotSet(MISSED, 0)]


def _put_again(dispatcher: CollectingDispatcher, tracker: Tracker, state: Advising, events: list[Any]) -> list[Any]:
    """Puts the pending question again after another one was answered, unless the dialogue was moved on or is over."""
    if any(event.get("event") == "reset_slots" or event.get("name") == SLOT for event in events):
        return []
    intent = ((tracker.latest_message or {}).get("intent") or {}).get("name")
    if intent in _ENDS or state.put_off >= MOST_PUT_OFF:
        return [
            replace(state, pending=None, asked=tuple(f for f in state.asked if f != state.pending), put_off=0).kept()
        ]
    if intent in _NO_QUESTION:
        return []  # praise, anger or a greeting is no reason to press on
    if intent == "thank" and state.put_off:
        return []
    profile = next((Profile.read(e["value"]) for e in events if e.get("name") == "profile"), Profile.of(tracker))
    if put := again(base(), profile, state, _BACK):
        say(dispatcher, tracker, put)
    return [replace(state, put_off=state.put_off + 1).kept()]


def stopped() -> Answer:
    """The end of the dialogue without a recommendation."""
    return Answer(
        type="text",
        title="No more questions",
        text="All right, I leave it there. Ask me anything else, or come back to it whenever you like.",
        suggestions=(
            suggest("Just recommend one", INTENT, pick="yes"),
            suggest("What does a coder earn?", "ask_salary"),
            suggest("How do I start?", "ask_how_to_start"),
        ),
    )
