"""The app's manifest asks for what the code uses, and for nothing else."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import bot.channels.slack
from bot.channels.slack.app import COMMAND, Listeners
from bot.channels.slack.channel import PATH
from bot.settings import ROOT
from tests.channels.slack.slack_api import SCOPES

FILE = ROOT / "deploy" / "slack" / "manifest.yml"
CODE = Path(bot.channels.slack.__file__).parent
# As Slack's reference says of each event; those that are not here ask for nothing.
EVENT_SCOPES = {
    "app_mention": "app_mentions:read",
    "message.im": "im:history",
    "assistant_thread_started": "assistant:write",
    "assistant_thread_context_changed": "assistant:write",
}
UPLOAD = {"files.getUploadURLExternal", "files.completeUploadExternal"}


@pytest.fixture
def manifest() -> dict[str, Any]:
    return dict(YAML(typ="safe").load(FILE))


def methods() -> set[str]:
    """The methods of the Web API that the code calls by the library's names."""
    called = set()
    for path in CODE.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute):
                if node.value.attr in ("client", "at_once"):
                    called.add(node.attr)
    named = {name.replace(".", "_"): name for name in SCOPES}
    return {method for name in called for method in (UPLOAD if name == "files_upload_v2" else {named[name]})}


def scopes_of_methods() -> set[str]:
    return {scope for method in methods() if (scope := SCOPES[method])}


def test_the_scopes_are_those_of_the_methods_the_events_and_the_command(manifest: dict[str, Any]) -> None:
    of_events = {
        EVENT_SCOPES[e] for e in manifest["settings"]["event_subscriptions"]["bot_events"] if e in EVENT_SCOPES
    }
    assert set(manifest["oauth_config"]["scopes"]["bot"]) == scopes_of_methods() | of_events | {"commands"}


def test_the_events_are_those_that_are_listened_to(manifest: dict[str, Any]) -> None:
    subscribed = {name.partition(".")[0] for name in manifest["settings"]["event_subscriptions"]["bot_events"]}
    assert subscribed == Listeners(None, None).by_event().keys()  # type: ignore[arg-type]


def test_the_command_is_the_one_that_is_answered(manifest: dict[str, Any]) -> None:
    assert [command["command"] for command in manifest["features"]["slash_commands"]] == [COMMAND]


def test_one_address_serves_events_clicks_and_the_command() -> None:
    urls = re.findall(r"# (?:request_)?url: https://[^/]+(/\S+)", FILE.read_text(encoding="utf-8"))
    assert urls == [PATH] * 3


def test_the_home_and_messages_are_on(manifest: dict[str, Any]) -> None:
    home = manifest["features"]["app_home"]
    assert home["home_tab_enabled"] and home["messages_tab_enabled"] and not home["messages_tab_read_only_enabled"]
