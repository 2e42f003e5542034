# ruff: noqa: E501, SIM905
"""A fake of OpenAI's Responses API. It answers with a good plan made for the asked schema, or as scripted.

`fake.script("500", "refusal", {...})`: words are ways to fail, dicts and strings are what the model "writes". `fake.sold` lists
the answers that were charged, with tokens; `fake.earned` their price in USD. Stand-alone: `python -m tests.fakes.openai 9002`.
"""

from __future__ import annotations

import argparse
import json
from collections import deque
from copy import deepcopy
from decimal import Decimal
from typing import Any

from tests.fakes.server import HANG_S, Answer, Asked, FakeServer, Mishaps

PRICES = {
    "gpt-5.6-luna": ("0.20", "0.02", "1.20"),
    "gpt-6-luna": ("0.10", "0.01", "0.50"),
    "gpt-6-sol": ("2.00", "0.20", "10.00"),
}
MODES = frozenset(
    "ok lost 429 429_long quota drip 401 403 404 500 hang drop html malformed list empty refusal truncated cut_json no_usage".split()
)

MISHAPS = frozenset("lost 429 500 hang drop html malformed list refusal truncated cut_json".split())

PLAN: dict[str, Any] = {
    "analysis": {
        "product_type": "custard tarts",
        "target_audience": "early risers in Lisbon",
        "pain_point": "breakfast that tastes of nothing",
        "framework": "AIDA",
        "rationale": "A fresh product people want at first sight.",
        "language": "en",
        "facts": ["every morning from 7 am", "best bakery 2025"],
    },
    "product_description": "Custard tarts baked every morning in Lisbon.",
    "brand_guidelines": {
        "brand_name": "Rosa's Bakery",
        "colors": ["#C08040", "#2B1B12"],
        "style_keywords": ["warm", "golden"],
        "mood": "cosy",
        "font_mood": "serif",
    },
    "ad_specifications": {
        "duration_s": 15,
        "aspect_ratio": "9:16",
        "framework": "AIDA",
        "call_to_action": "Come in at seven",
        "contact": ["Lisbon"],
        "music_style": "soft acoustic",
        "pacing": "medium",
    },
    "consistency": {
        "subject": "the same golden custard tart with a dark speckled top",
        "palette": "caramel and dark brown",
        "light": "low morning sun",
        "camera": "slow, close, handheld",
    },
    "scenes": [
        {
            "scene_number": number,
            "scene_type": kind,
            "duration_s": seconds,
            "narrative_purpose": purpose,
            "subject": "custard tart",
            "visual_prompt": f"A custard tart, {purpose}, on a marble counter in low morning sun",
            "motion_prompt": "slow push in",
            "negative_prompt": "people",
            "text_overlay": {
                "text": line,
                "subtext": "",
                "badge": "",
                "emphasis": "",
                "position": "top",
                "font_style": "serif",
                "color": None,
                "animation": "fade",
            },
            "voice_over": "",
            "transition_out": "crossfade",
            "consistency_group": "main",
        }
        for number, kind, seconds, purpose, line in (
            (1, "attention", 3, "to stop the eye", "Still warm at seven"),
            (2, "interest", 4, "to show how it is made", "Baked while you sleep"),
            (3, "desire", 5, "to make mouths water", "Crisp outside, silk inside"),
            (4, "action", 3, "to bring people in", "Rosa's Bakery, Lisbon"),
        )
    ],
    "audio": {"style": "soft acoustic", "mood": "cosy", "tempo": "medium", "volume": 0.3, "sound_effects": True},
}
IMPROVED = {
    "prompt": "Rosa's Bakery in Lisbon: custard tarts, crisp outside and silky inside, baked fresh every morning from 7 am for early risers.",
    "changes": [{"what": "Said for whom", "why": "An ad speaks to somebody."}],
}
CLAIMS = {"claims": [{"text": "a custard tart is visible", "kind": "subject", "weight": 3, "visible_in_stills": True}]}
JUDGED = {
    "claims": [{"id": 1, "verdict": "yes", "frames": [1, 2, 9], "evidence": "golden tart in the middle"}, {"id": 7, "verdict": "no", "frames": [], "evidence": ""}],
    "unwanted": [{"kind": "watermark", "frames": [2], "severity": 1}],
    "aesthetic": {"composition": 4, "light_colour": 5, "subject_appeal": 4},
    "notes": "appetising",
    "refused": False,
}  # fmt: skip
ANSWERS = {"plan_v1": PLAN, "improve_v1": IMPROVED, "judge_claims_v1": CLAIMS, "judge_frames_v1": JUDGED}


def plan(**changes: Any) -> dict[str, Any]:
    """The good plan with top-level parts replaced."""
    return {**deepcopy(PLAN), **changes}


