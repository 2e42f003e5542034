"""Fonts found by searching folders: Chinese, Japanese and Korean, coloured emoji, and scripts we do not ship.

One bold face each for Japanese, Simplified Chinese and Korean is shipped and found last; installed ones, which have more
weights and regions, come first. Coloured emoji (11 MB) are not shipped. `ADGEN_FONT_DIRS` (folders joined by the system's
path separator) replaces the folders searched; an empty folder there hides everything. The search runs once per process.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import uharfbuzz as hb
from fontTools.unicodedata import script_name

from .faces import Face, FaceKey, face_at
from .families import FONTS_DIR

FOLDERS_VARIABLE = "ADGEN_FONT_DIRS"
CJK_SCRIPTS = frozenset({"Hani", "Hira", "Kana", "Hang", "Bopo"})
_SHIPPED_FOLDERS = tuple(str(FONTS_DIR / f"noto-sans-{region}") for region in ("jp", "sc", "kr"))
_USUAL_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
    "C:/Windows/Fonts",
)
_CJK_STEMS = (
    "notosanscjk",
    "sourcehansans",
    "notosansjp",
    "notosanskr",
    "notosanssc",
    "notosanstc",
    "pingfang",
    "hiragino",
    "applesdgothicneo",
    "yugothb",
    "msyhbd",
    "msyh",
    "malgunbd",
    "malgun",
    "wqy-zenhei",
    "wqy-microhei",
    "ipagp",
    "takaopgothic",
    "nanumgothicbold",
    "nanumgothic",
    "droidsansfallback",
)
_EMOJI_STEMS = ("notocoloremoji", "applecoloremoji", "apple color emoji")
_REGIONS = {"ja": "JP", "ko": "KR", "zh-hant": "TC", "zh-tw": "TC", "zh-hk": "HK", "zh": "SC"}
_MAX_FILES = 20_000
_MAX_FACES = 12


def font_folders() -> tuple[Path, ...]:
    """The folders searched, in order."""
    told = os.environ.get(FOLDERS_VARIABLE)
    names = told.split(os.pathsep) if told is not None else [*_USUAL_FOLDERS, *_SHIPPED_FOLDERS]
    return tuple(Path(name).expanduser() for name in names if name)


def emoji_face() -> Face | None:
    """The installed coloured emoji font, if its glyphs are pictures FreeType can load."""
    for path in _matching(font_folders(), _EMOJI_STEMS):
        face = face_at(FaceKey(str(path)))
        if face.is_bitmap:
            return face
    return None


def cjk_face(text: str, script: str, language: str, weight: int) -> Face | None:
    """The best installed face for Han, kana or hangul: one that has the text, the region's shapes, the near weight."""
    region = _region_of(script, language)
    candidates = _cjk_faces(font_folders())
    able = [(rank, key) for rank, key in enumerate(candidates) if all(face_at(key).has(char) for char in text)]
    if not able:
        return None
    _, best = min(
        able, key=lambda item: (_region_distance(item[1], region), _weight_distance(item[1], weight), item[0])
    )
    return face_at(best)


def script_face(text: str, script: str, weight: int) -> Face | None:
    """An installed Noto Sans for a script we do not ship (Georgian, Telugu, Khmer), if it has the text."""
    stem = "notosans" + script_name(script, default="").replace("_", "").lower()
    if stem == "notosans":
        return None
    found = [FaceKey(str(path)) for path in _matching(font_folders(), (stem,))]
    able = [key for key in found if all(face_at(key).has(char) for char in text if char.isalpha())]
    return face_at(min(able, key=lambda key: _weight_distance(key, weight))) if able else None


def _region_of(script: str, language: str) -> str:
    by_script = {"Hira": "JP", "Kana": "JP", "Hang": "KR", "Bopo": "TC"}.get(script)
    tag = language.lower()
    told = next((region for prefix, region in _REGIONS.items() if tag == prefix or tag.startswith(prefix + "-")), None)
    return by_script or told or "SC"


def _region_distance(key: FaceKey, region: str) -> int:
    name = _face_name(key)
    if region in name.replace("-", " ").split() or Path(key.path).stem.upper().endswith(region):
        return 0
    return 1


def _weight_distance(key: FaceKey, weight: int) -> int:
    name = (_face_name(key) + " " + Path(key.path).stem).lower()
    known = {"black": 900, "bold": 700, "medium": 500, "light": 300, "thin": 100}
    found = next((value for word, value in known.items() if word in name), 400)
    return abs(found - weight)


@lru_cache(maxsize=256)
def _face_name(key: FaceKey) -> str:
    face = hb.Face(hb.Blob.from_file_path(key.path), key.index)
    return f"{face.get_name(hb.OTNameIdPredefined.FULL_NAME) or ''}"


@lru_cache(maxsize=8)
def _cjk_faces(folders: tuple[Path, ...]) -> tuple[FaceKey, ...]:
    return tuple(key for path in _matching(folders, _CJK_STEMS) for key in _faces_in(path))


def _faces_in(path: Path) -> Iterator[FaceKey]:
    count = min(hb.Face(hb.Blob.from_file_path(str(path))).count, _MAX_FACES)
    for index in range(max(count, 1)):
        key = FaceKey(str(path), index)
        if "mono" not in _face_name(key).lower():
            yield key


@lru_cache(maxsize=8)
def _matching(folders: tuple[Path, ...], stems: tuple[str, ...]) -> tuple[Path, ...]:
    """The font files whose name begins with one of the stems, in the order of the stems, then by name."""
    found = [(rank, path) for path in _font_files(folders) if (rank := _rank(path, stems)) is not None]
    return tuple(path for _, path in sorted(found, key=lambda item: (item[0], item[1].name, str(item[1]))))


def _rank(path: Path, stems: tuple[str, ...]) -> int | None:
    name = path.stem.lower()
    return next((rank for rank, stem in enumerate(stems) if name.startswith(stem)), None)


@lru_cache(maxsize=8)
def _font_files(folders: tuple[Path, ...]) -> tuple[Path, ...]:
    files: list[Path] = []
    for folder in folders:
        for root, _, names in os.walk(folder):
            files += [Path(root) / name for name in names if name.lower().endswith((".ttf", ".otf", ".ttc", ".otc"))]
            if len(files) > _MAX_FILES:
                return tuple(files)
    return tuple(files)
