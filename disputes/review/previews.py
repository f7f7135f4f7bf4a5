"""Links under which a draft can be looked at without an account, for a while."""

import datetime

from django.core import signing

from disputes.models import Dispute

LASTS = datetime.timedelta(days=7)
_SALT = "disputes.review.previews"  # of this use of the secret key, so that no other signed value passes


class Expired(Exception):
    """A link that was good once."""


def token(dispute: Dispute) -> str:
    """Return the signed word that stands for this draft in a link, good for `LASTS` from now."""
    return signing.dumps(dispute.pk, salt=_SALT)


def read(given: str) -> int | None:
    """Return the key of the dispute that a token stands for; None for what is no token. Raises Expired."""
    try:
        key = signing.loads(given, salt=_SALT, max_age=LASTS)
    except signing.SignatureExpired as fault:
        raise Expired from fault
    except (signing.BadSignature, ValueError):
        return None
    return key if isinstance(key, int) else None
