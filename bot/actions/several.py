"""Whether several certifications may be held at once, asked after they stood side by side: "can i have both"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rasa_sdk import Tracker

from bot.actions.answer import Answer, cite, suggest
from bot.actions.phrases import listed
from bot.actions.reading import names_shown, read, recall
from knowledge.base import Base
from knowledge.facts import Fact, fact

REPORTED = "pay_three_certifications"  # the fact on those who hold several
_BOTH = re.compile(
    r"\b(?:can|could|may|might|should|do|does|is it|would it|what if|why not)\b.{0,30}\b(?:have|having|hold|holding|get|getting|take|taking|do|doing|earn|keep|be|go for)\b "
    r"(?:them )?(?:both|the two|all (?:of them|three)|two|more than one|several)(?: of (?:them|those|these))?(?: at (?:once|the same time)| together)?\W*$|"
    r"^\W*(?:(?:and|or|so|ok|but|why not|how about|what about|maybe|with|for|holding|having|get|got) )*both(?: of (?:them|those))?(?: together| at once)?\W*$",
    re.I,
)  # fmt: skip


def several(base: Base, tracker: Tracker) -> Answer | None:
    """The reply; None for another message, or when fewer than two certifications were spoken of."""
    message, before = tracker.latest_message or {}, recall(tracker)
    question = read(message)
    if not before or not _BOTH.search(question.text) or not question.names_nothing():
        return None
    named = before.certification if len(before.certification) > 1 else before.among
    one_by_one = (*before.certification, *before.earlier_certification)[:2]  # "how much is a cpb", "and a cpc"
    named = named or (one_by_one if len({*one_by_one}) > 1 else tuple(names_shown(tracker, "certifications")))
    named = tuple(id for id in named if id in base.certifications)[:3]
    if len(named) < 2:
        return None
    reported = _pay_of_both(base, named) or fact(base, REPORTED)
    return Answer(
        type="text",
        title=" and ".join(named),
        text=f"Yes, people hold several: the {listed(list(named))} have each their own exam and fee, and none of my sources "
        f"makes one rule out another. {reported.text}",
        sources=cite([reported.source, *(base.source(base.certifications[id].source) for id in named)]),
        suggestions=(
            suggest("Which one first?", "compare_certifications", certification=list(named)),
            *(suggest(f"What the {id} costs", "plan_certification", certification=id) for id in named[:2]),
        ),
    )


def _pay_of_both(base: Base, named: Sequence[str]) -> Fact | None:
    """The pay that was reported of those who hold all that are `named`; None where no source has it."""
    of_them = (fact(base, id) for id, entry in base.facts.items() if {*entry.about} == {*named} and entry.value)
    return next((one for one in of_them if one.entry.topic == "survey"), None)
