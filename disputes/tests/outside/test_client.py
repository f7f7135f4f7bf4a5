"""The client asks public addresses and no others, and no server can keep it, fill it or send it where it likes."""

import socket
import ssl
import time
from typing import Any

import httpcore2
import pytest

from disputes.outside import Client, NoAnswer, NotFollowed, Unsafe, look_up

from . import town as towns
from .town import Town, client_of, leading, leads_to, refusal, says, town

PUBLIC = ("93.184.216.34", 80)


def trusting() -> ssl.SSLContext:
    """Return what trusts the server's own certificate."""
    return ssl.create_default_context(cafile=str(towns.CERTIFICATE))


# What is asked


def test_a_page_is_asked_for_once_honestly_and_without_reading_it(here: Town) -> None:
    here.pages["/a?b=c"] = says(200, "Set-Cookie: a=b")
    answer = client_of(here).get(here.at("/a?b=c#d"))
    assert (answer.status, answer.url, answer.body) == (200, here.at("/a?b=c"), b"")
    [call] = here.calls
    assert (call.method, call.path, call.headers["host"]) == ("GET", "/a?b=c", f"127.0.0.1:{here.port}")
    assert call.headers["user-agent"] == "ai-copyright-disputes (+http://127.0.0.1:8000/)"
    assert call.headers["accept-encoding"] == "identity"
    assert "cookie" not in call.headers


def test_a_body_is_read_if_it_is_wanted(here: Town) -> None:
    here.pages["/"] = says(200, body=b"x" * 1000)
    assert client_of(here, most_bytes=1000).get(here.at("/"), read=True).body == b"x" * 1000
    assert isinstance(refusal(client_of(here, most_bytes=999), here.at("/"), read=True), NoAnswer)


def test_a_message_is_sent_as_it_is_and_its_redirect_not_followed(here: Town) -> None:
    here.pages["/hook"] = leads_to("/elsewhere", 307)
    answer = client_of(here).once("POST", here.at("/hook"), headers={"Content-Type": "text/plain"}, body=b"z" * 5000)
    assert (answer.status, here.paths) == (307, ["/hook"])
    assert (here.calls[0].method, here.calls[0].body) == ("POST", b"z" * 5000)
    assert here.calls[0].headers["content-type"] == "text/plain"


def test_the_proxies_of_the_environment_are_not_used(here: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    here.pages["/"] = says(200)
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert client_of(here).get(here.at("/")).status == 200


# Where it may go


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]", "127.0.0.1."])
def test_this_machine_is_not_asked(here: Town, host: str) -> None:
    assert isinstance(refusal(Client(seconds=2), here.at("/", host)), Unsafe)
    assert here.calls == []


def test_an_allowance_is_for_one_address_and_one_port(here: Town) -> None:
    with town() as other:
        assert isinstance(refusal(client_of(other), here.at("/")), Unsafe)
        assert isinstance(refusal(client_of(here), other.at("/")), Unsafe)
    assert here.calls == []


def test_a_name_is_refused_if_any_of_its_addresses_is_not_public(here: Town) -> None:
    for places in ([PUBLIC, here.place], [here.place, PUBLIC], [("10.0.0.1", 80)], [("169.254.169.254", 80)]):
        client = Client(seconds=2, resolve=leading(*places))
        assert isinstance(refusal(client, "http://news.example/"), Unsafe)
    assert here.calls == []


def test_a_public_address_is_asked_at_the_ports_of_web_pages_only() -> None:
    for port in (22, 25, 6379, 8000):
        client = Client(seconds=2, resolve=lambda host, port, seconds: [(PUBLIC[0], port)])
        assert isinstance(refusal(client, f"http://news.example:{port}/"), Unsafe)


