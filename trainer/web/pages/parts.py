"""The two kinds of components all pages are made of. Knows nothing of any page."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import gradio as gr

_SCRIPTS = Path(__file__).parent.parent / "scripts"


def script(*names: str) -> str:
    """The text of our own scripts, each in a scope of its own."""
    return "\n".join(f"{{\n{(_SCRIPTS / f'{name}.js').read_text(encoding='utf-8')}\n}}" for name in names)


def view(value: str = "", *, name: str, scripts: Sequence[str] = ()) -> Any:
    """A component that shows HTML made by a renderer."""
    return gr.HTML(value, elem_id=name, apply_default_css=False, js_on_load=script(*scripts) or None)


def control(value: str, *, name: str, markup: str, scripts: Sequence[str]) -> Any:
    """A component with fixed markup, whose value is data for its script.

    The markup is a template to Gradio, so nothing of a person's may ever be in it.
    """
    return gr.HTML(
        value, elem_id=name, html_template=markup, apply_default_css=False, js_on_load=script(*scripts) or None
    )


PRIVATE: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
"""What every listener is given: no public address, no veil over the page."""
