"""The planner that needs no key: prompt in, ad spec out, in milliseconds, the same for the same prompt and seed."""

from __future__ import annotations

import hashlib
import re
from typing import Final

from generations.providers.base import PlanRequest
from generations.providers.local.planner.buttons import call_to_action
from generations.providers.local.planner.copywriter import write
from generations.providers.local.planner.desk import copy_for
from generations.providers.local.planner.framework import Choice, choose
from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.lint import banned_claim
from generations.providers.local.planner.opening import has_a_problem
from generations.providers.local.planner.packs import all_packs
from generations.providers.local.planner.reading import Reading, read
from generations.providers.local.planner.reading_room import with_reading_room
from generations.providers.local.planner.scenes import beats_for, place_of, scenes_of
from generations.providers.local.planner.style import Style, style_of
from generations.providers.local.planner.telling import may_be_told, told
from generations.providers.local.planner.told import day_of
from generations.providers.local.planner.whereabouts import town_of
from generations.providers.local.reader.facts import FactKind
from generations.spec import (
    AdSpec,
    AdSpecifications,
    Analysis,
    Audio,
    BrandGuidelines,
    ConsistencyNotes,
    Pacing,
    TextOverlay,
)

_FACTS_AT_MOST: Final = 12
_ANYWHERE: Final = ("app", "saas")
_CONTACT_ORDER: Final = (FactKind.PHONE, FactKind.URL, FactKind.EMAIL, FactKind.PLACE, FactKind.HANDLE)


class LocalPlanner:
    """Rules and written packs. Never fails on a prompt: the less it says, the more general the ad."""

    name = "local"

    def plan(self, request: PlanRequest) -> AdSpec:
        reading = read(request)
        pack = reading.category.pack
        style = style_of(
            reading.cleaned.text, pack, preset=request.style, brand=request.brand, photo_count=request.photo_count
        )
        choice = choose(
            reading.cleaned.text,
            all_packs()[reading.trade],
            reading.language,
            request.framework,
            max(len(reading.features), len(told(reading)) if may_be_told(reading) else 0),
            plain=reading.plain or not reading.fits or not has_a_problem(reading),
        )
        beats = beats_for(choice.framework, request.duration_s)
        seed = hashlib.sha256(f"{request.seed}\n{request.prompt}".encode(errors="replace")).hexdigest()
        timed, words = with_reading_room(beats, write(reading, beats, seed), reading)
        scenes = scenes_of(reading, style, timed, words)
        return AdSpec(
            planner=self.name,
            analysis=_analysis(reading, choice),
            product_description=_description(reading),
            brand_guidelines=BrandGuidelines(
                brand_name=reading.brand,
                colors=style.colors,
                style_keywords=style.keywords,
                mood=style.mood,
                font_mood=style.font,
            ),
            ad_specifications=AdSpecifications(
                duration_s=request.duration_s,
                aspect_ratio=request.aspect_ratio,
                framework=choice.framework,
                call_to_action=call_to_action(reading, request.brand.call_to_action, seed),
                contact=_contact(reading, scenes[-1].text_overlay),
                music_style=style.music,
                pacing=style.pacing,
            ),
            consistency=_consistency(reading, style),
            scenes=scenes,
            audio=_audio(style),
            place=place_of(reading, scenes),
        )


def _analysis(reading: Reading, choice: Choice) -> Analysis:
    pack = reading.category.pack
    return Analysis(
        product_type=(reading.product or pack.product)[:200],
        category=pack.category,
        target_audience=reading.audience or pack.audience,
        pain_point=pack.pain,
        framework=choice.framework,
        rationale=choice.reason,
        language=reading.language,
        facts=tuple(dict.fromkeys(fact.text[:200] for fact in reading.facts))[:_FACTS_AT_MOST],
        flags=reading.flags,
    )


def _description(reading: Reading) -> str:
    """The product in the user's words: phrase first, then what is said about it."""
    pack = reading.category.pack
    subject = reading.product or copy_for(reading).noun or pack.product
    parts = [
        f"{reading.brand}: {subject}" if reading.brand else subject,
        *(feature.whole for feature in reading.features[:6]),
    ]
    return ". ".join(part for part in parts if part and not banned_claim(part))[:1000] or pack.product


def _contact(reading: Reading, end: TextOverlay) -> tuple[str, ...]:
    """How to reach it: the day first of what takes place on one, unless the end card tells it, then numbers, addresses, places."""
    found = [text for kind in _CONTACT_ORDER for text in reading.facts_of(kind)]
    if not reading.places and reading.category.pack.category not in _ANYWHERE:
        found += town_of(reading.aimed_at)  # "landlords in Leeds"
    found = [re.sub(r"^https?://(?:www\.)?", "", text) for text in found]
    day = day_of(reading)
    if day and day not in f"{end.text} {end.subtext}":
        found.insert(0, f"{day[:1].upper()}{day[1:]}")
    name = fold(reading.brand)  # an address or a street that is in the name stands there already
    fits = [text for text in found if len(text) <= 60 and not name.startswith(fold(text))]
    return tuple(dict.fromkeys(fits))[:3]


def _consistency(reading: Reading, style: Style) -> ConsistencyNotes:
    pack = reading.category.pack
    return ConsistencyNotes(
        subject=f"{pack.shots[1 % len(pack.shots)]}; the same {pack.subjects[0]} in every scene",
        palette=", ".join(style.colors),
        light=style.light,
        camera=style.camera,
    )


def _audio(style: Style) -> Audio:
    tempo = style.pacing if not style.silent else Pacing.SLOW
    return Audio(
        style=style.music,
        mood=style.mood,
        tempo=tempo,
        volume=0.0 if style.silent else 0.3,
        sound_effects=not style.silent,
    )
