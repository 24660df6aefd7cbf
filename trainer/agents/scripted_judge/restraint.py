"""The checks of the rubric `restraint`, one pure function each. Knows nothing of levels."""

import re

from trainer.agents.scripted_judge import wording, wording_fit
from trainer.agents.scripted_judge import wording_restraint as restraint_wording
from trainer.agents.scripted_judge.noticing import (
    BAD,
    HARD_OFFER,
    OFFER,
    content,
    first,
    invitations,
    marked,
    offers,
    question_sentences,
    questions,
    saying,
    says,
)
from trainer.agents.scripted_judge.talk import Finding, Reply, Talk, Words, na, no, yes
from trainer.domain.moves import BuyerAct, Move

_REFUSING = re.compile(r"\b(?:not|no|never|outside|beyond|nothing|except|only)\b|n't\b", re.IGNORECASE)


def _recommendations(reply: Reply) -> list[Words]:
    return sorted({*offers(reply), *reply.made([Move.POINT_OF_VIEW, Move.REFERRAL])})


def asks_before_recommending(talk: Talk) -> Finding:
    """A question about the need comes before the first recommendation."""
    asked = first(talk.everywhere(questions))
    told = first(talk.everywhere(_recommendations))
    if asked is None:
        return no("You never asked about the need.")
    if told is None or asked < told:
        return yes(asked, "You asked about the need before you recommended anything.")
    return no("Your first recommendation came before your first question.")


def _tests(reply: Reply) -> list[Words]:
    read = reply.made([Move.IMPLICATION_QUESTION])
    said = [words for words in question_sentences(reply) if restraint_wording.TESTS_NEED.search(words.plain)]
    barred = reply.made(BAD | {Move.INVITE_CHOICE})
    return sorted({*read, *(words for words in said if not any(words.overlaps(other) for other in barred))})


def tests_the_problem(talk: Talk) -> Finding:
    """Tests whether the problem is real, or worth solving."""
    found = first(talk.everywhere(_tests))
    if found:
        return yes(found, "You tested whether the problem is real and worth solving.")
    return no("You never tested whether the problem is real, or worth solving.")


def prescribes_on_signal(talk: Talk) -> Finding:
    """Recommends on the first hint of a need."""
    told = first(words for reply in talk.replies for words in [*offers(reply), *reply.made([Move.POINT_OF_VIEW])])
    asked = first(talk.everywhere(questions))
    if told and told.order <= 1 and (asked is None or told < asked):
        return yes(told, "You recommended something at the first hint of a need.")
    return no("You did not recommend anything at the first hint of a need.")


def _limits(reply: Reply) -> list[Words]:
    read = [words for words in reply.made([Move.RESTRAINT]) if restraint_wording.LIMIT.search(words.plain)]
    if not (_asks_more(reply) or reply.made([Move.REFERRAL])):
        return read
    barred = marked(reply, Move.RESTRAINT, Move.DIRECT_ANSWER, Move.REFERRAL)
    said = [
        words
        for words in saying(reply, restraint_wording.LIMIT, negated=True, outside=barred)
        if "?" not in words.text and not restraint_wording.HAVE_A_GO.search(words.plain)
    ]
    return sorted({*read, *said})


def _outside_terms(talk: Talk) -> set[str]:
    """What the brief names as outside, and not as part of the offer."""
    inside: set[str] = set()
    outside: set[str] = set()
    for sentence in re.split(r"[\n.;]+", talk.brief):
        (outside if _REFUSING.search(sentence) else inside).update(content(sentence))
    return outside - inside


def _asks_more(reply: Reply) -> bool:
    return bool(BuyerAct.ASKS_DETAIL in reply.acts or restraint_wording.ALSO_DO.search(wording.plain(reply.buyer)))


def _asked_outside(talk: Talk) -> bool:
    terms = _outside_terms(talk)
    return any(
        terms & content(reply.buyer) or restraint_wording.ALSO_DO.search(wording.plain(reply.buyer))
        for reply in talk.replies
    )


def _oversteps(talk: Talk) -> Words | None:
    terms = _outside_terms(talk)
    read = [
        words
        for words in talk.made(Move.OVERREACH)
        if not restraint_wording.MADE_UP.search(words.plain)
        or restraint_wording.HAVE_A_GO.search(words.plain)
        or terms & content(words.plain)
    ]
    said: list[Words] = []
    for reply in talk.replies:
        limits = _limits(reply)
        for sentence in reply.sentences:
            if any(sentence.overlaps(words) for words in limits) or "?" in sentence.text:
                continue
            go = restraint_wording.HAVE_A_GO.search(sentence.plain) and restraint_wording.AGREES_TO_DO.search(
                sentence.plain
            )
            named = (
                terms & content(sentence.plain)
                and says(sentence, restraint_wording.AGREES_TO_DO)
                and not _REFUSING.search(sentence.plain)
            )
            if go or named:
                said.append(sentence)
    return first([*read, *said])


