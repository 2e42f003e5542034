"""First frames share the ad's words, so that the clips look like one film."""

from __future__ import annotations

from generations.providers.catalogue import entry
from generations.providers.stills import needs_still, still_request
from tests.fakes.orders import clip_request


def test_every_scenes_still_says_what_all_scenes_share() -> None:
    spec = clip_request().spec
    stills = [still_request(spec, scene, width=1080, height=1920, seed=5, photo_keys=("p",)) for scene in spec.scenes]
    assert len({still.prompt for still in stills}) == len({scene.visual_prompt for scene in spec.scenes}) > 1
    for still, scene in zip(stills, spec.scenes, strict=True):
        assert scene.visual_prompt.rstrip(".") in still.prompt
        assert spec.consistency.light in still.prompt
        assert "no text or logos" in still.prompt
        assert (still.seed, still.reference_keys) == (5, ("p",))


def test_a_clip_starts_from_a_still_when_it_must_or_when_the_tier_says_so() -> None:
    must, can, cannot = (
        entry(f"{name}").card() for name in ("kwaivgi/kling-v2.1", "google/veo-3.1", "wan-video/wan-2.7-t2v")
    )
    assert needs_still(must, tier_wants_one=False)
    assert not needs_still(can, tier_wants_one=False)
    assert needs_still(can, tier_wants_one=True)
    assert not needs_still(cannot, tier_wants_one=True)
