"""The places that a question means by more than their names: "statewide", "the carolinas", "around here", where pay goes furthest."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.actions import cues
from bot.actions.profile import Profile
from bot.actions.question import Question
from knowledge.base import base

_OF_PLACES = frozenset(("compare_places", "ask_cost_of_living", "rank_pay", "follow_up"))
_BUYS_MOST = re.compile(
    r"\bwhere (?:does|do|would|will|could|can|should)\b[^.?!]{0,40}\b(?:furthest|farthest|further|farther|stretch\w*|better off|best off|buys? (?:the )?most)\b", re.I
)  # fmt: skip
_BOTH_MEANT = re.compile(
    r"\b(?:vs\.?|versus|against|than|compared? (?:to|with)|state ?wide|(?:whole|rest of the|entire|overall|average) ?(?:state)?|state as)\b",
    re.I,
)
_SMALL_REGION = 3  # states that stand side by side where their region is named among places


def places_meant(question: Question, before: Question | None, profile: Profile) -> Question:
    """The question with the places that it means."""
    question = _city_alone(question, before, profile)
    question = _with_state(_where_it_buys_most(question))
    return at_home(_regions_as_states(_at_large(question), before), profile)


def at_home(question: Question, profile: Profile) -> Question:
    """ "in my city", "around here": the place that its writer told."""
    if question.place or question.region or not profile.place or not cues.HERE.search(question.text):
        return question
    return replace(question, place=(profile.place,))


def _at_large(question: Question) -> Question:
    """ "leaving nyc, the cheapest states": the states are ranked, whatever city is named beside."""
    if question.intent != "rank_pay" or question.scope != "state" or not question.place:
        return question
    return replace(question, place=()) if all(len(place) > 2 for place in question.place) else question


def _regions_as_states(question: Question, before: Question | None) -> Question:
    """ "tennessee vs georgia vs the carolinas": the states of a small region that stands beside other places."""
    beside = before is not None and before.intent == "compare_places" and cues.ADDS.search(question.text)
    if not question.region or not (question.place or len(question.region) > 1 or beside):
        return question
    states = [base().regions[id].states for id in question.region if id in base().regions]
    if not states or any(len(one) > _SMALL_REGION for one in states):
        return question
    return replace(
        question, place=tuple(dict.fromkeys((*question.place, *(s for one in states for s in one)))), region=()
    )


def _city_alone(question: Question, before: Question | None, profile: Profile) -> Question:
    """ "how does idaho compare, i could drive to coeur d'alene", said of Spokane: the city, held against where one is."""
    cities = [place for place in question.place if len(place) > 2]
    rest = tuple(place for place in question.place if place in cities or place not in {city[-2:] for city in cities})
    spoken = {*(before.place or before.last_place if before else ()), profile.place} - {None, *question.place}
    if len(rest) != 1 or len(rest) == len(question.place) or not spoken or _BOTH_MEANT.search(question.text):
        return question
    return replace(question, place=rest) if question.intent in _OF_PLACES else question


def _with_state(question: Question) -> Question:
    """ "spokane, seattle and statewide": the state of the cities, beside them."""
    states = {place[-2:] for place in question.place}
    if len(states) != 1 or min(map(len, question.place)) == 2 or not cues.STATEWIDE.search(question.text):
        return question
    return replace(question, place=(*question.place, *states))


def _where_it_buys_most(question: Question) -> Question:
    """ "leaving seattle. where does a coder's pay go furthest": a ranking after prices, whatever place is left."""
    if question.intent not in _OF_PLACES or len(question.place) > 1 or not _BUYS_MOST.search(question.text):
        return question
    return replace(question, intent="rank_pay", adjusted=True, place=())
