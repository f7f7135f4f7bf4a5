"""The picture of the register itself, for every page that is not about one dispute."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from PIL import Image

from disputes import imprint

from .card import TITLES
from .letters import SANS, SERIF, drawable, ems
from .lines import fitted
from .paper import INK, INK_2
from .sheet import FOOT, MEASURE, TOP, Sheet

BELOW_TITLE = 22  # pixels


def site_card(disputes: int, still_open: int) -> Image.Image:
    """Draw the picture of a register that holds so many disputes."""
    sheet = Sheet()
    if disputes:
        count = ngettext("%(n)s dispute over AI and copyright", "%(n)s disputes over AI and copyright", disputes)
        said = count % {"n": f"{disputes:,}"} + _(", %s of them open") % f"{still_open:,}"
    else:
        said = str(imprint.NAME)
    title = fitted(drawable(said, SERIF), TITLES, ems(SERIF), MEASURE, (FOOT - TOP) / 2)
    sheet.margin(_("Register"), title)
    sheet.record(title, SERIF, INK)
    sheet.foot += BELOW_TITLE
    what = _(
        "A public, sourced record of disputes between rightsholders and the makers or users of AI: letters, lawsuits, "
        "regulators’ files, appeals."
    )
    lede = fitted(what, range(34, 21, -1), ems(SANS), MEASURE, FOOT - sheet.foot, 1.4)
    sheet.record(lede, SANS, INK_2)
    return sheet.image