def names_limit(talk: Talk) -> Finding:
    """Says where the seller's expertise or fit ends."""
    found = first(talk.everywhere(_limits))
    if found:
        return yes(found, "You said where your expertise ends.")
    if _asked_outside(talk) or _oversteps(talk) or talk.made(Move.REFERRAL):
        return no("Something outside your field came up, and you did not say where your expertise ends.")
    return na("Nothing outside your field came up.")


def offers_outside(talk: Talk) -> Finding:
    """Offers work outside the seller's expertise."""
    found = _oversteps(talk)
    if found:
        return yes(found, "You offered work that is not your own field.")
    return no("You offered nothing outside your field.")


def _less(reply: Reply) -> list[Words]:
    read = [words for words in reply.made([Move.RESTRAINT]) if not _only_a_limit(words)]
    barred = marked(reply, Move.RESTRAINT, Move.POINT_OF_VIEW, Move.DIRECT_ANSWER)
    said = [
        words
        for words in saying(reply, wording_fit.NOT_A_FIT, negated=True, outside=barred)
        if restraint_wording.LESS.search(words.plain) and "?" not in words.text
    ]
    return sorted({*read, *said})


def _only_a_limit(words: Words) -> bool:
    limited = restraint_wording.LIMIT.search(words.plain) or wording_fit.JUST_A_LIMIT.search(words.plain)
    less = restraint_wording.LESS.search(words.plain) or wording_fit.NOT_A_FIT.search(words.plain)
    return bool(limited) and not less


def recommends_less(talk: Talk) -> Finding:
    """Recommends less, later or nothing where that is right."""
    found = first(talk.everywhere(_less))
    if found:
        return yes(found, "You recommended less, later or nothing.")
    if talk.ending and talk.ending.kind == "agreed" and talk.ending.right:
        return na("What they agreed to was right for them.")
    return no("You never recommended less, later or nothing.")


def invents_problem(talk: Talk) -> Finding:
    """Sells against a problem the buyer has not shown."""
    for reply in talk.replies:
        pushing = reply.made(HARD_OFFER | {Move.OVERPROMISE})
        said = saying(reply, restraint_wording.MADE_UP, negated=True, outside=reply.made([Move.ACKNOWLEDGEMENT]))
        shown = [words for words in said if pushing and not _is_test(reply, words)]
        found = first([*shown, *(words for words in pushing if restraint_wording.MADE_UP.search(words.plain))])
        if found:
            return yes(found, "You sold against a problem they had not shown.")
    return no("You made up no problem to sell against.")


def _is_test(reply: Reply, words: Words) -> bool:
    return any(words.overlaps(other) for other in _tests(reply))


def upsells(talk: Talk) -> Finding:
    """Adds to a sale that did not need anything added."""
    for reply in talk.replies:
        offering = reply.made(OFFER)
        barred = reply.made([Move.RESTRAINT, Move.REFERRAL, Move.SOCIAL_PROOF])
        said = saying(reply, restraint_wording.ADDS_ON, outside=barred)
        asked_for = restraint_wording.ALSO_DO.search(wording.plain(reply.buyer))
        offering = [words for words in offering if words not in reply.made([Move.RATE_QUOTE])]
        strong = [
            words
            for words in said
            if any(words.overlaps(other) for other in offering) or restraint_wording.PUSHES_MORE.search(words.plain)
        ]
        if strong and not (asked_for and Move.OVERREACH not in {move.move for move in reply.moves}):
            return yes(strong[0], "You added to a sale that did not need it.")
    return no("You did not add to the sale.")


def _refusals(reply: Reply) -> list[Words]:
    read = [words for words in reply.made([Move.RESTRAINT]) if not wording_fit.JUST_A_LIMIT.search(words.plain)]
    barred = marked(reply, Move.RESTRAINT, Move.POINT_OF_VIEW, Move.DIRECT_ANSWER)
    said = [
        words
        for words in saying(reply, restraint_wording.SAYS_NO, negated=True, outside=barred)
        if restraint_wording.LIMIT.search(words.plain) or wording_fit.NOT_A_FIT.search(words.plain)
    ]
    return sorted({*read, *(words for words in said if "?" not in words.text)})


