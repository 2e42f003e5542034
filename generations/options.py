"""What a user may choose beside the prompt, with the defaults. One value for the form, the API and the command line."""

from __future__ import annotations

import unicodedata
from typing import Annotated, Final, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from generations.spec import DURATIONS_S, PROMPT_LENGTH, AspectRatio, Framework, StylePreset

MAX_SEED = 2**31 - 1
MAX_PHOTOS = 10


Tier = Literal["auto", "local", "draft", "standard", "best"]
TIERS: Final[tuple[Tier, ...]] = get_args(Tier)


class PromptRefused(ValueError):
    """A prompt that cannot become an ad; the message is for the user."""


def clean_prompt(text: str) -> str:
    """The prompt as it is kept: normalised, without control characters, its lines apart, white space in them as single blanks.

    Raises `PromptRefused` when it is shorter or longer than allowed or holds a null byte. Marks that nobody sees
    (joiners, direction marks) stay where they are but do not make a prompt longer than it looks.
    """
    if "\x00" in text:
        raise PromptRefused("The prompt holds a null character. Please remove it.")
    text = unicodedata.normalize("NFC", text)
    text = "".join(c for c in text if unicodedata.category(c) not in {"Cs", "Co", "Cn"})
    lines = ("".join(" " if unicodedata.category(c) == "Cc" else c for c in line) for line in text.splitlines())
    text = "\n".join(filter(None, (" ".join(line.split()) for line in lines)))
    lowest, highest = PROMPT_LENGTH
    if sum(unicodedata.category(c) != "Cf" for c in text) < lowest:
        raise PromptRefused(f"Describe your product in at least {lowest} characters.")
    if len(text) > highest:
        raise PromptRefused(f"Keep the prompt to {highest} characters; this one has {len(text)}.")
    return text


def _one_of_ours(duration_s: int) -> int:
    if duration_s not in DURATIONS_S:
        raise ValueError("Choose a length of 15, 30 or 60 seconds.")
    return duration_s


class Options(BaseModel):
    """Frozen; `framework` and `style` are None for "choose for me", `seed` None for a fresh one."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    duration_s: Annotated[int, AfterValidator(_one_of_ours)] = 15
    aspect_ratio: AspectRatio = AspectRatio.VERTICAL
    framework: Framework | None = None
    style: StylePreset | None = None
    finish: Literal["auto", "classic", "look"] = "auto"
    seed: Annotated[int, Field(ge=0, le=MAX_SEED)] | None = None
    tier: Tier = "auto"  # "auto": the site's; "local": nothing is bought
    first_frame: bool | None = None  # make a still first and let every clip start from it; None: as the tier says
    review: bool = False  # show the plan before anything is bought or drawn
