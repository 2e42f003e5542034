"""Several pictures in one scene: a fan of prints, tiles from edge to edge, one above and one below the words (where there is
but one photo, a thing of it seen near)."""

from __future__ import annotations

from typing import Final

from generations.looks import easing
from generations.looks.backdrops import Painter
from generations.looks.base import Frame, SceneBrief
from generations.looks.heroes import cards, photos
from generations.looks.heroes.faces import has_faces
from generations.looks.heroes.photos import PhotoArt
from generations.looks.photo_camera import camera_for, pushed
from generations.looks.photo_frames import cutting_for, frame_size
from generations.looks.photo_planes import melting
from generations.looks.zones import Arrangement

_GAP_PX: Final = 12.0  # between tiles
_TILE_ENLARGED: Final = 3.0  # a tile's detail may be this much larger than in the file
_CLOSE_UPS: Final = (1.9, 1.75, 1.6)
_LEAST_VIEWS: Final = 3
_FLIGHT_S: Final = 0.6
_APART_S, _LAST_ALONE_S = 0.7, 1.2  # between two pictures that come in; how long the last one has


def _others(brief: SceneBrief, art: PhotoArt) -> list[PhotoArt]:
    prepared = [photos.prepare(path) for path in brief.photos[:4]]
    return [other for other in prepared if other is not art and other.pixels is not art.pixels][:2]


def sandwich(brief: SceneBrief, art: PhotoArt) -> Painter:
    """Words in the middle of a tall frame, the photo above them and a detail or another photo below."""
    width, height = brief.size
    area = brief.staging.hero
    upper = round(height * (area.y + area.height))
    lower = round(height * 0.335)
    other = (_others(brief, art) or [art])[0]
    is_alone = other is art
    details = other.details if is_alone else ()
    near = _near_by(art, width, lower) if is_alone else 1.0
    close = cards.cover_box(other, width / lower, near, details[-1].centre if details and near > 1 else None)
    camera = camera_for(brief, art, width / upper, details=not is_alone)  # the whole above, one thing of it below
    painters = (
        melting(brief, art, (0, 0, width, upper), "down", camera),
        melting(brief, other, (0, height - lower, width, lower), "up", lambda t: pushed(close, t / brief.duration_s)),
    )

    def paint(frame: Frame, t: float) -> None:
        for painter in painters:
            painter(frame, t)

    return paint


def _near_by(art: PhotoArt, width: int, height: int) -> float:
    """How near a detail is shown beside the whole: as near as the file's sharpness bears, so that nobody takes it for the
    same picture twice; people are never cut."""
    if has_faces(art.pixels[..., :3]):
        return 1.0
    sharp = (n for n in _CLOSE_UPS if art.can_fill(round(width * n), round(height * n), _TILE_ENLARGED))
    return next(sharp, _CLOSE_UPS[-1])


def has_others(brief: SceneBrief, art: PhotoArt) -> bool:
    """Whether the user gave more photos than this one."""
    return any(other.kind == "photo" for other in _others(brief, art))


def fan(brief: SceneBrief, art: PhotoArt) -> Painter:
    """Two or three prints that land on one pile, on the beat: the other photos, at last this one."""
    is_stacked = brief.staging.arrangement is Arrangement.STACKED
    share = 0.70 if is_stacked else 0.74 if brief.staging.zones.is_beside else 0.86
    width, height = frame_size(brief, art, "card", share)
    cutting = cutting_for(brief, width, height, "print" if brief.ad_random("frame").random() < 0.5 else "card")
    ratio = width / height
    others = _others(brief, art)
    views = [(other, cards.cover_box(other, ratio)) for other in others if other.kind != "logo"]
    views.append((art, cards.cover_box(art, ratio)))
    left, top, room_w, room_h = brief.staging.hero.in_pixels(*brief.size)
    x, y = left + room_w / 2, top + room_h * (0.54 if is_stacked else 0.5)
    lean = brief.scene_random("fan").choice((-1, 1))
    places = [(-0.13, -0.07, -9.0), (0.13, -0.05, 8.0), (0.0, 0.05, -1.5)][3 - len(views) :]

    landings = _landings(brief, len(views))

    def paint(frame: Frame, t: float) -> None:
        for order, ((picture, box), (away_x, away_y, turn), at) in enumerate(zip(views, places, landings, strict=True)):
            p = easing.tween(t, at - _FLIGHT_S * 0.5, _FLIGHT_S)
            if order and p <= 0:
                break
            away = 1 - p
            side = 1 if away_x * lean >= 0 else -1
            shot = cards.window(picture, width, height, pushed(box, (t - at) / brief.duration_s + 0.2))
            cutting.draw(
                frame,
                shot,
                x + (away_x * lean + side * 0.5 * away) * room_w + 5 * easing.sway(t, 6, order * 0.3) * brief.unit,
                y + (away_y + 0.75 * away) * room_h + 7 * easing.sway(t, 4.7, order * 0.2) * brief.unit,
                (1 + 0.16 * away) * (1 + 0.014 * easing.pulse(t, brief.beats_s) * (order == len(views) - 1)),
                turn * lean + 16 * side * away + 0.6 * easing.sway(t, 5, order * 0.4),
            )

    return paint


