"""Each named pattern finds what it is for in words nobody gave it, and lets its near misses pass."""

import re

import pytest

from trainer.agents.scripted_judge import wording, wording_fit, wording_restraint
from trainer.agents.scripted_judge.noticing import content
from trainer.agents.scripted_judge.talk import cut

FINDS: list[tuple[re.Pattern[str], tuple[str, ...], tuple[str, ...]]] = [
    (
        wording.FIGURE,
        (
            "a couple of weeks",
            "three grand",
            "nearer 7k",
            "\u00a3600",
            "half a day",
            "a fortnight",
            "about twelve",
            "2,400",
            "the same day",
            "9 to 12 thousand",
            "won't cost you a thing, it's for free",
        ),
        ("a little while", "somewhat dearer", "quite quick", "one way", "the second one"),
    ),
    (
        wording.DECIDES,
        (
            "It depends on the boards.",
            "That turns on how hard your lads drive.",
            "What tips it is the age of the flue.",
            "I'll know which once I've had the panel off.",
            "How hard they dig in decides.",
        ),
        ("You can depend on us.", "It could be either.", "Turn on the lights."),
    ),
    (
        wording.CONDITION,
        ("If they dig in, it goes to court.", "Should it be the gearbox, that's more.", "when the beams are sound"),
        ("If you like, think it over.", "if you prefer the red one"),
    ),
    (
        wording.PRESSES,
        (
            "I need a yes from you today.",
            "Can I put you down for twenty?",
            "It's only valid until Friday.",
            "What's stopping you?",
            "Let's get it signed today.",
        ),
        ("You put the bucket down there?", "The sign on the door says noon.", "Shall I come by?"),
    ),
    (
        wording.PUFF,
        (
            "We're a full-service partner.",
            "Our service is second to none.",
            "We're passionate about print.",
            "world-class people",
        ),
        (
            "Your service desk is overloaded.",
            "What's the best time to ring?",
            "Her passion is old lamps.",
            "It's the best of the three for you.",
        ),
    ),
    (
        wording.CERTAIN,
        (
            "That's guaranteed.",
            "You will never have another leak, I promise you.",
            "There's no risk.",
            "It can't fail.",
        ),
        ("My sister has a van.", "We see this now and then.", "You may never need it."),
    ),
    (
        wording.MODEST_PROMISE,
        (
            "I can't promise you that.",
            "Nobody can guarantee it.",
            "I promise I'll ring on Monday.",
            "There's a ten-year guarantee on the felt.",
        ),
        ("I promise you'll love it.", "Results guaranteed."),
    ),
    (
        wording.HOLLOW,
        (
            "I understand.",
            "Got it.",
            "Ok, thanks for sharing that.",
            "I hear you.",
            "Great question!",
            "I'm sorry to hear that.",
        ),
        (
            "I understand you lost two cooks in a week.",
            "Sorry about the flood.",
            "Nine weeks and half the cabinet bare.",
        ),
    ),
    (
        wording.CLAIMS_TO_HAVE_DONE,
        (
            "I've already asked about your goals.",
            "We always lay out the options.",
            "As I mentioned, you matter.",
            "We ask all the right questions.",
        ),
        ("What have you asked them for?", "You asked for three.", "Have they listened to you?"),
    ),
    (
        wording_fit.UNCLEAR_LEAD,
        (
            "We may both be trying to lead on the menu.",
            "Who has the last word on this, you or him?",
            "It isn't clear whose call that is.",
            "I don't want to step on his toes.",
            "Where his patch ends and ours start?",
            "There's some overlap there.",
        ),
        ("We love dogs.", "The instructions are clear.", "Who is your supplier?", "Between you and me, it's dear."),
    ),
    (
        wording_fit.HELP_WANTED,
        (
            "Is that something you'd want a hand with?",
            "Has he got it covered?",
            "Are you looking for help there, or are you fine as you are?",
            "Would she like a hand with those?",
            "Does it make sense for us to go on?",
        ),
        ("Want a brochure?", "Where is the stock kept?", "How many people work there?"),
    ),
    (
        wording_fit.DOES_TODAY,
        (
            "What does your man do when the alarm goes?",
            "Who currently looks after it at the moment?",
            "How do they handle returns today?",
            "Walk me through how your team does it.",
            "How is it done now?",
        ),
        ("What is your budget?", "When is the open day?", "What would you like to see?"),
    ),
    (
        wording_fit.AROUND,
        (
            "Let's keep him out of it for now.",
            "No need to involve your IT manager.",
            "She doesn't need to know.",
            "We could go straight to your boss about it.",
            "Just between us, we sign first and he finds out later.",
        ),
        ("Keep it out of the sun.", "I'd like him in the room.", "Ask your manager first."),
    ),
    (
        wording_fit.JUDGED_BY,
        (
            "How will you know it worked?",
            "What number by March would make it worth it?",
            "By when would you call it a success?",
            "By what figure will she judge this?",
        ),
        ("How many desks are there?", "What do you want to drink?", "When can we start?"),
    ),
    (
        wording_fit.HELD_TO,
        (
            "Hold us to those four days.",
            "We'll report that figure every month, good or bad.",
            "If it's not under five by June, you don't pay.",
            "Judge me on that.",
            "I'm on the hook for it.",
        ),
        (
            "Hold the line.",
            "Quality is what we stand for.",
            "We post twice every week.",
            "We send you an offer.",
            "I'll judge the wall by eye.",
        ),
    ),
    (
        wording_fit.ANYTHING_GOES,
        (
            "Whatever you like, you're the boss.",
            "She can approve every hire.",
            "We'll do it your way.",
            "However he wants it.",
        ),
        ("Whatever the weather, we come.", "You approve invoices there?", "What do you want it for?"),
    ),
    (
        wording_fit.NOT_A_FIT,
        (
            "You may not need us.",
            "We're not the right people for this.",
            "Then stay with them.",
            "Save your money.",
            "I'd step back, then.",
        ),
        (
            "You need two.",
            "Not one lost day in two years.",
            "I'll leave it with you.",
            "If nobody's there you don't pay.",
            "It ought to stay with him.",
        ),
    ),
    (
        wording_restraint.HAVE_A_GO,
        ("We've never done one but how hard can it be?", "My nephew codes.", "We'll figure it out."),
        ("How hard is the water there?", "We did one in May.", "It's hard to say."),
    ),
    (
        wording_restraint.LIMIT,
        (
            "We don't do gas.",
            "That's not our field.",
            "I'd only be guessing.",
            "None of us is registered, so we can't.",
            "It's beyond what we do.",
        ),
        ("Do you do gas?", "You're in the field.", "The guess was right."),
    ),
    (
        wording_restraint.MADE_UP,
        (
            "You haven't been robbed yet but it's a matter of time.",
            "You've probably got rot in there.",
            "Sooner or later it goes.",
            "Most companies don't realise how exposed they are.",
        ),
        ("You said it broke twice.", "How many have you got?", "You have two of them."),
    ),
    (
        wording_restraint.ADDS_ON,
        (
            "While we're there we could do the gutters.",
            "You may as well take the premium plan.",
            "I'll throw in the filters.",
            "Go for the bigger package.",
        ),
        ("We're there at nine.", "The bigger dog bites.", "What do you pay now?"),
    ),
    (
        wording_restraint.HANDS_OVER,
        (
            "I'll ring her tonight.",
            "Shall I introduce you?",
            "I'll send him your drawings.",
            "Tell her I sent you.",
            "I can put you two in touch.",
        ),
        ("You'll find her online.", "I'll tell you what I think.", "We'll send the invoice.", "Ring me on Monday."),
    ),
    (
        wording_restraint.DOOR,
        (
            "Ring me if it's still wet at Easter.",
            "The door's always open.",
            "Come back when the lease is up.",
            "I'm happy to have another look in spring.",
        ),
        ("That is that.", "The gate was open.", "So be it."),
    ),
    (
        wording_restraint.FAULT,
        (
            "You should have called us first.",
            "That's on you.",
            "If you'd listened it would be fine.",
            "Your own fault, really.",
        ),
        ("Nobody could have known.", "It's an old pump.", "We were late."),
    ),
]


