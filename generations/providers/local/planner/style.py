# ruff: noqa: E501
"""How the ad looks and sounds: one mood, a palette, a look, type, music and pace, from the user's style words first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generations.providers.base import Brand
from generations.providers.local.planner.packs import Pack
from generations.spec import OWN_COLORS, FontStyle, OverlayAnimation, Pacing, StylePreset, TransitionKind


@dataclass(frozen=True)
class Style:
    mood: str
    colors: tuple[str, ...]
    keywords: tuple[str, ...]
    font: FontStyle
    pacing: Pacing
    music: str
    animation: OverlayAnimation
    transition: TransitionKind
    light: str
    camera: str
    silent: bool = False


@dataclass(frozen=True)
class _Mood:
    look: str
    font: FontStyle
    pacing: Pacing
    music: str
    animation: OverlayAnimation
    light: str
    camera: str
    palette: tuple[str, ...]
    cues: re.Pattern[str]


def _cues(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.I)


_UP, _FADE, _POP = OverlayAnimation.SLIDE_UP, OverlayAnimation.FADE, OverlayAnimation.SCALE
MOODS: Final[dict[str, _Mood]] = {
    "luxury": _Mood("luxe", FontStyle.SERIF, Pacing.SLOW, "elegant electric piano and soft strings", _FADE, "low key light with one warm highlight",
                    "85 mm, slow push in, shallow depth of field", ("#E9CF95", "#0A0807", "#F7F1E6"),
                    _cues(r"luxur\w+|premium|elegan\w+|exclusive|sophisticated|high[- ]end|opulent|classy|lujo\w*|luxe|luxueu\w+|exclusiv\w+|edel\w*|raffiné\w*|hochwertig\w*|haute couture|upscale")),
    "tech": _Mood("tech", FontStyle.SANS, Pacing.MEDIUM, "clean synth plucks with a steady pulse", _UP, "cool even light with a bright rim",
                  "50 mm, smooth lateral glide", ("#7CE3FF", "#0A0F2C", "#FFFFFF"), _cues(r"tech|techy|futuristic|high-tech|sleek|digital look|cyber\w*|neon|futurist\w+")),
    "eco": _Mood("eco", FontStyle.SERIF, Pacing.SLOW, "acoustic guitar and light percussion", _UP, "soft morning light through leaves",
                 "50 mm, gentle drift", ("#C98B6B", "#DCE3D0", "#233527"), _cues(r"eco|natural look|earthy|organic|sustainab\w+|botanical|bio|ecológic\w+|écologique\w*|nachhaltig\w*|naturel\w*|zero[- ]waste")),
    "energetic": _Mood("energetic", FontStyle.CONDENSED, Pacing.FAST, "driving drums and bass", _POP, "hard contrast light with bright colour",
                       "24 mm, quick handheld moves", ("#FF4B1F", "#D8FF3E", "#0B0B0E"), _cues(r"energetic|high energy|upbeat|dynamic|high-energy|hype[d]?|fast[- ]paced|adrenaline|enérgic\w+|dynamique|energiegeladen|dynamisch|powerful|punchy")),
    "warm": _Mood("warm", FontStyle.ROUNDED, Pacing.MEDIUM, "warm acoustic guitar and claps", _POP, "warm window light in the morning",
                  "35 mm, slow push in", ("#E5532D", "#FFF3DF", "#3A2015"), _cues(r"cozy|cosy|warm|homely|friendly|welcoming|heartwarming|gemütlich\w*|acogedor\w*|chaleureu\w+|cálid\w+|familiar")),
    "playful": _Mood("playful", FontStyle.ROUNDED, Pacing.FAST, "bouncy kalimba and claps", _POP, "bright cheerful daylight",
                     "35 mm, bouncy little moves", ("#2F6BFF", "#FFF6E9", "#FFC94A"), _cues(r"playful|funny|quirky|silly|cute|whimsical|fun|divertid\w+|drôle|lustig\w*|verspielt\w*|colou?rful|kids?")),
    "trust": _Mood("trust", FontStyle.SANS, Pacing.MEDIUM, "calm piano with a soft pulse", _FADE, "clean daylight, soft shadows",
                   "50 mm, steady slow push in", ("#1F4E8C", "#F4F7FB", "#12233B"), _cues(r"trustworthy|serious|professional|reassuring|respectful|serio|profesional|sérieux|seriös|dignified|somber|sober")),
    "hopeful": _Mood("hopeful", FontStyle.SERIF, Pacing.SLOW, "hopeful piano that opens into strings", _FADE, "golden light low on the horizon",
                     "50 mm, slow rise", ("#2E6F6B", "#FFF4E6", "#F4A259"), _cues(r"hopeful|emotional|touching|inspiring|uplifting|inspirational|heartfelt|emotiv\w+|émouvant\w*|inspirierend\w*|esperanzador\w*")),
    "bold": _Mood("bold", FontStyle.DISPLAY, Pacing.FAST, "big beat with brass hits", _POP, "flat bright studio light",
                  "35 mm, snap zooms", ("#E4002B", "#FFD400", "#111111"), _cues(r"bold|loud|striking|flashy|sale|clearance|audaz|mutig|knallig\w*|audacieu\w+|eye-catching|in your face")),
}  # fmt: skip
_CALM: Final = _cues(
    r"calm\w*|relax\w+|soothing|serene|peaceful|zen|minimal\w*|quiet|gentle|tranquil\w*|ruhig\w*|calme|apais\w+"
)
_RETRO: Final = _cues(r"retro|vintage|80s|70s|90s|nostalgi\w+")
_CINEMATIC: Final = _cues(r"cinematic|dramatic|epic|moody|film noir|kinoreif|cinemático|cinématographique")
_NO_MUSIC: Final = re.compile(
    r"\b(?:no|without(?: any)?|sin|sans|pas de|ohne|keine?|skip the|senza|sem) (?:background )?(?:music|música|musique|musik|musica|soundtrack|sound|audio|ton)\b|\bsilent\b|\bmuted\b",
    re.I,
)
_PRESETS: Final[dict[StylePreset, str]] = {
    StylePreset.LUXURY: "luxury", StylePreset.VIBRANT: "bold", StylePreset.TECH: "tech", StylePreset.NATURAL: "eco", StylePreset.PLAYFUL: "playful",
}  # fmt: skip
_COLOURS: Final[dict[str, str]] = {
    "black": "#111111", "white": "#FFFFFF", "gold": "#D4AF37", "golden": "#D4AF37", "silver": "#C7CCD1", "red": "#D92D27", "crimson": "#B3142E", "burgundy": "#6D1A36", "maroon": "#6D1A36",
    "orange": "#F47B20", "coral": "#FF6F5E", "peach": "#FFCBA4", "yellow": "#FFC92E", "mustard": "#D9A52B", "green": "#2E8B57", "emerald": "#0F7B5A", "olive": "#6B7A3A", "sage": "#A9BA9D", "mint": "#A8E6CF", "teal": "#12808A",
    "turquoise": "#2EC4B6", "blue": "#2563EB", "navy": "#14264B", "sky blue": "#7CC6F2", "cobalt": "#1B4BC7", "purple": "#6B3FA0", "violet": "#7A4FD0", "lavender": "#C3B1E1", "lilac": "#C8A2C8", "pink": "#F06C9B", "blush": "#F4C7C3",
    "rose gold": "#C98B82", "magenta": "#D0318A", "brown": "#6B4226", "chocolate": "#4E2A1B", "beige": "#E9DFC9", "cream": "#FFF6E3", "ivory": "#FBF7EA", "grey": "#6B7280", "gray": "#6B7280", "terracotta": "#C8643C", "copper": "#B8734A",
    "negro": "#111111", "blanco": "#FFFFFF", "dorado": "#D4AF37", "rojo": "#D92D27", "verde": "#2E8B57", "azul": "#2563EB", "rosa": "#F06C9B", "morado": "#6B3FA0", "amarillo": "#FFC92E", "naranja": "#F47B20",
    "noir": "#111111", "blanc": "#FFFFFF", "doré": "#D4AF37", "rouge": "#D92D27", "vert": "#2E8B57", "bleu": "#2563EB", "rose": "#F06C9B", "violette": "#7A4FD0", "jaune": "#FFC92E",
    "schwarz": "#111111", "weiß": "#FFFFFF", "rot": "#D92D27", "grün": "#2E8B57", "blau": "#2563EB", "gelb": "#FFC92E", "lila": "#7A4FD0",
}  # fmt: skip
_COLOUR_WORD = (
    r"(?:sky blue|rose gold|"
    + "|".join(sorted((name for name in _COLOURS if " " not in name), key=len, reverse=True))
    + ")"
)
_COLOUR_CUE: Final = re.compile(
    rf"\b({_COLOUR_WORD})(?:(?:\s?(?:,|and|&|/|y|et|und|with)\s?){{1,2}}({_COLOUR_WORD}))?(?:(?:\s?(?:,|and|&|/|y|et|und)\s?){{1,2}}({_COLOUR_WORD}))?"
    r"(?:\s(?:colou?rs?|palette|theme|tones?|colou?r scheme|look|style|design|accents?|background|branding)\b)?",
    re.I,
)
_HEX: Final = re.compile(r"#([0-9a-fA-F]{6})\b")


def style_of(text: str, pack: Pack, *, preset: StylePreset | None, brand: Brand, photo_count: int) -> Style:
    """`text` is the cleaned prompt with the user's style words still in it."""
    name = _mood_name(f"{text} {brand.tone}", pack, preset)
    mood = MOODS[name]
    words = [mood.look]
    if photo_count:
        words.append("photo")
    calm, retro, cinematic = (bool(cue.search(text)) for cue in (_CALM, _RETRO, _CINEMATIC))
    words += [
        word
        for word, said in (
            ("minimal", calm or preset is StylePreset.MINIMAL),
            ("retro", retro),
            ("cinematic", cinematic),
        )
        if said
    ]
    if _HEX.search(text) or _named_colours(text):
        words.append(OWN_COLORS)  # the user said them: they lead in every look, photos or not
    if brand.tone.strip():
        words.append(brand.tone.strip()[:60])
    return Style(
        mood=name,
        colors=_colours(text, pack, name, brand),
        keywords=tuple(dict.fromkeys(words)),
        font=mood.font,
        pacing=Pacing.SLOW if calm else mood.pacing,
        music="none" if _NO_MUSIC.search(text) else (brand.music_mood.strip()[:100] or mood.music),
        animation=_FADE if calm else mood.animation,
        transition=TransitionKind.AUTO,
        light=mood.light,
        camera=mood.camera,
        silent=bool(_NO_MUSIC.search(text)),
    )


