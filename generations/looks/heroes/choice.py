"""What a scene shows: an object drawn by code, or an illustration. Pure; draws nothing.

The tone of the ad decides the kind. Serious trades (law, money, health, security) and premium or calm ads get objects,
because a friendly picture looks cheap there; software gets devices; skincare gets bottles; all the rest gets
illustrations. The words of the scene decide which one, then the product, then the kind of business. A business none of whose
words name anything we can show gets a still life of plain solids: it says nothing, and so nothing wrong.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache
from typing import Literal

from generations.pictures import catalogue
from generations.pictures.sorts import (
    ANIMALS,
    ANY_ANIMAL,
    AS_OBJECT,
    BETTER_DRAWN,
    CLEAR,
    DEVICES,
    FESTIVE,
    FORMS,
    GESTURES,
    MENTIONED,
    NEUTRAL,
    PLACES,
    PLAYFUL,
    PREMIUM,
    PRODUCTS,
    SAYS_TECHNOLOGY,
    SCREENS,
    SERIOUS,
    SOBER,
    SOLIDS,
    SPOKEN_OF,
    STAND_INS,
    SURE,
    TEACHING,
    THINGS,
    THINGS_NAMED,
    TOOLS,
    UNKNOWN,
    WARM,
    WITH_ANIMALS,
    are_rivals,
    may_accompany,
)
from generations.pictures.words import Lexicon, plain_words
from generations.spec import AdSpec, Scene

Tone = Literal["serious", "premium", "product", "friendly"]
Kind = Literal["illustration", "object"]


@dataclass(frozen=True)
class Picture:
    kind: Kind
    name: str


@dataclass(frozen=True)
class Choice:
    """The hero, and two or three companions."""

    hero: Picture
    props: tuple[Picture, ...]


def choose(spec: AdSpec, scene: Scene, seed: int) -> Choice:
    """The same spec, scene and seed give the same choice."""
    tone = tone_of(spec)
    if planned := _planned(scene):
        return _as_planned(planned, spec, scene, tone, seed)
    if _shows_screens(spec) and (shown := _told_of(spec)):
        return _screen_and(shown, spec, scene, tone)
    if tone != "friendly":
        found = _object_for(spec, scene, tone)
        if found:
            return _with_company(found, spec, seed)
    return _illustration_for(spec, scene, seed)


def _planned(scene: Scene) -> list[str]:
    """The pictures the planner chose, as far as they are known."""
    return [name for name in scene.pictures if name == catalogue.STILL_LIFE or name in catalogue.names()]


def _as_planned(planned: list[str], spec: AdSpec, scene: Scene, tone: Tone, seed: int) -> Choice:
    """What the planner chose, first the hero; drawn by code where the ad's tone asks for it and there is such an object."""
    idle = {*BETTER_DRAWN, *SAYS_TECHNOLOGY, catalogue.STILL_LIFE}
    if _shows_screens(spec):
        named = dict.fromkeys(name for each in spec.scenes for name in _planned(each))
        shown = [name for name in named if name not in idle]
        if planned[0] in BETTER_DRAWN and 1 < scene.scene_number < len(spec.scenes):
            return Choice(_best(planned[0]), tuple(_best(name) for name in planned[1:] if name not in idle))
        if shown:
            return _screen_and(shown, spec, scene, tone)
    hero = planned[0] if planned[0] != catalogue.STILL_LIFE else ""
    if tone != "friendly" and (found := _drawn_for(hero, spec, scene, tone)):
        return _with_company(found, spec, seed)
    return Choice(_best(hero), tuple(map(_best, planned[1:]))) if hero else _still_life(seed)


def _drawn_for(hero: str, spec: AdSpec, scene: Scene, tone: Tone) -> str:
    """The object that stands in for a picture, in a look too sober or too fine for it; without a picture, that of the trade."""
    if not hero:
        return next(iter(_of_trade(spec.analysis.category)), "")
    drawn = AS_OBJECT.get(hero, ())
    if len(drawn) < 2:
        return next(iter(drawn), "")
    called = _object_for(spec, scene, tone)
    return called if called in drawn else drawn[0]


def _shows_screens(spec: AdSpec) -> bool:
    return bool(DEVICES & set(plain_words(spec.analysis.category.replace("_", " "))))


