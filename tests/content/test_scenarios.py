"""Scenario files: variants, figures, and every fault that only a cross-check can see, each at its place."""

import copy
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from tests.fakes import DATA, small_library
from trainer.content import scenarios
from trainer.content.documents import parse
from trainer.domain.scenario import Scenario

Change = Callable[[dict[str, Any]], object]
SOUND: dict[str, Any] = yaml.safe_load((DATA / "library" / "cold-oven.yaml").read_text(encoding="utf-8"))


def told(change: Change) -> list[str]:
    """What the check says about the small scenario after a change."""
    data = copy.deepcopy(SOUND)
    change(data)
    raw = yaml.safe_dump(data, sort_keys=False, allow_unicode=True).encode()
    document = parse(raw, "f.yaml")
    variants, problems = scenarios.load(document)
    for scenario in variants.values():
        problems += scenarios.check(scenario, document, small_library().rubrics, small_library().ordinary)
    lines = raw.decode().splitlines()
    for problem in problems:
        assert 1 <= problem.line <= len(lines), problem
    return list(dict.fromkeys(f"{lines[problem.line - 1].strip()} <- {problem.what}" for problem in problems))


def put(*path: Any, value: Any) -> Change:
    def change(data: dict[str, Any]) -> None:
        at: Any = data
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = value

    return change


def cut(*path: Any) -> Change:
    def change(data: dict[str, Any]) -> None:
        at: Any = data
        for step in path[:-1]:
            at = at[step]
        del at[path[-1]]

    return change


def test_the_sound_file_has_nothing_wrong() -> None:
    assert told(lambda data: None) == []


