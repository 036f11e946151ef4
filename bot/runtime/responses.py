"""Rasa's generator of the domain's responses, which says none of them twice in a row.

Rasa picks among the variations of a response at random; here the one after the last said comes next, so that a
conversation reads the same whenever it is replayed. endpoints.yml names this class.
"""

from __future__ import annotations

from copy import deepcopy
from itertools import islice
from typing import Any

from rasa.core.nlg.response import ResponseVariationFilter, TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

LOOKED_BACK = 200  # events: enough for any "in a row", and no more work in a long conversation


class VariedResponses(TemplatedNaturalLanguageGenerator):  # type: ignore[misc]  # Rasa ships no types
    """The first variation of a response, then the next one each time it comes again."""

    def __init__(self, endpoint_config: EndpointConfig | None = None, domain: Domain | None = None) -> None:
        super().__init__((domain or Domain.empty()).responses)

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **kwargs: Any
    ) -> dict[str, Any] | None:
        """The response `utter_action`, filled in; None when the domain has none of that name."""
        if utter_action not in self.responses:
            return None
        slots = tracker.current_slot_values()
        fitting = ResponseVariationFilter(self.responses).responses_for_utter_action(
            utter_action, output_channel, slots
        )
        if not fitting:
            return None
        chosen = deepcopy(fitting[(_last_said(fitting, tracker) + 1) % len(fitting)])
        return dict(self._fill_response(chosen, slots, **kwargs))


def _last_said(variations: list[dict[str, Any]], tracker: DialogueStateTracker) -> int:
    """Which variation was said last; -1 for none."""
    places = {variation.get("text"): at for at, variation in enumerate(variations)}
    for event in islice(reversed(tracker.events), LOOKED_BACK):
        if isinstance(event, BotUttered) and event.text in places:
            return places[event.text]
    return -1
