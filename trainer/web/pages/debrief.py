"""The debrief. Knows nothing of how it looks or how it was judged."""

from typing import Any

import gradio as gr

from trainer.coaching.practice import Practice
from trainer.web.answers import attempt
from trainer.web.pages.parts import PRIVATE, view
from trainer.web.render.debrief import debrief
from trainer.web.render.frame import opening, problem
from trainer.web.sign_in import person_of


def build(demo: gr.Blocks, practice: Practice) -> None:
    """Put the page on the blocks that are open."""
    page: Any = view(opening("Opening the debrief"), name="debrief", scripts=["title"])

    def load(request: gr.Request) -> str:
        session = str(request.query_params.get("session", ""))
        return attempt(lambda: debrief(practice.debrief(person_of(request), session)), otherwise=problem)

    demo.load(load, None, page, **PRIVATE)
