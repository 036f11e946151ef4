"""Charts: drawn from the answer's data, uploaded with words for those who do not see them."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import pytest
from matplotlib.image import imread
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import BotUttered
from structlog.testing import capture_logs

from bot.actions.answer import Answer, Bar, Chart
from bot.channels.slack.charts import MOST_ALT, alt, drawn
from tests.channels.slack.slack_api import Fault
from tests.channels.slack.slack_server import CHANNEL, DIRECT, Slack
from tests.channels.web.small_agent import SmallAgent

OREGON = Bar(label="Oregon", value=59_000, p10=44_260, p25=49_180, p75=70_610, p90=81_120, state="OR")
GUAM = Bar(label="Guam", value=40_000)


def chart(*bars: Bar, **parts: Any) -> dict[str, Any]:
    made = Chart(**{"kind": "bars", "title": "coders, a year", "unit": "usd_per_year", "bars": bars, **parts})
    return dict(json.loads(made.json()))


@pytest.fixture
def with_chart(agent: SmallAgent) -> SmallAgent:
    async def reply(message: UserMessage) -> list[BotUttered]:
        answer = Answer(type="pay", title="Pay", text=f"You said: {message.text}", chart=Chart.parse_obj(chart(OREGON)))
        return [BotUttered(data={"custom": json.loads(answer.json())})]

    agent.reply = reply
    return agent


@pytest.mark.parametrize("channel", [DIRECT, CHANNEL])
async def test_a_chart_follows_its_answer(slack: Slack, with_chart: SmallAgent, channel: str) -> None:
    post = await slack.ask("coder pay", channel)
    (file,) = [(await slack.next())["file"]]
    assert (file["channel"], file["thread_ts"]) == (channel, post.get("thread_ts"))
    assert file["content"].startswith(b"\x89PNG")
    assert "Oregon $59,000 a year" in file["alt"]


async def test_an_answer_to_one_person_has_no_picture(slack: Slack, with_chart: SmallAgent) -> None:
    await slack.command("coder pay")
    await slack.next()
    assert await slack.silence(0.5)


async def test_messages_keep_their_order_around_a_chart(slack: Slack, with_chart: SmallAgent) -> None:
    await slack.say("first")
    await slack.say("second")
    posts = [await slack.next() for _ in range(4)]
    assert [post.get("text", "picture") for post in posts] == [
        "You said: first",
        "picture",
        "You said: second",
        "picture",
    ]


async def test_a_chart_that_cannot_be_uploaded_leaves_the_answer(slack: Slack, with_chart: SmallAgent) -> None:
    slack.faults["files.getUploadURLExternal"] = [Fault(error="missing_scope")]
    with capture_logs() as logs:
        await slack.ask("coder pay")
        assert await slack.silence(1)
    assert [entry["error"] for entry in logs] == ["missing_scope"]


@pytest.mark.parametrize(
    "data",
    [
        chart(OREGON, GUAM),
        chart(GUAM),
        chart(*[Bar(label=f"{n}" * 30, value=n) for n in range(60)]),
        chart(Bar(label="Growth $a$", value=-4.5), unit="percent", kind="map"),
        chart(Bar(label="Prices", value=110.7), unit="index"),
        chart(Bar(label="$1 $2", value=24.59), unit="usd_per_hour", title="$a and $b"),
    ],
)
async def test_a_chart_is_a_picture_that_fits_a_screen(data: dict[str, Any]) -> None:
    height, width, _ = imread(BytesIO((await drawn(data)).png)).shape
    assert 900 < width < 1300 and height < 1500


def test_the_words_for_a_chart_name_each_bar() -> None:
    expected = "Bar chart, coders, a year: Oregon $59,000 a year; Guam $40,000 a year."
    assert alt(chart(OREGON, GUAM)) == f"{expected} Lines reach from the 10th to the 90th percentile."


def test_the_words_for_a_chart_fit() -> None:
    assert len(alt(chart(*[GUAM] * 100))) <= MOST_ALT
