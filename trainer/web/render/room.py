"""The conversation as HTML: what was said, how it was read, how it ended. Pure; knows nothing of who asks."""

from collections.abc import Sequence

from trainer.coaching.views import Room, RoomTurn
from trainer.domain.moves import MoveSeen
from trainer.domain.scorecard import CriterionScore
from trainer.web.render import words as named
from trainer.web.render.brief import known
from trainer.web.render.frame import folded, head
from trainer.web.render.html import Html, button, el, join, only_read_aloud, words
from trainer.web.render.links import brief_link, debrief_link
from trainer.web.render.pieces import steps
from trainer.web.render.quotes import Span, marked


def top(view: Room) -> Html:
    """Head of the room: whom one talks with."""
    who = el("span", f"{view.buyer_role}, {view.buyer_company}", cls="role")
    return join(
        head(el("span", f"Level {view.level}", cls="tag"), el("span", named.HELP[view.help], cls="tag")),
        el(
            "div",
            el("h1", only_read_aloud("Conversation with "), view.buyer),
            who,
            cls="callee",
            data_title=f"{view.buyer} · {view.title}",
        ),
    )


def notes(view: Room) -> Html:
    """The brief, at hand and folded."""
    return folded("Your brief", known(view.brief), cls="card-like notes")


def talk(
    view: Room, *, speaking: Sequence[str] = (), typing: bool = False, judged: Sequence[CriterionScore] = ()
) -> Html:
    """Every turn, the line that is being spoken, and the ending where there is one."""
    turns = [_turn(view, turn) for turn in view.turns]
    if typing or speaking:
        turns.append(_being_said(view.buyer, speaking, typing=typing))
    last = next((turn.text for turn in reversed(view.turns) if turn.speaker == "buyer"), "")
    return el(
        "div",
        el("ol", turns, cls="turns", aria_label=f"Conversation with {view.buyer}"),
        _outcome(view, judged),
        el("p", f"{view.buyer}: {last}" if not (typing or speaking) else "", cls="aloud", role="status"),
        cls="talk",
    )


def _turn(view: Room, turn: RoomTurn) -> Html:
    if turn.speaker == "buyer":
        return el("li", _face(view.buyer), el("div", _by(view.buyer), words(turn.text), cls="bubble"), cls="turn buyer")
    said = marked(turn.text, [_span(seen) for seen in turn.moves]) if turn.moves else words(turn.text)
    return el("li", el("div", _by("You"), said, cls="bubble"), _moves(turn.moves), cls="turn rep")


def _by(who: str) -> Html:
    return only_read_aloud(f"{who}: ")


def _face(buyer: str) -> Html:
    letters = "".join(part[0] for part in buyer.split()[:2]).upper()
    return el("span", letters, cls="face", aria_hidden="true")


def _being_said(buyer: str, sentences: Sequence[str], *, typing: bool) -> Html:
    said = words(" ".join(sentences)) if sentences else None
    dots = dots_of(buyer) if typing else None
    return el("li", _face(buyer), el("div", said, dots, cls="bubble"), cls="turn buyer now")


def dots_of(buyer: str) -> Html:
    """Somebody is typing."""
    return el("span", el("i"), el("i"), el("i"), only_read_aloud(f"{buyer} is typing"), cls="dots")


def _span(seen: MoveSeen) -> Span:
    return Span(start=seen.start, end=seen.end, says=named.MOVES[seen.move], costs=seen.move in named.COSTLY)


def _moves(moves: Sequence[MoveSeen]) -> Html | None:
    if not moves:
        return None
    labels = dict.fromkeys((named.MOVES[seen.move], seen.move in named.COSTLY) for seen in moves)
    items = [el("li", label, cls="costs" if costs else "earns") for label, costs in labels]
    return el("ul", items, cls="moves", aria_label="How your reply was read")


def _outcome(view: Room, judged: Sequence[CriterionScore]) -> Html | None:
    if not view.ending:
        return None
    done = view.state == "ended"
    criteria = [
        el(
            "li",
            steps(item.level or 0),
            el("span", named.name_of(item.criterion), only_read_aloud(f": {_level(item)}")),
        )
        for item in judged
    ]
    after = (
        el(
            "p",
            button("Read the debrief", debrief_link(view.session)),
            button("Again", brief_link(view.scenario), kind="quiet"),
        )
        if done
        else el("p", "Your conversation is being judged." if judged else "It is not judged yet.", cls="hush")
    )
    return el(
        "section",
        el("h2", "The call is over"),
        el("p", named.ending(view.ending, view.buyer), cls="lead"),
        el("ul", criteria, cls="judged") if criteria else None,
        after,
        cls="outcome",
        aria_label="The call is over",
    )


def _level(item: CriterionScore) -> str:
    return f"level {item.level} of 4" if item.level is not None else item.state
