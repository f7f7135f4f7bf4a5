"""Web addresses are read in one way only, and those that programs read in several are refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disputes.outside import Target, Unsafe


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("https://Example.ORG", "https://example.org/"),
        ("http://example.org:80/a?b=c#d", "http://example.org/a?b=c"),
        ("https://example.org:8443/", "https://example.org:8443/"),
        ("https://example.org./a", "https://example.org/a"),
        (
            "https://新聞.example/訴訟?q=著作権",
            "https://xn--efvv70d.example/%E8%A8%B4%E8%A8%9F?q=%E8%91%97%E4%BD%9C%E6%A8%A9",
        ),
        ("https://example.org/%E8%A8%B4?a=%20", "https://example.org/%E8%A8%B4?a=%20"),
        ("https://example.org?q=1", "https://example.org/?q=1"),
        ("https://[2606:4700::1111]/", "https://[2606:4700::1111]/"),
        ("https://93.184.216.34/", "https://93.184.216.34/"),
        ("https://ｅｘａｍｐｌｅ.org/", "https://example.org/"),
    ],
)
def test_an_address_is_read_as_browsers_read_it(address: str, read: str) -> None:
    assert Target.of(address).url == read


@pytest.mark.parametrize(
    "address",
    [
        *("", "example.org", "//example.org/", "file:///etc/passwd", "ftp://example.org/", "gopher://example.org/"),
        *(
            "javascript:alert(1)",
            "data:text/html,a",
            "unix:/run/a.sock",
            "http:",
            "http://",
            "http:///a",
            "https://?a",
        ),
        *(
            "http://user@example.org/",
            "http://user:word@example.org/",
            "http://a@b@example.org/",
            "http://@example.org/",
        ),
        *("http://example.org:0x50/", "http://example.org:99999/", "http://example.org:-1/", "http://example.org:１/"),
        *("http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/", "http://0x7f.1/"),
        *("http://127.0.0.1.2/", "http://999.1.1.1/", "http://1.2.3.0x4/", "http://①②⑦.0.0.0x1/"),
        *(
            "http://[::1%25eth0]/",
            "http://[fe80::1%eth0]/",
            "http://[::1/",
            "http://::1/",
            "http://[]/",
            "http://[v1.a]/",
        ),
        *("http://exa mple.org/", "http://example.org/a b", "http://example.org/\r\nHost: b", "http://exam\tple.org/"),
        *(
            "http://example.org\\@127.0.0.1/",
            "http:\\\\example.org/",
            "http://example.org/\x00",
            " http://example.org/",
        ),
        *("http://a..b/", "http://-a.example/", "http://a-.example/", "http://" + "a" * 64 + ".example/"),
        *("http://" + "a." * 130 + "example/", "http://example.org/" + "a" * 5000, "http://example.org%2f@b/"),
        *("http://\u202egro.elpmaxe/", "http://ex℀mple.org/", "http://*.example/"),
    ],
)
def test_an_address_that_is_none_of_a_web_page_or_can_be_read_in_two_ways_is_refused(address: str) -> None:
    with pytest.raises(Unsafe):
        Target.of(address)


@pytest.mark.parametrize(
    ("location", "leads_to"),
    [
        (b"/b", "https://example.org/b"),
        (b"b?c=d", "https://example.org/a/b?c=d"),
        (b"//other.example/b", "https://other.example/b"),
        (b"http://other.example", "http://other.example/"),
        (b"?x", "https://example.org/a/page?x"),
        (b" /a b ", "https://example.org/a%20b"),
        ("/訴".encode(), "https://example.org/%E8%A8%B4"),
        ("/é".encode("latin-1"), "https://example.org/%C3%A9"),
        (b"../../../b", "https://example.org/b"),
    ],
)
def test_a_redirect_may_be_relative_and_badly_written(location: bytes, leads_to: str) -> None:
    assert Target.of("https://example.org/a/page").join(location).url == leads_to


@given(st.text() | st.text().map("http://".__add__) | st.text(alphabet="htp:/@[]%.0x1a\\#?٣。").map("http://".__add__))
def test_whatever_is_given_is_read_or_refused(text: str) -> None:
    try:
        target = Target.of(text)
    except Unsafe:
        return
    assert target.url.isascii() and target.url.isprintable() and " " not in target.url
    assert Target.of(target.url) == target


@given(st.binary())
def test_wherever_a_redirect_leads_is_read_or_refused(location: bytes) -> None:
    try:
        target = Target.of("https://example.org/").join(location)
    except Unsafe:
        return
    assert target.scheme in {"http", "https"}
