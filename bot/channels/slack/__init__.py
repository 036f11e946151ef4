"""The Slack channel, on Slack's own library."""

from bot.channels.slack.channel import SlackChannel

__all__ = ["SlackChannel"]
