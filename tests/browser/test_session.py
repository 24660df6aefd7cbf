"""Whole sessions in the product's own scenarios, with the product's own agents, on what a person sees."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.house import Visitor, say, served, wider_than_its_window
from trainer.settings import read_settings
from trainer.wiring import build

SESSIONS = {
    "unpaid-200k": (
        "You did the work and they are sitting on your money. That is a rotten place to be. What have they said?",
        "What is the missing money doing to the business while you wait?",
        "Is there a date you are up against?",
        "Is there anything on paper that says they accepted the job?",
        "If they fold at the letter it comes to about $2,500. If they argue, $25,000. In court, about $70,000. "
        "Which one it is depends on why they hold the money.",
        "A trade-show builder was owed $130,000, and it came nineteen days after our first letter.",
        "How would you like to go on?",
    ),
    "social-media-expert": (
        "You have run the page yourself for years, so I can see why a firm from outside is an odd thing to be handed.",
        "What do your own people do with the page today?",
        "It sounds as though both of us may be leading on the same thing. Shall we sort out who decides what?",
        "How will anybody know that it worked, and by when?",
        "You lead on the systems and what is true about the pumps. We would lead on what gets people to call.",
        "Hold us to the number of enquiries, every month. If it is covered already, we should not do this at all.",
        "Would you like help with that part, or not?",
    ),
}


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("sessions")
    product = build(read_settings(data_dir=folder))
    with served(product.practice) as address:
        yield address
    product.close()


@pytest.mark.parametrize("scenario", SESSIONS)
def test_a_rep_practises_and_ends_with_a_scored_transcript(
    base: str, visit: Callable[..., Visitor], scenario: str
) -> None:
    visitor = visit(base)
    page = visitor.open("/", ".card")
    visitor.keep("lobby")
    page.locator(f'.card a[href="brief?scenario={scenario}"]').click()
    page.wait_for_selector(".door-form")
    expect(page.locator(".criterion").first).to_be_visible()
    visitor.keep(f"{scenario}-brief")
    page.get_by_role("button", name="Start the call").click()
    page.wait_for_selector("[data-state=waiting] textarea")
    expect(page.locator(".turn")).to_have_count(1)
    visitor.keep(f"{scenario}-room-start", full=False)
    said = []
    for reply in SESSIONS[scenario]:
        if not page.locator("textarea").is_visible():
            break
        say(page, reply)
        said.append(reply)
    lines = page.locator(".turn.buyer .words").all_inner_texts()
    assert len(set(lines)) == len(lines), "the buyer said a line twice"
    expect(page.locator(".moves li").first).to_be_visible()
    visitor.keep(f"{scenario}-room", full=False)
    if page.locator("textarea").is_visible():
        page.get_by_role("button", name="End the call").click()
        page.locator("dialog").get_by_role("button", name="End the call").click()
    page.get_by_role("link", name="Read the debrief").click()
    page.wait_for_selector(".result")
    assert 0 <= float(page.inner_text(".result .figure")) <= 100
    _read_the_debrief(visitor, said)
    visitor.keep(f"{scenario}-debrief")
    page.get_by_role("link", name="Lobby").first.click()
    page.wait_for_selector(".card .best")


def _read_the_debrief(visitor: Visitor, said: list[str]) -> None:
    page = visitor.page
    points = page.locator(".point")
    assert 1 <= points.count() <= 3
    for quote in page.locator(".point blockquote .words").all_inner_texts():
        words = quote.strip("\u2026 ").strip("\u201c\u201d")
        assert any(words in reply for reply in said), f"nobody said {words!r}"
    for quote in page.locator(".verdicts q").all_text_contents():
        assert any(quote.removesuffix("\u2026") in reply for reply in said), f"nobody said {quote!r}"
    for heading in ("Scorecard", "What was said", "Figures"):
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
    assert page.locator(".revealed .found > li").count() >= 5
    assert page.locator(".annotated .turn.rep").count() == len(said)
    assert wider_than_its_window(page) <= 0
