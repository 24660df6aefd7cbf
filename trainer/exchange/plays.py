"""A played conversation as data: how one is started from the command line, and how it is printed. Knows no terminal."""

from datetime import UTC, datetime
from typing import Any

from trainer.content.library import Library
from trainer.domain.ledger import Conversation, SessionRecord
from trainer.domain.transcript import Turn
from trainer.errors import InputInvalid
from trainer.exchange.json_lines import reading_out


def session_of(
    library: Library, name: str, *, variant: str, level: int, seed: int, agents: dict[str, str]
) -> SessionRecord:
    """A session that is not stored; raises InputInvalid naming what there is to choose from."""
    scenario = library.scenario(name, variant)
    if level not in scenario.levels:
        raise InputInvalid(
            f"Level {level} does not exist in {name}; choose one of {', '.join(map(str, sorted(scenario.levels)))}."
        )
    return SessionRecord(
        id="play",
        person="terminal",
        scenario=scenario,
        scenario_digest=library.scenario_digest(name),
        rubrics=tuple(library.rubric(rubric) for rubric in scenario.rubrics),
        rubric_digests={rubric: library.rubric_digest(rubric) for rubric in scenario.rubrics},
        level=level,
        help="none",
        seed=seed,
        agents=agents,
        started_at=datetime.now(UTC),
    )


def play_out(found: Conversation) -> dict[str, Any]:
    """A conversation as `trainer play --json` prints it."""
    hidden = found.session.scenario.hidden_facts
    disclosed = [key for turn in found.turns if turn.ruling for key in turn.ruling.disclosed]
    return {
        "scenario": found.session.scenario.id,
        "level": found.session.level,
        "variant": found.session.scenario.variant,
        "seed": found.session.seed,
        "turns": [_turn_out(turn) for turn in found.turns],
        "ending": {"kind": found.ending.kind, "right": found.ending.right} if found.ending else None,
        "facts": {"hidden": len(hidden), "disclosed": [key for key in disclosed if key in hidden]},
    }


def _turn_out(turn: Turn) -> dict[str, Any]:
    result: dict[str, Any] = {"speaker": turn.speaker, "text": turn.text}
    if turn.ruling:
        result |= {
            "act": turn.ruling.act.value,
            "acts": [act.value for act in turn.ruling.acts],
            "disclosed": list(turn.ruling.disclosed),
        }
    elif turn.acts:
        result |= {"act": turn.acts[0].value}
    if turn.reading:
        result["reading"] = reading_out(turn.reading)
    return result
