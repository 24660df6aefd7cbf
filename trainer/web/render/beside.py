"""What stands beside the conversation: puzzle, buyer's mood, who is at work. Pure; knows nothing of who asks."""

from collections.abc import Sequence

from trainer.coaching.views import Piece, Room
from trainer.domain.stance import Stance, StanceChange
from trainer.web.render.html import Html, el, join
from trainer.web.render.pieces import puzzle, tone_of
from trainer.web.render.words import PORTS, count

LONGEST_PATIENCE = 20
"""Exchanges at which the patience meter is full; more than that is shown as full."""


def beside(view: Room) -> Html:
    """The whole column."""
    return join(_board(view), _mood(view), _company(view))


def found(pieces: Sequence[Piece]) -> str:
    """`2 of 7`."""
    return f"{sum(piece.state == 'open' for piece in pieces)} of {len(pieces)}"


def _board(view: Room) -> Html:
    pieces = view.puzzle
    seen = [_piece(number, piece, len(pieces)) for number, piece in enumerate(pieces, 1) if piece.state != "face_down"]
    down = sum(piece.state == "face_down" for piece in pieces)
    rest = f"{count(down, 'piece')} face down: {'things' if down > 1 else 'something'} you have not asked about yet."
    return el(
        "section",
        el("h2", f"What {view.buyer.split()[0]} knows", el("span", f"{found(pieces)} found", cls="count")),
        puzzle(tuple(piece.state for piece in pieces)),
        el("ul", seen, cls="found") if seen else None,
        el("p", rest, cls="hush") if down else None,
        cls="card-like board",
        aria_label="The puzzle",
    )


def _piece(number: int, piece: Piece, pieces: int) -> Html:
    label = piece.label or ""
    value = el("span", piece.value, cls="value") if piece.value else None
    away = el("span", "You asked. Not told yet.", cls="value away") if piece.state == "turned_away" else None
    return el(
        "li",
        el("span", str(number), cls=f"chip {piece.state} {tone_of(number - 1, pieces)}"),
        el("span", el("span", label, cls="label"), value, away),
    )


def _mood(view: Room) -> Html | None:
    if not view.stance:
        return None
    last = next((turn for turn in reversed(view.turns) if turn.speaker == "rep"), None)
    changes = last.changes if last else ()
    return el(
        "section",
        el("h2", "How it is going"),
        el("dl", _meters(view.stance), cls="meters"),
        _why(changes),
        cls="card-like mood",
        aria_label="How it is going",
    )


def _meters(stance: Stance) -> list[Html]:
    patience = max(0, stance.patience)
    weeds = stance.focus == "weeds"
    return [
        _meter("Trust", stance.trust, 100, str(stance.trust)),
        _meter("Clarity", stance.clarity, 100, str(stance.clarity)),
        _meter("Patience", patience, LONGEST_PATIENCE, count(patience, "reply", "replies")),
        el(
            "div",
            el("dt", "Focus"),
            el("dd", el("span", "in the weeds" if weeds else "on the fit", cls="focus weeds" if weeds else "focus")),
        ),
    ]


def _meter(name: str, value: int, full: int, said: str) -> Html:
    share = min(100, round(100 * value / full))
    bar = el("span", el("span", style=f"width:{share}%"), cls=f"bar{' low' if share < 25 else ''}", aria_hidden="true")
    return el("div", el("dt", name), el("dd", bar, el("span", said, cls="said")))


def _why(changes: Sequence[StanceChange]) -> Html:
    if not changes:
        return el("p", "Your reply moves these; here you will read why.", cls="hush")
    told = sorted(changes, key=lambda change: change.move is None)
    return join(el("h3", "Your last reply"), el("ul", [_change(change) for change in told], cls="why"))


def _change(change: StanceChange) -> Html:
    moved = [
        el("span", f"{name} {value:+d}".replace("-", "\u2212"), cls="up" if value > 0 else "down")
        for name, value in (("trust", change.trust), ("patience", change.patience), ("clarity", change.clarity))
        if value
    ]
    why = change.why[:1].upper() + change.why[1:]
    return el("li", el("span", why), el("span", moved, cls="moved") if moved else None)


def _company(view: Room) -> Html:
    rows = [
        el("div", el("dt", f"{says} {view.buyer}" if port == "buyer" else says), el("dd", view.agents[port]))
        for port, says in PORTS.items()
        if port in view.agents
    ]
    help_ = None if view.stance else el("p", "No live help in this conversation.", cls="hush")
    return el(
        "section",
        el("h2", "Who is at work"),
        el("dl", rows, cls="company"),
        help_,
        cls="card-like",
        aria_label="Who is at work",
    )
