"""Who is ahead in a comparison, before prices and after; a tie is said to be one."""

from __future__ import annotations

from bot.actions.phrases import capital, listed
from knowledge.base import NATION
from knowledge.compare import Comparison, Line
from knowledge.pay import Pay


def winner(compared: Comparison, year: int) -> str | None:
    """Who has the highest median, and whether prices of `year` change that; None with less than two figures."""
    known = [(line, pay) for line, pay in compared.known if pay.wages.median is not None]
    if len(known) < 2:
        return None
    top = max(pay.wages.median or 0 for _, pay in known)
    ahead = [(line, pay) for line, pay in known if pay.wages.median == top]
    behind = [(line, pay) for line, pay in known if pay.wages.median != top]
    text = _tie(compared.by, ahead, behind) if len(ahead) > 1 else _ahead(compared.by, ahead[0][0])
    # The nation's prices are the yardstick; a territory has none, so its pay is not held against the others'.
    unpriced = [pay for line, pay in known if not line.adjusted and pay.place != NATION]
    if unpriced or not any(line.adjusted for line, _ in known):
        return f"{text}."
    real = max(line.adjusted or pay.wages.median or 0 for line, pay in known)
    after = [line for line, pay in known if (line.adjusted or pay.wages.median) == real]
    if [line.label for line in after] == [line.label for line, _ in ahead]:
        return f"{text}, and still {'do' if len(ahead) > 1 else 'does'} after prices (BEA, {year})."
    verb = "is" if len(after) == 1 else "are"
    return f"{text}; after prices (BEA, {year}) {listed([line.label for line in after])} {verb} ahead."


def _ahead(by: str, first: Line) -> str:
    return f"The median is higher {first.label}" if by == "setting" else f"{capital(first.label)} pays more"


def _tie(by: str, ahead: list[tuple[Line, Pay]], behind: list[tuple[Line, Pay]]) -> str:
    """Several with one median: of one occupation, they cannot be told apart at all."""
    occupations = {pay.role.occupation.soc: pay.role.occupation.short for _, pay in ahead if pay.role.occupation}
    if by == "role" and len(occupations) == 1:
        [group] = occupations.values()
        names = listed([pay.role.plural for _, pay in ahead])
        text = f"OEWS counts {names} in one group ({group}) and cannot tell their pay apart"
        return f"{text}; {listed([pay.role.plural for _, pay in behind])} have a lower median" if behind else text
    names = listed([line.label for line, _ in ahead])
    return f"The median is the same {names}" if by == "setting" else f"{capital(names)} pay the same"
