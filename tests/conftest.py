"""What every test has: a data folder of its own, machines built of fakes, and no way out to a network."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests import fakes

_REAL_CONNECT = socket.socket.connect
_LOOPBACK = ("127.", "::1", "localhost")


class NetworkRefused(RuntimeError):
    """A test tried to reach another machine."""


def _only_loopback(self: socket.socket, address: Any) -> None:
    host = address[0] if isinstance(address, tuple) else ""
    if self.family != getattr(socket, "AF_UNIX", None) and not str(host).startswith(_LOOPBACK):
        raise NetworkRefused(f"a test tried to connect to {address!r}; tests need no network")
    _REAL_CONNECT(self, address)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves this machine."""
    monkeypatch.setattr(socket.socket, "connect", _only_loopback)


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing of the person's own settings or data reaches a test, here or in a process it starts."""
    import os

    for name in [name for name in os.environ if name.startswith("TRAINER_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("TRAINER_DATA_DIR", str(tmp_path / "data"))


@pytest.fixture
def new_machine(tmp_path: Path) -> Iterator[Callable[..., fakes.Machine]]:
    """Builds machines on this test's folder; calling it again is another process on the same data."""
    built: list[fakes.Machine] = []

    def build(folder: Path | None = None, **parts: Any) -> fakes.Machine:
        made = fakes.machine(folder or tmp_path / "data", **parts)
        built.append(made)
        return made

    yield build
    for item in built:
        item.close()


@pytest.fixture
def machine(new_machine: Callable[..., fakes.Machine]) -> fakes.Machine:
    """One machine."""
    return new_machine()
