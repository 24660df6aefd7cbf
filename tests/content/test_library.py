"""The library: everything authored loads, and whatever is wrong with a file is told instead of a traceback."""

import io
import random
import re
import shutil
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes import DATA, small_library
from trainer import cli, wiring
from trainer.content.library import Library, home
from trainer.content.prompts import Prompts
from trainer.domain.rubric import Rubric
from trainer.errors import ContentError, ExamplesInvalid, InputInvalid, RubricInvalid, ScenarioInvalid

REAL = home() / "scenarios"
FILES = sorted(path.relative_to(REAL).as_posix() for path in REAL.rglob("*.yaml"))
PROMPTS = sorted(path.stem for path in (home() / "prompts").glob("*.md") if path.stem != "README")


@pytest.mark.parametrize("name", FILES)
def test_every_file_of_the_real_library_passes(name: str) -> None:
    assert [str(problem) for problem in Library().problems([REAL / name])] == []


@pytest.mark.parametrize("name", PROMPTS)
def test_every_prompt_renders(name: str) -> None:
    prompt = Prompts(home() / "prompts")[name]
    variables = (*prompt.contract.trusted, *prompt.contract.typed)
    rendered = prompt.render({variable: f"<{variable}>" for variable in variables})
    for variable in variables:
        assert f"<{variable}>" in rendered.system + rendered.user
    assert "{{" not in rendered.system + rendered.user


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(DATA / "library", tmp_path / "library")
    return tmp_path / "library"


def test_the_whole_library_at_once() -> None:
    assert small_library().problems() == []
    assert [scenario.id for scenario in small_library().scenarios()] == ["cold-oven"]
    assert set(small_library().rubrics) == {"closing", "listening"}


def test_an_organisations_own_folder_adds_to_ours(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    text = (folder / "cold-oven.yaml").read_text()
    (own / "warm-oven.yaml").write_text(text.replace("id: cold-oven", "id: warm-oven"))
    library = Library([folder, own])
    assert [scenario.id for scenario in library.scenarios()] == ["cold-oven", "warm-oven"]
    assert library.problems() == []


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (lambda library: library.scenario("hot-oven"), "no scenario 'hot-oven'; choose one of cold-oven"),
        (lambda library: library.scenario("../cold-oven"), "no scenario"),
        (lambda library: library.scenario("cold-oven", "aunt"), "no variant 'aunt'; choose one of base, brother"),
        (lambda library: library.scenario_digest("hot-oven"), "no scenario 'hot-oven'"),
        (lambda library: library.rubric("manners"), "no rubric 'manners'; choose one of closing, listening"),
    ],
)
def test_what_is_not_there_is_told_with_what_is(asked: object, told: str) -> None:
    with pytest.raises(InputInvalid, match=told):
        asked(small_library())  # type: ignore[operator]


