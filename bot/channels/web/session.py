"""Sessions: a signed token names the conversation, so that a client never chooses one."""

from __future__ import annotations

import secrets
import time

import jwt

from bot.channels.web.problems import NoSession

ISSUER = "billie-web"
ALGORITHM = "HS256"


class Sessions:
    """Opens, checks and ends sessions. Only the signature is trusted; nothing is stored but the ended ones."""

    def __init__(self, secret: str, hours: int) -> None:
        self._secret = secret
        self._seconds = hours * 3600
        self._ended: dict[str, float] = {}

    def open(self) -> tuple[str, int]:
        """A token for a new conversation, and the seconds that it is valid."""
        claims = {"iss": ISSUER, "sub": secrets.token_urlsafe(16), "exp": int(time.time()) + self._seconds}
        return jwt.encode(claims, self._secret, ALGORITHM), self._seconds

    def sender(self, authorization: str | None) -> str:
        """The conversation that an Authorization header names. Raises NoSession if it is not a valid one."""
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer":
            raise NoSession
        try:
            claims = jwt.decode(
                token.strip(), self._secret, [ALGORITHM], issuer=ISSUER, options={"require": ["exp", "sub", "iss"]}
            )
        except (jwt.InvalidTokenError, ValueError):
            raise NoSession from None
        return self.still_open(str(claims["sub"]))

    def still_open(self, sender: str) -> str:
        """`sender`, unless its session was ended: then raises NoSession."""
        if sender in self._ended:
            raise NoSession
        return sender

    def end(self, sender: str) -> None:
        """Refuse the tokens of `sender` from now on."""
        now = time.time()
        self._ended = {name: until for name, until in self._ended.items() if until > now}
        self._ended[sender] = now + self._seconds
