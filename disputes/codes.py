"""The standard codes the record uses beside its own vocabulary: jurisdictions, currencies, languages."""

import re
from functools import lru_cache

from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django_countries import countries

# Active codes of ISO 4217, list one, without metals, funds and testing codes.
CURRENCIES = frozenset(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF
    CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD
    HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD
    LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK
    PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS
    TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """.split()  # noqa: SIM905 - a table of codes reads better than a list of strings
)

# ISO 3166-2: the country, a hyphen and up to three letters or digits. Courts may name a subdivision.
SUBDIVISION = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")

# BCP 47 as far as the record needs it: language, then perhaps a script, then perhaps a region.
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")


# The language in which a party or court of the country writes its own name.
_LANGUAGES = {
    **{"JP": "ja", "KR": "ko", "CN": "zh-Hans", "TW": "zh-Hant", "HK": "zh-Hant", "BR": "pt-BR", "PT": "pt"},
    **{"DE": "de", "AT": "de", "FR": "fr", "IT": "it", "ES": "es", "NL": "nl", "DK": "da", "CZ": "cs", "HU": "hu"},
}
_KANA, _HANGUL = re.compile("[\u3041-\u30ff\uff66-\uff9f]"), re.compile("[\u1100-\u11ff\uac00-\ud7af]")
HAN = f"\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff{chr(0x20000)}-{chr(0x3FFFD)}"
_HAN = re.compile(f"[{HAN}]")


def language_of(country: str) -> str:
    """Return the language in which a party or court of this country writes its own name; "und" if unknown."""
    return _LANGUAGES.get(country, "und")


def language_of_name(name: str, country: str = "") -> str:
    """Return the language of a name in kana, Hangul or Han characters, as an HTML `lang` has it; "" for any other.

    Kana and Hangul tell it; Han characters are read as in the country of who bears the name.
    """
    if name.isascii():
        return ""
    if _KANA.search(name):
        return "ja"
    if _HANGUL.search(name):
        return "ko"
    own = language_of(country)
    return (own if own[:2] in ("ja", "ko", "zh") else "zh") if _HAN.search(name) else ""


def jurisdictions() -> list[tuple[str, str]]:
    """Return (code, name) of every jurisdiction, by name: ISO 3166-1 alpha-2, and EU for the European Union."""
    return [(country.code, str(country.name)) for country in countries]


def is_jurisdiction(code: str) -> bool:
    """Say whether this is a jurisdiction of a dispute or the country of a party."""
    return code in countries


def jurisdiction_name(code: str) -> str:
    """Return the name of a jurisdiction or of the country of a subdivision: "United States" for US and US-CA."""
    return _country(code[:2], get_language()) or code


@lru_cache(1000)
def _country(code: str, language: str | None) -> str:
    """Return the name of a country in the language in force; "" for an unknown code."""
    return str(countries.name(code))


def validate_jurisdiction(code: str) -> None:
    """Raise ValidationError unless the code is a jurisdiction."""
    if not is_jurisdiction(code):
        raise ValidationError(
            _("“%(code)s” is not a jurisdiction. Use a two-letter country code (ISO 3166-1) such as JP, or EU."),
            params={"code": code},
        )


def validate_court_jurisdiction(code: str) -> None:
    """Raise ValidationError unless the code is a jurisdiction, or a subdivision of one such as US-CA."""
    if SUBDIVISION.fullmatch(code):
        code = code[:2]
    validate_jurisdiction(code)


def validate_currency(code: str) -> None:
    """Raise ValidationError unless the code is an active currency."""
    if code not in CURRENCIES:
        raise ValidationError(
            _("“%(code)s” is not a currency. Use a three-letter code (ISO 4217) such as USD, EUR or JPY."),
            params={"code": code},
        )


def validate_language(tag: str) -> None:
    """Raise ValidationError unless the tag is shaped as a language tag."""
    if not LANGUAGE.fullmatch(tag):
        raise ValidationError(
            _("“%(tag)s” is not a language tag. Use a code (BCP 47) such as en, ja or pt-BR."), params={"tag": tag}
        )
