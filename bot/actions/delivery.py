"""How a message reaches a person: a link that its writer opens, or a signed POST to the operator's webhook."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from datetime import datetime, timezone
from urllib.parse import quote

import aiohttp

from bot.actions.draft import Draft
from bot.settings import Contact

SECONDS = 5.0  # for one attempt
ATTEMPTS = 2
PAUSE = 0.2  # seconds between them
SUBJECT = "A question about medical coding and billing"
SIGNATURE = "X-Billie-Signature"
PLACE = "{summary}"  # in a form's address


def link(contact: Contact, text: str) -> str:
    """The address of the e-mail or the form with `text` filled in; safe inside a Markdown link."""
    filled = quote(text, safe="")
    if contact.way == "email":
        line_ends = filled.replace("%0A", "%0D%0A")  # RFC 6068
        return f"mailto:{quote(contact.address, safe='@+')}?subject={quote(SUBJECT, safe='')}&body={line_ends}"
    return contact.address.replace(PLACE, filled).replace("(", "%28").replace(")", "%29").replace(" ", "%20")


async def post(contact: Contact, draft: Draft, *, seconds: float = SECONDS) -> bool:
    """Whether the webhook took `draft`, at the second attempt at the latest. Redirects are not followed."""
    now = datetime.now(timezone.utc).isoformat(timespec="seconds")
    body = json.dumps({"version": 1, "id": draft.id, "sent_at": now, "text": draft.text}, ensure_ascii=False).encode()
    headers = {"Content-Type": "application/json", SIGNATURE: f"sha256={signature(contact.secret, body)}"}
    timeout = aiohttp.ClientTimeout(total=seconds)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        for attempt in range(ATTEMPTS):
            if attempt:
                await asyncio.sleep(PAUSE)
            try:
                async with session.post(contact.address, data=body, headers=headers, allow_redirects=False) as reply:
                    if reply.status < 500 and reply.status != 429:
                        return 200 <= reply.status < 300
            except (aiohttp.ClientError, asyncio.TimeoutError, OSError):
                continue
    return False


def signature(secret: str, body: bytes) -> str:
    """The HMAC-SHA256 of `body` under `secret`, in hexadecimal."""
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
