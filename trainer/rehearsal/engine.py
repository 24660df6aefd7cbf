"""The only caller of the graph: checks that a session exists, waits and is not busy, then drives one turn.

LangGraph itself starts a new run for an unknown thread, answers a finished one with old state, and runs two
simultaneous resumes so that one turn vanishes; none of that can happen from here. Checkpoints may be deleted at any
time: the run is rebuilt from the ledger.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, cast

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.types import Command

from trainer.domain.ledger import Conversation, Ledger, SessionRecord
from trainer.errors import SessionBusy, SessionStuck, SessionUnknown
from trainer.rehearsal import events
from trainer.rehearsal.graph import Company, build
from trainer.rehearsal.state import InFlight

LONGEST_REPLY = 4000
"""Characters; a longer reply is refused before it is stored."""

Locks = Callable[[str], AbstractContextManager[bool]]
"""Tries to hold a session for one turn; yields whether it is held."""


class ProcessLocks:
    """One turn at a time per session, within this process."""

    def __init__(self) -> None:
        self._held: set[str] = set()
        self._guard = threading.Lock()

    @contextmanager
    def __call__(self, session: str) -> Iterator[bool]:
        """Hold the session if nobody does; never wait."""
        with self._guard:
            free = session not in self._held
            if free:
                self._held.add(session)
        try:
            yield free
        finally:
            if free:
                with self._guard:
                    self._held.discard(session)


class Engine:
    """Starts, continues, ends and repairs conversations."""

    def __init__(
        self,
        *,
        ledger: Ledger,
        company: Callable[[SessionRecord], Company],
        checkpointer: BaseCheckpointSaver[Any],
        locks: Locks,
    ) -> None:
        """`company` picks the agents a session was started with."""
        self._ledger = ledger
        self._company = company
        self._checkpointer = checkpointer
        self._graph = build(checkpointer)
        self._locks = locks

    def start(self, session: SessionRecord) -> Conversation:
        """Store a new session and let the buyer speak."""
        branch = self._ledger.create(session)
        with self._turn(session.id):
            for _ in self._run(self.conversation(session.id, branch), self._company(session), heard=None):
                pass
        return self.conversation(session.id, branch)

    def conversation(self, session: str, branch: str | None = None) -> Conversation:
        """What is stored of a session's branch."""
        found = self._ledger.conversation(session, branch)
        if found is None:
            raise SessionUnknown("There is no such conversation. Start one from the lobby.")
        return found

    def reply(self, session: str, text: str, *, key: str, branch: str | None = None) -> Iterator[events.Event]:
        """Accept one reply and yield what comes of it; the same `key` twice is one reply.

        Raises SessionBusy while another reply is being answered, SessionClosed after the end, SessionStuck while an
        earlier reply waits for *try again*. Once Accepted is yielded the reply is kept whatever happens after.
        """
        with self._turn(session):
            found = self.conversation(session, branch)
            if found.pending:
                raise SessionStuck("Your last reply is kept but not answered yet. Choose Try again.")
            if not found.turns:
                raise SessionStuck("The buyer has not picked up yet. Choose Try again.")
            company = self._company(found.session)  # before anything is stored: it may refuse
            number = len(found.turns)
            if not self._ledger.accept(found.branch, number, text, key=key):
                return
            yield events.Accepted(number=number)
            yield from self._run(found, company, heard={"stage": "read", "number": number, "reply": text})

    def retry(self, session: str, branch: str | None = None) -> Iterator[events.Event]:
        """Continue a turn, or a scoring, that stopped half-way; nothing that was answered is asked again."""
        with self._turn(session):
            found = self.conversation(session, branch)
            if self.stuck(found):
                yield from self._run(found, self._company(found.session), heard=None)

    def end(self, session: str, branch: str | None = None) -> Iterator[events.Event]:
        """The rep ends the call; the conversation is judged."""
        with self._turn(session):
            found = self.conversation(session, branch)
            if found.ending:
                if not found.debrief:
                    yield from self._run(found, self._company(found.session), heard=None)
                return
            if found.pending:
                raise SessionStuck("Your last reply is still unanswered. Choose Try again first, then end the call.")
            yield from self._run(found, self._company(found.session), heard={"stage": "close"})

    @staticmethod
    def stuck(found: Conversation) -> bool:
        """Whether something accepted still waits to be carried out."""
        return bool(not found.turns or found.pending or (found.ending and not found.debrief))

    @contextmanager
    def _turn(self, session: str) -> Iterator[None]:
        with self._locks(session) as held:
            if not held:
                raise SessionBusy("The buyer is still answering your last reply, in this tab or another one.")
            yield

    def _run(self, found: Conversation, company: Company, *, heard: dict[str, Any] | None) -> Iterator[events.Event]:
        """Drive the graph until it waits again or is done."""
        config: Any = {"configurable": {"thread_id": found.branch}}
        given: Any = Command(resume=heard) if heard else None
        if not self._parked_for(config, found, heard):
            self._checkpointer.delete_thread(found.branch)
            given = InFlight(session=found.session.id, branch=found.branch)
            if heard and heard["stage"] == "close":
                # Rebuild up to the waiting node first; a pending reply is found in the ledger by the open node itself.
                yield from self._stream(given, config, company)
                given = Command(resume=heard)
        yield from self._stream(given, config, company)
        if not self._graph.get_state(config).next:
            self._checkpointer.delete_thread(found.branch)

    def _parked_for(self, config: Any, found: Conversation, heard: dict[str, Any] | None) -> bool:
        """Whether the stored run stands exactly where this step continues it."""
        snapshot = self._graph.get_state(config)
        if heard:
            return snapshot.next == ("listen",)
        pending = found.pending
        return bool(
            pending
            and snapshot.next
            and snapshot.next[0] in ("read", "rule", "speak")
            and snapshot.values.get("number") == pending.number
        )

    def _stream(self, given: Any, config: Any, company: Company) -> Iterator[events.Event]:
        # The ledger is the truth, so a checkpoint is written when the run stops, not after every node.
        for step in self._graph.stream(given, config, context=company, stream_mode="custom", durability="exit"):
            yield cast(events.Event, step)
