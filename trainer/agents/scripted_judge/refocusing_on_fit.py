"""The checks of the rubric `refocusing-on-fit`, one pure function each. Knows nothing of levels."""

from collections.abc import Iterable

from trainer.agents.scripted_judge import wording, wording_fit
from trainer.agents.scripted_judge.noticing import (
    BAD,
    HARD_OFFER,
    OFFER,
    first,
    results,
    saying,
)
from trainer.agents.scripted_judge.noticing_fit import (
    DEEP,
    NO_NAMING,
    asked_detail,
    depth,
    divisions,
    help_checks,
    measures,
    namings,
    own_lead,
    short_answer,
    shows_sign,
    signs,
    sparring,
    their_doing,
    their_lead,
)
from trainer.agents.scripted_judge.talk import Finding, Reply, Talk, Words, na, no, yes
from trainer.domain.metrics import words as count_words
from trainer.domain.moves import BuyerAct, Move

SHORT_LINE = 3
"""Words; a buyer's line no longer than this refuses only in so many words."""
BACK = (Move.REFOCUS, Move.SUCCESS_QUESTION, Move.FIT_CHECK, Move.IMPLICATION_QUESTION, Move.OUTCOME_STATEMENT)


def names_overlap(talk: Talk) -> Finding:
    """Says that who leads on something is unclear or overlapping."""
    found = first(talk.everywhere(namings))
    if found:
        return yes(found, "You said aloud, and kindly, that it was not settled who leads here.")
    return no("You never said that two sides were leading on the same thing.")


def surfaces_early(talk: Talk) -> Finding:
    """Within two replies of the first sign."""
    found = first(talk.everywhere(namings))
    if found is None:
        return na("You never named the overlap, so it was neither early nor late.")
    showing = signs(talk)
    waited = found.order - showing[0].order + 1 if showing else 0
    if waited <= 2:
        return yes(found, "You brought it up as soon as it showed.")
    return no(f"It took you {waited} replies from the first sign to bring it up.")


def _taken_up(reply: Reply) -> bool:
    return bool(
        namings(reply)
        or divisions(reply)
        or reply.made([Move.FIT_CHECK])
        or help_checks(reply)
        or their_doing(reply)
        or sparring(reply)
        or their_lead(reply)
    )


def ignores_signs(talk: Talk) -> Finding:
    """Two or more signs, never taken up."""
    showing = signs(talk)
    if len(showing) < 2:
        return no("The buyer did not show twice that they lead on this too.")
    if any(_taken_up(reply) for reply in talk.since(showing[0].order)):
        return no("You took it up when the buyer showed that they lead on this too.")
    return yes(
        showing[1].sentences[0] if showing[1].sentences else showing[1].whole(),
        f"The buyer showed {len(showing)} times that they or theirs lead on this, and you passed over it.",
    )


def spars(talk: Talk) -> Finding:
    """Argues with, belittles or corrects the buyer or the buyer's people."""
    found = first(talk.everywhere(sparring))
    if found:
        return yes(found, "You argued with the buyer, or talked their people down.")
    return no("You did not argue with the buyer or talk their people down.")


def answers_briefly(talk: Talk) -> Finding:
    """A direct answer of a sentence or two to a technical or process question."""
    asked = asked_detail(talk)
    if not asked:
        return na("The buyer asked no technical or process question.")
    found = first(words for reply in asked if (words := short_answer(reply)))
    if found:
        return yes(found, "You answered the technical question in a sentence or two.")
    return no("You did not give the buyer's technical question a short, straight answer.")


def _returns(reply: Reply) -> list[Words]:
    return [*reply.made(BACK), *results(reply), *measures(reply), *help_checks(reply)]


def returns_to_fit(talk: Talk) -> Finding:
    """The same or the next reply brings the talk back."""
    pulled = asked_detail(talk) + talk.answered_with(BuyerAct.PULLS)
    orders = sorted({reply.order for reply in pulled})
    if not orders:
        found = first(talk.made(Move.REFOCUS))
        if found:
            return yes(found, "You brought the talk to what it is for.")
        return na("Nothing pulled the talk into details.")
    ways_back = [first(words for reply in talk.replies[at : at + 2] for words in _returns(reply)) for at in orders]
    found = first(words for words in ways_back if words)
    if found and sum(way is not None for way in ways_back) * 2 >= len(orders):
        return yes(found, "You brought the talk back from the details to what it is for.")
    if found:
        return no("More often than not the talk stayed in the details after a technical question.")
    return no("After the technical questions the talk stayed in the details.")


