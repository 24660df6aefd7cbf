"""Turns whatever goes wrong behind a page into a sentence: the only broad except of the product.

Knows nothing of what was being done.
"""

import logging
import secrets
from collections.abc import Callable, Iterator
from typing import TypeVar

from trainer.errors import TrainerError

Shown = TypeVar("Shown")

log = logging.getLogger(__name__)


def attempt(make: Callable[[], Shown], *, otherwise: Callable[[str], Shown]) -> Shown:
    """What `make` gives, or what `otherwise` makes of the sentence that says why not."""
    return next(attempts(iter([make]), otherwise=otherwise))


def attempts(makers: Iterator[Callable[[], Shown]], *, otherwise: Callable[[str], Shown]) -> Iterator[Shown]:
    """Each thing to show in turn, and at the first failure the sentence that says why, as the last one."""
    try:
        for make in makers:
            yield make()
    except TrainerError as error:
        yield otherwise(str(error))
    except Exception:  # The edge of the product: a person must read a sentence, never a traceback.
        reference = secrets.token_hex(4)
        log.exception("a page failed in a way nobody foresaw (reference %s)", reference)
        yield otherwise(
            f"Something failed that nobody foresaw. What you had sent before is kept. Open the page again; "
            f"if it fails again, the log says why under reference {reference}."
        )
