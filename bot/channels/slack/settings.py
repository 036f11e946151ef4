"""What an operator may set for Slack, read from the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.channels.web.settings import WrongSetting

API = "https://slack.com/api/"
_BOT, _APP, _SIGNING = "BILLIE_SLACK_BOT_TOKEN", "BILLIE_SLACK_APP_TOKEN", "BILLIE_SLACK_SIGNING_SECRET"


@dataclass(frozen=True)
class SlackSettings:
    """Settings of the Slack channel. One of `app_token` and `signing_secret` is set, the other is empty.

    bot_token: speaks for the app in its workspace (BILLIE_SLACK_BOT_TOKEN).
    signing_secret: proves that a request comes from Slack; Slack calls us over HTTP (BILLIE_SLACK_SIGNING_SECRET).
    app_token: opens a connection to Slack, which needs no public address: Socket Mode (BILLIE_SLACK_APP_TOKEN).
    api: where Slack's Web API is; GovSlack has its own (BILLIE_SLACK_API).
    """

    bot_token: str = field(repr=False)
    signing_secret: str = field(default="", repr=False)
    app_token: str = field(default="", repr=False)
    api: str = API

    @classmethod
    def from_env(cls, env: Mapping[str, str] = os.environ) -> SlackSettings | None:
        """The settings that `env` gives, None when Slack is not wanted. Raises WrongSetting with one sentence."""
        bot, app, signing = (env.get(name, "").strip() for name in (_BOT, _APP, _SIGNING))
        if not (bot or app or signing):
            return None
        if not bot:
            raise WrongSetting(
                f"{_BOT} is missing: {_APP if app else _SIGNING} alone does not let Billie speak in Slack."
            )
        if app and signing:
            raise WrongSetting(
                f"{_APP} and {_SIGNING} are both set: keep the first for Socket Mode or the second for HTTP."
            )
        if not (app or signing):
            raise WrongSetting(f"{_BOT} needs {_APP} beside it for Socket Mode, or {_SIGNING} for HTTP.")
        _check(_BOT, bot, r"xoxb-[A-Za-z0-9-]+", "the bot token of the app's page OAuth & Permissions, xoxb-…")
        _check(_APP, app, r"(xapp-[A-Za-z0-9-]+)?", "an app-level token of the app's page Basic Information, xapp-…")
        _check(_SIGNING, signing, r"([0-9A-Fa-f]{32,})?", "the signing secret of the app's page Basic Information")
        return cls(bot, signing, app, _address(env.get("BILLIE_SLACK_API", "").strip() or API))


def _check(name: str, value: str, form: str, wanted: str) -> None:
    # What was given stays out of the sentence: it may be another secret.
    if not re.fullmatch(form, value):
        raise WrongSetting(f"{name} must be {wanted}.")


def _address(value: str) -> str:
    if not re.fullmatch(r"https?://[A-Za-z0-9.:\[\]-]+/([a-z/]+/)?", value):
        raise WrongSetting(f"BILLIE_SLACK_API must be an address like {API}, not {value!r}.")
    return value
