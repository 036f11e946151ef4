"""A conversation on the full page."""

from __future__ import annotations

import json
from contextlib import AsyncExitStack
from typing import Any

import pytest

from bot.channels.web.settings import WebSettings
from tests.browser.chat import Chat
from tests.browser.talk import DRAFT
from tests.channels.web.serving import serving
from tests.channels.web.small_agent import SmallAgent

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_an_empty_chat_offers_four_questions(chat: Chat) -> None:
    assert await chat.part(".starter").count() == 4


async def test_a_starter_is_asked(chat: Chat) -> None:
    await chat.button("Which certification first?").click()
    await chat.part(".answer").wait_for()
    assert "Which certification first?" in await chat.part(".bubble").inner_text()


async def test_a_chart_is_drawn_with_its_source(chat: Chat) -> None:
    answer = await chat.ask("comparison")
    assert await answer.locator("svg[role=img]").count() == 1
    assert (await answer.locator(".credit").inner_text()).startswith("Sources: US Bureau of Labor Statistics, May 2025")


async def test_a_map_goes_from_state_to_state_by_keys(chat: Chat) -> None:
    answer = await chat.ask("ranking")
    await answer.locator(".rank").first.focus()
    await chat.page.keyboard.press("ArrowRight")
    assert await chat.focuses("2. Hawaii: $63,180")  # OEWS May 2025
    assert await answer.locator(".readout").inner_text() == "2. Hawaii: $63,180"


async def test_a_chart_can_be_read_as_a_table(chat: Chat) -> None:
    answer = await chat.ask("ranking")
    await chat.button("Show as table").click()
    assert await answer.locator("tbody tr").count() == 51  # the states and DC


async def test_a_state_that_is_not_ranked_tells_its_figure(chat: Chat) -> None:
    answer = await chat.ask("ranking")
    await answer.locator("[aria-label^='Oregon']").hover(force=True)
    assert await answer.locator(".readout").inner_text() == "Oregon: $59,000"  # OEWS May 2025


@pytest.mark.parametrize(("button", "file"), [("Download CSV", ".csv"), ("Download image", ".png")])
async def test_a_chart_can_be_kept(chat: Chat, button: str, file: str) -> None:
    await chat.ask("comparison")
    async with chat.page.expect_download() as download:
        await chat.button(button).click()
    assert (await download.value).suggested_filename == f"medical-coders-a-year{file}"


async def test_a_source_opens_what_it_is(chat: Chat) -> None:
    answer = await chat.ask("pay")
    await answer.locator("summary").first.click()
    assert await answer.locator(".source a").first.get_attribute("rel") == "noopener noreferrer"
    assert "Official data, cross-checked." in await answer.locator(".source").first.inner_text()


async def test_markup_in_an_answer_stays_text(chat: Chat) -> None:
    answer = await chat.ask("hostile")
    assert "<img src=x" in await answer.inner_text()
    assert await answer.locator("img, script, a").count() == 0


async def test_markup_in_a_message_stays_text(chat: Chat) -> None:
    await chat.ask("<img src=x onerror=alert(1)>")
    assert await chat.part(".said img").count() == 0


async def test_a_reload_shows_the_conversation_and_the_draft(chat: Chat) -> None:
    await chat.ask("pay")
    await chat.box.fill("not sent yet")
    await chat.page.reload()
    await chat.part(".answer").wait_for()
    assert await chat.box.input_value() == "not sent yet"


async def test_a_second_tab_takes_part(chat: Chat) -> None:
    await chat.ask("pay")
    other = await Chat(await chat.page.context.new_page()).visit(chat.page.url)
    await other.part(".answer").wait_for()
    await other.ask("role")
    await chat.part(".answer").nth(1).wait_for()


async def test_what_is_sent_offline_is_answered_when_the_network_is_back(chat: Chat) -> None:
    context = chat.page.context
    await context.set_offline(True)
    await chat.type("pay")
    await chat.part(".failure").wait_for()
    await context.set_offline(False)
    await chat.part(".answer").wait_for()
    assert await chat.part(".bubble").count() == 1
    chat.errors.clear()  # the browser reports each failed request


