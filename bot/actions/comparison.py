"""Answers `compare_places` and `compare_roles`: finds out what is set side by side."""

from __future__ import annotations

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, suggest
from bot.actions.grid_compared import grid_compared
from bot.actions.kept_pay import keeps, kept_pay
from bot.actions.other_job import without_its_pay
from bot.actions.places import Places, places_of
from bot.actions.places_compared import MOST, places_compared
from bot.actions.places_ranked import region, states_ranked
from bot.actions.question import Question
from bot.actions.role_pay import role_pay
from bot.actions.roles_compared import roles_compared
from bot.actions.settings_compared import settings_compared
from bot.actions.topic import topic
from knowledge.base import NATION, Base


@topic("compare_places")
def places(base: Base, question: Question) -> Answer:
    """One role in two to five places, with and without prices; with a single place, that place and the nation."""
    if keeps(question):
        return kept_pay(base, question)
    found = places_of(base, question)
    if found.refusal:
        return found.refusal
    if len(found.known) < 2:
        if len(_settings(base, question)) > 1:
            return settings_compared(base, question)
        if len(question.role) > 1:
            return roles(base, question)
        if question.region and question.region[0] in base.regions:
            return region(base, question)
    if not found.known:
        return _which()
    if len(question.role) > 1:
        return grid_compared(base, question, found)
    named = [candidate.place for candidate in found.known]
    if len(named) > MOST and all(place.is_state_level for place in named):
        return states_ranked(base, question, "the states that you name", [place.id for place in named])
    return places_compared(base, question, found, named if len(named) > 1 or named[0] == NATION else [*named, NATION])


@topic("compare_roles")
def roles(base: Base, question: Question) -> Answer:
    """Two to five roles in one place; with a single role, that role and the one most often set against it."""
    if len(question.place) > 1:
        return places(base, question)
    if len(question.role) < 2 and len(_settings(base, question)) > 1:
        return settings_compared(base, question)
    found: Places = places_of(base, question)
    if found.refusal:
        return found.refusal
    if question.other_job and len(question.role) < 2:
        return without_its_pay(role_pay(base, question, found), question.other_job)
    return roles_compared(base, question, found)


def _settings(base: Base, question: Question) -> list[str]:
    return [setting for setting in question.setting if setting in base.settings]


def _which() -> Answer:
    return Answer(
        type="question",
        title="Which places?",
        text="Which places shall I compare? Name two to five states or cities.",
        suggestions=(
            suggest("California and Arkansas", "compare_places", state=["CA", "AR"]),
            suggest("Texas and Florida", "compare_places", state=["TX", "FL"]),
            suggest("Best-paying states", "rank_pay"),
        ),
    )


class ActionComparison(TopicAction):
    """Answers compare_places and compare_roles."""

    def name(self) -> str:
        return "action_comparison"
