"""The tone of a remark."""

import pytest

from bot.actions.tone import tone


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("thx, that clears it up", "thanks"),
        ("3 out of 5", "rates"),
        ("brb, door", "away"),
        ("so you dont know either", "no_answer"),
        ("i'll call them tomorrow", "goes"),
        ("phew", "relief"),
        ("ugh thats low", "down"),
        ("that sounds perfect", "likes"),
        ("whoa", "surprise"),
        ("knew it", "agrees"),
        ("hmm", "thinks"),
        ("hmm well my neighbor has a boat", None),
        ("lol", "laughs"),
    ],
)
def test_a_tone_is_heard_by_its_words(text: str, heard: str | None) -> None:
    assert tone(text) == heard
