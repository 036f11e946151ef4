"""The widget in Chromium, beside deep-chat's plain page: bytes, start, painting an answer, memory.

    python -m benchmarks.widget [deepChat.bundle.js]

Needs Chromium and the built widget; deep-chat's file is `dist/deepChat.bundle.js` of its npm package. The server is the
real channel before an agent that answers at once; the times are the browser's own.
"""

from __future__ import annotations

import asyncio
import shutil
import statistics
import sys
from pathlib import Path
from typing import Any

from aiohttp import web
from playwright.async_api import async_playwright

from bot.channels.web.settings import WebSettings
from tests.browser.chat import Chat
from tests.browser.talk import reply
from tests.channels.web.serving import serving
from tests.channels.web.small_agent import SECRET, SmallAgent

STARTS, ANSWERS, TURNS = 10, 20, 100
# Notes when there is a box to type in.
WATCH = """(() => {
    const look = () => {
        const chat = document.querySelector("billie-chat, deep-chat");
        if (chat?.shadowRoot?.querySelector("textarea, #text-input")) window.ready = performance.now();
        else setTimeout(look, 1);
    };
    look();
})()"""
LOADED = """() => {
    const [page] = performance.getEntriesByType("navigation");
    const [painted] = performance.getEntriesByName("first-contentful-paint");
    const files = performance.getEntriesByType("resource");
    const script = files.find(({ initiatorType }) => initiatorType === "script");
    const size = page.transferSize + files.reduce((sum, file) => sum + file.transferSize, 0);
    return [painted.startTime, window.ready - script.responseEnd, size];
}"""
# From Enter to the frame that shows the answer, less the time of the request.
PAINTED = """async () => {
    const root = document.querySelector("billie-chat").shadowRoot;
    const box = root.querySelector("textarea");
    const list = root.querySelector(".list");
    const before = root.querySelectorAll(".answer").length;
    performance.clearResourceTimings();
    box.value = "certification";
    box.dispatchEvent(new Event("input"));
    const start = performance.now();
    box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
    await new Promise((resolve) => new MutationObserver(() =>
        root.querySelectorAll(".answer").length > before && resolve()).observe(list, { childList: true }));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const end = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const request = performance.getEntriesByType("resource").find(({ name }) => name.endsWith("messages"));
    return end - start - request.duration;
}"""
# The same of deep-chat, whose handler answers at once, without a request.
PAINTED_BY_DEEP_CHAT = """async () => {
    const chat = document.querySelector("deep-chat");
    chat.connect = { handler: (_, signals) => signals.onResponse({ text: "An answer." }) };
    await new Promise((resolve) => setTimeout(resolve, 200));
    const times = [];
    for (let at = 0; at < 20; at++) {
        const count = () => chat.shadowRoot.querySelectorAll(".ai-message-text").length;
        const before = count();
        const start = performance.now();
        chat.submitUserMessage({ text: "certification" });
        while (count() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
        await new Promise((resolve) => requestAnimationFrame(resolve));
        times.push(performance.now() - start);
    }
    return times;
}"""
PLAIN = """<!doctype html><html lang="en"><head><title>deep-chat</title><script type="module" src="deepChat.bundle.js"></script>
    </head><body><deep-chat demo="true"></deep-chat></body></html>"""


async def starts(browser: Any, address: str) -> str:
    """Medians of the start, each time without a cache."""
    loaded = []
    for _ in range(STARTS):
        context = await browser.new_context()
        page = await context.new_page()
        await page.add_init_script(WATCH)
        await page.goto(address, wait_until="networkidle")
        loaded.append(await page.evaluate(LOADED))
        await context.close()
    paint, ready, size = (statistics.median(values) for values in zip(*loaded))
    return f"{size / 1000:4.0f} kB, first paint {paint:.0f} ms, script to interactive {ready:.0f} ms"


async def heap(page: Any) -> float:
    """Megabytes of JavaScript that are still held after a collection."""
    session = await page.context.new_cdp_session(page)
    await session.send("HeapProfiler.collectGarbage")
    return float((await session.send("Runtime.getHeapUsage"))["usedSize"]) / 1e6


async def billie(browser: Any, address: str) -> None:
    started = await starts(browser, address)
    chat = await Chat(await browser.new_page()).visit(address)
    await chat.ask("hello")
    painted = [await chat.page.evaluate(PAINTED) for _ in range(ANSWERS)]
    for _ in range(TURNS - ANSWERS):
        await chat.page.evaluate(PAINTED)
    report("billie-chat", started, painted, await heap(chat.page))


def report(name: str, started: str, painted: list[float], megabytes: float) -> None:
    print(f"{name}: {started}")
    print(f"    sent to painted, less the server: p50 {statistics.median(painted):.0f} ms, worst {max(painted):.0f} ms")
    print(f"    {2 * TURNS} messages hold {megabytes:.1f} MB")


async def deep_chat(browser: Any, script: Path) -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        return (
            web.FileResponse(script)
            if request.path.endswith(".js")
            else web.Response(text=PLAIN, content_type="text/html")
        )

    app = web.Application()
    app.router.add_get("/{rest:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    started = await starts(browser, address)
    page = await browser.new_page()
    await page.goto(address, wait_until="networkidle")
    painted = await page.evaluate(PAINTED_BY_DEEP_CHAT)
    await page.evaluate(
        """(count) => { for (let at = 0; at < count; at++)
            document.querySelector("deep-chat").addMessage({ text: "An answer.", role: at % 2 ? "ai" : "user" }) }""",
        2 * (TURNS - ANSWERS),
    )
    report("deep-chat", started, painted, await heap(page))
    await runner.cleanup()


async def main() -> None:
    agent = SmallAgent()
    agent.reply = reply
    settings = WebSettings(secret=SECRET, rate_per_minute=10_000)
    async with serving(settings, agent) as address, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        await billie(browser, f"{address}/chat/")
        for script in sys.argv[1:]:
            await deep_chat(browser, Path(script))
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
