"""First frames: the still a clip starts from, so that separately made clips look like one film. Pure.

Every scene's still is asked for with the ad's shared words (subject, palette, light, camera, style) and, where the model takes
them, the product photos. Which scenes get one: `needs_still`.
"""

from __future__ import annotations

from typing import Final

from generations.providers.base import ImageRequest, ModelCard
from generations.spec import AdSpec, Scene

NEGATIVE: Final = "text, letters, captions, watermark, logo, frame, collage, blurry, distorted"
MAX_PROMPT: Final = 1600


def needs_still(card: ModelCard, *, tier_wants_one: bool) -> bool:
    """Whether a clip of this model should start from a still: it must, or the tier says so and the model can."""
    return card.needs_start_image or (tier_wants_one and "start_image" in card.takes)


def still_request(
    spec: AdSpec, scene: Scene, *, width: int, height: int, seed: int, photo_keys: tuple[str, ...] = ()
) -> ImageRequest:
    """The first frame of a scene. Give every scene of an ad the same seed: it keeps faces and objects alike."""
    shared = spec.consistency
    style = ", ".join((*spec.brand_guidelines.style_keywords[:5], f"{spec.brand_guidelines.mood} mood"))
    parts = [
        scene.visual_prompt,
        f"In every picture of this series: {shared.subject}",
        f"Palette: {shared.palette}. Light: {shared.light}. Camera: {shared.camera}",
        f"Style: {style}. Advertising photograph, one moment, no text or logos",
    ]
    prompt = " ".join(f"{part.strip().rstrip('.')}." for part in parts)
    negative = f"{scene.negative_prompt}, {NEGATIVE}" if scene.negative_prompt else NEGATIVE
    return ImageRequest(prompt[:MAX_PROMPT], width, height, seed, negative, photo_keys)
