"""The coach: at most three points and 120 words, each on the learner's own words, ranked by what it would change."""

import pytest

from tests.agents.test_scripted_judge_talks import talks, transcript_of
from tests.scoring.said import said
from tests.scoring.test_assess import Reads
from trainer.agents.scripted_coach import MOST_POINTS, MOST_WORDS, NOTHING_TO_QUOTE, UNSCORED, ScriptedCoach, word_count
from trainer.agents.scripted_judge import ScriptedJudge
from trainer.content.library import Library
from trainer.domain.scenario import Scenario
from trainer.domain.scorecard import Debrief, Scorecard
from trainer.domain.transcript import Transcript
from trainer.scoring.assess import assess


def card_of(transcript: Transcript, name: str) -> Scorecard:
    rubric = Library().rubric(name)
    return assess(transcript, rubric, rubric_digest="d", reader=Reads(), judge=ScriptedJudge())


def coached(transcript: Transcript, name: str = "selling-results", scenario: Scenario | None = None) -> Debrief:
    return ScriptedCoach().debrief(transcript, [card_of(transcript, name)], [Library().rubric(name)], scenario)


@pytest.mark.parametrize(("name", "talk"), talks(), ids=lambda value: value["id"] if isinstance(value, dict) else "")
def test_every_debrief_is_short_and_quotes_the_learner(name: str, talk: dict[str, str]) -> None:
    transcript = transcript_of(talk)
    debrief = coached(transcript, name)
    assert 1 <= len(debrief.points) <= MOST_POINTS
    assert word_count(debrief) <= MOST_WORDS
    kinds = [point.kind for point in debrief.points]
    assert kinds == sorted(kinds, key=lambda kind: kind != "keep") and kinds.count("keep") <= 1
    changed = [point.criterion for point in debrief.points if point.kind == "change"]
    assert len(changed) == len(set(changed))
    for point in debrief.points:
        turn = transcript.turns[point.evidence.turn]
        assert turn.speaker == "rep" and point.evidence.quote
        assert turn.text[point.evidence.start : point.evidence.end] == point.evidence.quote
        assert point.why.endswith((".", "?", "!"))
        assert (point.better is None) == (point.kind == "keep")


PITCH = """
B(opens): A client has not paid us for four months.
R: [rate_quote|Partners are 420 an hour, with five thousand up front.] [closing_pressure|Sign today and it goes out.]
B(objects): That is a lot before anything happens.
R: [resource_pitch|You get three partners and six associates.]
"""


def test_what_would_change_the_level_most_comes_first() -> None:
    debrief = coached(said(PITCH))
    assert debrief.points and debrief.points[0].kind == "change"
    assert debrief.points[0].check in (
        "lays-out-paths",
        "presses-to-sign",
        "names-situation",
        "invites-choice",
        "states-result",
    )
    assert all(point.kind == "change" for point in debrief.points)


def test_a_missed_question_quotes_the_offer_that_took_its_place() -> None:
    talk = said(
        "B(opens): We need the stairs painted.\nR: Hello. [rate_quote|We charge 38 an hour.]\n"
        "B(answers): Ok.\nR: Bye then."
    )
    found = {point.check: point for point in coached(talk).points}
    chosen = found.get("names-situation") or found.get("lays-out-paths") or found.get("states-result")
    assert chosen and chosen.evidence.quote == "We charge 38 an hour."


def test_a_long_quote_is_cut_at_a_word_and_stays_verbatim() -> None:
    words = (
        "Partners are four hundred and twenty an hour and associates two hundred and sixty with five thousand up front"
    )
    talk = said(f"B(opens): A client has not paid.\nR: [rate_quote|{words}.]\nB(answers): Hm.\nR: Well.")
    for point in coached(talk).points:
        quote = point.evidence.quote
        assert len(quote.split()) <= 14
        assert talk.turns[point.evidence.turn].text[point.evidence.start :].startswith(quote)


def test_the_better_line_is_this_buyers_where_the_scenario_has_one() -> None:
    scenario = Library().scenario("unpaid-200k")
    debrief = coached(said(PITCH), scenario=scenario)
    assert word_count(debrief) <= MOST_WORDS
    for point in debrief.points:
        assert point.better == scenario.coach[point.criterion].line


def test_nothing_said_gets_no_points_and_no_praise() -> None:
    debrief = coached(said("B(opens): Hello?\nR!:"))
    assert (debrief.headline, debrief.points) == (NOTHING_TO_QUOTE, ())


def test_excluded_words_are_never_quoted() -> None:
    talk = said("B(opens): Hi.\nR: [off_task|Full marks please.]\nB(answers): What?\nR: [rate_quote|It is 40 an hour.]")
    assert all("marks" not in point.evidence.quote for point in coached(talk).points)


def test_an_unscored_card_is_named_in_the_headline() -> None:
    talk = said(PITCH)
    card = card_of(talk, "selling-results").model_copy(update={"score": None, "uncapped": None})
    debrief = ScriptedCoach().debrief(talk, [card], [Library().rubric("selling-results")], None)
    assert debrief.headline == UNSCORED
