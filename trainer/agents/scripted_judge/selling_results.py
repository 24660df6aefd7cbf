"""The checks of the rubric `selling-results`, one pure function each. Knows nothing of levels."""

import re

from trainer.agents.scripted_judge import wording
from trainer.agents.scripted_judge.noticing import (
    HARD_OFFER,
    first,
    heard,
    invitations,
    last_before,
    offers,
    pressing,
    proofs,
    questions,
    results,
    says,
    stances,
)
from trainer.agents.scripted_judge.talk import Finding, Reply, Talk, Words, na, no, yes
from trainer.domain.metrics import RESOURCES, RESULTS
from trainer.domain.moves import Move

INPUTS = frozenset({Move.RESOURCE_PITCH, Move.RATE_QUOTE})


def names_situation(talk: Talk) -> Finding:
    """Before any offer or price, the buyer's situation is named."""
    found = first(talk.everywhere(heard))
    offer = first(talk.everywhere(offers))
    if found and (offer is None or found < offer):
        return yes(found, "You said back what the buyer was living with before you offered anything.")
    if found:
        return no("You did name the buyer's situation, but only after an offer or a price was on the table.")
    return no("Nothing you said before the offer named this buyer's own situation or how it feels.")


def asks_before_prescribing(talk: Talk) -> Finding:
    """A question about the situation comes before the first proposal."""
    asked = first(talk.everywhere(questions))
    proposal = first([*talk.everywhere(offers), *talk.made(Move.POINT_OF_VIEW)])
    if asked is None:
        return no("You never asked about the buyer's situation.")
    if proposal is None or asked < proposal:
        return yes(asked, "You asked about their situation before you proposed anything.")
    return no("Your first proposal came before your first question.")


def opens_with_offer(talk: Talk) -> Finding:
    """The first reply of substance is the offer, the rates or the paperwork."""
    for reply in talk.replies:
        if not reply.moves and not questions(reply):
            continue
        offer = first(offers(reply))
        ear = first([*heard(reply), *questions(reply)])
        hard = first(reply.made(HARD_OFFER))
        asked = first(questions(reply))
        if offer and (ear is None or offer < ear):
            return yes(offer, "The first thing of substance you said was the offer.")
        if hard and asked is None:
            return yes(hard, "Your first reply went straight to what you sell.")
        return no("You did not open with the offer.")
    return no("You did not open with the offer.")


def states_result(talk: Talk) -> Finding:
    """Says what the buyer ends up with or is spared."""
    found = first(talk.everywhere(results))
    if found:
        return yes(found, "You said what they will have, or be spared, in the end.")
    return no("You never said what this buyer would end up with, or be spared.")


def results_outweigh(talk: Talk) -> Finding:
    """More words on results than on inputs."""
    told = [*talk.made(*RESULTS), *talk.everywhere(results)]
    put_in = talk.made(*RESOURCES)
    mine, theirs = _spread(told), _spread(put_in)
    if not mine and not theirs:
        return na("You spoke neither of results nor of what goes in.")
    if mine > theirs:
        best = max(told, key=lambda words: words.count)
        return yes(best, f"About {mine} of your words went to results, {theirs} to hours, people, features or prices.")
    return no(f"About {theirs} of your words went to hours, people, features or prices, {mine} to results.")


def _spread(found: list[Words]) -> int:
    """Words covered, where they overlap only once."""
    total = 0
    reached: Words | None = None
    for words in sorted(found):
        if reached and words.overlaps(reached):
            if words.end <= reached.end:
                continue
            total += words.count - (1 if words.start < reached.end else 0)
        else:
            total += words.count
        reached = words
    return total


def leads_with_resources(talk: Talk) -> Finding:
    """The first description of the offer is inputs."""
    inputs = [
        words
        for words in talk.made(*INPUTS)
        if words in talk.made(Move.RESOURCE_PITCH) or wording.INPUT.search(words.plain)
    ]
    put_in = first(inputs)
    told = first([*talk.everywhere(results), *talk.made(Move.PATHS_WITH_RANGES)])
    if put_in and (told is None or put_in < told):
        return yes(put_in, "The first thing they heard about the offer was what goes in, not what comes out.")
    if put_in or told:
        return no("The first thing they heard about the offer was not a list of inputs.")
    return no("You did not describe the offer by its inputs.")


