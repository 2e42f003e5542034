"""How a piece of text should look: the one value every typesetting function takes beside the words.

Sizes are pixels of the em square, tracking is a fraction of it. Colours are hex strings ("#RRGGBB").
A style is frozen and hashable, so it is also the cache key of everything set with it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, Self

Align = Literal["start", "center", "end"]
Figures = Literal["lining", "tabular", "default"]
Direction = Literal["auto", "ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """Face, size, colours and paragraph settings.

    `size_px` is the largest size: `fit_text` goes down from it. `emphasis` is a phrase of the text that is set in
    `accent_color` and, when `emphasis_italic`, in the family's italic; with an `emphasis_scale` above 1 it stands on
    lines of its own in letters that many times as large. `line_height` is baseline to baseline in ems and grows by
    itself where marks of two lines would touch. `start` is the right edge of right-to-left text. `language` is a BCP
    47 tag; it decides upper case (Turkish i, Greek accents), glyph variants and Han shapes.
    """

    family: str = "inter"
    weight: int = 700
    italic: bool = False
    size_px: float = 96.0
    color: str = "#FFFFFF"
    accent_color: str = "#FFFFFF"
    emphasis: str = ""
    emphasis_italic: bool = False
    emphasis_scale: float = 1.0
    uppercase: bool = False
    tracking_em: float = 0.0
    line_height: float = 1.08
    align: Align = "start"
    figures: Figures = "lining"
    language: str = ""
    direction: Direction = "auto"

    def but(self, **changes: object) -> Self:
        """The same style with some fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]
