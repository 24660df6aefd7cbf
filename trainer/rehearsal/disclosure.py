"""Decides what the buyer may reveal next, and whether a sentence gives away what is still locked.

Knows nothing of models, prompts or storage. Pure.
"""

from collections.abc import Iterable

from trainer.domain.folding import folded, holds
from trainer.domain.frozen import Frozen
from trainer.domain.scenario import Fact, Level, Scenario


class Leak(Frozen):
    """Why a sentence must not be shown."""

    fact: str
    key: str
    """The words that would give the fact away."""


def opens(fact: Fact, *, trust: int, level: Level, wary: bool) -> bool:
    """Whether a fact that was asked for comes out now."""
    match fact.gate.kind:
        case "volunteered" | "asked":
            return True
        case "earned":
            return not wary and trust >= fact.gate.trust + level.earn_more
        case "never":
            return False


def leaks(
    sentence: str, scenario: Scenario, *, disclosed: Iterable[str], known: Iterable[str] = ()
) -> tuple[Leak, ...]:
    """The locked facts a sentence would give away.

    A key counts unless the rep has already said it: `known` holds the rep's own words and the brief.
    """
    words = folded(sentence)
    said = [folded(text) for text in known]
    open_facts = set(disclosed)
    found = []
    for fact_id, fact in scenario.hidden_facts.items():
        if fact_id in open_facts:
            continue
        for key in (fact.value, *fact.keys):
            hidden = folded(key)
            if holds(words, hidden) and not any(holds(text, hidden) for text in said):
                found.append(Leak(fact=fact_id, key=key))
                break
    return tuple(found)