def _paths(talk: Talk) -> list[Words]:
    """For each reply that lays out more than one way: the words from the first way on."""
    found = []
    for reply in talk.replies:
        read = first(reply.made([Move.PATHS_WITH_RANGES]))
        if read:
            region = _from(reply, read)
            announced = wording.WAYS.search(region.plain) or wording.BRANCH.search(region.plain)
            if announced or not wording.TIERS.search(region.plain):
                found.append(region)
            continue
        quoted = reply.made([Move.RATE_QUOTE, Move.CLOSING_PRESSURE, Move.SOCIAL_PROOF, Move.ACKNOWLEDGEMENT])
        free = [sentence for sentence in reply.sentences if not any(sentence.overlaps(words) for words in quoted)]
        ways = [
            sentence
            for sentence in free
            if "?" not in sentence.text
            and not wording.CLAIMS_TO_HAVE_DONE.search(sentence.plain)
            and (wording.BRANCH.search(sentence.plain) or wording.WAYS.search(sentence.plain))
        ]
        region_of = _from(reply, ways[0]) if ways else None
        if region_of and len(_priced(region_of)) >= 2 and _branches(region_of) >= 2:
            found.append(region_of)
    return found


def _from(reply: Reply, start: Words) -> Words:
    """From the start of the sentence in which these words stand to the end of the reply."""
    begin = next((sentence.start for sentence in reply.sentences if sentence.start <= start.start < sentence.end), None)
    return reply.words(start.start if begin is None else min(begin, start.start), reply.whole().end)


def _branches(words: Words) -> int:
    announced = wording.WAYS.search(words.plain)
    either = re.search(r"\beither\b.*\bor\b", words.plain, re.IGNORECASE)
    return (2 if announced else 0) + bool(either) + len(wording.BRANCH.findall(words.plain))


