"""Who makes a claim and against whom: parties named on the same page, in order."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from disputes import captions
from disputes.models import ClaimParty, Participation, Party

from .citing import CitingForm, CitingFormSet
from .pick import PickSeveral
from .rows import RowFormSet

SIDES = tuple(ClaimParty.Side.values)


class ParticipationForm(forms.ModelForm):
    """A party and its role; a row in which only the role is chosen is blank, so that rows can suggest one."""

    @property
    def changed_data(self) -> list[str]:
        """The names of the fields that were changed."""
        changed: list[str] = super().changed_data
        return [] if changed == ["role"] and not self.instance.pk else changed


class ParticipationFormSet(RowFormSet):
    """The parties of a page."""

    def parties(self) -> dict[str, list[Party]]:
        """Return the parties in every role that is taken, in page order."""
        taken: dict[str, list[Party]] = {}
        for form in self.kept:
            party, role = (form.cleaned_data.get(name) for name in ("party", "role"))
            if party and role:
                taken.setdefault(role, []).append(party)
        return taken

    def sides(self) -> tuple[list[Party], list[Party]]:
        """Return who stands on each side of the caption: all who have the best role that is taken."""
        taken = self.parties()
        first, second = (
            next((taken[role] for role in roles if role in taken), [])
            for roles in captions.side_roles(self.instance.kind)
        )
        return first, second

    def clean(self) -> None:
        """Refuse to publish a dispute that has nobody on a side."""
        super().clean()
        if not self.instance.is_published:
            return
        faults = []
        for side, roles in zip(self.sides(), captions.side_roles(self.instance.kind), strict=True):
            if not side:
                labels = _(" or ").join(str(role.label) for role in roles)
                sentence = _("A published dispute needs a party on each side. Nobody here has the role %(roles)s.")
                faults.append(ValidationError(sentence, params={"roles": labels}))
        if faults:
            raise ValidationError(faults)


class PartiesField(forms.ModelMultipleChoiceField):
    """A pick list of parties that keeps the order in which they were picked."""

    def clean(self, value: Any) -> Any:
        """Return the parties in order; raise ValidationError for what is no party."""
        found = {str(party.pk): party for party in super().clean(value)}
        return [found[str(key)] for key in dict.fromkeys(value or [])]

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Say whether other parties are picked, or in another order."""
        return [str(key) for key in initial or []] != [str(key) for key in data or []]


def parties_field(label: Any, help_text: Any) -> PartiesField:
    """Make the field for one side of a claim."""
    widget = PickSeveral(ClaimParty._meta.get_field("party"), admin.site)
    return PartiesField(Party.objects.all(), required=False, label=label, help_text=help_text, widget=widget)


class ClaimForm(CitingForm):
    """A claim with its two sides."""

    made_by = parties_field(_("Made by"), _("Both sides left empty: by every claimant against every respondent."))
    against = parties_field(_("Against"), _("Parties named under Parties on this page."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            rows = list(self.instance.sides.all())
            for side in SIDES:
                self.initial.setdefault(side, [row.party_id for row in rows if row.side == side])


class ClaimFormSet(CitingFormSet):
    """The claims of a page, between parties of the same page."""

    def clean(self) -> None:
        """Find the sides of every claim and check that they are parties of the dispute."""
        super().clean()
        parties = self.page[Participation]
        present = {party for side in parties.parties().values() for party in side}
        self.sides: dict[Any, list[list[Party]]] = {}
        for form in self.kept:
            sides = [form.cleaned_data.get(side) or [] for side in SIDES]
            if not form.instance.pk and not any(sides):
                sides = list(parties.sides())
            self.sides[form] = sides
            for side, named in zip(SIDES, sides, strict=True):
                for party in (party for party in named if party not in present):
                    sentence = _("%(party)s is not among the parties of this dispute. Add it there first.")
                    form.add_error(side, ValidationError(sentence, params={"party": party}))
            for party in (party for party in sides[0] if party in sides[1]):
                sentence = _("Nobody makes a claim against itself: %(party)s is on both sides.")
                form.add_error("against", ValidationError(sentence, params={"party": party}))

    def attach(self, form: Any, row: Any) -> None:
        """Save the sides of the claim, in order."""
        super().attach(form, row)
        wanted = [(party.pk, side) for side, named in zip(SIDES, self.sides[form], strict=True) for party in named]
        there = list(row.sides.order_by("pk").values_list("party_id", "side"))
        if there != wanted:
            row.sides.all().delete()
            ClaimParty.objects.bulk_create(
                [ClaimParty(claim=row, party_id=party, side=side) for party, side in wanted]
            )
