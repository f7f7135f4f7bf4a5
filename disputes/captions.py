"""What a dispute's caption says: which roles make its two sides, what they are called, and the word between them."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from disputes.vocabulary import DisputeKind, Role

# The word between the two sides in a caption, where it is not "v."
_JOINING_WORDS: dict[str, Any] = {
    DisputeKind.DEMAND: _("to"),
    DisputeKind.STATEMENT: _("on"),
    DisputeKind.COMPLAINT: _("against"),
    DisputeKind.INQUIRY: _("into"),
    DisputeKind.REGISTRATION: _("before"),
}

# What one party and several parties are called in a role.
_ROLE_LABELS: dict[str, tuple[Any, Any]] = {
    Role.CLAIMANT: (_("Claimant"), _("Claimants")),
    Role.RESPONDENT: (_("Respondent"), _("Respondents")),
    Role.REPRESENTED: (_("Represented"), _("Represented")),
    Role.INTERVENOR: (_("Intervenor"), _("Intervenors")),
    Role.AMICUS: (_("Amicus"), _("Amici")),
    Role.AUTHORITY: (_("Authority"), _("Authorities")),
    Role.RELATED: (_("Also named"), _("Also named")),
}

# The two sides take their public label from the form of the dispute.
_SUIT: dict[str, tuple[Any, Any]] = {
    Role.CLAIMANT: (_("Plaintiff"), _("Plaintiffs")),
    Role.RESPONDENT: (_("Defendant"), _("Defendants")),
}
_COMPLAINANT = (_("Complainant"), _("Complainants"))
_SIDE_LABELS: dict[str, dict[str, tuple[Any, Any]]] = {
    DisputeKind.LAWSUIT: _SUIT,
    DisputeKind.CLASS_ACTION: _SUIT,
    DisputeKind.DEMAND: {
        Role.CLAIMANT: (_("Sender"), _("Senders")),
        Role.RESPONDENT: (_("Addressee"), _("Addressees")),
    },
    DisputeKind.STATEMENT: {
        Role.CLAIMANT: (_("Issuer"), _("Issuers")),
        Role.RESPONDENT: (_("Named"), _("Named")),
    },
    DisputeKind.COMPLAINT: {Role.CLAIMANT: _COMPLAINANT},
    DisputeKind.INQUIRY: {
        Role.CLAIMANT: _COMPLAINANT,
        Role.RESPONDENT: (_("Under inquiry"), _("Under inquiry")),
    },
    DisputeKind.CRIMINAL_CASE: {
        Role.CLAIMANT: (_("Rightsholder"), _("Rightsholders")),
        Role.RESPONDENT: (_("Suspect"), _("Suspects")),
    },
    DisputeKind.REGISTRATION: {Role.CLAIMANT: (_("Applicant"), _("Applicants"))},
}

# Who can stand first and second in a caption, best first: an authority opens an inquiry and answers an applicant.
_SIDE_ROLES: dict[str, tuple[tuple[Role, ...], tuple[Role, ...]]] = {
    DisputeKind.INQUIRY: ((Role.AUTHORITY, Role.CLAIMANT), (Role.RESPONDENT,)),
    DisputeKind.CRIMINAL_CASE: ((Role.CLAIMANT, Role.AUTHORITY), (Role.RESPONDENT,)),
    DisputeKind.REGISTRATION: ((Role.CLAIMANT,), (Role.RESPONDENT, Role.AUTHORITY)),
}


def joining_word(kind: str) -> Any:
    """Return the word between the two sides in the caption of a dispute of this kind: "v." in suits."""
    return _JOINING_WORDS.get(kind, _("v."))


def role_label(role: str, kind: str, count: int = 1) -> Any:
    """Return what `count` parties in this role are called in a dispute of this kind: "Sender", "Defendants"."""
    singular, plural = _SIDE_LABELS.get(kind, {}).get(role) or _ROLE_LABELS[role]
    return singular if count == 1 else plural


def side_roles(kind: str) -> tuple[tuple[Role, ...], tuple[Role, ...]]:
    """Return the roles that can stand on the first and on the second side of a dispute of this kind, best first."""
    return _SIDE_ROLES.get(kind, ((Role.CLAIMANT,), (Role.RESPONDENT,)))
