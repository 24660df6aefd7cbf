"""The command line: trainer serve, play, check, read, score, schema. Imports what a command needs when it runs.

Results go to standard output, everything else to standard error; bad input ends with status 2 and no output.
"""

import argparse
import io
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from trainer import __version__
from trainer.errors import TrainerError


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit status."""
    _speak_utf8()
    parser = _parser()
    given = parser.parse_args(argv)
    if not hasattr(given, "run"):
        parser.print_help()
        return 0
    try:
        status: int = given.run(given)
        sys.stdout.flush()
        return status
    except TrainerError as error:
        sys.stderr.write(f"trainer: {error}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("\ntrainer: stopped\n")
        return 130
    except BrokenPipeError:
        _drop_output()
        return 141
    except OSError as error:
        sys.stderr.write(f"trainer: {error.filename or 'the result'}: {error.strerror or error}\n")
        _drop_output()
        return 2


def _speak_utf8() -> None:
    """JSON is UTF-8 whatever the terminal's language says, and a stray byte typed is no reason to stop."""
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "replace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def _drop_output() -> None:
    """Nobody takes the rest: keep Python from trying again, and complaining, when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="trainer",
        description="Practise sales conversations the Same Side way, and read why each scored as it did.",
    )
    parser.add_argument("--version", action="version", version=f"trainer {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _serve_arguments(commands.add_parser("serve", help="open the practice room in a browser"))
    _play_arguments(
        commands.add_parser("play", help="hold a conversation in the terminal, or play replies from a file")
    )
    check = commands.add_parser("check", help="find what is wrong with scenario and rubric files")
    check.add_argument("paths", nargs="*", metavar="PATH", help="files or folders; all content where none is given")
    check.set_defaults(run=_check)
    read = commands.add_parser("read", help="say which moves replies make")
    read.add_argument(
        "--jsonl", required=True, metavar="FILE", help='lines of {"id", "buyer", "rep"}; - is standard input'
    )
    _agents_argument(read)
    read.set_defaults(run=_read)
    _score_arguments(commands.add_parser("score", help="score transcripts"))
    schema = commands.add_parser("schema", help="print the JSON Schema of scenario or rubric files")
    schema.add_argument("kind", nargs="?", choices=("scenario", "rubric", "scorecard"), default="scenario")
    schema.set_defaults(run=_schema)
    return parser


def _agents_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--agents",
        choices=("scripted", "llm"),
        default="scripted",
        help="who reads, speaks and judges (default: scripted)",
    )


def _serve_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", help="address to listen on (default: TRAINER_HOST or 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port to listen on (default: TRAINER_PORT or 7860)")
    parser.set_defaults(run=_serve)


def _play_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("scenario", metavar="ID")
    parser.add_argument("--replies", metavar="FILE", help="one reply per line; - is standard input")
    parser.add_argument("--seed", type=int, default=0, metavar="N")
    parser.add_argument("--level", type=int, default=2, metavar="L")
    parser.add_argument("--variant", default="base", metavar="V")
    parser.add_argument("--json", action="store_true", help="print the conversation as one JSON object")
    _agents_argument(parser)
    parser.set_defaults(run=_play)


def _score_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="transcripts as JSON; - is standard input")
    parser.add_argument("--rubric", action="append", required=True, metavar="ID", help="may be given more than once")
    parser.add_argument("--json", action="store_true", help="print one JSON line per file and rubric")
    _agents_argument(parser)
    parser.set_defaults(run=_score)


def _settings(given: argparse.Namespace) -> Any:
    from trainer.settings import PORTS, read_settings

    return read_settings(**{port: given.agents for port in PORTS})


def _serve(given: argparse.Namespace) -> int:
    from trainer.settings import read_settings
    from trainer.wiring import serve

    serve(read_settings(host=given.host, port=given.port))
    return 0


def _check(given: argparse.Namespace) -> int:
    from trainer.settings import read_settings
    from trainer.wiring import build_library

    library = build_library(read_settings())
    problems = library.problems(_files(given.paths))
    for problem in problems:
        sys.stdout.write(f"{problem}\n")
    sys.stderr.write(
        f"{len(problems)} problem{'' if len(problems) == 1 else 's'} found\n" if problems else "No problems found\n"
    )
    return 1 if problems else 0


def _files(names: Sequence[str]) -> list[Path]:
    from trainer.errors import InputInvalid

    found: list[Path] = []
    for name in names:
        path = Path(name)
        if path.is_dir():
            found += sorted(path.rglob("*.yaml"))
        elif path.exists():
            found.append(path)
        else:
            raise InputInvalid(f"{name}: there is no such file or folder")
    return found


def _read(given: argparse.Namespace) -> int:
    from trainer.casting import cast
    from trainer.exchange.json_lines import lines, read_pairs, reading_out
    from trainer.wiring import build_library, tell

    pairs = read_pairs(given.jsonl)
    settings = _settings(given)
    reader = cast(settings, build_library(settings), progress=tell).reader
    results = []
    for pair in pairs:
        reading = reading_out(reader.read(pair.rep, buyer=pair.buyer))
        results.append({"id": pair.id, "moves": reading["moves"], "unsure": reading["unsure"]})
    sys.stdout.write(lines(results))
    return 0


def _score(given: argparse.Namespace) -> int:
    from trainer.casting import cast
    from trainer.exchange.json_lines import card_out, lines, read_transcript
    from trainer.exchange.plain import card_text
    from trainer.scoring.assess import assess
    from trainer.wiring import build_library, tell

    settings = _settings(given)
    library = build_library(settings)
    rubrics = [library.rubric(name) for name in given.rubric]
    transcripts = [read_transcript(name) for name in given.files]
    agents = cast(settings, library, progress=tell)
    cards = [
        assess(
            transcript,
            rubric,
            rubric_digest=library.rubric_digest(rubric.id),
            reader=agents.reader,
            judge=agents.judge,
            vocabulary_digest=library.vocabulary_digest,
        )
        for transcript in transcripts
        for rubric in rubrics
    ]
    if given.json:
        sys.stdout.write(lines(card_out(card) for card in cards))
    else:
        by_id = {rubric.id: rubric for rubric in rubrics}
        sys.stdout.write("\n".join(card_text(card, by_id[card.rubric]) for card in cards))
    return 0


def _play(given: argparse.Namespace) -> int:
    from trainer.casting import cast
    from trainer.exchange.json_lines import read_replies
    from trainer.exchange.plays import play_out, session_of
    from trainer.rehearsal.play import Play
    from trainer.wiring import build_library, tell

    settings = _settings(given)
    library = build_library(settings)
    session = session_of(
        library,
        given.scenario,
        variant=given.variant,
        level=given.level,
        seed=given.seed,
        agents=dict.fromkeys(("reader", "buyer", "judge", "coach"), given.agents),
    )
    replies = read_replies(given.replies) if given.replies else None
    agents = cast(settings, library, progress=tell)
    play = Play(session, reader=agents.reader, buyer=agents.buyer)
    if replies is None:
        return _talk(play, agents, library)
    found = play.replies(replies)
    result = play_out(found)
    if given.json:
        sys.stdout.write(json.dumps(result, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write("".join(f"{turn.speaker}: {turn.text}\n" for turn in found.turns))
    return 0


def _talk(play: Any, agents: Any, library: Any) -> int:
    """A conversation in the terminal; an empty line or the end of input ends the call."""
    from trainer.exchange.plain import card_text
    from trainer.wiring import judge_session

    session = play.conversation.session
    buyer = session.scenario.persona.name
    sys.stdout.write(f"{session.scenario.title}\n{session.scenario.brief.you}\nAn empty line ends the call.\n\n")
    sys.stdout.write(f"{buyer}: {play.conversation.turns[0].text}\n")
    while not play.conversation.ending:
        sys.stdout.write("You: ")
        sys.stdout.flush()
        said = sys.stdin.readline().strip()
        if not said:
            play.end()
            break
        sys.stdout.write(f"{buyer}: {play.reply(said)}\n")
    for rubric in session.rubrics:
        card = judge_session(agents, library, play.conversation, rubric, lambda name, score: None)
        sys.stdout.write("\n" + card_text(card, rubric))
    return 0


def _schema(given: argparse.Namespace) -> int:
    from trainer.content.schema import schema_of

    sys.stdout.write(json.dumps(schema_of(given.kind), indent=2, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
