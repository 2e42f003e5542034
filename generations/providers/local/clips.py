"""The local studio's clips: a look's frame function, played through a MoviePy clip into the frame encoder.

In: a `ClipRequest`. Out: a silent clip of exactly `request.frames` frames. MoviePy's `VideoClip` stands between drawing and
encoding, so a MoviePy effect can be put on any look (`with_effects`). All work is done inside `start`; progress is reported
and cancellation noticed every few frames. Memory: one frame and the look's layers.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import cv2
from moviepy.video.VideoClip import VideoClip
from PIL import UnidentifiedImageError

from adgen.media.ffmpeg import FrameEncoder, MediaError
from generations.looks.base import Frame, Look
from generations.looks.briefs import brief_for
from generations.looks.choose import look_for
from generations.looks.photo_palette import in_photo_colours
from generations.looks.video_planes import Planes
from generations.providers.base import (
    Cancelled,
    ClipRequest,
    Made,
    ProviderContext,
    ProviderError,
    Ticket,
    TicketState,
)

LOOK_AROUND_EVERY: Final = 6  # frames between two looks at progress and cancellation


class LocalClipProvider:
    """Scenes drawn by code. `check` and `cancel` have nothing to do: a ticket is done when `start` returns."""

    name = "local"

    def start(self, request: ClipRequest, context: ProviderContext) -> Ticket:
        cv2.setNumThreads(1)  # scenes are drawn side by side in processes; threads inside would only fight
        photos = tuple(context.open_media(key) for key in request.photo_keys)
        look = look_for(request.spec, bool(photos))
        path = context.scratch / f"scene_{request.scene.scene_number}.mp4"
        try:
            _encode(scene_clip(look, request, photos), path, request, context)
        except MediaError as error:
            raise ProviderError(error.sentence, transient=True) from error
        except UnidentifiedImageError as error:
            raise ProviderError("One of the photos cannot be read; please upload it again.") from error
        made = Made(context.save_media(path, f"clips/{path.name}"), self.name, f"looks/{look.name}")
        return Ticket(self.name, made.model, TicketState.DONE, made=made)

    def check(self, ticket: Ticket) -> Ticket:
        return ticket

    def cancel(self, ticket: Ticket) -> None:
        return None


def scene_clip(look: Look, request: ClipRequest, photos: tuple[Path, ...]) -> VideoClip:
    """The scene as a MoviePy clip, handles included."""
    look = in_photo_colours(look, photos)
    brief = brief_for(
        look,
        request.spec,
        request.scene,
        width=request.width,
        height=request.height,
        fps=request.fps,
        frames=request.frames,
        handle_frames=request.handle_frames,
        seed=request.seed,
        beats_s=request.beats_s,
        photos=photos,
    )
    clip = VideoClip(frame_function=look.prepare(brief), duration=brief.duration_s)
    return clip.with_effects(list(look.effects)) if look.effects else clip


def _encode(clip: VideoClip, path: Path, request: ClipRequest, context: ProviderContext) -> None:
    planes = Planes(request.width, request.height)
    with FrameEncoder(path, request.width, request.height, request.fps, pixels="yuv420p") as encoder:
        for number in range(request.frames):
            if number % LOOK_AROUND_EVERY == 0:
                if context.is_cancelled():
                    raise Cancelled
                context.report(number / request.frames)
            frame: Frame = clip.get_frame(number / request.fps)
            encoder.write(planes.of(frame))
    context.report(1.0)
