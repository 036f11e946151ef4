"""The settings of a running Billie, from the environment.

| variable | default | meaning |
| --- | --- | --- |
| `BILLIE_HOST` | 127.0.0.1 | address that the chat page is served on; 0.0.0.0 lets other machines reach it |
| `BILLIE_PORT` | 5005 | port of the chat page |
| `BILLIE_ACTIONS_HOST` | 127.0.0.1 | address of the action server, which asks nobody for a password |
| `BILLIE_ACTIONS_PORT` | 5055 | port of the action server |
| `BILLIE_ACTIONS_URL` | | an action server that runs elsewhere; none is started here then |
| `BILLIE_ACTIONS_TIMEOUT` | 20 | seconds after which an action that does not answer has failed |
| `BILLIE_MODEL` | | a trained model to serve; empty: models/billie.tar.gz, trained when its inputs changed |
| `BILLIE_KNOWLEDGE` | .billie/knowledge.sqlite | the compiled knowledge base |
| `BILLIE_LOG_LEVEL` | WARNING | what goes to .billie/log/: DEBUG, INFO, WARNING or ERROR |

An empty value means the default.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


class SettingsError(Exception):
    """A setting cannot be used; the message is one sentence for a person."""


@dataclass(frozen=True)
class Settings:
    """What the environment asks for; `Settings.read()` is the way to one."""

    host: str
    port: int
    actions_host: str
    actions_port: int
    actions_url: str
    actions_elsewhere: bool
    actions_timeout: float
    model: Path
    own_model: bool  # trained here, hence trained again when its inputs change
    knowledge: Path
    log_level: str

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """The settings of `environment`. Raises SettingsError at the first value that cannot be used."""

        def value(name: str, default: str = "") -> str:
            return environment.get(name, "").strip() or default

        host, actions_host = value("BILLIE_HOST", "127.0.0.1"), value("BILLIE_ACTIONS_HOST", "127.0.0.1")
        port = _port("BILLIE_PORT", value("BILLIE_PORT", "5005"))
        actions_port = _port("BILLIE_ACTIONS_PORT", value("BILLIE_ACTIONS_PORT", "5055"))
        actions_url = value("BILLIE_ACTIONS_URL")
        if port == actions_port and not actions_url:
            raise SettingsError(f"BILLIE_PORT and BILLIE_ACTIONS_PORT are both {port}; they must differ.")
        return cls(
            host=host,
            port=port,
            actions_host=actions_host,
            actions_port=actions_port,
            actions_url=_url(
                "BILLIE_ACTIONS_URL", actions_url or f"http://{near(actions_host)}:{actions_port}/webhook"
            ),
            actions_elsewhere=bool(actions_url),
            actions_timeout=_seconds("BILLIE_ACTIONS_TIMEOUT", value("BILLIE_ACTIONS_TIMEOUT", "20")),
            model=ROOT / value("BILLIE_MODEL", "models/billie.tar.gz"),
            own_model=not value("BILLIE_MODEL"),
            knowledge=ROOT / value("BILLIE_KNOWLEDGE", ".billie/knowledge.sqlite"),
            log_level=_level("BILLIE_LOG_LEVEL", value("BILLIE_LOG_LEVEL", "WARNING")),
        )


def near(host: str) -> str:
    """The address at which this machine reaches a server of its own that listens on `host`."""
    reached = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    return f"[{reached}]" if ":" in reached else reached


def read_env_file(path: Path) -> dict[str, str]:
    """The `NAME=value` lines of an env file; quotes around a value and comments are dropped."""
    if not path.is_file():
        return {}
    found: dict[str, str] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        name, equals, text = line.strip().removeprefix("export ").partition("=")
        if not name or name.startswith("#"):
            continue
        if not equals or not name.strip().isidentifier():
            raise SettingsError(f"{path.name}, line {number} is not NAME=value.")
        text = text.strip()
        found[name.strip()] = text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"" else text
    return found


def _port(name: str, text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65_536):
        raise SettingsError(f"{name} must be a port from 1 to 65535, not {text!r}.")
    return int(text)


def _seconds(name: str, text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0
    if not 0 < seconds <= 300:  # Rasa itself gives up after 300
        raise SettingsError(f"{name} must be a number of seconds up to 300, not {text!r}.")
    return seconds


def _url(name: str, text: str) -> str:
    try:
        parts = urlsplit(text)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good:
        raise SettingsError(f"{name} must be an address like http://127.0.0.1:5055/webhook, not {text!r}.")
    return text


def _level(name: str, text: str) -> str:
    if text.upper() not in LOG_LEVELS:
        raise SettingsError(f"{name} must be one of {', '.join(LOG_LEVELS)}, not {text!r}.")
    return text.upper()
