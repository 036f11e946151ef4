"""What the user gets when a turn failed: never silence."""

from __future__ import annotations

from bot.channels.web.output import Envelope, wrap
from bot.channels.web.problems import report


def apology(error: BaseException | None = None) -> Envelope:
    """An apology with a reference, under which the fault is logged without what was said."""
    reference = report("web.turn.failed" if error else "web.turn.silent", error)
    return wrap(
        "Sorry, something went wrong here and I could not answer that. Please try again. "
        f"If it happens again, give the people who run this page the reference **{reference}**."
    )
