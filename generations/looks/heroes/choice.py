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
from typing import Final, Literal

from generations.looks.heroes import illustrations
from generations.looks.heroes.words import Lexicon, plain_words
from generations.spec import AdSpec, Scene

Tone = Literal["serious", "premium", "product", "friendly"]
Kind = Literal["illustration", "object"]

_PREMIUM: Final = illustrations.word_set(
    "luxury luxurious luxe premium elegant elegance exclusive sophisticated timeless opulent refined high-end upscale"
    " couture haute prestige glamorous lujo lujoso elegante exclusivo luxe elegant exclusif luxus elegant exklusiv edel"
)
# Pictures that suit a serious trade too, and say more than a heart: a hearing test is about an ear.
_SOBER: Final = frozenset(
    {
        "ear",
        "glasses",
        "brain",
        "foot",
        "microscope",
        "syringe",
        "pill",
        "manual-wheelchair",
        "baby-bottle",
        "thermometer",
        "person-getting-massage",
        "test-tube",
    }
)
_PLAYFUL: Final = illustrations.word_set("playful fun kids children family bold energetic vibrant funny party cheerful")
_SERIOUS: Final = illustrations.word_set(
    "law legal lawyer attorney solicitor notary firm finance financial bank banking investment wealth insurance tax"
    " accounting accountant bookkeeping mortgage security cybersecurity privacy health healthcare medical doctor clinic"
    " hospital dentist dental orthodontist physio physiotherapy chiropractor psychology therapy consulting b2b"
    " professional pharmacy surgery cardiology estate realtor"
)
_PRODUCTS: Final = illustrations.word_set(
    "software saas tech technology app it ai startup web website ecommerce skincare cosmetics perfume fragrance candle"
    " candles jewelry jewellery jeweler watch watches spa wellness fintech crypto wine winery cbd data beauty"
)
# Trades whose scenes may also show an illustration between their devices.
_DEVICES: Final = illustrations.word_set("software saas tech technology app it ai startup web website ecommerce data")
# Weights of a match: the thing a line is about; a thing it clearly names; one it mentions.
_SPOKEN_OF, _CLEAR, _MENTIONED = 0.95, 0.6, 0.4
_SURE: Final = 0.95  # weight of a match under which the words only mention a thing in passing
# A product that can be drawn is the hero of every scene of its ad: the same watch throughout, never a ring between.
_THINGS: Final = illustrations.word_set("watch perfume dropper pump jar bottle ring candle camera mug")
_NEUTRAL: Final = ("box", "bag")
_SCREENS: Final = frozenset({"phone", "laptop", "window"})
# Drawn devices and cards are better than their illustrations in any tone.
_BETTER_DRAWN: Final = {
    "mobile-phone": "phone",
    "laptop": "laptop",
    "desktop-computer": "laptop",
    "credit-card": "card",
}
# Pictures that stand for any business: never beside a real product, and never in its place.
_STAND_INS: Final = frozenset(
    {
        *illustrations.GENERAL,
        "wrapped-gift",
        "package",
        "shopping-bags",
        "shopping-cart",
        "label",
        "check-mark-button",
        "speech-balloon",
        "admission-tickets",
    }
)
# And those an unknown service is given; where the product is known they give way to it.
_GESTURES: Final = frozenset(
    {
        "handshake",
        "clapping-hands",
        "clipboard",
        "spiral-calendar",
        "waving-hand",
        "round-pushpin",
        "alarm-clock",
        "palms-up-together",
        "magnifying-glass-tilted-left",
    }
)
# A fair of cheese is about cheese.
_FESTIVE: Final = ("party-popper",)
# What work is done with says less than what it is done to: a bicycle where bicycles are repaired.
_TOOLS: Final = frozenset(
    {"wrench", "hammer-and-wrench", "hammer", "screwdriver", "toolbox", "gear", "nut-and-bolt", "pencil"}
)
# That it is taught says less than what is taught: an accordion, not a notebook.
_TEACHING: Final = frozenset(
    {
        "notebook",
        "graduation-cap",
        "books",
        "school",
        "pencil",
        "triangular-ruler",
        "open-book",
        "memo",
        "artist-palette",
    }
)
# Where something is done is no more special than what is done there.
_PLACES: Final = frozenset(
    {
        "hospital",
        "school",
        "hotel",
        "office-building",
        "department-store",
        "factory",
        "house",
        "houses",
        "classical-building",
    }
)
_FORMS: Final = ("forms-arch", "forms-orbit", "forms-stack")
_SOLIDS: Final = (("hoop", "ball"), ("ball", "hoop"), ("ball", "hoop"))
# Things of one kind: an ad for the one does not show the other.
_RIVALS: Final = tuple(
    frozenset(line.split())
    for line in (
        "running-shoe high-heeled-shoe mans-shoe hiking-boot ballet-shoes",
        "guitar violin drum saxophone trumpet musical-keyboard microphone",
        "dog-face cat-face rabbit-face horse-face hamster parrot tropical-fish bird turtle cow-face chicken ewe goat pig-face duck",
        "automobile sport-utility-vehicle pickup-truck motorcycle motor-scooter bicycle tractor bus taxi delivery-truck",
        "soccer-ball basketball tennis volleyball american-football baseball bowling skis boxing-glove trophy",
        "pizza hamburger taco burrito hot-dog sandwich sushi steaming-bowl spaghetti curry-rice stuffed-flatbread",
        "bread cupcake doughnut birthday-cake pie cookie ice-cream soft-ice-cream shortcake chocolate-bar",
        "beer-mug clinking-beer-mugs wine-glass cocktail-glass tropical-drink bubble-tea hot-beverage teapot",
        "couch-and-lamp bed bathtub toilet",
        "dress t-shirt jeans coat handbag high-heeled-shoe running-shoe socks necktie",
        "laptop desktop-computer mobile-phone headphone camera video-game",
        "house building-construction office-building hotel factory",
        "honey-pot red-apple carrot leafy-green basket strawberry",
        "ring gem-stone crown watch",
    )
)
_ANIMALS: Final = next(kind for kind in _RIVALS if "dog-face" in kind)
# What a line may show wherever it names it: animals, food, vehicles. Whatever else it names may be a figure of speech.
_THINGS_NAMED: Final = frozenset().union(*_RIVALS[1:8], {"delivery-truck"})
# Trades where a warm picture is right even when a serious word is among theirs.
_WARM: Final = illustrations.word_set(
    "pet pets vet veterinary dog cat animal food bank_food charity nonprofit kids school"
)


