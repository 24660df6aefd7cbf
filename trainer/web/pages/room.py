"""The room: one conversation, live. Knows nothing of how it looks or how a buyer answers."""

from collections.abc import Callable, Iterator
from typing import Any

import gradio as gr

from trainer.coaching.practice import Practice
from trainer.rehearsal.engine import LONGEST_REPLY
from trainer.rehearsal.events import Event
from trainer.web.answers import attempt
from trainer.web.pages.parts import PRIVATE, control, view
from trainer.web.render import room
from trainer.web.render.composer import composer, tabs
from trainer.web.render.frame import opening, problem
from trainer.web.sign_in import person_of
from trainer.web.turns import Shown, carried_out, refused, status, still

Parts = tuple[Any, ...]


def build(demo: gr.Blocks, practice: Practice) -> None:
    """Put the page on the blocks that are open."""
    with gr.Column(elem_id="room"):
        top: Any = view(opening("Opening the room"), name="top", scripts=["title"])
        control("", name="tabs", markup=tabs(), scripts=["tabs"])
        talk: Any = view(name="talk", scripts=["talk"])
        line: Any = control("", name="line", markup=composer(LONGEST_REPLY), scripts=["composer"])
        with gr.Column(elem_id="side"):
            beside: Any = view(name="beside")
            notes: Any = view(name="notes")
    live = [talk, beside, line]

    def load(request: gr.Request) -> Parts:
        return attempt(lambda: opened(practice, person_of(request), session_of(request)), otherwise=closed)

    def look(request: gr.Request) -> Parts:
        return parts(
            attempt(
                lambda: still(practice.room(person_of(request), session_of(request))),
                otherwise=lambda sentence: refused(sentence, key=""),
            )
        )

    def say(event: gr.EventData, request: gr.Request) -> Iterator[Parts]:
        person, session, text, key = person_of(request), session_of(request), sent(event, "text"), sent(event, "key")
        yield from turn(request, key, lambda: practice.reply(person, session, text, key=key))

    def again(event: gr.EventData, request: gr.Request) -> Iterator[Parts]:
        person, session = person_of(request), session_of(request)
        yield from turn(request, sent(event, "key"), lambda: practice.retry(person, session))

    def finish(event: gr.EventData, request: gr.Request) -> Iterator[Parts]:
        person, session = person_of(request), session_of(request)
        yield from turn(request, sent(event, "key"), lambda: practice.end(person, session))

    def turn(request: gr.Request, key: str, begin: Callable[[], Iterator[Event]]) -> Iterator[Parts]:
        for shown in carried_out(practice, person_of(request), session_of(request), begin, key=key):
            yield parts(shown)

    demo.load(load, None, [top, notes, *live], **PRIVATE)
    # Several at once: a second click must reach the use case, which knows its key, instead of vanishing on the way.
    line.say(say, None, live, trigger_mode="multiple", **PRIVATE)
    line.again(again, None, live, trigger_mode="multiple", **PRIVATE)
    line.finish(finish, None, live, trigger_mode="multiple", **PRIVATE)
    line.look(look, None, live, **PRIVATE)


def opened(practice: Practice, person: str, session: str) -> Parts:
    """Every part of the room, from what is stored."""
    found = practice.room(person, session)
    return (room.top(found), room.notes(found), *parts(still(found)))


def closed(sentence: str) -> Parts:
    """There is no such room: why, and the way back."""
    return (problem(sentence), "", "", "", status("gone"))


def parts(shown: Shown) -> Parts:
    """A moment of the room as the values of its components."""
    return (
        gr.skip() if shown.talk is None else shown.talk,
        gr.skip() if shown.beside is None else shown.beside,
        shown.status,
    )


def session_of(request: gr.Request) -> str:
    """The session that the page's address names."""
    return str(request.query_params.get("session", ""))


def sent(event: gr.EventData, name: str) -> str:
    """A word the page's script sent along."""
    given = getattr(event, "_data", None)
    value = given.get(name) if isinstance(given, dict) else None
    return value if isinstance(value, str) else ""
