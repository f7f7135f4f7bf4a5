"""Which IP addresses are those of public servers, and which lead to this machine, its network or nowhere."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

# IANA, Special-Purpose Address Registries for IPv4 and IPv6 (RFC 6890 and later entries), and multicast (RFC 5771).
# Written out because what Python calls global differs from version to version and includes multicast.
_SPECIAL_V4 = tuple(
    IPv4Network(block)
    for block in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
        *("192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16"),
        *("192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3"),
    )
)
_UNICAST_V6 = IPv6Network("2000::/3")  # all that was ever given out for servers
# Protocols and Teredo, documentation, 6to4, AS112, documentation: the tunnels hold an IPv4 address of any kind.
_SPECIAL_V6 = tuple(
    IPv6Network(block) for block in ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
)
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: how a network without IPv4 reaches an IPv4 server


def is_public(address: str) -> bool:
    """Say whether an IP address, as text, is that of a public server; False for what is no IP address."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return _is_public_v4(found) if isinstance(found, IPv4Address) else _is_public_v6(found)


def _is_public_v4(address: IPv4Address) -> bool:
    return address.is_global and not any(address in block for block in _SPECIAL_V4)


def _is_public_v6(address: IPv6Address) -> bool:
    if address.scope_id is not None:  # a zone names a network card of this machine
        return False
    if address in _NAT64:
        return _is_public_v4(IPv4Address(int(address) & 0xFFFFFFFF))
    is_unicast = address in _UNICAST_V6 and address.is_global
    return is_unicast and not any(address in block for block in _SPECIAL_V6)
