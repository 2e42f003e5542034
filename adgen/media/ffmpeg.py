"""The only place that starts a process: ffmpeg, with its reins on.

In: argument lists (never a shell string), file paths. Out: a finished file under its final name, or nothing at all.
Every run gets: no stdin, inputs limited to local files of known container formats (a playlist disguised as a video
cannot name other files or addresses), its own session, a lower priority, limits on memory, CPU, output size and time,
an environment without our secrets, and a parent-death signal, so that a killed worker leaves no encoder behind.
The binary is the one of imageio-ffmpeg; `IMAGEIO_FFMPEG_EXE` names another.
"""

from __future__ import annotations

import errno
import fcntl
import os
import resource
import secrets
import selectors
import signal
import subprocess
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Literal, Self, cast

import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray

from adgen.lifeline import die_with_parent

# Containers we open. No playlists (hls, dash, concat, imf), no scripts, no vector pictures, no image sequences.
DEMUXERS: Final = (
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,flv,ogg,wav,w64,aiff,flac,mp3,aac,rawvideo,"
    "f32le,s16le,png_pipe,jpeg_pipe,webp_pipe,bmp_pipe,tiff_pipe,gif,lavfi,mjpeg,h264,yuv4mpegpipe"
)
TAIL_LINES: Final = 12
# glibc keeps freed frames in an arena per thread; told not to, our graphs need 11 % less memory for the same CPU.
TIDY_MEMORY: Final = {"MALLOC_ARENA_MAX": "1", "MALLOC_MMAP_THRESHOLD_": "131072"}
POLL_S: Final = 0.1
DISK_FULL: Final = "The disk of this AdGen is full. Make room on it, then try again."
# ffmpeg's own exit codes after SIGTERM or SIGINT, and after more than three of them.
ENDED_BY_SIGNAL: Final = (255, 123)


class MediaError(Exception):
    """Media could not be read or made. `sentence` is for the user, `log` holds ffmpeg's last lines for us."""

    def __init__(self, sentence: str, log: str = "") -> None:
        super().__init__(f"{sentence}\n{log}" if log else sentence)
        self.sentence = sentence
        self.log = log


class MediaKilled(Exception):
    """Somebody else ended ffmpeg (memory ran out, an operator): nothing is known about the media, so it is not a MediaError."""

    def __init__(self, log: str = "") -> None:
        super().__init__(log)
        self.sentence = "Making the video was interrupted; please try again."


class MediaCancelled(Exception):
    """The caller's `is_cancelled` said yes; the process is gone and so is its output."""


@dataclass(frozen=True)
class Limits:
    """What one ffmpeg may use. Memory is address space: a decoder of 8K pictures fits, a decompression bomb does not."""

    timeout_s: float = 900.0
    memory_bytes: int = 6 * 2**30
    cpu_s: int = 3600
    output_bytes: int = 4 * 2**30


USUAL: Final = Limits()


@dataclass(frozen=True)
class Outcome:
    """What a run used: CPU of the process, its largest resident size, and what it wrote to stdout and stderr."""

    cpu_s: float
    peak_bytes: int
    stdout: bytes
    stderr: str


@cache
def executable() -> str:
    return imageio_ffmpeg.get_ffmpeg_exe()


