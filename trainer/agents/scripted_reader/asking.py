"""Tells whether a sentence asks for something, question mark or not. Knows nothing of what it asks for."""

import re
from dataclasses import dataclass
from typing import Any

import numpy as np

from trainer.agents.scripted_reader.features import Read, own_views, plain_view
from trainer.agents.scripted_reader.vectors import Floats, Views, Vocabulary

VIEWS_USED = ("word", "form", "sense")
ASKS_FROM = 0.4
"""The probability from which a sentence is taken to ask."""
_KNOWS = re.compile(
    r"\W*(?:and |so |but |well |look |okay |oh )*(?:i|we)(?:'ve| have| can| could| do| already| also)*\s+"
    r"(?:know|knew|see|saw|understand|understood|heard|hear|remember|get|got|told|said|asked|read|realis?e|realize|appreciate|explained)\b",
    re.IGNORECASE,
)
"""What someone says to know, or to have asked, is not asked: claiming is not doing."""


def asking_views(read: Read, views: Views) -> Views:
    """What the question of asking is decided on: any view of the sentence but its place in the reply."""
    return {**{view: views[view] for view in VIEWS_USED}, "plain": plain_view(read, place=0, count=1)}


@dataclass(frozen=True)
class Asking:
    """A linear model of what asks."""

    vocabulary: Vocabulary
    weights: Floats
    bias: float

    def chance(self, read: Read, views: Views | None = None) -> float:
        """The probability that the sentence asks; `views` are its own where they are known already."""
        if not read.asks and _KNOWS.match(read.text.replace("’", "'")):
            return 0.0
        places, values = self.vocabulary.vector(asking_views(read, views or own_views(read, place=0, count=1)))
        return float(1 / (1 + np.exp(-(values @ self.weights[places] + self.bias))))

    def parts(self) -> tuple[dict[str, Any], dict[str, Floats]]:
        """Names and numbers, apart, to be kept."""
        numbers = {f"weights-{view}": weights for view, weights in self.vocabulary.weights.items()}
        return {"vocabulary": self.vocabulary.names}, {
            **numbers,
            "asking": self.weights,
            "bias": np.array([self.bias], np.float32),
        }

    @classmethod
    def of_parts(cls, names: dict[str, Any], numbers: dict[str, Floats]) -> "Asking":
        """The inverse of `parts`."""
        weights = {view: numbers[f"weights-{view}"] for view in names["vocabulary"]}
        vocabulary = Vocabulary(names=names["vocabulary"], weights=weights)
        return cls(vocabulary=vocabulary, weights=numbers["asking"], bias=float(numbers["bias"][0]))
