"""The conversations of tests/conversations had in Slack, in both modes: trained model, real action server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from html import unescape

import pytest
import pytest_asyncio
from rasa.core.agent import Agent
from rasa.shared.core.domain import Domain
from rasa.utils.endpoints import EndpointConfig

from bot.channels.slack.mrkdwn import escaped
from bot.channels.web.problems import NoText, TextTooLong
from bot.channels.web.text import clean
from bot.runtime.tracker_stores import MemoryStore
from tests.channels.slack.payloads import shown
from tests.channels.slack.served import connected, slack_server
from tests.channels.slack.slack_api import Body
from tests.channels.slack.slack_server import CHANNEL, Slack
from tests.conversations.conversation import Conversation, conversations
from tests.talk import MODEL, RESPONSES, action_server

MOST_SECONDS = 10.0


def _can_be_typed(text: str) -> bool:
    """Whether a channel takes a text as it stands; some tests type what only a program sends."""
    try:
        return clean(text) == text
    except (NoText, TextTooLong):
        return False


ALL = [c for c in conversations() if all(_can_be_typed(turn.user) for turn in c.turns)]
# Channel and mode decide how messages come and go, not what is answered (tests/conversations has all of that): some of the
# conversations of each kind tell that.
HAD = [*(("http", c) for c in ALL[::2]), *(("socket", c) for c in ALL[1::4])]

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def workspace(request: pytest.FixtureRequest) -> AsyncIterator[Slack]:
    if not MODEL.exists():
        pytest.fail("There is no trained model in models/; run: make train", pytrace=False)
    with action_server() as webhook:
        store = MemoryStore(Domain.empty())
        actions, responses = EndpointConfig(webhook), EndpointConfig(type=RESPONSES)
        agent = Agent.load(str(MODEL), action_endpoint=actions, tracker_store=store, generator=responses)
        async with slack_server() as slack, connected(slack, agent, getattr(request, "param", "http")):
            yield slack


async def answered(slack: Slack, says: tuple[str, ...]) -> str:
    """What a person reads until all of `says` was said, or nothing more comes."""
    texts: list[str] = []
    until = asyncio.get_running_loop().time() + MOST_SECONDS
    while not texts or any(said not in "\n".join(texts) for said in says):
        try:
            post = await slack.next(until - asyncio.get_running_loop().time())
        except asyncio.TimeoutError:
            break
        if "blocks" in post:
            texts.append(words(post))
    return "\n".join(texts)


def words(post: Body) -> str:
    return unescape(shown(post)).replace("*", "")


@pytest.mark.parametrize(
    "workspace, conversation",
    HAD,
    indirect=["workspace"],
    ids=[f"{mode}-{c.file.removesuffix('.yml')}: {c.name}" for mode, c in HAD],
    scope="module",
)
async def test_conversation(workspace: Slack, conversation: Conversation) -> None:
    thread = workspace.stamp()
    for turn in conversation.turns:
        await workspace.say(escaped(turn.user), CHANNEL, thread_ts=thread)
        said = tuple(_in_slack(text) for text in turn.says)
        text = await answered(workspace, said)
        assert [wanted for wanted in said if wanted not in text] == [], f"after {turn.user[:80]!r} in:\n{text}"
        assert [unwanted for unwanted in turn.never if _in_slack(unwanted) in text] == []


def _in_slack(wanted: str) -> str:
    """What the conversations want said, as Slack shows it: bold has its own sign, a button no brackets."""
    button = wanted.startswith("(") and wanted.endswith(")")
    return (wanted[1:-1] if button else wanted).replace("*", "")


async def test_a_choice_of_the_real_bot_is_answered(workspace: Slack) -> None:
    post = await workspace.ask("coder pay in oregon", "D7")
    await workspace.next()  # the chart
    await workspace.click(post, "Per hour")
    assert "$28.37 an hour" in shown(await workspace.next())  # OEWS May 2025
