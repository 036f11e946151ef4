"""The message that waits: kept, cut, and never trusted."""

from __future__ import annotations

import pytest
from rasa_sdk import Tracker

from bot.actions.draft import CHANGE, DROP, LONGEST, SEND, SLOT, Draft


def kept(value: object) -> Draft | None:
    return Draft.of(Tracker("someone", {SLOT: value}, {}, [], False, None, {}, "action_listen"))


def test_what_was_kept_is_the_same_again() -> None:
    draft = Draft.new("Call me")
    assert kept(draft.kept()["value"]) == draft


def test_a_text_is_cut_to_what_can_be_sent() -> None:
    assert len(Draft.new("x" * 5_000).text) == LONGEST


def test_control_characters_are_left_out() -> None:
    assert Draft.new("a\x00b\nc\u202ed").text == "ab\ncd"


def test_contact_details_go_but_are_not_shown() -> None:
    draft = Draft.new("Mail a@b.org")
    assert (draft.text, draft.shown) == ("Mail a@b.org", "Mail [e-mail address]")


@pytest.mark.parametrize(
    "value",
    [None, "text", 7, {}, {"text": 7, "id": "0" * 16}, {"text": " ", "id": "0" * 16}, {"text": "x", "id": "../"}],
)
def test_a_slot_that_is_no_draft_is_none(value: object) -> None:
    assert kept(value) is None


@pytest.mark.parametrize("typed", ["send it", "ok, send it now", "Yes, send that please", "send"])
def test_words_that_ask_to_send(typed: str) -> None:
    assert SEND.match(typed)


@pytest.mark.parametrize("typed", ["send me the figures", "don't send it", "send it to texas"])
def test_words_that_do_not_ask_to_send(typed: str) -> None:
    assert not SEND.match(typed)


@pytest.mark.parametrize("typed", ["don't send it", "please do not send that", "cancel the message", "never send this"])
def test_words_that_drop_it(typed: str) -> None:
    assert DROP.match(typed)


def test_a_change_brings_its_text() -> None:
    found = CHANGE.match("please change it to: I live in Ohio,\nand study")
    assert found and found["text"] == "I live in Ohio,\nand study"
