"""What each check means, on the smallest conversations in which it could be mistaken."""

import pytest

from tests.scoring.said import said
from trainer.agents.scripted_judge.judge import RULES
from trainer.agents.scripted_judge.talk import Talk

LEAK = "B(opens): The roof leaks over aisle four."
CASES = [
    # An ear after the price is too late; in the same reply, ahead of the offer, it is in time.
    (
        "names-situation",
        f"{LEAK}\nR: [acknowledgement|Over the stock, of all places.] [rate_quote|It is 40 an hour.]",
        "yes",
    ),
    (
        "names-situation",
        f"{LEAK}\nR: [rate_quote|It is 40 an hour.] [acknowledgement|Over the stock, of all places.]",
        "no",
    ),
    ("names-situation", f"{LEAK}\nR: [acknowledgement|I totally understand.] [rate_quote|It is 40 an hour.]", "no"),
    (
        "names-situation",
        f"{LEAK}\nR: [discovery_question|Since when?]\nB(answers): May.\n"
        "R: [acknowledgement|A whole summer of buckets.]",
        "yes",
    ),
    # Claiming is not doing.
    (
        "asks-before-prescribing",
        f"{LEAK}\nR: [discovery_question|I have already asked about your goals.] [rate_quote|It is 40.]",
        "no",
    ),
    ("lays-out-paths", f"{LEAK}\nR: [paths_with_ranges|We always lay out the options with their costs.]", "no"),
    (
        "asks-before-prescribing",
        f"{LEAK}\nR: [point_of_view|I would reroof it.] [discovery_question|How old is it?]",
        "no",
    ),
    (
        "asks-before-prescribing",
        f"{LEAK}\nR: How old is the roof?\nB(answers): Old.\nR: [rate_quote|Then 9,000.]",
        "yes",
    ),
    ("asks-before-prescribing", f"{LEAK}\nR: Does that make sense? Shall I send the form?", "no"),
    ("opens-with-offer", f"{LEAK}\nR: Hello!\nB(answers): Hi.\nR: [resource_pitch|We have six roofers.]", "yes"),
    (
        "opens-with-offer",
        f"{LEAK}\nR: [discovery_question|Since when?]\nB(answers): May.\nR: [resource_pitch|We have six roofers.]",
        "no",
    ),
    (
        "opens-with-offer",
        f"{LEAK}\nR: [acknowledgement|Over the stock!] [paths_with_ranges|Either the outlet, 300, or the felt, 4,000.]",
        "no",
    ),
    ("results-outweigh", f"{LEAK}\nR: [discovery_question|Since when?]", "na"),
    (
        "leads-with-resources",
        f"{LEAK}\nR: [outcome_statement|You would have a dry aisle.] [resource_pitch|Six roofers come.]",
        "no",
    ),
    # Figures may be words; a rate card is one way, not three.
    (
        "paths-have-figures",
        f"{LEAK}\n"
        "R: [paths_with_ranges|Either it is the outlet, a morning's work, or the felt has gone, a couple of weeks.]",
        "yes",
    ),
    (
        "paths-have-figures",
        f"{LEAK}\nR: [paths_with_ranges|Three ways: outlet, felt or boards. The outlet is 300.]",
        "no",
    ),
    ("lays-out-paths", f"{LEAK}\nR: [rate_quote|Bronze is 40, Silver 65, Gold 95 a month.]", "no"),
    ("paths-have-figures", f"{LEAK}\nR: [rate_quote|Bronze is 40, Silver 65, Gold 95 a month.]", "na"),
    (
        "names-what-decides",
        f"{LEAK}\nR: [paths_with_ranges|Either a patch, 300, or a new roof, 30,000.] It turns on the boards.",
        "yes",
    ),
    (
        "names-what-decides",
        f"{LEAK}\nR: [paths_with_ranges|A patch is 300, a new roof 30,000.] If you like, think it over.",
        "no",
    ),
    ("track-record", f"{LEAK}\nR: [social_proof|Hundreds of happy customers trust us.]", "no"),
    ("generic-claim", f"{LEAK}\nR: I won't tell you we are the best in the business.", "no"),
    ("overpromises", f"{LEAK}\nR: I can't promise you it will never leak. Nobody can guarantee that.", "no"),
    ("overpromises", f"{LEAK}\nR: I promise I'll ring you on Monday.", "no"),
    ("overpromises", f"{LEAK}\nR: It will never leak again, guaranteed.", "yes"),
    ("choice-is-informed", f"{LEAK}\nR: [invite_choice|Shall I come on Tuesday?]", "no"),
    (
        "choice-is-informed",
        f"{LEAK}\nR: [outcome_statement|You would have a dry aisle.] [invite_choice|Shall I come on Tuesday?]",
        "yes",
    ),
    ("choice-is-informed", f"{LEAK}\nR: Bye.", "na"),
    ("presses-to-sign", f"{LEAK}\nR: There is no rush, don't sign anything today.", "no"),
    # Overlap: counted from the first sign, in replies.
    (
        "surfaces-early",
        "B(claims_ground): Bill does that.\nR: Fine.\nB(answers): Ok.\nR: It isn't clear who leads here, Bill or us.",
        "yes",
    ),
    (
        "surfaces-early",
        "B(claims_ground): Bill does that.\nR: Fine.\nB(answers): Ok.\nR: Sure.\nB(answers): So?\n"
        "R: It isn't clear who leads here, Bill or us.",
        "no",
    ),
    ("surfaces-early", "B(claims_ground): Bill does that.\nR: Fine.", "na"),
    (
        "ignores-signs",
        "B(claims_ground): Bill does that.\nR: Fine.\nB(pulls): Which hex code?\nR: [direct_answer|A warm red.]",
        "yes",
    ),
    ("ignores-signs", "B(claims_ground): Bill does that.\nR: Fine.", "no"),
    (
        "ignores-signs",
        "B(claims_ground): Bill does that.\nR: Fine.\nB(claims_ground): And the tags.\n"
        "R: [fit_check|Has he got it covered?]",
        "no",
    ),
    ("answers-briefly", "B(answers): We are twelve.\nR: [acknowledgement|A small crew.]", "na"),
    ("answers-briefly", "B(asks_detail): Which nails?\nR: [direct_answer|Copper.]", "yes"),
    ("answers-briefly", "B(asks_detail): Which nails?\nR: I'd rather not go into that now.", "no"),
    (
        "returns-to-fit",
        "B(asks_detail): Which nails?\nR: [direct_answer|Copper.]\nB(answers): Ok.\n"
        "R: [refocus|What it is for is a dry stock room.]",
        "yes",
    ),
    (
        "returns-to-fit",
        "B(asks_detail): Which nails?\nR: [direct_answer|Copper.]\nB(answers): Ok.\nR: Ok.\n"
        "B(answers): So?\nR: [refocus|What it is for is a dry room.]",
        "no",
    ),
    ("checks-for-help", "B(claims_ground): Bill does that.\nR: Is that something you'd like a hand with?", "yes"),
    ("asks-what-they-do", "B(claims_ground): Bill does that.\nR: What does Bill do about it at the moment?", "yes"),
    ("asks-what-they-do", "B(claims_ground): Bill does that.\nR: I always ask what people do today.", "no"),
    ("talks-over", "B(claims_ground): Bill does that.\nR: I would not want to go around Bill.", "no"),
    ("talks-over", "B(claims_ground): Bill does that.\nR: Let's keep him out of it until it is signed.", "yes"),
    ("stands-by-measure", "B(answers): Four days.\nR: Then hold us to four days.", "yes"),
    ("stands-by-measure", "B(answers): Four days.\nR: Quality is what we stand for.", "no"),
    ("claims-own-lead", "B(claims_ground): Bill does that.\nR: [expertise_boundary|The wiring stays with Bill.]", "no"),
    (
        "honours-buyer-lead",
        "B(claims_ground): Bill does that.\nR: [expertise_boundary|The wiring stays with him.]",
        "yes",
    ),
    (
        "leaves-it-shared",
        "B(claims_ground): Bill does that.\nR: It isn't clear who leads here, Bill or us.\n"
        "B(answers): True.\nR: Anyway.",
        "yes",
    ),
    (
        "leaves-it-shared",
        "B(claims_ground): Bill does that.\nR: It isn't clear who leads here.\nB(answers): True.\n"
        "R: [expertise_boundary|The wiring is his, the lamps are ours.]",
        "no",
    ),
    ("says-may-not-fit", "B(answers): We are twelve.\nR: Lovely.", "na"),
    ("says-may-not-fit", "B(claims_ground): We've got people for that, it's covered.\nR: Lovely.", "no"),
    ("says-may-not-fit", "B(claims_ground): We've got people for that.\nR: Then you may not need us.", "yes"),
    ("pushes-after-no", "B(answers): Hm.\nR: [resource_pitch|Six roofers.]", "na"),
    ("pushes-after-no", "B(refuses): No thank you.\nR: [resource_pitch|But it has six modules.]", "yes"),
    (
        "pushes-after-no",
        "B(refuses): No thank you.\nR: Fair enough.\nB(asks_cost): What is it, out of interest?\n"
        "R: [rate_quote|It is 40.]",
        "no",
    ),
    # Restraint.
    ("names-limit", "B(opens): One ant.\nR: [discovery_question|Where?]", "na"),
    ("names-limit", "B(asks_detail): Can you do the gas as well?\nR: We don't touch gas.", "yes"),
    (
        "offers-outside",
        "B(asks_detail): Can you do the gas as well?\nR: Sure, never done it but how hard can it be.",
        "yes",
    ),
    (
        "keeps-door-open",
        "B(opens): One ant.\nR: [restraint|I wouldn't pay anyone for one ant.] Ring me if there are more.",
        "yes",
    ),
    ("keeps-door-open", "B(opens): One ant.\nR: [discovery_question|Where?]", "na"),
    ("offers-hand-over", "B(opens): Gas?\nR: [referral|Priya does gas.] I'll ring her tonight.", "yes"),
    ("offers-hand-over", "B(opens): Gas?\nR: [referral|Priya does gas.] You'll find her online.", "no"),
    ("shows-the-gain", "B(opens): Gas?\nR: Nothing for us.", "na"),
    ("blames-buyer", "B(opens): It broke.\nR: It's nobody's fault.", "no"),
    ("blames-buyer", "B(opens): It broke.\nR: You should have called us in May.", "yes"),
]


@pytest.mark.parametrize(("check", "talk", "answer"), CASES, ids=[f"{at}-{case[0]}" for at, case in enumerate(CASES)])
def test_check(check: str, talk: str, answer: str) -> None:
    found = RULES[check](Talk(said(talk)))
    assert found.answer == answer, (found.reason, found.words)


def test_limits_in_the_brief_tell_what_is_outside() -> None:
    brief = "Fitted kitchens: units, worktops, sinks.\nGas work is outside what we do."
    yes = said("B(opens): The hob is on gas.\nR: Yes, we can do the gas for you.", brief=brief)
    assert RULES["offers-outside"](Talk(yes)).answer == "yes"
    assert RULES["names-limit"](Talk(yes)).answer == "no"
    inside = said("B(opens): The sink drips.\nR: Yes, we can do the sink for you.", brief=brief)
    assert RULES["offers-outside"](Talk(inside)).answer == "no"
    assert RULES["names-limit"](Talk(inside)).answer == "na"
