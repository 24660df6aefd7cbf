"""Views as pages: what must be there, what must not, everything as plain words."""

import re
from collections.abc import Callable

import pytest

from tests import fakes
from tests.web import views
from tests.web.test_html import read
from trainer.coaching.views import Choice, ScenarioCard
from trainer.domain.scorecard import CriterionScore, DebriefPoint, Evidence
from trainer.domain.stance import Stance
from trainer.web.render import beside, brief, debrief, frame, lobby, metrics, room
from trainer.web.render.composer import composer
from trainer.web.render.links import brief_link, debrief_link, room_link

FORBIDDEN = {"script", "img", "iframe", "style", "object", "link", "base"}


def harmless(markup: str) -> None:
    found = read(markup)
    assert not FORBIDDEN & set(found.tags)
    assert not re.search(r"<[^>]*\son\w+=", markup)


def card(**changes: object) -> ScenarioCard:
    given = {
        "id": "cold-oven",
        "title": "The <cold> oven",
        "summary": "A baker & a repair firm.",
        "skill": "Finding out",
        "minutes": 10,
        "levels": (Choice(id="2", title="Standard"),),
        "variants": (Choice(id="base", title="Ada Loaf, owner"),),
    }
    return ScenarioCard.model_validate({**given, **changes})


def test_the_lobby_groups_cards_by_skill() -> None:
    shown = lobby.lobby((card(), card(id="b", skill="Saying no"), card(id="c", title="Third")))
    assert shown.count('class="skill"') == 2
    assert re.findall(r"<h2>([^<]+)</h2>", shown) == ["Finding out", "Saying no"]
    assert 'href="brief?scenario=cold-oven"' in shown
    assert "The &lt;cold&gt; oven" in shown
    harmless(shown)


def test_a_card_tells_ones_own_standing_and_where_one_stopped() -> None:
    fresh = lobby.lobby((card(),))
    assert "not played yet" in fresh and "Go on where you stopped" not in fresh and "best" not in fresh
    known = lobby.lobby((card(best=61.4, played=2, unfinished="s9"),))
    assert "played 2 times" in known and ">61<" in known and 'href="room?session=s9"' in known


def test_an_empty_lobby_says_what_to_do() -> None:
    assert "Add one to the scenarios folder" in lobby.lobby(())


def test_the_brief_opens_the_standard_and_hides_the_facts(machine: fakes.Machine) -> None:
    view = machine.practice.brief("rita", "cold-oven")
    shown = brief.brief(view, variant="base", level=2)
    for rubric in view.rubrics:
        for criterion in rubric.criteria:
            assert frame.el("h4", criterion.title) in shown
            assert all(frame.join(check.holds_when) in shown for check in criterion.checks)
            assert all(frame.join(anchor) in shown for anchor in criterion.anchors.values())
    for fact in fakes.small_library().scenario("cold-oven").hidden_facts.values():
        assert fact.value not in shown and fact.label not in shown
    assert f"knows {view.hidden} things" in shown
    assert shown.count("piece face_down") == view.hidden
    assert 'name="level" value="2" checked' in shown
    assert 'name="help" value="live" checked' in shown
    harmless(shown)


def test_the_room_shows_peoples_words_as_words() -> None:
    view = views.room()
    for shown in (room.talk(view), beside.beside(view), room.top(view), room.notes(view)):
        harmless(shown)
    said = "".join(read(room.talk(view)).said)
    assert said.count(views.HOSTILE[8:]) == 3  # The reply's marked start apart: reply, buyer's line, line read aloud.


def test_only_pieces_one_has_asked_for_have_words() -> None:
    shown = beside.beside(views.room())
    assert "what broke" in shown and "what a cold day costs" in shown
    assert "1 of 3 found" in shown and "1 piece face down" in shown
    assert shown.count("You asked. Not told yet.") == 1


def test_live_help_shows_moves_meters_and_why() -> None:
    view = views.room()
    assert "Acknowledges" in room.talk(view)
    shown = beside.beside(view)
    assert all(word in shown for word in ("Trust", "Patience", "Clarity", "Focus", "in the weeds", "You listened"))
    assert "trust +4" in shown and "patience \u22121" in shown


def test_without_help_there_is_none() -> None:
    turns = tuple(turn.model_copy(update={"moves": (), "changes": ()}) for turn in views.room().turns)
    view = views.room(stance=None, help="none", turns=turns)
    assert "<mark" not in room.talk(view)
    shown = beside.beside(view)
    assert "Trust" not in shown and "No live help" in shown


def test_the_room_names_who_is_at_work() -> None:
    shown = beside.beside(views.room(agents={"reader": "r-agent", "buyer": "b-agent", "judge": "<j>", "coach": "c"}))
    assert all(
        word in shown for word in ("Reads your replies", "r-agent", "Speaks for Ada Loaf", "b-agent", "&lt;j&gt;")
    )


