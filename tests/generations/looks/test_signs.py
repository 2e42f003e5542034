"""Signs: which words stand on which, that each ad has one, and that words and faces agree in every format."""

from __future__ import annotations

import numpy as np
import pytest

from generations.looks import colour, signs
from generations.looks.base import Look, staging_for
from generations.looks.choose import LOOKS
from generations.looks.layout import overlays_for
from generations.looks.sign_art import SignArt
from generations.spec import AdSpec, Scene
from tests.generations.looks.making import SIZES, make_brief, make_spec

CARRYING = [look for look in LOOKS.values() if look.signs]


def saying(*lines: str) -> AdSpec:
    """An ad whose body scenes say these lines."""
    spec = make_spec()
    bodies = zip(spec.scenes[1:-1], lines, strict=True)
    scenes = [scene.model_copy(update={"text_overlay": words(scene, line)}) for scene, line in bodies]
    return spec.model_copy(update={"scenes": (spec.scenes[0], *scenes, spec.scenes[-1])})


def words(scene: Scene, line: str) -> object:
    return scene.text_overlay.model_copy(update={"text": line, "subtext": "", "emphasis": ""})


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Haircuts are £16", "tag"),
        ("Le menu du midi à 14,50 €", "tag"),
        ("First clean is 20% off", "ticket"),
        ("Die erste Stunde ist kostenlos", "ticket"),
        ("La primera clase es gratis", "ticket"),
        ("Saturday 14 March in the church hall", "calendar"),
        ("Inscripciones hasta el 30 de junio", "calendar"),
        ("Le dimanche au marché", "calendar"),
        ("Mo–Fr 7:30–18:00", "board"),
        ("Open Tuesday to Saturday, 8:30 to 5", "board"),
        ("Fixing clocks since 1911", "seal"),
        ("Depuis 2004, la même adresse", "seal"),
        ("We come to your driveway", None),
        ("Ages 4 to 12", None),
        ("Gluten free and proud", None),
    ],
)
def test_words_ask_for_the_thing_that_carries_them(line: str, kind: signs.Kind | None) -> None:
    assert signs.kind_for(line) == kind


def test_what_is_long_does_not_go_on_a_small_face() -> None:
    assert signs.kind_for("Since 1911 we have wound, mended and cleaned the clocks of every church") is None


@pytest.mark.parametrize("look", CARRYING, ids=lambda look: look.name)
def test_each_ad_has_one_sign_and_it_is_where_the_words_ask_for_it(look: Look) -> None:
    for lines, at in ((("Haircuts are £16", "We come to you"), 1), (("We come to you", "Open 8:30 to 17:00"), 2)):
        spec = saying(*lines)
        found = [staging_for(look, spec, scene, *SIZES["9:16"]).sign for scene in spec.scenes]
        assert [sign is not None for sign in found] == [number == at for number in range(len(spec.scenes))]


def test_only_software_stands_in_a_window() -> None:
    spec = saying("Haircuts are £16", "We come to you")
    for category, kind in (("saas", "window"), ("electronics", "tag")):
        ad = spec.model_copy(update={"analysis": spec.analysis.model_copy(update={"category": category})})
        sign = staging_for(LOOKS["tech"], ad, ad.scenes[1], *SIZES["9:16"]).sign
        assert sign is not None
        assert sign.kind == kind


def test_law_health_and_giving_hang_up_no_price_tag() -> None:
    spec = saying("Haircuts are £16", "We come to you")
    for look in CARRYING:
        sign = staging_for(look, spec, spec.scenes[1], *SIZES["9:16"]).sign
        assert sign is not None
        assert sign.kind == ("tag" if "tag" in look.signs else look.signs[0])


@pytest.mark.parametrize("ratio", SIZES)
@pytest.mark.parametrize(
    "line", ["Haircuts are £16", "Only 5 % today", "Saturday 14 March", "8:30 to 17:00", "Since 1911", "So good"]
)
def test_the_words_stay_on_the_face(ratio: str, line: str) -> None:
    spec = saying("Something longer that says nothing of it", line)
    size = SIZES[ratio]
    for look in CARRYING:
        staging = staging_for(look, spec, spec.scenes[2], *size)
        face = staging.zones.text
        for overlay in overlays_for(spec, look, None, *size, 30, [90, 90, 90, 120]):
            if overlay.scene_number == spec.scenes[2].scene_number:
                box = overlay.box
                assert face.x - 0.01 <= box.x <= box.x + box.width <= face.x + face.width + 0.01
                assert face.y - 0.01 <= box.y <= box.y + box.height <= face.y + face.height + 0.01


@pytest.mark.parametrize("look", CARRYING, ids=lambda look: look.name)
def test_a_sign_stands_out_from_what_is_behind_it_and_its_words_from_it(look: Look) -> None:
    spec = saying("We come to you", "Haircuts are £16")
    staging = staging_for(look, spec, spec.scenes[2], *SIZES["9:16"])
    assert staging.sign is not None
    face = staging.sign.palette
    assert colour.contrast(face.text, face.background) >= 4.5
    assert staging.words is face
    assert face.background != staging.palette.background or not staging.sign.is_strong


def test_a_foreign_clip_has_no_sign_in_it() -> None:
    spec, look = saying("We come to you", "Haircuts are £16"), LOOKS["warm"]
    size = SIZES["9:16"]
    drawn, foreign = (
        overlays_for(spec, look, None, *size, 30, [90, 90, 90, 120], over_picture=[False, False, shown, False])
        for shown in (False, True)
    )
    price = [next(each for each in overlays if each.scene_number == 3) for overlays in (drawn, foreign)]
    assert price[0].style.scrim is None
    assert price[1].style.scrim is not None


@pytest.mark.parametrize("ratio", SIZES)
@pytest.mark.parametrize(
    "line", ["Haircuts are £16", "Only 5 % today", "Saturday 14 March", "8:30 to 17:00", "Since 1911", "So good"]
)
def test_a_sign_covers_its_face_and_holds_still_under_the_words(ratio: str, line: str) -> None:
    brief = make_brief(LOOKS["warm"], spec=saying("Well well", line), ratio=ratio, number=3)
    art = SignArt(brief)
    left, top, width, height = (round(part) for part in brief.staging.zones.text.in_pixels(*brief.size))
    frames = []
    for t in (brief.start_s + 0.4, brief.duration_s):
        frame = np.full((brief.height, brief.width, 3), 128, np.uint8)
        art.draw(frame, t)
        frames.append(frame)
        assert (frame[top : top + height, left : left + width] != 128).any(axis=2).mean() > 0.98
    assert np.array_equal(*frames)
