"""The page, its files and the headers that keep it safe."""

from __future__ import annotations

import re

import pytest

from bot.channels.web.page import FILES, STATIC
from bot.channels.web.settings import WebSettings
from tests.channels.web.small_agent import SECRET, Client

pytestmark = pytest.mark.asyncio
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)


@pytest.mark.parametrize(("path", "served"), FILES.items())
async def test_each_file_is_served(client: Client, path: str, served: tuple[str, str]) -> None:
    got = await client.call("GET", path)
    assert (got.status, got.body) == (200, (STATIC / served[0]).read_bytes())
    assert got.headers["Content-Type"] == served[1]


async def test_a_file_that_did_not_change_is_not_sent_again(client: Client) -> None:
    tag = (await client.call("GET", "/chat/chat.js")).headers["ETag"]
    again = await client.call("GET", "/chat/chat.js", headers={"If-None-Match": tag})
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
    page = (STATIC / "index.html").read_text()
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\bsrc=)", page)


async def test_the_script_never_parses_html() -> None:
    script = (STATIC / "chat.js").read_text()
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", script)


async def test_the_page_loads_nothing_from_elsewhere() -> None:
    for file in ("index.html", "chat.css"):
        text = (STATIC / file).read_text()
        assert not re.search(r"""(src|href)="?(https?:)?//|url\(["']?(https?:)?//|@import""", text)


async def test_the_script_finds_what_it_needs_on_the_page() -> None:
    page, script = (STATIC / "index.html").read_text(), (STATIC / "chat.js").read_text()
    needed = set(re.findall(r'find\("([^"]+)"', script))
    assert needed
    assert needed <= set(re.findall(r'\sid="([^"]+)"', page))


async def test_another_site_may_not_read_answers(client: Client) -> None:
    headers = {"Origin": "https://school.example"}
    for method in ("POST", "OPTIONS"):
        got = await client.call(method, "/chat/session", headers=headers)
        assert "Access-Control-Allow-Origin" not in got.headers


class TestWithAnAllowedSite:
    """BILLIE_ALLOWED_ORIGINS names a site."""

    @pytest.fixture
    def settings(self) -> WebSettings:
        return WebSettings(secret=SECRET, allowed_origins=("https://school.example",))

    async def test_it_may_ask_and_read(self, client: Client) -> None:
        headers = {"Origin": "https://school.example"}
        asked = await client.call("OPTIONS", "/chat/messages", headers=headers)
        assert asked.headers["Access-Control-Allow-Headers"] == "Authorization, Content-Type"
        opened = await client.call("POST", "/chat/session", headers=headers)
        assert opened.headers["Access-Control-Allow-Origin"] == "https://school.example"

    async def test_it_may_frame_the_page(self, client: Client) -> None:
        policy = (await client.call("GET", "/chat/")).headers["Content-Security-Policy"]
        assert policy.endswith("frame-ancestors 'self' https://school.example")

    async def test_others_may_not(self, client: Client) -> None:
        got = await client.call("POST", "/chat/session", headers={"Origin": "https://other.example"})
        assert "Access-Control-Allow-Origin" not in got.headers
