"""Settings and fixtures for all tests."""

from __future__ import annotations

import getpass
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

# A slow machine is no error; a failing example is printed so that it can be repeated.
settings.register_profile("mahdar", deadline=None, print_blob=True)
settings.load_profile("mahdar")

_NAMES = count(1)


class Postgres:
    """A PostgreSQL cluster of the tests' own, in a temporary folder, with a port of its own."""

    def __init__(self, programs: Path) -> None:
        self._programs = programs
        self._folder = Path(tempfile.mkdtemp(prefix="mahdar-pg-"))
        # The server refuses to run as root.
        self._user = "postgres" if os.getuid() == 0 else getpass.getuser()
        if os.getuid() == 0:
            shutil.chown(self._folder, self._user)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = probe.getsockname()[1]
        self._run("initdb", "-A", "trust", "-U", "mahdar", "-E", "UTF8", "--locale=C.UTF-8", "-N")
        options = f"-p {self._port} -k {self._folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        self._run("pg_ctl", "-w", "-l", str(self._folder / "log"), "-o", options, "start")

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [self._programs / program, "-D", self._folder / "data", *arguments],
            check=True,
            user=self._user if os.getuid() == 0 else None,
            cwd=self._folder,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://mahdar@127.0.0.1:{self._port}/{database}"

    def create(self) -> str:
        """The address of a new, empty database."""
        import psycopg

        name = f"test_{next(_NAMES)}"
        plain = self.url("postgres").replace("+psycopg", "")
        with psycopg.connect(plain, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")  # type: ignore[arg-type]
        return self.url(name)

    def stop(self) -> None:
        self._run("pg_ctl", "-m", "immediate", "-w", "stop")
        shutil.rmtree(self._folder, ignore_errors=True)


def _postgres_programs() -> Path | None:
    """The folder of the newest installed server, or None."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[-3]))
    if folders:
        return folders[-1].parent
    found = shutil.which("postgres")
    return Path(found).resolve().parent if found else None


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A running PostgreSQL server; without one installed, skipped, unless MAHDAR_REQUIRE_POSTGRES is set."""
    programs = _postgres_programs()
    if programs is None:
        message = "no PostgreSQL server is installed (apt-get install postgresql)"
        if os.environ.get("MAHDAR_REQUIRE_POSTGRES"):
            pytest.fail(message)
        pytest.skip(message)
    server = Postgres(programs)
    yield server
    server.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a store that is not there yet; every test that asks runs on both databases."""
    if request.param == "sqlite":
        return str(tmp_path / "store.db")
    server: Postgres = request.getfixturevalue("postgres")
    return server.create()
