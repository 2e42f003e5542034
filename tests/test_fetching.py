"""The outgoing door: public addresses only, every hop looked at, sizes and kinds limited, nothing left behind."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from adgen.http import FetchError, Rules, checked_url, fetch, is_public
from tests.fakes.server import Answer, Asked, FakeServer


class Host(FakeServer):
    """Answers by path."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: dict[str, Answer] = {"/file": Answer(200, b"x" * 5000, "video/mp4")}

    def answer(self, asked: Asked) -> Answer:
        return self.pages.get(asked.path, Answer(404, b"", "text/plain"))


@pytest.fixture
def host() -> Iterator[Host]:
    with Host() as server:
        yield server


def rules(host: Host, **more: Any) -> Rules:
    return Rules(**{"max_bytes": 10_000, "types": ("video/",), "allowed_hosts": frozenset({host.host}), **more})


def test_a_file_arrives_whole_and_no_secret_goes_out(host: Host, tmp_path: Path) -> None:
    got = fetch(f"{host.origin}/file", tmp_path / "f", rules(host))
    assert (got.size_bytes, got.content_type) == (5000, "video/mp4")
    assert {"Authorization", "Cookie"} & set(host.asked[0].headers) == set()


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/a.mp4",
        "https://example.com:8443/a.mp4",
        "ftp://example.com/a.mp4",
        "file:///etc/passwd",
        "gopher://example.com/",
        "https://user:pw@example.com/a",
        "https:///a.mp4",
        "https://exa mple.com/a",
        "https://example.com/a\r\nHost: x",
        "https://[::1",
        "https://example.com:99999/",
        "javascript:alert(1)",
        "",
    ],
)
def test_addresses_that_are_not_plain_https_are_refused(url: str) -> None:
    with pytest.raises(FetchError):
        checked_url(url)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.9", "192.168.1.1", "169.254.169.254", "0.0.0.0",
        "100.64.0.1", "224.0.0.1", "::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "192.0.2.1", "255.255.255.255",
    ],
)  # fmt: skip
def test_private_addresses_in_any_dress_are_private(address: str) -> None:
    assert not is_public(address)


def test_public_addresses_are_public() -> None:
    assert is_public("1.1.1.1")
    assert is_public("2606:4700:4700::1111")


def test_a_name_that_points_into_the_private_network_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def resolve(*_: Any, **__: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 443)) for ip in ("1.1.1.1", "10.0.0.7")]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(FetchError, match="private network"):
        fetch("https://files.example/a.mp4", tmp_path / "f", Rules(10, ("video/",)))


def test_an_address_that_cannot_be_reached_leaves_the_others(
    host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = int(host.host.rpartition(":")[2])

    def resolve(*_: Any, **__: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in ("127.0.0.9", "127.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    allowed = frozenset({f"files.example:{port}"})
    got = fetch(f"http://files.example:{port}/file", tmp_path / "f", rules(host, allowed_hosts=allowed), attempts=1)
    assert got.size_bytes == 5000


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest",
        "http://127.0.0.1:1/x",
        "file:///etc/passwd",
        "https://localhost/x",
        "//127.0.0.1/x",
    ],
)
def test_every_redirect_is_looked_at_like_the_first_address(host: Host, tmp_path: Path, target: str) -> None:
    host.pages["/away"] = Answer(302, b"", "text/plain", {"Location": target})
    with pytest.raises(FetchError):
        fetch(f"{host.origin}/away", tmp_path / "f", rules(host))
    assert not (tmp_path / "f").exists()


def test_redirects_inside_an_allowed_host_are_followed_but_not_for_ever(host: Host, tmp_path: Path) -> None:
    host.pages["/one"] = Answer(307, b"", "text/plain", {"Location": "/file"})
    assert fetch(f"{host.origin}/one", tmp_path / "f", rules(host)).url == f"{host.origin}/file"
    host.pages["/round"] = Answer(302, b"", "text/plain", {"Location": "/round"})
    with pytest.raises(FetchError, match="too often"):
        fetch(f"{host.origin}/round", tmp_path / "f", rules(host))


@pytest.mark.parametrize("answer", [Answer(200, b"y" * 20_000, "video/mp4"), Answer(200, b"<html>", "text/html")])
def test_what_is_too_large_or_of_another_kind_is_refused(host: Host, tmp_path: Path, answer: Answer) -> None:
    host.pages["/odd"] = answer
    with pytest.raises(FetchError) as refused:
        fetch(f"{host.origin}/odd", tmp_path / "f", rules(host))
    assert not refused.value.transient
    assert not (tmp_path / "f").exists()


def test_passing_troubles_are_tried_again_and_lasting_ones_are_not(host: Host, tmp_path: Path) -> None:
    host.pages["/busy"] = Answer(503, b"", "text/plain")
    with pytest.raises(FetchError) as busy:
        fetch(f"{host.origin}/busy", tmp_path / "f", rules(host), pause_s=0.01)
    assert busy.value.transient
    with pytest.raises(FetchError) as gone:
        fetch(f"{host.origin}/nothing", tmp_path / "f", rules(host), pause_s=0.01)
    assert gone.value.gone
    assert [asked.path for asked in host.asked] == ["/busy"] * 3 + ["/nothing"]


def test_a_transfer_that_breaks_off_leaves_nothing(host: Host, tmp_path: Path) -> None:
    host.pages["/cut"] = Answer(200, b"z" * 5000, "video/mp4", cut_at=1000)
    with pytest.raises(FetchError) as broken:
        fetch(f"{host.origin}/cut", tmp_path / "f", rules(host), pause_s=0.01)
    assert broken.value.transient
    assert not (tmp_path / "f").exists()
