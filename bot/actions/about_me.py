"""Answers `ask_about_me` and `forget_me`: what was said of oneself, shown and forgotten on request."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import AllSlotsReset
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.answer import Answer, Suggestion, suggest
from bot.actions.phrases import listed
from bot.actions.present import say
from bot.actions.profile import Profile
from bot.actions.reconsider import is_doubtful
from bot.actions.turn import Turn
from knowledge.base import base


class ActionAboutMe(Turn):
    """Answers ask_about_me: what was said, and nothing else."""

    def name(self) -> str:
        return "action_about_me"

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        profile = Profile.of(tracker)
        words = profile.words(base())
        if words:
            text = f"You told me that {listed(words)}. I use it for your questions, keep it with this conversation alone, and forget it when you say so."
            following: tuple[Suggestion, ...] = (
                suggest("Forget that", "forget_me"),
                suggest("Pay where I am", "ask_salary"),
                suggest("Which certification next?", "advise_certification"),
            )
        else:
            text = "You have told me nothing about yourself, and I don't ask. If you say where you are or what you hold, I use it in my answers."
            following = (suggest("What does a coder earn?", "ask_salary"), suggest("What can you do?", "ask_help"))
        say(dispatcher, tracker, Answer(type="text", title="What I know about you", text=text, suggestions=following))
        return []


class ActionForgetMe(Turn):
    """Answers forget_me: empties every slot, at once where its words say so; else it may be an answer, or is asked back."""

    def name(self) -> str:
        return "action_forget_me"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        if not is_doubtful(tracker.latest_message or {}):
            return await self.reply(dispatcher, tracker, domain)
        return await super().run(dispatcher, tracker, domain)

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        text = (
            "Done: I have forgotten what you told me about yourself and what we were talking about. To erase the messages of "
            "this conversation too, use “Start over” on the page, or “Delete my data” in Billie's home in Slack."
        )
        following = (suggest("What does a coder earn?", "ask_salary"), suggest("What can you do?", "ask_help"))
        say(dispatcher, tracker, Answer(type="text", title="Forgotten", text=text, suggestions=following))
        return [AllSlotsReset()]
