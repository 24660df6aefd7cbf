"""All that the scripted reader has learned, in parts that can be kept. Knows nothing of where they are kept."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer.agents.scripted_reader.asking import Asking
from trainer.agents.scripted_reader.keeping import Parts, kept, learner_digest
from trainer.agents.scripted_reader.topics import Pairing
from trainer.agents.scripted_reader.weighing import Weigher
from trainer.content.examples import Example
from trainer.domain.scenario import OrdinaryTopic

SECONDS = 15
"""About how long learning takes on one core."""


@dataclass(frozen=True)
class Knowledge:
    """Moves, buyer acts, what asks, and when a question belongs to a topic."""

    moves: Weigher
    acts: Weigher
    asking: Asking
    pairing: Pairing

    def parts(self) -> Parts:
        """The parts by name."""
        return {
            "moves": self.moves.parts(),
            "acts": self.acts.parts(),
            "asking": self.asking.parts(),
            "pairing": self.pairing.parts(),
        }

    @classmethod
    def of_parts(cls, parts: Parts) -> "Knowledge":
        """The inverse of `parts`."""
        return cls(
            moves=Weigher.of_parts(*parts["moves"]),
            acts=Weigher.of_parts(*parts["acts"]),
            asking=Asking.of_parts(*parts["asking"]),
            pairing=Pairing.of_parts(*parts["pairing"]),
        )


def knowledge(
    examples: Sequence[Example],
    ordinary: Mapping[str, OrdinaryTopic],
    *,
    vocabulary_digest: str,
    cache: Path | None,
    progress: Callable[[str], None] | None,
) -> Knowledge:
    """What was learned from these examples, from the cache where it is there."""

    def learn() -> Parts:
        if progress:
            progress(f"Learning to read (once, about {SECONDS} s)…")
        return learned(examples, ordinary).parts()

    asked = (f"{name}\n{topic.model_dump_json()}" for name, topic in ordinary.items())
    return Knowledge.of_parts(kept(cache, learner_digest(vocabulary_digest, *asked), learn))


def learned(examples: Sequence[Example], ordinary: Mapping[str, OrdinaryTopic]) -> Knowledge:
    """Learn it all now."""
    # The learning library takes a second to load; a reader that finds its knowledge kept never needs it.
    from trainer.agents.scripted_reader import learning, topic_learning

    lesson = learning.move_lesson(examples)
    asking = topic_learning.learn_asking(lesson, ordinary)
    return Knowledge(
        moves=learning.learn(lesson, learning.MOVES),
        acts=learning.learn(learning.act_lesson(examples), learning.ACTS),
        asking=asking,
        pairing=topic_learning.learn_pairing(lesson, ordinary, asking),
    )
