"""The scripted buyer: authored lines only, chosen by stance and seed, none twice while there are others."""

from collections.abc import Callable
from typing import Any

from tests.fakes import small_library
from trainer.agents.scripted_buyer import SILENCE, ScriptedBuyer, line_digest
from trainer.domain.moves import BuyerAct
from trainer.domain.scenario import Line, Scenario
from trainer.domain.stance import Memory, Part, Ruling
from trainer.rehearsal.policy import opening_memory

SCENARIO = small_library().scenario("cold-oven")


def speak(
    *keys: str,
    scenario: Scenario = SCENARIO,
    trust: int = 30,
    said: tuple[str, ...] = (),
    seed: str = "s",
    say: Callable[[str], bool] = lambda text: True,
) -> tuple[str, tuple[str, ...]]:
    memory: Memory = opening_memory(scenario, 2)
    stance = memory.stance.model_copy(update={"trust": trust})
    parts: list[Any] = [Part(act=BuyerAct.ANSWERS, key=key) for key in keys]
    response, initiative = (*parts, None, None)[:2]
    ruling = Ruling(after=memory.model_copy(update={"stance": stance}), response=response, initiative=initiative)
    before = memory.model_copy(update={"said": tuple(line_digest(text) for text in said)})
    spoken = ScriptedBuyer().speak(scenario, ruling, before=before, turns=(), seed=seed, say=say)
    return spoken.text, spoken.lines


def texts(key: str) -> list[str]:
    return [line.text for line in SCENARIO.lines(key)]


def test_the_response_comes_before_the_initiative() -> None:
    text, lines = speak("answer/budget", "initiative/price")
    first = next(line for line in texts("answer/budget") if text.startswith(line))
    second = next(line for line in texts("initiative/price") if text.endswith(line))
    assert text == f"{first} {second}" and lines == (line_digest(first), line_digest(second))


def test_the_same_seed_says_the_same_and_another_may_not() -> None:
    assert speak("unknown", seed="a") == speak("unknown", seed="a")
    assert len({speak("unknown", seed=str(number))[0] for number in range(30)}) > 1


def test_no_line_twice_while_there_are_others() -> None:
    said: tuple[str, ...] = ()
    for _ in texts("answer/budget"):
        said = (*said, speak("answer/budget", said=said)[0])
    assert sorted(said) == sorted(texts("answer/budget"))
    assert speak("answer/budget", said=said)[0] in texts("unknown"), "then something that can follow anything"
    everything = (*said, *texts("unknown"))
    assert speak("answer/budget", said=everything)[0] in texts("holds_back")


def test_an_initiative_whose_lines_are_spent_is_left_out() -> None:
    text, _ = speak("answer/budget", "initiative/price", said=tuple(texts("initiative/price")))
    assert text in texts("answer/budget")


def test_trust_chooses_the_tone() -> None:
    lines = (Line(text="Glad.", tone="warm"), Line(text="Cold.", tone="cool"))
    scenario = SCENARIO.model_copy(update={"unknown": lines})
    assert speak("unknown", scenario=scenario, trust=50)[0] == "Glad."
    assert speak("unknown", scenario=scenario, trust=49)[0] == "Cold."
    assert speak("unknown", scenario=scenario, trust=49, said=("Cold.",))[0] == "Glad.", "better than to say it twice"


def test_when_every_line_is_spent_something_is_said_all_the_same() -> None:
    everything = tuple(
        line
        for key in ("unknown", "holds_back", *(f"initiative/{name}" for name in SCENARIO.initiatives))
        for line in texts(key)
    )
    assert speak(said=everything)[0] in texts("unknown")


def test_what_is_not_let_through_is_not_said() -> None:
    text, lines = speak("unknown", "initiative/price", say=lambda text: text in texts("initiative/price"))
    assert text in texts("initiative/price") and lines == (line_digest(text),)
    assert speak("unknown", say=lambda text: False)[0] == SILENCE


def test_the_opening_is_remembered() -> None:
    spoken = ScriptedBuyer().open(SCENARIO, seed="s")
    assert spoken.text in texts("opening") and spoken.lines == (line_digest(spoken.text),)
