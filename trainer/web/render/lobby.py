"""The lobby as HTML: what there is to practise, by skill. Pure; knows nothing of who asks."""

from itertools import groupby

from trainer.coaching.views import ScenarioCard
from trainer.web.render.frame import framed
from trainer.web.render.html import Html, el, join, only_read_aloud
from trainer.web.render.links import brief_link, room_link
from trainer.web.render.pieces import Face, Grid, puzzle
from trainer.web.render.words import count, score

LINE = "Practise the conversation before it counts."
MORE = (
    "You talk with a buyer who knows things you have to earn. Afterwards you read what worked and what did not, "
    "check by check, in your own words."
)


def lobby(cards: tuple[ScenarioCard, ...]) -> Html:
    """Scenarios as cards, grouped by skill in the order they come."""
    groups = groupby(sorted(cards, key=lambda card: card.skill), key=lambda card: card.skill)
    parts = [_group(skill, tuple(members)) for skill, members in groups]
    empty = el("p", "There is no scenario yet. Add one to the scenarios folder and open this page again.", cls="lead")
    return framed(
        "Lobby", _welcome(), _unfinished(cards), el("div", parts, cls="skills") if parts else empty, cls="lobby"
    )


def _welcome() -> Html:
    faces: tuple[Face, ...] = ("filled", "open", "face_down", "open", "given", "open", "face_down", "open")
    art = puzzle(faces, grid=Grid(columns=4, rows=2), numbers=False, cls="puzzle art")
    return el("div", el("div", el("h1", LINE), el("p", MORE, cls="lead")), art, cls="welcome")


def _unfinished(cards: tuple[ScenarioCard, ...]) -> Html | None:
    waiting = [card for card in cards if card.unfinished]
    if not waiting:
        return None
    items = [
        el(
            "li",
            el(
                "a",
                el("strong", card.title),
                " ",
                el("span", "is waiting for your reply"),
                href=room_link(card.unfinished or ""),
            ),
        )
        for card in waiting
    ]
    return el("section", el("h2", "Go on where you stopped"), el("ul", items, cls="waiting"), cls="unfinished")


def _group(skill: str, cards: tuple[ScenarioCard, ...]) -> Html:
    shown = el("ul", [_card(card) for card in cards], cls="cards")
    return el("section", el("h2", skill), shown, cls="skill", aria_label=skill, style=f"--cards:{min(len(cards), 3)}")


def _card(card: ScenarioCard) -> Html:
    facts = [el("li", f"{card.minutes} minutes")]
    facts.append(el("li", f"played {count(card.played, 'time')}" if card.played else "not played yet"))
    if card.best is not None:
        facts.append(
            el("li", join("your best ", el("strong", score(card.best)), only_read_aloud(" of 100")), cls="best")
        )
    return el(
        "li",
        el("h3", el("a", card.title, href=brief_link(card.id), cls="cover")),
        el("p", card.summary, cls="summary"),
        el("ul", facts, cls="facts"),
        cls="card",
    )