async def test_a_restarted_server_goes_on_with_the_session(
    browser: Any, settings: WebSettings, agent: SmallAgent
) -> None:
    async with AsyncExitStack() as first:
        address = await first.enter_async_context(serving(settings, agent))
        chat = await Chat(await browser.new_page()).visit(f"{address}/chat/")
        await chat.ask("pay")
    await chat.type("role")
    await chat.part(".failure").wait_for()
    async with serving(settings, agent, port=int(address.rsplit(":", 1)[1])):
        await chat.button("Retry").click()
        await chat.part(".answer").nth(1).wait_for()


async def test_starting_over_erases_the_conversation(chat: Chat, agent: SmallAgent) -> None:
    await chat.ask("pay")
    await chat.button("Conversation").click()
    await chat.button("Start over").click()
    await chat.button("Erase").click()
    await chat.part(".welcome").wait_for()
    assert await chat.part(".said").count() == 0
    assert list(await agent.tracker_store.keys()) == []


async def test_who_thinks_better_of_deleting_loses_nothing(chat: Chat) -> None:
    await chat.ask("pay")
    await chat.box.fill("a draft")
    await chat.button("Conversation").click()
    await chat.button("Delete").click()
    await chat.button("Keep it").click()
    assert await chat.box.input_value() == "a draft"
    assert await chat.part(".answer").count() == 1


async def test_a_conversation_can_be_downloaded(chat: Chat) -> None:
    await chat.ask("pay")
    await chat.button("Conversation").click()
    async with chat.page.expect_download() as download:
        await chat.button("Download").click()
    text = (await (await download.value).path()).read_text()
    assert text.startswith("You: pay\n\n---\n\nBillie: Medical coders, Oregon")


async def test_a_long_message_is_given_back(chat: Chat) -> None:
    await chat.type("x" * 2_001)
    assert "under 2,000 characters" in await chat.part(".notice").inner_text()
    assert len(await chat.box.input_value()) == 2_001


async def test_what_one_tab_erases_is_gone_in_the_other(chat: Chat) -> None:
    await chat.ask("pay")
    other = await Chat(await chat.page.context.new_page()).visit(chat.page.url)
    await other.part(".answer").wait_for()
    await chat.button("Conversation").click()
    await chat.button("Start over").click()
    await chat.button("Erase").click()
    await other.part(".welcome").wait_for()


async def test_a_thumb_down_asks_why(chat: Chat, caplog: pytest.LogCaptureFixture) -> None:
    await chat.ask("pay")
    await chat.button("No, not useful").click()
    await chat.page.get_by_text("Something is missing").click()
    await chat.page.get_by_label("Anything to add?").fill("Guam")
    await chat.button("Send feedback").click()
    await chat.part(".opinion").get_by_text("Thank you.", exact=True).wait_for()
    last = json.loads([line.getMessage() for line in caplog.records if line.name == "billie.record"][-1])
    assert (last["value"], last["reason"], last["comment"]) == ("down", "missing", "Guam")


async def test_a_comment_that_could_not_be_sent_is_not_lost(chat: Chat) -> None:
    await chat.ask("pay")
    await chat.button("No, not useful").click()
    await chat.page.get_by_label("Anything to add?").fill("Guam")
    await chat.page.context.set_offline(True)
    await chat.button("Send feedback").click()
    await chat.part(".why .failure:not(:empty)").wait_for()
    assert await chat.page.get_by_label("Anything to add?").input_value() == "Guam"
    chat.errors.clear()  # the browser reports each failed request


async def test_a_text_for_a_person_can_be_read_and_edited(chat: Chat) -> None:
    answer = await chat.ask("handoff")
    assert await answer.locator("blockquote").inner_text() == DRAFT.text
    await chat.button("Edit this text").click()
    assert await chat.focuses("Your message")
    assert await chat.box.input_value() == f"Change it to: {DRAFT.text}"


async def test_the_mail_to_a_person_opens_in_the_mail_program(chat: Chat) -> None:
    answer = await chat.ask("mail")
    assert (await answer.locator("a").get_attribute("href")).startswith("mailto:help@school.example?subject=")


async def test_a_message_from_right_to_left_reads_so(chat: Chat) -> None:
    await chat.ask("כמה מרוויח מקודד רפואי?")
    assert await chat.part(".bubble p").evaluate("e => getComputedStyle(e).direction") == "rtl"
