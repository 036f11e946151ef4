"""A file as sentences that know where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import KnowledgeError
from knowledge.extract import document
from knowledge.extract.document import read, sentences


def split(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text)]


def test_a_stop_ends_a_sentence_and_an_abbreviation_does_not() -> None:
    assert split("In St. Louis, Mo., pay is $25/hr. Dr. Lee agrees.") == [
        "In St. Louis, Mo., pay is $25/hr.",
        "Dr. Lee agrees.",
    ]


def test_a_sentence_runs_through_wrapped_lines() -> None:
    text = "Coders in this small town make less\nthan those of the city, who make\nmore than most."
    assert len(split(text)) == 1


def test_a_heading_is_no_part_of_the_sentence_below() -> None:
    assert split("Pay by State\nCoders in Texas earn well, and so on.")[0] == "Pay by State"


def test_rows_and_items_stand_alone() -> None:
    found = list(sentences("State    Pay\nTexas    $48,000\n\n- one\n- two"))
    assert [(s.is_row, s.is_item) for s in found] == [(True, False), (True, False), (False, True), (False, True)]


@given(st.text(alphabet="aB. \n$1,0-|é\t!", max_size=200))
def test_offsets_give_the_sentence_again_and_nothing_is_lost(text: str) -> None:
    found = list(sentences(text))
    assert all(text[s.start : s.end] == s.text for s in found)
    assert "".join("".join(s.text.split()) for s in found) == "".join(text.split())


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"pay\0roll", "is a binary file, not plain text"), (b"caf\xe9", "is not UTF-8 text (byte 3); save it as UTF-8"), (b" \n", "is empty")],
)  # fmt: skip
def test_a_file_that_is_no_text_is_refused_in_a_sentence(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(content)
    with pytest.raises(KnowledgeError, match=f"^{path} ") as caught:
        read(path)
    assert str(caught.value) == f"{path} {message}"


@pytest.mark.parametrize(
    ("name", "message"), [("missing.txt", "cannot be read: No such file"), (".", "cannot be read: Is a dir")]
)
def test_what_cannot_be_read_is_said(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(KnowledgeError) as caught:
        read(tmp_path / name)
    assert message in str(caught.value)


def test_a_file_too_large_to_be_an_article_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "LARGEST", 3)
    (tmp_path / "article.txt").write_text("coders")
    with pytest.raises(KnowledgeError, match="larger than 3 bytes"):
        read(tmp_path / "article.txt")


def test_an_endless_line_is_read_in_pieces() -> None:
    found = list(sentences("coders | " * 1_000))
    assert max(len(sentence.text) for sentence in found) <= document.LONGEST
    assert not any(sentence.is_row for sentence in found)
