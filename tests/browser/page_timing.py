"""Times scripted turns as a person sees them. Knows nothing of what is quick enough."""

from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.house import browsing, chromium, served

_WATCH = """() => {
    const box = document.querySelector('textarea');
    const lines = () => document.querySelectorAll('.turn.buyer:not(.now)').length;
    box.addEventListener('keydown', event => {
        if (event.key !== 'Enter') return;
        const began = performance.now(), before = lines();
        window.took = null;
        const watcher = new MutationObserver(() => {
            if (lines() > before) { watcher.disconnect(); window.took = performance.now() - began; }
        });
        watcher.observe(document.body, { subtree: true, childList: true, attributes: true });
    }, true);
}"""


def turns_through_page(data: Path, replies: Sequence[str], *, sessions: int = 6) -> list[float]:
    """Milliseconds from the key press to the buyer's line on the page; empty where no Chromium is installed."""
    if not chromium():
        return []
    from trainer.settings import read_settings
    from trainer.wiring import build

    product = build(read_settings(data_dir=data))
    found: list[float] = []
    try:
        with served(product.practice) as base, browsing() as browser:
            page = browser.new_page()
            for seed in range(sessions):
                session = product.practice.start("local", "unpaid-200k", level=1, help="live", seed=seed)
                page.goto(f"{base}/room?session={session}")
                page.wait_for_selector("[data-state=waiting] textarea")
                page.wait_for_timeout(500)
                page.evaluate(_WATCH)
                found += _times(page, replies)
    finally:
        product.close()
    return found


def _times(page: Page, replies: Sequence[str]) -> list[float]:
    found = []
    for reply in replies:
        if not page.locator("textarea").is_visible():
            break
        page.fill("textarea", reply)
        page.keyboard.press("Enter")
        page.wait_for_function("() => window.took !== null && !document.querySelector('.pending')")
        found.append(float(page.evaluate("window.took")))
        page.wait_for_timeout(150)
    return found
