"""Which IP addresses are public: none by which a server could be made to ask itself or its neighbours."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disputes.outside import is_public

NEAR = """
0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.127.255.255 127.0.0.1 127.8.8.8 169.254.169.254 172.16.0.1 172.31.255.255
192.0.0.1 192.0.0.170 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.250
240.0.0.1 255.255.255.255
:: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::ffff:0:127.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::1
100::1 2001::1 2001:0:7f00:1::1 2001:10::1 2001:20::1 2001:db8::1 2002:7f00:1::1 2002:0808:0808::1 3fff::1 5f00::1
fc00::1 fd00:ec2::254 fe80::1 fe80::1%eth0 2606:4700::1%1 fec0::1 ff02::1 ff0e::1
"""
FAR = """
1.1.1.1 8.8.8.8 93.184.216.34 100.63.255.255 100.128.0.1 172.15.0.1 172.32.0.1 192.167.1.1 198.17.1.1 223.255.255.254
2606:4700:4700::1111 2a00:1450:4001:830::200e 2001:4860:4860::8888 2001:200::1 64:ff9b::808:808
"""


@pytest.mark.parametrize("address", NEAR.split())
def test_an_address_of_this_machine_its_network_or_nowhere_is_not_public(address: str) -> None:
    assert is_public(address) is False


@pytest.mark.parametrize("address", FAR.split())
def test_an_address_of_a_server_on_the_internet_is_public(address: str) -> None:
    assert is_public(address) is True


@pytest.mark.parametrize(
    "address", ["", "localhost", "127.1", "2130706433", "0x7f.0.0.1", "0177.0.0.1", "[::1]", "٨.8.8.8"]
)
def test_what_is_no_ip_address_as_programs_write_them_is_not_public(address: str) -> None:
    assert is_public(address) is False


@given(st.ip_addresses())
def test_nothing_is_public_that_python_knows_to_be_anything_but_global_unicast(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    if is_public(str(address)):
        special = (address.is_loopback, address.is_link_local, address.is_multicast, address.is_unspecified)
        assert address.is_global and not any(special)
        if address not in ipaddress.ip_network("64:ff9b::/96"):
            assert not address.is_private and not address.is_reserved


@given(st.ip_addresses(v=4), st.sampled_from(["::ffff:", "::", "2002:", "2001:0:", "64:ff9b:1::"]))
def test_an_ipv4_address_wrapped_in_an_ipv6_address_is_never_public(inner: ipaddress.IPv4Address, wrap: str) -> None:
    high, low = int(inner) >> 16, int(inner) & 0xFFFF
    tail = f"{high:x}:{low:x}"
    assert not is_public(f"{wrap}{tail}{'::' if wrap[0] == '2' else ''}")


@given(st.ip_addresses(v=4))
def test_behind_the_prefix_for_networks_without_ipv4_stands_a_public_address_or_none(
    inner: ipaddress.IPv4Address,
) -> None:
    assert is_public(f"64:ff9b::{int(inner) >> 16:x}:{int(inner) & 0xFFFF:x}") == is_public(str(inner))
