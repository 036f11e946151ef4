"""Kinds of employer side by side: nationally, as OEWS has them, and all employers of a place that is named."""

from __future__ import annotations

from bot.actions import pay_lead
from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.measure import levels, measure_of
from bot.actions.phrases import bar, capital, chart, listed, per, plural, said_by_article
from bot.actions.places import places_of, release_name
from bot.actions.question import Question
from bot.actions.role_asked import OTHER_ROLE, role_of, where
from bot.actions.winner import winner
from knowledge.base import NATION, Base
from knowledge.compare import compare_settings
from knowledge.facts import claims
from knowledge.model import Period
from knowledge.pay import Pay, pay

MOST = 5


def settings_compared(base: Base, question: Question) -> Answer:
    """Kinds of employer side by side, nationally, and what the article says of them."""
    role, period, measure = role_of(base, question), Period(question.period or "year"), measure_of(question)
    named = [base.settings[id] for id in question.setting if id in base.settings][:MOST]
    compared = compare_settings(base, role, named, period)
    known = [(line, pay) for line, pay in compared.known if measure.of(pay.wages) is not None]
    if question.lowest or question.intent == "rank_pay":
        known.sort(key=lambda pair: measure.of(pair[1].wages) or 0, reverse=not question.lowest)
    ahead = winner(compared, base.price_year, measure)
    places = places_of(base, question)
    here = pay(base, role, places.first, period=period) if places.first != NATION else None
    text = [part for part in (pay_lead.after_tax(question), f"**{ahead}**" if ahead else "") if part]
    if places.first != NATION:
        all_here = f": {levels(measure, here.wages)}" if isinstance(here, Pay) else ", and none for all employers there"
        text.append(f"**I have no pay by employer{where(places.first, places)}**; all employers together{all_here}.")
    text += ["", f"{plural(role)}, nationally ({release_name(base)}):"]
    text += [f"- **{capital(line.label)}**: {levels(measure, pay.wages)}" for line, pay in known]
    text += [
        f"I have no figure for {line.label}: {getattr(line.pay, 'reason', 'BLS released none')}"
        for line in compared.lines
        if line not in [shown for shown, _ in known]
    ]
    if question.money:
        text += [f"{capital(line.label)}: {pay_lead.offered(question, pay.wages)}" for line, pay in known]
    relevant = [c for c in claims(base, role=role.id, kind="factor") if set(c.entry.settings) & {s.id for s in named}]
    relevant = relevant if measure.usual and not question.wants and not question.money else []
    text += [f"\n{said_by_article(claim)}" for claim in relevant]
    other = base.roles[OTHER_ROLE.get(role.id, "medical_coder")]
    asked = [] if measure.usual else [Column(label=measure.label, kind="money")]
    return Answer(
        type="comparison",
        title=f"{plural(role)} {listed([setting.phrase for setting in named])}{'' if places.first == NATION else ', United States'}",
        text="\n".join(text).strip(),
        table=Table(
            columns=(Column(label="Employer"), *asked, Column(label="Median", kind="money"), Column(label="25th", kind="money"),
                     Column(label="75th", kind="money"), Column(label="Jobs", kind="number")),
            rows=tuple((capital(line.label), *([] if measure.usual else [measure.of(p.wages)]), p.wages.median, p.wages.percentiles[25],
                        p.wages.percentiles[75], p.wages.employed) for line, p in known),
        ),
        chart=chart(f"{role.plural}, {per(period)}", period, [bar(line.label, pay.wages) for line, pay in compared.known]),
        caveats=tuple(dict.fromkeys((*places.notes, *compared.caveats))),
        sources=cite([*compared.sources, *(claim.source for claim in relevant)]),
        suggestions=(
            suggest(f"The same for {other.plural}", "follow_up", role=other.id),
            suggest("All employers ranked", "rank_pay", role=role.id, setting="hospital"),
            suggest("What else moves pay", "ask_pay_factors"),
        ),
    )  # fmt: skip
