"""An authored conversation: who meets whom, what is hidden, what the buyer waits for, how it can end.

Knows nothing of files (content loads these), of decisions (rehearsal's policy makes them) or of wording by a model.
"""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from trainer.domain.frozen import Frozen
from trainer.domain.moves import BuyerAct, Move
from trainer.domain.stance import EndingKind, Focus

Fit = Literal["fit", "partial", "none"]
GateKind = Literal["volunteered", "asked", "earned", "never"]
Tone = Literal["warm", "cool", "any"]
WARM_FROM = 50
"""Trust from which a buyer speaks in the warm lines."""

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, Field(min_length=1)]


class Line(Frozen):
    """Something a buyer can say. Written as plain text, or as `warm: text` / `cool: text`."""

    text: Text
    tone: Tone = "any"


def _as_line(value: Any) -> Any:
    """Accept the short authored forms of a line."""
    if isinstance(value, str):
        return {"text": value}
    if isinstance(value, dict) and len(value) == 1:
        ((tone, text),) = value.items()
        if tone in ("warm", "cool"):
            return {"text": text, "tone": tone}
    return value


Lines = tuple[Annotated[Line, BeforeValidator(_as_line)], ...]


class Brief(Frozen):
    """What the rep reads before the call; everything in it may be said aloud by either side."""

    you: Text
    """Who the rep is."""
    meeting: Text
    """Whom they meet, and why now."""
    offer: Text
    limits: tuple[Text, ...] = Field(min_length=1)
    """Where the offer ends."""
    proof: tuple[Text, ...] = Field(min_length=1)
    """Work the rep may cite."""
    know: tuple[Text, ...] = ()
    """What the rep knows before the call."""


class Persona(Frozen):
    """Who the buyer is and how they speak; written once."""

    name: Text
    role: Text
    company: Text
    voice: Text
    """How they speak, for a model that words their lines."""
    intent: Text
    """What they want from the call; never shown to the rep before the debrief."""
    answers: dict[Id, Lines]
    """Answers to the ordinary questions (topics of `ordinary.yaml`)."""


class Gate(Frozen):
    """What it takes before a fact comes out."""

    kind: GateKind
    trust: int = Field(default=0, ge=0, le=100)
    """For `earned`: the trust the buyer must have, besides being asked."""


class Fact(Frozen):
    """One disclosable piece of truth."""

    label: Text
    """The topic in neutral words; may be shown to models and learners, so it must not hold the value."""
    value: Text
    """The truth itself; never in a prompt or on a page before it is disclosed."""
    gate: Gate
    ask: tuple[Text, ...]
    """Ways a rep may ask for it; the scripted reader learns from them."""
    cues: tuple[Text, ...] = ()
    """Single words and short phrases that point at this topic."""
    keys: tuple[Text, ...] = ()
    """Figures, names and phrases that would give the value away."""
    say: Lines
    """Lines that disclose it."""
    dodge: Lines = ()
    """Lines that stay on the topic without giving the value away."""
    again: Lines = ()
    """Lines for when it is asked for again after it came out."""


class Need(Frozen):
    """A condition over the conversation so far, checkable by code; all parts that are given must hold."""

    now: tuple[Move, ...] = ()
    """The latest reply makes at least one of these moves."""
    any_of: tuple[Move, ...] = ()
    """At least one of these moves was made so far."""
    all_of: tuple[Move, ...] = ()
    """Every one of these moves was made so far."""
    none_of: tuple[Move, ...] = ()
    """None of these moves was made so far."""
    times: dict[Move, int] = {}
    """Each of these moves was made in at least so many replies."""
    facts: int = 0
    """At least so many facts that must be asked for or earned have come out."""
    disclosed: tuple[Id, ...] = ()
    """These facts have come out."""
    trust: int | None = None
    """Trust is at least this."""
    trust_below: int | None = None
    clarity: int | None = None
    """Clarity is at least this."""
    patience_below: int | None = None
    focus: Focus | None = None
    exchanges: int = 0
    """At least so many exchanges are done, this one included."""


class Initiative(Frozen):
    """Something the buyer brings up on their own."""

    act: BuyerAct
    lines: Lines
    when: Need = Need()


class Pull(Initiative):
    """An initiative that drags the talk into the weeds, until the rep brings it back to the fit."""


class Step(Frozen):
    """A way from one beat to the next."""

    to: Id
    when: Need


