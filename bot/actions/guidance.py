"""How topics that rest on facts alone are answered: the facts that fit the question, with their sources."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.actions.answer import Answer, Suggestion, cite
from bot.actions.phrases import bullets, doubts, said_by_article, sources_of
from bot.actions.question import Question
from knowledge.base import Base
from knowledge.facts import Claim, Fact, facts, named

NEIGHBORS = ("education", "training_provider", "how_to_start")  # asked for in each other's words

# How long, how much: the facts on schooling tell that, whatever the topic.
_STUDY = re.compile(
    r"\b(how long|how many (?:months|weeks|years)|how much (?:would|will|does|is) it|cost|costs|time does|takes?)\b",
    re.I,
)


def guide(
    base: Base, question: Question, title: str, topics: Sequence[str], suggestions: Sequence[Suggestion],
    *, most: int = 4, focused: bool = False, claims: Sequence[Claim] = (), before: Sequence[str] = (), caveats: Sequence[str] = (),
) -> Answer:  # fmt: skip
    """The facts of `topics` that fit the question best: the one that its words name first, the others as a list."""
    about = (*question.role, *question.certification, *question.organization, *question.setting, *question.place)
    wanted = [*topics, "education"] if _STUDY.search(question.text) else topics
    found = facts(base, wanted, about=about, text=question.text, most=most, focused=focused)
    lead = _lead(base, wanted, question, about)
    found = [*lead, *(fact for fact in found if fact not in lead)][:most]
    text = [
        *before,
        *(fact.text for fact in lead),
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


def _lead(base: Base, topics: Sequence[str], question: Question, about: Sequence[str]) -> list[Fact]:
    """The fact whose key phrases stand in the question: of its topics, else of their neighbors."""
    beside = NEIGHBORS if set(topics) & set(NEIGHBORS) else ()
    own = named(base, (*topics, "boundary"), question.text, about=about)
    return (own or named(base, beside, question.text, about=about))[:1]
