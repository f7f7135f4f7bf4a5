"""Every kind of public address, with a spread of what it may be asked; a test holds that no pattern is left out."""

from itertools import product
from urllib.parse import quote

DISPUTES = (
    "coda-openai-sora-2",
    "getty-images-v-stability-ai-uk",  # has a working copy
    "bartz-v-anthropic",
    "in-re-openai-copyright-infringement-litigation",
    "thaler-v-perlmutter",
    "gema-v-suno-munich",  # renamed
)
ODD_DISPUTES = ("gema-v-suno", "lyon-v-adobe", "draft", "no-such", "Public")  # leads on, is gone, is not seen, is not
PARTIES = ("openai", "coda", "uncharted-labs", "tesla", "udio", "tiktok-operator", "no-such", "unseen")
SYSTEMS = ("sora-2", "stable-diffusion", "no-such", "unseen")
CLAIMS = ("coda-openai-sora-2/1", "coda-openai-sora-2/99", "bartz-v-anthropic/2", "gema-v-suno/1", "draft/1")
COURTS = ("cand", "hangzhou-intermediate-court", "hangzhou-internet-court", "no-such")

# What a list is asked. The wrong ones are answered with what would be right.
SHARED = (
    "",
    "q=training",
    'q="generative AI" -music',
    "q=trainning",
    "q=%00",
    "order=nonsense",
    "page=2",
    "page=99",
    "utm=x",
)
QUERIES = {
    "disputes": (
        *SHARED,
        "status=open&kind=lawsuit",
        "status=closed&order=title&page=2",
        "claim=input&claim_status=pending",
        "party=openai&role=respondent",
        "system=sora-2&modality=video",
        "developer=anthropic&order=-opened",
        "court=nysd&stage=discovery",
        "jurisdiction=JP&jurisdiction=EU",
        "opened_after=2024-03&opened_before=2025&order=opened",
        "active_after=2026-01-15&work=news",
        "year=2025&order=-active",
        "q=OpenAI&order=relevance",
        "status=nonsense&kind=&year=abc&opened_after=2025-13&party=nobody",
        "status=on_appeal&kind=statement",
    ),
    "claims": (
        *SHARED,
        "claim=training_reproduction&claim_status=pending",
        "party=openai&side=against",
        "jurisdiction=US&status=open&kind=class_action",
        "work=books&system=chatgpt",
        "claim=nonsense",
    ),
    "parties": (*SHARED, "kind=person", "role=claimant&country=JP", "q=openia", "kind=nonsense", "order=-disputes"),
    "systems": (*SHARED, "modality=image", "developer=openai", "order=-disputes", "developer=nobody"),
    "timeline": (
        *SHARED,
        "when=upcoming",
        "when=passed",
        "when=happened&event=ruling",
        "party=openai&after=2025&before=2026-02",
        "jurisdiction=JP&work=anime&year=2025",
        "status=open&kind=lawsuit&system=sora-2",
        "event=nonsense&after=yesterday",
    ),
    "changes": (
        *SHARED,
        "what=correction",
        "kind=dispute&order=made",
        "dispute=coda-openai-sora-2",
        "party=uncharted-labs",
        "system=sora-2",
        "after=2026-11-22&before=2026-11",
        "what=nonsense",
    ),
}
FILES = ("csv", "xlsx", "json", "jsonl", "csv-metadata.json")
EXPORTED = ("disputes", "claims", "parties", "systems", "timeline")
OF_FILES = (0, 1, 2, 5, 9, 10, 11)  # which queries of a list its files are asked, by their place
FACETS = {
    "disputes": ("party", "court", "status", "jurisdiction", "nonsense"),
    "parties": ("country", "kind"),
    "claims": ("party", "claim", "system"),
    "systems": ("developer",),
    "timeline": ("party", "year"),
}
CITATIONS = ("bib", "ris", "csl.json")

API = ("disputes", "parties", "claims", "systems", "courts", "events", "sources")
OF_API = (
    "",
    "page_size=3",
    "page_size=3&order=title",
    "fields=slug,title",
    "page_size=0",
    "cursor=nonsense",
    "order=nonsense&status=nonsense",
    "q=training&page_size=5",
    "unknown=1",
)
API_ASKED = ("status=open&kind=lawsuit&page_size=4", "party=openai&role=respondent", "jurisdiction=JP", "year=2025")

