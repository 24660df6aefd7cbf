"""Named patterns for what has no move of its own, or is easily missed by a reader. Knows no check and no transcript.

All match on `plain` text, whatever the case. They are wide on purpose, because people do not talk in formulas;
`tests/agents/test_scripted_judge_wording.py` holds the near misses each of them must let pass.
"""

import re

_STRAIGHT = str.maketrans("\u2018\u2019\u02bc\u201c\u201d", "'''\"\"")


def plain(text: str) -> str:
    """Straight quotation marks; every character keeps its place."""
    return text.translate(_STRAIGHT)


def any_of(*alternatives: str) -> re.Pattern[str]:
    """Any of these, at the borders of words."""
    return re.compile(r"(?<![\w'])(?:" + "|".join(alternatives) + r")(?!\w)", re.IGNORECASE)


WE = r"(?:we|i)(?:'?d|'?ll|'?re|'?ve|'?m| would| will| can| could| are| am)?"
THIRD = r"(?:he|she|they|him|her|them|bill|your (?:[\w-]+ ){0,3}?[\w-]+)"
TEAM = (
    r"(?:team|group|people|guys?|folks?|lads?|lot|department|dept|crew|staff|manager|director|chap|engineers?|"
    r"developers?|designers?|expert|specialist|it|hr|marketing|colleagues?|partner|wife|husband|son|daughter|"
    r"brother|sister|nephew|cousin|head(?: of [\w-]+(?: \w+)?)?|architect|foreman|chef|controller|accountant|agency|"
    r"consultant|office|lead)"
)
NUMBER = (
    r"(?:\d[\d.,]*|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety|(?:a )?couple(?: of)?|(?:a )?few|half(?: an?)?|(?:a )?dozen|several)"
)

NEGATION = re.compile(
    r"(?:\b(?:not|no|never|nobody|no one|none|nor|without|neither|hardly|instead of|rather than|cannot|cant|dont|"
    r"wont|"
    r"wouldnt|couldnt|isnt|arent|doesnt|didnt)\b|n't\b)[^.;!?:]{0,32}$",
    re.IGNORECASE,
)
"""Stands before a phrase and turns it round; matched on the text ahead of it."""

CLAIMS_TO_HAVE_DONE = any_of(
    r"(?:i|we)(?:'?ve| have)? (?:already |just |always |really |never fail to |usually )*"
    r"(?:asked?|listen(?:ed)?|acknowledged?|checked?|laid out|lay out|refocus(?:ed)?|explored?|understood|"
    r"empathi[sz]ed?|"
    r"outlined?|covered|set out|discover(?:ed)?|diagnosed?)",
    r"as (?:i|we) (?:asked|said|mentioned|explained)",
    r"(?:we|i) (?:ask|put|raise) (?:all |a lot of |lots of |many |plenty of |our (?:customers|"
    r"clients) )?(?:of )?(?:the )?"
    r"(?:right |good |open )?questions",
)
"""Says that a thing was done, instead of doing it."""

HOLLOW = re.compile(
    r"^[\W_]*(?:(?:ok|okay|right|yes|yeah|sure|well|oh|ah|so|and|but|totally|absolutely|completely|great|perfect|"
    r"good)[\W_]+)*"
    r"(?:i (?:totally |completely |fully |really |do |can )?(?:understand|hear you|get (?:it|that)|see|"
    r"appreciate (?:it|that))"
    r"(?: (?:that|you|it|completely|totally|your (?:concerns?|situation|frustration|position|point)|"
    r"where you'?re coming from))?|"
    r"got it|understood|noted|makes sense|that makes sense|fair enough|of course|(?:great|good|"
    r"excellent) (?:question|point)|"
    r"thanks?(?: you)?(?: (?:so much|very much|a lot))?(?: for (?:sharing(?: that| this)?|that|calling|your (?:time|"
    r"interest|call|"
    r"question)|"
    r"reaching out|the (?:call|question|info)))?|no (?:problem|worries)|"
    r"i'?m sorry(?: (?:about|to hear) (?:that|it))?|sorry(?: (?:about|to hear) (?:that|it))?)?"
    r"(?:[\W_]+(?:ok|okay|right|yes|yeah|sure|well|so|and|but|totally|absolutely|great|perfect|good|sir|madam|"
    r"mate))*[\W_]*$",
    re.IGNORECASE,
)
"""Politeness that names nothing of the buyer's."""

