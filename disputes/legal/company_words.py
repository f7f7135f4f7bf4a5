"""The one table of company words: what a name says of a company's form, which makes no difference to who is meant.

The search drops them, the check for the same name twice compares names without them.

Sources: the abbreviations of ISO 20275 (the list of entity legal forms that GLEIF keeps), as far as the countries of
the register's parties need them; the English ones in the two writings of Bluebook table T6 (Co., Corp., Inc., Ltd.);
the usual romanisations of 株式会社 and the bracketed short forms ㈱ and (株).
"""

import re
from collections.abc import Sequence

# Wherever it stands in a name; folded, without full stops. An ampersand is no word at all, so "and" is none either.
_ANYWHERE = (
    "inc incorporated llc llp lllp ltd plc corp corporation gmbh ggmbh pvt pty pte pbc and kabushiki gaisha kaisha "
    "株 有 合 주"
)
# The same where it ends the name: elsewhere it may be another word, as in AG München or Limited Run Games.
_AT_THE_END = (
    "co company limited lp uc ag kg kgaa se ev eg sa sas sarl spa srl sro bv nv ab as aps oy oyj kk gk sdn bhd "
    "ltda ooo oao zao cv kft zrt doo the"
)
ANYWHERE, AT_THE_END = frozenset(_ANYWHERE.split()), frozenset(_AT_THE_END.split())
# Written without a blank before or after the name.
WITHOUT_BLANK = re.compile(
    "株式会社|株式會社|有限会社|合同会社|合資会社|合名会社|(?:一般|公益)?(?:社団|財団)法人|特定非営利活動法人"
    "|股份有限公司|有限责任公司|有限責任公司|有限公司|주식회사|유한회사"
)


def core(words: Sequence[str]) -> list[str]:
    """Return the folded words of a name without its company words; all of them if it has no other."""
    found = [word for word in words if word not in ANYWHERE]
    while len(found) > 1 and found[-1] in AT_THE_END:
        found.pop()
    while len(found) > 1 and found[0] == "the":
        found.pop(0)
    return found or list(words)
