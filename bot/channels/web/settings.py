"""What an operator may set for the web channel, read from the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rasa.shared.exceptions import RasaException

from bot.channels.web.secret import MIN_LENGTH, kept_secret

ROOT = Path(__file__).resolve().parents[3]
SECRET_FILE = ROOT / ".billie" / "secret"
WIDGET = ROOT / ".billie" / "widget"
_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:\d{1,5})?|https?://\[[0-9a-f:]+\](:\d{1,5})?")


class WrongSetting(RasaException):  # type: ignore[misc]  # Rasa ships no types
    """A setting has a value that cannot be used. Rasa prints the sentence and stops."""


@dataclass(frozen=True)
class WebSettings:
    """Settings of the web channel.

    secret: signs session tokens (BILLIE_SECRET; made and kept in `.billie/secret` when unset).
    session_hours: how long a session token is valid (BILLIE_SESSION_HOURS).
    allowed_origins: other sites that may embed the page or call the interface (BILLIE_ALLOWED_ORIGINS).
    rate_per_minute: messages that one session may send in a minute (BILLIE_RATE_PER_MINUTE).
    widget: the folder of the built chat page and widget (BILLIE_WIDGET; `make widget` builds it).
    """

    secret: str = field(repr=False)
    session_hours: int = 24
    allowed_origins: tuple[str, ...] = ()
    rate_per_minute: int = 30
    widget: Path = WIDGET

    @classmethod
    def from_env(cls, env: Mapping[str, str] = os.environ, secret_file: Path = SECRET_FILE) -> WebSettings:
        """The settings that `env` gives. Raises WrongSetting with one sentence on a value that cannot be used."""
        hours = _number(env, "BILLIE_SESSION_HOURS", cls.session_hours, most=24 * 90)
        rate = _number(env, "BILLIE_RATE_PER_MINUTE", cls.rate_per_minute, most=10_000)
        origins = _origins(env.get("BILLIE_ALLOWED_ORIGINS", ""))
        widget = ROOT / (env.get("BILLIE_WIDGET", "").strip() or WIDGET)
        return cls(_secret(env, secret_file), hours, origins, rate, widget)


def _number(env: Mapping[str, str], name: str, default: int, most: int) -> int:
    value = env.get(name, "").strip()
    if not value:
        return default
    if not re.fullmatch(r"[0-9]{1,9}", value) or not 1 <= int(value) <= most:
        raise WrongSetting(f"{name} must be a whole number from 1 to {most}, not {value!r}.")
    return int(value)


def _origins(value: str) -> tuple[str, ...]:
    origins = tuple(origin.rstrip("/").lower() for origin in re.split(r"[,\s]+", value) if origin)
    for origin in origins:
        if not _ORIGIN.fullmatch(origin):
            raise WrongSetting(
                f"BILLIE_ALLOWED_ORIGINS must list sites like https://school.example, parted by commas, not {origin!r}."
            )
    return origins


def _secret(env: Mapping[str, str], file: Path) -> str:
    given = env.get("BILLIE_SECRET", "")
    if given:
        if len(given.encode()) < MIN_LENGTH:
            raise WrongSetting(f"BILLIE_SECRET must be at least {MIN_LENGTH} characters long.")
        return given
    try:
        kept = kept_secret(file)
    except (OSError, UnicodeDecodeError) as error:
        raise WrongSetting(
            f"The session secret {file} cannot be read or made ({error.__class__.__name__}); set BILLIE_SECRET instead."
        ) from None
    if len(kept) < MIN_LENGTH:
        raise WrongSetting(f"The session secret in {file} is too short; delete the file and a new one is made.")
    return kept
