"""The door to models, over real HTTP on loopback: asking, streaming, stepping down, retrying, failing in words."""

import json
from typing import Any

import pytest
from pydantic import BaseModel

from tests.llm.server import serving
from trainer.errors import ModelRefused, ModelUnavailable, ReplyMalformed
from trainer.llm.endpoint import Endpoint
from trainer.llm.requests import Answer, Message, NoBook, Request
from trainer.llm.structured import Forms, Structured


class Book:
    """Keeps answers in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, Answer] = {}

    def find(self, digest: str) -> Answer | None:
        return self.kept.get(digest)

    def keep(self, request: Request, answer: Answer) -> None:
        self.kept.setdefault(request.digest, answer)


class Shape(BaseModel):
    word: str


def request(url: str, **changes: Any) -> Request:
    given = {
        "role": "reader",
        "endpoint": url,
        "model": "small",
        "messages": (Message(role="user", content="Say a word."),),
        "temperature": 0.0,
        "max_tokens": 20,
    }
    return Request(**{**given, **changes})


def endpoint(url: str, book: Any = None, sleeps: list[float] | None = None) -> Endpoint:
    waits = sleeps if sleeps is not None else []
    return Endpoint(url, api_key=None, book=book or NoBook(), sleep=waits.append, timeout=5)


def test_an_answer_is_kept_and_never_asked_for_twice() -> None:
    with serving(lambda body: "apple") as server:
        book = Book()
        door = endpoint(server.url, book)
        first, second = door.ask(request(server.url)), door.ask(request(server.url))
        assert first.text == second.text == "apple"
        assert first.usage.completion_tokens == 7 and not first.usage.estimated
        assert len(server.asked) == 1
        assert door.models() == ("small",)


def test_a_streamed_answer_comes_in_pieces_and_is_kept_whole() -> None:
    with serving(lambda body: "First sentence. Second one.") as server:
        book = Book()
        door = endpoint(server.url, book)
        pieces = list(door.stream(request(server.url)))
        assert len(pieces) > 1 and "".join(pieces) == "First sentence. Second one."
        assert list(door.stream(request(server.url))) == ["First sentence. Second one."]
        assert len(server.asked) == 1


def test_a_busy_server_is_asked_again_after_the_time_it_names() -> None:
    answers: list[Any] = [(429, {"retry-after": "3"}, b'{"error": {"message": "slow down"}}'), "apple"]
    with serving(lambda body: answers.pop(0)) as server:
        sleeps: list[float] = []
        assert endpoint(server.url, sleeps=sleeps).ask(request(server.url)).text == "apple"
        assert sleeps == [3.0]


@pytest.mark.parametrize(
    ("status", "error", "words"),
    [
        (401, ModelRefused, "TRAINER_API_KEY"),
        (404, ModelRefused, "does not know the model small"),
        (429, ModelUnavailable, "busy"),
        (500, ModelUnavailable, "failed with status 500"),
    ],
)
def test_failures_are_sentences(status: int, error: type[Exception], words: str) -> None:
    with serving(lambda body: (status, {}, b'{"error": {"message": "no"}}')) as server:
        with pytest.raises(error, match=words):
            endpoint(server.url).ask(request(server.url))
        assert len(server.asked) == (3 if status in (429, 500) else 1)


def test_a_server_that_is_not_there_is_said() -> None:
    with pytest.raises(ModelUnavailable, match="cannot be reached"):
        endpoint("http://127.0.0.1:9/v1").ask(request("http://127.0.0.1:9/v1"))


def test_nothing_is_no_answer() -> None:
    with serving(lambda body: "  ") as server, pytest.raises(ReplyMalformed, match="answered with nothing"):
        endpoint(server.url).ask(request(server.url))


def test_a_server_without_schemas_is_found_out_once() -> None:
    def rule(body: dict[str, Any]) -> Any:
        kind = body.get("response_format", {}).get("type")
        if kind == "json_schema":
            return 400, {}, b'{"error": {"message": "response_format not supported"}}'
        return "Sure! Here it is:\n" + json.dumps({"word": "apple"}) if kind is None else "not json"

    with serving(rule) as server:
        structured = Structured(endpoint(server.url), Forms())
        value, _ = structured.ask(request(server.url), Shape)
        assert value.word == "apple"
        assert len(server.asked) == 3
        structured.ask(request(server.url, vote=1), Shape)
        assert len(server.asked) == 4, "what the server lacks must not be tried again"


def test_an_answer_of_no_form_is_refused() -> None:
    with serving(lambda body: "I would rather talk about apples.") as server:
        with pytest.raises(ReplyMalformed, match="form"):
            Structured(endpoint(server.url), Forms()).ask(request(server.url), Shape)
