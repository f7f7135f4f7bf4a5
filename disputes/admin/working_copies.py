"""Working copies at the desk: opened, compared with the public record, thrown away."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from disputes import review

from .steps import Steps


class WorkingCopies(Steps):
    """The steps of a working copy."""

    def copy_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """Open the working copy of a public record, and make one if there is none."""
        dispute = self.found(request, key)
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        if not request.user.has_perm("disputes.change_dispute"):
            raise PermissionDenied
        try:
            copy = review.begin(dispute, request.user)
        except review.Refused as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
            return HttpResponseRedirect(self.page(dispute))
        if copy.author_id != request.user.pk:
            day = formats.date_format(timezone.localtime(copy.entered_at), "j F, H:i")
            sentence = _("This working copy was opened by %(who)s on %(day)s. Agree on who writes.")
            self.message_user(request, sentence % {"who": copy.author or "–", "day": day}, messages.WARNING)
        return HttpResponseRedirect(self.page(copy))

    def discard_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """Ask whether to throw a working copy away, and do."""
        copy = self.found(request, key)
        if not copy.is_working_copy or not review.may_write(copy, request.user):
            raise PermissionDenied
        if request.method != "POST":
            return self.show(request, "discard", copy, _("Discard the working copy?"))
        try:
            review.discard(copy, request.user)
        except review.Refused as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
        else:
            self.message_user(request, _("The working copy is discarded; the public record is as it was."))
        return HttpResponseRedirect(self.page(copy.copy_of_id))

    def difference_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """Show what a working copy changes in the public record, and what changed there since it was made."""
        copy = self.found(request, key)
        if not copy.is_working_copy:
            return HttpResponseRedirect(self.page(copy))
        return self.show(request, "difference", copy, _("What differs from the public record"))

    def catch_up_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """Note that a working copy was compared with what changed in the public record since it was made."""
        copy = self.found(request, key)
        done = _("Compared with the newest public record.")
        return self.take(request, copy, lambda: review.catch_up(copy, request.user), done)
