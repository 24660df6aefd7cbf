"""The one fixed graph every scenario runs on: open, listen, read, rule, speak, close, assess, debrief.

Scenarios are data it interprets. The node that waits does nothing else, because a node that interrupts runs
again from its first line when it is resumed; every other node can be run again without doing anything twice.
Knows nothing of databases, pages or which agents it is given.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph
from langgraph.runtime import Runtime
from langgraph.types import interrupt

from trainer.agents.ports import Buyer, Coach, OnJudged, Reader
from trainer.domain.ledger import Conversation, Ledger
from trainer.domain.moves import Reading
from trainer.domain.rubric import Rubric
from trainer.domain.scorecard import Scorecard
from trainer.domain.stance import Ruling
from trainer.errors import SessionUnknown
from trainer.rehearsal import events, steps
from trainer.rehearsal.state import InFlight, Stage

Assess = Callable[[Conversation, Rubric, OnJudged], Scorecard]
"""Judges a finished branch by one rubric."""


@dataclass(frozen=True)
class Company:
    """What a run is handed: who takes part, who remembers, who judges."""

    ledger: Ledger
    reader: Reader
    buyer: Buyer
    coach: Coach
    assess: Assess


def conversation_of(state: InFlight, company: Company) -> Conversation:
    """The branch in flight, from the only truth."""
    found = company.ledger.conversation(state.session, state.branch)
    if found is None:
        raise SessionUnknown("This conversation was deleted while it was going on. Start one from the lobby.")
    return found


def _open(state: InFlight, runtime: Runtime[Company]) -> dict[str, Any]:
    """Let the buyer speak first, once; then go on wherever the ledger says the branch stands."""
    company = runtime.context
    found = conversation_of(state, company)
    if not found.turns:
        company.reader.meet(found.session.scenario)
        company.ledger.open(state.branch, steps.opening(found, company.buyer))
        found = conversation_of(state, company)
    update: dict[str, Any] = {"stage": steps.stage_of(found), "reading": None, "ruling": None}
    if found.pending:
        update |= {"number": found.pending.number, "reply": found.pending.text}
    return update


def _listen(state: InFlight) -> dict[str, Any]:
    """Wait. Nothing else may stand here."""
    heard: dict[str, Any] = interrupt("the rep's reply, or the end of the call")
    return {"reading": None, "ruling": None, **heard}


def _read(state: InFlight, runtime: Runtime[Company]) -> dict[str, Any]:
    found = conversation_of(state, runtime.context)
    reading = steps.read(found, state.reply, runtime.context.reader)
    return {"reading": reading.model_dump(mode="json")}


def _rule(state: InFlight, runtime: Runtime[Company]) -> dict[str, Any]:
    found = conversation_of(state, runtime.context)
    ruling = steps.decide(found, Reading.model_validate(state.reading), state.number)
    return {"ruling": ruling.model_dump(mode="json")}


def _speak(state: InFlight, runtime: Runtime[Company]) -> dict[str, Any]:
    """Word the ruling, sentence by sentence, and store the whole exchange in one go."""
    company, found = runtime.context, conversation_of(state, runtime.context)
    text, ruling = steps.word(
        found,
        Ruling.model_validate(state.ruling),
        state.number,
        company.buyer,
        show=lambda sentence: runtime.stream_writer(events.Said(sentence=sentence)),
    )
    company.ledger.answer(state.branch, state.number, Reading.model_validate(state.reading), ruling, text)
    runtime.stream_writer(events.Answered(number=state.number + 1))
    if ruling.ending:
        runtime.stream_writer(events.Ended(ending=ruling.ending))
    return {"stage": "assess" if ruling.ending else "listen", "reading": None, "ruling": None, "reply": ""}


def _close(state: InFlight, runtime: Runtime[Company]) -> dict[str, Any]:
    """The rep ends the call."""
    ended, goodbye = steps.rep_ending(conversation_of(state, runtime.context))
    runtime.context.ledger.close(state.branch, ended, goodbye)
    if goodbye:
        runtime.stream_writer(events.Said(sentence=goodbye))
    runtime.stream_writer(events.Ended(ending=ended))
    return {"stage": "assess"}


def _assess(state: InFlight, runtime: Runtime[Company]) -> dict[str, Any]:
    company, found = runtime.context, conversation_of(state, runtime.context)
    filed = {card.rubric for card in found.cards}
    for rubric in found.session.rubrics:
        if rubric.id not in filed:
            card = company.assess(
                found,
                rubric,
                lambda name, score: runtime.stream_writer(events.Judged(rubric=name, score=score)),
            )
            company.ledger.file_card(state.branch, card)
            runtime.stream_writer(events.Scored(card=card))
    return {}


def _debrief(state: InFlight, runtime: Runtime[Company]) -> dict[str, Any]:
    company, found = runtime.context, conversation_of(state, runtime.context)
    if found.debrief is None:
        session = found.session
        debrief = company.coach.debrief(found.transcript, found.cards, session.rubrics, session.scenario)
        company.ledger.file_debrief(state.branch, debrief)
        runtime.stream_writer(events.Debriefed(debrief=debrief))
    return {"stage": "done"}


def _stage(state: InFlight) -> Stage:
    """Where to go on: every fork in the graph asks the same question."""
    return state.stage


def build(checkpointer: BaseCheckpointSaver[Any]) -> CompiledStateGraph[Any, Any, Any, Any]:
    """Compile the graph."""
    graph: StateGraph[Any, Any, Any, Any] = StateGraph(InFlight, context_schema=Company)
    for name, node in (
        ("open", _open),
        ("listen", _listen),
        ("read", _read),
        ("rule", _rule),
        ("speak", _speak),
        ("close", _close),
        ("assess", _assess),
        ("debrief", _debrief),
    ):
        graph.add_node(name, node)
    graph.add_edge(START, "open")
    graph.add_conditional_edges("open", _stage, {"listen": "listen", "read": "read", "assess": "assess", "done": END})
    graph.add_conditional_edges("listen", _stage, {"read": "read", "close": "close"})
    graph.add_edge("read", "rule")
    graph.add_edge("rule", "speak")
    graph.add_conditional_edges("speak", _stage, {"listen": "listen", "assess": "assess"})
    graph.add_edge("close", "assess")
    graph.add_edge("assess", "debrief")
    graph.add_edge("debrief", END)
    return graph.compile(checkpointer=checkpointer)
