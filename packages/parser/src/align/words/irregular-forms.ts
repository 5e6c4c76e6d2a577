// Forms that no rule leads back to their word: the irregular verbs and plurals that running text is full of.
const FORMS = `
be: am is are was were been being
have: has had having
do: does did done doing
go: goes went gone
say: said
tell: told
think: thought
know: knew known
see: saw seen
come: came
take: took taken
get: got gotten
give: gave given
make: made
find: found
feel: felt
leave: left
keep: kept
bring: brought
begin: began begun
hear: heard
run: ran
hold: held
stand: stood
sit: sat
speak: spoke spoken
lie: lay lain lying
lead: led
lose: lost
meet: met
pay: paid
send: sent
fall: fell fallen
rise: rose risen
grow: grew grown
draw: drew drawn
drive: drove driven
eat: ate eaten
write: wrote written
wear: wore worn
win: won
buy: bought
sell: sold
catch: caught
teach: taught
fight: fought
seek: sought
sleep: slept
sweep: swept
weep: wept
creep: crept
spend: spent
build: built
lend: lent
bend: bent
mean: meant
deal: dealt
dream: dreamt
burn: burnt
learn: learnt
spoil: spoilt
smell: smelt
spill: spilt
bleed: bled
breed: bred
feed: fed
flee: fled
speed: sped
shine: shone
shoot: shot
hang: hung
swing: swung
sting: stung
stick: stuck
strike: struck stricken
dig: dug
spin: spun
wind: wound
bind: bound
grind: ground
swear: swore sworn
tear: tore torn
bear: bore borne born
break: broke broken
choose: chose chosen
freeze: froze frozen
steal: stole stolen
wake: woke woken
weave: wove woven
forget: forgot forgotten
hide: hid hidden
bite: bit bitten
ride: rode ridden
throw: threw thrown
blow: blew blown
fly: flew flown
swim: swam swum
sing: sang sung
ring: rang rung
drink: drank drunk
sink: sank sunk
shrink: shrank shrunk
spring: sprang sprung
shake: shook shaken
mistake: mistook mistaken
become: became
overcome: overcame
understand: understood
forgive: forgave forgiven
show: shown
arise: arose arisen
awake: awoke awoken
beat: beaten
light: lit
slide: slid
swell: swollen
sew: sewn
sow: sown
lay: laid
die: dying
tie: tying
man: men
woman: women
child: children
foot: feet
tooth: teeth
goose: geese
mouse: mice
wife: wives
life: lives
knife: knives
leaf: leaves
half: halves
self: selves
wolf: wolves
thief: thieves
shelf: shelves
person: people
good: better best
bad: worse worst
far: further farther furthest
`

/** Leads an irregular English form to its word: `went` to `go`. The first word that claims a form has it: `left` is of `leave`. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = readForms()

function readForms(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const row of FORMS.trim().split('\n')) {
    const [word = '', list = ''] = row.split(': ')
    for (const form of list.split(' ')) if (!forms.has(form)) forms.set(form, word)
  }
  return forms
}
