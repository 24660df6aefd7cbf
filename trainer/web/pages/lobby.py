"""The lobby. Knows nothing of how cards look or where standings come from."""

from typing import Any

import gradio as gr

from trainer.coaching.practice import Practice
from trainer.web.answers import attempt
from trainer.web.pages.parts import PRIVATE, view
from trainer.web.render.frame import opening, problem
from trainer.web.render.lobby import lobby
from trainer.web.sign_in import person_of


def build(demo: gr.Blocks, practice: Practice) -> None:
    """Put the page on the blocks that are open."""
    page: Any = view(opening("Opening the lobby"), name="lobby", scripts=["title"])

    def load(request: gr.Request) -> str:
        return attempt(lambda: lobby(practice.lobby(person_of(request))), otherwise=problem)

    demo.load(load, None, page, **PRIVATE)
