"""Shows a turn while it is being made: events of the rehearsal in, states of the room out. Knows nothing of Gradio."""

import json
import secrets
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol

from trainer.coaching.views import Room
from trainer.domain.scorecard import CriterionScore
from trainer.rehearsal.events import Accepted, Ended, Event, Judged, Said
from trainer.web.answers import attempts
from trainer.web.render import beside, room
from trainer.web.render.html import Html

UNANSWERED = "Your last reply is kept, but the buyer has not answered it yet."
NOT_JUDGED = "The call is over, but it has not been judged yet."
QUICK = 0.1
"""Seconds after a reply within which a sentence is not shown alone: the whole line is about to come."""


class Rooms(Protocol):
    """What a room needs of the use cases."""

    def room(self, person: str, session: str) -> Room:
        """The conversation as its rep may see it."""
        ...


@dataclass(frozen=True)
class Shown:
    """All that changes in the room, at one moment. None leaves a part as it stands."""

    talk: Html | None
    beside: Html | None
    status: str
    """What the line to write on must know, as JSON."""


def still(view: Room) -> Shown:
    """The room while nobody is answering."""
    message = {"stuck": UNANSWERED, "scoring": NOT_JUDGED}.get(view.state, "")
    return Shown(talk=room.talk(view), beside=beside.beside(view), status=status(view.state, view, message=message))


def status(state: str, view: Room | None = None, *, message: str = "", key: str = "") -> str:
    """What the line to write on must know. Differs each time, so that the page notices it."""
    said: dict[str, Any] = {"state": state, "message": message, "key": key, "once": secrets.token_hex(4)}
    if view:
        said |= {"found": beside.found(view.puzzle), "buyer": view.buyer}
    return json.dumps(said)


def refused(sentence: str, *, key: str) -> Shown:
    """Nothing was done; the words stay where they are."""
    return Shown(talk=None, beside=None, status=status("refused", message=sentence, key=key))


def carried_out(
    rooms: Rooms, person: str, session: str, begin: Callable[[], Iterator[Event]], *, key: str
) -> Iterator[Shown]:
    """Each moment of a turn, from its first event to the room at rest; a failure ends in a sentence."""
    fetch = partial(rooms.room, person, session)
    progress = _Progress(fetch=fetch, key=key)
    failed: list[str] = []

    def otherwise(sentence: str) -> Shown:
        failed.append(sentence)
        return refused(sentence, key=key)

    for shown in attempts(_moments(begin, progress), otherwise=otherwise):
        if not failed or not progress.accepted:
            yield shown
    if failed and progress.accepted:
        yield from attempts(iter([partial(_stopped, fetch, failed[0], key)]), otherwise=otherwise)


def _stopped(fetch: Callable[[], Room], sentence: str, key: str) -> Shown:
    """The room after a turn broke off: what was accepted is kept, and the sentence says what is amiss."""
    view = fetch()
    return Shown(
        talk=room.talk(view),
        beside=beside.beside(view),
        status=status(view.state, view, message=sentence, key=key),
    )


def _moments(begin: Callable[[], Iterator[Event]], progress: "_Progress") -> Iterator[Callable[[], Shown]]:
    for event in begin():
        shown = progress.takes(event)
        if shown:
            yield shown
    yield progress.rest


@dataclass
class _Progress:
    """How far a turn has come."""

    fetch: Callable[[], Room]
    key: str
    clock: Callable[[], float] = time.monotonic
    accepted: bool = False
    since: float | None = None
    view: Room | None = None
    speaking: list[str] = field(default_factory=list)
    judged: list[CriterionScore] = field(default_factory=list)

    def takes(self, event: Event) -> Callable[[], Shown] | None:
        """Note an event; what to show of it, if anything."""
        match event:
            case Accepted():
                self.accepted, self.since = True, self.clock()
                return self.heard
            case Said():
                self.speaking.append(event.sentence)
                return self.moment if self._slow() else None
            case Ended():
                self.accepted = True
                self.view = None
                return self.moment
            case Judged():
                self.judged.append(event.score)
                return self.moment
            case _:
                return None

    def _slow(self) -> bool:
        return self.since is None or self.clock() - self.since > QUICK

    def heard(self) -> Shown:
        """The reply is stored. The page shows it already."""
        return Shown(talk=None, beside=None, status=status("answering", key=self.key))

    def moment(self) -> Shown:
        """The room in mid-turn."""
        self.view = view = self.view or self.fetch()
        talking = not view.ending
        return Shown(
            talk=room.talk(view, speaking=self.speaking if talking else (), typing=talking, judged=self.judged),
            beside=None if talking else beside.beside(view),
            status=status("answering" if talking else "scoring-now", view, key=self.key),
        )

    def rest(self) -> Shown:
        """The room when the turn is done."""
        view = self.fetch()
        return Shown(
            talk=room.talk(view, judged=self.judged),
            beside=beside.beside(view),
            status=status(view.state, view, key=self.key),
        )
