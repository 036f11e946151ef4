"""A Slack of our own on loopback, after Slack's documented protocol: Web API, Events API over HTTP, Socket Mode."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import itertools
import json
import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

from tests.channels.slack.block_kit import faults

BOT_TOKEN, APP_TOKEN, SIGNING_SECRET = "xoxb-1-abc", "xapp-1-abc", "0123456789abcdef0123456789abcdef"
TEAM, BOT_USER, USER, CHANNEL, DIRECT = "T1", "UBILLIE", "U1", "C1", "D1"
SCOPES = {
    "auth.test": None, "apps.connections.open": None,
    "chat.postMessage": "chat:write", "views.open": None, "views.publish": None,
    "files.getUploadURLExternal": "files:write", "files.completeUploadExternal": "files:write",
    "assistant.threads.setStatus": "assistant:write", "assistant.threads.setSuggestedPrompts": "assistant:write",
}  # fmt: skip
Body = dict[str, Any]


@dataclass
class Fault:
    """How a call goes wrong: an HTTP status, Slack's own error code, seconds of silence, a dropped connection."""

    status: int = 200
    error: str = ""
    retry_after: int | None = None
    seconds: float = 0
    drop: bool = False
    after: bool = False  # the fault comes when the call was carried out


@dataclass
class Slack:
    """One workspace with one app in it."""

    address: str = ""
    events_address: str = ""  # the Request URL of the app; empty: Socket Mode
    calls: list[tuple[str, Body]] = field(default_factory=list)
    posts: list[Body] = field(default_factory=list)
    files: list[Body] = field(default_factory=list)
    faults: dict[str, list[Fault]] = field(default_factory=lambda: defaultdict(list))
    slack_seconds: float = 0  # that Slack itself takes for each call

    def __post_init__(self) -> None:
        self.posted: asyncio.Queue[Body] = asyncio.Queue()
        self.connections: list[web.WebSocketResponse] = []
        self.connected = asyncio.Event()
        self._acks: dict[str, asyncio.Future[Body]] = {}
        self._uploads: dict[str, Body] = {}
        self._numbers = itertools.count(1)
        self._http: aiohttp.ClientSession | None = None

    def number(self) -> int:
        return next(self._numbers)

    def stamp(self) -> str:
        return f"1760000000.{self.number():06d}"

    # What the app calls

    def app(self) -> web.Application:
        app = web.Application(client_max_size=10 << 20)
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_post("/upload/{id}", self._upload)
        app.router.add_post("/respond/{id}", self._respond)
        app.router.add_get("/socket", self._socket)
        return app

    async def _api(self, request: web.Request) -> web.Response:
        arrived, method = time.perf_counter(), request.match_info["method"]
        body = await _body(request)
        body.pop("token", None)
        fault = self.faults[method].pop(0) if self.faults[method] else Fault()
        await asyncio.sleep(self.slack_seconds + fault.seconds)
        wanted = APP_TOKEN if method == "apps.connections.open" else BOT_TOKEN
        if request.headers.get("Authorization") != f"Bearer {wanted}":
            return web.json_response({"ok": False, "error": "invalid_auth"})
        if fault.status == 429:
            headers = {"Retry-After": str(fault.retry_after or 1)}
            return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=headers)
        if fault.error:
            return web.json_response({"ok": False, "error": fault.error})
        if fault.status != 200:
            return web.Response(status=fault.status, text="<html>sorry</html>", content_type="text/html")
        if fault.drop and not fault.after:
            _drop(request)
        self.calls.append((method, body))
        answer = self._carry_out(method, body, arrived)
        if fault.drop:
            _drop(request)
        return web.json_response(answer)

    def _carry_out(self, method: str, body: Body, arrived: float) -> Body:
        if method not in SCOPES:
            return {"ok": False, "error": "unknown_method"}
        if method == "apps.connections.open":
            return {"ok": True, "url": self.address.replace("http", "ws", 1) + "/socket"}
        if method == "files.getUploadURLExternal":
            id_ = f"F{self.number()}"
            self._uploads[id_] = {"id": id_, "alt": body.get("alt_txt"), "length": int(body["length"])}
            return {"ok": True, "file_id": id_, "upload_url": f"{self.address}/upload/{id_}"}
        if method == "files.completeUploadExternal":
            return self._complete(body)
        for view in [body["view"]] if "view" in body else []:
            if wrong := faults(view["blocks"], 100):
                return {"ok": False, "error": "invalid_arguments", "response_metadata": {"messages": wrong}}
        if method == "chat.postMessage":
            if wrong := faults(body["blocks"]) if "blocks" in body else []:
                return {"ok": False, "error": "invalid_blocks", "response_metadata": {"messages": wrong}}
            post = {**body, "ts": self.stamp(), "at": arrived}
            self._show(post)
            return {"ok": True, "ts": post["ts"], "channel": body["channel"]}
        return {"ok": True}

    def _complete(self, body: Body) -> Body:
        for file in json.loads(body["files"]):
            upload = self._uploads.pop(file["id"], None)
            if upload is None or len(upload.get("content", b"")) != upload["length"]:
                return {"ok": False, "error": "file_not_found"}
            shared = {"title": file["title"], "channel": body["channel_id"], "thread_ts": body.get("thread_ts")}
            self.files.append(upload | shared)
            self._show({"file": upload | shared, **shared})
        return {"ok": True, "files": [{"id": file["id"]} for file in json.loads(body["files"])]}

    async def _upload(self, request: web.Request) -> web.Response:
        self._uploads[request.match_info["id"]]["content"] = await request.read()
        return web.Response(text="OK")

    async def _respond(self, request: web.Request) -> web.Response:
        body = await _body(request)
        if wrong := faults(body["blocks"]):
            return web.Response(status=400, text=str(wrong))
        self._show({**body, "ephemeral": True, "ts": self.stamp()})
        return web.Response(text="ok")

    def _show(self, post: Body) -> None:
        self.posts.append(post)
        self.posted.put_nowait(post)

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A1"}})
        self.connections.append(socket)
        self.connected.set()
        async for message in socket:
            if message.type is aiohttp.WSMsgType.TEXT:
                ack = json.loads(message.data)
                waiting = self._acks.pop(ack["envelope_id"], None)
                if waiting and not waiting.done():
                    waiting.set_result(ack)
        return socket

    # What the app gets

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
        return self.action(post, _element(post["blocks"], title), user)

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


