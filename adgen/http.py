"""The one door for files that another machine offers: `fetch(url, target)` writes what it got, or says why not.

Nothing is trusted: https only, public addresses only, every redirect looked at like the first address, size, type and time
limited, no cookie, no token, no proxy. The address is resolved once and the connection goes to exactly the address that was
judged, so a name cannot change its mind in between. `allowed_hosts` ("host" or "host:port") lifts the first two rules for
hosts the operator named in ADGEN_FETCH_ALLOWED_HOSTS. Whatever arrives still has to be decoded before it is believed.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit

REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
GONE: Final = frozenset({403, 404, 410})
MAX_REDIRECTS: Final = 5
CHUNK_BYTES: Final = 1 << 18
CONNECT_TIMEOUT_S: Final = 10.0
SILENCE_TIMEOUT_S: Final = 30.0
MAX_URL_LENGTH: Final = 4096
NAT64: Final = ipaddress.ip_network("64:ff9b::/96")


class FetchError(Exception):
    """A file could not be fetched. `sentence` is for people; `transient` failures may pass, `gone` files never come back."""

    def __init__(self, sentence: str, *, transient: bool = False, gone: bool = False) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.transient = transient
        self.gone = gone


@dataclass(frozen=True)
class Fetched:
    path: Path
    size_bytes: int
    content_type: str
    url: str  # the address that answered, after redirects


@dataclass(frozen=True)
class Rules:
    """What may come in. `types` are beginnings of media types; files without a telling type pass and are judged later."""

    max_bytes: int
    types: tuple[str, ...]
    allowed_hosts: frozenset[str] = frozenset()
    timeout_s: float = 120.0


UNTOLD_TYPES: Final = ("application/octet-stream", "binary/octet-stream", "")


def fetch(url: str, target: Path, rules: Rules, *, attempts: int = 3, pause_s: float = 0.5) -> Fetched:
    """Write what `url` offers to `target`. Tries again on transient failures; leaves nothing behind when it fails."""
    for attempt in range(1, attempts + 1):
        try:
            return _follow(url, target, rules)
        except FetchError as error:
            target.unlink(missing_ok=True)
            if not error.transient or attempt == attempts:
                raise
            time.sleep(pause_s * 2 ** (attempt - 1))
    raise AssertionError("unreachable")


def _follow(url: str, target: Path, rules: Rules) -> Fetched:
    deadline = time.monotonic() + rules.timeout_s
    for _ in range(MAX_REDIRECTS + 1):
        parts = checked_url(url, rules.allowed_hosts)
        connection = _connection(parts, public_addresses(parts, rules.allowed_hosts))
        try:
            answer = _ask(connection, parts)
            if answer.status not in REDIRECTS:
                return _keep(answer, url, target, rules, deadline)
            url = urljoin(url, answer.headers.get("Location", ""))
        except ssl.SSLError as error:
            raise FetchError("The file's address could not prove who it is.") from error
        except (OSError, http.client.HTTPException) as error:
            raise FetchError("The connection broke while the file was fetched.", transient=True) from error
        finally:
            connection.close()
    raise FetchError("The file's address redirects too often.")


def checked_url(url: str, allowed_hosts: Collection[str] = ()) -> SplitResult:
    """The parts of an address that may be asked. Raises FetchError for every other."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise FetchError("The file's address is malformed.") from error
    if not host or len(url) > MAX_URL_LENGTH or any(ord(char) <= 32 or ord(char) == 127 for char in url):
        raise FetchError("The file's address is malformed.")
    if parts.username or parts.password:
        raise FetchError("The file's address carries a password and is refused.")
    if parts.scheme not in {"http", "https"}:
        raise FetchError("The file's address is not a web address.")
    if _is_allowed(parts, allowed_hosts):
        return parts
    if parts.scheme != "https" or port not in {None, 443}:
        raise FetchError("The file's address is not a secure web address.")
    return parts


def _is_allowed(parts: SplitResult, allowed_hosts: Collection[str]) -> bool:
    return parts.hostname in allowed_hosts or f"{parts.hostname}:{_port(parts)}" in allowed_hosts


