"""The figures beside the score, each with what good looks like. Pure; they never enter the score."""

from collections.abc import Mapping
from typing import Any

from trainer.web.render.html import Html, el

_TOLD: tuple[tuple[str, str, str, str], ...] = (
    ("results_share", "Your words about results", "share", "more than about resources"),
    ("resources_share", "Your words about resources", "share", "less than about results"),
    ("talk_ratio", "Words you said for each of theirs", "number", "1 or less early on, seldom above 2"),
    ("questions_per_turn", "Questions per reply", "number", "0.5 to 1.5"),
    ("open_question_share", "Questions that were open", "share", "more than half"),
    ("longest_monologue", "Longest stretch in one go", "words", "under 90 words"),
    ("replies_to_acknowledgement", "First acknowledgement", "reply", "reply 1 or 2"),
    ("replies_to_result", "First result you stated", "reply", "once you know what they need"),
    ("replies_to_boundary", "First word on who leads", "reply", "within two replies of the first sign"),
    ("pulled_into_weeds", "Times pulled into the weeds", "times", "not yours to choose; how you get out is"),
    ("replies_to_leave_weeds", "Replies to get out of them", "number", "1 or 2"),
)
"""Key, label, how it is written, what good looks like."""


def metrics(found: Mapping[str, Any]) -> Html | None:
    """A table of the figures that there are."""
    rows = [
        el("tr", el("th", label, scope="row"), el("td", _said(found[key], form), cls="figure"), el("td", good))
        for key, label, form, good in _TOLD
        if key in found
    ]
    if not rows:
        return None
    heads = el(
        "tr",
        el("th", "What was counted", scope="col"),
        el("th", "You", scope="col"),
        el("th", "Good looks like", scope="col"),
    )
    return el(
        "div",
        el("table", el("thead", heads), el("tbody", rows), cls="metrics"),
        cls="wide-box",
        tabindex="0",
        role="group",
        aria_label="Figures",
    )


def _said(value: Any, form: str) -> str:
    if value is None:
        return "never" if form == "reply" else "\u2013"
    if not isinstance(value, int | float):
        return str(value)
    match form:
        case "share":
            return f"{100 * value:.0f}%"
        case "words":
            return f"{value:g} words"
        case "reply":
            return f"reply {value:g}"
        case "times":
            return f"{value:g}"
        case _:
            return f"{value:.1f}".rstrip("0").rstrip(".")
