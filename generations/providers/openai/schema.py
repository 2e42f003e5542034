"""JSON schemas in the dialect of strict structured output, from pydantic models.

Every property is required, nothing else is allowed, defaults go, and bounds the dialect does not know (lengths of text) move
into the description, where the model can at least read them.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Final

from pydantic import BaseModel

from generations.spec import AdSpec

OURS: Final = {
    "version",
    "planner",
    "flags",
    "category",
    "pictures",
    "place",
}  # fields of the ad spec that no model fills
_DROPPED: Final = ("default", "title", "minLength", "maxLength", "format")


def strict_schema(model: type[BaseModel]) -> dict[str, Any]:
    schema: dict[str, Any] = _strict(model.model_json_schema())
    return schema


@cache
def _ad_spec_text() -> str:
    schema = AdSpec.model_json_schema()
    for part in (schema, *schema["$defs"].values()):
        for name in OURS & set(part.get("properties", ())):
            del part["properties"][name]
    return json.dumps(_strict(schema))


def ad_spec_schema() -> dict[str, Any]:
    """The ad spec as a planner model is asked for it."""
    schema: dict[str, Any] = json.loads(_ad_spec_text())
    return schema


def _strict(node: Any) -> Any:
    if isinstance(node, list):
        return [_strict(part) for part in node]
    if not isinstance(node, dict):
        return node
    if set(node) == {"$ref", "default"} or set(node) == {"$ref", "description"}:
        return {"$ref": node["$ref"]}
    kept = {name: value for name, value in node.items() if name not in _DROPPED}
    if "maxLength" in node:
        told = f"At most {node['maxLength']} characters."
        kept["description"] = f"{kept['description']} {told}" if "description" in kept else told
    for name in ("properties", "$defs"):
        if name in kept:
            kept[name] = {key: _strict(value) for key, value in kept[name].items()}
    for name in ("items", "anyOf"):
        if name in kept:
            kept[name] = _strict(kept[name])
    if kept.get("type") == "object":
        kept["required"] = list(kept.get("properties", ()))
        kept["additionalProperties"] = False
    return kept