MIRRORS = any_of(
    r"(?:it |that )?(?:sounds|feels|seems|looks) (?:like|as if|as though)",
    r"(?:that|it|this) (?:must|can'?t|cannot|would|has to) (?:be|have been|feel|hurt|sting|wear|drive|keep)",
    r"(?:that|it)(?: |'?s | is | was )(?:sounds |really |so |such a |a |an |very |pretty |proper |bloody )*(?:pain|"
    r"shame|rough|tough|"
    r"frustrating|worrying|stressful|exhausting|nightmare|mess|headache|awful|horrible|annoying|maddening|hard|"
    r"brutal|"
    r"infuriating|galling|scary|nasty|grim|terrible|a lot)",
    r"sounds (?:really |so |very |pretty |quite )?(?:\w+ing|rough|tough|hard|painful|awful|horrible|stressful)",
    r"no wonder",
    r"(?:i'?m |so |really |very )*sorry (?:you|to hear (?:you|about|the|your|it|they)|about (?:the|your)|for (?:the|"
    r"your))",
    r"i(?:'d| would|'?ll)? (?:be|feel) (?:the same|wary|cross|angry|annoyed|nervous|worried|fed up|careful|cautious|"
    r"furious)",
    r"i (?:can|could) (?:see|hear|imagine|tell|understand)(?: why| how| that)? (?!that[.,!?]|it[.,!?])\w+",
    r"(?:so|right,?|ok,?|okay,?) you(?:'?ve| have|'?re| are|r)\b",
    r"so (?:you|your|they|it'?s|he|she|that'?s)\b[^?]*$",
    r"you(?:'?ve| have) (?:had|been|got|put|lost|spent|done|seen|waited)",
    r"you must (?:be|have|feel)",
    r"i take it|i gather|by the sounds? of it|if i(?:'?m| am)? (?:heard|hear|hearing|understand)",
)
"""Says back what the buyer told or feels."""

OF_THEM = any_of(r"you|your|yours|you(?:'?ve|'?re|'?d|'?ll)|yourself|u|ur|that(?:'?s)?|they|he|she|it(?:'?s)?")
OF_ONESELF = any_of(
    r"we|us|our|ours|i(?:'?ll|'?d| can)|i always|i only|(?:my|i'm|sorry,? i'm|happy to|they (?:say|tell)|"
    r"he told me)|we(?:'?re|'?ve)",
)
"""Talk of the seller's own."""

ASKS = re.compile(
    r"(?:^|[,;:\u2013\u2014-] ?|\b(?:and|but|so|ok|okay|then|first|well|right|now)[, ]+)"
    r"(?:what|how|why|which|who|whose|where|when|is|are|was|were|do|does|did|have|has|had|could|would|will|can|"
    r"any)\b",
    re.IGNORECASE,
)
ASKS_IN_WORDS = any_of(
    r"(?:tell|talk|walk|take|run) (?:me|us) (?:through|about|what|how|why|more|where|who|a bit|a little)",
    r"(?:describe|show me) (?:the|your|how|what|a)",
    r"(?:i'?d|i would|i) (?:love|like|be curious|wonder|want|need) (?:to )?(?:know|hear|understand|see)\b",
    r"(?:i'?m )?(?:curious|wondering|keen to (?:know|hear)) (?:what|how|why|whether|if|about|to know)",
)
IDLE_QUESTION = any_of(
    r"(?:does|do|did|would) (?:that|it|this) (?:make sense|work|sound (?:ok|okay|good|fair|right)|help|suit)",
    r"(?:you know|know) what i mean|you with me|fair enough\?|sounds? (?:good|great|ok|okay|fair)\?",
    r"(?:shall|should|can|could|may|might) (?:i|we)",
    r"(?:would|do) you (?:like|want|care|mind|fancy|prefer) (?:me|us|to|a|an|if)",
    r"(?:want|fancy|care|need) (?:me|us|to|a)",
    r"(?:how|what) about (?:we|i|a|tuesday|monday|wednesday|thursday|friday|next)",
    r"how are you|how'?s it going|how do you do|who am i speaking|can you hear me|is (?:now|this) a good time",
    r"ready to|when can (?:we|i)|where do i sign|what'?s your email|what would it take|why not|right\?$|ok\?$|"
    r"okay\?$",
)
"""A question mark, but nothing is asked about the buyer's situation."""

