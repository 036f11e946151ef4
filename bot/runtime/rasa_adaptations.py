"""What Billie changes in Rasa, which has no setting for it.

`apply()` is called by `bot.nlu`, which Rasa imports to load the model; so every Rasa command gets the adaptations.
Each has its reason, its measured gain and its test, and was written for one version of Rasa: with another it refuses.
"""

from __future__ import annotations

import asyncio
import json
import logging
import re
import secrets
from collections.abc import Callable
from typing import Any

from jsonschema.exceptions import best_match
from jsonschema.validators import validator_for
from rasa import version
from rasa.cli import utils
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction, create_bot_utterance
from rasa.core.channels import console
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException
from rasa.shared.utils.cli import print_color
from rasa.shared.utils.io import bcolors
from rasa.utils.endpoints import ClientResponseError

from bot.runtime.rasa_version import RASA
from bot.settings import Settings

UTTER_ACTION_FAILED = "utter_action_failed"
APOLOGY = "Sorry, something went wrong on my side. Please try again in a moment. (reference {reference})"

logger = logging.getLogger("bot.runtime")
action_logger = logging.getLogger("rasa.core.actions.action")


class UnknownRasa(RasaException):  # type: ignore[misc]  # Rasa ships no types
    """An adaptation was not written for the Rasa that is installed."""


def apply() -> None:
    """Apply all adaptations; once, however often it is called."""
    validate_action_responses_once()
    apologize_when_an_action_fails(Settings.read().actions_timeout)
    log_no_error_when_an_action_passes_a_turn_on()
    end_the_shell_at_ctrl_c()
    show_the_whole_answer_in_the_shell()
    find_event_classes_once()


def validate_action_responses_once() -> None:
    """Build the validator of action responses once.

    Reason: Rasa checks its own JSON schema again at every action call. Gain: 0.5 ms instead of 14 ms for a reply of one
    message and two slots, and 9 ms instead of 27 ms for the whole turn (one of two cores).
    """
    if _adapted(RemoteAction, "_validate_action_result"):
        return
    schema = RemoteAction.action_response_format_spec()
    validator = validator_for(schema)(schema)

    def validate(self: RemoteAction, result: Any) -> bool:
        if validator.is_valid(result):
            return True
        error = best_match(validator.iter_errors(result))
        raise InvalidReply(f"the reply of the action server is not valid at {error.json_path}: {error.validator}")

    _adapt(RemoteAction, "_validate_action_result", validate)


class InvalidReply(RasaException):  # type: ignore[misc]
    """What the action server sent back is not a reply to an action call."""


def apologize_when_an_action_fails(timeout: float) -> None:
    """Say sorry, with a reference that the log has too, where Rasa would be silent.

    Reason: in Rasa a failed action is an empty answer (HTTP 200), after up to 300 seconds; here it is the response
    `utter_action_failed` of the domain after `timeout` seconds at most. Gain: someone who asks always gets an answer.
    """
    if _adapted(RemoteAction, "run"):
        return
    run = RemoteAction.run

    async def run_or_apologize(
        self: RemoteAction,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        tracker: DialogueStateTracker,
        domain: Domain,
    ) -> list[Event]:
        try:
            events: list[Event] = await asyncio.wait_for(run(self, output_channel, nlg, tracker, domain), timeout)
            return events
        except ActionExecutionRejection:  # no failure: the action asks for another one
            raise
        except Exception as error:
            cause = error.__cause__ or error
            reference = _reference(cause)
            # Types alone: the texts of these errors may quote the conversation.
            kinds = " from ".join(dict.fromkeys((type(error).__name__, type(cause).__name__)))
            logger.error("Action %s failed: %s (reference %s)", self.name(), kinds, reference)
            return [await _apology(reference, output_channel, nlg, tracker, domain)]

    _adapt(RemoteAction, "run", run_or_apologize)


def log_no_error_when_an_action_passes_a_turn_on() -> None:
    """Keep out of the log that a loop left a turn to another action.

    Reason: Rasa logs that as an error, though it is how a loop is interrupted, and `make run` shows each error.
    Gain: the terminal shows errors alone.
    """
    refuse_another_rasa("the adaptation of action.logger in bot/runtime/rasa_adaptations.py")
    action_logger.addFilter(_is_no_rejection)


