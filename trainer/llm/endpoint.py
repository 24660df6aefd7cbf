"""Talks to one OpenAI-compatible server: asks, streams, retries within bounds, keeps every answer. Knows no prompts."""

import time
from collections.abc import Callable, Iterator
from typing import Any

import openai
from openai.types.chat import ChatCompletion
from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt, wait_random_exponential
from tenacity.stop import stop_after_delay, stop_any

from trainer.errors import ModelRefused, ReplyMalformed
from trainer.llm.failures import retry_after, told, worth_retrying
from trainer.llm.requests import Answer, CallBook, Request, Usage
from trainer.llm.tokens import count_messages, count_text

ATTEMPTS = 3
PATIENCE = 45.0
"""Seconds after which no new attempt is begun."""
FIRST_BYTE = 30.0
"""Seconds a server may stay silent before and between parts of an answer."""
LONGEST_ANSWER = 60_000
"""Characters; more than that is no answer to anything we ask."""
_NO_KEY = "none"


class Endpoint:
    """One server."""

    def __init__(
        self,
        base_url: str,
        *,
        api_key: str | None,
        book: CallBook,
        sleep: Callable[[float], None] = time.sleep,
        timeout: float = FIRST_BYTE,
    ) -> None:
        """`sleep` waits between attempts; the tests hand in one that does not."""
        self.base_url = base_url
        self._book = book
        self._sleep = sleep
        self._client = openai.OpenAI(base_url=base_url, api_key=api_key or _NO_KEY, max_retries=0, timeout=timeout)

    def models(self) -> tuple[str, ...]:
        """Names of the models the server offers."""
        try:
            return tuple(sorted(model.id for model in self._client.models.list()))
        except openai.OpenAIError as error:
            raise told(error, endpoint=self.base_url, model="") from error

    def ask(self, request: Request) -> Answer:
        """The whole answer; one that was given before is not paid for again."""
        known = self._book.find(request.digest)
        if known:
            return known
        started = time.monotonic()
        completion = self._patiently(lambda: self._create(request), request)
        answer = self._checked(completion, request, started)
        self._book.keep(request, answer)
        return answer

    def stream(self, request: Request) -> Iterator[str]:
        """The answer piece by piece; kept once it is whole. An answer known already comes in one piece."""
        known = self._book.find(request.digest)
        if known:
            yield known.text
            return
        started = time.monotonic()
        parts = self._patiently(lambda: self._create(request, stream=True), request)
        said: list[str] = []
        finish = usage = None
        model = request.model
        try:
            for part in parts:
                usage = part.usage or usage
                model = part.model or model
                for choice in part.choices[:1]:
                    finish = choice.finish_reason or finish
                    if choice.delta.refusal:
                        raise ModelRefused(f"The model {request.model} declined: {choice.delta.refusal[:200]}")
                    if choice.delta.content:
                        said.append(choice.delta.content)
                        yield choice.delta.content
                if sum(map(len, said)) > LONGEST_ANSWER:
                    raise ReplyMalformed(_too_long(request), raw="".join(said)[:1000])
        except openai.OpenAIError as error:
            raise told(error, endpoint=self.base_url, model=request.model) from error
        text = "".join(said)
        self._must_be_whole(text, finish, request)
        spent = _usage(usage, request, text)
        self._book.keep(request, Answer(text=text, model=model, usage=spent, milliseconds=_since(started)))

    def _create(self, request: Request, *, stream: bool = False) -> Any:
        extra: dict[str, Any] = {}
        if request.seed is not None:
            extra["seed"] = request.seed
        if request.form == "schema":
            extra["response_format"] = {
                "type": "json_schema",
                "json_schema": {"name": "answer", "strict": True, "schema": request.shape},
            }
        elif request.form == "json":
            extra["response_format"] = {"type": "json_object"}
        if stream:
            extra |= {"stream": True, "stream_options": {"include_usage": True}}
        return self._client.chat.completions.create(
            model=request.model,
            messages=[message.model_dump() for message in request.messages],  # type: ignore[misc]
            temperature=request.temperature,
            max_tokens=request.max_tokens,
            **extra,
        )

    def _patiently(self, call: Callable[[], Any], request: Request) -> Any:
        backoff = wait_random_exponential(multiplier=0.5, max=8)

        def wait(state: RetryCallState) -> float:
            error = state.outcome.exception() if state.outcome else None
            asked = retry_after(error) if error else None
            return backoff(state) if asked is None else asked

        attempts = Retrying(
            retry=retry_if_exception(worth_retrying),
            stop=stop_any(stop_after_attempt(ATTEMPTS), stop_after_delay(PATIENCE)),
            wait=wait,
            sleep=self._sleep,
            reraise=True,
        )
        try:
            return attempts(call)
        except openai.OpenAIError as error:
            raise told(error, endpoint=self.base_url, model=request.model) from error
        except ValueError as error:  # the body is not JSON, whatever its status said
            raise ReplyMalformed(
                f"The model server at {self.base_url} sent something that is no answer. Try again.", raw=str(error)
            ) from error

    def _checked(self, completion: Any, request: Request, started: float) -> Answer:
        if not isinstance(completion, ChatCompletion) or not completion.choices:
            raise ReplyMalformed(f"The model {request.model} sent no answer. Try again.", raw=str(completion)[:1000])
        choice = completion.choices[0]
        if choice.message.refusal:
            raise ModelRefused(f"The model {request.model} declined: {choice.message.refusal[:200]}")
        text = choice.message.content or ""
        self._must_be_whole(text, choice.finish_reason, request)
        spent = _usage(completion.usage, request, text)
        return Answer(text=text, model=completion.model or request.model, usage=spent, milliseconds=_since(started))

    def _must_be_whole(self, text: str, finish: str | None, request: Request) -> None:
        if finish == "content_filter":
            raise ModelRefused(f"A content filter held back the answer of {request.model}. Say it in other words.")
        if not text.strip():
            raise ReplyMalformed(f"The model {request.model} answered with nothing. Try again.", raw=text)
        if len(text) > LONGEST_ANSWER:
            raise ReplyMalformed(_too_long(request), raw=text[:1000])
        if finish is None or (finish == "length" and request.shape):
            raise ReplyMalformed(f"The answer of {request.model} was cut off. Try again.", raw=text)


def _too_long(request: Request) -> str:
    return (
        f"The model {request.model} did not stop talking; its answer was dropped. Try again, or choose another model."
    )


def _since(started: float) -> int:
    return round((time.monotonic() - started) * 1000)


def _usage(reported: Any, request: Request, text: str) -> Usage:
    if reported and reported.completion_tokens is not None:
        return Usage(
            prompt_tokens=reported.prompt_tokens or 0, completion_tokens=reported.completion_tokens, estimated=False
        )
    return Usage(
        prompt_tokens=count_messages(request.messages, request.model).tokens,
        completion_tokens=count_text(text, request.model).tokens,
        estimated=True,
    )
