"""A language model's answer to an `AdSpec`, as near to what it meant as the rules allow.

In: the parsed JSON, whatever it holds, and the request. Out: a valid spec and notes on what was changed. Near-misses are
mended here (durations that do not sum, too many scenes, colour names, two frameworks, overlays that are too long, invented
numbers); holes are filled from the local planner's plan of the same request; what cannot be mended is a `NotMendableError`
whose message is fit to be sent back to the model. The answer's text is data throughout: see `tidy`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

from PIL import ImageColor
from pydantic import ValidationError

from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.providers.local.planner.clean import ORDER
from generations.providers.local.planner.lint import banned_claim
from generations.providers.openai.parts import bare, one_of, rows_of, seconds_of
from generations.providers.openai.tidy import cut, tidy
from generations.spec import (
    SCENE_COUNT,
    SCENE_DURATION_S,
    STRUCTURE_15_S,
    AdSpec,
    FontStyle,
    Framework,
    OverlayAnimation,
    OverlayPosition,
    Pacing,
    Scene,
    SceneType,
    TextOverlay,
    TransitionKind,
)

HEADLINE: Final = 84
SUBLINE: Final = 90
LINE: Final = 60
TOO_LONG_TO_CUT: Final = 160  # a headline this long was never one
TENTHS: Final = 10
LONG_NAMES: Final = {
    "problem": Framework.PAS,
    "pain": Framework.PAS,
    "before": Framework.BAB,
    "attention": Framework.AIDA,
}
_NUMBER: Final = re.compile(r"\d+(?:[.,:]\d+)*")


class NotMendableError(ValueError):
    """The answer is too far from an ad. The message says what is wrong, without the answer's own words."""


def mended(answer: object, request: PlanRequest, planner: str) -> tuple[AdSpec, tuple[str, ...]]:
    """The spec the answer means, and notes on what had to be changed."""
    if not isinstance(answer, Mapping):
        raise NotMendableError("the answer is not a JSON object")
    return _Repair(answer, request, planner).spec()


