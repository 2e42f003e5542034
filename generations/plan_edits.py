"""Changing a plan by hand: edits and a new order become an ad spec that is as valid as any planner's.

Pure. The framework's beats stay in their places (a problem comes before its solution): reordering moves what is shown and
said, not the beat. Whatever cannot be is refused in a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from generations.spec import AdSpec, Scene


class SpecRefused(ValueError):
    """The message is for the user."""


class SceneEdit(BaseModel):
    """What to change in the scene that now has this number; None leaves it as it is."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    scene_number: Annotated[int, Field(ge=1, le=10)]
    text: str | None = None
    subtext: str | None = None
    badge: str | None = None
    duration_s: float | None = None
    visual_prompt: str | None = None
    motion_prompt: str | None = None
    negative_prompt: str | None = None
    voice_over: str | None = None


OVERLAY_WORDS = ("text", "subtext", "badge")
SCENE_WORDS = ("duration_s", "visual_prompt", "motion_prompt", "negative_prompt", "voice_over")


def edited(
    spec: AdSpec,
    edits: Sequence[SceneEdit] = (),
    order: Sequence[int] = (),
    call_to_action: str | None = None,
) -> AdSpec:
    """`spec` with the edits made and its scenes in the new order (old numbers). Raises SpecRefused."""
    by_number = {edit.scene_number: edit for edit in edits}
    strangers = by_number.keys() - {scene.scene_number for scene in spec.scenes}
    if strangers:
        raise SpecRefused(f"There is no scene {min(strangers)}.")
    scenes = [_scene(scene, by_number.get(scene.scene_number)) for scene in spec.scenes]
    whole = spec.model_dump(mode="json")
    whole["scenes"] = _arranged(scenes, order)
    if call_to_action is not None:
        whole["ad_specifications"]["call_to_action"] = call_to_action
    return checked(whole, spec)


def checked(given: Any, before: AdSpec) -> AdSpec:
    """A whole spec from outside, as long, and of the same format, as the ad it is for. Raises SpecRefused."""
    try:
        spec = AdSpec.model_validate(given)
    except ValidationError as error:
        raise SpecRefused(_in_words(error)) from error
    wanted, has = before.ad_specifications, spec.ad_specifications
    if (has.duration_s, has.aspect_ratio) != (wanted.duration_s, wanted.aspect_ratio):
        raise SpecRefused("Length and format of an ad are chosen at the start and cannot change in its plan.")
    return spec


def _scene(scene: Scene, edit: SceneEdit | None) -> dict[str, Any]:
    plain = scene.model_dump(mode="json")
    if edit is None:
        return plain
    given = edit.model_dump(exclude_none=True)
    plain["text_overlay"] |= {name: given[name] for name in OVERLAY_WORDS if name in given}
    emphasis = plain["text_overlay"]["emphasis"]
    if emphasis and emphasis not in plain["text_overlay"]["text"]:
        plain["text_overlay"]["emphasis"] = ""
    return plain | {name: given[name] for name in SCENE_WORDS if name in given}


def _arranged(scenes: list[dict[str, Any]], order: Sequence[int]) -> list[dict[str, Any]]:
    if order and sorted(order) != list(range(1, len(scenes) + 1)):
        raise SpecRefused("The new order must name every scene once.")
    beats = [scene["scene_type"] for scene in scenes]
    moved = [scenes[number - 1] for number in order] if order else scenes
    return [
        scene | {"scene_number": number, "scene_type": beat}
        for number, (scene, beat) in enumerate(zip(moved, beats, strict=True), start=1)
    ]


def _in_words(error: ValidationError) -> str:
    """The first fault, with the scene and field it is about."""
    first = error.errors(include_url=False, include_input=False)[0]
    what = first["msg"].removeprefix("Value error, ")
    place = [part for part in first["loc"] if isinstance(part, str) and part not in {"scenes", "text_overlay"}]
    scene = next((f"Scene {part + 1}" for part in first["loc"] if isinstance(part, int)), "")
    field = place[-1].replace("_", " ").removesuffix(" s") if place else ""
    where = f"{scene}, {field}" if scene and field else scene or field
    sentence = f"{where}: {what}" if where else what
    return f"{sentence[:1].upper()}{sentence[1:]}."
