"""A Slack of our own on loopback, after Slack's documented protocol, in which people write, click and command."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import Any

import aiohttp

from tests.channels.slack.payloads import SIGNING_SECRET, element, form, signature
from tests.channels.slack.slack_api import Api, Body

TEAM, BOT_USER, USER, CHANNEL, DIRECT = "T1", "UBILLIE", "U1", "C1", "D1"


@dataclass
class Slack(Api):
    """One workspace with one app in it, and the people there."""

    events_address: str = ""  # the Request URL of the app; empty: Socket Mode

    def __post_init__(self) -> None:
        super().__post_init__()
        self._http: aiohttp.ClientSession | None = None

    async def deliver(self, kind: str, payload: Body, retry: int = 0) -> float:
        """Deliver an `events_api`, `interactive` or `slash_commands` payload; the seconds to its acknowledgement."""
        start = time.perf_counter()
        if self.events_address:
            status, answered = await self.request(*form(kind, payload), retry=retry)
            assert status == 200, (status, answered)
        else:
            await self.envelope(kind, payload, retry)
        return time.perf_counter() - start

    async def request(
        self, body: bytes, content_type: str, retry: int = 0, at: int | None = None, secret: str = SIGNING_SECRET
    ) -> tuple[int, str]:
        """A signed POST to the app's Request URL."""
        stamp = str(int(time.time()) if at is None else at)
        headers = {"Content-Type": content_type, **signature(body, stamp, secret)}
        if retry:
            headers |= {"X-Slack-Retry-Num": str(retry), "X-Slack-Retry-Reason": "http_timeout"}
        return await self.raw(body, headers)

    async def raw(self, body: bytes, headers: dict[str, str], method: str = "POST") -> tuple[int, str]:
        self._http = self._http or aiohttp.ClientSession()
        async with self._http.request(method, self.events_address, data=body, headers=headers) as answered:
            return answered.status, await answered.text()

    async def envelope(self, kind: str, payload: Body, retry: int = 0) -> Body:
        """An envelope over the newest connection; the acknowledgement."""
        await asyncio.wait_for(self.connected.wait(), 10)
        id_ = f"E{self.number()}"
        self._acks[id_] = asyncio.get_running_loop().create_future()
        envelope = {"envelope_id": id_, "type": kind, "payload": payload, "accepts_response_payload": True}
        if kind == "events_api":
            envelope |= {"retry_attempt": retry, "retry_reason": "timeout" if retry else ""}
        await self.connections[-1].send_json(envelope)
        return await asyncio.wait_for(self._acks[id_], 3)

    def event(self, event: Body, **more: Any) -> Body:
        """The payload of an event."""
        return {
            "type": "event_callback", "token": "x", "team_id": TEAM, "api_app_id": "A1", "event": event,
            "event_id": f"Ev{self.number()}", "event_time": int(time.time()),
            "authorizations": [{"enterprise_id": None, "team_id": TEAM, "user_id": BOT_USER, "is_bot": True}], **more,
        }  # fmt: skip

    def message(self, text: str, channel: str = DIRECT, user: str = USER, **more: Any) -> Body:
        """The payload of a direct message, or of a mention in a channel."""
        kind = {"type": "message", "channel_type": "im"} if channel.startswith("D") else {"type": "app_mention"}
        text = text if channel.startswith("D") else f"<@{BOT_USER}> {text}"
        return self.event({**kind, "channel": channel, "user": user, "text": text, "ts": self.stamp(), **more})

    async def say(self, text: str, channel: str = DIRECT, user: str = USER, **more: Any) -> float:
        return await self.deliver("events_api", self.message(text, channel, user, **more))

    async def ask(self, text: str, channel: str = DIRECT, user: str = USER, **more: Any) -> Body:
        """Say something and wait for the next post."""
        await self.say(text, channel, user, **more)
        return await self.next()

    async def command(self, text: str, user: str = USER, channel: str = CHANNEL) -> float:
        payload = {
            "command": "/billie", "text": text, "team_id": TEAM, "channel_id": channel, "user_id": user,
            "trigger_id": f"t{self.number()}", "response_url": f"{self.address}/respond/{self.number()}",
        }  # fmt: skip
        return await self.deliver("slash_commands", payload)

    def clicked(self, post: Body, title: str, user: str = USER) -> Body:
        """The payload of a click on a button, or of a choice of a select, of a post."""
        return self.action(post, element(post["blocks"], title), user)

    def action(self, post: Body, element: Body, user: str = USER) -> Body:
        container = {
            "type": "message", "message_ts": post["ts"], "channel_id": post.get("channel", CHANNEL),
            "is_ephemeral": bool(post.get("ephemeral")),
        }  # fmt: skip
        if post.get("thread_ts"):
            container["thread_ts"] = post["thread_ts"]
        return {
            "type": "block_actions", "team": {"id": TEAM}, "user": {"id": user}, "container": container,
            "channel": {"id": container["channel_id"]}, "actions": [element], "trigger_id": f"t{self.number()}",
            "response_url": f"{self.address}/respond/{self.number()}",
        }  # fmt: skip

    async def click(self, post: Body, title: str, user: str = USER) -> float:
        return await self.deliver("interactive", self.clicked(post, title, user))

    async def next(self, seconds: float = 10) -> Body:
        """The next thing that the app posts."""
        return await asyncio.wait_for(self.posted.get(), seconds)

    async def silence(self, seconds: float = 0.3) -> bool:
        """Whether nothing is posted for so long."""
        await asyncio.sleep(seconds)
        return self.posted.empty()

    def called(self, method: str) -> list[Body]:
        return [body for name, body in self.calls if name == method]

    async def close(self) -> None:
        for socket in self.connections:
            await socket.close()
        if self._http:
            await self._http.close()
