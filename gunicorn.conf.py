"""How gunicorn serves: read by `gunicorn disputes.wsgi:application` in this folder; `make serve` calls it."""

import ctypes
import os
from typing import Any

# Of glibc's malloc.h.
M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8

bind = os.environ.get("BIND") or f"127.0.0.1:{os.environ.get('PORT') or 8000}"

# Two workers share the work of two processor cores; more cores, more workers. Threads are for those who wait.
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
worker_class = "gthread"
threads = 2
keepalive = 5  # seconds; a proxy in front keeps its connections that long

limit_request_line = 8190  # characters; addresses of filtered lists grow long
control_socket_disable = True  # it would write into the home folder of whoever starts it

# What a proxy says of the visitor is believed by Django alone, and only with BEHIND_PROXY=1.
secure_scheme_headers: dict[str, str] = {}
forwarder_headers = ""


def post_fork(server: Any, worker: Any) -> None:
    """Let glibc give memory back: reading a long list takes much for a moment, and by itself each thread keeps it."""
    libc = ctypes.CDLL(None)
    if hasattr(libc, "mallopt"):
        for option, value in ((M_ARENA_MAX, 1), (M_MMAP_THRESHOLD, 128 * 1024), (M_TRIM_THRESHOLD, 128 * 1024)):
            libc.mallopt(option, value)
