"""From words to grapheme clusters, each with its script and the face that can draw it.

Fallback works on whole texts for European scripts (a headline never mixes two faces inside a word because one
letter is missing), per script for the others, and per cluster for symbols. A cluster no face covers is "missing":
it is reported and left out, a box is never drawn.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import regex
from fontTools.unicodedata import script as script_of_character

from .faces import Face, family_face
from .families import EMOJI_FAMILY, EUROPEAN_SCRIPTS, SAFETY_NET, SCRIPT_FAMILIES, family_named
from .style import TypeStyle
from .system_fonts import CJK_SCRIPTS, cjk_face, emoji_face, font_folders, script_face

EMOJI_SCRIPT = "Zsye"
_INHERITING = frozenset({"Zyyy", "Zinh", "Zzzz"})
_EMOJI = regex.compile(r"\p{Emoji_Presentation}|\uFE0F|\u200D\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3")
_UNSEEN = regex.compile(r"[\p{Default_Ignorable_Code_Point}\p{Zs}\n]")
_OTHER_SPACES = regex.compile(r"[\t\v\f\u1680\u2000-\u2006\u2008-\u200a\u205f]")
_PILED_MARKS = regex.compile(r"(\p{M}{4})\p{M}+")
_CONTROLS = regex.compile(r"[\p{Cc}--\n]|[\u00ad\u202d\u202e\ufeff\ufffd]|\p{Cs}|\p{Co}", regex.V1)


@dataclass(frozen=True, slots=True)
class Cluster:
    """What a reader takes as one character: its place in the text, script, face, and size relative to the style's."""

    start: int
    text: str
    script: str
    face: Face | None
    scale: float = 1.0
    emphasised: bool = False

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def prepared(text: str, style: TypeStyle) -> str:
    """The text as it is set: composed, control characters out, spaces single, in upper case if the style says so."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = text.replace("\u202f", "\u00a0").replace("\u2007", "\u00a0")
    text = _CONTROLS.sub("", _OTHER_SPACES.sub(" ", text))
    text = _PILED_MARKS.sub(r"\1", text)
    lines = (regex.sub(r" +", " ", line).strip(" ") for line in text.split("\n"))
    text = "\n".join(line for line in lines if line)
    return upper(text, style.language) if style.uppercase else text


def upper(text: str, language: str) -> str:
    """Upper case as the language writes it: dotted I in Turkish and Azeri, no accents in Greek."""
    tag = language.lower()[:2]
    if tag in ("tr", "az"):
        text = text.replace("i", "İ").replace("ı", "I")
    if tag == "el" or regex.search(r"\p{Greek}", text):
        text = regex.sub(r"\p{Greek}+", lambda match: _bare_greek(match.group()), text)
    return text.upper()


def _bare_greek(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", decomposed.replace("\u0301", "").replace("\u0342", ""))


def family_for(texts: list[str] | tuple[str, ...], family: str) -> str:
    """The family or the first of its alternates that has every European letter of all these texts.

    Lets an ad set all its lines in one face when one of them needs a letter the wished face lacks.
    """
    letters = frozenset(char for text in texts for char in unicodedata.normalize("NFC", text) if _is_european(char))
    return _european_family(letters, family)


def itemised(text: str, style: TypeStyle) -> tuple[Cluster, ...]:
    """The clusters of a prepared text with their faces."""
    plain = TypeStyle(
        style.family,
        style.weight,
        style.italic,
        language=style.language,
        emphasis=style.emphasis,
        emphasis_italic=style.emphasis_italic,
        emphasis_scale=style.emphasis_scale,
        uppercase=style.uppercase,
    )
    return _itemised(text, plain, font_folders())


@lru_cache(maxsize=1024)
def _itemised(text: str, style: TypeStyle, folders: tuple[object, ...]) -> tuple[Cluster, ...]:
    pieces = regex.findall(r"\X", text)
    scripts = _resolved_scripts(pieces)
    letters = frozenset(char for char in text if _is_european(char))
    chooser = _FaceChooser(style, _european_family(letters, style.family), pieces, scripts)
    emphasised = emphasis_range(text, style)
    clusters, start = [], 0
    for piece, script in zip(pieces, scripts, strict=True):
        strong = emphasised[0] <= start < emphasised[1]
        face, scale = chooser.face_for(piece, script, italic=style.italic or (strong and style.emphasis_italic))
        clusters.append(Cluster(start, piece, script, face, scale * (style.emphasis_scale if strong else 1.0), strong))
        start += len(piece)
    return tuple(clusters)


def emphasis_range(text: str, style: TypeStyle) -> tuple[int, int]:
    """Where the emphasised phrase of a prepared text is: as a whole word where it can be, else anywhere, else nowhere (0, 0)."""
    phrase = prepared(style.emphasis, style)
    if not phrase:
        return 0, 0
    flexible = regex.escape(phrase, special_only=True).replace(r"\ ", " ").replace(" ", r"\s+")
    flexible += r"[,;:.!?]*" if style.emphasis_scale > 1.0 else ""  # alone on its line: its marks with it
    for pattern in (rf"(?<!\w){flexible}(?!\w)", flexible):
        match = regex.search(pattern, text, regex.IGNORECASE)
        if match:
            return match.start(), match.end()
    return 0, 0


def _resolved_scripts(pieces: list[str]) -> list[str]:
    """A script per cluster. Punctuation and digits take that of the letters they touch; a number standing alone
    takes that of the text's first letters, so that a Latin headline with an Arabic word keeps its own figures."""
    own = [_own_script(piece) for piece in pieces]
    leading = next((script for script in own if script and script != EMOJI_SCRIPT), "Latn")
    scripts = list(own)
    for order in (range(len(own)), range(len(own) - 1, -1, -1)):
        last = ""
        for index in order:
            if pieces[index].isspace() or own[index] == EMOJI_SCRIPT:
                last = ""
            elif own[index]:
                last = own[index]
            elif not scripts[index]:
                scripts[index] = last
    return [script or leading for script in scripts]


