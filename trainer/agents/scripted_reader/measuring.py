"""Measures how well replies are read: per move, whether a reply was rightly said to make it.

Knows nothing of who reads or of printing.
"""

from collections.abc import Callable, Sequence

from trainer.content.examples import Example
from trainer.domain.frozen import Frozen
from trainer.domain.moves import Move, Reading

Read = Callable[[Example], Reading]


class Measured(Frozen):
    """How one move was read over many replies."""

    move: Move
    there: int
    """Replies that make the move."""
    said: int
    """Replies said to make it."""
    right: int
    """Replies rightly said to make it."""

    @property
    def precision(self) -> float:
        """Of those said to make it, how many do."""
        return self.right / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        """Of those that make it, how many were found."""
        return self.right / self.there if self.there else 0.0

    @property
    def f1(self) -> float:
        """Both at once."""
        return 2 * self.right / (self.there + self.said) if self.there + self.said else 0.0


def measure(read: Read, examples: Sequence[Example]) -> tuple[Measured, ...]:
    """Every move, over these examples."""
    pairs = [
        ({seen.move for seen in example.moves}, {seen.move for seen in read(example).moves}) for example in examples
    ]
    return tuple(
        Measured(
            move=move,
            there=sum(move in true for true, _ in pairs),
            said=sum(move in said for _, said in pairs),
            right=sum(move in true and move in said for true, said in pairs),
        )
        for move in Move
    )


def measure_held_out(examples: Sequence[Example], learn: Callable[[Sequence[Example]], Read]) -> tuple[Measured, ...]:
    """Every move, over all examples, each hand read by a reader that has seen nothing of that hand."""
    total: dict[Move, Measured] = {}
    for hand in sorted({example.hand for example in examples}):
        read = learn([example for example in examples if example.hand != hand])
        for one in measure(read, [example for example in examples if example.hand == hand]):
            before = total.get(one.move)
            total[one.move] = (
                one
                if before is None
                else Measured(
                    move=one.move,
                    there=before.there + one.there,
                    said=before.said + one.said,
                    right=before.right + one.right,
                )
            )
    return tuple(total[move] for move in Move)


def macro_f1(measured: Sequence[Measured]) -> float:
    """The mean over moves, each counting the same."""
    return sum(one.f1 for one in measured) / len(measured)
