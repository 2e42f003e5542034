"""One request and one model to exactly what is sent: nothing unknown, nothing out of bounds. Pure.

In: a catalogue `Entry` and a request. Out: `Plan`: the input with `MediaRef` where a file goes, and notes that say what the
model could not do and how it was met. Lengths: the shortest the model can make that covers the clip, where a clip played up
to a sixth slower still counts as covering it (a 5 s clip for 5.8 s with handles costs half of a 10 s one); ratios and
resolutions: the nearest. What is still wrong at the end is refused here and never sent.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from generations.providers.base import (
    ClipRequest,
    ImageRequest,
    MediaRequest,
    MusicRequest,
    ProviderError,
    SpeechRequest,
)
from generations.providers.catalogue import Entry
from generations.providers.picture_words import CLEAN_PICTURE, sentences, style_of

MAX_PROMPT: Final = 1800
MARK: Final = 40  # room for the blanks of `marks`
MAX_SPEECH: Final = 5000
MAX_SEED: Final = 2**31 - 1
SLOWEST: Final = 0.84  # a clip may be played this much slower to cover its scene
RATIOS: Final = {"9:16": 9 / 16, "16:9": 16 / 9, "1:1": 1.0, "4:5": 4 / 5}
NEGATIVE: Final = "text, letters, captions, watermark, logo, blurry, distorted, deformed hands, extra limbs"


@dataclass(frozen=True)
class MediaRef:
    """Stands in an input where the file of this storage key will go."""

    key: str


@dataclass(frozen=True)
class Plan:
    sent: Mapping[str, Any]
    notes: tuple[str, ...]
    made_s: float = 0.0  # how long the clip will be as made


class _Draft:
    """An input under construction: values by our words, notes on the way."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.sent: dict[str, Any] = dict(entry.fixed)
        self.notes: list[str] = []

    def put(self, word: str, value: Any) -> bool:
        """Set one of our words if the model knows it."""
        field = self.entry.words.get(word)
        if field is None:
            return False
        self.sent[field] = value
        return True

    def note(self, sentence: str) -> None:
        self.notes.append(sentence)


def plan_input(entry: Entry, request: MediaRequest) -> Plan:
    """What to send for `request`. Raises ProviderError when the model cannot do it at all."""
    draft = _Draft(entry)
    match request:
        case ClipRequest():
            made_s = _clip(draft, request)
        case ImageRequest():
            made_s = 0.0
            _image(draft, request)
        case MusicRequest():
            made_s = _music(draft, request)
        case SpeechRequest():
            made_s = 0.0
            _speech(draft, request)
    _obey_limits(draft)
    check_input(entry, draft.sent)
    return Plan(draft.sent, tuple(draft.notes), made_s)


def check_input(entry: Entry, sent: Mapping[str, Any]) -> None:
    """Refuse an input that the model's declaration does not allow. Files count as strings until they are uploaded."""
    faults = [f"{name} is required" for name, rule in entry.fields.items() if rule.required and name not in sent]
    for name, value in sent.items():
        rule = entry.fields.get(name)
        if rule is None:
            faults.append(f"{name} is unknown")
            continue
        fault = rule.fault(str(value) if rule.file and rule.type == "string" else value)
        faults += [f"{name} {fault}"] if fault else []
    if faults:
        raise ProviderError(f"{entry.name} cannot make this: {'; '.join(faults)}.")


# Clips ---------------------------------------------------------------------------------------------------------------


def _clip(draft: _Draft, request: ClipRequest) -> float:
    entry = draft.entry
    draft.put("prompt", _cut(clip_prompt(request), _room(entry)))
    if not draft.put("negative_prompt", _negative(request)) and request.scene.negative_prompt:
        draft.note(f"{entry.name} takes no list of things to avoid.")
    _frames_of_reference(draft, request)
    _seed(draft, request.seed)
    _ratio(draft, request.width, request.height, has_image=request.first_frame_key is not None)
    _resolution(draft, request)
    return _length(draft, request)


def clip_prompt(request: ClipRequest) -> str:
    """What happens, how it moves, and the style words every scene of the ad shares."""
    spec, scene = request.spec, request.scene
    shared = spec.consistency
    parts = [
        scene.visual_prompt,
        scene.motion_prompt,
        style_of(spec),
        f"Light: {shared.light}. Camera: {shared.camera}.",
        CLEAN_PICTURE,
    ]
    return sentences(parts)