def run(
    args: Sequence[str],
    *,
    output: Path | None = None,
    capture: bool = False,
    duration_s: float | Fraction | None = None,
    on_progress: Callable[[float], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
    limits: Limits = USUAL,
    sentence: str = "The video could not be made.",
) -> Outcome:
    """Run ffmpeg with `args`. `output` is written under a temporary name beside itself and renamed when complete.

    With `capture` stdout belongs to the caller's `pipe:1` output; otherwise it carries progress (`duration_s` is 100 %).
    Raises MediaError with `sentence`, MediaKilled or MediaCancelled; in any case the process has ended and no file is left.
    """
    with _atomic(output) as part:
        command = command_line(args, part, progress=not capture)
        child = _start(command, limits, stdin=subprocess.DEVNULL)
        try:
            watch = _Watch(child, duration_s, on_progress, is_cancelled, time.monotonic() + limits.timeout_s, capture)
            outcome = watch.until_the_end()
        finally:
            _end(child)
        if outcome.cpu_s >= limits.cpu_s:
            raise MediaError(sentence, f"CPU limit reached\n{outcome.stderr}")
        _raise_unless_well(child.returncode, sentence, outcome.stderr)
        return outcome


def command_line(args: Sequence[str], output: Path | None, *, progress: bool) -> list[str]:
    """The whole argument list: globals, then `args` with every input fenced in, then the output."""
    command = [executable(), "-nostdin", "-hide_banner", "-y", "-loglevel", "warning"]
    if progress:
        command += ["-nostats", "-stats_period", "0.2", "-progress", "pipe:1"]
    for arg in args:
        if arg == "-i":
            command += ["-protocol_whitelist", "file,pipe", "-format_whitelist", DEMUXERS]
        command.append(arg)
    return command + ([str(output)] if output else [])


@contextmanager
def _atomic(output: Path | None) -> Iterator[Path | None]:
    """A temporary name in the same folder (same suffix: ffmpeg picks the container by it), renamed on success."""
    if output is None:
        yield None
        return
    part = output.with_name(f".{secrets.token_hex(6)}.part{output.suffix}")
    try:
        yield part
        part.replace(output)
    finally:
        part.unlink(missing_ok=True)


def _start(
    command: list[str], limits: Limits, *, stdin: int, stderr: int | IO[bytes] = subprocess.PIPE
) -> subprocess.Popen[bytes]:
    parent = os.getpid()
    ceilings = (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CPU, limits.cpu_s),
        (resource.RLIMIT_FSIZE, limits.output_bytes),
        (resource.RLIMIT_CORE, 0),
    )

    def rein_in() -> None:  # runs in the child between fork and exec: system calls only
        die_with_parent(parent)
        for which, ceiling in ceilings:
            hard = resource.getrlimit(which)[1]
            soft = ceiling if hard == resource.RLIM_INFINITY else min(ceiling, hard)
            resource.setrlimit(which, (soft, hard))
        os.nice(5)

    return subprocess.Popen(  # noqa: S603 (a list, no shell, our own binary)
        command,
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=stderr,
        env=_environment(),
        start_new_session=True,
        preexec_fn=rein_in,  # noqa: PLW1509 (system calls only; there is no other way to PR_SET_PDEATHSIG)
        bufsize=0,
    )


def _environment() -> dict[str, str]:
    """Nothing of ours but what a program needs."""
    passed = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH") if name in os.environ}
    return passed | TIDY_MEMORY


def _end(child: subprocess.Popen[bytes]) -> None:
    """Nothing of it remains: killed if it still runs, waited for, pipes closed."""
    if child.returncode is None and child.poll() is None:
        child.kill()
        child.wait()
    for pipe in (child.stdin, child.stdout, child.stderr):
        if pipe is not None:
            with suppress(BrokenPipeError):
                pipe.close()


def _raise_unless_well(returncode: int, sentence: str, log: str) -> None:
    """MediaKilled for an end from outside, MediaError with `sentence` for every other that is not a success."""
    if returncode in (-signal.SIGKILL, *ENDED_BY_SIGNAL):
        raise MediaKilled(f"ffmpeg was ended from outside ({returncode})\n{log}")
    if returncode != 0:
        why = "output size limit reached" if returncode == -signal.SIGXFSZ else f"ffmpeg ended with {returncode}"
        raise MediaError(DISK_FULL if os.strerror(errno.ENOSPC) in log else sentence, f"{why}\n{log}")


class _Watch:
    """Reads a running ffmpeg's pipes, tells progress, and looks at the clock and at `is_cancelled` ten times a second."""

    def __init__(
        self,
        child: subprocess.Popen[bytes],
        duration_s: float | Fraction | None,
        on_progress: Callable[[float], None] | None,
        is_cancelled: Callable[[], bool] | None,
        deadline: float,
        capture: bool,
    ) -> None:
        self.child, self.deadline, self.capture = child, deadline, capture
        self.total_us = float(duration_s) * 1e6 if duration_s else 0.0
        self.on_progress, self.is_cancelled = on_progress, is_cancelled
        self.out: list[bytes] = []
        self.tail: deque[str] = deque(maxlen=200)
        self.peak_bytes = 0

    def until_the_end(self) -> Outcome:
        pending = {pipe: b"" for pipe in (self.child.stdout, self.child.stderr) if pipe is not None}
        with selectors.DefaultSelector() as selector:
            for pipe in pending:
                selector.register(pipe, selectors.EVENT_READ)
            while selector.get_map():
                for key, _ in selector.select(timeout=POLL_S):
                    chunk = os.read(key.fd, 1 << 16)
                    if not chunk:
                        selector.unregister(key.fileobj)
                    elif key.fileobj is self.child.stdout and self.capture:
                        self.out.append(chunk)
                    else:
                        pipe = next(pipe for pipe in pending if pipe is key.fileobj)
                        pending[pipe] = self._lines(pending[pipe] + chunk, progress=pipe is self.child.stdout)
                self._look_up()
        _, status, used = os.wait4(self.child.pid, 0)
        self.child.returncode = os.waitstatus_to_exitcode(status)
        tail = "\n".join(list(self.tail) + [rest.decode(errors="replace") for rest in pending.values()]).strip()
        return Outcome(used.ru_utime + used.ru_stime, self.peak_bytes, b"".join(self.out), tail)

    def _lines(self, data: bytes, *, progress: bool) -> bytes:
        *lines, rest = data.split(b"\n")
        for line in lines:
            if not progress:
                self.tail.append(line.decode(errors="replace"))
            elif (
                self.on_progress and self.total_us and line.startswith(b"out_time_us=") and line[12:].strip().isdigit()
            ):
                self.on_progress(min(1.0, int(line[12:]) / self.total_us))
        return rest

    def _look_up(self) -> None:
        self.peak_bytes = max(self.peak_bytes, resident_peak(self.child.pid))
        if self.is_cancelled and self.is_cancelled():
            raise MediaCancelled
        if time.monotonic() > self.deadline:
            raise MediaError("Making the video took too long and was stopped.", "\n".join(self.tail))


