"""The lists as data sets that can be downloaded, and the catalogue of them, in schema.org's words."""

from collections.abc import Iterable
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from disputes.imprint import LICENCE_URL, NAME, whole_address

from .script import Node

# What the rows of each list are, by the name of its files.
DATASETS = {
    "disputes": gettext_lazy(
        "Disputes between rightsholders and the makers or users of AI: form, place, status, dates, parties, works and "
        "systems at issue, with sources."
    ),
    "parties": gettext_lazy(
        "The persons, companies, associations and authorities in disputes over AI and copyright, with the roles that "
        "they have in them."
    ),
    "claims": gettext_lazy(
        "What is alleged in disputes over AI and copyright, by whom and against whom, each claim with its dated "
        "status."
    ),
    "systems": gettext_lazy(
        "The AI products and models at issue in disputes over copyright, with their makers, media and dates of "
        "release."
    ),
    "timeline": gettext_lazy(
        "What happened in disputes over AI and copyright, and what is announced: demands, filings, hearings, rulings, "
        "with dates as exact as their sources."
    ),
}


class Download(NamedTuple):
    """A file of a data set: its path and its media type."""

    path: str
    media_type: str


def dataset(name: str, title: str, path: str, files: Iterable[Download] = ()) -> Node:
    """Return a list as a data set: the name of its files, what it is called, the path of its page, its files."""
    address = whole_address(path)
    return {
        "@type": "Dataset",
        "@id": f"{address}#dataset",
        "name": title,
        "description": str(DATASETS.get(name, "")),
        "url": address,
        "license": LICENCE_URL,
        "isAccessibleForFree": True,
        "inLanguage": "en",
        "includedInDataCatalog": {"@id": _catalogue_id()},
        "distribution": [
            {"@type": "DataDownload", "contentUrl": whole_address(file.path), "encodingFormat": file.media_type}
            for file in files
        ],
    }


def catalogue(path: str, datasets: Iterable[Node]) -> Node:
    """Return the catalogue of all data sets, explained on the page at a path."""
    return {
        "@type": "DataCatalog",
        "@id": _catalogue_id(),
        "name": _("Data of %s") % NAME,
        "url": whole_address(path),
        "license": LICENCE_URL,
        "isAccessibleForFree": True,
        "dataset": [{name: value for name, value in one.items() if name in _IN_CATALOGUE} for one in datasets],
    }


_IN_CATALOGUE = ("@type", "@id", "name", "description", "url", "license")


def _catalogue_id() -> str:
    return f"{whole_address(reverse('home'))}#catalogue"
