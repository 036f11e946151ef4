"""What keeps Billie from starting or running."""

from __future__ import annotations


class StartError(Exception):
    """Billie cannot start or go on; the message is one sentence for a person."""