RESULT = any_of(
    r"(?:so|such) that (?:you|your|they|nobody|no one|nothing)\b",
    r"you(?:'?d|'?ll| would| will|r team would| can) (?:finally |then |also |just |always |no longer |never |not |"
    r"be able to |actually )*"
    r"(?:be (?:able|free|done|rid|sure|home|paid|back|out)|stop|sleep|know|see|spend|save|keep|have (?:your|the|"
    r"a (?!look|choice|think|chat|call))|"
    r"get (?:your|paid|home|back|through|the)|go home|walk|open|close|finish|lose|end up|wake|worry|notice|never|"
    r"only|sell|ship|hit|hear|stand|sit|trust|come|breathe|start)",
    r"you (?:end up|come out|walk away|are left) with",
    r"without (?:you|your|anyone|anybody|having|losing|worrying|chasing|waking)",
    r"no more \w+|no longer (?:have|need|be)|off your (?:plate|desk|back|mind|shoulders|hands)|peace of mind|"
    r"(?:your )?(?:weekends?|evenings?|nights?) back",
    r"(?:where|what) (?:i'?d|we'?d|i want|we want) (?:like|want)? ?(?:you|to get you|to see you)",
    r"the point (?:is|of it is|would be) that (?:you|your)",
)
"""What the buyer has, or is spared, in the end."""

NO_RESULT = any_of(
    r"you(?:'?d|'?ll| would| will)? (?:already |all )?know (?:better|best|your|how|more|what|that|who|where)|"
    r"you (?:can|could) (?:have|stand|see|sit)",
    r"(?:up to|left to|leave) you|shall i|if you(?:'?d)? (?:like|want|prefer)|you(?:'?d|'?ll| would| will) (?:get|"
    r"have) (?:a|an|one|two|three|four|five|six|\d+)\b",
)
"""Reads like a result and is something else."""
INPUT = any_of(
    r"(?:hours?|hrs?|hourly|per (?:hour|hr|head|seat|user|man)|an hour|a day rate|day rates?|licen[cs]es?|seats?|"
    r"modules?|features?|"
    r"technicians?|consultants?|engineers?|staff|crew|vans?|trucks?|machines?|servers?|dashboards?|platform|portal|"
    r"app|"
    r"templates?|deliverables?|visits?|sessions?|workshops?|retainer|rates?|rate card|headcount|heads|people on|men|"
    r"lads)"
)
"""What goes in."""