# Trades about animals: the one the prompt names is shown and no other.
_WITH_ANIMALS: Final = illustrations.word_set(
    "pet pets vet veterinary veterinarian dog cat animal animals farm horse riding livery"
)
# Words that speak of animals and of none: a vet's with a room for cats is about cats.
_ANY_ANIMAL: Final = illustrations.word_set(
    "vet vets veterinary veterinarian pet pets animal animals tierarzt tierarztpraxis tiere veterinario"
)
# Pictures of technology as such: they say nothing of what a program does.
_SAYS_TECHNOLOGY: Final = frozenset(
    {
        "rocket",
        "robot",
        "bell",
        "cloud",
        "wireless",
        "satellite-antenna",
        "high-voltage",
        "bar-chart",
        "chart-increasing",
        "level-slider",
        "memo",
        "door",
    }
)
_UNKNOWN: Final = ("general", "generic", "other", "unknown")


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
    if _shows_screens(spec) and (shown := _told_of(spec)):
        return _screen_and(shown, spec, scene, tone)
    if tone != "friendly":
        found = _object_for(spec, scene, tone)
        if found:
            return _with_company(found, spec, seed)
    return _illustration_for(spec, scene, seed)


def _shows_screens(spec: AdSpec) -> bool:
    return bool(_DEVICES & set(plain_words(spec.analysis.category.replace("_", " "))))


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
    named = dict.fromkeys(
        name for line in told for name in illustrations.named(line, language=language, at_least=_CLEAR)
    )
    idle = _STAND_INS | _GESTURES | _TOOLS | _PLACES | _SAYS_TECHNOLOGY | set(_BETTER_DRAWN)
    return [name for name in named if name not in idle]


