"""A process that dies in the middle of a turn: `python -m tests.rehearsal.mid_turn FOLDER SESSION WHERE`.

Run by test_crash; not a test itself.
"""

import sys
from pathlib import Path

from tests import fakes
from trainer.rehearsal.events import Accepted

REPLY = "[discovery_question|What broke?] {ask:cause}"
LAST = "[referral|Call the mill's own fitter.]"


def main(folder: str, session: str, where: str) -> None:
    """Say one thing, and be gone at the named place."""
    machine = fakes.machine(Path(folder), assess=fakes.die if where == "assess" else fakes.plain_assess)
    if where in ("read", "speak"):
        setattr(machine.reader if where == "read" else machine.buyer, where, fakes.die)
    elif where == "before answer":
        machine.ledger.answer = fakes.die  # type: ignore[method-assign]
    elif where == "after answer":
        stored = machine.ledger.answer
        machine.ledger.answer = lambda *given: (stored(*given), fakes.die())  # type: ignore[assignment]
    elif where == "debrief":
        machine.ledger.file_debrief = fakes.die  # type: ignore[method-assign]
    elif where == "between rubrics":
        filed = machine.ledger.file_card
        machine.ledger.file_card = lambda *given: (filed(*given), fakes.die())  # type: ignore[assignment]
    for step in machine.engine.reply(session, LAST if where in JUDGING else REPLY, key="the one"):
        if where == "accepted" and isinstance(step, Accepted):
            fakes.die()
    raise SystemExit(f"nothing died at {where!r}")


JUDGING = ("assess", "between rubrics", "debrief")

if __name__ == "__main__":
    main(*sys.argv[1:])
