"""What the pages send: a new ad with its options, and the gallery's search."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, Final, cast

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from generations.models import BrandKit
from generations.options import MAX_PHOTOS, MAX_SEED, Options, PromptRefused, clean_prompt
from generations.photos import CleanPhoto, PhotoRefused, clean_photo
from generations.selectors import GalleryFilter
from generations.spec import DURATIONS_S, AspectRatio, Framework, StylePreset
from generations.states import Status

SHAPES: Final = [
    (AspectRatio.VERTICAL.value, "9:16"),
    (AspectRatio.PORTRAIT.value, "4:5"),
    (AspectRatio.SQUARE.value, "1:1"),
    (AspectRatio.HORIZONTAL.value, "16:9"),
]
STORIES: Final = [
    ("", "Choose for me"),
    (Framework.PAS.value, "Problem, solution"),
    (Framework.BAB.value, "Before and after"),
    (Framework.AIDA.value, "Attention to action"),
]
STYLES: Final = [("", "Choose for me"), *[(style.value, style.value.capitalize()) for style in StylePreset]]
TIER_NAMES: Final = [
    ("auto", "The usual models"),
    ("local", "Local studio, free"),
    ("draft", "Draft"),
    ("standard", "Standard"),
    ("best", "Best"),
]
FINISHES: Final = [("auto", "Match the style"), ("look", "The style's own"), ("classic", "Soft crossfades")]


class ManyFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True
    template_name = "django/forms/widgets/file.html"


class PhotosField(forms.FileField):
    """Up to ten pictures, each decoded and cleaned; every refused one is named in a sentence of its own."""

    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[CleanPhoto]:
        files: list[UploadedFile] = [file for file in (data or []) if file]
        if len(files) > MAX_PHOTOS:
            raise forms.ValidationError(f"Up to {MAX_PHOTOS} photos fit into one ad; these are {len(files)}.")
        photos, refusals = [], []
        for file in files:
            try:
                photos.append(clean_photo(file, file.name or "photo"))
            except PhotoRefused as refused:
                refusals.append(str(refused))
        if refusals:
            raise forms.ValidationError(refusals)
        return photos


class StartForm(forms.Form):
    """One sentence; everything else has a good default."""

    prompt = forms.CharField(
        max_length=5000,  # a sentence about 500 follows from `clean_prompt`, which counts folded white space
        error_messages={"required": "Describe your product in a sentence."},
        widget=forms.Textarea(
            attrs={
                "class": "composer-text",
                "rows": 4,
                "placeholder": "A family bakery in Kraków, sourdough and croissants every morning from 6 am…",
                "spellcheck": "true",
                "dir": "auto",
                "autocomplete": "off",
            }
        ),
    )
    duration_s = forms.TypedChoiceField(
        label="Length",
        choices=[(length, f"{length} s") for length in DURATIONS_S],
        coerce=int,
        empty_value=None,
        required=False,
        initial=15,
        widget=forms.RadioSelect,
    )
    aspect_ratio = forms.ChoiceField(
        label="Format", choices=SHAPES, required=False, initial="9:16", widget=forms.RadioSelect
    )
    framework = forms.ChoiceField(label="Story", choices=STORIES, required=False, initial="", widget=forms.RadioSelect)
    style = forms.ChoiceField(label="Style", choices=STYLES, required=False, initial="", widget=forms.RadioSelect)
    finish = forms.ChoiceField(
        label="Transitions", choices=FINISHES, required=False, initial="auto", widget=forms.RadioSelect
    )
    photos = PhotosField(
        label="Product photos",
        required=False,
        widget=ManyFilesInput(attrs={"accept": "image/jpeg,image/png,image/webp", "aria-label": "Product photos"}),
    )
    tier = forms.ChoiceField(
        label="Made by", choices=TIER_NAMES, required=False, initial="auto", widget=forms.RadioSelect
    )
    brand_kit = forms.ChoiceField(label="Brand kit", required=False, widget=forms.Select(attrs={"class": "control"}))
    review = forms.BooleanField(
        label="Review the plan first",
        required=False,
        widget=forms.CheckboxInput(attrs={"data-word": "Plan first"}),
    )
    seed = forms.IntegerField(
        min_value=0,
        max_value=MAX_SEED,
        required=False,
        widget=forms.NumberInput(attrs={"class": "control", "inputmode": "numeric", "placeholder": "A fresh one"}),
    )
    copy_of = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, kits: Iterable[BrandKit] = (), **more: Any) -> None:
        """`kits` are the user's own; the default one is chosen until somebody says otherwise."""
        super().__init__(*args, **more)
        self.kits = {str(kit.pk): kit for kit in kits}
        field = cast(forms.ChoiceField, self.fields["brand_kit"])
        field.choices = [("", "No brand kit"), *((key, kit.name) for key, kit in self.kits.items())]
        field.initial = next((key for key, kit in self.kits.items() if kit.is_default), "")

    def clean_prompt(self) -> str:
        try:
            return clean_prompt(self.cleaned_data["prompt"])
        except PromptRefused as refused:
            raise forms.ValidationError(str(refused)) from refused

    @property
    def options(self) -> Options:
        """The choices of a valid form as one value."""
        chosen = self.cleaned_data
        return Options(
            duration_s=chosen["duration_s"] or 15,
            aspect_ratio=AspectRatio(chosen["aspect_ratio"] or "9:16"),
            framework=Framework(chosen["framework"]) if chosen["framework"] else None,
            style=StylePreset(chosen["style"]) if chosen["style"] else None,
            finish=chosen["finish"] or "auto",
            seed=chosen["seed"],
            review=chosen["review"],
            tier=chosen["tier"] or "auto",
        )

    @property
    def options_so_far(self) -> Options:
        """The choices that are right; the defaults for the others."""
        return self.options if not self.errors.keys() - {"prompt", "photos"} else Options()

    @property
    def brand(self) -> BrandKit | None:
        """The chosen kit of a valid form."""
        return self.kits.get(self.cleaned_data["brand_kit"])


