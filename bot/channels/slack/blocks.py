"""An answer as Slack's blocks, within Slack's limits."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from bot.channels.slack.cut import cut, pieces
from bot.channels.slack.mrkdwn import escaped, link, mrkdwn, plain
from bot.channels.slack.tables import MOST_SECTION, Block, table_blocks

MOST_BLOCKS = 50
MOST_CHARACTERS = (
    12_000  # of the answer itself; Slack refuses messages that are too long, and does not say how long that is
)
MOST_HEADER, MOST_CONTEXT, MOST_NOTICE = 150, 2_000, 3_000
MOST_BUTTON, MOST_ELEMENTS, BUTTONS_A_ROW, MOST_BUTTONS, MOST_OPTIONS = 75, 10, 5, 25, 100
CHOOSE = "choose"  # how the action ids of suggestions begin
UP, DOWN = "feedback_up", "feedback_down"
NOT_JUDGED = ("text", "question")  # greetings and questions back


@dataclass(frozen=True)
class Message:
    """One message: `text` is for notifications and screen readers, the blocks are what is seen."""

    text: str
    blocks: Sequence[Block] = field(default_factory=list)


def answer_message(envelope: Mapping[str, Any], chosen: str | None = None) -> Message:
    """The message that shows an envelope. `chosen`: the title of the suggestion that it answers."""
    head: list[Block] = [_context([f"↳ {escaped(chosen)}"])] if chosen else []
    if envelope["title"]:
        head.append({"type": "header", "text": _plain(cut(envelope["title"], MOST_HEADER))})
    foot = [
        *_context_blocks(_notes(envelope)),
        *_choices(envelope["suggestions"]),
        *([] if envelope["type"] in NOT_JUDGED else [_thumbs()]),
    ]
    body = [_section(text) for text in pieces(mrkdwn(envelope["text"]), MOST_SECTION)]
    body += table_blocks(envelope["table"]) if envelope["table"] else []
    body = _fitting(body, MOST_BLOCKS - len(head) - len(foot))
    return Message(_notice(envelope), [*head, *body, *foot])


def text_message(text: str) -> Message:
    """A plain sentence of the bot's own."""
    return Message(cut(text, MOST_NOTICE), [_section(cut(mrkdwn(text), MOST_SECTION))])


def token(payload: str) -> str:
    """What stands for a payload in a button: short enough for an option, and of no use with a payload never offered."""
    return hashlib.sha256(payload.encode()).hexdigest()[:32]


def _fitting(body: Sequence[Block], room: int) -> list[Block]:
    """As many blocks as there is room for, in characters too; an ellipsis stands for the others."""
    ends = list(accumulate(len(json.dumps(block, ensure_ascii=False)) for block in body))
    if len(body) <= room and (not ends or ends[-1] <= MOST_CHARACTERS):
        return list(body)
    count = sum(end <= MOST_CHARACTERS for end in ends)
    return [*body[: max(1, min(count, room - 1))], _context(["…"])]


def _notice(envelope: Mapping[str, Any]) -> str:
    words = plain(str(envelope["text"]))
    return escaped(cut(words, MOST_NOTICE)) or escaped(str(envelope["title"])) or "…"


def _notes(envelope: Mapping[str, Any]) -> Iterator[str]:
    for caveat in envelope["caveats"]:
        yield f"Note: {mrkdwn(caveat)}"
    for source in envelope["sources"]:
        name = link(source["url"], source["title"]) if source["url"] else escaped(source["title"])
        yield f"Source: {name} ({escaped(source['publisher'])}, {escaped(source['vintage'])})"


def _context_blocks(notes: Iterable[str]) -> Iterator[Block]:
    texts = [cut(note, MOST_CONTEXT) for note in notes]
    for start in range(0, len(texts), MOST_ELEMENTS):
        yield _context(texts[start : start + MOST_ELEMENTS])


def _choices(suggestions: Sequence[Mapping[str, str]]) -> Iterator[Block]:
    unique = {token(s["payload"]): s["title"] for s in suggestions}
    if len(unique) > MOST_BUTTONS:
        options = [{"text": _plain(cut(title, MOST_BUTTON)), "value": value} for value, title in unique.items()]
        for start in range(0, len(options), MOST_OPTIONS):
            yield {
                "type": "actions",
                "elements": [
                    {
                        "type": "static_select",
                        "action_id": f"{CHOOSE}_{start}",
                        "placeholder": _plain("What next?"),
                        "options": options[start : start + MOST_OPTIONS],
                    }
                ],
            }
        return
    buttons = [_button(f"{CHOOSE}_{n}", title, value) for n, (value, title) in enumerate(unique.items())]
    for start in range(0, len(buttons), BUTTONS_A_ROW):
        yield {"type": "actions", "elements": buttons[start : start + BUTTONS_A_ROW]}


def _thumbs() -> Block:
    up = _button(UP, "👍", "up") | {"accessibility_label": "This answer helped"}
    down = _button(DOWN, "👎", "down") | {"accessibility_label": "This answer did not help"}
    return {"type": "actions", "elements": [up, down]}


def _button(action_id: str, title: str, value: str) -> Block:
    return {"type": "button", "action_id": action_id, "text": _plain(cut(title, MOST_BUTTON)), "value": value}


def _section(text: str) -> Block:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def _context(texts: Iterable[str]) -> Block:
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": text} for text in texts]}


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text, "emoji": True}
