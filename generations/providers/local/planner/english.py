# ruff: noqa: E501
"""English as people type it, written out: lost apostrophes and shorthand. Facts are left as they are."""

from __future__ import annotations

import re
from typing import Final

_SHORTHAND: Final = tuple(
    (re.compile(rf"(?<![\w'’/.@-])(?:{short})(?![\w'’@-])", re.I), plain)
    for short, plain in (
        (r"w/o", "without"), (r"w/(?=\s?\w)", "with"), (r"incl\.?(?=\s*(?:\n|$|[,;]))", "included"), (r"incl\.", "including"), (r"inc\.(?=\s[a-z])", "including"), (r"approx\.?", "about"), (r"pl[sz]", "please"),
        (r"ur", "your"), (r"u(?=\s[a-z]|[.,!?]|$)", "you"), (r"em(?=[.,!?]|$|\s(?:all|up|back)\b)", "them"), (r"i(?=\s[a-z])", "I"), (r"ppl", "people"), (r"thru", "through"), (r"b/c|bc|cos|coz", "because"), (r"appts?", "appointments"), (r"wknds?", "weekends"), (r"min\.(?=\s\d)", "min"), (r"max\.(?=\s\d)", "max"),
        (r"dont", "don't"), (r"doesnt", "doesn't"), (r"didnt", "didn't"), (r"cant", "can't"), (r"wont", "won't"), (r"isnt", "isn't"), (r"arent", "aren't"), (r"wasnt", "wasn't"),
        (r"havent", "haven't"), (r"hasnt", "hasn't"), (r"couldnt", "couldn't"), (r"wouldnt", "wouldn't"), (r"shouldnt", "shouldn't"), (r"youre", "you're"), (r"youll", "you'll"),
        (r"youve", "you've"), (r"theyre", "they're"), (r"weve", "we've"), (r"thats", "that's"), (r"whats", "what's"), (r"heres", "here's"), (r"theres", "there's"), (r"lets(?=\s(?:go|get|talk|make|be|face|do)\b)", "let's"),
        (r"ive", "I've"), (r"im", "I'm"), (r"its(?=\s(?:not|a|an|the|just|only|all|really|very|so|for|food|no)\b)", "it's"),
    )
)  # fmt: skip

# Days and months have capitals in English; "may" and "march" only beside a number, "sun" and "sat" beside one too.
_CALENDAR: Final = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august|september|october|november|december)\b|"
    r"(?<=\d\s)(?:march|may|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|"
    r"\b(?:march|may|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thur?s?|fri|sat|sun)(?=\s\d)|"
    r"\b(?:mon|tues?|wed|thur?s?|fri|sat)(?=\s?(?:-|–|to|&|and)\s?(?:mon|tue|wed|thu|fri|sat|sun))|"
    r"(?<=[-–&]\s)(?:fri|sat|sun)\b|(?<=[-–&])(?:fri|sat|sun)\b|(?<=to )(?:fri|sat|sun)\b"
)


def written_out(text: str) -> str:
    """Shorthand as words: "w/ tax incl." is "with tax including"; "mondays" are "Mondays"."""
    text = _CALENDAR.sub(lambda found: found.group().capitalize(), text)
    for short, plain in _SHORTHAND:
        text = short.sub(lambda found, plain=plain: _cased(found.group(), plain), text)  # type: ignore[misc]
    return text


def _cased(found: str, plain: str) -> str:
    return (
        f"{plain[:1].upper()}{plain[1:]}" if found[:1].isupper() and len(found) > 1 and not found.isupper() else plain
    )
