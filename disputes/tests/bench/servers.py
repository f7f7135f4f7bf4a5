"""Starts and stops the servers that are set side by side, each on a port of its own."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from .databases import APP, environment
from .load import Answer, fetch

WORKERS = "2"
_GUNICORN = ["gunicorn", "--log-level", "warning"]  # the rest stands in gunicorn.conf.py, as for `make serve`
_KEPT = ("content-type", "content-encoding", "etag")  # headers that the bare view repeats


class Server:
    """A running server."""

    def __init__(self, command: list[str], variables: dict[str, str], ready: str) -> None:
        """Start a program of the virtual environment with `{port}` filled in; wait until it answers an address."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        variables |= {"BIND": f"127.0.0.1:{self.port}", "WEB_CONCURRENCY": WORKERS, "PYTHONPATH": str(APP.parent)}
        program, *arguments = (part.format(port=self.port) for part in command)
        self.process = subprocess.Popen(
            [str(Path(sys.executable).parent / program), *arguments],
            cwd=APP.parent,
            env=variables,
            stdout=subprocess.DEVNULL,
            start_new_session=True,  # an interrupt is passed on by stop() alone
        )
        end = time.monotonic() + 120
        while not self._answers(ready):
            if self.process.poll() is not None or time.monotonic() > end:
                self.stop()
                raise RuntimeError(f"{' '.join(command)} does not answer")
            time.sleep(0.1)

    def _answers(self, address: str) -> bool:
        try:
            return fetch(self.port, address).status == 200
        except ConnectionError:
            return False

    def stop(self) -> None:
        """End it with its workers."""
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def memory(self) -> float:
        """Return the memory of its largest worker in megabytes (resident set size)."""
        listed = subprocess.run(["ps", "-eo", "ppid=,rss="], capture_output=True, text=True, check=True).stdout
        rows = [line.split() for line in listed.splitlines()]
        return max(int(size) for parent, size in rows if int(parent) == self.process.pid) / 1024


# A deployment behind a proxy that ends https.
_DEPLOYED = {"ALLOWED_HOSTS": "127.0.0.1", "BEHIND_PROXY": "1", "SECRET_KEY": "only-for-the-bench-" + "01234567" * 5}


def ours(url: str) -> Server:
    """Start the site on this database, as `make serve` does in a deployment."""
    variables = environment(url) | _DEPLOYED
    for command in (["migrate"], ["collectstatic", "--no-input"]):
        todo = [sys.executable, "manage.py", *command, "--verbosity", "0"]
        subprocess.run(todo, cwd=APP.parent, env=variables, check=True)
    return Server([*_GUNICORN, "disputes.wsgi:application"], variables, "/health/")


def bare(pages: list[Answer], folder: Path) -> Server:
    """Start the bare Django view on the same kind of server; it gives these answers as `/0`, `/1` and so on."""
    for number, page in enumerate(pages):
        kept = {name: page.headers[name] for name in _KEPT if name in page.headers}
        (folder / f"{number}.json").write_text(json.dumps({"status": page.status, "headers": kept}))
        (folder / f"{number}.body").write_bytes(page.body)
    command = [*_GUNICORN, "disputes.tests.bench.bare:application"]
    return Server(command, {**os.environ, "BARE_PAGES": str(folder)}, "/0")


def datasette(file: Path) -> Server:
    """Start Datasette on a flat table, with as many workers as ours."""
    command = ["uvicorn", "--workers", WORKERS, "--log-level", "error", "--port", "{port}", "--factory"]
    variables = {**os.environ, "FLAT_FILE": str(file)}
    return Server([*command, "disputes.tests.bench.rival:application"], variables, "/-/versions.json")
