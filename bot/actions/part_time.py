"""What an hourly median comes to for fewer hours than a full-time year has: "at 20 hours a week"."""

from __future__ import annotations

import re

from bot.actions.phrases import per
from knowledge.figures import dollars
from knowledge.model import HOURS_A_YEAR, Period, Wages

WEEKS = 52
FULL = HOURS_A_YEAR / WEEKS  # hours a week of a full-time year
_HOURS = re.compile(
    r"\b(\d{1,2})(?: ?(?:-|to|or) ?\d{1,2})? ?(?:hours?|hrs?|h)(?: ?(?:a|per|each|every|/|of work a) ?| )(?:week|wk)\b(?! (?:to|for) (?:study|school|class))",
    re.I,
)
_HALF = re.compile(r"\bhalf[- ]?time\b", re.I)


def hours_in(text: str) -> float | None:
    """The hours a week that a text names, where they are fewer than full time; None when it names none."""
    found = _HOURS.search(text)
    hours = float(found[1]) if found else FULL / 2 if _HALF.search(text) else 0
    return hours if 0 < hours < FULL else None


def for_hours(text: str, wages: Wages) -> str:
    """What the median comes to for the hours a week that a text names; empty where it names none."""
    hours = hours_in(text)
    if hours is None or wages.median is None:
        return ""
    hourly = wages.median * wages.period.per_year / HOURS_A_YEAR
    year = Period.YEAR
    return (
        f"**At {hours:g} hours a week the median comes to {dollars(round(hourly * hours * WEEKS, -1))} {per(year)}**: {dollars(round(hourly, 2))} an "
        f"hour for {WEEKS} weeks. That is arithmetic: OEWS does not tell part time apart, whose rate may differ."
    )
