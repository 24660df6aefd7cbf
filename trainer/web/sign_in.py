"""Says which person a request belongs to. Knows nothing of what that person may do."""

import gradio as gr

LOCAL = "local"
"""The one person of an installation without accounts, which listens on this machine only."""


def person_of(request: gr.Request) -> str:
    """The id of the person behind a request."""
    return LOCAL
