"""WCAG 2.2 AA: axe-core in every state, a conversation by keyboard alone, what a screen reader is told."""

from __future__ import annotations

import pytest

from tests.browser.chat import Chat

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
ANSWERS = ["pay", "comparison", "ranking", "certification", "outlook", "plan", "trend", "source", "question"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_in_a_conversation(chat: Chat, scheme: str) -> None:
    await chat.page.emulate_media(color_scheme=scheme)
    assert await chat.axe() == []
    for answer in ANSWERS:
        await chat.ask(answer)
    await chat.part("summary").first.click()
    await chat.button("Show as table").first.click()
    await chat.button("No, not useful").first.click()
    await chat.page.get_by_text("It’s unclear").click()
    assert await chat.axe() == []


async def test_axe_finds_nothing_while_an_answer_is_awaited(chat: Chat) -> None:
    await chat.type("slow")
    await chat.part(".typing").wait_for()
    assert await chat.axe() == []


async def test_axe_finds_nothing_when_a_message_is_given_back(chat: Chat) -> None:
    await chat.type("x" * 2_001)
    await chat.part(".notice").wait_for()
    assert await chat.axe() == []


async def test_axe_finds_nothing_in_spanish(chat: Chat) -> None:
    await chat.page.evaluate("document.querySelector('billie-chat').setAttribute('language', 'es')")
    assert await chat.part(".welcome h2").inner_text() == "¿Qué le gustaría saber?"
    assert await chat.axe() == []
    await chat.page.get_by_role("textbox", name="Su mensaje").fill("ranking")
    await chat.page.keyboard.press("Enter")
    await chat.button("No me sirvió").click()
    await chat.part(".ring").wait_for(state="attached")
    assert await chat.axe() == []


async def test_axe_finds_nothing_from_right_to_left(chat: Chat) -> None:
    await chat.page.evaluate(
        "document.documentElement.dir = 'rtl'; document.querySelector('billie-chat').setAttribute('name', 'בילי')"
    )
    await chat.ask("ranking")
    assert await chat.axe() == []


async def test_axe_finds_nothing_on_a_phone(chat: Chat) -> None:
    await chat.page.set_viewport_size({"width": 360, "height": 640})
    for answer in ("ranking", "handoff"):
        await chat.ask(answer)
    assert await chat.axe() == []


async def test_axe_finds_nothing_in_the_menu_and_the_question_before_erasing(chat: Chat) -> None:
    await chat.ask("pay")
    await chat.button("Conversation").click()
    assert await chat.axe() == []
    await chat.button("Start over").click()
    assert await chat.axe() == []


async def test_axe_finds_nothing_in_a_failure(chat: Chat) -> None:
    await chat.page.context.set_offline(True)
    await chat.type("pay")
    await chat.part(".failure").wait_for()
    assert await chat.axe() == []
    chat.errors.clear()  # the browser reports each failed request


async def test_axe_finds_nothing_in_a_launcher_and_its_panel(embedded: Chat) -> None:
    await embedded.button("Chat with Billie").wait_for()
    outside = set(await embedded.axe())
    assert not [found for found in outside if "billie-chat" in found]
    await embedded.button("Chat with Billie").click()
    assert not [found for found in await embedded.axe() if "billie-chat" in found]


async def test_every_target_has_24_pixels(chat: Chat) -> None:
    for answer in ("ranking", "pay"):
        await chat.ask(answer)
    small = await chat.page.evaluate(
        """() => [...document.querySelector('billie-chat').shadowRoot.querySelectorAll(
            'button, summary, textarea, .rank circle')]
            .map((e) => [e.textContent, e.getBoundingClientRect()])
            .filter(([, {width, height}]) => width && (width < 24 || height < 24)).map(([text]) => text)"""
    )
    assert small == []


async def test_a_whole_conversation_by_keyboard(embedded: Chat) -> None:
    keys = embedded.page.keyboard
    await embedded.button("Chat with Billie").focus()
    await keys.press("Enter")
    await keys.type("pay")
    await keys.press("Enter")
    await embedded.part(".answer").wait_for()
    assert await embedded.focuses("Your message")
    await _back_to(embedded, "Copy")
    await _back_to(embedded, "And per hour?", "Per hour")
    await keys.press("Enter")
    await embedded.part(".said").nth(1).wait_for()
    await keys.press("Escape")
    assert await embedded.focuses("Chat with Billie")


async def test_an_opinion_is_given_by_keyboard(chat: Chat) -> None:
    keys = chat.page.keyboard
    await chat.ask("pay")
    await chat.button("No, not useful").focus()
    await keys.press("Enter")
    assert await chat.focuses("It’s wrong")
    await keys.press("ArrowDown")
    await keys.press("Tab")
    await keys.type("It is of 2019.")
    await keys.press("Tab")
    await keys.press("Tab")
    assert await chat.focuses("Send feedback")
    await keys.press("Enter")
    assert await chat.focuses("Thank you.")


async def _back_to(chat: Chat, *names: str) -> None:
    """Go backwards until something of one of these names has the focus."""
    for _ in range(20):
        await chat.page.keyboard.press("Shift+Tab")
        if await chat.focused() in names:
            return
    raise AssertionError(f"{names} cannot be reached")


async def test_a_finished_answer_is_announced_once(chat: Chat) -> None:
    await chat.ask("pay")
    assert "Medical coders in Oregon earn a median of $59,000" in await chat.part("[role=status]").inner_text()
    assert await chat.part("[role=log]").get_attribute("aria-live") == "off"


async def test_a_screen_reader_finds_the_parts_by_name(chat: Chat) -> None:
    await chat.ask("pay")
    tree = await chat.page.locator("main").aria_snapshot()
    for line in ('heading "Billie" [level=1]', 'log "Conversation"', 'textbox "Your message"', 'button "Send"'):
        assert line in tree


async def test_a_screen_reader_finds_the_figures_of_a_map(chat: Chat) -> None:
    answer = await chat.ask("ranking")
    tree = await answer.aria_snapshot()
    for line in ('img "1. Rhode Island: $63,960"', 'img "Oregon: $59,000"', 'button "Show as table"'):  # OEWS May 2025
        assert line in tree
    await chat.button("Show as table").click()
    assert 'row "Oregon $59,000"' in await answer.aria_snapshot()


async def test_a_screen_reader_finds_what_is_asked_after_a_thumb_down(chat: Chat) -> None:
    answer = await chat.ask("pay")
    await chat.button("No, not useful").click()
    tree = await answer.aria_snapshot()
    for line in ('group "Thank you. What was it?"', 'radio "It’s wrong"', 'textbox "Anything to add? (optional)"'):
        assert line in tree


async def test_a_right_to_left_page_has_the_launcher_at_its_left(embedded: Chat) -> None:
    await embedded.page.evaluate("document.documentElement.dir = 'rtl'")
    await embedded.page.evaluate("document.querySelector('billie-chat').setAttribute('name', 'בילי')")
    box = await embedded.part(".launcher").bounding_box()
    assert box["x"] < 40


@pytest.mark.parametrize("width", [320, 550])
async def test_nothing_is_cut_off_at_a_width_of(chat: Chat, width: int) -> None:
    """320 pixels are 1,280 at 400 % (WCAG 1.4.10); 550 are 1,100 at 200 %."""
    await chat.page.set_viewport_size({"width": width, "height": 640})
    await chat.ask("comparison")
    overflow = "() => { const l = document.querySelector('billie-chat').shadowRoot.querySelector('.log'); return l.scrollWidth - l.clientWidth }"
    assert await chat.page.evaluate(overflow) <= 0
