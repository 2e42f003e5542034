"""The pictures of an ad: what is likely, what stands in which scene, and what the corpus and its training promise."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generations.looks.heroes import illustrations
from generations.pictures import catalogue
from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner, scenes
from generations.providers.local.planner.pictures import Likely, likely_pictures, main_picture
from generations.providers.local.planner.pictures.casting import cast
from generations.providers.local.planner.pictures.classifier import Classifier, Fit
from generations.providers.local.planner.pictures.corpus import Judged, read_corpus
from generations.providers.local.planner.pictures.evidence import Told, features_of
from generations.providers.local.planner.pictures.training import split, tally, train_classifier
from generations.providers.local.planner.reading import read
from generations.spec import AdSpec


def _first(prompt: str) -> str:
    found = main_picture(likely_pictures(read(PlanRequest(prompt=prompt)).seen))
    return found.name if found else ""


def _plan(prompt: str) -> AdSpec:
    return LocalPlanner().plan(PlanRequest(prompt=prompt, seed=1))


@pytest.mark.parametrize(
    ("prompt", "picture"),
    [
        ("I restring tennis and badminton rackets from a van outside the clubs. A full restring is £18.", "tennis"),
        ("Wooden toys from Bexley. Everything ships within 3 days, free over £30. We are Oakling.", "wooden-train"),
        ("Réparation de vélos à Lille, on vient chez vous en camionnette. La Chambre à Air.", "bicycle"),
        ("Wir stimmen Klaviere in ganz Kassel, 95 Euro, auch samstags.", "grand-piano"),
        ("Panadería La Espiga en Lugo: pan de masa madre desde las 7 de la mañana.", "bread"),
        ("Je répare les machines à coudre, les vieilles comme les récentes. Révision complète 65 €.", "sewing-machine"),
    ],
)
def test_the_main_picture_is_what_the_business_is_about(prompt: str, picture: str) -> None:
    assert _first(prompt) == picture


def test_a_wrong_picture_is_worse_than_none() -> None:
    likely = (Likely("red-heart", Fit(0.08, 0.10)), Likely("house", Fit(0.02, 0.3)))
    assert main_picture(likely) is None
    assert main_picture(()) is None
    assert cast(likely, ("A", "B", "C")) == ((), (), ())


def test_a_picture_that_fits_stands_in_for_one_that_is_right() -> None:
    likely = (Likely("gear", Fit(0.12, 0.1)), Likely("wrench", Fit(0.1, 0.7)))
    assert main_picture(likely) == likely[1]


def test_the_middle_of_an_ad_shows_what_its_line_speaks_of() -> None:
    likely = (
        Likely("bread", Fit(0.9, 0.05), ("bread",)),
        Likely("dog-face", Fit(0.1, 0.75), ("dogs",)),
        Likely("camera", Fit(0.01, 0.9), ("photo",)),
    )
    scenes = cast(likely, ("Fresh bread", "Dogs are welcome", "Order by photo", "Fresh bread"))
    assert [shown[0] for shown in scenes] == ["bread", "dog-face", "bread", "bread"]
    assert scenes[1][1] == "bread"


def test_a_second_thing_sold_has_a_scene_of_its_own_and_rivals_share_none() -> None:
    likely = (
        Likely("guitar", Fit(0.9, 0.05)),
        Likely("violin", Fit(0.6, 0.2), ("violin",)),
        Likely("drum", Fit(0.5, 0.2)),
    )
    scenes = cast(likely, ("a", "b", "c", "d"))
    assert [shown[0] for shown in scenes] == ["guitar", "violin", "guitar", "guitar"]
    assert not {"violin", "drum"} & set(scenes[0])


def test_a_line_that_names_the_main_picture_keeps_it() -> None:
    likely = (Likely("receipt", Fit(0.9, 0.05), ("receipt",)), Likely("abacus", Fit(0.6, 0.3)))
    scenes = cast(likely, ("Bookkeeping app", "You snap the receipt", "It sorts the costs", "Try it"))
    assert [shown[0] for shown in scenes] == ["receipt", "receipt", "abacus", "receipt"]


def test_a_plan_names_its_place_only_where_picture_or_trade_are_sure() -> None:
    assert _plan("Bakery Sunrise in Leeds: sourdough bread, loaves £4.50, open from 6 am").place == "bakery"
    assert _plan("We rent out goats that clear brambles, $140 an acre").place == "farm"
    assert _plan("Quixel 3000, the new Zorb for everybody, £20").place == "-"


def test_every_scene_of_a_plan_has_pictures_of_the_set_or_a_still_life() -> None:
    known = {*catalogue.names(), catalogue.STILL_LIFE}
    for prompt in ("Slackwater Kayaks in Oban: guided sea kayak trips, £65, dogs welcome.", "Quantum recalibration."):
        spec = _plan(prompt)
        assert all(scene.pictures and set(scene.pictures) <= known for scene in spec.scenes)
        assert spec.scenes[0].pictures[0] == spec.scenes[-1].pictures[0]


def test_what_is_refused_is_not_shown_unless_it_is_what_is_sold() -> None:
    without = _plan("Candlelight yoga in Bath every Thursday, £12. Please show no candles.")
    assert not any("candle" in scene.pictures for scene in without.scenes)
    sold = _plan(
        "Women-only bouldering at Chalk Farm, a climbing barn. Avoid anything about weight loss or getting fit."
    )
    assert sold.scenes[0].pictures[0] == "climbing-wall"


def test_candidates_come_from_words_trade_and_company_each_once() -> None:
    told = read(PlanRequest(prompt="Bike repairs in Leeds, punctures fixed for £12 while you wait.")).seen
    found = features_of(told)
    names = [candidate.name for candidate in found]
    assert names[0] == "bicycle"
    assert len(names) == len(set(names))
    assert set(names) <= set(catalogue.names())
    assert found[0].phrases[0].startswith("bike")


def test_nothing_told_gives_no_candidate() -> None:
    assert features_of(Told()) == []
    assert likely_pictures(Told()) == ()


def test_the_corpus_names_known_pictures_only() -> None:
    judged = list(read_corpus())
    known = set(catalogue.names())
    assert len(judged) > 3000
    assert all(each.main | each.beside <= known for each in judged)
    assert not any(each.main & each.beside for each in judged)
    assert len({each.prompt for each in judged}) == len(judged)


def test_a_corpus_that_forgets_a_line_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "corpus.txt"
    path.write_text("A prompt\nmain: bread\nbreads: -\n", "utf-8")
    with pytest.raises(ValueError, match="beside"):
        list(read_corpus(path))


def test_training_learns_what_it_is_shown(tmp_path: Path) -> None:
    judged = [
        Judged(f"{thing} from {place}, £{number}.", frozenset({picture}), frozenset({"wrench", "hammer"}))
        for number, place in enumerate(("Leeds", "Bath", "Oban", "Hull"), 3)
        for thing, picture in (("Fresh bread", "bread"), ("Wooden chairs", "chair"), ("Bike repairs", "bicycle"))
    ]
    seen, held_out = split(judged)
    assert not {each.prompt for each in seen} & {each.prompt for each in held_out}
    model = tmp_path / "pictures.crfsuite"
    beside = Judged("Fresh bread and butter.", frozenset({"bread"}), frozenset({"butter"}))
    train_classifier([*seen, beside], model)
    assert tally(held_out, model) == {"main": len(held_out)}


def test_a_model_says_how_likely_and_never_more_than_one() -> None:
    fit = Classifier(
        Path(illustrations.__file__).parents[2] / "providers/local/planner/pictures/pictures.crfsuite"
    ).fit(["bias"])
    assert 0 <= fit.main + fit.beside <= 1


def test_a_thing_nothing_in_the_set_shows_is_no_longer_than_a_scenes_subject() -> None:
    reading = replace(read(PlanRequest(prompt="Quantum recalibration.")), product="Quantumrecalibration" * 6)
    assert len(scenes._thing(reading, ())) == 80
    assert scenes._thing(reading, ("person-climbing",)) == "person climbing"


def test_what_is_picked_up_is_no_truck() -> None:
    spec = _plan(
        "Rosa's Bakery in Lisbon: sourdough and fresh coffee, baked every morning. Open from 7 am, order for pickup."
    )
    assert not any("pickup-truck" in scene.pictures for scene in spec.scenes)


def test_an_animal_that_stays_outside_is_not_shown() -> None:
    spec = _plan(
        "Tenho um hotelzinho para gatos em Braga, só gatos, cães não entram. São 9 quartos com janela, 14 € por noite, e mando "
        "vídeo todos os dias ao dono. Chama-se Sete Vidas."
    )
    assert not any(scene.pictures[0] == "dog-face" for scene in spec.scenes[1:])


def test_what_the_prompt_names_is_shown_where_nothing_else_fits() -> None:
    spec = _plan(
        "Winterschlussverkauf bei Schuh Eberle in Aalen. Stiefel und gefütterte Schuhe minus 30 %, bis 7. Februar."
    )
    assert spec.scenes[0].pictures[0] in {"hiking-boot", "mans-shoe", "womans-boot"}


def test_nothing_stands_beside_what_is_smaller() -> None:
    likely = (
        Likely("faucet", Fit(0.9, 0.9)),
        Likely("house", Fit(0.1, 0.95), ("house",)),
        Likely("wrench", Fit(0.1, 0.9)),
    )
    for scene in cast(likely, ("A faucet", "For the house", "C")):
        assert scene[:1] != ("faucet",) or "house" not in scene
    assert catalogue.size_of("house") > catalogue.size_of("bed") > catalogue.size_of("faucet")
