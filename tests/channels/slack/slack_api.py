"""What a Slack of our own does when the app calls it: Web API, uploads, response addresses, Socket Mode connections."""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web

from tests.channels.slack.block_kit import faults

BOT_TOKEN, APP_TOKEN = "xoxb-1-abc", "xapp-1-abc"
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
class Api:
    """One workspace with one app in it, as the app calls it."""

    address: str = ""
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

    def number(self) -> int:
        return next(self._numbers)

    def stamp(self) -> str:
        return f"1760000000.{self.number():06d}"

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
