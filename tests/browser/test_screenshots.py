"""Pictures of each state, for people to look at: `reports/screenshots`.

With BILLIE_WRITE_IMAGES set, those of the docs are written anew: `docs/images`.
"""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.browser.chat import Chat
from tests.browser.talk import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
FOLDER = ROOT / "reports" / "screenshots"
Act = Callable[[Chat], Awaitable[Any]]
DOCS = ROOT / "docs" / "images"
IMAGES = [
    ("comparison", "comparison", (860, 800), "light"),
    ("map", "map", (860, 1040), "light"),
    ("phone", "pay", (390, 800), "dark"),
]
PHONE = {"width": 375, "height": 740}


async def nothing(chat: Chat) -> None:
    """The welcome."""


def asks(*names: str) -> Act:
    async def ask(chat: Chat) -> None:
        for name in names:
            await chat.ask(name)

    return ask


async def menu(chat: Chat) -> None:
    await chat.ask("pay")
    await chat.button("Conversation").click()


async def erasing(chat: Chat) -> None:
    await menu(chat)
    await chat.button("Start over").click()


async def failure(chat: Chat) -> None:
    await chat.ask("role")
    await chat.page.context.set_offline(True)
    await chat.type("coder pay in oregon")
    await chat.part(".failure").wait_for()
    chat.errors.clear()


async def waiting(chat: Chat) -> None:
    await chat.type("slow")
    await chat.part(".typing").wait_for()


async def end(chat: Chat) -> None:
    """Source, next questions, feedback: the lower end of an answer."""
    await chat.ask("pay")
    await chat.part("summary").first.click()
    await chat.button("No, not useful").click()
    await chat.page.get_by_text("It’s outdated").click()
    await chat.part(".log").evaluate("e => e.scrollTo(0, e.scrollHeight)")


async def spanish(chat: Chat) -> None:
    await chat.page.evaluate("document.querySelector('billie-chat').setAttribute('language', 'es')")


STATES: dict[str, Act] = {
    "welcome": nothing,
    "pay": asks("Coder pay in Oregon"),
    "comparison": asks("Compare coder pay in California and Arkansas"),
    "map": asks("Which states pay coders the most?"),
    "table": asks("About the CPC"),
    "break-even": asks("What does the CPC cost, and does it pay?"),
    "trend": asks("trend"),
    "end": end,
    "handoff": asks("handoff"),
    "spanish": spanish,
    "menu": menu,
    "erasing": erasing,
    "failure": failure,
    "waiting": waiting,
}


@pytest.mark.parametrize("state", STATES)
async def test_pictures(chat: Chat, state: str) -> None:
    await STATES[state](chat)
    await _take(chat, f"{state}-light")
    await chat.page.emulate_media(color_scheme="dark")
    await _take(chat, f"{state}-dark")
    await chat.page.emulate_media(color_scheme="light")
    await chat.page.set_viewport_size(PHONE)
    await _take(chat, f"{state}-phone")


@pytest.mark.parametrize("state", ["welcome", "map"])
async def test_picture_of_the_panel(embedded: Chat, state: str) -> None:
    await embedded.button("Chat with Billie").click()
    await STATES[state](embedded)
    await _take(embedded, f"{state}-panel")


async def test_picture_from_right_to_left(chat: Chat) -> None:
    await chat.page.evaluate("document.documentElement.dir = 'rtl'; document.querySelector('billie-chat').lang = 'he'")
    await chat.page.evaluate("document.querySelector('billie-chat').setAttribute('name', 'בילי')")
    await chat.ask("comparison")
    await _take(chat, "comparison-rtl")


async def test_picture_in_forced_colors(chat: Chat) -> None:
    await chat.page.emulate_media(forced_colors="active")
    await chat.ask("comparison")
    await _take(chat, "comparison-forced-colors")


async def test_picture_of_large_text(chat: Chat) -> None:
    await chat.page.set_viewport_size({"width": 550, "height": 450})
    await chat.ask("comparison")
    await _take(chat, "comparison-zoom")


@pytest.mark.parametrize(("name", "state", "size", "scheme"), IMAGES)
async def test_image_of_the_docs(chat: Chat, name: str, state: str, size: tuple[int, int], scheme: str) -> None:
    await chat.page.set_viewport_size({"width": size[0], "height": size[1]})
    await chat.page.emulate_media(color_scheme=scheme)
    await STATES[state](chat)
    picture = await _take(chat, f"docs-{name}")
    if os.environ.get("BILLIE_WRITE_IMAGES"):
        Image.open(picture).convert("RGB").quantize(256, dither=Image.Dither.NONE).save(
            DOCS / f"{name}.png", optimize=True
        )
    assert (DOCS / f"{name}.png").stat().st_size < 150_000


async def _take(chat: Chat, name: str) -> Path:
    FOLDER.mkdir(parents=True, exist_ok=True)
    picture = FOLDER / f"{name}.png"
    await chat.page.screenshot(path=picture)
    assert picture.stat().st_size > 5_000  # a blank page has less
    return picture
