"""What a price level covers, where somebody asks whether rent is in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.actions.phrases import listed
from bot.actions.question import Question
from knowledge.compare import Comparison
from knowledge.living import Prices

_COUNTED = re.compile(
    r"\b(?:rent|housing|house prices|mortgage|utilities|groceries)\b.{0,30}\b(?:in (?:there|that|this|it)|includ\w*|count\w*|part of|covered|factored|considered|accounted)\b|"
    r"\b(?:includ\w*|count\w*|cover\w*|factor\w*|account\w*|consider\w*|with)\b.{0,30}\b(?:rent|housing|mortgage)\b", re.I
)  # fmt: skip


def rent_counted(question: Question, compared: Comparison) -> list[str]:
    """That the price levels of a comparison have housing in them, when that is asked."""
    return rent_in(question, [line.prices for line in compared.lines if line.prices])


def same_prices(compared: Comparison) -> str:
    """That the places of a comparison lie in one state, whose prices alone are known; "" where they differ in these."""
    levels = {line.prices.place.id: line.prices for line in compared.lines if line.prices}
    cities = len(compared.lines) > 1 and all(
        line.prices and line.prices.place.name != line.label for line in compared.lines
    )
    if len(levels) != 1 or not cities:
        return ""
    [level] = levels.values()
    labels = [line.label for line in compared.lines]
    which = f"{listed(labels)} are both" if len(labels) == 2 else "all of these are"
    stands = f"price level {level.all_items:.1f}, US = 100, BEA {level.year}"
    return f"I know prices by state only, and {which} in {level.place.name} ({stands}): by these figures none is cheaper to live in. What the pay buys:"


def rent_in(question: Question, levels: Iterable[Prices]) -> list[str]:
    """That these price levels have housing in them, and what housing stands at alone; nothing when it is not asked."""
    if not _COUNTED.search(question.text):
        return []
    unique = {level.place.id: level for level in levels}
    alone = "; ".join(f"{v.place.name} {v.housing:.1f}" for v in unique.values() if v.housing is not None)
    text = "**Yes: BEA's price level is of all items, housing and so rent among them.**"
    return [f"{text} Housing alone: {alone}." if alone else text]
