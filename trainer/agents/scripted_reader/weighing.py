"""Weighs the sentences of a text with linear models. Knows nothing of how they were learned or where they are kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from trainer.agents.scripted_reader.vectors import Floats, Matrix, Views, Vocabulary

ARRAYS = (
    "sentence", "sentence_bias", "whole", "whole_bias", "context", "context_bias", "slope", "intercept", "threshold",
)  # fmt: skip
WHOLE_SHARE = 0.35
"""How much the reply as a whole counts beside each of its sentences; settled by cross-validation over hands."""


@dataclass(frozen=True)
class Weigher:
    """Linear models over one vocabulary: of a sentence, of its neighbours' scores, of the reply as a whole."""

    labels: tuple[str, ...]
    vocabulary: Vocabulary
    sentence: Floats
    sentence_bias: Floats
    whole: Floats
    whole_bias: Floats
    context: Floats
    context_bias: Floats
    slope: Floats
    """With `intercept`, turns a score into the probability that the label is there."""
    intercept: Floats
    threshold: Floats
    """The score from which a label is reported."""

    def scores(self, views: Sequence[Views]) -> tuple[Matrix, Matrix]:
        """For each sentence of one text and each label: its score in the text, and the sentence's own share of it."""
        alone = np.empty((len(views), len(self.labels)))
        together = np.zeros(self.vocabulary.size, np.float32)
        for at, (places, values) in enumerate(map(self.vocabulary.vector, views)):
            alone[at] = values @ self.sentence[places]
            together[places] += values
        alone += self.sentence_bias
        alone += around(alone) @ self.context + self.context_bias
        (used,) = np.nonzero(together)
        length = np.sqrt(np.linalg.norm(together[used])) or 1.0
        whole = (together[used] / length) @ self.whole[used] + self.whole_bias
        return mixed(alone, whole), alone

    def chance(self, scores: Matrix) -> Matrix:
        """Scores as calibrated probabilities."""
        found: Matrix = 1 / (1 + np.exp(-(scores * self.slope + self.intercept)))
        return found

    def parts(self) -> tuple[dict[str, Any], dict[str, Floats]]:
        """Names and numbers, apart, to be kept."""
        numbers = {name: getattr(self, name) for name in ARRAYS}
        numbers |= {f"weights-{view}": weights for view, weights in self.vocabulary.weights.items()}
        return {"labels": list(self.labels), "vocabulary": self.vocabulary.names}, numbers

    @classmethod
    def of_parts(cls, names: dict[str, Any], numbers: dict[str, Floats]) -> "Weigher":
        """The inverse of `parts`."""
        weights = {view: numbers[f"weights-{view}"] for view in names["vocabulary"]}
        return cls(
            labels=tuple(names["labels"]),
            vocabulary=Vocabulary(names=names["vocabulary"], weights=weights),
            **{name: numbers[name] for name in ARRAYS},
        )


def mixed(alone: Matrix, whole: Matrix) -> Matrix:
    """A sentence's own score and its reply's, in their shares."""
    return (1 - WHOLE_SHARE) * alone + WHOLE_SHARE * whole


def around(scores: Matrix) -> Matrix:
    """What stands around each sentence of a reply: the scores before it, after it, the highest elsewhere, its place."""
    count, labels = scores.shape
    found = np.zeros((count, 3 * labels + 3))
    found[1:, :labels] = scores[:-1]
    found[:-1, labels : 2 * labels] = scores[1:]
    if count > 1:
        for at in range(count):
            found[at, 2 * labels : 3 * labels] = np.delete(scores, at, axis=0).max(axis=0)
    found[0, -3] = found[-1, -2] = 1.0
    found[:, -1] = count == 1
    return found
