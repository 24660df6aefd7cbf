"""Finds things in replies by moves first and by words where moves are silent. Knows no check."""

import re
from collections.abc import Iterable, Sequence

from trainer.agents.scripted_judge import wording
from trainer.agents.scripted_judge.talk import Reply, Words
from trainer.domain.moves import QUESTIONS, BuyerAct, Move

HARD_OFFER = frozenset({Move.RESOURCE_PITCH, Move.RATE_QUOTE, Move.CLOSING_PRESSURE, Move.OVERREACH})
SOFT_OFFER = frozenset({Move.OUTCOME_STATEMENT, Move.PATHS_WITH_RANGES, Move.OVERPROMISE})
OFFER = HARD_OFFER | SOFT_OFFER
BAD = frozenset(
    {
        Move.CLOSING_PRESSURE,
        Move.DEFENSIVENESS,
        Move.OVERPROMISE,
        Move.OVERREACH,
        Move.GENERIC_CLAIM,
        Move.METHOD_CONCESSION,
    }
)
"""Words that make one of these earn nothing as something else."""


TECHNICAL = frozenset({BuyerAct.ASKS_DETAIL, BuyerAct.PULLS, BuyerAct.ASKS_COST})
"""What is said back after one of these is an answer, not an ear."""


def marked(reply: Reply, *apart: Move) -> list[Words]:
    """Everything the reader made something of, apart from these moves: words alone are heard only in the rest."""
    return [reply.words(seen.start, seen.end) for seen in reply.moves if seen.move not in apart]


def first(found: Iterable[Words]) -> Words | None:
    """Whichever was said first."""
    return min(found, default=None)


def saying(
    reply: Reply,
    pattern: re.Pattern[str],
    *,
    unless: re.Pattern[str] | None = None,
    negated: bool = False,
    outside: Iterable[Words] = (),
) -> list[Words]:
    """Sentences of the reply in which the pattern is said.

    `unless` names what takes its meaning away in the same sentence; with `negated` a "not" ahead of it does not;
    `outside` are stretches that do not count.
    """
    barred = list(outside)
    found = []
    for sentence in reply.sentences:
        text = sentence.plain
        if unless and unless.search(text) or any(sentence.overlaps(words) for words in barred):
            continue
        if any(negated or not wording.NEGATION.search(text[: match.start()]) for match in pattern.finditer(text)):
            found.append(sentence)
    return found


def says(words: Words, pattern: re.Pattern[str], *, unless: re.Pattern[str] | None = None) -> bool:
    """Whether the pattern is in these words, not turned round by a "not"."""
    text = words.plain
    if unless and unless.search(text):
        return False
    return any(not wording.NEGATION.search(text[: match.start()]) for match in pattern.finditer(text))


def questions(reply: Reply) -> list[Words]:
    """Where something is asked about the buyer: questions as read, and question marks that nobody read otherwise."""
    read = [words for words in reply.made(QUESTIONS) if asks(words)]
    other = [reply.words(seen.start, seen.end) for seen in reply.moves if seen.move not in QUESTIONS]
    plain = [
        sentence
        for sentence in reply.sentences
        if sentence.text.rstrip("'\")\u201d\u2019").endswith("?")
        and wording.ASKS.search(sentence.plain)
        and not wording.IDLE_QUESTION.search(sentence.plain)
        and not any(sentence.overlaps(words) for words in other)
    ]
    return sorted({*read, *plain})


def asks(words: Words) -> bool:
    """Whether it has the form of a question or a request to tell."""
    text = words.plain
    return bool("?" in text or wording.ASKS.search(text) or wording.ASKS_IN_WORDS.search(text))


def question_sentences(reply: Reply) -> list[Words]:
    """Every sentence that asks anything: read as a question, marked as one, or a request to tell."""
    read = reply.made(QUESTIONS)
    return [
        sentence
        for sentence in reply.sentences
        if "?" in sentence.text
        or wording.ASKS_IN_WORDS.search(sentence.plain)
        or any(sentence.overlaps(words) and asks(words) for words in read)
    ]


def offers(reply: Reply) -> list[Words]:
    """Where something is put on the table: an offer, a price, paperwork."""
    return reply.made(OFFER)


def heard(reply: Reply) -> list[Words]:
    """Where the reply names the buyer's situation or feeling, and not in a hollow formula."""
    read = [words for words in reply.made([Move.ACKNOWLEDGEMENT]) if not wording.HOLLOW.match(words.plain)]
    if read or reply.acts & TECHNICAL:
        return read
    taken = marked(reply)
    return [
        words
        for words in saying(reply, wording.MIRRORS, negated=True, outside=taken)
        if not wording.HOLLOW.match(words.plain) and not words.text.rstrip().endswith("?")
    ] or _about_them(reply, taken)


