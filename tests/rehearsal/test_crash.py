"""A process killed in the middle of a turn: another one goes on, and no reply is lost or doubled."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes import Machine, session_record
from tests.rehearsal.mid_turn import JUDGING, LAST, REPLY
from trainer.errors import SessionStuck

ROOT = Path(__file__).parents[2]
PLACES = ("accepted", "read", "speak", "before answer", "after answer", *JUDGING)


def killed(folder: Path, session: str, where: str) -> None:
    """Let another process take the next turn, and die there."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.rehearsal.mid_turn", str(folder), session, where],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 9, done.stderr


def undisturbed(new_machine: Callable[..., Machine], folder: Path, *texts: str) -> list[str]:
    """The same conversation where nothing went wrong."""
    machine = new_machine(folder)
    session = session_record()
    machine.engine.start(session)
    for text in texts:
        machine.say(session.id, text)
    return [turn.text for turn in machine.engine.conversation(session.id).turns]


@pytest.mark.parametrize("where", PLACES)
def test_a_process_killed_in_mid_turn_loses_and_doubles_nothing(
    where: str, new_machine: Callable[..., Machine], tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    first = new_machine(folder)
    session = session_record()
    first.engine.start(session)
    first.say(session.id, "[acknowledgement|That sounds cold.]")
    first.close()

    killed(folder, session.id, where)

    second = new_machine(folder)
    found = second.engine.conversation(session.id)
    said = LAST if where in JUDGING else REPLY
    assert [turn.text for turn in found.turns if turn.speaker == "rep"][-1] == said
    if where != "after answer":
        assert second.engine.stuck(found)
        list(second.engine.retry(session.id))
    after = second.engine.conversation(session.id)
    assert not second.engine.stuck(after)
    if where in JUDGING:
        assert after.ending and after.debrief
        assert [card.rubric for card in after.cards] == [rubric.id for rubric in session.rubrics]
    else:
        second.say(session.id, "[acknowledgement|I see.]")
        after = second.engine.conversation(session.id)
    replies = ["[acknowledgement|That sounds cold.]", said, *([] if where in JUDGING else ["[acknowledgement|I see.]"])]
    assert [turn.text for turn in after.turns] == undisturbed(new_machine, tmp_path / "other", *replies)


def test_a_reply_that_was_cut_off_must_be_answered_before_the_next(
    new_machine: Callable[..., Machine], tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    first = new_machine(folder)
    session = session_record()
    first.engine.start(session)
    first.close()
    killed(folder, session.id, "speak")
    second = new_machine(folder)
    with pytest.raises(SessionStuck):
        second.say(session.id, "something else")
    with pytest.raises(SessionStuck):
        list(second.engine.end(session.id))
    assert len(second.engine.conversation(session.id).turns) == 2