class _Repair:
    """One answer on its way to a spec. `fallback` is the local planner's plan; `notes` collects changes."""

    def __init__(self, answer: Mapping[str, Any], request: PlanRequest, planner: str) -> None:
        self.answer = answer
        self.request = request
        self.planner = planner
        self.notes: list[str] = []
        self.rows = [row for row in rows_of(answer.get("scenes")) if isinstance(row, Mapping)]
        self.framework = self._framework()
        self.fallback = LocalPlanner().plan(_with_framework(request, self.framework))

    def spec(self) -> tuple[AdSpec, tuple[str, ...]]:
        base = self.fallback.model_dump()
        analysis = self._part("analysis")
        ad = self._part("ad_specifications")
        whole = {
            **base,
            "planner": self.planner[:200],
            "analysis": {**base["analysis"], **self._analysis(analysis)},
            "product_description": self._text(
                self.answer.get("product_description"), base["product_description"], 1000
            ),
            "brand_guidelines": self._brand(self._part("brand_guidelines"), base["brand_guidelines"]),
            "ad_specifications": self._ad(ad, base["ad_specifications"]),
            "consistency": self._texts(self._part("consistency"), base["consistency"], {"subject": 1000}),
            "scenes": self._scenes(),
            "audio": self._audio(self._part("audio"), base["audio"]),
        }
        try:
            return AdSpec.model_validate(whole), tuple(dict.fromkeys(self.notes))
        except ValidationError as error:
            places = {".".join(str(step) for step in fault["loc"]) or "the whole" for fault in error.errors()}
            raise NotMendableError(f"not valid: {', '.join(sorted(places)[:6])}") from error

    # The whole ad

    def _part(self, name: str) -> Mapping[str, Any]:
        part = self.answer.get(name)
        return part if isinstance(part, Mapping) else {}

    def _framework(self) -> Framework:
        """The user's choice; else what both parts say; where they differ, the one whose scene types were used."""
        if self.request.framework is not None:
            return self.request.framework
        said = [framework_of(self._part(part).get("framework")) for part in ("ad_specifications", "analysis")]
        used = {tidy(row.get("scene_type")).lower() for row in self.rows}
        candidates = [one for one in said if one is not None] or list(Framework)
        best = max(candidates, key=lambda one: len(used & {str(beat) for beat, _ in STRUCTURE_15_S[one]}))
        if len({*said}) > 1:
            self.notes.append("The answer named two frameworks; the one its scenes follow was kept.")
        return best

    def _analysis(self, part: Mapping[str, Any]) -> dict[str, Any]:
        base = self.fallback.analysis
        language = tidy(part.get("language")).lower()[:2]
        said = tidy(part.get("rationale"))
        rationale = said if framework_of(part.get("framework")) == self.framework else ""
        return {
            "product_type": self._text(part.get("product_type"), base.product_type, 200),
            "target_audience": self._text(part.get("target_audience"), base.target_audience, 200),
            "pain_point": self._text(part.get("pain_point"), base.pain_point, 200),
            "framework": self.framework,
            "rationale": cut(rationale, 1000) or base.rationale,
            "language": language if re.fullmatch("[a-z]{2}", language) else base.language,
            "facts": self._echoed(part.get("facts"), base.facts, 200)[:12],
        }

    def _brand(self, part: Mapping[str, Any], base: dict[str, Any]) -> dict[str, Any]:
        keywords = [cut(tidy(word), 60) for word in rows_of(part.get("style_keywords"))]
        return {
            "brand_name": self._brand_name(part.get("brand_name")),
            "colors": self._colours(part.get("colors") or part.get("colours"), base["colors"]),
            "style_keywords": tuple(word for word in keywords if word)[:8] or base["style_keywords"],
            "mood": self._text(part.get("mood"), base["mood"], 200),
            "font_mood": one_of(FontStyle, part.get("font_mood"), base["font_mood"]),
        }

    def _brand_name(self, value: object) -> str:
        """The brand kit's name; else the answer's if the brief holds it; else what the local planner read."""
        if self.request.brand.name:
            return tidy(self.request.brand.name)[:60]
        name = cut(tidy(value), 60)
        if name and bare(name) in bare(self.request.prompt):
            return name
        return self.fallback.brand_guidelines.brand_name

    def _colours(self, value: object, base: Sequence[str]) -> tuple[str, ...]:
        if self.request.brand.colors:
            return tuple(base)
        found = tuple(dict.fromkeys(filter(None, map(colour_of, rows_of(value)))))[:3]
        if len(found) < len(rows_of(value)[:3]):
            self.notes.append("Colours that could not be read were left out.")
        return found or tuple(base)

    def _ad(self, part: Mapping[str, Any], base: dict[str, Any]) -> dict[str, Any]:
        wish = tidy(self.request.brand.call_to_action) or tidy(part.get("call_to_action"))
        call = wish if 0 < len(wish) <= 40 and not self._invents(wish) else base["call_to_action"]
        return {
            **base,
            "framework": self.framework,
            "call_to_action": call,
            "contact": tuple(line for line in self._echoed(part.get("contact"), base["contact"], LINE))[:3],
            "music_style": self._text(part.get("music_style"), base["music_style"], 200),
            "pacing": one_of(Pacing, part.get("pacing"), base["pacing"]),
        }

    def _audio(self, part: Mapping[str, Any], base: dict[str, Any]) -> dict[str, Any]:
        volume, effects = part.get("volume"), part.get("sound_effects")
        is_level = isinstance(volume, int | float) and not isinstance(volume, bool) and 0 <= volume <= 1
        return {
            **base,
            **self._texts(part, {"style": base["style"], "mood": base["mood"]}, {}),
            "tempo": one_of(Pacing, part.get("tempo"), base["tempo"]),
            "volume": float(volume) if is_level and volume is not None else base["volume"],
            "sound_effects": effects if isinstance(effects, bool) else base["sound_effects"],
        }

    # Scenes

    def _scenes(self) -> list[dict[str, Any]]:
        rows = self._counted()
        beats = self._beats(rows)
        durations = self._durations([row.get("duration_s", row.get("duration")) for row in rows])
        stand_ins = _stand_ins(self.fallback.scenes, beats)
        seen: set[str] = set()
        return [
            self._scene(number, row, beat, seconds, stand_in, seen)
            for number, (row, beat, seconds, stand_in) in enumerate(
                zip(rows, beats, durations, stand_ins, strict=True), 1
            )
        ]

    def _counted(self) -> list[Mapping[str, Any]]:
        """As many scenes as the length allows: surplus ones in the middle go, too few cannot be mended."""
        lowest, highest = SCENE_COUNT.get(self.request.duration_s, (3, 10))
        lowest = max(lowest, -(-self.request.duration_s // int(SCENE_DURATION_S[1])))
        highest = min(highest, self.request.duration_s // int(SCENE_DURATION_S[0]))
        rows = [row for row in self.rows if tidy(row.get("visual_prompt"))]
        if len(rows) < lowest:
            raise NotMendableError(
                f"{len(rows)} usable scenes; a {self.request.duration_s} s ad needs {lowest} to {highest}"
            )
        if len(rows) <= highest:
            return rows
        self.notes.append(f"{len(rows)} scenes were planned; {highest} fit.")
        return [rows[round(place * (len(rows) - 1) / (highest - 1))] for place in range(highest)]

    def _beats(self, rows: Sequence[Mapping[str, Any]]) -> list[SceneType]:
        """The answer's scene types when they tell the framework in order, else the framework spread over the scenes."""
        order = [beat for beat, _ in STRUCTURE_15_S[self.framework]]
        said = [tidy(row.get("scene_type")).lower() for row in rows]
        if all(word in order for word in said):
            places = [order.index(SceneType(word)) for word in said]
            if places == sorted(places):
                return [SceneType(word) for word in said]
        self.notes.append(f"Scene types were put in the order of {self.framework}.")
        last = len(order) - 1
        return [order[round(place * last / (len(rows) - 1))] for place in range(len(rows))]

    def _durations(self, said: Sequence[object]) -> list[float]:
        """Durations in tenths of a second that sum exactly, as near to the answer's as the bounds allow."""
        target = self.request.duration_s * TENTHS
        least, most = (int(bound * TENTHS) for bound in SCENE_DURATION_S)
        read = [seconds_of(value) for value in said]
        usual = target / len(read) / TENTHS
        wanted = [value if value is not None else usual for value in read]
        exact = all(value is not None and SCENE_DURATION_S[0] <= value <= SCENE_DURATION_S[1] for value in read)
        if exact and sum(Decimal(str(value)) for value in wanted) == self.request.duration_s:
            return [float(value) for value in wanted]
        self.notes.append("Scene durations were made to sum to the length of the ad.")
        scale = target / (sum(wanted) * TENTHS)
        tenths = [min(max(round(value * scale * TENTHS), least), most) for value in wanted]
        while (rest := target - sum(tenths)) != 0:
            step = 1 if rest > 0 else -1
            free = [place for place, value in enumerate(tenths) if least <= value + step <= most]
            place = min(free, key=lambda place: step * tenths[place])
            tenths[place] += step
        return [value / TENTHS for value in tenths]

    def _scene(
        self, number: int, row: Mapping[str, Any], beat: SceneType, seconds: float, stand_in: Scene, seen: set[str]
    ) -> dict[str, Any]:
        return {
            "scene_number": number,
            "scene_type": beat,
            "duration_s": seconds,
            "narrative_purpose": self._text(row.get("narrative_purpose"), stand_in.narrative_purpose, 200),
            "subject": self._text(row.get("subject"), stand_in.subject, 80),
            "visual_prompt": self._text(row.get("visual_prompt"), stand_in.visual_prompt, 1000),
            "motion_prompt": self._text(row.get("motion_prompt"), stand_in.motion_prompt, 500),
            "negative_prompt": self._text(row.get("negative_prompt"), stand_in.negative_prompt, 500),
            "text_overlay": self._overlay(row.get("text_overlay"), stand_in, seen),
            "voice_over": self._spoken(row.get("voice_over")),
            "transition_out": one_of(TransitionKind, row.get("transition_out"), TransitionKind.AUTO),
            "consistency_group": cut(tidy(row.get("consistency_group")), 40) or "main",
        }

    def _overlay(self, value: object, stand_in: Scene, seen: set[str]) -> dict[str, Any]:
        part = value if isinstance(value, Mapping) else {"text": value}
        base = self._unused(stand_in, seen)
        text = self._headline(part.get("text"), base.text, seen)
        seen.add(bare(text))
        is_own = text != base.text
        subtext = tidy(part.get("subtext"))
        keep_sub = (
            is_own and len(subtext) <= SUBLINE and not self._invents(subtext) and subtext.casefold() != text.casefold()
        )
        badge, emphasis = tidy(part.get("badge")), tidy(part.get("emphasis"))
        return {
            **base.model_dump(),
            "text": text,
            "subtext": wrapped(subtext) if keep_sub else ("" if is_own else base.subtext),
            "badge": badge if len(badge) <= 24 and not self._invents(badge) else "",
            "emphasis": emphasis
            if emphasis and len(emphasis) <= 40 and emphasis in text
            else ("" if is_own else base.emphasis),
            "position": one_of(OverlayPosition, part.get("position"), base.position),
            "font_style": one_of(FontStyle, part.get("font_style"), base.font_style),
            "color": colour_of(part.get("color")),
            "animation": one_of(OverlayAnimation, part.get("animation"), base.animation),
        }

    def _headline(self, value: object, base: str, seen: set[str]) -> str:
        text = tidy(value, lines=3)
        flat = " ".join(text.split())
        fits = flat and len(flat) <= TOO_LONG_TO_CUT and not self._invents(flat)
        if fits and bare(short := self._shortened(text, flat)) not in seen:
            return short
        if flat:
            self.notes.append("A line that was too long, repeated or claimed too much was replaced.")
        return base

    def _shortened(self, text: str, flat: str) -> str:
        if len(flat) <= HEADLINE and all(len(row) <= LINE for row in text.split("\n")):
            return text
        self.notes.append("A line was shortened to fit the screen.")
        sentence = re.split(r"(?<=[.!?…。！？])\s", flat)[0]
        return wrapped(sentence if len(sentence) <= HEADLINE else cut(flat, HEADLINE))

    def _unused(self, stand_in: Scene, seen: set[str]) -> TextOverlay:
        """The stand-in's overlay; when its line was on screen already another of the same beat, else a picture without words."""
        own = stand_in.text_overlay
        others = (scene.text_overlay for scene in self.fallback.scenes if scene.scene_type == stand_in.scene_type)
        unused = (one for one in (own, *others) if bare(one.text) not in seen)
        return next(unused, own.model_copy(update={"text": "", "subtext": "", "badge": "", "emphasis": ""}))

    def _spoken(self, value: object) -> str:
        text = cut(tidy(value), 300)
        return "" if self._invents(text) else text

    # Words

    def _text(self, value: object, base: str, length: int) -> str:
        return cut(tidy(value), length) or base

    def _texts(self, part: Mapping[str, Any], base: Mapping[str, str], lengths: Mapping[str, int]) -> dict[str, str]:
        return {name: self._text(part.get(name), base[name], lengths.get(name, 200)) for name in base}

    def _echoed(self, value: object, base: Sequence[str], length: int) -> tuple[str, ...]:
        """Only what the brief really says."""
        brief = bare(self.request.prompt)
        said = [tidy(row) for row in rows_of(value)]
        kept = [row for row in said if 0 < len(row) <= length and bare(row) in brief and bare(row)]
        return tuple(dict.fromkeys([*base, *kept]))

    def _invents(self, text: str) -> bool:
        """Numbers that the brief does not hold, claims nobody can show, and words meant for the machine."""
        brief = f"{self.request.prompt} {self.request.brand.name} {self.request.brand.call_to_action}"
        known = {number for found in _NUMBER.findall(brief) for number in (found, *re.findall(r"\d+", found))}
        if ORDER.search(text) or banned_claim(text):
            return True
        return any(number not in known for number in _NUMBER.findall(text))


def framework_of(value: object) -> Framework | None:
    """The framework a word means: "pas", "Problem-Agitate-Solve"; None when it means none of them."""
    word = tidy(value).strip().lower()
    if word.upper() in set(Framework):
        return Framework(word.upper())
    return next((framework for start, framework in LONG_NAMES.items() if word.startswith(start)), None)


def colour_of(value: object) -> str | None:
    """#RRGGBB for a hex value, a colour's English name, rgb() or hsl(); None for anything else."""
    text = value.strip().lower().replace(" ", "") if isinstance(value, str) else ""
    if not 3 <= len(text) <= 40:
        return None
    for word in (text, f"#{text}"):
        try:
            red, green, blue = ImageColor.getrgb(word)[:3]
        except ValueError:
            continue
        return f"#{red:02X}{green:02X}{blue:02X}"
    return None


def wrapped(text: str) -> str:
    """At most three lines of at most sixty characters, broken between words, as even as can be."""
    if len(text) <= LINE:
        return text
    middle = len(text) // 2
    blanks = [place for place, char in enumerate(text) if char == " "]
    place = min(blanks, key=lambda place: abs(place - middle), default=LINE)
    first, second = text[:place].rstrip(), text[place:].lstrip()
    return f"{cut(first, LINE)}\n{cut(second, LINE)}"


def _with_framework(request: PlanRequest, framework: Framework) -> PlanRequest:
    return replace(request, framework=framework)


def _stand_ins(scenes: Sequence[Scene], beats: Sequence[SceneType]) -> list[Scene]:
    """For each beat a local scene of that type, in turn."""
    used: dict[SceneType, int] = {}
    found = []
    for beat in beats:
        fitting = [scene for scene in scenes if scene.scene_type == beat] or list(scenes)
        found.append(fitting[min(used.get(beat, 0), len(fitting) - 1)])
        used[beat] = used.get(beat, 0) + 1
    return found