def _screen_and(shown: list[str], spec: AdSpec, scene: Scene, tone: Tone) -> Choice:
    """An ad for software opens and ends on its screen; between, what it is for stands large beside it."""
    usual = _of_trade(spec.analysis.category)
    screen = next((name for name in (_object_for(spec, scene, tone), *usual) if name in _SCREENS), "phone")
    if scene.scene_number in {1, len(spec.scenes)}:
        other = next((name for name in usual if name != screen), "")
        props = (_best(shown[0]), *((Picture("object", other),) if other else ()))
        return Choice(Picture("object", screen), props)
    turn = scene.scene_number % len(shown)
    others = [_best(name) for name in shown if name != shown[turn] and not _are_rivals(name, shown[turn])]
    return Choice(_best(shown[turn]), (Picture("object", screen), *others[:1]))


def tone_of(spec: AdSpec) -> Tone:
    brand = spec.brand_guidelines
    style = set(plain_words(" ".join((*brand.style_keywords, brand.mood))))
    trade = set(plain_words(f"{spec.analysis.category.replace('_', ' ')}"))
    if style & _PLAYFUL and not trade & _SERIOUS:
        return "friendly"
    if trade & _WARM:
        return "friendly"
    if trade & _SERIOUS:
        return "serious"
    if style & _PREMIUM:
        return "premium"
    return "product" if trade & _PRODUCTS else "friendly"


def _object_for(spec: AdSpec, scene: Scene, tone: Tone) -> str:
    """The object the words call for, else that of the trade; empty where an illustration may do."""
    language = spec.analysis.language
    usual = _of_trade(spec.analysis.category)
    outright = illustrations.named(spec.analysis.product_type, language=language, at_least=_SURE)
    if tone == "serious" and next((name for name in outright if name not in _PLACES), "") in _SOBER:
        return ""
    mixes = tone == "product" and bool(_DEVICES & set(plain_words(spec.analysis.category.replace("_", " "))))
    sold = [name for name, weight in _lexicon().rank(spec.analysis.product_type, language) if weight >= _SURE]
    if tone != "serious" and sold and sold[0] in _THINGS:
        return sold[0]
    for words in (scene.subject, spec.analysis.product_type):
        named = [name for name, weight in _lexicon().rank(words, language) if weight >= _SURE]
        # Such a trade stays with its own things: in an insurance ad a car is no car key.
        stays = bool(usual) and (tone == "serious" or mixes)
        fitting = [name for name in named if not stays or name in usual or name in _SCREENS]
        if fitting:
            return fitting[0]
        if words is scene.subject and mixes and illustrations.named(words, language=language):
            return ""
    if usual:
        return usual[0]
    return "box" if tone == "premium" else "shield" if tone == "serious" else ""


def _with_company(name: str, spec: AdSpec, seed: int) -> Choice:
    usual = _of_trade(spec.analysis.category)
    # Without a trade of its own a thing keeps to its like, anything else to what any gift comes in: no scent by the sweets.
    beside = next((row for row in _trades().values() if row[0] == name), ()) if name in _THINGS or usual else _NEUTRAL
    company = [other for other in dict.fromkeys((*beside, *usual)) if other != name][: 2 if name in _THINGS else 3]
    random.Random(seed).shuffle(company)
    return Choice(Picture("object", name), tuple(Picture("object", other) for other in company[:2]))


