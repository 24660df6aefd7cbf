"""Named patterns for talk about expertise, fit and restraint. Knows no check and no transcript.

The same rules as in `wording.py`: matched on plain text, wide, with their near misses in the tests.
"""

import re

from trainer.agents.scripted_judge.wording import TEAM, THIRD, WE, any_of

GROUND = any_of(
    r"(?:we|i)(?:'?ve| have)? (?:already |actually )?(?:got |have )?(?:a |an |our own |some |whole |"
    r"in-house )*(?:people|team|group|guys?|department|person|specialists?|someone|somebody)"
    r"(?: \w+)? (?:for|who|that|on|doing|already|in[- ]house)",
    rf"(?:our|my) (?:[\w-]+ ){{0,3}}?{TEAM} (?:[\w-]+ )?(?:handles?|does|do|owns?|runs?|decides?|writes?|knows?|"
    rf"has (?:his|her|their|its) own|have their own|looks? after|thinks? (?:he|she|they)|would want to|"
    r"will want to|insists?|wants? to (?:approve|check|see|review|pick|choose)|already|used to|is (?:pretty |quite |"
    r"very )?(?:good|the expert|an expert|on top)|considers?)",
    r"(?:goes|go|has to go|needs to go|have to go) through (?!a )\w+|(?:has|have) (?:the )?(?:last|final) (?:say|"
    r"word)|(?:that'?s|it'?s) (?:his|her|their|my|bill'?s|\w+'s) (?:area|thing|field|department|baby|job|territory|"
    r"domain)",
    r"i(?:'?ve| have)? (?:run|ran|done|did|worked in|been in|studied|built|used to (?:run|be|do|"
    r"work))\b[^.?!]{0,40}\b(?:years|before|myself|college|degree)|i (?:know|understand) (?:a (?:bit|thing)|my way|"
    r"this (?:stuff|business)|\w+ (?:pretty |quite )?well)|"
    r"i'?m (?:a trained|an? (?:ex|expert|engineer|designer|accountant|lawyer)|pretty good at|no stranger)",
    r"we(?:'?ll| will|'?d| would)?(?: also)? (?:need|want|like|have) to (?:approve|sign off|check|review|vet|"
    r"interview|pick|choose|be the ones)|(?:will|do|would) we (?:get|be able) to (?:approve|interview|pick|choose|"
    r"see|sign off|vet)|"
    r"our (?:own )?(?:standards?|guidelines?|policy|policies|rules|format|process|checklist|template)",
)
"""The buyer shows that they or theirs are the expert."""
TECHNICAL = any_of(
    r"(?:how|what) (?:do|would|will|does|did|are|is) (?:you|your|it|the)\b[^?]*\?|(?:which|what) (?:kind|type|brand|"
    r"make|model|version|tool|tools|software|system|platform|format|method|standard|material|grade)\b[^?]*\?|"
    r"do you (?:use|run|follow|support|integrate|do it|test|have an? (?:api|export|certificate))\b[^?]*\?|(?:who|"
    r"how many (?:people|of you))\b[^?]*(?:team|project|account|staff|work on|site)[^?]*\?"
)
COVERED = any_of(
    r"(?:we|i)(?:'?ve| have)? (?:already |basically |pretty much )?(?:got|have) (?:it|that|this|all that|people|"
    r"someone|somebody|a (?:team|group|guy|person|whole))\b(?: (?:covered|handled|sorted|for|doing|on))?|"
    r"why (?:would|should|do) we (?:need|want|bring|hire|pay)|(?:don'?t|do not) (?:really |actually )?(?:need|"
    r"see why|see the need)|happy with|(?:it'?s|that'?s|all) (?:covered|handled|sorted|fine|under control)|"
    r"not (?:sure|convinced) (?:we|i|this|it|that)|works? fine|no thanks|not interested|in[- ]house|(?:isn'?t|"
    r"not) (?:really )?(?:a|much of a) (?:problem|priority|issue)|keep(?:ing)? it (?:in house|ourselves)"
)
"""The buyer hints that nothing is needed."""
UNCLEAR_LEAD = any_of(
    r"who(?:'s| is|se| should| would| will| ought to| gets to| actually| really|'d|'ll)?(?: \w+)? (?:lead|leads|"
    r"leading|owns?|own|decides?|decide|calls?|the expert|in charge|responsible|has the (?:last|final|casting)|"
    r"have the (?:last|final)|"
    r"the (?:last|final) (?:word|say)|steers?|steering|drives?|driving|runs?|holds? the (?:pen|wheel)|say|says what|"
    r"signs? off|does what|job|call|patch|area|field|turf|lane|expertise)",
    r"(?:we|you|they|he|she|both|two|each) (?:both|each|all|two)(?: of (?:us|them|you))? (?:think|thinking|feel|"
    r"want|believe|know|lead|try|trying|have (?:a hand|a view|an opinion|our|ideas)|decid|end up|working|doing|"
    r"planning|claim|might|may|could|seem|would)",
    r"(?:both|two) (?:of us|sides|teams|parties|lots of us|cooks|captains|hands on|drivers|bosses"
    r")\b[^.?!]{0,60}",
    r"overlap(?:s|ping)?|on (?:each other'?s|one another'?s|his|her|your|their|bill'?s|[a-z]+'s|anyone'?s|"
    r"anybody'?s) (?:toes|patch|turf|ground|territory|lawn)|(?:tread|treading|trod|trodden|step|stepping|"
    r"stepped) (?:on|into|in)|"
    r"(?:not|n'?t|isn'?t|never|un)(?: ?(?:yet|really|quite|so|entirely|at all))? ?(?:clear|sure|settled|obvious|"
    r"certain|agreed|said)(?: (?:on|about|yet|to me|between us))?(?: \w+)? (?:who|whose|where (?:his|her|your|their|"
    r"my|our|one))|unclear|blurr(?:y|ed)|murky|fuzzy|grey area|gray area|muddle|muddied|"
    r"(?:pulling|rowing|steering) (?:in|at|against)",
    r"where (?:his|her|your|their|my|our|its|one|[a-z]+'s) ?(?:\w+ )?(?:part|job|patch|side|work|bit|end|role|area|"
    r"field|ends?|stops?|begins?|starts?|finish(?:es)?)(?: \w+)? ?(?:ends?|stops?|begins?|starts?|finish(?:es)?|"
    r"and)|where (?:the|that|we draw the|to draw the|you(?:'?d)? draw the) (?:line|boundary|border)",
    r"whose (?:job|call|patch|field|side|department|area|decision|word|expertise|baby|pen|name|it|that|opinion|"
    r"judgement|judgment)|(?:turf|same (?:ground|field|patch|job|work|wheel|thing)|crossed wires|"
    r"cross(?:ing)? wires|two (?:experts|opinions|answers|masters|people) (?:on|for|in|at|doing|holding|with))|"
    r"(?:draw|draw up|agree|settle|sort out|sort|clear up|pin down|decide|untangle|split|divide|talk about|work out|"
    r"figure out) (?:\w+ ){0,3}?(?:who|the (?:line|boundary|split|border|areas|roles|ground)|a (?:line|boundary|"
    r"split))",
    r"(?:between|with) (?:you(?! and me\b)|him|them|her|bill|your (?:[\w-]+ ){0,2}?[\w-]+) and (?:us|me|ourselves)|"
    r"(?:us|"
    r"me) and (?:him|her|them|your (?:[\w-]+ ){0,2}?[\w-]+)[^.?!]{0,40}(?:same|both|over|who)|in (?:his|her|your|"
    r"their) (?:garden|lane|patch|way)|"
    r"(?:gotten|got|getting|get) (?:ahead of ourselves|in (?:his|her|their|your) way)|second[- ]guess",
    r"(?:could|would|can|might|may|will|'?d|'?ll|are|were|be) (?:both|all) (?:\w+ ){0,2}?\w+",
    r"both (?:of us |of you )?(?:\w+ly )?\w{3,}ing\b",
)
"""Says that it is unclear, or overlapping, who leads."""
DIVIDING = any_of(
    r"(?:could|can|shall|should|may|might|let'?s|lets|how about|what if|why don'?t|suppose|say) (?:we|i|us|you)?\b|"
    r"as i (?:see|'?d see) it|the way i(?:'?d| would)? (?:see|cut|split|draw)|should (?:be|stay|sit|own|decide)|"
    r"ought to|i'?d (?:like|want|suggest|propose|draw|split|say)|would (?:that|it) be (?:fair|right)",
)
"""Puts a division of the lead on the table, rather than taking it for granted."""
HELP_WANTED = any_of(
    r"(?:do|did|would|does|is|are|have|has|was) (?:you|he|she|they|that|it|this|there|your (?:[\w-]+ ){0,3}?[\w-]+|"
    r"anybody|anyone|somebody|someone|bill|[a-z]+)\b[^.?!]{0,60}?"
    r"(?:want(?:ing|s)? (?:any |some |our |us |a )?(?:help|hand|support|in\b|on\b|involved)|need(?:ing|s)? (?:any |"
    r"some |our |us|a )?(?:help|hand|support)?|covered|handled|sorted|taken care of|in (?:good |safe )?hands|"
    r"under control|"
    r"in hand|on top of (?:it|that|this|things)|figured out|worked out|nailed|well looked after|all set|"
    r"happy (?:with|as)|fine (?:with|as)|ok (?:with|as)|okay (?:with|as)|looking for (?:any )?(?:help|a hand|"
    r"someone|somebody|outside)|short of|short on|coping|managing|stretched|a gap)",
    r"(?:want|need|after|like|welcome|use|fancy) (?:any |some |our |a )?(?:help|hand|outside help|support|"
    r"extra pair|another pair|company)\b[^.!]*\?|or (?:is|are|have|has|do|does) (?:it|that|this|you|he|she|they|"
    r"your (?:[\w-]+ ){0,2}?[\w-]+) (?:already |pretty much |basically |all |fine|happy|set|covered|sorted|got|have|"
    r"has|on top|good|doing|ok|okay)",
    r"(?:am i|are we) (?:wasting|needed|wanted|barking|any use|treading)|(?:should|do) we (?:even|carry on|"
    r"keep (?:going|talking)|be (?:having|talking))|does it (?:make|even make) sense (?:to|for|that)|is (?:there|"
    r"it) (?:anything|something|a (?:gap|hole|problem)|worth)\b[^.!]*\?|"
    r"(?:is this|is that|is it) (?:something|a thing|an area|one) (?:you|where|they)|hands off\?|(?:got|have) (?:it|"
    r"that|this) (?:\w+ ){0,2}?(?:covered|sorted|handled|in hand|under control|where you want)|bring (?:it|this|"
    r"that) in[- ]house",
)
"""Asks whether help is wanted here at all."""
DOES_TODAY = any_of(
    r"do(?:es)?(?=[^.?!]{0,50}\b(?:today|now|currently|at the moment|right now|these days|at present|about (?:it|"
    r"that|this)|with (?:it|that|this)|when|for (?:it|that|this)|already|himself|herself|themselves|day to day|"
    r"so far|in[- ]house)\b)|"
    r"(?:what|how) (?:do|does|have|has|is|are|did|'?s) (?:he|she|they|you|your (?:[\w-]+ ){0,3}?[\w-]+|bill|"
    r"[a-z]+)(?: all| both)? (?:do|doing|handle|handling|run|running|manage|managing|work|working|deal|dealing|"
    r"go about|look after|done|been doing|use|using|cover|covering|track|keep|check|spot|decide|plan|post|write|set|"
    r"cope)|"
    r"(?:who(?:'s| is| are)?|which of (?:you|them)|anybody|anyone|somebody) (?:currently |already |"
    r"now )?(?:looks? after|looking after|does|doing|handles?|handling|runs?|running|covers?|covering|on (?:it|"
    r"that)|minding|minds|deals?|dealing|owns|watches|watching|posts?|writes?|maintains?|picks up|gets (?:the call|"
    r"called)|answers)|"
    r"(?:what|how much|how many|which)(?: \w+){0,3} (?:does|do|has|have|is|are) (?:he|she|they|"
    r"your (?:[\w-]+ ){0,3}?[\w-]+) (?:do|done|doing|handle|cover|look after|run|take|already|got|tried|use|using|"
    r"spend|spending|put|have)|"
    r"(?:tell|walk|talk|take|show) (?:me|us) (?:through |about )?(?:what|how) (?:he|she|they|you|"
    r"your (?:[\w-]+ ){0,3}?[\w-]+|bill) (?:do|does|did|handle|run|go|work|has|have|manage|currently)|"
    r"how(?:'s| is| does| do) (?:it|that|this) (?:get |being |currently |usually )?(?:done|handled|run|work|managed|"
    r"looked after|dealt with|working|set up) ?(?:today|now|at the moment|currently|for you|at yours|over there)?|"
    r"(?:do|does|did|have|has|is|are) (?:he|she|they|your (?:[\w-]+ ){0,3}?[\w-]+) (?:already |currently |"
    r"ever )?(?:do|doing|handle|handling|look(?:ing)? after|run|running|post|posting|test|testing|track|tracking|"
    r"cover|covering|write|writing|check|checking|use|using|tried|been doing)",
    r"what happens (?:today|now|at the moment|currently|these days|right now|when (?:it|one|they|he|she|that))\b",
)
"""Asks what somebody does about it at present."""
AROUND = any_of(
    rf"(?:leave|keep|get|cut|shut|take|have) {THIRD} (?:right |well |completely )?(?:out|away|off|quiet|sidelined|"
    rf"in the dark)(?: of)?|go(?:ing)? (?:over|around|round|above|behind|past) {THIRD}(?:'s head|'s back| head|"
    rf" back)?|"
    rf"work(?:ing)? around {THIRD}|(?:no need|don'?t need|needn'?t|not necessary|wouldn'?t bother|don'?t|let'?s not|"
    rf"rather not|better not) (?:to )?(?:to )?(?:involve|bother(?: with)?|ask|include|invite|tell|loop in|consult|"
    rf"copy|worry about|bring in) {THIRD}",
    rf"{THIRD} (?:doesn'?t|don'?t|does not|do not|needn'?t|need not) (?:really )?(?:need|have) to (?:know|"
    rf"be (?:there|involved|told|asked|part|in)|see|hear|approve|come)|{THIRD} needn'?t (?:know|be|come|see|hear)|"
    rf"{THIRD} can (?:sit (?:this|it|that) out|wait outside|stay out|find out later|be told (?:later|afterwards))|"
    rf"(?:without|minus) {THIRD} (?:in the room|there|knowing|finding out|getting involved|around)|"
    rf"(?:overrule|sideline|sidestep|bypass|outvote|silence|outrank|get rid of|handle|manage|deal with) {THIRD}|"
    rf"just (?:you and (?:me|i|us)|the two of us|between us)|out of the loop|behind (?:his|her|their|bill'?s|"
    rf"[a-z]+'s) back|over (?:his|her|their|[a-z]+'s) head|"
    rf"(?:speak|talk|go|take (?:it|this)) (?:straight |directly )?to (?:your|the|his|her) (?:boss|ceo|chief|owner|"
    rf"director|board|md)(?: (?:instead|about (?:him|her|them)|then))?|present {THIRD} with (?:it|a done deal)|"
    rf"fait accompli|once (?:it'?s|we'?ve) signed,? {THIRD}|"
    rf"(?:he|she|they)(?:'?ll| will) (?:come round|get used to it|have to (?:accept|live with|lump)|fall in line)|"
    rf"tell {THIRD} (?:to (?:back off|stay|keep|leave)|it'?s decided|afterwards|after(?: the fact)?)",
)
"""Puts the buyer's own expert aside."""
NOT_AROUND = any_of(
    r"(?:not|never|n'?t|wouldn'?t|won'?t|no wish|wouldn'?t dream|hate|rather than|instead of|"
    r"without) (?:\w+ ){0,4}?(?:go(?:ing)? (?:over|around|round|behind)|leav(?:e|ing)|keep(?:ing)?|cut(?:ting)?|"
    r"sideline|bypass|overrule|silence|work(?:ing)? around|talk(?:ing)? over)",
    r"(?:want|like|need|have|get|bring|invite|love) (?:him|her|them|bill|"
    r"your (?:[\w-]+ ){0,3}?[\w-]+) (?:in the room|there|at the table|on the call|involved|in on|in)\b",
)
JUDGED_BY = any_of(
    r"(?:how|by what|by which|what|which|when|at what point)\b[^.?!]{0,80}\b(?:success|successful|measure|measured|"
    r"judge|judged|judging|score|scored|benchmark|yardstick|money well spent|worth it|worthwhile|paid off|worked|"
    r"working|done well|a win|good look|good result|count as|call it|tell (?:it|that|whether|if)|"
    r"know (?:it|that|if|whether|we|this)|say (?:yes|it|that|we)|happy with|pleased|satisfied|consider it)\b",
    r"what (?:would|does|will|should|might|number|figure|has|have|needs?|do you need)\b[^.?!]{0,60}\b(?:look like|"
    r"have changed|be different|be true|see|show|move|moved|notice|happen|come down to|drop to|"
    r"be)\b[^.?!]{0,50}\b(?:success|by|in (?:a|six|three|\w+ months)|quarter|year|spring|summer|autumn|christmas|"
    r"easter|end|from now|before you'?d|for you to|well spent|worth|happy|december|june|march|may|april|july|"
    r"september|october|november|january|february|august|point|sorted|mean|work(?:ed)?)\b",
    r"(?:measure|yardstick|number|figure|target|metric|kpis?) (?:would|do|does|will|should|are|is) (?:you|he|she|"
    r"they|your|we)\b",
)
"""Asks how, by what or when success will be judged."""
HELD_TO = any_of(
    r"(?:hold|keep|judge|measure|score|grade|mark|pay|fire|sack|check|test|count|hang|shout at) (?:us|me) (?:to|on|"
    r"by|against|for|if|when|with|every|each|each month)|(?:hold|keep) (?:our|my) (?:feet|nose)|"
    rf"{WE} (?:also |happily |gladly |then |always )*(?:report|reporting|show you|send you|bring you|give you|"
    rf"put (?:it|that|the (?:number|figure|count)))\b[^.?!]{{0,60}}\b(?:against|"
    rf"on (?:that|it|this)|every|each|month|monthly|week|weekly|quarter|quarterly|number|figure|count|result|"
    rf"progress|score)|"
    rf"{WE} (?:happily |gladly )*(?:(?:stand|live) (?:by|or fall)|answer (?:for|to) (?:that|it)|"
    rf"(?:be judged|be measured|be held|be scored|be accountable|sign up|put (?:our|my) name|sign) "
    rf"(?:by|for|to|on|against|behind|under|it))\b|"
    rf"(?:be |are |am |'re |'m )?(?:on the hook|accountable|answerable)|stand or fall",
    r"if (?:it|we|that|they|the (?:number|figure|rate))(?:'s)?(?: \w+){0,4}? (?:doesn'?t|don'?t|does not|do not|"
    r"isn'?t|"
    r"miss|fall|fell|slip|above|below|not|hasn'?t|haven'?t|fail)\b[^.?!]{0,60}\b(?:you (?:don'?t pay|pay|stop|"
    r"can (?:stop|walk|leave|sack|fire|go|end)|walk|leave|owe|get|ring|tell)|we (?:stop|pay|come back|refund|"
    r"do it again|fix|leave|go|work|owe)|sack|fire|kick us|throw us|no fee|no bill|i (?:pay|come back|owe))",
    r"(?:our|my|the) (?:fee|bill|pay|bonus|money|invoice|price) (?:\w+ ){0,3}?(?:depends|hangs|drops|rides|is tied|"
    r"falls|shrinks|follows|goes down)|report(?:s|ed|ing)? (?:back )?(?:to you |back )?(?:against|on) (?:that|it|"
    r"this|those|the)|(?:that|this)(?:'?s| is| would be|'?ll be)? (?:the |our |my )?(?:number|figure|measure|test|"
    r"yardstick|line|target|one|what) (?:that )?(?:we|i|you)(?:'?d|'?ll|'?re| would| will|r)? ?(?:be )?(?:judged|"
    r"measured|held|report|answer for|hold|can hold|work to|live by|stand by|are judged)|"
    r"(?:monthly|weekly|quarterly) (?:report|figure|number|count|review|scorecard) (?:on|against|of|to|with)|"
    r"you(?:'?ll| will|'?d) (?:get|have|see) (?:that|the|this|a|one) (?:number|figure|count|report|page|sheet|line|"
    r"chart)\b|(?:one|a) (?:page|sheet|line) (?:a|every|each|per) (?:month|week|quarter)|write (?:it|that) (?:into|"
    r"in) the (?:contract|agreement)|tie (?:it|our fee|the fee|that)",
)
"""Offers to be held to the measure, or to report against it."""
ANYTHING_GOES = any_of(
    r"whatever (?:you|he|she|they|your (?:[\w-]+ ){0,2}?[\w-]+|suits|makes|works|keeps|"
    r"standard)(?: \w+){0,3}? ?(?:want|wants|like|likes|prefer|prefers|say|says|need|happy|you|choose|fancy|think|"
    r"asks?|best)?|however (?:you|he|she|they) (?:want|wants|like|likes|prefer|prefers)|"
    r"you(?:'?re| are) the (?:boss|customer|client)|(?:do|run|build|write|set) it (?:exactly |just )?(?:your|his|"
    r"her|their) way|(?:exactly|just) (?:as|how|the way) (?:you|he|she|they) (?:want|wants|like|likes|say|says|"
    r"prefer|prefers)|tell us (?:how|what) (?:you|to)[^.?!]{0,30}(?:and we|we'?ll)|"
    r"(?:you|he|she|they|your (?:[\w-]+ ){0,3}?[\w-]+) (?:can|could|may|get to|is welcome to|are welcome to|"
    r"will get to) (?:all )?(?:approve|pick|choose|sign off|rewrite|interview|veto|change|edit|dictate|decide how|"
    r"tell our|tell us how|run our|direct|swap|write the (?:whole|plan|rota))|"
    r"(?:we'?ll|we will|we can|i'?ll|i can|happy to|fine,? we'?ll) (?:just )?(?:follow|fit (?:in|round|around)|"
    r"work (?:to|by|under)|go (?:along|with)|use|adopt|switch to|do it) (?:\w+ ){0,2}?(?:your|his|her|their|"
    r"whatever|any) ?(?:\w+ )?(?:lead|way|process|standards?|method|rules|instructions|format|template|plan|"
    r"checklist|wants?|says?|like)|no (?:problem|worries|arguments)[^.?!]{0,20}(?:approve|pick|choose|your way)",
)
"""Hands over the method."""
MINE = any_of(
    r"(?:is|are|be|stays?|sits?|rests?|lies?|'?s|'?re|should be|would be|that'?s|comes?|falls?|keep|leave|leaves?|"
    r"take|own|remains?)\b[^.?!;]{0,50}\b(?:ours|mine|on us|on me|with us|with me|to us|to me|down to us|down to me|"
    r"up to us|for us|for me|our (?:job|call|side|worry|headache|part|problem|bit|work|end|thing|business|"
    r"responsibility|lead|patch|department|trade|field)|my (?:job|call|side|worry|headache|part|problem|bit|work|"
    r"end|thing|business|responsibility|lead|patch|trade|field))",
    r"(?:ours|mine|on us|our (?:job|call|side|worry|headache|part|problem|bit|end|thing|business|responsibility|"
    r"lead|patch|department|trade|field)|my (?:job|call|side|worry|headache|part|problem|bit|end|thing|"
    r"responsibility|patch|trade|field))",
    r"(?:we|i)(?:'?d| would|'?ll| will| should| ought to| must| want to| get to|'?re the ones who|"
    r" are the ones who)?(?: \w+)? (?:own|decide|lead|answer for|take the (?:lead|reins)|take care of|call the|"
    r"call that|run (?:the|that|it)|look after|hold|know best|choose|pick|say how|make the call|keep (?:the|that|"
    r"hold)|handle|deal with|worry about|bring|do the|are the experts?|am the expert|know (?:is|how|our|where|"
    r"what))|"
    r"(?:leave|let|trust) (?:that|it|those|us|me|them|this|the [\w ]{1,30}?)(?: \w+)? ?(?:to|with)? ?(?:us|me|"
    r"decide|handle|do|run|own)|what (?:we|i) (?:bring|know|lead on|do|own)|is what (?:we|i) (?:know|do|bring)|"
    r"where we know",
)
"""Says that something is the seller's to lead."""
YOURS = any_of(
    r"yours|theirs|hers|(?:is|are|stays?|stay|'?s|be|with|belongs?|to|on|down to|up to|sits with|rests with) (?:his|"
    r"him|her|them|you|your (?:side|end|team|call|job|people|lot|department|patch|decision|business)|"
    r"your (?:[\w-]+ ){0,2}?[\w-]+'s)(?=[\s,.;:!?]|$)|(?:his|her|their|your) (?:call|job|side|kingdom|patch|field|"
    r"decision|department|domain|area|lead|thing|say|to (?:say|decide|call|pick|settle|choose|run))",
    r"(?:you|he|she|they|bill|your (?:[\w-]+ ){0,3}?[\w-]+|nobody|no one)(?:'?d|'?ll|'?ve| would| will| should| can|"
    r" could| do| does| ought to|'?re| are| is|'?s| still)?(?: (?:all|alone|only|best|always|surely|obviously|both|"
    r"clearly|then|just))* (?:know|knows|decide|decides|say|says|own|owns|pick|picks|choose|chooses|call the|"
    r"call which|set|sets|keep|keeps|lead|leads|settle|settles|the expert|the experts|the one who|the ones who|"
    r"have the (?:last|final)|has the (?:last|final)|draw|draws|hold|holds|knows? (?:your|his|her|their|the|how|"
    r"what|who|which|it))",
    r"(?:only|nobody knows|no one knows|nobody but) (?:you|he|she|they)\b|as (?:the|an) experts? on (?:your|the)|"
    r"expert (?:on|in) (?:your|his|her|their)|(?:you|he|she|they)(?:'?re| are|'?s| is) the (?:expert|authority|"
    r"boss (?:of|on))|stays? with (?:you|him|her|them|your)|(?:leave|keep) (?:that|it|those|this) (?:to|"
    r"with) (?:you|him|her|them|your)|let (?:him|her|them) (?:own|keep|decide|have|run|pick|settle)",
    r"(?!(?:i|we)\b)\w+ (?:keeps|decides|owns|knows|picks|leads|settles|chooses|sets)\b|\w+'s(?=[,.;]| (?:to (?:say|"
    r"decide|call|pick)|call|decision|say))",
)
"""Says that something is the buyer's to lead."""
STAYS_SHARED = any_of(
    r"(?:we|you) (?:can|could|will|'?ll|should|might)? ?(?:both|all|just)? ?(?:share|split|do) (?:it|that|this|"
    r"them) (?:together|jointly|between us|equally|as we go)|(?:do|share|own|run|handle|manage|decide|"
    r"look after) (?:it|that|this|them|the [\w ]{1,20}?) (?:together|jointly|between us)|joint(?:ly)? (?:own|decide|"
    r"responsib|effort)\w*|"
    r"both (?:look after|have a (?:hand|say)|keep|own|decide|handle|be involved)|(?:figure|work|sort) (?:it|that|"
    r"this) out (?:as we go|later|along the way|when|down the (?:line|road))|play it by ear|see how it goes|"
    r"cross that bridge|shared (?:responsibility|ownership)|collaborat(?:e|ively) on (?:that|it|this)|meet (?:you |"
    r"him |them )?in the middle",
)
"""Leaves the lead with both, or for later."""
NOT_A_FIT = any_of(
    r"(?:not|n'?t) (?:necessarily |actually |really |quite |be |even )*(?:be )?(?:a |the |your |an )?(?:good |"
    r"right |best |great |natural )?(?:fit|match|right (?:people|firm|ones?|person|partner|sort|outfit|kind)|"
    r"best (?:people|firm|ones?|person|partner)|answer for you|partner for|people for|ones? for)\b|(?:is|are|were|"
    r"was|'re|'s)n'?t (?:a |the )?(?:right |good |best )?(?:fit|match|people for|ones? for)|wrong (?:people|firm|"
    r"fit|shop|outfit|partner|door|person)",
    r"(?:you|they|he|she)(?:'?d| would| may| might| could| will| probably| honestly| really)*(?: well)? (?:don'?t|"
    r"doesn'?t|do not|does not|wouldn'?t|won'?t|may not|might not|mightn'?t|not|hardly|never) (?:actually |really |"
    r"even |necessarily |have )*need\b|(?:perhaps|maybe) you don'?t (?:need|want)",
    r"(?:don'?t|wouldn'?t|no need to|needn'?t|not worth|shouldn'?t|never) (?:\w+ ){0,2}?(?:buy|hire|"
    r"pay(?:ing)? (?:us|me|anybody|anyone|for)|spend|sign|take us|use us|bring us|replace|sell you)\b|(?:^|[,;:] |"
    r"\bthen |\bi'?d |\bplease |\bjust |\band )(?:stay|stick) (?:with (?:them|him|her|what|it|who|the|that|your)|"
    r"where you|as you)|save your money|keep (?:your|the) money|waste of (?:your )?money|wasting your",
    r"(?:i'?d|i would|we'?d|we would|i'?ll|we'?ll) (?:rather |happily |gladly |sooner |just )*(?:walk|step (?:back|"
    r"aside|away)|bow out|say no|leave (?:you (?:to it|in peace|alone|be)|him to it|them to it|well alone)|stay out|"
    r"tell you (?:to|so|not)|go home|pass)\b|(?:would|will|'d|'ll) do (?:you|for you|it for you|fine|just fine|"
    r"nicely)|"
    r"(?:less|smaller|half (?:of it|the)|only a part|just one|only one|"
    r"only part)\b[^.?!]{0,40}\b(?:enough|plenty|will do|would do|is all (?:you|they))",
    r"(?:we|i)(?:'?re| are|'?m| am)? (?:probably |maybe |likely |perhaps )?not (?:for you|right for|what you need|"
    r"who you need|your people)|no (?:harm|shame|offence) in (?:not|stopping|leaving)|(?:happy|fine|ok) to (?:leave|"
    r"walk|stop|say goodbye)|shake hands and|part (?:as )?friends|out of a job|call it a day|better off (?:without|"
    r"with (?:them|him|her|what|someone|somebody|a))|not much (?:we|i) (?:can|could) (?:add|do)|(?:nothing|not much|"
    r"isn'?t (?:much|anything)) (?:here )?for us|(?:a bit|too) (?:small|big|early) (?:yet )?for (?:us|what we)|"
    r"brings? (?:you )?nothing|maybe nothing",
)
"""Says that it may not fit, or that less is needed."""
JUST_A_LIMIT = any_of(
    r"can'?t (?:promise|guarantee|swear|say for (?:sure|certain))|cannot (?:promise|guarantee)|can'?t (?:give|tell|"
    r"match|do) (?:you )?(?:that|a (?:date|number|discount))"
)
BELITTLES = re.compile(
    r"\b(?:you(?:'re| are)|he's|she's|they're|he is|she is|they are|that's|your \w+(?: \w+)? (?:is|are)) (?:just |"
    r"simply |plain |completely |clearly )?"
    r"(?:wrong|mistaken|an amateur|amateurs|not (?:an expert|experts|qualified)|confused|clueless|out of (?:his|her|"
    r"their|your) depth|no expert|nonsense|rubbish|a hobby)\b|"
    r"\b(?:leave|leaving) (?:it|that|this) to (?:the )?(?:professionals|experts|grown[- ]ups|people who know)\b|"
    r"\b(?:hasn't|haven't|doesn't|don't|does not|do not) (?:have )?(?:a clue|the faintest|know what (?:he|she|they|"
    r"you)|really understand|understand (?:this|it|how))|"
    r"\bthat's not how (?:it|this|that) works\b|\bactually,? (?:no|you're|that's wrong|he's wrong)\b|"
    r"\bwith (?:all )?(?:due )?respect,? (?:but )?(?:your?|he|she|they|that)\b",
    re.IGNORECASE,
)
"""Talks the buyer or their people down, or corrects them."""
AVOIDS = re.compile(
    r"\b(?:rather not|get back to you|let's (?:not|park|leave)|before (?:i|we)|that's not (?:important|the point)|"
    r"don't worry|"
    r"trust (?:me|us)|good question|great question|it depends|i'd have to (?:ask|check))\b",
    re.IGNORECASE,
)
"""Puts an answer off."""
ANSWERS = re.compile(
    r"^\W*(?:yes|no|yeah|yep|nope|sure|it (?:is|does|can|will)|it's|we (?:do|don't|can|can't|use|run|have|follow|"
    r"work|would|test|keep)|about|around|roughly|"
    r"usually|normally|mostly|by |with |every|both|either|two|three|four|five|six|one|none|\d|they|that's|in |on |"
    r"from |through|short answer|briefly)\b",
    re.IGNORECASE,
)
"""Starts as an answer does."""
SAYS_NO_THANKS = any_of(
    r"no,? (?:thanks?|thank you)|not interested|(?:we|i)(?:'?ll| will) (?:leave it|pass)|i(?:'ve)? said no|"
    r"it'?s a no|"
    r"(?:we'?re|i'?m|we are|i am) not (?:buying|going ahead|doing (?:it|this))|take (?:us|me) off|"
    r"please don'?t (?:call|ring)",
)
"""A clear no, where nobody said what the line does."""
WHERE_TO_FIND = any_of(r"know where (?:i am|we are|i'm|to find)")
"""Keeps the door open; says nothing of who leads."""
