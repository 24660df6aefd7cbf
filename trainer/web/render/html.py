"""Makes HTML in which every word is escaped unless it was made here. Knows nothing of what is said with it."""

from collections.abc import Iterable
from html import escape

VOID = frozenset({"br", "hr", "input", "path", "rect", "circle", "line"})

Attribute = str | int | float | bool | None


class Html(str):
    """Markup that may go on a page as it is. Only this module turns text into it."""

    __slots__ = ()


Child = str | Html | None
Content = Child | Iterable["Content"]

NOTHING = Html("")


def text(value: str) -> Html:
    """Words as plain text, whatever they contain."""
    return value if isinstance(value, Html) else Html(escape(value, quote=True))


def join(*children: Content) -> Html:
    """Pieces one after another; plain strings are escaped, None is left out."""
    return Html("".join(_flat(children)))


def _flat(children: Iterable[Content]) -> Iterable[str]:
    for child in children:
        if child is None:
            continue
        if isinstance(child, str):
            yield text(child)
        else:
            yield from _flat(child)


def el(tag: str, *children: Content, **attributes: Attribute) -> Html:
    """One element. `cls` is the class, `data_turn` is `data-turn`; True stands bare, None and False are left out."""
    start = f"<{tag}{''.join(_attributes(attributes))}"
    # SVG shapes need the slash: without it what follows would become part of them and vanish.
    return Html(f"{start}/>") if tag in VOID else Html(f"{start}>{join(*children)}</{tag}>")


def _attributes(given: dict[str, Attribute]) -> Iterable[str]:
    for key, value in given.items():
        if value is None or value is False:
            continue
        name = "class" if key == "cls" else key.rstrip("_").replace("_", "-")
        yield f" {name}" if value is True else f' {name}="{escape(str(value), quote=True)}"'


def words(said: str, *, tag: str = "p", cls: str = "") -> Html:
    """What a person or a buyer said: plain text that finds its own direction and keeps its lines."""
    return el(tag, said, cls=f"words {cls}".strip(), dir="auto")


def button(label: str, href: str, *, kind: str = "primary") -> Html:
    """A link that looks like the next thing to do."""
    return el("a", label, href=href, cls=f"button {kind}")


def only_read_aloud(said: str) -> Html:
    """Words for a screen reader alone."""
    return el("span", said, cls="aloud")
