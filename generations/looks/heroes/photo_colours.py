"""A palette taken from a photo: k-means in Lab on a small copy, then contrast-checked roles.

`clusters_of` gives up to five (hex colour, share) pairs, largest first; `palette_of` turns them into a settled `Palette`:
ground from the darkest or lightest cluster, accent from the most colourful, text readable at 7:1.
"""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np

from generations.looks import colour
from generations.looks.base import Frame, Palette, PhotoGround

_SAMPLE_PX: Final = 96
_CLUSTERS: Final = 5
_DARK, _LIGHT = 25.0, 85.0  # Lab L
_GREY: Final = 0.045  # OKLab chroma under which nothing is a colour
_TOO_DULL: Final = 0.075
_LIVELY: Final = 0.11
_PAPER_LIGHTNESS, _PAPER_CHROMA = 0.957, 0.022
_BRIGHT, _DEEP = 0.56, 0.085  # WCAG luminance of coloured grounds
_ON_SHADES: Final = 5.4  # contrast of an accent: 4.5 and what a scene's own shade of the ground takes
_YELLOW: Final = (68.0, 128.0)  # hues that are themselves only when light
_ORANGE: Final = (33.0, 68.0)
_BEFORE_ORANGE: Final = "#12706F"
_CREAM: Final = "#F2C77E"
_NEUTRAL_ACCENT: Final = "#E0A458"  # a warm lamp, where a picture has no colour of its own


def clusters_of(rgb: Frame) -> tuple[tuple[str, float], ...]:
    """The picture's colours with their share of its area, largest first. The same picture gives the same answer."""
    scale = _SAMPLE_PX / max(rgb.shape[:2])
    size = max(1, round(rgb.shape[1] * scale)), max(1, round(rgb.shape[0] * scale))
    small = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    points = cv2.cvtColor(small, cv2.COLOR_RGB2Lab).reshape(-1, 3)
    centres, labels = _k_means(points, min(_CLUSTERS, len(np.unique(points.round(), axis=0))))
    counts = np.bincount(labels, minlength=len(centres)) / len(points)
    back = cv2.cvtColor(centres[None].astype(np.float32), cv2.COLOR_Lab2RGB)[0] * 255
    order = np.argsort(-counts, kind="stable")
    return tuple((colour.hexed(tuple(map(float, back[index]))), float(counts[index])) for index in order)  # type: ignore[arg-type]


