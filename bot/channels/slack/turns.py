"""Answering in Slack: what is asked in one conversation in order, each event once, never with silence."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from weakref import WeakValueDictionary

from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import UserUttered

from bot.channels.slack.blocks import answer_message, text_message, token
from bot.channels.slack.charts import drawn
from bot.channels.slack.outbox import NOT_SENT, Outbox
from bot.channels.slack.place import PREFIX, Place
from bot.channels.slack.reply import Reply
from bot.channels.slack.seen import Seen
from bot.channels.web.erase import erase
from bot.channels.web.offered import offered
from bot.channels.web.output import Envelope, WebOutput, wrap
from bot.channels.web.problems import NotOffered, NotReady, Problem, report

MOST_SECONDS = 30.0
USER = "slack_user"  # in the metadata of a message: who said it
Waiting = Callable[[], Awaitable[None]]


class SlackOutput(WebOutput):
    """Collects what the bot says in one turn."""

    @classmethod
    def name(cls) -> str:
        return PREFIX


@dataclass(frozen=True)
class Asked:
    """Something asked: `read` gives the typed words, or `choice` stands for a payload that was offered. `id` is Slack's."""

    id: str
    place: Place
    read: Callable[[], str] | None = None
    choice: str = ""


async def _nothing() -> None:
    return None


class Turns:
    """The turns of all conversations of this process. `handle` gives a message to Rasa, `agent` is Rasa's, once loaded."""

    def __init__(
        self, handle: Callable[[UserMessage], Awaitable[Any]], agent: Callable[[], Any], outbox: Outbox, seen: Seen
    ) -> None:
        self._handle, self._agent, self._outbox, self._seen = handle, agent, outbox, seen
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def answer(self, asked: Asked, reply: Reply, aside: Reply, waiting: Waiting = _nothing) -> None:
        """Answer through `reply`; what concerns the asker alone goes `aside`. `waiting` shows that an answer is coming."""
        async with self._lock(asked.place.sender):
            if not await self._seen.first(asked.id):
                return
            try:
                words, title = await self._words(asked)
            except Problem as problem:
                await self._send("say", aside.say(text_message(problem.detail)))
                return
            except Exception as error:  # a store of conversations that is down
                await self._send("say", aside.say(answer_message(_apology(report("slack.turn.failed", error)))))
                return
            envelopes, _ = await asyncio.gather(self._turn(asked, words), waiting())
            for number, envelope in enumerate(envelopes):
                if not await self._show(envelope, reply, None if number else title):
                    return

    async def forget(self, team: str, user: str) -> None:
        """Erase every conversation in which `user` said something. Raises CannotErase or NotReady."""
        agent = self._ready()
        for sender in list(_senders(await agent.tracker_store.keys(), team)):
            async with self._lock(sender), agent.lock_store.lock(sender):
                tracker = await agent.tracker_store.retrieve_full_tracker(sender)
                if tracker is not None and any(_said_by(event, user) for event in tracker.events):
                    await erase(agent.tracker_store, sender)

    def _ready(self) -> Any:
        agent = self._agent()
        if agent is None or not agent.is_ready():
            raise NotReady
        return agent

    async def _words(self, asked: Asked) -> tuple[str, str | None]:
        agent = self._ready()
        if asked.read is not None:
            return asked.read(), None
        # Most often it was offered in the last turns, which are read faster than all.
        for retrieve in (agent.tracker_store.retrieve, agent.tracker_store.retrieve_full_tracker):
            tracker = await retrieve(asked.place.sender)
            for payload, title in (offered(tracker.events) if tracker else {}).items():
                if token(payload) == asked.choice:
                    return payload, title
        raise NotOffered

    async def _turn(self, asked: Asked, words: str) -> list[Envelope]:
        output = SlackOutput()
        message = UserMessage(
            words, output, asked.place.sender, input_channel=PREFIX, metadata={USER: asked.place.user}
        )
        try:
            await asyncio.wait_for(self._handle(message), MOST_SECONDS)
        except Exception as error:
            return [*output.envelopes, _apology(report("slack.turn.failed", error))]
        return output.envelopes or [_apology(report("slack.turn.silent"))]

    async def _show(self, envelope: Mapping[str, Any], reply: Reply, title: str | None) -> bool:
        if not await self._send("say", reply.say(answer_message(envelope, title))):
            return False
        if envelope["chart"] and reply.pictures:
            await self._send("show", _draw(reply, envelope["chart"]))  # the answer is complete without it
        return True

    async def _send(self, what: str, sending: Awaitable[None]) -> bool:
        try:
            await sending
        except NOT_SENT as error:
            self._outbox.failed(what, error)
            return False
        except Exception as error:
            report(f"slack.{what}.failed", error)
            return False
        return True

    def _lock(self, sender: str) -> asyncio.Lock:
        lock = self._locks.get(sender)
        if lock is None:
            lock = self._locks[sender] = asyncio.Lock()
        return lock


async def _draw(reply: Reply, chart: Mapping[str, Any]) -> None:
    await reply.show(await drawn(chart))


def _senders(keys: Iterable[str | bytes], team: str) -> Iterator[str]:
    """The conversations of a workspace among a store's keys, which in Redis are bytes and have a prefix."""
    for key in keys:
        name = key.decode() if isinstance(key, bytes) else key
        start = name.find(f"{PREFIX}:{team}:")
        if start >= 0:
            yield name[start:]


def _said_by(event: Any, user: str) -> bool:
    return isinstance(event, UserUttered) and (event.metadata or {}).get(USER) == user


def _apology(reference: str) -> Envelope:
    return wrap(
        "Sorry, something went wrong here and I could not answer that. Please try again. "
        f"If it happens again, give the people who run this app the reference **{reference}**."
    )
