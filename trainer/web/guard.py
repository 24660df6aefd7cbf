"""Stands before every request: who may ask, for what, and what a page may load. Knows nothing of the pages' content."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LONGEST_BODY = 262_144
"""Bytes of a request; a reply of 4,000 characters needs a fifth of it."""

CLOSED = (
    "/gradio_api/upload",
    "/gradio_api/proxy",
    "/gradio_api/file",
    "/gradio_api/stream",
    "/gradio_api/deep_link",
    "/gradio_api/process_recording",
    "/gradio_api/vibe",
    "/gradio_api/run",
    "/gradio_api/api",
    "/gradio_api/call",
    "/monitoring",
)
"""Doors of Gradio that these pages never use."""

_HEADERS = {
    # Gradio's templates are compiled in the browser, which needs `unsafe-eval`; nothing may come from elsewhere.
    "content-security-policy": (
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; "
        "form-action 'self'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}


class Guard:
    """Refuses strangers' hosts and origins, large bodies and unused doors; sets the security headers."""

    def __init__(self, app: ASGIApp, *, hosts: Iterable[str], pages: Iterable[str], lost: str) -> None:
        """`lost` is the page for an address that does not exist."""
        self._app = app
        self._hosts = frozenset(hosts)
        self._pages = frozenset(pages)
        self._lost = lost

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        answer = self._refusal(scope)
        await (answer or self._app)(scope, receive, with_headers)

    def _refusal(self, scope: Scope) -> ASGIApp | None:
        headers, path = Headers(scope=scope), str(scope["path"])
        host = _name(f"//{headers.get('host', '')}")
        if host not in self._hosts:
            # Another site's name that leads to this machine (DNS rebinding) would read everything.
            return PlainTextResponse("This address is not served here. Open http://127.0.0.1 instead.", 421)
        if scope["method"] not in ("GET", "HEAD", "OPTIONS"):
            refused = self._unwelcome(headers, host)
            if refused:
                return refused
        if path.startswith(CLOSED):
            return PlainTextResponse("There is nothing here.", 404)
        if "text/html" in headers.get("accept", "") and (path.rstrip("/") or "/") not in self._pages:
            return HTMLResponse(self._lost, 404)
        return None

    def _unwelcome(self, headers: Headers, host: str) -> ASGIApp | None:
        origin = headers.get("origin")
        if origin is not None and _name(origin) != host:
            return PlainTextResponse("Another site may not send anything here.", 403)
        size = headers.get("content-length", "")
        if not size.isdecimal():
            return PlainTextResponse("The request does not say how long it is.", 411)
        if int(size) > LONGEST_BODY:
            return PlainTextResponse("That is more than can be taken in.", 413)
        return None


def _name(address: str) -> str:
    """The host name in an address, without its port; empty where there is none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
