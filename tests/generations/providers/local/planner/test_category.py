"""Which kind of business a prompt is about: the classifiers, what they were trained on, and what they make of odd prompts."""

from __future__ import annotations

from pathlib import Path

import pytest

from generations.providers.local.planner.category import category_of
from generations.providers.local.planner.category.classifiers import FOLDER, KINDS, SUGGESTIONS, TRADES, Classifiers
from generations.providers.local.planner.category.evidence import evidence_of
from generations.providers.local.planner.category.labelled import read_labelled
from generations.providers.local.planner.category.training import annotated_examples, tally, train_classifiers
from generations.providers.local.planner.packs import all_packs
from generations.providers.local.reader import Label, Span, spans_of
from generations.providers.local.reader.corpus import read_corpus


def key_of(text: str, language: str = "en", emoji: str = "") -> str:
    return category_of(text, spans_of(text), language, tuple(emoji)).pack.key


def test_every_label_of_the_corpus_is_a_pack() -> None:
    labelled = [prompt for prompt in read_corpus() if prompt.kind]
    assert len(labelled) > 5000
    assert {prompt.kind for prompt in labelled} <= set(all_packs())
    assert {prompt.trade for prompt in labelled} - {"-"} <= set(all_packs())
    typed = list(read_labelled())
    assert len(typed) > 1500
    assert {prompt.kind for prompt in typed} - {""} <= set(all_packs())
    assert all(all_packs()[prompt.trade].parent for prompt in typed if prompt.trade)


def test_a_line_that_is_no_labelled_prompt_is_named(tmp_path: Path) -> None:
    (tmp_path / "typed.txt").write_text("en | cafe | Coffee and cake\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"typed\.txt: en \| cafe"):
        list(read_labelled(tmp_path))


def test_the_models_were_trained_on_this_corpus_with_these_features() -> None:
    counts = tally(annotated_examples(list(read_corpus())[::15]), FOLDER)
    assert counts["trade right"] + counts["kind right"] > 0.8 * counts.total()
    assert counts["wrong"] < 0.1 * counts.total()


@pytest.mark.slow
def test_training_learns_from_its_examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generations.providers.local.planner.category.training.written_examples", lambda: ())
    prompts = [prompt for prompt in read_corpus() if prompt.kind and prompt.language == "en"][:600]
    folder = tmp_path / "models"
    folder.mkdir()
    examples = list(annotated_examples(prompts))
    train_classifiers(examples, folder)
    assert sorted(file.name for file in folder.iterdir()) == [KINDS, SUGGESTIONS, TRADES]
    counts = tally(examples, folder)
    assert counts["trade right"] + counts["kind right"] > counts["wrong"]


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [
        ("Canoe and paddle board hire on the Wye, half a day £25", "en", "kayak_canoe"),
        ("We lend out marquees, tables and glasses for garden parties", "en", "party_services"),
        ("Noleggio bici elettriche a Verona, consegna in hotel", "it", "bike_hire"),
        ("Cours de chant pour adultes à Nantes", "fr", "singing_lessons"),
        ("Queso curado de oveja de La Mancha, 18 € la pieza", "es", "cheese_farm"),
        ("Oficina de bicicletas em Braga, revisão 25 €", "pt", "bike_repair"),
    ],
)
def test_unheard_prompts_find_their_trade(text: str, language: str, key: str) -> None:
    found = key_of(text, language)
    assert all_packs()[found].category == all_packs()[key].category or found == key


def test_a_missed_part_does_not_cost_the_kind() -> None:
    text = "Our bakery, Crumb & Co, opens at seven on Market Street"
    named = (Span(Label.BRAND, 12, 22, "Crumb & Co"),)
    assert category_of(text, named, "en").pack.category == "bakery"


def test_a_prompt_that_says_nothing_has_no_kind() -> None:
    assert not category_of("make a video please", spans_of("make a video please"), "en").is_sure
    assert key_of("tonight, see you", emoji="🍕") == "pizza"


def test_neither_notes_nor_neighbours_name_the_trade() -> None:
    law = "Okafor & Lyle Solicitors. Wills, probate, house moves. Serious but not stuffy, please no gavels or wigs."
    gym = "Iron Lane Gym\n- open 24 hours\n- $29/month\n- Tulsa, next to the old bowling alley"
    hotel = "Hôtel des Trois Mélèzes\n14 chambres, sauna, vue sur les sommets\nNavette gratuite vers les pistes"
    assert all_packs()[key_of(law)].category == "legal"
    assert key_of(gym) != "bowling_alley"
    assert key_of(hotel, "fr") == "hotel"


def test_probabilities_are_shares_of_one() -> None:
    text = "Sourdough bakery in Ghent"
    found = evidence_of(text, spans_of(text), "en")
    kinds = Classifiers(FOLDER).kinds(found)
    assert sum(kinds.values()) == pytest.approx(1.0, abs=1e-6)
    assert all(0.0 <= share <= 1.0 for share in Classifiers(FOLDER).trades(found, kinds).values())


def test_pictures_come_from_what_is_sold_first() -> None:
    text = "Bagels and coffee in Lyon"
    assert category_of(text, spans_of(text), "en").draws[0] == "bagel"


def test_the_name_on_the_sign_tells_the_kind_where_another_is_only_spoken_of() -> None:
    prompt = (
        "Brightwater Dental in Eugene is taking new patients again after two years of a waiting list. Exam, x-rays and cleaning "
        "for $129 if you don't have insurance."
    )
    assert category_of(prompt, spans_of(prompt), "en").pack.key == "dentist"
