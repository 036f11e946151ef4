"""Facts that go on: a turn that asks for more, or gets what was just said, is told further facts of its topic."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.actions.answer import Answer, cite
from bot.actions.by_fact import topics_of
from bot.actions.phrases import bullets, doubts, sources_of
from bot.actions.question import Question
from knowledge.base import Base
from knowledge.facts import facts

MOST = 3  # facts at a time
LONGEST = 8  # words of a turn that asks for more

_MORE = re.compile(
    r"^\W*(?:(?:and|ok|okay|yes|so|but|any|is there|tell me|give me|show me|a bit|some|got|what)\W+)*(?:more|else|anything else|what else|go on|continue|keep going|"
    r"next|elaborate|details?|expand|further|other (?:things|facts|points|ones)|the rest)\b", re.I
)  # fmt: skip


def gone_on(base: Base, question: Question, answer: Answer, said: Sequence[str]) -> Answer:
    """`answer`, or further facts of its topic where more is asked for or it was given before. `said`: texts, the last first."""
    topics = topics_of(question.intent)
    if not topics or answer.type != "facts" or not said or not question.text:
        return answer
    asks = bool(_MORE.search(question.text)) and len(question.text.split()) <= LONGEST
    if not asks and not (answer.text in said[0] and question.names_nothing()):
        return answer
    told = "\n".join(said)
    about = (*question.role, *question.certification, *question.setting)
    left = [fact for fact in facts(base, topics, about=about, most=99, overview=True) if fact.text not in told][:MOST]
    if not left:
        text = "That is all that I hold on this. Ask for one point of it, or for another topic."
        return answer.copy(update={"text": text, "table": None, "caveats": ()})
    return answer.copy(
        update={
            "text": f"Further to that:\n{bullets(left)}",
            "caveats": doubts(left),
            "sources": cite(sources_of(left)),
        }
    )
