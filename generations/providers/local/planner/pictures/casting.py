"""Which pictures each scene shows: the main one opens and ends the ad, between them stands what the line speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generations.pictures import catalogue
from generations.pictures.sorts import ANIMALS, are_rivals, may_accompany
from generations.pictures.words import plain_words
from generations.providers.local.planner.pictures import Likely, main_picture

_SPOKEN_OF: Final = 0.8  # likelihood that a picture fits, from which a scene may show what its line names
_LIKE_IT: Final = 0.13  # and that it may be the main one: books are no hero of an ad for coats at the library's
_NOT_ASIDE: Final = 0.05  # the same of an animal; "on a photo" is no camera
_UNLIKELY: Final = 0.32  # of a main picture
_SECOND: Final = 0.5  # likelihood that a picture may be the main one, from which a middle scene shows it unasked
_COMPANION: Final = 0.65
_UNSEEN: Final = 0.4  # what usually lies beside the main picture stays unless it fits this business less
_COMPANIONS: Final = 2


def cast(likely: Sequence[Likely], lines: Sequence[str], at_home: str = "") -> tuple[tuple[str, ...], ...]:
    """For each scene, told by the line it shows, its picture and that one's companions; empty where nothing fits. What is
    `at_home` in the trade leads where nothing the prompt names is at all likely."""
    lead = main_picture(likely)
    usual = [lead.name] if lead else []
    if at_home and (lead is None or lead.main < (_NOT_ASIDE if lead.phrases else _UNLIKELY)):
        usual = [at_home]
    seconds = [each for each in likely if each.main >= _SECOND and each is not lead]
    unused = [each.name for each in seconds if _may_follow(each, usual)]
    scenes = []
    for number, line in enumerate(lines):
        is_middle = 0 < number < len(lines) - 1
        spoken_of = _spoken_of(likely, line, usual) if is_middle else ""
        hero = spoken_of or next(iter(usual), "")
        if is_middle and not spoken_of and unused:
            hero = unused.pop(0)
        scenes.append((hero, *_company(likely, hero, (*usual, *_named(likely, line)))) if hero else ())
    return tuple(scenes)


def _may_follow(second: Likely, usual: Sequence[str]) -> bool:
    """Whether it may stand in a scene that does not name it: no dog in an ad for cats, whatever it says of dogs."""
    is_rival = any(are_rivals(second.name, name) for name in usual)
    return not is_rival or (bool(second.phrases) and second.name not in ANIMALS)


def _spoken_of(likely: Sequence[Likely], line: str, usual: Sequence[str]) -> str:
    """The picture of what a line names, the likeliest to fit, the main one last."""
    apt = (each for each in likely if each.fits >= _SPOKEN_OF)
    named = _named([each for each in apt if each.main >= (_NOT_ASIDE if each.name in ANIMALS else _LIKE_IT)], line)
    return max(named, key=lambda name: name not in usual) if named else ""


def _named(likely: Sequence[Likely], line: str) -> list[str]:
    """What a line names, the likeliest to fit first."""
    told = f" {' '.join(plain_words(line))} "
    named = [each for each in likely if any(f" {said} " in told for said in each.phrases)]
    return [each.name for each in sorted(named, key=lambda each: -each.fits) if each.fits >= _COMPANION]


def _company(likely: Sequence[Likely], hero: str, first: Sequence[str]) -> list[str]:
    fits = {each.name: each.fits for each in likely}
    of_hero = [name for name in catalogue.company_of(hero) if fits.get(name, 1.0) >= _UNSEEN]
    apt = [each for each in likely if each.fits >= _COMPANION]
    called_for = [each for each in apt if each.name in of_hero or (each.phrases and each.main >= _LIKE_IT)]
    named = (each.name for each in sorted(called_for, key=lambda each: -each.fits))
    names = dict.fromkeys((*first, *named, *of_hero))
    fit_beside = (name for name in names if name != hero and may_accompany(name, hero))
    return [name for name in fit_beside if name not in catalogue.GENERAL][:_COMPANIONS]
