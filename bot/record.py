"""What operators read later: one JSON line in the log for each thing that went wrong or was judged.

Nobody's words are in it, except those of a message that was not understood, where BILLIE_LOG_MISSED is on.
"""

from __future__ import annotations

import json
import logging

from bot.privacy import masked
from bot.settings import Settings

logger = logging.getLogger("billie.record")
LONGEST = 300  # characters of a message


def record(event: str, **fields: object) -> None:
    """Log `event` with its fields; those that are None are left out."""
    known = {name: value for name, value in fields.items() if value is not None}
    # A warning: Rasa and the action server drop what is below it unless BILLIE_LOG_LEVEL says otherwise.
    logger.warning("%s", json.dumps({"event": event, **known}, ensure_ascii=False))


def words(text: str) -> str | None:
    """`text` as the log may have it: without personal data, and None unless the operator asks for words."""
    return masked(text)[:LONGEST] if Settings.read().log_missed else None
