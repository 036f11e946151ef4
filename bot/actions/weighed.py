"""Whether to go into the field at all: what the asker's own pay says, then pay, cost, time and outlook, for and against."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker

from bot.actions.act import Act, acts
from bot.actions.advising import Advising
from bot.actions.answer import Answer, cite, suggest
from bot.actions.aside import aside
from bot.actions.asked_fact import leads
from bot.actions.clauses import clauses, of_another
from bot.actions.context import asked
from bot.actions.inquiry import months_in_words
from bot.actions.phrases import listed, per
from bot.actions.places import release_name
from bot.actions.present import texts_said
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.tone import tone
from bot.actions.who import INTENT, Told, who
from knowledge import profile as known
from knowledge.base import NATION, Base
from knowledge.facts import Fact, fact, named
from knowledge.figures import change, dollars
from knowledge.model import Period, Role, Source, Unknown
from knowledge.outlook import Outlook, outlook
from knowledge.pay import Pay, pay
from knowledge.plan import Plan, plan
from knowledge.standing import standing

_STARTS = re.compile(
    r"\bshould i (?:(?:really|even|just|still|actually|then) )*(?:do (?:it|this|that|coding|billing)|go for (?:it|this)|bother|make the (?:switch|jump|move|change)|"
    r"switch (?:to|into|over)|get into|go into|try (?:it|this|coding|billing)|become a (?:medical )?(?:coder|biller)|quit my|leave my|start (?:this|over))\b|"
    r"\bis (?:it|this|that|coding|billing|medical (?:coding|billing)|(?:medical )?(?:coding and billing|billing and coding)|(?:this|it) (?:field|career|job|path))"
    r"(?: (?:all|career|field|job|even|really|actually|still|honestly|just))*(?: (?:a (?:good|smart|bad|solid|safe|decent|stupid|dumb|dead end) (?:career|job|field|idea|choice|move|path|bet|option))|"
    r" ?worth (?:it|my while|the (?:time|money|effort|trouble)|my (?:time|money)|doing|getting into|pursuing|switching))|"
    r"\b(?:is|was) (?:this|it|that|all this|all of this) (?:all |just |even |really )*a (?:waste|mistake|scam)\b|\bam i (?:making a mistake|wasting|crazy)\b|"
    r"\bwhat(?:'?s| is| are) (?:the |some )?(?:catch|down ?sides?|drawbacks?|cons|risks)\b|"
    r"\bworth it (?:for (?:me|someone|somebody|a )|at my age|or not)\b|\bgood (?:career|field|job) (?:to get into|for me|choice|move)\b", re.I
)  # fmt: skip
_OUTRIGHT = re.compile(
    r"\byes or no\b|\bjust (?:say|answer) (?:yes|no)\b|\b(?:yes|no) or (?:yes|no)\b|\bstraight answer\b|\bbottom line\b",
    re.I,
)
_CERTIFICATE = re.compile(r"\b(?:certs?|certif\w+|credential\w*)\b", re.I)
_ONE = re.compile(r"\b(?:one|it|that|them|any)\b", re.I)
_OF_A_CREDENTIAL = frozenset(
    ("ask_certification", "plan_certification", "compare_certifications", "advise_certification")
)
_OF_ANOTHER = "It depends on whether they can wait for a first job, which often asks for experience, and on whether the work suits them."
_KNOWN = "Here is what is known:"
_HEAD_AGAINST = "**What speaks against it, as far as my sources go:**"
_LOSES = ("plan_no_job_figure", "start_scam", "work_keeping_up", "ai_exposure", "work_gap")
_OF_NEWCOMERS = frozenset(("plan_no_job_figure", "start_scam"))
_AGAINST = re.compile(
    r"\b(?:catch|down ?sides?|drawbacks?|cons|against|bad (?:part|side|thing)s?|negatives?|risks?|why would (?:any\w*|some\w*|i|you|people)|"
    r"talk me out|regret|(?:do not|don'?t|dont) see|too good to be true|hate)\b", re.I
)  # fmt: skip
_LOSSES = re.compile(r"\b(?:waste|wast\w+|mistake|scam)\b", re.I)


_MOVES = re.compile(
    r"\b(?:move|moving|relocat\w*)\b(?! (?:in|up|on)\b)", re.I
)  # to another place: that is not weighed here


def outright(text: str) -> bool:
    """Whether a text asks if it is worth it, or for a yes or no."""
    return bool(_STARTS.search(text) or _OUTRIGHT.search(text))


def flatly(text: str) -> bool:
    """Whether a text asks for a yes or no."""
    return bool(_OUTRIGHT.search(text))


def weighs(question: Question, before: Question | None, *, planned: bool = False, own: bool = False) -> bool:
    """Whether it asks if the work is worth going into: outright, and not of one credential, place or offer.

    `planned`: it would be read as asking of the credential that was spoken of. `own`: the amount in it is its writer's pay.
    """
    if (
        question.certification
        or question.other_job
        or (question.money and not own)
        or len(question.role) > 1
        or len(question.place) > 1
        or question.setting
    ):
        return False
    if (
        before
        and before.intent in _OF_A_CREDENTIAL
        and planned
        and re.search(r"\bis (?:it|that|this)\b", question.text, re.I)
    ):
        return False  # of that credential
    return outright(question.text)


@acts("weigh")
def weigh_in(base: Base, tracker: Tracker, act: Act) -> Answer | None:
    """Weighs the switch where a turn asks that in its context; of a credential, or between two roles, other answers do."""
    message = tracker.latest_message or {}
    question, profile = asked(tracker), Profile.of(tracker).told(message)
    named = {str(entity.get("entity")) for entity in message.get("entities") or ()}
    if (
        named & {"certification", "setting"}
        or _MOVES.search(question.text)
        or Advising.of(tracker).pending
        or len(question.role) > 1
        or len(question.place) > 1
    ):
        return None
    if tone(question.text) == "goes" and not any(part.asks for part in clauses(question.text)):
        return aside(base, tracker)  # decided, no more to be weighed
    if (profile.role or profile.experience) and _of_a_certificate(message, tracker):
        return of_a_certificate(base, question, profile)
    first = leads(base, message, replace(question, intent="ask_how_to_start"), texts_said(tracker))
    first = [one for one in first if one.entry.topic not in ("boundary", "plan")]
    return weigh(base, question, profile, first)


def _of_a_certificate(message: Mapping[str, Any], tracker: Tracker) -> bool:
    """Whether a turn of somebody who works weighs a certificate: named in it, or as "one" right after it was spoken of."""
    text = str(message.get("text") or "")
    said = [str(event.get("text") or "") for event in tracker.events if event.get("event") == "user"]
    spoken_of = any(_CERTIFICATE.search(one) for one in said[-2:])
    return bool(_CERTIFICATE.search(text) or (_ONE.search(text) and spoken_of))


def of_a_certificate(base: Base, question: Question, profile: Profile) -> Answer:
    """What is known of whether a certificate changes anything for somebody who works in the field, beside their own pay."""
    person = who(base, profile, Told(role=next((id for id in question.role if id in base.roles), None)))
    role = person.role or base.roles["medical_coder"]
    role = base.roles["medical_coder"] if isinstance(pay(base, role), Unknown) else role
    pays, sources = _pays(base, profile, person, role, works=True)
    takes, cited = _takes(base, person)
    known_of_it = [fact(base, id) for id in ("cert_worth", "cert_employers")]
    lines = [
        "**It may help, most of all where you would change employers, but nobody can promise it.** Here is what is known:",
        *(f"- {one.text.removeprefix('Is it worth it? ')}" for one in known_of_it),
        *(f"- {line}" for line in (pays, takes) if line),
        "- No source here says what a first credential adds after years of work, nor for how many years it has to be used. "
        "Ask your employer whether it would change your pay, and see whether job ads near you ask for one.",
    ]
    return Answer(
        type="text",
        title="Is a certification worth it?",
        text="\n".join(lines),
        sources=cite([*(one.source for one in known_of_it), *sources, *cited]),
        suggestions=(
            suggest("Which certification?", INTENT),
            suggest("Does it pay back?", "plan_certification", certification=person.wants),
            suggest("Where does it lead?", "ask_path", role=role.id),
        ),
    )


def weigh(base: Base, question: Question, profile: Profile, first: Sequence[Fact] = ()) -> Answer:
    """The answer in a sentence, then what speaks for it and against, each with its source, and what it depends on.

    `first`: the facts on what is asked in particular (age, a record, a degree), which come before it.
    """
    named_role = next((r for r in question.role if r in base.roles), None)
    if named_role is None and re.search(r"\bbilling\b(?!.*\bcod)(?<!coding and billing)", question.text, re.I):
        named_role = "medical_biller"
    spoken_of = next(iter((*question.place, *question.last_place)), None)
    other = of_another(question.text)
    if other:
        profile = Profile(place=profile.place)  # what the writer does and earns is not theirs
    profile = replace(profile, place=profile.place or spoken_of)
    person = who(base, profile, Told(role=named_role))
    role = person.role or base.roles["medical_coder"]
    works = bool(person.holds) or bool(person.years)
    if isinstance(pay(base, role), Unknown):
        role = base.roles["medical_coder"]  # whose figures stand in for those that there are not
    pays, sources = _pays(base, profile, person, role, works=works)
    verdict = _verdict(question, works=works, own=_by_pay(base, profile, person, role, works=works))
    if other:
        verdict = f"**A careful yes if the money and the months can be spared without debt; no if better pay is needed at once.** The first job is the hard part. {_KNOWN}"
    if _OUTRIGHT.search(question.text) and not _STARTS.search(question.text) and not first:
        return _short(verdict, profile, works=works)
    against = bool(_AGAINST.search(question.text))
    lines = [one.text for one in first] + [_HEAD_AGAINST if against else verdict]
    if not first:
        first = named(base, ["how_to_start"], question.text)[:1]  # age, a record, training from abroad
        lines += [f"- {one.text}" for one in first]
    sources = [*sources, *(one.source for one in first)]
    for line, cited in (
        (pays, []),
        *([] if against else [_grows(base, role)]),
        *([] if works else [_takes(base, person)]),
    ):
        if line:
            lines.append(f"- {line}")
            sources += cited
    for one in (fact(base, id) for id in (_LOSES if against else _LOSES[:1]) if not works or id not in _OF_NEWCOMERS):
        if one not in first:
            lines.append(f"- {one.text}")
            sources.append(one.source)
    lines.append(_OF_ANOTHER if other else _depends(profile, works=works))
    return Answer(
        type="text",
        title="What speaks against it" if against else "Is it worth it?",
        text="\n".join(lines),
        caveats=("Nobody can promise you a job or a salary.",),
        sources=cite(sources),
        suggestions=(
            suggest("Does the certification pay back?", "plan_certification", certification=person.wants),
            suggest("Which certification next?" if works else "Which certification first?", INTENT),
            suggest("What does AI change?", "ask_outlook", role=role.id),
        ),
    )


def _short(verdict: str, profile: Profile, *, works: bool) -> Answer:
    """The verdict alone, for whoever wants no more than that."""
    return Answer(
        type="text",
        title="Yes or no",
        text=f"{verdict.removesuffix(_KNOWN).strip()} {_depends(profile, works=works)}",
        suggestions=(
            suggest("Is it worth it, with figures?", "plan_certification"),
            suggest("Which certification?", INTENT),
        ),
    )


def _verdict(question: Question, *, works: bool, own: str) -> str:
    if own:
        return f"{own} {_KNOWN}"
    if _LOSSES.search(question.text):
        return f"**No, by these figures it is no waste as such, though nothing is certain.** What you have learned keeps its use. {_KNOWN}"
    if works:
        return f"**Yes, with care: staying and adding to what you have looks reasonable by these figures.** {_KNOWN}"
    return f"**A careful yes if you can spare the money and the months without going into debt; no if you need better pay at once.** The first job is the hard part. {_KNOWN}"


def _by_pay(base: Base, profile: Profile, person: known.Profile, role: Role, *, works: bool) -> str:
    """What the pay that a newcomer has now says of the switch; empty where it is not told, or has no figure beside it."""
    period = Period.HOUR if profile.period == "hour" else Period.YEAR
    found = pay(base, role, person.place or NATION, period=period)
    if works or profile.pay is None or not isinstance(found, Pay) or found.wages.median is None:
        return ""
    mine, median, low = profile.pay, found.wages.median, found.wages.percentiles[10]
    held = f"you earn {dollars(mine)} {per(period)}, and {found.role.plural} {found.where} have a median of {dollars(median)}"
    if mine >= median:
        return f"**For the pay alone, no:** {held}; a first job is likely to pay less than that. Other reasons may count more for you, and no figure of mine holds those."
    if low is not None and mine < low:
        return f"**By the pay, a careful yes:** {held}; nine in ten of them earn more than {dollars(low)}. The first job is the hard part."
    return f"**A careful yes for later, no for the pay of the first year:** {held}, but a first job is nearer to the lower end, which may be no more than you have."


def _pays(base: Base, profile: Profile, person: known.Profile, role: Role, *, works: bool) -> tuple[str, list[Source]]:
    place = person.place or NATION
    period = Period.HOUR if profile.period == "hour" else Period.YEAR
    found = pay(base, role, place, period=period)
    if not isinstance(found, Pay) or found.wages.median is None:
        return "", []
    low = found.wages.percentiles[10]
    start = (
        f"; one in ten earns less than {dollars(low)}, which is nearer to a first job"
        if low is not None and not works
        else ""
    )
    line = f"Pay: {found.role.plural} {found.where} have a median of {dollars(found.wages.median)} {per(period)}{start} ({release_name(base)})."
    if profile.pay is not None and works:
        line += f" Your {dollars(profile.pay)} {per(period)} now is {standing(found.wages, profile.pay)}."
    return line, [found.source]


def _grows(base: Base, role: Role) -> tuple[str, list[Source]]:
    found = outlook(base, role)
    if isinstance(found, Unknown) or not isinstance(found, Outlook) or found.projection is None:
        return "", []
    one = found.projection
    return (
        f"Outlook: BLS projects {change(one.growth)} jobs for {one.years}; all occupations: {change(found.all_occupations.growth)}.",
        [one.source, found.all_occupations.source],
    )


def _takes(base: Base, person: known.Profile) -> tuple[str, list[Source]]:
    made = plan(base, person)
    if not isinstance(made, Plan) or made.total is None:
        return "", []
    id = made.certification.entry.id
    months = (
        f" and about {months_in_words(made.months.low, made.months.high)} of study".replace("about about", "about")
        if made.months
        else ""
    )
    return (
        f"Cost: the {id} takes at least {dollars(made.total.low)} by the exam{months}.",
        list(made.sources),
    )


def _depends(profile: Profile, *, works: bool) -> str:
    unsaid = [*(["what you earn now"] if profile.pay is None else []), *([] if profile.place else ["where you live"])]
    on = [*unsaid]
    on += (
        ["how many years you have left to use it"]
        if works
        else ["whether you can wait for a first job, which often asks for experience"]
    )
    more = f" Tell me {listed(unsaid)} and I can be more exact." if unsaid else ""
    return f"It depends on {listed(on)}.{more}"
