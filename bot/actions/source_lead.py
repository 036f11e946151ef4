"""What an answer on sources starts with: the sentence asked for, before the list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.actions.asked_fact import GAPS
from bot.actions.question import Question
from bot.actions.sourced import BIASED, IRONY
from knowledge.base import Base
from knowledge.facts import Fact, named
from knowledge.facts import fact as fact_of
from knowledge.model import Source

LISTED = "method_oews"  # the fact that names the main source, which the list does anyway
_TOPICS = ("method", "survey")
_AGE = re.compile(
    r"\b(?:how (?:old|recent|current|fresh|up to date)|(?:what|which) year|from when|when (?:was|were|did)|when is (?:that|this|it)|date of|"
    r"data year|how old is yours|"
    r"is (?:that|this|it) old|old (?:is|are|numbers?|data|figures?)|outdated|out of date)\b", re.I
)  # fmt: skip
_NEWER = re.compile(
    r"\b(?:newer|more recent|most recent|newest|latest|more current|more up to date|a later|later (?:figures?|numbers?|data))\b",
    re.I,
)
_PUBLISHED = re.compile(r"\b(?:Published|Released) (\d{4}-\d{2}-\d{2})")


def lead(base: Base, question: Question, cited: Sequence[Source]) -> tuple[str, list[Fact]]:
    """The sentence that answers the question itself, and the facts that it is made of; empty when the list says it all."""
    about = question.organization or ("aapc" if cited and cited[0].id.startswith("aapc") else "bls",)
    if BIASED.search(question.text):
        held = [fact_of(base, id) for id in ("survey_who_answers", "method_who_reports")]
        return f"A fair doubt. {held[0].text} BLS's figure is independent of it. {held[1].text}", held
    if IRONY.search(question.text):
        reports = fact_of(base, "method_who_reports")
        return f"Fair point: it is an estimate, and no estimate is never wrong. {reports.text}", [reports]
    found = [
        fact for fact in named(base, _TOPICS, question.text, about=(*about, *question.role)) if fact.entry.id != LISTED
    ]
    if cited:  # what is not known has no age worth telling
        cited = [source for source in cited if source.id != GAPS] or [base.oews()]
    if cited and _NEWER.search(question.text):
        return f"No: the newest that I hold is {_dated(_newest(base, cited[0]))}.", []
    if cited and _AGE.search(question.text):
        return f"The figure is of {cited[0].vintage}: {_dated(cited[0])}.", []
    if question.percentile not in (None, 50) and not question.money:
        return _percentile(question.percentile), found[:1]
    return (found[0].text, found[:1]) if found else ("", [])


def _newest(base: Base, source: Source) -> Source:
    """The newest edition held of the series that `source` belongs to."""
    if source.id.startswith("oews"):
        return base.oews()
    return base.rpp() if source.id.startswith("rpp") else source


def _dated(source: Source) -> str:
    """The title of a source, with the date it came out when that is known."""
    published = day_published(source)
    title = source.title if source.vintage in source.title else f"{source.title} ({source.vintage})"
    return f"{title}, published {published}" if published else title


def day_published(source: Source) -> str:
    """The day on which a source came out; "" where that is not known."""
    found = _PUBLISHED.search(source.note or "")
    if not found:
        return ""
    day = date.fromisoformat(found[1])
    return f"{day:%B} {day.day}, {day.year}"


def _percentile(percentile: int | None) -> str:
    """What a percentile is, in plain words."""
    assert percentile is not None, "a question that names a percentile"
    return f"The {percentile}th percentile: of 100 workers {percentile} earn less and {100 - percentile} earn more."
