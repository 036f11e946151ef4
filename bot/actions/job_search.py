"""Answers `ask_job_search`: where the jobs are and how to get one."""

from __future__ import annotations

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, suggest
from bot.actions.guidance import guide
from bot.actions.phrases import listed
from bot.actions.places import places_of, release_name
from bot.actions.question import Question
from bot.actions.role_asked import role_of, where
from bot.actions.topic import topic
from knowledge.base import NATION, Base
from knowledge.model import Unknown
from knowledge.pay import pay

# Facts on where the jobs are, beside which the number of them in a place that is named belongs.
OF_MARKETS = frozenset(("jobs_no_listings", "jobs_top_states", "jobs_hospital_size", "outlook_openings", "outlook_saturation_gap"))  # fmt: skip


@topic("ask_job_search")
def answer(base: Base, question: Question) -> Answer:
    """Who employs most, what is known of applying, and the number of jobs in a place that is named."""
    places = places_of(base, question)
    if places.refusal:
        return places.refusal
    named = [base.organizations[id].name for id in question.organization if id in base.organizations]
    before = (
        [f"I have no openings or hiring rules of {listed(named[:2])}: their own careers page has."] if named else []
    )
    after = []
    role = role_of(base, question)
    found = pay(base, role, places.first)
    of_jobs = not question.facts or question.facts[0] in OF_MARKETS
    if of_jobs and places.first != NATION and not isinstance(found, Unknown) and found.wages.employed:
        short = role.occupation.short if role.occupation else role.plural
        after.append(
            f"There are about {found.wages.employed:,} jobs of {short}{where(found.place, places)} ({release_name(base)})."
        )
    return guide(
        base, question, "Finding a job", ["job_search"],
        [
            suggest("Best-paying states", "rank_pay", role=role.id),
            suggest("Remote work", "ask_remote_work"),
            suggest("No experience yet", "ask_how_to_start", experience=0),
        ],
        before=before, after=after, caveats=places.notes,
    )  # fmt: skip


class ActionJobSearch(TopicAction):
    """Answers ask_job_search."""

    def name(self) -> str:
        return "action_job_search"
