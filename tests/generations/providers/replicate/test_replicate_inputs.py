"""What is sent to each model: valid against the model's own schema, nothing unknown, the rest met by the nearest and noted."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from generations.providers.base import Capability, ProviderError
from generations.providers.catalogue import entries, entry, quote_for
from generations.providers.replicate.inputs import MediaRef, plan_input
from generations.providers.replicate.marks import carries, marked, plain
from tests.fakes.orders import clip_request, image_request, music_request, speech_request
from tests.fakes.replicate_schemas import SCHEMAS, faults

CLIP_MODELS = [one.id for one in entries().values() if one.capability == Capability.CLIP]
ISSUE_MODELS = {
    "flux-schnell", "flux-dev", "flux-1.1-pro", "flux-2-pro", "sdxl", "kling-v2.1", "kling-v2.5-turbo-pro", "kling-v2.6",
    "kling-v3-video", "wan-2.2-i2v-fast", "wan-2.5-i2v-fast", "wan-2.7-t2v", "pixverse-v6", "hailuo-2.3", "seedance-2.0", "veo-3.1",
    "gen-4.5", "ray-2-720p", "p-video", "music-2.6", "musicgen", "lyria-2", "speech-2.8-turbo", "v3", "kokoro-82m",
}  # fmt: skip


def as_sent(sent: dict[str, Any]) -> dict[str, Any]:
    def filled(value: Any) -> Any:
        return f"https://files.example/{value.key}" if isinstance(value, MediaRef) else value

    return {
        name: [filled(v) for v in value] if isinstance(value, list) else filled(value) for name, value in sent.items()
    }


def test_every_model_of_the_list_is_there_with_a_price() -> None:
    names = {one.id.partition("/")[2] for one in entries().values() if one.prices}
    assert names >= ISSUE_MODELS
    assert set(entries()) == set(SCHEMAS)


@pytest.mark.parametrize("ratio", ["9:16", "16:9", "1:1", "4:5"])
@pytest.mark.parametrize("model", CLIP_MODELS)
def test_clips_of_every_length_and_format_are_valid_for_every_model(model: str, ratio: str) -> None:
    one = entry(model)
    for seconds in (2.0, 3.8, 4.8, 5.8, 6.4, 7.8):
        for first, last in ((None, None), ("a.jpg", None), ("a.jpg", "b.jpg")):
            if one.needs_start_image and not first:
                continue
            request = clip_request(
                seconds=seconds, ratio=ratio, first_frame_key=first, last_frame_key=last, photo_keys=("p1", "p2")
            )
            plan = plan_input(one, request)
            assert faults(model, as_sent(dict(plan.sent))) == []
            assert plan.made_s >= seconds * 0.84
            assert quote_for(one, plan.sent).most > 0


def test_a_model_that_counts_frames_slows_its_rate_for_longer_clips() -> None:
    sent = plan_input(entry("wan-video/wan-2.2-i2v-fast"), clip_request(seconds=7.8, first_frame_key="a.jpg")).sent
    assert (sent["num_frames"], sent["frames_per_second"]) == (117, 15)
    sent = plan_input(entry("wan-video/wan-2.2-i2v-fast"), clip_request(seconds=4.8, first_frame_key="a.jpg")).sent
    assert (sent["num_frames"], sent["frames_per_second"]) == (81, 16)


@pytest.mark.parametrize(
    ("seconds", "made", "words"),
    [
        (4.8, 5, None),
        (5.8, 5, "Kling 2.5 Turbo Pro made 5 s, played a little slower to fill 5.8 s."),
        (6.4, 10, "Kling 2.5 Turbo Pro made 10 s, cut to 6.4 s."),
        (14.0, 10, "Kling 2.5 Turbo Pro made 10 s, played a little slower to fill 14.0 s."),
    ],
)
def test_lengths_a_model_cannot_make_are_met_by_the_cheapest_it_can(
    seconds: float, made: int, words: str | None
) -> None:
    plan = plan_input(entry("kwaivgi/kling-v2.5-turbo-pro"), clip_request(seconds=seconds))
    assert plan.sent["duration"] == made
    assert [note for note in plan.notes if " s" in note] == ([words] if words else [])


def test_formats_a_model_cannot_make_are_met_by_the_nearest_with_a_note() -> None:
    plan = plan_input(entry("google/veo-3.1"), clip_request(ratio="4:5"))
    assert plan.sent["aspect_ratio"] == "9:16"
    assert "Veo 3.1 makes no 4:5 pictures; made in 9:16 and cut to 4:5." in plan.notes
    plan = plan_input(entry("runwayml/gen-4.5"), clip_request(ratio="4:5"))
    assert plan.sent["aspect_ratio"] == "3:4"


def test_options_a_model_does_not_know_are_dropped_and_said() -> None:
    plan = plan_input(entry("minimax/hailuo-2.3"), clip_request(photo_keys=("p1",)))
    assert not {"seed", "aspect_ratio", "negative_prompt", "reference_images"} & set(plan.sent)
    assert "Hailuo 2.3 takes no product photos here." in plan.notes
    assert "Hailuo 2.3 makes 16:9 pictures; cut to 9:16." in plan.notes


def test_settings_that_exclude_each_other_are_never_sent_together() -> None:
    long = plan_input(entry("minimax/hailuo-2.3"), clip_request(seconds=7.8)).sent
    assert (long["duration"], long["resolution"]) == (10, "768p")
    ends = plan_input(
        entry("kwaivgi/kling-v2.1"), clip_request(first_frame_key="a", last_frame_key="b", resolution="720p")
    ).sent
    assert ends["mode"] == "pro"


def test_a_tier_may_wish_for_a_smaller_resolution() -> None:
    one = entry("pixverse/pixverse-v6")
    assert plan_input(one, clip_request()).sent["quality"] == "1080p"
    assert plan_input(one, clip_request(resolution="720p")).sent["quality"] == "720p"


def test_a_model_that_starts_from_a_picture_refuses_to_start_without() -> None:
    with pytest.raises(ProviderError, match=r"Kling 2\.1 starts from a picture"):
        plan_input(entry("kwaivgi/kling-v2.1"), clip_request())


@pytest.mark.parametrize("model", [one.id for one in entries().values() if one.capability != Capability.CLIP])
def test_pictures_music_and_speech_are_valid_for_every_model(model: str) -> None:
    one = entry(model)
    requests = {
        Capability.IMAGE: [image_request(), image_request(reference_keys=("p1", "p2"), negative_prompt="blur")],
        Capability.MUSIC: [music_request(15), music_request(30), music_request(60)],
        Capability.SPEECH: [speech_request(), speech_request("नमस्ते दुनिया")],
    }[one.capability]
    for request in requests:
        assert faults(model, as_sent(dict(plan_input(one, request).sent))) == []


@pytest.mark.parametrize(
    ("model", "seconds", "cost"),
    [
        ("kwaivgi/kling-v2.5-turbo-pro", 4.8, "0.35"),
        ("google/veo-3.1", 3.8, "0.80"),
        ("pixverse/pixverse-v6", 4.8, "0.90"),
        ("minimax/hailuo-2.3", 5.0, "0.49"),
        ("prunaai/p-video", 4.8, "0.20"),
    ],
)
def test_the_price_is_known_to_the_cent_before_anything_is_sent(model: str, seconds: float, cost: str) -> None:
    quote = quote_for(entry(model), plan_input(entry(model), clip_request(seconds=seconds)).sent)
    assert quote.expected == quote.most == Decimal(cost)


def test_machine_time_is_reserved_at_its_most() -> None:
    quote = quote_for(entry("stability-ai/sdxl"), plan_input(entry("stability-ai/sdxl"), image_request()).sent)
    assert (quote.expected, quote.most) == (Decimal("0.00975"), Decimal("0.2925"))


def test_settings_without_a_price_are_refused_in_a_sentence() -> None:
    with pytest.raises(ProviderError, match="There is no price for Kling 3 with these settings"):
        quote_for(entry("kwaivgi/kling-v3-video"), {"mode": "4k", "duration": 5, "generate_audio": False})
    with pytest.raises(ProviderError, match="not in the catalogue"):
        entry("somebody/something")


def test_a_prompt_carries_its_purchase_in_its_blanks_alone() -> None:
    text = "Custard tarts on a marble counter in soft morning light, steam rising, slow push in, no text anywhere"
    first, second = marked(text, "purchase-1"), marked(text, "purchase-2")
    assert plain(first) == plain(second) == text
    assert carries(first, "purchase-1")
    assert not carries(first, "purchase-2")
    assert not carries(None, "purchase-1")
    assert marked(text, "") == text