def _own_script(piece: str) -> str:
    if _EMOJI.search(piece) and not piece.endswith("\ufe0e"):
        return EMOJI_SCRIPT
    return next((script for char in piece if (script := script_of_character(char)) not in _INHERITING), "")


def _is_european(char: str) -> bool:
    return char.isalpha() and script_of_character(char) in EUROPEAN_SCRIPTS


@lru_cache(maxsize=1024)
def _european_family(letters: frozenset[str], family: str) -> str:
    chain = (family, *family_named(family).alternates, SAFETY_NET)
    for key in chain:
        face = family_face(key, 700)
        if all(face.has(char) for char in letters):
            return key
    return family


class _FaceChooser:
    """Picks the face of each cluster of one text, remembering what each script got."""

    def __init__(self, style: TypeStyle, european: str, pieces: list[str], scripts: list[str]) -> None:
        self.style = style
        self.european = european
        self.wished = family_named(style.family)
        self.weight = max(style.weight, self.wished.stand_in_weight)
        self.by_script: dict[str, str] = {}
        for piece, script in zip(pieces, scripts, strict=True):
            self.by_script[script] = self.by_script.get(script, "") + piece

    def face_for(self, piece: str, script: str, *, italic: bool) -> tuple[Face | None, float]:
        """The first face that has the cluster, with the factor that matches its size to the wished face."""
        if script == EMOJI_SCRIPT:
            return self._emoji_face(piece)
        for face in self._candidates(script, italic=italic):
            if _covers(face, piece):
                return face, self._scale(face, script)
        return self._emoji_face(piece)

    def _candidates(self, script: str, *, italic: bool) -> list[Face]:
        european = family_face(self.european, self._weight_of(self.european), italic=italic)
        faces = [european]
        if script in CJK_SCRIPTS:
            faces = [*self._cjk_faces(script), european]
        elif script not in EUROPEAN_SCRIPTS:
            own = SCRIPT_FAMILIES.get(script)
            wished = self.style.family if script in self.wished.scripts else None
            names = [name for name in (wished, own) if name]
            faces = [family_face(name, self._weight_of(name)) for name in names] + [european]
            installed = None if names else script_face(self.by_script[script], script, self.weight)
            faces = [installed, *faces] if installed else faces
        chain = [*self.wished.alternates, SAFETY_NET, *SCRIPT_FAMILIES.values()]
        return faces + [family_face(name, self._weight_of(name)) for name in chain]

    def _cjk_faces(self, script: str) -> list[Face]:
        letters = "".join(char for key in CJK_SCRIPTS for char in self.by_script.get(key, "") if char.isalpha())
        leading = next((key for key in ("Hira", "Kana", "Hang", "Bopo") if key in self.by_script), script)
        whole = cjk_face(letters, leading, self.style.language, self.weight)
        if whole:
            return [whole]
        single = (cjk_face(char, leading, self.style.language, self.weight) for char in dict.fromkeys(letters))
        return list({face.key: face for face in single if face}.values())

    def _emoji_face(self, piece: str) -> tuple[Face | None, float]:
        coloured = emoji_face()
        if coloured and _covers(coloured, piece):
            return coloured, _EMOJI_SCALE
        plain = family_face(EMOJI_FAMILY, 700)
        if _covers(plain, piece):
            return plain, _EMOJI_SCALE
        bare = piece.replace("\ufe0f", "")
        text_face = family_face(SAFETY_NET, self.weight)
        return (text_face, 1.0) if len(bare) == 1 and text_face.has(bare) else (None, 1.0)

    def _weight_of(self, family: str) -> int:
        return self.style.weight if family == self.style.family else self.weight

    def _scale(self, face: Face, script: str) -> float:
        """A European stand-in is drawn so that its capitals are as high as those of the wished face."""
        if script not in EUROPEAN_SCRIPTS:
            return 1.0
        wished = family_face(self.style.family, self.style.weight)
        return min(max(wished.cap_height / face.cap_height, 0.9), 1.22)


_EMOJI_SCALE = 0.88


def _covers(face: Face, piece: str) -> bool:
    return all(_UNSEEN.match(char) or face.has(char) for char in piece)
