"""The trained reader: its corpus, its marks, and that model, features and corpus belong together."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from generations.providers.local.planner.category.labelled import read_labelled
from generations.providers.local.reader import Label, Span, spans_of
from generations.providers.local.reader.corpus import annotated, read_corpus
from generations.providers.local.reader.tagger import MODEL, spans_from, tags_of
from generations.providers.local.reader.tokens import tokens_of
from generations.providers.local.reader.towns import town_tokens
from generations.providers.local.reader.training import recombined, scores, split, train, variants
from generations.providers.local.reader.vocabulary import UNKNOWN, commonness

MARKED = (
    "# en | repair\n<b>Sew What?</b> <w>sewing machine repair</w>. <l>$75 service</l>, <p>Duluth</p> ⏎ <n>no jokes</n>"
)


def test_marks_come_off_and_say_where_they_stood() -> None:
    prompt = annotated(MARKED)
    assert prompt.text == "Sew What? sewing machine repair. $75 service, Duluth\nno jokes"
    assert [(span.label, span.text) for span in prompt.spans] == [
        (Label.BRAND, "Sew What?"),
        (Label.PRODUCT, "sewing machine repair"),
        (Label.LINE, "$75 service"),
        (Label.PLACE, "Duluth"),
        (Label.NOTE, "no jokes"),
    ]
    assert all(prompt.text[span.start : span.end] == span.text for span in prompt.spans)


@pytest.mark.parametrize(
    "block",
    [
        "# en | x",
        "# en | x\n<b>a",
        "# en | x\n<b>a<w>b</w></b>",
        "# en | x\na</b>",
        "# en x\n<b>a</b>",
        "# en | x\na\nb",
    ],
)
def test_a_block_marked_wrongly_is_refused(block: str) -> None:
    with pytest.raises(ValueError, match=r"mark|two lines"):
        annotated(block)


def test_tags_and_spans_are_each_others_inverse() -> None:
    prompt = annotated(MARKED)
    tokens = tokens_of(prompt.text)
    found = spans_from(prompt.text, tokens, tags_of(tokens, prompt.spans))
    assert found == prompt.spans


def test_tokens_keep_what_is_one_word_together() -> None:
    said = [token.text for token in tokens_of("men's café-bar, 12–4, €24.50\n7j/7 O'Hara's")]
    assert said == ["men's", "café-bar", ",", "12–4", ",", "€", "24.50", "\n", "7j/7", "O'Hara's"]


def test_the_corpus_is_marked_rightly_and_speaks_many_languages() -> None:
    prompts = list(read_corpus())
    assert len(prompts) > 3000
    assert {"en", "es", "fr", "de", "it", "pt", "nl", "pl"} <= {prompt.language for prompt in prompts}
    assert all("<" not in prompt.text or "</" not in prompt.text for prompt in prompts)


def test_the_model_was_trained_on_this_corpus_with_these_features() -> None:
    found = scores(list(read_corpus())[::12], MODEL)
    assert found[Label.BRAND].f1 > 0.9
    assert found[Label.NOTE].f1 > 0.9
    assert found[Label.LINE].f1 > 0.9


@pytest.mark.slow
def test_training_learns_from_its_examples(tmp_path: Path) -> None:
    prompts = [prompt for prompt in read_corpus() if prompt.language == "en"][:120]
    train(prompts, tmp_path / "small")
    assert scores(prompts, tmp_path / "small")[Label.PRODUCT].f1 > 0.8
    seen, held_out = split(prompts)
    assert held_out
    assert not {prompt.text for prompt in seen} & {prompt.text for prompt in held_out}


def test_variants_keep_every_part_in_its_place() -> None:
    prompts = [prompt for prompt in read_corpus() if prompt.language in ("de", "fr")][:200]
    made = [*variants(prompts, seed=1), *recombined(prompts, seed=1)]
    assert len(made) > 100
    assert all(prompt.text[span.start : span.end] == span.text for prompt in made for span in prompt.spans)


@pytest.mark.parametrize("text", ["", " ", "!!!", "🍕", "\n\n", "a" * 5000, "<b>", "« »", "0" * 300])
def test_nothing_to_read_is_no_error(text: str) -> None:
    spans = spans_of(text)
    assert all(text[span.start : span.end] == span.text for span in spans)


def test_no_part_runs_over_a_line_break() -> None:
    text = "Business name: Seven Minute Ledger\nWhat: bookkeeping app for market traders\nTone: calm, no hype"
    spans = spans_of(text)
    assert spans
    assert not [span for span in spans if "\n" in span.text]


def test_towns_of_several_words_are_towns_in_all_their_words() -> None:
    assert town_tokens(["climbing", "in", "salt", "lake", "city", "today"]) == {2, 3, 4}


def test_names_are_rarer_than_words() -> None:
    assert commonness("with") == "0"
    assert commonness("bakery") in "123"
    assert commonness("quillfox") == UNKNOWN


def test_the_command_measures_without_touching_the_model(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    few = list(read_corpus())[:80]
    monkeypatch.setattr("generations.management.commands.train_reader.read_corpus", lambda: few)
    typed = list(read_labelled())[:40]
    monkeypatch.setattr("generations.management.commands.train_reader.read_labelled", lambda: typed)
    monkeypatch.setattr("generations.providers.local.planner.category.training.written_examples", lambda: ())
    before = MODEL.stat().st_mtime_ns
    call_command("train_reader", "--check")
    assert MODEL.stat().st_mtime_ns == before
    assert "brand" in capsys.readouterr().out


def test_the_network_is_trained_only_where_pytorch_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "generations.providers.local.reader.network_training", None)
    with pytest.raises(CommandError, match="pip install torch"):
        call_command("train_reader", "--network")


@pytest.mark.parametrize(
    ("file", "least"),
    [
        ("held_out.txt", {Label.BRAND: 0.9, Label.PRODUCT: 0.72, Label.LINE: 0.68, Label.NOTE: 0.81}),
        ("held_out_sentences.txt", {Label.BRAND: 0.93, Label.PRODUCT: 0.68, Label.LINE: 0.6, Label.NOTE: 0.82}),
    ],
)
def test_prompts_nobody_trained_on_are_read(file: str, least: dict[Label, float]) -> None:
    """Those no training sees: the parts that are right in label and words, ends of marks aside (F1)."""
    blocks = (Path(__file__).parent / file).read_text(encoding="utf-8").split("\n\n")
    right, found, wanted = Counter[Label](), Counter[Label](), Counter[Label]()
    for prompt in (annotated(block.strip()) for block in blocks):
        expected, read = ({_said(span) for span in spans} for spans in (prompt.spans, spans_of(prompt.text)))
        right.update(label for label, _ in expected & read)
        found.update(label for label, _ in read)
        wanted.update(label for label, _ in expected)
    f1 = {label: 2 * right[label] / (found[label] + wanted[label]) for label in wanted}
    assert {label: f1[label] for label, bar in least.items() if f1[label] <= bar} == {}


def _said(span: Span) -> tuple[Label, str]:
    return span.label, span.text.strip(" .,;:!?").lower()
