"""The debrief as HTML: result, points, scorecard, transcript, what was hidden. Pure; knows nothing of who asks."""

from collections.abc import Mapping, Sequence

from trainer.coaching.views import DebriefTurn, DebriefView, FactView
from trainer.domain.scorecard import DebriefPoint, Evidence
from trainer.web.render import words as named
from trainer.web.render.frame import folded, framed, section
from trainer.web.render.html import Html, button, el, join, only_read_aloud, words
from trainer.web.render.links import brief_link, debrief_link
from trainer.web.render.metrics import metrics
from trainer.web.render.pieces import puzzle, tone_of
from trainer.web.render.scorecard import Where, scorecard
from trainer.web.render.transcript import reply_numbers, transcript

ENDS = ".?!\u2026:;"


def debrief(view: DebriefView) -> Html:
    """The whole page."""
    numbers = reply_numbers(view)

    def where(turn: int) -> Html:
        said = f"reply {numbers[turn]}" if turn in numbers else f"line {turn + 1}"
        return el("a", said, href=debrief_link(view.session, turn), cls="to-turn")

    return framed(
        f"Debrief: {view.title}",
        _result(view),
        section("What to take away", _points(view.debrief.points, view.turns, where), cls="takeaway"),
        section("Scorecard", _cards(view, where), cls="cards-part"),
        section("What was said", transcript(view), cls="said-part"),
        section(f"What {view.buyer} was hiding", _hidden(view), cls="hidden-part"),
        _figures(view),
        _provenance(view),
        el("p", _again(view), cls="again"),
        cls="debrief",
    )


def _again(view: DebriefView) -> list[Html]:
    return [
        button("Again", brief_link(view.scenario, view.variant)),
        button("Lobby", "./", kind="quiet"),
    ]


def _result(view: DebriefView) -> Html:
    right = view.ending.right
    figure = el(
        "div",
        el("span", named.score(view.score), cls="figure" if view.score is not None else "figure none"),
        el("span", "of 100", cls="of") if view.score is not None else None,
        cls="score",
    )
    verdict = el(
        "span", "The right ending" if right else "The wrong ending", cls="verdict right" if right else "verdict wrong"
    )
    line = join(named.ending(view.ending, view.buyer), " ", verdict)
    unscored = None
    if view.score is None:
        unscored = el(
            "p", "Something in it could not be judged, so there is no score. The rest stands below.", cls="hush"
        )
    return el(
        "div",
        figure,
        el(
            "div",
            el("p", view.title, cls="over"),
            el("h1", only_read_aloud("Debrief. "), view.debrief.headline),
            el("p", line, cls="lead"),
            el("p", view.ending_note, cls="note-line"),
            unscored,
            el("p", _again(view), cls="again"),
        ),
        cls="result",
    )


def _points(points: Sequence[DebriefPoint], turns: Sequence[DebriefTurn], where: Where) -> Html:
    texts = {turn.number: turn.text for turn in turns}
    if not points:
        return el("p", "There is nothing to point at: you did not say enough to be judged on.", cls="lead")
    return el("ol", [_point(point, where, texts) for point in points], cls="points")


def _point(point: DebriefPoint, where: Where, texts: Mapping[int, str]) -> Html:
    keep = point.kind == "keep"
    better = None
    if point.better:
        line = words(point.better)
        better = el("div", el("p", "Better, for this buyer", cls="over"), line, cls="better")
    said = words(quoted(point.evidence, texts.get(point.evidence.turn, "")))
    return el(
        "li",
        el("p", "Keep" if keep else "Change", cls="kind"),
        el("blockquote", said, el("p", where(point.evidence.turn), cls="by")),
        better,
        el("p", point.why, cls="why"),
        cls="point keep" if keep else "point change",
    )


def quoted(evidence: Evidence, said: str) -> str:
    """The quote in quotation marks, with dots outside them where the sentence goes on."""
    quote = named.clipped(evidence.quote).removesuffix("…")
    before, after = said[: evidence.start].rstrip(), said[evidence.start + len(quote) :].strip()
    starts = not before or before[-1] in ENDS
    ends = not after or quote.rstrip()[-1:] in ENDS
    return f"{'' if starts else '… '}\u201c{quote}\u201d{'' if ends else ' …'}"


def _cards(view: DebriefView, where: Where) -> list[Html]:
    rubrics = {rubric.id: rubric for rubric in view.rubrics}
    return [scorecard(card, rubrics[card.rubric], where) for card in view.cards if card.rubric in rubrics]


def _hidden(view: DebriefView) -> Html:
    board = puzzle(tuple("open" if fact.found else "face_down" for fact in view.facts))
    facts = [_fact(number, fact, len(view.facts)) for number, fact in enumerate(view.facts, 1)]
    return join(
        el("p", f"This was {named.FITS[view.fit]}. {view.fit_note}", cls="lead"),
        el("p", el("strong", "What they wanted from the call: "), view.intent),
        el("div", board, el("ul", facts, cls="found"), cls="revealed"),
    )


def _fact(number: int, fact: FactView, facts: int) -> Html:
    chip = el("span", str(number), cls=f"chip {'open' if fact.found else 'face_down'} {tone_of(number - 1, facts)}")
    return el(
        "li",
        chip,
        el(
            "span",
            el("span", fact.label, el("span", "found" if fact.found else "not found", cls="tag"), cls="label"),
            el("span", fact.value, cls="value"),
            None if fact.found else el("span", fact.how, cls="value away"),
        ),
    )


def _figures(view: DebriefView) -> Html | None:
    table = metrics(view.metrics)
    return (
        section("Figures", el("p", "They are for you to look at. They do not enter the score.", cls="hush"), table)
        if table
        else None
    )


def _provenance(view: DebriefView) -> Html:
    agents = [
        (says if port != "buyer" else f"Spoke for {view.buyer}", view.agents[port])
        for port, says in named.PORTS.items()
        if port in view.agents
    ]
    rows = [
        *agents,
        ("Level", str(view.level)),
        ("Variant", view.variant),
        ("Started", view.started_at.strftime("%d %B %Y, %H:%M UTC")),
    ]
    for card in view.cards:
        rows.append((f"Rubric {card.rubric}", card.provenance.rubric_digest[:12]))
    return folded(
        "Where this comes from",
        el("dl", [el("div", el("dt", key), el("dd", value)) for key, value in rows], cls="company"),
    )
