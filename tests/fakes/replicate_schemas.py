"""Input schemas of the models as their pages show them, written down apart from the product's catalogue.

A tuple: allowed values. ("int", low, high) and ("num", low, high): bounds. "uri": a web address or data URI. ["uri"]: a list.
A star in front of a name: required. What is not named here is refused with 422, as the real service does.
"""

from __future__ import annotations

from typing import Any

FLUX_RATIOS = ("1:1", "16:9", "21:9", "3:2", "2:3", "4:5", "5:4", "3:4", "4:3", "9:16", "9:21")
WIDE = ("16:9", "9:16", "1:1")
FORMATS = ("webp", "jpg", "png")

SCHEMAS: dict[str, dict[str, Any]] = {
    "black-forest-labs/flux-schnell": {
        "*prompt": "str",
        "aspect_ratio": FLUX_RATIOS,
        "num_outputs": ("int", 1, 4),
        "num_inference_steps": ("int", 1, 4),
        "seed": "int",
        "output_format": FORMATS,
        "output_quality": ("int", 0, 100),
        "go_fast": "bool",
        "megapixels": ("1", "0.25"),
        "disable_safety_checker": "bool",
    },
    "black-forest-labs/flux-dev": {
        "*prompt": "str",
        "aspect_ratio": FLUX_RATIOS,
        "image": "uri",
        "prompt_strength": ("num", 0, 1),
        "guidance": ("num", 0, 10),
        "num_outputs": ("int", 1, 4),
        "num_inference_steps": ("int", 1, 50),
        "seed": "int",
        "output_format": FORMATS,
        "output_quality": ("int", 0, 100),
        "go_fast": "bool",
        "megapixels": ("1", "0.25"),
        "disable_safety_checker": "bool",
    },
    "black-forest-labs/flux-1.1-pro": {
        "*prompt": "str",
        "image_prompt": "uri",
        "aspect_ratio": ("custom", "1:1", "16:9", "3:2", "2:3", "4:5", "5:4", "9:16", "3:4", "4:3"),
        "width": ("int", 256, 1440),
        "height": ("int", 256, 1440),
        "safety_tolerance": ("int", 1, 6),
        "prompt_upsampling": "bool",
        "seed": "int",
        "output_format": FORMATS,
        "output_quality": ("int", 0, 100),
    },
    "black-forest-labs/flux-2-pro": {
        "*prompt": "str",
        "input_images": ["uri"],
        "aspect_ratio": (
            "match_input_image",
            "custom",
            "1:1",
            "16:9",
            "3:2",
            "2:3",
            "4:5",
            "5:4",
            "9:16",
            "3:4",
            "4:3",
        ),
        "resolution": ("match_input_image", "0.5 MP", "1 MP", "2 MP", "4 MP"),
        "width": ("int", 256, 2048),
        "height": ("int", 256, 2048),
        "safety_tolerance": ("int", 1, 5),
        "seed": "int",
        "output_format": FORMATS,
        "output_quality": ("int", 0, 100),
    },
    "stability-ai/sdxl": {
        "prompt": "str",
        "negative_prompt": "str",
        "image": "uri",
        "mask": "uri",
        "width": "int",
        "height": "int",
        "num_outputs": ("int", 1, 4),
        "scheduler": "str",
        "num_inference_steps": ("int", 1, 500),
        "guidance_scale": ("num", 1, 50),
        "prompt_strength": ("num", 0, 1),
        "seed": "int",
        "refine": "str",
        "apply_watermark": "bool",
        "lora_scale": ("num", 0, 1),
        "replicate_weights": "str",
    },
    "kwaivgi/kling-v2.1": {
        "*prompt": "str",
        "*start_image": "uri",
        "end_image": "uri",
        "mode": ("standard", "pro"),
        "duration": (5, 10),
        "negative_prompt": "str",
    },
    "kwaivgi/kling-v2.5-turbo-pro": {
        "*prompt": "str",
        "start_image": "uri",
        "end_image": "uri",
        "aspect_ratio": WIDE,
        "duration": (5, 10),
        "negative_prompt": "str",
    },
    "kwaivgi/kling-v2.6": {
        "*prompt": "str",
        "start_image": "uri",
        "aspect_ratio": WIDE,
        "duration": (5, 10),
        "negative_prompt": "str",
        "generate_audio": "bool",
    },
    "kwaivgi/kling-v3-video": {
        "*prompt": "str",
        "start_image": "uri",
        "end_image": "uri",
        "mode": ("standard", "pro", "4k"),
        "duration": ("int", 3, 15),
        "aspect_ratio": WIDE,
        "generate_audio": "bool",
        "multi_prompt": "str",
    },
    "wan-video/wan-2.2-i2v-fast": {
        "*prompt": "str",
        "*image": "uri",
        "last_image": "uri",
        "num_frames": ("int", 81, 121),
        "resolution": ("480p", "720p"),
        "frames_per_second": ("int", 5, 30),
        "go_fast": "bool",
        "sample_shift": ("num", 1, 20),
        "seed": "int",
    },
    "wan-video/wan-2.5-i2v-fast": {
        "*prompt": "str",
        "*image": "uri",
        "resolution": ("720p", "1080p"),
        "duration": (5, 10),
        "negative_prompt": "str",
        "seed": "int",
    },
    "wan-video/wan-2.7-t2v": {
        "*prompt": "str",
        "audio": "uri",
        "resolution": ("720p", "1080p"),
        "aspect_ratio": WIDE,
        "duration": ("int", 2, 15),
        "seed": "int",
    },
    "pixverse/pixverse-v6": {
        "*prompt": "str",
        "image": "uri",
        "last_frame_image": "uri",
        "quality": ("360p", "540p", "720p", "1080p"),
        "duration": (5, 8),
        "aspect_ratio": WIDE,
        "generate_audio_switch": "bool",
        "seed": "int",
    },
    "minimax/hailuo-2.3": {
        "*prompt": "str",
        "first_frame_image": "uri",
        "duration": (6, 10),
        "resolution": ("768p", "1080p"),
        "prompt_optimizer": "bool",
    },
    "bytedance/seedance-2.0": {
        "*prompt": "str",
        "image": "uri",
        "last_frame_image": "uri",
        "reference_images": ["uri"],
        "reference_videos": ["uri"],
        "reference_audios": ["uri"],
        "duration": ("int", -1, 15),
        "resolution": ("480p", "720p", "1080p"),
        "aspect_ratio": (*WIDE, "4:3", "3:4", "21:9"),
        "generate_audio": "bool",
        "seed": "int",
    },
    "bytedance/seedance-2.0-fast": {
        "*prompt": "str",
        "image": "uri",
        "last_frame_image": "uri",
        "reference_images": ["uri"],
        "duration": ("int", -1, 15),
        "resolution": ("480p", "720p"),
        "aspect_ratio": (*WIDE, "4:3", "3:4"),
        "generate_audio": "bool",
        "seed": "int",
    },
    "google/veo-3.1": {
        "*prompt": "str",
        "image": "uri",
        "last_frame": "uri",
        "reference_images": ["uri"],
        "duration": (4, 6, 8),
        "resolution": ("720p", "1080p"),
        "aspect_ratio": ("16:9", "9:16"),
        "generate_audio": "bool",
        "negative_prompt": "str",
        "seed": "int",
    },
    "google/veo-3.1-fast": {
        "*prompt": "str",
        "image": "uri",
        "last_frame": "uri",
        "duration": (4, 6, 8),
        "resolution": ("720p", "1080p"),
        "aspect_ratio": ("16:9", "9:16"),
        "generate_audio": "bool",
        "negative_prompt": "str",
        "seed": "int",
    },
    "runwayml/gen-4.5": {
        "*prompt": "str",
        "image": "uri",
        "aspect_ratio": (*WIDE, "4:3", "3:4", "21:9"),
        "duration": (5, 10),
        "seed": "int",
    },
    "luma/ray-2-720p": {
        "*prompt": "str",
        "start_image_url": "uri",
        "aspect_ratio": (*WIDE, "4:3", "3:4", "9:21", "21:9"),
        "duration": (5, 9),
        "loop": "bool",
    },
    "prunaai/p-video": {
        "*prompt": "str",
        "image": "uri",
        "last_frame_image": "uri",
        "audio": "uri",
        "duration": ("int", 1, 20),
        "resolution": ("720p", "1080p"),
        "fps": (24, 48),
        "draft": "bool",
        "save_audio": "bool",
        "aspect_ratio": (*WIDE, "4:3", "3:4", "3:2", "2:3"),
        "seed": "int",
    },
    "minimax/music-2.6": {"prompt": "str", "lyrics": "str", "is_instrumental": "bool", "lyrics_optimizer": "bool"},
    "minimax/music-2.5": {"lyrics": "str", "prompt": "str", "audio_format": ("mp3", "wav")},
    "meta/musicgen": {
        "prompt": "str",
        "duration": "int",
        "model_version": ("stereo-melody-large", "stereo-large", "melody-large", "large"),
        "input_audio": "uri",
        "continuation": "bool",
        "output_format": ("wav", "mp3"),
        "seed": "int",
    },
    "google/lyria-2": {"*prompt": "str", "negative_prompt": "str", "seed": "int"},
    "google/lyria-3": {"*prompt": "str", "images": ["uri"]},
    "minimax/speech-2.8-turbo": {
        "*text": "str",
        "voice_id": "str",
        "speed": ("num", 0.5, 2),
        "emotion": "str",
        "language_boost": "str",
        "audio_format": ("mp3", "wav", "flac", "pcm"),
    },
    "minimax/speech-2.8-hd": {
        "*text": "str",
        "voice_id": "str",
        "speed": ("num", 0.5, 2),
        "emotion": "str",
        "language_boost": "str",
        "audio_format": ("mp3", "wav", "flac", "pcm"),
    },
    "elevenlabs/v3": {
        "*prompt": "str",
        "voice": "str",
        "stability": ("num", 0, 1),
        "similarity_boost": ("num", 0, 1),
        "style": ("num", 0, 1),
        "speed": ("num", 0.7, 1.2),
        "language_code": "str",
        "previous_text": "str",
        "next_text": "str",
    },
    "elevenlabs/flash-v2.5": {
        "*prompt": "str",
        "voice": "str",
        "stability": ("num", 0, 1),
        "similarity_boost": ("num", 0, 1),
        "style": ("num", 0, 1),
        "speed": ("num", 0.7, 1.2),
        "language_code": "str",
        "previous_text": "str",
        "next_text": "str",
    },
    "jaaari/kokoro-82m": {"*text": "str", "voice": "str", "speed": ("num", 0.1, 5)},
}

