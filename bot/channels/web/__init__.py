"""The web channel: the chat page and the interface that it and the widget talk to."""

from bot.channels.web.channel import WebChannel

__all__ = ["WebChannel"]
