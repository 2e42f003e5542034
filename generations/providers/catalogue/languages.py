"""openai.toml as typed values, and the price of tokens. USD, exact decimals."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Any, Final

from generations.providers.base import Bill, Capability, ModelCard, ProviderError, Quote
from generations.providers.catalogue.entries import FOLDER

MILLION: Final = Decimal(1_000_000)
MICRO: Final = Decimal("0.000001")
CACHE_WRITE: Final = Decimal("1.25")
WARN_DAYS: Final = 60


@dataclass(frozen=True)
class Usage:
    """Tokens of one answer; reasoning is part of `output`, `cached` and `written` are parts of `input`."""

    input: int = 0
    cached: int = 0
    written: int = 0
    output: int = 0


@dataclass(frozen=True)
class LanguageModel:
    id: str
    name: str
    capabilities: frozenset[Capability]
    input: Decimal
    cached: Decimal
    output: Decimal
    retires: date | None
    long_prompt_tokens: int
    source: str

    def bill(self, usage: Usage) -> Bill:
        """cost = fresh input + cached + 1.25 x written to the cache + output; very long prompts cost twice, answers 1.5."""
        is_long = bool(self.long_prompt_tokens) and usage.input > self.long_prompt_tokens
        fresh = max(usage.input - usage.cached - usage.written, 0)
        read = fresh * self.input + usage.cached * self.cached + usage.written * CACHE_WRITE * self.input
        wrote = usage.output * self.output
        cost = (read * (2 if is_long else 1) + wrote * (Decimal("1.5") if is_long else 1)) / MILLION
        return Bill(
            units=Decimal(usage.input + usage.output),
            unit_price=self.output / MILLION,
            cost=cost.quantize(MICRO, ROUND_HALF_UP),
        )

    def quote(self, provider: str, input_tokens: int, expected_output: int, most_output: int) -> Quote:
        expected = self.bill(Usage(input=input_tokens, output=expected_output)).cost
        most = self.bill(Usage(input=input_tokens, output=most_output)).cost
        units = Decimal(input_tokens + expected_output)
        return Quote(provider, self.id, "token", units, self.output / MILLION, expected, most)

    def days_left(self, today: date) -> int | None:
        return None if self.retires is None else (self.retires - today).days

    def card(self, capability: Capability) -> ModelCard:
        price = f"${self.input} in, ${self.output} out per million tokens"
        return ModelCard("openai", self.id, self.name, capability, price=price)


@cache
def language_models() -> dict[str, LanguageModel]:
    with (FOLDER / "openai.toml").open("rb") as file:
        read = [_model(table) for table in tomllib.load(file)["model"]]
    return {one.id: one for one in read}


def language_model(name: str) -> LanguageModel:
    """The model called `name`, or the one of which `name` is a dated edition ("gpt-4.1-mini-2025-04-14")."""
    known = language_models()
    fitting = [model for model in known if name == model or name.startswith(f"{model}-20")]
    if not fitting:
        raise ProviderError(f"There is no price for the model {name[:80]}, so it is not used. Choose another model.")
    return known[max(fitting, key=len)]


def _model(table: dict[str, Any]) -> LanguageModel:
    return LanguageModel(
        id=table["id"],
        name=table["name"],
        capabilities=frozenset(Capability(word) for word in table["capabilities"]),
        input=Decimal(table["input"]),
        cached=Decimal(table["cached"]),
        output=Decimal(table["output"]),
        retires=date.fromisoformat(table["retires"]) if table["retires"] else None,
        long_prompt_tokens=table.get("long_prompt_tokens", 0),
        source=table["source"],
    )
