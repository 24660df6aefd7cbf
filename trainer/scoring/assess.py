"""Judges a transcript by a rubric: reads what is unread, asks the judge, verifies every quote, computes the score.

Knows nothing of sessions, storage or who the agents are.
"""

from collections.abc import Callable

from trainer import __version__
from trainer.agents.ports import Judge, Reader
from trainer.domain.evidence import LEFT_OUT, folded, quoted
from trainer.domain.metrics import metrics, words
from trainer.domain.moves import Move, Reading
from trainer.domain.rubric import Check, Criterion, Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.scorecard import CriterionScore, Evidence, Provenance, Scorecard, Verdict
from trainer.domain.transcript import Transcript, Turn
from trainer.scoring.reduce import criterion_score, total

SAME_WORDS = 3
"""From so many replies on, saying the same words every time is no conversation."""
NOTHING_SAID = "You said nothing that could be judged."
NOT_FOUND = "The quoted words were not found in your replies, so this earns nothing."
NO_QUOTE = "No words of yours were quoted for this, so it earns nothing."


def assess(
    transcript: Transcript,
    rubric: Rubric,
    *,
    rubric_digest: str,
    reader: Reader,
    judge: Judge,
    scenario: Scenario | None = None,
    scenario_digest: str | None = None,
    vocabulary_digest: str | None = None,
    seed: int | None = None,
    on_judged: Callable[[CriterionScore], None] | None = None,
) -> Scorecard:
    """One transcript judged by one rubric; `on_judged` hears of each criterion as soon as it is judged."""
    heard = understood(transcript, reader, scenario)
    excluded = _excluded(heard)
    clean = _without(heard, excluded).view_as("judge")
    silent = _says_nothing(clean)
    scores = []
    for criterion in rubric.criteria:
        verdicts = _silence(criterion) if silent else _verified(judge.judge(clean, criterion), criterion, clean)
        score = criterion_score(criterion, verdicts)
        if silent:
            score = score.model_copy(update={"level": 0})
        scores.append(score)
        if on_judged:
            on_judged(score)
    sums = total(rubric, scores, ending=transcript.ending)
    return Scorecard(
        transcript=transcript.id,
        rubric=rubric.id,
        score=sums.score,
        uncapped=sums.uncapped,
        caps=sums.caps,
        criteria=tuple(scores),
        metrics=metrics(clean) | _session_metrics(transcript, scenario),
        ending=transcript.ending,
        excluded=excluded,
        provenance=Provenance(
            trainer=__version__,
            reader=reader.name,
            judge=judge.name,
            rubric_digest=rubric_digest,
            scenario_digest=scenario_digest,
            vocabulary_digest=vocabulary_digest,
            seed=seed,
            details=judge.details(),
        ),
    )


def understood(transcript: Transcript, reader: Reader, scenario: Scenario | None = None) -> Transcript:
    """The transcript with a reading for every rep turn and acts for every buyer turn; what is there stays."""
    turns: list[Turn] = []
    line = reply = ""
    for turn in transcript.turns:
        if turn.speaker == "rep":
            if turn.reading is None and words(turn.text):
                turn = turn.model_copy(update={"reading": reader.read(turn.text, buyer=line, scenario=scenario)})
            reply = turn.text
        else:
            if turn.acts is None and words(turn.text):
                turn = turn.model_copy(update={"acts": reader.acts(turn.text, before=reply)})
            line = turn.text
        turns.append(turn)
    return transcript.model_copy(update={"turns": tuple(turns)})


def _excluded(transcript: Transcript) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(turn=turn.number, quote=turn.text[seen.start : seen.end], start=seen.start, end=seen.end)
        for turn in transcript.rep_turns
        if turn.reading
        for seen in turn.reading.spans(Move.OFF_TASK)
    )


def _without(transcript: Transcript, excluded: tuple[Evidence, ...]) -> Transcript:
    """The transcript with excluded words blotted out, and with no move that touches them."""
    turns = []
    for turn in transcript.turns:
        out = [item for item in excluded if item.turn == turn.number]
        if out and turn.reading:
            text = list(turn.text)
            for item in out:
                text[item.start : item.end] = LEFT_OUT * (item.end - item.start)
            moves = tuple(
                seen
                for seen in turn.reading.moves
                if not any(seen.start < item.end and item.start < seen.end for item in out)
            )
            reading = Reading(moves=moves, topics=turn.reading.topics, unsure=turn.reading.unsure)
            turn = turn.model_copy(update={"text": "".join(text), "reading": reading})
        turns.append(turn)
    return transcript.model_copy(update={"turns": tuple(turns)})


def _says_nothing(transcript: Transcript) -> bool:
    """No words, the same words every time, or words in which nobody could read anything at all."""
    replies = [turn for turn in transcript.rep_turns if words(turn.text)]
    if not replies:
        return True
    if len(replies) >= SAME_WORDS and len({folded(turn.text).lower() for turn in replies}) == 1:
        return True
    return not any(turn.reading and (turn.reading.moves or turn.reading.unsure) for turn in replies)


def _silence(criterion: Criterion) -> tuple[Verdict, ...]:
    return tuple(Verdict(check=check.id, answer="no", reason=NOTHING_SAID) for check in criterion.checks)


def _verified(verdicts: tuple[Verdict, ...], criterion: Criterion, transcript: Transcript) -> tuple[Verdict, ...]:
    """Every check once, in order; a quote that is not in the rep's turn is dropped, and its credit is void."""
    given = {verdict.check: verdict for verdict in verdicts}
    return tuple(_checked(given.get(check.id), check, transcript) for check in criterion.checks)


def _checked(verdict: Verdict | None, check: Check, transcript: Transcript) -> Verdict:
    if verdict is None:
        return Verdict(check=check.id, answer="unscored", reason="The judge gave no answer to this check.")
    found = _found(verdict.evidence, transcript)
    if found is None and verdict.answer == "yes" and check.sign == "+":
        reason = NOT_FOUND if verdict.evidence else NO_QUOTE
        return Verdict(check=check.id, answer="no", reason=reason)
    return verdict.model_copy(update={"evidence": found})


def _found(evidence: Evidence | None, transcript: Transcript) -> Evidence | None:
    """The evidence as it stands in the rep's turn that it names, or None."""
    turn = next((turn for turn in transcript.rep_turns if evidence and turn.number == evidence.turn), None)
    if evidence is None or turn is None or LEFT_OUT in evidence.quote:
        return None
    if evidence.quote and evidence.start >= 0 and turn.text[evidence.start : evidence.end] == evidence.quote:
        return evidence
    return quoted(evidence.quote, turn)


def _session_metrics(transcript: Transcript, scenario: Scenario | None) -> dict[str, object]:
    """Facts and ending, which only a practised conversation has."""
    if scenario is None:
        return {}
    hidden = scenario.hidden_facts
    out = {key for turn in transcript.turns if turn.ruling for key in turn.ruling.disclosed if key in hidden}
    ended = transcript.ending
    return {
        "facts_hidden": len(hidden),
        "facts_disclosed": len(out),
        "ending": {"kind": ended.kind, "right": ended.right} if ended else None,
    }
