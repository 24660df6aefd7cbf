"""What every test has: a data folder of its own, machines built of fakes, and no way out to a network."""

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from tests import fakes

hypothesis.settings.register_profile("house", deadline=None, derandomize=True)
hypothesis.settings.load_profile("house")

_HERE = ("127.", "localhost", "::1", "0.0.0.0")


class NetworkRefused(RuntimeError):
    """A test tried to reach another machine."""


def _refuse_strangers(host: Any) -> None:
    name = host.decode() if isinstance(host, bytes) else host
    if name and not str(name).startswith(_HERE) and name != "::":
        raise NetworkRefused(f"a test tried to reach {name!r}; tests need no network")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves this machine, and every name that would have to be asked for."""
    look_up, connect, try_to_connect = socket.getaddrinfo, socket.socket.connect, socket.socket.connect_ex

    def looked_up(host: Any, *given: Any, **named: Any) -> Any:
        _refuse_strangers(host)
        return look_up(host, *given, **named)

    def connected(self: socket.socket, address: Any) -> None:
        _refuse_strangers(address[0] if isinstance(address, tuple) else None)
        connect(self, address)

    def tried(self: socket.socket, address: Any) -> int:
        _refuse_strangers(address[0] if isinstance(address, tuple) else None)
        return try_to_connect(self, address)

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)
    monkeypatch.setattr(socket.socket, "connect", connected)
    monkeypatch.setattr(socket.socket, "connect_ex", tried)


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing of the person's own settings or data reaches a test, here or in a process it starts."""
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
