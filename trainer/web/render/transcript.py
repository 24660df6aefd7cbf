"""The annotated transcript as HTML. Pure; knows nothing of who asks."""

from collections.abc import Mapping, Sequence

from trainer.coaching.views import DebriefTurn, DebriefView, Mark
from trainer.domain.rubric import Check
from trainer.domain.stance import StanceChange
from trainer.web.render.html import Html, el, only_read_aloud
from trainer.web.render.quotes import Span, marked
from trainer.web.render.words import COSTLY, MOVES, name_of


def transcript(view: DebriefView) -> Html:
    """Every turn, with the words that earned or cost something marked."""
    checks = {check.id: check for rubric in view.rubrics for check in rubric.checks.values()}
    numbers = reply_numbers(view)
    return el("ol", [_turn(turn, view, checks, numbers) for turn in view.turns], cls="turns annotated")


def reply_numbers(view: DebriefView) -> dict[int, int]:
    """Which reply of the rep's each turn is, counted from 1."""
    mine = [turn.number for turn in view.turns if turn.speaker == "rep"]
    return {number: place for place, number in enumerate(mine, 1)}


def _turn(turn: DebriefTurn, view: DebriefView, checks: Mapping[str, Check], numbers: Mapping[int, int]) -> Html:
    mine = turn.speaker == "rep"
    who = f"Your reply {numbers[turn.number]}" if mine else view.buyer
    spans = [_span(mark, checks) for mark in turn.marks]
    return el(
        "li",
        el("div", el("p", who, cls="by"), marked(turn.text, spans), cls="bubble"),
        _disclosed(turn.disclosed),
        _read(turn) if mine else None,
        cls=f"turn {turn.speaker}",
        id=f"turn-{turn.number}",
        tabindex="-1",
    )


def _span(mark: Mark, checks: Mapping[str, Check]) -> Span:
    costs = mark.sign == "-"
    check = checks.get(mark.check)
    means = f": {check.holds_when}" if check else ""
    sign = "\u2212" if costs else "+"
    return Span(start=mark.start, end=mark.end, says=f"{sign} {name_of(mark.check)}{means}", costs=costs)


def _disclosed(labels: Sequence[str]) -> Html | None:
    if not labels:
        return None
    return el("ul", [el("li", only_read_aloud("Told you: "), label) for label in labels], cls="came-out")


def _read(turn: DebriefTurn) -> Html | None:
    labels = dict.fromkeys((MOVES[seen.move], seen.move in COSTLY) for seen in turn.moves)
    items = [el("li", label, cls="costs" if costs else "earns") for label, costs in labels]
    return el("div", el("ul", items, cls="moves") if items else None, _moved(turn.changes), cls="read-as")


def _moved(changes: Sequence[StanceChange]) -> Html | None:
    sums = {
        "trust": sum(change.trust for change in changes),
        "clarity": sum(change.clarity for change in changes),
        "patience": sum(change.patience for change in changes),
    }
    said = [f"{name} {value:+d}".replace("-", "\u2212") for name, value in sums.items() if value]
    return el("p", ", ".join(said), cls="because") if said else None
