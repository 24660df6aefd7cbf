"""The reader's parts that need no learning: sentences, words, classes, and the file that keeps what was learned."""

import threading
from pathlib import Path

import numpy as np
import pytest

from trainer.agents.scripted_reader import keeping
from trainer.agents.scripted_reader.asking import _KNOWS
from trainer.agents.scripted_reader.features import Read, split
from trainer.agents.scripted_reader.lexicon import Lexicon
from trainer.agents.scripted_reader.measuring import Measured, macro_f1
from trainer.agents.scripted_reader.synonyms import Families
from trainer.agents.scripted_reader.tokens import classed, sentences, tokens
from trainer.domain.moves import Move


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("One. Two? Three", ["One.", "Two?", "Three"]),
        ("It costs 2.5k. Ask Mr. Bell, e.g. today.", ["It costs 2.5k.", "Ask Mr. Bell, e.g. today."]),
        ("first line\n\nsecond line", ["first line", "second line"]),
        ('"Really?" she said. Wow!', ['"Really?"', "she said.", "Wow!"]),
        ("  ", []),
        ("...", ["..."]),
    ],
)
def test_sentences(text: str, pieces: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == pieces


def test_what_people_type_is_folded() -> None:
    assert [token.text for token in tokens("u dont know, im sure he’s right")] == [
        "you", "do", "n't", "know", ",", "i", "'m", "sure", "he", "'s", "right",
    ]  # fmt: skip
    assert [token.text for token in tokens("can't cannot won't")] == ["can", "n't", "can", "n't", "wo", "n't"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("£2,500 or 3k", ["<money>", "or", "<money>"]),
        ("two to three weeks", ["<number>", "to", "<span>"]),
        ("20 thousand dollars", ["<money>"]),
        ("15% by 9am", ["<percent>", "by", "<clock>"]),
    ],
)
def test_figures_are_folded_to_their_kind(text: str, figures: list[str]) -> None:
    assert classed(tokens(text)) == figures


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("What happened?", "wh-question"),
        ("and how are you doing it", "wh-question"),
        ("how many do you have", "wh-telling"),
        ("is it late", "yes-no-question"),
        ("So they owe the lot?", "telling-question"),
        ("You told them what?", "question-inside"),
        ("We have six vans.", "telling"),
        ("!", "empty"),
    ],
)
def test_the_form_of_a_sentence(text: str, kind: str) -> None:
    assert Read(text).kind == kind


def test_lexicon_finds_words_stems_and_phrases() -> None:
    lexicon = Lexicon({"worry": "worr*; up at night", "no": "do n't"})
    assert lexicon.hits("it worries me and keeps me up at night".split()) == [("worry", 1, 1), ("worry", 6, 3)]
    assert lexicon.hits(["i", "do", "n't"]) == [("no", 1, 2)]


def test_families_share_a_number() -> None:
    families = Families("owe* debt\n pay*")
    assert families.of("owed") == families.of("debt") != families.of("paying")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I know how much you are owed", True),
        ("So I asked what it costs.", True),
        ("We've heard what happened", True),
        ("I'd love to know what happened", False),
        ("I want to know who decides", False),
        ("Do I know you", False),
    ],
)
def test_what_is_said_to_be_known_is_not_asked(text: str, told: bool) -> None:
    assert bool(_KNOWS.match(text)) is told


def test_splitting_keeps_every_sentence() -> None:
    assert [read.text for read in split("A b. C d?")] == ["A b.", "C d?"]


def parts() -> keeping.Parts:
    return {"one": ({"names": ["ä", "b"]}, {"numbers": np.arange(4.0)}), "two": ({}, {"more": np.eye(2)})}


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    keeping.save(tmp_path / "kept.bin", parts())
    found = keeping.load(tmp_path / "kept.bin")
    assert found is not None
    assert found["one"][0] == {"names": ["ä", "b"]}
    assert found["one"][1]["numbers"].tolist() == [0, 1, 2, 3]
    assert [path.name for path in tmp_path.iterdir()] == ["kept.bin"]


@pytest.mark.parametrize("harm", ["cut", "altered", "empty", "text"])
def test_a_harmed_file_is_learned_anew(tmp_path: Path, harm: str) -> None:
    keeping.kept(tmp_path, "a" * 64, parts)
    (path,) = tmp_path.glob("*.bin")
    whole = path.read_bytes()
    path.write_bytes({"cut": whole[:-9], "altered": whole[:-1] + b"x", "empty": b"", "text": b"import os"}[harm])
    learned = []
    keeping.kept(tmp_path, "a" * 64, lambda: learned.append(1) or parts())
    assert learned == [1]
    assert path.read_bytes() == whole


def test_it_is_learned_once_by_many_at_once(tmp_path: Path) -> None:
    learned: list[int] = []

    def learn() -> keeping.Parts:
        learned.append(1)
        return parts()

    threads = [threading.Thread(target=keeping.kept, args=(tmp_path, "b" * 64, learn)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert learned == [1]


def test_a_folder_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert keeping.kept(blocked, "c" * 64, parts).keys() == parts().keys()


def test_the_digest_tells_content_apart() -> None:
    assert keeping.learner_digest("a") != keeping.learner_digest("b")
    assert keeping.learner_digest("a", "b") != keeping.learner_digest("ab")


def test_measures() -> None:
    one = Measured(move=Move.REFOCUS, there=4, said=2, right=2)
    assert (one.precision, one.recall, round(one.f1, 2)) == (1.0, 0.5, 0.67)
    assert macro_f1([one, Measured(move=Move.REFERRAL, there=0, said=0, right=0)]) == one.f1 / 2
