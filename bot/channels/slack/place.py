"""Where in Slack a conversation is had."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

PREFIX = "slack"


@dataclass(frozen=True)
class Place:
    """A place of a workspace: a direct message channel, a thread, or what one person alone sees.

    `thread` is the time stamp of the message that a thread hangs on; `alone`: `user` alone sees the answers.
    """

    team: str
    channel: str
    user: str
    thread: str | None = None
    alone: bool = False

    @property
    def sender(self) -> str:
        """The name of the conversation."""
        parts = [self.user] if self.alone else [self.channel, *([self.thread] if self.thread else [])]
        return ":".join((PREFIX, self.team, *parts))

    @property
    def direct(self) -> bool:
        """Whether it is a direct message to the bot, or a thread of one."""
        return is_direct(self.channel)


def is_direct(channel: str) -> bool:
    return channel.startswith("D")


def of_message(body: Mapping[str, Any]) -> Place:
    """The place of a message event: a direct message is answered where it stands, any other in its thread."""
    event = body["event"]
    channel = str(event["channel"])
    thread = event.get("thread_ts") or (None if is_direct(channel) else event["ts"])
    return Place(_team(body), channel, str(event["user"]), thread and str(thread))


def of_command(body: Mapping[str, Any]) -> Place:
    """The place of a slash command: wherever it was typed, the asker alone sees the answer."""
    return Place(_team(body), str(body["channel_id"]), str(body["user_id"]), alone=True)


def of_action(body: Mapping[str, Any]) -> Place:
    """The place of a click on a button of an answer."""
    container = body["container"]
    channel, user = str(container["channel_id"]), str(body["user"]["id"])
    if container.get("is_ephemeral"):
        return Place(_team(body), channel, user, alone=True)
    thread = container.get("thread_ts") or (None if is_direct(channel) else container["message_ts"])
    return Place(_team(body), channel, user, thread and str(thread))


def of_person(team: str, user: str) -> str:
    """The name of the conversation that a person has by slash commands."""
    return Place(team, "", user, alone=True).sender


def _team(body: Mapping[str, Any]) -> str:
    return str(body.get("team_id") or (body.get("team") or {}).get("id") or "")
