"""The door to ffmpeg: fenced, cancellable, atomic."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from adgen.media.ffmpeg import (
    DISK_FULL,
    FrameEncoder,
    Limits,
    MediaCancelled,
    MediaError,
    MediaKilled,
    command_line,
    executable,
    run,
)
from adgen.media.probe import probe

SLOW = ["-re", "-f", "lavfi", "-i", "testsrc2=size=64x64:rate=10:duration=60", "-c:v", "libx264"]

BUSY = ["-f", "lavfi", "-i", "testsrc2=size=1920x1080:rate=30:duration=60", "-c:v", "libx264", "-preset", "veryslow"]


def children() -> set[int]:
    """Our ffmpeg processes."""
    listed = subprocess.run(
        ["ps", "--ppid", str(os.getpid()), "-o", "pid=,comm="], capture_output=True, text=True, check=False
    )
    return {int(line.split()[0]) for line in listed.stdout.splitlines() if "ffmpeg" in line}


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def test_every_input_is_limited_to_local_files_of_known_formats() -> None:
    command = command_line(["-i", "a.mp4", "-i", "b.wav", "-c", "copy"], Path("out.mp4"), progress=True)
    assert command[:3] == [executable(), "-nostdin", "-hide_banner"]
    for number, arg in enumerate(command):
        if arg == "-i":
            assert command[number - 4 : number - 1] == ["-protocol_whitelist", "file,pipe", "-format_whitelist"]
    assert command.count("-protocol_whitelist") == 2
    assert command[-1] == "out.mp4"


def test_a_failure_carries_a_sentence_and_the_last_lines_and_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(MediaError) as caught:
        run(["-i", str(tmp_path / "missing.mp4")], output=tmp_path / "out.mp4", sentence="Sorry.")
    assert caught.value.sentence == "Sorry."
    assert "No such file" in caught.value.log
    assert files(tmp_path) == []


def test_cancelling_ends_the_process_within_half_a_second(tmp_path: Path) -> None:
    before = children()
    started = time.monotonic()
    with pytest.raises(MediaCancelled):
        run(SLOW, output=tmp_path / "out.mp4", is_cancelled=lambda: time.monotonic() - started > 0.5)
    assert time.monotonic() - started < 1.5
    assert children() <= before
    assert files(tmp_path) == []


def test_time_is_limited(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="too long"):
        run(SLOW, output=tmp_path / "out.mp4", limits=Limits(timeout_s=0.4))
    assert files(tmp_path) == []


def test_output_size_is_limited(tmp_path: Path) -> None:
    noise = ["-f", "lavfi", "-i", "nullsrc=size=320x240:rate=30:duration=5,noise=alls=90:allf=t", "-c:v", "rawvideo"]
    with pytest.raises(MediaError) as caught:
        run([*noise, "-f", "avi"], output=tmp_path / "out.avi", limits=Limits(output_bytes=200_000))
    assert caught.value.sentence == "The video could not be made."
    assert files(tmp_path) == []


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_an_encoder_killed_from_outside_says_nothing_about_the_media(tmp_path: Path, how: signal.Signals) -> None:
    def kill() -> bool:
        for pid in children():
            os.kill(pid, how)
        return False

    with pytest.raises(MediaKilled):
        run(SLOW, output=tmp_path / "out.mp4", is_cancelled=kill)
    assert files(tmp_path) == []


def test_frames_for_an_encoder_that_was_killed_are_not_called_broken(tmp_path: Path) -> None:
    frame = np.zeros((64, 64, 3), np.uint8)
    with pytest.raises(MediaKilled), FrameEncoder(tmp_path / "clip.mp4", 64, 64, 30) as encoder:  # noqa: PT012
        for pid in children():
            os.kill(pid, signal.SIGKILL)
        for _ in range(200):
            encoder.write(frame)
    assert files(tmp_path) == []


def test_the_cpu_limit_is_told_apart_from_a_kill(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="CPU limit"):
        run(BUSY, output=tmp_path / "out.mp4", limits=Limits(cpu_s=1))


def test_progress_goes_up_to_the_end(tmp_path: Path) -> None:
    seen: list[float] = []
    source = ["-f", "lavfi", "-i", "testsrc2=size=64x64:rate=10:duration=3"]
    run(source, output=tmp_path / "out.mp4", duration_s=3, on_progress=seen.append)
    assert seen == sorted(seen)
    assert 0.8 < seen[-1] <= 1.0


def test_our_secrets_are_not_in_the_environment_of_the_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REPLICATE_API_TOKEN", "secret")
    started: list[bytes] = []

    def look() -> bool:
        for pid in children():
            started.append(Path(f"/proc/{pid}/environ").read_bytes())
        return bool(started)

    with pytest.raises(MediaCancelled):
        run(SLOW, output=tmp_path / "out.mp4", is_cancelled=look)
    assert started
    assert not any(b"secret" in environment for environment in started)


@pytest.mark.skipif(sys.platform != "linux", reason="the parent-death signal is Linux")
def test_ffmpeg_dies_with_the_worker_that_started_it(tmp_path: Path) -> None:
    code = (
        "from pathlib import Path\nfrom adgen.media.ffmpeg import run\n"
        f"run({SLOW!r}, output=Path({str(tmp_path / 'out.mp4')!r}))"
    )
    worker = subprocess.Popen([sys.executable, "-c", code], cwd=Path(__file__).parents[3])
    try:
        deadline = time.monotonic() + 20
        grandchildren: list[int] = []
        while not grandchildren and time.monotonic() < deadline:
            listed = subprocess.run(
                ["ps", "--ppid", str(worker.pid), "-o", "pid="], capture_output=True, text=True, check=False
            )
            grandchildren = [int(pid) for pid in listed.stdout.split()]
            time.sleep(0.05)
        assert grandchildren
    finally:
        worker.send_signal(signal.SIGKILL)
        worker.wait()
    deadline = time.monotonic() + 3
    while Path(f"/proc/{grandchildren[0]}").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not Path(f"/proc/{grandchildren[0]}").exists()


def test_frames_made_in_python_become_a_bt709_clip_of_the_right_colour(tmp_path: Path) -> None:
    frame = np.zeros((64, 96, 3), np.uint8)
    frame[:] = (200, 40, 90)
    with FrameEncoder(tmp_path / "clip.mp4", 96, 64, 30) as encoder:
        for _ in range(12):
            encoder.write(frame)
    info = probe(tmp_path / "clip.mp4")
    assert (info.width, info.height, info.frames, info.fps, info.matrix) == (96, 64, 12, 30, "bt709")
    raw = run(
        ["-i", str(tmp_path / "clip.mp4"), "-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "yuv420p", "pipe:1"],
        capture=True,
    )
    planes = np.frombuffer(raw.stdout, np.uint8)
    luma = 16 + 219 * (0.2126 * 200 + 0.7152 * 40 + 0.0722 * 90) / 255
    assert abs(float(planes[: 96 * 64].mean()) - luma) < 1.5


def test_an_exception_while_making_frames_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), FrameEncoder(tmp_path / "clip.mp4", 64, 64, 30) as encoder:  # noqa: PT012
        encoder.write(np.zeros((64, 64, 3), np.uint8))
        raise ZeroDivisionError
    assert files(tmp_path) == []


def test_a_frame_of_the_wrong_size_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="expected"), FrameEncoder(tmp_path / "clip.mp4", 64, 64, 30) as encoder:
        encoder.write(np.zeros((64, 66, 3), np.uint8))


def test_a_full_disk_is_called_a_full_disk() -> None:
    source = ["-f", "lavfi", "-i", "testsrc2=size=640x640:rate=10:duration=1"]
    with pytest.raises(MediaError) as caught:
        run([*source, "-c:v", "rawvideo", "-f", "rawvideo", "-y", "/dev/full"])
    assert caught.value.sentence == DISK_FULL
