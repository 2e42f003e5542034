"""Uploaded SVG made safe: read by expat without DTDs, copied element by element from an allow-list, then drawn to pixels.

In: the bytes of a file. Out: a PNG whose long side is `SIDE_PX`. What is not on the list is refused in a sentence where the
logo would come out wrong without it (live text, pictures, scripts, foreign content, references to anything outside) and
left out where nobody would miss it (metadata, editors' own elements and attributes). The drawing library never sees the
original: only the copy, in which the only references are to ids inside the file. Limits keep its work small: elements,
depth, group effects, and `use` that does not lead to another `use`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

import resvg_py

MAX_SVG_BYTES: Final = 1024 * 1024
MAX_ELEMENTS: Final = 4000
MAX_DEPTH: Final = 40
MAX_EFFECTS: Final = 30  # groups, masks and clips that need a canvas of their own
MAX_USES: Final = 100
MAX_RATIO: Final = 12
SIDE_PX: Final = 1024

_NAMESPACE: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "http://www.w3.org/1999/xlink"
_DRAWN: Final = frozenset(
    [
        "svg",
        "g",
        "defs",
        "symbol",
        "use",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "clipPath",
        "mask",
        "linearGradient",
        "radialGradient",
        "stop",
        "style",
    ]
)
_LEFT_OUT: Final = frozenset(["title", "desc", "metadata", "switch", "view", "cursor"])
_REFUSED: Final[Mapping[str, str]] = {
    "script": "holds a script",
    "foreignObject": "holds foreign content",
    "image": "holds a picture instead of outlines",
    "feImage": "holds a picture instead of outlines",
    "text": "holds live text. Turn the text into outlines (paths)",
    "textPath": "holds live text. Turn the text into outlines (paths)",
    "tspan": "holds live text. Turn the text into outlines (paths)",
    "a": "holds a link",
    "iframe": "holds foreign content",
    "animate": "is animated",
    "animateTransform": "is animated",
    "animateMotion": "is animated",
    "set": "is animated",
    "filter": "uses filters",
    "pattern": "uses pattern fills",
    "marker": "uses markers",
}
_ATTRIBUTES: Final = frozenset(
    [
        "id",
        "class",
        "d",
        "x",
        "y",
        "x1",
        "y1",
        "x2",
        "y2",
        "cx",
        "cy",
        "r",
        "rx",
        "ry",
        "fx",
        "fy",
        "fr",
        "width",
        "height",
        "points",
        "transform",
        "viewBox",
        "preserveAspectRatio",
        "fill",
        "fill-opacity",
        "fill-rule",
        "stroke",
        "stroke-width",
        "stroke-opacity",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-miterlimit",
        "stroke-dasharray",
        "stroke-dashoffset",
        "opacity",
        "clip-path",
        "clip-rule",
        "mask",
        "offset",
        "stop-color",
        "stop-opacity",
        "gradientUnits",
        "gradientTransform",
        "spreadMethod",
        "clipPathUnits",
        "maskUnits",
        "maskContentUnits",
        "style",
        "display",
        "visibility",
        "color",
        "paint-order",
        "shape-rendering",
        "isolation",
        "mix-blend-mode",
        "vector-effect",
        "mask-type",
        "version",
    ]
)
_HREF: Final = (f"{_XLINK} href", "href")
_EFFECTS: Final = re.compile(r"\b(?:opacity|mask|clip-path|mix-blend-mode|isolation)\b")
_OUTSIDE: Final = re.compile(r"url\(\s*['\"]?(?!#)|@|\\|expression|javascript:|data:|-moz-binding|behavior", re.I)
_NUMBER: Final = re.compile(r"^\s*([0-9]*\.?[0-9]+(?:e[+-]?[0-9]+)?)\s*(px|pt|pc|mm|cm|in|%)?\s*$", re.I)
_UNITS: Final = {"pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


class SvgRefused(Exception):
    """A drawing that cannot be used. `str()` is the sentence's end: "holds a script. Export it ..."."""


def svg_to_png(raw: bytes) -> bytes:
    """The drawing as PNG with a transparent ground, `SIDE_PX` on the long side."""
    if len(raw) > MAX_SVG_BYTES:
        raise SvgRefused("is larger than 1 MB. Export it as PNG and upload that.")
    copy = _Copy()
    _read(raw, copy)
    width, height = copy.size()
    wide = SIDE_PX if width >= height else max(round(SIDE_PX * width / height), 1)
    try:
        return bytes(resvg_py.svg_to_bytes(svg_string=copy.text(), width=wide, skip_system_fonts=True))
    except ValueError:
        raise SvgRefused("cannot be drawn. Export it as PNG and upload that.") from None


def _read(raw: bytes, copy: _Copy) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = copy.start
    parser.EndElementHandler = copy.end
    parser.CharacterDataHandler = copy.words
    parser.EntityDeclHandler = _no_entities
    parser.ExternalEntityRefHandler = _no_outside_entity
    parser.SkippedEntityHandler = _no_entities
    try:
        parser.Parse(raw, True)
    except expat.ExpatError:
        raise SvgRefused("is not a complete SVG drawing. Export it again, or upload a PNG.") from None


def _no_entities(*_: object) -> None:
    raise SvgRefused("declares entities, which are not accepted. Export it as plain SVG or PNG.")


def _no_outside_entity(*_: object) -> int:
    return 0


