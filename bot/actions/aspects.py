"""What a question about a certification is after, by its words: cost, exam, renewal and so on."""

from __future__ import annotations

import re

from bot.actions.properties import asks_property

PROPERTY = "property"  # what is asked beside exam and price (`bot/actions/properties.py`)

_COSTS = r"costs?\b|how much|fees?\b|price|dollars|spend|expensive|money|\$"
_KEEPS = r"renew\w*|recertif\w*|keep\w*|maintain\w*|upkeep|ceus?|stay\w* (?:current|certified)"
_EACH_YEAR = r"(?:(?:per|a|an|each|every|/) ?(?:yr|year)|yearly|annual\w*)"
_WHO = r"(?:i|you|u|we|they|one|someone|anyone|people)"
_SURELY = r"(?:really |actually |even |still |absolutely |definitely |have to |realistically )*"

_ASPECTS: tuple[tuple[str, str], ...] = (
    ("lapse", r"\b(?:laps(?:e|ed|ing)|expired|reinstat\w*|inactive|ran out|let (?:it|my \w+|the \w+|mine) go|revoked)\b"),
    ("removal", r"\b(?:remov\w+|drop\w*|los(?:e|ing)|rid of|take|get(?:ting)?|shed|knock)\b.{0,20}\bthe ['\"\-–]?a\b|\bthe ['\"\-–]?a['\"]? (?:off|removed|dropped|gone|go away)|"
     r"\ba[- ]removal|\b(?:remov\w+|rid of|out of|off) .{0,12}\bapprentice|\b(?:cpc|coc)[- ]?a\b.{0,25}\b(?:into|to) (?:an? |the )?(?:full |regular |real )?(?:cpc|coc)\b(?!-)"),
    ("apprentice", r"\b(?:apprentice\w*|cpc-?a\b|coc-?a\b)"),
    ("upkeep", rf"^(?:(?!.*\b(?:costs?|fees?|prices?)(?:,| and| &| \+) )(?=.*(?:{_COSTS}))(?=.*\b(?:{_KEEPS}|{_EACH_YEAR}))|(?=.*\btotal\b)(?=.*{_EACH_YEAR}))"),
    ("renewal", r"\b(?:renew\w*|ceus?|continuing ed\w*|expir(?:e|es|y|ation|ing)|keep(?:ing)? (?:up|my|it|the|your|both|them|all)|stay current|maintain\w*|"
     r"recertif\w*|(?:is it|stays?|how long is (?:it|the \w+)) (?:good|valid)\b|good for (?:life|ever|how long)|forever|for life|is it (?:double|twice)|how long (?:does|do|is|are|will) .{0,20}\b(?:last|good|valid)\b|valid)"),
    ("result", r"\b(?:pass(?:ing)? rates?|fail(?:ure)? rates?|success rates?|how many (?:people |folks )?(?:pass|fail|hold|have)|(?:share|portion|proportion|fraction|percentage|%|percent|how many) (?:\w+ ){1,4}(?:pass|fail)(?!ing (?:score|mark))\w*|percent(?:age)? (?:pass|fail|of)|what (?:%|percent) )"),
    ("chance", rf"\b(?:can|could|will|would|do|did|might|should) {_WHO} {_SURELY}(?:be able to )?(?:pass|fail)\b|\b(?:chances?|odds|likely|ready) (?:of|to|for) (?:pass\w*|sit|take|it|the)|\bam i ready\b"),
    ("retake", r"\b(?:retak\w+|retest\w*|re-?sit\w*|re-?tak\w+|flunk\w*|bomb\w*|fail(?:ed|s|ing)?(?! rate)|(?:second|2nd|another|more) (?:attempt|try|chance|shot|go)|"
     r"(?:take|sit|try|test|do) (?:it |that |the \w+ )?(?:all )?(?:over )?again|how many (?:times|tries|attempts)|if i (?:do ?n'?t|dont|cant|can'?t) pass)\b"),
    ("total", r"\b(?:altogether|all together|in all\b|all in\b|total|out of pocket|start to finish|combined|add(?:s|ed)? up|everything included|grand total)|"
     r"\b(?:exams?|fees?|tests?)\b.{0,25}(?:\band\b|\bplus\b|\+|&|\bwith\b|\binclud\w*).{0,15}\b(?:member\w*|dues|books|course)|"
     r"\b(?:member\w*|dues|books|course)\b.{0,25}(?:\band\b|\bplus\b|\+|&|\bwith\b).{0,15}\b(?:exams?|fees?|tests?)\b"),
    ("membership", r"\b(?:non-?members?|not a member|members?(?:hip)?|dues)\b"),
    ("fee", r"\b(?:costs?|price[ds]?|pricing|fees?|how much|expensive|pay for|charge|cheap\w*|afford)|\$"),
    ("time", r"\bhow (?:long|soon|fast|quick\w*|many (?:weeks|months|hours))\b(?! (?:is|are) (?:the |it|an? )?(?:exam|test|wait|it\b|good|valid)|.{0,20}\b(?:last|valid|good for|wait|exam\b|test\b))|"
     r"\b(?:prep(?:are|aring)?|study) time\b|\btime to (?:prepare|study)\b|\b(?:enough time|in time)\b|\bhow (?:much|long) .{0,12}(?:study|studying|prep)"),
    ("need", rf"\b(?:do|would|will|did) {_WHO} {_SURELY}(?:need|have to (?:have|get|hold|be))\b(?! to (?:know|learn|study|take|retake|wait|renew|memorize)| (?:an? |any |the |some |my )?"
     r"(?:\w+'?s? )?(?:degree|bachelor\w*|associate\w*|experience|diploma|school\w*|years?|books?|member\w*|code|ged|class\w*|course\w*|training|ceus?))|"
     r"\b(?:required|mandatory|necessary|compulsory|a must|a requirement)\b(?= (?:for|to)\b|\W*$)|\bwithout (?:it|one|a cert\w*|the \w+)\b"),
    ("jobs", r"\b(?:what|which|where)\b.{0,35}\b(?:jobs?|roles?|positions?|careers?|do with|doors|hire[sd]?|work (?:can|could|with)|titles?)\b|\bwhat can .{0,15}\b(?:do|work|become|be) (?:with|as|after)\b|\b(?:open|opens|lead|leads|qualif\w+ (?:me|you|u)) (?:up|to|for|doors)\b(?! (?:me|us|you|someone|somebody|people)\b)"),
    ("helps", r"\b(?:would|will|does|do|can|could|might|is) (?:\w+(?:-\w)? ){1,5}?(?:help|boost|matter|make (?:me|a difference)|get me|look good|good enough)\b|\bhelp me (?:get|land|move|into|break)|\bget me (?:there|hired|in\b|a job|into)"),
    ("degree", r"\b(?:better|worse|vs|versus|instead|than|against|or|over|compared?)\b.{0,12}\b(?:associate'?s?|bachelor'?s?|degree|college)\b|\b(?:associate'?s?|bachelor'?s?|degree)\b.{0,20}\b(?:better|or|vs|versus|instead|than)\b"),
    ("eligibility", rf"\b(?:eligib\w*|requirements?|requires?|prereq\w*|pre-?requisites?|need to|qualif\w*|allow\w*|accept me|experience|degree|bachelor\w*|associate\w*|who can|let (?:me|you|us|people)|"
     rf"can {_WHO} (?:even |just |already |still )?(?:take|sit|get|test|do)|\bopen (?:to|for) (?:me|us|you|someone|somebody|people)|how do {_WHO} (?:get|become|qualify|earn|obtain) (?:it|that|one|certif\w*|an?|the))"),
    ("books", r"\b(?:open[- ]?book|opn book|closed[- ]?book|bring (?:my |the |a )?(?:books?|notes?|manuals?)|which books?|what books?|code ?books?|books? allowed|use (?:my |the )?books?)"),
    ("difficulty", r"\b(?:hard(?:er|est)?|eas(?:y|ier|iest)|difficult\w*|tough\w*|hrd|challenging)\b"),
    ("content", r"\b(?:what(?:'?s| is) (?:on|in) (?:it|the)|what (?:does|do) .{0,20}(?:cover|test|consist)|topics?|domains?|content|know (?:it |all|every|how much)|memoriz\w*|have to know|sections?)\b"),
    ("exam", r"\b(?:exams?|tests?|questions|pass(?:ing)?\b|scores?|hours|long|minutes|open[- ]?book|opn book|books?|format|hard(?:er|est)?|eas(?:y|ier|iest)|difficult|tough|online|proctor\w*)"),
    ("pay", r"\b(?:(?:big\w*|larg\w*|best|most|more|better|higher|highest) (?:of a )?(?:bump|raise|jump|increase|pay\w*|boost)|worth|pay off|salary|earn|value|roi|return|(?:pays?|paid|makes?|making) (?:more|better|best|the most|most|the best)|more money|better paid|moves? the needle|(?:gets?|take) (?:me|you|us) (?:any )?further)\b"),
)  # fmt: skip
ASPECTS = tuple((name, re.compile(pattern, re.I)) for name, pattern in _ASPECTS)
# What says the same less exactly gives way: "how do i keep it and what does that cost" asks for no exam fee.
_COVERED: dict[str, tuple[str, ...]] = {
    PROPERTY: ("exam", "eligibility", "helps", "need"),
    "removal": ("apprentice", "eligibility", "renewal"),
    "lapse": ("renewal", "eligibility", "retake"),
    "upkeep": ("fee", "membership", "total", "renewal"),
    "renewal": ("eligibility", "exam", "time", "total"),
    "total": ("fee", "membership"),
    "membership": ("eligibility",),
    "result": ("exam", "chance", "retake"),
    "chance": ("exam", "eligibility", "retake"),
    "retake": ("exam", "eligibility"),
    "time": ("exam", "eligibility", "books"),
    "need": ("eligibility",),
    "helps": ("eligibility",),
    "jobs": ("eligibility", "helps"),
    "degree": ("eligibility",),
    "books": ("exam",),
    "difficulty": ("exam",),
    "content": ("eligibility",),
}
_CREDITS = re.compile(r"\b(?:ceus?|credits?|how often|when do)\b", re.I)
_EXAM_ITSELF = re.compile(
    r"\b(?:questions|scores?|pass(?:ing)? (?:mark|score)|hours|minutes|how long is (?:the|an?) |format|multiple)\b",
    re.I,
)


def aspects_in(text: str) -> tuple[str, ...]:
    """The aspects that `text` asks for, the most particular first."""
    found = [name for name, pattern in ASPECTS if pattern.search(text)]
    if asks_property(text):
        found.insert(0, PROPERTY)
    covered = {less for name in found for less in _COVERED.get(name, ())}
    if _CREDITS.search(text):
        covered -= {"renewal"}
    if _EXAM_ITSELF.search(text):
        covered -= {"exam"}
    elif {"fee", "total"} & set(found):
        covered |= {"exam"}  # "what does the exam cost"
    return tuple(name for name in found if name not in covered)
