"""The one door to OpenAI: one question, one strict JSON answer, paid for before it is read.

Uses the Responses API with the raw reply (the package's own parsing loses the usage when an answer is cut off), no retries of
the package, and an end of its own for servers that are silent, drip or never stop. Money first: `ask` reserves, sends, and
settles by the reply's usage before it returns.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import httpx2
import openai

from generations.providers.base import NoBook, ProviderError, Purchases
from generations.providers.catalogue import language_model
from generations.providers.catalogue.languages import LanguageModel, Usage
from generations.providers.prompts import Prompt
from generations.providers.waits import asked_wait_s

PROVIDER: Final = "openai"
TIMEOUT_S: Final = 40.0
LONGEST_TIMEOUT_S: Final = 90.0
USUAL_TOKENS: Final = 4000  # that many are written within the time-out; answers with more room have more time
CONNECT_TIMEOUT_S: Final = 8.0
MAX_REPLY_BYTES: Final = 4 * 2**20
CHARACTERS_PER_TOKEN: Final = 3  # a low guess, so that reservations are high
PICTURE_TOKENS: Final = 1200
NEVER_SENT: Final = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout, httpx2.UnsupportedProtocol)
EXPECTED_SHARE: Final = 2  # answers usually take half of what they may


@dataclass(frozen=True)
class Question:
    """What is asked. `content` are parts of the user's message; people's words in it are quoted JSON."""

    prompt: Prompt
    instructions: str
    content: Sequence[Mapping[str, Any]]
    schema: Mapping[str, Any]
    most_tokens: int

    @property
    def likely_tokens(self) -> int:
        pictures = sum(part["type"] == "input_image" for part in self.content)
        letters = sum(len(part.get("text", "")) for part in self.content) + len(self.instructions)
        return (letters + len(json.dumps(self.schema))) // CHARACTERS_PER_TOKEN + pictures * PICTURE_TOKENS


@dataclass(frozen=True)
class Reply:
    """What came back; `text` is whatever the model wrote, to be believed by nobody yet."""

    text: str
    model: str
    usage: Usage | None  # None: the reply does not say
    refusal: str
    is_cut_off: bool
    raw: str
    is_failed: bool = False  # by its own word; nothing is charged then
    is_readable: bool = True


class _TooMuchError(Exception):
    """A reply that was too long, or dripped too slowly."""


def text_part(text: str) -> dict[str, Any]:
    return {"type": "input_text", "text": text}


class Door:
    """Thread-safe; one serves a process."""

    def __init__(self, api_key: str, base_url: str, *, timeout_s: float = TIMEOUT_S) -> None:
        self._timeout_s = timeout_s
        self._client = openai.OpenAI(
            api_key=api_key,
            base_url=base_url,
            max_retries=0,
            timeout=openai.Timeout(timeout_s, connect=CONNECT_TIMEOUT_S),
        )

    def ask(self, model: str, question: Question, purchases: Purchases | None = None) -> Reply:
        """Raises ProviderError when no answer came; an answer of any quality is returned, paid."""
        book = purchases or NoBook()
        known = language_model(model)
        most = question.most_tokens
        purchase = book.reserve(known.quote(PROVIDER, question.likely_tokens, most // EXPECTED_SHARE, most))
        try:
            body = self._send(model, question)
        except openai.APIStatusError as error:
            failure = status_error(error)
            book.settle(purchase, known.bill(Usage()), failure.sentence)
            raise failure from error
        except UnicodeError as error:  # a key or address that cannot even be written down
            failure = ProviderError(
                "The key or address of the AI planner is malformed. An administrator has to check both."
            )
            book.settle(purchase, known.bill(Usage()), failure.sentence)
            raise failure from error
        except (openai.APIConnectionError, httpx2.HTTPError, _TooMuchError) as error:
            if isinstance(error.__cause__, NEVER_SENT):
                failure = ProviderError(
                    "The AI service cannot be reached.", transient=True, detail=repr(error.__cause__)
                )
                book.settle(purchase, known.bill(Usage()), failure.sentence)
            else:
                failure = ProviderError("The AI service did not answer.", transient=True, detail=repr(error))
                book.settle(purchase, None, failure.sentence)
            raise failure from error
        reply = read_reply(body, model)
        if not reply.is_readable:  # charged or not, nobody can say
            book.settle(purchase, None, "The AI service answered unreadably.")
            return reply
        price = _priced_by(reply.model, known)
        usage = reply.usage or (Usage() if reply.is_failed else _guess(question))
        book.settle(purchase, price.bill(usage))
        return reply

    def _send(self, model: str, question: Question) -> bytes:
        content: Any = list(question.content)
        timeout_s = min(self._timeout_s * max(1.0, question.most_tokens / USUAL_TOKENS), LONGEST_TIMEOUT_S)
        ends = time.monotonic() + timeout_s
        with self._client.responses.with_streaming_response.create(
            model=model,
            instructions=question.instructions,
            input=[{"role": "user", "content": content}],
            text={
                "format": {
                    "type": "json_schema",
                    "name": question.prompt.name.replace(".", "_"),
                    "schema": dict(question.schema),
                    "strict": True,
                }
            },
            max_output_tokens=question.most_tokens,
            store=False,
            timeout=openai.Timeout(timeout_s, connect=CONNECT_TIMEOUT_S),
        ) as answer:
            body = bytearray()
            for chunk in answer.iter_bytes():
                body += chunk
                if len(body) > MAX_REPLY_BYTES or time.monotonic() > ends:
                    raise _TooMuchError
            return bytes(body)


def _guess(question: Question) -> Usage:
    """An answer that does not say what it took is booked as what was expected, for it is charged all the same."""
    return Usage(input=question.likely_tokens, output=question.most_tokens // EXPECTED_SHARE)


def _priced_by(model: str, asked: LanguageModel) -> LanguageModel:
    """The price of the model that answered; the one that was asked when the answer names a stranger."""
    try:
        return language_model(model)
    except ProviderError:
        return asked


def status_error(error: openai.APIStatusError) -> ProviderError:
    """A refusal of the service as an error with a sentence. Nothing was charged."""
    detail = str(error)[:500]
    code = error.code or ""
    if code in {"insufficient_quota", "billing_hard_limit_reached"} or error.status_code == 402:
        return ProviderError(
            "The AI planner's account is out of credit. An administrator has to top it up.", detail=detail
        )
    if error.status_code == 429 or error.status_code >= 500 or error.status_code in {408, 409}:
        wait = asked_wait_s(error.response.headers)
        return ProviderError("The AI planner is busy.", transient=True, retry_after_s=wait, detail=detail)
    sentences = {
        401: "The AI planner does not accept the key. An administrator has to check OPENAI_API_KEY.",
        403: "The AI planner does not allow this model for this account.",
        404: "The AI planner does not know this model. An administrator has to choose another.",
    }
    return ProviderError(sentences.get(error.status_code, "The AI planner refused the request."), detail=detail)


def read_reply(body: bytes, asked: str) -> Reply:
    """The parts of a reply we use. Never raises: a reply that is not what it should be has empty text and tells no usage."""
    raw = body.decode(errors="replace")
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict):
        return Reply("", asked, None, "", False, raw, is_readable=False)
    text, refusal = _words(told.get("output"))
    details = told.get("incomplete_details")
    if isinstance(details, dict) and details.get("reason") == "content_filter":  # asking again would be filtered again
        refusal = refusal or "stopped by the content filter"
    model = told.get("model")
    return Reply(
        text=text,
        model=model if isinstance(model, str) else asked,
        usage=_usage(told.get("usage")),
        refusal=refusal,
        is_cut_off=told.get("status") == "incomplete",
        raw=raw,
        is_failed=told.get("status") in {"failed", "cancelled"},
    )


def _words(output: object) -> tuple[str, str]:
    """Text and refusal of all message items; reasoning and other items are skipped."""
    text, refusal = "", ""
    for item in output if isinstance(output, list) else []:
        parts = item.get("content") if isinstance(item, dict) and item.get("type") == "message" else None
        for part in parts if isinstance(parts, list) else []:
            if isinstance(part, dict) and part.get("type") == "output_text":
                text += str(part.get("text") or "")
            elif isinstance(part, dict) and part.get("type") == "refusal":
                refusal += str(part.get("refusal") or "refused")
    return text, refusal


def _usage(told: object) -> Usage | None:
    usage = told if isinstance(told, dict) else {}
    if not _count(usage.get("input_tokens")) and not _count(usage.get("output_tokens")):
        return None
    details = usage.get("input_tokens_details")
    inside = details if isinstance(details, dict) else {}
    return Usage(
        input=_count(usage.get("input_tokens")),
        cached=_count(inside.get("cached_tokens")),
        written=_count(inside.get("cache_write_tokens")),
        output=_count(usage.get("output_tokens")),
    )


def _count(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**8 else 0
