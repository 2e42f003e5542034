"""PAS, BAB or AIDA, and the sentence that says why (G4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generations.providers.local.planner.lexicon import WRITTEN
from generations.providers.local.planner.packs import Pack
from generations.spec import Framework

_MEANING: Final = {
    Framework.PAS: "PAS (problem, agitate, solve) names the problem first and then takes it away",
    Framework.BAB: "BAB (before, after, bridge) shows the change people hope for",
    Framework.AIDA: "AIDA (attention, interest, desire, action) lets the product itself make people want it",
}


@dataclass(frozen=True)
class Choice:
    framework: Framework
    reason: str


_MUCH_TO_TELL: Final = 2  # lines of the user's own; the other two leave one scene to them


def choose(
    text: str, pack: Pack, language: str, asked: Framework | None, lines: int = 0, *, plain: bool = False
) -> Choice:
    if asked is not None:
        return Choice(asked, f"You chose this framework. {_MEANING[asked]}.")
    if plain:
        return Choice(Framework.AIDA, f"You asked for plain words. {_MEANING[Framework.AIDA]}.")
    if pack.key.startswith("general") and language != "en":
        return Choice(Framework.AIDA, f"{_MEANING[Framework.AIDA]}, which needs no guess about what troubles people.")
    lexicon = WRITTEN.get(language, WRITTEN["en"])
    change, pain = lexicon.change_cues.search(text), lexicon.pain_cues.search(text)
    if change and not pack.restrained and lines < _MUCH_TO_TELL:
        return _cued(Framework.BAB, change.group(), "speaks of a change")
    if pain and not pack.restrained and lines < _MUCH_TO_TELL:
        return _cued(Framework.PAS, pain.group(), "speaks of a problem to solve")
    if pack.framework is not Framework.AIDA and lines >= _MUCH_TO_TELL:
        return Choice(Framework.AIDA, f"The prompt tells much about {pack.product}. {_MEANING[Framework.AIDA]}.")
    return Choice(pack.framework, f"{_MEANING[pack.framework]}, which suits {pack.product}.")


def _cued(framework: Framework, cue: str, what: str) -> Choice:
    words = " ".join(cue.split()[:5])
    return Choice(framework, f"The prompt {what} (\u201c{words}\u201d). {_MEANING[framework]}.")
