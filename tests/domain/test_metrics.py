"""The counts of a conversation, on one that is small enough to count by hand."""

from tests.scoring.said import said
from trainer.domain.metrics import metrics, words

TALK = """
B(opens): It leaks again.
R: Hello there.
R: [acknowledgement|That is a nuisance.] [discovery_question|Since when has it leaked?]
B(pulls): Which nails do you use, copper ones?
R: [detail_dive|We use copper ones with large heads.]
B(answers): I see.
R: [refocus|What matters is a dry stock room.] Is that right? [resource_pitch|You get two roofers.]
B(answers): Yes.
R: [outcome_statement|You will sleep when it rains.] [expertise_boundary|The roof is ours, the stock is yours.]
"""


def test_counts() -> None:
    found = metrics(said(TALK))
    assert found["replies"] == 5
    assert found["rep_words"] == 2 + 9 + 7 + 14 + 14
    assert found["buyer_words"] == 3 + 7 + 2 + 1
    assert found["talk_ratio"] == round(46 / 13, 2)
    assert found["results_share"] == round((7 + 6) / 46, 2)
    assert found["resources_share"] == round((7 + 4) / 46, 2)
    assert found["questions_per_turn"] == 0.4
    assert found["open_question_share"] == 0.5
    assert found["longest_monologue"] == 14
    assert found["replies_to_acknowledgement"] == 2
    assert found["replies_to_result"] == 5
    assert found["replies_to_boundary"] == 5
    assert (found["pulled_into_weeds"], found["left_the_weeds"], found["replies_to_leave_weeds"]) == (1, 1, 2.0)


def test_nothing_to_count_is_none_and_never_zero() -> None:
    found = metrics(said("B(opens): Hello?"))
    assert found["replies"] == found["rep_words"] == found["longest_monologue"] == 0
    for name in ("results_share", "questions_per_turn", "open_question_share", "replies_to_result"):
        assert found[name] is None
    assert found["replies_to_leave_weeds"] is None


def test_a_pull_nobody_answered_for_stays_open() -> None:
    found = metrics(said("B(pulls): Which hex code?\nR: [detail_dive|It is a warm one.]\nB(pulls): And the font?"))
    assert (found["pulled_into_weeds"], found["left_the_weeds"]) == (1, 0)


def test_words_that_make_two_moves_count_once() -> None:
    found = metrics(said("B(opens): Hi.\nR: [outcome_statement+social_proof|They slept again by May.]"))
    assert found["results_share"] == 1.0


def test_questions_without_a_mark_count_when_they_were_read_as_questions() -> None:
    found = metrics(said("B(opens): Hi.\nR: [discovery_question|tell me how it started]"))
    assert (found["questions_per_turn"], found["open_question_share"]) == (1.0, 1.0)


def test_words() -> None:
    assert words("It\u2019s 3 o'clock \u2013 well-known, isn't it?") == 7
    assert words(" ... ?! ") == 0
