"""A fake of Replicate's API: predictions, list, cancel, files, webhook secret, and the host that delivers outputs.

`fake.script("lost", "429", ...)` decides what happens to the next creates, `fake.fates` what becomes of predictions that were
accepted, `fake.polls` what happens to the next GETs; after the script everything goes well, or as `fake.mishaps` throws its
dice. `fake.sold` counts. Stand-alone: `python -m tests.fakes.replicate 9001` (modes then by POST /_script with a JSON list;
GET /_count tells what was sold and when the last of it was ready).
"""

from __future__ import annotations

import argparse
import itertools
import subprocess
import time
from collections import deque
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import imageio_ffmpeg

from tests.fakes.replicate_schemas import SCHEMAS, faults
from tests.fakes.server import HANG_S, Answer, Asked, FakeServer, Mishaps

VERSIONS = {
    "7762fd07cf82c948538e41f63f77d685e02b063e37e496e96eefd46c929f9bdc": "stability-ai/sdxl",
    "671ac645ce5e552cc63a54a2bbff63fcf798043055d2dac5fc9e36a837eedcfb": "meta/musicgen",
    "f559560eb822dc509045f3921a1921234918b91739db4bf3daab2169b71c7a13": "jaaari/kokoro-82m",
}
# What is charged, USD, written down apart from the product's catalogue: a second of picture, else a picture or a call.
SECONDS = {
    "kwaivgi/kling-v2.5-turbo-pro": {"": "0.07"},
    "kwaivgi/kling-v3-video": {"standard": "0.168", "pro": "0.224"},
    "pixverse/pixverse-v6": {"540p": "0.07", "720p": "0.09", "1080p": "0.18"},
    "prunaai/p-video": {"720p": "0.02", "1080p": "0.04"},
    "google/veo-3.1": {"": "0.20"},
    "wan-video/wan-2.5-i2v-fast": {"720p": "0.068", "1080p": "0.102"},
}
PIECES = {
    "black-forest-labs/flux-schnell": {"": "0.003"},
    "black-forest-labs/flux-dev": {"": "0.025"},
    "black-forest-labs/flux-1.1-pro": {"": "0.04"},
    "black-forest-labs/flux-2-pro": {"1 MP": "0.03", "2 MP": "0.045"},
    "google/lyria-2": {"": "0.06"},
    "minimax/music-2.6": {"": "0.15"},
}
CREATE_MODES = frozenset(
    [
        "ok",
        "slow",
        "lost",
        "drip",
        "429",
        "401",
        "402",
        "422",
        "500",
        "500_created",
        "503",
        "hang",
        "hang_created",
        "drop",
        "malformed",
        "no_id",
    ]
)
FATES = frozenset(
    [
        "succeeded",
        "failed",
        "nsfw",
        "aborted",
        "canceled",
        "strange",
        "expired",
        "gone",
        "corrupt",
        "truncated",
        "html",
        "private",
        "endless",
        "empty",
        "data",
        "short",
    ]
)

# What a share of the calls comes to when dice are thrown; what only a key or a request of ours can cause is not among it.
CREATE_MISHAPS = frozenset(
    {"slow", "lost", "429", "500", "500_created", "503", "hang", "hang_created", "drop", "malformed", "no_id"}
)
FATE_MISHAPS = frozenset({"failed", "aborted", "canceled", "strange", "expired", "gone", "corrupt", "truncated"})
POLL_MISHAPS = frozenset({"429", "500", "malformed", "list", "other", "drop", "hang"})


