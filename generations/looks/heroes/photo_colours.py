"""A palette taken from a photo: k-means in Lab on a small copy, then contrast-checked roles.

`clusters_of` gives up to five (hex colour, share) pairs, largest first; `palette_of` turns them into a settled `Palette`:
ground from the darkest or lightest cluster, accent from the most colourful, text readable at 7:1.
"""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np

from generations.looks import colour
from generations.looks.base import Frame, Palette

_SAMPLE_PX: Final = 96
_CLUSTERS: Final = 5
_DARK, _LIGHT = 25.0, 85.0  # Lab L
_GREY: Final = 0.045  # OKLab chroma under which nothing is a colour
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


def palette_of(clusters: tuple[tuple[str, float], ...]) -> Palette:
    """Roles for the colours, every pair readable. Mid-toned pictures get a dark ground in their own hue."""
    ground = _ground_of(clusters)
    vivid = max(clusters, key=lambda pair: colour.chroma(pair[0]) * (0.35 + min(pair[1], 0.2)))[0]
    if colour.chroma(vivid) < _GREY:
        vivid = _NEUTRAL_ACCENT
    accent = colour.readable(vivid, ground, 4.5)
    dark = colour.lightness(ground) < 0.5
    text = colour.readable(colour.toned(ground, 0.97 if dark else 0.2, 0.02), ground, 7.0)
    deep = colour.toned(vivid, 0.34, 0.12)
    extra = tuple(found for found, _ in clusters)
    return Palette(ground, deep, accent, text, "", colour.mix(ground, vivid, 0.22), extra).settled()


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