def _port(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


def public_addresses(parts: SplitResult, allowed_hosts: Collection[str] = ()) -> tuple[str, ...]:
    """The addresses to connect to, best first. A name of which any address is not public is refused as a whole."""
    try:
        found = socket.getaddrinfo(parts.hostname or "", _port(parts), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError("The file's address could not be found.", transient=True) from error
    addresses = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not _is_allowed(parts, allowed_hosts) and not all(is_public(address) for address in addresses):
        raise FetchError("The file's address lies in a private network and is refused.")
    return addresses


def is_public(address: str) -> bool:
    """Whether the whole internet can reach it; addresses that wrap another one are judged by what they wrap."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


class _Pinned(http.client.HTTPConnection):
    """Speaks to addresses that were judged before, whatever their name resolves to now; to the first that can be reached."""

    def __init__(self, parts: SplitResult, addresses: Sequence[str], context: ssl.SSLContext | None) -> None:
        super().__init__(parts.hostname or "", _port(parts), timeout=CONNECT_TIMEOUT_S)
        self._addresses = addresses
        self._context = context

    def connect(self) -> None:
        sock = self._reached()
        sock.settimeout(SILENCE_TIMEOUT_S)
        self.sock = self._context.wrap_socket(sock, server_hostname=self.host) if self._context else sock

    def _reached(self) -> socket.socket:
        """Many hosts have an IPv6 address that the way from here does not lead to; then the next one counts."""
        for address in self._addresses[:-1]:
            with suppress(OSError):
                return socket.create_connection((address, self.port), CONNECT_TIMEOUT_S)
        return socket.create_connection((self._addresses[-1], self.port), CONNECT_TIMEOUT_S)


def _connection(parts: SplitResult, addresses: Sequence[str]) -> _Pinned:
    return _Pinned(parts, addresses, _tls() if parts.scheme == "https" else None)


@cache
def _tls() -> ssl.SSLContext:
    """Reading every authority's certificate anew would cost more than most files."""
    return ssl.create_default_context()


def _ask(connection: http.client.HTTPConnection, parts: SplitResult) -> http.client.HTTPResponse:
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    host = parts.netloc
    try:
        connection.request("GET", path, headers={"Host": host, "Accept": "*/*", "User-Agent": "AdGen"})
    except (UnicodeError, ValueError) as error:
        raise FetchError("The file's address is malformed.") from error
    return connection.getresponse()


def _keep(answer: http.client.HTTPResponse, url: str, target: Path, rules: Rules, deadline: float) -> Fetched:
    if answer.status in GONE:
        raise FetchError("The file is no longer there.", gone=True)
    if answer.status != 200:
        again = answer.status in {408, 425, 429} or answer.status >= 500
        raise FetchError(f"The file could not be fetched (status {answer.status}).", transient=again)
    kind = answer.headers.get("Content-Type", "").split(";")[0].strip().lower()
    if kind not in UNTOLD_TYPES and not kind.startswith(rules.types):
        raise FetchError("The file is of another kind than was asked for.")
    told = answer.headers.get("Content-Length", "")
    if told.isdigit() and int(told) > rules.max_bytes:
        raise FetchError("The file is larger than we take.")
    size = _stream(answer, target, rules, deadline)
    if told.isdigit() and size != int(told):
        raise FetchError("The file broke off while it was fetched.", transient=True)
    if size == 0:
        raise FetchError("The file is empty.", transient=True)
    return Fetched(target, size, kind, url)


def _stream(answer: http.client.HTTPResponse, target: Path, rules: Rules, deadline: float) -> int:
    size = 0
    with target.open("wb") as file:
        while chunk := answer.read1(CHUNK_BYTES):
            size += len(chunk)
            if size > rules.max_bytes:
                raise FetchError("The file is larger than we take.")
            if time.monotonic() > deadline:
                raise FetchError("Fetching the file took too long.", transient=True)
            file.write(chunk)
    return size
