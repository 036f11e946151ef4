"""The action server: `python -m bot.runtime.action_server`.

It speaks the protocol of `rasa run actions --actions bot.actions`, which works too, and differs where that is careless:
it listens on this machine alone, lets no web page call it, and answers a failure with a reference, not with the
whole conversation.
"""

from __future__ import annotations

import json
import logging
import secrets
import sys
import traceback
import zlib
from pathlib import Path
from typing import Any

from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException
from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse
from sanic.response import json as reply

from bot.settings import Settings, SettingsError

logger = logging.getLogger("bot.runtime")


def create_app(package: str) -> Sanic:
    """The server of all the actions in `package` and below it."""
    app = Sanic("billie_actions", configure_logging=False)
    app.config.ACCESS_LOG = False
    executor = ActionExecutor()
    executor.register_package(package)

    @app.get("/health")
    async def health(_: Request) -> HTTPResponse:
        return reply({"status": "ok"})

    @app.get("/actions")
    async def actions(_: Request) -> HTTPResponse:
        return reply([{"name": name} for name in executor.actions])

    @app.post("/webhook")
    async def webhook(request: Request) -> HTTPResponse:
        # A web page may send any other type to any address; this one a browser refuses without our consent.
        if request.content_type.partition(";")[0].strip() != "application/json":
            return reply({"error": "an action call is application/json"}, status=415)
        call = _call(request)
        if call is None:
            return reply({"error": "this is no action call"}, status=400)
        name = call.get("next_action")
        try:
            return reply(await executor.run(call))
        except ActionExecutionRejection as rejection:
            return reply({"error": rejection.message, "action_name": rejection.action_name}, status=400)
        except ActionNotFoundException as missing:
            logger.error("There is no action %s", name)
            return reply({"error": missing.message, "action_name": missing.action_name}, status=404)
        except Exception as error:
            reference = secrets.token_hex(4)
            _report(name, error, reference)
            return reply({"error": "the action failed", "action_name": name, "reference": reference}, status=500)

    return app


def _report(name: object, error: Exception, reference: str) -> None:
    # Where it happened, without the error's text, which may quote what someone said; DEBUG has that too.
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{type(error).__name__} in {Path(frames[-1].filename).name} line {frames[-1].lineno}"
    path = "".join(traceback.format_list(frames)).rstrip()
    logger.error("Action %s failed: %s (reference %s)\n%s", name, where, reference, path)
    logger.debug("Reference %s", reference, exc_info=error)


def _call(request: Request) -> dict[str, Any] | None:
    try:
        body = zlib.decompress(request.body) if request.headers.get("content-encoding") == "deflate" else request.body
        call = json.loads(body)
    except (ValueError, zlib.error):
        return None
    return call if isinstance(call, dict) and isinstance(call.get("tracker"), dict) else None


def main(package: str = "bot.actions") -> int:
    """Serve the actions of `package` until stopped."""
    try:
        settings = Settings.read()
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)-8s %(name)s  - %(message)s")
    app = create_app(package)
    app.run(settings.actions_host, settings.actions_port, workers=1, access_log=False, debug=False)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
