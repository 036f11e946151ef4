"""Answering messages: those of one conversation in order, a repeated one once, never with silence."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Any
from weakref import WeakValueDictionary

from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import BotUttered

from bot.channels.web.apology import apology
from bot.channels.web.erase import erase
from bot.channels.web.incoming import Incoming
from bot.channels.web.offered import offered
from bot.channels.web.output import NAME, Envelope, WebOutput
from bot.channels.web.problems import IdReused, NotOffered, report
from bot.channels.web.session import Sessions
from bot.channels.web.turn import Turn

MOST_SECONDS = 30.0
MOST_REMEMBERED = 1_000


class Turns:
    """The turns of all conversations of this process. `handle` gives a message to Rasa."""

    def __init__(self, handle: Callable[[UserMessage], Awaitable[Any]], sessions: Sessions) -> None:
        self._handle = handle
        self._sessions = sessions
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._begun: OrderedDict[tuple[str, str], Turn] = OrderedDict()
        self._running: set[Turn] = set()

    def begun(self, sender: str, incoming: Incoming) -> bool:
        """Whether `incoming` is a retry. Raises IdReused if its id belongs to another message."""
        if incoming.id is None or (sender, incoming.id) not in self._begun:
            return False
        if self._begun[sender, incoming.id].incoming != incoming:
            raise IdReused
        return True

    def turn(self, agent: Any, sender: str, incoming: Incoming) -> Turn:
        """The turn of `incoming`, which raises NotOffered for a payload that the bot did not offer."""
        if incoming.id is not None and self.begun(sender, incoming):
            return self._begun[sender, incoming.id]
        return self._begin(agent, sender, incoming)

    async def forget(self, agent: Any, sender: str) -> None:
        """Erase the conversation and end its session; messages that wait behind this are refused."""
        async with self._lock(sender):
            async with agent.lock_store.lock(sender):
                await erase(agent.tracker_store, sender)
            self._sessions.end(sender)
            for key in [key for key in self._begun if key[0] == sender]:
                del self._begun[key]

    def _begin(self, agent: Any, sender: str, incoming: Incoming) -> Turn:
        output = WebOutput()
        turn = Turn(incoming, output, asyncio.create_task(self._run(agent, sender, incoming, output)))
        self._running.add(turn)
        turn.task.add_done_callback(lambda _: self._end(turn, sender))
        if incoming.id is not None:
            self._begun[sender, incoming.id] = turn
            if len(self._begun) > MOST_REMEMBERED:
                self._begun.popitem(last=False)
        return turn

    def _end(self, turn: Turn, sender: str) -> None:
        self._running.discard(turn)
        # What was refused may be sent again; asking for the exception also tells asyncio that it was seen.
        if (turn.task.cancelled() or turn.task.exception()) and turn.incoming.id is not None:
            self._begun.pop((sender, turn.incoming.id), None)

    async def _run(self, agent: Any, sender: str, incoming: Incoming, output: WebOutput) -> list[Envelope]:
        # Rasa lets a second message of a conversation wait a whole second; this lock does not.
        async with self._lock(sender):
            self._sessions.still_open(sender)
            if incoming.payload is not None:
                await _check_offered(agent, sender, incoming.payload)
            message = UserMessage(
                incoming.text or incoming.payload, output, sender, input_channel=NAME, message_id=incoming.id
            )
            try:
                await asyncio.wait_for(self._handle(message), MOST_SECONDS)
            except Exception as error:
                return [*output.envelopes, apology(error)]
            if output.envelopes:
                return output.envelopes
            sorry = apology()
            await _remember(agent, sender, sorry)
            return [sorry]

    def _lock(self, sender: str) -> asyncio.Lock:
        lock = self._locks.get(sender)
        if lock is None:
            lock = self._locks[sender] = asyncio.Lock()
        return lock


async def _check_offered(agent: Any, sender: str, payload: str) -> None:
    # Most often it was offered in the last turns, which are read faster than all.
    for retrieve in (agent.tracker_store.retrieve, agent.tracker_store.retrieve_full_tracker):
        tracker = await retrieve(sender)
        if tracker is not None and payload in offered(tracker.events):
            return
    raise NotOffered


async def _remember(agent: Any, sender: str, said: Envelope) -> None:
    """Add what the channel itself said to the conversation, so that a reload of the page shows it."""
    try:
        async with agent.lock_store.lock(sender):
            tracker = await agent.tracker_store.retrieve(sender)
            if tracker is not None:
                tracker.update(BotUttered(data={"custom": said}))
                await agent.tracker_store.save(tracker)
    except Exception as error:
        report("web.apology.not_kept", error)
