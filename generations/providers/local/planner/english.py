# ruff: noqa: E501
"""English as people type it, made plain before it is read: greetings, labels of a brief, lost apostrophes, shorthand.

Nothing is said differently: "dont" becomes "don't", "w/" becomes "with", "Hi! I'm Jo, I photograph" becomes "I photograph".
Facts are left as they are.
"""

from __future__ import annotations

import re
from typing import Final

from generations.providers.local.planner.word_shapes import LOWER_CASE_SIGN

_GREETING: Final = re.compile(
    r"^(?:hi+|hiya|hey+|hello|howdy|good (?:morning|afternoon|evening|day)|dear [\w ]{2,20}|greetings)(?:\s(?:there|team|all|everyone|guys|folks|adgen))?\s?[!,.–—-]+\s*",
    re.I,
)
_LABEL: Final = re.compile(
    r"^(?:(?:marketing|creative|ad|advert|video|project|client|short|quick|our|the)\s)*(?:brief|briefing|request|prompt|idea|job|task)\s?[:–—-]\s*",
    re.I,
)
# "What: ...", "Who we are: ...": the label goes, what it labels stays.
_FIELD: Final = re.compile(
    r"(?:^|(?<=[.;!?]\s))(?:what(?: it is| we do| we sell)?|who we are|about(?: us)?|business(?: type)?|company|client|product|service|summary|description|details|info|selling points?|usps?|benefits|facts|price|pricing|hours|opening hours|when)\s?:\s*",
    re.I,
)
_WHERE: Final = re.compile(r"(?:^|(?<=[.;!?,]\s))(?:where|location|place|city|town|area)\s?:\s*(?=[A-Z])", re.I)
# "I'm Jo, I photograph weddings", "My name is Sam and we bake".
_PERSON: Final = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:I['’]?m|I am|[Mm]y name(?:['’]s| is)|[Tt]his is|[Ii]t['’]s)\s[A-Z][\w'’-]+(?:\s(?:and|&)\s[A-Z][\w'’-]+)?(?:\shere)?(?:,|\sand|[.!–—-])\s*(?=(?:I|we|my|our|We|My|Our)(?:['’]\w+)?\s)"
)
# "My consultancy Quillfox writes": Quillfox writes.
_MY_BUSINESS: Final = re.compile(
    r"^(?:my|our)\s(?:[a-z-]+\s){0,2}(?:company|consultancy|business|shop|studio|firm|agency|startup|start-up|brand|practice|label|app|team|outfit|charity),?\s(?:is called\s|called\s|named\s)?(?=(?-i:[A-Z]))",
    re.I,
)
# "... weirdly cheerful, use that".
_USE_IT: Final = re.compile(r",?\s(?:so\s|please\s|maybe\s)*use (?:that|this|it)(?=[.!]|$)", re.I)
# "15 sec, fast cuts, football energy": a sentence that begins with the film's length is about the film.
_LENGTH_FIRST: Final = re.compile(
    r"(?:^|(?<=[.!?;]\s))(?:10|15|20|30|45|60)[\s-]?(?:s|sec|secs|seconds?)\b(?=[,.]|\s(?:ad|advert|video|clip|spot)\b)",
    re.I,
)
_SHORTHAND: Final = tuple(
    (re.compile(rf"(?<![\w'’/.@-]){short}(?![\w'’@-])", re.I), plain)
    for short, plain in (
        (r"w/o", "without"), (r"w/(?=\s?\w)", "with"), (r"incl\.", "including"), (r"inc\.(?=\s[a-z])", "including"), (r"approx\.?", "about"), (r"pl[sz]", "please"),
        (r"ur", "your"), (r"u(?=\s[a-z]|[.,!?]|$)", "you"), (r"em(?=[.,!?]|$|\s(?:all|up|back)\b)", "them"), (r"i(?=\s[a-z])", "I"), (r"ppl", "people"), (r"thru", "through"), (r"b/c|bc|cos|coz", "because"), (r"appts?", "appointments"), (r"wknds?", "weekends"), (r"min\.(?=\s\d)", "min"), (r"max\.(?=\s\d)", "max"),
        (r"dont", "don't"), (r"doesnt", "doesn't"), (r"didnt", "didn't"), (r"cant", "can't"), (r"wont", "won't"), (r"isnt", "isn't"), (r"arent", "aren't"), (r"wasnt", "wasn't"),
        (r"havent", "haven't"), (r"hasnt", "hasn't"), (r"couldnt", "couldn't"), (r"wouldnt", "wouldn't"), (r"shouldnt", "shouldn't"), (r"youre", "you're"), (r"youll", "you'll"),
        (r"youve", "you've"), (r"theyre", "they're"), (r"weve", "we've"), (r"thats", "that's"), (r"whats", "what's"), (r"heres", "here's"), (r"theres", "there's"), (r"lets(?=\s(?:go|get|talk|make|be|face|do)\b)", "let's"),
        (r"ive", "I've"), (r"im", "I'm"), (r"its(?=\s(?:not|a|an|the|just|only|all|really|very|so|for|food|no)\b)", "it's"),
    )
)  # fmt: skip


def plain_english(text: str) -> str:
    begins_large = text.lstrip()[:1].isupper()
    for lead in (_GREETING, _LABEL, _GREETING):
        text = lead.sub("", text)
    text = _LENGTH_FIRST.sub(r"Please \g<0>", text)
    text = _WHERE.sub("in ", _FIELD.sub("", text))
    text = _MY_BUSINESS.sub("", text)
    text = _USE_IT.sub("", _PERSON.sub("", text))
    text = re.sub(r"(?<=\w)\s=\s(?=[a-z])", ": ", text)
    for short, plain in _SHORTHAND:
        text = short.sub(lambda found, plain=plain: _cased(found.group(), plain), text)  # type: ignore[misc]
    text = re.sub(
        r"\bCo\.(?=\s(?:Antrim|Armagh|Carlow|Cavan|Clare|Cork|Derry|Donegal|Down|Dublin|Durham|Fermanagh|Galway|Kerry|Kildare|Kilkenny|Laois|Leitrim|Limerick|Longford|Louth|Mayo|Meath|Monaghan|Offaly|Roscommon|Sligo|Tipperary|Tyrone|Waterford|Westmeath|Wexford|Wicklow)\b)",
        "Co",
        text,
    )
    text = text.strip()
    if LOWER_CASE_SIGN.match(text) or not begins_large:
        return text  # a capital of ours would make a name of the first word
    return f"{text[:1].upper()}{text[1:]}" if re.match(r"[a-z][a-z'’-]*\s", text) else text


def _cased(found: str, plain: str) -> str:
    return (
        f"{plain[:1].upper()}{plain[1:]}" if found[:1].isupper() and len(found) > 1 and not found.isupper() else plain
    )
