"""What Slack sends, as bytes, and what a person sees of what it gets."""

from __future__ import annotations

import hashlib
import hmac
import json
from urllib.parse import urlencode

from tests.channels.slack.slack_api import Body

SIGNING_SECRET = "0123456789abcdef0123456789abcdef"


def signature(body: bytes, stamp: str, secret: str = SIGNING_SECRET) -> dict[str, str]:
    signed = hmac.new(secret.encode(), b"v0:" + stamp.encode() + b":" + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={signed}"}


def form(kind: str, payload: Body) -> tuple[bytes, str]:
    """A payload as Slack sends it over HTTP: body and content type."""
    if kind == "events_api":
        return json.dumps(payload).encode(), "application/json"
    fields = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
    return urlencode(fields).encode(), "application/x-www-form-urlencoded"


def element(blocks: list[Body], title: str) -> Body:
    for element in [element for block in blocks for element in block.get("elements", ())]:
        if element["type"] == "button" and element["text"]["text"] == title:
            return {**element, "action_ts": "1.1"}
        for option in element.get("options", ()):
            if option["text"]["text"] == title:
                return {"type": element["type"], "action_id": element["action_id"], "selected_option": option}
    raise LookupError(title)


def titles(post: Body) -> list[str]:
    """What the buttons and options of a post are called."""
    elements = [element for block in post["blocks"] if block["type"] == "actions" for element in block["elements"]]
    options = [option for element in elements for option in element.get("options", ())]
    return [thing["text"]["text"] for thing in [*elements, *options] if "text" in thing]


def shown(post: Body) -> str:
    """All that a person reads of a post."""
    parts: list[str] = []
    for block in post["blocks"]:
        texts = [block["text"]] if "text" in block else []
        texts += block.get("fields", [])
        texts += [e["text"] if isinstance(e["text"], dict) else e for e in block.get("elements", []) if "text" in e]
        parts += [text["text"] for text in texts]
    return "\n".join(parts)
