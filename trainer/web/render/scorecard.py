"""A scorecard as HTML: criteria, levels, checks, each with its words. Pure; knows nothing of who asks."""

from collections.abc import Callable

from trainer.domain.rubric import Check, Criterion, Rubric
from trainer.domain.scorecard import Answer, CriterionScore, Scorecard, Verdict
from trainer.web.render.frame import folded
from trainer.web.render.html import Html, el, join, only_read_aloud
from trainer.web.render.pieces import steps
from trainer.web.render.words import clipped, name_of, score

Where = Callable[[int], Html]
"""A link to a turn."""

_SIGNS: dict[tuple[str, Answer], tuple[str, str, str]] = {
    ("+", "yes"): ("+", "earned", "earned"),
    ("+", "no"): ("\u25cb", "missed", "missed"),
    ("-", "yes"): ("\u2212", "cost", "cost you"),
    ("-", "no"): ("\u2713", "avoided", "avoided"),
}
"""Sign, class and word for each kind of answer."""


def scorecard(card: Scorecard, rubric: Rubric, where: Where) -> Html:
    """One rubric's card."""
    scores = {item.criterion: item for item in card.criteria}
    caps = [el("li", f"Held at {cap.cap}: {cap.why}") for cap in card.caps]
    weakest = min((item.level for item in card.criteria if item.level is not None), default=None)
    first = next((item.criterion for item in card.criteria if item.level == weakest), None)
    rows = [
        _criterion(scores[item.id], item, where, opened=item.id == first)
        for item in rubric.criteria
        if item.id in scores
    ]
    excluded = [el("li", el("q", clipped(item.quote), dir="auto"), " ", where(item.turn)) for item in card.excluded]
    return el(
        "div",
        el("h3", rubric.title, el("span", score(card.score), cls="total")),
        el("ul", caps, cls="caps") if caps else None,
        rows,
        folded("Words left out, because they speak to the software", el("ul", excluded)) if excluded else None,
        folded("How checks become a score", el("p", rubric.rule)),
        cls="scorecard",
    )


def _criterion(item: CriterionScore, criterion: Criterion, where: Where, *, opened: bool) -> Html:
    checks = {check.id: check for check in criterion.checks}
    verdicts = [_verdict(verdict, checks[verdict.check], where) for verdict in item.verdicts if verdict.check in checks]
    summary = join(
        el("span", criterion.title, cls="criterion-title"),
        _level(item),
        el("span", _anchor(item, criterion), cls="anchor"),
    )
    return folded(
        summary,
        el("p", criterion.asks, cls="asks"),
        el("ul", verdicts, cls="verdicts"),
        cls=f"criterion {item.state}",
        open_=opened,
    )


def _level(item: CriterionScore) -> Html:
    if item.level is None:
        said = "not applicable" if item.state == "na" else "not scored"
        return el("span", said, cls="level none")
    return el(
        "span", steps(item.level), el("span", f"{item.level}", only_read_aloud(" of 4"), cls="digit"), cls="level"
    )


def _anchor(item: CriterionScore, criterion: Criterion) -> str:
    if item.level is not None:
        return criterion.anchors.get(item.level, "")
    if item.state == "na":
        return "Nothing in this conversation called for it, so it is left out of the score."
    return "This could not be judged, so there is no score. Nothing was filled in."


def _verdict(verdict: Verdict, check: Check, where: Where) -> Html:
    sign, kind, word = _SIGNS.get((check.sign, verdict.answer), ("\u2013", "na", _unanswered(verdict.answer)))
    quote = None
    if verdict.evidence:
        quote = el(
            "p", el("q", clipped(verdict.evidence.quote), dir="auto"), " ", where(verdict.evidence.turn), cls="quote"
        )
    return el(
        "li",
        el("span", sign, cls=f"sign {kind}", aria_hidden="true"),
        el(
            "div",
            el("p", el("strong", name_of(check.id)), el("span", word, cls=f"answer {kind}")),
            el("p", check.holds_when, cls="holds"),
            quote,
            el("p", verdict.reason, cls="reason"),
        ),
    )


def _unanswered(answer: Answer) -> str:
    return "not applicable" if answer == "na" else "could not be judged"
