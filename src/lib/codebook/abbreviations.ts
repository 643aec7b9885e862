/**
 * What coders and clinicians write short, in the words of the official titles. A line is `short: words | words`;
 * every word of an alternative must stand in a title, the beginning of a word is enough. Written for this app.
 */
export const ABBREVIATIONS = `
a1c: glucose
aaa: abdominal aortic aneurysm
ab: abortion | antibody
abd: abdominal
abi: injury brain
abla: acute posthemorrhagic anemia
abn: abnormal
ac: acromioclavicular | anticoagulant
acl: anterior cruciate ligament
acs: acute ischemic heart
ad: alzheimer
add: attention deficit
adhd: attention deficit hyperactivity
adl: activities daily
admin: administration
aecopd: chronic obstructive pulmonary acute exacerbation
af: atrial fibrillation | atrial flutter
afib: atrial fibrillation
aflutter: atrial flutter
afl: atrial flutter
afo: ankle foot orthosis
ag: aortic graft
ai: aortic insufficiency
aids: human immunodeficiency virus
aiha: autoimmune hemolytic anemia
aka: amputation above knee | detachment upper leg
aki: acute kidney failure
ald: alcoholic liver
alf: hepatic failure acute
alk: alkaline
all: acute lymphoblastic leukemia
als: amyotrophic lateral sclerosis | advanced life support
alz: alzheimer
ama: advanced maternal age | against medical advice
amb: ambulance
ami: acute myocardial infarction
aml: acute myeloblastic leukemia
ams: altered mental status
amd: macular degeneration
armd: macular degeneration
anca: vasculitis
ant: anterior
aom: acute otitis media
arb: angiotensin
ards: acute respiratory distress syndrome
arf: acute kidney failure | acute respiratory failure
aria: amyloid related imaging
arom: rupture of membranes
as: aortic stenosis | ankylosing spondylitis
asa: aspirin
ascad: atherosclerotic heart native coronary
ascvd: atherosclerotic heart
asd: atrial septal defect | autistic
asvd: atherosclerosis
atn: acute kidney tubular necrosis
aub: abnormal uterine bleeding
av: atrioventricular | arteriovenous
avb: atrioventricular block
avf: arteriovenous fistula
avm: arteriovenous malformation
avn: aseptic necrosis | osteonecrosis
avnrt: supraventricular tachycardia
avr: replacement aortic valve | heart valve
b/l: bilateral
bil: bilateral
bilat: bilateral
bcc: basal cell carcinoma
bka: amputation below knee | detachment lower leg
bls: basic life support
bmi: body mass index
bmt: bone marrow transplant
bp: blood pressure
bph: benign prostatic hyperplasia
bppv: paroxysmal vertigo
bpd: borderline personality | bronchopulmonary dysplasia
br: breast
brbpr: hemorrhage anus rectum
bronch: bronch
bso: resection bilateral ovaries fallopian
btl: sterilization | occlusion bilateral fallopian
bx: biopsy | diagnostic
c-section: cesarean | extraction products conception low
c-spine: cervical
c/s: cesarean
ca: malignant neoplasm | carcinoma | calcium
cabg: bypass coronary | aortocoronary bypass graft
cad: atherosclerotic heart native coronary | coronary artery
cap: pneumonia
cath: catheter | catheterization
cauti: infection urethral catheter
cdi: enterocolitis clostridium difficile
c diff: clostridium difficile
cdiff: clostridium difficile
cea: extirpation carotid | carcinoembryonic
cf: cystic fibrosis
chb: atrioventricular block complete
chd: congenital malformation heart | coronary
chf: heart failure
chol: cholesterol
chr: chronic
cidp: chronic inflammatory demyelinating
cin: cervical intraepithelial neoplasia | dysplasia cervix
cirr: cirrhosis
ckd: chronic kidney disease
clabsi: bloodstream infection central venous catheter
cll: chronic lymphocytic leukemia
cml: chronic myeloid leukemia
cmp: cardiomyopathy
cmv: cytomegalovir
cns: central nervous system
comp: complication
cont: continuous
copd: chronic obstructive pulmonary
cp: chest pain | cerebral palsy
cpap: continuous positive airway
cpp: chronic pelvic pain | perineal
cppd: chondrocalcinosis
cr: creatinine
crc: malignant neoplasm colon
crf: chronic respiratory failure | chronic kidney
crps: complex regional pain
csf: cerebrospinal fluid
csom: chronic suppurative otitis media
ct: computerized tomography
cts: carpal tunnel
cta: computerized tomography
cva: cerebral infarction | cerebrovascular
cvc: infusion superior vena cava
cvd: cardiovascular | cerebrovascular
cvi: venous insufficiency chronic
cvl: infusion superior vena cava
cxr: radiography chest
d/o: disorder
dcis: intraductal carcinoma in situ
ddd: disc degeneration
dehyd: dehydration
depr: depress
dfu: diabetes foot ulcer
dis: disease
djd: osteoarthritis
dka: ketoacidosis
dm: diabetes mellitus
dm1: type 1 diabetes
dm2: type 2 diabetes
dmd: muscular dystrophy duchenne
dme: diabetic macular edema
dnr: do not resuscitate
doe: dyspnea | shortness breath
dpn: diabetic polyneuropathy
dub: abnormal uterine bleeding
dts: withdrawal delirium
dvt: embolism thrombosis vein | embolism thrombosis deep veins
dvts: thrombosis
dx: diagnostic | disease
dz: disease
ebv: gammaherpesviral
ecg: electrocardiogram | cardiac electrical
echo: ultrasonography heart | echocardiog
ecmo: extracorporeal oxygenation
ect: electroconvulsive
ed: erectile dysfunction
eeg: electroencephalogram
egd: inspection upper intestinal endoscopic
ekg: electrocardiogram | cardiac electrical
eob: encounter
eoe: eosinophilic esophagitis
ercp: inspection hepatobiliary endoscopic | fluoroscopy biliary pancreatic
esrd: end stage renal
eswl: fragmentation extracorporeal
etoh: alcohol
ett: endotracheal
ext: extremity | external
exac: exacerbation
f/u: follow | subsequent
fam h/o: family history
fam hx: family history
fap: polyposis
fb: foreign body
fe: iron
fess: excision sinus endoscopic
ffp: plasma frozen
fh: family history
fhx: family history
fibro: fibromyalgia
fm: fibromyalgia
fnd: conversion
fob: occult blood
frac: fracture
fsgs: focal segmental glomerul
ftt: failure thrive
fu: follow | subsequent
fuo: fever unspecified
fx: fracture
fxs: fracture
g-tube: gastrostomy
gtube: gastrostomy
gad: generalized anxiety
gb: gallbladder
gbs: guillain barre | streptococcus group b
gca: giant cell arteritis
gdm: gestational diabetes
ger: gastro esophageal reflux
gerd: gastro esophageal reflux
gi: gastrointestinal
gib: gastrointestinal hemorrhage
gist: gastrointestinal stromal
gsw: open wound | gunshot | firearm
gtt: gestational trophoblastic
gu: genitourinary | gastric ulcer
gyn: gynecological
h/o: history
ha: headache
hap: pneumonia
hav: hepatitis a
hb: heart block | hemoglobin
hba1c: glucose
hbp: hypertension
hbv: hepatitis b
hcc: liver cell carcinoma | hepatocellular
hct: hematocrit
hcv: hepatitis c
hd: dialysis
hdl: lipoprotein
hdp: hypertension pregnancy
hellp: hellp
hep: hepatitis
hf: heart failure
hfmd: enteroviral vesicular stomatitis exanthem
hfpef: diastolic heart failure
hfref: systolic heart failure
hgb: hemoglobin
hhd: hypertensive heart
hhs: hyperosmolarity
hi: homicidal ideations
hit: heparin induced thrombocytopenia
hiv: human immunodeficiency virus
hld: hyperlipidemia
hnp: disc displacement
hocm: obstructive hypertrophic cardiomyopathy
hosp: hospital
hpl: hyperlipidemia
hpv: papillomavirus
hs: hidradenitis suppurativa
hsp: vasculitis
hsv: herpesviral | herpes simplex
ht: hypertension | height
htn: hypertension | hypertensive
hus: hemolytic uremic
hx: history
hypothy: hypothyroidism
hyst: hysterectomy | resection uterus
i&d: drainage
iabp: intra aortic balloon
ibd: inflammatory bowel | crohn
ibs: irritable bowel
ic: interstitial cystitis
icd: defibrillator
ich: intracerebral hemorrhage
icp: intracranial pressure
id: intellectual
ida: iron deficiency anemia
iddm: type 1 diabetes
ihd: ischemic heart
ild: interstitial pulmonary
im: intramuscular | injection
inf: infection | inferior
infx: infection
inj: injection | injury
insuff: insufficiency
int: internal
intox: intoxication
inr: coagulation
ipf: idiopathic pulmonary fibrosis
itp: immune thrombocytopenic purpura
iud: intrauterine contraceptive
iufd: fetal death
iugr: poor fetal growth | slow growth
iup: pregnancy
iv: intravenous | injection
ivc: inferior vena cava
ivda: drug dependence
ivdu: drug dependence
ivf: in vitro fertilization
ivh: intraventricular hemorrhage
jia: juvenile arthritis
jt: joint
jra: juvenile rheumatoid
kj: knee joint
ks: kaposi
l: left | lumbar
l-spine: lumbar
la: left atrial | latent
lac: laceration
lad: one artery | coronary
lap: percutaneous endoscopic
laparoscopic: percutaneous endoscopic
laparoscopically: percutaneous endoscopic
lat: lateral
lbbb: left bundle branch block
lbp: low back pain
lbw: low birth weight
lcl: lateral collateral ligament
le: lower extremity | lower limb
lft: liver function
lfts: liver function
lima: left internal mammary
lle: left lower extremity | left lower limb | left leg
lll: lower lobe left
llq: left lower quadrant
lm: left main
loa: release peritoneum
loc: loss of consciousness | coma
lpr: laryngopharyngeal
ls: lumbosacral
lt: left | long term
lue: left upper extremity | left upper limb | left arm
lul: upper lobe left
luq: left upper quadrant
luts: lower urinary tract symptoms
lv: left ventricular
lvad: heart assist
lvh: cardiomegaly
lvn: lumbar
mac: mycobacteri avium
malnut: malnutrition
mca: middle cerebral artery | intracranial artery
mci: mild cognitive impairment
mcl: medial collateral ligament | mantle cell
md: macular degeneration | muscular dystrophy
mdd: major depressive disorder
mdro: multidrug resistan | resistance multiple
mds: myelodysplastic
med: medication | medial
meds: medication drug
mets: secondary malignant neoplasm
met: secondary malignant neoplasm
metastatic: secondary malignant neoplasm
mg: myasthenia gravis
mgus: monoclonal gammopathy
mi: myocardial infarction
mis: miscarriage
mm: multiple myeloma | malignant melanoma
mgt: management
mod: moderate
mr: mitral insufficiency | magnetic resonance
mri: magnetic resonance imaging
mra: magnetic resonance imaging
mrsa: methicillin resistant staphylococcus
ms: multiple sclerosis | mitral stenosis
mssa: methicillin susceptible staphylococcus
mva: collision traffic | vehicle traffic
mvc: collision traffic | vehicle traffic
mvp: mitral prolapse
mvr: replacement mitral valve
n/v: nausea vomiting
nv: nausea vomiting
nvd: nausea vomiting | diarrhea
nafld: fatty liver | hepatic steatosis
nash: nonalcoholic steatohepatitis
nb: newborn
nec: necrotizing enterocolitis
neph: nephro
neuro: neurolog
ng: nasogastric
ngt: feeding stomach natural
nhl: non hodgkin lymphoma
nicm: cardiomyopathy
niddm: type 2 diabetes
nph: normal pressure hydrocephalus
nsaid: nonsteroidal
nsaids: nonsteroidal
nsclc: malignant neoplasm bronchus lung
nstemi: non st elevation myocardial infarction
nsvd: delivery
nvaf: atrial fibrillation
oa: osteoarthritis
oab: overactive bladder
ob: obstetric | pregnancy
obs: observation
ocd: obsessive compulsive
od: overdose | poisoning | right eye
om: otitis media | osteomyelitis
ome: nonsuppurative otitis media
ortho: orthop
op: open | osteoporosis
orif: reposition internal fixation open
os: left eye
osa: obstructive sleep apnea
osteo: osteomyelitis | osteo
ou: bilateral
oud: opioid dependence
ovca: malignant neoplasm ovary
pac: atrial premature
pad: peripheral vascular | atherosclerosis extremities
paf: paroxysmal atrial fibrillation
pah: pulmonary hypertension
palp: palpitations
palps: palpitations
pbc: biliary cirrhosis
pca: posterior cerebral artery
pci: dilation coronary | coronary angioplasty
pcl: posterior cruciate ligament
pcn: penicillin
pcos: polycystic ovarian
pcp: pneumocystosis
pct: percutaneous
pd: parkinson | peritoneal dialysis
pdr: proliferative diabetic retinopathy
pe: pulmonary embol
peg: gastrostomy | insertion feeding stomach percutaneous
perc: percutaneous
perf: perforation
perf appy: acute appendicitis perforation
pf: plantar fasci
pfo: patent foramen ovale
ph: pulmonary hypertension
phn: postherpetic
phtn: pulmonary hypertension
picc: infusion superior vena cava percutaneous
pid: pelvic inflammatory
piv: intravenous
pka: arthroplasty
pkd: polycystic kidney
pku: phenylketonuria
pmb: postmenopausal bleeding
pmdd: premenstrual dysphoric
pmh: history
pmr: polymyalgia rheumatica
pna: pneumonia
pnd: paroxysmal nocturnal dyspnea | postnasal drip
pneumo: pneumo
poag: primary open angle glaucoma
post: posterior
postop: postprocedural | following procedure
ppd: tuberculin | postpartum depression
pph: postpartum hemorrhage
ppm: pacemaker
pprom: premature rupture membranes preterm
prbc: red blood cells
prbcs: red blood cells
preg: pregnancy
premie: preterm newborn
prom: premature rupture membranes
prev: previous
pros: prosthetic
psa: prostate specific antigen
psc: primary sclerosing cholangitis
psvt: supraventricular tachycardia
psych: psychiatric
pt: physical therapy | patient | prothrombin
ptca: dilation coronary
ptld: post transplant lymphoproliferative
ptl: preterm labor
ptsd: post traumatic stress
ptx: pneumothorax
pu: pressure ulcer
pud: peptic ulcer
pulm: pulmonary
pvc: ventricular premature
pvd: peripheral vascular
pvt: portal vein thrombosis
px: personal
quad: quadripleg
r: right
ra: rheumatoid arthritis
rad: reactive airway | asthma
rad.: radiation
rbbb: right bundle branch block
rbc: red blood cells
rca: coronary
rcc: malignant neoplasm kidney
rct: rotator cuff tear
rds: respiratory distress
rec: recurrent
recur: recurrent
resp: respiratory
rf: respiratory failure | rheumatic fever
rhd: rheumatic heart
rib: rib
rle: right lower extremity | right lower limb | right leg
rll: lower lobe right
rlq: right lower quadrant
rls: restless legs
ro: observation
r/o: 
c/o: 
rop: retinopathy prematurity
rsd: complex regional pain
rsv: respiratory syncytial virus
rt: right
rta: renal tubular acidosis
rue: right upper extremity | right upper limb | right arm
rul: upper lobe right
ruq: right upper quadrant
rvr: atrial fibrillation
rxn: reaction
rx: drug | medicament
s/p: status | presence | history | acquired absence
sa: suicide attempt
sad: seasonal affective
sah: subarachnoid hemorrhage
sb: spina bifida
sbo: intestinal obstruction
sbp: spontaneous bacterial peritonitis
scc: squamous cell carcinoma
sca: sickle cell
scd: sickle cell
sci: spinal cord injury
sclc: malignant neoplasm bronchus lung
sdh: subdural hemorrhage
seq: sequela
sev: severe
sga: small for gestational age
si: suicidal ideations | sacroiliac
siadh: inappropriate secretion antidiuretic
sids: sudden infant death
sirs: systemic inflammatory response
sle: systemic lupus erythematosus
snf: skilled nursing
sob: shortness of breath
sp: status
spina: spina
sprn: sprain
ss: sickle cell | sjogren
ssi: infection following procedure surgical site
ssss: sick sinus
sss: sick sinus
staph: staphylococc
stemi: st elevation myocardial infarction
std: sexually transmitted
sti: sexually transmitted
strep: streptococc
sui: stress incontinence
sup: superior
svd: delivery
svt: supraventricular tachycardia
sx: symptom
sz: seizure
t-spine: thoracic
t&a: tonsils adenoids
t1dm: type 1 diabetes
t2dm: type 2 diabetes
tah: resection uterus open
taa: thoracic aortic aneurysm
tavr: replacement aortic valve percutaneous
tb: tuberculosis
tbi: traumatic brain injury | intracranial injury
tee: ultrasonography heart transesophageal
tens: transcutaneous electrical nerve
tfn: transfusion
tha: hip replacement | replacement hip joint | artificial hip joint
thr: hip replacement | replacement hip joint | artificial hip joint
tia: transient cerebral ischemic
tib: tibia
tka: replacement knee joint | artificial knee joint
tkr: replacement knee joint | artificial knee joint
tmj: temporomandibular
tof: tetralogy fallot
tpn: parenteral nutrition
tr: tricuspid insufficiency
trach: tracheostomy
trig: triglycerid
tsh: thyroid
tss: toxic shock
ttp: thrombotic thrombocytopenic purpura
turp: excision prostate natural endoscopic
tv: trichomon
tx: treatment | traction
uc: ulcerative colitis
ue: upper extremity | upper limb
ugib: gastrointestinal hemorrhage
uoq: upper outer quadrant
uiq: upper inner quadrant
loq: lower outer quadrant
liq: lower inner quadrant
1st: first | 1st
2nd: second | 2nd
3rd: third | 3rd
st: stage | st
stg: stage
tri: trimester
tm: trimester
wk: week
wks: weeks
gest: gestation
qd: quadrant
unk: unknown
uns: unspecified
unsp: unspecified
unspec: unspecified
uri: acute upper respiratory infection
us: ultrasonography
uti: urinary tract infection
vae: ventilator pneumonia
vag: vaginal
vap: ventilator associated pneumonia
vats: percutaneous endoscopic
vbac: scar previous cesarean | vaginal birth after previous cesarean
vent: ventilat
vf: ventricular fibrillation
vfib: ventricular fibrillation
vit: vitamin
vlbw: low birth weight
vre: resistance vancomycin
vsd: ventricular septal defect
vt: ventricular tachycardia
vtach: ventricular tachycardia
vte: embolism thrombosis vein
vur: vesicoureteral reflux
vwd: von willebrand
vzv: varicella | zoster
w/: with
w: with
w/o: without
wbc: white blood cell
wc: wheelchair
wpw: pre excitation
wt: weight
xr: radiography
xray: radiography
yo: years
wo: without
w/out: without
wout: without
wd: withdrawal | wound
w/d: withdrawal
ble: bilateral lower extremity | lower limb bilateral | bilateral leg
bue: bilateral upper extremity | upper limb bilateral
luoq: upper outer quadrant left
ruoq: upper outer quadrant right
luiq: upper inner quadrant left
ruiq: upper inner quadrant right
lloq: lower outer quadrant left
rloq: lower outer quadrant right
lliq: lower inner quadrant left
rliq: lower inner quadrant right
lt use: long term
lt anticoag: long term anticoagulants
long term anticoag: long term anticoagulants
ltac: long term anticoagulants
ns cataract: age related nuclear cataract
nsc: age related nuclear cataract
nuclear sclerosis: age related nuclear cataract
nuclear sclerotic: age related nuclear
ns: nuclear | saline
psc cataract: posterior subcapsular polar cataract
pscc: posterior subcapsular polar cataract
ibs d: irritable bowel with diarrhea
ibs-d: irritable bowel with diarrhea
ibsd: irritable bowel with diarrhea
ibs c: irritable bowel with constipation
ibs-c: irritable bowel with constipation
ibsc: irritable bowel with constipation
ibs m: mixed irritable bowel
ibs-m: mixed irritable bowel
fgr: poor fetal growth | slow growth
lga: large gestational age | excessive fetal growth
awv: general adult medical examination | annual wellness
dep: dependence
use d/o: dependence
use disorder: dependence
thc: cannabis
mj: cannabis
meth: stimulant | methamphetamine
coke: cocaine
etoh wd: alcohol withdrawal
cor pulm: cor pulmonale
emergent: emergency
ing: inguinal
incarc: obstruction
sahs: sleep apnea
aicd: defibrillator
sjs: stevens johnson
di di: dichorionic diamniotic
di/di: dichorionic diamniotic
mono di: monochorionic diamniotic
mono/di: monochorionic diamniotic
dic: disseminated intravascular coagulation
hlh: hemophagocytic lymphohistiocytosis
hcm: hypertrophic cardiomyopathy
cteph: chronic thromboembolic pulmonary hypertension
pots: postural orthostatic tachycardia
nmo: neuromyelitis optica
pml: progressive multifocal leukoencephalopathy
cjd: creutzfeldt
ftd: frontotemporal
dlb: lewy bodies
lbd: lewy bodies
dlbcl: diffuse large b cell lymphoma
mpgn: membranoproliferative
adpkd: polycystic kidney adult
lvo: occlusion cerebral artery
crao: central retinal artery occlusion
crvo: central retinal vein occlusion
brvo: tributary branch retinal vein occlusion
brao: retinal artery branch occlusion
pvd eye: vitreous degeneration
npdr: nonproliferative diabetic retinopathy
csme: diabetic macular edema
rrd: retinal detachment break
aki on ckd: acute kidney failure
hrs: hepatorenal
hepatorenal: hepatorenal
gave: angiodysplasia stomach
mets to bone: secondary malignant neoplasm bone
lems: lambert eaton
opll: ossification posterior ligament
dish: ankylosing hyperostosis
slap: superior glenoid labrum
scfe: slipped upper femoral epiphysis
ddh: dislocation hip congenital
mee: nonsuppurative otitis media
eustachian dysfunction: eustachian tube
tga: transient global amnesia | transposition great vessels
iih: benign intracranial hypertension
vp shunt malfunction: mechanical ventricular shunt
crt d: resynchronization defibrillator
crt-d: resynchronization defibrillator
crt p: resynchronization pacemaker
crt-p: resynchronization pacemaker
pda: patent ductus arteriosus
ttn: transient tachypnea
ghtn: gestational hypertension
oligo: oligohydramnios
nas: neonatal withdrawal
snhl: sensorineural hearing
hsil: high grade squamous intraepithelial
lsil: low grade squamous intraepithelial
dti: deep tissue damage
dtpi: deep tissue damage
tn: trigeminal neuralgia
pnes: conversion seizures
odd: oppositional defiant
bpad: bipolar
rtc: rotator cuff | shoulder tendon
rrms: relapsing multiple sclerosis
ppms: primary progressive multiple sclerosis
spms: secondary progressive multiple sclerosis
elbw: extremely low birth weight
t2: type 2
t1: type 1
bal: drainage lung natural endoscopic diagnostic
dig: cardiac stimulant glycosides | digoxin
pji: infection internal prosthesis
alnd: resection axillary lymphatic
tma: detachment foot
va ecmo: extracorporeal oxygenation veno arterial
ecmo va: extracorporeal oxygenation veno arterial
vv ecmo: extracorporeal oxygenation veno venous
ecmo vv: extracorporeal oxygenation veno venous
bipap: intermittent positive airway
aud: alcohol dependence | auditory
ho: personal history
pap: papanicolaou | cervical cytolog | malignant neoplasm cervix screening
`;
