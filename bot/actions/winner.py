"""Who is ahead in a comparison, before prices and after; a tie is said to be one."""

from __future__ import annotations

from bot.actions.measure import MEDIAN, Measure
from bot.actions.phrases import capital, listed
from knowledge.base import NATION
from knowledge.compare import Comparison, Line
from knowledge.figures import dollars
from knowledge.pay import Pay

Known = list[tuple[Line, Pay]]


def winner(compared: Comparison, year: int, measure: Measure = MEDIAN, *, after: bool = False) -> str | None:
    """Who has the highest figure, and whether prices of `year` change that; None with less than two figures.

    `after`: prices are asked about, so who is ahead after them stands first.
    """
    known = [(line, pay) for line, pay in compared.known if measure.of(pay.wages) is not None]
    if len(known) < 2:
        return None
    top = max(measure.of(pay.wages) or 0 for _, pay in known)
    ahead = [(line, pay) for line, pay in known if measure.of(pay.wages) == top]
    behind = [(line, pay) for line, pay in known if measure.of(pay.wages) != top]
    text = _tie(compared.by, ahead, behind, measure) if len(ahead) > 1 else _ahead(compared.by, ahead[0], measure)
    # The nation's prices are the yardstick; a territory has none, so its pay is not held against the others'.
    unpriced = [pay for line, pay in known if not line.prices and pay.place != NATION]
    if unpriced or not any(line.prices for line, _ in known):
        return f"{text}."
    real = max(bought(line, pay, measure) or 0 for line, pay in known)
    best = [line for line, pay in known if bought(line, pay, measure) == real]
    labels = listed([line.named for line in best])
    verb = "is" if len(best) == 1 else "are"
    if after:
        others = [
            f"{dollars(bought(line, pay, measure) or 0)} in {line.label}" for line, pay in known if line not in best
        ]
        against = f", against {listed(others)}" if others else ""
        return f"After prices (BEA, {year}) {labels} {verb} ahead: the {measure.name} buys {dollars(real)}{against}. Before prices: {text[0].lower() if text.startswith(('At the', 'By the')) else text[0]}{text[1:]}."  # fmt: skip
    if [line.label for line in best] == [line.label for line, _ in ahead]:
        return f"{text}, and still {'do' if len(ahead) > 1 else 'does'} after prices (BEA, {year})."
    return f"{text}; after prices (BEA, {year}) {labels} {verb} ahead."


def bought(line: Line, pay: Pay, measure: Measure) -> float | None:
    """What the figure buys at average US prices; the figure itself where there is no price level, as for the nation."""
    value = measure.of(pay.wages)
    return value if value is None or line.prices is None else line.prices.buys(value, pay.wages.period)


def _ahead(by: str, first: tuple[Line, Pay], measure: Measure) -> str:
    line, pay = first
    if by == "setting":
        return f"The {measure.name} is higher {line.label}"
    if measure.usual:
        return f"{capital(line.named)} pays more"
    value = dollars(measure.of(pay.wages) or 0)
    return (
        f"{'By the mean' if measure.percentile is None else f'At the {measure.name}'} {line.named} pays more: {value}"
    )


def _tie(by: str, ahead: Known, behind: Known, measure: Measure) -> str:
    """Several with one figure: of one occupation, they cannot be told apart at all."""
    occupations = {pay.role.occupation.soc: pay.role.occupation.short for _, pay in ahead if pay.role.occupation}
    if by == "role" and len(occupations) == 1:
        [group] = occupations.values()
        names = listed([pay.role.plural for _, pay in ahead])
        text = f"OEWS counts {names} in one group ({group}) and cannot tell their pay apart"
        return (
            f"{text}; {listed([pay.role.plural for _, pay in behind])} have a lower {measure.name}" if behind else text
        )
    names = listed([line.label for line, _ in ahead])
    return f"The {measure.name} is the same {names}" if by == "setting" else f"{capital(names)} pay the same"
