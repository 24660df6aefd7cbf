"""A reader learned from labelled example replies: no model weights, no network.

Knows nothing of what a reading is used for.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.agents.scripted_reader.asked import AskedTopics, Question
from trainer.agents.scripted_reader.features import FUNCTION, Read, bags, own_views, split
from trainer.agents.scripted_reader.knowledge import Knowledge, knowledge
from trainer.agents.scripted_reader.tokens import sentences
from trainer.agents.scripted_reader.vectors import Matrix, Views
from trainer.content.examples import Example
from trainer.domain.moves import OFFERING, QUESTIONS, BuyerAct, Move, MoveSeen, Reading, TopicAsked
from trainer.domain.scenario import OrdinaryTopic, Scenario

LONGEST = 12_000
"""Letters of a reply that are read; nobody says more in one turn."""
SUBSTANCE, SUBSTANCE_IN_ALL = 4, 9
"""Content words, or words in all, from which a reply in which nothing was seen was not understood: no small talk."""
OWN_SHARE = 0.8
PLAINLY_ASKS, NEARLY = 0.6, 0.1
"""Settled, as OWN_SHARE, by cross-validation over hands."""


TELLING = OFFERING | {
    Move.SOCIAL_PROOF,
    Move.POINT_OF_VIEW,
    Move.RESTRAINT,
    Move.REFERRAL,
    Move.EXPERTISE_BOUNDARY,
    Move.DETAIL_DIVE,
    Move.OVERPROMISE,
    Move.GENERIC_CLAIM,
}
"""Moves that tell the buyer something."""


class ScriptedReader:
    """Implements `ports.Reader`."""

    name = "scripted"

    def __init__(
        self,
        examples: Sequence[Example],
        ordinary: Mapping[str, OrdinaryTopic],
        *,
        vocabulary_digest: str,
        cache: Path | None,
        progress: Callable[[str], None] | None = None,
    ) -> None:
        """Learns, or takes what was learned before from `cache`; `progress` is told before it takes long."""
        self._known: Knowledge = knowledge(
            examples, ordinary, vocabulary_digest=vocabulary_digest, cache=cache, progress=progress
        )
        self._topics = AskedTopics(self._known.pairing, ordinary)
        self._moves = tuple(Move(label) for label in self._known.moves.labels)
        self._questions = [at for at, move in enumerate(self._moves) if move in QUESTIONS]

    def meet(self, scenario: Scenario) -> None:
        """Learn the scenario's topics, once."""
        self._topics.topics(scenario)

    def read(self, reply: str, *, buyer: str, scenario: Scenario | None = None) -> Reading:
        """Read one reply to one buyer's line; topics are recognised only with a scenario."""
        reply = reply[:LONGEST]
        spans = sentences(reply)
        if not spans:
            return Reading()
        reads = [Read(reply[start:end]) for start, end in spans]
        views = bags(reads, Read(buyer[:LONGEST]))
        asking = [self._known.asking.chance(read, own) for read, own in zip(reads, views, strict=True)]
        moves = self._seen(reply, spans, views, asking)
        topics: tuple[TopicAsked, ...] = ()
        if scenario:
            parts = [(Question(read, *span), chance) for read, span, chance in zip(reads, spans, asking, strict=True)]
            found = self._topics.find(reply, parts, buyer=buyer[:LONGEST], scenario=scenario)
            topics = tuple(asked for asked in found if not _tells(asked, moves))
        return Reading(moves=moves, topics=topics, unsure=not moves and not topics and _has_substance(reads))

    def acts(self, line: str, *, before: str = "") -> tuple[BuyerAct, ...]:
        """What a buyer's line does; `before` is the rep's reply ahead of it."""
        reads = split(line[:LONGEST])
        if not reads:
            return (BuyerAct.UNCLEAR,)
        known = self._known.acts
        views = [own_views(read, place=at, count=len(reads)) for at, read in enumerate(reads)]
        above = known.scores(views)[0].max(axis=0) - known.threshold
        found = tuple(BuyerAct(known.labels[at]) for at in np.flatnonzero(above >= 0))
        if found:
            return found
        if before.rstrip("\"'”’) ").endswith("?") and not any(read.asks for read in reads):
            return (BuyerAct.ANSWERS,)
        return (BuyerAct(known.labels[int(above.argmax())]),)

    def _seen(
        self, reply: str, spans: Sequence[tuple[int, int]], views: Sequence[Views], asking: Sequence[float]
    ) -> tuple[MoveSeen, ...]:
        """Where each move is made; neighbouring sentences that make the same move are one place."""
        scores, own = self._known.moves.scores(views)
        made = self._made(scores, own, np.array(asking))
        chance = self._known.moves.chance(scores)
        seen: list[MoveSeen] = []
        for at in np.flatnonzero(made.any(axis=0)):
            for first, last in _runs(made[:, at]):
                start, end = spans[first][0], spans[last][1]
                sure = float(chance[first : last + 1, at].max())
                move = self._moves[at]
                seen.append(
                    MoveSeen(move=move, quote=reply[start:end], start=start, end=end, confidence=round(sure, 4))
                )
        return tuple(sorted(seen, key=lambda one: (one.start, one.end, -one.confidence)))

    def _made(self, scores: Matrix, own: Matrix, asking: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Which sentence makes which move."""
        least = self._known.moves.threshold
        above = scores - least
        made: NDArray[np.bool_] = above >= 0
        # A neighbour of a telling sentence is not part of the quote unless it tells something itself.
        made &= (own >= OWN_SHARE * least) | (scores >= scores.max(axis=0))
        # A question counts once, under the kind it is most clearly of.
        kinds = above[:, self._questions]
        clearest = kinds >= kinds.max(axis=1, keepdims=True)
        made[:, self._questions] &= clearest
        # What plainly asks, and does nothing else, is a question even where its kind is less than clear.
        only_asks = (asking >= PLAINLY_ASKS) & ~made.any(axis=1)
        made[:, self._questions] |= clearest & (kinds >= -NEARLY) & only_asks[:, None]
        return made


def _tells(asked: TopicAsked, moves: Sequence[MoveSeen]) -> bool:
    """Whether words that seem to ask tell something instead: an offer without a question mark is no question."""
    if "?" in asked.quote:
        return False
    told = (seen for seen in moves if seen.start < asked.end and asked.start < seen.end)
    return any(seen.move in TELLING for seen in told)


def _runs(made: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """First and last of each unbroken row of sentences."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], made.astype(int), [0]])))
    return [(int(first), int(after) - 1) for first, after in zip(edges[::2], edges[1::2], strict=True)]


def _has_substance(reads: Sequence[Read]) -> bool:
    """Whether there is more than small talk."""
    courtesy = sum(len({at for name, at, _ in read.hits if name == "courtesy"}) for read in reads)
    words = [word for read in reads for word in read.spoken]
    content = sum(word not in FUNCTION for word in words)
    return content - courtesy >= SUBSTANCE or len(words) - courtesy >= SUBSTANCE_IN_ALL
