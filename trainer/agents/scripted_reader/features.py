"""Turns a sentence, in its reply and after the buyer's line, into named features. Knows nothing of which move they tell."""

import math
import re
from collections import Counter

from trainer.agents.scripted_reader.lexicon import PHRASES
from trainer.agents.scripted_reader.tokens import Token, classed, sentences, tokens

Bag = dict[str, float]
VIEWS = ("word", "char", "form", "sense")
FUNCTION = frozenset(
    """a an the this that these those and or but so if then because while when where who what which why how whether as than though although
    i me my mine we us our ours you your yours he him his she her hers they them their theirs it its one ones someone somebody anyone anybody
    everyone everybody nobody no not n't never none nothing neither nor is 's are 're am 'm was were be been being do does did done have 've has had
    having can could will 'll would 'd shall should may might must ought need let get gets got to of in on at by for from with without about into
    onto over under after before between through during until up down out off back again there here now just only even still yet already too also
    very really quite rather more most less least much many any some all both each every other another such own same whatever whichever whoever
    however please yes yeah aye okay well oh ah sure like want go going come say says said tell know think mean make take give put keep see look
    ? ! , : ; - . … ( ) " <money> <percent> <clock> <number> <span>""".split()
)
BE_DO = frozenset("is are am was were do does did have has had can could will would shall should may might must 's 're".split())
WH = frozenset("what why how who whom whose which where when".split())


class Lexicon:
    """Finds the classes whose words or phrases occur in a token list."""

    def __init__(self, phrases: dict[str, str]) -> None:
        self._words: dict[str, list[str]] = {}
        self._stems: dict[str, list[str]] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, written in phrases.items():
            for phrase in dict.fromkeys(" ".join(item.split()) for item in written.split(";")):
                self._add(name, phrase)

    def _add(self, name: str, phrase: str) -> None:
        words = tuple(phrase.replace("ca n't", "can n't").split())
        if len(words) > 1:
            self._phrases.setdefault(words[0], []).append((words, name))
        elif phrase.endswith("*"):
            self._stems.setdefault(phrase[:-1], []).append(name)
        else:
            self._words.setdefault(phrase, []).append(name)

    def of_word(self, word: str) -> list[str]:
        """The classes of a single word."""
        found = list(self._words.get(word, ()))
        for end in range(3, len(word) + 1):
            found += self._stems.get(word[:end], ())
        return found

    def hits(self, words: list[str]) -> list[tuple[str, int, int]]:
        """Every class hit with where its words start and how many they are."""
        found: list[tuple[str, int, int]] = []
        for at, word in enumerate(words):
            found += ((name, at, 1) for name in self.of_word(word))
            for phrase, name in self._phrases.get(word, ()):
                if tuple(words[at : at + len(phrase)]) == phrase:
                    found.append((name, at, len(phrase)))
        return found


LEXICON = Lexicon(PHRASES)


class Read:
    """A sentence with what the views need of it, computed once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = tokens(text)
        self.plain = [token.text for token in self.tokens]
        self.words = classed(self.tokens)
        self.hits = LEXICON.hits(self.plain)


def word_view(read: Read) -> Bag:
    words = [word for word in read.words if word not in ",.:;-()\""]
    bag = Counter(words)
    for first, second in zip(words, words[1:]):
        bag[f"{first} {second}"] += 1
    for triple in zip(words, words[1:], words[2:]):
        if sum(word in FUNCTION for word in triple) >= 2:
            bag[" ".join(triple)] += 1
    if words:
        bag[f"^ {words[0]}"] += 1
        bag[f"^ {' '.join(words[:2])}"] += 1
    return {name: 1 + math.log(count) for name, count in bag.items()}


def char_view(read: Read) -> Bag:
    bag: Counter[str] = Counter()
    for word in read.words:
        if word.startswith("<"):
            continue
        padded = f" {word} "
        for size in (3, 4, 5):
            for at in range(len(padded) - size + 1):
                bag[padded[at : at + size]] += 1
    return {name: 1 + math.log(count) for name, count in bag.items()}


def _shape(word: str) -> str:
    if word in FUNCTION:
        return word
    for ending in ("ing", "ed", "ly", "est", "er", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return f"~{ending}"
    return "~"


def form_view(read: Read) -> Bag:
    shapes = [_shape(word) for word in read.words]
    shapes = ["^", *shapes, "$"]
    bag: Counter[str] = Counter()
    for size in (2, 3, 4):
        for at in range(len(shapes) - size + 1):
            bag[" ".join(shapes[at : at + size])] += 1
    return {name: 1 + math.log(count) for name, count in bag.items()}
