"""Staff's decisions for the site: which providers may be asked, the usual tier, the models each tier tries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django import forms

from accounts.audit import changes_in_words
from accounts.models import User
from generations.models import SiteSettings
from generations.pipeline.site_policy import read_models
from generations.providers import registry
from generations.providers.base import Capability
from generations.providers.catalogue import Candidate
from generations.providers.catalogue.tiers import tiers

PROVIDERS: Final = (registry.OPENAI, registry.REPLICATE)
EDITABLE: Final = (Capability.PLAN, Capability.IMAGE, Capability.CLIP, Capability.MUSIC, Capability.SPEECH)
KIND_NAMES: Final = {
    Capability.PLAN: "Planning",
    Capability.IMAGE: "Pictures",
    Capability.CLIP: "Clips",
    Capability.MUSIC: "Music",
    Capability.SPEECH: "Voice",
}


def providers() -> tuple[str, ...]:
    """Every provider somebody could switch off."""
    return (*PROVIDERS, *sorted(registry.third_parties()))


class SiteForm(forms.Form):
    """Switches and tiers. A list left as shipped is not kept, so that it follows new versions."""

    def __init__(self, *args: object, site: SiteSettings, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        self.site = site
        self.fields["on"] = forms.MultipleChoiceField(
            label="Providers that may be asked",
            choices=[(name, name.capitalize() if name != registry.OPENAI else "OpenAI") for name in providers()],
            initial=[name for name in providers() if name not in site.switched_off],
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
        self.fields["tier"] = forms.ChoiceField(
            label="Usual tier",
            choices=[(name, name.capitalize()) for name in tiers()],
            initial=site.tier_in_use,
            widget=forms.Select(attrs={"class": "control"}),
        )
        for tier in tiers():
            for kind in EDITABLE:
                lines = site.tiers.get(tier, {}).get(kind.value) or shipped(tier, kind)
                self.fields[f"{tier}-{kind.value}"] = forms.CharField(
                    label=KIND_NAMES[kind],
                    initial="\n".join(lines),
                    required=False,
                    max_length=1000,
                    widget=forms.Textarea(
                        attrs={"class": "control code", "rows": max(len(lines), 2), "spellcheck": "false"}
                    ),
                )

    def clean(self) -> dict[str, Any]:
        for tier in tiers():
            for kind in EDITABLE:
                name = f"{tier}-{kind.value}"
                try:
                    read_models(_lines(self.cleaned_data.get(name, "")), kind)
                except ValueError as error:
                    self.add_error(name, str(error))
        return self.cleaned_data

    @property
    def tier_groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        return [(tier.capitalize(), [self[f"{tier}-{kind.value}"] for kind in EDITABLE]) for tier in tiers()]


def site_settings_change(*, by: User, form: SiteForm) -> str:
    """Keep what a valid form says; it counts at once. Gives what changed, in words."""
    given = form.cleaned_data
    changed: dict[str, dict[str, list[str]]] = {}
    for tier in tiers():
        for kind in EDITABLE:
            lines = _lines(given[f"{tier}-{kind.value}"])
            if lines and lines != shipped(tier, kind):
                changed.setdefault(tier, {})[kind.value] = lines
    off = [name for name in providers() if name not in given["on"]]
    before = _in_words(SiteSettings.now())
    site, _ = SiteSettings.objects.update_or_create(
        pk=1, defaults={"switched_off": off, "tier": given["tier"], "tiers": changed, "changed_by": by}
    )
    return changes_in_words(before, _in_words(site))


def _in_words(site: SiteSettings) -> dict[str, Any]:
    """Every list by its name, as it holds: what is shipped where staff wrote none."""
    lists = {
        f"{tier.capitalize()}, {KIND_NAMES[kind].lower()}": ", ".join(
            site.tiers.get(tier, {}).get(kind.value) or shipped(tier, kind)
        )
        for tier in tiers()
        for kind in EDITABLE
    }
    return {"Providers off": site.switched_off, "Usual tier": site.tier_in_use, **lists}


def shipped(tier: str, kind: Capability) -> list[str]:
    return [_written(one) for one in tiers()[tier].candidates.get(kind, ())]


def _written(candidate: Candidate) -> str:
    return f"{candidate} {candidate.resolution}".strip()


def _lines(text: str) -> list[str]:
    lines: Sequence[str] = text.splitlines()
    return [" ".join(line.split()) for line in lines if line.strip()]
