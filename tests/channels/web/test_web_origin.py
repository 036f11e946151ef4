"""Which sites' pages may talk to the channel."""

from __future__ import annotations

import pytest

from bot.channels.web.settings import WebSettings
from tests.channels.web.small_agent import SECRET, Client, SmallAgent

pytestmark = pytest.mark.asyncio
SCHOOL = "https://school.example"


@pytest.fixture
def settings() -> WebSettings:
    return WebSettings(secret=SECRET, allowed_origins=(SCHOOL,))


@pytest.mark.parametrize("origin", ["https://other.example", "null", "https://school.example.evil.example", "http://["])
@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "session"), ("DELETE", "session"), ("POST", "messages"), ("GET", "messages"), ("POST", "feedback")],
)
async def test_another_site_is_refused(visitor: Client, method: str, path: str, origin: str) -> None:
    refused = await visitor.call(method, f"/chat/{path}", json={"text": "hi"}, headers={"Origin": origin})
    assert (refused.status, refused.problem) == (403, "other-site")


async def test_a_message_of_another_site_is_not_heard(visitor: Client, agent: SmallAgent) -> None:
    await visitor.call("POST", "/chat/messages", json={"text": "hi"}, headers={"Origin": "https://other.example"})
    assert agent.heard == []


@pytest.mark.parametrize("origin", [SCHOOL, "HTTPS://SCHOOL.EXAMPLE"])
async def test_an_allowed_site_may_open_a_session(client: Client, origin: str) -> None:
    assert (await client.call("POST", "/chat/session", headers={"Origin": origin})).status == 201


async def test_our_own_page_may(client: Client) -> None:
    own = str(client.http._base_url).rstrip("/")
    assert (await client.call("POST", "/chat/session", headers={"Origin": own})).status == 201


async def test_our_own_page_may_behind_a_proxy_that_changes_the_host(client: Client) -> None:
    headers = {"Origin": "https://billie.school.example", "Sec-Fetch-Site": "same-origin"}
    assert (await client.call("POST", "/chat/session", headers=headers)).status == 201


async def test_who_is_no_browser_may(client: Client) -> None:
    assert (await client.call("POST", "/chat/session")).status == 201


async def test_the_question_before_a_request_of_another_site_is_not_granted(client: Client) -> None:
    asked = await client.call("OPTIONS", "/chat/messages", headers={"Origin": "https://other.example"})
    assert "Access-Control-Allow-Origin" not in asked.headers
