"""A coach that needs no model: the points that would change the level most, each on the learner's own words.

Knows nothing of judging: it is given what was judged.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from trainer.domain.moves import BuyerAct, Move
from trainer.domain.rubric import Check, Criterion, Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.scorecard import CriterionScore, Debrief, DebriefPoint, Evidence, Scorecard, Verdict
from trainer.domain.transcript import Transcript, Turn

MOST_POINTS = 3
MOST_WORDS = 120
"""In all: headline, quotes, better lines and reasons."""
QUOTE_LENGTHS = (14, 10, 7, 5)
"""Words of a quote, as many as the whole has room for."""
NOTHING_TO_QUOTE = "There were no words of yours to coach on."
UNSCORED = "Part of this call could not be judged; it waits for review."
NOTHING_MISSED = "Nothing was missed. Do it again with another buyer."

_OFFERS = (Move.RATE_QUOTE, Move.RESOURCE_PITCH, Move.CLOSING_PRESSURE, Move.OUTCOME_STATEMENT, Move.POINT_OF_VIEW)
_SIGNS = (BuyerAct.CLAIMS_GROUND, BuyerAct.PULLS)
_FITS: dict[str, tuple[Move | BuyerAct, ...]] = {
    "names-situation": _OFFERS,
    "asks-before-prescribing": _OFFERS,
    "asks-before-recommending": (*_OFFERS, Move.OVERREACH),
    "tests-the-problem": (*_OFFERS, Move.OVERREACH),
    "states-result": (Move.RESOURCE_PITCH, Move.RATE_QUOTE, Move.DETAIL_DIVE),
    "results-outweigh": (Move.RESOURCE_PITCH, Move.RATE_QUOTE, Move.DETAIL_DIVE),
    "lays-out-paths": (Move.RATE_QUOTE, BuyerAct.ASKS_COST, Move.RESOURCE_PITCH),
    "paths-have-figures": (Move.PATHS_WITH_RANGES, BuyerAct.ASKS_COST),
    "names-what-decides": (Move.PATHS_WITH_RANGES, BuyerAct.ASKS_COST),
    "track-record": (Move.GENERIC_CLAIM, BuyerAct.OBJECTS),
    "point-of-view": (Move.GENERIC_CLAIM, BuyerAct.OBJECTS),
    "choice-is-informed": (Move.INVITE_CHOICE,),
    "names-overlap": _SIGNS,
    "surfaces-early": _SIGNS,
    "checks-for-help": _SIGNS,
    "asks-what-they-do": _SIGNS,
    "claims-own-lead": (Move.EXPERTISE_BOUNDARY, *_SIGNS),
    "honours-buyer-lead": (Move.EXPERTISE_BOUNDARY, *_SIGNS),
    "answers-briefly": (BuyerAct.ASKS_DETAIL, BuyerAct.PULLS),
    "returns-to-fit": (Move.DETAIL_DIVE, BuyerAct.PULLS, BuyerAct.ASKS_DETAIL),
    "asks-measure": (Move.METHOD_CONCESSION, Move.OUTCOME_STATEMENT),
    "stands-by-measure": (Move.SUCCESS_QUESTION, Move.OUTCOME_STATEMENT),
    "says-may-not-fit": (BuyerAct.REFUSES, BuyerAct.OBJECTS),
    "names-limit": (Move.OVERREACH, Move.REFERRAL),
    "recommends-less": (Move.RESOURCE_PITCH, Move.RATE_QUOTE, BuyerAct.PRESSES),
    "plain-no": (Move.OVERREACH, BuyerAct.PRESSES),
    "keeps-door-open": (Move.RESTRAINT,),
    "names-better-placed": (Move.OVERREACH, Move.RESTRAINT),
    "offers-hand-over": (Move.REFERRAL,),
    "shows-the-gain": (Move.REFERRAL,),
}
"""Where a missed check would have fitted: by what the reply did, or what it answered, most telling first."""
_AT_THE_END = frozenset({"invites-choice", "asks-measure", "stands-by-measure", "keeps-door-open"})


@dataclass(frozen=True)
class _Found:
    """A settled check and what it is worth."""

    criterion: Criterion
    check: Check
    verdict: Verdict
    worth: float


class ScriptedCoach:
    """Implements `ports.Coach`."""

    name = "scripted"

    def debrief(
        self,
        transcript: Transcript,
        cards: Sequence[Scorecard],
        rubrics: Sequence[Rubric],
        scenario: Scenario | None,
    ) -> Debrief:
        """At most one strength, then what would change the level most; every point on a quote."""
        by_id = {rubric.id: rubric for rubric in rubrics}
        judged = [(card, by_id[card.rubric]) for card in cards if card.rubric in by_id]
        left_out = tuple(item for card, _ in judged for item in card.excluded)
        strength = max(_strengths(judged), key=lambda found: found.worth, default=None)
        misses = _one_each(sorted(_misses(judged, scenario), key=lambda found: -found.worth))
        points = [_keep(strength)] if strength else []
        for found in misses:
            evidence = found.verdict.evidence or _where(transcript, found.check.id, left_out)
            if evidence and len(points) < MOST_POINTS:
                points.append(_change(found, evidence, scenario))
        reasons = {name: verdict.reason for card, _ in judged for name, verdict in card.verdicts.items()}
        short = [_briefer(point, reasons) for point in points]
        return _fitted(_headline(judged, strength, misses, points), points, short)


def _strengths(judged: Iterable[tuple[Scorecard, Rubric]]) -> Iterator[_Found]:
    for card, rubric in judged:
        for criterion, score in _pairs(card, rubric):
            for check, verdict in _verdicts(criterion, score):
                if check.sign == "+" and verdict.answer == "yes" and verdict.evidence:
                    # Whole levels first; among the checks of a criterion the one that weighs most.
                    yield _Found(criterion, check, verdict, (score.level or 0) + check.weight / 10)


def _misses(judged: Iterable[tuple[Scorecard, Rubric]], scenario: Scenario | None) -> Iterator[_Found]:
    for card, rubric in judged:
        share = scenario.rubrics.get(rubric.id, 1.0) if scenario else 1.0
        whole = sum(criterion.weight for criterion in rubric.criteria)
        for criterion, score in _pairs(card, rubric):
            can = sum(check.weight for check, verdict in _verdicts(criterion, score) if _may_earn(check, verdict))
            for check, verdict in _verdicts(criterion, score):
                levels = _levels(check, verdict, can, score.level or 0)
                if levels:
                    gain = levels * criterion.weight / whole + _held_down(card, rubric, check)
                    yield _Found(criterion, check, verdict, gain * share)


def _pairs(card: Scorecard, rubric: Rubric) -> Iterator[tuple[Criterion, CriterionScore]]:
    criteria = {criterion.id: criterion for criterion in rubric.criteria}
    return ((criteria[score.criterion], score) for score in card.criteria if score.criterion in criteria)


def _verdicts(criterion: Criterion, score: CriterionScore) -> Iterator[tuple[Check, Verdict]]:
    checks = {check.id: check for check in criterion.checks}
    return ((checks[verdict.check], verdict) for verdict in score.verdicts if verdict.check in checks)


def _may_earn(check: Check, verdict: Verdict) -> bool:
    return check.sign == "+" and verdict.answer in ("yes", "no")


def _levels(check: Check, verdict: Verdict, can: int, level: int) -> float:
    """By how many levels the criterion would rise, had this check gone the other way."""
    if check.sign == "+" and verdict.answer == "no":
        return min(4 * check.weight / can, 4.0 - level)
    if check.sign == "-" and verdict.answer == "yes":
        return min(float(check.weight), 4.0 - level)
    return 0.0


def _held_down(card: Scorecard, rubric: Rubric, check: Check) -> float:
    """What a blocker cost, in levels of the whole rubric."""
    blockers = {blocker.check: blocker for blocker in rubric.blockers}
    blocker = blockers.get(check.id)
    lowered = blocker and any(cap.why == blocker.why for cap in card.caps)
    return ((card.uncapped or 0) - blocker.cap) / 25 if blocker and lowered else 0.0


def _one_each(found: Iterable[_Found]) -> list[_Found]:
    """The first of each criterion: one point says what to do about it."""
    chosen: dict[str, _Found] = {}
    for item in found:
        chosen.setdefault(item.criterion.id, item)
    return list(chosen.values())


def _where(transcript: Transcript, check: str, left_out: Sequence[Evidence]) -> Evidence | None:
    """The reply in which a missed check would have fitted best."""
    replies = [turn for turn in transcript.rep_turns if turn.text.strip()]
    for wanted in _FITS.get(check, ()):
        for turn in replies:
            found = _made(turn, wanted) if isinstance(wanted, Move) else _after(transcript, turn, wanted)
            if found and not _touches(found, left_out):
                return found
    ordered = list(reversed(replies)) if check in _AT_THE_END else replies
    whole = (_whole(turn) for turn in ordered)
    return next((found for found in whole if not _touches(found, left_out)), None)


def _made(turn: Turn, move: Move) -> Evidence | None:
    seen = turn.reading.spans(move)[:1] if turn.reading else ()
    return next((_cut(turn, item.start, item.end) for item in seen), None)


def _after(transcript: Transcript, turn: Turn, act: BuyerAct) -> Evidence | None:
    """The reply, when the buyer's line before it does this."""
    before = [line for line in transcript.turns if line.number < turn.number]
    if before and before[-1].speaker == "buyer" and act in (before[-1].acts or ()):
        return _whole(turn)
    return None


