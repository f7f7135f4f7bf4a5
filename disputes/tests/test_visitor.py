"""The network address of a visitor: what the connection or the proxy says, never what the visitor writes."""

from typing import Any

import pytest
from django.test import RequestFactory

from disputes import visitor


def address(remote: str = "192.0.2.7", **headers: Any) -> str:
    return visitor.address(RequestFactory().get("/", REMOTE_ADDR=remote, **headers))


def test_without_a_proxy_it_is_the_address_of_the_connection_whatever_the_headers_say() -> None:
    assert address("192.0.2.7", HTTP_X_FORWARDED_FOR="203.0.113.5") == "192.0.2.7"


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("203.0.113.5", "203.0.113.5"),
        ("10.0.0.1, 198.51.100.9,203.0.113.5", "203.0.113.5"),
        ("<script>, 203.0.113.5", "203.0.113.5"),
        ("203.0.113.5:4711", "203.0.113.5"),
        ("[2001:db8:1:2:3::4]:4711", "2001:db8:1:2::/64"),
        ("", "192.0.2.7"),
        ("203.0.113.5, ", "unknown"),
        ("not an address", "unknown"),
    ],
)
def test_behind_a_proxy_it_is_the_last_entry_which_the_proxy_wrote(settings: Any, header: str, found: str) -> None:
    settings.BEHIND_PROXY = True
    assert address("192.0.2.7", HTTP_X_FORWARDED_FOR=header) == found


def test_a_network_of_ipv6_counts_as_one_and_another_as_another() -> None:
    assert address("2001:db8:1:2:aaaa::1") == address("2001:db8:1:2:bbbb::2") == "2001:db8:1:2::/64"
    assert address("2001:db8:1:3::1") == "2001:db8:1:3::/64"
    assert address("fe80::1%eth0") == "fe80::/64"


def test_one_address_has_one_form() -> None:
    assert address("::ffff:192.0.2.7") == "192.0.2.7"
    assert address(" 192.0.2.7 ") == "192.0.2.7"


def test_who_has_no_address_is_unknown() -> None:
    assert [address(""), address("\x00"), address("1" * 5000), address("٣.٣.٣.٣")] == ["unknown"] * 4
