"""Removes what was never public, or what nothing names any more; a revision stays, from which it can be made again."""

from typing import Any

from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from disputes import records
from disputes.models import Dispute, Revision, write_transaction
from disputes.vocabulary import ChangeKind

from ..rights import Refused
from .history import Kept, keep_all, kind_of, writers_of


@write_transaction()
def remove(thing: Any, by: Any, reason: str) -> Revision:
    """Delete a draft, or a party, system or court that nothing names, and return the revision that remembers it.

    Raises Refused for a dispute that has been public (it is withdrawn instead), for a working copy (it is
    discarded), for what other records still name, and without a reason.
    """
    if not reason.strip():
        raise Refused(_("Say why it is deleted."))
    model = type(thing)
    thing = model._base_manager.select_for_update().get(pk=thing.pk)
    if isinstance(thing, Dispute) and thing.is_working_copy:
        raise Refused(_("A working copy is discarded, not deleted."))
    if isinstance(thing, Dispute) and thing.was_public:
        raise Refused(_("What has been public is withdrawn, not deleted: its address says why."))
    # The whole record, with relations that the public would not see: it is made again from this.
    change = Kept(kind_of(thing), records.read(thing), ChangeKind.REMOVAL, reason.strip(), False, writers_of(thing))
    (revision,) = keep_all([change], by)
    try:
        thing.delete()
    except ProtectedError as error:
        names = ", ".join(sorted({str(one) for one in error.protected_objects})[:5])
        raise Refused(_("Other records name it: %s.") % names) from error
    return revision
