"""The filters of the list of changes: by the thing that was changed, and by the day on which it was."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from disputes import text
from disputes.models import Dispute, FormerAddress, ThingKind

from .fields import ManyField, NamesField, _refuse
from .kinds import DateFilter, RecordFilter


class DisputesField(ManyField):
    """Published disputes, by slug or by title; once checked, `slugs` and `names` are as those of NamesField."""

    def __init__(self, **kwargs: Any) -> None:
        """Take what a field takes."""
        self.names: dict[str, str] = {}
        self.slugs: dict[str, str] = {}
        super().__init__(**kwargs)

    def clean(self, value: Any) -> list[str]:
        """Return the slugs; raise ValidationError naming what is not on record.

        One query if there is a value, two more for what is no slug or title of today but may have been a slug.
        """
        wanted = self.to_python(value)
        self.names, self.slugs = {}, {}
        self._find({one: one for one in wanted if "\x00" not in one})  # PostgreSQL knows no NUL
        if former := [one for one in wanted if one not in self.slugs and text.is_slug(one)]:
            self._find(FormerAddress.now(Dispute, former))
        hint = _("A dispute is named by its title or the last part of its address.")
        _refuse([one for one in wanted if one not in self.slugs], hint)
        return list(dict.fromkeys(self.slugs[one] for one in wanted))

    def _find(self, asked: dict[str, str]) -> None:
        """Take the disputes of these slugs or titles, by what was given for each."""
        if not asked:
            return
        keys = {one: text.fold(called) for one, called in asked.items()}
        found = Q(slug__in=list(asked.values())) | Q(title_key__in=list(keys.values()))
        rows = Dispute.objects.published().filter(found).order_by("pk").values_list("slug", "title", "title_key")
        for slug, title, title_key in rows:
            for one, key in keys.items():
                if slug == asked[one] or (key == title_key and one not in self.slugs):
                    self.slugs[one], self.names[slug] = slug, title


class OfThing(RecordFilter):
    """The changes of things of one kind, by their slugs."""

    def __init__(self, kind: ThingKind, **kwargs: Any) -> None:
        """Take the kind, and what its field takes."""
        self.kind = kind
        super().__init__("slug", **kwargs)

    def condition(self, value: Sequence[str]) -> Q:
        """One of the things."""
        return Q(kind=self.kind, slug__in=[str(slug) for slug in value])


class OfDispute(OfThing):
    """The changes of disputes."""

    field_class = DisputesField


class OfNamed(OfThing):
    """The changes of parties or systems."""

    field_class = NamesField


class MadeSince(DateFilter):
    """Made on or after the first day of a date."""

    words = _("%(date)s or later")

    def condition(self, value: Any) -> Q:
        """The change was made on that day or later."""
        return Q(made_at__date__gte=value.first)


class MadeUntil(DateFilter):
    """Made on or before the last day of a date."""

    words = _("%(date)s or earlier")

    def condition(self, value: Any) -> Q:
        """The change was made on that day or earlier."""
        return Q(made_at__date__lte=value.last)
