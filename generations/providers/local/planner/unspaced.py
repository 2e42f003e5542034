"""Chinese, Japanese, Korean and Thai, which the trained reader does not know: read by their marks, clause by clause.

The first clause says what is sold, the others are lines, what asks for a film or forbids something is a note.
"""

from __future__ import annotations

import re
from typing import Final

from generations.providers.local.reader import Label, Span

LANGUAGES: Final = ("ja", "zh", "ko", "th")
_CLAUSE: Final = re.compile(r"[^、。，！？!?,.\n·•|]+")
_NAME_AROUND: Final = re.compile('[「『«“"][^」』»”"]+[」』»”"]')
_POLITE_END: Final = re.compile("(?:です|ます|でした|ました)$")
_NOTE: Final = re.compile(
    "ください|下さい|お願いします|してほしい|して欲しい|動画|広告|感じで|雰囲気|トーン|秒で|秒程度|不要|请|請|视频|視頻|广告|廣告|不能说|不提|"
    "영상|광고|해\\s?주세요|하지\\s?마|말아|วิดีโอ|โฆษณา|อย่า|ขอ"
)


def spans_of_clauses(text: str) -> tuple[Span, ...]:
    found: list[Span] = []
    for clause in _CLAUSE.finditer(text):
        said = _POLITE_END.sub("", clause.group().strip())
        if not any(char.isalnum() for char in _NAME_AROUND.sub("", said)):
            continue
        label = Label.NOTE if _NOTE.search(said) else Label.LINE
        if label is Label.LINE and not any(span.label is Label.PRODUCT for span in found):
            label, said = Label.PRODUCT, _NAME_AROUND.sub("", said).strip()
        found.append(Span(label, clause.start(), clause.end(), said))
    return tuple(found)
