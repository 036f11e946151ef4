"""The app's home: what it can do, and the way to have one's data deleted."""

from __future__ import annotations

from typing import Any

ERASE = "erase"
EXAMPLES = (
    "What does a coder earn in Texas?",
    "Compare coder pay in California and Arkansas",
    "Which certification first?",
    "Will AI replace coders?",
)
HOW = (
    "• *Here*: write to me under _Messages_.\n"
    "• *In a channel*: invite me and mention me. I answer in the thread, and a thread is one conversation: mention me "
    "again there to go on.\n"
    "• *Anywhere*: `/billie coder pay in Ohio`. You alone see that answer."
)
KEPT = (
    "I keep what is asked and answered, so that a follow-up such as “and per hour?” has something to follow. "
    "What you delete here is gone for good: your direct messages to me, your `/billie` questions, and every thread with "
    "me that you wrote in. What stands in Slack itself stays there."
)


def home_view(notice: str | None = None) -> dict[str, Any]:
    """The home tab; `notice` says what has just been done."""
    blocks: list[dict[str, Any]] = [
        {"type": "header", "text": _plain("Billie: careers in medical coding and billing")},
        _section(
            "Pay by role, state, city and employer; places, roles and certifications side by side; what a certification "
            "asks and costs; how to start; the outlook. For the US, from official statistics and other named sources, each "
            "with its year."
        ),
        _section("*Ask, for instance*\n" + "\n".join(f"• {example}" for example in EXAMPLES)),
        _section(f"*Where*\n{HOW}"),
        {"type": "divider"},
        _section(f"*Your data*\n{KEPT}"),
        {"type": "actions", "elements": [_erase_button()]},
    ]
    if notice:
        blocks.append({"type": "context", "elements": [{"type": "mrkdwn", "text": notice}]})
    return {"type": "home", "blocks": blocks}


def _erase_button() -> dict[str, Any]:
    return {
        "type": "button",
        "action_id": ERASE,
        "style": "danger",
        "text": _plain("Delete my data"),
        "confirm": {
            "title": _plain("Delete my data?"),
            "text": _plain("Billie forgets every conversation that you took part in. This cannot be undone."),
            "confirm": _plain("Delete"),
            "deny": _plain("Keep"),
        },
    }


def _section(text: str) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def _plain(text: str) -> dict[str, str]:
    return {"type": "plain_text", "text": text}
