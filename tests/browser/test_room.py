"""The room as a person meets it: sending, waiting, failing, coming back."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests import fakes
from tests.browser.house import Visitor, say, wider_than_its_window
from tests.web.views import HOSTILE

Serve = Callable[..., tuple[str, fakes.Machine]]
Visit = Callable[..., Visitor]
ME = "local"


class HeldReader(fakes.MarkedReader):
    """Reads once it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.wait = fakes.Waiting(super().read)

    def read(self, reply: str, **given: Any) -> Any:
        return self.wait(reply, **given)


class StumblingReader(fakes.MarkedReader):
    """Fails the first time."""

    def __init__(self) -> None:
        super().__init__()
        self.stumble = fakes.Stumbling(super().read)

    def read(self, reply: str, **given: Any) -> Any:
        return self.stumble(reply, **given)


def enter(visitor: Visitor, machine: fakes.Machine, **options: Any) -> Page:
    session = machine.practice.start(ME, "cold-oven", seed=5, **options)
    page = visitor.open(f"/room?session={session}", ".turn.buyer")
    page.wait_for_selector("[data-state=waiting] textarea")
    return page


def test_enter_sends_and_shift_enter_makes_a_new_line(serve: Serve, visit: Visit) -> None:
    base, machine = serve()
    page = enter(visit(base), machine)
    page.focus("textarea")
    page.keyboard.type("One")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("two")
    assert page.input_value("textarea") == "One\ntwo"
    page.keyboard.press("Enter")
    expect(page.locator(".turn.rep .words")).to_have_text("One\ntwo")
    expect(page.locator("textarea")).to_have_value("")
    expect(page.locator(".turn.buyer")).to_have_count(2)


def test_something_is_seen_within_100_ms_however_long_the_buyer_takes(serve: Serve, visit: Visit) -> None:
    reader = HeldReader()
    base, machine = serve(reader=reader)
    page = enter(visit(base), machine)
    page.fill("textarea", "Hello?")
    took = page.evaluate(
        """() => new Promise(done => {
            const began = performance.now();
            new MutationObserver((_, watcher) => {
                if (document.querySelector('.turns .dots')) { watcher.disconnect(); done(performance.now() - began); }
            }).observe(document.body, { subtree: true, childList: true });
            document.querySelector('.composer form').requestSubmit();
        })"""
    )
    assert took < 100
    expect(page.locator(".turn.rep")).to_have_text("You: Hello?")
    reader.wait.go.set()
    expect(page.locator(".turn.buyer:not(.now)")).to_have_count(2)
    expect(page.locator(".dots")).to_have_count(0)


def test_two_clicks_send_once(serve: Serve, visit: Visit) -> None:
    reader = HeldReader()
    base, machine = serve(reader=reader)
    page = enter(visit(base), machine)
    page.fill("textarea", "Only once.")
    page.evaluate("const b = document.querySelector('.composer [type=submit]'); b.click(); b.click(); b.click();")
    reader.wait.go.set()
    expect(page.locator(".turn.buyer:not(.now)")).to_have_count(2)
    page.wait_for_timeout(300)
    expect(page.locator(".turn.rep")).to_have_count(1)
    assert reader.replies == ["Only once."]


def test_words_that_cannot_be_sent_stay_in_the_box(serve: Serve, visit: Visit) -> None:
    base, machine = serve()
    page = enter(visit(base), machine)
    page.focus("textarea")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("There is nothing to send yet")
    page.fill("textarea", "x" * 4001)
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("4001")
    assert len(page.input_value("textarea")) == 4001
    expect(page.locator(".turn.rep")).to_have_count(0)


def test_words_refused_by_the_other_side_stay_in_the_box(serve: Serve, visit: Visit) -> None:
    reader = HeldReader()
    base, machine = serve(reader=reader)
    visitor = visit(base)
    page = enter(visitor, machine)
    second = visitor.tab()
    second.goto(page.url)
    second.wait_for_selector("[data-state=waiting] textarea")
    page.fill("textarea", "From the first tab.")
    page.keyboard.press("Enter")
    assert reader.wait.reached.wait(10)
    second.fill("textarea", "From the second tab.")
    second.press("textarea", "Enter")
    expect(second.get_by_role("alert")).to_contain_text("still answering")
    assert second.input_value("textarea") == "From the second tab."
    expect(second.locator(".pending")).to_have_count(0)
    reader.wait.go.set()
    expect(page.locator(".turn.buyer:not(.now)")).to_have_count(2)
    second.press("textarea", "Enter")
    expect(second.locator(".turn.rep")).to_have_count(2)
    expect(second.locator(".turn.rep").nth(0)).to_contain_text("From the first tab.")