BREAKS: dict[str, tuple[str, str, type[Exception], Callable[[Library], object]]] = {
    "rubrics/closing.yaml": ("id: closing", "id: ''", RubricInvalid, lambda library: library.rubrics),
    "ordinary.yaml": ("label: what they can spend", "lable: x", ContentError, lambda library: library.ordinary),
    "moves.yaml": ("acknowledgement:", "acknowledgment:", ContentError, lambda library: library.vocabulary),
    "examples/one.yaml": ("[acknowledgement|", "[applause|", ExamplesInvalid, lambda library: library.examples),
    "cold-oven.yaml": ("fit: fit", "fit: perhaps", ScenarioInvalid, lambda library: library.scenario("cold-oven")),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_file_is_told_at_its_place_and_never_used(name: str, folder: Path) -> None:
    old, new, error, used = BREAKS[name]
    path = folder / name
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    library = Library([folder])
    for found in (library.problems(), library.problems([path])):
        assert found and all(problem.file == str(path) and problem.line for problem in found)
    with pytest.raises(error, match=str(path)):
        used(library)


def test_a_broken_scenario_is_left_out_and_named_in_the_log(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    whole = folder / "cold-oven.yaml"
    spoilt = folder / "warm-oven.yaml"
    spoilt.write_text(whole.read_text().replace("fit: fit", "fit: perhaps", 1))
    assert [scenario.id for scenario in Library([folder]).scenarios()] == ["cold-oven"]
    assert str(spoilt) in caplog.text
    whole.unlink()
    with pytest.raises(ScenarioInvalid, match="warm-oven.yaml"):
        Library([folder]).scenarios()


def test_a_scenario_beside_a_broken_rubric_is_not_blamed_for_it(folder: Path) -> None:
    (folder / "rubrics" / "closing.yaml").write_text("id: [")
    found = Library([folder]).problems()
    assert found and {Path(problem.file).name for problem in found} == {"closing.yaml"}
    with pytest.raises(ScenarioInvalid, match="closing.yaml"):
        Library([folder]).scenario("cold-oven")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("    4: Level 4 of hears.", "", "no anchor for level 4; every level needs its sentence"),
        ("- id: talks-on", "- id: names-it", "`names-it` is used twice"),
        ("check: talks-on", "check: talks-off", "there is no check `talks-off`"),
        ("id: listening", "id: hearing", "the id 'hearing' must be the file's name, 'listening'"),
        ("sign: +", "sign: plus", "`criteria.0.checks.0.sign`: input should be '\\+' or '-'; got 'plus'"),
    ],
)
def test_a_rubrics_faults_are_told(old: str, new: str, told: str, folder: Path) -> None:
    path = folder / "rubrics" / "listening.yaml"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    with pytest.raises(RubricInvalid, match=rf"listening.yaml:\d+:\d+: {told}"):
        Library([folder]).rubric("listening")


def test_a_scenario_must_be_named_like_its_file(folder: Path) -> None:
    (folder / "cold-oven.yaml").rename(folder / "warm-oven.yaml")
    with pytest.raises(ScenarioInvalid, match="warm-oven.yaml:2:1: the id 'cold-oven' must be the file's name"):
        Library([folder]).scenario("warm-oven")


def test_a_rubric_survives_being_stored() -> None:
    for rubric in small_library().rubrics.values():
        assert Rubric.model_validate_json(rubric.model_dump_json()) == rubric


MUTABLE = sorted(path.relative_to(DATA / "library").as_posix() for path in (DATA / "library").rglob("*.yaml"))
ODD = (
    "",
    ":",
    "- ",
    "{",
    "}",
    "[",
    "]",
    "&a ",
    "*a",
    "!!x ",
    "'",
    '"',
    "\t",
    "\n",
    "\0",
    "~",
    "{x}",
    "0",
    "-1",
    "é",
    "\ud7ff",
)


def mutated(raw: str, seed: int) -> str:
    """A file after a few slips of the hand: lines lost, doubled, moved or indented, bits typed over."""
    chance = random.Random(seed)
    lines = raw.split("\n")
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(lines))
        slip = chance.randrange(7)
        if slip == 0:
            del lines[at]
        elif slip == 1:
            lines.insert(at, lines[chance.randrange(len(lines))])
        elif slip == 2:
            lines[at] = "  " * chance.randrange(3) + lines[at].lstrip()
        elif slip == 3:
            lines[at] = lines[at].split(":")[0] + ": " + chance.choice(ODD)
        elif slip == 4:
            place = chance.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:place] + chance.choice(ODD) + lines[at][place:]
        elif slip == 5:
            lines[at] = chance.choice(ODD) + lines[at]
        else:
            lines = lines[: max(1, at)]
        lines = lines or [""]
    return "\n".join(lines)


@settings(max_examples=600)
@given(name=st.sampled_from(MUTABLE), seed=st.integers(0, 2**32))
def test_a_slip_of_the_hand_never_gives_a_traceback(name: str, seed: int) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(wiring, "build_library", lambda settings: small_library())
        place = Path(folder) / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(mutated((DATA / "library" / name).read_text(), seed).encode())
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            status = cli.main(["check", str(place)])
    told = out.getvalue().splitlines()
    assert status == (1 if told else 0)
    assert all(re.fullmatch(rf"{re.escape(str(place))}:\d+:\d+: \S.*", line) for line in told), told
    assert err.getvalue() in ("No problems found\n", "1 problem found\n", f"{len(told)} problems found\n")
