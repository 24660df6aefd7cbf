"""Who may ask, and for what."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from tests import fakes
from trainer.web import shell
from trainer.web.guard import LONGEST_BODY

PAGE = {"accept": "text/html"}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    machine = fakes.machine(tmp_path_factory.mktemp("guard"))
    with TestClient(shell.build(machine.practice), base_url="http://127.0.0.1:7860") as found:
        yield found
    machine.close()


@pytest.mark.parametrize("path", ["/", "/brief", "/room?session=x", "/debrief"])
def test_pages_are_served_with_our_look_before_the_first_paint(client: TestClient, path: str) -> None:
    answer = client.get(path, headers={**PAGE, "accept-encoding": "br, gzip"})
    assert answer.status_code == 200
    assert answer.text.index("look.css") < answer.text.index("<body")
    assert "JavaScript" in answer.text
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert "http:" not in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_an_unknown_address_is_a_sentence_with_a_way_back(client: TestClient) -> None:
    answer = client.get("/nowhere/at/all", headers=PAGE)
    assert answer.status_code == 404
    assert "There is no page at this address." in answer.text and 'href="./"' in answer.text


@pytest.mark.parametrize("host", ["evil.example", "evil.example:7860", "", "127.0.0.1.evil.example", "[::1", "a b"])
def test_other_names_for_this_machine_are_refused(client: TestClient, host: str) -> None:
    assert client.get("/", headers={**PAGE, "host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:7860", "localhost:9", "localhost", "[::1]:7860"])
def test_loopback_names_are_served(client: TestClient, host: str) -> None:
    assert client.get("/look.css", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1.evil.example"])
def test_another_site_cannot_send_anything(client: TestClient, origin: str) -> None:
    answer = client.post("/gradio_api/queue/join", json={}, headers={"origin": origin})
    assert answer.status_code == 403


def test_large_and_unmeasured_bodies_are_refused(client: TestClient) -> None:
    assert client.post("/gradio_api/queue/join", content=b"x" * (LONGEST_BODY + 1)).status_code == 413
    assert client.post("/gradio_api/queue/join", content=iter([b"x"])).status_code == 411


@pytest.mark.parametrize(
    "path",
    [
        "/gradio_api/upload",
        "/gradio_api/run/predict",
        "/gradio_api/call/load",
        "/gradio_api/file=/etc/passwd",
        "/monitoring",
    ],
)
def test_unused_doors_are_closed(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404
    assert client.post(path, json={}).status_code == 404


def test_own_files_are_served(client: TestClient) -> None:
    assert client.get("/favicon.ico").headers["content-type"].startswith("image/svg")
    assert client.get("/manifest.json").json()["name"] == "Same Side"
    assert ".puzzle" in client.get("/look.css").text


def test_nobody_learns_of_the_listeners(client: TestClient) -> None:
    info = client.get("/gradio_api/info").json()
    assert info["named_endpoints"] == {}
    assert client.get("/docs").status_code == 404 and client.get("/openapi.json").status_code == 404
