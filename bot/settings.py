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
| `BILLIE_LOG_MISSED` | off | on: the words of a message that was not understood are logged too, personal data masked |
| `BILLIE_HANDOFF_EMAIL` | | address of a person; who asks for one gets an e-mail to it, ready to send |
| `BILLIE_HANDOFF_URL` | | address of a form instead; `{summary}` in it becomes the summary of the conversation |
| `BILLIE_HANDOFF_WEBHOOK` | | address that gets the summary as JSON instead, once the person who chats agrees |
| `BILLIE_HANDOFF_SECRET` | | signs what goes to the webhook, at least 32 characters; a webhook needs it |

An empty value means the default. Of the three ways to a person at most one is set.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
WAYS: dict[str, Literal["email", "form", "webhook"]] = {
    "BILLIE_HANDOFF_EMAIL": "email",
    "BILLIE_HANDOFF_URL": "form",
    "BILLIE_HANDOFF_WEBHOOK": "webhook",
}
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)


class SettingsError(Exception):
    """A setting cannot be used; the message is one sentence for a person."""


@dataclass(frozen=True)
class Contact:
    """The way to a person: an e-mail address, a form's address or a webhook's, which alone has a secret."""

    way: Literal["email", "form", "webhook"]
    address: str
    secret: str = field(default="", repr=False)

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Contact | None:
        """The contact that `environment` names, None when it names none. Raises SettingsError."""
        set_ = [name for name in WAYS if environment.get(name, "").strip()]
        if not set_:
            return None
        if len(set_) > 1:
            raise SettingsError(f"{' and '.join(set_)} are both set; a person is reached by one way alone.")
        address, secret = environment[set_[0]].strip(), environment.get("BILLIE_HANDOFF_SECRET", "").strip()
        way = WAYS[set_[0]]
        if way == "email":
            if not _EMAIL.fullmatch(address):
                raise SettingsError(f"{set_[0]} must be an e-mail address, not {address!r}.")
        elif not _safe(address):
            raise SettingsError(f"{set_[0]} must be an https address, or http on this machine, not {address!r}.")
        if way == "webhook" and len(secret) < 32:
            raise SettingsError("BILLIE_HANDOFF_SECRET must have at least 32 characters when there is a webhook.")
        return cls(way, address, secret if way == "webhook" else "")


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
    log_missed: bool
    handoff: Contact | None

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
            log_missed=_switch("BILLIE_LOG_MISSED", value("BILLIE_LOG_MISSED", "off")),
            handoff=Contact.read(environment),
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


def _safe(address: str) -> bool:
    """Whether `address` is one that others cannot read along: https, or http on this machine."""
    try:
        parts = urlsplit(address)
        local = parts.hostname in ("localhost", "127.0.0.1", "::1")
        return (
            bool(parts.hostname) and parts.port != 0 and (parts.scheme == "https" or (parts.scheme == "http" and local))
        )
    except ValueError:
        return False


def _switch(name: str, text: str) -> bool:
    if text.lower() not in ("on", "off"):
        raise SettingsError(f"{name} must be on or off, not {text!r}.")
    return text.lower() == "on"


def _level(name: str, text: str) -> str:
    if text.upper() not in LOG_LEVELS:
        raise SettingsError(f"{name} must be one of {', '.join(LOG_LEVELS)}, not {text!r}.")
    return text.upper()
