"""What only PostgreSQL does: it gives up a statement that takes too long, and closes connections that were idle."""

import os
import subprocess
import sys
import time
from typing import Any

import pytest
from django.conf import settings as real_settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from disputes.filters import reads
from disputes.models import version
from disputes.tests.test_serving import is_too_busy
from disputes.urls import *  # noqa: F403 - the addresses of the site and one that waits
from disputes.urls import urlpatterns as real_urlpatterns

# Not skipped elsewhere but not there at all: a skipped test is a fault in continuous integration.
__test__ = os.environ.get("DATABASE_URL", "").startswith("postgres")


@reads()
def sleeping(request: HttpRequest) -> HttpResponse:
    """Ask the database for what takes it a minute."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(60)")
    return HttpResponse("slept")


urlpatterns = [*real_urlpatterns, path("sleeping/", sleeping)]


@pytest.mark.django_db
def test_a_statement_that_takes_too_long_is_a_page_that_says_so(
    settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.ROOT_URLCONF = __name__
    visitor = Client(raise_request_exception=False)
    connection.cursor().execute("SET LOCAL statement_timeout = 50")
    response = visitor.get("/sleeping/")
    assert is_too_busy(response)
    assert b"pg_sleep" not in response.content
    (line,) = [record for record in caplog.records if record.name == "django.request"]
    assert (line.levelname, line.getMessage()) == ("ERROR", "Service Unavailable: /sleeping/")
    assert "canceling statement due to statement timeout" in str(line.exc_info and line.exc_info[1])


def python(script: str, **environment: str) -> str:
    """Run Python in the project's root on the database of this test run, and give what it prints."""
    given = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "disputes.settings"}
    given |= {"DATABASE_URL": os.environ["DATABASE_URL"]} if "DATABASE_URL" in os.environ else {}
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=real_settings.ROOT, env=given | environment, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    return done.stdout.strip()


SHOW = "import django; django.setup(); from django.db import connection as c\n%s\nwith c.cursor() as cursor:\n"
SHOW += "    cursor.execute('SHOW statement_timeout'); print(cursor.fetchone()[0])"


def test_the_server_limits_statements_and_commands_do_not() -> None:
    assert python(SHOW % "") == "0"
    assert python(SHOW % "import disputes.wsgi") == "10s"
    assert python(SHOW % "import disputes.wsgi", STATEMENT_TIMEOUT="90") == "90s"
    assert python(SHOW % "import disputes.wsgi", STATEMENT_TIMEOUT="0") == "0"


@pytest.mark.django_db(transaction=True)
def test_a_connection_that_the_server_closed_is_opened_again_and_nobody_notices() -> None:
    client = Client()
    before = client.get("/disputes/")
    process = connection.connection.info.backend_pid
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [process])
    other.close()
    time.sleep(0.2)
    after = client.get("/disputes/", headers={"if-none-match": before.headers["ETag"]})
    assert after.status_code == 304
    assert connection.connection.info.backend_pid != process


@pytest.mark.django_db
def test_the_query_of_every_page_is_prepared_once_it_was_asked_some_times() -> None:
    for _ in range(6):
        version()
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement FROM pg_prepared_statements")
        assert [sql for (sql,) in cursor.fetchall() if "disputes_mark" in sql and "LIMIT 1" in sql] != []