def _is_no_rejection(record: logging.LogRecord) -> bool:
    return not re.match(r"Custom action '\w+' rejected execution", record.getMessage())


def end_the_shell_at_ctrl_c() -> None:
    """End `rasa shell` at Ctrl-C while it offers buttons.

    Reason: there Rasa's prompt fails and the shell hangs, without one, until a second Ctrl-C. Gain: 2 seconds to the end.
    """
    if _adapted(utils, "payload_from_button_question"):
        return
    ask = utils.payload_from_button_question

    async def ask_or_stop(question: Any) -> str:
        try:
            return str(await ask(question))
        except AttributeError:  # no answer
            return "/stop"

    _adapt(utils, "payload_from_button_question", ask_or_stop)


def show_the_whole_answer_in_the_shell() -> None:
    """Print an answer before its buttons are offered, in `rasa shell`.

    Reason: Rasa makes the answer the heading of the choice, and cuts each of its lines at the terminal's width.
    Gain: nothing of the answer is lost.
    """
    if _adapted(console, "print_buttons"):
        return
    offer = console.print_buttons

    def print_then_offer(message: dict[str, Any], is_latest_message: bool = False, color: str = bcolors.OKBLUE) -> Any:
        if is_latest_message and message.get("buttons"):
            print_color(message.get("text", ""), color=color)
            message = {**message, "text": "What next?"}
        return offer(message, is_latest_message, color)

    _adapt(console, "print_buttons", print_then_offer)


def find_event_classes_once() -> None:
    """Remember which class an event of a name has.

    Reason: Rasa goes through all subclasses for every event that it reads. Gain: 0.1 ms instead of 3.3 ms for the 120
    events of ten turns.
    """
    if _adapted(Event, "resolve_by_type"):
        return
    resolve = Event.resolve_by_type
    found: dict[str, type[Event]] = {}

    def resolve_once(type_name: str, default: type[Event] | None = None) -> type[Event] | None:
        kind: type[Event] | None = found.get(type_name) or resolve(type_name, default)
        if kind is not None and kind.type_name == type_name:
            found[type_name] = kind
        return kind

    _adapt(Event, "resolve_by_type", resolve_once)


async def _apology(
    reference: str,
    output_channel: OutputChannel,
    nlg: NaturalLanguageGenerator,
    tracker: DialogueStateTracker,
    domain: Domain,
) -> BotUttered:
    try:
        message = await nlg.generate(
            UTTER_ACTION_FAILED,
            tracker,
            output_channel.name(),
            domain_responses=domain.responses,
            reference=reference,
        )
    except Exception as error:  # an answer generator that is down too
        logger.error("Response %s failed: %s (reference %s)", UTTER_ACTION_FAILED, type(error).__name__, reference)
        message = None
    return create_bot_utterance(
        {**(message or {"text": APOLOGY.format(reference=reference)}), "utter_action": UTTER_ACTION_FAILED}
    )


def _reference(cause: BaseException) -> str:
    """The reference under which the action server has logged the failure, or a new one."""
    if isinstance(cause, ClientResponseError):
        try:
            reference = json.loads(cause.text)["reference"]
            if len(reference) == 8 and int(reference, 16) >= 0:
                return str(reference)
        except (ValueError, TypeError, KeyError):
            pass
    return secrets.token_hex(4)


def refuse_another_rasa(what: str) -> None:
    """Raise UnknownRasa, which names `what`, unless Rasa is the one that it was written for."""
    if version.__version__ != RASA:
        raise UnknownRasa(
            f"Rasa {version.__version__} is installed, but {what} was written for {RASA}; check it against the new version."
        )


def _adapted(owner: Any, name: str) -> bool:
    """Whether the class's or module's function is adapted already. Raises UnknownRasa when it must not be."""
    refuse_another_rasa(
        f"the adaptation of {owner.__name__.rpartition('.')[2]}.{name} in bot/runtime/rasa_adaptations.py"
    )
    return hasattr(getattr(owner, name), "adapted")


def _adapt(owner: Any, name: str, replacement: Callable[..., Any]) -> None:
    setattr(replacement, "adapted", getattr(owner, name))  # noqa: B010
    setattr(owner, name, replacement)
