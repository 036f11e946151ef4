"""How figures are written: "$51,140", "$43,490–64,820", "+7.8%", "−4.0%"."""

from __future__ import annotations

MINUS = "−"


def dollars(amount: float) -> str:
    """A sum of money: whole dollars, or cents when it has some ("$24.59")."""
    return f"${amount:,.0f}" if float(amount).is_integer() and amount >= 100 else f"${amount:,.2f}"


def span(low: float, high: float) -> str:
    """A range of money: "$43,490–64,820"."""
    return f"{dollars(low)}–{dollars(high)[1:]}"


def change(percent: float) -> str:
    """A change in percent, with its sign: "+7.8%", "−4.0%"."""
    sign = "+" if percent > 0 else MINUS if percent < 0 else ""
    return f"{sign}{abs(percent):.1f}%"


def figure(value: float, unit: str | None) -> str:
    """A figure in its unit, as a word of a sentence."""
    if unit in ("usd", "usd_per_hour"):
        return dollars(value)
    number = f"{value:,.10g}" if abs(value) < 1e9 else f"{value:,.0f}"
    number = number.replace("-", MINUS)
    return f"{number}%" if unit == "percent" else number
