"""Builds the pages into one web application: look, limits and guard. Knows nothing of what the pages show."""

import hashlib
import warnings
from functools import cache
from pathlib import Path

import gradio as gr
from fastapi import FastAPI
from fastapi.responses import Response
from gradio.components.navbar import Navbar

from trainer.coaching.practice import Practice
from trainer.web.first_paint import FirstPaint
from trainer.web.guard import Guard
from trainer.web.pages import brief, debrief, lobby, room
from trainer.web.render.frame import NAME, problem

AT_ONCE = 20
"""Turns made at the same time; Gradio's own limit of one would let reps queue behind each other."""
WAITING = 200
"""Turns that may wait for their place before newcomers are told to come back."""
LOOPBACK = ("127.0.0.1", "localhost", "::1")
ROUTES = {"Brief": "brief", "Room": "room", "Debrief": "debrief"}

_HERE = Path(__file__).parent
_STYLES = (_HERE / "theme.css", *(_HERE / "styles" / f"{name}.css" for name in ("lobby", "room", "debrief")))
_FONTS = ["ui-sans-serif", "system-ui", "sans-serif"]
_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
    '<path fill="#0f6b66" d="M3 6h12v6a4 4 0 0 1 0 8v6H3z"/>'
    '<path fill="#d9962b" d="M17 6h12v20H17v-5a5 5 0 0 0 0-10z"/></svg>'
)


def build(practice: Practice, *, hosts: tuple[str, ...] = LOOPBACK) -> FastAPI:
    """The application, ready to be served to whoever calls it by one of these host names."""
    app = FastAPI(title=NAME, docs_url=None, redoc_url=None, openapi_url=None)
    _own_files(app)
    addresses = ["/", *(f"/{path}" for path in ROUTES.values())]
    app.add_middleware(FirstPaint, pages=addresses, head=_head())
    app.add_middleware(Guard, hosts=hosts, pages=addresses, lost=_lost())
    with warnings.catch_warnings():
        # Said of every application with several pages, asked for or not.
        warnings.filterwarnings("ignore", message="SSR mode is not supported")
        gr.mount_gradio_app(
            app,
            pages(practice),
            "/",
            app_kwargs={"docs_url": None, "redoc_url": None, "openapi_url": None},
            theme=gr.themes.Base(font=_FONTS, font_mono=["ui-monospace", "monospace"]),
            head=_head(),  # Again, after Gradio's own sheets, whose rules would win otherwise.
            footer_links=[],
            show_error=False,
            run_history=False,
            mcp_server=False,
            ssr_mode=False,
            pwa=False,
            enable_monitoring=False,
            max_file_size=1,
            allowed_paths=[],
        )
    return app


def pages(practice: Practice) -> gr.Blocks:
    """All pages, without a server."""
    demo = gr.Blocks(title=NAME, analytics_enabled=False, fill_width=True)
    with demo:
        Navbar(visible=False)
        lobby.build(demo, practice)
    for (name, path), page in zip(ROUTES.items(), (brief, room, debrief), strict=True):
        with demo.route(name, path, show_in_navbar=False):
            Navbar(visible=False)
            page.build(demo, practice)
    demo.queue(default_concurrency_limit=AT_ONCE, max_size=WAITING, api_open=False)
    return demo


@cache
def look() -> str:
    """All style sheets as one."""
    return "\n".join(path.read_text(encoding="utf-8") for path in _STYLES)


def _head() -> str:
    return (
        '<meta name="color-scheme" content="light dark">'
        f'<link rel="stylesheet" href="look.css?v={hashlib.sha256(look().encode()).hexdigest()[:12]}">'
    )


def _lost() -> str:
    said = problem("There is no page at this address.", title="Not found")
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><base href="/"><title>{NAME}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">{_head()}</head>'
        f"<body><main>{said}</main></body></html>"
    )


def _own_files(app: FastAPI) -> None:
    @app.get("/look.css")
    def styles() -> Response:
        return Response(look(), media_type="text/css", headers={"cache-control": "public, max-age=31536000, immutable"})

    @app.get("/favicon.ico")
    def icon() -> Response:
        return Response(_ICON, media_type="image/svg+xml", headers={"cache-control": "public, max-age=86400"})

    @app.get("/manifest.json")
    def manifest() -> dict[str, object]:
        return {"name": NAME, "short_name": NAME, "start_url": "/", "display": "browser", "icons": []}
