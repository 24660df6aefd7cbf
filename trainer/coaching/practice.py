"""A person practises: lobby, brief, room, debrief, each for its owner only. Knows nothing of pages or tables."""

import queue
import secrets
import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from datetime import UTC, datetime
from typing import Protocol

from trainer.coaching import views
from trainer.coaching.debriefing import debrief_view
from trainer.content.library import Library
from trainer.domain.ledger import Conversation, Help, PastSession, SessionRecord
from trainer.domain.scenario import Scenario
from trainer.domain.stance import Memory
from trainer.errors import InputInvalid, SessionClosed, SessionUnknown, TrainerError
from trainer.rehearsal.engine import LONGEST_REPLY, Engine
from trainer.rehearsal.events import Event
from trainer.rehearsal.steps import memory_of

LEVEL_TITLES = {1: "Starter", 2: "Standard", 3: "Tough"}


class Past(Protocol):
    """What the lobby asks the store: one person's sessions, newest first."""

    def sessions_of(self, person: str) -> Sequence[PastSession]:
        """Every session of this person's, first branches only."""
        ...


class Practice:
    """The use cases of the practice room."""

    def __init__(
        self,
        *,
        library: Library,
        engine: Engine,
        past: Past,
        agents: dict[str, str],
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """`agents` names who reads, speaks, judges and coaches in new sessions, by port."""
        self._library = library
        self._engine = engine
        self._past = past
        self._agents = agents
        self._now = now

    def lobby(self, person: str) -> tuple[views.ScenarioCard, ...]:
        """Every scenario with this person's own standing in it."""
        past = self._past.sessions_of(person)
        return tuple(self._card(scenario, past) for scenario in self._library.scenarios())

    def brief(self, person: str, scenario: str, variant: str = "base") -> views.BriefView:
        """What may be known before the call."""
        found = self._library.scenario(scenario, variant)
        return views.BriefView(
            card=self._card(found, self._past.sessions_of(person)),
            brief=found.brief,
            buyer=found.persona.name,
            buyer_role=found.persona.role,
            buyer_company=found.persona.company,
            rubrics=tuple(self._library.rubric(name) for name in found.rubrics),
            hidden=len(found.hidden_facts),
        )

    def start(
        self,
        person: str,
        scenario: str,
        *,
        variant: str = "base",
        level: int = 2,
        help: Help = "live",
        seed: int | None = None,
    ) -> str:
        """Begin a conversation; the buyer speaks first. Returns the session's id."""
        found = self._library.scenario(scenario, variant)
        if level not in found.levels:
            raise InputInvalid(f"Level {level} does not exist in {scenario}; choose one of {sorted(found.levels)}.")
        session = SessionRecord(
            id=uuid.uuid4().hex,
            person=person,
            scenario=found,
            scenario_digest=self._library.scenario_digest(scenario),
            rubrics=tuple(self._library.rubric(name) for name in found.rubrics),
            rubric_digests={name: self._library.rubric_digest(name) for name in found.rubrics},
            level=level,
            help=help,
            seed=secrets.randbelow(2**31) if seed is None else seed,
            agents=self._agents,
            started_at=self._now(),
        )
        self._engine.start(session)
        return session.id

    def room(self, person: str, session: str) -> views.Room:
        """The conversation as its rep may see it."""
        return room_view(self._own(person, session), stuck=self._engine.stuck)

    def reply(self, person: str, session: str, text: str, *, key: str) -> Iterator[Event]:
        """Say something to the buyer. Goes on to its end even if nobody listens any more."""
        self._own(person, session)
        said = text.strip()
        if not said:
            raise InputInvalid("There is nothing to send yet. Type what you would say to the buyer.")
        if len(said) > LONGEST_REPLY:
            raise InputInvalid(
                f"That reply has {len(said):,} characters; the buyer takes in at most {LONGEST_REPLY:,}. "
                "Shorten it and send it again."
            )
        return driven(self._engine.reply(session, said, key=key))

    def retry(self, person: str, session: str) -> Iterator[Event]:
        """Go on where a turn or a scoring stopped half-way."""
        self._own(person, session)
        return driven(self._engine.retry(session))

    def end(self, person: str, session: str) -> Iterator[Event]:
        """End the call and have it judged."""
        self._own(person, session)
        return driven(self._engine.end(session))

    def debrief(self, person: str, session: str) -> views.DebriefView:
        """The finished conversation, explained to its rep."""
        found = self._own(person, session)
        if not found.ending or not found.debrief:
            raise SessionClosed("This conversation has no debrief yet: it has not ended, or is still being judged.")
        return debrief_view(found)

    def _own(self, person: str, session: str) -> Conversation:
        found = self._engine.conversation(session)
        if found.session.person != person:
            # The same words as for a session that does not exist: guessing an id tells nothing.
            raise SessionUnknown("There is no such conversation. Start one from the lobby.")
        return found

    def _card(self, scenario: Scenario, past: Sequence[PastSession]) -> views.ScenarioCard:
        mine = [item for item in past if item.scenario == scenario.id]
        scores = [item.score for item in mine if item.score is not None]
        return views.ScenarioCard(
            id=scenario.id,
            title=scenario.title,
            summary=scenario.summary,
            skill=scenario.skill,
            minutes=scenario.minutes,
            levels=tuple(
                views.Choice(id=str(level), title=LEVEL_TITLES.get(level, f"Level {level}"))
                for level in sorted(scenario.levels)
            ),
            variants=(
                views.Choice(id="base", title=f"{scenario.persona.name}, {scenario.persona.role}"),
                *(views.Choice(id=key, title=title) for key, title in scenario.variants.items()),
            ),
            best=max(scores) if scores else None,
            played=sum(item.ended for item in mine),
            unfinished=next((item.id for item in mine if not item.ended), None),
        )


def room_view(found: Conversation, *, stuck: Callable[[Conversation], bool]) -> views.Room:
    """Project a conversation to what its rep may see."""
    session, scenario = found.session, found.session.scenario
    live = session.help == "live"
    memory = memory_of(found)
    state = "ended" if found.debrief else "scoring" if found.ending else "stuck" if stuck(found) else "waiting"
    return views.Room(
        session=session.id,
        scenario=scenario.id,
        title=scenario.title,
        buyer=scenario.persona.name,
        buyer_role=scenario.persona.role,
        buyer_company=scenario.persona.company,
        brief=scenario.brief,
        turns=_room_turns(found, live=live),
        puzzle=_puzzle(scenario, memory),
        state=state,
        help=session.help,
        level=session.level,
        stance=memory.stance if live else None,
        agents=session.agents,
        ending=found.ending,
    )


def _room_turns(found: Conversation, *, live: bool) -> tuple[views.RoomTurn, ...]:
    turns = []
    for turn, following in zip(found.turns, (*found.turns[1:], None), strict=True):
        ruling = following.ruling if live and following and turn.speaker == "rep" else None
        turns.append(
            views.RoomTurn(
                number=turn.number,
                speaker=turn.speaker,
                text=turn.text,
                moves=turn.reading.moves if live and turn.reading else (),
                changes=ruling.changes if ruling else (),
            )
        )
    return tuple(turns)


def _puzzle(scenario: Scenario, memory: Memory) -> tuple[views.Piece, ...]:
    pieces = []
    for key, fact in scenario.hidden_facts.items():
        if key in memory.disclosed:
            pieces.append(views.Piece(state="open", label=fact.label, value=fact.value))
        elif key in memory.asked:
            pieces.append(views.Piece(state="turned_away", label=fact.label))
        else:
            pieces.append(views.Piece(state="face_down"))
    return tuple(pieces)


def driven(steps: Iterator[Event]) -> Iterator[Event]:
    """Run a turn in a thread of its own, so that a closed tab cannot stop it half-way.

    The turn starts at once; what it yields or raises comes out of the iterator, for as long as anybody listens.
    """
    out: queue.SimpleQueue[Event | None] = queue.SimpleQueue()
    outcome: Future[None] = Future()

    def drive() -> None:
        try:
            for step in steps:
                out.put(step)
            outcome.set_result(None)
        except TrainerError as error:
            outcome.set_exception(error)
        finally:
            if not outcome.done():
                outcome.set_exception(RuntimeError("a turn stopped for a reason nobody foresaw; see the log"))
            out.put(None)

    threading.Thread(target=drive, name="turn").start()
    return _heard(out, outcome)


def _heard(out: "queue.SimpleQueue[Event | None]", outcome: "Future[None]") -> Iterator[Event]:
    while (step := out.get()) is not None:
        yield step
    outcome.result()
