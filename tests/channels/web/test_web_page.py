"""The page, its files and the headers that keep it safe."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.channels.web.page import FILES
from bot.channels.web.settings import WebSettings
from tests.channels.web.small_agent import SECRET, Client

pytestmark = pytest.mark.asyncio
PAGE = Path(__file__).parents[3] / "widget" / "page"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)


@pytest.fixture
def widget(tmp_path: Path) -> Path:
    """A folder like that of the built widget: no test here needs Node."""
    for name in FILES:
        (tmp_path / name).write_text(f"the content of {name}, long enough to be packed " * 4)
    return tmp_path


@pytest.fixture
def settings(widget: Path) -> WebSettings:
    return WebSettings(secret=SECRET, widget=widget)


@pytest.mark.parametrize(
    ("path", "file", "kind"),
    [
        ("/chat/", "index.html", "text/html"),
        ("/chat/page.css", "page.css", "text/css"),
        ("/chat/billie.js", "billie.js", "text/javascript"),
        ("/chat/charts.js", "charts.js", "text/javascript"),
        ("/chat/map.js", "map.js", "text/javascript"),
    ],
)
async def test_each_file_is_served(client: Client, widget: Path, path: str, file: str, kind: str) -> None:
    got = await client.call("GET", path)
    assert (got.status, got.body) == (200, (widget / file).read_bytes())
    assert got.headers["Content-Type"] == f"{kind}; charset=utf-8"


@pytest.mark.parametrize(("encoding", "sent"), [("gzip, br", "gzip"), ("identity", None)])
async def test_a_file_is_packed_for_those_who_can_unpack_it(client: Client, encoding: str, sent: str | None) -> None:
    got = await client.call("GET", "/chat/billie.js", headers={"Accept-Encoding": encoding})
    assert got.headers.get("Content-Encoding") == sent


async def test_a_file_that_did_not_change_is_not_sent_again(client: Client) -> None:
    tag = (await client.call("GET", "/chat/billie.js")).headers["ETag"]
    again = await client.call("GET", "/chat/billie.js", headers={"If-None-Match": tag})
    assert (again.status, again.body) == (304, b"")


async def test_the_address_without_its_slash_leads_to_the_page(client: Client) -> None:
    got = await client.call("GET", "/chat")
    assert (got.status, got.headers["Location"]) == (308, "chat/")


async def test_every_response_has_the_safety_headers(client: Client) -> None:
    for method, path in (("GET", "/chat/"), ("POST", "/chat/session"), ("GET", "/chat/messages"), ("GET", "/healthz")):
        headers = (await client.call(method, path)).headers
        assert headers["Content-Security-Policy"] == POLICY
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"


async def test_a_conversation_is_not_cached(visitor: Client) -> None:
    assert (await visitor.call("GET", "/chat/messages")).headers["Cache-Control"] == "no-store"


async def test_the_page_has_no_inline_script_or_style() -> None:
    page = (PAGE / "index.html").read_text()
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\bsrc=)", page)


async def test_the_page_loads_nothing_from_elsewhere() -> None:
    for file in ("index.html", "page.css"):
        text = (PAGE / file).read_text()
        assert not re.search(r"""(src|href)="?(https?:)?//|url\(["']?(https?:)?//|@import""", text)


class TestWithAnAllowedSite:
    """BILLIE_ALLOWED_ORIGINS names a site."""

    @pytest.fixture
    def settings(self, widget: Path) -> WebSettings:
        return WebSettings(secret=SECRET, widget=widget, allowed_origins=("https://school.example",))

    async def test_it_may_ask_and_read(self, client: Client) -> None:
        headers = {"Origin": "https://school.example"}
        asked = await client.call("OPTIONS", "/chat/messages", headers=headers)
        assert asked.headers["Access-Control-Allow-Headers"] == "Authorization, Content-Type"
        opened = await client.call("POST", "/chat/session", headers=headers)
        assert opened.headers["Access-Control-Allow-Origin"] == "https://school.example"

    async def test_it_may_load_the_charts(self, client: Client) -> None:
        got = await client.call("GET", "/chat/charts.js", headers={"Origin": "https://school.example"})
        assert got.headers["Access-Control-Allow-Origin"] == "https://school.example"
        assert {"Accept-Encoding", "Origin"} <= set(got.headers.getall("Vary"))

    async def test_it_may_frame_the_page(self, client: Client) -> None:
        policy = (await client.call("GET", "/chat/")).headers["Content-Security-Policy"]
        assert policy.endswith("frame-ancestors 'self' https://school.example")


class TestWithoutTheBuiltWidget:
    """Nobody ran `make widget`."""

    @pytest.fixture
    def settings(self, tmp_path: Path) -> WebSettings:
        return WebSettings(secret=SECRET, widget=tmp_path / "not built")

    async def test_the_page_says_so(self, client: Client) -> None:
        assert (await client.call("GET", "/chat/")).problem == "not-built"

    async def test_messages_are_answered_all_the_same(self, client: Client) -> None:
        assert await (await client.open()).say("hello") == "You said: hello"
