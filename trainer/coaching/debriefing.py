"""Projects a finished conversation to the debrief its rep may read. Pure; knows nothing of scoring or pages."""

from collections.abc import Mapping

from trainer.coaching import views
from trainer.domain.ledger import Conversation
from trainer.domain.scenario import Fact, Scenario
from trainer.domain.scorecard import Scorecard, weighted_score
from trainer.domain.stance import Ending

NOT_FORESEEN = "The call ended before anything was settled."


def debrief_view(found: Conversation) -> views.DebriefView:
    """The debrief of a branch that has ended, been judged and been debriefed."""
    assert found.ending and found.debrief
    session, scenario = found.session, found.session.scenario
    return views.DebriefView(
        session=session.id,
        scenario=scenario.id,
        title=scenario.title,
        buyer=scenario.persona.name,
        score=weighted_score({card.rubric: card.score for card in found.cards}, scenario.rubrics),
        debrief=found.debrief,
        rubrics=session.rubrics,
        cards=found.cards,
        turns=_turns(found),
        facts=_facts(found),
        intent=scenario.persona.intent,
        fit=scenario.fit,
        fit_note=scenario.fit_note,
        ending=found.ending,
        ending_note=_ending_note(scenario, found.ending),
        metrics=found.cards[0].metrics if found.cards else {},
        level=session.level,
        variant=scenario.variant,
        started_at=session.started_at,
        agents=session.agents,
    )


def _ending_note(scenario: Scenario, ended: Ending) -> str:
    rule = scenario.endings.get(ended.id)
    return rule.note if rule else NOT_FORESEEN


def _turns(found: Conversation) -> tuple[views.DebriefTurn, ...]:
    facts = found.session.scenario.facts
    signs = {check.id: check.sign for rubric in found.session.rubrics for check in rubric.checks.values()}
    turns = []
    for turn, following in zip(found.turns, (*found.turns[1:], None), strict=True):
        ruling = following.ruling if following and turn.speaker == "rep" else None
        turns.append(
            views.DebriefTurn(
                number=turn.number,
                speaker=turn.speaker,
                text=turn.text,
                acts=turn.acts or (),
                moves=turn.reading.moves if turn.reading else (),
                changes=ruling.changes if ruling else (),
                marks=_marks(found.cards, turn.number, signs),
                disclosed=tuple(facts[key].label for key in turn.ruling.disclosed) if turn.ruling else (),
            )
        )
    return tuple(turns)


def _marks(cards: tuple[Scorecard, ...], number: int, signs: Mapping[str, str]) -> tuple[views.Mark, ...]:
    return tuple(
        views.Mark(
            check=verdict.check,
            criterion=criterion.criterion,
            sign="+" if signs.get(verdict.check) == "+" else "-",
            start=verdict.evidence.start,
            end=verdict.evidence.end,
        )
        for card in cards
        for criterion in card.criteria
        for verdict in criterion.verdicts
        if verdict.answer == "yes" and verdict.evidence and verdict.evidence.turn == number
    )


def _facts(found: Conversation) -> tuple[views.FactView, ...]:
    out = {key for turn in found.turns if turn.ruling for key in turn.ruling.disclosed}
    return tuple(
        views.FactView(label=fact.label, value=fact.value, found=key in out, how=_how(fact))
        for key, fact in found.session.scenario.hidden_facts.items()
    )


def _how(fact: Fact) -> str:
    match fact.gate.kind:
        case "asked":
            return "They would have told anyone who asked."
        case "earned":
            return "They tell this to someone who asks and whom they trust."
        case "never":
            return "They tell this to nobody on a first call."
        case _:
            return "They say this unasked."
