"""When a message is not understood: the likeliest readings as choices, then what Billie can do."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, Suggestion
from bot.actions.by_fact import told_by
from bot.actions.context import asked
from bot.actions.language_of import language_of
from bot.actions.nearest import choices, nearest
from bot.actions.present import say
from bot.actions.reading import recall
from bot.actions.spoken import MISSED
from bot.actions.topic import answerer_of
from bot.actions.turn import answers
from bot.privacy import masked
from bot.record import record, words
from knowledge.base import base

INTENT = "nlu_fallback"

# The first miss in a row, then two in turns: no sentence twice running.
LONGEST_QUOTED = 60  # characters of a message that is said back
MENU = ("ask_salary", "advise_certification", "ask_how_to_start", "request_human")
OPENINGS = ("I am not sure what you mean.", "I still don't get it, sorry.", "That one I can't place either.")

READABLE = {
    "ask_salary": "What a role pays",
    "compare_places": "Pay in two places",
    "compare_roles": "Two roles side by side",
    "rank_pay": "Best-paying states",
    "ask_pay_factors": "What moves pay",
    "advise_certification": "Which certification to take",
    "ask_certification": "About certifications",
    "compare_certifications": "Certifications side by side",
    "ask_education": "Schooling: time and cost",
    "ask_how_to_start": "How to start",
    "ask_role": "What a role does",
    "ask_outlook": "Future of the job and AI",
    "ask_remote_work": "Working from home",
    "ask_work_conditions": "Hours and workload",
    "ask_job_search": "Finding a job",
    "ask_training_provider": "Choosing a school",
    "ask_cost_of_living": "Cost of living",
    "ask_source": "Where the figures come from",
    "request_human": "Talk to a person",
}


class ActionFallback(TopicAction):
    """Answers nlu_fallback: by the conversation if that tells what is meant, else choices, then the whole menu."""

    def name(self) -> str:
        return "action_fallback"

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        if intent := told_by(base(), str((tracker.latest_message or {}).get("text") or "")):
            tracker.latest_message["intent"] = {"name": intent}
        elif not answerer_of(asked(tracker).intent) and (
            intent := nearest(base(), tracker.latest_message or {}, recall(tracker))
        ):
            tracker.latest_message["intent"] = {"name": intent}
        if answerer_of(asked(tracker).intent):  # "which is harder", right after two certifications
            return await super().reply(dispatcher, tracker, domain)
        counted = tracker.get_slot(MISSED)
        missed = counted if _missed_before(tracker) and isinstance(counted, int) else 0
        record(
            "not_understood",
            in_a_row=missed + 1,
            channel=tracker.get_latest_input_channel(),
            text=words(str((tracker.latest_message or {}).get("text") or "")),
        )
        if language := language_of(str((tracker.latest_message or {}).get("text") or ""), sure=True):
            dispatcher.utter_message(response=f"utter_other_language_{language}")
            return []
        likely = choices(tracker.latest_message or {}, READABLE)
        opening = OPENINGS[0] if missed == 0 else OPENINGS[1 + (missed - 1) % 2]
        if missed == 0 and likely:
            said = masked(" ".join(str((tracker.latest_message or {}).get("text") or "").split()))
            of = f" by “{said}”" if len(said) <= LONGEST_QUOTED and re.search(r"[a-z]{3}", said, re.I) else ""
            text = f"{opening[:-1]}{of}. Is it one of these? You can also put it in other words."
            suggestions = likely
        else:
            text = (
                f"{opening} I know pay, places, certifications, schooling, the way in and the outlook for "
                "medical coding and billing in the US. Pick one, or ask for a person."
            )
            suggestions = tuple(Suggestion(title=READABLE[name], payload=f"/{name}") for name in MENU)
        say(dispatcher, tracker, Answer(type="question", title="Did you mean", text=text, suggestions=suggestions))
        return [SlotSet(MISSED, missed + 1)]


def _missed_before(tracker: Tracker) -> bool:
    """Whether the message before was not understood either."""
    said = [event for event in tracker.events if event.get("event") == "user"]
    return len(said) > 1 and ((said[-2].get("parse_data") or {}).get("intent") or {}).get("name") == INTENT


answers(INTENT, ActionFallback())
