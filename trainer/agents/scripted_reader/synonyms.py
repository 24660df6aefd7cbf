"""Families of words that mean much the same when one asks about a business, so that a question is known by other words too.

Knows nothing of topics or scenarios. Each line is a family; a trailing `*` stands for any ending.
"""

FAMILIES = """
owe* owing outstanding overdue unpaid due arrears balance debt debts debtor* receivable* invoice* bill bills billed payable remainder
pay pays paid payment* paying settle* settlement cough remit reimburse* refund* compensat*
money cash fund* financ* dollar* euro* pound* quid bucks capital purse pocket* moneywise
amount* sum figure number total size extent quantity volume much
price* pricing cost* charge* fee fees rate rates quote* tariff expensive cheap expense* spend* budget* afford* invest*
profit* margin* revenue turnover sales income earn* takings
lose loses losing lost loss losses damage* harm hurt* suffer* toll wast*
sue sued suing lawsuit* court* legal law lawyer* attorney* litigat* solicitor* judge tribunal claim claims counsel
contract* agreement* terms clause* deal paperwork document* signed writing written letter* email* correspondence record* proof evidence
own owns owner* partner* shareholder* principal founder* proprietor director* boss* chief ceo president head
manager* supervis* superior lead leader* management executive* board
decide* decision* approv* authori* veto signs signature sign-off nod consent permission allow* agree* choose* choice final
who whom whose person somebody someone anyone anybody individual name names called
colleague* team* staff employee* worker* workforce people folk* crew headcount personnel department* group* unit division
customer* client* buyer* account* user* audience* consumer* patient* guest* subscriber* follower* fans
supplier* vendor* provider* agency agencies contractor* consultant* firm firms outfit freelancer* partner-agency subcontractor*
competitor* competition rival* alternative* other* another else bid bids bidder* tender pitch* shortlist compar*
relationship* relation* friend* friendly terms rapport trust* history together loyal* dealing* dealt
argue* argument dispute* disagree* quarrel* conflict* fight* row clash* friction tension politic*
quality fault* faulty defect* flaw* bad broken problem* issue* trouble* wrong mistake* error* complaint* complain* unhappy dissatisf*
reason* why cause* because behind excuse* explanation explain* grounds justif* motive*
happen* occur* event* incident story went
try tried tries attempt* effort* already done far steps taken action* measures
previous* past before earlier former last prior used history formerly
result* outcome* effect* impact consequence* success* achiev* work worked
goal* aim* purpose objective* want* wish* hope* hoping intend* intention* plan* ambition target* priorit* ideal*
important matters matter priority care crucial essential key main
measure* metric* kpi* judge* track* report* count* analytics statistic* data benchmark* indicator* evaluat*
worry worri* worries concern* fear* afraid scared nervous anxious uneasy dread* risk* danger* sleep awake stress*
feel* feeling* mood attitude opinion* view* think* thought* believe* stance position* sceptic* skeptic* against resist* oppose* objection* reluctan* hesita*
happy pleased satisf* content like* enjoy* love* keen glad
when date* time* timeline deadline schedule soon quick* fast urgent* month* week* year* day days long since until ago start* begin* began finish* end ends ended
year annual* yearly season quarter* summer winter spring autumn
stop* stopped quit end ended cease* cancel* terminat* leave left leaving drop* fire fired let
stay* keep* remain* continu* carry hold
need* require* necessary must help* support* assist* hand
cover* covered handle* handling manage* managing sorted control in-house inhouse internal* themselves yourselves own
responsib* charge duty duties task* job* role* role-holder title position remit look
expert* expertise specialist* skill* know* knowledge experience* qualified qualification* background train* training competen* able capable
learn* taught course* study studied class* school
computer* it technology technical tech system* software server* network* digital tool* platform*
website* web site page pages online internet seo search google
social facebook instagram linkedin twitter tiktok youtube post posts posting channel* blog* content campaign* marketing advert* ads brand* promotion*
phone call* ring* rang telephone mobile
meet* meeting* visit* appointment diary calendar lunch coffee talk* chat* conversation* speak* discuss*
hear heard hearing recommend* refer* referral introduc* mention* told sent pointed
company business* firm enterprise operation* organisation* organization* trade industry market sector
bank* lender* loan* credit borrow* overdraft mortgage line guarantee* collateral
bankrupt* insolven* broke liquid* afford solvent able-to-pay assets
tax* audit* accountant* books bookkeep* vat payroll
product* service* offer* goods item* order* deliver* delivery shipment* job project* work
machine* equipment plant factory production line
house home building site office premises location* place based where
family wife husband son daughter brother* sister* mother father cousin* kids children law
promise* guarantee* commit* assur* word oath
threat* warn* ultimatum pressure* force* push*
answer* reply replied respond* response* react* reaction said say says tell told claim*
secret* confidential private quiet* hidden hide hiding
health ill sick illness doctor hospital
insur* cover policy premium*
compet* win won beat
grow* growth expand* bigger increase* rise rose up
fall* fell drop* decline* decrease* shrink* down reduce* cut less fewer
new change* changed changing different recent* lately now today
old legacy outdated years
safe* security secure protect* breach* hack* attack*
report* dashboard* spreadsheet* excel
hire* hiring recruit* candidate* vacancy appoint* employ*
interest* curious appeal attract*
lead leads prospect* enquir* inquir* application* applicant*
wage* salary salaries payroll paycheck* payday pay staff crew
borrow* lend* lent loan* credit overdraft mortgage remortgage debt bank line
personal* private* own pocket savings saving home yourself family husband wife house
survive* survival last lasts hold afloat open solvent lights endure runway manage going
resolve* resolution settle* settlement close* closure end finish* over done behind
accept* acceptable take live agree* tolera* okay satisf* enough minimum lowest least floor bottom less compromis* room walk
resist* refus* refuse withhold* hold* holding stop* block* stall* delay* drag* dodg* excus* avoid*
inspect* check* accept* approv* confirm* sign* handover hand* walkthrough walk-through punch snag*
deliver* install* build* built make made making construct* create* creat* produc* supply supplied fit fitted design* put
finish* complet* done ready final handed
supplier* supply material* lumber stock vendor* yard
employ* hire* staff crew people men workers payroll
future ahead next upcoming pipeline coming more further again follow-up repeat
importan* matter* mean* big share part portion percent* slice fraction third half rely depend*
wait* waiting patien* impatien* chas* remind* press* push*
urgent* urgency rush* hurry* pressing soon quick* fast asap immediate*
believe* think suspect* guess* reckon* opinion view feel* behind real really true truth
affect* effect* impact* touch* hit* hurt* damage* strain* squeez* tight pinch
worst bottom disaster fail* fails failure wrong badly sink
help* assist* support* service* guidance advice advis*
train* teach* taught coach* learn* skill* educat*
group committee department team unit section circle panel council
volunteer* amateur* hobby* spare-time enthusias*
audience* follower* reach engag* views likes shares clicks traffic
post* publish* publishing write writing writes content article* blog* tweet* story stories video* photo* picture* image*
measure* number* count* data statistic* figure* analytic* metric* track* report* result*
policy policies rule* guideline* guidance regulation* complian* legal approval
brand* reputation image name public press media news
complain* complaint* angry unhappy negative criticism comment* review* feedback
security access password* account* login* permission* admin* control*
technical technology software system* server* infrastructure it network tool* program*
run* runs running manage* manages look* operate* operat* maintain* handle* responsible charge
begin* start* launch* kick* rollout roll introduce* set
improve* better increase* grow* boost* more raise* lift*
save* saves saving reduce* cut* lower less cheaper
lead* leads enquir* inquir* prospect* sale* sell* selling customer* convert* conversion
member* donor* patient* student* citizen* resident* tenant* guest* visitor* user*
rumour* rumor* gossip heard secret unofficial behind quiet*
boss chief director president ceo owner chairman board management leadership top
disagree* conflict clash argue* quarrel dispute fight tension friction side sides divided split
alone single one only solo himself herself themselves yourself
busy time capacity hours workload stretched overload* swamped spare
old former previous ex predecessor before last earlier
success* win* won good great well proud best
often frequen* regular* usually normally typical* every how-often
"""


class Families:
    """Finds the families of a word."""

    def __init__(self, written: str = FAMILIES) -> None:
        self._words: dict[str, list[int]] = {}
        self._stems: dict[str, list[int]] = {}
        for at, line in enumerate(written.strip().splitlines()):
            for word in line.split():
                known, key = (self._stems, word[:-1]) if word.endswith("*") else (self._words, word)
                known.setdefault(key, []).append(at)

    def of(self, word: str) -> list[int]:
        """The numbers of the families this word belongs to."""
        found = list(self._words.get(word, ()))
        for end in range(2, len(word) + 1):
            found += self._stems.get(word[:end], ())
        return found
