"""How answers put results into words, tables and charts. No figure is made here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.actions.answer import Answer, Bar, Chart, ChartUnit, Column, Suggestion, Table, cite
from knowledge.facts import Claim, Fact
from knowledge.figures import dollars, span
from knowledge.model import PERCENTILES, Period, Role, Source, Unknown, Wages

LABELS = {10: "10th percentile", 25: "25th percentile", 50: "Median", 75: "75th percentile", 90: "90th percentile"}
UNITS: dict[Period, ChartUnit] = {
    Period.HOUR: "usd_per_hour",
    Period.WEEK: "usd_per_week",
    Period.MONTH: "usd_per_month",
    Period.YEAR: "usd_per_year",
}


def per(period: Period) -> str:
    """ "a year", "an hour"."""
    return f"an {period.value}" if period is Period.HOUR else f"a {period.value}"


def middle_half(wages: Wages) -> str | None:
    """The range from the 25th to the 75th percentile."""
    low, high = wages.percentiles[25], wages.percentiles[75]
    return None if low is None or high is None else span(low, high)


def earn(who: str, wages: Wages, release: str) -> str:
    """The distribution in two sentences: median, middle half, the ends, the release as `release_name` names it."""
    if wages.median is None:
        return f"BLS released no median for {who[0].lower()}{who[1:]} ({release})."
    text = f"**{who} earn a median of {dollars(wages.median)} {per(wages.period)}.**"
    parts = []
    if half := middle_half(wages):
        parts.append(f"The middle half earns {half}")
    low, high = wages.percentiles[10], wages.percentiles[90]
    if low is not None and high is not None:
        parts.append(f"one in ten less than {dollars(low)}, one in ten more than {dollars(high)}")
    return f"{text} {'; '.join(parts)} ({release})." if parts else f"{text} ({release})"


def wage_table(wages: Wages, nation: Wages | None = None, *, here: str = "Pay", there: str = "United States") -> Table:
    """The percentiles and the mean, beside the nation's (or those of what `there` names) when given."""
    columns = [Column(label=""), Column(label=here, kind="money")]
    if nation:
        columns.append(Column(label=there, kind="money"))
    rows: list[tuple[str | float | None, ...]] = []
    for percentile in PERCENTILES:
        row = (LABELS[percentile], wages.percentiles[percentile])
        rows.append((*row, nation.percentiles[percentile]) if nation else row)
    rows.append(("Mean", wages.mean, nation.mean) if nation else ("Mean", wages.mean))
    return Table(columns=tuple(columns), rows=tuple(rows))


def bar(label: str, wages: Wages, state: str | None = None) -> Bar | None:
    """A bar of a chart; None without a median."""
    if wages.median is None:
        return None
    p = wages.percentiles
    return Bar(label=label, value=wages.median, p10=p[10], p25=p[25], p75=p[75], p90=p[90], state=state)


def chart(title: str, period: Period, bars: Iterable[Bar | None]) -> Chart | None:
    """A bar chart of at least two bars."""
    drawn = tuple(found for found in bars if found)
    if len(drawn) < 2:
        return None
    return Chart(kind="bars", title=title, unit=UNITS[period], bars=drawn)


def said_by_article(claim: Claim) -> str:
    """What the article says, and how it stands to the statistics."""
    entry = claim.entry
    says = entry.text
    if entry.kind == "pay_range" and entry.low is not None and entry.high is not None:
        says = f"{span(entry.low, entry.high)} a year, without naming a source."
    return f"The article that I started from says: {says} {entry.reason}"


def unknown(found: Unknown, suggestions: Sequence[Suggestion] = (), *, more: str = "") -> Answer:
    """ "I don't have that", with the reason and the nearest thing that is known."""
    reason = found.reason.rstrip(".")
    nearest = f" The nearest that I have: {found.nearest}." if found.nearest else ""
    text = f"I don't have that: {found.subject} – {reason}.{nearest}"
    return Answer(
        type="text", title="Not in the data", text=f"{text} {more}".strip(), sources=cite(found.sources),
        suggestions=tuple(suggestions),
    )  # fmt: skip


def bullets(facts: Iterable[Fact]) -> str:
    """Facts as a list, a doubtful one marked as such."""
    return "\n".join(f"- {fact.text}" for fact in facts)


def doubts(facts: Iterable[Fact]) -> tuple[str, ...]:
    """The caveat due when a figure rests on a single third party."""
    if any(fact.entry.trust.value == "D" for fact in facts):
        return ("Some of this rests on a single third-party source: take it as a hint, not as a figure.",)
    return ()


def sources_of(facts: Iterable[Fact]) -> list[Source]:
    return [fact.source for fact in facts]


def plural(role: Role) -> str:
    """The plural at the start of a sentence."""
    return capital(role.plural)


def capital(text: str) -> str:
    """`text` as it stands at the start of a sentence."""
    return text[0].upper() + text[1:]


def listed(names: Sequence[str], word: str = "and") -> str:
    """ "a, b and c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}" if names else ""
