"""The film's plan in time and pictures: beats with exact durations, and a picture in words for each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from generations.pictures import catalogue
from generations.pictures.catalogue import STILL_LIFE
from generations.pictures.places import NONE, place_for
from generations.providers.local.planner.desk import Words
from generations.providers.local.planner.keywords import fold, lookup
from generations.providers.local.planner.labels import head_of
from generations.providers.local.planner.pictures import likely_pictures
from generations.providers.local.planner.pictures.casting import cast
from generations.providers.local.planner.reading import Reading
from generations.providers.local.planner.style import Style
from generations.spec import STRUCTURE_15_S, Framework, OverlayPosition, Scene, SceneType, TextOverlay, TransitionKind

# How often each beat comes in longer ads; the last one, the end card, comes once.
_REPEATS: Final[dict[int, dict[Framework, tuple[int, ...]]]] = {
    30: {Framework.PAS: (1, 1, 3, 1), Framework.BAB: (2, 3, 1), Framework.AIDA: (1, 2, 2, 1)},
    60: {Framework.PAS: (2, 2, 5, 1), Framework.BAB: (3, 6, 1), Framework.AIDA: (1, 4, 4, 1)},
}
_PURPOSE: Final[dict[SceneType, str]] = {
    SceneType.PROBLEM: "Name the problem people know", SceneType.AGITATE: "Show what it costs them", SceneType.SOLVE: "Bring the answer", SceneType.RESOLUTION: "Say what to do next",  # noqa: E501
    SceneType.BEFORE: "Show where people stand today", SceneType.AFTER: "Show how it can be", SceneType.BRIDGE: "Show the way there", SceneType.ATTENTION: "Stop the thumb and show the product",  # noqa: E501
    SceneType.INTEREST: "Give a reason to look closer", SceneType.DESIRE: "Make it wanted", SceneType.ACTION: "Say what to do next",
}  # fmt: skip
_TROUBLE: Final = (SceneType.PROBLEM, SceneType.AGITATE, SceneType.BEFORE)
_MOTIONS: Final = ("slow push in", "slow lateral glide", "gentle orbit to the left", "slow pull back", "slow tilt up")
_SOLD: Final = 0.3  # likelihood to be the main picture from which it may be what the ad is about
_SURE_PICTURE: Final = 0.9  # likelihood of a trade whose first picture is shown where the prompt names none
_RIGHT, _SURE_TRADE = (
    0.5,
    0.4,
)  # likelihoods of the first picture and of the trade from which they say where an ad plays
_SUBJECT_LENGTH: Final = 80  # characters of a scene's subject
_STEM: Final = 4  # letters two forms of a word have in common
# A number and what it counts, and not where or when: "3. Mai", "9 to 5", but no "26 at Dunmore".
_WHERE: Final = r"(?!(?:at|in|on|im|am|à|en|al|bei|near|for|für|pour|para|and|und|et|y)\s)"
_ADVERB: Final = re.compile(
    r"(?:ly|mente)$|^(?:goes|going|gone|puts?|putting|makes?|made|making|does|done|doing|really|still|well|more|much|back|"
    r"here|there|bien|muy|más|aquí|très|plus|ici|molto|più|qui)$",
    re.I,
)
_COUNTED: Final = re.compile(rf"(?<!\S)\d{{1,3}}\.?(?:\s{_WHERE}[\w.]{{1,3}}(?=\s))?\s{_WHERE}[^\s,;:!?]+")
_MONTH_FIRST: Final = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|ober|tember)?\.?\s(\d{1,2})\b"
)
_COUNTED_LENGTH: Final = 18
_NEGATIVE: Final = "text, letters, captions, logos, watermark, distorted hands, extra limbs, blur, low quality"


def beats_for(framework: Framework, duration_s: int) -> tuple[tuple[SceneType, int], ...]:
    """Scene types and whole seconds that sum to the duration, each 3-7 s."""
    structure = STRUCTURE_15_S[framework]
    if duration_s == 15:
        return structure
    if duration_s in _REPEATS:
        types = [
            beat
            for (beat, _), count in zip(structure, _REPEATS[duration_s][framework], strict=True)
            for _ in range(count)
        ]
    else:
        types = _types_for_any(framework, duration_s)
    share, over = divmod(duration_s, len(types))
    order = [len(types) - 1, *range(1, len(types) - 1), 0]
    longer = set(order[:over])
    return tuple((beat, share + (index in longer)) for index, beat in enumerate(types))


def _types_for_any(framework: Framework, duration_s: int) -> list[SceneType]:
    """Durations outside the three of the form: as many beats as fit, at least three."""
    structure = [beat for beat, _ in STRUCTURE_15_S[framework]]
    count = max(3, min(10, round(duration_s / 5)))
    count = min(count, max(3, duration_s // 3))
    while duration_s > 7 * count:
        count += 1
    if count <= len(structure):
        return [structure[0], *structure[len(structure) - count + 1 :]]
    return [*structure[:-2], *[structure[-2]] * (count - len(structure) + 1), structure[-1]]


def scenes_of(
    reading: Reading, style: Style, beats: tuple[tuple[SceneType, float], ...], words: tuple[Words, ...]
) -> tuple[Scene, ...]:
    pictures = _pictures(reading, words)
    subjects = tuple(_thing(reading, shown) for shown in pictures)
    return tuple(
        Scene(
            scene_number=index + 1,
            scene_type=beat,
            duration_s=seconds,
            narrative_purpose=_PURPOSE[beat],
            subject=subjects[index],
            pictures=pictures[index] or (STILL_LIFE,),
            visual_prompt=_visual_prompt(reading, style, beat, index, subjects),
            motion_prompt=f"{_MOTIONS[index % len(_MOTIONS)]}, {_lens(style)}",
            negative_prompt=_NEGATIVE,
            text_overlay=_overlay(spoken, style, reading, index == len(beats) - 1),
            voice_over=_spoken(spoken),
            transition_out=style.transition if index < len(beats) - 1 else TransitionKind.CUT,
        )
        for index, ((beat, seconds), spoken) in enumerate(zip(beats, words, strict=True))
    )


def place_of(reading: Reading, scenes: Sequence[Scene]) -> str:
    """Where the ad plays: where its first picture is found, else where its trade is at home, so far as they are sure. A wrong
    place is worse than none."""
    first, trade = scenes[0].pictures[0], reading.category
    is_right = any(each.name == first and each.main >= _RIGHT for each in likely_pictures(reading.seen))
    kinds = (trade.pack.key, trade.pack.category) if trade.is_sure and trade.likelihood >= _SURE_TRADE else ()
    return place_for(first if is_right else "", *kinds) or NONE


def _pictures(reading: Reading, words: tuple[Words, ...]) -> tuple[tuple[str, ...], ...]:
    """The pictures of each scene, its hero first. What is sold is shown, unless it is refused by its own name."""
    likely = likely_pictures(reading.seen)
    sold = {each.name for each in likely if each.main >= _SOLD}

    def is_wanted(name: str) -> bool:
        return not _is_refused(name, reading.refused, by_kin=name not in sold)

    wanted, lines = (
        [each for each in likely if is_wanted(each.name)],
        [f"{said.text}. {said.subtext}" for said in words],
    )
    scenes = cast(wanted, lines, _at_home(reading))
    return tuple(tuple(filter(is_wanted, shown)) for shown in scenes)


def _at_home(reading: Reading) -> str:
    """What the trade shows first, where it is sure and has pictures of its own."""
    trade = reading.category
    is_sure = trade.is_sure and trade.likelihood >= _SURE_PICTURE
    own = catalogue.of_its_own(trade.pack.key) if is_sure else ()
    return next((name for name in own if not _is_refused(name, reading.refused, by_kin=True)), "")


def _is_refused(picture: str, refused: tuple[str, ...], *, by_kin: bool) -> bool:
    """ "Don't show anybody flexing" wants no "flexed biceps"; `by_kin`, "ohne Kerzen" wants no "candle"."""
    words = [fold(word) for what in refused for word in what.split() if len(word) >= _STEM]
    unwanted = {word[:_STEM] for word in words}
    if any(fold(part)[:_STEM] in unwanted for part in picture.split("-")):
        return True
    return by_kin and picture.replace("-", " ") in {entry.draws for word in words for entry in lookup(word)}


# Camera distances and angles, one per scene in turn: models without a seed answer the same words with the same clip.
_SHOTS: Final = (
    "wide establishing shot at eye level", "close-up of hands and {thing} from above", "low-angle medium shot with {thing} in the foreground",  # noqa: E501
    "extreme close-up of the texture and edges of {thing}", "over-the-shoulder shot across the room towards {thing}", "profile shot with a blurred background and {thing} at the edge of the frame",  # noqa: E501
    "top-down view of {thing} and what lies around it", "slow reveal of {thing} from behind an object in the foreground", "long shot through a doorway with {thing} in the distance",  # noqa: E501
)  # fmt: skip
_LAST_SHOT: Final = "centred frontal shot of {thing} with calm empty space above it"


def _thing(reading: Reading, shown: tuple[str, ...]) -> str:
    """What a camera would be pointed at: the user's own thing, where the pictures are none of it."""
    own = head_of(reading.product).lower()[:_SUBJECT_LENGTH] or reading.category.pack.subjects[0]
    return shown[0].replace("-", " ") if shown else own


