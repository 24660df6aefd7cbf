"""Turns every way a model server can fail into one of our errors, with a sentence for the person. Knows no request."""

import math
from collections.abc import Callable

import openai

from trainer.errors import ModelError, ModelRefused, ModelUnavailable

LONGEST_WAIT = 20.0
"""Seconds; a server that asks for more is reported, not waited for."""

_BY_STATUS: dict[int, str] = {
    400: "did not accept the request: {detail}. Check the model's name and its context size in the settings.",
    401: "did not accept the key. Set TRAINER_API_KEY to a valid one.",
    403: "does not let this key use the model {model}. Choose another model or key.",
    404: "does not know the model {model}. Choose one that it lists.",
    408: "gave up waiting. Try again.",
    413: "says that the conversation is too long for it. Choose a model with a larger context.",
    422: "did not accept the request: {detail}.",
    429: "is busy or its quota is used up. Wait a little and try again.",
}


def told(error: openai.OpenAIError, *, endpoint: str, model: str) -> ModelError:
    """The error to raise for what the server, or the way to it, did."""
    server = f"The model server at {endpoint}"
    if isinstance(error, openai.APITimeoutError):
        return ModelUnavailable(f"{server} did not answer in time. Try again, or choose a quicker model.")
    if isinstance(error, openai.APIConnectionError):
        return ModelUnavailable(
            f"{server} cannot be reached. Start it or mend the address in the settings, then try again."
        )
    if isinstance(error, openai.ContentFilterFinishReasonError):
        return ModelRefused(f"{server} held back its answer because of a content filter. Say it in other words.")
    if isinstance(error, openai.APIStatusError):
        status = error.status_code
        words = _BY_STATUS.get(
            status, "failed with status {status}. Try again." if status >= 500 else "refused: {detail}."
        )
        detail = str(getattr(error, "message", "") or "no reason given").splitlines()[0][:200]
        said = f"{server} {words.format(model=model, status=status, detail=detail)}"
        return ModelUnavailable(said) if status >= 500 or status in (408, 409, 429) else ModelRefused(said)
    return ModelUnavailable(
        f"{server} sent something that is no answer: {str(error).splitlines()[0][:200]}. Try again."
    )


def worth_retrying(error: BaseException) -> bool:
    """Whether the same request may succeed a moment later."""
    if isinstance(error, openai.APIStatusError):
        wait = retry_after(error)
        return error.status_code in (408, 409, 429, 500, 502, 503, 504) and (wait is None or wait <= LONGEST_WAIT)
    return isinstance(error, openai.APIConnectionError)


def retry_after(error: BaseException) -> float | None:
    """Seconds the server asks to wait, if it does."""
    if not isinstance(error, openai.APIStatusError):
        return None
    for name, scale in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            seconds = float(error.response.headers.get(name, "")) * scale
        except ValueError:
            continue
        if math.isfinite(seconds) and seconds >= 0:
            return seconds
    return None


Sleep = Callable[[float], None]
