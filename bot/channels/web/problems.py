"""What can go wrong with a request, each as an RFC 9457 problem document with a sentence that a person understands."""

from __future__ import annotations

import secrets
import traceback
from collections.abc import Callable, Mapping
from typing import ClassVar

import structlog
from sanic import Blueprint
from sanic.exceptions import SanicException
from sanic.request import Request
from sanic.response import HTTPResponse, json

CONTENT_TYPE = "application/problem+json"
log = structlog.get_logger()


class Problem(Exception):
    """A request that cannot be served, and why."""

    status: ClassVar[int]
    name: ClassVar[str]
    title: ClassVar[str]
    detail: str

    def __init__(self, detail: str | None = None, headers: Mapping[str, str] | None = None) -> None:
        self.detail = detail or self.detail
        self.headers = dict(headers or {})
        super().__init__(self.detail)

    def response(self) -> HTTPResponse:
        body = {
            "type": f"urn:billie:problem:{self.name}",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
        }
        return json(body, self.status, self.headers, CONTENT_TYPE)


class MalformedBody(Problem):
    status, name, title = 400, "malformed-body", "The request is not valid JSON"
    detail = "The request could not be read: it must be a JSON object in UTF-8."


class NoSession(Problem):
    status, name, title = 401, "no-session", "No valid session"
    detail = "This conversation is not open anymore. Start a new one."

    def __init__(self) -> None:
        super().__init__(headers={"WWW-Authenticate": "Bearer"})


class NotOffered(Problem):
    status, name, title = 403, "not-offered", "This choice was not offered"
    detail = "That choice is not part of this conversation. Please type your question instead."


class OtherSite(Problem):
    status, name, title = 403, "other-site", "This site may not use the chat"
    detail = "The chat may not be used from this site. Its address is not among those that were allowed."


class NotFound(Problem):
    status, name, title = 404, "not-found", "Not found"
    detail = "There is nothing at this address."


class MethodNotAllowed(Problem):
    status, name, title = 405, "method-not-allowed", "Method not allowed"
    detail = "This address does not answer this kind of request."


class IdReused(Problem):
    status, name, title = 409, "id-reused", "This id was used for another message"
    detail = "Another message of this conversation has the same id. Send it again with a new one."


class BodyTooLarge(Problem):
    status, name, title = 413, "body-too-large", "The request is too large"
    detail = "That message is far too long. Please keep it under 2,000 characters."


class NotJson(Problem):
    status, name, title = 415, "not-json", "The request is not JSON"
    detail = "The request must have the content type application/json."


class WrongField(Problem):
    status, name, title = 422, "wrong-field", "A field is missing or wrong"
    detail = "A field of the request is missing or wrong."


class NoText(Problem):
    status, name, title = 422, "no-text", "The message is empty"
    detail = "There is nothing to read in that message. Please type a question."


class TextTooLong(Problem):
    status, name, title = 422, "text-too-long", "The message is too long"
    detail = "That message is too long. Please keep it under 2,000 characters."


class TooMany(Problem):
    status, name, title = 429, "too-many", "Too many requests"

    def __init__(self, seconds: int) -> None:
        wait = "a second" if seconds == 1 else f"{seconds} seconds"
        super().__init__(f"That was a lot in a short time. Please wait {wait}.", {"Retry-After": str(seconds)})


class Unexpected(Problem):
    status, name, title = 500, "unexpected", "Something went wrong"

    def __init__(self, reference: str) -> None:
        super().__init__(f"Something went wrong here, not with you. Please try again. Reference: {reference}")


class CannotErase(Problem):
    status, name, title = 501, "cannot-erase", "This conversation cannot be erased"
    detail = "The place where conversations are kept here cannot erase one. Please tell the people who run this page."


class NotReady(Problem):
    status, name, title = 503, "not-ready", "Billie is not ready"
    detail = "Billie is still starting. Please try again in a moment."

    def __init__(self) -> None:
        super().__init__(headers={"Retry-After": "5"})


class NotBuilt(Problem):
    status, name, title = 503, "not-built", "The chat page is not built"
    detail = "The chat page is not built on this server: `make widget` builds it."


def report(event: str, error: BaseException | None = None) -> str:
    """Log a fault under a new reference, which it returns; never with what was said.

    The message of an exception may quote what the user wrote: its class and the lines it passed are all that is kept.
    """
    reference = secrets.token_hex(4)
    if error is None:
        log.error(event, reference=reference)
    else:
        frames = traceback.extract_tb(error.__traceback__)[-6:]
        where = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        log.error(event, reference=reference, error=type(error).__name__, where=where)
    return reference


def answer_problems(blueprint: Blueprint, refused: Callable[[str], None]) -> None:
    """Let every fault on the routes of `blueprint` be answered with a problem document; `refused` hears its name."""

    def on_exception(request: Request, error: Exception) -> HTTPResponse:
        if isinstance(error, SanicException) and 400 <= error.status_code < 500:
            error = MalformedBody()  # a chunk that is none, say
        if isinstance(error, Problem):
            refused(error.name)
            return error.response()
        return Unexpected(report("web.request.failed", error)).response()

    blueprint.exception(Exception)(on_exception)
