"""Settings: off without tokens, refused with one sentence when they do not fit together."""

from __future__ import annotations

import asyncio

import pytest

from bot.channels.slack import SlackChannel
from bot.channels.slack.settings import API, SlackSettings
from bot.channels.web.settings import WrongSetting

BOT, APP = {"BILLIE_SLACK_BOT_TOKEN": "xoxb-1-a"}, {"BILLIE_SLACK_APP_TOKEN": "xapp-1-a"}
SIGNING = {"BILLIE_SLACK_SIGNING_SECRET": "0123456789abcdef0123456789abcdef"}


def test_without_tokens_there_is_no_slack() -> None:
    assert SlackSettings.from_env({"BILLIE_SLACK_BOT_TOKEN": " "}) is None


def test_without_tokens_nothing_is_served() -> None:
    async def handle(_: object) -> None: ...

    blueprint = SlackChannel(None).blueprint(handle)
    assert not blueprint._future_routes
    assert not blueprint._future_listeners


def test_a_signing_secret_means_http() -> None:
    settings = SlackSettings.from_env(BOT | SIGNING)
    assert settings and (settings.app_token, settings.api) == ("", API)


def test_an_app_token_means_socket_mode() -> None:
    settings = SlackSettings.from_env(BOT | APP)
    assert settings and (settings.app_token, settings.signing_secret) == ("xapp-1-a", "")


def test_secrets_are_not_shown() -> None:
    shown = repr(SlackSettings.from_env(BOT | SIGNING))
    assert "xoxb" not in shown and "0123" not in shown


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        (APP, "BILLIE_SLACK_BOT_TOKEN is missing"),
        (SIGNING, "BILLIE_SLACK_BOT_TOKEN is missing"),
        (BOT, "BILLIE_SLACK_BOT_TOKEN needs BILLIE_SLACK_APP_TOKEN"),
        (BOT | APP | SIGNING, "BILLIE_SLACK_APP_TOKEN and BILLIE_SLACK_SIGNING_SECRET are both set"),
        ({"BILLIE_SLACK_BOT_TOKEN": "xapp-1-a"} | SIGNING, "BILLIE_SLACK_BOT_TOKEN must be"),
        ({"BILLIE_SLACK_APP_TOKEN": "xoxb-1-a"} | BOT, "BILLIE_SLACK_APP_TOKEN must be"),
        ({"BILLIE_SLACK_SIGNING_SECRET": "short"} | BOT, "BILLIE_SLACK_SIGNING_SECRET must be"),
        ({"BILLIE_SLACK_API": "slack.com"} | BOT | APP, "BILLIE_SLACK_API must be"),
    ],
)
def test_what_does_not_fit_is_told_in_one_sentence(environment: dict[str, str], name: str) -> None:
    with pytest.raises(WrongSetting, match=rf"^{name}[^\n]*\.$") as told:
        SlackSettings.from_env(environment)
    assert "-1-a" not in str(told.value)


def test_the_channel_is_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (BOT | APP).items():
        monkeypatch.setenv(name, value)
    channel = SlackChannel.from_credentials(None)
    assert channel._settings is not None and channel._settings.app_token == "xapp-1-a"


def test_slacks_libraries_are_not_loaded_without_tokens() -> None:
    code = (
        "import sys, bot.channels.slack; print([m for m in sys.modules if m.startswith(('slack_bolt', 'matplotlib'))])"
    )

    async def run() -> str:
        import sys

        made = await asyncio.create_subprocess_exec(
            sys.executable, "-W", "ignore", "-c", code, stdout=asyncio.subprocess.PIPE
        )
        return (await made.communicate())[0].decode().strip()

    assert asyncio.run(run()) == "[]"