def _whole(turn: Turn) -> Evidence:
    start = len(turn.text) - len(turn.text.lstrip())
    return _cut(turn, start, len(turn.text.rstrip()))


def _cut(turn: Turn, start: int, end: int) -> Evidence:
    return Evidence(turn=turn.number, quote=turn.text[start:end], start=start, end=end)


def _touches(evidence: Evidence, left_out: Sequence[Evidence]) -> bool:
    return any(
        evidence.turn == item.turn and evidence.start < item.end and item.start < evidence.end for item in left_out
    )


def _keep(found: _Found) -> DebriefPoint:
    assert found.verdict.evidence
    return DebriefPoint(
        kind="keep",
        criterion=found.criterion.id,
        check=found.check.id,
        evidence=found.verdict.evidence,
        better=None,
        why=found.verdict.reason,
    )


def _change(found: _Found, evidence: Evidence, scenario: Scenario | None) -> DebriefPoint:
    better = scenario.coach.get(found.criterion.id) if scenario else None
    return DebriefPoint(
        kind="change",
        criterion=found.criterion.id,
        check=found.check.id,
        evidence=evidence,
        better=better.line if better else found.criterion.tip,
        why=better.why if better else found.verdict.reason,
    )


def _briefer(point: DebriefPoint, reasons: Mapping[str, str]) -> DebriefPoint:
    """The same point with the judge's reason, where that is shorter than the author's."""
    return point.model_copy(update={"why": min(point.why, reasons[point.check], key=lambda why: len(why.split()))})