def dives_into_detail(talk: Talk) -> Finding:
    """A reply sinks into the how."""
    for reply in talk.replies:
        if depth(reply) >= DEEP:
            return yes(
                max(reply.made([Move.DETAIL_DIVE]), key=lambda words: words.count), "This reply sank into the how."
            )
    return no("No reply of yours sank into the how.")


def checks_for_help(talk: Talk) -> Finding:
    """Asks whether help is wanted or it is covered."""
    found = first(talk.everywhere(help_checks))
    if found:
        return yes(found, "You asked whether they want help here at all.")
    return no("You never asked whether they want help here, or have it covered.")


def asks_what_they_do(talk: Talk) -> Finding:
    """Asks what the buyer's own people do about it today."""
    found = first(talk.everywhere(their_doing))
    if found:
        return yes(found, "You asked what their own people do about it today.")
    return no("You never asked what their own people do about it today.")


def talks_over(talk: Talk) -> Finding:
    """Silences, sidelines or manoeuvres around the buyer's expert."""
    for reply in talk.replies:
        # "Don't involve Bill" is itself the sidelining, so a "not" ahead of it takes nothing away.
        found = first(saying(reply, wording_fit.AROUND, unless=wording_fit.NOT_AROUND, negated=True))
        if found:
            return yes(found, "You steered around the buyer's own expert.")
    return no("You did not steer around anybody on the buyer's side.")


def asks_measure(talk: Talk) -> Finding:
    """Asks how or when success will be judged."""
    found = first(talk.everywhere(measures))
    if found:
        return yes(found, "You asked how they will judge whether it worked.")
    return no("You never asked how, or when, they would judge success.")


def stands_by_measure(talk: Talk) -> Finding:
    """Offers to be held to, or to report against, that measure."""
    for reply in talk.replies:
        found = first(saying(reply, wording_fit.HELD_TO, outside=reply.made(BAD)))
        if found:
            return yes(found, "You offered to be held to what they measure.")
    return no("You did not offer to be held to a measure, or to report against one.")


def hands_over_method(talk: Talk) -> Finding:
    """Gives the buyer control of the method to please them."""
    # "They decide that and we decide this" gives nothing away, nor does letting the buyer off.
    found = first(
        words
        for words in talk.made(Move.METHOD_CONCESSION)
        if not wording_fit.NOT_A_FIT.search(words.plain)
        and not (wording_fit.MINE.search(words.plain) and wording_fit.YOURS.search(words.plain))
    )
    if found is None:
        barred = (Move.EXPERTISE_BOUNDARY, Move.INVITE_CHOICE, Move.RESTRAINT)
        said = [
            words
            for reply in talk.replies
            for words in saying(reply, wording_fit.ANYTHING_GOES, outside=reply.made(barred))
            if "?" not in words.text and (shows_sign(reply) or BuyerAct.ASKS_DETAIL in reply.acts)
        ]
        found = first(said)
    if found:
        return yes(found, "You gave away how you work, to please them.")
    return no("You kept how you work your own business.")


def claims_own_lead(talk: Talk) -> Finding:
    """Says what the seller leads on."""
    found = first(talk.everywhere(own_lead))
    if found:
        return yes(found, "You said what your side leads on.")
    return no("You never said what your side leads on.")


def honours_buyer_lead(talk: Talk) -> Finding:
    """Says what the buyer leads on."""
    found = first(talk.everywhere(their_lead))
    if found:
        return yes(found, "You said what their side leads on.")
    return no("You never said what their side leads on.")