def signature(body: bytes, stamp: str, secret: str = SIGNING_SECRET) -> dict[str, str]:
    signed = hmac.new(secret.encode(), b"v0:" + stamp.encode() + b":" + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={signed}"}


def form(kind: str, payload: Body) -> tuple[bytes, str]:
    """A payload as Slack sends it over HTTP: body and content type."""
    if kind == "events_api":
        return json.dumps(payload).encode(), "application/json"
    fields = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
    return urlencode(fields).encode(), "application/x-www-form-urlencoded"


def _element(blocks: list[Body], title: str) -> Body:
    for element in [element for block in blocks for element in block.get("elements", ())]:
        if element["type"] == "button" and element["text"]["text"] == title:
            return {**element, "action_ts": "1.1"}
        for option in element.get("options", ()):
            if option["text"]["text"] == title:
                return {"type": element["type"], "action_id": element["action_id"], "selected_option": option}
    raise LookupError(title)


def titles(post: Body) -> list[str]:
    """What the buttons and options of a post are called."""
    elements = [element for block in post["blocks"] if block["type"] == "actions" for element in block["elements"]]
    options = [option for element in elements for option in element.get("options", ())]
    return [thing["text"]["text"] for thing in [*elements, *options] if "text" in thing]


def shown(post: Body) -> str:
    """All that a person reads of a post."""
    parts: list[str] = []
    for block in post["blocks"]:
        texts = [block["text"]] if "text" in block else []
        texts += block.get("fields", [])
        texts += [e["text"] if isinstance(e["text"], dict) else e for e in block.get("elements", []) if "text" in e]
        parts += [text["text"] for text in texts]
    return "\n".join(parts)


async def _body(request: web.Request) -> Body:
    body: Body = dict(request.query)
    if request.content_type == "application/json":
        body |= await request.json()
    elif request.content_type.startswith(("application/x-www", "multipart")):
        body |= dict(await request.post())
    return body


def _drop(request: web.Request) -> None:
    assert request.transport is not None
    request.transport.abort()
    raise asyncio.CancelledError