def _shot(index: int, last: bool, thing: str) -> str:
    return (_LAST_SHOT if last else _SHOTS[index % len(_SHOTS)]).format(thing=thing)


def _visual_prompt(reading: Reading, style: Style, beat: SceneType, index: int, subjects: tuple[str, ...]) -> str:
    pack, subject, last = reading.category.pack, subjects[index], index == len(subjects) - 1
    scene = pack.shots[0] if beat in _TROUBLE else pack.shots[-1] if last else pack.shots[1 % len(pack.shots)]
    wish = next(
        (text for text in reading.directions if text.lower().startswith(("show", "muestra", "montre", "zeige"))), ""
    )
    if pack.key.startswith("general") and head_of(reading.product):
        subject = head_of(reading.product).lower()  # the user's own thing, not a stand-in for it
    thing = subject if beat not in _TROUBLE else "what went wrong"
    parts = [
        _shot(index, last, f"the {thing}" if thing == subject else thing),
        scene,
        f"with {subject}" if subject.rsplit(maxsplit=1)[-1] not in scene and beat not in _TROUBLE else "",
        _about(reading) if beat not in _TROUBLE else "",
        pack.setting,
        wish[:120],
        style.light,
        _lens(style),
        "no text, no logos",
    ]
    return ", ".join(part for part in parts if part)


