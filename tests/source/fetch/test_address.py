"""Which addresses are fetched."""

from __future__ import annotations

import socket

import pytest

from mahdar.errors import FetchError
from mahdar.source.fetch.address import is_public, resolve, target

PUBLIC = "8.8.8.8 1.1.1.1 2001:4860:4860::8888 ::ffff:8.8.8.8 64:ff9b::808:808".split()
PRIVATE = """
0.0.0.0 10.0.0.1 100.64.0.1 127.0.0.1 127.8.8.8 169.254.169.254 172.16.0.1 192.168.1.1 192.0.2.1 198.18.0.1 224.0.0.1
240.0.0.1 255.255.255.255 :: ::1 ::7f00:1 fe80::1 fe80::1%eth0 fc00::1 fec0::1 ff02::1 ::ffff:127.0.0.1
::ffff:169.254.169.254 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::a00:1 2002:7f00:1:: 2001:db8::1 x
""".split()


@pytest.mark.parametrize("address", PUBLIC)
def test_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", PRIVATE)
def test_private(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "0x7f000001", "2130706433", "127.1", "::1"])
def test_every_spelling_of_one_s_own_machine_is_refused(host: str) -> None:
    try:
        socket.getaddrinfo(host, 80)
    except OSError:
        pytest.skip("this system does not know the spelling")
    with pytest.raises(FetchError, match="private address"):
        resolve(host, 80, allow_private=False, timeout=5, where="x")


def test_the_public_one_of_several_addresses_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [(0, 0, 0, "", (ip, 80)) for ip in ("10.0.0.1", "8.8.8.8")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: answers)
    assert resolve("x.org", 80, allow_private=False, timeout=5, where="x") == "8.8.8.8"
    assert resolve("x.org", 80, allow_private=True, timeout=5, where="x") == "10.0.0.1"


def test_a_look_up_that_hangs_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: [over.wait(20)][:0])
    with pytest.raises(FetchError, match="could not be looked up in time"):
        resolve("x.org", 80, allow_private=False, timeout=0.2, where="x")
    monkeypatch.undo()
    over.set()


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://x.org", "http://x.org/"),
        ("HTTPS://X.org:443/a?b=c#d", "https://x.org/a?b=c"),
        ("http://x.org:81//a", "http://x.org:81//a"),
        ("http://x.org/خبر?س=1", "http://x.org/%D8%AE%D8%A8%D8%B1?%D8%B3=1"),
        ("http://موقع.مصر/", "http://xn--4gbrim.xn--wgbh1c/"),
        ("http://[::1]:80/", "http://[::1]/"),
    ],
)
def test_addresses_in_ascii(url: str, expected: str) -> None:
    assert target(url, where="x").url == expected


BAD = [
    "ftp://x.org/", "file:///etc/passwd", "http://", "http:///a", "http://a:b@x.org/", "http://x.org:99999/",
    "http://x.org/a\r\nHost: y", "http://x.org/a b", "http://x\\y/", "http://[::1", "http://" + "a" * 300 + ".é/",
]  # fmt: skip


@pytest.mark.parametrize("url", BAD)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(FetchError):
        target(url, where="x")
