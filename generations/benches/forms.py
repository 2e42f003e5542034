"""What staff choose for a bench, and the price they saw."""

from __future__ import annotations

from typing import Any, Final

from django import forms

from generations.benches.start import MOST_PROMPTS, MOST_TAKES, Contender, Wish, contenders
from generations.models import Bench, TakeKind
from generations.options import PromptRefused, clean_prompt
from generations.spec import AspectRatio

SHAPES: Final = {
    AspectRatio.VERTICAL: "Vertical 9:16",
    AspectRatio.HORIZONTAL: "Wide 16:9",
    AspectRatio.SQUARE: "Square 1:1",
    AspectRatio.PORTRAIT: "Portrait 4:5",
}


class BenchForm(forms.Form):
    """`agreed` is the price at most, in micro-dollars, as it stood beside the button; empty until it was shown."""

    prompts = forms.CharField(
        label="Prompts, one a line",
        max_length=MOST_PROMPTS * 510,
        widget=forms.Textarea(attrs={"class": "control", "rows": 4}),
    )
    aspect_ratio = forms.ChoiceField(
        label="Format",
        choices=[(shape.value, label) for shape, label in SHAPES.items()],
        widget=forms.Select(attrs={"class": "control"}),
        required=False,
    )
    agreed = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.offered = {one.key: one for one in contenders()}
        self.fields["models"] = forms.MultipleChoiceField(
            label="Models",
            choices=[(key, one.name) for key, one in self.offered.items()],
            error_messages={
                "required": "Choose at least one model.",
                "invalid_choice": "One of the models cannot be asked any more.",
            },
        )

    def clean_prompts(self) -> tuple[str, ...]:
        lines = [line for line in self.cleaned_data["prompts"].splitlines() if line.strip()]
        if len(lines) > MOST_PROMPTS:
            raise forms.ValidationError(f"At most {MOST_PROMPTS} prompts; these are {len(lines)}.")
        try:
            return tuple(dict.fromkeys(clean_prompt(line) for line in lines))
        except PromptRefused as refused:
            raise forms.ValidationError(str(refused)) from refused

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        takes = len(given.get("prompts", ())) * len(given.get("models", ()))
        if takes > MOST_TAKES:
            self.add_error(None, f"At most {MOST_TAKES} takes at once; these are {takes}.")
        return given

    @property
    def wish(self) -> Wish:
        given = self.cleaned_data
        shape = AspectRatio(given["aspect_ratio"] or AspectRatio.VERTICAL)
        return Wish(given["prompts"], tuple(self.offered[key] for key in given["models"]), shape)

    @property
    def groups(self) -> list[tuple[str, list[tuple[Contender, bool]]]]:
        """Clip models, then planners, each with whether it is ticked."""
        ticked = set(self["models"].value() or ())
        titles = {TakeKind.CLIP: "Clips of the first scene", TakeKind.PLAN: "Plans"}
        return [
            (title, [(one, one.key in ticked) for one in self.offered.values() if one.kind == kind])
            for kind, title in titles.items()
        ]


def initial_of(bench: Bench | None) -> dict[str, Any]:
    """The form filled in like an earlier bench, to be run again."""
    if bench is None:
        return {"models": ["clip|local:"], "aspect_ratio": AspectRatio.VERTICAL.value}
    takes = list(bench.takes.select_related("generation"))
    return {
        "prompts": "\n".join(dict.fromkeys(take.generation.prompt for take in takes)),
        "models": list(dict.fromkeys(f"{take.kind}|{take.provider}:{take.model}" for take in takes)),
        "aspect_ratio": bench.aspect_ratio,
    }
