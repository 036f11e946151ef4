"""A real browser, Debian's Chromium, before a real server of the channel: `make test-browser`."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import async_playwright

from bot.channels.web.settings import WIDGET, WebSettings
from tests.browser.chat import Chat
from tests.browser.talk import AXE, reply, school
from tests.channels.web.serving import serving
from tests.channels.web.small_agent import SECRET, SmallAgent

CHROMIUM = shutil.which(os.environ.get("CHROMIUM", "chromium"))


@pytest.fixture(scope="session", autouse=True)
def needed() -> None:
    if CHROMIUM is None:
        pytest.exit("these tests need Chromium: apt-get install chromium, or CHROMIUM=its command", 1)
    if not (WIDGET / "billie.js").is_file() or not AXE.is_file():
        pytest.exit("the widget and axe-core are not there: make test-browser builds and fetches them", 1)


@pytest.fixture
def agent() -> SmallAgent:
    agent = SmallAgent()
    agent.reply = reply
    return agent


@pytest.fixture
def school_port() -> Iterator[int]:
    """A port that is kept free for the school's page."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    yield port


@pytest.fixture
def settings(school_port: int) -> WebSettings:
    return WebSettings(secret=SECRET, allowed_origins=(f"http://127.0.0.1:{school_port}",), rate_per_minute=1_000)


@pytest_asyncio.fixture(loop_scope="session")
async def server(settings: WebSettings, agent: SmallAgent) -> AsyncIterator[str]:
    async with serving(settings, agent) as address:
        yield address


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Any]:
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        await launched.close()


@pytest_asyncio.fixture(loop_scope="session")
async def chat(browser: Any, server: str) -> AsyncIterator[Chat]:
    """The full page; the test fails when the page reports an error."""
    context = await browser.new_context(viewport={"width": 1100, "height": 900}, reduced_motion="reduce")
    opened = await Chat(await context.new_page()).watched().visit(f"{server}/chat/")
    yield opened
    await context.close()
    assert opened.errors == []


@pytest_asyncio.fixture(loop_scope="session")
async def embedded(browser: Any, server: str, school_port: int) -> AsyncIterator[Chat]:
    """The launcher on another site's page, which does all to spoil it."""
    runner = web.AppRunner(school(server))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", school_port).start()
    context = await browser.new_context(viewport={"width": 1100, "height": 800}, reduced_motion="reduce")
    opened = await Chat(await context.new_page()).watched().visit(f"http://127.0.0.1:{school_port}/")
    yield opened
    await context.close()
    await runner.cleanup()
    assert opened.errors == []
