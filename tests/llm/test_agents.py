"""The agents a model plays, over real HTTP: what they are told, what they believe, what they show."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.llm.server import Recorded, serving
from trainer.casting import Agents, cast
from trainer.content.library import Library
from trainer.domain.ledger import Conversation
from trainer.domain.transcript import Transcript, Turn
from trainer.errors import SettingInvalid
from trainer.exchange.plays import session_of
from trainer.rehearsal.play import Play
from trainer.settings import Settings, read_settings

LEAK = "Payroll runs on the credit line and $140,000 is drawn."
SAFE = "Well. That is a fair thing to ask, and I will think about it."


def answered(body: dict[str, Any]) -> str:
    """What a server says in each part: a reader that names one move, a judge that quotes, a buyer that gives away."""
    system = body["messages"][0]["content"]
    if "You label what a salesperson" in system:
        return json.dumps(
            {
                "moves": [
                    {"move": "discovery_question", "quote": "What happened?"},
                    {"move": "referral", "quote": "words that were never said"},
                ],
                "topics": [],
                "unsure": False,
            }
        )
    if "You judge one criterion" in system:
        checks = [line.split(":")[0].removeprefix("- ") for line in system.splitlines() if ": holds when" in line]
        return json.dumps(
            {
                "checks": [
                    {"check": name, "quote": "never said", "turn": 1, "answer": "yes", "reason": "So it seems."}
                    for name in checks
                ]
            }
        )
    if "You speak the lines of one person" in system:
        return f"{SAFE} {LEAK}"
    return json.dumps({"acts": ["answers"]})


@pytest.fixture(scope="module")
def library() -> Library:
    return Library()


@pytest.fixture
def server() -> Iterator[Recorded]:
    with serving(answered) as running:
        yield running


def settings(server: Recorded, **given: Any) -> Settings:
    return read_settings(base_url=server.url, model="small", judge_may_be_buyer=True, **given)


def play(library: Library, agents: Agents) -> Conversation:
    session = session_of(library, "unpaid-200k", variant="base", level=2, seed=1, agents=agents.names)
    return Play(session, reader=agents.reader, buyer=agents.buyer).replies(["What happened?", "What happened?"])


def test_a_quote_that_was_never_said_is_not_believed(library: Library, server: Recorded) -> None:
    agents = cast(settings(server, reader="llm", buyer="scripted"), library)
    reading = agents.reader.read("What happened?", buyer="They will not pay.")
    assert [seen.move for seen in reading.moves] == ["discovery_question"]


def test_a_locked_fact_is_neither_asked_for_nor_shown(library: Library, server: Recorded) -> None:
    agents = cast(settings(server, reader="llm", buyer="llm"), library)
    found = play(library, agents)
    said = " ".join(turn.text for turn in found.turns if turn.speaker == "buyer")
    assert SAFE in said and "140,000" not in said
    sent = json.dumps(server.asked)
    for fact in found.session.scenario.hidden_facts.values():
        assert fact.value not in sent
        assert not [key for key in fact.keys if key.replace(",", "") in sent.replace(",", "") and len(key) > 4]


def test_a_judge_without_the_words_earns_nothing(library: Library, server: Recorded) -> None:
    from trainer.scoring.assess import assess

    agents = cast(settings(server, judge="llm"), library)
    turns = (
        Turn(number=0, speaker="buyer", text="Hello."),
        Turn(number=1, speaker="rep", text="We charge 300 an hour."),
    )
    rubric = library.rubric("selling-results")
    card = assess(Transcript(id="t", turns=turns), rubric, rubric_digest="", reader=_Nobody(), judge=agents.judge)
    earning = {check.id for check in rubric.checks.values() if check.sign == "+"}
    assert {card.verdicts[name].answer for name in earning} == {"no"}
    assert card.provenance.judge == "small" and card.provenance.details["votes"] == {"first": 3, "when_split": 5}


class _Nobody:
    name = "nobody"

    def meet(self, scenario: Any) -> None:
        return

    def read(self, reply: str, *, buyer: str, scenario: Any = None) -> Any:
        from trainer.domain.moves import Move, MoveSeen, Reading

        return Reading(moves=(MoveSeen(move=Move.RATE_QUOTE, quote=reply, start=0, end=len(reply)),))

    def acts(self, line: str, *, before: str = "") -> Any:
        return ()


def test_nothing_is_chosen_silently(library: Library, server: Recorded) -> None:
    with pytest.raises(SettingInvalid, match="TRAINER_BASE_URL"):
        cast(read_settings(reader="llm", model="small"), library)
    with pytest.raises(SettingInvalid, match="No model is named"):
        cast(read_settings(reader="llm", base_url=server.url), library)
    with pytest.raises(SettingInvalid, match="would judge a conversation it played in"):
        cast(read_settings(buyer="llm", judge="llm", base_url=server.url, model="small"), library)