def _room(entry: Entry) -> int:
    rule = entry.rule("prompt")
    return min(MAX_PROMPT, (rule.longest if rule and rule.longest else MAX_PROMPT + MARK) - MARK)


def _negative(request: ClipRequest) -> str:
    own = request.scene.negative_prompt
    return _cut(f"{own}, {NEGATIVE}" if own else NEGATIVE, 500)


def _cut(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    return text[:length].rpartition(" ")[0].rstrip(",;:") or text[:length]


def _frames_of_reference(draft: _Draft, request: ClipRequest) -> None:
    """Start image, end image and product photos, as far as the model takes them."""
    entry = draft.entry
    has_start = request.first_frame_key is not None and draft.put("start_image", MediaRef(request.first_frame_key))
    if entry.needs_start_image and not has_start:
        raise ProviderError(f"{entry.name} starts from a picture, and there is none for this scene.")
    if request.first_frame_key is not None and not has_start:
        draft.note(f"{entry.name} takes no first frame.")
    if request.last_frame_key is not None and not (
        has_start and draft.put("end_image", MediaRef(request.last_frame_key))
    ):
        draft.note(f"{entry.name} takes no last frame here.")
    if request.photo_keys:
        _references(draft, request.photo_keys, blocked=has_start and entry.references_exclude_frames)


def _references(draft: _Draft, keys: tuple[str, ...], *, blocked: bool) -> None:
    rule = draft.entry.rule("reference_images")
    if rule is None or blocked:
        draft.note(f"{draft.entry.name} takes no product photos here.")
        return
    most = int(rule.most or len(keys))
    draft.put("reference_images", [MediaRef(key) for key in keys[:most]])
    if len(keys) > most:
        draft.note(f"{draft.entry.name} takes {most} product photos; the first {most} were used.")


def _seed(draft: _Draft, seed: int) -> None:
    draft.put("seed", seed % (MAX_SEED + 1))


def _ratio(draft: _Draft, width: int, height: int, *, has_image: bool) -> None:
    entry, wanted = draft.entry, width / height
    name = min(RATIOS, key=lambda ratio: abs(math.log(RATIOS[ratio] / wanted)))
    rule = entry.rule("ratio")
    if rule is None:
        if entry.ratio_without_image and not has_image and entry.ratio_without_image != name:
            draft.note(f"{entry.name} makes {entry.ratio_without_image} pictures; cut to {name}.")
        return
    nearest = min(rule.values, key=lambda value: abs(math.log(_ratio_of(str(value)) / wanted)))
    draft.put("ratio", nearest)
    if str(nearest) != name:
        draft.note(f"{entry.name} makes no {name} pictures; made in {nearest} and cut to {name}.")


def _ratio_of(name: str) -> float:
    across, _, down = name.partition(":")
    return int(across) / int(down)


def _resolution(draft: _Draft, request: ClipRequest) -> None:
    """The wished resolution, else the smallest that is large enough, else the largest there is."""
    entry, wanted = draft.entry, min(request.width, request.height)
    sides = entry.sides or {}
    if sides:
        by_name = {(entry.resolution_names or {}).get(value, value): value for value in sides}
        large_enough = [value for value in sides if sides[value] >= wanted]
        choice = by_name.get(request.resolution) or min(
            large_enough or [max(sides, key=sides.__getitem__)], key=sides.__getitem__
        )
        draft.put("resolution", choice)


def _length(draft: _Draft, request: ClipRequest) -> float:
    entry, needed = draft.entry, request.duration_s
    if "frames" in entry.words:
        return _counted_frames(draft, needed)
    rule = entry.rule("duration")
    if rule is None:
        return needed
    if rule.values:
        choices = sorted(float(value) for value in rule.values)
    else:
        choices = [float(value) for value in range(int(rule.least or 1), int(rule.most or 60) + 1)]
    step_down = SLOWEST if rule.values else 1.0  # models that make any whole second need no slowing
    made = next((value for value in choices if value >= needed * step_down - 1e-6), choices[-1])
    draft.put("duration", int(made))
    _tell_length(draft, made, needed)
    return made


def _tell_length(draft: _Draft, made: float, needed: float) -> None:
    if made < needed - 0.01:
        draft.note(f"{draft.entry.name} made {made:g} s, played a little slower to fill {needed:.1f} s.")
    elif made >= needed + 1:
        draft.note(f"{draft.entry.name} made {made:g} s, cut to {needed:.1f} s.")


def _counted_frames(draft: _Draft, needed: float) -> float:
    """Models that count frames: the usual rate while it suffices, a lower one for longer clips."""
    frames, rate = draft.entry.fields[draft.entry.words["frames"]], draft.entry.rule("rate")
    least, most = int(frames.least or 1), int(frames.most or 10_000)
    usual = draft.entry.usual_rate
    slowest = int(rate.least or 1) if rate else usual
    chosen = usual if math.ceil(needed * usual) <= most else max(slowest, int(most // needed))
    count = min(max(math.ceil(needed * chosen), least), most)
    draft.put("frames", count)
    draft.put("rate", chosen)
    made = count / chosen
    _tell_length(draft, made, needed)
    return made


# Pictures, music, speech ---------------------------------------------------------------------------------------------


def _image(draft: _Draft, request: ImageRequest) -> None:
    draft.put("prompt", _cut(" ".join(request.prompt.split()), _room(draft.entry)))
    if request.negative_prompt and not draft.put("negative_prompt", _cut(request.negative_prompt, 500)):
        draft.note(f"{draft.entry.name} takes no list of things to avoid.")
    _seed(draft, request.seed)
    if "width" in draft.entry.words:
        width, height = _about_a_megapixel(request.width, request.height)
        draft.put("width", width)
        draft.put("height", height)
    else:
        _ratio(draft, request.width, request.height, has_image=False)
    sides = draft.entry.sides
    if sides:
        large_enough = [value for value in sides if sides[value] >= min(request.width, request.height)]
        draft.put("resolution", min(large_enough or [max(sides, key=sides.__getitem__)], key=sides.__getitem__))
    if request.reference_keys:
        _references(draft, request.reference_keys, blocked=False)


def _about_a_megapixel(width: int, height: int) -> tuple[int, int]:
    scale = math.sqrt(1024 * 1024 / (width * height))
    sides = [min(max(round(side * scale / 64) * 64, 256), 1536) for side in (width, height)]
    return sides[0], sides[1]


def _music(draft: _Draft, request: MusicRequest) -> float:
    spec = request.spec
    words = [
        f"{spec.ad_specifications.music_style}, {spec.audio.mood} mood, {spec.audio.tempo} tempo.",
        f"Instrumental music for a {spec.ad_specifications.duration_s} second advertisement with a clear beginning,"
        " a steady build and a clean ending. No voices.",
    ]
    draft.put("prompt", _cut(sentences(words), _room(draft.entry)))
    draft.put("negative_prompt", "vocals, singing, speech, noise")
    _seed(draft, request.seed)
    rule = draft.entry.rule("duration")
    if rule is not None:
        seconds = min(max(math.ceil(request.duration_s + 1), int(rule.least or 1)), int(rule.most or 600))
        draft.put("duration", seconds)
        return float(seconds)
    return 0.0


def _speech(draft: _Draft, request: SpeechRequest) -> None:
    text = " ".join(request.text.split())
    if not text:
        raise ProviderError("There is nothing to say.")
    if len(text) > MAX_SPEECH:
        raise ProviderError(f"At most {MAX_SPEECH} characters can be spoken at once.")
    draft.put("text", text)
    if request.voice:
        draft.put("voice", request.voice[:100])
    draft.put("language", request.language)
    rule = draft.entry.rule("speed")
    if rule is not None:
        speed = min(max(request.speed, rule.least or 0.1), rule.most or 5)
        draft.put("speed", speed)
        if abs(speed - request.speed) > 0.01:
            draft.note(f"{draft.entry.name} speaks at {speed:g} times the usual speed at this end.")


# The end -------------------------------------------------------------------------------------------------------------


def _obey_limits(draft: _Draft) -> None:
    for limit in draft.entry.limits:
        if limit.with_word and draft.entry.words.get(limit.with_word) not in draft.sent:
            continue
        if all(draft.sent.get(name) == value for name, value in limit.when.items()):
            draft.sent.update(limit.then)


def enlarged_note(entry: Entry, sent: Mapping[str, Any], wanted: int) -> str:
    """Says so when the result has to be enlarged to the ad's size; "" when it has not."""
    field = entry.words.get("resolution", "")
    side = (entry.sides or {}).get(str(sent.get(field)), entry.short_side)
    return f"{entry.name} made it at {side}p; enlarged to {wanted}p." if side and side < wanted else ""