WAYS = re.compile(
    r"\b(two|three|four|2|3|4|(?:a )?couple(?: of)?|a few|several)\s+(?:\w+\s+){0,2}?"
    r"(?:ways?|routes?|paths?|options?|roads?|scenarios?|possibilities|directions|outcomes?|versions?|things (?:it|"
    r"this) could)\b",
    re.IGNORECASE,
)
"""Announces more than one way, and how many."""
BRANCH = re.compile(
    r"\b(?:if (?!you(?:'?d)? (?:like|want|wish|prefer|fancy|need anything|have any|sign|ask me))|should (?:it|they|"
    r"he|she|that|the|your) |in case |assuming |"
    r"suppose |provided |when it'?s |where it'?s |where the |either |otherwise|or else|(?:best|worst|middle|"
    r"middling|cheap|cheaper|dear|dearer|long|longer|"
    r"short|quick|other|first|second|third)[ -](?:case|way|route|road|option|one)|one (?:way|is|route|option)|"
    r"the other(?:'s| is| way)?|"
    r"most (?:of the time|often|likely)|sometimes|some (?:people|clients|just)|others)",
    re.IGNORECASE,
)
TIERS = any_of(
    r"bronze|silver|gold|platinum|basic|standard|premium|professional|enterprise|starter|(?:small|medium|"
    r"large) package|packages?|tiers?|price list",
)
FIGURE = re.compile(
    r"[$\u00a3\u20ac]\s?\d|\d\s?[$\u00a3\u20ac%]|\b\d[\d.,]*\s?(?:k|m|grand|thousand|hundred|quid|dollars?|pounds?|"
    r"euros?|bucks?)\b|\b\d{3,}\b|\b\d{1,3}[.,]\d{3}\b|"
    rf"\b{NUMBER}[ -](?:(?:to|or|and|-|and a half|odd|good|full|working|business|solid|"
    rf"long)[ -]?(?:{NUMBER}[ -])?)?(?:\w+ )?"
    r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mths?|quarters?|years?|yrs?|mornings?|"
    r"afternoons?|evenings?|weekends?|"
    r"fortnights?|nights?|grand|thousand|hundred|million|k|quid|pounds?|dollars?|euros?|bucks|per ?cent|people|"
    r"heads|visits?|sessions?|meetings?|calls?)\b|"
    r"\b(?:a |the )?(?:fortnight|weekend|overnight|same day|morning's work|day's work|afternoon's work)\b|"
    rf"\b(?:around|about|roughly|maybe|nearer|closer to|between|under|over|up to|at least|call it|say|some|"
    rf"approximately)\s+(?:{NUMBER}|a hundred|a thousand)\b|"
    r"\b(?:thousands|hundreds|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -]?(?:odd|\w+)?\s+(?:thousand|"
    r"grand|hundred|k)\b|"
    r"\b(?:for nothing|for free|costs? (?:you )?nothing|free of charge|no charge|no cost|won'?t cost)\b",
    re.IGNORECASE,
)
"""Money, time or effort, number words included."""
DECIDES = any_of(
    r"depend(?:s|ing)?(?! (?:up)?on (?:us|me)\b)(?: (?:on|whether|how))?|turns on|hinges? on|comes? down to|"
    r"hangs? on|boils down to|rests on|"
    r"(?:what|that|which|it)(?:'s| is| will| would|'ll)? (?:what |that |really |mostly |usually )*(?:decides?|tips?|"
    r"settles?|determines?|swings?|drives?|makes the difference)",
    r"(?:decides?|determines?|tells? (?:us|me|you)|settles?) (?:which|whether|it|what)",
    r"(?:we(?:'?ll| will)|you(?:'?ll| will)|i(?:'?ll| will)) (?:know|find out|see|tell) (?:which|once|when|after|"
    r"as soon as|by)",
    r"(?:once|as soon as|when) (?:we|i|you)(?:'?ve| have)? (?:know|see|seen|open|opened|look|looked|heard|hear|"
    r"check|checked)",
    r"what (?:it|that) (?:turns|hangs|hinges|depends|rests) on|the deciding|the question is whether|"
    r"it'?s a matter of|according to (?:how|whether|what)|"
    r"which (?:of (?:them|these|those)|one|way)[\w ]{0,24}(?:is up to|depends|turns)",
    r"(?:how|whether|what|which|who) [^.?!]{2,50} (?:decides|settles it|tips it|makes the difference|is what counts)",
)
CONDITION = re.compile(
    r"\b(?:if|should|when|where|as long as|unless|assuming|provided|in case|say)\s+"
    r"(?!you(?:'?d| would)? (?:like|want|wish|prefer|fancy|sign|go|take|choose|pick|need anything)\b|we (?:can|"
    r"could) |i (?:can|could|may) )"
    r"(?:it|he|she|they|that|this|the|there|your?|his|her|their|nobody|nothing|only|one|most|all|somebody|someone|"
    r"number|number\w*|(?-i:[A-Z])\w+)",
    re.IGNORECASE,
)
"""A condition that is not merely the buyer's wish."""

