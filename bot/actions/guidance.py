"""How topics that rest on facts alone are answered: the fact that the question names, then a short overview, with sources."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.actions.answer import Answer, Suggestion, cite
from bot.actions.phrases import bullets, doubts, said_by_article, sources_of
from bot.actions.question import Question
from bot.actions.unanswered import OPENING, is_unanswered
from knowledge.base import Base
from knowledge.facts import Claim, Fact, fact, facts, named
from knowledge.text import key
from knowledge.wording import length_in

NEIGHBORS = ("education", "training_provider", "how_to_start")  # asked for in each other's words
# Where the rest of what people ask in passing is told, whatever the topic that their words were taken for.
ELSEWHERE = (
    *NEIGHBORS,
    "job_search",
    "remote_work",
    "work_conditions",
    "pay_factors",
    "outlook",
    "ai",
    "certification",
)
ALWAYS = (
    "cert_states",
    "pay_trend_coders",
    "remote_after_experience",
    "ai_safer_work",
    "jobs_boards",
    "pay_next_roles",
)
LEAST_ELSEWHERE = 10  # characters of key phrases: from here on they are no chance

_AHEAD = 1.5  # how much more of the words a fact of another topic has to be named by
_ITS = re.compile(r"\b(?:it|that one|my (?:program|school|course|degree|exam|test)|the (?:program|exam|test))\b", re.I)
MOST_BESIDE = 2  # facts after one that the question names

# How long, how much: the facts on schooling tell that, whatever the topic.
_STUDY = re.compile(
    r"\b(how long|how many (?:months|weeks|years)|how much (?:would|will|does|is) it|cost|costs|time does|takes?)\b",
    re.I,
)


def guide(
    base: Base, question: Question, title: str, topics: Sequence[str], suggestions: Sequence[Suggestion],
    *, most: int = 4, claims: Sequence[Claim] = (), before: Sequence[str] = (), after: Sequence[str] = (), caveats: Sequence[str] = (),
    overview: Sequence[Fact] = (),
) -> Answer:  # fmt: skip
    """The facts of `topics` that fit the question best: the one that its words name first, the others as a list.

    `before` stands before the facts, `after` behind the first of them. Where a fact is asked for there is nothing but that and
    what lies near it; where nothing is named there is an `overview`: of the topics, unless another is given.
    """
    certification = question.certification or (question.last_certification if _ITS.search(question.text) else ())
    about = (*question.role, *certification, *question.organization, *question.setting, *question.place)
    wanted = [*topics, "education"] if _STUDY.search(question.text) else topics
    lead = [fact(base, id) for id in question.facts if id in base.facts]
    near = [fact(base, id) for id in question.near_facts if id in base.facts and not _of_another(base, id, question)]
    by_words, opening = _lead(base, wanted, question, about), ""
    if lead and not overview:
        found, claims, most = near, (), len(lead) + MOST_BESIDE - 1
    else:
        lead = lead or by_words
        found = list(overview) or facts(
            base, wanted, about=about, text=question.text, most=most, focused=True, overview=True
        )
        if lead:
            most = min(most, MOST_BESIDE + 1 + len(overview))
            of_one_thing = lead[0].entry.only_asked or lead[0].entry.topic not in (*wanted, *NEIGHBORS)
            if of_one_thing and not overview:  # no survey of what was not asked for
                found, claims = named(base, wanted, question.text, about=about), ()
        elif near and not overview:
            found, claims = list(dict.fromkeys([*near, *found]))[:MOST_BESIDE], ()
        if not lead and not overview and not question.bare and is_unanswered(question.text, [*found, *before, *after]):
            opening, found, claims = OPENING, found[:MOST_BESIDE], ()
    found = [*lead, *(other for other in found if other not in lead)][:most]
    text = [
        *before,
        *(first.text for first in lead),
        *after,
        opening,
        bullets(found[len(lead) :]),
        *(said_by_article(claim) for claim in claims),
    ]
    return Answer(
        type="facts",
        title=title,
        text="\n".join(part for part in text if part),
        caveats=(*caveats, *doubts(found)),
        sources=cite([*sources_of(found), *(claim.source for claim in claims)]),
        suggestions=tuple(suggestions),
    )


def _of_another(base: Base, id: str, question: Question) -> bool:
    """Whether a fact is of roles alone that are not the one spoken of: of billers, where coding is."""
    roles = {*base.facts[id].about} & {*base.roles}
    return bool(roles and question.role) and not roles & {*question.role}


def _lead(base: Base, topics: Sequence[str], question: Question, about: Sequence[str]) -> list[Fact]:
    """The fact whose key phrases stand in the question: of its topics or their neighbors, else of any where they are no chance.

    One from afar that more of the question's words name comes before one of the topic itself.
    """
    beside = NEIGHBORS if set(topics) & set(NEIGHBORS) else ()
    near = named(base, (*topics, "boundary", *beside), question.text, about=about)[:1]
    far = named(base, ELSEWHERE, question.text, about=about, least=LEAST_ELSEWHERE)
    far = [one for one in far if one.entry.only_asked or one.entry.id in ALWAYS][:1]
    if near and far and _length(far[0], question.text) > _AHEAD * _length(near[0], question.text):
        return far
    return near or far


def _length(fact: Fact, text: str) -> int:
    return length_in(fact.entry.aliases, f" {key(text)} ")
