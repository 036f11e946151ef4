"""Answers `ask_source`: where the figure last shown comes from, how old it is, why another differs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.context import asked
from bot.actions.difference import difference
from bot.actions.phrases import bullets, doubts, sources_of
from bot.actions.present import say
from bot.actions.question import Question
from bot.actions.reading import recall
from bot.actions.shown import SHOWN
from bot.actions.source_lead import lead
from bot.actions.topic import answerer_of
from knowledge.base import Base, base
from knowledge.facts import facts, named
from knowledge.model import Source

TRUST = {
    "A": "official data, cross-checked",
    "B": "read on the issuer's own page",
    "C": "third parties quoting the issuer, agreeing",
    "D": "a single third party",
}


def answer(base: Base, question: Question, shown: Sequence[str]) -> Answer:
    """The sources last shown, or the main ones at the start; and what is known of age and differences."""
    ids = [id for id in shown if id in base.sources] or main(base)
    of_bodies = [
        id
        for body in question.organization
        for id, s in base.sources.items()
        if body in (id.split("_")[0], s.publisher.lower())
    ]
    cited = [base.sources[id] for id in dict.fromkeys((*ids, *of_bodies[:2]))]
    first, told = lead(base, question, cited)
    topics = ("method", "survey")
    if first:
        asked_too = named(base, topics, question.text, about=question.organization)
        known = [fact for fact in asked_too if fact not in told][:2]
    else:
        known = facts(base, topics, about=question.organization, text=question.text, most=3)
    head = "That comes from:" if shown else "My figures come from:"
    text = [head, *(f"- {_line(source)}" for source in cited), "", bullets(known)]
    if first:
        text = [f"**{first}**", "", *text]
    return Answer(
        type="source",
        title="Where the figures come from",
        text="\n".join(text),
        table=Table(
            columns=(Column(label="Source"), Column(label="Speaks of"), Column(label="How sure")),
            rows=tuple((s.title, s.vintage, TRUST[s.trust.value]) for s in cited),
        ),
        caveats=doubts([*told, *known]),
        sources=cite([*cited, *sources_of([*told, *known])]),
        suggestions=(
            suggest("What moves pay", "ask_pay_factors"),
            suggest("Pay of coders", "ask_salary", role="medical_coder"),
        ),
    )


def main(base: Base) -> list[str]:
    """The sources that most answers rest on, each in its newest edition."""
    projections = f"projections_{base.editions[0].replace('-', '_')}"
    ids = (base.oews().id, base.rpp().id, projections, "aapc_survey", "article")
    return [id for id in ids if id in base.sources]


def _line(source: Source) -> str:
    note = f" {source.note}" if source.note else ""
    return f"{source.title}, {source.publisher}, {source.vintage}: {TRUST[source.trust.value]}.{note}"


class ActionSource(TopicAction):
    """Answers ask_source. Asks nothing new, so the question before stays the one to follow up."""

    def name(self) -> str:
        return "action_source"

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        question = asked(tracker)
        if answerer_of(question.intent):  # "so is the nyc number higher", which compares
            return await super().reply(dispatcher, tracker, domain)
        kept = tracker.get_slot(SHOWN)
        shown = kept.get("sources") if isinstance(kept, dict) else None
        ids = [id for id in shown if isinstance(id, str)] if isinstance(shown, list) else []
        say(dispatcher, tracker, difference(base(), question, recall(tracker)) or answer(base(), question, ids))
        return []
