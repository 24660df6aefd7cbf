"""Decides each exchange: how the stance moves, what is answered, what comes out, what the buyer brings up, how it ends.

Pure: no clock, no model, no storage; chance comes only from the seed it is given. Knows nothing of wording.
"""

import math
import random
import re
from collections.abc import Callable, Sequence

from trainer.domain.frozen import Frozen
from trainer.domain.moves import QUESTIONS, SPARRING, BuyerAct, Move, Reading
from trainer.domain.scenario import Level, Need, Scenario
from trainer.domain.stance import Ending, Memory, Part, Ruling, Stance, StanceChange
from trainer.rehearsal.disclosure import opens


class Effect(Frozen):
    """What one move does to an undecided buyer at the middle level."""

    trust: int
    clarity: int = 0
    patience: int = 0
    why: str


GAINS: dict[Move, Effect] = {
    Move.ACKNOWLEDGEMENT: Effect(trust=2, why="you showed that you heard them"),
    Move.DISCOVERY_QUESTION: Effect(trust=4, why="you asked about their situation"),
    Move.IMPLICATION_QUESTION: Effect(trust=5, why="you asked what it costs them"),
    Move.SUCCESS_QUESTION: Effect(trust=4, clarity=6, why="you asked how success will be judged"),
    Move.FIT_CHECK: Effect(trust=4, why="you asked whether help is wanted at all"),
    Move.OUTCOME_STATEMENT: Effect(trust=2, clarity=14, why="you said what they would end up with"),
    Move.PATHS_WITH_RANGES: Effect(trust=3, clarity=22, why="you laid out how it could go and what each way takes"),
    Move.SOCIAL_PROOF: Effect(trust=2, clarity=8, why="you cited comparable work and what came of it"),
    Move.POINT_OF_VIEW: Effect(trust=2, clarity=8, why="you took a clear position"),
    Move.EXPERTISE_BOUNDARY: Effect(trust=4, clarity=8, why="you said who leads on what"),
    Move.REFOCUS: Effect(trust=3, clarity=5, why="you brought it back to what they want"),
    Move.DIRECT_ANSWER: Effect(trust=2, clarity=3, why="you answered straight"),
    Move.INVITE_CHOICE: Effect(trust=3, clarity=3, why="you left the choice with them"),
    Move.RESTRAINT: Effect(trust=5, why="you were open about a limit"),
    Move.REFERRAL: Effect(trust=4, why="you named someone better placed"),
}
LOSSES: dict[Move, Effect] = {
    Move.RESOURCE_PITCH: Effect(trust=-10, why="you listed what goes in, not what comes out"),
    Move.RATE_QUOTE: Effect(trust=-10, why="you led with prices"),
    Move.CLOSING_PRESSURE: Effect(trust=-18, patience=-2, why="you pressed for a decision"),
    Move.DETAIL_DIVE: Effect(trust=-10, patience=-1, why="you went deep into the how"),
    Move.METHOD_CONCESSION: Effect(trust=-10, why="you handed over your own method"),
    Move.DEFENSIVENESS: Effect(trust=-20, patience=-3, why="you argued with them or blamed them"),
    Move.OVERPROMISE: Effect(trust=-12, why="you promised what nobody can"),
    Move.OVERREACH: Effect(trust=-12, why="you offered what they had not asked for, or what is not your field"),
    Move.GENERIC_CLAIM: Effect(trust=-10, why="you praised yourself in general terms"),
    Move.OFF_TASK: Effect(trust=-12, patience=-3, why="you stepped out of the conversation"),
}
RISE_CAP = 9
"""The most that trust rises in one exchange, before the level's percentage."""
FALL_CAP = 34
FOLLOW_UP = 1
"""Extra trust for a question that picks up the buyer's own words, and for one on a point the buyer cares about."""
LEAST_LOSS = 0.5
"""A level's losses weigh at least so much of what its gains do: trust falls at least 1.5 times faster than it rises,
by the average move and by the most an exchange can do, whatever a level says."""
REPEAT_COST = 1
"""Patience lost when the rep asks for the same thing again."""
ASK_BACK_MOST = 2
BRINGS_BACK = frozenset(
    {Move.REFOCUS, Move.SUCCESS_QUESTION, Move.FIT_CHECK, Move.EXPERTISE_BOUNDARY, Move.IMPLICATION_QUESTION}
)
"""Moves that get the talk out of the weeds."""
TELLING: tuple[Move, ...] = (
    Move.DEFENSIVENESS,
    Move.CLOSING_PRESSURE,
    Move.OFF_TASK,
    Move.OVERPROMISE,
    Move.OVERREACH,
    Move.REFERRAL,
    Move.RESTRAINT,
    Move.PATHS_WITH_RANGES,
    Move.METHOD_CONCESSION,
    Move.RATE_QUOTE,
    Move.RESOURCE_PITCH,
    Move.DETAIL_DIVE,
    Move.GENERIC_CLAIM,
    Move.EXPERTISE_BOUNDARY,
    Move.REFOCUS,
    Move.OUTCOME_STATEMENT,
    Move.INVITE_CHOICE,
    Move.POINT_OF_VIEW,
    Move.SOCIAL_PROOF,
    Move.DIRECT_ANSWER,
    Move.FIT_CHECK,
    Move.SUCCESS_QUESTION,
    Move.IMPLICATION_QUESTION,
    Move.DISCOVERY_QUESTION,
    Move.ACKNOWLEDGEMENT,
)
"""Which move a reply is answered by when it asks nothing: the most telling first."""
CHATTY = 0.6
"""How often a buyer who was asked nothing adds something of their own."""
_STOP = frozenset(
    """a about an and are as at be been but by can could did do does for from had has have he her his how i if in into
    is it its just like me my no not of on or our out really she so some than that the their them then there they this
    to up us was we were what when where which who why will with would yes you your""".split()
)


