"""The figure of a distribution that a question wants: the median unless a percentile or the mean is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.actions.phrases import LABELS, middle_half, per
from bot.actions.question import Question
from knowledge.figures import dollars, span
from knowledge.model import Wages
from knowledge.pay import stand_in
from knowledge.rank import By

_COLUMNS: dict[int, By] = {10: "p10", 25: "p25", 50: "median", 75: "p75", 90: "p90"}

_ABOVE = {10: "nine in ten earn more", 25: "three in four earn more", 75: "one in four earns more", 90: "one in ten earns more"}  # fmt: skip


@dataclass(frozen=True)
class Measure:
    """`name` as a word of a sentence ("median", "90th percentile"); `percentile` is None for the mean."""

    name: str
    percentile: int | None = 50

    @property
    def usual(self) -> bool:
        """Whether it is the median, which answers have when nothing else is asked for."""
        return self.percentile == 50

    @property
    def label(self) -> str:
        """As the head of a column."""
        return self.name[0].upper() + self.name[1:] if self.percentile in (None, 50) else self.name

    @property
    def column(self) -> By:
        """As `knowledge.rank` names it."""
        return "mean" if self.percentile is None else _COLUMNS[self.percentile]

    def of(self, wages: Wages) -> float | None:
        """The figure, per the period of `wages`; None: BLS released none."""
        return wages.mean if self.percentile is None else wages.percentiles[self.percentile]


MEDIAN, MEAN = Measure("median"), Measure("mean", None)


def measure_of(question: Question) -> Measure:
    """The measure that `question` asks for."""
    if question.percentile not in (None, 50):
        assert question.percentile is not None
        return Measure(LABELS[question.percentile], question.percentile)
    return MEAN if question.wants == "mean" else MEDIAN


def starting(question: Question) -> bool:
    """Whether it asks what newcomers are paid."""
    return question.experience == 0 or (question.wants == "start" and question.experience is None)


def figure(measure: Measure, who: str, wages: Wages, release: str) -> str:
    """The figure asked for in the first sentence, then the rest of the distribution; `who` at the start of a sentence."""
    value, period = measure.of(wages), per(wages.period)
    name, inner = measure.name, who[0].lower() + who[1:]
    if value is None:
        return f"**BLS released no {name} for {inner}.** {_rest(measure, wages, release)}"
    if measure.percentile is None:
        return f"**{who} earn a mean (average) of {dollars(value)} {period}.** {_rest(measure, wages, release)}"
    lead = f"**The {name} is {dollars(value)} {period} for {inner}**: {_ABOVE[measure.percentile]}."
    return f"{lead} {_rest(measure, wages, release)}"


def several(numbers: Sequence[int], who: str, wages: Wages, release: str) -> str:
    """Each of several percentiles asked for, in ascending order; empty for fewer than two."""
    if len(numbers) < 2:
        return ""
    values = ((LABELS[number], wages.percentiles[number]) for number in numbers)
    parts = [f"{label} {dollars(value) if value is not None else 'not released'}" for label, value in values]
    return f"**{who}, percentiles {per(wages.period)}: {'; '.join(parts)}** ({release})."


def named_levels(numbers: Sequence[int], measure: Measure, wages: Wages) -> str:
    """The percentiles of `numbers` as the end of a line, where several are asked for, else `levels`."""
    if len(numbers) < 2:
        return levels(measure, wages)
    shown = (f"{LABELS[n]} {dollars(value)}" for n in numbers if (value := wages.percentiles[n]) is not None)
    return f"{', '.join(shown)} {per(wages.period)}"


def newcomers(who: str, wages: Wages, release: str) -> str:
    """What stands in for the pay of newcomers, first; `who` at the start of a sentence."""
    band = stand_in(0)
    low, high = wages.percentiles[band.low], wages.percentiles[band.high]
    if low is None or high is None:
        return "OEWS has no figure by experience, and BLS released no lower percentiles here."
    return (
        f"**{who} at entry level: about {dollars(low)} to {dollars(high)} {per(wages.period)}** ({release}). OEWS has no figure by "
        f"experience; {band.words} of all workers (percentiles {band.low} to {band.high}) stands in."
    )


def jobs(who: str, where: str, wages: Wages, release: str) -> str:
    """How many hold such a job; `where`: " in Texas"."""
    if not wages.employed:
        return f"**BLS released no number of jobs of {who}{where}** ({release})."
    return (
        f"**There are about {wages.employed:,} jobs of {who}{where}** ({release}): jobs that people hold. "
        "I have no count of open positions by place."
    )


def levels(measure: Measure, wages: Wages) -> str:
    """The measure and the middle half, as the end of a line: "median $51,140 a year, middle half $43,490–64,820"."""
    value = measure.of(wages)
    shown = (
        f"{measure.name} {dollars(value)} {per(wages.period)}" if value is not None else f"no {measure.name} released"
    )
    if not measure.usual and wages.median is not None:
        return f"{shown}; median {dollars(wages.median)}"
    low, high = wages.percentiles[25], wages.percentiles[75]
    return f"{shown}, middle half {span(low, high)}" if low and high else shown


def _rest(measure: Measure, wages: Wages, release: str) -> str:
    parts = [] if wages.median is None else [f"The median is {dollars(wages.median)}"]
    if half := middle_half(wages):
        parts.append(f"the middle half earns {half}")
    text = ", ".join(parts)
    return f"{text} ({release})." if text else f"({release})"
