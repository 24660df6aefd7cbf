"""Decides what the buyer may reveal next, and whether a sentence gives away what is still locked.

Knows nothing of models, prompts or storage. Pure.
"""

import re
import unicodedata
from collections.abc import Iterable

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


def folded(text: str) -> str:
    """Text made comparable: compatibility form, case, quotes, dashes, thousands separators and white space folded."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = text.replace("\u2019", "'").replace("\u2018", "'")
    text = re.sub(r"[\u2010-\u2015]", "-", text)
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    return re.sub(r"\s+", " ", text).strip()


def leaks(
    sentence: str, scenario: Scenario, *, disclosed: Iterable[str], known: Iterable[str] = ()
) -> tuple[Leak, ...]:
    """The locked facts a sentence would give away.

    A key counts unless the rep has already said it: `known` holds the rep's own words and the brief.
    """
    words = folded(sentence)
    said = folded(" \n ".join(known))
    open_facts = set(disclosed)
    found = []
    for fact_id, fact in scenario.hidden_facts.items():
        if fact_id in open_facts:
            continue
        for key in (fact.value, *fact.keys):
            pattern = rf"(?<!\w){re.escape(folded(key))}(?!\w)"
            if re.search(pattern, words) and not re.search(pattern, said):
                found.append(Leak(fact=fact_id, key=key))
                break
    return tuple(found)
