"""Answers the checks of a criterion by the rules kept for their ids. Knows nothing of levels or scores."""

from collections.abc import Callable, Mapping
from typing import Any

from trainer.agents.scripted_judge import refocusing_on_fit, restraint, selling_results
from trainer.agents.scripted_judge.talk import Finding, Talk
from trainer.domain.rubric import Criterion
from trainer.domain.scorecard import Evidence, Verdict
from trainer.domain.transcript import Transcript

Rule = Callable[[Talk], Finding]

RULES: Mapping[str, Rule] = {**selling_results.RULES, **refocusing_on_fit.RULES, **restraint.RULES}
"""The rule behind every check id this judge can answer."""


class ScriptedJudge:
    """Implements `ports.Judge`: the same transcript always gets the same answers."""

    name = "scripted"

    def __init__(self) -> None:
        """The last talk is kept, because a rubric's criteria are judged one after the other on the same transcript."""
        self._last: tuple[Transcript, Talk] | None = None

    def judge(self, transcript: Transcript, criterion: Criterion) -> tuple[Verdict, ...]:
        """One verdict per check; a check nobody wrote a rule for is unscored."""
        last = self._last
        talk = last[1] if last and last[0] is transcript else Talk(transcript)
        self._last = (transcript, talk)
        return tuple(_verdict(talk, check.id) for check in criterion.checks)

    def details(self) -> dict[str, Any]:
        """Nothing beyond the name: the rules belong to the program's version."""
        return {}


def _verdict(talk: Talk, check: str) -> Verdict:
    rule = RULES.get(check)
    if rule is None:
        reason = f"The scripted judge has no rule for `{check}`; a person or a model must answer it."
        return Verdict(check=check, answer="unscored", reason=reason)
    found = rule(talk)
    evidence = None
    if found.words:
        words = found.words
        evidence = Evidence(turn=words.turn, quote=words.text, start=words.start, end=words.end)
    return Verdict(check=check, answer=found.answer, evidence=evidence, reason=found.reason)