def _mood_name(text: str, pack: Pack, preset: StylePreset | None) -> str:
    if preset in _PRESETS:
        return _PRESETS[preset]
    if pack.restrained:
        spoken = [name for name in ("trust", "hopeful", "warm") if MOODS[name].cues.search(text)]
        return spoken[0] if spoken else pack.mood
    counts = {name: len(set(mood.cues.findall(text.lower()))) for name, mood in MOODS.items()}
    counts[pack.mood] = counts.get(pack.mood, 0) + (1 if counts.get(pack.mood) else 0)
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else pack.mood


def _colours(text: str, pack: Pack, mood: str, brand: Brand) -> tuple[str, ...]:
    own = tuple(
        f"#{colour.lstrip('#').upper()}" for colour in brand.colors if re.fullmatch(r"#?[0-9a-fA-F]{6}", colour.strip())
    )[:3]
    if own:
        return own
    written = tuple(f"#{code.upper()}" for code in _HEX.findall(text))[:3]
    if written:
        return written
    named = _named_colours(text)
    if named:
        filler = pack.colors if pack.mood == mood else MOODS[mood].palette
        return (named + tuple(colour for colour in filler if colour not in named))[: max(2, len(named))]
    return pack.colors if pack.mood == mood else MOODS[mood].palette


def _named_colours(text: str) -> tuple[str, ...]:
    """Colours said as a palette ("gold and black", "teal theme"), not the colour of a thing ("red wine")."""
    for cue in _COLOUR_CUE.finditer(text):
        names = [name.lower() for name in cue.groups() if name]
        said_as_palette = len(names) > 1 or cue.group().lower() != names[0]
        if said_as_palette:
            return tuple(dict.fromkeys(_COLOURS[name] for name in names))
    return ()
