"""Measures what a person waits for, on this machine, in one run: prints a table and writes JSON.

Knows nothing of what is quick enough elsewhere: figures are set beside the target, never asserted here.
"""

import argparse
import json
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from trainer.domain.transcript import Transcript, Turn

REPLIES = (
    "You did the work and they are sitting on your money. That is a rotten place to be. What have they said about it?",
    "What is the missing money doing to the business while you wait?",
    "Is there a date you are up against?",
    "If they fold at the letter it comes to about $2,500. If they argue, $25,000. In court, $70,000.",
    "A trade-show builder was owed $130,000, and it came nineteen days after our first letter.",
    "How would you like to go on?",
)


def timed(call: Callable[[], Any], *, runs: int) -> list[float]:
    """Milliseconds of each of so many runs."""
    found = []
    for _ in range(runs):
        started = time.perf_counter()
        call()
        found.append((time.perf_counter() - started) * 1000)
    return found


def summary(name: str, times: list[float], target: str) -> dict[str, Any]:
    """One row of the table."""
    ordered = sorted(times)
    return {
        "what": name,
        "n": len(times),
        "median_ms": round(statistics.median(times), 1),
        "p95_ms": round(ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))], 1),
        "max_ms": round(ordered[-1], 1),
        "target": target,
    }


def engine_turns(data: Path, sessions: int) -> list[float]:
    """Scripted turns through engine, graph, store and checkpoints."""
    from trainer.settings import read_settings
    from trainer.wiring import build

    product = build(read_settings(data_dir=data))
    found: list[float] = []
    try:
        for seed in range(sessions):
            session = product.practice.start("bench", "unpaid-200k", level=1, help="none", seed=seed)
            for place, reply in enumerate(REPLIES):
                if product.practice.room("bench", session).state != "waiting":
                    break
                steps = product.practice.reply("bench", session, reply, key=str(place))
                started = time.perf_counter()
                for step in steps:
                    if type(step).__name__ == "Answered":
                        found.append((time.perf_counter() - started) * 1000)
    finally:
        product.close()
    return found


def scored(runs: int) -> list[float]:
    """Scoring one transcript nobody has read yet."""
    from trainer.casting import cast
    from trainer.scoring.assess import assess
    from trainer.settings import read_settings
    from trainer.wiring import build_library

    settings = read_settings()
    library = build_library(settings)
    agents = cast(settings, library)
    lines = ["They owe us and will not pay."] + [
        text for reply in REPLIES for text in (reply, "Go on, what would that mean?")
    ]
    turns = tuple(Turn(number=at, speaker="rep" if at % 2 else "buyer", text=text) for at, text in enumerate(lines))
    transcript = Transcript(id="bench", turns=turns)
    rubric = library.rubric("selling-results")

    def once() -> None:
        assess(
            transcript,
            rubric,
            rubric_digest=library.rubric_digest(rubric.id),
            reader=agents.reader,
            judge=agents.judge,
            vocabulary_digest=library.vocabulary_digest,
        )

    once()
    return timed(once, runs=runs)


def commands(*words: str, runs: int) -> list[float]:
    """Whole processes."""
    return timed(lambda: subprocess.run([sys.executable, *words], check=True, capture_output=True), runs=runs)


def served(data: Path) -> list[float]:
    """From the start of the process to the first page, with what is learned at hand."""
    import urllib.request

    def once() -> None:
        process = subprocess.Popen(
            [sys.executable, "-m", "trainer.cli", "serve", "--port", "0"],
            stderr=subprocess.PIPE,
            text=True,
            env={**__import__("os").environ, "TRAINER_DATA_DIR": str(data)},
        )
        try:
            assert process.stderr
            address = next(word for line in process.stderr for word in line.split() if word.startswith("http://"))
            urllib.request.urlopen(address, timeout=30).read()
        finally:
            process.terminate()
            process.wait(20)

    return timed(once, runs=3)


def main() -> int:
    """Run everything and report it."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--sessions", type=int, default=20)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        rows = [
            summary("scripted turn through the engine", engine_turns(data, given.sessions), "median 15 ms"),
            summary("score of one transcript", scored(30), "300 ms"),
            summary("trainer --help", commands("-m", "trainer.cli", "--help", runs=5), "500 ms"),
            summary("import gradio alone", commands("-c", "import gradio", runs=3), "-"),
            summary("start to first page", served(data), "1.5 x import gradio"),
        ]
        page = page_turns(data)
        rows.insert(
            1,
            summary("scripted turn through the page", page, "p95 100 ms")
            if page
            else {"what": "scripted turn through the page", "skipped": "no Chromium"},
        )
    for row in rows:
        print("  ".join(f"{key} {value}" for key, value in row.items()))
    if given.json:
        machine = {"python": platform.python_version(), "machine": platform.machine()}
        given.json.write_text(json.dumps({"machine": machine, "rows": rows}, indent=2) + "\n")
    return 0


def page_turns(data: Path) -> list[float]:
    """Scripted turns as a person sees them: from the key press to the buyer's line on the page."""
    from tests.browser.page_timing import turns_through_page

    return turns_through_page(data, REPLIES)


if __name__ == "__main__":
    sys.exit(main())
