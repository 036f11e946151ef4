"""Sessions: opened by the server, signed, ended on request."""

from __future__ import annotations

import time

import jwt
import pytest

from bot.channels.web.session import ISSUER
from tests.channels.web.small_agent import SECRET, Client, SmallAgent

pytestmark = pytest.mark.asyncio


def token(secret: str = SECRET, algorithm: str = "HS256", **changes: object) -> str:
    claims = {"iss": ISSUER, "sub": "someone", "exp": int(time.time()) + 60, **changes}
    return jwt.encode({k: v for k, v in claims.items() if v is not None}, secret, algorithm)


async def test_a_session_is_a_token_and_its_lifetime(client: Client) -> None:
    opened = await client.call("POST", "/chat/session")
    assert opened.status == 201
    assert opened.json().keys() == {"token", "expires_in"}
    assert opened.json()["expires_in"] == 24 * 3600


async def test_each_session_is_another_conversation(client: Client) -> None:
    senders = set()
    for _ in range(3):
        await client.open()
        senders.add(jwt.decode(client.token, SECRET, ["HS256"])["sub"])
    assert len(senders) == 3


async def test_a_client_cannot_choose_its_conversation(client: Client) -> None:
    opened = await client.call("POST", "/chat/session", json={"sender": "someone", "sub": "someone"})
    assert jwt.decode(opened.json()["token"], SECRET, ["HS256"])["sub"] != "someone"


async def test_one_session_does_not_see_another(client: Client) -> None:
    await (await client.open()).say("my secret question")
    await client.open()
    assert await client.history() == []


@pytest.mark.parametrize(
    "authorization",
    [
        pytest.param("", id="none"),
        pytest.param("Bearer", id="no token"),
        pytest.param("Bearer nonsense", id="not a token"),
        pytest.param(f"Basic {token()}", id="other scheme"),
        pytest.param(f"Bearer {token(secret='x' * 40)}", id="other secret"),
        pytest.param(f"Bearer {token()[:-2]}AA", id="changed signature"),
        pytest.param(f"Bearer {token(exp=int(time.time()) - 1)}", id="expired"),
        pytest.param(f"Bearer {token(exp=None)}", id="without expiry"),
        pytest.param(f"Bearer {token(iss='rasa')}", id="issued for something else"),
        pytest.param(f"Bearer {token(sub=None)}", id="for nobody"),
        pytest.param(f"Bearer {jwt.encode({'sub': 'someone'}, '', 'none')}", id="unsigned"),
    ],
)
async def test_a_token_that_is_not_ours_is_refused(client: Client, authorization: str) -> None:
    headers = {"Authorization": authorization}
    refused = await client.call("POST", "/chat/messages", json={"text": "hi"}, headers=headers)
    assert (refused.status, refused.problem) == (401, "no-session")
    assert refused.headers["WWW-Authenticate"] == "Bearer"


async def test_erasing_deletes_the_conversation(visitor: Client, agent: SmallAgent) -> None:
    await visitor.say("my secret question")
    assert len(list(await agent.tracker_store.keys())) == 1
    erased = await visitor.call("DELETE", "/chat/session")
    assert (erased.status, erased.body) == (204, b"")
    assert list(await agent.tracker_store.keys()) == []


async def test_an_erased_session_is_over(visitor: Client) -> None:
    await visitor.call("DELETE", "/chat/session")
    assert (await visitor.send(text="hi")).status == 401
    assert (await visitor.call("GET", "/chat/messages")).status == 401


async def test_a_session_without_messages_can_be_erased(visitor: Client) -> None:
    assert (await visitor.call("DELETE", "/chat/session")).status == 204
