"""Prints how the scripted agents do on the unseen sets. Nothing here may flow back into what they learn from."""

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from sklearn.metrics import cohen_kappa_score, f1_score

from trainer.agents.scripted_judge import ScriptedJudge
from trainer.agents.scripted_reader import ScriptedReader
from trainer.casting import cast
from trainer.content.examples import load_examples
from trainer.content.library import Library
from trainer.domain.moves import Move
from trainer.domain.transcript import Transcript, Turn
from trainer.scoring.assess import assess
from trainer.settings import read_settings

HERE = Path(__file__).parent


def moves(reader: ScriptedReader) -> None:
    """F1 of each move, over replies that make it or not."""
    examples, _ = load_examples(HERE / "moves.yaml")
    pairs: dict[Move, tuple[list[bool], list[bool]]] = {move: ([], []) for move in Move}
    for example in examples:
        made = {seen.move for seen in reader.read(example.reply, buyer=example.buyer).moves}
        meant = {label.move for label in example.moves}
        for move, (want, got) in pairs.items():
            want.append(move in meant)
            got.append(move in made)
    scores = {move.value: float(f1_score(want, got, zero_division=0)) for move, (want, got) in pairs.items()}
    for name, score in sorted(scores.items(), key=lambda item: item[1]):
        print(f"  {name:24} F1 {score:.2f}")
    print(f"moves: macro-F1 {sum(scores.values()) / len(scores):.3f} over {len(examples)} replies\n")


def topics(reader: ScriptedReader, library: Library, name: str) -> None:
    """How many questions find their topic, and how often a hidden one is read where none was asked."""
    scenario = library.scenario(name)
    counts: Counter[str] = Counter()
    for line in (HERE / f"topics-{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found = {asked.topic for asked in reader.read(row["rep"], buyer=row["buyer"], scenario=scenario).topics}
        kind = row["kind"]
        if kind == "ask":
            kind = "fact" if row["topic"] in scenario.facts else "ordinary"
            counts[f"{kind} found"] += row["topic"] in found
        counts[kind] += 1
        counts[f"{kind} hidden"] += bool(found & scenario.hidden_facts.keys())
        counts[f"{kind} any"] += bool(found)
    print(f"topics of {name}: facts {counts['fact found']} of {counts['fact']}, ", end="")
    print(f"ordinary {counts['ordinary found']} of {counts['ordinary']}, ", end="")
    print(f"hidden where none was asked {counts['none hidden']} of {counts['none']}, ", end="")
    print(f"any topic for a mixed question {counts['any any']} of {counts['any']}")


def golden(reader: ScriptedReader, library: Library) -> None:
    """Agreement with the labels, check by check and level by level."""
    judge = ScriptedJudge()
    checks: dict[str, list[tuple[str, str]]] = defaultdict(list)
    levels: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for path in sorted((HERE / "golden").glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        turns = tuple(
            Turn(number=at, speaker=turn["speaker"], text=turn["text"]) for at, turn in enumerate(data["turns"])
        )
        rubric = library.rubric(data["rubric"])
        card = assess(Transcript(id=data["id"], turns=turns), rubric, rubric_digest="", reader=reader, judge=judge)
        for name, label in data["labels"].items():
            checks[name].append((label["answer"], card.verdicts[name].answer))
        for score in card.criteria:
            wanted = data["levels"].get(score.criterion)
            if wanted is not None and score.level is not None:
                levels[score.criterion].append((wanted, score.level))
    scores = {
        name: float(f1_score(*zip(*pairs, strict=True), average="macro", zero_division=0))
        for name, pairs in checks.items()
    }
    for name, score in sorted(scores.items(), key=lambda item: item[1]):
        print(f"  {name:28} macro-F1 {score:.2f}")
    for name, found in levels.items():
        print(f"  {name:28} QWK {cohen_kappa_score(*zip(*found, strict=True), weights='quadratic'):.2f}")
    pooled = [pair for found in levels.values() for pair in found]
    print(f"checks: macro-F1 {sum(scores.values()) / len(scores):.3f}; ", end="")
    print(f"levels: QWK {cohen_kappa_score(*zip(*pooled, strict=True), weights='quadratic'):.3f} pooled")


def main() -> int:
    """Measure everything."""
    settings = read_settings()
    library = Library()
    reader = cast(settings, library).reader
    assert isinstance(reader, ScriptedReader)
    moves(reader)
    for path in sorted(HERE.glob("topics-*.jsonl")):
        topics(reader, library, path.stem.removeprefix("topics-"))
    print()
    golden(reader, library)
    return 0


if __name__ == "__main__":
    sys.exit(main())
