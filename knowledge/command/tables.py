"""Results of pay as aligned tables, each with its notes and sources below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from knowledge.compare import Comparison
from knowledge.estimate import Estimate
from knowledge.explain import Explanation
from knowledge.figure import Figure
from knowledge.figures import change, dollars, span
from knowledge.model import PERCENTILES, Period, Source
from knowledge.outlook import Outlook
from knowledge.pay import Pay
from knowledge.rank import Ranking
from knowledge.trend import Trend


def of_pay(result: Pay) -> str:
    """The distribution: percentiles, mean, jobs."""
    wages = result.wages
    name = result.setting.phrase if result.setting else result.place.name
    rows = [[_percentile(p), _money(wages.percentiles[p])] for p in PERCENTILES]
    rows += [["mean", _money(wages.mean)], ["employed", f"{wages.employed:,}" if wages.employed else "not released"]]
    head = f"{result.role.name}, {name}, per {wages.period.value}"
    return _page([head, _table(["", "US dollars"], rows)], result.caveats, [result.source])


def of_comparison(result: Comparison) -> str:
    """Medians beside what they buy at average prices."""
    rows = [
        [line.label, _money(line.pay.wages.median if isinstance(line.pay, Pay) else None), _money(line.adjusted)]
        for line in result.lines
    ]
    return _page([_table(["", "median", "after prices"], rows)], result.caveats, result.sources)


def of_ranking(result: Ranking) -> str:
    """The first lines, numbered; what is no state stands below them."""
    write = (lambda value: f"{value:,.0f}") if result.by == "employed" else _money
    rows = [[str(n), line.name, write(line.value)] for n, line in enumerate(result.lines, 1)]
    rows += [["–", f"{line.name} (not a state)", write(line.value)] for line in result.beside]
    return _page([_table(["", result.scope, result.by], rows)], result.caveats, result.sources)


def of_estimate(result: Estimate) -> str:
    """The band, how it was made, and the official figures that it was made from."""
    rows = [[found.label, dollars(found.amount)] for found in result.inputs]
    lines = [f"{span(result.low, result.high)} {_each(result.period)}, an estimate", result.method]
    lines += [f"Assumed: {assumption}" for assumption in result.assumptions]
    lines.append(_table(["official figures", "US dollars"], rows))
    if result.reported:
        entry = result.reported.entry
        lines.append(
            f"Apart from it, self-reported: {entry.statistic} of {entry.group}, {dollars(entry.amount)} a year"
        )
    return _page(lines, result.caveats, result.sources)


def of_explanation(result: Explanation) -> str:
    """How far the two lie apart, then the reasons."""
    lines = [
        f"{name}: {figure.label}, {_written(figure)}" for name, figure in (("One", result.one), ("Other", result.other))
    ]
    if result.size is not None:
        lines.append(f"The other differs from the one by {change(result.size)}, both per year.")
    for reason in result.reasons:
        measured = f" ({change(reason.percent)})" if reason.percent is not None else ""
        lines.append(f"- {reason.text}{measured}")
    unknown = [f"Not known: {what}." for what in result.unknowns]
    return _page([*lines, *unknown], (), result.sources)


def of_trend(result: Trend) -> str:
    """One amount a release, and the change from the first to the last."""
    head = f"{result.role.name}, {result.place.name}, {_percentile(result.percentile)} per year"
    rows = [[point.label, dollars(point.amount)] for point in result.points]
    lines = [head, _table(["release", "US dollars"], rows), f"From the first to the last: {change(result.change)}"]
    return _page(lines, (*result.breaks, *result.caveats), result.sources)


def of_outlook(result: Outlook) -> str:
    """The projections, the role's own first."""
    shown = [p for p in (result.projection, result.group, *result.earlier, result.all_occupations) if p]
    alone = [] if result.projection else [f"BLS's figure for {result.role.plural} alone is not in this base."]
    lines = [f"{p.title}: {change(p.growth)} {p.years}, source: {p.source.title} ({p.trust.value})" for p in shown]
    return "\n".join(alone + lines)


def cited(sources: Iterable[Source]) -> list[str]:
    """A line for each source."""
    named = ((s, s.title if s.vintage in s.title else f"{s.title}, {s.vintage}") for s in sources)
    return [f"Source: {name} ({s.publisher}; trust {s.trust.value})" for s, name in named]


def _page(lines: Sequence[str], caveats: Iterable[str], sources: Iterable[Source]) -> str:
    return "\n".join([*lines, *(f"Note: {caveat}" for caveat in caveats), *cited(sources)])


def _table(head: list[str], rows: list[list[str]]) -> str:
    *widths, last = (max(map(len, column)) for column in zip(head, *rows, strict=True))
    return "\n".join(
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1].rjust(last)])
        for row in [head, *rows]
    )


def _percentile(percentile: int) -> str:
    return "median" if percentile == 50 else f"p{percentile}"


def _money(amount: float | None) -> str:
    return "–" if amount is None else dollars(amount)


def _each(period: Period) -> str:
    return f"{'an' if period is Period.HOUR else 'a'} {period.value}"


def _written(figure: Figure) -> str:
    if figure.low is None:
        return "no figure released" if figure.source else "its amount not said"
    amount = dollars(figure.low) if figure.high in (None, figure.low) else span(figure.low, figure.high or figure.low)
    return f"{amount} {_each(figure.period)}"