SINGLE = (
    *("/", "/glossary/", "/about/", "/follow/", "/data/", "/health/", "/schema/dispute-1.json", "/suggest/"),
    *("/suggest/?about=/disputes/coda-openai-sora-2/&field=claim-2", "/suggest/?about=/nowhere/&kind=reply"),
    *("/suggest/7K2M-9QXA-3C40/", "/suggest/7K2M-9QXA-3C41/", "/suggest/0000-0000-0000/"),
    *("/names/parties/?q=open", "/names/parties/?q=", "/names/systems/?q=sora", "/names/systems/?q=%00"),
    *("/register.png", "/favicon.ico", "/apple-touch-icon.png", "/robots.txt", "/sitemap.xml"),
    *(
        "/embed/disputes/?status=open",
        "/embed/disputes/?jurisdiction=JP&order=title",
        "/embed/disputes/?kind=nonsense",
    ),
    *("/embed/disputes/", "/preview/nonsense/", "/no-such-page/", "/disputes", "/admin/", "/admin/login/"),
    *("/data/snapshots/", "/data/snapshots/latest/", "/data/snapshots/2026-12-01/", "/data/snapshots/2020-01-01/"),
    *(
        "/api/v1/",
        "/api/v1/openapi.json",
        "/api/v1/vocabulary/",
        "/api/v1/vocabulary/claim-kind/",
        "/api/v1/nonsense/",
    ),
)


def public() -> list[str]:
    """Return the addresses that are asked for, each once."""
    found = [*SINGLE, *of_lists(), *of_things(), *of_api(), *of_sitemaps()]
    return list(dict.fromkeys(found))


def of_lists() -> list[str]:
    """Return the addresses of lists: pages, files, feeds, calendars, facets."""
    found = []
    for name, queries in QUERIES.items():
        found += [asked(f"/{name}/", query) for query in queries]
    for name, form in product(EXPORTED, FILES):
        queries = QUERIES[name]
        found += [asked(f"/{name}.{form}", queries[place]) for place in OF_FILES if place < len(queries)]
    for name in ("disputes.atom", "timeline.atom", "changes.atom", "disputes.ics", "timeline.ics"):
        found += [asked(f"/{name}", query) for query in QUERIES[name.split(".")[0]]]
    for name, facets in FACETS.items():
        for facet in facets:
            path = f"/{name}/by/{facet}/"
            found += [path, asked(path, QUERIES[name][9]), asked(path, "find=open&sort=name"), asked(path, "page=2")]
    return found


def of_things() -> list[str]:
    """Return the addresses of single disputes, parties, systems and claims."""
    found = []
    for slug in (*DISPUTES, *ODD_DISPUTES):
        page = f"/disputes/{slug}"
        found += [f"{page}/", f"{page}/changes/", f"{page}/changes/1/", f"{page}/embed/", f"{page}.png"]
        found += [f"{page}.{form}" for form in ("json", "atom", "ics", *CITATIONS)]
    found += ["/disputes/coda-openai-sora-2/changes/2/", "/disputes/coda-openai-sora-2/changes/?from=1&to=2"]
    found += ["/disputes/coda-openai-sora-2/changes/99/", "/disputes/coda-openai-sora-2/changes/?from=x&to=2"]
    for slug in PARTIES:
        found += [f"/parties/{slug}/", *(f"/parties/{slug}.{form}" for form in ("json", "atom", "ics", *CITATIONS))]
    for slug in SYSTEMS:
        found += [f"/systems/{slug}/", f"/systems/{slug}.json"]
    for claim in CLAIMS:
        found += [f"/claims/{claim}/", *(f"/claims/{claim}.{form}" for form in CITATIONS)]
    return found


def of_api() -> list[str]:
    """Return the addresses of the API, but for those that cursors lead to."""
    found = [asked(f"/api/v1/{name}/", query) for name, query in product(API, (*OF_API, *API_ASKED))]
    found += [f"/api/v1/disputes/{slug}/" for slug in (*DISPUTES, *ODD_DISPUTES)]
    found += [f"/api/v1/parties/{slug}/" for slug in PARTIES]
    found += [f"/api/v1/systems/{slug}/" for slug in SYSTEMS]
    found += [f"/api/v1/courts/{slug}/" for slug in COURTS]
    found += [f"/api/v1/{kind}/{claim}/" for kind, claim in product(("claims", "events", "sources"), CLAIMS)]
    return [*found, "/api/v1/disputes/coda-openai-sora-2/?fields=slug,claims", "/api/v1/parties/coda/?fields=nonsense"]


def of_sitemaps() -> list[str]:
    """Return the addresses of the files of the site map."""
    return [
        f"/sitemap-{section}-{number}.xml"
        for section in ("disputes", "parties", "claims", "pages")
        for number in (1, 2)
    ]


def asked(path: str, query: str) -> str:
    """Return the address of a path with a query written as a reader would type it."""
    return f"{path}?{quote(query, safe='=&%+')}" if query else path
