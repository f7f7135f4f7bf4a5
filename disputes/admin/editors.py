"""Editors on the desk, for superusers alone: who may sign in, in which groups, and with what rights."""

from typing import Any

import django_otp.plugins.otp_static.admin
import django_otp.plugins.otp_totp.admin  # noqa: F401  # both put pages on the desk, which are taken off below
from django import forms
from django.contrib import admin, messages
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.forms import UserCreationForm
from django.contrib.auth.models import Group, User
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from disputes.staff import second_factor, sessions
from disputes.staff.rights import EXPLAINED, RIGHTS

# Django's own pages, which single rights would open to others; and those that show the secrets of second factors.
admin.site.unregister([User, Group, TOTPDevice, StaticDevice])


class ForSuperusers(BaseModelAdmin):
    """What a superuser alone sees and does, whatever single rights somebody was given."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Say whether it stands on the first page."""
        return request.user.is_active and request.user.is_superuser

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Say whether it is shown."""
        return self.has_module_permission(request)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Say whether one can be added."""
        return self.has_module_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Say whether it can be changed."""
        return self.has_module_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Say whether it can be deleted."""
        return self.has_module_permission(request)


@admin.register(User)
class EditorAdmin(ForSuperusers, UserAdmin):
    """An editor. Nobody is deleted, for history names who did what; unticking "Active" ends all sessions."""

    _may: Any = (
        _("What this editor may do"),
        {
            "fields": ["is_active", "is_staff", "groups", "is_superuser"],
            "description": format_html(
                "<p>{}</p><ul>{}</ul>",
                _("One group is enough; to change what is public takes two people, whatever they may do."),
                format_html_join("", "<li><strong>{}</strong> {}</li>", EXPLAINED.items()),
            ),
        },
    )
    fieldsets = [
        (None, {"fields": ["username", "password", ("first_name", "last_name"), "email"]}),
        _may,
        (_("Signing in"), {"fields": ["factor", ("last_login", "date_joined")]}),
    ]
    add_fieldsets = [
        (None, {"fields": ["username", "password1", "password2", ("first_name", "last_name"), "email"]}),
        (_may[0], {**_may[1], "fields": ["groups", "is_superuser"]}),
    ]
    add_form = UserCreationForm
    add_form_template = "admin/change_form.html"
    readonly_fields = ["factor", "last_login", "date_joined"]
    filter_horizontal = ()
    list_display = [
        "username",
        "first_name",
        "last_name",
        "in_groups",
        "is_active",
        "is_superuser",
        "has_factor",
        "last_login",
    ]
    list_filter = ["is_active", "is_superuser", "groups"]
    actions = ["sign_out", "remove_second_factor"]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody is deleted."""
        return False

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Show the groups as boxes to tick."""
        return super().formfield_for_manytomany(
            db_field, request, **{**kwargs, "widget": forms.CheckboxSelectMultiple, "help_text": ""}
        )

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        """Whoever is added here is an editor."""
        obj.is_staff = obj.is_staff or not change
        super().save_model(request, obj, form, change)

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """Fetch what the list shows with it."""
        apps = TOTPDevice.objects.filter(user=OuterRef("pk"), confirmed=True)
        return super().get_queryset(request).prefetch_related("groups").annotate(with_factor=Exists(apps))

    @admin.display(description=_("groups"))
    def in_groups(self, obj: User) -> str:
        """Return the names of the groups."""
        return ", ".join(group.name for group in obj.groups.all())

    @admin.display(description=_("second factor"), boolean=True)
    def has_factor(self, obj: Any) -> bool:
        """Say whether an app is set up."""
        return bool(obj.with_factor)

    @admin.display(description=_("second factor"))
    def factor(self, obj: User) -> str:
        """Say when an app was set up."""
        device = second_factor.device_of(obj) if obj.pk else None
        if device is None or device.created_at is None:
            return say("Not set up. Each editor does so on the page “Second factor”.")
        day = device.created_at.date().isoformat()
        return say("Set up on %s. To remove a lost one, tick the editor in the list and choose the action.") % day

    @admin.action(description=_("Sign out everywhere"))
    def sign_out(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        """End all sessions of the chosen."""
        for user in queryset:
            sessions.end_all(user)
            self.log_change(request, user, say("Signed out everywhere."))
        messages.success(request, say("Signed out."))

    @admin.action(description=_("Remove the second factor"))
    def remove_second_factor(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        """Remove the lost apps of the chosen, who then sign in by password alone and can set up a new one."""
        for user in queryset:
            if second_factor.remove(user):
                sessions.end_all(user)
                self.log_change(request, user, say("Removed the second factor."))
        messages.success(request, say("Removed. They are signed out, and can set up a new one."))


@admin.register(Group)
class EditorGroupAdmin(ForSuperusers, GroupAdmin):
    """A group of editors. The two of the desk have exactly the rights of `disputes.staff.rights`."""

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The groups of the desk are looked at only: the next migration would set them back."""
        return super().has_change_permission(request, obj) and getattr(obj, "name", "") not in RIGHTS

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The groups of the desk stay."""
        return super().has_delete_permission(request, obj) and getattr(obj, "name", "") not in RIGHTS
