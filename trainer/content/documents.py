"""The one door to YAML: a file becomes plain data, with the line and column of every part of it.

Knows nothing of what the data means.
"""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from trainer.domain.frozen import Frozen

LARGEST = 2_000_000
"""Bytes; an authored file larger than this is a mistake or an attack."""
DEEPEST = 40

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Path_ = tuple[str | int, ...]


class Problem(Frozen):
    """One thing wrong with one file, and what to do about it."""

    file: str
    line: int
    column: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.what}"


class Unreadable(Exception):
    """A file is no YAML document; carries its one problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class Document:
    """One file's data, and where each part of it stands."""

    def __init__(self, file: str, data: Any, marks: dict[Path_, tuple[int, int]], digest: str) -> None:
        self.file = file
        self.data = data
        self.digest = digest
        """SHA-256 of the file's bytes, hexadecimal."""
        self._marks = marks

    def problem(self, path: Sequence[str | int], what: str) -> Problem:
        """A problem at a place in the data, or at the nearest part above it that the file holds."""
        at = tuple(path)
        while at and at not in self._marks:
            at = at[:-1]
        line, column = self._marks.get(at, (1, 1))
        return Problem(file=self.file, line=line, column=column, what=what)

    def holds(self, path: Sequence[str | int]) -> bool:
        """Whether the file has something at this very place."""
        return tuple(path) in self._marks

    def problems(self, error: ValidationError, *, under: Iterable[Path_] = ((),)) -> list[Problem]:
        """A validation's complaints, each at its place; `under` lists prefixes to look below, first match wins."""
        found = []
        for item in error.errors(include_url=False):
            place = tuple(part for part in item["loc"] if part not in ("[key]",))
            prefix = next((top for top in under if self.holds((*top, *place))), ())
            found.append(self.problem((*prefix, *place), _sentence(item, place)))
        return found


def _sentence(item: Any, place: Path_) -> str:
    name = ".".join(str(part) for part in place) or "the file"
    got = repr(item.get("input"))
    got = got if len(got) <= 60 else got[:57] + "…"
    match item["type"]:
        case "missing":
            return f"`{name}` is missing; add it"
        case "extra_forbidden":
            return f"`{name}` is not a key that is known here; remove it or mend its spelling"
        case "string_type":
            return f"`{name}` must be text, not {got}; put it in quotes"
        case _:
            return f"`{name}`: {item['msg'][0].lower()}{item['msg'][1:]}; got {got}"


def read(path: Path, *, name: str | None = None) -> Document:
    """Load one YAML file; raises Unreadable when it is none."""
    file = name or _shown(path)
    try:
        with path.open("rb") as opened:
            raw = opened.read(LARGEST + 1)
    except OSError as error:
        raise Unreadable(Problem(file=file, line=1, column=1, what=f"cannot be read: {error.strerror}")) from error
    return parse(raw, file)


def _shown(path: Path) -> str:
    """The path as the person knows it: from where they stand, when it is below."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_absolute() and path.is_relative_to(here) else str(path)


def parse(raw: bytes, file: str) -> Document:
    """Parse the bytes of one YAML file; raises Unreadable when they are none."""
    if len(raw) > LARGEST:
        raise Unreadable(Problem(file=file, line=1, column=1, what=f"is larger than {LARGEST:,} bytes; split it"))
    try:
        text = raw.decode("utf-8")
        _guard(text, file)
        node = yaml.compose(text, Loader=_Loader)
    except UnicodeDecodeError as error:
        line, column = _place(raw, error.start)
        what = "is not UTF-8 text; save it as UTF-8"
        raise Unreadable(Problem(file=file, line=line, column=column, what=what)) from error
    except yaml.reader.ReaderError as error:
        line, column = _place(raw, error.position)
        what = "holds a control character that YAML does not allow; remove it"
        raise Unreadable(Problem(file=file, line=line, column=column, what=what)) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        what = f"is not YAML: {error.problem or error.context}; mend the indentation, quotes or colons here"
        raise Unreadable(Problem(file=file, line=line, column=column, what=what)) from error
    except (yaml.YAMLError, ValueError) as error:
        what = f"is not YAML: {str(error).splitlines()[0]}"
        raise Unreadable(Problem(file=file, line=1, column=1, what=what)) from error
    marks: dict[Path_, tuple[int, int]] = {}
    data = _built(node, (), marks, file) if node is not None else None
    return Document(file, data, marks, hashlib.sha256(raw).hexdigest())


def _place(raw: bytes, offset: int) -> tuple[int, int]:
    before = raw[:offset]
    return before.count(b"\n") + 1, len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1


def _guard(text: str, file: str) -> None:
    """Refuse what would blow up when it is composed: nesting without end, and aliases that multiply.

    The event stream is flat; composing recurses in C, where deep nesting ends the process without a word.
    """
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _at(event, file, "anchors and aliases (& and *) are not allowed; write the text out, or quote it")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                raise _at(event, file, f"is nested more than {DEEPEST} deep")
            if event.tag:
                raise _at(event, file, f"the tag {event.tag!r} is not allowed; write plain keys or a plain list")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _built(node: yaml.Node, path: Path_, marks: dict[Path_, tuple[int, int]], file: str) -> Any:
    marks.setdefault(path, (node.start_mark.line + 1, node.start_mark.column + 1))
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, marks, file)
    if isinstance(node, yaml.SequenceNode):
        return [_built(item, (*path, index), marks, file) for index, item in enumerate(node.value)]
    return _scalar(node, file)


def _mapping(node: yaml.MappingNode, path: Path_, marks: dict[Path_, tuple[int, int]], file: str) -> dict[Any, Any]:
    result: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        key = _scalar(key_node, file)
        if key in result:
            raise _at(key_node, file, f"`{key}` stands here a second time; rename or remove one")
        marks[(*path, key)] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        result[key] = _built(value_node, (*path, key), marks, file)
    return result


def _scalar(node: yaml.Node, file: str) -> Any:
    if not isinstance(node, yaml.ScalarNode):
        raise _at(node, file, "a key must be plain text")
    match node.tag.removeprefix("tag:yaml.org,2002:"):
        case "int" if node.value.lstrip("+-").isdecimal():
            return int(node.value) if len(node.value) < 19 else node.value
        case "float":
            try:
                return float(node.value)
            except ValueError:
                return node.value
        case "bool" if node.value.lower() in ("true", "false"):
            return node.value.lower() == "true"
        case "null":
            return None
        case "str" | "int" | "bool" | "timestamp" | "value" | "merge":
            return node.value
        case tag:
            raise _at(node, file, f"the tag {tag!r} is not allowed; write plain text")


def _at(node: yaml.Node | yaml.Event, file: str, what: str) -> Unreadable:
    mark = node.start_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Unreadable(Problem(file=file, line=line, column=column, what=what))
