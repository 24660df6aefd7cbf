"""Numbers features and turns bags of them into sparse vectors. Knows nothing of what the features mean."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from trainer.agents.scripted_reader.features import RARE, VIEWS, WEIGHED, Bag

Floats = NDArray[np.float32]
Matrix = NDArray[np.floating[Any]]
Views = Mapping[str, Bag]


@dataclass(frozen=True)
class Vocabulary:
    """The features kept, by view: their place in the vector and how much they weigh."""

    names: dict[str, list[str]]
    weights: dict[str, Floats]
    _places: dict[str, dict[str, int]] = field(init=False, repr=False)
    _weights: Floats = field(init=False, repr=False)

    def __post_init__(self) -> None:
        places: dict[str, dict[str, int]] = {}
        start = 0
        for view, names in self.names.items():
            places[view] = {name: start + at for at, name in enumerate(names)}
            start += len(names)
        object.__setattr__(self, "_places", places)
        object.__setattr__(self, "_weights", np.concatenate([self.weights[view] for view in self.names]))

    @property
    def size(self) -> int:
        """How many features there are."""
        return len(self._weights)

    @classmethod
    def of(cls, found: Sequence[Views]) -> "Vocabulary":
        """Keep what occurs often enough; what is rare in a weighed view weighs more."""
        names: dict[str, list[str]] = {}
        weights: dict[str, Floats] = {}
        for view in found[0]:
            seen = Counter(name for views in found for name in views[view])
            kept = sorted(name for name, count in seen.items() if count >= RARE.get(view, 2))
            rarity = [np.log((1 + len(found)) / (1 + seen[name])) + 1 if view in WEIGHED else 1.0 for name in kept]
            names[view], weights[view] = kept, np.array(rarity, np.float32)
        return cls(names=names, weights=weights)

    def vector(self, views: Views) -> tuple[NDArray[np.int32], Floats]:
        """One sentence as places and values; each view is brought to the length it was given in VIEWS."""
        places: list[int] = []
        values: list[Floats] = []
        for view, bag in views.items():
            known = self._places[view]
            kept = [(known[name], value) for name, value in bag.items() if name in known and value]
            if not kept:
                continue
            at = [place for place, _ in kept]
            value = np.array([value for _, value in kept], np.float32) * self._weights[at]
            places += at
            values.append(value * np.float32(np.sqrt(VIEWS[view]) / np.linalg.norm(value)))
        return np.array(places, np.int32), np.concatenate(values) if values else np.zeros(0, np.float32)

    def matrix(self, found: Iterable[Views]) -> sparse.csr_matrix:
        """One row for each sentence."""
        rows = [self.vector(views) for views in found]
        ends = np.cumsum([0, *(len(places) for places, _ in rows)])
        places = np.concatenate([places for places, _ in rows])
        values = np.concatenate([values for _, values in rows])
        return sparse.csr_matrix((values, places, ends), shape=(len(rows), self.size))
