"""How people speak of themselves: what they hold, want, do, where they live, what they learned."""

from __future__ import annotations

import re

# What stands before a name when somebody speaks of themselves.
HOLDS = re.compile(
    r"\b(?:i|i've|ive|i'm|im|i am|my|just|already|currently|recently|finally)\b[^.?!]{0,40}?\b(?:have|hold|got|passed|earned|am|been|with|certified|is|my|had)\b"
    r"\s*(?:just |already |currently )?(?:my|a|an|the|both)?\s*$|\b(?:have|got|passed|hold|earned)(?: (?:my|the|a|an|both))? $|\b(?:as|i'?m|im|i am) an? $|\bgot$", re.I
)  # fmt: skip
WANTS = re.compile(
    r"\b(?:want\w*|wanna|gonna|need|should|get|getting|take|taking|do|doing|sit|sitting|study|studying|pursue|pursuing|plan|planning|prep\w*|"
    r"think\w*|going|go|consider\w*|for|interested|eyeing|look\w*|work(?:ing)? (?:on|toward)|signed up|aim\w*|hop\w*|next|towards?|after|before|"
    r"enrolled|finish\w*|start\w*|wish)\b[^.,;]{0,25}$", re.I
)  # fmt: skip
WISHES = re.compile(r"\b(?:want\w*|wanna|gonna|think\w*|going for|plan\w*|consider\w*|interested|eyeing|looking|working (?:on|toward)|study\w*|aim\w*|hop(?:e|ing)|prep\w*)\b[^.,;]{0,30}$", re.I)  # fmt: skip
# "applying to remote ones": what is looked for, not what is done.
SEEKS = re.compile(
    r"\b(?:appl(?:y|ying|ied)|look(?:ing|ed)?|search\w*|hunt\w*|seek\w*|interview\w*)\b[^.,;]{0,30}$", re.I
)
WISH = re.compile(
    r"\b(?:want\w*|wanna|thinking|considering|interested|eyeing|looking|hoping|aiming|like|love|prefer|dream\w*)\b",
    re.I,
)
NOT_HELD = re.compile(
    r"\b(?:no|not|dont|don't|do not|didn't|didnt|never|without|havent|haven't|lost|failed|isnt|isn't)\b[^.,;]{0,22}$",
    re.I,
)
LAPSED = re.compile(r"\b(?:laps\w*|expire\w*|ran out|no longer)\b", re.I)
# Without one of these words, nothing tells that a credential was failed or has lapsed: "laid off after 16 years, CCS, CPMA".
UNHELD = re.compile(
    r"\b(?:fail\w*|flunk\w*|bomb\w*|blew|pass\w*|points?|short|laps\w*|expir\w*|ran out|run out|lost|los(?:e|ing)|no longer|never|not|n[o']t|didnt|let (?:my|it|the|them|mine)|"
    r"drop\w*|gave|give|again|twice|retak\w*|attempts?|tr(?:y|ies|ied)|renew\w*|inactive|used to|old|revok\w*|quit|suspend\w*|miss\w*)\b|n't\b|\d\d?%", re.I
)  # fmt: skip
LIVES = re.compile(
    r"\b(?:live|living|based|located|reside|residing|moved|relocated|moving|make it|stay|i'?m|im|i am|we'?re|am|here|from|out of|down|up|over)\s+"
    r"(?:here |down |out |over |up )?(?:in|near|from|to|around|outside(?: of)?|of)?\s*$", re.I
)  # fmt: skip
AT = re.compile(r"\b(?:near|in|outside(?: of)?|around|from|out of|here in)\s*(?:the )?$", re.I)
ALONE = re.compile(r"^\W*(?:(?:in|from|near|here|im in|based in)\W*)?$", re.I)
NOT_HOME = re.compile(
    r"\b(?:(?:want|need|give me|show me|tell me)\b(?! to\b)[^.,;]*|jobs?|salary|pay|move|moving|relocat\w*|compare|than|vs|to|work remote\w* for)\b[^.,;]{0,20}$",
    re.I,
)
JOINS = re.compile(r"\s*(?:,|&|\+|/|and|plus)\s*(?:and\s+|plus\s+)?(?:the |my |a |also )?", re.I)
YEAR_OF = re.compile(
    r"^\W*(?:in |since |back in )?(?:19|20)\d\d\W*$|^\W*(?:certified|holder|here|credential\w*|cert|too|also)?\W*$",
    re.I,
)
SINCE = re.compile(
    r"^\W*(?:holder |certified )?(?:since|as of|from) (?:[a-z]+ )?(?:19|20)\d\d\b|^\W*(?:holder|certified)\W*$", re.I
)
LEFT = re.compile(
    r"\b(?:laid off|let go|fired|retir(?:ed|ing)|quit|left|leaving)\b[^.,;]{0,15}?\b(?:from|at) (?:an? |the |my )?(?P<job>[a-z]+)",
    re.I,
)
BARE = re.compile(r"^\W*(?:\d+|\w+)\s*\+?\s*(?:years?|yrs?)\s+(?:in|of experience|exp)", re.I)
FIELD = re.compile(
    r"\b(?:cod(?:e|er|ers|ing)|bill(?:er|ing)|claims?|denials?|charts?|charting|records|inpatient|outpatient|hcc|drgs?|pro ?fee|profee|cdi|"
    r"risk adjustment|him|audit\w*|revenue cycle|rcm|a/r|ar follow|payment posting|charge entry)\b", re.I
)  # fmt: skip
AS_OTHER = re.compile(r"\b(?:as|was|been) an? (?P<job>[a-z]+(?: [a-z]+)?)", re.I)
# "laid off from a bank after 30 years": the years were spent with an employer outside the field.
LEFT_OTHER = re.compile(
    r"\b(?:laid off|retir(?:ed|ing)|let go|fired|quit|left|leaving|coming|came)\s+(?:from|by|of)?\s*(?:an?|the|my)\s+"
    r"(?!(?:\w+ )?(?:hospital|clinic|practice|office|doctor|physician|job|insurer|insurance|billing|coding)\b)[a-z]+", re.I
)  # fmt: skip
IS = re.compile(
    r"(?:\b(?:i'?m|im|i am|i was|been|as|became|become|currently|me|work(?:ing|ed)?(?: as)?|promoted to|my (?:job|role|title|position)(?: is)?)\s+"
    r"(?:(?:an?|the|my|currently|just|already|still|also|kinda|only|now|both|doing|in|like|basically|new|senior|lead|certified|remote|full|part|time|freelance|traveling)\s+)*|^\W*)$", re.I
)  # fmt: skip
DOES = re.compile(
    r"\b(?:i|i'?ve been|ive been|been|i'?m|im|currently)\s+(?:(?:mostly|mainly|currently|just|only)\s+)*(?:do|doing|did|code|coding|work(?:ing)? (?:in|on|with))\b",
    re.I,
)
WORKS = re.compile(
    r"\b(?:work\w*|employed|job|coding|coder|biller|billing|am|i'?m|im|currently|been)\b[^.;]{0,40}$", re.I
)
STUDENT = re.compile(
    r"\b(?:i'?m|im|i am|still|currently)\b[^.,;]{0,25}\bstudent\b|^\W*[\w ]{0,20}\bstudent(?: here| (?:in|from|at) [\w ]{2,25})?\W*$|\b(?:i'?m|im|i am|still) in (?:high ?school|college|school|class)\b|"
    r"\b(?:(?:months?|weeks?|halfway|midway|half|deep) (?:in|into|through|thru)|(?:middle|end) of) (?:my|the|a|an|this)(?: \w+)? (?:course|class|program|bootcamp|certificate)\b|"
    r"\b(?:currently |still )?(?:enrolled|taking (?:a|my|the) [\w ]{0,20}(?:course|class|program))\b", re.I
)  # fmt: skip
STUDENT_OF = re.compile(r"\s+(?:student|program|major|degree program|classes|coursework)\b", re.I)
MANAGERS = ("him_manager", "practice_manager")  # ids of roles
LEADS = re.compile(
    r"\b(?:i|we)\s+(?:currently |now |also )?(?:manage|run|lead|supervise|oversee|head)\b[^.?!]{0,25}\b(?:team|department|dept|unit|coders|billers|coding|billing|him)\b|"
    r"\b(?:i'?m|im|i am) (?:managing|running|leading|supervising|overseeing)\b[^.?!]{0,25}\b(?:team|department|dept|unit|coders|billers|coding|billing|him)\b", re.I
)  # fmt: skip
TRAINED = re.compile(
    r"\b(?:finished|finishing|completed|graduated|done with|did)\b[^.,;]{0,25}\b(?:cod\w+|billing|medical|my)\b[^.,;]{0,20}\b(?:course|classes|class|program|school|training|bootcamp)\b", re.I
)  # fmt: skip
PART_TIME = re.compile(
    r"\bpart[- ]?time\b|\b(?:dont|don't|do not|not|cant|can't|cannot)\b[^.,;]{0,20}\bfull[- ]?time\b", re.I
)
WORDS = ("me", "in", "or", "hi", "ok", "oh")
PERSONS = ("certification", "experience", "role", "state", "city", "money", "setting", "specialty")
NO_CREDENTIAL = re.compile(
    r"\b(?:no|not|without|never|dont have|havent|zero)\b[^.]{0,20}\b(?:certs?|certified|certifications?|credentials?)\b(?! (?:program|course|exam))"
)
# The same where no "i" stands: "no certs, they never asked", "never got certified"; of jobs, it says nothing of its writer.
NONE_HELD = re.compile(
    r"^(?:(?:and|but|also|still|well|so|nope|nah) )*(?:no|not|never|zero|without|none|havent|dont have)\b[^.]{0,20}\b(?:certs?|certified|certifications?|credentials?)\b"
    r"(?! (?:(?:is |are |was )?(?:required|needed|necessary|jobs?|work|roles?|positions?|gigs?|program|course|exams?|mentioned)|coders?|billers?|people|pays?|makes?|earns?)\b)"
)
# "2 years, not 12".
NOT_THE = re.compile(r"\s*,?\s*(?:and )?not (?:like |the )?\d", re.I)
AT_WORK = re.compile(r"^\W*(?:doing|working|worked|handling|running)\b", re.I)
LACKS = re.compile(r"\b(?:can'?t|cannot|can not|dont|don'?t|wont|won'?t|not|no|never|without|unable)\b", re.I)
# "8 years QA testing": what the years were of.
OF_SOMETHING = re.compile(
    r"\s+(?:(?:of|in|as an?|doing|with) )?(?!(?:experience|exp|this|that|it|here|there|now|in|of|at|under|total|so|and|but|or|ago|old|my|the|i|if|is|what|can|do|does|then|"
    r"already|though|tho|btw|lol|plus|on|to|for|with|as|doing|total|straight|today|next|left|will|would|should)\b)[a-z]{2,}", re.I
)  # fmt: skip
ADDING = re.compile(
    r"\b(?:add(?:ing)?|should (?:i|we) (?:also )?(?:take|get|do|go for|try)|would|going for|next)\b", re.I
)
IN_YEAR = re.compile(r"\W*(?:in )?(?:19[89]|20[012])\d\b")
LACKS_MONEY = re.compile(r"\b(?:can'?t|cannot|can not|couldn'?t|could not) (?:\w+ )?afford\b", re.I)
HAS_MONEY = re.compile(
    r"\b(?:i|i'?ve|we)\s+(?:(?:only|just|already|also|got|have) )*(?:have|got|saved|can (?:only )?(?:spend|afford))\b[^.,;]{0,20}$|\bmy budget\b[^.,;]{0,20}$", re.I
)  # fmt: skip
