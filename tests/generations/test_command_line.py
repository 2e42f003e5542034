"""Bad input to a command: one sentence, exit code 2, nothing left behind, and found out before the work."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command

from generations.models import Generation
from generations.options import PromptRefused, clean_prompt

PROMPT = "Lumen Bikes in Porto rents electric cargo bikes by the hour"


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--output", "ad.gif"], "--output must name a file that ends in .mp4, not 'ad.gif'."),
        (["--output", "folder.mp4"], "--output cannot be written: folder.mp4 is a folder."),
        (["--output", "nowhere/ad.mp4"], "--output cannot be written: nowhere/ad.mp4: No such file or directory."),
        (["--output", "/proc/ad.mp4"], "--output cannot be written: /proc/ad.mp4: No such file or directory."),
        (["--output", "~nobody-at-all/ad.mp4"], "--output cannot be written: ~nobody-at-all/ad.mp4: No such file"),
        (["--output", f"{'a' * 300}.mp4"], "--output cannot be written: aaaa"),
        (["--output", "ad.mp4", "--duration", "16"], "--duration must be 15, 30 or 60, not '16'."),
        (["--output", "ad.mp4", "--seed", "-1"], "--seed must be 0 to 2147483647, not '-1'."),
        (
            ["--output", "ad.mp4", "--photo", "none.jpg"],
            "The photo none.jpg cannot be read: No such file or directory.",
        ),
    ],
)
@pytest.mark.django_db
def test_bad_options_end_in_one_sentence(
    options: list[str],
    sentence: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path / "here"
    (folder / "folder.mp4").mkdir(parents=True)
    monkeypatch.chdir(folder)
    with pytest.raises(SystemExit) as ended:
        call_command("make_ad", PROMPT, *options)
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert said.startswith(sentence)
    assert said.count("\n") == 1
    assert [entry.name for entry in folder.iterdir()] == ["folder.mp4"]
    assert not Generation.objects.exists()


def test_a_prompt_nobody_can_see_is_too_short() -> None:
    with pytest.raises(PromptRefused, match="at least 10 characters"):
        clean_prompt("\u200b\u2060\ufeff" * 20)


def test_joiners_stay_where_a_script_needs_them() -> None:
    assert clean_prompt("می\u200cخواهم نان تازه بخرم") == "می\u200cخواهم نان تازه بخرم"


def test_a_brief_keeps_its_lines() -> None:
    typed = "Product:  Ridge pump\r\n\r\n  Facts:\t110 litres\x0b\n"
    assert clean_prompt(typed) == "Product: Ridge pump\nFacts: 110 litres"
