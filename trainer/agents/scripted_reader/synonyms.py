"""Families of words that mean much the same when one asks about a business: a question is known by other words too.

Knows nothing of topics or scenarios. Each line is a family, drawn-in lines continue it; a trailing `*` stands for any
ending.
"""

FAMILIES = """
owe* owing outstanding overdue unpaid due arrears balance debt debts debtor* receivable* invoice* bill bills
  billed payable remainder
pay pays paid payment* paying settle* settlement cough remit reimburse* refund* compensat*
money cash fund* financ* dollar* euro* pound* quid bucks capital purse pocket* moneywise
amount* sum figure number total size extent quantity volume much
price* pricing cost* charge* fee fees rate rates quote* tariff expensive cheap expense* spend* budget* afford*
  invest*
profit* margin* revenue turnover sales income earn* takings
lose loses losing lost loss losses damage* harm hurt* suffer* toll wast*
sue sued suing lawsuit* court* legal law lawyer* attorney* litigat* solicitor* judge tribunal claim claims
  counsel
contract* agreement* terms clause* deal paperwork document* signed writing written letter* email* correspondence
  record* proof evidence
own owns owner* partner* shareholder* principal founder* proprietor director* boss* chief ceo president head
manager* supervis* superior lead leader* management executive* board
decide* decision* approv* authori* veto signs signature sign-off nod consent permission allow* agree* choose*
  choice final
who whom whose person somebody someone anyone anybody individual name names called
colleague* team* staff employee* worker* workforce people folk* crew headcount personnel department* group* unit
  division
customer* client* buyer* account* user* audience* consumer* patient* guest* subscriber* follower* fans
supplier* vendor* provider* agency agencies contractor* consultant* firm firms outfit freelancer* partner-agency
  subcontractor*
competitor* competition rival* alternative* other* another else bid bids bidder* tender pitch* shortlist compar*
relationship* relation* friend* friendly terms rapport trust* history together loyal* dealing* dealt
argue* argument dispute* disagree* quarrel* conflict* fight* row clash* friction tension politic*
quality fault* faulty defect* flaw* bad broken problem* issue* trouble* wrong mistake* error* complaint*
  complain* unhappy dissatisf*
reason* why cause* because behind excuse* explanation explain* grounds justif* motive*
happen* occur* event* incident story went
try tried tries attempt* effort* already done far steps taken action* measures
previous* past before earlier former last prior used history formerly
result* outcome* effect* impact consequence* success* achiev* work worked
goal* aim* purpose objective* want* wish* hope* hoping intend* intention* plan* ambition target* priorit* ideal*
important matters matter priority care crucial essential key main
measure* metric* kpi* judge* track* report* count* analytics statistic* data benchmark* indicator* evaluat*
worry worri* worries concern* fear* afraid scared nervous anxious uneasy dread* risk* danger* sleep awake
  stress*
feel* feeling* mood attitude opinion* view* think* thought* believe* stance position* sceptic* skeptic* against
  resist* oppose* objection* reluctan* hesita*
happy pleased satisf* content like* enjoy* love* keen glad
when date* time* timeline deadline schedule soon quick* fast urgent* month* week* year* day days long since
  until ago start* begin* began finish* end ends ended
year annual* yearly season quarter* summer winter spring autumn
stop* stopped quit end ended cease* cancel* terminat* leave left leaving drop* fire fired let
stay* keep* remain* continu* carry hold
need* require* necessary must help* support* assist* hand
cover* covered handle* handling manage* managing sorted control in-house inhouse internal* themselves yourselves
  own
responsib* charge duty duties task* job* role* role-holder title position remit look
expert* expertise specialist* skill* know* knowledge experience* qualified qualification* background train*
  training competen* able capable
learn* taught course* study studied class* school
computer* it technology technical tech system* software server* network* digital tool* platform*
website* web site page pages online internet seo search google
social facebook instagram linkedin twitter tiktok youtube post posts posting channel* blog* content campaign*
  marketing advert* ads brand* promotion*
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
often frequen* regular* usually normally typical* every how-often
"""


class Families:
    """Finds the families of a word."""

    def __init__(self, written: str = FAMILIES) -> None:
        self._words: dict[str, list[int]] = {}
        self._stems: dict[str, list[int]] = {}
        for at, line in enumerate(written.strip().replace("\n  ", " ").splitlines()):
            for word in line.split():
                known, key = (self._stems, word[:-1]) if word.endswith("*") else (self._words, word)
                known.setdefault(key, []).append(at)

    def of(self, word: str) -> list[int]:
        """The numbers of the families this word belongs to."""
        found = list(self._words.get(word, ()))
        for end in range(2, len(word) + 1):
            found += self._stems.get(word[:end], ())
        return found