def _k_means(points: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Lloyd's algorithm from farthest-point seeds: no chance involved."""
    centres = [points.mean(axis=0)]
    for _ in range(count - 1):
        away = np.min([((points - centre) ** 2).sum(axis=1) for centre in centres], axis=0)
        centres.append(points[int(away.argmax())])
    found = np.array(centres, np.float32)
    labels = np.zeros(len(points), np.int64)
    for _ in range(14):
        labels = ((points[:, None] - found[None]) ** 2).sum(axis=2).argmin(axis=1)
        for index in range(len(found)):
            members = points[labels == index]
            if len(members):
                found[index] = members.mean(axis=0)
    return found, labels


def palette_of(
    clusters: tuple[tuple[str, float], ...], kind: PhotoGround = "dark", fallback: Palette | None = None
) -> Palette:
    """Roles for the colours, every pair readable, on a dark, pale or strongly coloured ground in the picture's own hue (a
    picture that is mostly pale has a pale one in any case). A picture without colour takes it from `fallback`."""
    vivid = max(clusters, key=lambda pair: colour.chroma(pair[0]) * (0.35 + min(pair[1], 0.2)))[0]
    if colour.chroma(vivid) < _GREY:
        vivid = _most_vivid(fallback) if fallback else _NEUTRAL_ACCENT
    if kind == "paper":
        return _on_paper(clusters, vivid)
    if kind == "colour":
        return _on_colour(clusters, vivid)
    ground = _ground_of(clusters)
    accent = colour.readable(vivid, ground, 4.5)
    dark = colour.lightness(ground) < 0.5
    text = colour.readable(colour.toned(ground, 0.97 if dark else 0.2, 0.02), ground, 7.0)
    deep = colour.toned(vivid, 0.34, 0.12)
    extra = tuple(found for found, _ in clusters)
    return Palette(ground, deep, accent, text, "", colour.mix(ground, vivid, 0.22), extra).settled()


def _most_vivid(palette: Palette) -> str:
    return max((palette.accent, palette.deep, palette.background), key=colour.chroma)


def _on_paper(clusters: tuple[tuple[str, float], ...], vivid: str) -> Palette:
    """Pale, with a breath of the picture's warmest or coolest large colour."""
    large = [found for found, share in clusters if share >= 0.08] or [clusters[0][0]]
    hue = max(large, key=colour.chroma)
    hue = hue if colour.chroma(hue) >= _GREY else vivid
    is_warm = colour.hue(hue) < _YELLOW[0] or colour.hue(hue) > 345
    ground = colour.toned(_CREAM if is_warm else hue, _PAPER_LIGHTNESS, _PAPER_CHROMA)
    text = colour.readable(colour.toned(hue, 0.22, 0.04), ground, 9.0)
    deep = _strong_ground(vivid)
    soft = colour.mix(ground, vivid, 0.22)
    extra = tuple(found for found, _ in clusters)
    accent = colour.readable(vivid, ground, _ON_SHADES)
    return Palette(ground, deep, accent, text, "", soft, extra).settled()


def _on_colour(clusters: tuple[tuple[str, float], ...], vivid: str) -> Palette:
    """The picture's strongest colour as the ground: bright under dark letters where it is yellow, else deep under light."""
    # A dull picture's own hue, livened: a bright colour of somebody else's would have nothing to do with it.
    vivid = colour.livened(vivid, _LIVELY)
    ground = _strong_ground(vivid)
    is_bright = colour.luminance(ground) > 0.3
    text = "#16120E" if is_bright else "#FFFFFF"
    others = [found for found, _ in clusters if colour.chroma(found) >= _TOO_DULL and _apart(found, ground) > 55]
    second = max(others, key=colour.chroma) if others else vivid
    accent = colour.readable(colour.toned(second, 0.4 if is_bright else 0.86, 0.13), ground, _ON_SHADES)
    deep = colour.with_luminance(ground, 0.03) if is_bright else accent  # buttons are filled with it
    soft = colour.mix(ground, "#FFFFFF", 0.22)
    return Palette(ground, deep, accent, text, "", soft, tuple(found for found, _ in clusters)).settled()


def _strong_ground(vivid: str) -> str:
    """`vivid` as a ground under words. A yellow stays bright; orange would turn to mud when it is dark enough for light
    words, so a thing of that colour stands before the opposite one, where it glows."""
    hue = colour.hue(vivid)
    if _YELLOW[0] <= hue <= _YELLOW[1]:
        return colour.with_luminance(colour.toned(vivid, 0.8, 0.17), _BRIGHT)
    if _ORANGE[0] <= hue < _ORANGE[1]:
        return colour.with_luminance(_BEFORE_ORANGE, _DEEP)
    return colour.with_luminance(colour.toned(vivid, 0.6, 0.17), _DEEP)


def _apart(one: str, other: str) -> float:
    away = abs(colour.hue(one) - colour.hue(other)) % 360
    return min(away, 360 - away)


def _ground_of(clusters: tuple[tuple[str, float], ...]) -> str:
    lightnesses = {found: _lab_lightness(found) for found, share in clusters if share >= 0.04}
    if not lightnesses:
        lightnesses = {clusters[0][0]: _lab_lightness(clusters[0][0])}
    darkest = min(lightnesses, key=lambda found: lightnesses[found])
    lightest = max(lightnesses, key=lambda found: lightnesses[found])
    shares = dict(clusters)
    if lightnesses[lightest] > _LIGHT and shares[lightest] > 0.45:
        return colour.toned(lightest, max(0.955, colour.lightness(lightest)), 0.02)
    if lightnesses[darkest] < _DARK:
        return colour.toned(darkest, min(0.24, max(0.15, colour.lightness(darkest))), 0.05)
    return colour.toned(clusters[0][0], 0.2, 0.05)


def _lab_lightness(found: str) -> float:
    pixel = np.array([[colour.rgb(found)]], np.float32) / 255
    return float(cv2.cvtColor(pixel, cv2.COLOR_RGB2Lab)[0, 0, 0])