@dataclass
class _Copy:
    """The allowed part of the drawing, written anew while the parser reads."""

    parts: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)  # names of open elements; "" for one that is left out
    elements: int = 0
    effects: int = 0
    styles_have_effects: bool = False
    with_use: set[str] = field(default_factory=set)  # ids of elements that are or hold a `use`
    used: set[str] = field(default_factory=set)
    uses: int = 0
    ids: list[str] = field(default_factory=list)
    style: str | None = None
    box: tuple[float, float] | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        self.elements += 1
        if self.elements > MAX_ELEMENTS or len(self.open) >= MAX_DEPTH:
            raise SvgRefused("is too intricate. Export it as PNG and upload that.")
        if not self.open and (local != "svg" or namespace not in ("", _NAMESPACE)):
            raise SvgRefused("is not an SVG drawing. Export it again, or upload a PNG.")
        if local in _REFUSED:
            raise SvgRefused(f"{_REFUSED[local].rstrip('.')}. Export it as plain SVG without that, or as PNG.")
        is_left_out = "" in self.open or namespace not in ("", _NAMESPACE) or local not in _DRAWN
        if is_left_out and local not in _LEFT_OUT and namespace in ("", _NAMESPACE) and "" not in self.open:
            raise SvgRefused(f"uses “{local[:30]}”, which is not accepted. Export it as plain SVG or PNG.")
        if is_left_out:
            self.open.append("")
            return
        self._write(local, attributes)

    def _write(self, local: str, attributes: dict[str, str]) -> None:
        is_root = not self.open
        self.open.append(local)
        self.ids.append(attributes.get("id", ""))
        if is_root:
            self.box = _box(attributes)
        if local == "use":
            self._count_use(attributes)
        kept = dict(self._kept(local, attributes))
        if is_root:
            kept = {key: value for key, value in kept.items() if key not in ("width", "height", "x", "y")}
            kept.setdefault("viewBox", f"0 0 {self.box[0]:g} {self.box[1]:g}" if self.box else "")
            kept |= {"xmlns": _NAMESPACE, "xmlns:xlink": _XLINK}
        self.effects += sum(
            bool(_EFFECTS.search(f"{key} {value if key == 'style' else ''}")) for key, value in kept.items()
        )
        written = "".join(f" {key}={quoteattr(value)}" for key, value in kept.items())
        self.parts.append(f"<{local}{written}>")
        self.style = "" if local == "style" else self.style

    def _kept(self, local: str, attributes: dict[str, str]) -> list[tuple[str, str]]:
        kept = []
        for name, value in attributes.items():
            if name in _HREF:
                if not value.strip().startswith("#"):
                    raise SvgRefused("refers to something outside itself. Embed it as outlines, or upload a PNG.")
                if local in ("use", "linearGradient", "radialGradient"):
                    kept.append(("xlink:href", value.strip()))
            elif name.lower().startswith("on"):
                raise SvgRefused("holds a script. Export it as plain SVG without that, or as PNG.")
            elif name in _ATTRIBUTES:
                kept.append((name, _inside(value)))
        return kept

    def _count_use(self, attributes: dict[str, str]) -> None:
        """A `use` of something that holds a `use` multiplies: it is refused at the end, when all ids are known."""
        self.uses += 1
        if self.uses > MAX_USES:
            raise SvgRefused("repeats its parts too often. Export it as PNG and upload that.")
        self.with_use.update(name for name in self.ids if name)
        self.used.update(attributes[name].strip().lstrip("#") for name in _HREF if name in attributes)

    def end(self, name: str) -> None:
        local = self.open.pop()
        if not local:
            return
        self.ids.pop()
        if local == "style":
            self.parts.append(escape(_inside(self.style or "")))
            self.styles_have_effects |= bool(_EFFECTS.search(self.style or ""))
            self.style = None
        self.parts.append(f"</{local}>")

    def words(self, text: str) -> None:
        if self.style is not None and self.open and self.open[-1] == "style":
            self.style += text

    def size(self) -> tuple[float, float]:
        if self.with_use & self.used:
            raise SvgRefused("repeats parts that repeat parts. Export it as PNG and upload that.")
        if self.effects + (self.elements if self.styles_have_effects else 0) > MAX_EFFECTS:
            raise SvgRefused("uses too many see-through layers. Export it as PNG and upload that.")
        if self.box is None:
            raise SvgRefused("does not say how large it is. Set its width and height, or upload a PNG.")
        short, long = sorted(self.box)
        if long > MAX_RATIO * short:
            raise SvgRefused("is a strip too narrow to show. Crop it closer to a square.")
        return self.box

    def text(self) -> str:
        return "".join(self.parts)


def _inside(value: str) -> str:
    """The value when all it points to lies inside the drawing."""
    if _OUTSIDE.search(value):
        raise SvgRefused("refers to something outside itself. Embed it as outlines, or upload a PNG.")
    return value


def _box(attributes: Mapping[str, str]) -> tuple[float, float] | None:
    """Width and height from the view box, else from the stated size in CSS pixels."""
    numbers = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
    try:
        if len(numbers) == 4 and float(numbers[2]) > 0 and float(numbers[3]) > 0:
            return min(float(numbers[2]), 1e7), min(float(numbers[3]), 1e7)
    except ValueError:
        pass
    width, height = _pixels(attributes.get("width", "")), _pixels(attributes.get("height", ""))
    return (width, height) if width and height else None


def _pixels(value: str) -> float:
    found = _NUMBER.match(value)
    if not found or found[2] == "%":
        return 0.0
    return min(float(found[1]) * _UNITS.get((found[2] or "").lower(), 1.0), 1e7)
