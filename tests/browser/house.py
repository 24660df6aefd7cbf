"""Serves pages to a real browser and watches what the browser does. Knows nothing of what is tested."""

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from trainer.coaching.practice import Practice
from trainer.web import shell

ARTEFACTS = Path(__file__).resolve().parents[2] / "test-artefacts" / "screenshots"
NOTHING_SKIPPED = bool(os.environ.get("TRAINER_TEST_NOTHING_SKIPPED"))
"""Read when imported: tests do not see the settings of whoever runs them."""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ANSWERED = """lines => document.querySelectorAll('.turn.buyer:not(.now)').length > lines
    && !document.querySelector('.pending')"""


def chromium() -> str | None:
    """Where a Chromium is installed, if one is."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return next((found for name in names if (found := shutil.which(name))), None)


@contextmanager
def served(practice: Practice) -> Iterator[str]:
    """The pages on a free port of this machine; their address."""
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(shell.build(practice), log_level="warning", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
    thread.start()
    try:
        while not server.started:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)
        bound.close()


@contextmanager
def browsing() -> Iterator[Browser]:
    """A browser without a window."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium(), args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Visitor:
    """One person's browser: opens pages, and keeps what went wrong in them."""

    base: str
    context: BrowserContext
    page: Page = field(init=False)
    troubles: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page = self.tab()

    def tab(self) -> Page:
        """Another tab of the same person."""
        page = self.context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda said: self.troubles.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("dialog", lambda dialog: self.troubles.append(f"dialog: {dialog.message}"))
        return page

    def open(self, path: str, ready: str) -> Page:
        """Go to a page of the house and wait until a part of it is there."""
        self.page.goto(self.base + path)
        self.page.wait_for_selector(ready)
        return self.page

    def elsewhere(self) -> list[str]:
        """Requests that left this machine."""
        return [url for url in self.requests if not url.startswith((self.base, "data:", "blob:"))]

    def keep(self, name: str, *, full: bool = True) -> None:
        """Screenshots, wide and narrow, light and dark."""
        ARTEFACTS.mkdir(parents=True, exist_ok=True)
        before = self.page.viewport_size
        for width, height in ((1280, 860), (390, 844)):
            for scheme in ("light", "dark"):
                self.page.set_viewport_size({"width": width, "height": height})
                self.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                self.page.wait_for_timeout(700)  # Pieces turn and colours fade; a picture half-way would mislead.
                self.page.screenshot(path=ARTEFACTS / f"{name}-{width}-{scheme}.png", full_page=full)
        self.page.emulate_media(color_scheme="light")
        if before:
            self.page.set_viewport_size(before)


def say(page: Page, text: str) -> None:
    """Send a reply with the keyboard and wait for the buyer's line."""
    lines = page.locator(".turn.buyer:not(.now)").count()
    page.fill("textarea", text)
    page.keyboard.press("Enter")
    page.wait_for_function(ANSWERED, arg=lines)


def wider_than_its_window(page: Page) -> int:
    """Pixels by which a page can be scrolled sideways."""
    found: Any = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return int(found)