def opening_memory(scenario: Scenario, level: int) -> Memory:
    """How the buyer stands before the first word."""
    numbers = scenario.levels[level]
    volunteered = tuple(key for key, fact in scenario.facts.items() if fact.gate.kind == "volunteered")
    return Memory(
        stance=Stance(trust=numbers.trust, patience=numbers.patience, clarity=0),
        beat=scenario.first_beat,
        disclosed=volunteered,
    )


def rule(scenario: Scenario, level: int, before: Memory, reading: Reading, *, buyer_line: str, seed: str) -> Ruling:
    """The decision about one exchange.

    `buyer_line` is what the buyer said last; `seed` names the random state of this turn.
    """
    numbers = scenario.levels[level]
    chance = random.Random(seed)
    changes = stance_changes(numbers, before, reading, buyer_line=buyer_line)
    stance = _moved(before.stance, changes, reading)
    memory = _remembered(before, stance, reading)
    response, disclosed = _response(scenario, numbers, memory, before, reading)
    memory = memory.model_copy(update={"disclosed": memory.disclosed + disclosed})
    memory = memory.model_copy(update={"beat": _beat(scenario, memory, reading)})
    ended = ending(scenario, memory, reading, by="buyer")
    if ended:
        initiative: Part | None = Part(act=ENDING_ACTS[ended.kind], key=f"ending/{ended.id}")
        if ended.kind != "walked" and response and response.act is not BuyerAct.DISCLOSES:
            response = None
    else:
        initiative = _initiative(scenario, numbers, memory, response, chance)
    return Ruling(
        after=_played(memory, response, initiative),
        response=response,
        initiative=initiative,
        disclosed=disclosed,
        changes=changes,
        ending=ended,
    )


ENDING_ACTS: dict[str, BuyerAct] = {
    "agreed": BuyerAct.AGREES,
    "parked": BuyerAct.PARKS,
    "referred": BuyerAct.ACCEPTS_REFERRAL,
    "walked": BuyerAct.LEAVES,
}


def stance_changes(numbers: Level, before: Memory, reading: Reading, *, buyer_line: str) -> tuple[StanceChange, ...]:
    """Every reason why the stance moves in this exchange, the passing of the exchange itself included."""
    changes = [StanceChange(why="another exchange has passed", patience=-1)]
    seen = list(dict.fromkeys(item.move for item in reading.moves))
    rise, fall = RISE_CAP, FALL_CAP
    loss_percent = max(numbers.trust_loss, LEAST_LOSS * numbers.trust_gain)
    asked_new = any(asked.topic not in before.asked for asked in reading.topics)
    for move in seen:
        if move in LOSSES:
            effect = LOSSES[move]
            lost = min(fall, -effect.trust)
            fall -= lost
            changes.append(_change(move, effect, trust=-math.ceil(lost * loss_percent / 100)))
            continue
        effect = GAINS[move]
        gained = min(rise, _fresh(move, effect.trust, before, asked_new))
        rise -= gained
        changes.append(_change(move, effect, trust=round(gained * numbers.trust_gain / 100)))
    if reading.made(*QUESTIONS) and rise and asked_new and _picks_up(reading, buyer_line):
        extra = round(FOLLOW_UP * numbers.trust_gain / 100)
        changes.append(StanceChange(why="your question picked up their own words", trust=extra))
    if reading.topics and not asked_new:
        changes.append(StanceChange(why="you asked for something you had asked before", patience=-REPEAT_COST))
    return tuple(changes)


