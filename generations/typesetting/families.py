"""The shipped font families as data: files by weight, what they sound like, and who stands in for them.

Every file is an unmodified static TTF under the SIL Open Font License; the licence text lies beside it in
`static/fonts/<key>/OFL.txt`. To add a family: put its folder there, add one entry here (docs/typesetting.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from . import own_fonts

FONTS_DIR = Path(__file__).resolve().parents[2] / "static" / "fonts"
LICENCE = "OFL-1.1"


@dataclass(frozen=True, slots=True)
class FontFile:
    """One file of a family: its weight (100-900), whether it is the italic, and its name in the family's folder."""

    weight: int
    name: str
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Family:
    """A shipped family. `alternates` are tried in order when it lacks letters of a text; `pairs_with` sets small text.

    `stand_in_weight` is how heavy the face looks when its only file says 400, so that a stand-in matches.
    """

    key: str
    label: str
    files: tuple[FontFile, ...]
    moods: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ("Latn",)
    alternates: tuple[str, ...] = ()
    pairs_with: str = "inter"
    stand_in_weight: int = 0
    licence: str = LICENCE

    def file_for(self, weight: int, *, italic: bool = False) -> FontFile:
        """The nearest file: the right slope first, then the nearest weight (the heavier one of two as near)."""
        return min(self.files, key=lambda file: (file.italic != italic, abs(file.weight - weight), -file.weight))

    def path_for(self, weight: int, *, italic: bool = False) -> Path:
        return FONTS_DIR / self.key / self.file_for(weight, italic=italic).name

    @property
    def has_italic(self) -> bool:
        return any(file.italic for file in self.files)


_STEMS = {
    400: "400Regular",
    500: "500Medium",
    600: "600SemiBold",
    700: "700Bold",
    800: "800ExtraBold",
    900: "900Black",
}


def _files(name: str, weights: tuple[int, ...], italics: tuple[int, ...] = ()) -> tuple[FontFile, ...]:
    upright = tuple(FontFile(weight, f"{name}_{_STEMS[weight]}.ttf") for weight in weights)
    return upright + tuple(FontFile(weight, f"{name}_{_STEMS[weight]}_Italic.ttf", italic=True) for weight in italics)


def _noto(script: str, code: str, label: str) -> Family:
    files = _files(f"NotoSans{script}", (500, 700))
    return Family(f"noto-sans-{script.lower()}", f"Noto Sans {label}", files, ("script",), (code,))


_ALL = (
    Family(
        "playfair-display",
        "Playfair Display",
        _files("PlayfairDisplay", (500, 700), (500, 700)),
        ("luxury", "beauty", "editorial"),
        ("Latn", "Cyrl"),
        (),
        "montserrat",
    ),
    Family(
        "cormorant-garamond",
        "Cormorant Garamond",
        _files("CormorantGaramond", (600,), (600,)),
        ("eco", "editorial", "wellness"),
        ("Latn", "Cyrl"),
        ("playfair-display",),
        "montserrat",
    ),
    Family(
        "dm-serif-display",
        "DM Serif Display",
        _files("DMSerifDisplay", (400,), (400,)),
        ("trust", "food", "heritage"),
        ("Latn",),
        ("playfair-display",),
        "inter",
        700,
    ),
    Family(
        "montserrat",
        "Montserrat",
        _files("Montserrat", (500, 600, 700)),
        ("luxury", "neutral", "fitness"),
        ("Latn", "Cyrl"),
        ("inter",),
        "montserrat",
    ),
    Family(
        "inter",
        "Inter",
        _files("Inter", (500, 600, 700, 800)),
        ("tech", "trust", "neutral"),
        ("Latn", "Cyrl", "Grek"),
        (),
        "inter",
    ),
    Family(
        "space-grotesk",
        "Space Grotesk",
        _files("SpaceGrotesk", (700,)),
        ("tech",),
        ("Latn",),
        ("inter",),
        "inter",
    ),
    Family(
        "bricolage-grotesque",
        "Bricolage Grotesque",
        _files("BricolageGrotesque", (600, 800)),
        ("craft", "playful", "culture"),
        ("Latn",),
        ("inter",),
        "inter",
    ),
    Family(
        "anton",
        "Anton",
        _files("Anton", (400,)),
        ("energetic", "sale"),
        ("Latn",),
        ("oswald", "inter"),
        "inter",
        800,
    ),
    Family(
        "oswald",
        "Oswald",
        _files("Oswald", (700,)),
        ("energetic", "sale", "sport"),
        ("Latn", "Cyrl"),
        ("inter",),
        "inter",
    ),
    Family(
        "archivo-black",
        "Archivo Black",
        _files("ArchivoBlack", (400,)),
        ("sale", "bold"),
        ("Latn",),
        ("inter",),
        "inter",
        800,
    ),
    Family(
        "nunito",
        "Nunito",
        _files("Nunito", (600, 700, 900)),
        ("friendly", "care", "children"),
        ("Latn", "Cyrl"),
        ("inter",),
        "nunito",
    ),
    Family(
        "fredoka",
        "Fredoka",
        _files("Fredoka", (600, 700)),
        ("friendly", "playful", "food"),
        ("Latn",),
        ("nunito", "inter"),
        "poppins",
        900,
    ),
    Family(
        "poppins",
        "Poppins",
        _files("Poppins", (500, 600, 700)),
        ("friendly", "neutral"),
        ("Latn", "Deva"),
        ("montserrat", "inter"),
        "poppins",
    ),
    Family(
        "baloo-2",
        "Baloo 2",
        _files("Baloo2", (700,)),
        ("friendly", "playful", "food"),
        ("Latn", "Deva"),
        ("nunito", "inter"),
        "poppins",
        800,
    ),
    _noto("Arabic", "Arab", "Arabic"),
    _noto("Hebrew", "Hebr", "Hebrew"),
    _noto("Devanagari", "Deva", "Devanagari"),
    _noto("Bengali", "Beng", "Bengali"),
    _noto("Tamil", "Taml", "Tamil"),
    _noto("Thai", "Thai", "Thai"),
    Family("noto-emoji", "Noto Emoji", _files("NotoEmoji", (700,)), ("script",), ("Zsye",)),
)
FAMILIES: dict[str, Family] = {family.key: family for family in _ALL}

EUROPEAN_SCRIPTS = frozenset({"Latn", "Cyrl", "Grek"})
SCRIPT_FAMILIES: dict[str, str] = {
    family.scripts[0]: family.key for family in _ALL if family.key.startswith("noto-sans-")
}
SAFETY_NET = "inter"
EMOJI_FAMILY = "noto-emoji"


def family_named(key: str) -> Family:
    """The family of that key; KeyError names the known ones, as a wrong key is a programming error.

    A brand's own family stands alone with the safety net behind it; when its file is not at hand it is the safety net.
    """
    if own_fonts.key_of(key):
        return (
            Family(key, "Own font", (), alternates=(SAFETY_NET,))
            if own_fonts.is_registered(key)
            else FAMILIES[SAFETY_NET]
        )
    try:
        return FAMILIES[key]
    except KeyError:
        raise KeyError(f"no font family {key!r}; known: {', '.join(sorted(FAMILIES))}") from None


def display_families() -> tuple[Family, ...]:
    """The families a look may choose from: all but the ones that only fill in a script."""
    return tuple(family for family in _ALL if "script" not in family.moods)
