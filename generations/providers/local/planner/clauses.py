# ruff: noqa: E501
"""A protected prompt cut into clauses, each known for what it is: something to show, or an order about the film.

Takes the protected text and the language's small words; gives `Clause`s in order. What only asks for the ad is gone,
orders ("use upbeat music") are kept apart, and refusals ("do not mention the price") are listed so they can be obeyed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from generations.providers.local.planner.facts import MARK
from generations.providers.local.planner.keywords import fold, goods
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.lexicon.en_orders import WHOLE
from generations.providers.local.planner.notes import forbids, is_note, is_of_a_thing, without_thanks
from generations.providers.local.planner.sells import says_nothing
from generations.providers.local.planner.speaking import (
    GERMAN_RELATIVE,
    HELD_COMMA,
    as_a_business_says,
    bracketed_as_clauses,
    tells_trade,
    verb_first,
)

_SENTENCE: Final = re.compile(
    r"(?<!\bDr\.)(?<!\bSt\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bHnos\.)(?<!\bHNOS\.)(?<!\bGebr\.)(?<!\bBros\.)(?<!\bNo\.)(?<!\bvs\.)(?<!\bz\.B\.)(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bSra\.)(?<!\bAv\.)(?<!\bTel\.)(?<!\btel\.)(?<!\bTél\.)(?<!\bStd\.)(?<!\bca\.)(?<!\bmin\.)(?<!\bPers\.)(?<!\b[A-Z]\.[A-Z]\.)"
    r"(?<=[.!?…])\s+|(?<=[。！？।؟])\s*"
)
_COMMA: Final = re.compile(r"\s*[,;、，；،]\s*(?!\d)|\s+(?:\||•|·|/)\s+")
# Questions that ask us something, not the viewer.
_TO_US: Final = re.compile(
    r"(?:what|how|why|which|can(?!['’]t)|could|would|will|cómo|qué|wie|was|comment|pourquoi|quel)\b", re.I
)
# "with upbeat music and a bold tone about running shoes": the order ends where the thing begins.
_ABOUT: Final = re.compile(
    r"\b(?:about|for|promoting|advertising|über|für|sobre|para|pour)\s((?:[\w'’&-]+\s?){1,6})$", re.I
)
_ASK_LAST: Final = ("ja", "zh", "ko", "hi", "tr")  # languages that ask for the ad at the end of the sentence
_NO_LISTS: Final = re.compile("[\u0590-\u0dff\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7af]")
# "tells you when your dog barks" is one thought.
_TELLS: Final = re.compile(
    r"\b(?:tells?|shows?|warns?|reminds?|knows?|lets?|see|know|remember)(?:\s(?:you|people|them|parents|owners|us))?(?:\sknow)?$",
    re.I,
)
_WHEN: Final = re.compile(r"(?:when|where|while|how|if|who)$", re.I)
_WITH: Final = re.compile(r"(?:with|con|avec|mit|com|met|z)$", re.I)
_FOR_JUST_BEFORE: Final = re.compile(r"\b(?:for|para|pour|für|per|voor|dla)\s(?:[\w'’-]+\s){0,1}[\w'’-]+$", re.I)
_FOR_SOON: Final = re.compile(r"(?:[\w'’-]+\s){1,2}(?:for|para|pour|für|per|voor|dla)\s", re.I)
_WHAT_IT_DOES: Final = re.compile(r"(?:that|which|que|qui|che|die|dat)$", re.I)
# "lessons for adults who think it is too late": whom it is for, said in one breath.
_FOR_SOMEBODY: Final = re.compile(r"\bfor\s(?:(?:the|all|busy|small|young|older)\s)?[a-z][\w-]+s?$", re.I)
_WHO: Final = re.compile(r"who$", re.I)
# After an order, its reason ("please be calm, lots of people are nervous").
_WHY: Final = re.compile(
    r"(?:because|as|since|lots|most|many|some|people|they|it['’]?s|that['’]?s|this|i|he|she)\b", re.I
)
_WHAT_THEY_ARE: Final = re.compile(
    r"(?:want|need|wish|would|can't|cannot|don't|do not|are|have|love|like|live|work|think|feel|struggle|hate|still|never|just|already|might|may|could)\b",
    re.I,
)
_FORBIDS: Final = re.compile(r"(?:please\s|and\s)*(?:do not|don['’]?t|never|no|avoid|without)\b", re.I)
_WHOLE_SENTENCE: Final = re.compile(WHOLE, re.I)
_BUSINESS: Final = re.compile(
    r"(?:we|our|you|free|open|call|visit|book|order|donate)\b(?! (?:don['’]?t want|want|like|think|hope|need)\b)", re.I
)
# "in Liverpool, Manchester and Leeds": towns in a row are one place.
_TOWNS: Final = re.compile(r"(?<=[a-z]),\s(?=[A-Z][\w'’-]+(?:,\s[A-Z][\w'’-]+)*\sand\s[A-Z])")
_LOOKS: Final = re.compile(
    r"(?:that\s|which\s|to\s)?(?:looks?|feels?|shows?|sounds?|starts?|opens?|ends?|has|says?|makes?|is|be|keeps?)\b",
    re.I,
)
# Read where the button is written.
_CALL_LABEL: Final = re.compile(r"\b(?:call[- ]to[- ]action|CTA|button(?: text)?)\s?[:=–-]\s?[^.;!?]*", re.I)
# No book is meant.
_TO_BOOK: Final = re.compile(
    r"\bto book\b|\bbook (?=(?:now|online|today|at|via|your|by|through|with|early|ahead|us|me|in|direct|here|a (?:demo|call|chat|table|slot|visit|session|free|time|place|seat|spot|room|class|lesson))\b)",
    re.I,
)
_SO_DONT: Final = re.compile(
    r"\bso (?:please )?(?:don['’]?t|do not) (?:say|mention|use|show|claim|imply|write|call)\b", re.I
)
_CONTRAST: Final = re.compile(r"(?:never|not|no longer|instead of|rather than|but not|but never|nothing else)\s", re.I)
_CONTRAST_WORDS: Final = 9
_LIST_END: Final = re.compile(r"^(?:and|y|e|et|und|&)\s+", re.I)
_LIST_ENDS_EARLY: Final = re.compile(r"(?:[\w'’-]+\s){1,2}(?:and|y|e|et|und|&)\s\w", re.I)
_LIST_LENGTH: Final = 52
_SCRAP_LENGTH: Final = 24
_OF: Final = re.compile(r"\s(?:de|du|des|d['’]|di|da|do|del|à|a|van|von)\s", re.I)
_LINE_WORDS: Final = 8
_LINE_LENGTH: Final = 52
_SHORT: Final = 2  # words; shorter neighbours are joined into one list line


@dataclass(frozen=True)
class Clause:
    text: str  # protected
    question: bool = False
    exclaimed: bool = False
    lead_sentence: bool = False  # the first thing said after the request
    whole: bool = False  # a complete sentence as written
    sentence: int = 0
    kept: bool = False  # small words at its start belong to it ("for shops and offices")
    relative: bool = False  # said after "that" or "which": what the thing does


@dataclass(frozen=True)
class Clauses:
    shown: tuple[Clause, ...]
    directions: tuple[str, ...]
    refused: tuple[str, ...]


def sentences(text: str) -> list[str]:
    return [part.strip() for part in _SENTENCE.split(text) if part and part.strip()]


def clauses_of(text: str, lexicon: Lexicon) -> Clauses:
    shown: list[Clause] = []
    directions: list[str] = []
    refused: list[str] = []
    if lexicon.language == "th":  # Thai has blanks where others have commas
        text = re.sub("(?<=[\u0e00-\u0e7f])\\s+(?=[\u0e00-\u0e7f])", ", ", text)
    if lexicon.language != "en":
        text = bracketed_as_clauses(text)
    for number, sentence in enumerate(sentences(text)):
        refusals = [
            next((group for group in match.groups() if group), "") for match in lexicon.refusal.finditer(sentence)
        ]
        refused += [what.strip(" .!") for what in refusals if what]
        rest = lexicon.refusal.sub(" ", sentence) if refusals else sentence
        if lexicon.language in _ASK_LAST:
            rest = lexicon.request.sub("", rest)
        asked = lexicon.request.match(rest)
        rest = _after_request(rest, asked) if asked and asked.end() else rest
        question = rest.rstrip().endswith("?") and not asked
        if question and _TO_US.match(rest):
            directions.append(rest)
            continue
        noted = False
        told_to_us = lexicon.language == "en" and _is_told_to_us(rest, sentence) and not lexicon.mention.match(rest)
        if lexicon.language == "en":
            rest = _CALL_LABEL.sub("", rest)
            rest = _TOWNS.sub(f"{HELD_COMMA}", rest)
        for clause in _parts(as_a_business_says(rest, lexicon), lexicon, first=not shown):
            bare = without_thanks(clause.text.strip(" .!?…。।()[]"), lexicon.language)
            if clause.relative and lexicon.language == "de":
                bare = verb_first(bare)
            bare = bare.replace(HELD_COMMA, ", ")
            if not bare or not re.search(r"[^\W_]|[\ue000-\ue0ff]", bare):
                continue
            if clause.who and lexicon.language == "en" and _WHAT_THEY_ARE.match(bare):
                continue  # "employers who want to offer them to staff": said of people, not of the thing
            asked_for = clause.text.strip(" .!?…。।")
            if not question and (
                is_note(bare, lexicon.language, after_note=noted) or is_note(asked_for, lexicon.language)
            ):
                refused += [forbids(bare, lexicon.language) or ""]
                directions.append(bare)
                noted = True
                continue
            if told_to_us and _SO_DONT.search(rest):
                directions.append(bare)
                continue
            if told_to_us and not _BUSINESS.match(bare) and not lexicon.mention.match(bare) and not MARK.search(bare):
                directions.append(bare)
                noted = True
                continue
            explains = noted and lexicon.language == "en" and bool(_WHY.match(bare)) and not MARK.search(bare)
            if explains:
                directions.append(bare)
                continue
            if (
                not _after_relative(clause)
                and lexicon.direction.match(bare)
                and not lexicon.mention.match(bare)
                and not is_of_a_thing(bare, lexicon)
            ):
                directions.append(bare)
                noted = True
                told = _ABOUT.search(bare)
                if (
                    told is None
                    or _FORBIDS.match(bare)
                    or not any(fold(word) in goods() for word in re.findall(r"\w+", told.group(1)))
                ):
                    continue
                bare = told.group(1)
            shown.append(
                Clause(
                    text=lexicon.mention.sub("", bare),
                    question=question and clause.last,
                    exclaimed=sentence.endswith("!"),
                    lead_sentence=not shown,
                    whole=clause.first and clause.last,
                    sentence=number,
                    relative=clause.relative,
                )
            )
    return Clauses(
        tuple(_joined_lists(_contrasted(shown), lead=lexicon.language != "en")),
        tuple(directions),
        tuple(what for what in refused if what),
    )


def _is_told_to_us(rest: str, sentence: str) -> bool:
    """ "Please: quiet, no prices", and "looks calm, white space" that is left of "I want an ad that looks calm"."""
    asked = rest != sentence and bool(_LOOKS.match(rest))
    return asked or bool(_WHOLE_SENTENCE.match(rest))


def without_request(text: str, lexicon: Lexicon) -> str:
    """The prompt without the words that only ask for an ad, so that what is sold comes first."""
    kept = []
    for sentence in sentences(text):
        rest = lexicon.request.sub("", sentence) if lexicon.language in _ASK_LAST else sentence
        asked = lexicon.request.match(rest)
        said = _after_request(rest, asked) if asked and asked.end() else rest
        said = _TO_BOOK.sub(" reserve ", said) if lexicon.language == "en" else said
        told = said if tells_trade(said, lexicon) else as_a_business_says(said, lexicon)
        kept.append(told.replace(HELD_COMMA, ", "))
    return " ".join(kept)


def _after_request(sentence: str, asked: re.Match[str]) -> str:
    """What follows "make a video for"; in "luxury watch ad, ..." the thing advertised comes before and is kept."""
    rest = sentence[asked.end() :].strip(" ,:;-–—")
    topic = (asked.groupdict().get("topic") or "").strip(" ,")
    known = [word for word in re.findall(r"[^\W_][\w'’-]*", topic) if fold(word) in goods()]
    return f"{topic}, {rest}" if known else rest


@dataclass(frozen=True)
class _Part:
    text: str
    first: bool
    last: bool
    relative: bool
    who: bool = False  # said of people, after "who"


def _belongs_to_whom(left: str, right: str) -> bool:
    """ "for people with ADHD" and "a hall with a kitchen for 80" are not cut at "with"."""
    bare = len(MARK.sub(" ", left).split()) <= 1 and bool(MARK.search(left))  # "35 € con materiales"
    what = re.split(r"\s(?:en|in|à|a)\s(?=[A-ZÀ-Þ])", right, maxsplit=1)[0]
    single = len(what.split()) == 1 and len(left.split()) <= 4 and not MARK.search(right)  # "fotografía con móvil"
    if re.search(r"\b(?:them|it|you|us|him|her)$", left):
        return True  # "rehome them with beekeepers"
    if re.match(r"(?:it|this|that|them|us)\b", right):
        return True  # "have a laugh with it"
    return bare or single or bool(_FOR_JUST_BEFORE.search(left) or _FOR_SOON.match(right))


def _is_a_line(piece: str) -> bool:
    """Short enough to be shown as it was written ("para adultos que nunca se animaron")."""
    return len(piece.split()) <= _LINE_WORDS and len(piece) <= _LINE_LENGTH


def _after_relative(part: _Part) -> bool:
    return part.relative


def _parts(sentence: str, lexicon: Lexicon, *, first: bool) -> Iterator[_Part]:
    """A sentence at its commas, dashes and relatives."""
    pieces: list[tuple[str, bool, bool]] = []
    for number, whole in enumerate(_COMMA.split(sentence)):
        start = 0
        german = GERMAN_RELATIVE.match(whole) if lexicon.language == "de" and number else None
        relative, who = german is not None, False
        piece = whole[german.end(1) :].strip() if german else whole
        whole_line = (number or not first) and lexicon.language != "en" and _is_a_line(piece)
        for joint in lexicon.joint.finditer(piece):
            if whole_line and joint.group().strip().isalpha():
                continue
            left = piece[start : joint.start()]
            if _WITH.match(joint.group().strip()) and _belongs_to_whom(left, piece[joint.end() :]):
                continue
            if _WHO.match(joint.group().strip()) and _FOR_SOMEBODY.search(left):
                continue
            brief = len(left.split()) <= 2 and relative
            if (brief or _TELLS.search(left)) and _WHEN.match(joint.group().strip()):
                continue
            scrap = len(left.split()) < 2 and not MARK.search(left) and left.strip()
            if scrap and says_nothing(left) and _WHAT_IT_DOES.match(joint.group().strip()):
                pieces.append(("", False, False))
            elif scrap and not re.search(r"[-–—:|]", joint.group()):
                continue
            else:
                pieces.append((left, relative, who))
            word = joint.group().strip().lower()
            relative = bool(
                re.match(
                    r"(?:that|which|who|because|so that|helping|designed|built|que|donde|qui|où|weil|, (?:die|der|das)|while|made|hech|fait|hergestellt)",
                    word,
                )
            )
            who = word == "who"
            keeps = bool(
                re.match(
                    r"(?:made|designed|built|delivered|powered|hech|fait|fabriqu|hergestellt|gemacht|para que)", word
                )
            )
            done = word == "mit" and re.match(r"[^,]*\s(?:ge|be|ver|ein|aus)?[a-zäöü]+(?:t|en)$", piece[joint.end() :])
            start = joint.start() if keeps or done else joint.end()
        pieces.append((piece[start:], relative, who))
    pieces = [(text.strip(), relative, who) for text, relative, who in pieces if text.strip(" .!?")]
    for index, (text, relative, who) in enumerate(pieces):
        yield _Part(text, index == 0, index == len(pieces) - 1, relative, who)


def _contrasted(clauses: list[Clause]) -> list[Clause]:
    """ "We only act for tenants" and "never landlords" are one thought of one sentence."""
    kept: list[Clause] = []
    for clause in clauses:
        before = kept[-1] if kept else None
        whole = f"{before.text}, {clause.text}" if before else ""
        joins = before is not None and before.sentence == clause.sentence and _CONTRAST.match(clause.text)
        if joins and before and len(whole.split()) <= _CONTRAST_WORDS and len(whole) <= _LIST_LENGTH:
            kept[-1] = replace(before, text=whole, question=clause.question)
        else:
            kept.append(clause)
    return kept


def _joined_lists(clauses: list[Clause], *, lead: bool) -> Iterator[Clause]:
    """Neighbouring scraps ("croissants", "bread", "coffee") become one line; they read as a list."""
    run: list[Clause] = []
    for clause in _closed_lists(clauses):
        scrap = (
            _is_scrap(clause.text, wide=lead)
            and not MARK.search(clause.text)
            and not _NO_LISTS.search(clause.text)
            and not clause.question
            and not (clause.lead_sentence and not (lead and len(clause.text.split()) == 1))
            and not clause.whole
        )
        if scrap and run and len(", ".join(part.text for part in [*run, clause])) > (44 if lead else 34):
            yield _as_list(run)
            run = []
        if scrap:
            run.append(clause)
            continue
        if run:
            yield _as_list(run)
            run = []
        yield clause
    if run:
        yield _as_list(run)


def _is_scrap(text: str, *, wide: bool) -> bool:
    """A word or two; where nouns need their "de", three short ones."""
    count = len(text.split())
    return count <= _SHORT or (wide and count == _SHORT + 1 and len(text) <= _SCRAP_LENGTH and bool(_OF.search(text)))


def _closed_lists(clauses: list[Clause]) -> Iterator[Clause]:
    """ "cameras" and "drones and liability in one policy" are one list of one sentence: its comma comes back."""
    held: list[Clause] = []
    for clause in clauses:
        short = len(clause.text.split()) <= _SHORT and not MARK.search(clause.text) and not clause.question
        while len(held) > 1 and len(", ".join([*(part.text for part in held), clause.text])) > _LIST_LENGTH:
            yield held.pop(0)
        same = bool(held) and held[-1].sentence == clause.sentence
        whole = ", ".join([*(part.text for part in held), clause.text])
        if same and not short and _LIST_ENDS_EARLY.match(clause.text) and len(whole) <= _LIST_LENGTH:
            yield replace(held[0], text=whole, whole=False)
            held = []
            continue
        if not same:
            yield from held
            held = []
        if short and not clause.lead_sentence and not _NO_LISTS.search(clause.text):
            held.append(clause)
        else:
            yield from held
            held = []
            yield clause
    yield from held


def _as_list(run: list[Clause]) -> Clause:
    if len(run) == 1:
        return run[0]
    listed = ", ".join(_LIST_END.sub("", part.text) for part in run)
    return Clause(listed, lead_sentence=run[0].lead_sentence, sentence=run[0].sentence)