WORKED_FOR = any_of(
    r"(?:we|i)(?:'?ve| have)? (?:did|done|had|worked with|worked for|helped|looked after|took on|took over|built|"
    r"ran|fixed|sorted|went through this with|"
    r"set up|rebuilt|trained|moved|cut)\b[^.?!]{0,60}\b(?:a|an|the|another|two|three|one|[A-Z][a-z]+)",
    r"(?:a|an|another|one|the) (?:\w+[ -]){0,5}?(?:client|customer|firm|company|bakery|clinic|school|shop|garage|"
    r"practice|plant|hotel|chain|charity|church|"
    r"mill|farm|library|council|hospital|home|factory|agency|office|restaurant|brewery|depot|dentists?|studio|site|"
    r"family|couple|landlord|estate)\b",
)
CAME_OF_IT = any_of(
    r"(?:went|came|dropped|fell|cut|down|up|grew|rose|moved|halved|doubled|shrank|slipped|"
    r"climbed) (?:\w+ ){0,4}?(?:from|to|by)\b",
    r"(?:halved|doubled|tripled|cleared|recovered|saved|solved|settled|got (?:paid|their|it|them)|stopped|hasn'?t|"
    r"haven'?t|has not|have not|since then|"
    r"ever since|now they|they now|these days they|within (?:a|two|three|six|\d)|in (?:two|three|four|five|six|"
    r"\d+) (?:weeks|months|days)|"
    r"still (?:running|with us|going|there)|not (?:a|one) (?:single )?\w+ (?:since|lost))",
)
VAGUE_CLIENTS = any_of(
    r"(?:many|lots of|hundreds of|thousands of|loads of|countless|all (?:our|kinds of)|plenty of|dozens of|\d+\+?) "
    r"(?:\w+ ){0,2}?(?:clients?|customers?|companies|businesses|firms|people)(?: (?:love|trust|like|are happy|swear|"
    r"rely)\b)?",
    r"(?:happy|satisfied|delighted) (?:clients?|customers?)",
)
STANCE = any_of(
    r"(?:i|we)(?:'?d| would)(?: (?:always|never|not|only|sooner|rather|first|probably|definitely|honestly|simply|"
    r"just|personally|really|strongly))* "
    r"(?:start|begin|go|do (?:it|the|that|this|them|both|nothing)|leave|keep|fix|look|put|take|use|choose|pick|skip|"
    r"drop|cut|try|run|stick|stop|tell|write|send|move|"
    r"wait|hold|sort|measure|test|settle|make|build|set|split|push|advise|recommend|suggest|say (?:no|yes|that)|buy|"
    r"replace|rebuild|rent|file|lift|light|shoot|get|"
    r"bring|treat|clear|change|train|work)\b",
    r"(?:i|we) (?:strongly |would |'?d )?(?:recommend|advise|suggest)\b",
    r"my (?:advice|recommendation|view|take|opinion|suggestion|strong view|hunch)|if (?:it|this) (?:were|was) (?:me|"
    r"mine|my)|in your (?:shoes|place)|if i were you",
    r"you(?:'?d| would)? (?:should|need to|ought to|shouldn'?t|are better off|'?re better off|be better off|"
    r"want to start)\b",
    r"the (?:right|sensible|best|better|only|smart|sane) (?:way|thing|order|move|first step|place to start|"
    r"approach)\b",
    r"(?:start|begin) (?:with|by|from|small)|forget (?:the|about)|don'?t (?:touch|buy|change|replace|start|fix|"
    r"spend|hire|sign|bother|send|answer)",
    r"what (?:works|worked|usually works|i'?ve seen work|matters)|(?:nine times (?:out of|in) ten|in my experience|"
    r"from experience)",
)
"""Takes a side on how it should be done."""
NO_STANCE = any_of(
    r"(?:i|we)(?:'?d| would) (?:be happy|be glad|love|like|need|be able|have to (?:ask|check|see)|want|say thanks)",
    r"(?:up to you|your call|whatever you|depends on you)|i(?:'?d| would) (?:tell|say|guess|ring|put my hand|hold|"
    r"claim)",
    r"(?:i|we) (?:always|usually|never) ",
)
PUFF = any_of(
    r"(?:the )?(?:very )?best (?:quality|service|in class|in the (?:business|industry|trade|region|country|city|"
    r"market|world|area|field)|people|team|there is|around|of the best)",
    r"best[- ]in[- ]class|world[- ]class|first[- ]class|top[- ](?:class|notch|drawer|quality|tier)|"
    r"industry[- ]leading|market[- ]lead(?:er|ing)|leading (?:provider|company|firm|supplier|agency)|"
    r"full[- ]service|one[- ]stop(?:[- ]shop)?|second to none|cutting[- ]edge|state[- ]of[- ]the[- ]art|"
    r"award[- ]winning|trusted (?:partner|advis[eo]rs?)|"
    r"end[- ]to[- ]end solutions?|unparalleled|unmatched|unbeatable|unrivalled|premier|superior (?:product|service|"
    r"quality)|gold standard",
    r"(?:we|our (?:people|team|staff))(?:'?re| are)?(?: (?:all|just|simply|really|so|truly))* (?:passionate|"
    r"committed to (?:quality|excellence|our)|dedicated|simply the best|the best|number one|no\.? ?1|"
    r"the experts|the leaders|perfectionists)",
    r"(?:a |our )?(?:passionate|dedicated|friendly,? professional) team|pride ourselves|(?:go|going) the extra mile|"
    r"nobody (?:comes close|does it (?:better|like))|"
    r"no one (?:comes close|does it (?:better|like))|(?:highest|great|top|excellent|outstanding|exceptional|premium|"
    r"superb|fantastic) (?:quality|(?:customer )?service|standards?)|"
    r"quality and service|tailored solutions|customer[- ]first|customer[- ]centric|a cut above|we do it all|"
    r"we(?:'?re| are) different|really care about our (?:customers|clients)",
)
"""Praise of oneself that any competitor could use."""
CERTAIN = any_of(
    r"guarantee(?:d|s)?|(?:i|we) (?:can )?promise (?:you|that|it)|you have my (?:word|absolute)|my word on it|"
    r"(?:100|hundred|a hundred|one hundred|110) ?(?:%|per ?cent)|"
    r"no question|without (?:a doubt|question|fail)|never (?:again|fails?|ever|missed|lost)|can'?t (?:go wrong|fail|"
    r"lose)|cannot fail|won'?t ever|will never|(?:'?ll) never (?:have|see|need|get|break|fail|lose)|"
    r"zero (?:risk|downtime|problems|issues|errors)|risk[- ]free|no risk|bet my|cross my heart|cast[- ]iron|"
    r"for certain|for sure|certain to|bound to|nothing (?:can|will|ever) goes? wrong|"
    r"(?:double|triple|twice) your (?:sales|revenue|money|leads|bookings)|or your money back|sure as",
)
CERTAIN_OF_RESULT = any_of(
    r"you(?:'?ll| will|'?re going to|r)\b|it(?:'?ll| will|'?s going to)|that|they(?:'?ll| will)|results?|never|"
    r"always|everything|nothing|savings?|win|sales|revenue|work|works|fail"
)
"""What a promise must be about, to be an overpromise rather than politeness."""
MODEST_PROMISE = any_of(
    r"(?:i|we)(?:'?ll| will)? (?:promise|guarantee)(?: you)?(?: that)? (?:to|i'?ll|we'?ll|i will|we will) (?:call|"
    r"ring|write|send|be there|come|show|tell|email|let you|answer|be honest|try|do (?:my|our) best)",
    r"(?:can'?t|cannot|can not|won'?t|will not|don'?t|do not|nobody can|no one can|not going to|couldn'?t|wouldn'?t|"
    r"never|anyone who|whoever|if (?:any|some)(?:one|body)) "
    r"(?:\w+ ){0,3}?(?:guarantees?|promises?|be (?:sure|certain))",
    r"no guarantees?|not guaranteed|isn'?t guaranteed|guarantor|the manufacturer'?s? guarantee|(?:\d+|two|three|"
    r"five|ten|twelve|twenty)[- ](?:year|"
    r"month)s? guarantee",
)
INVITES = any_of(
    r"how (?:would|do|does|should) you (?:like|want|prefer|feel|see|wish|think)(?: (?:to|us|we|about|"
    r"me))?(?: \w+){0,3} ?(?:proceed|go on|go from here|go about|handle|take it|play it|do (?:it|this)|carry on|"
    r"move|best|continue|start|next)?",
    r"(?:it'?s |that'?s |entirely |totally |all |completely )*(?:up to you|your (?:call|choice|decision|pick)|"
    r"for you to (?:say|decide|choose))|you (?:decide|choose|tell me|pick)\b",
    r"which (?:of (?:those|these|them|the (?:two|three))|one|way|would|do you|sounds|feels|suits|route|option|"
    r"makes)\b[^.!]*\?",
    r"what would you (?:like|prefer|rather)|where would you like|would you (?:rather|prefer|sooner|be (?:up|open|"
    r"willing|comfortable|happy)|like|want|care|fancy)\b[^.!]*\?",
    r"(?:shall|should|could|can|may) (?:i|we) [^.!?]*\?|(?:want|fancy|care for) (?:me|us|to|a) [^.!]*\?|(?:do|"
    r"d'?) ?(?:you|ya) (?:want|fancy) [^.!]*\?",
    r"if (?:you(?:'?d| would)? (?:like|want|prefer|fancy|wish|rather)|that (?:suits|works|helps)|"
    r"not,? (?:no (?:harm|problem|worries|hard feelings)|that'?s fine|fine))",
    r"no (?:harm|hard feelings|pressure|rush|hurry|obligation)(?: (?:done|either way|at all|on))?|either (?:way|is|"
    r"'?s|one)(?: (?:is|'?s))? (?:fine|ok|okay|good)|sleep on it|have a think|think it over|"
    r"say (?:so|no)|feel free (?:to say no|not to)|you can (?:always )?(?:say no|stop|walk|back out|"
    r"change your mind)|leave it with you|let me know (?:what|which|how|whether|if)",
    r"(?:does|would|how does) (?:that|it|this)(?: (?:sound|feel|work|suit|help|be (?:ok|okay|useful|fair|"
    r"worth)))(?: [^.!?]*)?\?|what do you (?:think|reckon|say)\b",
)
PRESSES = any_of(
    r"(?:sign|signed|signing|sign it|signature|autograph|initial)\b[^.?!]{0,40}\b(?:today|now|tonight|here|"
    r"this (?:morning|afternoon|minute|week)|by (?:five|friday|tonight|close)|before|right away|straight away)",
    r"(?:just )?(?:need|want) (?:your|a) (?:signature|yes|answer|decision|commitment|deposit|"
    r"card)(?: \w+)? (?:today|now|tonight|by|before)",
    r"(?:only|just) (?:valid |good |available )?(?:for )?(?:today|tonight|until (?:five|friday|tonight|tomorrow|"
    r"midnight|the end))|(?:today|tonight)(?:'s)? only|offer (?:ends|expires|is only)|price (?:goes up|only holds|"
    r"holds (?:til|till|until))",
    r"(?:before|by) (?:five|5|noon|midnight|tonight|close of (?:play|business)|end of (?:the )?day|"
    r"the end of (?:today|the day|the call))\b[^.?!]{0,40}\b(?:otherwise|or (?:else|i|we|the|you)|release|lose|gone)",
    r"(?:put|pencil|pop|sign|mark) you (?:down|in|up)|lock (?:it|that|this|them|the price|you|those)(?: \w+)? in|"
    r"get (?:this|it|that|you) (?:signed|locked|done|over the line)(?: \w+){0,2}? ?(?:today|now|right now)?|"
    r"(?:last|final) (?:chance|few|one|slot|spot)|(?:slots?|spots?|places?|seats?) (?:left|are going|going fast|"
    r"remaining)|won'?t (?:last|be (?:there|around|available))|"
    r"what(?:'?s| is) (?:stopping|holding) you|what would it take to (?:get|close|sign|do)|say yes (?:now|today|"
    r"on the phone|right now)|commit (?:today|now|tonight)|"
    r"(?:deposit|card|payment|retainer) (?:today|now|by card now|to get started)|ready to (?:sign|commit|"
    r"pull the trigger)|let'?s (?:get|just get) (?:it|this|you) (?:signed|done today|started today)|"
    r"act (?:now|fast|quickly)|don'?t (?:miss out|wait)|can'?t hold (?:it|that|this|the)|i need (?:a|to have an?|"
    r"your) (?:yes|answer|decision)",
)
NO_PRESS = any_of(
    r"(?:no|there'?s no|there is no|without any) (?:rush|hurry|pressure|need to (?:sign|decide))|not asking you to|"
    r"take your time|don'?t (?:sign|decide)|(?:needn'?t|don'?t have to|don'?t need to) (?:sign|decide|commit)|"
    r"rather you didn'?t|nothing to sign|sleep on it|not (?:today|yet)"
)
