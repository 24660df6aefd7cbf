"""Turns a sentence, in its reply and after the buyer's line, into named features.

Knows nothing of which move they tell.
"""

import math
import re
from collections import Counter
from functools import cached_property

from trainer.agents.scripted_reader.lexicon import LEXICON
from trainer.agents.scripted_reader.tokens import Token, classed, sentences, tokens

Bag = dict[str, float]

VIEWS = {"word": 1.0, "char": 1.0, "form": 0.5, "sense": 1.0, "plain": 0.5, "buyer": 0.5}
"""The views of a sentence and the weight of each, settled by cross-validation over hands."""
WEIGHED = frozenset({"word", "char", "form", "sense"})
"""Views whose features count for more the rarer they are."""
RARE = {"char": 3}
"""How often a feature must occur in the examples to be kept; twice where nothing is said."""

_MARKS = frozenset(',.:;-()"')
_ENDS = frozenset("?!…") | _MARKS
FUNCTION = frozenset(
    """
    a an the this that these those and or but so if then because while when where who what which why how whether as
    than though although i me my mine we us our ours you your yours he him his she her hers they them their theirs it
    its one ones someone somebody anyone anybody everyone everybody nobody no not n't never none nothing neither nor
    is 's are 're am 'm was were be been being do does did done have 've has had having can could will 'll would 'd
    shall should may might must ought need let get gets got to of in on at by for from with without about into onto
    over under after before between through during until up down out off back again there here now just only even
    still yet already too also very really quite rather more most less least much many any some all both each every
    other another such own same whatever whichever whoever however please yes yeah aye okay well oh ah sure like want
    go going come say says said tell know think mean make take give put keep see look ? ! , : ; - . … ( ) " <money>
    <percent> <clock> <number> <span>
    """.split()
)
_ASKING_VERBS = frozenset(
    "is are am was were do does did have has had can could will would shall should may might must 's 're".split()
)
WH = frozenset("what why how who whom whose which where when".split())
_SELLER = frozenset("i me my mine we us our ours".split())
_YOU = frozenset("you your yours yourself yourselves".split())
_OTHERS = frozenset("they he she it that there".split())
_LEADS = frozenset("and so but or well okay then now right because oh ah".split())
_SHAPES = ("ing", "ed", "ly", "est", "er", "s")
_ACRONYM = re.compile(r"\b[A-Z]{2,5}\b|\b[a-z]*\d+[a-z]+\w*\b")


class Read:
    """A sentence and what the views need of it, worked out once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = tokens(text)
        self.plain = [token.text for token in self.tokens]
        self.spoken = [word for word in self.plain if word not in _ENDS]
        self.words = classed(self.tokens)

    @cached_property
    def hits(self) -> list[tuple[str, int, int]]:
        """The classes of the lexicon that occur: name, first word, how many words."""
        return LEXICON.hits(self.plain)

    @cached_property
    def asks(self) -> bool:
        """Whether it ends with a question mark."""
        return self.text.rstrip("\"'”’) ").endswith("?")

    @cached_property
    def kind(self) -> str:
        """Whether it asks or tells, by its form; people leave out question marks."""
        words = self.spoken
        while words and words[0] in _LEADS:
            words = words[1:]
        if not words:
            return "empty"
        after = words[1] if len(words) > 1 else ""
        if words[0] in WH:
            return "wh-question" if self.asks or after in _ASKING_VERBS else "wh-telling"
        if words[0] in _ASKING_VERBS and after:
            return "yes-no-question" if self.asks or after in _YOU | _SELLER | _OTHERS else "telling"
        if self.asks:
            return "question-inside" if any(word in WH for word in words) else "telling-question"
        return "telling"

    @cached_property
    def stems(self) -> set[str]:
        """The first letters of its content words."""
        return {word[:5] for word in self.spoken if word not in FUNCTION and len(word) > 2}

    @cached_property
    def size(self) -> int:
        """Its length in words, in coarse steps."""
        return min(6, int(math.log2(len(self.spoken) + 1) * 1.5))


def split(text: str) -> list[Read]:
    """A text's sentences."""
    return [Read(text[start:end]) for start, end in sentences(text)]


def bags(reads: list[Read], buyer: Read) -> list[dict[str, Bag]]:
    """The features of each sentence of a reply, by view."""
    found = []
    for place, read in enumerate(reads):
        views = own_views(read, place=place, count=len(reads))
        found.append({**views, "buyer": _buyer_view(read, buyer, place=place)})
    return found


def own_views(read: Read, *, place: int, count: int) -> dict[str, Bag]:
    """The views that need nothing but the sentence and its place."""
    return {
        "word": word_view(read),
        "char": char_view(read),
        "form": _form_view(read),
        "sense": _sense_view(read),
        "plain": plain_view(read, place=place, count=count),
    }


def word_view(read: Read) -> Bag:
    """Words, pairs, and triples held together by function words, figures folded to their class."""
    words = [word for word in read.words if word not in _MARKS]
    bag = Counter(words)
    bag.update(f"{one} {two}" for one, two in zip(words, words[1:], strict=False))
    for triple in zip(words, words[1:], words[2:], strict=False):
        if sum(word in FUNCTION for word in triple) >= 2:
            bag[" ".join(triple)] += 1
    if words:
        bag[f"^ {words[0]}"] += 1
        bag[f"^ {' '.join(words[:2])}"] += 1
    return _damped(bag)