def _lens(style: Style) -> str:
    """The look's lens; how the camera moves is the scene's own."""
    return f"{style.camera.split(',')[0]} lens"


def _about(reading: Reading) -> str:
    """The thing advertised in the user's words, so that the picture is of this product and not of its kind."""
    return f"advertising {reading.product.lower()}" if reading.product and reading.language == "en" else reading.product


def _overlay(spoken: Words, style: Style, reading: Reading, last: bool) -> TextOverlay:
    return TextOverlay(
        text=spoken.text,
        subtext=spoken.subtext,
        badge=spoken.badge,
        emphasis=_emphasis(spoken.text, reading),
        position=OverlayPosition.CENTER if last else OverlayPosition.TOP,
        font_style=style.font,
        animation=style.animation,
    )


def _emphasis(text: str, reading: Reading) -> str:
    """What carries the line: a number and what it counts ("3. Mai", "9 to 5"), else its last word of weight."""
    words = [word.strip(".,!?;:¡¿\"'“”«»…") for word in text.split()]
    numbers = [word for word in words if any(char.isdigit() for char in word)]
    heavy = [word for word in words if len(word) >= 4 and word.lower() not in reading.lexicon.function_words]
    choice = (numbers or _weighty(heavy, reading)[-1:] or [""])[0]
    counted = _COUNTED.search(text) if numbers else None
    if counted and len(counted.group()) <= _COUNTED_LENGTH and counted.start() == text.index(choice):
        choice = counted.group()
    dated = _MONTH_FIRST.search(text) if numbers else None
    if dated and dated.group(1) == choice:
        choice = dated.group()
    return choice[:40] if len(words) > 1 else ""


def _weighty(heavy: list[str], reading: Reading) -> list[str]:
    """Of a line's words of weight those that may carry it: what is sold, else in German its things, else no adverb."""
    sold = [word for word in heavy if fold(word) in fold(reading.product).split()]
    things = [word for word in heavy[1:] if word[0].isupper()] if reading.language == "de" else []
    strong = [word for word in heavy if not _ADVERB.search(word)]
    return sold or things or strong or heavy


def _spoken(spoken: Words) -> str:
    text, below = spoken.text, spoken.subtext
    if below[:1].islower() and text[-1:] not in ".!?…":  # one sentence in two sizes
        text, below = f"{text} {below}", ""
    lines = [line if line[-1:] in ".!?…。" else f"{line}." for line in (text, below) if line]
    return " ".join(lines)[:300]