def resident_peak(pid: int) -> int:
    """Largest resident size of a process so far in bytes; 0 where /proc does not say."""
    try:
        text = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    line = next((line for line in text.splitlines() if line.startswith("VmHWM:")), "VmHWM: 0 kB")
    return int(line.split()[1]) * 1024


# Frames made in Python ---------------------------------------------------------------------------------------------

BT709_TAGS: Final = ("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv")
RGB_TO_BT709: Final = "scale=in_range=full:out_range=tv:out_color_matrix=bt709,format=yuv420p"
SET_BT709: Final = "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709"


_PIPE_BYTES: Final = 2**20


class FrameEncoder:
    """Takes numpy frames, gives a clip: visually lossless, quick to make, quick to seek (two key frames a second).

    `pixels="rgb24"`: frames (height, width, 3) uint8. `pixels="yuv420p"`: flat planes, bt709 limited range, as made by
    `(height * 3 // 2, width)` arrays. Use as a context manager; leaving it finishes the file, an exception removes it.
    """

    def __init__(
        self,
        path: Path,
        width: int,
        height: int,
        fps: int,
        *,
        pixels: Literal["rgb24", "yuv420p"] = "rgb24",
        crf: int = 16,
        limits: Limits = USUAL,
    ) -> None:
        if width % 2 or height % 2:
            raise ValueError("a clip's width and height must be even")
        self.path, self.frames, self._limits = path, 0, limits
        self._size = width * height * 3 if pixels == "rgb24" else width * height * 3 // 2
        chain = f"{RGB_TO_BT709},{SET_BT709}" if pixels == "rgb24" else SET_BT709
        self._args = (
            *("-f", "rawvideo", "-pixel_format", pixels, "-video_size", f"{width}x{height}", "-framerate", str(fps)),
            *("-i", "pipe:0", "-an", "-vf", chain, "-c:v", "libx264", "-preset", "ultrafast", "-crf", str(crf)),
            *(
                "-g",
                str(max(fps // 2, 1)),
                "-bf",
                "0",
                "-threads",
                "2",
                "-pix_fmt",
                "yuv420p",
                *BT709_TAGS,
                "-movflags",
                "+faststart",
            ),
        )

    def __enter__(self) -> Self:
        self._atomic = _atomic(self.path)
        part = self._atomic.__enter__()
        self._stderr = tempfile.TemporaryFile()  # a file, not a pipe: nobody reads while frames are written
        command = command_line(self._args, part, progress=False)
        self._child = _start(command, self._limits, stdin=subprocess.PIPE, stderr=self._stderr)
        self._pipe = cast(IO[bytes], self._child.stdin)
        with suppress(OSError):  # more than this account may have: then a frame goes in fifty turns instead of a few
            fcntl.fcntl(self._pipe, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
        return self

    def write(self, frame: NDArray[np.uint8]) -> None:
        data = memoryview(np.ascontiguousarray(frame).data).cast("B")
        if data.nbytes != self._size:
            raise ValueError(f"a frame of {data.nbytes} bytes where {self._size} were expected")
        try:
            while data:
                data = data[self._pipe.write(data) :]
        except BrokenPipeError as error:
            self._finish()
            raise MediaError("The clip could not be encoded.", self._log()) from error
        self.frames += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._finish()
        except (MediaError, MediaKilled) as failure:
            _end(self._child)
            self._atomic.__exit__(type(failure), failure, None)
            raise
        finally:
            _end(self._child)
            self._stderr.close()
        self._atomic.__exit__(kind, error, trace)

    def _finish(self) -> None:
        with suppress(BrokenPipeError):
            self._pipe.close()
        try:
            self._child.wait(timeout=self._limits.timeout_s)
        except subprocess.TimeoutExpired as error:
            raise MediaError("The clip could not be encoded in time.", self._log()) from error
        _raise_unless_well(self._child.returncode, "The clip could not be encoded.", self._log())

    def _log(self) -> str:
        self._stderr.seek(0)
        return "\n".join(self._stderr.read().decode(errors="replace").splitlines()[-TAIL_LINES:])
