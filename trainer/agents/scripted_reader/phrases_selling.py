"""Words and phrases by class, written by hand: proposing, pricing, deciding, promising and pushing.

Knows nothing of moves. Phrases stand between semicolons and are matched on tokens (`don't` is `do n't`); a trailing `*`
stands for any ending.
"""

SELLING: dict[str, str] = {
    "alternatives": """
        two ways; three ways; either; or; option*; route*; road*; path*; version*; scenario*; one way; another way;
        another; other way; the other; way one; both; first way; second way; door; if it 's; if it; if they; if the; if
        you; if only; if not; if so; otherwise; depends; depending; hangs on; turns on; hinge*; at one end; at the
        other; worst case; best case; worst; best; at worst; at best; small; smaller; bigger; big; full; fuller; light;
        modest; bare; minimum; cheap way; long way; short; slow; quick; quickest; simple; simplest; tidy; mostly; could
        go; might be; may be; could be; case
    """,
    "approx": """
        about; around; roughly; some; approximately; nearer; close to; between; from; to; up to; upwards; at least; at
        most; call it; somewhere; in the region; region of; ballpark; give or take; or so; perhaps; maybe; say; usual*;
        typically; tend; tends; under; over; more like; somewhere round; tops; figure on; reckon; reckon on; likely
    """,
    "case_story": """
        client; clients; customer; customers; for them; same problem; same thing; same trouble; same fix; same boat;
        same story; like yours; like you; similar; just like; your size; identical; came to us; came to me; rang us;
        called us; had that; had the; had this; had it; were in; was in; used to; went from; from; fell; fallen;
        dropped; down from; cut; halved; doubled; rose; went up; since; now they; now it; these days they; worked with;
        worked for; acted for; did it for; did the same; did this for; helped; looked after; we did; i did; we took; we
        had; we got; we 've done; took them; took us; within; inside; by the end; ever since; last spring; last year;
        last summer; last autumn; last winter; last november; in 20*; years running; the year after; the following year;
        their; them; they; ended up; turned out; back to; out of
    """,
    "place_kind": """
        bakery; brewery; foundry; hospital; clinic; school; college; university; hotel; guesthouse; restaurant; cafe;
        pub; bar; shop; store; chain; factory; plant; mill; farm; estate; garage; dealership; depot; warehouse; firm;
        company; business; maker; manufacturer; wholesaler; retailer; agency; practice; surgery; dentist; vet; lawyer;
        solicitor*; accountant*; architect*; charity; church; council; club; museum; theatre; gym; salon; laundry;
        printer; builder; carrier; haulier; supplier; distributor; start-up; startup; bank; insurer; broker; office;
        outfit; group; family; couple; sisters; brothers; lady; gentleman; landlord; nursery; home
    """,
    "recommend": """
        i 'd; i would; my advice; my view; my own view; my opinion; my money; in my book; i recommend; recommend; i
        suggest; suggest; advise; i 'd say; i 'd go; i 'd start; i 'd do; i 'd leave; i 'd take; i 'd put; i 'd keep; i
        'd drop; i 'd forget; i 'd bet; i 'd choose; i 'd pick; i 'd rather; i 'd sooner; i 'd not; i 'd never; i would
        not; you should; you ought; ought; should; better; best; wiser; wisest; sensible; smart; right way; right order;
        wrong way; wrong end; start with; start by; begin with; begin; first; then; before; instead; not; rather than;
        forget; skip; drop; leave; keep; stop; go for; go with; pick; choose; put; fix; build; hire; buy; do n't; never;
        always; nine times out; in my experience; trust me; believe; convinced; think; reckon; would n't touch; every
        time; only; because; since; that order; one thing; whatever else; the way to; what works; works; key
    """,
    "owner_word": """
        yours; ours; theirs; his; hers; mine; your call; our call; his call; her call; their call; your job; our job;
        your side; our side; our end; your end; our bit; our part; your part; your department; our department; with us;
        on us; to us; with you; with him; with her; with them; leave that; leave those; leave it with; stays with; stay
        with; belongs; sits with; lies with; falls to; is up to; down to us; down to you; to decide; to say; to call
    """,
    "decide": """
        decide*; decision; lead; leads; leading; in charge; charge; own; owns; owning; responsible; responsibility;
        answer for; say so; final say; last word; the say; call; rule; rules; judge; set; sets; hold; handle; steer;
        drive; drives; run; runs; look after; take care; sign off; head; boss; master; authority; expert; expertise;
        specialist; craft; trade; territory; turf; ground; patch; department; field; domain; know best; know better;
        knows best; knows better; know your; knows your; knows the; nobody knows; no one knows; better than; inside out;
        shared; between us; who does what; who decides; line
    """,
    "turn_back": """
        never mind; back to; come back; get back; go back; return to; forget; leave aside; put aside; set aside; aside;
        park; before we; before anybody; before i; whole point; the point; what matters; matters; what counts; counts;
        count; the aim; the goal; the reason; you came; you rang; you called; you said; you told; you mentioned; you
        wanted; you were after; you asked; you started; you started with; first place; at the start; in the beginning;
        rather talk; sooner talk; let 's; let me; can we; could we; shall we; really; real question; bigger question;
        question behind; more to the point; main thing; the thing; only matter; only good; only worth; earns its; earn
        its; earn their; worth something; is only; are only; just a; only a; toy; whether; what 's it for; for what; end
        of the day; in the end; instead; but; though; although; mind you; still; however; bigger picture; step back;
        lose sight; sight; lost in; hang on; hold on; care more; care rather; interests me; what i 'd like; settle; nail
        down; pin down; pinned; agree what; purpose; drag; steer
    """,
    "yes": """
        yes; yeah; yep; yup; aye; sure; of course; certainly; absolutely; indeed; correct; right; exactly; definitely;
        we do; we can; we could; we are; we have; it is; it does; it can; they do; they are; can do; could do; both;
        always; gladly; happily
    """,
    "no": """
        no; nope; nah; not; never; neither; we do n't; we ca n't; i do n't; i ca n't; it is n't; it does n't; not
        really; not quite; not us; not me; afraid not
    """,
    "straight": """
        depends; it depends; because; since; about; around; usually; mostly; normally; as a rule; in general; roughly;
        either; the first; the second; on average; within; under; from; every; once; twice; weekly; monthly; daily; as
        standard; by default; included; in short; simple; short answer; simply; just; only; straight answer; honest
        answer; honestly
    """,
    "your_choice": """
        up to you; your call; your choice; your decision; you decide; you choose; you pick; you say; you tell me; either
        way; whichever; whatever suits; what suits; if you like; if you 'd like; if you want; if you wish; if you
        prefer; if you 'd rather; if not; if that suits; if it suits; if it helps; if it 's any; if you fancy; if it
        would help; no rush; no hurry; no pressure; no harm; no hard feelings; no obligation; no strings; no offence
        taken; just as happy; equally; fine with me; fine by me; fine too; suit me; suits me; all the same; live with
        either; think it over; think about it; sleep on it; talk it over; talk it through; take your time; mull; let me
        know; give me a shout; give me a ring; give me a bell; give us a shout; ring me; call me; drop me; shout; shout
        if; say the word; just say; say so; say no; tell me to; leave you be; leave it; leave you; feel free; welcome
        to; at your pace; when you 're ready; whenever; in your own time; yes or no; or not; would rather; you 'd
        rather; you 'd prefer; prefer; you prefer; ignore me; no is; a no; walk away; park it; keep it; throw it away;
        bin it; nothing owed
    """,
    "offer_step": """
        shall i; shall we; should i; want me to; would you like; would you want; would it help; would that help; would
        that suit; would it suit; would that work; does that work; would it be; how about; what about; why do n't; why
        not; could come; could bring; could send; i could; we could; i can; we can; happy to; glad to; gladly; i 'll
        come; i 'll send; i 'll bring; i 'll ring; i 'll call; let me come; let me send; pop by; pop round; come by;
        come round; drop by; drop in; meet; coffee; cuppa; visit; look round; have a look; take a look; next step; next
        week; tuesday; wednesday; thursday; draft; one page; page; trial; test; try; pilot; sample; small; half an hour;
        an hour; twenty minutes; ten minutes; how would you like; which would you; which of; which one; which feels;
        which sounds; where would you; what would you like; how do you want
    """,
    "limit": """
        not us; not for us; is n't us; are n't us; n't our; not our; not my; n't my; not ours; outside; beyond us;
        beyond me; beyond; past me; over my head; out of my depth; out of our depth; do n't do; does n't do; do not do;
        never done; not done; ca n't do; can not; can n't; ca n't; could n't; wo n't; would n't; wrong person; wrong
        people; wrong firm; wrong one; wrong call; wrong tool; no good at; not good at; hopeless at; learning at; at
        your expense; at your cost; guess*; guesswork; winging; bodge; botch; pig 's ear; mess of; make a mess; do harm;
        keep our fingers; hands off; steer clear; stay away; not qualified; not licensed; not insured; no licence; not
        trained; amateurs; admit*; confess; honest*; honestly; to be fair; truth is; truth; the truth; frankly no;
        afraid; sorry; pretend*; lie; lying; i do n't know; do n't know; not sure; i 'm not; no idea; might not; may
        not; perhaps not; doubt; not convinced; can n't promise; no promise; no guarantee
    """,
    "less": """
        do n't need; does n't need; need nothing; need n't; no need; not need; without us; without me; not worth; is n't
        worth; waste of; wasted; wasting; save your; save yourself; keep your money; keep your; keep what; keep the one;
        keep it; keep doing; hold off; hold on; wait; put it off; leave it; leave that; leave alone; fine as; fine as
        it; still good; sound; plenty; enough; good for years; years left; half; smaller; cheaper; less; only the; only
        one; just the; just one; one of them; not buy; n't buy; not sign; n't sign; not spend; n't spend; not pay; n't
        pay; not sell; rather not; sooner not; i 'd rather lose; turn down; turn it down; decline; pass on; say no;
        overkill; too much; too big; too small; too early; too soon; too late; you 've picked right; picked well; good
        choice; stay with; stay put; stick with; go with them; they 're good; they 're right; not for you; not a fit;
        not the right; not right for; next year; come back in; later; do nothing; nothing wrong; what you have; what you
        've got; would have done the same
    """,
    "send_on": """
        ask for; talk to; speak to; speak with; call; ring; try; go to; go and see; go see; see; get hold of; get in
        touch; contact; in touch; touch with; put you; pass you; hand you; send you; point you; steer you; introduc*;
        intro; connect you; refer*; recommend; recommended; friend of mine; used to work; colleague; number; card;
        details; name 's; her name; his name; called; does nothing but; nothing else; only does; all she does; all he
        does; all day; day in; specialis*; specializ*; specialist; best person; right person; right people; better
        placed; better than us; better than me; better at; better for; better hands; better off with; better served;
        good hands; the one you want; you want is; you need is; who you want; would be the; is your man; is your woman;
        woman; man; chap; bloke; lad; lass; guy; gal; lady; broker; she 'll; he 'll; they 'll; she; he; send my own; my
        own mother; my own sister; trust her; trust him; trust them; sends us; sends me; owes me; no commission; nothing
        from; make the introduction; three of us; everyone wins
    """,
    "resource_noun": """
        hour; hours; team; teams; staff; people; engineer*; technician*; consultant*; analyst*; developer*; designer*;
        writer*; editor*; specialists; experts; advisor*; adviser*; seniors; juniors; paralegal*; partners; associate*;
        crew; crews; lads; guys; heads; headcount; fte*; licence*; license*; module*; feature*; platform; portal;
        dashboard*; app; apps; template*; report*; report templates; van; vans; truck*; lorr*; machine*; equipment; kit;
        gear; tool; tools; toolkit; software; system; package*; workshop*; session*; module; manager; account manager;
        project manager; helpline; hotline; support; 24/7; round the clock; seats; users; pages; posts; photos; images;
        camera*; lens*; lights; generator*; database; benchmark; library; integration*; api; automation; ai; training;
        course*; webinar*; manual; workbook; handbook; folder; brochure; server*; cloud; storage; backup*; gb; tb;
        monitor*; sensor*; drone*; crane*; forklift*; reach truck*; rooms; desks; branches; offices; sites; depots;
        warehouses; square feet; square metres; fleet; uniform*; badge*; certificate*; certified; accredited; iso;
        qualified; ex-; years of experience; methodology; framework; process; guide*; checklist*; plan; audit; suite;
        subscription; toolbox; documents; drafts; rounds; revisions; visits; calls
    """,
    "comes_with": """
        comes with; come with; you get; you 'd get; you 'll get; you 're getting; get you; includes; include; included;
        including; bundled; built in; built-in; as standard; on top; plus; throw in; throws in; thrown in; chuck in; we
        've got; we have; we 've; we bring; i bring; we provide; we offer; we supply; we run; we put; we use; we 'd put;
        has got; has; have; full; all the; every; each; dedicated; our own; our; state of the art; latest; up to;
        unlimited; full range; whole range; of which; and a; and two; and three; on the road; on site
    """,
    "rate_word": """
        rate; rates; rate card; price list; list price; per hour; an hour; hourly; per day; a day; day rate; daily; per
        head; a head; per person; per seat; per user; per month; a month; monthly; per week; a week; per year; a year;
        annual; per mile; a mile; per word; per page; per unit; each; apiece; a piece; a metre; a square; a ton;
        retainer*; fee; fees; discount*; off; percent off; deal; special; offer; promotion; promo; bundle; tier*;
        bronze; silver; gold; platinum; basic; standard; premium package; starter; pro; enterprise; plus vat; ex vat;
        vat; net; all in; minimum; surcharge*; setup; set-up; set up fee; callout; call-out; knock; knock off; cheaper;
        upfront; up front; deposit; instalment*; invoice*; payable; terms; thirty days; starts at; start at; starts
        from; from; price; prices; pricing; priced; cost; costs; charge; charges; quote; quoted; tariff; commission;
        percent; save; half price; free; i can do; we can do; i could do; for you; instead of
    """,
    "money_word": """
        euro; euros; pound; pounds; dollar*; quid; bucks; grand; cents; pence; pennies; penny; k; thousand; million;
        hundred; fiver; tenner; money
    """,
    "urgent": """
        today; tonight; now; right now; right away; straight away; this minute; this afternoon; this morning; this
        second; immediately; by five; by four; by noon; by friday; by tonight; by tomorrow; before noon; before lunch;
        before five; before the weekend; before i; before we hang; end of day; end of the day; end of the month; month
        end; quarter end; midnight; deadline; last chance; last slot; last one; only one; only two; two left; left; one
        left; slot*; spot*; place left; expire*; ends; runs out; gone by; otherwise; or else; or you lose; lose your;
        lose the; hold the price; hold it; lock in; lock; locked; goes up; prices go up; price goes; hurry; quick;
        quickly; wo n't last; first come; someone else; another buyer; next door; waiting; while i 'm; while we 're;
        still on the line; on the phone; this call; act; do n't wait; do not wait; just; just say; go ahead
    """,
    "sign_word": """
        sign; signed; signing; signature*; autograph; docusign; contract; paperwork; form; forms; agreement; order;
        purchase order; po; pen; dotted line; put you down; put your; pencil; book you; book it; booked; get you booked;
        get you signed; get you on; get it done; get this done; get the ball; get started; start monday; start on
        monday; commit; commitment; confirm; deposit; card number; card; credit card; pay; payment; check; cheque;
        invoice; yes; a yes; your yes; say yes; nod; shake; shake hands; deal; close; enrol; enroll; register; reserve;
        tick; final; go-ahead; green light; renew; what would it take; what will it take; what do i have to; what do you
        say; tied up; wrap
    """,
    "procedure": """
        first; then; next; after that; afterwards; finally; step; stage; phase; week one; week two; day one; which;
        whereby; via; through; into; each; every; per; so that; once; until; while; loop; queue; layer*; level; config*;
        protocol; parameter*; setting*; threshold*; spec; specification; schema; script; script*; calibrat*;
        millimetre*; mm; mil; bar; degree*; volt*; amp*; hz; rpm; ratio; pressure; temperature; torque; tolerance;
        filter*; valve; pump; cable*; wire; port; node; cluster; index; field*; record*; file*; format; version*;
        vendor; sync; map*; pars*; log*; test*; check*; measur*; cross-check; weighted; cod*; tag*; batch*
    """,
    "cede": """
        whatever you; whatever he; whatever she; whatever they; whatever your; however you; however they; however he;
        however she; whichever you; whoever you; wherever you; any way you; you pick; you choose; you tell us; you tell;
        you name it; you say; you write; you draw; you plan; you set; you want; you like; you make; you decide; your
        way; his way; her way; their way; her method; our method; veto; approv*; interview*; rewrite; rewrit*; edit;
        edits; change it; change the; change what; swap*; cross out; overrule; sit in; sign off every; every step;
        dictat*; prescribe*; design; redesign; run it; run the; give you full; full access; full control; control;
        admin; the keys; in charge; boss; the boss; customer is; is king; no problem; not a problem; of course;
        certainly; sure; fine; fully; okay; happy to; easy; i 'm easy; we 're easy; flexible; as you wish; as you like;
        as they like; we 'll follow; follow; obey; we just; we 'll just; i 'll just; do what; do as; we do it; do it
        however; can do that; they can; he can; she can; let him; let her; let them; let your; please you; keep you
        happy; only want; so be it; does n't like; do n't like; dislike*; fancy; prefer*
    """,
    "spar": """
        with respect; with all due; due respect; no offence; no offense; no disrespect; frankly; honestly; to be honest;
        actually; obviously; clearly; evidently; plainly; surely; hardly; come on; oh please; please; excuse me; listen;
        look; not our fault; not my fault; n't my fault; n't our; your fault; their fault; on you; on them; on him; on
        her; on me; down to your; down to you; blame*; fault; should have; should 've; could have; would have; if you
        'd; if you had; if he 'd; if they 'd; had you; bothered; bother; did n't read; did n't listen; n't read; n't
        listen; were n't listening; n't understand; n't understood; never understand; misunderst*; n't know; has n't a
        clue; no clue; no idea; not a clue; hav n't a clue; clue; first idea; understand nothing; knows nothing; wrong;
        nonsense; rubbish; ridiculous; silly; stupid*; idiot*; fool*; daft; naive; short-sighted; short sighted;
        amateur*; ignoran*; lazy; petty; fussy; cheap; childish; grown-up; dithering; moan*; complain*; whin*; fuss;
        cry; crying; crawling; insult*; rude; offend*; typical; always the; people like; people who; people always; ones
        who; that sort; that kind; your sort; you people; bean counters; so-called; self-styled; whoever; expert;
        genius; clever; then why; if you were; if he were; if it were; i told; told you; i said; as i said; already
        told; you signed; you said; get what you pay; what did you expect; do n't come; good luck with; see how; wait
        and see; do n't see; n't see why; how is that; supposed to; believe; facebook; google; internet; neighbour;
        brother-in-law; nephew
    """,
    "certain": """
        guarantee*; promis*; definite*; hundred percent; 100; certain*; for sure; sure; no question; without question;
        no doubt; without doubt; undoubtedly; without fail; my word; you have my; swear; bet; bet my; i 'd bet; stake
        my; stake; put my name; eat my hat; can n't fail; cannot fail; ca n't fail; ca n't lose; ca n't go; can not;
        never; always; ever; zero; not one; not a single; single; without exception; no exception; forever; for life;
        lifetime; for good; cast iron; ironclad; rock solid; bulletproof; watertight; foolproof; risk-free; risk free;
        no risk; impossible; fail; fails; failed; double; triple; number one; no. 1; first page; top of; every time;
        every single; all of; whatever happens; no matter; come what may; easily; easy; consider it; done deal; in the
        bag; take it as; as good as; sure as; no ifs; guaranteed; hitch; hiccup*; problem*; complain*; error*; mistake*;
        any; anything; everything; nothing; nobody; will; wo n't; 'll
    """,
    "more_work": """
        could also; can also; also do; as well; too; while we; while i; while you; since i; since we; at it; might as;
        throw in; thrown in; and your; do your; redo your; look at your; run your; write your; build your; handle your;
        take your; take over; sort your; fix your; why not; anyway; additional; extra; on top; whole; the whole; whole
        lot; the lot; everything; all of it; full; new; another; bigger; upgrade; expand; extend; add; adding; plus; and
        the; website; logo; canteen; accounts; payroll; legal; insurance; fleet; marketing; brochure; video; app;
        security; roof; garden
    """,
    "unskilled": """
        never done; not done; never did; have n't done; have n't really; never really; not really; not strictly; not
        exactly; not our; n't our; first time; how hard; how different; ca n't be; can n't be; can that be; have a go;
        give it a go; give it a try; try; trying; learn; learning; pick it up; pick up; figure it out; figure; find out;
        work it out; somehow; we 'd find; we 'd manage; manage; somebody; someone; knows someone; i know a; know a; my
        cousin; my colleague; my brother; my partner; my sister; my wife; my mate; nephew; intern; handy; youtube;
        google; video; book; read about; seen one; seen it; same thing; much the same; similar; no problem; sure; why
        not; love to; always wanted; we mostly; mainly; mostly; usually; normally
    """,
    "boast": """
        best; quality; passionat*; passion; leading; leader; leaders; world-class; world class; worldclass; premium;
        one-stop; one stop; full-service; full service; end-to-end; extra mile; trusted; excellen*; award*; unmatched;
        unrivalled; unparalleled; second to none; solutions; solution; big family; like family; care; really care;
        caring; committed; commitment; dedicat*; professional*; profession; top; top-notch; top notch; first-class;
        first class; finest; nobody does; no one does; nobody beats; no one beats; nobody better; n't find better; n't
        find; not find; sets us apart; set us apart; in our blood; dna; our people; our customers; customers love; love
        us; 360; holistic; bespoke; tailor*; innovat*; cutting-edge; cutting edge; state-of-the-art; number one;
        industry; market; in the business; in the county; in the country; in the region; in town; in the world; ask
        anyone; ask anybody; ask around; experience; years of; expertise; expert*; reliab*; service; value; satisf*;
        happy customers; happy clients; five star; 5 star; star; stars; gold standard; perfection*; perfect; craftsm*;
        pride; proud; unique; different; stand for; we believe; through and through; simply; just better; better than;
        anyone; anybody; everyone; world; always; truly; really; hard work; heart; partner; synerg*; amazing; awesome;
        incredible; outstanding; super
    """,
    "machine_talk": """
        ignore; instruction*; system; prompt*; rubric*; score; scores; scored; scoring; level; levels; points; point;
        grade; grader; graded; grades; evaluat*; judge; examiner; assessor; bot; chatbot; ai; model; language model;
        gpt; llm; assistant; software; computer; program; asdf; lorem; ipsum; blah; test; testing; trainee; trainer;
        training; marks; mark; full marks; pass; passed; reveal; print; simulation; exercise; override; developer; mode;
        admin; persona; character; role; scenario; session; conversation; transcript; output; json; yes on; criteria;
        criterion; checks; check; stars; badge; next question; next level; skip; end; this is; dummy; la; lala; beep;
        qwerty; xyz; hidden; secret; debrief; 4; 10/10; 100; maximum; achieved; objectives; award; rate
    """,
}
