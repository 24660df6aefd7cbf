"""A buyer whose lines a model words: one ruling in, one line out, each sentence checked before it is shown.

The model is told the persona, what has come out, and what this turn does. It is never told what is still hidden.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from trainer.agents.ports import Spoken
from trainer.agents.scripted_buyer import ScriptedBuyer
from trainer.content.prompts import Prompt
from trainer.domain.inventions import inventions
from trainer.domain.moves import BuyerAct, Vocabulary
from trainer.domain.scenario import WARM_FROM, OrdinaryTopic, Scenario
from trainer.domain.stance import Memory, Part, Ruling
from trainer.errors import ModelError
from trainer.llm.requests import Message
from trainer.llm.roles import RoleModel
from trainer.llm.tokens import count_text

HISTORY_TOKENS = 700
"""Tokens of conversation a line is worded from; what was disclosed is told apart from it and never trimmed."""
LONGEST = 60
"""Words after which the rest of a line is dropped."""
_SENTENCE_END = re.compile(r"(?<=[.!?\u2026])[\"'\u201d\u2019)]*\s+")
_NOT_A_BUYER = re.compile(
    r"""^\s*[\[(*]|[*_]{1,2}\w+.*[*_]{1,2}|\b(as an ai|language model|i am an assistant|system prompt|my instructions)\b
    |\b(great|good|nice|excellent)\s+(question|technique|use\s+of|acknowledg\w+)\b|\b(rubric|role-?play|simulat\w+|scorecard)\b
    |^\s*(rep|salesperson|seller|you|buyer|assistant|user)\s*:""",
    re.IGNORECASE | re.VERBOSE,
)
_AGAIN = (
    "Your last attempt was held back from here: it held something you have not been told, or was not in your part. "
    "Go on after the words already spoken, which stand, with what is left to say. "
    "Use no figure, name or date that is not above."
)


class LlmBuyer:
    """Implements `ports.Buyer`."""

    def __init__(
        self, model: RoleModel, *, prompt: Prompt, vocabulary: Vocabulary, ordinary: dict[str, OrdinaryTopic]
    ) -> None:
        """`prompt` words one ruling."""
        self.name = model.name
        self._model = model
        self._prompt = prompt
        self._vocabulary = vocabulary
        self._ordinary = ordinary
        self._script = ScriptedBuyer()

    def open(self, scenario: Scenario, *, seed: str) -> Spoken:
        """The author's own opening: the talk starts where the author wants it to."""
        return self._script.open(scenario, seed=seed)

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
        """Stream the line; what is refused is reworded once, and then said in the scenario's own words."""
        own = self._script.speak(scenario, ruling, before=before, turns=turns, seed=seed, say=lambda sentence: True)
        messages = self._messages(scenario, ruling, turns, example=own.text)
        known = self._known(scenario, ruling, turns, own.text)
        shown: list[str] = []
        if not self._through(messages, known, shown, say):
            again = (
                *messages,
                Message(role="assistant", content=" ".join(shown) or "…"),
                Message(role="user", content=_AGAIN),
            )
            if not self._through(again, known, shown, say) and (not shown or ruling.ending):
                return self._own_words(scenario, ruling, before, turns, seed, say, shown)
        return Spoken(text=" ".join(shown))

    def _own_words(
        self,
        scenario: Scenario,
        ruling: Ruling,
        before: Memory,
        turns: Sequence[str],
        seed: str,
        say: Callable[[str], bool],
        shown: list[str],
    ) -> Spoken:
        spoken = self._script.speak(scenario, ruling, before=before, turns=turns, seed=seed, say=say)
        return Spoken(text=" ".join((*shown, spoken.text)), lines=spoken.lines)

    def _through(
        self, messages: Sequence[Message], known: Sequence[str], shown: list[str], say: Callable[[str], bool]
    ) -> bool:
        """Show sentence after sentence as they come; False as soon as one is refused, or the model fails half-way."""
        try:
            for sentence in sentences(self._model.stream(messages)):
                if sum(len(text.split()) for text in (*shown, sentence)) > LONGEST:
                    return bool(shown)
                if _NOT_A_BUYER.search(sentence) or inventions(sentence, known) or not say(sentence):
                    return False
                shown.append(sentence)
        except ModelError:
            if not shown:
                raise
            return False
        return bool(shown)

    def _messages(
        self, scenario: Scenario, ruling: Ruling, turns: Sequence[str], *, example: str
    ) -> tuple[Message, ...]:
        persona, after = scenario.persona, ruling.after
        out = [f"- {scenario.facts[key].value}" for key in after.disclosed if key in scenario.facts]
        rendered = self._prompt.render(
            {
                "name": persona.name,
                "role": persona.role,
                "company": persona.company,
                "voice": persona.voice,
                "situation": "\n".join(("- " + scenario.brief.meeting, *(f"- {item}" for item in scenario.brief.know))),
                "known": "\n".join(out) or "- nothing yet",
                "mood": mood(ruling),
                "beat": scenario.beats[after.beat].note,
                "instruction": self._instruction(scenario, ruling),
                "example": example,
                "conversation": self._history(turns),
            }
        )
        return (Message(role="system", content=rendered.system), Message(role="user", content=rendered.user))

    def _history(self, turns: Sequence[str]) -> str:
        """The latest turns that fit the budget, speakers named, the rep's last reply always among them."""
        kept: list[str] = []
        spent = 0
        for place, text in reversed(list(enumerate(turns))):
            line = f"{'You' if place % 2 == 0 else 'Salesperson'}: {text}"
            spent += count_text(line, self._model.name).tokens
            if kept and spent > HISTORY_TOKENS:
                break
            kept.append(line)
        return "\n".join(reversed(kept))

    def _instruction(self, scenario: Scenario, ruling: Ruling) -> str:
        parts = [part for part in (ruling.response, ruling.initiative) if part]
        lines = [f"{place}. {self._does(scenario, part)}" for place, part in enumerate(parts, 1)]
        return "\n".join(lines) or "1. You take in what they said, briefly, and wait."

    def _does(self, scenario: Scenario, part: Part) -> str:
        topic = self._label(scenario, part.topic)
        match part.act:
            case BuyerAct.DISCLOSES:
                truth = scenario.facts[part.topic or ""].value
                return f"You tell them about {topic}; this is the truth, say it in your own words: {truth}"
            case BuyerAct.DODGES if part.topic:
                return f"They asked about {topic}. You stay on that subject and keep the answer to yourself."
            case BuyerAct.DODGES:
                return "You felt pushed or argued with. You hold back and show it, politely or not, as you would."
            case BuyerAct.UNCLEAR:
                return "You are not sure what they meant and ask them to say it again, in your own manner."
        sample = next(iter(scenario.lines(part.key)), None)
        like = f" In the sense of: {sample.text}" if sample else ""
        about = f" about {topic}" if part.topic else ""
        return f"Your line {self._vocabulary.acts[part.act].means}{about}.{like}"

    def _label(self, scenario: Scenario, topic: str | None) -> str:
        if topic in scenario.facts:
            return scenario.facts[topic or ""].label
        return self._ordinary[topic].label if topic in self._ordinary else "what they asked"

    def _known(self, scenario: Scenario, ruling: Ruling, turns: Sequence[str], own: str) -> tuple[str, ...]:
        """Every text whose figures, names and dates the line may use."""
        brief = scenario.brief
        out = [scenario.facts[key].value for key in ruling.after.disclosed if key in scenario.facts]
        lines = [
            line.text for part in (ruling.response, ruling.initiative) if part for line in scenario.lines(part.key)
        ]
        persona = (scenario.persona.name, scenario.persona.role, scenario.persona.company)
        return (
            brief.you,
            brief.meeting,
            brief.offer,
            *brief.limits,
            *brief.proof,
            *brief.know,
            *persona,
            *out,
            *lines,
            own,
            *turns,
        )


def mood(ruling: Ruling) -> str:
    """The stance in words: a model is told a mood, never numbers."""
    stance = ruling.after.stance
    trust = (
        "you have warmed to them"
        if stance.trust >= WARM_FROM
        else "you are reserved"
        if stance.trust >= 25
        else "you are close to ending this"
    )
    patience = "; you have little time left" if stance.patience <= 3 else ""
    focus = "; you are caught up in details" if stance.focus == "weeds" else ""
    return trust + patience + focus


def sentences(pieces: Iterator[str]) -> Iterator[str]:
    """Whole sentences out of a stream of pieces, the last one when the stream ends."""
    held = ""
    for piece in pieces:
        held += piece
        while match := _SENTENCE_END.search(held):
            whole, held = held[: match.end()].strip(), held[match.end() :]
            if whole:
                yield whole
    if held.strip():
        yield held.strip()
