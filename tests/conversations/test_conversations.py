"""Each conversation, with the trained model and the real action server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conversations.conversation import Conversation, conversations, faults
from tests.talk import MODEL, Talk, action_server, shown

ALL = conversations()


@pytest.fixture(scope="session")
def talk() -> Iterator[Talk]:
    if not MODEL.exists():
        pytest.fail("There is no trained model in models/; run: make train", pytrace=False)
    with action_server() as webhook:
        yield Talk(webhook)


@pytest.mark.parametrize("conversation", ALL, ids=[f"{c.file.removesuffix('.yml')}: {c.name}" for c in ALL])
def test_conversation(talk: Talk, conversation: Conversation) -> None:
    for turn in conversation.turns:
        messages = talk.say(turn.user, sender=f"{conversation.file} {conversation.name}")
        assert faults(turn, messages) == [], f"after {turn.user[:80]!r} in:\n{shown(messages)}"
        if turn.intent:
            assert talk.parse(turn.user)["intent"]["name"] == turn.intent, turn.user


def test_a_terminal_gets_plain_text_with_an_aligned_table_and_buttons(talk: Talk) -> None:
    [message] = talk.say("coder pay in oregon", sender="at a terminal", channel="cmdline")
    assert "Median           $59,000        $51,140" in message["text"]  # OEWS May 2025
    assert "**" not in message["text"]
    assert message["buttons"][0]["title"] == "Per hour"


def test_every_conversation_has_a_name_of_its_own() -> None:
    names = [(conversation.file, conversation.name) for conversation in ALL]
    assert len(set(names)) == len(names)


def test_every_turn_is_held_against_something() -> None:
    empty = [(c.name, turn.user) for c in ALL for turn in c.turns if not (turn.says or turn.never or turn.type)]
    assert empty == []
