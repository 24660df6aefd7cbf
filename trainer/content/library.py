"""All authored content of an installation, loaded once: scenarios, rubrics, ordinary topics, example replies.

Knows nothing of who plays or judges.
"""

import hashlib
import logging
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from trainer.content import scenarios as scenario_files
from trainer.content.documents import Document, Problem, Unreadable, read
from trainer.content.examples import Example, load_examples, read_examples
from trainer.domain.moves import BuyerAct, Move, Vocabulary
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Id, OrdinaryTopic, Scenario
from trainer.errors import ContentError, InputInvalid, RubricInvalid, ScenarioInvalid

logger = logging.getLogger(__name__)

RESERVED = {"moves.yaml", "ordinary.yaml"}
"""Files beside the scenarios that are no scenarios."""


_Topics = TypeAdapter(dict[Id, OrdinaryTopic])


def home() -> Path:
    """The folder that holds `scenarios/` and `prompts/`: inside an installed package, or the checkout."""
    packaged = Path(__file__).parent.parent / "_content"
    return packaged if packaged.is_dir() else Path(__file__).parent.parent.parent


class Library:
    """Content by id. A file with a fault is refused whole, with every fault named."""

    def __init__(self, folders: Iterable[Path] | None = None) -> None:
        """`folders` hold scenarios (`*.yaml`) and `rubrics/`; the first one holds the vocabulary too."""
        self._folders = tuple(folders) if folders is not None else (home() / "scenarios",)

    def scenarios(self) -> tuple[Scenario, ...]:
        """The base variant of every scenario, by file name.

        A file with a fault is left out and named in the log: one author's mistake must not close the room to everybody.
        Where none is left, the fault is raised.
        """
        found: list[Scenario] = []
        wrong: ScenarioInvalid | None = None
        for name in self._scenario_files:
            try:
                found.append(self.scenario(name))
            except ScenarioInvalid as error:
                logger.warning("left out of the lobby, mend it with `trainer check`: %s", error)
                wrong = error
        if wrong and not found:
            raise wrong
        return tuple(found)

    def scenario(self, name: str, variant: str = "base") -> Scenario:
        """One variant of one scenario."""
        found = self._variants(name)
        if variant not in found:
            raise InputInvalid(f"Scenario {name} has no variant {variant!r}; choose one of {', '.join(found)}.")
        return found[variant]

    def scenario_digest(self, name: str) -> str:
        """SHA-256 of the scenario's file."""
        self._variants(name)
        return self._loaded[name][0].digest

    def rubric(self, name: str) -> Rubric:
        """One rubric."""
        if name not in self._rubric_files:
            raise InputInvalid(f"There is no rubric {name!r}; choose one of {', '.join(sorted(self._rubric_files))}.")
        return self.rubrics[name]

    def rubric_digest(self, name: str) -> str:
        """SHA-256 of the rubric's file."""
        return hashlib.sha256(self._rubric_files[name].read_bytes()).hexdigest()

    @cached_property
    def rubrics(self) -> dict[str, Rubric]:
        """Every rubric by id; raises RubricInvalid naming all faults."""
        found: dict[str, Rubric] = {}
        problems: list[Problem] = []
        for name, path in self._rubric_files.items():
            rubric, wrong = load_rubric(path)
            problems += wrong
            if rubric:
                found[name] = rubric
        if problems:
            raise RubricInvalid("\n".join(map(str, problems)))
        return found

    @cached_property
    def ordinary(self) -> dict[str, OrdinaryTopic]:
        """The questions any buyer can be asked, by topic id."""
        found, problems = load_ordinary(self._folders[0] / "ordinary.yaml")
        if problems:
            raise ContentError("\n".join(map(str, problems)))
        return found

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """What every move and act is called and means."""
        found, problems = load_vocabulary(self._folders[0] / "moves.yaml")
        if not found:
            raise ContentError("\n".join(map(str, problems)))
        return found

    @cached_property
    def examples(self) -> tuple[Example, ...]:
        """The labelled example replies the scripted reader learns from."""
        return read_examples(self._example_files)

    @cached_property
    def vocabulary_digest(self) -> str:
        """SHA-256 over the files the scripted reader learns its moves from."""
        total = hashlib.sha256()
        for path in self._example_files:
            total.update(path.name.encode() + b"\0" + path.read_bytes())
        return total.hexdigest()

    def problems(self, paths: Iterable[Path] = ()) -> list[Problem]:
        """Everything wrong with these files, or with all of the library's."""
        found: list[Problem] = []
        for path in tuple(paths) or self._files:
            found += self._problems(path)
        return list(dict.fromkeys(found))

    @property
    def _files(self) -> tuple[Path, ...]:
        own = tuple(self._folders[0] / name for name in sorted(RESERVED))
        return (*own, *self._example_files, *self._rubric_files.values(), *self._scenario_files.values())

    def _problems(self, path: Path) -> list[Problem]:
        """What is wrong with one file, by the kind of file its place says it is."""
        if path.parent.name == "rubrics":
            return load_rubric(path)[1]
        if path.parent.name == "examples":
            return load_examples(path)[1]
        if path.name in RESERVED:
            return (load_vocabulary if path.name == "moves.yaml" else load_ordinary)(path)[1]
        return self._scenario_problems(path)

    @property
    def _example_files(self) -> tuple[Path, ...]:
        return tuple(sorted((self._folders[0] / "examples").glob("*.yaml")))

    @cached_property
    def _scenario_files(self) -> dict[str, Path]:
        return {
            path.stem: path
            for folder in self._folders
            for path in sorted(folder.glob("*.yaml"))
            if path.name not in RESERVED
        }

    @cached_property
    def _rubric_files(self) -> dict[str, Path]:
        return {path.stem: path for folder in self._folders for path in sorted((folder / "rubrics").glob("*.yaml"))}

    @cached_property
    def _loaded(self) -> dict[str, tuple[Document, dict[str, Scenario]]]:
        return {}

    def _variants(self, name: str) -> dict[str, Scenario]:
        if name not in self._scenario_files:
            known = ", ".join(self._scenario_files)
            raise InputInvalid(f"There is no scenario {name!r}; choose one of {known}.")
        if name not in self._loaded:
            path = self._scenario_files[name]
            problems = self._scenario_problems(path)
            if problems:
                raise ScenarioInvalid("\n".join(map(str, problems)))
            document = read(path)
            self._loaded[name] = (document, scenario_files.load(document)[0])
        return self._loaded[name][1]

    def _scenario_problems(self, path: Path) -> list[Problem]:
        try:
            document = read(path)
        except Unreadable as error:
            return [error.problem]
        variants, problems = scenario_files.load(document)
        beside = self._beside
        for scenario in variants.values():
            if not beside:
                problems += scenario_files.check(scenario, document, self.rubrics, self.ordinary)
            if scenario.id != path.stem:
                problems.append(
                    document.problem(("id",), f"the id {scenario.id!r} must be the file's name, {path.stem!r}")
                )
        return list(dict.fromkeys([*problems, *beside]))

    @cached_property
    def _beside(self) -> tuple[Problem, ...]:
        """What is wrong with the files every scenario is checked against."""
        found = load_ordinary(self._folders[0] / "ordinary.yaml")[1]
        for path in self._rubric_files.values():
            found += load_rubric(path)[1]
        return tuple(found)


