"""Words as the base compares them (lower case, no accents, no punctuation that people leave out) and begins with them."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = re.compile(r"['’ʼ`]")
_SEPARATORS = re.compile(r"[^a-z0-9&+/]+")


def capital(text: str) -> str:
    """The text as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def key(text: str) -> str:
    """The form in which names are compared: "Doctor's Office" -> "doctors office", "St. Louis" -> "st louis"."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _SEPARATORS.sub(" ", _APOSTROPHES.sub("", plain)).strip()
