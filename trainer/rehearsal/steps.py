"""One exchange, step by step, on a conversation as it is stored: read, decide, word, end.

The graph and the play-test take the same steps. Knows nothing of graphs, checkpoints or databases.
"""

import random
from collections.abc import Callable, Sequence

from trainer.agents.ports import Buyer, Reader
from trainer.agents.scripted_buyer import line_digest
from trainer.domain.ledger import Conversation
from trainer.domain.moves import BuyerAct, Reading
from trainer.domain.stance import Ending, Memory, Ruling
from trainer.domain.transcript import Turn
from trainer.rehearsal.disclosure import leaks
from trainer.rehearsal.policy import ending, opening_memory, rule
from trainer.rehearsal.state import Stage


def memory_of(found: Conversation) -> Memory:
    """What the policy remembers at the end of the branch."""
    for turn in reversed(found.turns):
        if turn.ruling:
            return turn.ruling.after
    memory = opening_memory(found.session.scenario, found.session.level)
    return memory.model_copy(update={"said": tuple(line_digest(turn.text) for turn in found.turns[:1])})


def seed_of(found: Conversation, number: int) -> str:
    """The random state of one turn: session seed, branch point, turn."""
    return f"{found.session.seed}:{found.branch_point}:{number}"


def stage_of(found: Conversation) -> Stage:
    """Where a branch stands, by what is stored."""
    if found.pending:
        return "read"
    if not found.ending:
        return "listen"
    return "done" if found.debrief else "assess"


def buyer_line(turns: Sequence[Turn]) -> str:
    """What the buyer said last."""
    return next((turn.text for turn in reversed(turns) if turn.speaker == "buyer"), "")


def opening(found: Conversation, buyer: Buyer) -> str:
    """The buyer's first line."""
    return buyer.open(found.session.scenario, seed=seed_of(found, 0)).text


def read(found: Conversation, reply: str, reader: Reader) -> Reading:
    """What a reply to the buyer's last line does."""
    return reader.read(reply, buyer=buyer_line(found.turns), scenario=found.session.scenario)


def decide(found: Conversation, reading: Reading, number: int) -> Ruling:
    """The ruling on reply `number`."""
    session = found.session
    return rule(
        session.scenario,
        session.level,
        memory_of(found),
        reading,
        buyer_line=buyer_line(found.turns),
        seed=seed_of(found, number) + ":rule",
    )


def word(
    found: Conversation, ruling: Ruling, number: int, buyer: Buyer, *, show: Callable[[str], None]
) -> tuple[str, Ruling]:
    """The buyer's line for a ruling, and the ruling with that line remembered.

    `show` is called with each sentence that passed the disclosure filter, as soon as it did.
    """
    scenario, before = found.session.scenario, memory_of(found)
    known = [turn.text for turn in found.turns if turn.speaker == "rep"]

    def say(sentence: str) -> bool:
        if leaks(sentence, scenario, disclosed=ruling.after.disclosed, known=known):
            return False
        show(sentence)
        return True

    texts = [turn.text for turn in found.turns]
    spoken = buyer.speak(scenario, ruling, before=before, turns=texts, seed=seed_of(found, number), say=say)
    after = ruling.after.model_copy(update={"said": before.said + spoken.lines})
    return spoken.text, ruling.model_copy(update={"after": after})


def rep_ending(found: Conversation) -> tuple[Ending, str | None]:
    """How it ends when the rep ends the call, and what the buyer says to it, if anything."""
    scenario, memory = found.session.scenario, memory_of(found)
    latest = next((turn.reading for turn in reversed(found.turns) if turn.reading), None)
    foreseen = ending(scenario, memory, latest or Reading(), by="rep")
    if foreseen is None:
        # Hanging up where the author foresaw nothing is right only where there was nothing to sell.
        return Ending(id="rep-left", kind="walked", by="rep", right=scenario.fit == "none"), None
    lines = scenario.lines(f"ending/{foreseen.id}")
    chance = random.Random(seed_of(found, len(found.turns)))
    return foreseen, chance.choice(lines).text if lines else None


def opened(found: Conversation, text: str) -> Conversation:
    """The conversation with the buyer's first line."""
    return _with(found, Turn(number=0, speaker="buyer", text=text, acts=(BuyerAct.OPENS,)))


def exchanged(found: Conversation, reply: str, reading: Reading, ruling: Ruling, text: str) -> Conversation:
    """The conversation with one more exchange."""
    number = len(found.turns)
    rep = Turn(number=number, speaker="rep", text=reply, reading=reading)
    buyer = Turn(number=number + 1, speaker="buyer", text=text, acts=ruling.acts, ruling=ruling)
    return _with(found, rep, buyer).model_copy(update={"ending": ruling.ending})


def closed(found: Conversation, ended: Ending, goodbye: str | None) -> Conversation:
    """The conversation as the rep left it."""
    last = [Turn(number=len(found.turns), speaker="buyer", text=goodbye, acts=(BuyerAct.ANSWERS,))] if goodbye else []
    return _with(found, *last).model_copy(update={"ending": ended})


def _with(found: Conversation, *more: Turn) -> Conversation:
    return found.model_copy(update={"turns": (*found.turns, *more)})