def _landings(brief: SceneBrief, count: int) -> list[float]:
    """When each picture has landed: the first as the scene begins, the others on beats that leave the eye its time."""
    landings = [brief.start_s - 0.1]
    latest = brief.duration_s - brief.handle_s - _LAST_ALONE_S
    for _ in range(count - 1):
        at = min(landings[-1] + _APART_S, latest)
        landings.append(next((beat for beat in brief.beats_s if at <= beat <= at + 0.6), at))
    return landings


def can_tile(brief: SceneBrief, art: PhotoArt) -> bool:
    """Whether there are three photos worth a tile, all sharp enough."""
    others = [other for other in _others(brief, art) if other.kind == "photo"]
    wide, high = _tiles(brief)[0][2:]
    sharp = all(each.can_fill(wide, high, _TILE_ENLARGED) for each in (art, *others))
    return art.kind == "photo" and sharp and len(others) + 1 >= _LEAST_VIEWS


def tiled(brief: SceneBrief, art: PhotoArt) -> Painter:
    """Three tiles that reach the frame's edges, a photo in each, with its own slow camera. They come in from their own side,
    one after another."""
    width = brief.width
    boxes = _tiles(brief)
    others = [other for other in _others(brief, art) if other.kind == "photo"][:2]
    views = [
        (picture, cards.cover_box(picture, wide / high))
        for picture, (_, _, wide, high) in zip((art, *others), boxes, strict=True)
    ]

    landings = _landings(brief, len(views))

    def paint(frame: Frame, t: float) -> None:
        for order, ((picture, view), (left, top, wide, high)) in enumerate(zip(views, boxes, strict=True)):
            p = easing.tween(t, landings[order] - 0.3, 0.75)
            if order and p <= 0:
                continue
            away = 1 - p
            x = left + (wide * 0.5 * away if left + wide > width * 0.9 and order else 0)
            y = top + (0 if x != left else high * 0.35 * away)
            grown = 1 + 0.015 * easing.pulse(t, brief.beats_s) * (order == 0)
            shot = cards.window(picture, wide, high, pushed(view, t / brief.duration_s * grown))
            _laid(frame, shot, round(x), round(y))

    return paint


def _laid(frame: Frame, shot: Frame, x: int, y: int) -> None:
    """A picture on the frame at whole pixels, what hangs over the edge cut off."""
    height, width = frame.shape[:2]
    seen = shot[max(0, -y) : height - y, max(0, -x) : width - x]
    top, left = max(0, y), max(0, x)
    frame[top : top + seen.shape[0], left : left + seen.shape[1]] = seen


def _tiles(brief: SceneBrief) -> list[tuple[int, int, int, int]]:
    """Left, top, width, height of three tiles in the part of the frame that is the hero's: the first is the largest."""
    width, height = brief.size
    hero, zones = brief.staging.hero, brief.staging.zones
    gap = round(_GAP_PX * brief.unit)
    is_first = brief.staging.arrangement is Arrangement.HERO_FIRST
    lean = brief.ad_random("tiles").random() < 0.5
    if zones.is_beside:
        left = 0 if is_first else round(hero.x * width)
        right = round((hero.x + hero.width) * width) if is_first else width
        tall = round(height * 0.60)
        small = (right - left - gap) // 2
        big = (left, 0 if lean else height - tall, right - left, tall)
        low = tall + gap if lean else 0
        rest = height - tall - gap
        return [big, (left, low, small, rest), (left + small + gap, low, right - left - small - gap, rest)]
    top = 0 if is_first else round(hero.y * height)
    high = round((hero.y + hero.height) * height) if is_first else height - top
    wide = round(width * 0.62)
    small = (high - gap) // 2
    x, rest = (wide + gap, width - wide - gap) if lean else (0, width - wide - gap)
    big = (0 if lean else width - wide, top, wide, high)
    return [big, (x, top, rest, small), (x, top + small + gap, rest, high - small - gap)]
