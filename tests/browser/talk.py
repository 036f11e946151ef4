"""What the browser tests talk to: real answers of each kind, chosen by name, and a page of another site."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from aiohttp import web
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import BotUttered

from bot.actions.delivery import link
from bot.actions.draft import Draft
from bot.actions.handoff import preview
from bot.settings import Contact

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "actions" / "golden"
AXE = ROOT / "widget" / "node_modules" / "axe-core" / "axe.min.js"
TREND: dict[str, Any] = {
    "version": 1,
    "type": "outlook",
    "title": "Over the years",
    "text": "Figures of this test alone.",
    "chart": {
        "kind": "trend",
        "title": "Pay over the years",
        "unit": "usd_per_year",
        "lines": [
            {"label": "One series", "points": [{"x": year, "low": 900 * n + 45_000, "high": 900 * n + 45_000} for n, year in enumerate(range(2021, 2026))]},
            {"label": "Another series", "points": [{"x": year, "low": 1_400 * n + 50_000, "high": 1_400 * n + 50_000} for n, year in enumerate(range(2021, 2026))]},
        ],
    },
}  # fmt: skip
PERSON = Contact("email", "help@school.example")
DRAFT = Draft.new("I talked with Billie, and would like to ask a person.\nI asked: “coder pay in oregon”.")
MADE: dict[str, dict[str, Any]] = {
    "trend": TREND,
    "handoff": json.loads(preview(PERSON, DRAFT).json()),
    "mail": {"version": 1, "type": "text", "text": f"[Open the e-mail]({link(PERSON, DRAFT.text)}), and send it yourself."},
}  # fmt: skip
ASKED = {  # as a person would ask, for pictures
    "Coder pay in Oregon": "pay",
    "Compare coder pay in California and Arkansas": "comparison",
    "Which states pay coders the most?": "ranking",
    "About the CPC": "certification",
    "What does the CPC cost, and does it pay?": "plan",
}
HOSTILE_TEXT = "<img src=x onerror=\"document.title='broken'\"> [click](javascript:alert(1)) <script>document.title='broken'</script>"
HOSTILE_CSS = """
html { font-size: 62.5% }
* { color: red !important; font-family: fantasy !important; text-transform: uppercase !important; line-height: 3 !important }
billie-chat, button, textarea, table, svg, dialog, div, p { display: none !important; transform: rotate(5deg) !important;
  opacity: .2 !important; position: static !important }
"""


async def reply(message: UserMessage) -> list[BotUttered]:
    """The golden answer that the message names; a text with markup in it; or what the message says."""
    name = (message.text or "").strip()
    name = ASKED.get(name, name)
    if name == "slow":
        await asyncio.sleep(3)
    golden = GOLDEN / f"{name}.json"
    made = MADE.get(name)
    if made is None and golden.is_file():
        made = json.loads(golden.read_text())
    text = HOSTILE_TEXT if name == "hostile" else f"You said: {name}"
    return [BotUttered(data={"custom": made or {"version": 1, "type": "text", "text": text}})]


def school(chat: str, attributes: str = "") -> web.Application:
    """Another site, with a style that hates its own page and a strict policy, which embeds the chat at `chat`."""
    policy = f"default-src 'none'; script-src {chat}; connect-src {chat}; style-src 'self'; base-uri 'none'"
    page = f"""<!doctype html><html lang="en"><head><title>A school</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="hostile.css"><script src="{chat}/chat/billie.js" defer {attributes}></script></head>
        <body><main><h1>A school</h1><a href="#top">A link</a></main></body></html>"""

    async def answer(request: web.Request) -> web.Response:
        is_style = request.path.endswith(".css")
        return web.Response(
            text=HOSTILE_CSS if is_style else page,
            content_type="text/css" if is_style else "text/html",
            headers={"Content-Security-Policy": policy},
        )

    app = web.Application()
    app.router.add_get("/{rest:.*}", answer)
    return app