def _told_of(spec: AdSpec) -> list[str]:
    """What the prompt says the software is for, as pictures: plants to be watered, a racket where players are found."""
    language, about = spec.analysis.language, spec.analysis
    lines = (
        about.product_type,
        *(scene.text_overlay.text for scene in spec.scenes),
        *(s.text_overlay.subtext for s in spec.scenes),
    )
    prompted = set(plain_words(f"{about.product_type} {spec.product_description}"))
    told = (line for line in lines if set(plain_words(line)) <= prompted)
    named = dict.fromkeys(name for line in told for name in catalogue.named(line, language=language, at_least=CLEAR))
    idle = STAND_INS | GESTURES | TOOLS | PLACES | SAYS_TECHNOLOGY | set(BETTER_DRAWN)
    return [name for name in named if name not in idle]


def _screen_and(shown: list[str], spec: AdSpec, scene: Scene, tone: Tone) -> Choice:
    """An ad for software opens and ends on its screen; between, what it is for stands large beside it."""
    usual = _of_trade(spec.analysis.category)
    screen = next((name for name in (_object_for(spec, scene, tone), *usual) if name in SCREENS), "phone")
    if scene.scene_number in {1, len(spec.scenes)}:
        other = next((name for name in usual if name != screen), "")
        beside = (_best(shown[0]),) if not catalogue.size_of(shown[0]) else ()  # no toy house beside a phone
        props = (*beside, *((Picture("object", other),) if other else ()))
        return Choice(Picture("object", screen), props)
    turn = scene.scene_number % len(shown)
    others = [_best(name) for name in shown if name != shown[turn] and not are_rivals(name, shown[turn])]
    return Choice(_best(shown[turn]), (Picture("object", screen), *others[:1]))


def tone_of(spec: AdSpec) -> Tone:
    brand = spec.brand_guidelines
    style = set(plain_words(" ".join((*brand.style_keywords, brand.mood))))
    trade = set(plain_words(f"{spec.analysis.category.replace('_', ' ')}"))
    if style & PLAYFUL and not trade & SERIOUS:
        return "friendly"
    if trade & WARM:
        return "friendly"
    if trade & SERIOUS:
        return "serious"
    if style & PREMIUM:
        return "premium"
    return "product" if trade & PRODUCTS else "friendly"


def _object_for(spec: AdSpec, scene: Scene, tone: Tone) -> str:
    """The object the words call for, else that of the trade; empty where an illustration may do."""
    language = spec.analysis.language
    usual = _of_trade(spec.analysis.category)
    outright = catalogue.named(spec.analysis.product_type, language=language, at_least=SURE)
    if tone == "serious" and next((name for name in outright if name not in PLACES), "") in SOBER:
        return ""
    mixes = tone == "product" and bool(DEVICES & set(plain_words(spec.analysis.category.replace("_", " "))))
    sold = [name for name, weight in _lexicon().rank(spec.analysis.product_type, language) if weight >= SURE]
    if tone != "serious" and sold and sold[0] in THINGS:
        return sold[0]
    for words in (scene.subject, spec.analysis.product_type):
        named = [name for name, weight in _lexicon().rank(words, language) if weight >= SURE]
        # Such a trade stays with its own things: in an insurance ad a car is no car key.
        stays = bool(usual) and (tone == "serious" or mixes)
        fitting = [name for name in named if not stays or name in usual or name in SCREENS]
        if fitting:
            return fitting[0]
        if words is scene.subject and mixes and catalogue.named(words, language=language):
            return ""
    if usual:
        return usual[0]
    return "box" if tone == "premium" else "shield" if tone == "serious" else ""


def _with_company(name: str, spec: AdSpec, seed: int) -> Choice:
    usual = _of_trade(spec.analysis.category)
    # Without a trade of its own a thing keeps to its like, anything else to what any gift comes in: no scent by the sweets.
    beside = next((row for row in _trades().values() if row[0] == name), ()) if name in THINGS or usual else NEUTRAL
    company = [other for other in dict.fromkeys((*beside, *usual)) if other != name][: 2 if name in THINGS else 3]
    random.Random(seed).shuffle(company)
    return Choice(Picture("object", name), tuple(Picture("object", other) for other in company[:2]))