def load_ordinary(path: Path) -> tuple[dict[str, OrdinaryTopic], list[Problem]]:
    """The ordinary questions, or everything wrong with their file."""
    try:
        document = read(path)
        return _Topics.validate_python(document.data), []
    except Unreadable as error:
        return {}, [error.problem]
    except ValidationError as error:
        return {}, document.problems(error)


def load_vocabulary(path: Path) -> tuple[Vocabulary | None, list[Problem]]:
    """The meanings of moves and acts, or everything wrong with their file."""
    try:
        document = read(path)
        found = Vocabulary.model_validate(document.data)
    except Unreadable as error:
        return None, [error.problem]
    except ValidationError as error:
        return None, document.problems(error)
    missing = [name.value for name in (*Move, *BuyerAct) if name not in {*found.moves, *found.acts}]
    if missing:
        return None, [document.problem((), f"no meaning for {', '.join(missing)}; write one each")]
    return found, []


def load_rubric(path: Path) -> tuple[Rubric | None, list[Problem]]:
    """One rubric file, or everything wrong with it."""
    try:
        document = read(path)
    except Unreadable as error:
        return None, [error.problem]
    try:
        rubric = Rubric.model_validate(document.data)
    except ValidationError as error:
        return None, document.problems(error)
    problems = []
    ids: list[str] = []
    for at, criterion in enumerate(rubric.criteria):
        missing = [level for level in (0, 1, 2, 3, 4) if level not in criterion.anchors]
        if missing:
            what = f"no anchor for level {', '.join(map(str, missing))}; every level needs its sentence"
            problems.append(document.problem(("criteria", at, "anchors"), what))
        for place, check in enumerate(criterion.checks):
            if check.id in ids:
                problems.append(
                    document.problem(("criteria", at, "checks", place, "id"), f"`{check.id}` is used twice")
                )
            ids.append(check.id)
    for place, blocker in enumerate(rubric.blockers):
        if blocker.check not in ids:
            problems.append(document.problem(("blockers", place, "check"), f"there is no check `{blocker.check}`"))
    if rubric.id != path.stem:
        problems.append(document.problem(("id",), f"the id {rubric.id!r} must be the file's name, {path.stem!r}"))
    return (None if problems else rubric), problems