def _change(move: Move, effect: Effect, *, trust: int) -> StanceChange:
    return StanceChange(why=effect.why, move=move, trust=trust, clarity=effect.clarity, patience=effect.patience)


def _fresh(move: Move, trust: int, before: Memory, asked_new: bool) -> int:
    """What a good move is still worth: courtesy wears off quickly, asking about something new never does."""
    if move in QUESTIONS and asked_new:
        return trust
    latest = before.recent[-2:]
    repeats = sum(move in moves for moves in latest)
    return trust if repeats == 0 else trust // 2 if repeats == 1 else 0


def _content_words(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-z0-9']+", text.lower()) if word not in _STOP and len(word) > 2}


def _picks_up(reading: Reading, buyer_line: str) -> bool:
    """Whether a question takes up words of the buyer's last line."""
    theirs = _content_words(buyer_line)
    quotes = [seen.quote for seen in reading.spans(*QUESTIONS)] + [topic.quote for topic in reading.topics]
    asked = " ".join(quotes)
    return len(theirs & _content_words(asked)) >= 1


def _moved(stance: Stance, changes: Sequence[StanceChange], reading: Reading) -> Stance:
    focus = stance.focus
    if focus == "weeds" and reading.made(*BRINGS_BACK):
        focus = "fit"
    return Stance(
        trust=_bounded(stance.trust + sum(change.trust for change in changes)),
        patience=stance.patience + sum(change.patience for change in changes),
        clarity=_bounded(stance.clarity + sum(change.clarity for change in changes)),
        focus=focus,
    )


def _bounded(value: int) -> int:
    return max(0, min(100, value))


def _remembered(before: Memory, stance: Stance, reading: Reading) -> Memory:
    moves = tuple(dict.fromkeys(item.move for item in reading.moves))
    made = dict(before.made)
    for move in moves:
        made[move] = made.get(move, 0) + 1
    topics = tuple(dict.fromkeys(asked.topic for asked in reading.topics if asked.topic not in before.asked))
    return before.model_copy(
        update={
            "stance": stance,
            "exchanges": before.exchanges + 1,
            "made": made,
            "recent": (*before.recent, moves)[-3:],
            "asked": before.asked + topics,
            "wary": any(move in SPARRING for move in moves),
        }
    )


def _response(
    scenario: Scenario, numbers: Level, memory: Memory, before: Memory, reading: Reading
) -> tuple[Part | None, tuple[str, ...]]:
    """How the buyer meets what was just said, and which facts come out with it."""
    if memory.wary and scenario.lines("holds_back"):
        move = next(move for move in TELLING if move in SPARRING and reading.made(move))
        key = "holds_back" if reading.topics or reading.made(*QUESTIONS) else f"reaction/{move.value}"
        return Part(act=BuyerAct.DODGES, key=key, answering=move), ()
    if reading.topics:
        return _answer(scenario, numbers, memory, before, reading.topics[-1].topic)
    if reading.unsure:
        if memory.asked_back < ASK_BACK_MOST:
            return Part(act=BuyerAct.UNCLEAR, key="asks_back"), ()
        return Part(act=BuyerAct.ANSWERS, key="unknown"), ()
    if not reading.moves:
        return None, ()
    last_question = next((item.move for item in reversed(reading.moves) if item.move in QUESTIONS), None)
    if last_question and not reading.made(*LOSSES):
        key = f"reaction/{last_question.value}"
        left = memory.used.get(key, 0) < len(scenario.lines(key))
        return Part(act=BuyerAct.ANSWERS, key=key if left else "unknown", answering=last_question), ()
    move = next(move for move in TELLING if reading.made(move))
    return Part(act=_reaction_act(move), key=f"reaction/{move.value}", answering=move), ()


def _reaction_act(move: Move) -> BuyerAct:
    return BuyerAct.OBJECTS if move in LOSSES else BuyerAct.ANSWERS


def _answer(
    scenario: Scenario, numbers: Level, memory: Memory, before: Memory, topic: str
) -> tuple[Part, tuple[str, ...]]:
    fact = scenario.facts.get(topic)
    if fact is None:
        return Part(act=BuyerAct.ANSWERS, key=f"answer/{topic}", topic=topic), ()
    if topic in memory.disclosed:
        told_before = memory.used.get(f"fact/{topic}/say", 0) > 0
        form = "again" if told_before and fact.again else "say"
        return Part(act=BuyerAct.ANSWERS, key=f"fact/{topic}/{form}", topic=topic), ()
    if opens(fact, trust=memory.stance.trust, level=numbers, wary=before.wary):
        return Part(act=BuyerAct.DISCLOSES, key=f"fact/{topic}/say", topic=topic), (topic,)
    key = f"fact/{topic}/dodge"
    left = memory.used.get(key, 0) < len(fact.dodge)
    return Part(act=BuyerAct.DODGES, key=key if left else "holds_back", topic=topic), ()


def _beat(scenario: Scenario, memory: Memory, reading: Reading) -> str:
    for step in scenario.beats[memory.beat].next:
        if holds(step.when, scenario, memory, reading):
            return step.to
    return memory.beat


def _initiative(
    scenario: Scenario, numbers: Level, memory: Memory, response: Part | None, chance: random.Random
) -> Part | None:
    """What the buyer brings up on their own, if anything."""
    answered = response is not None and (response.topic is not None or response.act is BuyerAct.UNCLEAR)
    due = memory.since_initiative + 1 >= numbers.pull_every
    stuck = memory.stance.focus == "weeds"
    if response is not None and response.act is BuyerAct.UNCLEAR:
        return None
    if response is not None and not due and (answered or chance.random() > CHATTY):
        return None
    wanted = [key for key in _preferences(scenario, memory) if not stuck or key.startswith("pull/")]
    wanted = wanted or _preferences(scenario, memory)
    if response is not None and not due:
        wanted = [key for key in wanted if key.startswith("initiative/")]
    if not wanted:
        return None
    key = min(wanted, key=lambda key: memory.used.get(key, 0))
    kind, _, name = key.partition("/")
    act = (scenario.pulls if kind == "pull" else scenario.initiatives)[name].act
    return Part(act=act, key=key)


def _preferences(scenario: Scenario, memory: Memory) -> list[str]:
    """Keys the buyer may play now, most wanted first; those whose lines are used up are out."""
    keys = []
    for name in scenario.beats[memory.beat].prefers:
        kind, owner = ("pull", scenario.pulls) if name in scenario.pulls else ("initiative", scenario.initiatives)
        key = f"{kind}/{name}"
        if memory.used.get(key, 0) < len(owner[name].lines) and holds(owner[name].when, scenario, memory, Reading()):
            keys.append(key)
    return keys


def _played(memory: Memory, response: Part | None, initiative: Part | None) -> Memory:
    used = dict(memory.used)
    for part in (response, initiative):
        if part:
            used[part.key] = used.get(part.key, 0) + 1
    pulled = initiative is not None and initiative.key.startswith("pull/")
    return memory.model_copy(
        update={
            "used": used,
            "stance": memory.stance.model_copy(update={"focus": "weeds"}) if pulled else memory.stance,
            "asked_back": memory.asked_back + (response is not None and response.key == "asks_back"),
            "since_initiative": 0 if initiative else memory.since_initiative + 1,
        }
    )


def ending(scenario: Scenario, memory: Memory, reading: Reading, *, by: str) -> Ending | None:
    """The first of this side's ending rules that holds."""
    for name, rule_ in scenario.endings.items():
        if rule_.by == by and holds(rule_.when, scenario, memory, reading):
            return Ending(id=name, kind=rule_.kind, by=rule_.by, right=rule_.right)
    return None


def holds(need: Need, scenario: Scenario, memory: Memory, reading: Reading) -> bool:
    """Whether every part of a need that is given holds now."""
    made, stance = memory.made, memory.stance
    hidden = scenario.hidden_facts
    tests: tuple[Callable[[], bool], ...] = (
        lambda: not need.now or reading.made(*need.now),
        lambda: not need.any_of or any(move in made for move in need.any_of),
        lambda: all(move in made for move in need.all_of),
        lambda: not any(move in made for move in need.none_of),
        lambda: all(made.get(move, 0) >= times for move, times in need.times.items()),
        lambda: sum(fact in hidden for fact in memory.disclosed) >= need.facts,
        lambda: all(fact in memory.disclosed for fact in need.disclosed),
        lambda: need.trust is None or stance.trust >= need.trust,
        lambda: need.trust_below is None or stance.trust < need.trust_below,
        lambda: need.clarity is None or stance.clarity >= need.clarity,
        lambda: need.patience_below is None or stance.patience < need.patience_below,
        lambda: need.focus is None or stance.focus == need.focus,
        lambda: memory.exchanges >= need.exchanges,
    )
    return all(test() for test in tests)