def _illustration_for(spec: AdSpec, scene: Scene, seed: int) -> Choice:
    about = spec.analysis
    found = catalogue.find(scene.subject, about.category, 6, language=about.language)
    by_scene = catalogue.named(scene.subject, language=about.language)
    own = _own_picture(spec)
    is_stand_in = not by_scene or by_scene[0] in STAND_INS
    is_stand_in = is_stand_in or (by_scene[0] in GESTURES and (bool(own) or _is_unknown(spec)))
    is_stand_in = is_stand_in or (by_scene[0] in TOOLS and own not in {"", *TOOLS} and _is_unknown(spec))
    is_stand_in = is_stand_in or (bool(by_scene) and by_scene[0] in TEACHING and own not in {"", *TEACHING, *PLACES})
    is_stand_in = is_stand_in or (by_scene[:1] == FESTIVE and own not in {"", *catalogue.company_of(FESTIVE[0])})
    animal = _meant_animal(spec)
    if animal and (own in ANIMALS or found[0] in ANIMALS or _is_unknown(spec)):
        own, is_stand_in = animal, True
    lead = (
        "" if scene.scene_number in {1, len(spec.scenes)} else _illustration_for(spec, spec.scenes[-1], seed).hero.name
    )
    said = _said_picture(spec, scene, lead or own or found[0])
    if said:
        found = tuple(dict.fromkeys((said, *found)))
    elif lead in catalogue.names():
        world = _world_of(lead, spec)
        fits = tuple(name for name in found if name in world)
        found = fits if found[0] in world else tuple(dict.fromkeys((lead, *fits)))
    elif own and (is_stand_in or _is_special(own, spec, scene)):
        found = tuple(dict.fromkeys((own, *found)))
    elif is_stand_in and (found[0] in catalogue.GENERAL or _is_unknown(spec)):
        return _still_life(seed)
    elif is_stand_in:
        found = tuple(sorted(found, key=lambda name: name in STAND_INS))
    words = f"{about.product_type}. {spec.product_description}"
    meant = (found[0], *catalogue.named(words, language=about.language))
    if found[0] not in catalogue.usual(about.category):  # a chair mender's chair is no company for the trade's bricks
        named = (name for name in found[1:] if name in meant or name in by_scene)
        found = tuple(dict.fromkeys((found[0], *named, *catalogue.company_of(found[0]))))
    hero, rest = _best(found[0]), [_best(name) for name in found[1:] if _goes_with(found[0], name, meant)][:3]
    random.Random(seed).shuffle(rest)
    return Choice(hero, tuple(dict.fromkeys(other for other in rest if other != hero))[:3])


def _world_of(own: str, spec: AdSpec) -> frozenset[str]:
    """What the middle of an ad may show beside its own picture: what is sold, its like, and the trade's things where it is one
    of them. No stopwatch for "45 minutes"."""
    about, usual = spec.analysis, catalogue.usual(spec.analysis.category)
    named = catalogue.named(about.product_type, language=about.language)
    return frozenset((own, *named, *catalogue.company_of(own), *(usual if own in usual else ())))


def _own_picture(spec: AdSpec) -> str:
    """What the product's words name; of a business of no known kind else what the rest of its words do, so that all its scenes
    show one thing and no stand-in."""
    language, about = spec.analysis.language, spec.analysis.product_type
    named = catalogue.named(about, language=language)
    if not _is_unknown(spec):
        others = (name for name in named if name not in GESTURES)
        own = min(others, key=lambda name: name in PLACES | TOOLS | TEACHING, default="")
        return own if own and own not in STAND_INS else next(iter(_of_name(spec)), own)
    lines = spec.product_description.removeprefix(f"{spec.brand_guidelines.brand_name}: ").split(". ")
    opening = (scene.text_overlay.text for scene in spec.scenes[:1])
    said = (*opening, *(scene.subject for scene in spec.scenes), *lines)
    others = (name for words in said for name in catalogue.named(words, language=language, at_least=CLEAR))
    others = (name for name in others if name != "delivery-truck")  # that something is delivered says nothing of it
    fits = [name for name in (*named, *others) if name not in STAND_INS | GESTURES]
    return min(
        fits or _of_name(spec), key=lambda name: name in TOOLS | TEACHING, default=""
    )  # of a workshop that mends coats, a coat


def _of_name(spec: AdSpec) -> list[str]:
    """What the name on the sign says outright, "Underwater Hockey Club", where nothing else says what it is."""
    named = catalogue.named(spec.brand_guidelines.brand_name, language=spec.analysis.language, at_least=SURE)
    return [name for name in named if name not in STAND_INS | GESTURES | TOOLS | PLACES]


