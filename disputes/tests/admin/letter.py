"""The first case of the record, a letter without a court, as an editor enters it from a news article."""

from typing import Any

from disputes.models import Party, System
from disputes.tests.builders import a_party, a_system

from .desk import Page

MEMBERS = [
    "Studio Ghibli",
    "Aniplex",
    "Kadokawa",
    "Square Enix",
    "Toei",
    "Toho",
    "National broadcasters of Japan",
    "Bandai Namco",
    "Cygames",
    "Shueisha",
    "Toei Animation",
    "Universal Music Japan",
    "Sony Music Entertainment Japan",
]
SOURCES = [
    ("https://trak.in/stories/japanese-firms-ask", "Japanese firms ask ChatGPT makers", "Trak.in", "news", "en"),
    ("https://coda-cj.jp/en/news/817", "CODA Issues Written Request", "CODA", "official_statement", "en"),
    ("https://coda-cj.jp/news/2577", "OpenAI社に要望書を提出", "CODA", "official_statement", "ja"),
]
CLAIMS = [("training_reproduction", "2, 3, 1"), ("output_reproduction", "2, 1"), ("consent_regime", "1, 2")]
EVENTS = [
    ("2002", "other", "CODA is established", "3"),
    ("March 2025", "other", "Wave of Ghibli-style images", "1"),
    ("2025-09-30", "product_launch", "OpenAI launches Sora 2", "2, 1"),
    ("27 October 2025", "demand", "CODA sends OpenAI a written request", "2, 3"),
    ("2025-11-11", "statement", "Press reports on the request", "1"),
    ("2026-03", "statement", "OpenAI announces the end of Sora", "1"),
]


def cast() -> tuple[Party, Party, list[Party], System]:
    """Enter the parties and the system, as an editor does through the add links."""
    openai = a_party("OpenAI", country="US")
    coda = a_party("Content Overseas Distribution Association (CODA)", kind="trade_association", country="JP")
    return coda, openai, [a_party(name, country="JP") for name in MEMBERS], a_system("Sora 2", developer=openai)


def write(page: Page, **fields: Any) -> tuple[Party, Party, list[Party], System]:
    """Fill in the page that adds a dispute with the whole letter."""
    coda, openai, members, sora = cast()
    page.fill(
        title="CODA's request to OpenAI over Sora 2",
        slug="coda-openai-sora-2",
        kind="demand",
        jurisdiction="JP",
        summary="CODA asked OpenAI to stop.\r\nNo answer is known.",
        opened_on="2025-10-27",
        status="demand_made",
        status_as_of="2025-11-11",
        works=["anime", "film_tv", "manga_comics", "video_games"],
    )
    page.fill(**fields)
    for url, title, publisher, kind, language in SOURCES:
        page.add("sources", url=url, title=title, publisher=publisher, kind=kind, language=language)
    page.row("participations", 0, party=coda.pk, role="claimant")
    page.row("participations", 1, party=openai.pk, role="respondent")
    for member in members:
        page.add("participations", party=member.pk, role="represented", note="Named as a member.")
    page.add("systems_at_issue", system=sora.pk)
    for kind, cited in CLAIMS:
        page.add("claims", kind=kind, summary="Alleges it.", status="asserted", status_on="2025-10-27", sources=cited)
    for date, kind, title, cited in EVENTS:
        page.add("events", date=date, kind=kind, title=title, sources=cited)
    return coda, openai, members, sora
