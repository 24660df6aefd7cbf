"""What every page has: the head of the house, a way back, a sentence where something is amiss. Knows no use case."""

from trainer.web.render.html import Content, Html, button, el, join
from trainer.web.render.pieces import mark

NAME = "Same Side"


def framed(title: str, *content: Content, cls: str) -> Html:
    """A whole page with its head; `title` goes to the window."""
    body = el("div", content, cls=f"page {cls}", id="content", tabindex="-1", data_title=f"{title} · {NAME}")
    return join(head(), body, foot())


def head(*aside: Content) -> Html:
    """The name of the house, which leads to the lobby."""
    home = el("a", mark(), el("span", NAME, cls="name"), el("span", "practice room", cls="what"), href="./", cls="home")
    return el("nav", home, el("div", aside, cls="aside") if aside else None, cls="head", aria_label="Site")


def foot() -> Html:
    """Where the method comes from."""
    said = (
        "The method is Same Side Selling, by Ian Altman and Jack Quarles. The buyers and their companies are invented."
    )
    return el("footer", el("p", said), cls="foot")


def problem(sentence: str, *, title: str = "That did not work") -> Html:
    """A page that could not be shown: what happened, and a way back."""
    return framed(
        title,
        el("h1", title),
        el("p", sentence, cls="lead"),
        el("p", button("Back to the lobby", "./")),
        cls="problem",
    )


def opening(what: str) -> Html:
    """What stands there for the moment until the page is fetched."""
    return join(head(), el("div", el("p", what, cls="hush"), cls="page opening", aria_busy="true"))


def section(title: str, *content: Content, cls: str = "", name: str | None = None) -> Html:
    """A titled part of a page."""
    return el("section", el("h2", title), content, cls=cls or None, id=name, aria_label=title)


def folded(summary: Content, *content: Content, cls: str = "", open_: bool = False) -> Html:
    """Something longer, shown when asked for."""
    return el(
        "details", el("summary", summary), el("div", content, cls="unfolded"), cls=f"folded {cls}".strip(), open=open_
    )


def listed(items: tuple[str, ...], cls: str = "plain") -> Html:
    """Sentences as a list."""
    return el("ul", [el("li", item) for item in items], cls=cls)