# The service lets each of these happen under one rule only.
TOGETHER = {
    "minimax/hailuo-2.3": lambda sent: not (sent.get("duration") == 10 and sent.get("resolution") == "1080p"),
    "kwaivgi/kling-v2.1": lambda sent: "end_image" not in sent or sent.get("mode") == "pro",
    "bytedance/seedance-2.0": lambda sent: not ("reference_images" in sent and "image" in sent),
}


def faults(model: str, sent: dict[str, Any]) -> list[str]:
    schema = SCHEMAS[model]
    rules = {name.removeprefix("*"): rule for name, rule in schema.items()}
    found = [f"{name[1:]} is required" for name in schema if name.startswith("*") and name[1:] not in sent]
    for name, value in sent.items():
        if name not in rules:
            found.append(f"{name}: additional property")
        elif not _fits(rules[name], value):
            found.append(f"{name}: {value!r:.60} does not fit {rules[name]}")
    if model in TOGETHER and not TOGETHER[model](sent):
        found.append("these settings do not go together")
    return found


def _fits(rule: Any, value: Any) -> bool:
    if isinstance(rule, list):
        return isinstance(value, list) and all(_fits(rule[0], part) for part in value)
    if isinstance(rule, tuple) and rule[0] in ("int", "num"):
        kind = int if rule[0] == "int" else (int, float)
        return isinstance(value, kind) and not isinstance(value, bool) and rule[1] <= value <= rule[2]
    if isinstance(rule, tuple):
        return any(value == allowed and type(value) is type(allowed) for allowed in rule)
    if rule == "uri":
        return isinstance(value, str) and value.startswith(("https://", "http://", "data:"))
    if rule == "int":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, {"str": str, "bool": bool}[rule])
