"""Prompt files: Markdown with front matter, a contract of variables, one-pass rendering, and a fence.

Whatever people typed goes inside the fence. Knows nothing of models.
"""

import hashlib
import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from trainer.content.documents import Problem, Unreadable, parse
from trainer.domain.frozen import Frozen
from trainer.domain.scenario import Id, Text
from trainer.errors import PromptInvalid

_VARIABLE = re.compile(r"\{\{\s*([a-z_]+)\s*\}\}")
_PART = re.compile(r"^<!-- (system|user) -->$", re.MULTILINE)
SHORTEST_FENCE = 5


class Contract(Frozen):
    """The front matter of a prompt file."""

    id: Id
    role: Literal["reader", "buyer", "judge", "coach", "hint", "author"]
    purpose: Text
    trusted: tuple[Text, ...] = ()
    """Variables filled with our own words."""
    typed: tuple[Text, ...] = ()
    """Variables filled with words of people: each is put inside a fence it cannot close."""


class Rendered(Frozen):
    """A prompt ready to be sent."""

    system: str
    user: str


def fenced(words: str) -> str:
    """People's words between two fences longer than any run of `=` in them, so that nothing typed can close it."""
    runs = [len(run) for run in re.findall(r"=+", words)]
    fence = "=" * max(SHORTEST_FENCE, max(runs, default=0) + 1)
    return f"{fence}\n{words}\n{fence}"


class Prompt:
    """One prompt file."""

    def __init__(self, contract: Contract, parts: Mapping[str, str], digest: str) -> None:
        """`parts` are the texts of `system` and `user`."""
        self.contract = contract
        self.digest = digest
        """SHA-256 of the file."""
        self._parts = dict(parts)

    def render(self, values: Mapping[str, str]) -> Rendered:
        """Put the values in, in one pass: a value that looks like a variable stays as it is."""
        wanted = {*self.contract.trusted, *self.contract.typed}
        if wrong := sorted(wanted ^ values.keys()):
            raise PromptInvalid(
                f"prompts/{self.contract.id}.md: variables missing or not asked for: {', '.join(wrong)}"
            )
        ready = {name: fenced(text) if name in self.contract.typed else text for name, text in values.items()}
        return Rendered(**{part: self._filled(text, ready) for part, text in self._parts.items()})

    @staticmethod
    def _filled(text: str, ready: Mapping[str, str]) -> str:
        return _VARIABLE.sub(lambda match: ready[match[1]], text).strip()


def load_prompt(path: Path) -> Prompt:
    """One prompt file; raises PromptInvalid naming what is wrong and where."""
    try:
        raw = path.read_bytes()
        text = raw.decode("utf-8")
    except OSError as error:
        raise PromptInvalid(f"{path}:1:1: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise PromptInvalid(f"{path}:1:1: is not UTF-8 text; save it as UTF-8") from error
    match = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
    if not match:
        raise PromptInvalid(f"{path}:1:1: has no front matter; start with a line of --- , the keys, and another ---")
    try:
        document = parse(match[1].encode(), str(path))
        contract = Contract.model_validate(document.data)
    except Unreadable as error:
        raise PromptInvalid(str(error.problem)) from error
    except ValidationError as error:
        raise PromptInvalid("\n".join(map(str, document.problems(error)))) from error
    pieces = _PART.split(text[match.end() :])
    parts = dict(zip(pieces[1::2], pieces[2::2], strict=True))
    problems = _problems(contract, parts, str(path))
    if problems:
        raise PromptInvalid("\n".join(map(str, problems)))
    return Prompt(contract, parts, hashlib.sha256(raw).hexdigest())


def _problems(contract: Contract, parts: Mapping[str, str], file: str) -> list[Problem]:
    found = []
    if set(parts) != {"system", "user"}:
        found.append("needs one `<!-- system -->` and one `<!-- user -->` part")
    used = {name for text in parts.values() for name in _VARIABLE.findall(text)}
    declared = {*contract.trusted, *contract.typed}
    found += [f"uses `{name}`, which the front matter does not declare" for name in sorted(used - declared)]
    found += [f"declares `{name}`, which no part uses" for name in sorted(declared - used)]
    both = {*contract.trusted} & {*contract.typed}
    found += [f"`{name}` is declared both trusted and typed; words of people are typed" for name in sorted(both)]
    return [Problem(file=file, line=1, column=1, what=what) for what in found]


class Prompts:
    """Every prompt of a folder, loaded when first asked for."""

    def __init__(self, folder: Path) -> None:
        """`folder` holds one `<id>.md` a prompt."""
        self._folder = folder
        self._loaded: dict[str, Prompt] = {}

    def __getitem__(self, name: str) -> Prompt:
        if name not in self._loaded:
            self._loaded[name] = load_prompt(self._folder / f"{name}.md")
        return self._loaded[name]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The ids there are, sorted."""
        return tuple(sorted(path.stem for path in self._folder.glob("*.md") if path.stem != "README"))
