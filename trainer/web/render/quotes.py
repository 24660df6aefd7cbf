"""Marks words inside what was said, overlaps included. Pure; knows nothing of what the marks mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.web.render.html import Html, el, join, only_read_aloud


@dataclass(frozen=True)
class Span:
    """Words from `start` to `end`, and what is to be said of them."""

    start: int
    end: int
    says: str
    costs: bool


def marked(said: str, spans: Sequence[Span], *, cls: str = "") -> Html:
    """The whole text; marked words say on hover and focus why they are marked."""
    inside = [span for span in spans if 0 <= span.start < span.end <= len(said)]
    cuts = sorted({0, len(said), *(span.start for span in inside), *(span.end for span in inside)})
    pieces = [
        _piece(said[start:end], [span for span in inside if span.start <= start and end <= span.end])
        for start, end in zip(cuts, cuts[1:], strict=False)
    ]
    return el("p", pieces, cls=f"words {cls}".strip(), dir="auto")


def _piece(said: str, spans: Sequence[Span]) -> Html | str:
    if not spans:
        return said
    costs = any(span.costs for span in spans)
    both = costs and not all(span.costs for span in spans)
    kind = "both" if both else "costs" if costs else "earns"
    reasons = list(dict.fromkeys(span.says for span in spans))
    note = el("span", [el("span", reason) for reason in reasons], cls="note", aria_hidden="true")
    aloud = only_read_aloud(f" ({'; '.join(reasons)}) ")
    return join(el("mark", el("span", said), aloud, note, cls=kind, tabindex="0"))
