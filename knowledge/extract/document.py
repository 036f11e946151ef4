"""An article as plain text: read from a file, divided into sentences that know where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from knowledge.errors import KnowledgeError

LARGEST = 6_000_000  # bytes; an article has ten thousand
LONGEST_HEADING = 90  # characters
LONGEST_ROW = 300
LONGEST = 1_000  # characters of one sentence; a longer one is read in pieces

_ROW = re.compile(r"\t|\||[^\s.!?:] {2,}\S")
_ITEM = re.compile(r"\s*(?:[-*•·–—▪]|\d{1,2}[.)]|[A-Za-z][.)])\s+")
_STOP = re.compile(r"[.!?:;…][\"'”’)\]]*\s*$")
_CLOSING = frozenset(('"', "'", "”", "’", ")", "]", "''"))
# Abbreviations after which a sentence goes on; spaCy knows most of the usual ones.
_ABBREVIATIONS = ("avg.", "approx.", "yr.", "yrs.", "hr.", "hrs.", "est.", "incl.", "min.", "max.", "dept.")


@dataclass(frozen=True)
class Sentence:
    """Characters `start` to `end` of the text.

    `block`: number of its paragraph, list or table. `is_row`: a line of columns; `is_item`: of a list; `is_heading`: a
    line of its own without a stop.
    """

    text: str
    start: int
    end: int
    block: int
    is_row: bool = False
    is_item: bool = False
    is_heading: bool = False


def read(path: Path) -> str:
    """The text of a file. Raises KnowledgeError when it is missing, too large, empty or no UTF-8 text."""
    try:
        if path.stat().st_size > LARGEST:
            raise KnowledgeError(f"{path} is larger than {LARGEST:,} bytes, which is no article")
        raw = path.read_bytes()
    except OSError as error:
        raise KnowledgeError(f"{path} cannot be read: {error.strerror or error}") from None
    if b"\0" in raw:
        raise KnowledgeError(f"{path} is a binary file, not plain text")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KnowledgeError(f"{path} is not UTF-8 text (byte {error.start}); save it as UTF-8") from None
    if not text.strip():
        raise KnowledgeError(f"{path} is empty")
    return text


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of `text`, in order. Wrapped lines are joined; headings, list items and rows stand alone."""
    for block, lines in enumerate(_blocks(text)):
        for start, end in _joined(text, lines):
            line = text[start:end]
            row = len(line) <= LONGEST_ROW and bool(_ROW.search(line.strip()))
            item = bool(_ITEM.match(line))
            heading = not row and len(line) < LONGEST_HEADING and not _STOP.search(line)
            for first, last in _divided(line):
                yield Sentence(line[first:last], start + first, start + last, block, row, item, heading)


def _blocks(text: str) -> Iterator[list[tuple[int, int]]]:
    """Runs of lines between blank lines, as offsets."""
    lines: list[tuple[int, int]] = []
    for match in re.finditer(r"[^\r\n]*(?:\r\n|\r|\n|$)", text):
        line = match.group()
        if line.strip():
            lines.append((match.start(), match.start() + len(line.rstrip())))
        elif lines:
            yield lines
            lines = []
    if lines:
        yield lines


def _joined(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Lines that a sentence runs through, as one: a line was wrapped when the next word had no room left on it."""
    width = max(end - start for start, end in lines)
    start, end = lines[0]
    previous = lines[0]
    for line in lines[1:]:
        before, after = text[previous[0] : previous[1]], text[line[0] : line[1]]
        apart = _ROW.search(before.strip()) or _ROW.search(after.strip()) or _ITEM.match(after)
        full = len(before) + len(after.split()[0]) >= width and not _STOP.search(before)
        wrapped = full or after.lstrip()[:1].islower()
        if apart or not wrapped:
            yield start, end
            start = line[0]
        end, previous = line[1], line
    yield start, end


def _divided(line: str) -> Iterator[tuple[int, int]]:
    """The sentences of one line, by spaCy's tokens."""
    for piece, base in _pieces(line):
        for sentence in _pipeline()(re.sub(r"[\r\n]", " ", piece)).sents:
            body = sentence.text.strip()
            if body:
                first = base + sentence.start_char + sentence.text.index(body[0])
                yield first, first + len(body)


def _pieces(line: str) -> Iterator[tuple[str, int]]:
    at = 0
    while len(line) - at > LONGEST:
        stop = line.rfind(". ", at + 1, at + LONGEST) + 1 or line.rfind(" ", at + 1, at + LONGEST)
        stop = stop if stop > at else at + LONGEST
        yield line[at:stop], at
        at = stop
    yield line[at:], at


@Language.component("billie_sentence_starts")
def _sentence_starts(doc: Doc) -> Doc:
    """A sentence ends at a stop (and the quote or bracket that closes it) before a space; not after "Mo." and the like."""
    for token in doc[1:]:
        token.is_sent_start = False
    for i, token in enumerate(doc[1:-1], 1):
        if token.text[-1] not in ".!?…":
            continue
        last = i
        while last + 1 < len(doc) and not doc[last].whitespace_ and doc[last + 1].text in _CLOSING:
            last += 1
        spaced = bool(doc[last].whitespace_)
        while last + 1 < len(doc) and doc[last + 1].is_space:
            last, spaced = last + 1, True
        if not spaced or last + 1 >= len(doc):
            continue
        after = doc[last + 1]
        if len(token.text) > 1:
            after.is_sent_start = token.text.lower() in _ABBREVIATIONS and after.text[0].isupper()
        else:
            after.is_sent_start = not after.text[0].islower() or len(doc[i - 1].text) > 2
    return doc


@lru_cache(maxsize=1)
def _pipeline() -> Language:
    nlp = spacy.blank("en")
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, Tokenizer)
    for short in _ABBREVIATIONS:
        tokenizer.add_special_case(short, [{"ORTH": short}])
    nlp.add_pipe("billie_sentence_starts")
    return nlp