def test_a_name_is_looked_up_once_and_the_address_that_was_checked_is_used(
    here: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name first leads to a public address and, asked again, to this machine."""
    answers = [[PUBLIC], [here.place]]
    reached: list[tuple[Any, ...]] = []

    def connect(address: tuple[Any, ...], *args: Any, **options: Any) -> Any:
        reached.append(address)
        raise OSError("out of reach")

    monkeypatch.setattr(socket, "create_connection", connect)
    client = Client(seconds=2, resolve=lambda host, port, seconds: answers.pop(0))
    with pytest.raises(NoAnswer, match="No connection could be made"):
        client.once("GET", "http://news.example/")
    assert reached == [PUBLIC]
    with pytest.raises(Unsafe):
        client.once("GET", "http://news.example/")
    assert reached == [PUBLIC]


def test_a_connection_that_ends_elsewhere_than_it_should_is_not_used(
    here: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if the machine sent what is for a public address to itself."""
    real = socket.create_connection
    monkeypatch.setattr(socket, "create_connection", lambda address, *args, **options: real(here.place))
    assert isinstance(refusal(Client(seconds=2, resolve=leading(PUBLIC)), "http://news.example/"), Unsafe)
    assert here.calls == []


def test_the_next_address_is_tried_if_one_does_not_answer(here: Town) -> None:
    here.pages["/"] = says(200)
    with town() as closed:
        pass
    client = client_of(here, closed, resolve=leading(closed.place, here.place))
    answer = client.get(here.at("/", "news.example"))
    assert (answer.status, here.calls[0].headers["host"]) == (200, f"news.example:{here.port}")


# Redirects


def test_redirects_are_followed_to_the_page(here: Town) -> None:
    here.pages |= {"/1": leads_to("/2"), "/2": leads_to("3?x"), "/3?x": leads_to(here.at("/4"), 308), "/4": says(200)}
    assert client_of(here).get(here.at("/1")).url == here.at("/4")


def test_five_redirects_are_followed_and_no_sixth(here: Town) -> None:
    here.pages = {f"/{n}": leads_to(f"/{n + 1}") for n in range(9)}
    assert isinstance(refusal(client_of(here), here.at("/0")), NotFollowed)
    assert here.paths == [f"/{n}" for n in range(6)]


def test_a_circle_is_left_when_it_closes(here: Town) -> None:
    here.pages |= {"/1": leads_to("/2"), "/2": leads_to("/1#again")}
    assert isinstance(refusal(client_of(here), here.at("/1")), NotFollowed)
    assert here.paths == ["/1", "/2"]


@pytest.mark.parametrize(
    "address",
    [
        *("http://127.0.0.1:{port}/", "//localhost:{port}/", "http://[::1]:{port}/", "http://169.254.169.254/latest/"),
        *("file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1:{port}/", "javascript:alert(1)", "data:,a"),
        *("http://user@127.0.0.1/", "http://2130706433:{port}/", "http://0x7f.1:{port}/", "/\\127.0.0.1:{port}/"),
        "http://intranet.example:{port}/",
    ],
)
def test_no_redirect_leads_inside(here: Town, address: str) -> None:
    with town() as inside:
        here.pages["/"] = leads_to(address.format(port=inside.port))
        names = {"intranet.example": ("10.0.0.1", 80), "127.0.0.1": here.place, "localhost": inside.place}
        client = client_of(here, resolve=lambda host, port, seconds: [names.get(host, inside.place)])
        client = client_of(here) if "intranet" not in address else client
        assert isinstance(refusal(client, here.at("/")), Unsafe)
        assert inside.calls == []


def test_a_redirect_without_an_address_is_an_answer(here: Town) -> None:
    here.pages["/"] = says(302)
    assert client_of(here).get(here.at("/")).status == 302


# Encryption


def test_an_http_address_is_asked_over_https_first() -> None:
    with town(encrypted=True) as secure, town() as plain:
        secure.pages["/a"] = says(200)
        client = client_of(secure, plain, trust=trusting(), resolve=by_port(plain, secure))
        answer = client.get("http://news.example/a")
        assert (answer.status, answer.url) == (200, "https://news.example/a")
        assert (secure.paths, plain.paths) == (["/a"], [])


def test_over_http_if_https_does_not_answer_or_has_no_such_page() -> None:
    with town() as closed:
        pass
    with town(encrypted=True) as secure, town() as plain:
        plain.pages["/a"] = says(200)
        for other in (closed, plain, secure):  # nobody there; no encryption; another site
            client = client_of(closed, secure, plain, trust=trusting(), resolve=by_port(plain, other))
            answer = client.get("http://news.example/a")
            assert (answer.status, answer.url) == (200, "http://news.example/a")
        assert secure.paths == ["/a"]


def test_https_never_leads_back_to_http() -> None:
    with town(encrypted=True) as secure, town() as plain:
        secure.pages |= {"/a": leads_to("http://news.example/b"), "/b": says(200)}
        secure.pages["/c"] = leads_to("http://news.example:8080/b")
        client = client_of(secure, plain, trust=trusting(), resolve=by_port(plain, secure))
        assert client.get("https://news.example/a").url == "https://news.example/b"
        assert isinstance(refusal(client, "https://news.example/c"), NotFollowed)
        assert plain.calls == []


def test_a_certificate_of_nobody_or_of_another_host_is_refused() -> None:
    with town(encrypted=True) as secure:
        stranger = client_of(secure, resolve=leading(secure.place))
        assert "certificate" in str(refusal(stranger, "https://news.example/"))
        other = client_of(secure, trust=trusting(), resolve=leading(secure.place))
        assert "certificate" in str(refusal(other, "https://other.example/"))
        assert secure.calls == []


def by_port(plain: Town, secure: Town) -> Any:
    """Return a look-up that finds one server for https and the other for http."""
    return lambda host, port, seconds: [secure.place if port == 443 else plain.place]


# What it may cost


@pytest.mark.parametrize("answering", [towns.drips, towns.never_ends, towns.shouts, towns.chatters])
@pytest.mark.parametrize("read", [True, False])
def test_no_answer_takes_longer_or_more_than_it_may(here: Town, answering: towns.Answering, read: bool) -> None:
    here.pages["/"] = answering
    began = time.monotonic()
    if answering is towns.never_ends and not read:
        assert client_of(here, seconds=1).get(here.at("/")).body == b""
    else:
        assert type(refusal(client_of(here, seconds=1), here.at("/"), read=read)) is NoAnswer
    assert time.monotonic() - began < 2


def test_a_chain_of_slow_redirects_takes_no_longer_than_one_answer(here: Town) -> None:
    def late(call: towns.Call) -> None:
        time.sleep(0.5)
        call.say(302, f"Location: {call.path}x", body=b"")

    here.pages = {"/" + "x" * n: late for n in range(9)}
    began = time.monotonic()
    assert "too long" in str(refusal(client_of(here, seconds=1), here.at("/")))
    assert time.monotonic() - began < 1.6


def test_a_server_that_never_speaks_is_left_alone() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        place = silent.getsockname()
        for scheme in ("http", "https"):
            began = time.monotonic()
            client = Client(seconds=0.5, allow=frozenset({place}))
            assert "too long" in str(refusal(client, f"{scheme}://127.0.0.1:{place[1]}/"))
            assert time.monotonic() - began < 1.5


def test_names_are_looked_up_in_time_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*args: Any, **options: Any) -> list[Any]:
        time.sleep(2)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", never)
    began = time.monotonic()
    assert "in time" in str(refusal(Client(seconds=0.5), "https://news.example/"))
    assert time.monotonic() - began < 1


