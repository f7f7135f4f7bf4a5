"""What contributors and reviewers may do: two groups, made after each `migrate` with exactly these rights."""

from typing import Any

from django.utils.translation import gettext_lazy as _

CONTRIBUTORS = "Contributors"
REVIEWERS = "Reviewers"

_PARTS = ("claim", "event", "source", "amount", "proceeding")
_NAMES = ("party", "system", "court")
_WRITE = {f"{verb}_{model}" for verb in ("view", "add", "change") for model in ("dispute", *_NAMES)}
_READ = {f"view_{model}" for model in (*_PARTS, "revision", "link")}
_REVIEW = {
    *(f"delete_{model}" for model in ("dispute", *_NAMES)),
    *("publish_dispute", "view_suggestion", "change_suggestion", "change_revision", "view_merger", "change_link"),
    *("view_webhook", "add_webhook", "change_webhook", "delete_webhook", "view_delivery", "change_delivery"),
}

# Permissions of the app `disputes`, by group.
RIGHTS: dict[str, frozenset[str]] = {
    CONTRIBUTORS: frozenset(_WRITE | _READ),
    REVIEWERS: frozenset(_WRITE | _READ | _REVIEW),
}
EXPLAINED = {
    CONTRIBUTORS: _("write drafts and working copies, and hand them in for review. They publish nothing."),
    REVIEWERS: _("do so too, publish or send back what others wrote, withdraw, merge, and handle suggestions."),
}


def make_groups(apps: Any, using: str) -> None:
    """Make the groups, or give them back exactly their rights, in the database *using* as *apps* describes it.

    Rights that the database does not have, because it is migrated only part of the way, are left out.
    """
    groups = apps.get_model("auth", "Group")._base_manager.using(using)
    permissions = apps.get_model("auth", "Permission")._base_manager.using(using)
    present = dict(permissions.filter(content_type__app_label="disputes").values_list("codename", "pk"))
    for name, rights in RIGHTS.items():
        group, _made = groups.get_or_create(name=name)
        # Only what differs is written, so a second `migrate` writes nothing.
        group.permissions.set([present[right] for right in sorted(rights) if right in present])
