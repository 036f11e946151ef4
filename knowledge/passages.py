"""What a search looks through: the facts, certifications, roles and claims as passages of text.

Used when the base is compiled, not when it is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from knowledge.wording import plain


class Passage(NamedTuple):
    """A text and the words beside it: `title` holds the names and phrases by which people ask for it."""

    kind: str
    id: str
    title: str
    body: str


def passages(entries: Mapping[str, Sequence[Any]]) -> Iterator[Passage]:
    """The passages of the sources. What Billie refuses is none: a boundary answers no question."""
    for fact in entries["facts.yml"]:
        if fact.topic != "boundary":
            yield Passage("fact", fact.id, " ".join((*map(plain, fact.aliases), *fact.about, fact.topic)), fact.text)
    for certification in entries["certifications.yml"]:
        body = " ".join((certification.covers, *(note.text for note in certification.notes)))
        title = " ".join((certification.id, certification.name, *certification.aliases))
        yield Passage("certification", certification.id, title, body)
    for role in entries["roles.yml"]:
        yield Passage("role", role.id, " ".join((role.name, *role.aliases)), role.does)
    for claim in entries["article.yml"]:
        yield Passage("claim", claim.id, claim.kind, f"{claim.text} {claim.reason}")


def stop_words() -> frozenset[str]:
    """The words that say nothing of what is asked; one by one, as the index takes them apart."""
    from spacy.lang.en.stop_words import STOP_WORDS  # a second that only compiling takes

    whole = (word for word in STOP_WORDS if word.isalpha())
    return frozenset(whole) - _ASKED_ABOUT | _ASKING


# spaCy counts these among the stop words; here people ask about them, or ask with words that it does not count.
_ASKED_ABOUT = frozenset(("without", "top", "bottom", "serious", "full", "part", "move"))
_ASKING = frozenset(
    ("tell", "know", "want", "need", "like", "please", "thanks", "hello", "hi", "explain", "s", "t", "m", "im", "don")
)
