"""Recognises which topics of a scenario a question asks about. Knows nothing of moves or of what may be disclosed."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse

from trainer.agents.scripted_reader.features import FUNCTION, WH, Bag, Read
from trainer.agents.scripted_reader.synonyms import Families
from trainer.agents.scripted_reader.tokens import tokens
from trainer.agents.scripted_reader.vectors import Matrix
from trainer.domain.frozen import Frozen
from trainer.domain.scenario import OrdinaryTopic, Scenario

Numbers = NDArray[np.float64]

SHARES = {"word": 1.0, "char": 0.5, "family": 1.0}
"""The views of a question and the weight of each."""
RIDGE = 0.5
"""How strongly learning is held back; the few ways of asking are all good examples."""
PAIR = ("score", "lead", "nearest", "cues", "cue lead", "cued", "length")
"""What is known about a question and a topic before it is decided whether they belong together."""

_FAMILIES = Families()
_MARKS = frozenset(',.:;-()"?!…')


class Subject(Frozen):
    """A topic as it is learned: what asks for it, and what belongs to it."""

    id: str
    ask: tuple[str, ...]
    cues: tuple[str, ...]
    about: tuple[str, ...] = ()
    """Other words on the topic: its label, and what the buyer says when asked for it."""
    fact: bool = False


def ordinary_subjects(ordinary: Mapping[str, OrdinaryTopic], scenario: Scenario | None) -> list[Subject]:
    """The questions any buyer can be asked."""
    answers = scenario.persona.answers if scenario else {}
    return [
        Subject(
            id=name,
            ask=topic.ask,
            cues=topic.cues,
            about=(topic.label, *(line.text for line in answers.get(name, ()))),
        )
        for name, topic in ordinary.items()
    ]


def fact_subjects(scenario: Scenario) -> list[Subject]:
    """The facts of a scenario."""
    return [
        Subject(
            id=name,
            ask=fact.ask,
            cues=fact.cues,
            about=(fact.label, *(line.text for line in (*fact.say, *fact.dodge, *fact.again))),
            fact=True,
        )
        for name, fact in scenario.facts.items()
    ]


def question_bags(read: Read) -> dict[str, Bag]:
    """The features of a question: words and pairs, letters of content words, families and how they go together."""
    words = [word for word in read.words if word not in _MARKS]
    plain: Bag = {}
    for word in words:
        plain[word] = plain.get(word, 0.0) + (0.5 if word in FUNCTION else 1.0)
    for one, two in zip(words, words[1:], strict=False):
        plain[f"{one} {two}"] = plain.get(f"{one} {two}", 0.0) + (0.5 if one in FUNCTION and two in FUNCTION else 1.0)
    letters: Counter[str] = Counter()
    for word in words:
        if word not in FUNCTION and not word.startswith("<"):
            padded = f" {word} "
            letters.update(padded[at : at + size] for size in (3, 4, 5) for at in range(len(padded) - size + 1))
    return {"word": plain, "char": dict(letters), "family": _family_bag(read)}


def _family_bag(read: Read) -> Bag:
    counts = Counter(number for word in read.plain for number in _FAMILIES.of(word))
    bag: Bag = {str(number): float(count) for number, count in counts.items()}
    asked = next((word for word in read.plain if word in WH), None)
    numbers = sorted(counts)
    for at, one in enumerate(numbers):
        if asked:
            bag[f"{asked} {one}"] = 0.7
        for two in numbers[at + 1 :]:
            bag[f"{one}+{two}"] = 0.5
    return bag


@lru_cache(maxsize=8192)
def _row(text: str) -> tuple[Read, dict[str, Bag]]:
    """A text to learn from; most of them, the ordinary ones, are the same in every scenario."""
    read = Read(text)
    return read, question_bags(read)


class Space:
    """Numbers the features of the rows it was made from, and weighs them by how rare they are."""

    def __init__(self, rows: Sequence[dict[str, Bag]]) -> None:
        self._places: dict[str, dict[str, int]] = {}
        size = 0
        weights: list[float] = []
        for view in SHARES:
            seen = Counter(name for row in rows for name in row[view])
            self._places[view] = {name: size + at for at, name in enumerate(seen)}
            size += len(seen)
            weights += [math.log((1 + len(rows)) / (1 + count)) + 1 for count in seen.values()]
        self._weights = np.array(weights)
        self.size = size

    def knows(self, word: str) -> bool:
        """Whether the word, or one of its family, stands in a row."""
        families = self._places["family"]
        return word in self._places["word"] or any(str(number) in families for number in _FAMILIES.of(word))

    def matrix(self, rows: Sequence[dict[str, Bag]]) -> sparse.csr_matrix:
        """The rows as vectors, every view of the length it has in SHARES."""
        places: list[int] = []
        values: list[Numbers] = []
        ends = [0]
        for row in rows:
            for view, share in SHARES.items():
                known = self._places[view]
                kept = [(known[name], value) for name, value in row[view].items() if name in known]
                if kept:
                    at = [place for place, _ in kept]
                    value = np.array([value for _, value in kept]) * self._weights[at]
                    places += at
                    values.append(value * (math.sqrt(share) / math.sqrt(float(value @ value))))
            ends.append(len(places))
        data = np.concatenate(values) if values else np.zeros(0)
        return sparse.csr_matrix((data, places, ends), shape=(len(rows), self.size))


@dataclass(frozen=True)
class Pairing:
    """How likely a question and a topic belong together; learned once, from the ordinary topics."""

    weights: Numbers
    bias: float
    others: tuple[str, ...]
    """Questions from other conversations, which ask for none of the topics."""

    def chance(self, pairs: Numbers) -> Numbers:
        """The probability for each question and topic."""
        found: Numbers = 1 / (1 + np.exp(-(pairs @ self.weights + self.bias)))
        return found

    def parts(self) -> tuple[dict[str, Any], dict[str, Numbers]]:
        """Names and numbers, apart, to be kept."""
        return {"others": list(self.others)}, {"weights": self.weights, "bias": np.array([self.bias])}

    @classmethod
    def of_parts(cls, names: dict[str, Any], numbers: dict[str, Numbers]) -> "Pairing":
        """The inverse of `parts`."""
        return cls(weights=numbers["weights"], bias=float(numbers["bias"][0]), others=tuple(names["others"]))


class Topics:
    """The topics of one scenario, learned from their ways of asking."""

    def __init__(self, subjects: Sequence[Subject], others: Sequence[str]) -> None:
        self.ids = tuple(subject.id for subject in subjects)
        self.facts = np.array([subject.fact for subject in subjects], dtype=bool)
        asks = [(at, text) for at, subject in enumerate(subjects) for text in subject.ask]
        more = [(at, text) for at, subject in enumerate(subjects) for text in (*subject.about, *subject.cues)]
        rows = [_row(text) for text in (*(text for _, text in asks), *(text for _, text in more), *others)]
        self.reads = [read for read, _ in rows]
        self.owner = np.array([at for at, _ in asks + more] + [-1] * len(others))
        self.asks = len(asks)
        bags = [found for _, found in rows]
        self._space = Space(bags)
        self._rows = self._space.matrix(bags)
        narrow = self._rows.astype(np.float32)
        self.kernel: Matrix = (narrow @ narrow.T).toarray()
        self.truth = (self.owner[:, None] == np.arange(len(subjects))).astype(np.float32)
        held = self.kernel.copy()
        held[np.diag_indices_from(held)] += RIDGE
        answer = linalg.cho_solve(linalg.cho_factor(held, overwrite_a=True, check_finite=False), self.truth)
        self._answer = np.asarray(answer, dtype=np.float64)
        self._cues = _Cues([subject.cues for subject in subjects])
        self._starts = np.searchsorted([owner for owner, _ in asks], np.arange(len(subjects)))

    def understands(self, read: Read) -> bool:
        """Whether a word of content in it was ever met, or it is made of the small words that ask without any."""
        content = [word for word in read.spoken if word not in FUNCTION]
        return len(read.spoken) - len(content) >= 2 or any(self._space.knows(word) for word in content)

    def pairs(self, reads: Sequence[Read]) -> Numbers:
        """What is known of each question and each topic, in the order of PAIR."""
        rows = self._space.matrix([question_bags(read) for read in reads])
        near = (self._rows @ rows.toarray().T).T
        nearest = np.maximum.reduceat(near[:, : self.asks], self._starts, axis=1)
        return self.known(reads, near @ self._answer, nearest)

    def known(self, reads: Sequence[Read], scores: Numbers, nearest: Numbers) -> Numbers:
        """As `pairs`, from scores and likenesses worked out elsewhere."""
        cues = np.array([self._cues.weigh(read) for read in reads])
        one = np.ones(scores.shape)
        return np.stack(
            [
                scores,
                lead(scores),
                nearest,
                np.minimum(cues, 3),
                np.minimum(lead(cues), 3),
                cues > 0,
                one * np.log([[min(len(read.spoken), 20) + 1] for read in reads]),
            ],
            axis=2,
        )


class _Cues:
    """Finds the cues of topics, endings aside; a cue that several topics share counts less for each."""

    def __init__(self, cues: Sequence[Sequence[str]]) -> None:
        self._count = len(cues)
        self._owners: dict[str, list[tuple[list[str], set[int]]]] = {}
        known: dict[tuple[str, ...], set[int]] = {}
        for at, phrases in enumerate(cues):
            for phrase in phrases:
                words = tuple(_stem(token.text) for token in tokens(phrase))
                if words:
                    known.setdefault(words, set()).add(at)
        for words, owners in known.items():
            self._owners.setdefault(words[0], []).append((list(words), owners))

    def weigh(self, read: Read) -> Numbers:
        found = np.zeros(self._count)
        words = [_stem(word) for word in read.plain]
        seen: set[tuple[str, ...]] = set()
        for at, word in enumerate(words):
            for cue, owners in self._owners.get(word, ()):
                if words[at : at + len(cue)] == cue and tuple(cue) not in seen:
                    seen.add(tuple(cue))
                    found[list(owners)] += (1 + 0.5 * (len(cue) - 1)) / len(owners)
        return found


def lead(scores: Numbers) -> Numbers:
    """How far each score is above the best of the others."""
    order = np.sort(scores, axis=1)
    first, second = order[:, -1:], order[:, -2:-1]
    return scores - np.where(scores == first, second, first)


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)]
    return word