class FakeReplicate(FakeServer):
    def __init__(self, port: int = 0) -> None:
        super().__init__(port)
        self.token = "r8_test"
        self.takes_s = 0.0
        self.size = "180x320"  # of the clips that are delivered
        self.creates: deque[str] = deque()
        self.fates: deque[str] = deque()
        self.polls: deque[str] = deque()
        self.predictions: dict[str, dict[str, Any]] = {}
        self.uploads: dict[str, bytes] = {}
        self.invalid: list[str] = []  # inputs we would have refused
        self.missing = False  # predictions are not found by their id, only in the list
        self.close_list = False
        self.broken_once = False  # the first delivery is damaged on its way
        self._numbers = itertools.count(1)

    def script(self, *modes: str) -> None:
        assert set(modes) <= CREATE_MODES, set(modes) - CREATE_MODES
        self.creates.extend(modes)

    def fate(self, *fates: str) -> None:
        assert set(fates) <= FATES, set(fates) - FATES
        self.fates.extend(fates)

    @property
    def sold(self) -> list[dict[str, Any]]:
        """Predictions that were accepted, in order."""
        return list(self.predictions.values())

    def answer(self, asked: Asked) -> Answer:
        path = asked.path.partition("?")[0]
        if path.startswith("/delivery/"):
            return self._deliver(path, asked)
        if path == "/_script" and asked.method == "POST":
            self.script(*asked.json)
            return Answer(body=list(self.creates))
        if path == "/_sold":
            return Answer(body=self.sold)
        if path == "/_count":
            return Answer(body=self._count())
        if asked.headers.get("Authorization") != f"Bearer {self.token}":
            return Answer(401, {"title": "Unauthenticated", "detail": "You did not pass a valid token"})
        if path == "/v1/files" and asked.method == "POST":
            return self._upload(asked)
        if path == "/v1/webhooks/default/secret":
            return Answer(body={"key": "whsec_dGVzdC1zZWNyZXQ="})
        if path.endswith("/predictions") and asked.method == "POST":
            return self._create(path, asked)
        if path == "/v1/predictions" and self.close_list:
            return Answer(503, b"no", "text/plain")
        if path == "/v1/predictions":
            return self._list(asked)
        if path.startswith("/v1/predictions/"):
            return self._one(path.split("/")[3], cancel=path.endswith("/cancel"))
        return Answer(404, {"title": "Not found", "status": 404})

    def _count(self) -> dict[str, Any]:
        """What was sold, when the last of it was ready (Unix time), and what has been refused as invalid."""
        all_sold = list(self.predictions.values())
        ready = {one["id"]: one["born"] + self.takes_s for one in all_sold}
        return {
            "sold": len(all_sold),
            "ready": ready,  # Unix time by id
            "usd": str(sum((charged(one) for one in all_sold), Decimal(0))),
            "invalid": self.invalid,
        }

    # Orders

    def _create(self, path: str, asked: Asked) -> Answer:
        with self.lock:
            mode = self.creates.popleft() if self.creates else self.mishaps.one_of(CREATE_MISHAPS) or "ok"
        refusals = {
            "429": Answer(
                429, {"detail": "Request was throttled. Your rate limit resets in ~1s."}, headers={"Retry-After": "1"}
            ),
            "401": Answer(401, {"title": "Unauthenticated"}),
            "402": Answer(402, {"title": "Insufficient credit"}),
            "422": Answer(422, {"title": "Input validation failed", "detail": "- input.duration must be one of 5, 10"}),
            "500": Answer(500, {"title": "Internal server error"}),
            "503": Answer(503, b"upstream connect error", "text/plain", {"Retry-After": "2"}),
            "drop": Answer(drop=True),
            "hang": Answer(hang=True),
        }
        if mode in refusals:
            return refusals[mode]
        body = asked.json
        model = VERSIONS.get(str(body.get("version", "")).rpartition(":")[2]) or "/".join(path.split("/")[3:5])
        if model not in SCHEMAS:
            return Answer(404, {"title": "Model not found", "status": 404})
        wrong = faults(model, body["input"])
        if wrong:
            self.invalid.append(f"{model}: {'; '.join(wrong)}")
            return Answer(422, {"title": "Input validation failed", "detail": "; ".join(wrong), "status": 422})
        prediction = self._sell(model, body, asked)
        shown = self._shown(prediction)
        return {
            "ok": Answer(201, shown),
            "slow": Answer(201, shown, delay_s=0.6),
            "lost": Answer(drop=True),
            "drip": Answer(201, shown, drip_s=0.1),
            "hang_created": Answer(hang=True),
            "500_created": Answer(500, {"title": "Internal server error"}),
            "malformed": Answer(201, b'{"id": "abc", "status": ', "application/json"),
            "no_id": Answer(201, {"status": "starting"}),
        }[mode]

    def _sell(self, model: str, body: dict[str, Any], asked: Asked) -> dict[str, Any]:
        with self.lock:
            number = next(self._numbers)
            prediction = {
                "id": f"p{number:06d}{'x' * 18}",
                "model": model,
                "version": str(body.get("version") or "hidden"),
                "input": body["input"],
                "fate": self.fates.popleft() if self.fates else self.mishaps.one_of(FATE_MISHAPS) or "succeeded",
                "born": time.time(),
                "created_at": datetime.now(UTC).isoformat().replace("+00:00", "Z"),
                "cancel_after": asked.headers.get("Cancel-After", ""),
                "webhook": body.get("webhook"),
                "webhook_events_filter": body.get("webhook_events_filter"),
                "canceled": False,
            }
            self.predictions[prediction["id"]] = prediction
            return prediction

    def _list(self, asked: Asked) -> Answer:
        newest = sorted(self.predictions.values(), key=lambda one: one["id"], reverse=True)
        first = int(asked.path.rpartition("cursor=")[2]) if "cursor=" in asked.path else 0
        rows = [{**self._shown(one), "input": one["input"]} for one in newest[first : first + 100]]
        more = f"{self.origin}/v1/predictions?cursor={first + 100}" if len(newest) > first + 100 else None
        return Answer(body={"previous": None, "next": more, "results": rows})

    def _one(self, prediction_id: str, *, cancel: bool) -> Answer:
        with self.lock:
            poll = self.polls.popleft() if self.polls and not cancel else self.mishaps.one_of(POLL_MISHAPS) or "ok"
        if poll != "ok":
            return {
                "429": Answer(429, {"detail": "throttled"}, headers={"Retry-After": "3"}),
                "500": Answer(500, b"<html>oops</html>", "text/html"),
                "malformed": Answer(200, b"not json"),
                "list": Answer(200, [1, 2]),
                "other": Answer(200, {"id": "someone-else", "status": "succeeded"}),
                "drop": Answer(drop=True),
                "hang": Answer(hang=True),
            }[poll]
        prediction = self.predictions.get(prediction_id)
        if prediction is None or self.missing:
            return Answer(404, {"title": "Prediction not found", "status": 404})
        if cancel:
            prediction["canceled"] = True
        return Answer(body=self._shown(prediction))

    def _shown(self, prediction: dict[str, Any]) -> dict[str, Any]:
        """The prediction as GET, create and list show it."""
        shown = {
            **{name: prediction[name] for name in ("id", "model", "version", "input", "created_at")},
            "logs": "",
            "error": None,
            "output": None,
            "data_removed": False,
            "metrics": {},
            "status": "starting",
            "urls": {"get": f"{self.origin}/v1/predictions/{prediction['id']}"},
        }
        fate = prediction["fate"]
        if prediction["canceled"]:
            return {**shown, "status": "canceled", "completed_at": prediction["created_at"]}
        if time.time() < prediction["born"] + self.takes_s:
            return {**shown, "status": "waiting_for_capacity" if fate == "strange" else "processing"}
        over = {**shown, "completed_at": prediction["created_at"], "started_at": prediction["created_at"]}
        over["metrics"] = {"predict_time": 4.2}
        if fate in {"failed", "nsfw"}:
            words = "CUDA out of memory" if fate == "failed" else "The input or output was flagged as sensitive. (E005)"
            return {**over, "status": "failed", "error": words}
        if fate == "aborted":
            return {**over, "status": "aborted", "started_at": None, "metrics": {}}
        if fate == "canceled":
            return {**over, "status": "canceled"}
        if fate == "expired":
            return {**over, "status": "succeeded", "data_removed": True, "input": None}
        return {**over, "status": "succeeded", "output": self._output(prediction)}

    def _output(self, prediction: dict[str, Any]) -> Any:
        sort = _sort(prediction["model"])
        address = f"{self.origin}/delivery/{prediction['id']}/out.{sort}"
        if prediction["fate"] == "private":
            address = f"{self.origin}/delivery/{prediction['id']}/away"
        if prediction["fate"] == "data":
            return "data:image/jpeg;base64,/9j/4AAQSkZJRg=="
        return [address] if sort == "jpg" else address

    # Files

    def _upload(self, asked: Asked) -> Answer:
        name = f"file-{len(self.uploads) + 1}"
        self.uploads[name] = asked.body
        return Answer(
            201,
            {
                "id": name,
                "name": "picture.jpg",
                "content_type": "image/jpeg",
                "size": len(asked.body),
                "etag": "e",
                "checksums": {"sha256": "0"},
                "metadata": {},
                "created_at": datetime.now(UTC).isoformat(),
                "expires_at": datetime.now(UTC).isoformat(),
                "urls": {"get": f"{self.origin}/v1/files/{name}"},
            },
        )

    def _deliver(self, path: str, asked: Asked) -> Answer:
        assert "Authorization" not in asked.headers, "the token must never reach the delivery host"
        prediction = self.predictions[path.split("/")[2]]
        kind, data = made_media(_sort(prediction["model"]), _seconds(prediction), self.size)
        if self.broken_once:
            self.broken_once = False
            return Answer(200, bytes(range(256)) * 40, kind)
        return {
            "gone": Answer(404, b"", "text/plain"),
            "corrupt": Answer(200, bytes(range(256)) * 40, kind),
            "truncated": Answer(200, data[: len(data) // 3], kind),
            "html": Answer(200, b"<html>Sign in</html>", "text/html"),
            "private": Answer(302, b"", "text/plain", {"Location": "http://169.254.169.254/latest/meta-data/"}),
            "endless": Answer(200, data, kind, {}, cut_at=len(data) // 2),
            "empty": Answer(200, b"", kind),
        }.get(prediction["fate"], Answer(200, data, kind))


def charged(prediction: dict[str, Any]) -> Decimal:
    """What it costs: nothing when the service failed, never began or was stopped by us in time, else the full price."""
    if prediction["canceled"] or prediction["fate"] in {"failed", "nsfw", "aborted"}:
        return Decimal(0)
    sent, model = prediction["input"], prediction["model"]
    told = {str(value) for name, value in sent.items() if name in {"mode", "quality", "resolution"}} | {""}
    table = SECONDS.get(model) or PIECES[model]
    price = Decimal(next(usd for name, usd in table.items() if name in told))
    return price * Decimal(str(sent["duration"])) if model in SECONDS else price


def _sort(model: str) -> str:
    if model.startswith(("black-forest", "stability")):
        return "jpg"
    if "music" in model or "lyria" in model:
        return "wav"
    return "mp3" if SCHEMAS[model].get("*text") or model.startswith("elevenlabs") else "mp4"


def _seconds(prediction: dict[str, Any]) -> float:
    sent = prediction["input"]
    if prediction["fate"] == "short":
        return 1.0
    if "num_frames" in sent:
        return sent["num_frames"] / sent["frames_per_second"]
    return float(sent.get("duration", 12))


@cache
def made_media(sort: str, seconds: float, size: str = "180x320") -> tuple[str, bytes]:
    """Small real files, made once: a moving test picture with sound, a still, a tone."""
    picture, tone = f"testsrc2=s={size}:r=24:d={seconds}", f"sine=f=330:d={seconds}"
    recipes = {
        "mp4": [
            "-f",
            "lavfi",
            "-i",
            picture,
            "-f",
            "lavfi",
            "-i",
            tone,
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-pix_fmt",
            "yuv420p",
            "-c:a",
            "aac",
            "-shortest",
            "-movflags",
            "+faststart",
        ],
        "jpg": ["-f", "lavfi", "-i", "testsrc2=s=768x1344:d=1", "-frames:v", "1"],
        "wav": ["-f", "lavfi", "-i", tone],
        "mp3": ["-f", "lavfi", "-i", "sine=f=220:d=2"],
    }
    kinds = {"mp4": "video/mp4", "jpg": "image/jpeg", "wav": "audio/wav", "mp3": "audio/mpeg"}
    with TemporaryDirectory() as folder:
        path = Path(folder, f"out.{sort}")
        command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", *recipes[sort], str(path)]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
        return kinds[sort], path.read_bytes()


def main() -> None:
    parser = argparse.ArgumentParser(description="A stand-in for Replicate.")
    parser.add_argument("port", type=int, nargs="?", default=0)
    parser.add_argument("--takes", type=float, default=0, help="seconds a prediction takes")
    parser.add_argument("--size", default="180x320", help="of the clips it delivers")
    parser.add_argument("--mishaps", type=float, default=0, help="share of all calls that goes wrong, 0 to 1")
    parser.add_argument("--hang", type=float, default=HANG_S, help="seconds it says nothing when it hangs")
    given = parser.parse_args()
    server = FakeReplicate(given.port)
    server.takes_s, server.size, server.mishaps = given.takes, given.size, Mishaps(given.mishaps)
    server.hang_s = given.hang
    print(server.origin, flush=True)
    server.start()
    server._thread.join()


if __name__ == "__main__":
    main()
