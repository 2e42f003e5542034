"""The planner that asks a language model: brief in, ad spec out, up to three tries, every one paid before it is read.

A refusal is not asked again. An answer that cannot be mended is asked for once more with what was wrong, in our words; a
cut-off one with more room. What remains is a ProviderError, and the caller's next planner takes over.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable
from typing import Any, Final

from generations.providers.base import PlanRequest, ProviderError, Purchases
from generations.providers.openai.door import PROVIDER, Door, Question, Reply, text_part
from generations.providers.openai.repair import NotMendableError, mended
from generations.providers.openai.schema import ad_spec_schema
from generations.providers.prompts import prompt, quoted
from generations.spec import SCENE_COUNT, SCENE_DURATION_S, AdSpec

TRIES: Final = 3
MOST_TOKENS: Final = {15: 4000, 30: 6000, 60: 8000}
MOST_TOKENS_EVER: Final = 16_000
LONGEST_PAUSE_S: Final = 5.0  # a service that wants a longer rest is left to the next planner

log = logging.getLogger(__name__)


class OpenAIPlanner:
    """One model. `name` says which, and stands in every spec it writes."""

    def __init__(
        self, door: Door, model: str, purchases: Purchases | None = None, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self.name = f"{PROVIDER}:{model}"
        self._door = door
        self._model = model
        self._purchases = purchases
        self._sleep = sleep

    def plan(self, request: PlanRequest) -> AdSpec:
        most_tokens, complaint = MOST_TOKENS.get(request.duration_s, 6000), ""
        failure = ProviderError("The AI planner gave no usable answer.")
        for attempt in range(1, TRIES + 1):
            try:
                reply = self._door.ask(self._model, question(request, most_tokens, complaint), self._purchases)
                return self._read(reply, request)
            except NotMendableError as error:
                complaint = str(error)
                failure = ProviderError("The AI planner's answers could not be used.", detail=complaint)
            except _CutOffError:
                most_tokens = min(most_tokens * 2, MOST_TOKENS_EVER)
                failure = ProviderError("The AI planner's answers were cut off.")
            except ProviderError as error:
                failure = error
                if not error.transient or (error.retry_after_s or 0) > LONGEST_PAUSE_S:
                    raise
                if attempt < TRIES:
                    self._sleep(error.retry_after_s or 2 ** (attempt - 1))
            log.info("planner %s, try %d: %s %s", self.name, attempt, failure.sentence, failure.detail)
        raise failure

    def _read(self, reply: Reply, request: PlanRequest) -> AdSpec:
        if reply.refusal:
            raise ProviderError("The AI planner declined this brief.", detail=reply.refusal[:300])
        answer = json_in(reply.text)
        if answer is None and reply.is_cut_off:
            raise _CutOffError
        if answer is None:
            raise NotMendableError("the answer is not JSON")
        spec, notes = mended(answer, request, self.name)
        if notes:
            log.info("planner %s: %s", self.name, " ".join(notes))
        return spec


class _CutOffError(Exception):
    """The answer ended because its room did."""


def question(request: PlanRequest, most_tokens: int, complaint: str) -> Question:
    """What is sent: our instructions apart, the customer's words as quoted JSON, and what was wrong last time."""
    fewest, most = SCENE_COUNT.get(request.duration_s, (3, 10))
    chosen = request.framework
    rule = (
        f"use {chosen}."
        if chosen
        else "PAS for products that solve a pain, BAB for a transformation, AIDA for everything else."
    )
    text = prompt("plan.v1")
    instructions = text.filled(
        duration_s=request.duration_s,
        aspect_ratio=request.aspect_ratio,
        framework_rule=rule,
        fewest=max(fewest, -(-request.duration_s // int(SCENE_DURATION_S[1]))),
        most=min(most, request.duration_s // int(SCENE_DURATION_S[0])),
        shortest=f"{SCENE_DURATION_S[0]:g}",
        longest=f"{SCENE_DURATION_S[1]:g}",
    )
    content = [text_part(quoted(_brief(request)))]
    if complaint:
        content.append(text_part(f"Your last answer could not be used: {complaint}. Answer again, keeping every rule."))
    return Question(text, instructions, content, ad_spec_schema(), most_tokens)


def _brief(request: PlanRequest) -> dict[str, Any]:
    brand = request.brand
    kit = {
        "name": brand.name,
        "colors": list(brand.colors),
        "tone": brand.tone,
        "call_to_action": brand.call_to_action,
        "music_mood": brand.music_mood,
    }
    return {
        "brief": request.prompt,
        "style": str(request.style) if request.style else "choose",
        "product_photos": request.photo_count,
        "brand_kit": {name: value for name, value in kit.items() if value},
    }


def json_in(text: str) -> Any:
    """The first JSON object in a text, fences and chatter around it ignored; None when there is none."""
    start = text.find("{")
    if start < 0 or len(text) > 400_000:
        return None
    try:
        return json.JSONDecoder().raw_decode(text[start:])[0]
    except (ValueError, RecursionError):
        return None
