"""What the brand kit page sends, checked and made safe field by field; the JSON API uses the same form."""

from __future__ import annotations

import re
from typing import Any, Final

from django import forms
from django.core.files.uploadedfile import UploadedFile

from generations.brands.fonts import MAX_FONT_BYTES, WEIGHTS, CleanFont, FontRefused, clean_font
from generations.brands.logos import clean_logo
from generations.brands.services import KitValues
from generations.models import BrandKit
from generations.models.brand_kit import OWN_FONT
from generations.photos import CleanPhoto, PhotoRefused
from generations.providers.local.music import MOODS
from generations.typesetting import display_families

MAX_COLORS: Final = 3
TONES: Final = (
    "Warm and friendly",
    "Elegant and calm",
    "Bold and loud",
    "Playful and funny",
    "Serious and trustworthy",
    "Natural and honest",
)
_HEX: Final = re.compile(r"^#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})$")


def _fonts() -> list[tuple[str, str]]:
    shipped = sorted(((family.key, family.label) for family in display_families()), key=lambda each: each[1])
    return [("", "The style’s own"), *shipped, (OWN_FONT, "My own font file")]


def _control(**more: str) -> dict[str, str]:
    return {"class": "control", "autocomplete": "off", **more}


class FontFileField(forms.FileField):
    """A TTF or OTF, checked and rebuilt; `role` says how heavy a variable font should be."""

    def __init__(self, *, role: str, **more: Any) -> None:
        self.role = role
        widget = forms.FileInput(attrs={"accept": ".ttf,.otf,font/ttf,font/otf"})
        super().__init__(required=False, widget=widget, **more)

    def clean(self, data: Any, initial: Any = None) -> CleanFont | None:
        if not isinstance(data, UploadedFile):
            return None
        try:
            return clean_font(data.read(MAX_FONT_BYTES + 1), data.name or "This font", weight=WEIGHTS[self.role])
        except FontRefused as refused:
            raise forms.ValidationError(str(refused)) from None


class LogoField(forms.FileField):
    def clean(self, data: Any, initial: Any = None) -> CleanPhoto | None:
        if not isinstance(data, UploadedFile):
            return None
        try:
            return clean_logo(data, data.name or "This logo")
        except PhotoRefused as refused:
            raise forms.ValidationError(str(refused)) from None


class ColorField(forms.CharField):
    def __init__(self, **more: Any) -> None:
        widget = forms.TextInput(attrs=_control(placeholder="#2563EB", spellcheck="false", maxlength="7"))
        super().__init__(required=False, max_length=7, widget=widget, **more)

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        if not text:
            return ""
        found = _HEX.match(text)
        if not found:
            raise forms.ValidationError("Write a colour as # and six digits, for example #2563EB.")
        digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
        return f"#{digits.upper()}"


class BrandKitForm(forms.Form):
    name = forms.CharField(
        label="Brand name",
        max_length=60,
        error_messages={"required": "Give the brand its name, as it should stand in the ad."},
        widget=forms.TextInput(attrs=_control(placeholder="Rosa’s Bakery", dir="auto")),
    )
    logo = LogoField(
        label="Logo",
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/png,image/webp,image/svg+xml,.svg"}),
    )
    removes_logo = forms.BooleanField(label="Take the logo away", required=False)
    color_1 = ColorField(label="Main colour")
    color_2 = ColorField(label="Second colour")
    color_3 = ColorField(label="Third colour")
    headline_font = forms.ChoiceField(
        label="Headlines", choices=_fonts, required=False, widget=forms.Select(attrs=_control())
    )
    headline_file = FontFileField(role="headline", label="Font file for headlines")
    body_font = forms.ChoiceField(
        label="Everything else", choices=_fonts, required=False, widget=forms.Select(attrs=_control())
    )
    body_file = FontFileField(role="body", label="Font file for everything else")
    tone = forms.CharField(
        label="Voice and tone",
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs=_control(placeholder="Warm and friendly", list="tones")),
    )
    call_to_action = forms.CharField(
        label="Call to action",
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs=_control(placeholder="Order for pickup", dir="auto")),
    )
    music_mood = forms.ChoiceField(
        label="Music",
        choices=[("", "Match the style"), *((mood.name, mood.label) for mood in MOODS.values())],
        required=False,
        widget=forms.Select(attrs=_control()),
    )
    is_default = forms.BooleanField(label="Use this kit for every new ad", required=False)

    def __init__(self, *args: Any, kit: BrandKit | None = None, **more: Any) -> None:
        """`kit` is the one being changed: its font files need not be sent again."""
        self.kit = kit
        super().__init__(*args, **more)

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        for role in WEIGHTS:
            is_there = self.kit is not None and bool(getattr(self.kit, f"{role}_font_key"))
            wanted, file = cleaned.get(f"{role}_font"), cleaned.get(f"{role}_file")
            if wanted == OWN_FONT and not file and not is_there and f"{role}_file" not in self.errors:
                self.add_error(f"{role}_file", "Choose the font file, a TTF or OTF, or pick a font from the list.")
        return cleaned

    @property
    def values(self) -> KitValues:
        """What is right in the form so far; all of it when the form is valid."""
        chosen = self.cleaned_data
        colors = dict.fromkeys(chosen.get(f"color_{number}", "") for number in range(1, MAX_COLORS + 1))
        return KitValues(
            name=chosen.get("name", ""),
            colors=tuple(filter(None, colors)),
            headline_font=self._font("headline"),
            body_font=self._font("body"),
            tone=chosen.get("tone", ""),
            call_to_action=chosen.get("call_to_action", ""),
            music_mood=chosen.get("music_mood", ""),
            is_default=chosen.get("is_default", False),
            logo=chosen.get("logo"),
            removes_logo=chosen.get("removes_logo", False),
            headline_file=self._file("headline"),
            body_file=self._file("body"),
        )

    def _font(self, role: str) -> str:
        return str(self.cleaned_data.get(f"{role}_font", ""))

    def _file(self, role: str) -> CleanFont | None:
        """A file counts when "my own font file" is the choice, or nothing is chosen yet."""
        file: CleanFont | None = self.cleaned_data.get(f"{role}_file")
        return file if self._font(role) in ("", OWN_FONT) else None


def initial_of(kit: BrandKit) -> dict[str, Any]:
    """The form's starting values that mean `kit`."""
    names = ("name", "headline_font", "body_font", "tone", "call_to_action", "music_mood", "is_default")
    colors = {f"color_{number}": color for number, color in enumerate(kit.colors[:MAX_COLORS], 1)}
    return {name: getattr(kit, name) for name in names} | colors
