"""Typesetting is tested without the machine's own fonts, so that every machine gives the same answers."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def no_system_fonts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ADGEN_FONT_DIRS", str(tmp_path))
