"""The one door to Replicate's API. The `replicate` client carries authentication, base address and uploads.

What the client does not do for paid work is done here: every call has an end (a silent server, a dripping one and an endless
answer are all cut off), nothing is sent twice on its own accord, refusals are told apart (not sold, perhaps sold, sold), a
status the package does not know passes, and the raw reply stays at hand. One thread-safe client serves a process.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any, Final, cast

import httpx
from pydantic.v1 import ValidationError as OldValidationError
from replicate.client import Client
from replicate.exceptions import ReplicateException

from generations.providers.base import AmbiguousError, ProviderError
from generations.providers.waits import asked_wait_s

CREATE_TIMEOUT_S: Final = 30.0
READ_TIMEOUT_S: Final = 15.0
UPLOAD_TIMEOUT_S: Final = 60.0
CONNECT_TIMEOUT_S: Final = 8.0
MAX_REPLY_BYTES: Final = 64 * 2**20
MAX_PAGES: Final = 30  # of a hundred orders: more than anybody may place in four minutes
MISSING_LOOKED_FOR: Final = timedelta(hours=1)  # after that the service forgets them anyway
ANSWERED_GRACE_S: Final = 15.0  # the server said 5xx: it is alive, its list is fresh
SILENT_GRACE_S: Final = 60.0

Reply = dict[str, Any]


class _Refused(Exception):
    """The server answered with 4xx or 5xx. Raised below the package's own retries, so that they never happen."""

    def __init__(self, status: int, body: bytes, wait_s: float | None) -> None:
        super().__init__(f"status {status}")
        self.status = status
        self.body = body
        self.wait_s = wait_s


class _TooMuch(Exception):
    """A reply that was too long, or took too long to arrive."""


class _Plain(httpx.BaseTransport):
    """Sends once, reads within a time and a size, raises `_Refused` for errors."""

    def __init__(self) -> None:
        self._inner = httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        limits = request.extensions.setdefault("timeout", {})
        if limits.get("read") is None:  # uploads: the package asks for no time-out at all
            limits.update(_timeout(UPLOAD_TIMEOUT_S).as_dict())
        ends = time.monotonic() + limits["read"]
        reply = self._inner.handle_request(request)
        body = bytearray()
        try:
            for chunk in cast(httpx.SyncByteStream, reply.stream):
                body += chunk
                if len(body) > MAX_REPLY_BYTES or time.monotonic() > ends:
                    raise _TooMuch
        finally:
            reply.close()
        if reply.status_code >= 400:
            raise _Refused(reply.status_code, bytes(body), asked_wait_s(reply.headers, bytes(body)))
        return httpx.Response(reply.status_code, headers=reply.headers, content=bytes(body), request=request)

    def close(self) -> None:
        self._inner.close()