FAULTS: dict[str, tuple[Change, str]] = {
    "unknown rubric": (put("rubrics", "manners", value=1), "manners: 1 <- there is no rubric `manners`; known are"),
    "initiative and pull": (
        put("pulls", "price", value=SOUND["pulls"]["burners"]),
        "price: <- `price` is both an initiative and a pull; rename one",
    ),
    "unknown preference": (
        put("beats", "meets", "prefers", value=["price", "nothing"]),
        "- nothing <- `nothing` is neither an initiative nor a pull",
    ),
    "unknown beat": (put("beats", "meets", "next", 0, "to", value="gone"), "- to: gone <- there is no beat `gone`"),
    "unknown fact in an ending": (
        put("endings", "agrees", "when", "disclosed", value=["gone"]),
        "disclosed: <- there is no fact `gone`",
    ),
    "unknown fact in a pull": (
        put("pulls", "burners", "when", value={"disclosed": ["gone"]}),
        "disclosed: <- there is no fact `gone`",
    ),
    "unknown topic": (
        put("persona", "answers", "weather", value=["Fine."]),
        "weather: <- `weather` is no ordinary topic; known are budget, timing",
    ),
    "fact named like a topic": (
        lambda data: data["facts"].update(budget=copy.deepcopy(data["facts"]["cause"])),
        "budget: <- `budget` is also an ordinary topic; rename the fact",
    ),
    "unanswered question": (
        cut("persona", "answers", "timing"),
        "answers: <- the ordinary question `timing` has no answer; every buyer is asked it sooner or later",
    ),
    "no reaction": (
        cut("reactions", "refocus"),
        "reactions: <- no reaction to `refocus`; the buyer must have something to say to it",
    ),
    "empty reaction": (put("reactions", "refocus", value=[]), "reactions: <- no reaction to `refocus`"),
    "no opening": (put("opening", value=[]), "opening: [] <- `opening` has no lines; write at least three"),
    "nothing to hold back with": (put("holds_back", value=[]), "holds_back: [] <- `holds_back` has no lines"),
    "wordless ending": (
        cut("endings", "tired", "lines"),
        "tired: <- the buyer ends the call here without a word; write at least two lines",
    ),
    "silent initiative": (put("initiatives", "price", "lines", value=[]), "lines: [] <- has no lines"),
    "silent pull": (put("pulls", "burners", "lines", value=[]), "lines: [] <- has no lines; write at least two"),
    "nobody can ask": (put("facts", "cause", "ask", value=[]), "ask: [] <- nobody can ask for this fact"),
    "nothing says it": (put("facts", "cause", "say", value=[]), "say: [] <- the fact can come out, but no line says"),
    "nothing dodges": (put("facts", "loss", "dodge", value=[]), "dodge: [] <- the buyer may have to hold this back"),
    "no keys": (put("facts", "cause", "keys", value=[]), "keys: [] <- lists no words that would give the fact away"),
    "too much trust": (
        put("facts", "rival", "gate", "trust", value=92),
        "trust: 92 <- asks for trust 97 at the hardest level, which nobody reaches; at most 95",
    ),
    "no beats": (put("beats", value={}), "beats: {} <- has no beats; the first one opens the conversation"),
    "unreached beat": (
        put("beats", "island", value={"note": "Nobody comes here."}),
        "island: <- no beat leads here; the buyer never gets to it",
    ),
    "too many facts": (
        put("endings", "agrees", "when", "facts", value=4),
        "facts: 4 <- asks for 4 facts, but only 3 can come out",
    ),
    "always before": (
        lambda data: data.update(
            endings={"always": {**SOUND["endings"]["step-offered"], "when": {}, "by": "buyer"}, **data["endings"]}
        ),
        "agrees: <- can never be reached: a rule of the buyer above it always holds",
    ),
    "a fact that never comes out": (
        put("endings", "agrees", "when", "disclosed", value=["margin"]),
        "disclosed: <- `margin` never comes out, so this ending is never reached",
    ),
    "nothing is right": (
        lambda data: [rule.update(right=False) for rule in data["endings"].values()],
        "endings: <- no ending is right; a rep could not succeed",
    ),
    "endless": (cut("endings", "tired"), "endings: <- no ending for a buyer whose patience is out; add a last rule"),
    "perhaps endless": (
        put("endings", "tired", "when", "trust", value=50),
        "endings: <- no ending for a buyer whose patience is out; add a last rule",
    ),
    "no better line": (
        cut("coach", "asks"),
        "coach: <- no better line for the criterion `asks`; the coach has nothing to propose",
    ),
    "a better line for nothing": (
        put("coach", "manners", value={"line": "Please.", "why": "It is polite."}),
        "manners: <- `manners` is no criterion of this scenario's rubrics",
    ),
    "undefined figure": (
        put("brief", "offer", value="It takes {days} days."),
        "offer: It takes {days} days. <- the figure `days` is not defined; add it under `figures`",
    ),
    "stray brace": (
        put("brief", "offer", value="It takes {2} days."),
        "offer: It takes {2} days. <- a brace that belongs to no figure",
    ),
    "no figures": (put("figures", value=["a"]), "figures: <- `figures` must map names to texts or numbers"),
    "a figure that is none": (put("figures", "loss", value=["a"]), "loss: <- the figure `loss` must be a name like"),
    "a figure that cannot be named": (put("figures", "The Loss", value="x"), "The Loss: x <- the figure `The Loss`"),
    "not a variant": (put("variants", "brother", value="yes"), "variants: <- `variants` must map an id to the keys"),
    "no title": (cut("variants", "brother", "title"), "brother: <- variant `brother` needs a `title` in text"),
    "a variant called base": (
        put("variants", "base", value={"title": "Base"}),
        "base: <- `base` is what the file itself describes; give the variant another id",
    ),
    "misspelt key": (put("breif", value={}), "breif: {} <- `breif` is not a key that is known here"),
    "misspelt key in a variant": (
        put("variants", "brother", "persona", value={"nmae": "Otto"}),
        "nmae: Otto <- `persona.nmae` is not a key that is known here; remove it or mend its spelling",
    ),
    "unknown move": (put("reactions", "shouting", value=["Oh."]), "shouting: <- `reactions.shouting"),
    "number out of range": (put("levels", 2, "trust", value=400), "trust: 400 <- `levels.2.trust`: input should be"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_is_told_at_its_place(name: str) -> None:
    change, expected = FAULTS[name]
    found = told(change)
    assert any(line.startswith(expected) for line in found), found


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("title",), "The oven that costs $4,810"),
        (("summary",), "It costs 4810."),
        (("persona", "voice"), "Dry; talks of Hotbox."),
        (("persona", "company"), "Hotbox"),
        (("brief", "offer"), "Better than HOTBOX."),
        (("brief", "know", 0), "They lose $4 810."),
        (("beats", "meets", "note"), "Waits until Hotbox comes up."),
        (("opening", 0), "Nobody ever said thermostat."),
        (("holds_back", 1), "It was never\u00a0cleaned, was it."),
        (("reactions", "refocus", 0), "Hotbox said so too."),
        (("persona", "answers", "budget", 0), "Less than Hotbox's."),
        (("pulls", "burners", "lines", 0), "Is it the thermostat?"),
        (("facts", "loss", "dodge", 0), "More than Hotbox asks."),
        (("facts", "loss", "label"), "the $4,810"),
        (("facts", "rival", "dodge", 0), "Well, Hotbox."),
        (("facts", "cause", "say", 0), "The thermostat, says Hotbox."),
        (("coach", "asks", "line"), "Ask about Hotbox."),
        (("variants", "brother", "title"), "The man from Stoker"),
    ],
)
def test_words_that_give_a_fact_away_are_found_wherever_they_stand(path: tuple[Any, ...], text: str) -> None:
    assert any("gives away the fact" in line for line in told(put(*path, value=text)))


