"""Which hero an ad gets: objects for serious and premium trades, warm pictures for the rest."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from generations.looks.heroes.choice import choose, tone_of


def _spec(category: str, product: str, mood: str = "warm", style: tuple[str, ...] = (), language: str = "en") -> Any:
    return SimpleNamespace(
        analysis=SimpleNamespace(category=category, product_type=product, language=language),
        brand_guidelines=SimpleNamespace(style_keywords=style, mood=mood, brand_name=""),
        product_description="",
        scenes=(),
    )


def _ad(category: str, product: str, *subjects: str, description: str = "", lines: tuple[str, ...] = ()) -> Any:
    spec = _spec(category, product)
    spec.product_description = description
    spec.scenes = tuple(
        SimpleNamespace(
            subject=subject, pictures=(), scene_number=number, text_overlay=SimpleNamespace(text=line, subtext="")
        )
        for number, (subject, line) in enumerate(zip(subjects, lines or ("",) * len(subjects), strict=True), start=1)
    )
    return spec


def _heroes(spec: Any) -> list[str]:
    return [choose(spec, scene, 5).hero.name for scene in spec.scenes]


def test_an_ad_opens_and_ends_on_a_product_more_special_than_its_trade() -> None:
    spec = _ad("education", "Chess club", "notebook", "books", "graduation cap", description="Chess club. Thursdays")
    assert _heroes(spec) == ["chess-pawn", "chess-pawn", "chess-pawn"]


def test_what_the_prompt_itself_named_stays() -> None:
    spec = _ad(
        "general_product", "Small charity", "bed", "package", "bed", description="Small charity. Warm bedding, a bed"
    )
    assert _heroes(spec)[0] == "bed"


def test_a_figure_of_speech_is_no_picture() -> None:
    lines = ("Fresh today", "Until they run out", "See you")
    said = "Bread. Until they run out"
    assert (
        _heroes(_ad("bakery", "Bread", "bread", "coffee cup", "bread", description=said, lines=lines))[1]
        != "running-shoe"
    )


def test_a_choir_opens_on_singing_and_on_no_instrument() -> None:
    assert _heroes(_ad("community", "Mixed choir", "guitar", "musical notes", "guitar"))[0] == "music-stand"


@pytest.mark.parametrize(("said", "shown"), [("Coats for dogs", False), ("Coats for dogs and cats", True)])
def test_an_ad_for_dogs_shows_a_cat_only_when_cats_were_meant(said: str, shown: bool) -> None:
    spec = _ad("pets", "Coats for dogs", "bone", "paw prints", "bone", description=said)
    props = {prop.name for scene in spec.scenes for seed in range(6) for prop in choose(spec, scene, seed).props}
    assert ("cat-face" in props) is shown


def test_the_users_own_words_on_screen_are_shown_in_the_middle() -> None:
    said = "Dogs welcome"
    lines = ("Come hungry", said, "See you")
    spec = _ad(
        "restaurant",
        "Sunday roast",
        "poultry leg",
        "pot of food",
        "poultry leg",
        description=f"Roast. {said}",
        lines=lines,
    )
    assert _heroes(spec)[1] == "dog-face"
    spec.product_description = "Sunday roast"  # then the line is ours, and no picture
    assert _heroes(spec)[1] != "dog-face"


def test_a_business_of_no_known_kind_shows_what_any_of_its_words_name() -> None:
    spec = _ad(
        "general_product", "starter kit", "package", "label", "package", description="Starter kit. Basil in four weeks"
    )
    assert set(_heroes(spec)) == {"herb"}


def test_what_is_made_by_hand_shows_no_hands() -> None:
    assert "palms-up-together" not in _heroes(_ad("general", "Hand rolled", "bagel", "thumbs up", "bagel"))


def test_hiring_something_shows_the_thing_and_no_key() -> None:
    assert _heroes(_ad("outdoor", "kayak rental", "water wave", "backpack", "water wave"))[0] == "canoe"
    assert _heroes(_ad("spa", "mobile sauna", "candle", "lotus", "candle"))[0] != "phone"


def _chosen(spec: Any, subject: str) -> tuple[str, str]:
    hero = choose(spec, SimpleNamespace(subject=subject, pictures=(), scene_number=1), 5).hero  # type: ignore[arg-type]
    return hero.kind, hero.name


@pytest.mark.parametrize(
    ("category", "product", "subject", "mood", "kind", "name"),
    [
        ("bakery", "sourdough bread", "fresh loaf", "warm", "illustration", "bread"),
        ("photography", "portraits", "framed picture", "luxury", "object", "camera"),
        ("insurance", "house insurance", "house", "trust", "object", "house"),
        ("restaurant", "tacos", "taco plate", "vibrant", "illustration", "taco"),
        ("restaurant", "fine dining", "tasting menu", "luxury", "object", "cloche"),
        ("law", "family lawyer", "worried family", "calm", "object", "scales"),
        ("legal", "legal advice", "handshake", "calm", "object", "pen"),
        ("dentist", "dental clinic", "bright smile", "friendly", "object", "tooth"),
        ("physio", "physiotherapy", "back pain", "calm", "object", "heart"),
        ("insurance", "car insurance", "car in rain", "trust", "object", "shield"),
        ("accounting", "tax help", "phone with an app", "trust", "object", "phone"),
        ("jewelry", "rings", "diamond ring", "luxury", "object", "ring"),
        ("watches", "dive watch", "dive watch", "luxury", "object", "watch"),
        ("jewelry", "Swiss luxury watch", "gem stone", "luxury", "object", "watch"),
        ("skincare", "Facial oil", "lotion bottle", "eco", "object", "dropper"),
        ("skincare", "facial oil", "amber dropper bottle", "calm", "object", "dropper"),
        ("saas", "invoicing software", "laptop with invoices", "tech", "object", "laptop"),
        ("fitness", "workout app", "phone with a workout app", "energetic", "object", "phone"),
        ("vet", "vet clinic", "puppy", "caring", "illustration", "dog-face"),
        ("general", "thing", "", "neutral", "object", "forms-stack"),
        ("general_service", "quantum calibration", "handshake", "trust", "object", "forms-stack"),
        ("general_service", "knife sharpening", "handshake", "trust", "illustration", "kitchen-knife"),
        ("general_product", "quantum widget", "package", "warm", "object", "forms-stack"),
        ("gift_shop", "gifts", "wrapped gift", "warm", "illustration", "wrapped-gift"),
    ],
)
def test_the_hero_fits_the_trade(category: str, product: str, subject: str, mood: str, kind: str, name: str) -> None:
    assert _chosen(_spec(category, product, mood), subject) == (kind, name)


@pytest.mark.parametrize(
    "category", ["law", "legal", "health", "clinic", "dentist", "finance", "insurance", "real_estate"]
)
@pytest.mark.parametrize("subject", ["happy family", "stack of papers", "coffee on a desk", "gift", "Zeit", ""])
def test_serious_trades_never_show_an_illustration(category: str, subject: str) -> None:
    choice = choose(_spec(category, "advice"), SimpleNamespace(subject=subject, pictures=(), scene_number=1), 1)  # type: ignore[arg-type]
    assert {picture.kind for picture in (choice.hero, *choice.props)} == {"object"}


@pytest.mark.parametrize("category", ["bakery", "florist", "fashion", "travel", "unknown_trade"])
def test_luxury_never_shows_an_illustration(category: str) -> None:
    choice = choose(
        _spec(category, "x", "luxury", ("elegant",)), SimpleNamespace(pictures=(), subject="rose", scene_number=1), 1
    )  # type: ignore[arg-type]
    assert {picture.kind for picture in (choice.hero, *choice.props)} == {"object"}


def test_companions_differ_from_the_hero_and_there_are_three_at_most() -> None:
    for category in ("bakery", "law", "saas", "spa", "gym", "charity"):
        choice = choose(_spec(category, ""), SimpleNamespace(pictures=(), subject="", scene_number=1), 3)  # type: ignore[arg-type]
        assert choice.hero not in choice.props
        assert 1 <= len(choice.props) <= 3


@pytest.mark.parametrize("category", ["", "general", "general_product", "submarine_parts"])
def test_a_business_nothing_stands_for_gets_plain_solids_another_in_each_scene(category: str) -> None:
    choices = [
        choose(_spec(category, ""), SimpleNamespace(pictures=(), subject="", scene_number=1), seed)
        for seed in (3, 4, 5)
    ]  # type: ignore[arg-type]
    assert [choice.hero.name for choice in choices] == ["forms-arch", "forms-orbit", "forms-stack"]
    assert {picture.name for choice in choices for picture in choice.props} == {"ball", "hoop"}


@pytest.mark.parametrize(
    ("category", "subject", "rival"),
    [
        ("shoes", "running shoes", "high-heeled-shoe"),
        ("music_school", "piano keyboard", "guitar"),
        ("pets", "dog", "cat-face"),
    ],
)
def test_a_companion_is_never_what_a_rival_sells(category: str, subject: str, rival: str) -> None:
    choice = choose(_spec(category, ""), SimpleNamespace(subject=subject, pictures=(), scene_number=1), 3)  # type: ignore[arg-type]
    assert rival not in {picture.name for picture in choice.props}


def test_tone_follows_trade_before_mood_and_play_before_products() -> None:
    assert tone_of(_spec("law", "", "luxury")) == "serious"
    assert tone_of(_spec("app", "", "playful")) == "friendly"
    assert tone_of(_spec("app", "", "calm")) == "product"
    assert tone_of(_spec("vet", "", "calm")) == "friendly"


def test_the_same_scene_gives_the_same_choice() -> None:
    spec = _spec("cafe", "coffee")
    scene: Any = SimpleNamespace(pictures=(), subject="espresso", scene_number=1)
    assert choose(spec, scene, 9) == choose(spec, scene, 9)


def test_a_watch_ad_has_no_ring_among_its_companions() -> None:
    spec = _spec("jewelry", "Swiss luxury watch", "luxury")
    for seed in range(6):
        choice = choose(spec, SimpleNamespace(pictures=(), subject="sparkles", scene_number=1), seed)  # type: ignore[arg-type]
        assert {picture.name for picture in choice.props} == {"box", "bag"}


def test_software_opens_on_its_screen_and_shows_what_it_is_for() -> None:
    lines = ("Find a fourth player", "Find a padel player near you", "Free in Leeds", "Ready")
    spec = _ad("app", "Padel app", "phone", "rocket", "rocket", "phone", description=". ".join(lines[1:3]), lines=lines)
    assert _heroes(spec) == ["phone", "padel-racket", "padel-racket", "phone"]
    assert "phone" in {prop.name for prop in choose(spec, spec.scenes[1], 5).props}


def test_a_vet_for_cats_shows_a_cat() -> None:
    lines = ("A vet for the pet you love", "A cat-only waiting room", "Check-up")
    spec = _ad("pets", "Vet clinic", "paw prints", "paw prints", "paw prints", description=lines[1], lines=lines)
    assert set(_heroes(spec)) == {"cat-face"}


def test_a_fair_shows_what_is_on_it() -> None:
    spec = _ad("shows", "what's on", "party popper", "party popper", "party popper")
    spec.brand_guidelines.brand_name = "Cheddar Festival"
    assert set(_heroes(spec)) == {"cheese-wedge"}


@pytest.mark.parametrize(
    ("category", "product", "subject", "wanted"),
    [
        ("landscaping", "Cordless hedge trimmer", "scissors", "hedge-trimmer"),
        ("education", "Accordion lessons", "notebook", "accordion"),
    ],
)
def test_what_the_product_names_outright_leads_before_its_trade(
    category: str, product: str, subject: str, wanted: str
) -> None:
    spec = _ad(category, product, subject, subject, subject, description=product)
    assert _heroes(spec)[0] == wanted


def test_company_is_the_pictures_own_and_not_its_trades() -> None:
    spec = _ad("general_service", "Wrench repairs", "wrench", "wrench", "wrench", description="Wrench repairs")
    props = {prop.name for scene in spec.scenes for prop in choose(spec, scene, 5).props}
    assert not props & {"shower", "bathtub", "droplet"}


def _planned(spec: Any, *pictures: str) -> Any:
    return SimpleNamespace(
        subject="anything", pictures=pictures, scene_number=2, text_overlay=SimpleNamespace(text="", subtext="")
    )


def test_what_the_planner_chose_is_shown_as_far_as_it_is_known() -> None:
    spec = _ad("bakery", "bread", "bread", "bread", "bread")
    chosen = choose(spec, _planned(spec, "no-such-picture", "tennis", "wrench"), 1)
    assert (chosen.hero.name, [prop.name for prop in chosen.props]) == ("tennis", ["wrench"])
    assert choose(spec, _planned(spec, "no-such-picture"), 1).hero.name in {"bread", "croissant"}
    assert choose(spec, _planned(spec, "still-life"), 1).hero.name.startswith("forms-")


@pytest.mark.parametrize(
    ("category", "product", "mood", "picture", "drawn"),
    [
        ("law", "legal advice", "calm", "balance-scale", "scales"),
        ("skincare", "facial oil with a dropper", "calm", "lotion-bottle", "dropper"),
        ("law", "legal advice for sailors", "calm", "sailboat", "sailboat"),
        ("bakery", "bread", "warm", "candle", "candle"),
        ("law", "legal advice", "calm", "still-life", "scales"),
    ],
)
def test_a_sober_ad_has_its_pictures_drawn_where_there_is_such_an_object(
    category: str, product: str, mood: str, picture: str, drawn: str
) -> None:
    spec = _spec(category, product, mood)
    assert choose(spec, _planned(spec, picture), 1).hero.name == drawn
