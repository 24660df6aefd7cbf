"""Puts our own look into a page before it is first painted, where Gradio would add it later. Knows no page."""

from collections.abc import Iterable

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Gradio aborts its own streams when a page is left and reports that as an error; the browser ends them quietly.
# It listens from its first line on, so this has to listen earlier.
_QUIET = "<script>addEventListener('beforeunload', event => event.stopImmediatePropagation());</script>"
_NO_SCRIPT = (
    "<noscript><p>The practice room needs JavaScript. Allow it for this address and open the page again.</p></noscript>"
)


class FirstPaint:
    """Adds to the head of every page; other answers pass as they are."""

    def __init__(self, app: ASGIApp, *, pages: Iterable[str], head: str) -> None:
        """`head` is trusted markup."""
        self._app = app
        self._pages = frozenset(pages)
        self._head = f"<head>{_QUIET}{head}".encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and dress the page that comes back."""
        if scope["type"] != "http" or scope["method"] != "GET" or scope["path"] not in self._pages:
            await self._app(scope, receive, send)
            return
        plain = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
        start: Message = {}
        body = bytearray()

        async def collect(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
                return
            if message["type"] != "http.response.body":
                await send(message)
                return
            body.extend(message.get("body", b""))
            if message.get("more_body"):
                return
            dressed = self._dressed(bytes(body))
            MutableHeaders(scope=start)["content-length"] = str(len(dressed))
            await send(start)
            await send({"type": "http.response.body", "body": dressed})

        await self._app({**scope, "headers": plain}, receive, collect)

    def _dressed(self, page: bytes) -> bytes:
        page = page.replace(b"<head>", self._head, 1)
        return page.replace(b"<gradio-app", _NO_SCRIPT.encode() + b"<gradio-app", 1)
