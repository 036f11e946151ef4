"""A quantity of a message, and numbers as people write them."""

from __future__ import annotations

from dataclasses import dataclass

NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
}  # fmt: skip
NUMBER_WORDS = "|".join(NUMBERS)
NUMBER = rf"(?:\d+(?:\.\d+)?|{NUMBER_WORDS})"


@dataclass(frozen=True)
class Quantity:
    """A quantity found at characters `start` to `end`."""

    entity: str
    value: float | int | str
    start: int
    end: int


def number(text: str) -> float:
    """The value of digits, with commas or without, or of a word."""
    return float(NUMBERS.get(text.lower()) or text.replace(",", ""))


def whole(value: float) -> float | int:
    """A value without decimals as an integer."""
    return int(value) if value == int(value) else value