def test_a_refresh_and_a_new_tab_come_back_to_the_same_conversation(serve: Serve, visit: Visit) -> None:
    base, machine = serve()
    visitor = visit(base)
    page = enter(visitor, machine)
    say(page, "Remember this.")
    page.fill("textarea", "Half a senten")
    before = page.locator(".turn").all_inner_texts()
    page.reload()
    page.wait_for_selector(".turn.rep")
    assert page.locator(".turn").all_inner_texts() == before
    expect(page.locator("textarea")).to_have_value("Half a senten")
    tab = visitor.tab()
    tab.goto(page.url)
    tab.wait_for_selector(".turn.rep")
    assert tab.locator(".turn").all_inner_texts() == before


def test_a_turn_that_failed_is_kept_and_can_be_tried_again(serve: Serve, visit: Visit) -> None:
    base, machine = serve(reader=StumblingReader())
    page = enter(visit(base), machine)
    page.fill("textarea", "Do not lose me.")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("The model gave no answer. Try again.")
    expect(page.locator(".turn.rep")).to_contain_text("Do not lose me.")
    page.reload()
    expect(page.get_by_role("alert")).to_contain_text("Your last reply is kept")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".turn.buyer:not(.now)")).to_have_count(2)
    expect(page.locator("textarea")).to_be_visible()
    expect(page.locator(".problem-line")).to_have_text("")


def test_an_answer_reaches_a_page_that_was_opened_in_the_middle_of_it(serve: Serve, visit: Visit) -> None:
    reader = HeldReader()
    base, machine = serve(reader=reader)
    page = enter(visit(base), machine)
    page.fill("textarea", "Wait for it.")
    page.keyboard.press("Enter")
    assert reader.wait.reached.wait(10)
    page.reload()
    expect(page.locator(".turn.rep")).to_contain_text("Wait for it.")
    reader.wait.go.set()
    expect(page.locator(".turn.buyer")).to_have_count(2, timeout=12_000)
    expect(page.locator("textarea")).to_be_visible()


def test_pieces_turn_over_as_facts_come_out(serve: Serve, visit: Visit) -> None:
    base, machine = serve()
    page = enter(visit(base), machine)
    expect(page.locator(".board .piece.face_down")).to_have_count(4)
    say(page, "{ask:cause}")
    expect(page.locator(".board .piece.open")).to_have_count(1)
    expect(page.locator(".board .found")).to_contain_text("the thermostat was never cleaned")
    say(page, "{ask:margin}")
    expect(page.locator(".board .piece.turned_away")).to_have_count(1)
    assert "nine cents" not in page.content()


def test_ending_the_call_asks_first_and_leads_to_the_debrief(serve: Serve, visit: Visit) -> None:
    base, machine = serve()
    visitor = visit(base)
    page = enter(visitor, machine)
    say(page, "[acknowledgement|That is cold].")
    page.get_by_role("button", name="End the call").click()
    page.get_by_role("button", name="Keep talking").click()
    expect(page.locator("textarea")).to_be_focused()
    page.get_by_role("button", name="End the call").click()
    page.locator("dialog").get_by_role("button", name="End the call").click()
    link = page.get_by_role("link", name="Read the debrief")
    expect(link).to_be_focused()
    expect(page.locator("textarea")).to_be_hidden()
    link.click()
    page.wait_for_selector(".result")
    assert page.title().startswith("Debrief: The cold oven")
    page.locator("a.to-turn").first.click()
    expect(page.locator("#turn-1")).to_be_in_viewport()
    assert "/debrief?session=" in page.url and page.url.endswith("#turn-1")
    mark = page.locator(".annotated mark").first
    mark.focus()
    expect(mark.locator(".note")).to_be_visible()


