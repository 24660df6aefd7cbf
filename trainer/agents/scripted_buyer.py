"""A buyer who speaks only authored lines: no model, no network, same seed and same words, same line.

Knows nothing of what may be disclosed: the ruling has decided that.
"""

import hashlib
import random
from collections.abc import Callable, Sequence

from trainer.agents.ports import Spoken
from trainer.domain.scenario import WARM_FROM, Line, Scenario
from trainer.domain.stance import Memory, Part, Ruling

LAST_RESORT = ("unknown", "holds_back")
"""Lines that can follow anything, for when a key's own lines are used up."""

SILENCE = "\u2026"
"""Said when no line at all may be said."""


def line_digest(text: str) -> str:
    """A short name for a line, so that memory stays small."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


class ScriptedBuyer:
    """Chooses among the lines of the ruling's keys by stance and chance, and never says one twice."""

    name = "scripted"

    def open(self, scenario: Scenario, *, seed: str) -> Spoken:
        """One of the opening lines."""
        line = random.Random(seed).choice(scenario.opening)
        return Spoken(text=line.text, lines=(line_digest(line.text),))

    def speak(
        self,
        scenario: Scenario,
        ruling: Ruling,
        *,
        before: Memory,
        turns: Sequence[str],
        seed: str,
        say: Callable[[str], bool],
    ) -> Spoken:
        """The response's line, then the initiative's."""
        chance = random.Random(seed)
        warm = ruling.after.stance.trust >= WARM_FROM
        said = set(before.said)
        chosen: list[str] = []
        for part in (ruling.response, ruling.initiative):
            line = self._pick(scenario, part, warm=warm, said=said, chance=chance) if part else None
            if line:
                said.add(line_digest(line.text))
                chosen.append(line.text)
        shown = [text for text in chosen if say(text)]
        if not shown:
            spare = self._spare(scenario, said=said, chance=chance)
            shown = [next((text for text in spare if say(text)), SILENCE)]
        return Spoken(text=" ".join(shown), lines=tuple(line_digest(text) for text in shown))

    def _pick(
        self, scenario: Scenario, part: Part, *, warm: bool, said: set[str], chance: random.Random
    ) -> Line | None:
        keys = (part.key,) if part.key.startswith(("initiative/", "pull/")) else (part.key, *LAST_RESORT)
        for key in keys:
            fresh = [line for line in scenario.lines(key) if line_digest(line.text) not in said]
            fitting = [line for line in fresh if line.tone in ("any", "warm" if warm else "cool")]
            if fitting or fresh:
                return chance.choice(fitting or fresh)
        return None

    def _spare(self, scenario: Scenario, *, said: set[str], chance: random.Random) -> list[str]:
        """Lines that can stand alone when a ruling called for none, its lines are spent, or were not let through."""
        spare = []
        for key in (*LAST_RESORT, *(f"initiative/{name}" for name in scenario.initiatives)):
            fresh = [line.text for line in scenario.lines(key) if line_digest(line.text) not in said]
            spare += chance.sample(fresh, len(fresh))
        return [*spare, chance.choice(scenario.unknown).text]
