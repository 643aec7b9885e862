/**
 * What patients and notes say, in the words of the official titles, and words that titles use side by side. The
 * same form as `abbreviations.ts`. Written for this app.
 */
export const LAY_WORDS = `
abnormality: abnormal | malformation
aches: pain
aching: pain
addiction: dependence
addicted: dependence
aftercare: aftercare
allergic: allergy | allergic
allergy to: allergy status
amputated: amputation | acquired absence
amputation: amputation | detachment | acquired absence
amputee: acquired absence
arm: upper limb | arm | forearm
artery disease: atherosclerosis | artery
back: back | dorsal | lumbar
bad breath: halitosis
bed sore: pressure ulcer
bed sores: pressure ulcer
bedsore: pressure ulcer
decubitus: pressure ulcer
decub: pressure ulcer
belly: abdominal
belly button: umbilic
bigger: enlarged
birth: birth | delivery | newborn
birthmark: nevus
bite: bite | bitten
bladder infection: cystitis
bleed: hemorrhage | bleeding
bleeding: hemorrhage | bleeding
bleeds: hemorrhage | bleeding
blindness: blindness
bloating: abdominal distension
blockage: obstruction | occlusion
blocked: obstruction | occlusion
blood clot: embolism thrombosis | thrombosis
blood clots: embolism thrombosis | thrombosis
clot: thrombosis | embolism
blood in stool: melena
blood in urine: hematuria
blood poisoning: sepsis
blood sugar: glucose | glycemia
blurry: blurred | visual disturbance
boil: furuncle
boils: furuncle
bone cancer: malignant neoplasm bone
bone infection: osteomyelitis
bone spur: osteophyte | spur
born: birth | liveborn
bowel: intestin | bowel
brain: brain | cerebral | intracranial
brain bleed: intracranial hemorrhage | intracerebral hemorrhage
breastbone: sternum
broke: fracture
broken: fracture
bruise: contusion
bruised: contusion
bruising: contusion | ecchymos
buttock: buttock
bypass: bypass
calf: calf | lower leg
cancer: malignant neoplasm | carcinoma | malignan | neoplas
cancerous: malignant
car accident: car collision traffic | car occupant
car crash: car collision traffic | car occupant
car wreck: car collision traffic | car occupant
cardiac: cardiac | heart
cast: cast
catch: infection
cavities: dental caries
cavity: dental caries
cerebral: cerebral | brain
cesarean: cesarean | extraction products conception
chemo: antineoplastic chemotherapy
chest: chest | thora
child: child | childhood | children
childbirth: delivery
chipped: fracture
choke: asphyxi | choking | obstruct
closed: closed
collar bone: clavicle
collarbone: clavicle
collapsed lung: pneumothorax | pulmonary collapse
colon: colon | large intestine
coma: coma
concussed: concussion
confused: disorientation | altered mental
confusion: disorientation | altered mental
congestion: congestion
congestive: congestive | heart failure
cramp: cramp
crooked: deviat | deform
crush: crush
crushed: crush
cut: laceration
cuts: laceration
deaf: deafness | hearing loss
deafness: hearing loss | deafness
degenerative: degenerat | degenerative
degenerative joint disease: osteoarthritis
dental: dental | tooth | teeth
depressed: depress
depression: depress
diabetic: diabetic | diabetes
diabetic foot: diabetes foot
diabetic eye: diabetes retinopathy
difficulty swallowing: dysphagia
trouble swallowing: dysphagia
disc: disc
disk: disc
dizzy: dizziness
dizziness: dizziness | vertigo
dog bite: bitten by dog
cat bite: bitten by cat
dog bite hand: open bite hand | bitten by dog
dog bite left hand: open bite left hand | bitten by dog
dog bite right hand: open bite right hand | bitten by dog
dog bite finger: open bite finger | bitten by dog
dog bite left finger: open bite left finger | bitten by dog
dog bite right finger: open bite right finger | bitten by dog
dog bite arm: open bite upper arm | bitten by dog
dog bite left arm: open bite left upper arm | bitten by dog
dog bite right arm: open bite right upper arm | bitten by dog
dog bite forearm: open bite forearm | bitten by dog
dog bite left forearm: open bite left forearm | bitten by dog
dog bite right forearm: open bite right forearm | bitten by dog
dog bite leg: open bite lower leg | bitten by dog
dog bite left leg: open bite left lower leg | bitten by dog
dog bite right leg: open bite right lower leg | bitten by dog
dog bite calf: open bite lower leg | bitten by dog
dog bite left calf: open bite left lower leg | bitten by dog
dog bite right calf: open bite right lower leg | bitten by dog
dog bite face: open bite head | bitten by dog
dog bite lip: open bite lip | bitten by dog
dog bite ear: open bite ear | bitten by dog
dog bite left ear: open bite left ear | bitten by dog
dog bite right ear: open bite right ear | bitten by dog
dog bite foot: open bite foot | bitten by dog
dog bite left foot: open bite left foot | bitten by dog
dog bite right foot: open bite right foot | bitten by dog
flu a: influenza other identified
flu b: influenza other identified
influenza a: influenza other identified
influenza b: influenza other identified
disc herniation: disc displacement
disk herniation: disc displacement
herniated disk: disc displacement
benzo withdrawal: sedative withdrawal
benzo wd: sedative withdrawal
benzo dependence: sedative dependence
benzo abuse: sedative abuse
drinking: alcohol
drug abuse: drug abuse | psychoactive abuse
drug use: psychoactive use
drunk: alcohol intoxication
dry eye: dry eye
dry mouth: xerostomia | dry mouth
ear: ear | otitis
ear infection: otitis media
ear pain: otalgia
earache: otalgia
earwax: impacted cerumen
elbow: elbow
elevated: elevat | abnormal
enlarged: hypertrophy | enlarged | hyperplasia
enlarged prostate: benign prostatic hyperplasia
enlarged heart: cardiomegaly
eye infection: conjunctivitis
fainted: syncope
fainting: syncope
passed out: syncope
passing out: syncope
fall: fall
falls: fall
falling: fall
fatty liver: fatty liver
feeding tube: gastrostomy
fell: fall
fever: fever
fibroid: leiomyoma
fibroids: leiomyoma
finger: finger | thumb
fingers: finger
fit: seizure
fits: seizure
flat feet: flat foot
flat foot: flat foot
flu: influenza
flu shot: encounter immunization | influenza vaccine
foot: foot
forearm: forearm | lower arm
forgetful: amnesia | memory
fluid retention: edema | fluid overload
fluid overload: fluid overload
food poisoning: foodborne intoxication
fungal: mycos | fungal | tinea | candid
gall bladder: gallbladder
gall stone: calculus gallbladder
gall stones: calculus gallbladder
gallstone: calculus gallbladder
gallstones: calculus gallbladder
gas: flatulence
german measles: rubella
getting old: age
goiter: goiter
gum: gingiv
gum disease: periodont | gingiv
gunshot: firearm | gunshot
gut: intestin
hair loss: alopecia
hardening of arteries: atherosclerosis
hay fever: allergic rhinitis pollen | allergic rhinitis
head: head | skull
hearing loss: hearing loss
heart attack: myocardial infarction
heart block: atrioventricular block
heart disease: heart disease
heart infection: endocarditis
heart murmur: cardiac murmur
murmur: cardiac murmur
heel: heel
hepatic: hepatic | liver
liver: liver | hepatic
herniated: displacement | hernia
herniated disc: disc displacement
slipped disc: disc displacement
bulging disc: disc displacement
hiccups: hiccough
high: elevated | hyper
high blood pressure: hypertension | elevated blood pressure
high blood sugar: hyperglycemia
high cholesterol: hypercholesterolemia | hyperlipidemia
high triglycerides: hyperglyceridemia
high potassium: hyperkalemia
high sodium: hypernatremia
high calcium: hypercalcemia
hip replacement: replacement hip | artificial hip
hip: hip | femur
hypertensive: hypertensive | hypertension
hit: struck
immunization: immunization
incontinence: incontinence
incision: incision
infected: infection | infected
infection: infection | infectious
ingrown toenail: ingrowing nail
ingrown nail: ingrowing nail
injection: injection | introduction
injury: injury
intestinal: intestin
intestine: intestin
iron: iron
irregular heartbeat: arrhythmia
irregular periods: irregular menstruation
heavy periods: excessive menstruation
painful periods: dysmenorrhea
missed period: amenorrhea
itch: pruritus
itching: pruritus
itchy: pruritus
jaundice: jaundice
jaw: jaw | mandible
kidney: kidney | renal
renal: kidney | renal
kidney disease: kidney disease
kidney failure: kidney failure
kidney infection: pyelonephritis | tubulo interstitial nephritis
kidney stone: calculus kidney
kidney stones: calculus kidney
bladder stone: calculus bladder
knee: knee | patella
knee cap: patella
kneecap: patella
labor: labor
lack: deficiency
leg: leg | lower limb
legs: leg | lower limb
lice: pediculosis
light headed: dizziness
lightheaded: dizziness
liver cancer: malignant neoplasm liver
lockjaw: tetanus
low: low | hypo
low blood count: anemia
low blood pressure: hypotension
low blood sugar: hypoglycemia
low platelets: thrombocytopenia
low potassium: hypokalemia
low sodium: hyponatremia
low magnesium: hypomagnesemia
low calcium: hypocalcemia
low thyroid: hypothyroidism
low white count: neutropenia | leukocyt
lump: lump | mass
lung: lung | pulmonary | bronchus
lungs: lung | pulmonary
lung cancer: malignant neoplasm bronchus lung
lyme: lyme
mammogram: screening mammogram | mammo
mad cow: creutzfeldt
mass: mass | lump | swelling
measles: measles
menopause: menopausal
mental: mental
middle ear: otitis media
mini stroke: transient cerebral ischemic
ministroke: transient cerebral ischemic
miscarriage: spontaneous abortion
mole: nevus
moles: nevi
mono: infectious mononucleosis
mumps: mumps
muscle: muscle
narrowing: stenosis | stricture
nail fungus: tinea unguium
nasal: nasal | nose
near sighted: myopia
nearsighted: myopia
far sighted: hypermetropia
farsighted: hypermetropia
neck: neck | cerv
neck pain: cervicalgia
necrosis: necrosis
nerve: nerve | neur
nerve pain: neuralgia
neuropathy: neuropath
nose: nose | nasal
nose bleed: epistaxis
nosebleed: epistaxis
numb: anesthesia
numbness: anesthesia skin | paresthesia
obese: obesity
old: old
overweight: overweight
overactive thyroid: hyperthyroidism
underactive thyroid: hypothyroidism
overdose: poisoning
pacemaker: pacemaker
pain: pain | algia
painful: pain
painful urination: dysuria
burning urination: dysuria
frequent urination: frequency micturition
urinary frequency: frequency micturition
urinary urgency: urgency urination
urinary retention: retention of urine
panic attack: panic
paralysis: paralysis | plegia
paralyzed: plegia
pelvis: pelvis
piles: hemorrhoids
pimples: acne
pink eye: conjunctivitis
pinkeye: conjunctivitis
pins and needles: paresthesia
poison ivy: contact dermatitis plants
poisoned: poisoning
poor balance: unsteadiness
postoperative: postprocedural | following procedure
post op: postprocedural | following procedure
pregnant: pregnan
preg: pregnan
prostate cancer: malignant neoplasm prostate
pulled muscle: strain muscle
puncture: puncture
rapid heartbeat: tachycardia
fast heartbeat: tachycardia
slow heartbeat: bradycardia
rash: rash
rectal: rectum | rectal
reflux: reflux
repair: repair
ringing in ears: tinnitus
ringworm: tinea
athletes foot: tinea pedis
jock itch: tinea cruris
runny nose: other specified disorders nose | rhinorrhea
rupture: rupture
ruptured: rupture
tear: tear | rupture
torn: tear | rupture
scab: 
scald: burn
scar: scar | cicatri
scoliosis: scoliosis
scrape: abrasion
scraped: abrasion
scratch: abrasion
see: visual
shin: tibia | lower leg
shingles: zoster
shot: vaccin | immunization | injection
shoulder: shoulder
shoulder blade: scapula
sickness: 
sinus: sinus
sinus infection: sinusitis
skin: skin
skin cancer: malignant neoplasm skin | carcinoma skin
skin infection: cellulitis | infection skin
sleepiness: somnolence | hypersomnia
trouble sleeping: insomnia
cant sleep: insomnia
small bowel: small intestine
large bowel: large intestine
smoker: nicotine dependence
smoking: nicotine dependence | tobacco
smokes: nicotine dependence
ex smoker: personal history nicotine
former smoker: personal history nicotine
history of smoking: personal history nicotine
sore: ulcer | pain
sacrum: sacral | sacrum
no: without
suicide attempt: intentional self harm | suicide attempt
accidental: accidental | unintentional
accidentally: accidental | unintentional
tylenol: acetaminophen
advil: ibuprofen
motrin: ibuprofen
aleve: naproxen
coumadin: warfarin | anticoagulants
lasix: furosemide | diuretics
xanax: alprazolam | benzodiazepines
ativan: lorazepam | benzodiazepines
valium: diazepam | benzodiazepines
klonopin: clonazepam | benzodiazepines
ambien: zolpidem
zoloft: sertraline
prozac: fluoxetine
benadryl: diphenhydramine
oxycontin: oxycodone
percocet: opiate analgesic | opioids
vicodin: hydrocodone
dilaudid: hydromorphone
lanoxin: digoxin
dilantin: phenytoin
synthroid: levothyroxine
lipitor: atorvastatin
plavix: clopidogrel
elavil: amitriptyline
chemotherapy: antineoplastic | chemotherapy
steroids: glucocorticoids | steroids
steroid: glucocorticoids | steroid
brought on by: due
sore throat: pharyngitis | pain in throat
speech: speech
spine: spine | spinal | vertebr
spinal: spinal | vertebra
spots: 
sprain: sprain
sprained: sprain
stab: stab | puncture | sharp
stage: stage
stiff: stiffness
sting: venom
bee sting: venom bees
stitches: suture
removal of stitches: removal of sutures
stomach: stomach | gastric
stomach ache: abdominal pain
stomach pain: abdominal pain
stomach ulcer: gastric ulcer
stomach bug: gastroenteritis
stomach flu: gastroenteritis
stomach cancer: malignant neoplasm stomach
strained: strain
strep throat: streptococcal pharyngitis
stroke: cerebral infarction | cerebrovascular | stroke
stuffy nose: nasal congestion
sty: hordeolum
stye: hordeolum
suicidal: suicidal
suicide: suicid | self harm
sugar: diabetes | glucose
sunburn: sunburn
swelling: swelling | edema
swollen: swelling | edema | enlarged
swollen glands: enlarged lymph nodes
lymph node: lymph node
tailbone: coccyx
tail bone: coccyx
teeth: tooth | teeth
temperature: fever
testicle: testis
testicular: testis
throat: throat | pharyn
throwing up: vomiting
thyroid: thyroid
tired: fatigue
tiredness: fatigue
toe: toe
tongue tie: ankyloglossia
tooth ache: tooth pain | dental disorder
toothache: dental disorder
tremor: tremor
shaking: tremor
tube: tube
tumor: neoplasm | tumor
unconscious: unconscious | coma
unsteady: unsteadiness
upset stomach: dyspepsia
indigestion: dyspepsia
urine: urin
urinary: urinary
vaccination: immunization | vaccin
vaccine: immunization | vaccin
vein: vein | venous
varicose: varicose
vertebra: vertebra
virus: virus | viral
vision loss: visual loss | blindness
vomit: vomiting
walking: gait | walking
trouble walking: difficulty walking
wart: wart
warts: wart
water pill: diuretic
weak: weakness
wheeze: wheezing
wheezing: wheezing
whooping cough: pertussis
windpipe: trachea
womb: uterus
worn: 
wound: wound
wrist: wrist | carpal | lower end radius
yeast infection: candid
yeast: candid
young: juvenile
nearly drowned: drowning
oedema: edema
tumour: neoplasm | tumor
anaemia: anemia
diarrhoea: diarrhea
haemorrhage: hemorrhage | bleeding
leukaemia: leukemia
fibrosis: fibrosis
metastasis: secondary malignant neoplasm
metastases: secondary malignant neoplasm
gunshot wound: firearm
alcoholic: alcoholic | alcohol
alcoholism: alcohol dependence
colonoscopy: inspection lower intestinal endoscopic
endoscopy: inspection endoscopic
bronchoscopy: inspection tracheobronchial endoscopic
cystoscopy: inspection bladder endoscopic
arthroscopy: inspection joint percutaneous endoscopic
arthroscopic: percutaneous endoscopic
endoscopic: endoscopic
laparoscopy: inspection peritoneal percutaneous endoscopic
biopsy: diagnostic
angioplasty: dilation
stent: intraluminal
stenting: intraluminal
fusion: fusion
spinal fusion: fusion vertebral
removal: removal | excision | resection | extirpation
implant: insertion | implant
knee replacement: replacement knee | artificial knee
joint replacement: replacement joint | artificial joint
valve replacement: replacement valve
transplant: transplant
cemented: cemented
bone graft: autologous nonautologous
thoracentesis: drainage pleural cavity
paracentesis: drainage peritoneal cavity
lumbar puncture: drainage spinal canal
spinal tap: drainage spinal canal
chest tube: drainage pleural cavity device
intubation: insertion endotracheal
blood transfusion: transfusion red blood
central line: infusion superior vena cava
debridement: excision | extraction
ultrasound: ultrasonography
c section: cesarean | extraction products conception
vaginal delivery: delivery products conception
circumcision: excision prepuce
amniocentesis: drainage amniotic
both: bilateral
both ears: bilateral ear | bilateral
both eyes: bilateral eye | bilateral
both knees: bilateral knee
both hips: bilateral hip
both legs: bilateral lower | bilateral leg
both arms: bilateral upper | bilateral arm
both feet: bilateral foot | bilateral
both hands: bilateral hand | bilateral
both sides: bilateral
both breasts: bilateral breast
both kidneys: bilateral kidney | bilateral
on both sides: bilateral
fetal growth restriction: poor fetal growth | slow growth
growth restriction: poor growth | slow growth
intrauterine growth restriction: poor fetal growth | slow growth
small baby: poor fetal growth | small gestational age
big baby: excessive fetal growth | large newborn
fluid on knee: effusion knee
fluid on the knee: effusion knee
fluid in knee: effusion knee
fluid in the knee: effusion knee
water on knee: effusion knee
water on the knee: effusion knee
knee swelling: effusion knee
swelling of knee: effusion knee
swollen knee: effusion knee
swollen joint: effusion joint
joint swelling: effusion joint
swollen ankle: effusion ankle | localized edema
elbow swelling: effusion elbow
swollen elbow: effusion elbow
swollen wrist: effusion wrist
fluid on elbow: effusion elbow
fluid on lungs: pleural effusion | pulmonary edema
fluid on the lungs: pleural effusion | pulmonary edema
fluid in lungs: pulmonary edema | pleural effusion
water on the lungs: pulmonary edema | pleural effusion
fluid on brain: hydrocephalus
water on the brain: hydrocephalus
fluid in belly: ascites
fluid in abdomen: ascites
fluid around heart: pericardial effusion
fluid behind eardrum: otitis media effusion | nonsuppurative otitis media
pinched nerve: radiculopathy
pinched nerve in neck: radiculopathy cervical
pinched nerve neck: radiculopathy cervical
pinched nerve back: radiculopathy lumbar
pinched nerve in back: radiculopathy lumbar
swallowed: foreign body alimentary | foreign body stomach | foreign body esophagus
swallowed coin: foreign body stomach | foreign body esophagus
swallowed battery: foreign body stomach | foreign body esophagus
swallowed magnet: foreign body stomach
swallowed object: foreign body alimentary | foreign body stomach
bean in nose: foreign body nostril
bead in nose: foreign body nostril
something in eye: foreign body eye | foreign body cornea
bead in ear: foreign body ear
wets the bed: enuresis
bed wetting: enuresis
heart racing: palpitations
skipped beats: palpitations
leaky valve: insufficiency valve
leaky heart valve: insufficiency valve
hole in heart: septal defect
water weight: edema
puffy eyes: edema eyelid
swollen eyelid: edema eyelid
droopy eyelid: ptosis eyelid
cross eyed: strabismus | esotropia
crossed eyes: esotropia | strabismus
lazy eye: amblyopia
double vision: diplopia
black eye: contusion eyelid
tunnel vision: visual field
seeing floaters: vitreous opacities
floaters: vitreous opacities
loss of smell: anosmia
loss of taste: parageusia
hoarse: dysphonia
hoarseness: dysphonia
lost voice: aphonia
canker sore: oral aphthae
dandruff: seborrhea capitis
hives: urticaria
cradle cap: seborrhea capitis
diaper rash: diaper dermatitis
prickly heat: miliaria
charley horse: muscle spasm calf
growing pains: growing pains
knock knees: genu valgum
bow legs: genu varum
bowlegged: genu varum
hunchback: kyphosis
swayback: lordosis
brittle bones: osteogenesis imperfecta | osteoporosis
wear and tear arthritis: osteoarthritis
drooling: excessive salivation
burping: eructation
throwing up blood: hematemesis
coughing blood: hemoptysis
coughing up blood: hemoptysis
spitting up blood: hemoptysis
blood in sputum: hemoptysis
passing gas: flatulence
bloody stool: melena
lactose intolerant: lactose intolerance
change of life: menopausal
morning after pill: emergency contraception
water broke: premature rupture membranes
tubes tied: tubal ligation | sterilization
hot flash: menopausal
panic: panic
cutting: self harm
self harm: intentional self harm
hearing voices: auditory hallucinations
seeing things: visual hallucinations
jittery: restlessness agitation
brain fog: cognitive
blacked out: syncope
sleep walking: sleepwalking
sleepwalking: sleepwalking
night terrors: sleep terrors
nightmares: nightmare
teeth grinding: bruxism
grinding teeth: bruxism
2nd toe: lesser toe | 2nd toe
3rd toe: lesser toe | 3rd toe
4th toe: lesser toe | 4th toe
5th toe: lesser toe | 5th toe
little toe: lesser toe
pinky toe: lesser toe
blues: mood disturbance
delivered: childbirth | delivery
cost: cost | financial hardship
cant afford: financial hardship
afford: financial hardship
slipped: slipped | fall slipping
slipped on: fall slipping | fall due to
icy: ice
tripped: fall stumbling | fall slipping tripping
tripped over: fall stumbling
sleeping: sleep | sleeping
walking stick: cane
pee: urine | urination
peeing: urine | urination
pee blood: hematuria
peeing blood: hematuria
peeing a lot: polyuria
pees a lot: polyuria
cannot pee: retention urine
cant urinate: retention urine
cannot urinate: retention urine
cant breathe: shortness breath
cannot breathe: shortness breath
cant hear: hearing loss
cannot hear: hearing loss
cant see: visual loss | blindness
cannot see: visual loss | blindness
cant smell: anosmia
cannot smell: anosmia
cant taste: ageusia | parageusia
cannot taste: ageusia | parageusia
cant swallow: dysphagia
cannot swallow: dysphagia
cant: difficulty | retention
cant walk: difficulty walking
cannot walk: difficulty walking
cant talk: aphonia | aphasia
cant speak: aphonia | aphasia
cant poop: constipation
cannot poop: constipation
cannot sleep: insomnia
cant have kids: infertility
cant get pregnant: female infertility
cant conceive: female infertility
cant get it up: erectile
cant keep food down: vomiting
fear of heights: acrophobia
fear of crowds: agoraphobia
fear of needles: fear injections
fear of shots: fear injections
fear of tight spaces: claustrophobia
fear of small spaces: claustrophobia
fear of open spaces: agoraphobia
stopped breathing: apnea | respiratory arrest
quit breathing: apnea | respiratory arrest
anaphylaxis: anaphylactic | anaphylaxis
pacer malfunction: breakdown cardiac pulse generator
pacemaker malfunction: breakdown cardiac pulse generator
icd malfunction: breakdown cardiac pulse generator
periprosthetic infection: infection internal prosthesis
prosthetic joint infection: infection internal prosthesis
boxer fx: fracture neck fifth metacarpal
boxers fx: fracture neck fifth metacarpal
boxer fracture: fracture neck fifth metacarpal
boxers fracture: fracture neck fifth metacarpal
jones fx: fracture fifth metatarsal
jones fracture: fracture fifth metatarsal
lisfranc: tarsometatarsal
dequervains: radial styloid tenosynovitis
dequervain: radial styloid tenosynovitis
hammertoe: hammer toe
hammertoes: hammer toes
heel spur: calcaneal spur
it band: iliotibial band
ganglion cyst: ganglion
degloving: avulsion | open wound
mid shaft: shaft
midshaft: shaft
acetabular: acetabulum
osteoporotic: osteoporosis
turf toe: sprain metatarsophalangeal
radial head: head radius
ground glass: abnormal finding lung
splinter: superficial foreign body
odynophagia: dysphagia
bedbound: bed confinement
breast feeding: lactating
breastfeeding: lactating
eardrum: tympanic membrane | ear drum
bike: pedal cycle
bicycle: pedal cycle
motorcycle: motorcycle
incarcerated: obstruction | incarcerated
strangulated: gangrene | obstruction
rad therapy: radiation therapy | radiation
rad tx: radiation therapy | radiation
nuchal cord: cord around neck
embolic stroke: cerebral infarction embolism
cardioembolic stroke: cerebral infarction embolism
thrombotic stroke: cerebral infarction thrombosis
deep tissue injury: deep tissue damage
suspected deep tissue injury: deep tissue damage
pack a day smoker: nicotine dependence cigarettes
ppd smoker: nicotine dependence cigarettes
pack a day: nicotine dependence cigarettes
ozempic: injectable antidiabetic | antidiabetic | hypoglycemic
wegovy: injectable antidiabetic | antidiabetic | hypoglycemic
trulicity: injectable antidiabetic | antidiabetic | hypoglycemic
victoza: injectable antidiabetic | antidiabetic | hypoglycemic
mounjaro: injectable antidiabetic | antidiabetic | hypoglycemic
byetta: injectable antidiabetic | antidiabetic | hypoglycemic
semaglutide: injectable antidiabetic | antidiabetic | hypoglycemic
dulaglutide: injectable antidiabetic | antidiabetic | hypoglycemic
liraglutide: injectable antidiabetic | antidiabetic | hypoglycemic
tirzepatide: injectable antidiabetic | antidiabetic | hypoglycemic
glp1: injectable antidiabetic | antidiabetic | hypoglycemic
jardiance: oral hypoglycemic | hypoglycemic
farxiga: oral hypoglycemic | hypoglycemic
januvia: oral hypoglycemic | hypoglycemic
glipizide: oral hypoglycemic | hypoglycemic
glimepiride: oral hypoglycemic | hypoglycemic
glyburide: oral hypoglycemic | hypoglycemic
mobic: anti inflammatories | anti inflammatory
meloxicam: anti inflammatories | anti inflammatory
naproxen: anti inflammatories | anti inflammatory
norco: opiate analgesic | opioids
oxycodone: opiate analgesic | opioids
hydrocodone: opiate analgesic | opioids
tramadol: opiate analgesic | opioids
tamoxifen: selective estrogen receptor modulators
clubfoot: talipes | clubfoot
hit by car: pedestrian injured collision car
struck by car: pedestrian injured collision car
assault by fist: assault unarmed
punched: assault unarmed | striking against
torn meniscus: tear meniscus
torn medial meniscus: tear medial meniscus
torn acl: sprain anterior cruciate
no ride: transportation
hyperbili: jaundice | bilirubin
slipped on ice: fall same level ice
slip on ice: fall same level ice
slipping on ice: fall same level ice
`;