def plain_no(talk: Talk) -> Finding:
    """A plain no, with its reason."""
    found = talk.everywhere(_refusals)
    for words in found:
        beside = [other for other in talk.reply_of(words).sentences if 0 <= other.start - words.start <= 240]
        reasoned = words.count >= 9 or any(restraint_wording.BECAUSE.search(other.plain) for other in beside)
        if reasoned:
            return yes(words, "You said no plainly, and why.")
    if found:
        return no("You said no, but not why.")
    if _asked_outside(talk) or talk.answered_with(BuyerAct.PRESSES) or _oversteps(talk):
        return no("A plain no was called for, and none came.")
    return na("Nothing called for a no.")


def keeps_door_open(talk: Talk) -> Finding:
    """The relationship is kept."""
    refused = first(talk.everywhere(_refusals))
    if refused is None:
        return na("You said no to nothing.")
    for reply in talk.since(refused.order):
        found = first([*reply.made([Move.REFERRAL]), *invitations(reply), *saying(reply, restraint_wording.DOOR)])
        if found:
            return yes(found, "After your no they know how to come back, or where to go.")
    return no("After your no there was no way back.")


def blames_buyer(talk: Talk) -> Finding:
    """The fault is put on the buyer."""
    read = [
        words
        for words in talk.made(Move.DEFENSIVENESS)
        if re.search(r"\b(?:you|your|yours|you're|u|ur)\b", words.plain, re.IGNORECASE)
    ]
    said = [
        words
        for reply in talk.replies
        for words in saying(reply, restraint_wording.FAULT, unless=restraint_wording.NOT_FAULT, negated=True)
        if "?" not in words.text and reply.made([Move.DEFENSIVENESS, Move.CLOSING_PRESSURE]) or _plain_blame(words)
    ]
    found = first([*read, *said])
    if found:
        return yes(found, "You put the fault on the buyer.")
    return no("You did not put the fault on the buyer.")


def _plain_blame(words: Words) -> bool:
    return bool(restraint_wording.BLAMES.search(words.plain)) and not restraint_wording.NOT_FAULT.search(words.plain)


def _referrals(reply: Reply) -> list[Words]:
    return reply.made([Move.REFERRAL])


def names_better_placed(talk: Talk) -> Finding:
    """Names who is better placed, and why."""
    found = talk.everywhere(_referrals)
    if found:
        return yes(max(found, key=lambda words: words.count), "You named someone better placed for it.")
    if _asked_outside(talk) or _oversteps(talk):
        return no("Somebody else was better placed, and you named nobody.")
    return na("Nothing called for somebody else.")


def offers_hand_over(talk: Talk) -> Finding:
    """Offers an introduction or a hand-over."""
    referred = first(talk.everywhere(_referrals))
    if referred is None:
        return na("You referred the buyer to nobody.")
    for reply in talk.since(referred.order):
        found = first(saying(reply, restraint_wording.HANDS_OVER))
        if found:
            return yes(found, "You offered to make the introduction.")
    return no("You left the buyer to find them alone.")


def shows_the_gain(talk: Talk) -> Finding:
    """What all three gain is visible."""
    referred = first(talk.everywhere(_referrals))
    if referred is None:
        return na("You referred the buyer to nobody.")
    near = [sentence for reply in talk.since(referred.order)[:3] for sentence in reply.sentences]
    gains = [
        first(sentence for sentence in near if says(sentence, pattern))
        for pattern in (restraint_wording.BUYER_GAINS, restraint_wording.OTHER_GAINS, restraint_wording.SELLER_GAINS)
    ]
    shown = [sentence for sentence in gains if sentence]
    if len(shown) == len(gains):
        return yes(max(shown), "They could see what each of the three of you gains.")
    return no("It was not visible what the buyer, the other provider and you each gain.")


RULES = {
    "asks-before-recommending": asks_before_recommending,
    "tests-the-problem": tests_the_problem,
    "prescribes-on-signal": prescribes_on_signal,
    "names-limit": names_limit,
    "offers-outside": offers_outside,
    "recommends-less": recommends_less,
    "invents-problem": invents_problem,
    "upsells": upsells,
    "plain-no": plain_no,
    "keeps-door-open": keeps_door_open,
    "blames-buyer": blames_buyer,
    "names-better-placed": names_better_placed,
    "offers-hand-over": offers_hand_over,
    "shows-the-gain": shows_the_gain,
}
