"""What Slack's Block Kit reference allows, as far as the bot uses it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Block = dict[str, Any]


def faults(blocks: list[Block], most: int = 50) -> list[str]:
    """What Slack would refuse, each as a sentence; `most` is 50 in a message and 100 in a view."""
    found = list(_length("the message", blocks, 1, most))
    for block in blocks:
        found += _block(block)
    ids = [element["action_id"] for block in blocks for element in block.get("elements", []) if "action_id" in element]
    found += [f"action_id {id_} stands twice" for id_ in set(ids) if ids.count(id_) > 1]
    return found


def _block(block: Block) -> Iterator[str]:
    kind = block["type"]
    allowed = _FIELDS.get(kind)
    if allowed is None:
        yield f"unknown block {kind}"
        return
    yield from (f"{kind} has {name}" for name in block.keys() - allowed)
    if kind == "header":
        yield from _text(block["text"], "plain_text", 150)
    elif kind == "section":
        if not block.get("text") and not block.get("fields"):
            yield "a section with nothing"
        if "text" in block:
            yield from _text(block["text"], "mrkdwn", 3000)
        if "fields" in block:
            yield from _length("fields", block["fields"], 1, 10)
            for field in block["fields"]:
                yield from _text(field, "mrkdwn", 2000)
    elif kind == "context":
        yield from _length("context", block["elements"], 1, 10)
        for element in block["elements"]:
            yield from _text(element, "mrkdwn", 2000)
    elif kind == "actions":
        yield from _length("actions", block["elements"], 1, 25)
        for element in block["elements"]:
            yield from _element(element)
    elif kind == "input":
        yield from _text(block["label"], "plain_text", 2000)
        yield from _element(block["element"])


_FIELDS = {
    "header": {"type", "block_id", "text"},
    "section": {"type", "block_id", "text", "fields"},
    "context": {"type", "block_id", "elements"},
    "actions": {"type", "block_id", "elements"},
    "divider": {"type", "block_id"},
    "input": {"type", "block_id", "label", "element", "optional"},
}


def _element(element: Block) -> Iterator[str]:
    kind = element["type"]
    yield from _length("action_id", element["action_id"], 1, 255)
    if kind == "button":
        yield from _text(element["text"], "plain_text", 75)
        yield from _length("value", element.get("value", " "), 1, 2000)
        yield from _length("accessibility_label", element.get("accessibility_label", " "), 1, 75)
        if confirm := element.get("confirm"):
            yield from _text(confirm["title"], "plain_text", 100)
            yield from _text(confirm["text"], "plain_text", 300)
            yield from _text(confirm["confirm"], "plain_text", 30)
            yield from _text(confirm["deny"], "plain_text", 30)
    elif kind in ("static_select", "radio_buttons"):
        yield from _length("options", element["options"], 1, 100 if kind == "static_select" else 10)
        for option in element["options"]:
            yield from _text(option["text"], "plain_text", 75)
            yield from _length("value", option["value"], 1, 150)
    else:
        yield f"unknown element {kind}"


def _text(text: Block, kind: str, most: int) -> Iterator[str]:
    if text["type"] != kind:
        yield f"{text['type']} where {kind} belongs"
    yield from _length(kind, text["text"], 1, most)


def _length(what: str, value: Any, least: int, most: int) -> Iterator[str]:
    if not least <= len(value) <= most:
        yield f"{what} of length {len(value)}, allowed {least} to {most}"
