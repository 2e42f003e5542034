# ruff: noqa: E501
"""Names beside the word for the kind of business, where capitals alone do not tell: compounds, complements, small letters.

"Schweißschule Lichtbogen", "Escola de surf Onda Mansa", "le bouchon penché cave à vins": the kind says where the name
begins or ends. `names_beside_kinds` gives places in the text; `kind_in` the kind a name holds.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.names import ADJECTIVES, KIND_LINKS, KINDS, NOT_NAMES, OPENERS, PLACES
from generations.providers.local.planner.sells import SERVICE_HEADS, says_nothing

# Ends of German and Dutch compounds that name a place of business.
_COMPOUND_ENDS: Final = (
    "schule werkstatt laden kanzlei praxis backerei bakkerij metzgerei brauerei rosterei konditorei gartnerei tischlerei "
    "schreinerei imkerei druckerei cafe bistro restaurant studio atelier manufaktur apotheke verleih klinik "
    "hotel pension gasthof verein akademie agentur fabrik muhle kelterei molkerei gerberei sattlerei schneiderei weberei "
    "farberei kletterhalle theater kino museum winkel bureau fabriek atelier kwekerij slagerij drukkerij school zaak boerderij "
    "park garten hof halle zoo theke tenne orgelbau makelaar kliniek praktijk rijschool werkplaats hospiz stiftung kontor stube kiste box eck treff"
)
_ENDS: Final = tuple(sorted(_COMPOUND_ENDS.split(), key=len, reverse=True))
_CAP: Final = r"[A-ZÀ-ÖØ-ÞŁŚŻŹĆČŠŽ][\w'’&+-]*"
_RUN: Final = rf"(?:N[ro]\.\s\d+|{_CAP})(?:\s(?:(?:&|und|am|im|zum|zur|de|del|de la|di|da|do|der|van)\s)?{_CAP})*"
_COMPOUND: Final = re.compile(rf"([A-ZÄÖÜ][a-zäöüßéë-]{{4,}})\s({_RUN})")
_COMPLEMENT: Final = re.compile(
    rf"([^\W\d_]{{4,}})\s(?:de|di|d['’]|da|do|del|della|des)\s?([a-zà-ÿ]{{3,}}(?:\s(?:y|e|et)\s[a-zà-ÿ]{{3,}})?)\s({_RUN})"
)
_WHERE: Final = words(
    "raum region kreis umkreis großraum umgebung zentrum stadtteil stadt bezirk ortsteil landkreis regio omgeving centrum wijk"
)
_SURE_SIGN: Final = re.compile(
    r"(?P<name>[A-ZÀ-ÖØ-ÞŁŚŻŹĆČŠŽİ0-9][^\s,.;:!?()–—]*(?:\sN[ro]\.\s\d+|\s[^\s,.;:!?()–—]+){0,4})\s?(?:[:–—]\s|\s-\s|"
    r"\s(?:es|est|è|é|ist|is|jest|sind|son|sont)\s(?:un|una|une|uno|eine?|een|la|el|le|il|lo|o|a|das|der|die|de|het|uma?|unsere?|nuestr[oa]|notre|l['’]|)\b|"
    r"\s(?:ouvre|abre|apre|öffnet|eröffnet|opent|otwiera|arrive|llega|arriva|chega|kommt)\s)"
)
_LOCATED: Final = re.compile(
    r"\s(?:aus|in|im|am|an der|à|en|a|di|de|em|w|we|van|uit|i|din|from|bei|no|na)\s(?:der\s|dem\s|la\s|le\s|el\s)?[A-ZÀ-ÖØ-ÞŁŚŻ][\w-]+(?:[\s-][A-ZÀ-ÖØ-ÞŁŚŻ][\w-]+)?$"
)
# ", Couscous chez Nadia,": a clause of its own with a name's small words inside.
_BETWEEN: Final = re.compile(
    r"(?:[,.:]\s|\s[–—-]\s)(?P<name>[A-ZÀ-ÖØ-ÞŁŚŻŹĆČŠŽİ][\w'’&-]*(?:\s[A-ZÀ-ÖØ-ÞŁŚŻ][\w'’-]*)?\s(?:chez|sin|sans|senza|sem|zonder|ohne|u|pod|ta|ton|con|avec|com|z|met|&|y|et|und|e|i|en)\s(?:[lL]['’])?[A-ZÀ-ÖØ-ÞŁŚŻ][\w'’-]*)(?=\s?[,.!;:]|$)"
)
_SHOUTED_ALONE: Final = re.compile(
    r"(?=[A-ZÀ-ÖØ-Þ'’]{0,3}[A-ZÀ-ÖØ-Þ]{3})[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’&-]{3,}(?=\s(?:[\ue000-\ue0ff]|[a-zà-ÿ]))"
)
_SOME_SIGN: Final = re.compile(
    r"(?P<name>[A-ZÀ-ÖØ-ÞŁŚŻŹĆČŠŽİ][\w'’&-]*(?:\s(?:sin|con|sans|avec|senza|sem|com|u|pod|na|chez|ta|ton|mon|ma|mi|tu|su|de|du|des|del|di|da|do|la|le|el|il|et|y|e|i|&|van|zonder|met|bij|'t|t|en|a|à|al|au|aux)){0,2}"
    r"(?:\s[A-ZÀ-ÖØ-ÞŁŚŻŹĆČŠŽİ0-9][\w'’&-]*){1,3})\s?(?=[,(])"
)
_LED: Final = re.compile(r"(?:La|Le|Les|El|Los|Las|Il|Lo|Gli|De|Het|O|A|L['’])(?:\s|(?<=['’]))[A-ZÀ-ÖØ-Þ]")
_BEFORE_TOWN: Final = re.compile(r"(?:in|en|à|a|em|te|w|we|aus|im|am|bei|sur|di|de|da|do|nel|nella|no|na|zu)$", re.I)
_ARTICLES: Final = words("le la les el los las il lo i gli o a os as de het der die das the l un una une")


def names_beside_kinds(
    text: str, language: str, small: Collection[str], goods: Collection[str]
) -> Iterator[tuple[str, int, int]]:
    """Name, start and end; surest first. `small` are the language's small words, `goods` words that name things."""
    if language in ("de", "nl"):
        yield from _after_compounds(text, goods)
    if language in ("es", "fr", "it", "pt", "ca", "ro"):
        yield from _after_complements(text)
    if language != "en" and text[:1].islower():
        yield from _in_small_letters(text, small, goods)


