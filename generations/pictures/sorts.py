"""Which pictures, words and trades belong together: the sorts that `choice` asks about."""

from __future__ import annotations

from typing import Final

from generations.pictures import catalogue

PREMIUM: Final = catalogue.word_set(
    "luxury luxurious luxe premium elegant elegance exclusive sophisticated timeless opulent refined high-end upscale"
    " couture haute prestige glamorous lujo lujoso elegante exclusivo luxe elegant exclusif luxus elegant exklusiv edel"
)
# Pictures that suit a serious trade too, and say more than a heart: a hearing test is about an ear.
SOBER: Final = frozenset(
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
PLAYFUL: Final = catalogue.word_set("playful fun kids children family bold energetic vibrant funny party cheerful")
SERIOUS: Final = catalogue.word_set(
    "law legal lawyer attorney solicitor notary firm finance financial bank banking investment wealth insurance tax"
    " accounting accountant bookkeeping mortgage security cybersecurity privacy health healthcare medical doctor clinic"
    " hospital dentist dental orthodontist physio physiotherapy chiropractor psychology therapy consulting b2b"
    " professional pharmacy surgery cardiology estate realtor"
)
PRODUCTS: Final = catalogue.word_set(
    "software saas tech technology app it ai startup web website ecommerce skincare cosmetics perfume fragrance candle"
    " candles jewelry jewellery jeweler watch watches spa wellness fintech crypto wine winery cbd data beauty"
)
# Trades whose scenes may also show an illustration between their devices.
DEVICES: Final = catalogue.word_set("software saas tech technology app it ai startup web website ecommerce data")
# Weights of a match: the thing a line is about; a thing it clearly names; one it mentions.
SPOKEN_OF, CLEAR, MENTIONED = 0.95, 0.6, 0.4
SURE: Final = 0.95  # weight of a match under which the words only mention a thing in passing
# A product that can be drawn is the hero of every scene of its ad: the same watch throughout, never a ring between.
THINGS: Final = catalogue.word_set("watch perfume dropper pump jar bottle ring candle camera mug")
NEUTRAL: Final = ("box", "bag")
SCREENS: Final = frozenset({"phone", "laptop", "window"})
# Drawn devices and cards are better than their illustrations in any tone.
BETTER_DRAWN: Final = {
    "mobile-phone": "phone",
    "laptop": "laptop",
    "desktop-computer": "laptop",
    "credit-card": "card",
}
# In a serious or premium ad, and in one for a product, these objects stand in for illustrations; words choose among several.
AS_OBJECT: Final = {
    **{name: (drawn,) for name, drawn in BETTER_DRAWN.items()},
    "watch": ("watch",),
    "ring": ("ring",),
    "tooth": ("tooth",),
    "shield": ("shield",),
    "balance-scale": ("scales",),
    "candle": ("candle",),
    "camera": ("camera",),
    "key": ("key",),
    "fountain-pen": ("pen",),
    "open-book": ("book",),
    "lotion-bottle": ("jar", "pump", "dropper", "bottle", "perfume"),
    "jar": ("jar",),
    "window": ("window",),
}
# Pictures that stand for any business: never beside a real product, and never in its place.
STAND_INS: Final = frozenset(
    {
        *catalogue.GENERAL,
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
GESTURES: Final = frozenset(
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
FESTIVE: Final = ("party-popper",)
# What work is done with says less than what it is done to: a bicycle where bicycles are repaired.
TOOLS: Final = frozenset(
    {
        "wrench",
        "hammer-and-wrench",
        "hammer",
        "screwdriver",
        "toolbox",
        "gear",
        "nut-and-bolt",
        "pencil",
        "power-drill",
        "spirit-level",
        "tape-measure",
        "trowel",
    }
)
# That it is taught says less than what is taught: an accordion, not a notebook.
TEACHING: Final = frozenset(
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
PLACES: Final = frozenset(
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
FORMS: Final = ("forms-arch", "forms-orbit", "forms-stack")
SOLIDS: Final = (("hoop", "ball"), ("ball", "hoop"), ("ball", "hoop"))
# Things of one kind: an ad for the one does not show the other.
RIVALS: Final = tuple(
    frozenset(line.split())
    for line in (
        "running-shoe high-heeled-shoe mans-shoe hiking-boot ballet-shoes slippers",
        "guitar banjo violin cello harp drum long-drum flute saxophone trumpet musical-keyboard grand-piano microphone",
        "dog-face cat-face black-cat poodle rabbit-face horse-face horse llama donkey"
        " hamster parrot tropical-fish bird turtle cow-face chicken rooster goose ewe ram goat pig-face duck",
        "automobile sport-utility-vehicle pickup-truck motorcycle motor-scooter kick-scooter bicycle tractor bus"
        " minibus taxi delivery-truck articulated-lorry racing-car camper-van caravan excavator forklift"
        " food-truck tow-truck cargo-bike horse-trailer",
        "soccer-ball basketball tennis volleyball american-football rugby-football field-hockey ice-hockey baseball bowling skis"
        " boxing-glove trophy",
        "pizza hamburger taco burrito hot-dog sandwich sushi steaming-bowl spaghetti curry-rice stuffed-flatbread"
        " tortilla-wrap poke-bowl tapas lunch-box",
        "bread cupcake doughnut birthday-cake pie cookie ice-cream soft-ice-cream shortcake chocolate-bar cinnamon-roll churros"
        " brownie cake-slice macarons focaccia galette wedding-cake",
        "beer-mug clinking-beer-mugs wine-glass cocktail-glass tropical-drink bubble-tea hot-beverage teapot"
        " gin-bottle whisky-glass juice-bottle smoothie",
        "couch-and-lamp armchair bed mattress bathtub toilet washing-machine fridge oven",
        "dress t-shirt jeans coat handbag high-heeled-shoe running-shoe socks necktie"
        " suit-jacket hoodie raincoat wedding-dress baby-onesie wetsuit work-boots",
        "laptop desktop-computer mobile-phone headphone camera video-game",
        "house house-with-garden houses building-construction office-building hotel factory",
        "honey-pot red-apple carrot leafy-green basket strawberry",
        "ring gem-stone crown watch",
    )
)


def are_rivals(one: str, other: str) -> bool:
    """Whether an ad for the one must not show the other."""
    return one != other and any(one in rivals and other in rivals for rivals in RIVALS)


def may_accompany(other: str, hero: str) -> bool:
    """Whether one may stand beside the other: no rival of it, nothing larger in the world ("a toy house beside a faucet")."""
    return not are_rivals(other, hero) and catalogue.size_of(other) <= catalogue.size_of(hero)


ANIMALS: Final = next(kind for kind in RIVALS if "dog-face" in kind)
# What a line may show wherever it names it: animals, food, vehicles. Whatever else it names may be a figure of speech.
THINGS_NAMED: Final = frozenset().union(*RIVALS[1:8], {"delivery-truck"})
# Trades where a warm picture is right even when a serious word is among theirs.
WARM: Final = catalogue.word_set("pet pets vet veterinary dog cat animal food bank_food charity nonprofit kids school")


# Trades about animals: the one the prompt names is shown and no other.
WITH_ANIMALS: Final = catalogue.word_set(
    "pet pets vet veterinary veterinarian dog cat animal animals farm horse riding livery"
)
# Words that speak of animals and of none: a vet's with a room for cats is about cats.
ANY_ANIMAL: Final = catalogue.word_set(
    "vet vets veterinary veterinarian pet pets animal animals tierarzt tierarztpraxis tiere veterinario"
)
# Pictures of technology as such: they say nothing of what a program does.
SAYS_TECHNOLOGY: Final = frozenset(
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
UNKNOWN: Final = ("general", "generic", "other", "unknown")


def _sorts_of() -> dict[str, tuple[str, ...]]:
    sorts = {
        "stand-in": STAND_INS, "gesture": GESTURES, "tool": TOOLS, "teaching": TEACHING, "place": PLACES,
        "animal": ANIMALS, "festive": frozenset(FESTIVE), "technology": SAYS_TECHNOLOGY, "named": THINGS_NAMED,
    }  # fmt: skip
    every = frozenset().union(*sorts.values())
    return {name: tuple(sort for sort, names in sorts.items() if name in names) for name in every}


SORTS_OF: Final = _sorts_of()  # of pictures of none of these sorts there is no entry
