"""Settings: one file for every machine; what differs between machines is an environment variable.

With nothing set the project runs on a laptop: plain http on 127.0.0.1, SQLite, a fixed key.
Naming ALLOWED_HOSTS makes it a deployment: https everywhere, and SECRET_KEY must be given.
"""

import datetime
import os
import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

ROOT = Path(__file__).resolve().parent.parent


def switch(name: str) -> bool:
    """Read the environment variable *name* as on (1, true, yes, on) or off (unset, 0, false, no, off)."""
    value = os.environ.get(name, "").strip().lower()
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"", "0", "false", "no", "off"}:
        return False
    raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")


def words(name: str) -> list[str]:
    """Read the environment variable *name* as a list separated by commas; unset is an empty list."""
    return [word.strip() for word in os.environ.get(name, "").split(",") if word.strip()]


def number(name: str, default: int) -> int:
    """Read the environment variable *name* as a whole number that is not negative."""
    value = os.environ.get(name, "").strip()
    if value and not (value.isascii() and value.isdigit() and len(value) < 9):
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.")
    return int(value) if value else default


# Which machine is this?

ALLOWED_HOSTS = words("ALLOWED_HOSTS")
DEPLOYED = bool(ALLOWED_HOSTS)
DEBUG = switch("DEBUG")
SECRET_KEY = os.environ.get("SECRET_KEY", "")

if DEPLOYED and not SECRET_KEY:
    raise ImproperlyConfigured(
        "SECRET_KEY is not set. ALLOWED_HOSTS makes this a deployment, "
        "and a deployment needs a secret of its own: set SECRET_KEY to 50 or more random characters."
    )
if not DEPLOYED:
    ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
    SECRET_KEY = SECRET_KEY or "insecure-for-a-laptop-only"

# The address that readers type; links in feeds, exports and mails begin with it.
_own_address = (
    f"https://{ALLOWED_HOSTS[0].lstrip('.')}" if DEPLOYED else f"http://127.0.0.1:{os.environ.get('PORT') or 8000}"
)
SITE_URL = (os.environ.get("SITE_URL") or _own_address).rstrip("/")
_site = urlsplit(SITE_URL)
if _site.scheme not in {"http", "https"} or not _site.hostname or _site.hostname == "*":
    raise ImproperlyConfigured(f"SITE_URL must be a whole address such as https://example.org, not {SITE_URL!r}.")

# The host in the lasting names of what feeds tell of: after a move to another, the first one. A tag (RFC 4151) takes
# few characters, which an address of numbers may exceed.
TAG_HOST = re.sub("[^a-z0-9.-]", "-", (os.environ.get("TAG_HOST") or _site.hostname).lower())

FEATURED_DISPUTE = os.environ.get("FEATURED_DISPUTE") or "coda-openai-sora-2"

# Where `make_snapshot` puts snapshots of the public record, and from where they are served.
SNAPSHOTS = Path(os.environ.get("SNAPSHOT_FOLDER") or ROOT / "snapshots").absolute()

# Whether who wrote a draft may publish it. Off, a second pair of eyes must: the default, but not of `make run`.
ONE_PERSON_DESK = switch("ONE_PERSON_DESK")

# Whether `check_sources --archive` asks the Web Archive for copies of pages that it has none of.
ARCHIVE_CAPTURE = switch("ARCHIVE_CAPTURE")

# Whether every editor must set up a second factor. Who has set one up must always give it.
REQUIRE_SECOND_FACTOR = switch("REQUIRE_SECOND_FACTOR")


# Database


