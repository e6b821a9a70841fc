"""One request to one checked address, with an end.

`http.client` of the standard library carries the request. A watch shuts the connection down at
the deadline, wherever it is: in the handshake, in the headers of a server that sends one byte
a second, or in the body.
"""

from __future__ import annotations

import contextlib
import http.client
import io
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from typing import NamedTuple

from mahdar.errors import FetchError, InputError, TooLargeError
from mahdar.source.fetch.address import Target
from mahdar.source.streams import Budget, bounded, unpacked

__all__ = ["Response", "request"]

_STEP = 1 << 16


class Response(NamedTuple):
    """What a server sent; ``headers`` have small letters in their names."""

    status: int
    headers: dict[str, str]
    body: bytes


def request(
    target: Target, address: str, *, headers: dict[str, str], deadline: float, max_bytes: int, where: str
) -> Response:
    """GET one address by connecting to the IP ``address``; the body is decoded, redirects are not followed.

    ``deadline`` is a time of `time.monotonic`. Raises `FetchError` for what fails or takes too
    long, `TooLargeError` beyond ``max_bytes``.
    """
    try:
        with _connected(target, address, deadline) as connection:
            connection.request("GET", target.path, headers={"Host": target.authority, **headers})
            answer = connection.getresponse()
            fields = {name.lower(): value.strip() for name, value in answer.getheaders()}
            body = _body(answer, deadline, max_bytes, where) if 200 <= answer.status < 300 else b""
            return Response(answer.status, fields, _decoded(body, fields, max_bytes, where))
    except InputError:
        raise
    except (OSError, http.client.HTTPException, ValueError, AttributeError) as error:
        # A connection that the watch shut down fails in any of these ways.
        raise FetchError(f"cannot fetch from {target.host}: {_reason(error, deadline)}", where=where) from None


class _Connection(http.client.HTTPConnection):
    """A connection to the address that was checked."""

    def __init__(self, target: Target, address: str, deadline: float) -> None:
        super().__init__(target.host, target.port)
        self._target = target
        self._address = address
        self._deadline = deadline
        self._watched: tuple[threading.Timer, socket.socket] | None = None

    def connect(self) -> None:
        """Connect, and shut the connection down at the deadline."""
        left = max(self._deadline - time.monotonic(), 0.1)
        plain = socket.create_connection((self._address, self._target.port), left)
        self.sock = plain
        watched = plain.dup()
        timer = threading.Timer(left, _shut, (watched,))
        timer.daemon = True
        timer.start()
        self._watched = (timer, watched)
        if self._target.scheme == "https":
            self.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=self._target.host)

    def close(self) -> None:
        """Close the connection and end its watch."""
        super().close()
        if self._watched is not None:
            timer, watched = self._watched
            timer.cancel()
            timer.join()
            watched.close()
            self._watched = None


@contextlib.contextmanager
def _connected(target: Target, address: str, deadline: float) -> Iterator[_Connection]:
    connection = _Connection(target, address, deadline)
    try:
        yield connection
    finally:
        connection.close()


def _shut(sock: socket.socket) -> None:
    with contextlib.suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def _body(answer: http.client.HTTPResponse, deadline: float, max_bytes: int, where: str) -> bytes:
    parts: list[bytes] = []
    size = 0
    with answer:
        while part := answer.read1(_STEP):
            parts.append(part)
            size += len(part)
            if size > max_bytes:
                raise TooLargeError(f"the page has more than {max_bytes:,} bytes", where=where)
            if time.monotonic() > deadline:
                raise TimeoutError
        if answer.length:
            raise http.client.IncompleteRead(b"", answer.length)
    if time.monotonic() > deadline:
        # Without a length, a connection that was shut down looks like a body that ends.
        raise TimeoutError
    return b"".join(parts)


def _decoded(body: bytes, headers: dict[str, str], max_bytes: int, where: str) -> bytes:
    encoding = headers.get("content-encoding", "identity").lower()
    if encoding in ("identity", "") or not body:
        return body
    if encoding not in ("gzip", "x-gzip"):
        raise FetchError(f"the page is encoded as {encoding[:40]!r}, which was not asked for", where=where)
    stream, _, _ = unpacked(io.BytesIO(body), "gzip", where=where, budget=Budget(consumed=len(body)))
    return bounded(stream, max_bytes, where)


def _reason(error: Exception, deadline: float) -> str:
    if isinstance(error, TimeoutError) or time.monotonic() >= deadline:
        return "it took too long"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid ({error.verify_message})"
    if isinstance(error, http.client.IncompleteRead):
        return "the connection ended before the page did"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[:1].lower() + error.strerror[1:]
    text = " ".join(str(error).split())[:100]
    return f"no answer that is HTTP ({type(error).__name__}{': ' if text else ''}{text})"
