"""What the launcher starts can be started."""

from __future__ import annotations

import subprocess
from unittest import mock

import daphne.cli
import pytest

from adgen import launcher, web


def test_the_web_process_is_asked_for_in_words_it_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    command = next(child.command for child in launcher.children("127.0.0.1", 8000) if child.name == "web")
    assert command[1:3] == ["-m", "adgen.web"]
    started = mock.Mock(return_value=mock.Mock(abort_start=False))
    monkeypatch.setattr(daphne.cli.CommandLineInterface, "server_class", started)
    monkeypatch.setattr("sys.argv", ["adgen/web.py", *command[3:]])
    web.main()
    assert started.call_args.kwargs["endpoints"] == ["tcp:port=8000:interface=127.0.0.1"]


def test_no_child_is_started_by_listing_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "Popen", mock.Mock(side_effect=AssertionError("started")))
    assert [child.name for child in launcher.children("::1", 1)] == ["web", "app", "render", "watch"]