class Beat(Frozen):
    """A stage of the script."""

    note: Text
    """What the buyer waits for now, in a sentence (shown to a manager, and to the model that words the line)."""
    prefers: tuple[Id, ...] = ()
    """Initiatives and pulls this buyer likes to bring up in this beat, most wanted first."""
    next: tuple[Step, ...] = ()


class EndingRule(Frozen):
    """A way the conversation can end. The first rule that holds ends it."""

    kind: EndingKind
    right: bool
    by: Literal["buyer", "rep"] = "buyer"
    """`rep` rules are tried, in order, when the rep ends the call."""
    when: Need = Need()
    lines: Lines = ()
    note: Text
    """Why it is right or wrong for this buyer, for the debrief."""


class Level(Frozen):
    """Numbers that make the same buyer easier or harder."""

    trust: int = Field(ge=0, le=100)
    """Trust at the start."""
    trust_gain: int = Field(ge=10, le=300)
    """Per cent of the usual rise."""
    trust_loss: int = Field(ge=10, le=300)
    """Per cent of the usual fall."""
    earn_more: int = Field(default=0, ge=-50, le=50)
    """Added to the trust every earned fact asks for."""
    patience: int = Field(ge=4, le=40)
    """Exchanges the buyer gives at the start."""
    pull_every: int = Field(ge=1, le=20)
    """The buyer takes the initiative after so many exchanges without doing so."""


class Better(Frozen):
    """What the coach proposes for one criterion, in the words of a good rep in this very conversation."""

    line: Text
    why: Text


class Scenario(Frozen):
    """One authored conversation, variant already laid over it and figures filled in."""

    id: Id
    title: Text
    summary: Text
    skill: Text
    """What it trains, in two to five words; the lobby groups by it."""
    minutes: int = Field(ge=2, le=60)
    fit: Fit
    fit_note: Text
    """Why the true fit is what it is; shown in the debrief."""
    rubrics: dict[Id, float]
    """Rubric ids and their weight in the session's score."""
    brief: Brief
    persona: Persona
    facts: dict[Id, Fact]
    opening: Lines
    reactions: dict[Move, Lines]
    """How the buyer takes a reply that asks nothing, by its most telling move."""
    unknown: Lines
    """What the buyer says to a question nobody wrote an answer for."""
    asks_back: Lines
    """What the buyer says when it is unclear what the rep meant."""
    holds_back: Lines
    """What the buyer says instead of answering, when pressed or argued with."""
    initiatives: dict[Id, Initiative]
    pulls: dict[Id, Pull]
    beats: dict[Id, Beat]
    """The first one opens the conversation."""
    endings: dict[Id, EndingRule]
    levels: dict[int, Level]
    coach: dict[Id, Better]
    """A better line by criterion id."""
    variant: str = "base"
    variants: dict[Id, Text] = {}
    """Titles of the variants on offer, `base` apart."""

    @property
    def hidden_facts(self) -> dict[str, Fact]:
        """The facts a rep must ask for or earn, or can never get."""
        return {key: fact for key, fact in self.facts.items() if fact.gate.kind != "volunteered"}

    def lines(self, key: str) -> tuple[Line, ...]:
        """The authored lines behind a key of `Part`; an unknown key has none.

        Keys: `opening`, `unknown`, `asks_back`, `holds_back`, `fact/<id>/<say|dodge|again>`, `answer/<topic>`,
        `reaction/<move>`, `initiative/<id>`, `pull/<id>`, `ending/<id>`.
        """
        kind, _, rest = key.partition("/")
        match kind:
            case "opening" | "unknown" | "asks_back" | "holds_back":
                return getattr(self, kind)  # type: ignore[no-any-return]
            case "fact":
                fact_id, _, form = rest.partition("/")
                fact = self.facts.get(fact_id)
                return getattr(fact, form, ()) if fact else ()
            case "answer":
                return self.persona.answers.get(rest, ())
            case "reaction":
                return self.reactions.get(Move(rest), ())
            case "initiative":
                return self.initiatives[rest].lines if rest in self.initiatives else ()
            case "pull":
                return self.pulls[rest].lines if rest in self.pulls else ()
            case "ending":
                return self.endings[rest].lines if rest in self.endings else ()
            case _:
                return ()

    @property
    def first_beat(self) -> str:
        """Where the conversation starts."""
        return next(iter(self.beats))


class OrdinaryTopic(Frozen):
    """A question any buyer can be asked, whatever the scenario."""

    label: Text
    ask: tuple[Text, ...]
    cues: tuple[Text, ...] = ()
