"""How often something may happen: a token bucket for each key."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from ipaddress import ip_address, ip_network

from sanic.request import Request

from bot.channels.web.problems import TooMany

MOST_KEYS = 10_000


class Limit:
    """Lets `per_minute` events of a key through at once, and as many a minute after that."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._capacity = float(per_minute)
        self._per_second = per_minute / 60
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, key: str) -> None:
        """Count one event of `key`. Raises TooMany, saying how long to wait, when none is left."""
        now = self._clock()
        left, since = self._buckets.pop(key, (self._capacity, now))
        left = min(self._capacity, left + (now - since) * self._per_second)
        allowed = left >= 1
        self._buckets[key] = (left - 1 if allowed else left, now)
        if len(self._buckets) > MOST_KEYS:
            self._buckets.popitem(last=False)
        if not allowed:
            raise TooMany(math.ceil((1 - left) / self._per_second))


def visitor_of(request: Request) -> str:
    """Who sent `request`: the address that a trusted proxy reports, else the peer's.

    Sanic's own settings say which proxy is trusted.
    """
    return network_of(request.remote_addr or request.ip)


def network_of(address: str) -> str:
    """The network that counts as one visitor: an IPv4 address, or the /64 that an IPv6 household has."""
    try:
        ip = ip_address(address)
    except ValueError:
        return address
    return address if ip.version == 4 else str(ip_network((ip, 64), strict=False))
