"""The rules of the house: who may import whom, one door for each dependency, names, sizes, docstrings."""

import ast
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "trainer"
FILES = sorted(PACKAGE.rglob("*.py"))
OURS = [*FILES, *sorted((ROOT / "tests").rglob("*.py")), ROOT / "app.py"]

BELOW: dict[str, tuple[str, ...]] = {
    "errors": (),
    "settings": ("errors",),
    "domain": ("errors",),
    "content": ("domain", "errors"),
    "llm": ("domain", "errors"),
    "agents": ("content", "llm", "domain", "errors"),
    "rehearsal": ("agents", "content", "llm", "domain", "errors"),
    "scoring": ("agents", "content", "llm", "domain", "errors"),
    "store": ("agents", "content", "llm", "domain", "errors"),
}
BELOW["coaching"] = ("rehearsal", "scoring", "store", *BELOW["store"])
BELOW["exchange"] = BELOW["coaching"]
BELOW["web"] = ("coaching", "exchange", "settings", *BELOW["coaching"])
BELOW["casting"] = ("settings", "agents", "content", "llm", "domain", "errors")
BELOW["wiring"] = ("web", "casting", *BELOW["web"])
BELOW["cli"] = ("wiring", *BELOW["wiring"])
"""Each room and the rooms it may import; `content` and `llm`, and the three above the agents, are siblings."""

DOORS: dict[str, tuple[str, ...]] = {
    "openai": ("llm",),
    "tiktoken": ("llm",),
    "httpx": ("llm",),
    "httpx2": ("llm",),
    "langgraph": ("rehearsal", "store/checkpoints"),
    "gradio": ("web",),
    "gradio_client": ("web",),
    "fastapi": ("web",),
    "starlette": ("web",),
    "uvicorn": ("web",),
    "sqlalchemy": ("store",),
    "alembic": ("store",),
    "sqlite3": ("store",),
    "filelock": ("store", "agents/scripted_reader"),
    "sklearn": ("agents/scripted_reader",),
    "scipy": ("agents/scripted_reader",),
    "numpy": ("agents/scripted_reader",),
    "joblib": ("agents/scripted_reader",),
    "yaml": ("content",),
    "pydantic_settings": ("settings",),
    "platformdirs": ("settings",),
    "requests": (),
    "urllib": ("llm", "web", "settings"),
    "pickle": (),
}
ENVIRONMENT = ("environ", "environb", "getenv", "putenv")
NOT_A_NOUN = {"utils", "util", "helpers", "helper", "common", "base", "core", "manager", "misc", "tools"}
LONGEST = 400


def imports(tree: ast.AST, module: str) -> Iterator[tuple[str, int]]:
    """Every module a file imports, deferred and type-checking imports too, and `importlib` with a fixed name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = module.split(".")[: -node.level] if node.level else []
            origin = ".".join([*above, *([node.module] if node.module else [])])
            yield origin, node.lineno
            yield from ((f"{origin}.{alias.name}", node.lineno) for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
            yield from ((arg.value, node.lineno) for arg in node.args if _is_text(arg))  # type: ignore[attr-defined]


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def place(path: Path) -> str:
    """A file's place inside the package: `store/ledger`."""
    return path.relative_to(PACKAGE).with_suffix("").as_posix()


def room(path: Path) -> str:
    return place(path).split("/")[0]


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", FILES, ids=named)
def test_imports_point_down(path: Path) -> None:
    here = room(path)
    if here == "__init__":
        return
    module = "trainer." + place(path).replace("/", ".")
    assert here in BELOW, f"{here} is a new room: say in BELOW whom it may import"
    for name, line in imports(parsed(path), module):
        parts = name.split(".")
        if parts[0] == "trainer" and len(parts) > 1 and parts[1] != "__version__":
            assert parts[1] == here or parts[1] in BELOW[here], f"{named(path)}:{line} imports {name}"


@pytest.mark.parametrize("path", FILES, ids=named)
def test_each_dependency_has_one_door(path: Path) -> None:
    for name, line in imports(parsed(path), "trainer." + place(path).replace("/", ".")):
        doors = DOORS.get(name.split(".")[0])
        if doors is not None:
            assert place(path).startswith(doors), f"{named(path)}:{line} imports {name}; its door is {doors}"


def test_only_the_checkpointer_brings_langgraph_into_the_store() -> None:
    for path in (PACKAGE / "store").rglob("*.py"):
        for name, line in imports(parsed(path), "trainer.store"):
            if name.startswith("langgraph"):
                assert name.startswith("langgraph.checkpoint."), f"{named(path)}:{line} imports {name}"


@pytest.mark.parametrize("path", FILES, ids=named)
def test_only_settings_reads_the_environment(path: Path) -> None:
    if room(path) == "settings":
        return
    for node in ast.walk(parsed(path)):
        name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
        assert name not in ENVIRONMENT, f"{named(path)}:{getattr(node, 'lineno', 0)} reads the environment"


@pytest.mark.parametrize("path", [*FILES, ROOT / "app.py"], ids=named)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    text = ast.get_docstring(parsed(path))
    assert text, f"{named(path)} has no docstring"
    assert text.split("\n")[0].endswith((".", ":", ",")) or "." in text, f"{named(path)}: its docstring is no sentence"


@pytest.mark.parametrize("path", OURS, ids=named)
def test_no_file_is_too_long_or_has_no_noun(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST, f"{named(path)} has {lines} lines; split it"
    for part in path.relative_to(ROOT).with_suffix("").parts:
        assert part not in NOT_A_NOUN, f"{named(path)}: `{part}` names nothing"


@pytest.mark.parametrize("path", FILES, ids=named)
def test_nothing_is_caught_wholesale(path: Path) -> None:
    """One broad `except` is allowed in the whole product: where the pages meet what nobody foresaw."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ExceptHandler) and room(path) != "web":
            caught = ast.unparse(node.type) if node.type else ""
            assert caught not in ("", "Exception", "BaseException"), f"{named(path)}:{node.lineno} catches everything"


def test_broad_handlers_at_the_edge_are_one_at_most() -> None:
    broad = [
        f"{named(path)}:{node.lineno}"
        for path in (PACKAGE / "web").rglob("*.py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in ("Exception", "BaseException"))
    ]
    assert len(broad) <= 1, broad


def test_no_test_reaches_another_machine() -> None:
    for reach in (
        lambda: socket.create_connection(("example.com", 80), timeout=1),
        lambda: socket.socket().connect(("93.184.215.14", 80)),
        lambda: socket.socket().connect_ex(("10.0.0.1", 80)),
    ):
        with pytest.raises(RuntimeError, match="tests need no network"):
            reach()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", 9), timeout=1)


def test_the_rooms_are_those_of_the_plan() -> None:
    found = {room(path) for path in FILES} - {"__init__", "_content"}
    assert found <= BELOW.keys()


@pytest.mark.parametrize("path", FILES, ids=named)
def test_no_randomness_without_a_seed_in_what_is_pure(path: Path) -> None:
    if room(path) not in ("domain", "rehearsal", "scoring"):
        return
    text = path.read_text(encoding="utf-8")
    for call in ("datetime.now", "time.time(", "random.random(", "random.choice(", "Random()", "uuid.", "secrets."):
        assert call not in text.replace("chance.choice(", ""), f"{named(path)} calls {call}"
