"""Answers `ask_about_me` and `forget_me`: what was said of oneself, shown and forgotten on request."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import AllSlotsReset, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.about import about
from bot.actions.advising import Advising
from bot.actions.answer import Answer, suggest
from bot.actions.filtered import nothing_to_filter
from bot.actions.forgetting import forgets, forgotten
from bot.actions.list_wish import filters, of_a_list
from bot.actions.phrases import listed
from bot.actions.present import say
from bot.actions.profile import Profile
from bot.actions.question import SLOT as QUESTION
from bot.actions.reading import recall
from bot.actions.reconsider import is_doubtful
from bot.actions.turn import Turn, answers
from knowledge.base import base

SURE = 0.7  # of the classifier: below it, words that name no forgetting are none


class ActionAboutMe(Turn):
    """Answers ask_about_me: what was said, and nothing else."""

    def name(self) -> str:
        return "action_about_me"

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        profile = Profile.of(tracker).told(tracker.latest_message or {})
        say(dispatcher, tracker, about(base(), profile))
        return []


answers("ask_about_me", ActionAboutMe())


class ActionForgetMe(Turn):
    """Answers forget_me: empties every slot, or takes what is named out of the profile; a doubtful wish may be an answer."""

    def name(self) -> str:
        return "action_forget_me"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        message = tracker.latest_message or {}
        if not is_doubtful(message) and not filters(message) and not of_a_list(message, _before(tracker)):
            return await self.reply(dispatcher, tracker, domain)
        return await super().run(dispatcher, tracker, domain)

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        text, profile = str((tracker.latest_message or {}).get("text") or ""), Profile.of(tracker)
        typed = bool(text) and not text.startswith("/")
        if of_a_list(tracker.latest_message or {}, _before(tracker)):
            say(dispatcher, tracker, nothing_to_filter())
            return []
        if typed and not forgets(text) and (tracker.latest_message.get("intent") or {}).get("confidence", 1.0) < SURE:
            say(dispatcher, tracker, _which())
            return []
        if typed and (names := forgotten(base(), text)):
            left = profile.without(names)
            gone = [words for words in profile.words(base()) if words not in left.words(base())]
            say(dispatcher, tracker, _partly(gone, left.words(base())))
            return [*_slots(names), left.kept(), Advising().kept()]
        say(dispatcher, tracker, _all())
        return [AllSlotsReset()]


def _before(tracker: Tracker) -> str | None:
    """The intent of the question before."""
    before = recall(tracker)
    return before.intent if before else None


def _slots(names: tuple[str, ...]) -> list[Any]:
    """The events that take what is forgotten out of the slots in which the last question was kept."""
    kept = {
        "place": ("state", "city"),
        "certifications": ("certification",),
        "experience": ("experience",),
        "role": ("role",),
    }
    slots = [slot for name in names for slot in kept.get(name, ())]
    return [*(SlotSet(slot, None) for slot in slots), SlotSet(QUESTION, None)]


def _partly(gone: list[str], left: list[str]) -> Answer:
    """Some of it is forgotten: what that was, and what is left."""
    text = (
        f"Done: I have forgotten that {listed(gone)}."
        if gone
        else "You had not told me that, so there is nothing to forget."
    )
    text += f" I still know that {listed(left)}." if left else ""
    following = (suggest("Forget the rest", "forget_me"),) if left else ()
    more = (suggest("What does a coder earn?", "ask_salary"), suggest("What can you do?", "ask_help"))
    return Answer(type="text", title="Forgotten", text=text, suggestions=(*following, *more))


def _all() -> Answer:
    text = (
        "Done: I have forgotten what you told me about yourself and what we were talking about. To erase the messages of "
        "this conversation too, use “Start over” on the page, or “Delete my data” in Billie's home in Slack."
    )
    following = (suggest("What does a coder earn?", "ask_salary"), suggest("What can you do?", "ask_help"))
    return Answer(type="text", title="Forgotten", text=text, suggestions=following)


def _which() -> Answer:
    """The words are no clear wish to have something forgotten, so nothing is."""
    return Answer(
        type="question",
        title="What next?",
        text="All right, I take it that this does not matter to you. I keep what you told me; what would you like to look at?",
        suggestions=(
            suggest("Which certification?", "advise_certification"),
            suggest("What does a coder earn?", "ask_salary"),
            suggest("Forget all about me", "forget_me"),
        ),
    )


answers("forget_me", ActionForgetMe())
