"""The rubric files hold every check of the method, in its order, and a rule exists for each."""

import pytest

from trainer.agents.scripted_judge.judge import RULES
from trainer.content.library import Library

METHOD = {
    "selling-results": {
        "situation-first": "+names-situation +asks-before-prescribing -opens-with-offer",
        "results-over-resources": "+states-result +results-outweigh -leads-with-resources",
        "no-surprises": "+lays-out-paths +paths-have-figures +names-what-decides",
        "credible-expert": "+track-record +point-of-view -generic-claim -overpromises",
        "buyer-chooses": "+invites-choice +choice-is-informed -presses-to-sign",
    },
    "refocusing-on-fit": {
        "surfaces-overlap": "+names-overlap +surfaces-early -ignores-signs -spars",
        "answers-then-refocuses": "+answers-briefly +returns-to-fit -dives-into-detail",
        "seeks-the-truth": "+checks-for-help +asks-what-they-do -talks-over",
        "agrees-the-measure": "+asks-measure +stands-by-measure -hands-over-method",
        "draws-the-boundary": "+claims-own-lead +honours-buyer-lead -leaves-it-shared",
        "free-to-walk": "+says-may-not-fit -pushes-after-no",
    },
    "restraint": {
        "diagnoses-first": "+asks-before-recommending +tests-the-problem -prescribes-on-signal",
        "stays-inside": "+names-limit -offers-outside",
        "sells-only-what-helps": "+recommends-less -invents-problem -upsells",
        "says-no-with-grace": "+plain-no +keeps-door-open -blames-buyer",
        "refers-well": "+names-better-placed +offers-hand-over +shows-the-gain",
    },
}


@pytest.mark.parametrize("name", METHOD)
def test_checks_and_signs_are_those_of_the_method(name: str) -> None:
    found = {
        criterion.id: " ".join(check.sign + check.id for check in criterion.checks)
        for criterion in Library().rubric(name).criteria
    }
    assert found == METHOD[name]


def test_the_scripted_judge_has_a_rule_for_every_check_and_no_other() -> None:
    checks = {check for name in METHOD for check in Library().rubric(name).checks}
    assert set(RULES) == checks


@pytest.mark.parametrize("name", METHOD)
def test_caps_leave_room_and_the_rule_is_told(name: str) -> None:
    rubric = Library().rubric(name)
    assert all(50 <= blocker.cap <= 75 for blocker in rubric.blockers)
    assert 50 <= rubric.wrong_ending_cap <= 75
    assert "rounded" in rubric.rule and "25" in rubric.rule
