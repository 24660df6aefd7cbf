"""The brief as HTML: all a rep may know before the call, and the way in. Pure; knows nothing of who asks."""

from collections.abc import Sequence

from trainer.coaching.views import BriefView, Choice
from trainer.domain.rubric import Check, Criterion, Rubric
from trainer.domain.scenario import Brief
from trainer.web.render.frame import folded, framed, listed, section
from trainer.web.render.html import Content, Html, el, join, only_read_aloud
from trainer.web.render.links import room_link
from trainer.web.render.pieces import Face, puzzle, steps
from trainer.web.render.words import count

HELP = (
    Choice(id="live", title="Live: see how each reply is read, and how it moves the buyer"),
    Choice(id="none", title="None: as in a real call"),
)


def brief(view: BriefView, *, variant: str, level: int) -> Html:
    """The brief beside the form that starts the call."""
    left = el("div", known(view.brief), _hidden(view), _standard(view.rubrics), cls="told")
    title = el(
        "div",
        el("p", view.card.skill, cls="over"),
        el("h1", view.card.title),
        el("p", view.card.summary, cls="lead"),
        cls="title",
    )
    return framed(view.card.title, title, el("div", left, _door(view, variant, level), cls="columns"), cls="brief")


def known(told: Brief) -> Html:
    """What may be said aloud by either side."""
    return join(
        section("Who you are", el("p", told.you)),
        section("Whom you meet", el("p", told.meeting)),
        section("What you offer", el("p", told.offer), el("h3", "Where it ends"), listed(told.limits)),
        section("What you can cite", listed(told.proof)),
        section("What you know", listed(told.know)) if told.know else None,
    )


def _hidden(view: BriefView) -> Html:
    said = (
        f"{view.buyer} knows {count(view.hidden, 'thing')} you will have to find out. Some are there for the asking, "
        "some have to be earned, and some are not for a first call."
    )
    down: Face = "face_down"
    faces = puzzle((down,) * view.hidden, numbers=False)
    return section("What you do not know", el("div", faces, el("p", said), cls="hidden"))


def _standard(rubrics: Sequence[Rubric]) -> Html:
    said = "The standard is open. Each point of it is answered with your own words, or not at all."
    return section("What a good conversation is judged on", el("p", said), [rubric_told(item) for item in rubrics])


def rubric_told(rubric: Rubric) -> Html:
    """One rubric: its criteria with their checks; level anchors folded."""
    return el(
        "div",
        el("h3", rubric.title),
        el("p", rubric.summary),
        [_criterion(item) for item in rubric.criteria],
        folded("How checks become a score", el("p", rubric.rule)),
        cls="rubric",
    )


def _criterion(criterion: Criterion) -> Html:
    anchors = [
        el("li", steps(level), el("span", only_read_aloud(f"Level {level}: "), criterion.anchors[level]))
        for level in sorted(criterion.anchors)
    ]
    return el(
        "div",
        el("h4", criterion.title),
        el("p", criterion.asks, cls="asks"),
        el("ul", [_check(check) for check in criterion.checks], cls="checks"),
        folded("What each level looks like", el("ul", anchors, cls="anchors")),
        cls="criterion",
    )


def _check(check: Check) -> Html:
    earns = check.sign == "+"
    kind = "earns" if earns else "costs"
    sign = el("span", "+" if earns else "\u2212", cls=f"sign {kind}", aria_hidden="true")
    return el("li", sign, el("span", only_read_aloud(f"{kind.capitalize()}: "), check.holds_when))


def _door(view: BriefView, variant: str, level: int) -> Html:
    people = el("div", el("p", view.buyer, cls="who"), el("p", f"{view.buyer_role}, {view.buyer_company}", cls="role"))
    levels = [(item, item.id == str(level)) for item in view.card.levels]
    form = el(
        "form",
        el("input", type="hidden", name="scenario", value=view.card.id),
        _choice("Whom you meet", "variant", [(item, item.id == variant) for item in view.card.variants]),
        _choice("How hard", "level", levels, cls="row"),
        _choice("Help during the call", "help", [(item, item.id == "live") for item in HELP]),
        el("button", "Start the call", type="submit", cls="button primary wide"),
        el("p", "", cls="problem-line", role="alert"),
        el("p", f"About {view.card.minutes} minutes. {view.buyer} speaks first.", cls="hush"),
        _go_on(view),
        cls="door-form",
    )
    return el("aside", people, form, cls="door", aria_label="Start the call")


def _go_on(view: BriefView) -> Html | None:
    if not view.card.unfinished:
        return None
    link = el("a", "Go on with the conversation you left open", href=room_link(view.card.unfinished))
    return el("p", link, cls="go-on")


def _choice(title: str, name: str, options: Sequence[tuple[Choice, bool]], *, cls: str = "") -> Html:
    items: list[Content] = [
        el(
            "label",
            el("input", type="radio", name=name, value=option.id, checked=chosen),
            el("span", option.title),
            cls="option",
        )
        for option, chosen in options
    ]
    return el("fieldset", el("legend", title), el("div", items, cls=f"options {cls}".strip()))
