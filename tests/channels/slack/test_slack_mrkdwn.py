"""Markdown as Slack writes it, and texts cut by meaning."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.slack.cut import cut, pieces
from bot.channels.slack.mrkdwn import mrkdwn, plain


@pytest.mark.parametrize(
    ("markdown", "written"),
    [
        ("**bold** and *italic*", "*bold* and _italic_"),
        ("**a *b* c**", "*a _b_ c*"),
        ("[BLS](https://www.bls.gov/oes/)", "<https://www.bls.gov/oes/|BLS>"),
        ("[a](javascript:alert)", "[a](javascript:alert)"),
        ("- one\n- two", "• one\n• two"),
        ("* one\n  * two", "• one\n  • two"),
        ("1. one\n2. two", "1. one\n2. two"),
        ("## Title\ntext", "*Title*\ntext"),
        ("~~old~~", "~old~"),
        ("`a **b**`", "`a **b**`"),
        ("```\n**a** < b\n```", "```\n**a** &lt; b\n```"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("R&D <!channel> <@U1>", "R&amp;D &lt;!channel&gt; &lt;@U1&gt;"),
        ("", ""),
    ],
)
def test_markdown_is_written_as_slack_does(markdown: str, written: str) -> None:
    assert mrkdwn(markdown) == written


@given(st.text())
def test_no_text_can_call_anyone(text: str) -> None:
    written = mrkdwn(text)
    assert not any(call in written for call in ("<!", "<@", "<#"))


def test_a_plain_text_has_no_marks() -> None:
    assert plain("# A\n- **b** [c](https://x.example)") == "A\n• b c"


def test_what_fits_is_not_cut() -> None:
    assert cut("One. Two.", 9) == "One. Two."


@pytest.mark.parametrize(
    ("text", "most", "kept"),
    [
        ("One one one one.\n\nTwo two two. Three.", 32, "One one one one. …"),
        ("One one one. Two two two two two.", 20, "One one one. …"),
        ("One one one one one one one one.", 15, "One one one …"),
        ("x" * 30, 10, "x" * 8 + " …"),
    ],
)
def test_a_text_is_cut_by_meaning(text: str, most: int, kept: str) -> None:
    assert cut(text, most) == kept


@given(st.text(), st.integers(4, 50))
def test_a_cut_text_fits(text: str, most: int) -> None:
    assert len(cut(text, most)) <= most


@given(st.text(), st.integers(4, 50))
def test_pieces_fit_and_lose_no_word(text: str, most: int) -> None:
    parts = list(pieces(text, most))
    assert all(0 < len(part) <= most for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