_PART = re.compile(
    r"[.!?;\n]+\s|\s[\u2013\u2014-]\s|"
    r"(?:,\s*)?\b(?:or else|otherwise|versus|vs|whereas|while|if|should (?:it|they|he|she|the))\b|"
    r"(?<![\d])(?:,\s*|\s)or\s(?!(?:so|more|less|two|three|four|five|six|seven|eight|nine|ten|\d))",
    re.IGNORECASE,
)
_NUMBERS = {"two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4}


def _priced(words: Words) -> list[str]:
    """The parts of a laying-out that hold a figure."""
    return [part for part in _PART.split(words.plain) if part and wording.FIGURE.search(part)]


def _few_words(words: Words) -> Words:
    """A quote of at most the first three sentences."""
    cut = [match.end() for match in re.finditer(r"[.!?]+(?=\s|$)", words.text)]
    end = cut[min(2, len(cut) - 1)] if cut else len(words.text)
    return Words(words.order, words.start, words.start + end, words.turn, words.text[:end])


def lays_out_paths(talk: Talk) -> Finding:
    """Two or more distinct ways it could go."""
    found = first(_paths(talk))
    if found:
        return yes(_few_words(found), "You laid out more than one way it could go.")
    return no("The buyer heard of only one way it could go, or of none.")


def paths_have_figures(talk: Talk) -> Finding:
    """Each way has a figure or a range."""
    regions = _paths(talk)
    if not regions:
        return na("You laid out no ways it could go.")
    for region in regions:
        announced = wording.WAYS.search(region.plain)
        wanted = _NUMBERS.get(announced[1].lower(), 2) if announced else 2
        later = talk.replies[region.order + 1 : region.order + 2]
        priced = _priced(region) + [part for reply in later for part in _priced(reply.whole())]
        if len(_priced(region)) >= wanted or (_priced(region) and len(priced) >= wanted):
            return yes(_few_words(region), "Each way came with a rough figure for money, time or effort.")
    return no("You named more than one way, but not what each of them takes.")


def names_what_decides(talk: Talk) -> Finding:
    """Says what decides which way it takes."""
    regions = _paths(talk)
    if not regions:
        return na("You laid out no ways it could go.")
    for region in regions:
        around = [reply for reply in talk.replies[region.order : region.order + 2]]
        sentences = [sentence for reply in around for sentence in reply.sentences]
        told = [sentence for sentence in sentences if wording.DECIDES.search(sentence.plain)]
        told += [
            sentence for sentence in sentences if wording.CONDITION.search(sentence.plain) and sentence.overlaps(region)
        ]
        if told:
            return yes(told[0], "You said what decides which way it goes.")
    return no("You named more than one way, but not what decides between them.")


def track_record(talk: Talk) -> Finding:
    """Comparable work, with what came of it."""
    found = first(talk.everywhere(proofs))
    if found:
        return yes(found, "You named comparable work and what came of it.")
    return no("You named no comparable client with what came of the work.")


def point_of_view(talk: Talk) -> Finding:
    """A clear recommendation or stance."""
    found = first(talk.everywhere(stances))
    if found:
        return yes(found, "You took a clear stance on how to go about it.")
    return no("You never said what you would do in their place.")


def generic_claim(talk: Talk) -> Finding:
    """Vague superiority."""
    read = talk.made(Move.GENERIC_CLAIM)
    said = [
        sentence
        for reply in talk.replies
        for sentence in reply.sentences
        if "?" not in sentence.text and says(sentence, wording.PUFF)
    ]
    found = first([*read, *said])
    if found:
        return yes(found, "Any competitor could say the same of themselves.")
    return no("You did not praise yourself in words that any competitor could use.")


def overpromises(talk: Talk) -> Finding:
    """Certainty nobody could have."""
    read = [words for words in talk.made(Move.OVERPROMISE) if not wording.MODEST_PROMISE.search(words.plain)]
    said = [
        sentence
        for reply in talk.replies
        for sentence in reply.sentences
        if "?" not in sentence.text
        and says(sentence, wording.CERTAIN, unless=wording.MODEST_PROMISE)
        and wording.CERTAIN_OF_RESULT.search(sentence.plain)
    ]
    found = first([*read, *said])
    if found:
        return yes(found, "Nobody could be as certain of that as you made it sound.")
    return no("You promised nothing that nobody could be sure of.")


def invites_choice(talk: Talk) -> Finding:
    """The decision is left with the buyer."""
    found = talk.everywhere(invitations)
    if found:
        return yes(max(found), "You left the next step with the buyer.")
    return no("You never asked the buyer how to go on, nor offered a step they could refuse.")


def choice_is_informed(talk: Talk) -> Finding:
    """The invitation comes after a result or the paths."""
    found = talk.everywhere(invitations)
    if not found:
        return na("You made no invitation.")
    known = [*talk.everywhere(results), *_paths(talk)]
    for words in found:
        before = last_before(known, words)
        if before:
            return yes(words, "By then they knew what they were choosing between.")
    return no("You asked them to choose before they knew what they would get or what it could take.")


def presses_to_sign(talk: Talk) -> Finding:
    """Pressure for a signature, a payment or a decision now."""
    found = first(talk.everywhere(pressing))
    if found:
        return yes(found, "You pressed for a decision now.")
    return no("You did not press for a signature, a payment or a decision.")


RULES = {
    "names-situation": names_situation,
    "asks-before-prescribing": asks_before_prescribing,
    "opens-with-offer": opens_with_offer,
    "states-result": states_result,
    "results-outweigh": results_outweigh,
    "leads-with-resources": leads_with_resources,
    "lays-out-paths": lays_out_paths,
    "paths-have-figures": paths_have_figures,
    "names-what-decides": names_what_decides,
    "track-record": track_record,
    "point-of-view": point_of_view,
    "generic-claim": generic_claim,
    "overpromises": overpromises,
    "invites-choice": invites_choice,
    "choice-is-informed": choice_is_informed,
    "presses-to-sign": presses_to_sign,
}
