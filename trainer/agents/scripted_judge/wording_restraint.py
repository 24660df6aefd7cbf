"""Named patterns for limits, refusals, referrals and needless sales. Knows no check and no transcript.

The same rules as in `wording.py`: matched on plain text, wide, with their near misses in the tests.
"""

import re

from trainer.agents.scripted_judge.wording import any_of

TESTS_NEED = any_of(
    r"how (?:often|many (?:times|of (?:them|those|your|these)|people)|bad|big|serious|long (?:has|have|is|can|could|"
    r"would)|"
    r"much (?:does|did|do|is|has|would|are|of|time|money|trouble))",
    r"what (?:happens|happened|would happen|changes|goes wrong|breaks) (?:if|when|to)|what (?:does|did|would|has|is|"
    r"'?s) (?:it|that|this|each|one|every)\b[^.?!]{0,30}\b(?:cost|costs|costing|worth|lose|mean|do to)|"
    r"what made you (?:think|want|decide|look|pick|choose|call|ring)|what makes you (?:think|want|say|so)|"
    r"how do you know|is (?:it|that|this|there) (?:really|actually|even|still|worth|a real|hurting|causing|costing|"
    r"a problem|anything)|has (?:it|that|anyone|anybody|he|she|there) (?:ever |actually |really )|(?:did|does|"
    r"do) (?:it|that|anyone|anybody|they|people|customers|he|she) (?:ever |actually |really |even )?(?:complain|"
    r"bother|matter|notice|care|hurt|happen|ask|miss|use|mind|cost)|"
    r"(?:worth|worthwhile) (?:fixing|solving|it|doing|the (?:money|bother|trouble))|if (?:you|we) (?:did|"
    r"do) nothing|if nothing (?:changes|changed|happens|is done)|(?:left|leave) it (?:alone|as it is|be|another)|"
    r"who(?:'s| is| has)? (?:asking|asked|complain|complained|complaining|noticed|wants)|when did (?:it|that|you|"
    r"this) (?:last|first|start)|last time (?:it|that|this|you)|"
    r"what (?:would|do) you (?:lose|miss)|(?:one|once|just the one|first of many|every day|a one-off)\b[^.!]*\?|"
    r"could you live (?:with|without)|do you (?:really|actually|even) (?:need|want|use)|what(?:'s| is) (?:it|that|"
    r"this) (?:stopping|keeping|costing|doing)",
)
"""Tests whether the problem is real, or worth solving."""
LIMIT = any_of(
    r"(?:we|i) (?:don'?t|do not|never|won'?t|wouldn'?t|can'?t|cannot|couldn'?t|didn'?t|aren'?t|"
    r"haven'?t) (?:really |actually |even |ever |honestly )*(?:do\b|does|touch|handle|offer|cover|sell|make|know|"
    r"go near|take on|work (?:on|with|in)|deal|install|fit|build|write|run|have (?:the|a|anyone|any|that|"
    r"experience)|done|qualified|licen[cs]ed|insured|trained|certified|help (?:you )?(?:with|there))|"
    r"(?:isn'?t|not|never|n'?t) (?:really |quite |exactly |actually )?(?:our|my) (?:field|thing|trade|area|game|"
    r"line|strength|world|home|patch|job|business|department|expertise|speciality|specialty|forte|bag|cup of tea)|"
    r"(?:that'?s|it'?s|that is|this is|they'?re) not (?:us|me|what we do|something we|one of ours|for us)|"
    r"no,? (?:that'?s )?not us|(?:isn'?t|aren'?t|ain'?t) us\b",
    r"(?:outside|beyond|above|out of) (?:our|my|what (?:we|i)) (?:\w+)?|(?:i'?d|we'?d|i would|we would|i'?ll|"
    r"would) (?:only )?(?:be )?(?:guessing|winging|guess|learning|bluffing|out of my depth|out of our depth|"
    r"a page ahead|make a (?:mess|hash|pig'?s ear)|do (?:more )?harm|let you down)|would be (?:guesswork|a guess)|"
    r"(?:not|n'?t) (?:licen[cs]ed|qualified|certified|insured|trained|registered|the (?:right|best) (?:people|"
    r"person|one|firm))|"
    r"(?:we|i)(?:'?re| are|'?m| am)? (?:only|just|strictly|purely) (?:do|make|sell|clean|fix|work|a\b|an\b|the\b|"
    r"know|cover|handle|\w+ (?:people|folk|men|firm|shop|trade))|(?:where|that'?s where|there) (?:we|i|our \w+|"
    r"my \w+) (?:stops?|ends?|draw the line)|draw the line|not since|out of my (?:depth|league)|"
    r"wouldn'?t be (?:any good|much use|the right)|no use to you|i'?d be lying",
    r"(?:we|i) (?:don'?t|can'?t|won'?t|aren'?t|isn'?t)(?=[,.;!]|$)|not the \w+[,.;]",
)
"""Says where the expertise or the fit ends."""
HAVE_A_GO = any_of(
    r"how (?:hard|different|difficult) (?:can|could|is|would) (?:it|that|they)|(?:never|not|n'?t) (?:actually |"
    r"really |yet )?(?:done|tried|built|made|run)\b[^.?!]{0,40}\b(?:but|though|yet|before|count us in|happy|sure|"
    r"we'?ll|i'?ll|can)|(?:we|i)(?:'?ll|'?d| will| can| could) (?:have|take|give it) a (?:go|bash|stab|shot|crack|"
    r"punt|try|look)|(?:we|i)(?:'?ll| will| can) (?:figure|work|sort) (?:it|that|something) out|not (?:our|"
    r"my) (?:thing|field|trade|usual)\b[^.?!]{0,30}\b(?:but|why not|still|though)|"
    r"my (?:nephew|cousin|brother|brother-in-law|mate|flatmate|uncle|son|sister|lad)\b|learn (?:on the job|"
    r"as we go)|first time for everything|why not\b|we do (?:that|those|them|it|everything|all of that|all that|"
    r"\w+) (?:too|as well|now)|(?:one|do) of everything|nothing we (?:can'?t|don'?t) do|turn our hand|"
    r"all under one roof|we'?re up for anything",
)
"""Takes on work which is not one's own."""
MADE_UP = any_of(
    r"you (?:probably|surely|must|bound to|likely|no doubt|certainly|will|'?ll|may well|might well) (?:also |"
    r"already )?(?:be |have |find |get |see |face |need |run into |suffer |'?ve )+(?:\w+ )*|you(?:'?ve|"
    r" have)n'?t (?:had|been|noticed|seen|got|said|thought|mentioned)\b[^.?!]{0,60}\b(?:but|yet|though)|(?:not|"
    r"n'?t) (?:yet|so far)\b[^.?!]{0,30}\b(?:but|matter of time|will|wait)|(?:only|just) a matter of time|"
    r"sooner or later|ticking (?:time )?bomb|"
    r"(?:you(?:'?d| would| might| may)|they(?:'?d| would)|people|most (?:people|companies|firms|owners|businesses|"
    r"folks)|nobody|you) (?:don'?t |doesn'?t |didn'?t |never |wouldn'?t )?(?:be (?:surprised|amazed|shocked|"
    r"horrified)|realis|realiz|know (?:it|you|they|how much) (?:yet|have|need|until)|notice until|think (?:it|"
    r"they) (?:won'?t|don'?t))\w*|before (?:it'?s too late|something (?:happens|goes)|it (?:happens|goes|becomes))|"
    r"what if (?:someone|somebody|it|there|a|you|they|one|the|something)\b|(?:god forbid|imagine if|just imagine|"
    r"heaven forbid|picture this)|hidden (?:problems?|costs?|damage|risks?|faults?)|lurking|silent(?:ly)? (?:killer|"
    r"costing)|exposed to|(?:wide )?open to (?:attack|claims|risk)|accident waiting|(?:one|a) (?:day|night) (?:it|"
    r"you|they|someone)(?:'?ll| will)|you (?:just )?(?:don'?t|can'?t) (?:see|know) (?:it|about it) yet|"
    r"surely (?:something|you|there)",
    r"you(?:'?ve|'?ll|'?re|'?d| have| will| are)? (?:probably|surely|likely|no doubt|certainly|almost certainly|"
    r"bound to) (?:\w+ )?(?:got|have|had|be|need|lost|losing|sitting|missing|paying)",
)
"""Sells against a problem that nobody has shown."""
ADDS_ON = any_of(
    r"(?:while|whilst|since|as|when) (?:we'?re|i'?m|you'?re|they'?re|we are|i am|you are|the (?:lads|men|team|crew|"
    r"van) (?:are|is)) (?:at it|there|in|here|on site|talking|about it|on it)|(?:may|might) as well|throw in|"
    r"add(?:ing|ed)? (?:on|in|it to|that to|a|the|our)\b|add[- ]?ons?|bolt[- ]?ons?|upgrad(?:e|es|ed|ing)|(?:premium|"
    r"platinum|gold|pro|deluxe|enterprise|complete|full|bigger|larger|extended|plus) (?:package|plan|version|tier|"
    r"option|bundle|model|range|edition|one|cover|warranty|service|suite|works)|"
    r"bundle|(?:for|it'?s) (?:just|only) (?:another )?(?:[$\u00a3\u20ac])?\w+ (?:more|extra)|(?:just|"
    r"only) (?:a (?:bit|little)|a few \w+) (?:more|extra)|(?:you(?:'?ll|'?d| will| would| should| might| may|"
    r" could)) (?:also|want|need|benefit|love|really want|be wanting|probably want)\b[^.?!]{0,80}\b(?:as well|too|"
    r"also|on top|extra|add|second|matching|upgrade|premium|with (?:it|that)|while)|"
    r"(?:you(?:'?ll|'?d| will| would| should)?) also (?:want|need|like|have|get|take|benefit)|(?:have you|did you|"
    r"why not|what about|how about) (?:considered?|think(?:ing)? about|thought (?:about|of)|also|adding|going for|"
    r"the)\b[^.!]*(?:premium|bigger|upgrade|package|extra|as well|too|annual|full|second)[^.!]*\?|on top of (?:that|"
    r"it|this)|(?:one|two|three|five) (?:years?|units?|licen[cs]es?|seats?) instead of|go (?:for|with) the (?:big|"
    r"full|annual|larger|premium|whole|lot)|the whole (?:package|lot|works|suite|house|site)|three[- ]year|"
    r"annual plan|not just the",
)
"""Adds to the sale."""
LESS = any_of(
    r"(?:you|they|he|she) (?:really |honestly |actually |probably |certainly )*(?:don'?t|do not|won'?t|wouldn'?t|"
    r"doesn'?t|needn'?t|may not|might not|shouldn'?t) (?:\w+ ){0,2}?(?:need|have to|want|buy|pay|spend|bother|"
    r"replace|worry)|(?:i|we)(?:'?d| would)? ?(?:not|n'?t|never|wouldn'?t|won'?t|don'?t think you should|"
    r"wouldn'?t be|rather not|rather you didn'?t|sooner not) (?:\w+ ){0,3}?(?:buy|sell|do|spend|sign|start|replace|"
    r"put|change|pay|add|charge|touch|hire|go for|take|fit|order|rush|bother|advise|recommend)|"
    r"(?:don'?t|do not|no need to|no point|needn'?t|not worth|hold off|wait|leave it|leave that|leave the|forget it|"
    r"skip)\b[^.?!]{0,40}\b(?:pay|buy|spend|until|till|yet|for now|alone|replace|sign|order|hire|us|need|that|it|a|"
    r"the|be|anything)|(?:just|only) (?:the|one|a|two|do|get|fix|take|buy|need|start)\b|start (?:small|with (?:one|"
    r"just|the small|a small|a single|the cheap))|(?:one|half|less|fewer|smaller|cheaper|the (?:cheap|small|basic|"
    r"standard)(?:er|est)?(?: one)?)\b[^.?!]{0,30}\b(?:is (?:plenty|enough|fine|all)|will do|does|would do|enough|"
    r"plenty|fine)|"
    r"(?:is|are|be|that'?s|does|do|works?) (?:plenty|enough|fine|just fine|all you need|the job)|save (?:your|"
    r"the) money|keep (?:your|the) money|waste (?:of )?(?:your )?money|(?:nothing|none of it|no) (?:needs|to (?:fix|"
    r"buy|do|sell)|at all|here)|stay with|stick with|carry on (?:as|with)|as you are|come back (?:in|when|after)|"
    r"next (?:year|spring|season)|take a (?:month|week|year)|(?:see|try|look) (?:first|how it goes|if|whether)|"
    r"do nothing|(?:you can|your own|your lad|somebody|he could|she could) (?:do|clean|fix|handle) (?:it|"
    r"that) (?:yourself|yourselves|himself|for)|yourself (?:of a|for|with|in)|for free|a tube of|thirty quid|"
    r"isn'?t worth|not worth",
    r"start with (?:two|three|a couple|one|half)|keep it (?:another|for|till|until)|(?:another|one more) (?:year|"
    r"winter|season)",
)
"""Advises less, later or nothing."""
SAYS_NO = any_of(
    r"^no\b|no[,.;:]|nope|(?:i'?m|we'?re) (?:going to|gonna) (?:say no|pass|turn|have to say no)|(?:have to|must|"
    r"i'?d|i'?ll|we'?ll|i would|we would) (?:say no|pass|decline|turn (?:it|that|this|you) down|bow out|step aside|"
    r"leave (?:it|this|that|you) )|(?:i|we) (?:won'?t|will not|can'?t|cannot|wouldn'?t|couldn'?t|shouldn'?t|don'?t|"
    r"don'?t want to|'?d rather not|would rather not|'?m not going to|'?re not going to) (?:\w+ ){0,2}?(?:take|sell|"
    r"do|help|touch|put|offer|recommend|charge|sign|start|go|build|send|ring|let you|think (?:you|this|that|it|we))|"
    r"(?:this|that|it) (?:isn'?t|is not|wouldn'?t be|won'?t be) (?:one )?(?:for|right|us|a (?:good )?fit|"
    r"something we|what we|worth|our)|not (?:for us|one for us|the right|something (?:we|i)|our)|(?:we|i)(?:'?re|"
    r" are|'?m| am) not (?:the|your|right|for|going)|don'?t (?:buy|sign|do|hire|pay|use)\b|rather (?:stop|lose|"
    r"you didn'?t|not)",
)
"""A plain no."""
BECAUSE = any_of(
    r"because|cos|coz|'cause|since|as (?:you|it|the|we|i|they|that)|so (?:it|you|i|we|that)|for (?:one|thirty|forty|"
    r"\w+ (?:orders|people|tables))|that'?s (?:why|not|what)|the (?:reason|thing is)|it(?:'?s|'?d| would| will| is)|"
    r"you(?:'?d|'?ll|'?ve| would| will| have|'?re)|we(?:'?d|'?re| would| are)|i(?:'?d| would|'?m)|isn'?t|wouldn'?t|"
    r"they'?re|there'?s|with (?:your|that|the|a|only)|until|unless|if",
)
DOOR = any_of(
    r"(?:the |our |my )?door(?:'?s| is| stays)? (?:always )?open|(?:ring|call|phone|ping|text|write|email|drop|"
    r"give) (?:me|us)(?: a (?:ring|call|shout|line|bell|buzz))?|(?:come|get|be) (?:back|in touch)(?: (?:to (?:me|"
    r"us)|and see|when|if|any|after))?|(?:stay|keep) in touch|let (?:me|us) know|(?:happy|glad|delighted|"
    r"pleased) to (?:talk|help|look|chat|come|take|pick|have another|see)|any ?time|(?:i'?m|we'?re|i'?ll be|"
    r"we'?ll be|still) (?:here|around|next door|at the end of)|next time|another time|"
    r"(?:i'?ll|we'?ll|i can|we can|shall i|i could|let me) (?:check|ring|call|look|drop|write|come|be in touch|pop|"
    r"touch base|see you|have another)\b[^.?!]{0,30}\b(?:in|again|back|by|after|next|spring|summer|autumn|winter|"
    r"month|year|then|easter|christmas)|if (?:it|that|things|anything|you(?:'?re| are|'?ve| have)?|they|there|he|"
    r"she)\b[^.?!]{0,50}\b(?:changes?|ring|call|shout|come|back|again|drip|still|grows?|gets worse|worse|stuck|ever|"
    r"me|us|know|then we|talk)|have (?:me|us) back|you know where (?:i am|we are|to find)|(?:number'?s|card|"
    r"my number)|look forward|(?:talk|speak) (?:again|then|next|in)|good luck|wish you|buy (?:me|you) a|see you",
)
"""Keeps the relationship."""
FAULT = any_of(
    r"(?:your|his|her|their) (?:own )?(?:fault|doing|mistake|problem|choice|mess)|you should(?:'?ve| have|n'?t have|"
    r" never have)|you (?:shouldn'?t|didn'?t|never|failed to|forgot|neglected|ignored|let it|left it|waited|chose|"
    r"insisted|obviously|clearly|simply)\b|if you(?:'?d| had)(?: only| just| ever)? (?:called|asked|listened|rung|"
    r"come|bought|read|told|kept|looked|used|paid|let|maintained|been|followed)|(?:because|cos) (?:you|"
    r"your (?:people|team|lot|lads|guys)) (?:didn'?t|never|won'?t|don'?t|can'?t|keep|kept|were|are|let|left)|"
    r"that'?s (?:what (?:you get|happens)|on you)|"
    r"serves you|i (?:told|did tell|warned) (?:you|your)|you(?:'?ve| have) (?:only yourself|no one|nobody|brought|"
    r"wasted|been careless|let)|(?:on|be) your (?:own )?head|dithering|don'?t come crying|your (?:people|team|lot|"
    r"staff|lads|guys) (?:clearly|obviously|just|simply|don'?t|didn'?t|can'?t|never|broke|messed|caused|are)|"
    r"wasting my time|you people|what did you expect|you can'?t expect",
)
"""Puts the fault on the buyer."""
NOT_FAULT = any_of(
    r"(?:not|n'?t|never|no(?:body|t one)?'?s?) (?:\w+ ){0,2}?(?:your|his|her|their|anybody'?s|"
    r"anyone'?s) (?:own )?(?:fault|doing|mistake)|no(?:body|one)'?s fault|you (?:didn'?t|never) (?:do anything|"
    r"have (?:a|the|any)|get|say|ask|mention|need|tell)|you should(?:n'?t)? have (?:to|a|the|no|your|in|my|received|"
    r"got)|you (?:clearly|obviously|simply) (?:know|care|love|need|have|want|can|enjoy|run)",
)
HANDS_OVER = any_of(
    r"(?:introduce|introduction|intro|introducing)\b|(?:put|get|bring) (?:you|the two of you|you two|them|him|her|"
    r"both)(?: \w+){0,2} (?:in touch|together|on to|onto|through|in one mail)|connect you|put in a word",
    r"(?:i|we)(?:'?ll|'?d| will| can| could|'?ve| would| happily|'?m happy to|'?d be happy to|"
    r"'?d gladly)? (?:gladly |happily |just |quickly |also |even )*(?:ring|call|text|message|email|mail|ping|phone|"
    r"write to|tell|ask|brief|warn|let|speak to|speak with|talk to|have a word with|drop|copy) (?:him|her|them|"
    r"the two|(?-i:[A-Z][a-z]+))\b",
    r"(?:i|we)(?:'?ll|'?d| will| can| could| would|'?m happy to)? (?:gladly |happily |just )*(?:send|pass|forward|"
    r"give|hand|take|walk|drive|copy) (?:him|her|them|you (?:over|across|in|to)|your (?:name|number|details|photos?|"
    r"pictures?|drawings?|file|letter|email)|everything|it (?:over|on|to (?:him|her|them))|that (?:over|on)|"
    r"(?-i:[A-Z][a-z]+))\b",
    r"(?:shall|should|can|may|could) i (?:ring|call|text|message|email|mail|introduce|pass|put|ask|tell|write to|"
    r"send|give) (?:him|her|them|you|your|the two|(?-i:[A-Z][a-z]+))|(?:want|like) me to (?:ring|call|text|message|"
    r"email|introduce|send|pass|put|ask|tell|make|set|write)|(?:say|tell (?:him|her|them)|"
    r"mention) (?:\w+ )?(?:sent you|i sent|that i|my name|we sent|from me)|mention (?:my|our) name|use my name",
    r"(?:make|set up|arrange) (?:the|a|that) (?:call|intro|meeting|introduction)|(?:join|sit in on|be on|"
    r"come (?:along )?to|with you on) (?:the|your|that) (?:first )?(?:call|meeting|line)|(?:with|by) (?:his|her|"
    r"their|my) blessing|in (?:one|the same) (?:mail|email|thread)|three[- ]way|(?:with )?you in copy|hand (?:you|"
    r"this|that|everything) over",
)
"""Offers to hand the buyer over."""
BUYER_GAINS = any_of(
    r"you(?:'?d|'?ll|'?re| will| would| can| could| get| save| keep| end up| need| pay| have)(?: \w+){0,3}? (?:get|"
    r"gets|save|saves|have|be|pay|end up|keep|sleep|better|one|only|less|faster|sooner|quicker|cheaper|done|off|"
    r"spared|fixed|looked after|right|legal|a|the|it|honest|straight)\b|you get|saves? you|(?:cheaper|faster|"
    r"quicker|sooner|safer|better|easier|right|legal|done|tidy|fairer) (?:for you|than (?:us|me|we|my|our|i))|"
    r"(?:costs?|charge[sd]?) (?:you )?(?:half|less|nothing|a third|the same)|for (?:nothing|free|half)|look(?:s|"
    r"ed)? after (?:you|ya)|your (?:\w+ ){1,3}(?:done|fixed|sorted|legal|safe|right)|spares? you|good for you|"
    r"(?:she|he|they)(?:'?ll| will|'?d) (?:look after|treat|see|sort|get|tell|do|give|fix|find|save|know) (?:you|"
    r"your|it|that|in|what)",
)
OTHER_GAINS = any_of(
    r"(?:she|he|they|(?-i:[A-Z][a-z]+))(?:'?d|'?ll| will| would)? (?:gets?|gains?|loves?|earns?|needs?|wants?|owes?|"
    r"could (?:use|do with)|be (?:glad|pleased|happy|delighted)|has been (?:wanting|looking)|'?s been (?:wanting|"
    r"looking)|is looking for|are looking for)\b",
    r"(?:good|work|business|a (?:job|customer|client|hob)|useful|perfect) for (?:him|her|them)|(?:right up|it'?s|"
    r"that'?s|is) (?:exactly )?(?:his|her|their) (?:street|kind|sort|bread|sweet|daily|life|corner|favou?rite)|"
    r"gives? (?:him|her|them) (?:a|an|the|some|work)|(?:empty|quiet|slow|idle|spare) (?:\w+ ){0,3}(?:week|month|"
    r"season|slot|diary)|(?:fills?|filling) (?:his|her|their)",
)
SELLER_GAINS = any_of(
    r"(?:i|we)(?:'?d|'?ll| will| would)? (?:get|keep|gain|save|win|sleep|stay|earn|sell|"
    r"come out)(?: \w+){0,4}? (?:customer|client|friend|name|reputation|out of|trouble|night|easier|better|work|"
    r"later|back|favou?r|coffee|thanks|trust|trusts|honest|home|next|referral|sink|sinks|job|own|side)\b",
    r"saves? (?:me|us)\b|(?:makes|keeps|leaves|gets|frees) (?:me|us|my life|our)\b|(?:sends?|pass(?:es)?|pays?|"
    r"returns?|refers?|owes?|owe) (?:me|us)\b|cheaper than my|(?:comes?|come) back to (?:us|me)|(?:our|"
    r"my) (?:own )?(?:payslips|training|search|part|job|work|system)\b[^.?!]{0,30}\b(?:stick|works?|easier|"
    r"push against|agree|same)|so (?:i'?m|we'?re) (?:no daft|happy|fine|all)|i get nothing|all three|everybody wins|"
    r"everyone wins|so we'?re all happy|it comes round",
)
ALSO_DO = any_of(
    r"(?:can|could|do|would|will|might) (?:you|your (?:people|team|lot|lads|guys)|ye|u|they)\b[^.?!]{0,60}\b(?:also|"
    r"as well|too|while|the [\w ]+ side)\b|(?:could|can|would|will) you (?:also|do|take on|look after|handle|help|"
    r"build|write|fix|sort|manage|run|look at|cover|have a look|give us a hand)\b|do you (?:also |even )?(?:do|"
    r"handle|offer|sell|cover|touch|know anything about|deal with|fit|make|build|install|know)\b|(?:and|what about|"
    r"how about) (?:the|our|my|your) [\w ]+\?|(?:is|are) (?:that|it|those|they) something you|any chance you|"
    r"you (?:also )?do [\w ]+\?|know (?:anyone|anybody|somebody|someone)|who (?:does|would|should|could|do you)|"
    r"recommend",
)
"""The buyer asks for something besides."""
AGREES_TO_DO = re.compile(
    r"\b(?:yes|yeah|sure|of course|no problem|absolutely|certainly|happy to|glad to|gladly)\b|"
    r"\b(?:we|i)(?:'ll| will| can| could|'d| would)? (?:also |certainly |do )?(?:do|handle|take|fit|build|write|fix|"
    r"manage|look after|sort|cover|offer)\b",
    re.IGNORECASE,
)
"""Takes a piece of work on."""
PUSHES_MORE = re.compile(
    r"\b(?:may|might) as well\b|\bupgrad|\bwhile (?:we're|i'm|you're)\b|\balso (?:want|need|benefit)\b|\bthrow in\b|"
    r"\bpremium\b|\bbundle\b|\badd[- ]?on",
    re.IGNORECASE,
)
"""Adds to the sale, whatever else is in the sentence."""
BLAMES = re.compile(
    r"\byou should(?:'ve| have) (?!to\b)|\bif you(?:'d| had) (?:only |just )?(?:called|asked|listened|rung|come|"
    r"maintained|looked)|\byour (?:own )?fault\b|"
    r"\bon your (?:own )?head\b|\bi (?:told|warned) you\b|\bthat's on you\b|\byou (?:left it|let it|ignored|"
    r"neglected|waited too)\b",
    re.IGNORECASE,
)
"""Puts the fault on the buyer, whatever else is in the reply."""
