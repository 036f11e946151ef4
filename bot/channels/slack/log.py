"""What Slack's libraries may log: never what was said."""

from __future__ import annotations

import logging

NAME = "bot.channels.slack.library"


class Wordless(logging.Filter):
    """Replaces a message by where it was logged and which error it was about: it may quote what a person wrote.

    It is a warning at most: what a person should see at once has a sentence of our own.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else "no exception"
        record.msg, record.args = f"Slack's library: {record.module}.{record.funcName}, {error}", ()
        record.exc_info = record.exc_text = None
        record.levelno, record.levelname = logging.WARNING, "WARNING"
        return True


def library_logger() -> logging.Logger:
    """The logger that is given to Slack's libraries. Its level is fixed: at DEBUG they would log whole conversations."""
    logger = logging.getLogger(NAME)
    logger.setLevel(logging.WARNING)
    if not logger.filters:
        logger.addFilter(Wordless())
    return logger