def test_a_variant_lays_its_keys_over_the_base() -> None:
    base, brother = (small_library().scenario("cold-oven", name) for name in ("base", "brother"))
    assert (base.persona.name, brother.persona.name) == ("Ada Loaf", "Otto Loaf")
    assert (base.facts["loss"].value, brother.facts["loss"].value) == ("$4,810 a day", "$2,390 a day")
    assert brother.facts["loss"].keys == ("$2,390", "2390"), "lists are replaced whole"
    assert brother.facts["loss"].label == base.facts["loss"].label
    assert brother.levels[1] == base.levels[1] and brother.levels[2] != base.levels[2]
    assert base.title == brother.title and base.variants == brother.variants == {
        "brother": SOUND["variants"]["brother"]["title"]
    }
    assert (base.variant, brother.variant) == ("base", "brother")


def test_figures_are_put_in_once() -> None:
    data = copy.deepcopy(SOUND)
    data["figures"]["loss"] = "{rival}"
    found, problems = scenarios.load(parse(yaml.safe_dump(data).encode(), "f.yaml"))
    assert problems == [] and found["base"].facts["loss"].value == "{rival} a day"


def test_short_and_long_forms_of_lines() -> None:
    data = copy.deepcopy(SOUND)
    data["opening"] = ["Plain.", {"warm": "Warm."}, {"cool": "Cool."}, {"text": "Long.", "tone": "warm"}]
    found, problems = scenarios.load(parse(yaml.safe_dump(data).encode(), "f.yaml"))
    assert problems == []
    assert [(line.text, line.tone) for line in found["base"].opening] == [
        ("Plain.", "any"),
        ("Warm.", "warm"),
        ("Cool.", "cool"),
        ("Long.", "warm"),
    ]


@pytest.mark.parametrize("raw", [b"", b"hello", b"- a", b"7", b"variants: 3", b"variants:\n  1: {title: x}"])
def test_a_file_that_is_no_scenario_is_told(raw: bytes) -> None:
    found, problems = scenarios.load(parse(raw, "f.yaml"))
    assert problems and (raw.startswith(b"variants") or found == {})


def test_a_scenario_survives_being_stored() -> None:
    for variant in ("base", "brother"):
        scenario = small_library().scenario("cold-oven", variant)
        assert Scenario.model_validate_json(scenario.model_dump_json()) == scenario
