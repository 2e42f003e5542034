"""A vision model as a witness: which claims of the prompt can be seen, and what spoils the picture.

Frames go as JPEG, each after a text that numbers it. The scene's prompt is quoted data; the schema is the only way out. The
model gives verdicts, never a total: numbers are computed by the caller. At most two more tries, sixty seconds each.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from generations.providers.base import Claim, JudgedFrame, Judgement, ProviderError, Purchases, Unwanted, Verdict
from generations.providers.openai.door import PROVIDER, Door, Question, text_part
from generations.providers.openai.planner import json_in
from generations.providers.openai.schema import strict_schema
from generations.providers.openai.tidy import tidy
from generations.providers.prompts import Prompt, prompt, quoted

TRIES: Final = 3
MOST_CLAIMS: Final = 8
MOST_TOKENS: Final = 2500
MAX_RAW: Final = 20_000


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore")


class ClaimAnswer(_Part):
    text: str
    kind: Literal["subject", "count", "colour", "action", "setting", "camera", "on_screen_text", "mood"]
    weight: Literal[1, 2, 3]
    visible_in_stills: bool


class ClaimsAnswer(_Part):
    claims: list[ClaimAnswer]


class VerdictAnswer(_Part):
    id: int
    verdict: Literal["yes", "partial", "no", "cannot_tell"]
    frames: list[int]
    evidence: str


class UnwantedAnswer(_Part):
    kind: Literal["text_gibberish", "extra_limb", "morph", "watermark", "wrong_brand", "other"]
    frames: list[int]
    severity: Literal[1, 2, 3]


class Aesthetic(_Part):
    composition: Literal[1, 2, 3, 4, 5]
    light_colour: Literal[1, 2, 3, 4, 5]
    subject_appeal: Literal[1, 2, 3, 4, 5]


class FramesAnswer(_Part):
    claims: list[VerdictAnswer]
    unwanted: list[UnwantedAnswer]
    aesthetic: Aesthetic
    notes: str
    refused: bool


class OpenAIJudge:
    def __init__(self, door: Door, model: str, purchases: Purchases | None = None) -> None:
        self.name = f"{PROVIDER}:{model}"
        self._door = door
        self._model = model
        self._purchases = purchases

    def claims(self, scene_prompt: str) -> tuple[Claim, ...]:
        content = [text_part(quoted({"prompt": scene_prompt}))]
        answer, _ = self._ask(prompt("judge_claims.v1"), content, ClaimsAnswer)
        return tuple(
            Claim(number, tidy(row.text)[:200], row.kind, row.weight, row.visible_in_stills)
            for number, row in enumerate(answer.claims[:MOST_CLAIMS], 1)
            if tidy(row.text)
        )

    def judge(self, frames: Sequence[JudgedFrame], claims: Sequence[Claim]) -> Judgement:
        asked = {"claims": [{"id": claim.number, "text": claim.text} for claim in claims]}
        text = prompt("judge_frames.v1")
        answer, raw = self._ask(text, [text_part(quoted(asked)), *_pictures(frames)], FramesAnswer)
        known = {claim.number for claim in claims}
        seen = range(1, len(frames) + 1)
        return Judgement(
            claims=tuple(
                Verdict(row.id, row.verdict, tuple(f for f in row.frames if f in seen), tidy(row.evidence)[:120])
                for row in answer.claims
                if row.id in known
            ),
            unwanted=tuple(
                Unwanted(row.kind, row.severity, tuple(f for f in row.frames if f in seen))
                for row in answer.unwanted[:20]
            ),
            composition=answer.aesthetic.composition,
            light_colour=answer.aesthetic.light_colour,
            subject_appeal=answer.aesthetic.subject_appeal,
            notes=tidy(answer.notes)[:200],
            refused=answer.refused,
            backend=f"judge:{self._model}:{text.name}",
            raw=raw[:MAX_RAW],
        )

    def _ask(self, text: Prompt, content: list[dict[str, Any]], kind: type[Any]) -> tuple[Any, str]:
        asked = Question(text, text.text, content, strict_schema(kind), MOST_TOKENS)
        for _ in range(TRIES):
            reply = self._door.ask(self._model, asked, self._purchases)
            if reply.refusal:
                raise ProviderError("The AI judge declined to look at this clip.")
            try:
                return kind.model_validate(json_in(reply.text)), reply.raw
            except ValidationError:
                continue
        raise ProviderError("The AI judge's answers could not be used.")


def _pictures(frames: Sequence[JudgedFrame]) -> list[dict[str, Any]]:
    parts: list[dict[str, Any]] = []
    for number, frame in enumerate(frames, 1):
        address = f"data:image/jpeg;base64,{base64.b64encode(frame.jpeg).decode()}"
        parts += [
            text_part(f"frame {number}, t={frame.at_s:.2f} s"),
            {"type": "input_image", "image_url": address, "detail": "low"},
        ]
    return parts
