"""The source of a figure written as an entry for a list of references: "how do i cite that"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.actions.answer import Answer, cite, suggest
from bot.actions.asked_fact import GAPS
from bot.actions.source_lead import day_published
from knowledge.base import Base
from knowledge.model import Source

CITES = re.compile(
    r"\b(?:cite|citing|citations?|bibliograph\w+|works cited|reference (?:list|page|entry)|(?:apa|mla|chicago)(?: style| format)?)\b",
    re.I,
)
MOST = 3
_THIRD_PARTY = "article"  # where claims come from that are checked, no figure of ours
_STYLE = "Add the day on which you looked it up, and put the parts in the order that your style (APA, MLA …) asks for."


def citation(base: Base, shown: Sequence[str]) -> Answer:
    """The sources of the figures `shown`, their ids, each ready to be cited; the wage statistics where nothing was shown."""
    known = [base.sources[id] for id in shown if id in base.sources and id not in (GAPS, _THIRD_PARTY)]
    cited = known[:MOST] or [base.oews()]
    return Answer(
        type="source",
        title="How to cite it",
        text="\n".join(
            (
                "You can cite it like this:" if len(cited) == 1 else "You can cite them like this:",
                *(f"- {entry(s)}" for s in cited),
                _STYLE,
            )
        ),
        sources=cite(cited),
        suggestions=(
            suggest("Where the figures come from", "ask_source"),
            suggest("What moves pay", "ask_pay_factors"),
        ),
    )


def entry(source: Source) -> str:
    """A source as publisher, title, period, date of publication and address, as far as they are known."""
    period = "" if source.vintage in source.title else f" ({source.vintage})"
    published = day_published(source)
    parts = (
        f"{source.publisher}.",
        f"*{source.title}*{period}.",
        f"Published {published}." if published else "",
        source.url or "",
    )
    return " ".join(part for part in parts if part)
