"""The launcher on another site's page, with a hostile style and a strict policy."""

from __future__ import annotations

import pytest

from tests.browser.chat import Chat

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
OPEN = "Chat with Billie"


async def test_one_script_gives_a_launcher_and_a_panel(embedded: Chat) -> None:
    await embedded.button(OPEN).click()
    assert await embedded.focuses("Your message")


async def test_the_style_of_the_page_stays_outside(embedded: Chat) -> None:
    await embedded.button(OPEN).click()
    title = embedded.part("h2").first
    style = "e => { const s = getComputedStyle(e); return [s.color, s.textTransform, s.transform, s.opacity] }"
    assert await title.evaluate(style) == ["rgb(20, 33, 31)", "none", "none", "1"]


async def test_the_style_of_the_chat_stays_inside(embedded: Chat) -> None:
    assert await embedded.page.evaluate("document.styleSheets.length + document.adoptedStyleSheets.length") == 1


async def test_charts_and_maps_are_loaded_across_sites(embedded: Chat) -> None:
    await embedded.button(OPEN).click()
    answer = await embedded.ask("ranking")
    assert await answer.locator(".rank").count() == 5


async def test_esc_closes_and_gives_the_focus_back(embedded: Chat) -> None:
    await embedded.button(OPEN).click()
    await embedded.page.keyboard.press("Escape")
    assert await embedded.focuses(OPEN)


async def test_on_a_phone_the_panel_fills_the_screen_and_keeps_the_focus(embedded: Chat) -> None:
    await embedded.page.set_viewport_size({"width": 360, "height": 640})
    await embedded.button(OPEN).click()
    box = await embedded.part(".panel").bounding_box()
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 360, 640)
    seen = set()
    for _ in range(20):
        await embedded.page.keyboard.press("Tab")
        seen.add(await embedded.focused())
    assert "A link" not in seen


async def test_the_widget_is_loaded_once(embedded: Chat) -> None:
    await embedded.page.evaluate("document.body.append(document.querySelector('script').cloneNode())")
    assert await embedded.page.locator("billie-chat").count() == 1


async def test_nothing_is_left_in_the_storage_that_outlives_the_tab(embedded: Chat) -> None:
    await embedded.button(OPEN).click()
    await embedded.ask("pay")
    assert await embedded.page.evaluate("[localStorage.length, document.cookie]") == [0, ""]


async def test_a_panel_that_is_open_at_once_does_not_take_the_focus(embedded: Chat) -> None:
    await embedded.page.evaluate("document.querySelector('billie-chat').setAttribute('open', '')")
    await embedded.part(".panel[open]").wait_for()
    assert await embedded.page.evaluate("document.activeElement === document.body")


async def test_an_inline_chat_keeps_the_size_that_the_page_gives_it(chat: Chat) -> None:
    await chat.page.evaluate(
        """() => {
            const chat = document.querySelector('billie-chat');
            chat.setAttribute('mode', 'inline');
            chat.style.cssText = 'width: 400px; height: 500px';
        }"""
    )
    box = await chat.part(".frame").bounding_box()
    assert (box["width"], box["height"]) == (400, 500)
