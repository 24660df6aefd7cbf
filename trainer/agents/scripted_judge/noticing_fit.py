"""Finds what is said about expertise, help and measures in a reply. Knows no check."""

import re

from trainer.agents.scripted_judge import wording, wording_fit
from trainer.agents.scripted_judge.noticing import BAD, OFFER, marked, question_sentences, saying
from trainer.agents.scripted_judge.talk import Reply, Talk, Words
from trainer.domain.moves import OVERLAP_SIGNS, BuyerAct, Move

BRIEF = 50
"""Words; a direct answer of a sentence or two is not longer."""
DEEP = 14
"""Words about the how, in one reply, from which it is a dive."""
NO_NAMING = frozenset({Move.DETAIL_DIVE, Move.SOCIAL_PROOF, Move.IMPLICATION_QUESTION, Move.OFF_TASK})
"""Words that make one of these are about something else than who leads."""
_FIRST_PERSON = re.compile(r"\b(?:we|us|ours?|i|me|mine)\b", re.IGNORECASE)


def signs(talk: Talk) -> list[Reply]:
    """The replies to a buyer's line which shows that the buyer's side leads on this too."""
    return [reply for reply in talk.replies if shows_sign(reply)]


def shows_sign(reply: Reply) -> bool:
    """Whether the buyer had just shown that their side leads on this too."""
    return bool(reply.acts & OVERLAP_SIGNS or wording_fit.GROUND.search(wording.plain(reply.buyer)))


def asked_detail(talk: Talk) -> list[Reply]:
    """The replies to a technical or process question."""
    return [
        reply
        for reply in talk.replies
        if BuyerAct.ASKS_DETAIL in reply.acts
        or (reply.acts & OVERLAP_SIGNS and any(words.count > 3 for words in reply.made([Move.DIRECT_ANSWER])))
        or "?" in reply.buyer
        and (BuyerAct.PULLS in reply.acts or wording_fit.TECHNICAL.search(wording.plain(reply.buyer)))
    ]


def sparring(reply: Reply) -> list[Words]:
    """Where the reply argues with the buyer, or talks their people down."""
    read = reply.made([Move.DEFENSIVENESS])
    said = [sentence for sentence in reply.sentences if wording_fit.BELITTLES.search(sentence.plain)]
    return sorted({*read, *said})


def divisions(reply: Reply) -> list[Words]:
    """Where the reply says who leads on what, as read."""
    return reply.made([Move.EXPERTISE_BOUNDARY])


def own_lead(reply: Reply) -> list[Words]:
    """Where the reply says what the seller leads on."""
    read = [words for words in divisions(reply) if _is_mine(words)]
    return sorted({*read, *_leads(reply, wording_fit.MINE, beside=wording_fit.YOURS)})


def their_lead(reply: Reply) -> list[Words]:
    """Where the reply says what the buyer leads on."""
    read = [words for words in divisions(reply) if wording_fit.YOURS.search(words.plain)]
    return sorted({*read, *_leads(reply, wording_fit.YOURS, beside=wording_fit.MINE)})


def _leads(reply: Reply, pattern: re.Pattern[str], *, beside: re.Pattern[str]) -> list[Words]:
    """Outside a boundary as read, a word on who leads counts only beside one on who else leads."""
    taken = marked(reply, Move.DIRECT_ANSWER, Move.EXPERTISE_BOUNDARY)
    said = saying(reply, pattern, outside=taken, unless=wording_fit.WHERE_TO_FIND)
    others = saying(reply, beside, outside=taken)
    places = [words.start for words in reply.sentences]
    return [
        words
        for words in said
        if ("?" not in words.text or wording_fit.DIVIDING.search(words.plain))
        and any(abs(places.index(words.start) - places.index(other.start)) <= 1 for other in others)
    ]


def _is_mine(words: Words) -> bool:
    if wording_fit.MINE.search(words.plain):
        return True
    return bool(_FIRST_PERSON.search(words.plain) and wording_fit.YOURS.search(words.plain))


def namings(reply: Reply) -> list[Words]:
    """Where the reply says, with respect, that who leads is unclear or overlapping."""
    rude = sparring(reply)
    barred = [*rude, *reply.made(BAD | OFFER | NO_NAMING)]
    said = saying(reply, wording_fit.UNCLEAR_LEAD, negated=True, unless=wording_fit.AROUND, outside=barred)
    about = [words for words in said if _about_lead(reply, words)]
    put = [
        words
        for words in divisions(reply)
        if wording_fit.DIVIDING.search(words.plain) and not any(words.overlaps(other) for other in rude)
    ]
    return sorted({*about, *put})


def _about_lead(reply: Reply, words: Words) -> bool:
    """A question such as "who runs it?" on its own asks for facts; it names an overlap after a sign of one."""
    if reply.made([Move.EXPERTISE_BOUNDARY]) or shows_sign(reply):
        return True
    return bool(
        re.search(r"\b(?:both|overlap\w*|toes|unclear|clear|line|between|two|whose|expert\w*)\b", words.plain, re.I)
    )


def short_answer(reply: Reply) -> Words | None:
    """A direct answer of a sentence or two, where there is one."""
    if depth(reply) >= DEEP:
        return None
    read = [words for words in reply.made([Move.DIRECT_ANSWER]) if words.count <= BRIEF]
    if read:
        return read[0]
    shown = reply.made(BAD | {Move.REFOCUS, Move.FIT_CHECK, Move.ACKNOWLEDGEMENT, Move.OFF_TASK})
    opening = reply.sentences[0] if reply.sentences else None
    if opening is None or "?" in opening.text or any(opening.overlaps(words) for words in shown):
        return None
    if opening.count > BRIEF // 2 or wording.HOLLOW.match(opening.plain) or wording_fit.AVOIDS.search(opening.plain):
        return None
    return opening if wording_fit.ANSWERS.search(opening.plain) else None


def depth(reply: Reply) -> int:
    """How many words of the reply are about the how."""
    return sum(words.count for words in reply.made([Move.DETAIL_DIVE]))


def help_checks(reply: Reply) -> list[Words]:
    """Where the reply asks whether help is wanted."""
    read = reply.made([Move.FIT_CHECK])
    said = [words for words in question_sentences(reply) if wording_fit.HELP_WANTED.search(words.plain)]
    pressed = reply.made(BAD)
    return read or [words for words in said if not any(words.overlaps(other) for other in pressed)]


def their_doing(reply: Reply) -> list[Words]:
    """Where the reply asks what the buyer's own people do today."""
    pressed = reply.made(BAD | {Move.OFF_TASK, Move.IMPLICATION_QUESTION, Move.SUCCESS_QUESTION, Move.INVITE_CHOICE})
    return [
        words
        for words in question_sentences(reply)
        if wording_fit.DOES_TODAY.search(words.plain) and not any(words.overlaps(other) for other in pressed)
    ]


def measures(reply: Reply) -> list[Words]:
    """Where the reply asks how success will be judged."""
    read = reply.made([Move.SUCCESS_QUESTION])
    return read or [words for words in question_sentences(reply) if wording_fit.JUDGED_BY.search(words.plain)]
