"""Whether the area of the figure last shown holds a place: "does that include the virginia suburbs"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.answer import Answer, cite, suggest
from bot.actions.phrases import listed
from bot.actions.places import place_entity, places_of
from bot.actions.present import say
from bot.actions.question import Question
from bot.actions.reading import read, recall
from bot.actions.role_pay import role_pay
from bot.actions.spoken import MISSED
from bot.actions.topic import replies
from knowledge.base import NATION, Base, base
from knowledge.model import Place
from knowledge.places import reading, resolve
from knowledge.towns import Candidate

INTENT = "area_holds"  # not learnt: told by its words alone
_HOLDS = re.compile(
    r"\b(?:includ\w+|cover\w*|count(?:s|ed|ing)?|part of|lump\w*|in that (?:number|figure|area|metro)|same (?:metro|area|figure|number))\b", re.I
)  # fmt: skip
_OF_PLACES = frozenset(("ask_salary", "compare_roles", "ask_cost_of_living", "rank_pay", "compare_places"))
_SIDE = re.compile(r"\b(?:sides?|(?:state )?(?:line|border)|both|either)\b", re.I)
_MOST_WORDS = 10


def asks_area(question: Question, before: Question | None) -> bool:
    """Whether it asks if the area spoken of holds the place that it names."""
    about = before is not None and before.intent in _OF_PLACES and len(before.place) == 1
    if not about or before is None or not question.place or question.role:
        return False
    if _sides(question, before):
        return True
    return bool(_HOLDS.search(question.text)) and len(question.text.split()) <= _MOST_WORDS


def area_holds(base: Base, asked: str, about: str) -> Answer | None:
    """Whether the area of `about` holds `asked`, both values of places; None where one is not known."""
    area, other = _of(base, about), _of(base, asked)
    if area is None or other is None:
        return None
    named = {
        "area": f"the {area.place.name} area",
        "state": area.place.name,
    }["area" if area.place.kind == "area" else "state"]
    head, whole = _verdict(area.place, other, named)
    return Answer(
        type="text",
        title=f"What the figure of {area.place.name} covers",
        text=f"**{head}** {whole}".strip(),
        sources=cite([base.oews()]),
        suggestions=(
            suggest(f"Pay in {other.label}", "ask_salary", **place_entity(other.label, other)),
            suggest("Who is counted?", "ask_source"),
        ),
    )


def _verdict(area: Place, other: Candidate, named: str) -> tuple[str, str]:
    whole = "OEWS draws its areas by whole counties, and has one figure for all of them."
    if area == NATION or other.place == area:
        return f"Yes: the figure is of {named}, and {other.label} is in it.", whole if area.kind == "area" else ""
    if area.kind != "area":
        inside = area.id in states_of(other.place)
        return (f"Yes: {other.label} is in {named}, and the figure is of the whole state.", "") if inside else (
            f"No: the figure is of {named} alone.", ""
        )  # fmt: skip
    if other.place.is_state_level:
        if other.place.id in states_of(area):
            return f"Yes: the figure is of {named}, which reaches into {other.label}.", whole
        return f"No: the figure is of {named}, and that does not reach into {other.label}.", ""
    return f"No: {other.label} counts with the {other.place.name} area, not with {named}.", whole


def states_of(area: Place) -> list[str]:
    """The states of an area by its name: "Washington-Arlington-Alexandria, DC-VA-MD-WV"; none of any other place."""
    return area.name.rpartition(", ")[2].split("-") if area.kind == "area" else []


def _across(base: Base, about: str) -> list[str]:
    """The states that the area of `about` lies in, where there are several."""
    area = _of(base, about)
    states = states_of(area.place) if area else []
    return states if len(states) > 1 else []


def _sides(turn: Question, before: Question | None) -> list[str]:
    """The states over whose line the area spoken of lies, where the turn speaks of its sides; else none."""
    if before is None or not before.place or not turn.place or not _SIDE.search(turn.text):
        return []
    across = _across(base(), before.place[0])
    return across if {*turn.place} <= {*across} else []


def both_sides(base: Base, question: Question, states: Sequence[str]) -> Answer:
    """The figure of an area that lies in several states, for who would work on either side: it is one for all of them."""
    places = places_of(base, question)
    known, named = places.first, [base.places[id].name for id in states]
    answer = role_pay(base, question, places)
    head = f"**The {known.name} area covers {'both sides' if len(states) == 2 else 'them all'}, {listed(named)}: one figure, wherever in it the job is.**"
    return answer.copy(update={"text": f"{head}\n\n{answer.text}"})


def _of(base: Base, value: str) -> Candidate | None:
    return reading(base, value) or next(iter(resolve(base, value).candidates), None)


@replies(INTENT)
def told(dispatcher: CollectingDispatcher, tracker: Tracker, question: Question) -> list[Any]:
    """Says it; the question before stays the one to follow up."""
    before, turn = recall(tracker), read(tracker.latest_message or {})
    if before and (across := _sides(turn, before)):
        question = replace(before, intent="ask_salary", text=turn.text, role=before.role[:1], setting=(), money=())
        say(dispatcher, tracker, both_sides(base(), question, across))
        return [SlotSet(MISSED, 0)]
    answer = area_holds(base(), turn.place[0], before.place[0]) if before and before.place and turn.place else None
    if answer:
        say(dispatcher, tracker, answer)
    return []
