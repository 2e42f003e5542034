"""Faces in photos: a drawn portrait is found, a plate of food is not."""

from __future__ import annotations

import cv2
import numpy as np

from generations.looks.heroes.faces import has_faces


def _portrait() -> np.ndarray:
    """A face as the detector's features see one: a pale oval, dark eyes and brows, a nose's light ridge, a dark mouth."""
    picture = np.full((600, 480, 3), 90, np.uint8)
    cv2.ellipse(picture, (240, 300), (150, 200), 0, 0, 360, (215, 180, 160), -1, cv2.LINE_AA)
    for x in (180, 300):
        cv2.ellipse(picture, (x, 238), (42, 10), 0, 0, 360, (70, 50, 40), -1, cv2.LINE_AA)
        cv2.ellipse(picture, (x, 268), (32, 16), 0, 0, 360, (60, 45, 40), -1, cv2.LINE_AA)
    cv2.ellipse(picture, (240, 310), (16, 60), 0, 0, 360, (235, 205, 185), -1, cv2.LINE_AA)
    cv2.ellipse(picture, (240, 358), (34, 10), 0, 0, 360, (150, 110, 100), -1, cv2.LINE_AA)
    cv2.ellipse(picture, (240, 410), (64, 16), 0, 0, 360, (120, 60, 60), -1, cv2.LINE_AA)
    return cv2.GaussianBlur(picture, (0, 0), 5)


def test_a_face_is_found() -> None:
    assert has_faces(_portrait())


def test_no_face_is_seen_in_a_plate_or_in_a_plain_ground() -> None:
    plate = np.full((600, 800, 3), 140, np.uint8)
    cv2.circle(plate, (400, 300), 240, (240, 240, 235), -1, cv2.LINE_AA)
    cv2.circle(plate, (400, 300), 120, (180, 60, 40), -1, cv2.LINE_AA)
    assert not has_faces(plate)
    assert not has_faces(np.zeros((40, 30, 3), np.uint8))
