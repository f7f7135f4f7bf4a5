"""Who asks: the network address of a visitor, for counting how often and for nothing else."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest

# A household or a server has a whole /64 of IPv6 (RFC 6177), so counting single addresses would count nobody.
IPV6_PREFIX = 64
UNKNOWN = "unknown"


def address(request: HttpRequest) -> str:
    """Return the network address that a request comes from: "192.0.2.7", and of IPv6 its network, "2001:db8::/64".

    Behind a proxy (setting BEHIND_PROXY) it is the last entry of X-Forwarded-For, the one that the proxy itself
    added; what stands before it, anybody may have written. "unknown" if there is none, as on a Unix socket, or if it
    is no address: all such visitors count as one.
    """
    said = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:
        said = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2] or said
    return _network(said.strip())


def _network(said: str) -> str:
    """Write an address in its one form; some proxies add the port, and IPv4 may come wrapped in IPv6."""
    if said.startswith("["):
        said = said[1:].partition("]")[0]
    elif said.count(":") == 1:
        said = said.partition(":")[0]
    try:
        found = ipaddress.ip_address(said.partition("%")[0])
    except ValueError:
        return UNKNOWN
    if isinstance(found, ipaddress.IPv4Address):
        return str(found)
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(ipaddress.ip_network((found, IPV6_PREFIX), strict=False))