def _headline(
    judged: Sequence[tuple[Scorecard, Rubric]],
    strength: _Found | None,
    misses: Sequence[_Found],
    points: Sequence[DebriefPoint],
) -> str:
    if not points:
        return NOTHING_TO_QUOTE
    if any(card.score is None for card, _ in judged):
        return UNSCORED
    if not misses:
        return NOTHING_MISSED
    gain = f"Most to gain: {misses[0].criterion.title.lower()}."
    best = strength.criterion if strength and strength.criterion.id != misses[0].criterion.id else None
    return f"Best: {best.title.lower()}. {gain}" if best else gain


def _fitted(headline: str, points: Sequence[DebriefPoint], short: Sequence[DebriefPoint]) -> Debrief:
    """Shorter quotes first, then shorter reasons, then fewer points, until a person can read it in a minute."""
    for count in range(len(points), 0, -1):
        for worded, length in product((points, short), QUOTE_LENGTHS):
            debrief = Debrief(headline=headline, points=tuple(_shortened(point, length) for point in worded[:count]))
            if word_count(debrief) <= MOST_WORDS:
                return debrief
    return Debrief(headline=headline, points=())


def word_count(debrief: Debrief) -> int:
    """All words a learner reads."""
    said = [text for point in debrief.points for text in (point.evidence.quote, point.better or "", point.why)]
    return sum(len(text.split()) for text in (debrief.headline, *said))


def _shortened(point: DebriefPoint, length: int) -> DebriefPoint:
    """The same point with the first words of its quote, which stay the learner's own, unchanged."""
    quote = point.evidence.quote
    words = quote.split()
    if len(words) <= length:
        return point
    end = 0
    for word in words[:length]:
        end = quote.index(word, end) + len(word)
    cut = Evidence(
        turn=point.evidence.turn, quote=quote[:end], start=point.evidence.start, end=point.evidence.start + end
    )
    return point.model_copy(update={"evidence": cut})
