"""A better brief, with a reason per change. The result is a suggestion: it is shown beside the original and chosen by a person."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field

from generations.providers.base import Change, ImprovedPrompt, ProviderError, Purchases
from generations.providers.openai.door import PROVIDER, Door, Question, text_part
from generations.providers.openai.planner import json_in
from generations.providers.openai.schema import strict_schema
from generations.providers.openai.tidy import tidy
from generations.providers.prompts import prompt, quoted
from generations.spec import PROMPT_LENGTH

MOST_CHANGES: Final = 6
MOST_TOKENS: Final = 1500
TRIES: Final = 2


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ChangeAnswer(_Part):
    what: str
    why: str


class Answer(_Part):
    prompt: str
    changes: Annotated[list[ChangeAnswer], Field(max_length=MOST_CHANGES)]


class OpenAIImprover:
    def __init__(self, door: Door, model: str, purchases: Purchases | None = None) -> None:
        self.name = f"{PROVIDER}:{model}"
        self._door = door
        self._model = model
        self._purchases = purchases

    def improve(self, brief: str) -> ImprovedPrompt:
        """Raises ProviderError when no usable suggestion came."""
        text = prompt("improve.v1")
        instructions = text.filled(fewest=PROMPT_LENGTH[0], most=PROMPT_LENGTH[1], changes=MOST_CHANGES)
        asked = Question(text, instructions, [text_part(quoted({"brief": brief}))], strict_schema(Answer), MOST_TOKENS)
        for _ in range(TRIES):
            reply = self._door.ask(self._model, asked, self._purchases)
            if reply.refusal:
                raise ProviderError("The AI declined to rewrite this prompt.")
            improved = self._read(json_in(reply.text))
            if improved is not None:
                return improved
        raise ProviderError("The AI's suggestion could not be used. Your prompt stays as it is.", transient=True)

    def _read(self, answer: object) -> ImprovedPrompt | None:
        if not isinstance(answer, dict):
            return None
        better = tidy(answer.get("prompt"))
        if not PROMPT_LENGTH[0] <= len(better) <= PROMPT_LENGTH[1]:
            return None
        rows = answer.get("changes")
        changes = [
            Change(tidy(row.get("what"))[:200], tidy(row.get("why"))[:200])
            for row in (rows if isinstance(rows, list) else [])[:MOST_CHANGES]
            if isinstance(row, dict) and tidy(row.get("what"))
        ]
        return ImprovedPrompt(better, tuple(changes), PROVIDER, self._model)
