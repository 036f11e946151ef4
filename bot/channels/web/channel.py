"""The channel that Rasa loads: the routes of the web interface."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import asdict
from typing import Any

import structlog
from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from bot.channels.web.body import read_body, read_object
from bot.channels.web.events import as_events, wants_events
from bot.channels.web.headers import add_headers
from bot.channels.web.health import add_health, ready_agent
from bot.channels.web.history import history
from bot.channels.web.incoming import Feedback, Incoming
from bot.channels.web.limits import Limit, visitor_of
from bot.channels.web.origin import from_allowed
from bot.channels.web.output import NAME
from bot.channels.web.page import add_page
from bot.channels.web.problems import TooMany, answer_problems
from bot.channels.web.routes import Handler, add, add_not_found
from bot.channels.web.session import Sessions
from bot.channels.web.settings import WebSettings
from bot.channels.web.turns import Turns
from bot.record import record

SESSIONS_PER_MINUTE = 60  # of one address: a school's whole computer room may share one
READS_PER_MINUTE = 60
NOTES_PER_MINUTE = 10
ROOM = 20  # an address may do as much as this many sessions: a computer room whose people also read
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
        answer_problems(blueprint, _notes_of_refusals())
        add_headers(blueprint, settings.allowed_origins)
        add_health(blueprint)
        add_page(blueprint, settings.widget)
        sessions = Sessions(settings.secret, settings.session_hours)
        _add_conversation(blueprint, sessions, Turns(on_new_message, sessions), settings)
        add_not_found(blueprint, "/chat")
        return blueprint


def _notes_of_refusals() -> Callable[[str], None]:
    """Records each kind of refusal as often as `NOTES_PER_MINUTE` allows: who hammers at the door fills no disk."""
    noted = Limit(NOTES_PER_MINUTE)

    def note(problem: str) -> None:
        with suppress(TooMany):
            noted.take(problem)
            record("web.refused", problem=problem)

    return note


def _add_conversation(blueprint: Blueprint, sessions: Sessions, turns: Turns, settings: WebSettings) -> None:
    rate = settings.rate_per_minute
    opened, came = Limit(SESSIONS_PER_MINUTE), Limit(ROOM * rate)
    sent, read, judged = Limit(rate), Limit(READS_PER_MINUTE), Limit(rate)

    def sender_of(request: Request) -> str:
        return sessions.sender(request.headers.get("authorization"))

    def count(limit: Limit, sender: str, request: Request) -> None:
        limit.take(sender)
        came.take(visitor_of(request))

    async def open_session(request: Request) -> HTTPResponse:
        await read_body(request)
        opened.take(visitor_of(request))
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
            count(sent, sender, request)
        turn = turns.turn(agent, sender, incoming)
        return await as_events(turn.each()) if wants_events(request) else json({"messages": await turn.all()})

    async def get_messages(request: Request) -> HTTPResponse:
        sender = sender_of(request)
        agent = ready_agent(request)
        count(read, sender, request)
        tracker = await agent.tracker_store.retrieve_full_tracker(sender)
        return json({"messages": history(tracker.events) if tracker else []})

    async def post_feedback(request: Request) -> HTTPResponse:
        sender = sender_of(request)
        feedback = Feedback.of(await read_object(request))
        count(judged, sender, request)
        record("web.feedback", **asdict(feedback))
        return empty()

    def serve(path: str, **handlers: Handler) -> None:
        add(blueprint, path, **{name: from_allowed(one, settings.allowed_origins) for name, one in handlers.items()})

    serve("/chat/session", POST=open_session, DELETE=end_session)
    serve("/chat/messages", GET=get_messages, POST=post_message)
    serve("/chat/feedback", POST=post_feedback)