def names_opening(text: str, language: str, goods: Collection[str]) -> Iterator[tuple[str, int, int]]:
    """ "Loue ta Clôture : ...", "Patitas sin Prisa es una ...": what stands before the sign is a name if it begins and
    ends like one, small words inside or not."""
    alone = _SHOUTED_ALONE.match(text)
    if alone and fold(alone.group()) not in goods and alone.group().lower() not in PLACES | NOT_NAMES:
        yield alone.group(), 0, alone.end()
    for number, sign in enumerate((_SURE_SIGN, _SOME_SIGN)):
        found = sign.match(text)
        name = found.group("name") if found else ""
        located = _LOCATED.search(name)
        if located and fold(located.group().split()[-1]) not in goods:  # not "La Fabrique à Savon"
            name = name[: located.start()]
        if not name or not _built_like_a_name(name, goods, sure=number == 0):
            continue
        if number and (language == "de" or " " not in name):
            continue
        yield name, 0, len(name)
    if language != "de":
        for found in _BETWEEN.finditer(text):
            if (
                fold(found.group("name").split()[-1]) not in goods
                and found.group("name").split()[-1].lower() not in PLACES
            ):
                yield found.group("name"), found.start("name"), found.end("name")


def _built_like_a_name(name: str, goods: Collection[str], *, sure: bool) -> bool:
    parts = name.split()
    first, last = fold(parts[0]), parts[-1]
    if not re.match(r"[A-ZÀ-ÖØ-ÞŁŚŻŹĆČŠŽİ0-9]", last) or last.lower() in PLACES or last.lower() in NOT_NAMES:
        return False
    if _LED.match(name) and len(parts) > 2 - ("'" in parts[0] or "’" in parts[0]):
        return True  # "La Fabrique à Savon"
    if parts[0].lower() in OPENERS | NOT_NAMES | _ARTICLES_OF_THINGS or first in SERVICE_HEADS:
        return False
    if any(word.lower() in PLACES for word in parts) and first in goods and first not in KINDS:
        return False
    if len(parts) > 1 and _BEFORE_TOWN.match(parts[-2]) and not (sure and len(parts) > 2 and first not in goods):
        return False
    if len(parts) == 1:
        return sure and first not in goods and not says_nothing(name)
    return first not in goods or _is_kind(first) or first in KINDS


