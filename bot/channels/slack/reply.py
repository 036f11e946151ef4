"""How an answer gets to those who asked: for all of a channel or thread, or for one person's eyes."""

from __future__ import annotations

from typing import Protocol

from bot.channels.slack.blocks import Message
from bot.channels.slack.charts import Picture
from bot.channels.slack.outbox import Outbox
from bot.channels.slack.place import Place


class Reply(Protocol):
    """A way to answer. Both raise one of `outbox.NOT_SENT`."""

    pictures: bool

    async def say(self, message: Message) -> None:
        """Show a message."""

    async def show(self, picture: Picture) -> None:
        """Show a picture, where there are `pictures`."""


class Aloud:
    """To a channel or thread."""

    pictures = True

    def __init__(self, outbox: Outbox, place: Place) -> None:
        self._outbox, self._place = outbox, place

    async def say(self, message: Message) -> None:
        await self._outbox.post(self._place, message)

    async def show(self, picture: Picture) -> None:
        await self._outbox.upload(self._place, picture)


class Aside:
    """To one person. Slack has no files that one person alone sees, so that there are no pictures."""

    pictures = False

    def __init__(self, outbox: Outbox, url: str) -> None:
        self._outbox, self._url = outbox, url

    async def say(self, message: Message) -> None:
        await self._outbox.respond(self._url, message)

    async def show(self, picture: Picture) -> None:
        raise AssertionError("a reply without pictures is asked to show one")