class Door:
    """create, get, list, cancel and upload, with errors in our words."""

    def __init__(self, token: str, base_url: str, *, create_timeout_s: float = CREATE_TIMEOUT_S) -> None:
        self._create_timeout_s = create_timeout_s
        self._client = Client(
            api_token=token,
            base_url=base_url.rstrip("/").removesuffix("/v1"),
            timeout=_timeout(READ_TIMEOUT_S),
            transport=_Plain(),
        )

    def create(self, model: str, version: str, body: Mapping[str, Any], deadline_s: int) -> Reply:
        """Buy one prediction. ProviderError: certainly not sold. AmbiguousError: perhaps sold."""
        path = "/v1/predictions" if version else f"/v1/models/{model}/predictions"
        whole = {"version": f"{model}:{version}", **body} if version else dict(body)
        try:
            reply = self._send(
                "POST", path, self._create_timeout_s, json=whole, headers={"Cancel-After": f"{deadline_s}s"}
            )
        except _Refused as refused:
            if refused.status >= 500:
                raise AmbiguousError(
                    "The AI service had an error while it took the order.",
                    grace_s=ANSWERED_GRACE_S,
                    detail=_tail(refused.body),
                ) from refused
            raise refusal(refused) from refused
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            raise ProviderError("The AI service cannot be reached.", transient=True, detail=repr(error)) from error
        except (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.InvalidURL, UnicodeError) as error:
            sentence = "The address or key of the AI service is malformed. An administrator has to check both."
            raise ProviderError(sentence, detail=repr(error)) from error
        except (httpx.HTTPError, _TooMuch) as error:
            raise AmbiguousError(
                "The AI service did not confirm the order.", grace_s=SILENT_GRACE_S, detail=repr(error)
            ) from error
        if reply is None or not _is_id(reply.get("id")):
            raise AmbiguousError("The AI service confirmed the order unreadably.", grace_s=ANSWERED_GRACE_S)
        return reply

    def get(self, prediction: str) -> Reply:
        try:
            reply = self._ask("GET", f"/v1/predictions/{prediction}")
        except ProviderError as error:
            if not isinstance(error.__cause__, _Refused) or error.__cause__.status not in {404, 410}:
                raise
            listed = self._listed(prediction)
            if listed is None:
                raise
            return listed
        if reply.get("id") != prediction:
            raise ProviderError("The AI service answered unreadably.", transient=True)
        return reply

    def _listed(self, prediction: str) -> Reply | None:
        """What the list says of an order that cannot be asked for by its own address."""
        rows = self.newest(datetime.now(UTC) - MISSING_LOOKED_FOR)
        return next((row for row in rows if row["id"] == prediction), None)

    def cancel(self, prediction: str) -> None:
        """Ask to stop; an end already reached is fine."""
        try:
            self._ask("POST", f"/v1/predictions/{prediction}/cancel")
        except ProviderError as error:
            if error.transient:
                raise

    def newest(self, since: datetime) -> Iterator[Reply]:
        """Predictions created since then, newest first, as the list shows them. Raises ProviderError when it is too long."""
        path = "/v1/predictions"
        for _ in range(MAX_PAGES):
            page = self._ask("GET", path)
            results = page.get("results")
            for row in results if isinstance(results, list) else []:
                if not isinstance(row, dict) or not _is_id(row.get("id")):
                    continue
                created = created_at(row)
                if created is not None and created < since:
                    return
                yield row
            following = page.get("next")
            if not isinstance(following, str) or "/v1/predictions?" not in following:
                return
            path = "/v1/predictions?" + following.partition("/v1/predictions?")[2]
        raise ProviderError("The AI service's list of orders is too long to be searched.", transient=True)

    def upload(self, data: bytes, name: str) -> str:
        """Put a file where models can read it for a day; returns its address."""
        file = BytesIO(data)
        file.name = name
        try:
            answer = self._client.files.create(file)
        except _Refused as refused:
            raise refusal(refused) from refused
        except (httpx.HTTPError, _TooMuch, ReplicateException, OldValidationError, ValueError, TypeError) as error:
            raise ProviderError(
                "A picture could not be handed to the AI service.", transient=True, detail=repr(error)
            ) from error
        address = answer.urls.get("get", "")
        if not address:
            raise ProviderError("A picture could not be handed to the AI service.", transient=True)
        return str(address)

    def webhook_secret(self) -> str:
        key = self._ask("GET", "/v1/webhooks/default/secret").get("key")
        if not isinstance(key, str):
            raise ProviderError("The AI service answered unreadably.", transient=True)
        return key

    def _ask(self, method: str, path: str) -> Reply:
        """A call that costs nothing: every failure may simply be tried again, except a clear refusal."""
        try:
            reply = self._send(method, path, READ_TIMEOUT_S)
        except _Refused as refused:
            raise refusal(refused) from refused
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, _TooMuch) as error:
            raise ProviderError("The AI service cannot be reached.", transient=True, detail=repr(error)) from error
        if reply is None:
            raise ProviderError("The AI service answered unreadably.", transient=True)
        return reply

    def _send(self, method: str, path: str, timeout_s: float, **extra: Any) -> Reply | None:
        answer = self._client._request(method, path, timeout=_timeout(timeout_s), **extra)
        try:
            reply = json.loads(answer.content)
        except (ValueError, RecursionError):
            return None
        return reply if isinstance(reply, dict) else None


def _timeout(read_s: float) -> httpx.Timeout:
    return httpx.Timeout(read_s, connect=CONNECT_TIMEOUT_S, pool=CONNECT_TIMEOUT_S)


def refusal(refused: _Refused) -> ProviderError:
    """A 4xx or 5xx as an error with a sentence. Nothing was sold."""
    detail, status = _tail(refused.body), refused.status
    if status == 429:
        return ProviderError(
            "The AI service is busy; trying again shortly.", transient=True, retry_after_s=refused.wait_s, detail=detail
        )
    if status >= 500 or status in {408, 425}:
        return ProviderError(
            "The AI service has a problem; trying again.", transient=True, retry_after_s=refused.wait_s, detail=detail
        )
    sentences = {
        401: "The AI service does not accept the key. An administrator has to check REPLICATE_API_TOKEN.",
        402: "The AI service's account is out of credit. An administrator has to top it up.",
        403: "The AI service does not allow this model for this account.",
        404: "The AI service does not know this model or order.",
        422: "The AI service refused the settings of this scene.",
    }
    return ProviderError(sentences.get(status, f"The AI service refused the order (status {status})."), detail=detail)


def created_at(row: Mapping[str, Any]) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(row.get("created_at", "")))
    except ValueError:
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)


def _is_id(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[A-Za-z0-9_-]{1,100}", value) is not None


def _tail(body: bytes) -> str:
    return body[:500].decode(errors="replace")
