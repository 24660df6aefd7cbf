"""The application is built safely, and without a server."""

import re
import socket
from collections.abc import Iterator
from typing import Any

import pytest

from tests import fakes
from trainer.web import shell


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    machine = fakes.machine(tmp_path_factory.mktemp("shell"))
    yield shell.pages(machine.practice)
    machine.close()


@pytest.fixture(scope="module")
def config(demo: Any) -> dict[str, Any]:
    return dict(demo.get_config_file())


def test_pages_build_without_a_server(config: dict[str, Any]) -> None:
    assert set(config["page"]) == {"", "brief", "room", "debrief"}
    assert all(page["components"] for page in config["page"].values())


def test_every_listener_is_private(config: dict[str, Any]) -> None:
    assert len(config["dependencies"]) >= 9
    for listener in config["dependencies"]:
        assert listener["api_visibility"] == "private", listener["targets"]


def test_listeners_run_side_by_side_and_none_is_a_public_address(demo: Any) -> None:
    assert demo._queue.default_concurrency_limit == shell.AT_ONCE
    assert demo._queue.max_size == shell.WAITING
    assert demo.api_open is False
    assert demo.get_api_info()["named_endpoints"] == {}


def test_nothing_of_a_person_is_ever_in_a_template(config: dict[str, Any]) -> None:
    for component in config["components"]:
        template = component["props"].get("html_template")
        if template and template != "${value}":
            assert "${" not in template and "{{" not in template


def test_the_application_keeps_no_history_and_offers_no_tools(machine: fakes.Machine) -> None:
    app = shell.build(machine.practice)
    mounted = next(
        route.app for route in app.routes if getattr(route, "path", None) in ("", "/") and hasattr(route, "app")
    )
    blocks = mounted.get_blocks()
    assert blocks.run_history is False and blocks.mcp_server is False and blocks.analytics_enabled is False
    assert blocks.footer_links == [] and blocks.show_error is False and blocks.allowed_paths == []


def test_building_makes_no_connection(machine: fakes.Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise AssertionError("building the pages opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    shell.build(machine.practice)


def test_the_look_names_no_other_site() -> None:
    assert not re.search(r"https?:|url\(|@import|@font-face", shell.look())


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_can_be_read(scheme: str) -> None:
    light, dark = re.findall(r":root \{(.*?)\}", shell.look(), re.DOTALL)[:2]
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light))
    if scheme == "dark":
        colours |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", dark))
    grounds = ("ground", "sheet", "sunk")
    pairs = [(word, ground) for word in ("ink", "soft", "pine") for ground in grounds]
    pairs += [("pine", "pine-wash"), ("gold-ink", "gold-wash"), ("brick", "brick-wash"), ("brick", "sheet")]
    pairs += [
        ("ink", "pine-wash"),
        ("soft", "pine-wash"),
        ("ground", "ink"),
        ("gold-ink", "sheet"),
        ("gold-ink", "ground"),
    ]
    for word, ground in pairs:
        assert contrast(colours[word], colours[ground]) >= 4.5, (word, ground)
    assert contrast("#ffffff", colours["pine-fill"]) >= 4.5
    assert contrast(colours["edge"], colours["sheet"]) >= 3