class FakeOpenAI(FakeServer):
    def __init__(self, port: int = 0) -> None:
        super().__init__(port)
        self.key = "sk-test"
        self.scripted: deque[Any] = deque()
        self.sold: list[dict[str, Any]] = []

    @property
    def base_url(self) -> str:
        return f"{self.origin}/v1"

    @property
    def earned(self) -> Decimal:
        return sum((row["usd"] for row in self.sold), Decimal(0))

    @property
    def questions(self) -> list[dict[str, Any]]:
        return [asked.json for asked in self.asked if asked.path == "/v1/responses"]

    def script(self, *answers: Any) -> None:
        assert all(word in MODES for word in answers if isinstance(word, str) and word.isidentifier()), answers
        self.scripted.extend(answers)

    def _count(self) -> dict[str, Any]:
        """What was sold, and of it what was answered: number and USD."""
        arrived = [row for row in self.sold if not row["lost"]]
        usd = str(sum((row["usd"] for row in arrived), Decimal(0)))
        return {"sold": len(self.sold), "answered": len(arrived), "usd_answered": usd, "usd": str(self.earned)}

    def answer(self, asked: Asked) -> Answer:
        if asked.path == "/_count":
            return Answer(body=self._count())
        if asked.headers.get("Authorization") != f"Bearer {self.key}":
            return _error(401, "Incorrect API key provided", "invalid_api_key")
        if asked.path == "/v1/models":
            return Answer(body={"object": "list", "data": [{"id": name, "object": "model"} for name in PRICES]})
        if asked.path != "/v1/responses":
            return _error(404, "unknown url", "not_found")
        with self.lock:
            step = self.scripted.popleft() if self.scripted else self.mishaps.one_of(MISHAPS) or "ok"
        question = asked.json
        failures = {
            "429": _error(429, "Rate limit reached", "rate_limit_exceeded", {"Retry-After": "1"}),
            "429_long": _error(429, "Rate limit reached", "rate_limit_exceeded", {"Retry-After": "90"}),
            "quota": _error(429, "You exceeded your current quota", "insufficient_quota"),
            "401": _error(401, "Incorrect API key provided", "invalid_api_key"),
            "403": _error(403, "no access", "model_not_found"),
            "404": _error(404, "The model does not exist", "model_not_found"),
            "500": _error(500, "The server had an error", "server_error"),
            "hang": Answer(hang=True),
            "drop": Answer(drop=True),
            "html": Answer(502, b"<html>Bad gateway</html>", "text/html"),
        }
        if isinstance(step, str) and step in failures:
            return failures[step]
        return self._sell(step, question)

    def _sell(self, step: Any, question: dict[str, Any]) -> Answer:
        name = question["text"]["format"]["name"]
        written = json.dumps(ANSWERS[name], ensure_ascii=False) if step in ("ok", "no_usage", "drip", "lost") else step
        status, part = "completed", None
        if step == "refusal":
            part = {"type": "refusal", "refusal": "I can't help with that."}
        elif step in ("truncated", "cut_json"):
            written, status = json.dumps(ANSWERS[name])[: 400 if step == "truncated" else -3], "incomplete"
        elif isinstance(step, dict | list):
            written = json.dumps(step, ensure_ascii=False)
        tokens = {"input_tokens": 1200, "output_tokens": 900, "total_tokens": 2100}
        usage = {
            **tokens,
            "input_tokens_details": {"cached_tokens": 200},
            "output_tokens_details": {"reasoning_tokens": 300},
        }
        body = {
            "id": f"resp_{len(self.sold)}",
            "object": "response",
            "created_at": 1,
            "model": question["model"],
            "status": status,
            "incomplete_details": {"reason": "max_output_tokens"} if status == "incomplete" else None,
            "output": [
                {"type": "reasoning", "id": "rs_1", "summary": []},
                {
                    "type": "message",
                    "id": "msg_1",
                    "role": "assistant",
                    "status": status,
                    "content": [part or {"type": "output_text", "text": written, "annotations": []}],
                },
            ],
            "usage": usage,
        }
        if step == "no_usage":
            body["usage"] = None
        if step in ("malformed", "list", "empty"):
            return {
                "malformed": Answer(200, b'{"id": "resp_1", "output": ['),
                "list": Answer(200, [1, 2, 3]),
                "empty": Answer(200, {}),
            }[step]
        fresh, cached, out = (Decimal(usd) for usd in PRICES[question["model"]])
        usd = (1000 * fresh + 200 * cached + 900 * out) / 1_000_000 if step != "no_usage" else Decimal(0)
        self.sold.append({"model": question["model"], "usd": usd, "lost": step == "lost", **tokens})
        return Answer(200, body, drip_s=0.1 if step == "drip" else 0, drop=step == "lost")


def _error(status: int, message: str, code: str, headers: dict[str, str] | None = None) -> Answer:
    body = {"error": {"message": message, "type": code, "param": None, "code": code}}
    return Answer(status, body, headers=headers or {})


def main() -> None:
    parser = argparse.ArgumentParser(description="A stand-in for OpenAI.")
    parser.add_argument("port", type=int, nargs="?", default=0)
    parser.add_argument("--mishaps", type=float, default=0, help="share of all calls that goes wrong, 0 to 1")
    parser.add_argument("--hang", type=float, default=HANG_S, help="seconds it says nothing when it hangs")
    given = parser.parse_args()
    server = FakeOpenAI(given.port)
    server.mishaps, server.hang_s = Mishaps(given.mishaps, seed=2), given.hang
    print(server.base_url, flush=True)
    server.start()
    server._thread.join()


if __name__ == "__main__":
    main()