def test_a_name_without_address_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*args: Any, **options: Any) -> Any:
        raise socket.gaierror("unknown")

    monkeypatch.setattr(socket, "getaddrinfo", none)
    with pytest.raises(NoAnswer, match="no address"):
        look_up("news.example", 443, 1)


def test_a_bomb_is_not_unpacked(here: Town) -> None:
    here.pages["/"] = says(200, "Content-Encoding: gzip", body=towns.BOMB)
    assert client_of(here).get(here.at("/"), read=True).body == towns.BOMB


@pytest.mark.parametrize(
    "words",
    [
        *(b"", b"\x00" * 100, b"HTTP/9.9 wat\r\n\r\n", b"HTTP/1.1 200 OK\r\nA: b\r\n c\r\nContent-Length: -5\r\n\r\n"),
        *(b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n"),
        *(b"HTTP/1.1 101 Switch\r\n\r\n", b"HTTP/1.1 302 F\r\nLocation: http://\xff\xfe/\r\n\r\n"),
    ],
)
def test_a_server_that_speaks_nonsense_gives_no_answer(here: Town, words: bytes) -> None:
    here.pages["/"] = lambda call: call.connection.sendall(words)
    assert isinstance(refusal(client_of(here), here.at("/"), read=True), NoAnswer)


def test_no_connection_is_made_but_through_the_guard(here: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the library would do by itself is not reached."""
    monkeypatch.setattr(httpcore2.SyncBackend, "connect_unix_socket", None)
    here.pages["/"] = says(200)
    made: list[str] = []
    real = httpcore2.SyncBackend.connect_tcp

    def connect(self: Any, host: str, *args: Any, **options: Any) -> Any:
        made.append(host)
        return real(self, host, *args, **options)

    monkeypatch.setattr(httpcore2.SyncBackend, "connect_tcp", connect)
    client = client_of(here, resolve=leading(here.place))
    assert client.get(here.at("/", "news.example")).status == 200
    assert made == ["127.0.0.1"]
