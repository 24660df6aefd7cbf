"""A browser for every test here, or a reason why there is none."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests import fakes
from tests.browser import house


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One worker holds the browser; without a browser say so."""
    reason = "no Chromium is installed (looked for chromium, chromium-browser, google-chrome)"
    for item in items:
        if "tests/browser" not in item.path.as_posix():
            continue
        item.add_marker(pytest.mark.browser)
        item.add_marker(pytest.mark.xdist_group("browser"))
        if not house.chromium() and not house.NOTHING_SKIPPED:
            item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with house.browsing() as found:
        yield found


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., house.Visitor]]:
    """Opens browsers of persons; at the end none of them may have met an error or asked another site."""
    known: list[house.Visitor] = []

    def make(base: str, *, width: int = 1280, height: int = 860, **options: Any) -> house.Visitor:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        known.append(house.Visitor(base=base, context=context))
        return known[-1]

    yield make
    for visitor in known:
        visitor.context.close()
    for visitor in known:
        assert visitor.troubles == []
        assert visitor.elsewhere() == []


@pytest.fixture(scope="session")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, fakes.Machine]]:
    """The small library as it is, served once for all tests: building the pages takes seconds."""
    machine = fakes.machine(tmp_path_factory.mktemp("usual"))
    with house.served(machine.practice) as base:
        yield base, machine
    machine.close()


@pytest.fixture
def serve(
    usual: tuple[str, fakes.Machine], new_machine: Callable[..., fakes.Machine]
) -> Iterator[Callable[..., tuple[str, fakes.Machine]]]:
    """Serves the small library; the parts of the machine can be replaced."""
    open_: list[Any] = []

    def start(**parts: Any) -> tuple[str, fakes.Machine]:
        if not parts:
            return usual
        machine = new_machine(**parts)
        serving = house.served(machine.practice)
        base = serving.__enter__()
        open_.append(serving)
        return base, machine

    yield start
    for serving in open_:
        serving.__exit__(None, None, None)