def char_view(read: Read) -> Bag:
    """Runs of three to five letters within words, for spellings and word families nobody listed."""
    bag: Counter[str] = Counter()
    for word in read.words:
        if not word.startswith("<"):
            padded = f" {word} "
            bag.update(padded[at : at + size] for size in (3, 4, 5) for at in range(len(padded) - size + 1))
    return _damped(bag)


def _form_view(read: Read) -> Bag:
    """The sentence's build without its content: function words, and endings for all others."""
    shapes = ["^", *(_shape(word) for word in read.words), "$"]
    bag: Counter[str] = Counter()
    for size in (2, 3, 4):
        bag.update(" ".join(shapes[at : at + size]) for at in range(len(shapes) - size + 1))
    return _damped(bag)


def _sense_view(read: Read) -> Bag:
    """Classes of the lexicon: how often, how dense, together with which others, in a question or not, about whom."""
    counts = Counter(name for name, _, _ in read.hits)
    asks = "?" if "question" in read.kind else "."
    people = ("y" if any(word in _YOU for word in read.plain) else "") + (
        "w" if any(word in _SELLER for word in read.plain) else ""
    )
    bag: Bag = {}
    for name, count in counts.items():
        bag[name] = 1 + math.log(count)
        bag[f"{name} {asks}"] = 1.0
        bag[f"{name} {people}"] = 1.0
        bag[f"{name} dense"] = min(1.0, 3 * count / max(1, len(read.plain)))
    for name, at, _ in read.hits:
        if at <= 1:
            bag[f"^ {name}"] = 1.0
    names = sorted(counts)
    for at, one in enumerate(names):
        for two in names[at + 1 :]:
            bag[f"{one}+{two}"] = 0.5
    return bag


def plain_view(read: Read, *, place: int, count: int) -> Bag:
    """Length, figures, names, persons, place in the reply."""
    words = read.spoken
    you, seller = sum(word in _YOU for word in words), sum(word in _SELLER for word in words)
    names = sum(token.capital and at > 0 and token.text[0] not in "i'" for at, token in enumerate(read.tokens))
    where = "only" if count == 1 else "first" if place == 0 else "last" if place == count - 1 else "mid"
    bag: Bag = {
        f"kind {read.kind}": 1.0,
        f"length {read.size}": 1.0,
        "long": math.log(len(words) + 1) / 4,
        f"names {min(names, 3)}": 1.0,
        "names": math.log(names + 1),
        "commas": math.log(read.plain.count(",") + 1),
        "you": math.log(you + 1),
        "seller": math.log(seller + 1),
        f"you {you > 0} seller {seller > 0}": 1.0,
        "past": math.log(1 + sum(word.endswith("ed") and len(word) > 4 for word in words)),
        "strange": sum(word not in FUNCTION and not LEXICON.of_word(word) for word in words) / max(1, len(words)),
        "acronyms": math.log(1 + len(_ACRONYM.findall(read.text))),
        "shouts": float("!" in read.text),
        f"place {where}": 1.0,
        f"alone {count == 1} {read.kind}": 1.0,
    }
    for word, times in Counter(word for word in read.words if word.startswith("<")).items():
        bag[f"figure {word}"] = 1 + math.log(times)
    if words:
        bag[f"begins {words[0] if words[0] in FUNCTION else '~'}"] = 1.0
        bag["ends you"] = float(words[-1] in _YOU)
    return bag


def _buyer_view(read: Read, buyer: Read, *, place: int) -> Bag:
    """How the sentence stands to what the buyer just said: an answer comes first, is short, and shares words."""
    here = ("first", "second")[place] if place < 2 else "later"
    asked = "?" in buyer.text
    shared = len(read.stems & buyer.stems)
    bag: Bag = {
        f"{here} asked {asked}": 1.0,
        f"{here} after {buyer.kind}": 1.0,
        f"{here} {asked} {read.kind}": 1.0,
        f"{here} {asked} length {read.size}": 1.0,
        f"{here} {asked} shared {min(shared, 3)}": 1.0,
        "shared": math.log(1 + shared),
        "shared share": shared / max(1, len(read.stems)),
    }
    if read.spoken:
        first = read.spoken[0]
        known = first in FUNCTION or bool(LEXICON.of_word(first))
        bag[f"{here} {asked} begins {first if known else '<>' if read.words[0].startswith('<') else '~'}"] = 1.0
        for name, at, _ in read.hits:
            if at == 0:
                bag[f"{here} {asked} begins {name}"] = 1.0
    for name in {name for name, _, _ in buyer.hits}:
        bag[f"buyer {name}"] = 0.5
        bag[f"buyer {name} {here}"] = 0.5
    if buyer.spoken:
        bag[f"buyer begins {buyer.spoken[0]} {here}"] = 1.0
    return bag


def _shape(word: str) -> str:
    if word in FUNCTION:
        return word
    for ending in _SHAPES:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return f"~{ending}"
    return "~"


def _damped(bag: Counter[str]) -> Bag:
    return {name: 1 + math.log(count) for name, count in bag.items()}