def test_a_line_in_the_making_is_shown_as_it_comes_and_read_aloud_once_it_stands() -> None:
    coming = room.talk(views.room(), speaking=["One.", "<Two>."], typing=True)
    assert "One. &lt;Two&gt;." in coming and 'class="dots"' in coming
    assert re.search(r'role="status"></p>', coming)
    assert re.search(r'role="status">Ada Loaf: ', room.talk(views.room()))


@pytest.mark.parametrize(("state", "words"), [("ended", "Read the debrief"), ("scoring", "It is not judged yet.")])
def test_the_end_says_how_it_ended_and_what_comes_next(state: str, words: str) -> None:
    shown = room.talk(views.room(state=state, ending=views.ENDED))
    assert "Ada Loaf agreed to a next step." in shown and words in shown


def test_criteria_appear_as_they_are_judged() -> None:
    score = CriterionScore(criterion="hears-them", state="scored", level=3, verdicts=())
    shown = room.talk(views.room(state="scoring", ending=views.ENDED), judged=[score])
    assert "Hears them" in shown and "level 3 of 4" in shown and "is being judged" in shown


def test_no_patience_and_much_patience_fit_their_meter() -> None:
    for patience in (-3, 400):
        shown = beside.beside(views.room(stance=Stance(trust=0, patience=patience, clarity=100)))
        assert all(0 <= int(width) <= 100 for width in re.findall(r"width:(-?\d+)%", shown))


def test_the_debrief_quotes_the_reps_own_words_and_nothing_runs(new_machine: Callable[..., fakes.Machine]) -> None:
    view = views.debriefed(new_machine)
    shown = debrief.debrief(view)
    harmless(shown)
    assert "The right ending" in shown and ">75<" in shown
    for card_ in view.cards:
        for verdict in card_.verdicts.values():
            assert frame.join(verdict.reason) in shown
    for fact in view.facts:
        assert frame.join(fact.value) in shown
    assert f'href="{debrief_link(view.session, 1)}"'.replace("&", "&amp;") in shown
    assert all(f'id="turn-{turn.number}"' in shown for turn in view.turns)
    assert shown.index("What to take away") < shown.index("Scorecard") < shown.index("What was said")


def test_marks_in_the_debrief_say_which_check_they_stand_for(new_machine: Callable[..., fakes.Machine]) -> None:
    view = views.debriefed(new_machine)
    shown = debrief.debrief(view)
    marks = [mark for turn in view.turns for mark in turn.marks]
    assert marks and "<mark" in shown
    check = view.rubrics[0].checks[marks[0].check]
    assert frame.join(check.holds_when) in shown


def test_a_debrief_without_a_score_says_so_and_shows_no_number(new_machine: Callable[..., fakes.Machine]) -> None:
    view = views.debriefed(new_machine).model_copy(update={"score": None})
    shown = debrief.debrief(view)
    assert "unscored" in shown and "of 100" not in shown.split("What to take away")[0]


def test_a_debrief_without_points_says_why(new_machine: Callable[..., fakes.Machine]) -> None:
    view = views.debriefed(new_machine)
    empty = view.model_copy(update={"debrief": view.debrief.model_copy(update={"points": ()})})
    assert "did not say enough" in debrief.debrief(empty)


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (0, 11, "\u201cHello there\u201d …"),
        (0, 12, "\u201cHello there.\u201d"),
        (13, 25, "\u201cHow are you?\u201d"),
        (17, 25, "… \u201care you?\u201d"),
    ],
)
def test_dots_stand_where_a_quote_leaves_its_sentence(start: int, end: int, shown: str) -> None:
    said = "Hello there. How are you?"
    evidence = Evidence(turn=1, quote=said[start:end], start=start, end=end)
    assert debrief.quoted(evidence, said) == shown


def test_a_point_shows_the_better_line() -> None:
    point = DebriefPoint(
        kind="change",
        criterion="c",
        check="k",
        evidence=Evidence(turn=1, quote="a", start=0, end=1),
        better="<b>Better</b>",
        why="Why.",
    )
    shown = debrief._point(point, lambda turn: frame.el("a", str(turn)), {1: "a"})
    assert "&lt;b&gt;Better&lt;/b&gt;" in shown


def test_metrics_show_what_there_is_with_what_good_looks_like() -> None:
    shown = metrics.metrics({"results_share": 0.25, "replies_to_result": None, "of_no_interest": 3}) or ""
    assert "25%" in shown and "never" in shown and "more than about resources" in shown
    assert metrics.metrics({}) is None


def test_links_cannot_be_left_by_an_id() -> None:
    evil = 'a"&x=<b>#?'
    for link in (brief_link(evil, evil), room_link(evil), debrief_link(evil, 3)):
        assert not set('"<>') & set(link) and link.count("?") == 1


def test_a_problem_is_a_sentence_with_a_way_back() -> None:
    shown = frame.problem("<b>No</b> such thing.")
    assert "&lt;b&gt;No" in shown and 'href="./"' in shown


def test_templates_hold_nothing_that_gradio_would_evaluate() -> None:
    for markup in (composer(4000), room.tabs() if hasattr(room, "tabs") else ""):
        assert "${" not in markup and "{{" not in markup and "`" not in markup
