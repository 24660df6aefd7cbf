"""Our own JSON: transcripts and buyer/rep pairs in, readings and scorecards out. Knows nothing of how they are made."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from trainer.domain.moves import Reading
from trainer.domain.scorecard import Scorecard
from trainer.domain.transcript import Speaker, Transcript, Turn
from trainer.errors import InputInvalid

LARGEST = 8_000_000
"""Bytes; a file larger than this is refused before it is parsed."""


_Kind = TypeVar("_Kind", bound=BaseModel)


class _Lenient(BaseModel):
    """Contract of the command line: unknown keys are ignored, types are not guessed."""

    model_config = ConfigDict(extra="ignore", strict=True, frozen=True)


class Pair(_Lenient):
    """A buyer's line and the rep's reply to it."""

    id: str | int
    buyer: str
    rep: str


class _Turn(_Lenient):
    speaker: Speaker
    text: str


class _Transcript(_Lenient):
    id: str | int
    turns: list[_Turn]
    brief: str | None = None


def read_text(name: str) -> str:
    """A file's text, or standard input for `-`; raises InputInvalid naming the file."""
    try:
        raw = sys.stdin.buffer.read(LARGEST + 1) if name == "-" else _bytes(Path(name))
    except OSError as error:
        raise InputInvalid(f"{name}: cannot be read: {error.strerror or error}") from error
    if len(raw) > LARGEST:
        raise InputInvalid(f"{name}: is larger than {LARGEST // 1_000_000} MB; split it")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InputInvalid(f"{name}:{line}: is not UTF-8 text; save it as UTF-8") from error
    if "\0" in text:
        raise InputInvalid(f"{name}:{text.count(chr(10), 0, text.index(chr(0))) + 1}: is a binary file, not text")
    return text


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def read_pairs(name: str) -> list[Pair]:
    """Every line of a JSON-lines file of pairs; blank lines are skipped."""
    pairs = []
    for number, line in enumerate(read_text(name).split("\n"), 1):
        if line.strip():
            pairs.append(_validated(Pair, _json(line, f"{name}:{number}"), f"{name}:{number}"))
    if not pairs:
        raise InputInvalid(f'{name}: is empty; each line must be a JSON object with "id", "buyer" and "rep"')
    return pairs


def read_transcript(name: str) -> Transcript:
    """One transcript file."""
    text = read_text(name)
    if not text.strip():
        raise InputInvalid(f'{name}: is empty; it must be a JSON object with "id" and "turns"')
    found = _validated(_Transcript, _json(text, name), name)
    turns = tuple(Turn(number=at, speaker=turn.speaker, text=turn.text) for at, turn in enumerate(found.turns))
    return Transcript(id=str(found.id), turns=turns, brief=found.brief)


def read_replies(name: str) -> list[str]:
    """One reply per line; blank lines are skipped."""
    replies = [line.strip() for line in read_text(name).split("\n") if line.strip()]
    if not replies:
        raise InputInvalid(f"{name}: is empty; write one reply per line")
    return replies


def _json(text: str, where: str) -> Any:
    try:
        data = json.loads(text)
        json.dumps(data, ensure_ascii=False).encode()
        return data
    except UnicodeEncodeError as error:
        raise InputInvalid(
            f"{where}: holds half of a character (a lone surrogate); mend the file's encoding"
        ) from error
    except json.JSONDecodeError as error:
        at = f":{error.lineno}:{error.colno}" if error.lineno > 1 else f": column {error.colno}"
        raise InputInvalid(f"{where}{at}: is not JSON: {error.msg}") from error
    except RecursionError as error:
        raise InputInvalid(f"{where}: is nested too deeply to be one of our files") from error
    except ValueError as error:  # a number with more digits than Python will convert
        raise InputInvalid(f"{where}: is not JSON that can be read: {error}") from error


def _validated(kind: type[_Kind], data: Any, where: str) -> _Kind:
    if not isinstance(data, dict):
        raise InputInvalid(f"{where}: must be a JSON object, not {type(data).__name__}")
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        item = next(iter(error.errors(include_url=False)))
        place = ".".join(str(part) for part in item["loc"] if part not in ("str", "int", "tuple", "list"))
        got = repr(item.get("input"))
        message = f"{item['msg'][0].lower()}{item['msg'][1:]}"
        raise InputInvalid(f"{where}: `{place}`: {message}; got {got[:60]}") from error


def reading_out(reading: Reading) -> dict[str, Any]:
    """A reading as `trainer read` and `trainer play` print it."""
    return {
        "moves": [{"move": seen.move.value, "quote": seen.quote} for seen in reading.moves],
        "topics": [{"topic": asked.topic, "quote": asked.quote} for asked in reading.topics],
        "unsure": reading.unsure,
    }


def card_out(card: Scorecard) -> dict[str, Any]:
    """A scorecard as `trainer score` prints it."""
    return {
        "id": card.transcript,
        "rubric": card.rubric,
        "score": card.score,
        "criteria": [
            {
                "id": criterion.criterion,
                "level": criterion.level,
                "checks": [
                    {
                        "id": verdict.check,
                        "answer": verdict.answer,
                        "quote": verdict.evidence.quote if verdict.evidence else None,
                        "turn": verdict.evidence.turn if verdict.evidence else None,
                        "reason": verdict.reason,
                    }
                    for verdict in criterion.verdicts
                ],
            }
            for criterion in card.criteria
        ],
        "caps": [cap.model_dump() for cap in card.caps],
        "metrics": card.metrics,
        "excluded": [item.model_dump() for item in card.excluded],
        "provenance": card.provenance.model_dump(mode="json"),
    }


def lines(items: Iterable[Any]) -> str:
    """One JSON object a line."""
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items)