def names_in_small_letters(text: str, small: Collection[str], goods: Collection[str]) -> Iterator[str]:
    """The name a text in small letters begins with, in capitals."""
    yield from (name for name, start, _ in _in_small_letters(text, small, goods) if start == 0)


def kind_in(name: str) -> str:
    """ "Kattencafé" of "Kattencafé Snor", "Churrería" of "Churrería La Paca"; "" where a name tells no kind."""
    parts = name.split()
    if len(parts) < 2:
        return ""
    first = parts[0].capitalize() if parts[0].isupper() else parts[0]
    return first if _is_kind(fold(first)) and not says_nothing(first) else ""


def _is_kind(word: str) -> bool:
    if word in KINDS - _VAGUE_KINDS or _is_compound(word):
        return True
    return bool(re.search(r"(?:eria|erie|erei|erij|ateria|arnia|ownia|ernia)$", word)) and len(word) > 6


_ARTICLES_OF_THINGS: Final = words(
    "un una une uno ein eine einen een uma um notre nuestro nuestra nuestros nuestras unser unsere il i gli"
)
_VAGUE_KINDS: Final = words("casa sala espacio maison cave hof finca domaine quinta forge bar editions muhle")


def _is_compound(word: str) -> bool:
    return any(word.endswith(end) and len(word) > len(end) + 2 for end in _ENDS)


def _after_compounds(text: str, goods: Collection[str]) -> Iterator[tuple[str, int, int]]:
    for match in _COMPOUND.finditer(text):
        kind, run = match.group(1), match.group(2)
        if run.split()[0].lower() in _WHERE:
            continue  # "Polsterreinigung Raum Stuttgart"
        first = run.split()[0].lower()
        if not _is_compound(fold(kind)) or first in PLACES or first in NOT_NAMES or fold(run) in goods:
            continue
        if fold(first) in SERVICE_HEADS:
            continue
        name = _LOCATED.sub("", match.group())
        yield name, match.start(), match.start() + len(name)


def _after_complements(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _COMPLEMENT.finditer(text):
        kind, run = fold(match.group(1)), match.group(3)
        first = run.split()[0].lower()
        if kind not in KINDS and kind not in SERVICE_HEADS and not _is_kind(kind):
            continue
        if first in PLACES or first in NOT_NAMES or match.group(2) in KIND_LINKS:
            continue
        yield run, match.start(3), match.end(3)


def _in_small_letters(text: str, small: Collection[str], goods: Collection[str]) -> Iterator[tuple[str, int, int]]:
    """ "le bouchon penché cave à vins": up to three unusual words before the first word for a kind of business."""
    clause = re.split(r"[,.;:!?]", text, maxsplit=1)[0]
    spans = list(re.finditer(r"[^\s]+", clause))
    begin = 1 if spans and spans[0].group() in _ARTICLES else 0
    for index in range(begin, min(len(spans), begin + 4)):
        word = fold(spans[index].group())
        if (
            word in KINDS
            or _is_kind(word)
            or word in SERVICE_HEADS
            or word.endswith(("kurs", "kurse", "reparatur", "verleih"))
        ):
            break
        usual = (
            word in small or (word in goods and not begin) or word in ADJECTIVES or word in NOT_NAMES or word in PLACES
        )
        if usual or not re.fullmatch(r"[^\W\d_][\w'’-]{2,}", spans[index].group()):
            return
    else:
        return
    if index > begin:
        name = text[: spans[index - 1].end()]
        yield _in_capitals(name), 0, len(name)
        return
    said = []
    for span in spans[index + 1 : index + 3]:  # "gelateria zerodue a trastevere"
        plain = fold(span.group())
        if plain in small or plain in goods or plain in ADJECTIVES or plain in PLACES or plain in NOT_NAMES:
            break
        said.append(span)
    if said and not re.search(r"(?:ad[oa]s?|[ai]t[oaie]|al|ale|eux|ée?s?|isch\w*|lich\w*)$", said[0].group()):
        name = text[spans[index].start() : said[-1].end()]
        yield _in_capitals(name), spans[index].start(), said[-1].end()


def _in_capitals(name: str) -> str:
    links = KIND_LINKS | {"de", "du", "des", "d", "et", "y", "e", "und", "&"}
    return " ".join(
        word if word in links and number else f"{word[:1].upper()}{word[1:]}"
        for number, word in enumerate(name.split())
    )
