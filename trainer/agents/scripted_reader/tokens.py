"""Cuts a reply into sentences and words, and folds what people type to one spelling. Knows nothing of meaning."""

import re
from typing import NamedTuple

_CUT = re.compile(r"[.!?…]+[\"'”’)]*(?=\s)|\n+")
_ABBREVIATION = re.compile(r"(?:^|\W)(?:mr|mrs|ms|dr|st|vs|etc|e\.g|i\.e|approx|no)\.$", re.IGNORECASE)
_TOKEN = re.compile(
    r"(?P<money>[€£$]\s?\d[\d,.]*\d?\s?(?:k|m|bn|million|thousand)?\b"
    r"|\d[\d,.]*\s?(?:€|£|\$|euros?\b|quid\b|pounds?\b|dollars?\b|grand\b|k\b))"
    r"|(?P<percent>\d[\d,.]*\s?%)"
    r"|(?P<clock>\d{1,2}(?::\d\d)?\s?(?:am|pm)\b|\d{1,2}:\d\d)"
    r"|(?P<number>\d[\d,.]*\d|\d)"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)?)"
    r"|(?P<mark>[?!…]|\.{3}|[,:;.()\"-])"
)
_SPELLING = {
    "dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "isnt": "isn't", "arent": "aren't", "wasnt": "wasn't",
    "werent": "weren't", "cant": "can't", "couldnt": "couldn't", "wouldnt": "wouldn't", "shouldnt": "shouldn't",
    "wont": "won't", "havent": "haven't", "hasnt": "hasn't", "hadnt": "hadn't", "neednt": "needn't", "im": "i'm",
    "ive": "i've", "id": "i'd", "youre": "you're", "youve": "you've", "youll": "you'll", "youd": "you'd",
    "theyre": "they're", "theyve": "they've", "theyll": "they'll", "weve": "we've", "wed": "we'd",
    "thats": "that's", "whats": "what's", "whos": "who's", "hows": "how's", "wheres": "where's",
    "theres": "there's", "heres": "here's", "hes": "he's", "shes": "she's", "lets": "let's", "itll": "it'll",
    "itd": "it'd", "thatll": "that'll", "thatd": "that'd", "u": "you", "ur": "your", "n": "and", "w": "with",
    "cos": "because", "cuz": "because", "coz": "because", "cause": "because", "ya": "you", "yer": "your",
    "gonna": "going to", "gotta": "got to", "wanna": "want to", "d'you": "do you", "d'ya": "do you",
    "dunno": "do n't know", "lemme": "let me", "gimme": "give me", "innit": "is n't it", "pls": "please",
    "plz": "please", "thx": "thanks", "nae": "no", "dinna": "do n't", "canna": "can n't", "wee": "small",
    "y'all": "you all", "kinda": "kind of", "sorta": "sort of", "em": "them", "'em": "them", "til": "until",
    "till": "until", "tho": "though", "bcs": "because", "esp": "especially", "mr": "mr", "wk": "week", "hr": "hour",
    "hrs": "hours", "mins": "minutes", "min": "minutes", "yr": "year", "yrs": "years", "mth": "month",
    "ppl": "people", "prob": "probably", "probs": "probably", "def": "definitely", "ok": "okay", "yous": "you",
    "wot": "what", "whatcha": "what you",
}  # fmt: skip
_PIECES = {
    "can't": "can n't", "won't": "wo n't", "shan't": "sha n't", "cannot": "can n't", "let's": "let 's",
    "y'know": "you know",
}  # fmt: skip
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen couple half third "
    "quarter".split()
)
_UNITS = frozenset(
    "second seconds minute minutes hour hours day days night nights week weeks fortnight month months year years "
    "quarter quarters season".split()
)
_CASH = frozenset("euro euros pound pounds dollar dollars quid bucks grand cents pence pennies k".split())


class Token(NamedTuple):
    """One word, mark or figure."""

    text: str
    """Folded spelling."""
    kind: str
    """`word`, `mark`, or a class of figures: `money`, `percent`, `clock`, `number`."""
    capital: bool
    """Whether it was written with a capital."""


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a text as offsets, without the white space around them."""
    found: list[tuple[int, int]] = []
    start = 0
    for end in [match.end() for match in _CUT.finditer(text)] + [len(text)]:
        if end < len(text) and _ABBREVIATION.search(text[start:end]):
            continue
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        right = start + len(piece.rstrip())
        if right > left:
            found.append((left, right))
        start = end
    return found


def tokens(text: str) -> list[Token]:
    """The tokens of a text, contractions in two (`do n't`, `i 'd`), figures kept as written."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text.replace("’", "'").replace("‘", "'")):
        kind = match.lastgroup or "mark"
        raw = match.group()
        if kind != "word":
            found.append(Token(raw, kind, False))
            continue
        low = raw.lower()
        found += (Token(piece, "word", raw[0].isupper()) for piece in _pieces(low))
    return found


def _pieces(word: str) -> list[str]:
    word = _SPELLING.get(word, word)
    word = _PIECES.get(word, word)
    if " " in word:
        return word.split()
    if "'" in word and len(word) > 2:
        if word.endswith("n't"):
            return [word[:-3], "n't"]
        head, _, tail = word.partition("'")
        return [head, f"'{tail}"] if head else [word]
    return [word]


def classed(found: list[Token]) -> list[str]:
    """The tokens as strings, with figures and number words folded to what kind of figure they are."""
    out: list[str] = []
    for token in found:
        if token.kind in ("money", "percent", "clock"):
            out.append(f"<{token.kind}>")
        elif token.kind == "number" or token.text in _NUMBERS:
            if not (out and out[-1] == "<number>"):
                out.append("<number>")
        elif token.text in _CASH and out and out[-1] == "<number>":
            out[-1] = "<money>"
        elif token.text in _UNITS and out and out[-1] == "<number>":
            out[-1] = "<span>"
        else:
            out.append(token.text)
    return out
