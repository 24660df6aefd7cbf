"""Words and phrases by class, written by hand: asking, hearing, the buyer's situation and what becomes of it.

Knows nothing of moves. Phrases stand between semicolons and are matched on tokens (`don't` is `do n't`); a trailing `*`
stands for any ending.
"""

LISTENING: dict[str, str] = {
    "empathy": """
        sounds like; that sounds; it sounds; must be; must have been; must feel; must 've been; i can see; i can
        imagine; i can hear; i can tell; no wonder; i hear; i get that; i get it; i 'd be too; i 'd be the same; i would
        be too; understandabl*; sorry to hear; i 'm sorry; so sorry; i do n't blame; can n't blame; who would n't;
        anyone would; anybody would; small wonder; i feel for; i see why; i understand; that explains; not surprised;
        makes sense that; you 've been through; you 've had; so you 're; so you 've; so it 's; so they; so that 's why;
        you have every right; that 's a lot; nobody likes; nobody wants; no one wants; no one likes; been there; know
        the feeling; can n't be easy; not easy; is n't easy; hard to; well done; fair point; fair enough; i take it; i
        gather; i suspect; by the sound of; you sound; you seem; you look; it shows; feels like; feel like; felt like;
        as if; i bet; i imagine; must hurt; that hurts; that stings; that 'd; let down; no fun; in your shoes; if i were
        you
    """,
    "hardship": """
        rotten; awful; horrible; terrible; tough; rough; frustrat*; nasty; maddening; grim; painful; miserabl*; unfair;
        ugly; brutal; nightmare*; headache*; mess; pain; shame; sad; cruel; stress*; exhaust*; wearing; tiring;
        draining; annoying; unpleasant; awkward; embarrass*; humiliat*; galling; infuriating; dreadful; ghastly; hell;
        misery; disaster*; chaos; burn*; burnt; bruis*; scar*; heartbreak*; hateful; thankless; lonely; scary;
        frighten*; unsettling; worrying; alarming; sickening; disappoint*; bitter; harsh; heavy; horrid; lousy;
        infernal; stuck; trapped; drowning; sting*; hurt*; sore; gutting; gutted; tight spot; hard luck; bad luck
    """,
    "feeling": """
        worr*; afraid; fear*; scared; anxious; nervous; tired; fed up; sick of; angry; cross; furious; upset; relieved;
        proud; glad; happy; wary; suspicious; sceptical; skeptical; careful; cautious; doubt*; trust*; hope*; dread*;
        panic*; guilt*; asham*; jealous; keen; eager; excited; torn; overwhelm*; swamped; hesita*; reluctan*; uneasy;
        uncomfortable; comfortable; confident; lost; confus*; patien*; grief; griev*; nerve*; heart; stomach; gut; mood;
        shaken; shook; fond; loyal*; caught out; on edge; wound up
    """,
    "interjection": """
        oh; ah; ouch; aw; aww; blimey; gosh; wow; phew; yikes; heavens; crikey; oof; ugh; hmm; hm; mm; ha; haha; eh;
        dear; lord; goodness; jeez; sheesh; golly; ach; och; whoa; ooh; ow; damn; god; christ; bless; yeesh; man; mate;
        well
    """,
    "good_word": """
        great; lovely; brilliant; wonderful; fantastic; super; perfect; excellent; amazing; awesome; gorgeous; splendid;
        marvellous; nice; good; fine; grand; terrific; delight*; beautiful; cool; smashing; fabulous; incredible;
        superb; magnificent
    """,
    "ask_for_words": """
        tell me; walk me; talk me; take me; describe; show me; help me; give me; run me; fill me; paint me; explain; i
        'd love to hear; i 'd like to hear; love to know; like to know; like to understand; keen to hear; keen to know;
        curious; i wonder; wondering; mind telling; mind if i ask; may i ask; can i ask; could i ask; let me ask; i have
        to ask; teach me; bring me up; remind me; in your own words; say more; say a bit more; tell us; talk to me;
        start from; start at the beginning; i 'd be glad to hear; take me back; what 's the story; i want to hear;
        interested to; happy to hear; would you say; do you mind
    """,
    "wh": """
        what; why; how; who; whom; whose; which; where; when; how come; whatever; whichever
    """,
    "past_event": """
        last time; last year; last month; last week; last spring; last summer; last autumn; last winter; yesterday; ago;
        used to; the first time; so far; until now; in the past; history; previous*; before us; before that; happened;
        went wrong; broke; failed; started; came up; came about
    """,
    "present_state": """
        at the moment; right now; now; today; these days; currently; at present; usual*; normally; typical day; every
        day; each week; per week; nowadays; mostly; often; how long; how many; how much; how often; day to day; at
        yours; your place; your end; your side; your people; your team; your staff; your lot; your lads; your customers;
        your clients; your business; your shop
    """,
    "behind": """
        behind; reason; prompted; brought you; brings you; made you; makes you; led to; what for; driving; drives;
        trigger*; after; purpose; meant to; supposed to; trying to; hoping; hope to; goal*; aim*; want to achieve;
        problem; underneath; idea; want it to do; looking for; matters to you
    """,
    "cost_of_problem": """
        cost*; costing; lose; loses; losing; lost; worth; price of; penalt*; fine*; wast*; knock-on; knock on; bleed*;
        eat; eats; eating; damage; hit; risk*; downtime; overtime; margin; revenue; turnover; sales; money; cash;
        profit*; bill; thousand*; pay for; who pays; paid for; walk; walks; leave; leaves; quit; quits; go elsewhere; go
        under; cancel*; layoff*; afford; missed; missing; miss; stands still; stand still; stopped; idle; add up; adds
        up; mount up; throw away; thrown away; write off; written off; price tag; euro sign; in money; in cash
    """,
    "if_unchanged": """
        nothing changes; nothing changed; stays the same; stay the same; stays as it is; stay as; carry on; carries on;
        carried on; go on like; goes on like; keep going; keeps going; keep on; left as; leave it; left alone; do
        nothing; did nothing; nothing happens; nothing is done; another year; another month; another winter; another
        summer; next year; next time; happens again; happened again; what happens; what happens if; what then; what if;
        suppose; say it; say they; if it goes; if it went; if number; if that; if they; if you lost; if he; if she; by
        then; still the same; get worse; gets worse; so what; consequence*; what does that; what would it; what would
        that; before it 's; before somebody; how long before; how long can; how many more; who gets; who carries; who
        ends up; who feels
    """,
    "measure": """
        success*; measure*; judg*; benchmark; yardstick; metric*; kpi*; score*; number; numbers; figure*; target*;
        indicator*; sign; signs; signal; hit; count as; counts as; counted; call it; consider it; worthwhile; worth it;
        worked; has worked; working; paid off; pay off; money well spent; goes well; went well; go well; gone well; done
        well; done right; done its job; did its job; good enough; good look; looks like; look like; looked like; you
        know; you 'll know; you 'd know; you tell; can tell; could tell; will tell; notice; prove; proof; mistake;
        failure; better off; happy; pleased; satisfied; smile; improvement; difference; finished; hold us to; hold me
        to; agree on; which sign; by what; by which; on what; percentage; percent
    """,
    "future_point": """
        a year from; year from now; months from; weeks from; in six months; in three months; in a year; a year in; a
        month in; a quarter; after a quarter; by christmas; by easter; by summer; by spring; by autumn; by winter; by
        december; by june; by march; by may; by september; by january; at the end; end of the year; next year; next
        spring; next summer; next autumn; next christmas; six months on; looking back; look back; looking forward; the
        week after; the day after; afterwards; down the line; when it 's done; once it 's; when we 're done; half year;
        anniversary; twelve months; this time next; the first hundred
    """,
    "covered": """
        covered; in hand; sorted; under control; on it; on top of; taken care; handled; handling; dealt with; looked
        after; already; well served; in-house; in house; inhouse; own people; own team; internally; somebody on; someone
        on; anybody on; got somebody; got someone; have somebody; have someone; has somebody; manage yourselves; manage
        without; managing; coping; cope; all right; fine as; running fine; happy with; content with; set up already; got
        this; got that
    """,
    "want_help": """
        help; a hand; need us; need me; need you; need anybody; need anyone; need somebody; need someone; need it; need
        a; of use; any use; useful; useful to you; want us; want me; want anyone; want help; wanted; after a hand;
        looking for help; support; outsider; outside help; somebody outside; someone outside; stranger; interest you; of
        interest; a sore spot; a priority; on your list; bother; bothering; nuisance; welcome; in the way; at all;
        really need; even need; even want
    """,
    "worth_talking": """
        worth talking; worth us; worth it; worth your; worth our; worth going; worth a chat; worth my; make sense; makes
        sense; point in; any point; point carrying; go on; going on; carry on; keep talking; continue; go further; stop
        here; call it a day; leave it there; leave it here; waste your time; wasting your; butt out; should we; shall we
        stop; right for you; for you at all; fit; good match; the right people; the right person; the right firm;
        barking up
    """,
    "relief": """
        sleep*; evening*; weekend*; sunday*; saturday*; monday*; friday*; home; holiday*; quiet; calm; peace; breathe;
        breath; rest; relax*; safe; dry; warm; clean; lunch; tea; supper; dinner; bed; family; kids; wife; husband;
        phone; rings; ringing; phone calls; complaint*; surprise*; fire; firefighting; chas*; wait*; queue*; worry;
        dread; fret; panic; on time; in time; ready; full; fully; smooth*; steady; open; free; proud; look forward; get
        back; gets back; got back; back again; at last; finally; again
    """,
    "spared": """
        without; no more; no longer; never again; never; nobody; no one; nothing; none; not one; stop*; instead of;
        rather than; rid of; spared; spare*; save*; saving; free of; free from; less; fewer; down to; not have to; do
        n't have to; wo n't have to; would n't have to; need n't; forget; avoid*; gone; disappear*; end of; an end to;
        away
    """,
    "you_end_up": """
        you 'd have; you 'd get; you 'd be; you 'd walk; you 'd end; you 'd know; you 'd see; you 'd stop; you 'd never;
        you 'd still; you 'll have; you 'll be; you 'll know; you 'll see; you 'll get; you would have; you would be;
        you end up; end up with; you walk; you keep; you can; you could; so you; so that; so your; means you; mean you;
        means your; leaves you; leave you; gives you; give you; lets you; let you; get you; gets you; puts you; want you
        to; like you to; want you; like your; want your; see you; the point is; the point being; picture; imagine; by
        then; that way; and your; your people; your team; your staff; your customers; your guests; your drivers;
        whoever; everyone; everybody; them; the day; the morning; when you; in your pocket; in the bank
    """,
    "hedge": """
        perhaps; maybe; might; may; could; possibly; probably; likely; i think; i guess; i suppose; i suspect; i reckon;
        seem*; sort of; kind of; kinda; sometimes; often; usually; as far as; to my mind; it may be; could be; not sure;
        if i; would; a bit; a little; somewhat; rather; fairly; quite; tend
    """,
    "superlative": """
        best; most; biggest; finest; greatest; top; highest; fastest; cheapest; strongest; only; ever; number one;
        first; leading; ultimate; utmost
    """,
    "negation": """
        not; n't; no; never; nothing; nobody; none; neither; nor; without; no one; nowhere; hardly; barely; cannot
    """,
    "seller": """
        we; us; our; ours; i; me; my; mine; ourselves; myself
    """,
    "buyer_person": """
        you; your; yours; yourself; yourselves; u; ur
    """,
    "third": """
        he; she; they; him; her; them; his; their; theirs; hers; it; its; somebody; someone; people
    """,
    "modal_would": """
        would; 'd; could; might; should
    """,
    "modal_will": """
        will; 'll; shall; going to; gonna; wo n't
    """,
    "quoting": """
        said; says; say; saying; called; calls; wrote; told; tells; asked; claimed; quote; they say; he says; she says;
        swears; swore; used to say
    """,
    "courtesy": """
        thank*; thanks; ta; cheers; hello; hi; hey; good morning; good afternoon; bye; goodbye; good luck; take care;
        safe; nice to; pleasure; please; welcome; sorry; appreciate; noted; understood; okay; ok; fine; will do; no
        worries; no trouble; sent; got it; anyway; right; so
    """,
    "time_word": """
        day*; week*; month*; year*; hour*; minute*; quarter; morning*; afternoon*; evening*; night*; tomorrow; january;
        february; march; april; june; july; august; september; october; november; december; spring; summer; autumn;
        winter; christmas; easter; noon
    """,
    "person_word": """
        people; team; staff; boss; manager; director; board; owner; partner; wife; husband; son; daughter; mother;
        father; colleague*; lads; girls; boys; guys; folk*; men; women; drivers; nurses; teachers; operators; engineers;
        customers; clients; guests; tenants; residents; patients; students; members; committee; crew
    """,
    "body_scene": """
        eyes; hands; head; shoulders; heart; stomach; face; floor; door; window; table; desk; bucket; kitchen; car;
        road; street; rain; night; morning; screen; spreadsheet; paper; drawer; phone; coffee; kettle
    """,
}
