"""replicate.toml as typed values: one `Entry` per model, checked when it is read.

`words` maps our words (prompt, duration, ratio, start_image, ...) to the model's own field names; `fields` is what the model
declares. An entry that contradicts itself stops the start of the program with the model's name.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Final

from generations.providers.base import Capability, ModelCard, ProviderError

FOLDER: Final = Path(__file__).parent
PROVIDER: Final = "replicate"
TAKES: Final = ("seed", "start_image", "end_image", "negative_prompt", "reference_images")
UNITS: Final = frozenset({"second", "image", "video", "call", "character", "gpu_second"})
TYPES: Final[dict[str, tuple[type, ...]]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list, tuple),
}

Value = str | int | float | bool


@dataclass(frozen=True)
class FieldRule:
    """One declared input: its type, the only values allowed or its bounds (for arrays: how many)."""

    type: str
    values: tuple[Value, ...] = ()
    least: float | None = None
    most: float | None = None
    longest: int | None = None  # characters
    required: bool = False
    file: bool = False

    def fault(self, value: object) -> str:
        """What is wrong with `value`, or nothing."""
        if not isinstance(value, TYPES[self.type]) or (self.type != "boolean" and isinstance(value, bool)):
            return f"must be {self.type}"
        if self.longest is not None and isinstance(value, str) and len(value) > self.longest:
            return f"must have at most {self.longest} characters"
        if self.values and value not in self.values:
            return f"must be one of {', '.join(map(str, self.values))}"
        size = len(value) if isinstance(value, list | tuple) else value
        if isinstance(size, int | float) and not isinstance(value, str):
            if self.least is not None and size < self.least:
                return f"must be at least {self.least:g}"
            if self.most is not None and size > self.most:
                return f"must be at most {self.most:g}"
        return ""


@dataclass(frozen=True)
class PriceRow:
    """USD per unit for requests whose input has the values of `when`."""

    unit: str
    usd: Decimal
    read: str
    source: str
    when: Mapping[str, Value]
    each_reference_usd: Decimal = Decimal(0)
    usual_units: Decimal = Decimal(1)
    most_units: Decimal = Decimal(1)


@dataclass(frozen=True)
class Limit:
    """When the input has the values of `when` (or the field called `with_word` at all), it must have those of `then`."""

    when: Mapping[str, Value]
    with_word: str
    then: Mapping[str, Value]


@dataclass(frozen=True)
class Entry:
    id: str
    name: str
    capability: Capability
    source: str
    words: Mapping[str, str]
    fields: Mapping[str, FieldRule]
    fixed: Mapping[str, Value]
    prices: tuple[PriceRow, ...]
    limits: tuple[Limit, ...] = ()
    version: str = ""  # community models are called by version
    sides: Mapping[str, int] | None = None
    resolution_names: Mapping[str, str] | None = None
    short_side: int = 0  # of models with one size only
    usual_rate: int = 0  # frames per second of models that count frames
    ratio_without_image: str = ""
    references_exclude_frames: bool = False

    def rule(self, word: str) -> FieldRule | None:
        """What the model declares for one of our words; None when it does not know it."""
        field = self.words.get(word)
        return None if field is None else self.fields[field]

    @property
    def needs_start_image(self) -> bool:
        rule = self.rule("start_image")
        return rule is not None and rule.required

    @property
    def durations_s(self) -> tuple[float, ...]:
        rule = self.rule("duration")
        if rule is None:
            return ()
        if rule.values:
            return tuple(float(value) for value in rule.values)
        return (float(rule.least or 0), float(rule.most or 0))

    def card(self) -> ModelCard:
        ratios = self.rule("ratio")
        sides = tuple(sorted((self.sides or {}).values())) or ((self.short_side,) if self.short_side else ())
        return ModelCard(
            provider=PROVIDER,
            model=self.id,
            name=self.name,
            capability=self.capability,
            durations_s=self.durations_s,
            ratios=tuple(str(value) for value in ratios.values) if ratios else (),
            short_sides=sides,
            takes=frozenset(word for word in TAKES if word in self.words),
            needs_start_image=self.needs_start_image,
            price=_price_words(self.prices),
        )


def _price_words(rows: tuple[PriceRow, ...]) -> str:
    if not rows:
        return "no price known"
    unit = rows[0].unit.replace("gpu_second", "second of computing")
    amounts = sorted({row.usd for row in rows})
    spread = " to ".join(f"${amount}" for amount in (amounts if len(amounts) < 2 else (amounts[0], amounts[-1])))
    return f"{spread} per {unit}"


@cache
def entries() -> dict[str, Entry]:
    """Every model of the file, in its order."""
    with (FOLDER / "replicate.toml").open("rb") as file:
        read = [_entry(table) for table in tomllib.load(file)["model"]]
    return {one.id: one for one in read}


def entry(model: str) -> Entry:
    try:
        return entries()[model]
    except KeyError as error:
        raise ProviderError(f"The model {model} is not in the catalogue, so it cannot be used.") from error


def _entry(table: Mapping[str, Any]) -> Entry:
    limits = tuple(
        Limit(dict(row.get("when", {})), row.get("with", ""), dict(row["then"])) for row in table.get("limits", ())
    )
    fields = {
        name: FieldRule(
            type=rule["type"],
            values=tuple(rule.get("values", ())),
            least=rule.get("least"),
            most=rule.get("most"),
            longest=rule.get("longest"),
            required=rule.get("required", False),
            file=rule.get("file", False),
        )
        for name, rule in table["fields"].items()
    }
    made = Entry(
        id=table["id"],
        name=table["name"],
        capability=Capability(table["capability"]),
        source=table["source"],
        words=dict(table["words"]),
        fields=fields,
        fixed=dict(table.get("fixed", {})),
        prices=tuple(_price(row) for row in table.get("price", ())),
        limits=limits,
        version=table.get("version", ""),
        sides=table.get("sides"),
        resolution_names=table.get("resolution_names"),
        short_side=table.get("short_side", 0),
        usual_rate=table.get("usual_rate", 0),
        ratio_without_image=table.get("ratio_without_image", ""),
        references_exclude_frames=table.get("references_exclude_frames", False),
    )
    _check(made)
    return made


def _price(row: Mapping[str, Any]) -> PriceRow:
    return PriceRow(
        unit=row["unit"],
        usd=Decimal(row["usd"]),
        read=row["read"],
        source=row["source"],
        when=dict(row.get("when", {})),
        each_reference_usd=Decimal(row.get("each_reference_usd", "0")),
        usual_units=Decimal(row.get("usual_units", 1)),
        most_units=Decimal(row.get("most_units", 1)),
    )


def _check(made: Entry) -> None:
    faults = [f"{word} names no field" for word, field in made.words.items() if field not in made.fields]
    for name, value in made.fixed.items():
        fault = made.fields[name].fault(value) if name in made.fields else "is not declared"
        faults += [f"fixed {name} {fault}"] if fault else []
    resolution = made.rule("resolution")
    faults += [
        f"no field holds {value}" for value in made.sides or () if resolution is None or value not in resolution.values
    ]
    for row in made.prices:
        faults += [f"unit {row.unit}"] if row.unit not in UNITS else []
        faults += [f"price depends on {name}" for name in row.when if name not in made.fields]
    for limit in made.limits:
        faults += [f"limit names {name}" for name in (*limit.when, *limit.then) if name not in made.fields]
    if faults:
        raise ValueError(f"catalogue, {made.id}: {'; '.join(faults)}")