def database() -> dict[str, Any]:
    """Give the default database, as DATABASE_URL says or else SQLite in the project's root.

    Raises ImproperlyConfigured if it is no such address, without repeating it: it may hold a password.
    """
    url = os.environ.get("DATABASE_URL") or "sqlite:///" + quote(f"{ROOT}/db.sqlite3")
    try:
        # Connections stay open: a new one, with what is set on it, costs more than a page that is kept.
        config: dict[str, Any] = dict(dj_database_url.parse(url, conn_max_age=600))
    except ValueError:
        config = {"ENGINE": "unknown"}
    if config["ENGINE"] not in {"django.db.backends.sqlite3", "django.db.backends.postgresql"}:
        raise ImproperlyConfigured(
            "DATABASE_URL must be the address of a PostgreSQL or SQLite database, "
            "such as postgres://user:password@host:5432/name or sqlite:////path/to/file."
        )
    if config["ENGINE"] == "django.db.backends.sqlite3":
        # IMMEDIATE makes writers queue for up to `timeout` seconds, where SQLite alone lets them fail.
        # Django itself turns foreign keys on.
        config["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 10,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL",
            **config.get("OPTIONS", {}),
        }
    else:
        # Compiling a plan costs more than any page here: a list's facets are one long query over few rows.
        options = config.get("OPTIONS", {})
        config["OPTIONS"] = {
            # A query that a connection asks for the fifth time is prepared: planning it takes longer than running it.
            # Only a query whose values are sent beside it is the same query the next time.
            "prepare_threshold": 5,
            "server_side_binding": True,
            **options,
            "options": f"-c jit=off {options.get('options', '')}".strip(),
        }
    return config


DATABASES = {"default": database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Seconds after which PostgreSQL gives up a statement of a web request; 0 for never. Commands may take their time.
STATEMENT_TIMEOUT = number("STATEMENT_TIMEOUT", 10)


# The pages that are kept


def page_cache() -> dict[str, Any]:
    """Give the cache of pages: in each worker's own memory, or where CACHE_URL says, shared by all.

    Raises ImproperlyConfigured if that is no address of a Redis server, without repeating it, or if the package
    that speaks with one is not installed.
    """
    # Keys change with the record, so nothing is ever out of date; this only clears what nobody asks for any more.
    cache: dict[str, Any] = {"TIMEOUT": 60 * 60, "KEY_PREFIX": "disputes"}
    url = os.environ.get("CACHE_URL", "")
    if not url:
        memory = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "pages"}
        return cache | memory | {"OPTIONS": {"MAX_ENTRIES": 400}}  # 200 pages, each plain and compressed
    if not url.startswith(("redis://", "rediss://", "unix://")):
        raise ImproperlyConfigured("CACHE_URL must be the address of a Redis server, such as redis://host:6379/0.")
    if find_spec("redis") is None:
        raise ImproperlyConfigured("CACHE_URL names a Redis server, and the package redis is not installed.")
    patience = {"socket_connect_timeout": 0.5, "socket_timeout": 0.5}  # seconds; making a page takes less
    return cache | {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": url, "OPTIONS": patience}


def visit_cache() -> dict[str, Any]:
    """Give the cache that counts each address's requests to the API: where the pages are kept, apart from them."""
    cache = page_cache() | {"TIMEOUT": 2 * 60, "KEY_PREFIX": "disputes-visits"}
    return cache if os.environ.get("CACHE_URL") else cache | {"LOCATION": "visits", "OPTIONS": {"MAX_ENTRIES": 20_000}}


CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},  # Django wants one; nothing uses it
    "pages": page_cache(),
    "visits": visit_cache(),
}


# The read API: see disputes/api/

# How often a network address may ask in a minute, whatever it is answered; 0 for ever. Without CACHE_URL each worker
# counts for itself.
API_REQUESTS_PER_MINUTE = number("API_REQUESTS_PER_MINUTE", 120)

# JSON for everybody: nobody signs in, nothing is sent in.
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_PARSER_CLASSES": [],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_SCHEMA_CLASS": "disputes.api.openapi.Schema",
    "EXCEPTION_HANDLER": "disputes.api.problems.handle",
    "UNAUTHENTICATED_USER": None,
    "URL_FORMAT_OVERRIDE": None,
}
SPECTACULAR_SETTINGS = {
    "OAS_VERSION": "3.1.1",
    "TITLE": "AI Copyright Disputes",
    "DESCRIPTION": "A public, sourced record of disputes between rightsholders and the makers or users of AI.",
    "VERSION": "1.0.0",
    "LICENSE": {"name": "CC BY 4.0 (the data)", "identifier": "CC-BY-4.0"},
    "EXTERNAL_DOCS": {"url": f"{SITE_URL}/api/v1/", "description": "The API for people, with examples"},
    "SERVERS": [{"url": SITE_URL}],
    "SORT_OPERATIONS": False,
    "SORT_OPERATION_PARAMETERS": False,
    "POSTPROCESSING_HOOKS": ["disputes.api.shapes.add_to"],
}


