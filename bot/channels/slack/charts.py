"""Charts as pictures, drawn from the same data as the page's."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from typing import Any

from bot.channels.slack.cut import cut
from knowledge.figures import dollars, figure

MOST_ALT = 1_000
MOST_BARS = 15
COLOR, BOX, WHISKER = "#2f6f8f", "#a9cbd9", "#5b6770"
PERIODS = {"year": "a year", "month": "a month", "week": "a week", "hour": "an hour"}
# One thread: matplotlib does not bear two, and a drawing must not hold up the acknowledgement of an event.
_pool = ThreadPoolExecutor(1, "slack-chart")


@dataclass(frozen=True)
class Picture:
    """A drawn chart: a PNG, what it is called, and what it shows for those who do not see it."""

    png: bytes
    title: str
    alt: str


async def prepare() -> None:
    """Load what draws, before someone waits for it."""
    await asyncio.get_running_loop().run_in_executor(_pool, import_module, "matplotlib.figure")


async def drawn(chart: Mapping[str, Any]) -> Picture:
    """The picture of an envelope's chart."""
    png = await asyncio.get_running_loop().run_in_executor(_pool, _draw, chart)
    return Picture(png, str(chart["title"]), alt(chart))


def alt(chart: Mapping[str, Any]) -> str:
    """What the chart shows, in words."""
    bars = [f"{bar['label']} {_value(bar['value'], chart['unit'])}" for bar in chart["bars"]]
    spread = " Lines reach from the 10th to the 90th percentile." if _spread(chart["bars"]) else ""
    return cut(f"Bar chart, {chart['title']}: {'; '.join(bars)}.{spread}", MOST_ALT)


def _draw(chart: Mapping[str, Any]) -> bytes:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    bars = list(chart["bars"])[:MOST_BARS]
    page = Figure(figsize=(7, 1.3 + 0.55 * len(bars)), dpi=150, layout="constrained")
    FigureCanvasAgg(page)
    axes = page.subplots()
    for y, bar in enumerate(bars):
        _bar(axes, y, bar, str(chart["unit"]))
    axes.set_yticks(range(len(bars)), [_literal(cut(str(bar["label"]), 40)) for bar in bars])
    axes.set_ylim(len(bars) - 0.5, -0.6)
    axes.set_xlim(left=min(0, *(float(bar["value"]) for bar in bars)))
    axes.margins(x=0.12)
    axes.xaxis.set_major_locator(MaxNLocator(5))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: _literal(_value(value, chart["unit"], short=True))))
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_title(_literal(chart["title"]), loc="left", fontsize=11)
    if _spread(bars):
        axes.set_xlabel("Dot: median · box: the middle half · line: 10th to 90th percentile", fontsize=8)
    out = BytesIO()
    page.savefig(out, format="png")
    return out.getvalue()


def _bar(axes: Any, y: int, bar: Mapping[str, Any], unit: str) -> None:
    value = float(bar["value"])
    ranged = bar["p10"] is not None and bar["p90"] is not None
    if not ranged:
        axes.barh(y, value, height=0.6, color=COLOR)
    else:
        axes.plot([bar["p10"], bar["p90"]], [y, y], color=WHISKER, linewidth=1.5)
        if bar["p25"] is not None and bar["p75"] is not None:
            axes.barh(y, bar["p75"] - bar["p25"], left=bar["p25"], height=0.36, color=BOX)
        axes.plot([value], [y], "o", color=COLOR, markersize=7)
    if ranged:
        axes.annotate(_literal(_value(value, unit)), (value, y - 0.2), va="bottom", ha="center", fontsize=9)
    else:
        axes.annotate(_literal(_value(value, unit)), (value, y), (4, 0), textcoords="offset points", va="center")


def _spread(bars: Sequence[Mapping[str, Any]]) -> bool:
    return any(bar["p10"] is not None and bar["p90"] is not None for bar in bars)


def _literal(text: str) -> str:
    return text.replace("$", r"\$")  # two of them would begin a formula


def _value(value: float, unit: str, short: bool = False) -> str:
    if unit == "percent":
        return figure(value, "percent")
    if unit == "index":
        return figure(value, None)
    if short:
        return f"${value:,.0f}"
    return f"{dollars(value)} {PERIODS[unit.removeprefix('usd_per_')]}"
