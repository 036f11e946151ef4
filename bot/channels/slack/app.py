"""What Slack sends and who takes care of it, over HTTP and by Socket Mode alike."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any

import structlog
from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult

from bot.channels.slack import feedback, place
from bot.channels.slack.assistant import Assistant
from bot.channels.slack.blocks import CHOOSE, DOWN, UP
from bot.channels.slack.home import ERASE, home_view
from bot.channels.slack.log import library_logger
from bot.channels.slack.outbox import NOT_SENT, Outbox
from bot.channels.slack.reply import Aloud, Aside
from bot.channels.slack.settings import SlackSettings
from bot.channels.slack.text import commanded, typed
from bot.channels.slack.turns import Asked, Turns
from bot.channels.web.problems import Problem, report

COMMAND = "/billie"
READ = (None, "file_share", "thread_broadcast")  # of the kinds of messages: the others are edits, deletions and notices
ANYTHING = re.compile("")
log = structlog.get_logger()
Body = Mapping[str, Any]


class Listeners:
    """Takes what Slack sends: acknowledged at once, worked on in a task."""

    def __init__(self, outbox: Outbox, turns: Turns) -> None:
        self._outbox, self._turns = outbox, turns
        self._assistant = Assistant(outbox)
        self._tasks: set[asyncio.Task[None]] = set()

    def by_event(self) -> dict[str, Callable[..., Awaitable[None]]]:
        """The events of the app's manifest, each with who takes care of it."""
        return {
            "app_home_opened": self.home,
            "app_mention": self.message,
            "app_uninstalled": self.removed,
            "assistant_thread_context_changed": self.ignore,
            "assistant_thread_started": self.thread_started,
            "message": self.message,
            "tokens_revoked": self.removed,
        }

    async def message(self, body: Body, event: Body) -> None:
        if _from_a_person(body, event) and (event["type"] == "app_mention") != place.is_direct(event["channel"]):
            spot = place.of_message(body)
            reply = Aloud(self._outbox, spot)
            asked = Asked(str(body["event_id"]), spot, lambda: typed(str(event.get("text") or "")))
            self._start(self._turns.answer(asked, reply, reply, lambda: self._assistant.waiting(spot)))

    async def command(self, ack: Any, body: Body) -> None:
        await ack()
        aside = Aside(self._outbox, str(body["response_url"]))
        asked = Asked(str(body["trigger_id"]), place.of_command(body), lambda: commanded(str(body.get("text") or "")))
        self._start(self._turns.answer(asked, aside, aside))

    async def choose(self, ack: Any, body: Body, action: Body) -> None:
        await ack()
        spot = place.of_action(body)
        aside = Aside(self._outbox, str(body["response_url"]))
        chosen = str(action.get("value") or action["selected_option"]["value"])
        asked = Asked(str(body["trigger_id"]), spot, choice=chosen)
        self._start(self._turns.answer(asked, aside if spot.alone else Aloud(self._outbox, spot), aside))

    async def judge(self, ack: Any, body: Body, action: Body) -> None:
        await ack()
        value, message = feedback.value_of(action["action_id"]), feedback.judged(body)
        if value == "up":
            feedback.record(value, message)
            return
        try:
            view = feedback.reason_view(message)
            await self._outbox.at_once.views_open(trigger_id=body["trigger_id"], view=view)
        except NOT_SENT as error:  # a thumb without a reason is one, too
            self._outbox.failed("views.open", error)
            feedback.record(value, message)

    async def reason(self, ack: Any, view: Body) -> None:
        await ack()
        feedback.submitted(view)

    async def home(self, event: Body) -> None:
        if event.get("tab") == "home":
            self._start(self._publish(str(event["user"])))

    async def erase(self, ack: Any, body: Body) -> None:
        await ack()
        self._start(self._forget(str(body["team"]["id"]), str(body["user"]["id"])))

    async def thread_started(self, event: Body) -> None:
        self._start(self._assistant.started(event))

    async def removed(self, event: Body) -> None:
        sentence = "Slack took Billie's token back: install the app again and set the new BILLIE_SLACK_BOT_TOKEN."
        log.error("slack.removed", why=event["type"], event_info=sentence)

    async def ignore(self, ack: Any) -> None:
        await ack()

    async def finish(self, seconds: float) -> None:
        """Wait for what is being worked on, for at most so many seconds."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)

    async def _forget(self, team: str, user: str) -> None:
        try:
            await self._turns.forget(team, user)
            notice = "Done: your data has been deleted."
        except Problem as problem:
            notice = problem.detail
        except Exception as error:
            notice = (
                f"That did not work; nothing may have been deleted. Reference: {report('slack.erase.failed', error)}"
            )
        await self._publish(user, notice)

    async def _publish(self, user: str, notice: str | None = None) -> None:
        try:
            await self._outbox.client.views_publish(user_id=user, view=home_view(notice))
        except NOT_SENT as error:
            self._outbox.failed("views.publish", error)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            report("slack.task.failed", error)


def bolt_app(settings: SlackSettings, listeners: Listeners) -> AsyncApp:
    """Bolt's app, with a listener for everything that Slack may send."""

    async def authorize() -> AuthorizeResult:
        # Bolt would ask Slack, and keep the acknowledgement waiting for it.
        return AuthorizeResult(enterprise_id=None, team_id=None, bot_token=settings.bot_token)

    app = AsyncApp(
        signing_secret=settings.signing_secret,
        authorize=authorize,
        logger=library_logger(),
        ignoring_self_events_enabled=False,  # needs Bolt's own authorization; `_from_a_person` sees to it
        attaching_conversation_kwargs_enabled=False,
        attaching_function_token_enabled=False,
    )
    for event, listener in listeners.by_event().items():
        app.event(event)(listener)
    app.command(COMMAND)(listeners.command)
    app.action(re.compile(f"{CHOOSE}_[0-9]+"))(listeners.choose)
    app.action(re.compile(f"{UP}|{DOWN}"))(listeners.judge)
    app.action(ERASE)(listeners.erase)
    app.view(feedback.REASON_VIEW)(listeners.reason)
    # What is unknown is acknowledged too: refused, Slack would send it again and in the end stop sending anything.
    app.event(ANYTHING)(listeners.ignore)
    app.action(ANYTHING)(listeners.ignore)
    app.error(_failed)
    return app


async def _failed(error: Exception) -> BoltResponse:
    report("slack.request.failed", error)
    return BoltResponse(status=500)


def _from_a_person(body: Body, event: Body) -> bool:
    ours = {authorized.get("user_id") for authorized in body.get("authorizations") or ()}
    return (
        event.get("subtype") in READ
        and bool(event.get("user"))
        and event["user"] not in ours
        and not (event.get("bot_id") or event.get("hidden") or event.get("edited"))
    )