# Applications and the way of a request

INSTALLED_APPS = [
    "disputes.apps.DisputesConfig",  # before the admin, whose templates it dresses
    "disputes.apps.DeskConfig",  # Django's admin
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_filters",
    "django_countries",
    "drf_spectacular",  # its command `spectacular`; Django REST framework itself needs no place here
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
]

# The first four come before the others, so that static files, redirects and errors carry their headers too.
MIDDLEWARE = [
    "disputes.api.border.ApiBorderMiddleware",
    "disputes.headers.PolicyHeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "disputes.caching.PageCacheMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "disputes.caching.OneMomentMiddleware",
    "axes.middleware.AxesMiddleware",  # the last, as its package asks
]

ROOT_URLCONF = "disputes.urls"
WSGI_APPLICATION = "disputes.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": ["disputes.templatetags.register"],
        },
    }
]

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Signing in: see disputes/entrance/

AUTHENTICATION_BACKENDS = ["disputes.entrance.throttle.Gate", "django.contrib.auth.backends.ModelBackend"]
AXES_HANDLER = "disputes.entrance.throttle.Throttle"
AXES_CLIENT_IP_CALLABLE = "disputes.entrance.throttle.network"
AXES_USERNAME_CALLABLE = "disputes.entrance.throttle.name_of"
AXES_LOCKOUT_CALLABLE = "disputes.entrance.throttle.refusal"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = datetime.timedelta(minutes=15)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "csrfmiddlewaretoken", "code", "shown"]
AXES_ENABLE_ADMIN = False  # disputes/admin/editors.py has its pages
AXES_VERBOSE = False
OTP_TOTP_ISSUER = _site.hostname

# An editor who does nothing for so long signs in again; long enough for a day's work on one page.
SESSION_COOKIE_AGE = 12 * 60 * 60

# A dispute with sixty events, their sources and its other rows is one form of several thousand fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000


# Language and time

LANGUAGE_CODE = "en-gb"
USE_I18N = True
TIME_ZONE = "UTC"
USE_TZ = True

# The European Union is no country of ISO 3166 but is a jurisdiction.
COUNTRIES_OVERRIDE = {"EU": _("European Union"), "US": _("United States")}


# Static files: found where they lie on a laptop, collected under names that hold their hash in a deployment.

STATIC_URL = "/static/"
STATIC_ROOT = ROOT / "staticfiles" if DEPLOYED else None
WHITENOISE_USE_FINDERS = not DEPLOYED
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": (
            "whitenoise.storage.CompressedManifestStaticFilesStorage"
            if DEPLOYED
            else "django.contrib.staticfiles.storage.StaticFilesStorage"
        )
    },
}


# Security

SECURE_SSL_REDIRECT = DEPLOYED
# A load balancer asks for the server's health from inside, without https.
SECURE_REDIRECT_EXEMPT = [r"^health/$"]
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if DEPLOYED else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = DEPLOYED
SECURE_HSTS_PRELOAD = DEPLOYED
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
BEHIND_PROXY = switch("BEHIND_PROXY")
if BEHIND_PROXY:
    # Only a proxy that always sets this header itself may be believed; otherwise any visitor could set it.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

SESSION_COOKIE_SECURE = DEPLOYED
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = DEPLOYED
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_TRUSTED_ORIGINS = [f"{_site.scheme}://{_site.netloc}"]

# Same name and shape as in Django 6, whose own middleware can take over from disputes.headers.
SECURE_CSP = {
    "default-src": ["'none'"],
    "style-src": ["'self'"],
    "script-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
}
# Django's admin writes a few styles into its elements.
SECURE_CSP_ADMIN = SECURE_CSP | {"style-src": ["'self'", "'unsafe-inline'"]}


# Logging: to stderr, a line each, and nothing that the web server's own log says already.

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
        "django.request": {"level": "ERROR"},
        "axes": {"level": "ERROR"},  # it tells of each attempt, which its tables keep
    },
}
