"""Finds the topics a reply asks about, follow-ups and several questions in one sentence included.

Knows nothing of moves or of what may be disclosed.
"""

import hashlib
import re
import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trainer.agents.scripted_reader.features import FUNCTION, WH, Read, split
from trainer.agents.scripted_reader.topics import Numbers, Pairing, Topics, fact_subjects, ordinary_subjects
from trainer.domain.moves import TopicAsked
from trainer.domain.scenario import OrdinaryTopic, Scenario

FACT_FROM, ORDINARY_FROM, FOLLOW_UP_FROM, CLAUSE_FROM = 0.25, 0.18, 0.6, 0.6
"""The probability from which a topic counts as asked about: a fact given away unasked is worse than one missed."""
MAY_ASK_FROM = 0.3
"""The probability of asking from which a sentence is looked at for topics."""
PLAIN_FROM = 0.8
"""The probability from which a question without content of its own ("Why us?") is plain all the same."""
SCENARIOS_KEPT = 32
_CLAUSE = re.compile(r"[,;:]?\s+(?:and|or|but|also|plus)\s+|[,;:]\s+|\s[-–—]\s", re.IGNORECASE)
_MORE = re.compile(
    r"\b(?:tell me more|say more|go on|how so|how come|such as|like what|for example|for instance)\b", re.IGNORECASE
)
_OFFERS = re.compile(r"\W*(?:\w+,? ){0,2}(?:shall|should|may|can|could|must) (?:i|we) (?!ask|know|hear)", re.IGNORECASE)
"""A question about what the rep is to do next asks for none of the buyer's facts."""
_BACK = frozenset("that this it they them those these".split())
_OPENINGS = ("wh-question", "wh-telling", "yes-no-question")
_BARE = FUNCTION | {"since", "much", "long", "far", "many", "bad"}


@dataclass(frozen=True)
class Question:
    """A part of a reply, and where it stands."""

    read: Read
    start: int
    end: int


class AskedTopics:
    """Recognises topics in replies to the buyer of a scenario; what each scenario needs is learned when first met."""

    def __init__(self, pairing: Pairing, ordinary: Mapping[str, OrdinaryTopic]) -> None:
        self._pairing = pairing
        self._ordinary = ordinary
        self._known: OrderedDict[str, Topics] = OrderedDict()
        self._lock = threading.Lock()

    def find(
        self, reply: str, parts: Sequence[tuple[Question, float]], *, buyer: str, scenario: Scenario
    ) -> tuple[TopicAsked, ...]:
        """The topics asked about, each where it is asked most plainly, in order; `parts` say how likely each asks."""
        topics = self.topics(scenario)
        best: dict[str, TopicAsked] = {}
        before = ""
        for whole, asking in parts:
            if asking < MAY_ASK_FROM:
                before = whole.read.text
                continue
            found = self._asked(reply, whole, topics, before or buyer)
            for clause in _clauses(reply, whole):
                found += [seen for seen in self._asked(reply, clause, topics, "") if seen.confidence >= CLAUSE_FROM]
            for seen in found:
                if seen.topic not in best or seen.confidence > best[seen.topic].confidence:
                    best[seen.topic] = seen
        return tuple(sorted(best.values(), key=lambda seen: (seen.start, -seen.confidence)))

    def topics(self, scenario: Scenario) -> Topics:
        """The scenario's facts and the ordinary topics, learned once for each variant."""
        subjects = [*fact_subjects(scenario), *ordinary_subjects(self._ordinary, scenario)]
        key = hashlib.sha256("\n".join(subject.model_dump_json() for subject in subjects).encode()).hexdigest()
        with self._lock:
            if key not in self._known:
                self._known[key] = Topics(subjects, self._pairing.others)
                if len(self._known) > SCENARIOS_KEPT:
                    self._known.popitem(last=False)
            self._known.move_to_end(key)
            return self._known[key]

    def _asked(self, reply: str, question: Question, topics: Topics, before: str) -> list[TopicAsked]:
        found, chances = self._likely(question.read, topics, before)
        return [
            TopicAsked(
                topic=topics.ids[at],
                quote=reply[question.start : question.end],
                start=question.start,
                end=question.end,
                confidence=round(float(chances[at]), 4),
            )
            for at in found
        ]

    def _likely(self, read: Read, topics: Topics, before: str) -> tuple[list[int], Numbers]:
        """The topics a question asks about, and the probability of every topic."""
        if not topics.understands(read):
            return [], np.zeros(len(topics.ids))
        chances = self._pairing.chance(topics.pairs([read]))[0]
        if _OFFERS.match(read.text):
            chances = np.where(topics.facts, 0.0, chances)
        found = chosen(chances, topics.facts)
        if not _leans(read) or any(chances[at] >= PLAIN_FROM and not topics.facts[at] for at in found):
            return found, chances
        spoken_of, near = self._follow_up(read, topics, before)
        return (spoken_of, near) if spoken_of or chances.max() < PLAIN_FROM else (found, chances)

    def _follow_up(self, read: Read, topics: Topics, before: str) -> tuple[list[int], Numbers]:
        """What a bare "why is that?" asks about is what was just spoken of, where that is clear."""
        said = [one for one in split(before) if sum(word not in FUNCTION for word in one.spoken) >= 2]
        if not said:
            return [], np.zeros(len(topics.ids))
        context = [*said, *(Read(f"{one.text.rstrip('?.! ')}, {read.text}") for one in said)]
        chances = self._pairing.chance(topics.pairs(context)).max(axis=0)
        at = int(chances.argmax())
        return ([at] if chances[at] >= FOLLOW_UP_FROM else []), chances


def chosen(chances: Numbers, facts: NDArray[np.bool_]) -> list[int]:
    """The likeliest fact and the likeliest ordinary topic, where likely enough; of the two the weaker only if close."""
    found: list[int] = []
    for group, least in ((facts, FACT_FROM), (~facts, ORDINARY_FROM)):
        inside = np.flatnonzero(group)
        if len(inside):
            at = int(inside[chances[inside].argmax()])
            if chances[at] >= least:
                found.append(at)
    return [at for at in found if chances[at] >= 0.5 * max(chances[other] for other in found)]


def _clauses(reply: str, whole: Question) -> list[Question]:
    """The clauses of a sentence, where two or more of them ask: people put several questions in one breath."""
    text = reply[whole.start : whole.end]
    cuts = [(match.start(), match.end()) for match in _CLAUSE.finditer(text)]
    edges = zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)], strict=True)
    clauses = [
        Question(Read(f"{text[start:end].rstrip('?.! ')}?"), whole.start + start, whole.start + end)
        for start, end in edges
        if end > start
    ]
    asking = [clause for clause in clauses if clause.read.kind in _OPENINGS]
    return asking if len(asking) > 1 else []


def _leans(read: Read) -> bool:
    """Whether a question has no content of its own and so leans on what was said before it."""
    if any(word not in _BARE for word in read.spoken):
        return False
    asks = any(word in WH for word in read.spoken) or bool(_MORE.search(read.text))
    points_back = len(read.spoken) <= 3 or not _BACK.isdisjoint(read.spoken)
    return asks and points_back and len(read.spoken) <= 7
