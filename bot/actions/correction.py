"""An amount that somebody paid or was told, held against a fee that the base has: taken, but not believed at once."""

from __future__ import annotations

from collections.abc import Sequence

from bot.actions.answer import Answer, cite, suggest
from bot.actions.credential import fees_of
from bot.actions.question import Question
from knowledge.base import Base
from knowledge.certifications import Certification, certification


def corrected(base: Base, question: Question, before: Question | None, shown: Sequence[str] = ()) -> Answer | None:
    """Thanks, what the sources say of the fee, why it may differ, where to look; None when no certification was spoken of."""
    ids = question.certification or (before.certification if before else ()) or tuple(shown[:1])
    found = certification(base, ids[0]) if ids else None
    if not isinstance(found, Certification):
        return None
    entry = found.entry
    return Answer(
        type="source",
        title=f"The fee of the {entry.id}",
        text=f"**Thanks for saying so: I can't take a price on one person's word, but yours may be newer, or of another kind** "
        f"(student, member, one try or two). What I have: {fees_of(found)}",
        sources=cite([base.source(id) for id in dict.fromkeys((entry.source, *(fee.source for fee in entry.fees)))]),
        suggestions=(
            suggest("Report a wrong figure", "feedback_negative", topic="wrong"),
            suggest(f"About the {entry.id}", "ask_certification", certification=entry.id),
        ),
    )