def short(value: object) -> str:
    """A name for a case: its text, not its pattern."""
    return value[:40] if isinstance(value, str) else ""


@pytest.mark.parametrize(
    ("pattern", "text"), [(pattern, text) for pattern, found, _ in FINDS for text in found], ids=short
)
def test_found(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(wording.plain(text)), text


@pytest.mark.parametrize(
    ("pattern", "text"), [(pattern, text) for pattern, _, missed in FINDS for text in missed], ids=short
)
def test_near_miss(pattern: re.Pattern[str], text: str) -> None:
    assert not pattern.search(wording.plain(text)), text


@pytest.mark.parametrize("ahead", ["I won't tell you we're ", "We never said ", "No, not "])
def test_a_not_ahead_turns_a_phrase_round(ahead: str) -> None:
    assert wording.NEGATION.search(ahead)


@pytest.mark.parametrize("ahead", ["We can't wait. You are ", "Not today! ", "We are "])
def test_a_not_in_another_sentence_does_not(ahead: str) -> None:
    assert not wording.NEGATION.search(ahead)


def test_typographic_marks_are_matched_as_straight_ones_and_keep_their_place() -> None:
    text = "You\u2019ll never \u201cmiss\u201d it"
    assert len(wording.plain(text)) == len(text)
    assert wording.RESULT.search(wording.plain(text))


def test_sentences_keep_their_places_and_figures_their_points() -> None:
    text = 'It is 3.5k, e.g. for you... fine!\nNext line "quoted." done'
    assert [text[start:end] for start, end in cut(text)] == [
        "It is 3.5k, e.g.",
        "for you...",
        "fine!",
        'Next line "quoted." done',
    ]
    assert cut(" ... ?! ") == []


def test_whoever_never_stops_is_cut_into_pieces() -> None:
    text = "word " * 1000
    assert all(end - start <= 600 for start, end in cut(text))


def test_content_is_the_telling_words() -> None:
    assert content("The gas hob is on the fritz") & content("can you do our gas hobs?") == {"gas"}