TOLD = frozenset({BuyerAct.OPENS, BuyerAct.DISCLOSES, BuyerAct.OBJECTS, BuyerAct.CLAIMS_GROUND})
"""After one of these the first thing said about the other person is, as a rule, an ear."""


def _about_them(reply: Reply, taken: Sequence[Words]) -> list[Words]:
    """An opening statement about the buyer, of which the reader made nothing; or one that says their words back."""
    found = []
    for sentence in reply.sentences[:2]:
        text = sentence.plain
        if "?" in text or sentence.count < 4 or wording.HOLLOW.match(text) or wording.OF_ONESELF.search(text):
            continue
        if any(sentence.overlaps(words) for words in taken):
            continue
        told = reply.acts & TOLD and wording.OF_THEM.search(text)
        if told or len(content(text) & content(reply.buyer)) >= 2:
            found.append(sentence)
    return found[:1]


_COMMON = frozenset(
    "about all also and any are ask been but can come could day did does doing don't done for from get goes "
    "got had has have her here him his how into it's its just know let like make may more most need not now "
    "off one our ours out own really say see she some than that that's the them then there they they're think "
    "this too two use very want was way we'll we're were what when which who why will with work works would "
    "yes you you'll you're your".split()
)


def content(text: str) -> set[str]:
    """Rough stems of the telling words, and figures."""
    found = re.findall(r"\d[\d.,]*|[a-z']{3,}", wording.plain(text).lower())
    return {word.rstrip(".,").removesuffix("'s")[:6] for word in found if word not in _COMMON}


def results(reply: Reply) -> list[Words]:
    """Where the reply says what the buyer will have or be spared."""
    read = reply.made([Move.OUTCOME_STATEMENT])
    if read:
        return read
    found = saying(reply, wording.RESULT, unless=wording.NO_RESULT, negated=True, outside=marked(reply))
    return [words for words in found if "?" not in words.text and not wording.INPUT.search(words.plain)]


def invitations(reply: Reply) -> list[Words]:
    """Where the decision is left with the buyer."""
    pressing = reply.made([Move.CLOSING_PRESSURE])
    read = [words for words in reply.made([Move.INVITE_CHOICE]) if not any(words.overlaps(other) for other in pressing)]
    if read:
        return read
    taken = marked(reply, Move.DIRECT_ANSWER, Move.RESTRAINT)
    return saying(reply, wording.INVITES, unless=wording.PRESSES, negated=True, outside=taken)


def pressing(reply: Reply) -> list[Words]:
    """Where a signature, a payment or a decision is pressed for."""
    said = saying(reply, wording.PRESSES, unless=wording.NO_PRESS)
    read = [words for words in reply.made([Move.CLOSING_PRESSURE]) if not wording.NO_PRESS.search(words.plain)]
    return sorted({*read, *said})


def stances(reply: Reply) -> list[Words]:
    """Where the reply takes a side on how it should be done."""
    read = reply.made([Move.POINT_OF_VIEW])
    if read:
        return read
    taken = marked(reply, Move.RESTRAINT)
    found = saying(reply, wording.STANCE, unless=wording.NO_STANCE, negated=True, outside=taken)
    return [words for words in found if "?" not in words.text]


def proofs(reply: Reply) -> list[Words]:
    """Where comparable work is cited with what came of it."""
    read = [
        words
        for words in reply.made([Move.SOCIAL_PROOF])
        if not wording.VAGUE_CLIENTS.search(words.plain) or wording.CAME_OF_IT.search(words.plain)
    ]
    if read:
        return read
    taken = marked(reply)
    found = saying(reply, wording.WORKED_FOR, unless=wording.VAGUE_CLIENTS, negated=True, outside=taken)
    for words in found:
        later = [other for other in reply.sentences if words.start <= other.start][:2]
        whole = reply.words(words.start, later[-1].end)
        if wording.CAME_OF_IT.search(whole.plain) and re.search(
            r"\b(?:we|i|our|us|ours)\b", whole.plain, re.IGNORECASE
        ):
            return [whole]
    return []


def last_before(found: Iterable[Words], place: Words) -> Words | None:
    """The latest of these that was said before a place."""
    return max((words for words in found if words < place), default=None)
