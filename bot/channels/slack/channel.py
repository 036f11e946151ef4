"""The channel that Rasa loads: one address for all that Slack sends, or a connection of our own to Slack."""

from __future__ import annotations

import logging
from asyncio import AbstractEventLoop
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, text

from bot.channels.slack.place import PREFIX
from bot.channels.slack.settings import SlackSettings
from bot.channels.web.body import read_body
from bot.channels.web.problems import BodyTooLarge

if TYPE_CHECKING:
    from bot.channels.slack.connection import Connection

PATH = "/slack/events"
MOST_BYTES = 1024 * 1024  # a message of 40,000 characters comes as text and as blocks, each character up to 12 bytes


class SlackChannel(InputChannel):  # type: ignore[misc]  # Rasa ships no types
    """Slack, when its tokens are set; else nothing at all."""

    def __init__(self, settings: SlackSettings | None) -> None:
        self._settings = settings

    @classmethod
    def name(cls) -> str:
        return PREFIX

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> SlackChannel:
        """The channel as the environment sets it; credentials.yml only names it."""
        # Rasa sets the level of its own loggers alone, and feedback is logged as information.
        logging.getLogger(__package__).setLevel(logging.INFO)
        return cls(SlackSettings.from_env())

    def url_prefix(self) -> str:
        """The root: Rasa joins this to /webhooks/, which an absolute path replaces."""
        return "/"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        blueprint = Blueprint(PREFIX)
        if self._settings is not None:
            _serve(blueprint, self._settings, on_new_message)
        return blueprint


def _serve(blueprint: Blueprint, settings: SlackSettings, handle: Callable[[UserMessage], Awaitable[Any]]) -> None:
    # Imported here: without Slack nobody waits for its libraries, or keeps them in memory.
    from bot.channels.slack.connection import Connection

    open_: list[Connection] = []

    async def start(app: Sanic, _: AbstractEventLoop) -> None:
        open_.append(Connection(settings, handle, app))

    async def stop(app: Sanic, _: AbstractEventLoop) -> None:
        while open_:
            await open_.pop().close()

    async def events(request: Request) -> HTTPResponse:
        try:
            request.body = await read_body(request, MOST_BYTES)
        except BodyTooLarge:
            return text("too large", 413)
        return await open_[0].handle(request) if open_ else text("starting", 503)

    # Rasa has its agent after the start alone.
    blueprint.after_server_start(start)
    blueprint.before_server_stop(stop)
    if settings.signing_secret:
        blueprint.add_route(events, PATH, ["POST"], stream=True, strict_slashes=True)
