"""The one door to YAML: places, duplicate keys, and files that are meant to hurt."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.content import documents
from trainer.content.documents import Unreadable, parse, read
from trainer.domain.rubric import Rubric


def refused(raw: bytes) -> str:
    with pytest.raises(Unreadable) as found:
        parse(raw, "f.yaml")
    return str(found.value)


def test_every_part_knows_its_place() -> None:
    document = parse(b"a: 1\nb:\n  - c: x\n    d: y\n", "f.yaml")
    assert document.data == {"a": 1, "b": [{"c": "x", "d": "y"}]}
    assert [str(document.problem(path, "here")) for path in ((), ("a",), ("b", 0, "d"), ("b", 0, "gone", 3))] == [
        "f.yaml:1:1: here",
        "f.yaml:1:1: here",
        "f.yaml:4:5: here",
        "f.yaml:3:5: here",
    ]
    assert document.holds(("b", 0, "c")) and not document.holds(("b", 1))


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("17", 17),
        ("-3", -3),
        ("1.5", 1.5),
        ("true", True),
        ("yes", "yes"),
        ("no", "no"),
        ("off", "off"),
        ("null", None),
        ("~", None),
        ("", None),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("2026-01-01", "2026-01-01"),
        (".inf", ".inf"),
        ("=", "="),
        ("9" * 30, "9" * 30),
        ('"17"', "17"),
        ("'it''s'", "it's"),
        ("\N{PILE OF POO}", "\N{PILE OF POO}"),
    ],
)
def test_a_value_is_what_an_author_means(raw: str, value: object) -> None:
    found = parse(f"a: {raw}\n".encode(), "f.yaml").data["a"]
    assert found == value and type(found) is type(value)


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"a: 1\nb:\n  c: 1\n  c: 2", "f.yaml:4:3: `c` stands here a second time; rename or remove one"),
        (b"a: 1\n1: x\n1: y", "f.yaml:3:1: `1` stands here a second time"),
        (b"? [a, b]\n: c", "f.yaml:1:3: a key must be plain text"),
        (b"a: !!python/object/apply:os.system [echo]", "f.yaml:1:4: the tag"),
        (b"a: !mine {b: c}", "f.yaml:1:4: the tag '!mine' is not allowed"),
        (b"a: !!set {b, c}", "f.yaml:1:4: the tag"),
        (b"a: !!binary aGk=", "f.yaml:1:4: the tag 'binary' is not allowed; write plain text"),
        (b"a: &x [1]\nb: *x", "f.yaml:1:4: anchors and aliases"),
        (b"a: *x", "f.yaml:1:4: anchors and aliases"),
        (b"a: &x\n  <<: *x", "f.yaml:1:4: anchors and aliases"),
        (b"a: b\n---\nc: d", "f.yaml:2:1: is not YAML: but found another document"),
        (b"a:\n\tb: c", "f.yaml:2:1: is not YAML: found character that cannot start any token"),
        (b"a: [1, 2", "f.yaml:2:1: is not YAML: did not find expected ',' or ']'"),
        (b'a: "never closed', "f.yaml:1:"),
        (b"a: b: c", "f.yaml:1:5: is not YAML"),
        (b"a: b\nc: \x01d", "f.yaml:2:4: holds a control character that YAML does not allow; remove it"),
        (b"a\0b", "f.yaml:1:2: holds a control character"),
        ("a: é\nb: grün".encode("latin-1"), "f.yaml:1:4: is not UTF-8 text; save it as UTF-8"),
        ("a: b".encode("utf-16"), "f.yaml:1:1: is not UTF-8 text"),
        (b"a: \xed\xa0\x80", "f.yaml:1:4: is not UTF-8 text"),
        (b'a: "\\ud800"', "f.yaml:1:7: is not YAML: found invalid Unicode character escape code"),
        (b"%YAML 9.9\n---\na: b", "f.yaml:1:1: is not YAML: found incompatible YAML document"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(raw: bytes, told: str) -> None:
    assert refused(raw).startswith(told)


@pytest.mark.parametrize(
    "raw",
    [
        b"[" * 200_000,
        b'{"a":' * 100_000,
        b"- " * 300_000,
        b"\n".join(b" " * depth + b"a:" for depth in range(1000)),
        b"? " * 100_000,
    ],
)
def test_nesting_without_end_is_refused_at_once(raw: bytes) -> None:
    begun = time.monotonic()
    assert f"is nested more than {documents.DEEPEST} deep" in refused(raw)
    assert time.monotonic() - begun < 2


def test_a_bomb_of_aliases_is_refused_at_once() -> None:
    bomb = b"a0: &a0 [x, x]\n" + b"".join(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]\n".encode() for n in range(1, 20))
    begun = time.monotonic()
    assert "anchors and aliases" in refused(bomb)
    assert "anchors and aliases" in refused(b"a: &a [*a, *a]")
    assert time.monotonic() - begun < 2


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"# nothing but a remark\n", b"---\n", "\ufeff".encode()])
def test_an_empty_file_holds_nothing(raw: bytes) -> None:
    assert parse(raw, "f.yaml").data is None


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    assert parse("\ufeffa: b\r\nc: d\r\n".encode(), "f.yaml").data == {"a": "b", "c": "d"}


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    (tmp_path / "big.yaml").write_bytes(b"a" * (documents.LARGEST + 1))
    with pytest.raises(Unreadable, match="is larger than 2,000,000 bytes; split it"):
        read(tmp_path / "big.yaml")
    with pytest.raises(Unreadable, match="is larger than"):
        read(Path("/dev/zero"))


@pytest.mark.parametrize(("name", "told"), [("gone.yaml", "No such file"), (".", "Is a directory")])
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, told: str) -> None:
    with pytest.raises(Unreadable, match=f"cannot be read: {told}"):
        read(tmp_path / name)


def test_a_file_is_named_as_the_person_knows_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "f.yaml").write_text("a: b")
    monkeypatch.chdir(tmp_path)
    assert read(tmp_path / "here" / "f.yaml").file == "here/f.yaml"
    monkeypatch.chdir(tmp_path / "here")
    assert read(Path("../here/f.yaml")).file == "../here/f.yaml"


def test_a_digest_is_of_the_bytes() -> None:
    assert parse(b"a: b", "f").digest != parse(b"a:  b", "f").digest
    assert parse(b"a: b", "f").digest == parse(b"a: b", "g").digest


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"id: x\n", "f.yaml:1:1: `title` is missing; add it"),
        (b"id: x\nextra: y\n", "f.yaml:2:1: `extra` is not a key that is known here; remove it or mend its spelling"),
        (b"id: 7\n", "f.yaml:1:1: `id` must be text, not 7; put it in quotes"),
        (b"id: Not An Id\n", "f.yaml:1:1: `id`: string should match pattern"),
        (b"wrong_ending_cap: 700\n", "f.yaml:1:1: `wrong_ending_cap`: input should be less than or equal to 100"),
        (b"criteria:\n  - id: a\n", "f.yaml:2:5: `criteria.0.title` is missing; add it"),
        (b"", "f.yaml:1:1: `the file`: input should be"),
        (b"- a\n", "f.yaml:1:1: `the file`: input should be"),
        (b"1: a\n", "f.yaml:1:1: "),
    ],
)
def test_a_schemas_complaint_becomes_a_sentence_with_a_place(raw: bytes, told: str) -> None:
    from pydantic import ValidationError

    document = parse(raw, "f.yaml")
    with pytest.raises(ValidationError) as found:
        Rubric.model_validate(document.data)
    assert any(str(problem).startswith(told) for problem in document.problems(found.value))


@given(st.binary(max_size=300) | st.text(alphabet="ab:-[]{}&*!|>'\"#%@\n \t,?~1", max_size=120).map(str.encode))
def test_whatever_the_bytes_it_is_data_or_one_problem(raw: bytes) -> None:
    try:
        parse(raw, "f.yaml")
    except Unreadable as error:
        assert error.problem.line >= 1 and error.problem.column >= 1 and "\n" not in error.problem.what