def initial_of(options: Options) -> dict[str, Any]:
    """The form's starting values that mean `options`; without the seed, so that a copy is a new ad."""
    return {
        "duration_s": options.duration_s,
        "aspect_ratio": options.aspect_ratio.value,
        "framework": options.framework.value if options.framework else "",
        "style": options.style.value if options.style else "",
        "finish": options.finish,
        "review": options.review,
        "tier": options.tier,
    }


class GalleryForm(forms.Form):
    """The address bar's search. A value nobody offered is ignored, never an error."""

    q = forms.CharField(
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"type": "search", "class": "control", "placeholder": "Search your prompts"}),
    )
    status = forms.ChoiceField(
        required=False,
        choices=[("", "Any state"), *Status.choices],
        widget=forms.Select(attrs={"class": "control"}),
    )
    aspect_ratio = forms.ChoiceField(
        required=False,
        choices=[("", "Any format"), *SHAPES],
        widget=forms.Select(attrs={"class": "control"}),
    )
    made = forms.ChoiceField(
        required=False,
        choices=[("", "Any time"), ("1", "Last day"), ("7", "Last 7 days"), ("30", "Last 30 days")],
        widget=forms.Select(attrs={"class": "control"}),
    )
    sort = forms.ChoiceField(
        required=False,
        choices=[("", "Newest first"), ("oldest", "Oldest first"), ("longest", "Longest"), ("shortest", "Shortest")],
        widget=forms.Select(attrs={"class": "control"}),
    )

    @property
    def wanted(self) -> GalleryFilter:
        self.is_valid()
        chosen = self.cleaned_data
        days = chosen.get("made")
        return GalleryFilter(
            q=chosen.get("q", ""),
            status=chosen.get("status", ""),
            aspect_ratio=chosen.get("aspect_ratio", ""),
            since=timezone.now().date() - dt.timedelta(days=int(days)) if days else None,
            sort=chosen.get("sort") or "newest",
        )

    @property
    def address(self) -> dict[str, str]:
        """What the address bar needs to say: the choices that differ from the defaults."""
        return {name: str(value) for name, value in self.cleaned_data.items() if value}
