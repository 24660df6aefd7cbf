"""Listens on an address and serves the pages until it is told to stop. Knows nothing of what is served."""

import errno
import ipaddress
import socket
from collections.abc import Callable

import uvicorn
from fastapi import FastAPI

from trainer.errors import SettingInvalid


def listen(app: FastAPI, *, host: str, port: int, ready: Callable[[str], None]) -> None:
    """Serve until interrupted; `ready` is told the address once it can be opened.

    Raises SettingInvalid when the address cannot be had, or would let strangers in: there are no accounts yet, so
    whoever reaches the page is its one local person.
    """
    if not _loopback(host):
        raise SettingInvalid(
            f"Refused to listen on {host}: there is no sign-in yet, so anybody who can reach that address could read "
            "and change everything. Use 127.0.0.1."
        )
    with _bound(host, port) as bound:
        name = f"[{host}]" if ":" in host else host
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=5))
        ready(f"http://{name}:{bound.getsockname()[1]}")
        server.run(sockets=[bound])


def _loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sends small answers at once (TCP_NODELAY) only on sockets that name their protocol; else each waits 40 ms.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
        bound.listen(128)
    except OSError as error:
        bound.close()
        if error.errno == errno.EADDRINUSE:
            raise SettingInvalid(
                f"Port {port} is taken, perhaps by a trainer that runs already: open http://{host}:{port}, "
                f"or choose another port with --port {port + 1}."
            ) from error
        raise SettingInvalid(
            f"Cannot listen on {host}:{port}: {error.strerror}. Choose another --host or --port."
        ) from error
    return bound
