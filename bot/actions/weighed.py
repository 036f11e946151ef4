"""Whether to go into the field at all, asked outright: a short answer that weighs pay, cost, time and outlook."""

from __future__ import annotations

import re

from bot.actions.answer import Answer, cite, suggest
from bot.actions.inquiry import months_in_words
from bot.actions.phrases import listed, per
from bot.actions.places import release_name
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.who import INTENT, Told, who
from knowledge import profile as known
from knowledge.base import NATION, Base
from knowledge.facts import named
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
    r"\bworth it (?:for (?:me|someone|somebody|a )|at my age|or not)\b|\bgood (?:career|field|job) (?:to get into|for me|choice|move)\b", re.I
)  # fmt: skip
_OUTRIGHT = re.compile(
    r"\byes or no\b|\bjust (?:say|answer) (?:yes|no)\b|\b(?:yes|no) or (?:yes|no)\b|\bstraight answer\b|\bbottom line\b",
    re.I,
)
_OF_A_CREDENTIAL = frozenset(
    ("ask_certification", "plan_certification", "compare_certifications", "advise_certification")
)
_KNOWN = "Here is what is known:"
_LOSSES = re.compile(r"\b(?:waste|wast\w+|mistake|scam)\b", re.I)


def outright(text: str) -> bool:
    """Whether a text asks if it is worth it, or for a yes or no."""
    return bool(_STARTS.search(text) or _OUTRIGHT.search(text))


def weighs(question: Question, before: Question | None, *, planned: bool = False) -> bool:
    """Whether it asks if the work is worth going into: outright, and not of one credential, place or offer.

    `planned`: it would be read as asking of the credential that was spoken of.
    """
    if (
        question.certification
        or question.money
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


def weigh(base: Base, question: Question, profile: Profile) -> Answer:
    """The answer in a sentence, then what speaks for it and against, each with its source, and what it depends on."""
    named_role = next((r for r in question.role if r in base.roles), None)
    if named_role is None and re.search(r"\bbilling\b(?!.*\bcod)(?<!coding and billing)", question.text, re.I):
        named_role = "medical_biller"
    person = who(base, profile, Told(role=named_role))
    role = person.role or base.roles["medical_coder"]
    works = bool(person.holds) or bool(person.years)
    lines, sources = [_verdict(question, works=works)], []
    if _OUTRIGHT.search(question.text) and not _STARTS.search(question.text):
        return _short(lines[0], profile, works=works)
    for line, cited in (
        _pays(base, profile, person, role, works=works),
        _grows(base, role),
        *([] if works else [_takes(base, person)]),
    ):
        if line:
            lines.append(f"- {line}")
            sources += cited
    own = named(base, ["how_to_start"], question.text)[:1]  # age, a record, training from abroad
    lines += [f"- {one.text}" for one in own]
    sources += [one.source for one in own]
    lines.append(_depends(profile, works=works))
    return Answer(
        type="text",
        title="Is it worth it?",
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


def _verdict(question: Question, *, works: bool) -> str:
    if _LOSSES.search(question.text):
        return "**No, by these figures it is no waste as such, though nothing is certain.** What you have learned keeps its use. Here is what is known:"
    if works:
        return "**Yes, with care: staying and adding to what you have looks reasonable by these figures.** Here is what is known:"
    return "**A careful yes if you can spare the money and the months without going into debt; no if you need better pay at once.** The first job is the hard part. Here is what is known:"


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
    if profile.pay is not None:
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
        f"Cost: the {id}, a usual first certification, takes at least {dollars(made.total.low)} by the exam{months}.",
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