def _illustration_for(spec: AdSpec, scene: Scene, seed: int) -> Choice:
    about = spec.analysis
    found = illustrations.find(scene.subject, about.category, 6, language=about.language)
    by_scene = illustrations.named(scene.subject, language=about.language)
    own = _own_picture(spec)
    is_stand_in = not by_scene or by_scene[0] in _STAND_INS
    is_stand_in = is_stand_in or (by_scene[0] in _GESTURES and (bool(own) or _is_unknown(spec)))
    is_stand_in = is_stand_in or (by_scene[0] in _TOOLS and own not in {"", *_TOOLS} and _is_unknown(spec))
    is_stand_in = is_stand_in or (bool(by_scene) and by_scene[0] in _TEACHING and own not in {"", *_TEACHING, *_PLACES})
    is_stand_in = is_stand_in or (by_scene[:1] == _FESTIVE and own not in {"", *illustrations.company_of(_FESTIVE[0])})
    animal = _meant_animal(spec)
    if animal and (own in _ANIMALS or found[0] in _ANIMALS or _is_unknown(spec)):
        own, is_stand_in = animal, True
    lead = (
        "" if scene.scene_number in {1, len(spec.scenes)} else _illustration_for(spec, spec.scenes[-1], seed).hero.name
    )
    said = _said_picture(spec, scene, lead or own or found[0])
    if said:
        found = tuple(dict.fromkeys((said, *found)))
    elif lead in illustrations.names():
        world = _world_of(lead, spec)
        fits = tuple(name for name in found if name in world)
        found = fits if found[0] in world else tuple(dict.fromkeys((lead, *fits)))
    elif own and (is_stand_in or _is_special(own, spec, scene)):
        found = tuple(dict.fromkeys((own, *found)))
    elif is_stand_in and (found[0] in illustrations.GENERAL or _is_unknown(spec)):
        return _still_life(seed)
    elif is_stand_in:
        found = tuple(sorted(found, key=lambda name: name in _STAND_INS))
    words = f"{about.product_type}. {spec.product_description}"
    meant = (found[0], *illustrations.named(words, language=about.language))
    if found[0] not in illustrations.usual(
        about.category
    ):  # a chair mender's chair is no company for the trade's bricks
        named = (name for name in found[1:] if name in meant or name in by_scene)
        found = tuple(dict.fromkeys((found[0], *named, *illustrations.company_of(found[0]))))
    hero, rest = _best(found[0]), [_best(name) for name in found[1:] if _goes_with(found[0], name, meant)][:3]
    random.Random(seed).shuffle(rest)
    return Choice(hero, tuple(dict.fromkeys(other for other in rest if other != hero))[:3])


def _world_of(own: str, spec: AdSpec) -> frozenset[str]:
    """What the middle of an ad may show beside its own picture: what is sold, its like, and the trade's things where it is one
    of them. No stopwatch for "45 minutes"."""
    about, usual = spec.analysis, illustrations.usual(spec.analysis.category)
    named = illustrations.named(about.product_type, language=about.language)
    return frozenset((own, *named, *illustrations.company_of(own), *(usual if own in usual else ())))


def _own_picture(spec: AdSpec) -> str:
    """What the product's words name; of a business of no known kind else what the rest of its words do, so that all its scenes
    show one thing and no stand-in."""
    language, about = spec.analysis.language, spec.analysis.product_type
    named = illustrations.named(about, language=language)
    if not _is_unknown(spec):
        others = (name for name in named if name not in _GESTURES)
        own = min(others, key=lambda name: name in _PLACES | _TOOLS | _TEACHING, default="")
        return own if own and own not in _STAND_INS else next(iter(_of_name(spec)), own)
    lines = spec.product_description.removeprefix(f"{spec.brand_guidelines.brand_name}: ").split(". ")
    opening = (scene.text_overlay.text for scene in spec.scenes[:1])
    said = (*opening, *(scene.subject for scene in spec.scenes), *lines)
    others = (name for words in said for name in illustrations.named(words, language=language, at_least=_CLEAR))
    others = (name for name in others if name != "delivery-truck")  # that something is delivered says nothing of it
    fits = [name for name in (*named, *others) if name not in _STAND_INS | _GESTURES]
    return min(
        fits or _of_name(spec), key=lambda name: name in _TOOLS | _TEACHING, default=""
    )  # of a workshop that mends coats, a coat


def _of_name(spec: AdSpec) -> list[str]:
    """What the name on the sign says outright, "Underwater Hockey Club", where nothing else says what it is."""
    named = illustrations.named(spec.brand_guidelines.brand_name, language=spec.analysis.language, at_least=_SURE)
    return [name for name in named if name not in _STAND_INS | _GESTURES | _TOOLS | _PLACES]


