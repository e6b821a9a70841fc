"""Which addresses may be fetched.

A host name is resolved once, its addresses are checked, and the connection goes to the address
that was checked: a name that answers differently a moment later (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import threading
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from mahdar.errors import FetchError

__all__ = ["Target", "is_public", "resolve", "target"]

_ODD = re.compile(r"[\x00-\x20\x7f\\]")
#: IPv6 that stands for an IPv4 address behind a translator (RFC 6052, RFC 8215).
_TRANSLATED = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("64:ff9b:1::/48"))
_SAFE = "%/:=&?~#+!$,;'@()*[]"


class Target(NamedTuple):
    """An address taken apart; ``path`` includes the query, ``url`` is the address in ASCII."""

    url: str
    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{self.scheme}://{self.authority}"

    @property
    def authority(self) -> str:
        """The host as it stands in a request, with its port if that is unusual."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        usual = 443 if self.scheme == "https" else 80
        return host if self.port == usual else f"{host}:{self.port}"


def target(url: str, *, where: str) -> Target:
    """The parts of an address; raises `FetchError` for what is no http(s) address."""
    if _ODD.search(url.strip()):
        raise FetchError("spaces, control characters or backslashes in the address", where=where)
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
        plain = host or ""
        ascii_host = plain if plain.isascii() else plain.encode("idna").decode("ascii")
    except ValueError:  # UnicodeError of idna is one
        raise FetchError("not a valid address", where=where) from None
    scheme = parts.scheme.lower()
    if scheme not in ("http", "https"):
        raise FetchError(f"{scheme or 'no'} address; only http and https are fetched", where=where)
    if not ascii_host or port == 0:
        raise FetchError("not a valid address", where=where)
    if parts.username is not None or parts.password is not None:
        raise FetchError("a name or password in the address", where=where)
    path = quote(parts.path or "/", safe=_SAFE)
    query = quote(parts.query, safe=_SAFE)
    asked = f"{path}?{query}" if query else path
    found = Target("", scheme, ascii_host, port or (443 if scheme == "https" else 80), asked)
    return found._replace(url=f"{found.origin}{found.path}")


def resolve(host: str, port: int, *, allow_private: bool, timeout: float, where: str) -> str:
    """An IP address of the host to which a connection may go.

    Raises `FetchError` if there is none within ``timeout`` seconds, or only private ones.
    """
    addresses = _look_up(host, port, timeout, where)
    allowed = [address for address in addresses if allow_private or is_public(address)]
    if not allowed:
        raise FetchError(
            f"{host} is at the private address {addresses[0]}, which is not fetched unless it is allowed"
            " (--allow-private)",
            where=where,
        )
    return allowed[0]


def is_public(address: str) -> bool:
    """Whether an IP address can be anyone's: not private, loopback, link-local, multicast, reserved."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and any(ip in network for network in _TRANSLATED):
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is None and int(ip) >> 32 == 0:
            return False
        if inner is not None:
            return is_public(str(inner))
        if ip.is_site_local:
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback)


def _look_up(host: str, port: int, timeout: float, where: str) -> list[str]:
    """The addresses of a host; the system's own limit may be longer than ours."""
    found: list[str] = []
    failed: list[OSError | UnicodeError] = []

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.extend(dict.fromkeys(str(answer[4][0]) for answer in answers))
        except (OSError, UnicodeError) as error:
            failed.append(error)

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(max(timeout, 0.1))
    if failed or not found:
        reason = "its name is not known" if failed else "its name could not be looked up in time"
        raise FetchError(f"cannot reach {host}: {reason} (no network, or a misspelled address?)", where=where)
    return found