def test_the_whole_way_works_with_the_keyboard_alone(serve: Serve, visit: Visit) -> None:
    base, _ = serve()
    page = visit(base).open("/", ".card")

    def tab_to(selector: str) -> None:
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("s => document.activeElement.matches(s)", selector):
                return
        raise AssertionError(f"{selector} cannot be reached with the keyboard")

    tab_to(".card .cover")
    page.keyboard.press("Enter")
    page.wait_for_selector(".door-form")
    tab_to("input[name=level]")
    page.keyboard.press("ArrowRight")
    tab_to(".door-form button[type=submit]")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-state=waiting] textarea")
    assert "Level 3" in page.inner_text(".head")
    if not page.evaluate("document.activeElement.matches('textarea')"):
        tab_to("textarea")
    page.keyboard.type("Hello.")
    page.keyboard.press("Enter")
    expect(page.locator(".turn.buyer:not(.now)")).to_have_count(2)
    tab_to("[data-do=ask-end]")
    page.keyboard.press("Enter")
    tab_to("[data-do=finish]")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Read the debrief")
    page.keyboard.press("Enter")
    page.wait_for_selector(".result")


@pytest.mark.parametrize("width", [360, 1280])
def test_hostile_and_endless_words_are_shown_as_words(serve: Serve, visit: Visit, width: int) -> None:
    base, machine = serve()
    page = enter(visit(base, width=width, height=740), machine)
    endless = "W" * 1500
    say(page, HOSTILE)
    say(page, f"[acknowledgement|{endless}]")
    say(page, "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd and back again. " * 100)
    assert page.locator(".turn.rep .words").first.inner_text() == HOSTILE
    assert page.locator(".turn img, .turn script, .turn strong").count() == 0
    assert wider_than_its_window(page) <= 0
    page.get_by_role("button", name="End the call").click()
    page.locator("dialog").get_by_role("button", name="End the call").click()
    page.get_by_role("link", name="Read the debrief").click()
    page.wait_for_selector(".result")
    assert wider_than_its_window(page) <= 0
    assert endless in page.inner_text(".annotated")


NOWHERE = (
    "/room",
    "/room?session=",
    "/room?session=nobody",
    "/room?session=%3Cscript%3Ealert(1)%3C/script%3E",
    "/brief",
    "/brief?scenario=../../etc/passwd",
    "/brief?scenario=cold-oven&variant=nobody",
    "/debrief",
    "/debrief?session=nobody",
)


def test_an_address_that_leads_nowhere_is_a_sentence_and_a_way_back(serve: Serve, visit: Visit) -> None:
    base, _ = serve()
    visitor = visit(base)
    for path in NOWHERE:
        page = visitor.open(path, ".page.problem")
        assert "Traceback" not in page.content()
        expect(page.locator("textarea")).to_be_hidden()
    page.get_by_role("link", name="Back to the lobby").click()
    page.wait_for_selector(".cards")


def test_a_conversation_that_goes_on_has_no_debrief_yet(serve: Serve, visit: Visit) -> None:
    base, machine = serve()
    session = machine.practice.start(ME, "cold-oven")
    page = visit(base).open(f"/debrief?session={session}", ".page.problem")
    assert "has no debrief yet" in page.inner_text(".problem")


def test_leaving_in_the_middle_of_an_answer_is_quiet_and_loses_nothing(serve: Serve, visit: Visit) -> None:
    reader = HeldReader()
    base, machine = serve(reader=reader)
    page = enter(visit(base), machine)
    address = page.url
    page.fill("textarea", "I am off.")
    page.keyboard.press("Enter")
    assert reader.wait.reached.wait(10)
    page.locator(".home").click()
    page.wait_for_selector(".waiting")
    reader.wait.go.set()
    page.goto(address)
    expect(page.locator(".turn.buyer")).to_have_count(2, timeout=12_000)


def test_narrow_screens_show_conversation_or_puzzle(serve: Serve, visit: Visit) -> None:
    base, machine = serve()
    page = enter(visit(base, width=360, height=640), machine)
    assert wider_than_its_window(page) <= 0
    expect(page.locator(".board")).to_be_hidden()
    page.get_by_role("button", name="Puzzle").click()
    expect(page.locator(".board")).to_be_visible()
    expect(page.locator("textarea")).to_be_hidden()
    page.get_by_role("button", name="Conversation").click()
    expect(page.locator("textarea")).to_be_in_viewport()


def test_nothing_moves_for_those_who_want_no_motion(serve: Serve, visit: Visit) -> None:
    base, machine = serve()
    page = enter(visit(base, reduced_motion="reduce"), machine)
    say(page, "{ask:cause}")
    took = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.board .piece.open')).animationDuration)")
    assert took < 0.01
