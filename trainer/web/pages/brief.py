"""The brief and the way into a call. Knows nothing of how it looks."""

import json
import secrets
from typing import Any

import gradio as gr

from trainer.coaching.practice import Practice
from trainer.errors import InputInvalid
from trainer.web.answers import attempt
from trainer.web.pages.parts import PRIVATE, control, view
from trainer.web.render.brief import brief
from trainer.web.render.frame import opening, problem
from trainer.web.render.html import Html
from trainer.web.render.links import room_link
from trainer.web.sign_in import person_of

USUAL_LEVEL = 2


def build(demo: gr.Blocks, practice: Practice) -> None:
    """Put the page on the blocks that are open."""
    page: Any = view(opening("Opening the brief"), name="brief", scripts=["title", "brief"])
    door: Any = control("", name="door", markup="<span></span>", scripts=["door"])

    def load(request: gr.Request) -> Html:
        asked = request.query_params
        return attempt(
            lambda: shown(practice, person_of(request), asked.get("scenario", ""), asked.get("variant", "base")),
            otherwise=problem,
        )

    def choose(event: gr.EventData, request: gr.Request) -> Html:
        form = form_of(event)
        return attempt(
            lambda: shown(practice, person_of(request), form.get("scenario", ""), form.get("variant", "base")),
            otherwise=problem,
        )

    def begin(event: gr.EventData, request: gr.Request) -> str:
        return attempt(
            lambda: told(go=room_link(started(practice, person_of(request), form_of(event)))),
            otherwise=lambda sentence: told(message=sentence),
        )

    demo.load(load, None, page, **PRIVATE)
    page.choose(choose, None, page, **PRIVATE)
    page.begin(begin, None, door, **PRIVATE)


def shown(practice: Practice, person: str, scenario: str, variant: str) -> Html:
    """The brief of one variant of a scenario."""
    if not scenario:
        raise InputInvalid("This address names no scenario. Choose one in the lobby.")
    found = practice.brief(person, scenario, variant)
    levels = [int(level.id) for level in found.card.levels]
    return brief(found, variant=variant, level=USUAL_LEVEL if USUAL_LEVEL in levels else levels[0])


def started(practice: Practice, person: str, form: dict[str, str]) -> str:
    """A new session as the form asks for it; its id."""
    level = form.get("level", "")
    if not level.isdecimal():
        raise InputInvalid("Choose how hard the call is to be, then start it.")
    return practice.start(
        person,
        form.get("scenario", ""),
        variant=form.get("variant", "base"),
        level=int(level),
        help="none" if form.get("help") == "none" else "live",
    )


def form_of(event: gr.EventData) -> dict[str, str]:
    """What the form sent, as text whatever was sent."""
    given = getattr(event, "_data", None)
    return {str(key): str(value)[:200] for key, value in given.items()} if isinstance(given, dict) else {}


def told(**what: str) -> str:
    """A word to the page's script; differs each time, so that it is noticed."""
    return json.dumps({**what, "once": secrets.token_hex(4)})