def leaves_it_shared(talk: Talk) -> Finding:
    """Something named as shared or unclear ends without an owner."""
    named = first(talk.everywhere(namings))
    owned = [*talk.everywhere(own_lead), *talk.everywhere(their_lead)]
    shared = first(
        words for reply in talk.replies for words in saying(reply, wording_fit.STAYS_SHARED, outside=divisions(reply))
    )
    if shared and not _settled_after(shared, owned) and (named or signs(talk)):
        return yes(shared, "You left it with both sides, and nobody was named to lead.")
    if named and not _settled_after(named, owned):
        return yes(named, "You named the overlap, and it ended without an owner.")
    return no("Nothing you named as shared was left without an owner.")


def _settled_after(place: Words, owned: Iterable[Words]) -> bool:
    return any(words.order > place.order or words.overlaps(place) or words > place for words in owned) or any(
        words.order == place.order for words in owned
    )


_NO_LETTING_OFF = frozenset(BAD | OFFER | NO_NAMING) - {
    Move.METHOD_CONCESSION,
    Move.OUTCOME_STATEMENT,
    Move.DEFENSIVENESS,
}


def says_may_not_fit(talk: Talk) -> Finding:
    """Says aloud that it may not be a fit, or that less is needed."""
    read = [words for words in talk.made(Move.RESTRAINT) if not wording_fit.JUST_A_LIMIT.search(words.plain)]
    said = [
        words
        for reply in talk.replies
        for words in saying(reply, wording_fit.NOT_A_FIT, negated=True, outside=reply.made(_NO_LETTING_OFF))
    ]
    found = first([*read, *said])
    if found:
        return yes(found, "You said aloud that they may not need you, or not for all of it.")
    if _refused(talk) or any(wording_fit.COVERED.search(wording.plain(reply.buyer)) for reply in talk.replies):
        return no("The buyer gave reason to doubt the fit, and you never said so aloud.")
    return na("Nothing the buyer said pointed away from a fit.")


SELLING = HARD_OFFER | {Move.OUTCOME_STATEMENT, Move.SOCIAL_PROOF, Move.GENERIC_CLAIM, Move.OVERPROMISE}
REOPENS = frozenset(
    {BuyerAct.ASKS_COST, BuyerAct.ASKS_DETAIL, BuyerAct.AGREES, BuyerAct.DISCLOSES, BuyerAct.PRESSES, BuyerAct.PRAISES}
)


def _refused(talk: Talk) -> list[Reply]:
    """The replies to a clear no; a short answer that merely starts with "no" is none."""
    return [
        reply
        for reply in talk.replies
        if wording_fit.SAYS_NO_THANKS.search(wording.plain(reply.buyer))
        or (BuyerAct.REFUSES in reply.acts and count_words(reply.buyer) > SHORT_LINE)
    ]


def pushes_after_no(talk: Talk) -> Finding:
    """Keeps selling after a clear no."""
    refused = _refused(talk)
    if not refused:
        return na("The buyer never said a clear no that you could have answered.")
    for start in refused:
        for reply in talk.since(start.order):
            if reply.order > start.order and reply.acts & REOPENS:
                break
            let_go = reply.made([Move.RESTRAINT, Move.REFERRAL, Move.FIT_CHECK])
            sold = first([*reply.made(SELLING), *saying(reply, wording.PRESSES, unless=wording.NO_PRESS)])
            if sold and not let_go:
                return yes(sold, "They had said no, and you went on selling.")
    return no("You took their no as a no.")


RULES = {
    "names-overlap": names_overlap,
    "surfaces-early": surfaces_early,
    "ignores-signs": ignores_signs,
    "spars": spars,
    "answers-briefly": answers_briefly,
    "returns-to-fit": returns_to_fit,
    "dives-into-detail": dives_into_detail,
    "checks-for-help": checks_for_help,
    "asks-what-they-do": asks_what_they_do,
    "talks-over": talks_over,
    "asks-measure": asks_measure,
    "stands-by-measure": stands_by_measure,
    "hands-over-method": hands_over_method,
    "claims-own-lead": claims_own_lead,
    "honours-buyer-lead": honours_buyer_lead,
    "leaves-it-shared": leaves_it_shared,
    "says-may-not-fit": says_may_not_fit,
    "pushes-after-no": pushes_after_no,
}
