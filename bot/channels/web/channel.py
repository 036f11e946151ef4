"""The channel that Rasa loads: the routes of the web interface."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Any

import structlog
from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from bot.channels.web.body import read_body, read_object
from bot.channels.web.headers import add_headers
from bot.channels.web.health import add_health, ready_agent
from bot.channels.web.history import history
from bot.channels.web.incoming import Feedback, Incoming
from bot.channels.web.limits import Limit, network_of
from bot.channels.web.output import NAME
from bot.channels.web.page import add_page
from bot.channels.web.problems import answer_problems
from bot.channels.web.routes import add, add_not_found
from bot.channels.web.session import Sessions
from bot.channels.web.settings import WebSettings
from bot.channels.web.turns import Turns
from bot.record import record

SESSIONS_PER_MINUTE = 60  # of one address: a school's whole computer room may share one
READS_PER_MINUTE = 60
log = structlog.get_logger()


class WebChannel(InputChannel):  # type: ignore[misc]  # Rasa ships no types
    """The chat page with its sessions and messages, served by Rasa's own server."""

    def __init__(self, settings: WebSettings) -> None:
        self._settings = settings

    @classmethod
    def name(cls) -> str:
        return NAME

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> WebChannel:
        """The channel as the environment sets it; credentials.yml only names it."""
        return cls(WebSettings.from_env())

    def url_prefix(self) -> str:
        """The root: Rasa joins this to /webhooks/, which an absolute path replaces."""
        return "/"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        settings = self._settings
        blueprint = Blueprint(NAME)
        answer_problems(blueprint)
        add_headers(blueprint, settings.allowed_origins)
        add_health(blueprint)
        add_page(blueprint, settings.widget)
        sessions = Sessions(settings.secret, settings.session_hours)
        _add_conversation(blueprint, sessions, Turns(on_new_message, sessions), settings.rate_per_minute)
        add_not_found(blueprint, "/chat")
        return blueprint


def _add_conversation(blueprint: Blueprint, sessions: Sessions, turns: Turns, rate_per_minute: int) -> None:
    opened, sent = Limit(SESSIONS_PER_MINUTE), Limit(rate_per_minute)
    read, judged = Limit(READS_PER_MINUTE), Limit(rate_per_minute)

    def sender_of(request: Request) -> str:
        return sessions.sender(request.headers.get("authorization"))

    async def open_session(request: Request) -> HTTPResponse:
        await read_body(request)
        # The address that a trusted proxy reports (Sanic's own settings say which is trusted), else the peer's.
        opened.take(network_of(request.remote_addr or request.ip))
        token, seconds = sessions.open()
        return json({"token": token, "expires_in": seconds}, 201)

    async def end_session(request: Request) -> HTTPResponse:
        sender = sender_of(request)
        await turns.forget(ready_agent(request), sender)
        log.info("web.session.erased")
        return empty()

    async def post_message(request: Request) -> HTTPResponse:
        sender = sender_of(request)
        incoming = Incoming.of(await read_object(request))
        agent = ready_agent(request)
        if not turns.begun(sender, incoming):
            sent.take(sender)
        return json({"messages": await turns.answer(agent, sender, incoming)})

    async def get_messages(request: Request) -> HTTPResponse:
        sender = sender_of(request)
        agent = ready_agent(request)
        read.take(sender)
        tracker = await agent.tracker_store.retrieve_full_tracker(sender)
        return json({"messages": history(tracker.events) if tracker else []})

    async def post_feedback(request: Request) -> HTTPResponse:
        sender = sender_of(request)
        feedback = Feedback.of(await read_object(request))
        judged.take(sender)
        record("web.feedback", **asdict(feedback))
        return empty()

    add(blueprint, "/chat/session", POST=open_session, DELETE=end_session)
    add(blueprint, "/chat/messages", GET=get_messages, POST=post_message)
    add(blueprint, "/chat/feedback", POST=post_feedback)
