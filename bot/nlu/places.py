"""Ambiguous names of places, read in the light of the other places of the message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from bot.nlu.entity import Entity


def in_context(
    entities: Sequence[Entity], neighbors: Mapping[str, frozenset[str]], abroad: Mapping[str, tuple[str, ...]]
) -> list[Entity]:
    """The entities with what the others settle settled.

    `neighbors`: of each state; `abroad`: the countries that the name of an ambiguous place may lie in, by its value.
    """
    states = {e.value for e in entities if e.entity == "state" and len(e.candidates) < 2}
    homes = states | {str(e.value)[-2:] for e in entities if e.entity == "city" and not (e.candidates or e.unknown)}
    countries = {e.value for e in entities if e.entity == "country"}
    read = []
    for entity in entities:
        if countries.intersection(abroad.get(str(entity.value), ())) and entity.entity == "city":
            continue  # "vancouver, canada": the country says it all
        read.append(_settled(entity, states, homes, neighbors) if entity.candidates else entity)
    return read


def _settled(
    entity: Entity, states: Set[object], homes: Set[object], neighbors: Mapping[str, frozenset[str]]
) -> Entity:
    """ "oregon vs washington" is two states; beside a state, a city lies there; without a likeliest, near the others."""
    own = [value for value in entity.candidates if len(value) == 2]
    if states and own:
        return replace(entity, entity="state", value=own[0], candidates=())
    cities = [value for value in entity.candidates if len(value) > 2]
    within = [value for value in cities if value[-2:] in states]
    if not within and entity.value not in entity.candidates:
        within = [value for value in cities if value[-2:] in homes]
        near = {state for home in homes for state in neighbors.get(str(home), ())}
        within = within or [value for value in cities if value[-2:] in near]
    if len(within) == 1:
        return replace(entity, entity="city", value=within[0], candidates=())
    return entity
