"""Answers `ask_source`: where the figure last shown comes from, how old it is, why another differs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions import cues
from bot.actions.act import Act, acts, alone_of
from bot.actions.action import TopicAction
from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.asked_fact import leads
from bot.actions.cited import CITES, citation
from bot.actions.context import asked
from bot.actions.correction import corrected
from bot.actions.counted import counted, doubted, of_which_employers
from bot.actions.credential_pay import of_members
from bot.actions.difference import PAY_INTENTS, difference
from bot.actions.memory import remembering
from bot.actions.phrases import bullets, doubts, sources_of
from bot.actions.present import say, texts_said
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.reading import names_shown, read, recall
from bot.actions.shown import SHOWN
from bot.actions.shown import shown as shown_of
from bot.actions.source_lead import LISTED, lead
from bot.actions.sourced import (
    COUNTED,
    IRONY,
    LINK,
    SEEMS,
    TRUST,
    is_correction,
    what_a_body_says,
    what_the_survey_says,
)
from bot.actions.topic import answerer_of, replies
from bot.actions.turn import answers
from knowledge.base import Base, base
from knowledge.facts import fact, facts, named
from knowledge.model import Source

MOST_SOURCES = 3
LEAST_NAMED = 7  # characters of key phrases: a fact of method that is asked for stands first
_PERCENTILE = re.compile(
    r"\b(?:percentile|what (?:%|percent\w*|share)|how many (?:people )?(?:make|earn|get) (?:that|this))\b", re.I
)
_OF_ME = re.compile(r"\b(?:i|i'?m|me|my|mine)\b", re.I)
CERTIFYING = frozenset(("ask_certification", "compare_certifications", "plan_certification", "advise_certification"))


def answer(base: Base, question: Question, shown: Sequence[str]) -> Answer:
    """The sources last shown, or the main ones at the start; and what is known of age and differences."""
    seen = [id for id in shown if id in base.sources]
    ids = seen or main(base)
    of_bodies = [
        id
        for body in question.organization
        for id, s in base.sources.items()
        if body in (id.split("_")[0], s.publisher.lower())
    ]
    cited = [base.sources[id] for id in dict.fromkeys((*of_bodies[:1], *ids, *of_bodies[1:2]))][
        : MOST_SOURCES if seen or of_bodies else None
    ]
    first, told = lead(base, question, cited)
    topics = ("method", "survey")
    if question.facts and not (first and not told):  # not for what is said of the date or a percentile
        told = [fact(base, id) for id in question.facts]
        first = " ".join(one.text for one in told)
    if question.facts and first:
        known = []
    elif first:
        asked_too = named(base, topics, question.text, about=question.organization)
        known = [fact for fact in asked_too if fact not in told][:2]
    elif asked_for := [
        one
        for one in named(base, topics, question.text, about=question.organization, least=LEAST_NAMED)
        if one.entry.id != LISTED or not seen
    ]:
        told, known, first = asked_for[:1], asked_for[1:2], asked_for[0].text
    else:
        known = facts(base, topics, about=question.organization, text=question.text, most=3)
    head = "That comes from:" if shown else "My figures come from:"
    if LINK.search(question.text) and not question.facts:
        text = ["Here is where to check it:", *(f"- [{s.title}]({s.url})" for s in cited if s.url)]
        cited = [source for source in cited if source.url]
        known, told, first = [], [], ""
    else:
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
        first = leads(base(), tracker.latest_message or {}, question, texts_said(tracker))
        question = replace(question, facts=tuple(one.entry.id for one in first))
        if answerer_of(question.intent):  # "so is the nyc number higher", which compares
            return await super().reply(dispatcher, tracker, domain)
        return told(dispatcher, tracker, question)


answers("ask_source", ActionSource())


@acts("ask_pay_factors")
def of_another(base: Base, tracker: Tracker, act: Act) -> Answer | None:
    """Why somebody else is paid more than what was shown, where a turn names how much; None for any other turn."""
    message = tracker.latest_message or {}
    if alone_of(message) not in ("ask_source", "ask_pay_factors"):
        return None
    return difference(base, read(message), recall(tracker), names_shown(tracker, "places"))


@replies("ask_source")
def told(dispatcher: CollectingDispatcher, tracker: Tracker, question: Question) -> list[Any]:
    """Says what is asked of the figure or source last shown."""
    before = recall(tracker)
    if what_a_body_says(question) and (pay := answerer_of("ask_salary")):
        official = _of_bls(question, before)
        answered = pay(base(), official)
        say(dispatcher, tracker, answered)
        return [*official.remember(), SlotSet(SHOWN, shown_of(answered))]
    profile = Profile.of(tracker).told(tracker.latest_message or {})
    spoken = (before.certification or before.last_certification) if before else ()
    mine = profile.certifications[-1:] if _OF_ME.search(question.text) else ()
    held = question.certification or mine or spoken[-1:] or profile.certifications[-1:]
    if what_the_survey_says(question.text) and held and held[0] in base().certifications:
        of_survey = Question(
            "ask_salary", text=question.text, certification=held[:1], place=before.place[:1] if before else ()
        )
        answered = of_members(base(), of_survey, profile.experience)
        say(dispatcher, tracker, answered)
        return [*remembering(of_survey, before).remember(), SlotSet(SHOWN, shown_of(answered))]
    if before and before.intent == "ask_salary" and before.money and _PERCENTILE.search(question.text) and (pay := answerer_of("ask_salary")):  # fmt: skip
        say(dispatcher, tracker, pay(base(), replace(before, text=question.text)))  # "what percentile is that"
        return []
    say(dispatcher, tracker, _answer(tracker, question, before))
    return []


def _answer(tracker: Tracker, question: Question, before: Question | None) -> Answer:
    kept = tracker.get_slot(SHOWN)
    shown = kept.get("sources") if isinstance(kept, dict) else None
    ids = [id for id in shown if isinstance(id, str)] if isinstance(shown, list) else []
    text, paid = question.text, bool(before and before.intent in PAY_INTENTS | {"rank_pay", "ask_cost_of_living"})
    if CITES.search(text) and not question.money:
        return citation(base(), ids)
    found: Answer | None = None
    if before and paid and (of_employers := of_which_employers(base(), question, before)):
        return of_employers
    if before and before.intent in CERTIFYING and (question.money or is_correction(text) or text.strip().isdigit()):
        found = corrected(base(), question, before, names_shown(tracker, "certifications"))
    if not found and (question.money or not LINK.search(text)):
        found = difference(base(), question, before, names_shown(tracker, "places"))
    another = bool(before and question.role and question.role[:1] != before.role[:1])  # "is a … something else"
    if not found and (COUNTED.search(text) or another) and (paid or before is None or before.intent not in CERTIFYING):
        found = counted(base(), question, before)
    if not found and (paid or not before and question.place) and (SEEMS.search(text) or IRONY.search(text)):
        found = doubted(base(), question, before)
    if not found and before and not paid and cues.WHY.search(text) and len(text.split()) <= 3:
        return _no_reason(ids)
    return found or answer(base(), question, ids)


def _of_bls(question: Question, before: Question | None) -> Question:
    """The question of pay that BLS answers, of the role and place spoken of."""
    role = question.role or (before.role if before else ()) or ("medical_coder",)
    place = question.place or (before.place if before else ())
    return Question("ask_salary", role=role, place=place, period=question.period or (before.period if before else None))


def _no_reason(ids: Sequence[str]) -> Answer:
    """No source says why something is so."""
    cited = [base().sources[id] for id in ids if id in base().sources]
    return Answer(
        type="source",
        title="Why that is so",
        text="I have no source that gives the reason: what I told you is what mine say, no more.",
        sources=cite(cited),
        suggestions=(suggest("Where does that come from?", "ask_source"), suggest("What can you do?", "ask_help")),
    )
