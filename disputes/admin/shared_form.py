"""The form of what disputes share: near duplicates are shown before saving, a public change has a reason."""

from functools import cached_property
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core import signing
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from disputes import records, review
from disputes.models import FormerAddress
from disputes.models.fields import OtherName
from disputes.text import validate_visible
from disputes.vocabulary import ChangeKind

from .fields import Menu, Prose
from .pick import keys

_SALT = "disputes.admin.seen"
_NAMES = ("name", "native_name", "citation_name")
_MOST_NAMES = 20  # looked up at one save
OWN = ("seen", "is_another", "what", "reason")  # fields that are no part of the record


def record_seen(sent: str) -> dict[str, Any] | None:
    """Return the record that a page showed, from the field `seen` that it sent; None if it is no page of ours."""
    try:
        seen = signing.loads(sent, salt=_SALT)
    except signing.BadSignature:
        return None
    return seen if isinstance(seen, dict) else None


class SharedForm(forms.ModelForm):
    """A party, system or court.

    `seen` is the record as the page showed it, signed; `is_another` the keys of the near duplicates that an editor
    ticked off as other things; `what` and `reason` are asked for where the change is public.
    """

    refusal = ""  # why nothing is saved, whatever is typed

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    is_another = forms.CharField(required=False, widget=forms.HiddenInput)
    what = forms.ChoiceField(
        label=gettext_lazy("Kind of change"),
        required=False,
        choices=[("", "–"), *ChangeKind.of_an_edit()],
        widget=Menu,
    )
    reason = Prose(
        label=gettext_lazy("Reason"),
        required=False,
        max_length=1000,
        validators=[validate_visible],
        widget=AdminTextareaWidget(attrs={"rows": 2}),
        help_text=gettext_lazy("Readers see it. A sentence: what changed, and why."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        model, self.key = type(self.instance), self.instance.pk
        self.twins: list[review.Twin] = []
        self.told: list[Any] = []  # what somebody else changed since the page was opened
        self.stored = records.read(self.instance) if self.key else {}
        self.is_public = bool(self.key and model._default_manager.published().filter(pk=self.key).exists())
        self.stored_public = records.read(self.instance, published=True) if self.is_public else {}
        if self.is_public and "slug" in self.fields:
            self.fields["slug"].disabled = True
            self.fields["slug"].help_text = _("Public, and therefore permanent.")

    @property
    def rows(self) -> list[Any]:
        """The form sets of the page."""
        return getattr(self.instance, "rows_of_page", [])

    @cached_property
    def changed_data(self) -> list[str]:
        """The names of the fields of the record that were changed."""
        return [name for name in super().changed_data if name not in OWN]

    @property
    def seen_now(self) -> str:
        """The record as it is, for the hidden field of the page."""
        return signing.dumps(self.stored, salt=_SALT, compress=True) if self.key else ""

    @property
    def twin_keys(self) -> str:
        """What the tick box stands for."""
        return ",".join(str(twin.thing.pk) for twin in self.twins)

    @property
    def twin_links(self) -> list[tuple[str, review.Twin]]:
        """The near duplicates with the addresses of their pages."""
        name = f"admin:disputes_{self._meta.model._meta.model_name}_change"
        return [(reverse(name, args=[twin.thing.pk]), twin) for twin in self.twins]

    def clean_slug(self) -> str:
        """Return the slug; raise ValidationError if it is the former address of something else."""
        slug: str = self.cleaned_data["slug"]
        kind = review.kind_of(self.instance)
        leading = FormerAddress.objects.filter(kind=kind, slug=slug, number=0).exclude(leads_to="").first()
        if leading and slug != self.stored.get("slug"):
            raise forms.ValidationError(_("This address leads to “%s” for ever.") % leading.leads_to)
        return slug

    def clean(self) -> dict[str, Any]:
        """Refuse what was typed on a stale page, a likely duplicate that was not ticked off, a change without why."""
        super().clean()
        if self.refusal:
            raise forms.ValidationError(self.refusal)
        if self.key:
            self._refuse_stale()
        if self._is_changed():
            self._find_twins()
            if self.is_public:
                self._ask_why()
        return self.cleaned_data

    def _is_changed(self) -> bool:
        return self.has_changed() or any(rows.has_changed() for rows in self.rows)

    def _refuse_stale(self) -> None:
        seen = record_seen(self.cleaned_data.get("seen", ""))
        if seen == self.stored:
            return
        if seen is not None:
            self.told = records.tell(seen, self.stored, public=False)
        self.add_error(
            None,
            _(
                "Not saved: somebody else changed this after you opened it. What you typed is below; "
                "save again to put it in place of theirs."
            ),
        )

    def _find_twins(self) -> None:
        names = [self.cleaned_data.get(name, "") for name in _NAMES if name in self.changed_data or not self.key]
        for rows in self.rows:
            if issubclass(rows.model, OtherName):
                changed = [form for form in rows.kept if "name" in form.changed_data]
                names += [form.cleaned_data.get("name", "") for form in changed]
        named = [name for name in names if name][:_MOST_NAMES]
        self.twins = review.twins(review.kind_of(self.instance), named, self.key) if named else []
        ticked = set(keys(self.cleaned_data.get("is_another", "")[:1000].split(",")))
        if {twin.thing.pk for twin in self.twins} - ticked:
            self.add_error("is_another", _("Not saved yet: is it one of these that are on record?"))

    def _ask_why(self) -> None:
        for name, sentence in (
            ("what", _("The public record changes: say what kind of change it is.")),
            ("reason", _("The public record changes: say why in a sentence.")),
        ):
            if name not in self.errors and not self.cleaned_data.get(name, "").strip():
                self.add_error(name, sentence)
