"""Answers nobody would write: every one becomes a valid spec or a sentence, and nothing dangerous gets through."""

from __future__ import annotations

import json
import random
import unicodedata
from typing import Any

import pytest

from generations.providers.base import PlanRequest
from generations.providers.openai.repair import NotMendableError, colour_of, framework_of, mended, wrapped
from generations.providers.openai.schema import ad_spec_schema
from generations.providers.openai.tidy import cut, tidy
from generations.spec import AdSpec, Framework
from tests.fakes.openai import plan
from tests.fakes.orders import PROMPT

SCHEMA = ad_spec_schema()
WORDS = [
    "string", "", "x" * 5000, "<script>alert(1)</script>", "{{7*7}}", "../../etc/passwd", "a:b'c\\%d", "\u202eabc", "مرحبا",
    "東京の朝", "👩‍🍳", "red", "null", "Save 50%", "\n\n\n", "😀" * 300, "one\ntwo\nthree\nfour", "{%", "${", "<", "javascript:x",
]  # fmt: skip
JUNK: list[Any] = [
    None, True, False, 0, -1, 1e308, float("nan"), float("inf"), 10**30, [], {}, "7", [[[]]], {"a": {"b": 1}}, ["a"] * 100,
]  # fmt: skip


def written(node: dict[str, Any], rng: random.Random, junk: float) -> Any:
    """An answer for the schema, with junk in places."""
    if "$ref" in node:
        return written(SCHEMA["$defs"][node["$ref"].rpartition("/")[2]], rng, junk)
    if "anyOf" in node:
        return written(rng.choice(node["anyOf"]), rng, junk)
    if rng.random() < junk:
        return rng.choice(JUNK + WORDS)
    if "enum" in node:
        return rng.choice(node["enum"])
    makers = {
        "object": lambda: {name: written(part, rng, junk) for name, part in node["properties"].items()},
        "array": lambda: [written(node["items"], rng, junk) for _ in range(rng.randint(0, 11))],
        "integer": lambda: rng.randint(-3, 100),
        "number": lambda: rng.choice([rng.uniform(-1, 20), 0.1 + 0.2]),
        "boolean": lambda: rng.random() < 0.5,
        "null": lambda: None,
    }
    return makers.get(node["type"], lambda: rng.choice(WORDS))()


@pytest.mark.parametrize("seed", range(12))
def test_any_answer_becomes_a_valid_spec_or_a_sentence(seed: int) -> None:
    rng = random.Random(seed)
    made = 0
    for _ in range(15):
        answer = written(SCHEMA, rng, rng.choice([0, 0.02, 0.1]))
        if rng.random() < 0.6 and isinstance(answer, dict):
            answer["scenes"] = plan()["scenes"]
        framework = rng.choice([None, *Framework])
        try:
            spec, _ = mended(answer, PlanRequest(PROMPT, framework=framework), "openai:x")
        except NotMendableError:
            continue
        made += 1
        assert AdSpec.model_validate(spec.model_dump()) == spec
        assert framework in (None, spec.ad_specifications.framework)
        text = json.dumps(spec.model_dump(mode="json"), ensure_ascii=False)
        assert not any(bad in text for bad in ("<script", "{{", "../", "\u202e", "etc/passwd", "${", "{%"))
    assert made >= 3


@pytest.mark.parametrize("duration_s", [15, 30, 60])
def test_durations_sum_exactly_for_every_length(duration_s: int) -> None:
    rng = random.Random(duration_s)
    for count in range(3, 12):
        rows = [
            {**plan()["scenes"][0], "duration_s": rng.uniform(0.5, 12), "visual_prompt": f"shot {n}"}
            for n in range(count)
        ]
        try:
            spec, _ = mended(plan(scenes=rows), PlanRequest(PROMPT, duration_s=duration_s), "openai:x")
        except NotMendableError:
            assert count < -(-duration_s // 7)
            continue
        assert round(sum(scene.duration_s for scene in spec.scenes), 6) == duration_s


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("pas", Framework.PAS), ("Problem-Agitate-Solve", Framework.PAS), ("before/after/bridge", Framework.BAB),
        ("Attention, Interest", Framework.AIDA), ("SPIN", None), (None, None), (3, None), ("", None),
    ],
)  # fmt: skip
def test_frameworks_in_other_words(said: object, meant: Framework | None) -> None:
    assert framework_of(said) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Red", "#FF0000"), ("#abc", "#AABBCC"), ("aabbcc", "#AABBCC"), ("hsl(120, 100%, 50%)", "#00FF00"), ("#12345", None),
        ("url(x)", None), ("r" * 50, None), (None, None), (16711680, None),
    ],
)  # fmt: skip
def test_colours_in_other_words(said: object, meant: str | None) -> None:
    assert colour_of(said) == meant


def test_text_is_cut_and_wrapped_between_words() -> None:
    assert cut("golden custard tarts, warm", 21) == "golden custard tarts"
    assert wrapped("The softest custard tarts that Lisbon has ever pulled out of an oven") == (
        "The softest custard tarts that Lisbon\nhas ever pulled out of an oven"
    )
    assert tidy("one\n\n two \nthree\nfour", lines=3) == "one\ntwo\nthree four"
    assert tidy(None) == tidy(5) == ""


def test_towers_of_accents_are_cut_down_and_scripts_that_stack_marks_are_not() -> None:
    assert tidy("zalgo" + "\u0301" * 60) == unicodedata.normalize("NFC", "zalgo\u0301") + "\u0301" * 4
    for text in ("नमस्ते दुनिया", "น้ำผึ้ง", "Phở tái lăn", "שָׁלוֹם", "مُحَمَّدٌ"):
        assert tidy(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("line", ["Fresh every day", "a b  c", "x" * 70 + " " + "y" * 60, "Save 99% of 12345 today"])
def test_no_line_is_on_screen_twice(line: str) -> None:
    answer = plan()
    answer["scenes"] = [{**scene, "text_overlay": {"text": line}} for scene in (*answer["scenes"], *answer["scenes"])]
    spec, _ = mended(answer, PlanRequest(PROMPT), "openai:x")
    lines = [scene.text_overlay.text for scene in spec.scenes if scene.text_overlay.text]
    assert len({" ".join(text.split()).casefold() for text in lines}) == len(lines)
