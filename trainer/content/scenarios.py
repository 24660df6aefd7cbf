"""Turns a scenario file into its variants, and finds what the schema alone cannot: dangling names, unreachable ends.

Knows nothing of play.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from trainer.content.documents import Document, Problem
from trainer.domain.folding import folded, holds
from trainer.domain.moves import Move
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import EndingRule, Lines, OrdinaryTopic, Scenario

_FIGURE = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_BRACE = re.compile(r"[{}]")


def load(document: Document) -> tuple[dict[str, Scenario], list[Problem]]:
    """Every variant of one scenario file, `base` first, and what is wrong with it."""
    data = document.data
    if not isinstance(data, dict):
        return {}, [document.problem((), "a scenario file must be a mapping of keys; see scenarios/README.md")]
    overlays = data.get("variants", {})
    if not isinstance(overlays, dict) or not all(isinstance(overlay, dict) for overlay in overlays.values()):
        return {}, [
            document.problem(
                ("variants",), "`variants` must map an id to the keys that differ; see scenarios/README.md"
            )
        ]
    built: dict[str, Scenario] = {}
    problems: list[Problem] = []
    titles = {}
    for name, overlay in overlays.items():
        titles[name] = overlay.get("title")
        if not isinstance(titles[name], str):
            problems.append(document.problem(("variants", name), f"variant `{name}` needs a `title` in text"))
    if "base" in overlays:
        what = "`base` is what the file itself describes; give the variant another id"
        problems.append(document.problem(("variants", "base"), what))
    if problems:
        return {}, problems
    for variant in ("base", *overlays):
        overlay = {key: value for key, value in overlays.get(variant, {}).items() if key != "title"}
        merged = _merged({key: value for key, value in data.items() if key != "variants"}, overlay)
        figures = merged.pop("figures", {})
        filled, unknown = _filled(merged, figures)
        under = (("variants", variant), ()) if variant != "base" else ((),)
        unknown += _wrong_figures(figures)
        problems += [document.problem((*_prefix(document, under, path), *path), what) for path, what in unknown]
        try:
            built[variant] = Scenario.model_validate({**filled, "variant": variant, "variants": titles})
        except ValidationError as error:
            problems += document.problems(error, under=under)
    return built, _once(problems)


def _prefix(
    document: Document, under: tuple[tuple[str | int, ...], ...], path: tuple[str | int, ...]
) -> tuple[str | int, ...]:
    return next((top for top in under if document.holds((*top, *path))), ())


def _once(problems: list[Problem]) -> list[Problem]:
    """Each problem once: a fault of the base file is seen again in every variant."""
    return list(dict.fromkeys(problems))


def _merged(base: Any, overlay: Any) -> Any:
    """Lay mappings over mappings, key by key; anything else replaces what was there."""
    if isinstance(base, dict) and isinstance(overlay, dict):
        return {**base, **{key: _merged(base.get(key), value) for key, value in overlay.items()}}
    return overlay


def _filled(value: Any, figures: Any) -> tuple[Any, list[tuple[tuple[str | int, ...], str]]]:
    """Put the figures in, in one pass, and list the names nobody defined."""
    unknown: list[tuple[tuple[str | int, ...], str]] = []
    known: Mapping[str, Any] = figures if isinstance(figures, dict) else {}

    def fill(item: Any, path: tuple[str | int, ...]) -> Any:
        if isinstance(item, dict):
            return {key: fill(part, (*path, key)) for key, part in item.items()}
        if isinstance(item, list):
            return [fill(part, (*path, index)) for index, part in enumerate(item)]
        if not isinstance(item, str) or not _BRACE.search(item):
            return item
        missing = [name for name in _FIGURE.findall(item) if name not in known]
        unknown.extend((path, f"the figure `{name}` is not defined; add it under `figures`") for name in missing)
        if _BRACE.search(_FIGURE.sub("", item)):
            unknown.append((path, "a brace that belongs to no figure; write {name} with a name under `figures`"))
        return _FIGURE.sub(lambda match: str(known.get(match[1], match[0])), item)

    return fill(value, ()), unknown


def _wrong_figures(figures: Any) -> list[tuple[tuple[str | int, ...], str]]:
    if not isinstance(figures, dict):
        return [(("figures",), "`figures` must map names to texts or numbers")]
    return [
        (("figures", name), f"the figure `{name}` must be a name like `price_low` with a text or a number")
        for name, value in figures.items()
        if not (isinstance(name, str) and _FIGURE.fullmatch(f"{{{name}}}") and isinstance(value, str | int | float))
    ]


def check(
    scenario: Scenario, document: Document, rubrics: Mapping[str, Rubric], ordinary: Mapping[str, OrdinaryTopic]
) -> list[Problem]:
    """Everything wrong with one variant that its schema cannot see."""
    finders = (
        _dangling(scenario, rubrics, ordinary),
        _unplayable(scenario, ordinary),
        _unearnable(scenario),
        _unreachable(scenario),
        _given_away(scenario),
        _coachless(scenario, rubrics),
    )
    top = ("variants", scenario.variant)
    problems = []
    for finder in finders:
        for path, what in finder:
            prefix = top if document.holds((*top, *path)) else ()
            problems.append(document.problem((*prefix, *path), what))
    return problems


Finding = tuple[tuple[str | int, ...], str]


def _dangling(
    scenario: Scenario, rubrics: Mapping[str, Rubric], ordinary: Mapping[str, OrdinaryTopic]
) -> Iterator[Finding]:
    for name in sorted(scenario.rubrics.keys() - rubrics.keys()):
        yield ("rubrics", name), f"there is no rubric `{name}`; known are {', '.join(sorted(rubrics))}"
    for name in sorted(scenario.initiatives.keys() & scenario.pulls.keys()):
        yield ("pulls", name), f"`{name}` is both an initiative and a pull; rename one"
    yield from _dangling_beats(scenario)
    for where, need in _needs(scenario):
        for fact in sorted(set(need.disclosed) - scenario.facts.keys()):
            yield (*where, "disclosed"), f"there is no fact `{fact}`"
    for topic in sorted(scenario.persona.answers.keys() - ordinary.keys()):
        what = f"`{topic}` is no ordinary topic; known are {', '.join(sorted(ordinary))}"
        yield ("persona", "answers", topic), what
    for topic in sorted(scenario.facts.keys() & ordinary.keys()):
        yield ("facts", topic), f"`{topic}` is also an ordinary topic; rename the fact"


def _dangling_beats(scenario: Scenario) -> Iterator[Finding]:
    playable = scenario.initiatives.keys() | scenario.pulls.keys()
    for name, beat in scenario.beats.items():
        for index, wanted in enumerate(beat.prefers):
            if wanted not in playable:
                yield ("beats", name, "prefers", index), f"`{wanted}` is neither an initiative nor a pull"
        for index, step in enumerate(beat.next):
            if step.to not in scenario.beats:
                yield ("beats", name, "next", index, "to"), f"there is no beat `{step.to}`"


def _needs(scenario: Scenario) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    for name, rule in scenario.endings.items():
        yield ("endings", name, "when"), rule.when
    for name, beat in scenario.beats.items():
        for index, step in enumerate(beat.next):
            yield ("beats", name, "next", index, "when"), step.when
    for kind in ("initiatives", "pulls"):
        for name, item in getattr(scenario, kind).items():
            yield (kind, name, "when"), item.when


def _unplayable(scenario: Scenario, ordinary: Mapping[str, OrdinaryTopic]) -> Iterator[Finding]:
    for topic in ordinary:
        if not scenario.persona.answers.get(topic):
            what = f"the ordinary question `{topic}` has no answer; every buyer is asked it sooner or later"
            yield ("persona", "answers"), what
    for move in Move:
        if not scenario.reactions.get(move):
            yield ("reactions",), f"no reaction to `{move.value}`; the buyer must have something to say to it"
    for key in ("opening", "unknown", "asks_back", "holds_back"):
        if not scenario.lines(key):
            yield (key,), f"`{key}` has no lines; write at least three"
    for name, rule in scenario.endings.items():
        if rule.by == "buyer" and not rule.lines:
            yield ("endings", name, "lines"), "the buyer ends the call here without a word; write at least two lines"
    silent = [("initiatives", key) for key, item in scenario.initiatives.items() if not item.lines]
    silent += [("pulls", key) for key, item in scenario.pulls.items() if not item.lines]
    for kind, key in silent:
        yield (kind, key, "lines"), "has no lines; write at least two"


def _unearnable(scenario: Scenario) -> Iterator[Finding]:
    for name, fact in scenario.facts.items():
        at = ("facts", name)
        if not fact.ask:
            yield (*at, "ask"), "nobody can ask for this fact; write at least twelve ways of asking"
        if not fact.say and fact.gate.kind != "never":
            yield (*at, "say"), "the fact can come out, but no line says it"
        if not fact.dodge and fact.gate.kind in ("earned", "never"):
            yield (*at, "dodge"), "the buyer may have to hold this back, but no line does"
        if fact.gate.kind != "volunteered" and not fact.keys:
            yield (*at, "keys"), "lists no words that would give the fact away; the filter cannot guard it"
        hardest = max((fact.gate.trust + level.earn_more for level in scenario.levels.values()), default=0)
        if fact.gate.kind == "earned" and hardest > 95:
            yield (
                (*at, "gate", "trust"),
                f"asks for trust {hardest} at the hardest level, which nobody reaches; at most 95",
            )


def _unreachable(scenario: Scenario) -> Iterator[Finding]:
    if not scenario.beats:
        yield ("beats",), "has no beats; the first one opens the conversation"
        return
    for name in sorted(scenario.beats.keys() - _reached(scenario)):
        yield ("beats", name), "no beat leads here; the buyer never gets to it"
    yield from _blocked_endings(scenario)
    if not any(rule.right for rule in scenario.endings.values()):
        yield ("endings",), "no ending is right; a rep could not succeed"
    if not any(_ends_it(rule) for rule in scenario.endings.values()):
        what = (
            "no ending for a buyer whose patience is out; add a last rule with `when: {patience_below: 1}` and no more"
        )
        yield ("endings",), what


def _ends_it(rule: EndingRule) -> bool:
    """Whether this rule holds for every buyer whose patience is out, whatever else was said."""
    asks = rule.when.model_dump(exclude_defaults=True)
    return rule.by == "buyer" and (not asks or (asks.keys() == {"patience_below"} and asks["patience_below"] >= 1))


def _reached(scenario: Scenario) -> set[str]:
    reached, waiting = {scenario.first_beat}, [scenario.first_beat]
    while waiting:
        for step in scenario.beats[waiting.pop()].next:
            if step.to in scenario.beats and step.to not in reached:
                reached.add(step.to)
                waiting.append(step.to)
    return reached


def _blocked_endings(scenario: Scenario) -> Iterator[Finding]:
    possible = sum(fact.gate.kind in ("asked", "earned") for fact in scenario.facts.values())
    never = {name for name, fact in scenario.facts.items() if fact.gate.kind == "never"}
    always: set[str] = set()
    for name, rule in scenario.endings.items():
        if rule.when.facts > possible:
            what = f"asks for {rule.when.facts} facts, but only {possible} can come out"
            yield ("endings", name, "when", "facts"), what
        if rule.by in always:
            yield ("endings", name), f"can never be reached: a rule of the {rule.by} above it always holds"
        if not rule.when.model_dump(exclude_defaults=True):
            always.add(rule.by)
        for fact in sorted(never & set(rule.when.disclosed)):
            yield ("endings", name, "when", "disclosed"), f"`{fact}` never comes out, so this ending is never reached"


def _given_away(scenario: Scenario) -> Iterator[Finding]:
    texts = [(path, folded(text)) for path, text in _all_texts(scenario)]
    for name, fact in scenario.hidden_facts.items():
        for key in fact.keys:
            hidden = folded(key)
            for path, text in texts:
                own = path[:2] == ("facts", name) and path[2] in ("say", "again")
                if not own and holds(text, hidden):
                    yield path, f"holds {key!r}, which gives away the fact `{name}`; say it without"


def _all_texts(scenario: Scenario) -> Iterator[Finding]:
    """Everything a rep may see, or a model may be told, before the fact has come out."""
    yield from _framing(scenario)
    for path, lines in _all_lines(scenario):
        for index, line in enumerate(lines):
            yield (*path, index), line.text
    for name, fact in scenario.facts.items():
        yield ("facts", name, "label"), fact.label
    for name, better in scenario.coach.items():
        yield ("coach", name, "line"), better.line


def _framing(scenario: Scenario) -> Iterator[Finding]:
    for field in ("title", "summary", "skill"):
        yield (field,), getattr(scenario, field)
    for field in ("name", "role", "company", "voice"):
        yield ("persona", field), getattr(scenario.persona, field)
    for field in ("you", "meeting", "offer"):
        yield ("brief", field), getattr(scenario.brief, field)
    for field in ("limits", "proof", "know"):
        for index, text in enumerate(getattr(scenario.brief, field)):
            yield ("brief", field, index), text
    for name, beat in scenario.beats.items():
        yield ("beats", name, "note"), beat.note
    for name, title in scenario.variants.items():
        yield ("variants", name, "title"), title


def _all_lines(scenario: Scenario) -> Iterator[tuple[tuple[str | int, ...], Lines]]:
    for key in ("opening", "unknown", "asks_back", "holds_back"):
        yield (key,), scenario.lines(key)
    for topic, lines in scenario.persona.answers.items():
        yield ("persona", "answers", topic), lines
    for move, lines in scenario.reactions.items():
        yield ("reactions", move.value), lines
    for kind in ("initiatives", "pulls", "endings"):
        for name, item in getattr(scenario, kind).items():
            yield (kind, name, "lines"), item.lines
    for name, fact in scenario.facts.items():
        for form in ("say", "dodge", "again"):
            yield ("facts", name, form), getattr(fact, form)


def _coachless(scenario: Scenario, rubrics: Mapping[str, Rubric]) -> Iterator[Finding]:
    criteria = {item.id for name in scenario.rubrics if name in rubrics for item in rubrics[name].criteria}
    for name in sorted(criteria - scenario.coach.keys()):
        yield ("coach",), f"no better line for the criterion `{name}`; the coach has nothing to propose"
    for name in sorted(scenario.coach.keys() - criteria):
        yield ("coach", name), f"`{name}` is no criterion of this scenario's rubrics"
