"""Markdown as Slack writes it."""

from __future__ import annotations

import re

_LINK = re.compile(r"\[([^\]\n]+)\]\((https?://[^\s()<>|]+)\)")
_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])")
_STRUCK = re.compile(r"~~(?=\S)(.+?)(?<=\S)~~")
_HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_BULLET = re.compile(r"^([ \t]*)[-*+][ \t]+", re.MULTILINE)
_CODE = re.compile(r"(```.*?```|`[^`\n]+`)", re.DOTALL)
_STAR = "\x00"  # stands for Slack's own star until Markdown's are gone


def escaped(text: str) -> str:
    """`text` with the three characters that Slack reads as markup written out, so that nobody is called by a name."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def mrkdwn(markdown: str) -> str:
    """`markdown` in Slack's own notation; code stays as it is."""
    parts = _CODE.split(markdown)
    return "".join(escaped(part) if n % 2 else _prose(part) for n, part in enumerate(parts))


def link(url: str, words: str) -> str:
    """A link of Slack's."""
    return f"<{escaped(url)}|{escaped(words).replace('|', '¦')}>"


def plain(markdown: str) -> str:
    """`markdown` without its marks, as a notification shows it."""
    text = _STRUCK.sub(r"\1", _BOLD.sub(r"\1", _LINK.sub(r"\1", _HEADING.sub(r"\1", markdown))))
    return _BULLET.sub(r"\1• ", text)


def _prose(text: str) -> str:
    text = _HEADING.sub(r"**\1**", escaped(text))
    text = _BULLET.sub(r"\1• ", text)
    text = _LINK.sub(lambda found: f"<{found[2]}|{found[1].replace('|', '¦')}>", text)
    text = _BOLD.sub(rf"{_STAR}\1{_STAR}", text)
    text = _STRUCK.sub(r"~\1~", _ITALIC.sub(r"_\1_", text))
    return text.replace(_STAR, "*")
