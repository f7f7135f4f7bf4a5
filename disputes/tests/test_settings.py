"""Settings as each kind of machine sees them, read in a process of their own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import connection
from django.test import override_settings

from disputes.settings import page_cache

KEY = "only-for-this-test-0123456789-abcdefghijklmnopqrstuvwxyz"


def python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python in the project's root with nothing in the environment but what is given."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=settings.ROOT,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def read(*names: str, **environment: str) -> list[Any]:
    """Give the named settings as they stand with this environment."""
    line = "import json, disputes.settings as s, sys; print(json.dumps([getattr(s, n) for n in sys.argv[1:]]))"
    done = python("-c", line, *names, **environment)
    assert done.stderr == ""
    values: list[Any] = json.loads(done.stdout)
    return values


def refusal(**environment: str) -> str:
    """Give the last line of what Django says when it will not start with this environment."""
    done = python("manage.py", "check", **environment)
    assert done.returncode != 0
    return done.stderr.strip().splitlines()[-1]


def test_with_nothing_set_it_runs_on_a_laptop_over_plain_http() -> None:
    names = ("DEBUG", "ALLOWED_HOSTS", "SITE_URL", "CSRF_TRUSTED_ORIGINS", "SECURE_SSL_REDIRECT")
    assert read(*names, "SESSION_COOKIE_SECURE", "SECURE_HSTS_SECONDS") == [
        False,
        ["localhost", "127.0.0.1", "[::1]"],
        "http://127.0.0.1:8000",
        ["http://127.0.0.1:8000"],
        False,
        False,
        0,
    ]


def test_the_laptops_address_follows_the_port() -> None:
    assert read("SITE_URL", PORT="8123") == ["http://127.0.0.1:8123"]


def test_a_deployment_is_https_everywhere_and_known_by_its_first_host() -> None:
    names = ("ALLOWED_HOSTS", "SITE_URL", "CSRF_TRUSTED_ORIGINS", "SECURE_SSL_REDIRECT", "CSRF_COOKIE_SECURE")
    assert read(*names, ALLOWED_HOSTS="example.org, www.example.org", SECRET_KEY=KEY) == [
        ["example.org", "www.example.org"],
        "https://example.org",
        ["https://example.org"],
        True,
        True,
    ]


def test_a_forwarded_scheme_is_believed_only_behind_a_proxy() -> None:
    plain = python("-c", "import disputes.settings as s; print(hasattr(s, 'SECURE_PROXY_SSL_HEADER'))")
    assert plain.stdout.strip() == "False"
    header = ["HTTP_X_FORWARDED_PROTO", "https"]
    assert read("SECURE_PROXY_SSL_HEADER", BEHIND_PROXY="1") == [header]


def test_a_deployment_without_a_secret_key_says_so_and_does_not_start() -> None:
    assert refusal(ALLOWED_HOSTS="example.org") == (
        "django.core.exceptions.ImproperlyConfigured: SECRET_KEY is not set. "
        "ALLOWED_HOSTS makes this a deployment, and a deployment needs a secret of its own: "
        "set SECRET_KEY to 50 or more random characters."
    )


@pytest.mark.parametrize("url", ["garbage", "mysql2://host/name", "postgres://u:hunter2@host:port/name"])
def test_an_unreadable_database_address_is_refused_without_repeating_it(url: str) -> None:
    done = python("manage.py", "check", DATABASE_URL=url)
    assert done.returncode != 0
    assert done.stderr.strip().splitlines()[-1] == (
        "django.core.exceptions.ImproperlyConfigured: "
        "DATABASE_URL must be the address of a PostgreSQL or SQLite database, "
        "such as postgres://user:password@host:5432/name or sqlite:////path/to/file."
    )
    assert url not in done.stderr


@pytest.mark.parametrize("url", ["example.org", "ftp://example.org", "https://"])
def test_a_site_address_that_is_no_web_address_is_refused(url: str) -> None:
    assert refusal(SITE_URL=url).endswith(
        f"SITE_URL must be a whole address such as https://example.org, not {url.rstrip('/')!r}."
    )


def test_a_switch_that_is_neither_on_nor_off_is_refused() -> None:
    assert refusal(DEBUG="maybe").endswith("DEBUG must be 1 or 0, not 'maybe'.")


def test_a_deployment_passes_djangos_own_check_without_a_warning() -> None:
    arguments = ("manage.py", "check", "--deploy", "--fail-level", "WARNING")
    done = python(*arguments, DEBUG="0", SECRET_KEY=KEY, ALLOWED_HOSTS="example.org")
    assert (done.returncode, done.stdout) == (0, "System check identified no issues (0 silenced).\n")


def test_sqlite_waits_for_other_writers_keeps_foreign_keys_and_survives_a_power_cut(tmp_path: Path) -> None:
    line = (
        "import django; django.setup(); from django.db import connection\n"
        "with connection.cursor() as c: print([c.execute('PRAGMA ' + name).fetchone()[0] for name in "
        "('journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout')])\n"
        "print(connection.transaction_mode)"
    )
    url = f"sqlite:///{tmp_path}/test.sqlite3"
    done = python("-c", line, DATABASE_URL=url, DJANGO_SETTINGS_MODULE="disputes.settings")
    assert done.stdout == "['wal', 2, 1, 10000]\nIMMEDIATE\n"  # synchronous: 2 is FULL


def test_connections_stay_open_between_requests() -> None:
    for url in ("sqlite:////tmp/x.sqlite3", "postgres://user@host/name"):
        (databases,) = read("DATABASES", DATABASE_URL=url)
        assert (databases["default"]["CONN_MAX_AGE"], databases["default"]["CONN_HEALTH_CHECKS"]) == (600, False)


def test_pages_are_kept_in_each_workers_own_memory_unless_a_shared_cache_is_named() -> None:
    (caches,) = read("CACHES")
    assert caches["pages"]["BACKEND"] == "django.core.cache.backends.locmem.LocMemCache"
    assert caches["pages"]["OPTIONS"] == {"MAX_ENTRIES": 400}


@pytest.mark.parametrize("url", ["redis://:hunter2@cache:6379/1", "rediss://cache", "unix:///run/redis.sock?db=1"])
def test_a_shared_cache_is_a_redis_server_that_is_not_waited_for_long(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CACHE_URL", url)
    monkeypatch.setattr("disputes.settings.find_spec", lambda name: name)
    cache = page_cache()
    assert (cache["BACKEND"], cache["LOCATION"]) == ("django.core.cache.backends.redis.RedisCache", url)
    assert cache["OPTIONS"] == {"socket_connect_timeout": 0.5, "socket_timeout": 0.5}


def test_a_shared_cache_needs_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CACHE_URL", "redis://:hunter2@cache:6379/1")
    monkeypatch.setattr("disputes.settings.find_spec", lambda name: None)
    with pytest.raises(ImproperlyConfigured) as refused:
        page_cache()
    assert str(refused.value) == "CACHE_URL names a Redis server, and the package redis is not installed."


@pytest.mark.parametrize("url", ["garbage", "memcached://hunter2@host", "file:///tmp"])
def test_an_unreadable_cache_address_is_refused_without_repeating_it(url: str) -> None:
    assert refusal(CACHE_URL=url) == (
        "django.core.exceptions.ImproperlyConfigured: "
        "CACHE_URL must be the address of a Redis server, such as redis://host:6379/0."
    )


def test_the_longest_statement_of_a_request_is_set_in_seconds() -> None:
    assert read("STATEMENT_TIMEOUT") == [10]
    assert read("STATEMENT_TIMEOUT", STATEMENT_TIMEOUT=" 30 ") == [30]
    for wrong in ("-1", "1.5", "long", "٣", "9" * 20):
        last = refusal(STATEMENT_TIMEOUT=wrong)
        assert last.endswith(f"STATEMENT_TIMEOUT must be a whole number, not {wrong!r}.")


def test_these_tests_run_on_the_database_they_were_asked_to() -> None:
    wanted = "postgresql" if os.environ.get("DATABASE_URL", "").startswith("postgres") else "sqlite"
    assert connection.vendor == wanted


def test_every_file_that_a_stylesheet_names_exists_when_static_files_are_collected(tmp_path: Path) -> None:
    storage = {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}
    with override_settings(STATIC_ROOT=tmp_path, STORAGES={**settings.STORAGES, "staticfiles": storage}):
        call_command("collectstatic", interactive=False, verbosity=0)
    assert (tmp_path / "staticfiles.json").is_file()
