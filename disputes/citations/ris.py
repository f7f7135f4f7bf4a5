"""RIS, which reference managers import: a tag, two blanks, a hyphen, a blank and a value to a line."""

from .reference import Reference


def ris(cited: Reference) -> str:
    """Return a reference as a .ris file in UTF-8, its lines ended by CRLF: a web page (`ELEC`) of the register.

    Dates are written year/month/day/ with an empty last part, as the format asks.
    """
    tags = [
        ("TY", "ELEC"),
        ("ID", cited.key),
        ("TI", cited.title),
        ("T2", cited.register),
        ("M3", cited.entry),
        ("PY", f"{cited.changed_on:%Y}"),
        ("DA", f"{cited.changed_on:%Y/%m/%d}/"),
        ("Y2", f"{cited.accessed_on:%Y/%m/%d}/"),
        ("UR", cited.address),
        ("N1", cited.note),
        ("LA", cited.language),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in tags)
