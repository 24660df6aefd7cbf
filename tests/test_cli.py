"""The command line's contracts: what goes in, what comes out, and what bad input is told."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.fakes import DATA, CountingBuyer, MarkedReader, PlainCoach, PlainJudge, small_library
from trainer import casting, cli, wiring

ROOT = Path(__file__).parents[1]
SAID = "[acknowledgement|That sounds hard.] [discovery_question|What broke in the oven, and when?]"
ASKS = "[discovery_question|What broke?] {ask:cause}"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on the small library with agents that do as they are told: status, output, errors."""
    agents = casting.Agents(reader=MarkedReader(), buyer=CountingBuyer(), judge=PlainJudge(), coach=PlainCoach())
    monkeypatch.setattr(wiring, "build_library", lambda settings: small_library())
    monkeypatch.setattr(casting, "cast", lambda *_, **__: agents)

    def command(*argv: str, typed: str | bytes = "") -> tuple[int, str, str]:
        raw = typed.encode() if isinstance(typed, str) else typed
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
        try:
            status = cli.main([str(item) for item in argv])
        except SystemExit as left:
            status = int(left.code or 0)
        caught = capsys.readouterr()
        return status, caught.out, caught.err

    return command


def outside(*argv: str, **more: Any) -> subprocess.CompletedProcess[str]:
    """Run the real thing in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "trainer.cli", *argv], cwd=ROOT, capture_output=True, text=True, timeout=120, **more
    )


def transcript(**given: Any) -> dict[str, Any]:
    turns = [{"speaker": "buyer", "text": "The oven is cold."}, {"speaker": "rep", "text": SAID}]
    return {"id": "call-1", "turns": turns, **given}


# read


def test_read_answers_line_by_line_in_order(run: Run, tmp_path: Path) -> None:
    pairs = [
        {"id": "b", "buyer": "Cold again.", "rep": "[acknowledgement|That is hard.] [fit_check|Want help?]", "x": 1},
        {"id": 7, "buyer": "", "rep": ""},
        {"id": "a", "buyer": "So?", "rep": "(mumble) na\u00efve \u2014 \N{PILE OF POO}"},
    ]
    file = tmp_path / "pairs.jsonl"
    file.write_text("\n" + "\r\n".join(json.dumps(pair) for pair in pairs) + "\n\n", encoding="utf-8-sig")
    status, out, err = run("read", "--jsonl", file)
    assert (status, err) == (0, "")
    assert [json.loads(line) for line in out.splitlines()] == [
        {
            "id": "b",
            "moves": [
                {"move": "acknowledgement", "quote": "That is hard."},
                {"move": "fit_check", "quote": "Want help?"},
            ],
            "unsure": False,
        },
        {"id": 7, "moves": [], "unsure": False},
        {"id": "a", "moves": [], "unsure": True},
    ]


def test_read_takes_standard_input(run: Run) -> None:
    status, out, _ = run("read", "--jsonl", "-", typed='{"id": "x", "buyer": "a", "rep": "b"}')
    assert status == 0 and json.loads(out)["id"] == "x"


# score


def test_score_prints_one_line_per_file_and_rubric_in_order(run: Run, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.json").write_text(json.dumps(transcript(id=name, more="ignored", brief="We mend ovens.")))
    status, out, err = run(
        "score", tmp_path / "two.json", tmp_path / "one.json", "--rubric", "listening", "--rubric", "closing", "--json"
    )
    assert (status, err) == (0, "")
    cards = [json.loads(line) for line in out.splitlines()]
    assert [(card["id"], card["rubric"]) for card in cards] == [
        ("two", "listening"),
        ("two", "closing"),
        ("one", "listening"),
        ("one", "closing"),
    ]
    for card in cards:
        rubric = small_library().rubric(card["rubric"])
        assert {"id", "rubric", "score", "criteria", "metrics", "provenance"} <= card.keys()
        assert card["score"] is None or 0 <= card["score"] <= 100
        assert [criterion["id"] for criterion in card["criteria"]] == [criterion.id for criterion in rubric.criteria]
        for criterion, known in zip(card["criteria"], rubric.criteria, strict=True):
            assert criterion["level"] is None or criterion["level"] in range(5)
            assert [check["id"] for check in criterion["checks"]] == [check.id for check in known.checks]
            for check in criterion["checks"]:
                assert check.keys() == {"id", "answer", "quote", "turn", "reason"}
                assert check["answer"] in ("yes", "no", "na", "unscored")
                assert (check["quote"], check["turn"]) in ((SAID, 1), (None, None))


@pytest.mark.parametrize(
    "turns",
    [
        [],
        [{"speaker": "buyer", "text": "Hello?"}],
        [{"speaker": "rep", "text": ""}],
        [{"speaker": "rep", "text": " \n "}, {"speaker": "buyer", "text": "?"}],
    ],
)
def test_a_rep_who_says_nothing_scores_nothing(turns: list[Any], run: Run, tmp_path: Path) -> None:
    (tmp_path / "t.json").write_text(json.dumps(transcript(turns=turns)))
    status, out, _ = run("score", tmp_path / "t.json", "--rubric", "listening", "--json")
    assert status == 0 and json.loads(out)["score"] == 0


def test_score_without_json_is_for_people(run: Run, tmp_path: Path) -> None:
    (tmp_path / "t.json").write_text(json.dumps(transcript()))
    status, out, _ = run("score", tmp_path / "t.json", "--rubric", "listening")
    assert status == 0 and out.startswith("call-1: Listening: ") and f'"{SAID}" (turn 1)' in out


# play


def test_play_prints_one_object(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "replies.txt"
    file.write_text(f"\n{ASKS}\r\n   \n[referral|Call the mill.]\nafter the end\n", encoding="utf-8")
    status, out, err = run("play", "cold-oven", "--replies", file, "--seed", "5", "--level", "1", "--json")
    assert (status, err) == (0, "")
    found = json.loads(out)
    assert found.keys() == {"scenario", "level", "variant", "seed", "turns", "ending", "facts"}
    assert (found["scenario"], found["level"], found["variant"], found["seed"]) == ("cold-oven", 1, "base", 5)
    assert [turn["speaker"] for turn in found["turns"]] == ["buyer", "rep", "buyer", "rep", "buyer"]
    assert found["turns"][0]["act"] == "opens"
    assert found["turns"][1]["text"] == ASKS
    assert found["turns"][1]["reading"]["topics"] == [{"topic": "cause", "quote": "{ask:cause}"}]
    assert (found["turns"][2]["act"], found["turns"][2]["disclosed"]) == ("discloses", ["cause"])
    assert found["turns"][4]["act"] == "accepts_referral"
    assert found["ending"] == {"kind": "referred", "right": False}
    assert found["facts"] == {"hidden": 4, "disclosed": ["cause"]}
    assert run("play", "cold-oven", "--replies", file, "--seed", "5", "--level", "1", "--json")[1] == out


def test_play_without_an_ending_and_without_json(run: Run) -> None:
    status, out, _ = run("play", "cold-oven", "--replies", "-", "--variant", "brother", "--json", typed="Hello.\n")
    found = json.loads(out)
    assert status == 0 and found["ending"] is None and found["variant"] == "brother" and found["level"] == 2
    status, out, _ = run("play", "cold-oven", "--replies", "-", typed="Hello.\n")
    assert status == 0 and [line.split(":")[0] for line in out.splitlines()] == ["buyer", "rep", "buyer"]


def test_one_reply_is_one_line_whatever_is_in_it(run: Run) -> None:
    odd = "one \u2028 two \x0b three \x85 four"
    _, out, _ = run("play", "cold-oven", "--replies", "-", "--json", typed=odd + "\n")
    assert [turn["text"] for turn in json.loads(out)["turns"]][1] == odd


def test_play_in_the_terminal(run: Run) -> None:
    status, out, _ = run("play", "cold-oven", typed=f"{ASKS}\n\nnot heard")
    assert status == 0 and "An empty line ends the call." in out and "Ada Loaf: " in out
    assert "Listening: " in out and "Closing: " in out and "not heard" not in out


def test_play_in_the_terminal_survives_a_stray_byte(run: Run) -> None:
    status, out, _ = run("play", "cold-oven", typed=b"caf\xe9?\n")
    assert status == 0 and "Listening: " in out


# check and schema


def test_check_says_when_nothing_is_wrong(run: Run) -> None:
    for paths in ((), (DATA / "library",), (DATA / "library" / "cold-oven.yaml", DATA / "library" / "moves.yaml")):
        assert run("check", *paths) == (0, "", "No problems found\n")


def test_check_prints_each_problem_with_its_place(run: Run, tmp_path: Path) -> None:
    text = (DATA / "library" / "cold-oven.yaml").read_text()
    bad = tmp_path / "cold-oven.yaml"
    bad.write_text(text.replace("fit: fit", "fit: perhaps").replace("minutes: 10", "minutes: 1"))
    status, out, err = run("check", bad)
    assert (status, err) == (1, "2 problems found\n")
    assert out.splitlines() == [
        f"{bad}:6:1: `minutes`: input should be greater than or equal to 2; got 1",
        f"{bad}:7:1: `fit`: input should be 'fit', 'partial' or 'none'; got 'perhaps'",
    ]


@pytest.mark.parametrize("kind", ["scenario", "rubric", "scorecard"])
def test_schema_is_a_json_schema(kind: str, run: Run) -> None:
    status, out, _ = run("schema", kind)
    schema = json.loads(out)
    assert status == 0 and schema["type"] == "object" and schema["properties"]
    if kind == "scenario":
        assert run("schema")[1] == out
        assert "figures" in schema["properties"] and "variant" not in schema["properties"]


# bad input

PAIR = b'{"id": "x", "buyer": "a", "rep": "b"}\n'
BAD: dict[str, tuple[bytes, str, str]] = {
    "empty": (b"", "is empty", "is empty"),
    "blank": (b" \n\n", "is empty", "is empty"),
    "not json": (PAIR + b"{oops}", ":2: column 2: is not JSON", ":2:1: is not JSON"),
    "a list": (b"[1]", ":1: must be a JSON object, not list", ": must be a JSON object, not list"),
    "a number": (b"17", ":1: must be a JSON object, not int", ": must be a JSON object, not int"),
    "missing keys": (b"{}", ":1: `id`: ", ": `id`: "),
    "wrong type": (b'{"id": "x", "buyer": 7, "rep": "b", "turns": 3}', ":1: `buyer`: ", ": `turns`: "),
    "latin-1": (PAIR + '{"id": "caf\u00e9"}'.encode("latin-1"), ":2: is not UTF-8", ":2: is not UTF-8"),
    "binary": (b"\x7fELF\x02\x01\x00\x00", ":1: is a binary file", ":1: is a binary file"),
    "utf-16": ('{"id": 1}'.encode("utf-16"), ":1: is not UTF-8", ":1: is not UTF-8"),
    "nested": (b"[" * 200_000, ":1: is nested too deeply", ": is nested too deeply"),
    "ten megabytes": (b'{"id": "' + b"x" * 10_000_000, ": is larger than 8 MB", ": is larger than 8 MB"),
    "half a character": (b'{"id": "\\ud800"}', ":1: holds half of a character", ": holds half of a character"),
    "endless number": (b'{"id": ' + b"9" * 5000 + b"}", ":1: is not JSON that can be read", ": is not JSON that can"),
    "not a number": (b'{"id": NaN}', ":1: `id", ": `id"),
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("command", ["read", "score"])
def test_bad_input_is_one_line_that_names_file_and_place(name: str, command: str, run: Run, tmp_path: Path) -> None:
    raw, read_told, score_told = BAD[name]
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_text(json.dumps(transcript()))
    bad.write_bytes(raw)
    argv = ("read", "--jsonl", bad) if command == "read" else ("score", good, bad, "--rubric", "listening", "--json")
    refused(run(*argv), f"{bad}{read_told if command == 'read' else score_told}" if raw.strip() else str(bad))


def refused(outcome: tuple[int, str, str], told: str) -> None:
    status, out, err = outcome
    assert (status, out) == (2, ""), outcome
    assert err.count("\n") == 1 and err.startswith(f"trainer: {told}") and len(err) < 500, err


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        ([{"speaker": "seller", "text": "x"}], "`turns.0.speaker`: input should be 'buyer' or 'rep'; got 'seller'"),
        ([{"speaker": "rep", "text": "x"}, {"speaker": "rep"}], "`turns.1.text`: "),
        ([{"speaker": "rep", "text": None}], "`turns.0.text`: "),
        (["rep: x"], "`turns.0`: "),
        (None, "`turns`: "),
    ],
)
def test_a_turn_that_is_none_is_told_by_its_number(turns: Any, told: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "t.json").write_text(json.dumps(transcript(turns=turns)))
    refused(run("score", tmp_path / "t.json", "--rubric", "listening", "--json"), f"{tmp_path / 't.json'}: {told}")


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (("read", "--jsonl", "gone.jsonl"), "gone.jsonl: cannot be read: No such file or directory"),
        (("read", "--jsonl", "."), ".: cannot be read: Is a directory"),
        (("score", "gone.json", "--rubric", "listening"), "gone.json: cannot be read: No such file or directory"),
        (("score", "gone.json", "--rubric", "manners"), "There is no rubric 'manners'; choose one of closing, listen"),
        (("play", "gone"), "There is no scenario 'gone'; choose one of cold-oven."),
        (("play", "cold-oven", "--level", "9"), "Level 9 does not exist in cold-oven; choose one of 1, 2, 3."),
        (("play", "cold-oven", "--variant", "aunt"), "Scenario cold-oven has no variant 'aunt'; choose one of base"),
        (("play", "cold-oven", "--replies", "gone.txt"), "gone.txt: cannot be read: No such file or directory"),
        (("check", "gone.yaml"), "gone.yaml: there is no such file or folder"),
    ],
)
def test_what_is_not_there_is_told(argv: tuple[str, ...], told: str, run: Run) -> None:
    refused(run(*argv), told)


@pytest.mark.parametrize("raw", [b"", b" \n \n", b"\x00\x01", "caf\u00e9".encode("latin-1"), b"x" * 9_000_000])
def test_replies_that_cannot_be_used_are_told(raw: bytes, run: Run, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_bytes(raw)
    refused(run("play", "cold-oven", "--replies", tmp_path / "r.txt", "--json"), f"{tmp_path / 'r.txt'}:")


@pytest.mark.parametrize("argv", [("score", "f"), ("read",), ("play",), ("play", "x", "--seed", "one"), ("sing",)])
def test_a_wrong_command_line_ends_with_two_and_no_output(argv: tuple[str, ...], run: Run) -> None:
    status, out, err = run(*argv)
    assert (status, out) == (2, "") and "usage: trainer" in err


def test_a_wrong_setting_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRAINER_PORT", "many")
    status, out, err = run("play", "cold-oven", "--replies", "-", typed="Hello.")
    assert (status, out) == (2, "") and err.startswith("trainer: A setting cannot be used. TRAINER_PORT")


def test_scripted_is_the_default_whatever_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for port in ("READER", "BUYER", "JUDGE", "COACH"):
        monkeypatch.setenv(f"TRAINER_{port}", "llm")
    given = cli._parser().parse_args(["read", "--jsonl", "f"])
    settings = cli._settings(given)
    assert {settings.reader, settings.buyer, settings.judge, settings.coach} == {"scripted"}


# the process itself

HEAVY = ("gradio", "langgraph", "sklearn", "openai", "sqlalchemy", "alembic", "numpy", "yaml", "pydantic", "fastapi")


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys\nfrom trainer.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stderr.strip() == "[]" and "serve" in done.stdout and "score" in done.stdout


def test_check_needs_neither_models_nor_pages() -> None:
    program = (
        "import sys\nfrom trainer.cli import main\n"
        f"status = main(['check', {str(DATA / 'library' / 'rubrics')!r}])\n"
        "print(status, [name for name in ('gradio', 'langgraph', 'sklearn', 'openai') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "0 []", done.stderr


def test_json_is_utf8_whatever_the_terminal_speaks() -> None:
    done = outside("schema", "rubric", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0 and json.loads(done.stdout)


def test_output_that_nobody_takes_ends_quietly() -> None:
    program = f"{sys.executable} -m trainer.cli schema | head -c 10"
    done = subprocess.run(["bash", "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full to stand for a full disk")
def test_output_that_cannot_be_written_is_told() -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "trainer.cli", "schema"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
        )
    assert done.returncode == 2
    assert done.stderr == "trainer: the result: No space left on device\n"


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    status, out, _ = run()
    assert status == 0 and out.startswith("usage: trainer")
    assert run("--version")[1].startswith("trainer ")