def _meant_animal(spec: AdSpec) -> str:
    """The first animal on screen in an ad about animals, or in the opening of one of no known kind: sheep are shorn, no horse."""
    known = not _is_unknown(spec)
    if known and not _WITH_ANIMALS & set(plain_words(spec.analysis.category.replace("_", " "))):
        return ""
    shown = [scene.text_overlay for scene in (spec.scenes if known else spec.scenes[:1])]
    told = (spec.analysis.product_type, *(line for words in shown for line in (words.text, words.subtext)))
    told = tuple(" ".join(word for word in line.split() if not _ANY_ANIMAL & set(plain_words(word))) for line in told)
    language = spec.analysis.language
    named = (name for line in told for name in illustrations.named(line, language=language, at_least=_MENTIONED))
    return next((name for name in named if name in _ANIMALS), "")


def _is_special(own: str, spec: AdSpec, scene: Scene) -> bool:
    """Whether the product is more special than its trade's pictures: then the ad opens and ends on it, a chess club's on
    chess and not on its school books. What the scene took from the prompt itself stays."""
    if scene.scene_number not in {1, len(spec.scenes)} or own in _STAND_INS | _GESTURES | _PLACES:
        return False
    language = spec.analysis.language
    sure = illustrations.named(spec.analysis.product_type, language=language, at_least=_CLEAR)
    prompted = illustrations.named(spec.product_description, language=language, at_least=_MENTIONED)
    by_scene = illustrations.named(scene.subject, language=language)
    outright = illustrations.named(spec.analysis.product_type, language=language, at_least=_SURE)
    if by_scene and (by_scene[0] in prompted or (own not in outright and _are_rivals(own, by_scene[0]))):
        return False
    usual = illustrations.usual(spec.analysis.category)
    is_chance = bool(by_scene) and by_scene[0] not in (*sure, *prompted, *usual) and own in outright
    return own in sure and (is_chance or own not in usual)


def _said_picture(spec: AdSpec, scene: Scene, hero: str) -> str:
    """In the middle of an ad: what the user's own words on screen name ("dogs welcome"). Lines of ours are no picture."""
    if scene.scene_number in {1, len(spec.scenes)}:
        return ""
    line = scene.text_overlay.text
    if not set(plain_words(line)) <= set(plain_words(spec.product_description)):
        return ""
    named = illustrations.named(line, language=spec.analysis.language, at_least=_SPOKEN_OF)
    named = tuple(name for name in named if name not in _STAND_INS | _GESTURES)
    return next(
        (
            name
            for name in named
            if (name in _THINGS_NAMED or name in _world_of(hero, spec)) and not _are_rivals(name, hero)
        ),
        "",
    )


def _are_rivals(one: str, other: str) -> bool:
    return one != other and any(one in rivals and other in rivals for rivals in _RIVALS)


def _still_life(seed: int) -> Choice:
    turn = seed % len(_FORMS)
    return Choice(Picture("object", _FORMS[turn]), tuple(Picture("object", name) for name in _SOLIDS[turn]))


def _is_unknown(spec: AdSpec) -> bool:
    """Whether the planner found no kind of business for the ad."""
    return spec.analysis.category.startswith(_UNKNOWN)


def _goes_with(hero: str, other: str, meant: tuple[str, ...]) -> bool:
    """A companion must belong to the hero: no stand-in for everything, nothing that could be sold in its place, and no
    animal the user did not mean: no cat in an ad for dogs."""
    if hero in illustrations.GENERAL or other in _STAND_INS or other in _GESTURES:
        return False
    if other in _ANIMALS and other not in meant and _ANIMALS.intersection(meant):
        return False
    if other == "bone" and "cat-face" in (hero, *meant) and "dog-face" not in (hero, *meant):
        return False
    return hero == other or not _are_rivals(hero, other)


def _best(name: str) -> Picture:
    drawn = _BETTER_DRAWN.get(name)
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
    rows = illustrations.rows_of("object_categories.txt")
    return {key.strip(): tuple(names.split()) for keys, names in rows for key in keys.split(",")}


@cache
def _plain_things() -> frozenset[str]:
    return frozenset(name for row in illustrations.rows_of("plain_things.txt") for name in row[0].split())


@cache
def _lexicon() -> Lexicon:
    return illustrations.lexicon_from("objects.txt")
