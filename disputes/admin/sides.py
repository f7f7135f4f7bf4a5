"""Who makes a claim and against whom: parties named on the same page, in order."""

from functools import cached_property
from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from disputes import captions
from disputes.models import ClaimParty, Participation, Party

from .citing import CitingForm, CitingFormSet
from .pick import PickSeveral, PickSeveralField
from .row_sets import RowFormSet
from .rows import RowForm

SIDES = tuple(ClaimParty.Side.values)


class ParticipationForm(RowForm):
    """A party and its role; a row in which only the role is chosen is blank, so that rows can suggest one."""

    @cached_property
    def changed_data(self) -> list[str]:
        """The names of the fields that were changed."""
        changed: list[str] = super().changed_data
        return [] if changed == ["role"] and not self.instance.pk else changed


class ParticipationFormSet(RowFormSet):
    """The parties of a page."""

    @property
    def are_first(self) -> bool:
        """Whether no party is on record yet: claims entered before them wait for their sides."""
        return not any(form.instance.pk for form in self.initial_forms)

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


def parties_field(label: Any, help_text: Any) -> PickSeveralField:
    """Make the field for one side of a claim."""
    widget = PickSeveral(ClaimParty._meta.get_field("party"), admin.site)
    return PickSeveralField(Party.objects.all(), required=False, label=label, help_text=help_text, widget=widget)


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
            if not any(sides) and (not form.instance.pk or parties.are_first):
                sides = list(parties.sides())
                form.changed_data.extend(SIDES if any(sides) else ())  # so that one that waited for them is saved
            self.sides[form] = sides
            for side, named in zip(SIDES, sides, strict=True):
                for party in (party for party in named if party not in present):
                    sentence = _("%(party)s is not among the parties of this dispute. Add it there first.")
                    form.add_error(side, ValidationError(sentence, params={"party": party}))
            for party in (party for party in sides[0] if party in sides[1]):
                sentence = _("Nobody makes a claim against itself: %(party)s is on both sides.")
                form.add_error("against", ValidationError(sentence, params={"party": party}))

    def attach(self, forms: list[Any]) -> None:
        """Save the sides of the claims, in order; where they are the same, they are left alone."""
        super().attach(forms)
        there: dict[int, list[tuple[int, str]]] = {form.instance.pk: [] for form in forms}
        known = ClaimParty.objects.filter(claim__in=there.keys()).order_by("pk")
        for claim, party, side in known.values_list("claim_id", "party_id", "side"):
            there[claim].append((party, side))
        changed: dict[int, list[tuple[int, str]]] = {}
        for form in forms:
            named = zip(SIDES, self.sides[form], strict=True)
            wanted = [(party.pk, side) for side, parties in named for party in parties]
            if there[form.instance.pk] != wanted:
                changed[form.instance.pk] = wanted
        if changed:
            ClaimParty.objects.filter(claim__in=changed.keys()).delete()
            ClaimParty.objects.bulk_create(
                ClaimParty(claim_id=claim, party_id=party, side=side)
                for claim, wanted in changed.items()
                for party, side in wanted
            )
