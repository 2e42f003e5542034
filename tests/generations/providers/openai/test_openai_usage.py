"""What an answer took, when it says so, when it does not, and when it failed by its own word."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from generations.providers.openai.door import Door, Question, read_reply, text_part
from generations.providers.prompts import prompt
from tests.generations.providers.openai.conftest import Book

MODEL = "gpt-5.6-luna"
ANSWER = {
    "status": "completed",
    "model": MODEL,
    "output": [{"type": "message", "content": [{"type": "output_text", "text": "{}"}]}],
    "usage": {"input_tokens": 1000, "input_tokens_details": None, "output_tokens": 100},
}


def question(most_tokens: int = 4000) -> Question:
    return Question(prompt("plan.v1"), "Plan.", [text_part("x" * 3000)], {"type": "object"}, most_tokens)


@pytest.mark.parametrize(
    ("changed", "cost"),
    [
        ({}, Decimal("0.00032")),
        ({"usage": None}, None),
        ({"usage": {}}, None),
        ({"usage": {"input_tokens": "many"}}, None),
        ({"usage": None, "status": "failed"}, Decimal(0)),
        ({"usage": None, "status": "incomplete"}, None),
    ],
)
def test_an_answer_that_does_not_say_what_it_took_is_booked_as_expected(
    monkeypatch: pytest.MonkeyPatch, changed: dict[str, object], cost: Decimal | None
) -> None:
    body, book = json.dumps({**ANSWER, **changed}).encode(), Book()
    monkeypatch.setattr(Door, "_send", lambda *_: body)
    Door("sk-test", "http://127.0.0.1:1/v1").ask(MODEL, question(), book)
    (bill, error), expected = book.settled[0], book.reserved[0].expected
    assert bill is not None
    assert bill.cost == (expected if cost is None else cost)
    assert error == ""
    assert expected > Decimal("0.002")


@pytest.mark.parametrize("body", [b"<html>Sign in</html>", b'{"output": [', b"[]", b""])
def test_nobody_can_say_whether_an_unreadable_answer_was_charged(monkeypatch: pytest.MonkeyPatch, body: bytes) -> None:
    book = Book()
    monkeypatch.setattr(Door, "_send", lambda *_: body)
    reply = Door("sk-test", "http://127.0.0.1:1/v1").ask(MODEL, question(), book)
    assert reply.text == ""
    assert book.settled == [(None, "The AI service answered unreadably.")]


def test_a_filtered_answer_is_a_refusal_and_not_asked_again() -> None:
    told = {"status": "incomplete", "incomplete_details": {"reason": "content_filter"}, "output": []}
    assert read_reply(json.dumps(told).encode(), MODEL).refusal
    told["incomplete_details"] = {"reason": "max_output_tokens"}
    assert not read_reply(json.dumps(told).encode(), MODEL).refusal