def _meant_animal(spec: AdSpec) -> str:
    """The first animal on screen in an ad about animals, or in the opening of one of no known kind: sheep are shorn, no horse."""
    known = not _is_unknown(spec)
    if known and not WITH_ANIMALS & set(plain_words(spec.analysis.category.replace("_", " "))):
        return ""
    shown = [scene.text_overlay for scene in (spec.scenes if known else spec.scenes[:1])]
    told = (spec.analysis.product_type, *(line for words in shown for line in (words.text, words.subtext)))
    told = tuple(" ".join(word for word in line.split() if not ANY_ANIMAL & set(plain_words(word))) for line in told)
    language = spec.analysis.language
    named = (name for line in told for name in catalogue.named(line, language=language, at_least=MENTIONED))
    return next((name for name in named if name in ANIMALS), "")


def _is_special(own: str, spec: AdSpec, scene: Scene) -> bool:
    """Whether the product is more special than its trade's pictures: then the ad opens and ends on it, a chess club's on
    chess and not on its school books. What the scene took from the prompt itself stays."""
    if scene.scene_number not in {1, len(spec.scenes)} or own in STAND_INS | GESTURES | PLACES:
        return False
    language = spec.analysis.language
    sure = catalogue.named(spec.analysis.product_type, language=language, at_least=CLEAR)
    prompted = catalogue.named(spec.product_description, language=language, at_least=MENTIONED)
    by_scene = catalogue.named(scene.subject, language=language)
    outright = catalogue.named(spec.analysis.product_type, language=language, at_least=SURE)
    if by_scene and (by_scene[0] in prompted or (own not in outright and are_rivals(own, by_scene[0]))):
        return False
    usual = catalogue.usual(spec.analysis.category)
    is_chance = bool(by_scene) and by_scene[0] not in (*sure, *prompted, *usual) and own in outright
    return own in sure and (is_chance or own not in usual)


def _said_picture(spec: AdSpec, scene: Scene, hero: str) -> str:
    """In the middle of an ad: what the user's own words on screen name ("dogs welcome"). Lines of ours are no picture."""
    if scene.scene_number in {1, len(spec.scenes)}:
        return ""
    line = scene.text_overlay.text
    if not set(plain_words(line)) <= set(plain_words(spec.product_description)):
        return ""
    named = catalogue.named(line, language=spec.analysis.language, at_least=SPOKEN_OF)
    named = tuple(name for name in named if name not in STAND_INS | GESTURES)
    return next(
        (
            name
            for name in named
            if (name in THINGS_NAMED or name in _world_of(hero, spec)) and not are_rivals(name, hero)
        ),
        "",
    )


def _still_life(seed: int) -> Choice:
    turn = seed % len(FORMS)
    return Choice(Picture("object", FORMS[turn]), tuple(Picture("object", name) for name in SOLIDS[turn]))


def _is_unknown(spec: AdSpec) -> bool:
    """Whether the planner found no kind of business for the ad."""
    return spec.analysis.category.startswith(UNKNOWN)


def _goes_with(hero: str, other: str, meant: tuple[str, ...]) -> bool:
    """A companion must belong to the hero: no stand-in for everything, nothing that could be sold in its place, and no
    animal the user did not mean: no cat in an ad for dogs."""
    if hero in catalogue.GENERAL or other in STAND_INS or other in GESTURES:
        return False
    if other in ANIMALS and other not in meant and ANIMALS.intersection(meant):
        return False
    if other == "bone" and "cat-face" in (hero, *meant) and "dog-face" not in (hero, *meant):
        return False
    return hero == other or may_accompany(other, hero)


def _best(name: str) -> Picture:
    drawn = BETTER_DRAWN.get(name)
    return Picture("object", drawn) if drawn else Picture("illustration", name)


@cache
def _of_trade(category: str) -> tuple[str, ...]:
    trades = _trades()
    key = "_".join(plain_words(category))
    if key in trades:
        return trades[key]
    return next((trades[part] for part in reversed(key.split("_")) if part in trades), ())


@cache
def _trades() -> dict[str, tuple[str, ...]]:
    rows = catalogue.rows_of("object_categories.txt")
    return {key.strip(): tuple(names.split()) for keys, names in rows for key in keys.split(",")}


@cache
def _plain_things() -> frozenset[str]:
    return frozenset(name for row in catalogue.rows_of("plain_things.txt") for name in row[0].split())


@cache
def _lexicon() -> Lexicon:
    return catalogue.lexicon_from("objects.txt")
