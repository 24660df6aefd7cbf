"""Nothing becomes markup unless it was made as markup."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from tests.web.views import HOSTILE
from trainer.web.render.html import el, join, text, words
from trainer.web.render.quotes import Span, marked


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def read(markup: str) -> Reader:
    reader = Reader()
    reader.feed(markup)
    reader.close()
    return reader


@given(st.text())
def test_any_text_comes_back_as_the_same_words(said: str) -> None:
    found = read(words(said))
    assert found.tags == ["p"]
    assert "".join(found.said) == said


@given(st.text(), st.text())
def test_no_attribute_can_be_left(name: str, value: str) -> None:
    assert read(el("a", name, href=value)).tags == ["a"]


def test_children_are_escaped_and_markup_is_not_escaped_twice() -> None:
    assert join("<b>", el("i", "<u>")) == "&lt;b&gt;<i>&lt;u&gt;</i>"
    assert text(text("<")) == "&lt;"


def test_attributes_are_named_as_they_are_written_in_html() -> None:
    made = el("p", cls="a", data_turn=3, aria_hidden="true", hidden=True, id=None, open_=False, for_="x")
    assert made == '<p class="a" data-turn="3" aria-hidden="true" hidden for="x"></p>'


def test_shapes_are_closed_so_that_what_follows_is_not_inside_them() -> None:
    assert el("g", el("path", d="M0"), el("text", "1")) == '<g><path d="M0"/><text>1</text></g>'


def test_marks_keep_every_character_and_never_nest() -> None:
    spans = [
        Span(0, 8, "+ one", False),
        Span(4, 20, "\u2212 two", True),
        Span(30, 30, "empty", False),
        Span(0, 9999, "far", True),
    ]
    made = marked(HOSTILE, spans)
    found = read(made)
    assert "script" not in found.tags and "img" not in found.tags
    assert found.tags.count("mark") == 3
    seen = made
    for note in ("+ one", "\u2212 two", "+ one; \u2212 two"):
        seen = seen.replace(f'<span class="aloud"> ({note}) </span>', "").replace(f"<span>{note}</span>", "")
    assert "".join(read(seen).said) == HOSTILE


@given(st.text(min_size=1, max_size=60), st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=6))
def test_marks_lose_nothing_wherever_they_fall(said: str, places: list[tuple[int, int]]) -> None:
    found = read(marked(said, [Span(start, end, "", False) for start, end in places]))
    assert "".join(found.said).replace(" () ", "") == said.replace(" () ", "")
