"""The form of a dispute itself: its own fields, and its works as tick boxes."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.models import Dispute, FormerAddress

from .ticks import Ticks, save_ticks


class DisputeForm(forms.ModelForm):
    """A dispute and what was copied. Whether it may be published, its page says; saved it can be half done."""

    works = Ticks(
        choices=words.WorkKind.as_choices,
        label=_("Works at issue"),
        help_text=_("What was copied, or is said to have been. Only what a source names."),
    )
    refusal = ""  # why nothing is saved, however right it is: see `disputes.admin.two_editors`

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            kinds = self.instance.works.order_by("pk").values_list("kind", flat=True)
            self.initial.setdefault("works", list(kinds))
        if self.instance.was_public and "slug" in self.fields:
            self.fields["slug"].disabled = True
            self.fields["slug"].help_text = _("Public, and therefore permanent.")

    def is_valid(self) -> bool:
        """Say whether it can be saved."""
        return not self.refusal and super().is_valid()

    def clean_slug(self) -> str:
        """Return the slug; raise ValidationError if another dispute has it, or had it as its public address."""
        slug: str = self.cleaned_data["slug"]
        if self.instance.was_public:
            return slug
        if Dispute.objects.filter(slug=slug).exclude(pk=self.instance.pk).exists():
            raise ValidationError(_("Another dispute has this slug."))
        if FormerAddress.objects.filter(kind=FormerAddress.Kind.DISPUTE, slug=slug).exists():
            raise ValidationError(_("This slug was the public address of another dispute, and still leads there."))
        return slug

    def _save_m2m(self) -> None:
        super()._save_m2m()  # type: ignore[misc]
        save_ticks(self.instance.works, "kind", self.cleaned_data["works"])
