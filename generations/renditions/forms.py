"""What the page sends when another format or cover is asked for."""

from __future__ import annotations

from typing import Final, cast

from django import forms

from generations.formats import RATES, SIZES, USUAL_RATE, USUAL_SIZE, Format, FormatKind, Rate, Size
from generations.spec import AspectRatio

ASKABLE: Final = [kind for kind in FormatKind if kind is not FormatKind.THUMBNAIL]


class RenditionForm(forms.Form):
    """Every field has a default, so that a button sends only what it is about."""

    kind = forms.ChoiceField(choices=[(kind.value, kind.label) for kind in ASKABLE], required=False)
    aspect_ratio = forms.ChoiceField(
        label="Shape", choices=[(shape.value, shape.value) for shape in AspectRatio], required=False
    )
    size = forms.ChoiceField(label="Size", choices=[(size, size) for size in SIZES], required=False, initial=USUAL_SIZE)
    fps = forms.TypedChoiceField(
        label="Frames a second",
        choices=[(rate, str(rate)) for rate in RATES],
        coerce=int,
        empty_value=None,
        required=False,
        initial=USUAL_RATE,
    )

    def wanted(self, own: AspectRatio) -> Format:
        given = self.cleaned_data
        return Format(
            FormatKind(given["kind"] or FormatKind.VIDEO),
            AspectRatio(given["aspect_ratio"] or own),
            cast(Size, given["size"] or USUAL_SIZE),
            cast(Rate, given["fps"] or USUAL_RATE),
        )


class CoverForm(forms.Form):
    at_s = forms.FloatField(label="Moment, in seconds", min_value=0)
