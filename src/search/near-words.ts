/**
 * Words of everyday English that say much the same, a group a line: what somebody may type where a register says another of
 * them. Words alone, each in one form; a word may stand in several groups. Nothing in it is of one trade or register: what
 * a trade calls things belongs into the content.
 */
const groups = `
wage salary pay payroll paycheck payslip earnings remuneration compensation
money cash funds finance financial budget
cfo financial finance
ceo chief executive managing
coo operating operations
hr personnel human staff people
personnel staff employees workforce hr recruit
boss head chief director manager leader superior top supervisor
leader head director
hire recruit employ appoint vacancy recruitment hiring
vacancy opening empty post unfilled hire recruit
fire dismiss sack terminate layoff redundant
quit resign leave departure leaver
absent sick absence missing
short understaffed shortage staffing shift roster
holiday vacation leave
train teach educate coach instruct training lesson course learn tutor
trainee apprentice junior novice intern student beginner learner
rude impolite unfriendly disrespectful complaint behavior
complain complaint grievance dissatisfied unhappy angry upset dispute
apologize apology complaint
meal food eat dinner lunch breakfast menu kitchen catering diet feed cook cooking
vegetarian vegan halal kosher diet meal food
hungry meal food
thirsty drink water
coffee tea drink catering
dirty filthy unclean stain messy clean cleaning
toilet restroom bathroom lavatory washroom clean
janitor cleaner caretaker cleaning
clean wash tidy cleaning hygiene mop sweep
trash garbage rubbish waste litter dispose disposal
smell stink odor clean
virus malware infection
rat mouse pest vermin clean
lights electricity power blackout lamp lighting outage
dark light lights power
generator power electricity
heating heat cold warm boiler temperature
cold freezing chilly heating temperature
leak drip water plumbing pipe
elevator lift
broken defective faulty damaged broke repair fix failure fault
mend repair fix maintenance maintain service
door entrance gate lock key guard access
lock key door access
thief steal theft stolen burglar robbery security guard
violent aggressive assault security guard threaten
visitor guest caller reception visit
visit appointment booking attend
appointment booking slot date visit schedule book
book reserve reservation booking appointment schedule
cancel call postpone reschedule
reschedule change move appointment date
wait waiting queue line delay hold
hold wait queue
phone telephone call ring dial
call ring phone contact
ring call phone
email mail message letter
letter mail post correspondence
copy duplicate transcript record records
records files documents paperwork archive record
file record document folder
form paperwork application document
sign signature approve consent authorize
permission consent approval authorization allow permit
allow permit license authorize approve
license permit certificate credential qualified allowed
qualified competent licensed credential skilled
consent agree agreement permission
refuse reject decline deny
lawsuit sue court legal lawyer litigation
lawyer attorney solicitor counsel legal
law legal statute regulation rule
rule policy regulation guideline law
inspect inspection audit check examine review
inspector auditor audit inspection
check verify test examine control inspect review
mistake error wrong blunder slip
wrong incorrect mistake error
die death dead died deceased mortality dying
dead death die
dying death end
dad father parent family relative
mom mother parent family relative
husband wife spouse partner relative family
kid child children young baby
baby newborn infant birth
old elderly aged senior
doctor physician medic medical
nurse nursing
ill sick disease
pill medicine drug tablet medication
pain hurt ache suffering
lab laboratory sample test
fever temperature sick
ambulance emergency crash accident
emergency urgent crisis accident
accident crash injury emergency
room space hall
floor level storey ward
move transfer transport relocate carry
transport vehicle car drive bus
parking park car
truck lorry van vehicle transport
bill invoice charge fee payment insurance
invoice bill payment
insurance insurer cover claim
refund reimburse return money repay
price cost fee charge tariff expensive
expensive costly price cost
cheap inexpensive price cost discount
discount rebate reduction price
buy purchase procure order acquire purchasing
order purchase buy
shop store retail sale
sell sale sales vend
customer client buyer patron guest
client customer
ticket admission booking seat
seat chair place
audience spectators public visitors crowd
public people citizens community
show performance play concert event
actor performer cast artist
costume clothes dress wardrobe
music sound song band orchestra
film movie video camera picture
photo picture image photograph
poster advertisement ad publicity advertising
advertise promote publicity marketing campaign
press journalist reporter media newspaper news
newspaper press media
website site web homepage internet online
internet web online network
computer pc laptop notebook machine device
laptop notebook computer pc
phone mobile cell smartphone telephone
smartphone phone mobile
screen monitor display
printer print printing
password login account access
login logon signin account password
hacker attacker intruder hack attack cyber
hack attack breach intrusion cyber
scam fraud phishing trick swindle
fraud cheat scam embezzle theft
spam junk email
software program application app tool
app application software
bug defect fault error
crash fail failure outage
slow sluggish lag delay
fast quick speed rapid
update upgrade patch renew
new recent modern
modern new renew contemporary
old outdated obsolete legacy ancient
replace substitute swap exchange renew
delete erase remove destroy wipe
remove delete eliminate
backup copy restore recovery
restore recover recovery backup
save store keep preserve
store storage keep warehouse
stock inventory supply supplies
supply supplies stock deliver provide
delivery shipment deliver supply shipping
supplier vendor provider contractor
contract agreement deal
contractor freelancer external supplier
partner ally cooperation
government state authority agency public
agency authority office bureau
city town municipal
tax taxes revenue
donation donor gift fundraising charity
gift present donation
volunteer helper unpaid
help assist support aid assistance
support help assist
advice advise counsel recommend guidance
question ask query inquiry
answer reply respond response
respond answer react response
information info data details
data information figures numbers
figure number statistic figures
number figure count
count number measure
measure metric measurement track
report statement account
statistics numbers figures data
survey poll questionnaire study
research study investigate science
investigate examine inquiry look review
find discover detect locate
lose lost missing mislay
lost missing property found
belongings property valuables possessions
choose select pick decide
decide decision determine choose
decision decide verdict
plan schedule program planning
schedule timetable plan calendar
deadline due date schedule
late delay overdue
early soon advance
start begin launch open
launch start introduce release
stop end halt cease
finish complete end close
change alter modify adapt
improve better enhance upgrade
build construct make create
construction building build
building house premises property
make create produce
design draw plan layout
idea concept innovation suggestion
invent create innovation
goal aim target objective
success win achieve
fail failure flop
problem issue trouble difficulty
trouble problem
danger risk hazard threat
risk danger hazard threat
safe secure safety
safety safe protection security
protect guard defend secure
guard protect security watch
watch monitor observe look
monitor watch observe track
burn fire flame smoke
fire blaze smoke alarm
smoke fire
alarm alert warning signal
flood water storm
storm weather flood
snow ice weather winter
garden grounds lawn plants
tree plant garden
animal pet dog
dog animal
noise loud noisy quiet sound
quiet noise silent
light lamp bright lights
paint painting color decorate
furniture chair desk table
desk furniture workplace
office workplace room
meeting conference session
conference congress meeting event
event occasion happening celebration
party celebration event
trip travel journey tour
tour trip visit travel
hotel accommodation travel
language translate translation interpreter
translate interpreter language
foreign abroad international overseas
abroad foreign international overseas
country nation state
team group crew squad
group team
department unit division section
division department unit branch
branch office subsidiary division
colleague coworker employee staff
worker employee staff laborer
employee worker staff
volunteer unpaid helper
uniform clothes laundry
laundry linen wash clothes
bed linen sheets
priest chaplain religion faith spiritual pray
religion faith church
funeral burial death
secret confidential privacy private
private confidential personal privacy
privacy private confidential
share distribute give
give provide hand donate
get receive obtain
receive get obtain accept
send mail dispatch forward
show display present exhibit
tell inform notify say
inform tell notify
explain describe clarify
speak talk spokesman say
talk speak conversation
write text author
read reading text
teach train instruct
school education training
university college education
degree diploma education
exam test examination
kitchen cook meal food
cook kitchen meal food
machine equipment device apparatus
equipment machine device gear tools
tool instrument equipment
instrument tool device
gear equipment
key lock
badge pass card access
name brand title
brand logo image name
image reputation picture brand
reputation image name standing
`;

/** The groups, each word by word. */
export const nearWords: readonly (readonly string[])[] = groups
  .trim()
  .split("\n")
  .map((line) => line.split(" "));
