/**
 * What a plain everyday phrase most often means in a record that says no more: the code a coder reaches for first.
 * A line is `code: phrase; phrase`. The code may be the beginning of codes (`0DTJ`, every resection of the
 * appendix); then the other words of a query choose among them. Written for this app from what outpatient and
 * hospital coding meets daily; codes that an edition has not are passed over.
 */
export const EVERYDAY_WORDS: Readonly<Record<'icd10cm' | 'icd10pcs' | 'hcpcs', string>> = {
	icd10cm: `
Z51.0: radiation encounter; radiation therapy encounter; encounter for radiation
A04.72: c diff; c difficile colitis; clostridium difficile
A08.4: stomach flu; viral gastroenteritis; stomach bug
A09: gastroenteritis infectious; infectious diarrhea
A41.9: sepsis; septicemia; blood poisoning; urosepsis
A41.51: e coli sepsis
A41.02: mrsa sepsis; mrsa bacteremia sepsis
A41.01: mssa sepsis; staph aureus sepsis
A49.02: mrsa infection; mrsa
A69.20: lyme; lyme disease
A60.00: genital herpes
B00.1: cold sore; fever blister; herpes labialis
B00.9: herpes
B02.9: shingles; herpes zoster; zoster
B01.9: chickenpox; chicken pox; varicella
B07.9: wart; warts
B18.2: hepatitis c; hep c; chronic hepatitis c; hcv
B18.1: hepatitis b; chronic hepatitis b; hbv
B20: hiv; aids; hiv disease
Z21: hiv positive; asymptomatic hiv
B34.9: viral infection; virus; viral syndrome
B35.1: nail fungus; onychomycosis; toenail fungus
B35.3: athletes foot
B35.4: ringworm
B35.6: jock itch
B37.0: thrush; oral thrush; oral candidiasis
B37.31: vaginal yeast infection; yeast infection vaginal
B37.9: yeast infection; candidiasis
B85.0: head lice; lice
B86: scabies
B96.20: e coli
C18.9: colon cancer; cancer of colon
C20: rectal cancer
C22.0: hcc; hepatocellular carcinoma; liver cancer
C25.9: pancreatic cancer; cancer pancreas
C34.90: lung cancer; nsclc; sclc
C34.11: lung cancer right upper lobe
C34.12: lung cancer left upper lobe
C43.9: melanoma
C44.91: skin cancer basal cell; bcc
C44.92: squamous cell skin cancer; scc skin
C44.90: skin cancer
C50.911: breast cancer right
C50.912: breast cancer left
C50.919: breast cancer; breast ca
C53.9: cervical cancer
C54.1: endometrial cancer
C55: uterine cancer
C56.9: ovarian cancer
C61: prostate cancer; prostate ca
C64.9: kidney cancer; renal cell carcinoma; rcc
C67.9: bladder cancer
C71.9: brain cancer; glioblastoma
C73: thyroid cancer
C77.9: lymph node mets; metastasis to lymph nodes
C78.00: lung mets; metastasis to lung
C78.7: liver mets; metastasis to liver; metastatic to liver
C79.31: brain mets; metastasis to brain; metastatic to brain
C79.51: bone mets; metastasis to bone; metastatic to bone
C79.9: metastatic cancer; metastasis; mets; metastatic disease
C80.1: cancer; malignancy; cancer unspecified
C85.90: lymphoma; non hodgkins lymphoma; nhl
C81.90: hodgkin lymphoma; hodgkins
C90.00: multiple myeloma; myeloma
C91.10: cll
C92.00: aml
C92.10: cml
C91.00: all leukemia
C95.90: leukemia
D04.9: skin carcinoma in situ
D05.10: dcis; ductal carcinoma in situ
D17.9: lipoma
D22.9: mole; nevus
D25.9: fibroids; uterine fibroids; leiomyoma; fibroid
D46.9: mds; myelodysplastic syndrome
D50.0: iron deficiency anemia due to blood loss; anemia chronic blood loss
D50.9: iron deficiency anemia; ida
D51.0: pernicious anemia
D57.00: sickle cell crisis
D57.1: sickle cell; sickle cell disease; sickle cell anemia
D61.818: pancytopenia
D62: acute blood loss anemia; abla
D63.1: anemia of ckd; anemia in ckd
D64.9: anemia; low blood count
D68.9: coagulopathy; bleeding disorder
D69.6: thrombocytopenia; low platelets; low plt
D70.9: neutropenia; febrile neutropenia; neutropenic fever
D72.829: leukocytosis; elevated white count; high wbc
D86.9: sarcoidosis
E03.9: hypothyroidism; hypothyroid; underactive thyroid; low thyroid
E04.1: thyroid nodule
E04.9: goiter
E05.90: hyperthyroidism; overactive thyroid
E05.00: graves disease; graves
E06.3: hashimoto; hashimotos thyroiditis
E10.9: type 1 diabetes; diabetes type 1; t1dm; dm1; iddm; juvenile diabetes
E10.10: dka; diabetic ketoacidosis; type 1 diabetes ketoacidosis
E11.9: diabetes; diabetes mellitus; type 2 diabetes; diabetes type 2; t2dm; dm2; dm; sugar diabetes; niddm
E11.10: type 2 diabetes ketoacidosis
E11.21: diabetic nephropathy
E11.22: diabetes with ckd; diabetic ckd; diabetic kidney disease; type 2 diabetes with ckd
E11.40: diabetic neuropathy; diabetes with neuropathy; type 2 diabetes with neuropathy
E11.42: diabetic polyneuropathy; diabetic peripheral neuropathy; dpn
E11.43: diabetic gastroparesis
E11.51: diabetic pvd; diabetes with pad; diabetic peripheral angiopathy
E11.621: diabetic foot ulcer; dfu; diabetes foot ulcer
E11.649: diabetic hypoglycemia; diabetes with hypoglycemia; diabetes low sugar
E11.65: diabetes with hyperglycemia; uncontrolled diabetes; poorly controlled diabetes; diabetes high sugar
E11.319: diabetic retinopathy; diabetes with retinopathy
E11.36: diabetic cataract
E11.00: hhs; hyperosmolar hyperglycemic
E16.2: hypoglycemia; low blood sugar; low sugar
E21.3: hyperparathyroidism
E22.2: siadh
E23.2: diabetes insipidus
E24.9: cushing syndrome
E27.1: addison disease
E28.2: pcos; polycystic ovary; polycystic ovaries
E43: severe malnutrition; severe protein calorie malnutrition
E44.0: moderate malnutrition
E46: malnutrition
E53.8: b12 deficiency; vitamin b12 deficiency
E55.9: vitamin d deficiency; low vitamin d
E66.01: morbid obesity
E66.9: obesity; obese
E66.3: overweight
E78.00: high cholesterol; hypercholesterolemia; elevated cholesterol
E78.1: high triglycerides; hypertriglyceridemia
E78.2: mixed hyperlipidemia
E78.5: hyperlipidemia; hld; dyslipidemia; lipids; hyperlipid
E83.42: low magnesium; hypomagnesemia
E83.51: low calcium; hypocalcemia
E83.52: high calcium; hypercalcemia
E84.9: cystic fibrosis
E86.0: dehydration; dehydrated
E87.0: hypernatremia; high sodium
E87.1: hyponatremia; low sodium
E87.5: hyperkalemia; high potassium
E87.6: hypokalemia; low potassium
E87.20: acidosis; metabolic acidosis; lactic acidosis
E87.70: fluid overload; volume overload
E88.810: metabolic syndrome
F01.50: vascular dementia
F02.80: alzheimer dementia
F03.90: dementia; senile dementia
F05: delirium; acute confusion; acute confusional state
F10.10: alcohol abuse
F10.20: alcoholism; alcohol dependence; alcoholic; aud; etoh dependence
F10.129: drunk; alcohol intoxication
F10.239: alcohol withdrawal; etoh withdrawal; etoh wd
F10.231: dts; delirium tremens
F11.20: opioid dependence; heroin addiction; opiate addiction; opioid use disorder; oud
F11.10: opioid abuse
F12.10: marijuana abuse; cannabis abuse
F12.90: marijuana use; cannabis use; thc use; weed use; marijuana
F14.10: cocaine abuse
F15.10: meth abuse; methamphetamine abuse
F17.200: nicotine dependence; tobacco use disorder
F17.210: smoker; smoking; cigarette smoker; current smoker; smokes cigarettes; nicotine dependence cigarettes
F19.10: drug abuse; substance abuse
F20.9: schizophrenia
F25.9: schizoaffective disorder
F29: psychosis
F33.3: mdd recurrent severe with psychosis; mdd recurrent severe w psychosis; recurrent major depression with psychosis
F31.9: bipolar; bipolar disorder; manic depression
F32.A: depression; depressed
F32.9: mdd; major depression; major depressive disorder
F33.1: mdd recurrent moderate
F33.9: mdd recurrent; recurrent depression
F41.0: panic attack; panic attacks; panic disorder
F41.1: gad; generalized anxiety; generalized anxiety disorder
F41.9: anxiety; anxiety disorder
F42.9: ocd; obsessive compulsive disorder
F43.10: ptsd
F43.20: adjustment disorder
F50.00: anorexia nervosa
F50.20: bulimia
F51.01: primary insomnia
F60.3: borderline personality
F70: mild intellectual disability
F84.0: autism; asd; autistic
F90.9: adhd; add; attention deficit
F90.0: adhd inattentive; add inattentive
F90.2: adhd combined
G00.9: bacterial meningitis
G03.9: meningitis
G20.A1: parkinsons; parkinson disease; parkinsons disease; pd
G25.0: essential tremor
G25.81: restless legs; rls
G30.9: alzheimers; alzheimer; alzheimers disease
G35.D: multiple sclerosis; ms
G40.909: epilepsy; seizure disorder
G40.901: status epilepticus
G43.909: migraine; migraines; migraine headache
G44.209: tension headache
G45.9: tia; mini stroke; transient ischemic attack
G47.00: insomnia; trouble sleeping; sleeplessness
G47.33: osa; sleep apnea; obstructive sleep apnea
G47.30: sleep apnea unspecified; stops breathing at night; stops breathing during sleep
G51.0: bells palsy
G56.00: carpal tunnel; cts; carpal tunnel syndrome
G62.9: neuropathy; peripheral neuropathy; polyneuropathy
G61.0: gbs; guillain barre
G70.00: myasthenia gravis
G80.9: cerebral palsy
G81.90: hemiplegia; hemiparesis
G82.20: paraplegia
G82.50: quadriplegia
G89.29: chronic pain
G89.3: cancer pain; neoplasm related pain
G93.41: metabolic encephalopathy
G93.40: encephalopathy
H00.019: stye; sty; hordeolum
H04.129: dry eye; dry eyes
H10.9: pink eye; conjunctivitis; pinkeye; eye infection
H25.9: age related cataract; senile cataract
H26.9: cataract; cataracts
H35.30: macular degeneration; amd
H40.9: glaucoma
H53.009: lazy eye; amblyopia
H52.13: nearsighted; myopia
H60.90: otitis externa
H60.339: swimmers ear
H61.20: ear wax; impacted cerumen; cerumen impaction; earwax
H66.90: ear infection; otitis media; middle ear infection; om; acute otitis media; aom
H81.10: bppv; positional vertigo
H91.90: hearing loss; hard of hearing; deafness
H92.09: ear pain; earache; otalgia
H93.19: tinnitus; ringing in ears
I10: hypertension; htn; high blood pressure; essential hypertension; high bp; hbp
I11.0: hypertensive heart disease with chf; hypertensive heart failure; htn with chf; htn with heart failure; hypertension with heart failure
I11.9: hypertensive heart disease
I12.9: hypertensive ckd; htn with ckd; hypertension with ckd
I13.0: htn with chf and ckd; hypertensive heart and ckd; hypertension heart failure ckd
I16.0: hypertensive urgency
I16.9: hypertensive crisis
I20.0: unstable angina
I20.9: angina; angina pectoris; stable angina
I21.3: stemi
I21.4: nstemi; nstemi acute
I21.9: mi; heart attack; myocardial infarction; acute mi; ami
I21.A1: type 2 mi; demand ischemia infarction
I24.9: acs; acute coronary syndrome
I24.89: demand ischemia
I25.10: cad; coronary artery disease; ashd; ascvd; coronary disease; atherosclerotic heart disease; heart disease coronary; cad native
I25.2: old mi; history of mi; hx of mi; prior mi; old heart attack; hx mi; history of heart attack
I25.5: ischemic cardiomyopathy
I25.9: ihd; ischemic heart disease
I26.99: pe; pulmonary embolism; blood clot in lung; pulmonary embolus; acute pulmonary embolism; acute pulmonary embolus
I27.20: pulmonary hypertension; phtn
I30.9: acute pericarditis
I33.0: endocarditis bacterial
I34.0: mitral regurgitation; mitral insufficiency; mr
I34.1: mitral valve prolapse; mvp
I35.0: aortic stenosis; as
I35.1: aortic regurgitation; aortic insufficiency
I42.0: dilated cardiomyopathy
I42.9: cardiomyopathy
I44.2: complete heart block
I44.7: lbbb
I45.10: rbbb
I46.9: cardiac arrest
I47.10: svt
I47.20: vt; ventricular tachycardia; v tach; vtach
I48.0: paroxysmal afib; paf
I48.20: chronic afib
I48.21: permanent afib
I48.19: persistent afib
I48.91: afib; atrial fibrillation; a fib; af
I48.92: aflutter; atrial flutter
I49.9: arrhythmia; irregular heartbeat; cardiac arrhythmia; dysrhythmia
I49.3: pvc; pvcs
I49.5: sick sinus syndrome; sss
I50.9: chf; heart failure; congestive heart failure; hf; heart failure unspecified
I50.20: systolic heart failure; hfref
I50.22: chronic systolic heart failure; chronic hfref
I50.23: acute on chronic systolic heart failure; acute on chronic hfref
I50.30: diastolic heart failure; hfpef
I50.32: chronic diastolic heart failure; chronic hfpef
I50.33: acute on chronic diastolic heart failure; acute on chronic hfpef
I51.7: enlarged heart; cardiomegaly; lvh
I60.9: sah; subarachnoid hemorrhage
I61.9: ich; intracerebral hemorrhage; brain bleed; hemorrhagic stroke
I63.9: stroke; cva; cerebrovascular accident; ischemic stroke; acute stroke; brain attack
I65.29: carotid stenosis; carotid artery stenosis
I67.1: brain aneurysm; cerebral aneurysm
I69.30: late effect of stroke; sequela of stroke
Z86.73: history of stroke; hx of cva; history of tia; old stroke; hx cva; prior stroke
I70.0: aortic atherosclerosis; atherosclerosis of aorta
I70.90: atherosclerosis; hardening of arteries
I71.40: aaa; abdominal aortic aneurysm
I71.30: ruptured aaa
I73.9: pvd; pad; peripheral vascular disease; peripheral artery disease; poor circulation; claudication
I73.00: raynauds
I82.409: dvt; blood clot in leg; deep vein thrombosis; dvt leg; clot in leg
I82.401: dvt right leg
I82.402: dvt left leg
I83.90: varicose veins
I87.2: venous insufficiency; venous stasis
I89.0: lymphedema
I95.9: hypotension; low blood pressure
I95.1: orthostatic hypotension; postural hypotension
J00: common cold; cold; head cold
J01.90: acute sinusitis; sinus infection
J32.9: chronic sinusitis; sinusitis; sinus infection chronic
J02.0: strep throat
J02.9: sore throat; pharyngitis
J03.90: tonsillitis; acute tonsillitis
J04.0: laryngitis
J05.0: croup
J06.9: uri; upper respiratory infection; upper respiratory tract infection
J10.1: influenza a; influenza b; flu a; flu b; influenza type a
J11.1: flu; influenza
J12.82: covid pneumonia
J15.9: bacterial pneumonia
J18.9: pneumonia; pna; cap; community acquired pneumonia; hap
J20.9: acute bronchitis; chest cold
J40: bronchitis
J21.9: bronchiolitis
J21.0: rsv bronchiolitis
B97.4: rsv
J30.9: allergic rhinitis; hay fever; seasonal allergies; allergies
J30.2: seasonal allergic rhinitis
J34.2: deviated septum
J42: chronic bronchitis
J43.9: emphysema
J44.0: copd with pneumonia; copd with acute bronchitis; copd with lower respiratory infection
J44.1: copd exacerbation; aecopd; copd flare; acute exacerbation of copd
J44.9: copd; chronic obstructive pulmonary disease
J45.909: asthma; asthma no exacerbation
J45.901: asthma exacerbation; asthma attack; acute asthma
J69.0: aspiration pneumonia
J80: ards
J81.0: acute pulmonary edema; pulmonary edema; flash pulmonary edema
J84.10: pulmonary fibrosis
J84.112: ipf
J84.9: ild; interstitial lung disease
J90: pleural effusion
J93.9: pneumothorax; collapsed lung
J96.00: acute respiratory failure; arf resp
J96.01: acute hypoxic respiratory failure; hypoxic respiratory failure; acute respiratory failure with hypoxia
J96.02: hypercapnic respiratory failure
J96.10: chronic respiratory failure
J96.90: respiratory failure
K02.9: cavities; dental caries; tooth decay; cavity
K04.7: dental abscess; tooth abscess
K08.89: toothache; tooth pain
K20.90: esophagitis
K21.9: gerd; reflux; acid reflux
K22.70: barretts; barrett esophagus
K25.9: gastric ulcer; stomach ulcer
K27.9: pud; peptic ulcer
K29.70: gastritis
K30: indigestion; dyspepsia
K31.84: gastroparesis
K35.80: acute appendicitis
K37: appendicitis
K40.90: inguinal hernia
K42.9: umbilical hernia
K43.9: ventral hernia
K44.9: hiatal hernia
K50.90: crohns; crohns disease
K51.90: ulcerative colitis; uc
K52.9: colitis; gastroenteritis; enteritis
K56.609: sbo; bowel obstruction; small bowel obstruction; intestinal obstruction
K56.7: ileus
K57.30: diverticulosis
K57.32: diverticulitis
K57.31: diverticular bleed; diverticulosis with bleeding
K57.92: diverticulitis intestine
K58.9: ibs; irritable bowel
K59.00: constipation; constipated
K60.2: anal fissure
K61.0: perianal abscess
K63.5: colon polyp; polyp of colon; colon polyps
K64.9: hemorrhoids; piles
K70.30: alcoholic cirrhosis
K74.60: cirrhosis; liver cirrhosis
K75.81: nash
K76.0: fatty liver; nafld
K76.82: hepatic encephalopathy
K80.20: gallstones; cholelithiasis; gall stones; gallstone
K80.00: acute cholecystitis with gallstones
K81.0: acute cholecystitis
K81.9: cholecystitis; gallbladder infection
K83.09: cholangitis
K85.90: pancreatitis; acute pancreatitis
K86.1: chronic pancreatitis
K90.0: celiac; celiac disease
K92.0: hematemesis; vomiting blood
K92.1: melena; blood in stool; black stool; tarry stool
K92.2: gi bleed; gib; gi hemorrhage; gastrointestinal bleeding; ugib; gastrointestinal bleed
K62.5: rectal bleeding; brbpr
L02.91: abscess
L03.90: cellulitis
L03.115: cellulitis right leg
L03.116: cellulitis left leg
L03.119: cellulitis leg
L08.9: skin infection
L20.9: eczema; atopic dermatitis
L23.7: poison ivy; rash from poison ivy; poison ivy dermatitis
L23.9: allergic contact dermatitis
L25.9: contact dermatitis
L30.9: dermatitis
L40.9: psoriasis
L50.9: hives; urticaria
L57.0: actinic keratosis; ak
L60.0: ingrown toenail; ingrown nail
L65.9: hair loss; alopecia
L70.9: acne; pimples
L70.0: acne vulgaris
L72.0: epidermal cyst
L72.3: sebaceous cyst
L82.1: seborrheic keratosis; sk
L84: corn; callus
L89.90: pressure ulcer; bed sore; bedsore; decubitus
L89.159: sacral pressure ulcer; sacral decubitus; bed sore sacrum; bed sore tailbone
L97.909: leg ulcer
M06.9: ra; rheumatoid arthritis
M10.9: gout
M16.9: hip arthritis; hip oa; osteoarthritis hip
M17.9: knee arthritis; knee oa; osteoarthritis knee; djd knee
M17.11: right knee oa; oa right knee; djd right knee
M17.12: left knee oa; oa left knee; djd left knee
M16.11: oa right hip; djd right hip; right hip arthritis
M16.12: oa left hip; djd left hip; left hip arthritis
M19.90: arthritis; oa; osteoarthritis; djd
M20.10: bunion; hallux valgus
M23.90: internal derangement knee
M25.50: joint pain; arthralgia
M25.511: right shoulder pain
M25.512: left shoulder pain
M25.519: shoulder pain
M25.551: right hip pain
M25.552: left hip pain
M25.559: hip pain
M25.561: right knee pain
M25.562: left knee pain
M25.569: knee pain
M25.571: right ankle pain
M25.572: left ankle pain
M25.579: ankle pain
M32.9: lupus; sle
M35.3: pmr; polymyalgia rheumatica
M40.209: kyphosis
M41.9: scoliosis
M45.9: ankylosing spondylitis
M47.816: lumbar spondylosis
M48.061: lumbar stenosis; lumbar spinal stenosis; spinal stenosis lumbar
M48.00: spinal stenosis
M50.30: cervical disc degeneration
M51.9: ddd; degenerative disc disease; slipped disc; herniated disc; bulging disc
M51.26: herniated lumbar disc
M54.12: cervical radiculopathy; pinched nerve neck
M54.16: lumbar radiculopathy; pinched nerve lower back; pinched nerve back
M54.2: neck pain; cervicalgia
M54.30: sciatica
M54.50: low back pain; lbp; lumbago; lower back pain
M54.6: thoracic back pain; mid back pain
M54.9: back pain; backache
M62.82: rhabdo; rhabdomyolysis
M62.81: muscle weakness; generalized weakness muscle
M62.838: muscle spasm
M65.30: trigger finger
M70.60: trochanteric bursitis; hip bursitis
M71.9: bursitis
M72.2: heel spur pain
M75.00: frozen shoulder; adhesive capsulitis
M75.100: rotator cuff tear; torn rotator cuff
M77.10: tennis elbow; lateral epicondylitis
M77.00: golfers elbow
M77.9: tendonitis; tendinitis
M79.10: muscle pain; myalgia; body aches
M79.604: right leg pain
M79.605: left leg pain
M79.606: leg pain
M79.603: arm pain
M79.671: right foot pain
M79.672: left foot pain
M79.673: foot pain
M79.641: right hand pain
M79.642: left hand pain
M79.643: hand pain
M79.7: fibromyalgia; fibro
M80.00XA: osteoporotic fracture
M81.0: osteoporosis
M85.80: osteopenia
M86.9: osteomyelitis; bone infection
M87.9: avascular necrosis; avn
N10: pyelonephritis; acute pyelonephritis; kidney infection
N12: pyelonephritis unspecified
N13.30: hydronephrosis
N17.0: atn; acute tubular necrosis
N17.9: aki; acute kidney injury; acute renal failure; acute kidney failure; arf
N18.30: ckd 3; ckd stage 3; ckd3; chronic kidney disease stage 3
N18.31: ckd 3a; ckd stage 3a; ckd3a
N18.32: ckd 3b; ckd stage 3b; ckd3b
N18.2: ckd 2; ckd stage 2; ckd2
N18.4: ckd 4; ckd stage 4; ckd4
N18.5: ckd 5; ckd stage 5; ckd5
N18.6: esrd; end stage renal disease; end stage kidney disease
N18.9: ckd; chronic kidney disease; crf; chronic renal failure; chronic renal disease
N19: kidney failure; renal failure
N20.0: kidney stone; kidney stones; nephrolithiasis; renal stone
N20.1: ureteral stone; ureter stone
N23: renal colic
N30.90: cystitis; bladder infection
N30.00: acute cystitis
N32.81: overactive bladder; oab
N39.0: uti; urinary tract infection; bladder infection uti
N39.3: stress incontinence; sui
R32: urinary incontinence; incontinence
N39.44: nocturnal enuresis; bedwetting; bed wetting
N40.0: bph; enlarged prostate; benign prostatic hyperplasia; prostate enlargement
N40.1: bph with luts; bph with retention; bph with obstruction; enlarged prostate with urinary symptoms
N41.9: prostatitis
N45.1: epididymitis
N52.9: ed; erectile dysfunction; impotence
N60.19: fibrocystic breast
N63.0: breast lump; breast mass; lump in breast
N64.4: breast pain; mastodynia
N73.9: pid; pelvic inflammatory disease
N76.0: vaginitis; bacterial vaginosis; bv
N80.9: endometriosis
N81.4: uterine prolapse; prolapsed uterus
N83.209: ovarian cyst; ovarian cysts
N91.2: amenorrhea; missed period
N92.0: heavy periods; menorrhagia; heavy menstrual bleeding
N93.9: vaginal bleeding; abnormal uterine bleeding; aub; dub
N94.6: painful periods; menstrual cramps; dysmenorrhea
N95.0: postmenopausal bleeding; pmb
N95.1: hot flashes; menopause symptoms
N97.9: infertility female; infertility
O03.9: miscarriage; spontaneous abortion; sab
O00.90: ectopic pregnancy; ectopic
O14.90: preeclampsia; pre eclampsia
O21.0: morning sickness; hyperemesis gravidarum
O21.9: vomiting in pregnancy
O24.419: gestational diabetes; gdm
O24.410: gestational diabetes diet controlled; gdma1
O34.219: previous cesarean; previous c section; prior c section; history of c section
O36.4XX0: stillbirth; fetal demise; iufd
O42.90: prom; ruptured membranes
O48.0: post term pregnancy; postdates
O60.00: preterm labor
O72.1: postpartum hemorrhage; pph
O80: normal delivery; vaginal delivery; nsvd; svd
O82: cesarean delivery; c section delivery
F53.0: postpartum depression; ppd
P07.30: premature baby; preemie; preterm infant; prematurity
P22.0: rds newborn; newborn respiratory distress syndrome
P59.9: newborn jaundice; neonatal jaundice; jaundice newborn
P81.9: newborn fever
P92.9: newborn feeding problem; feeding problem newborn
Q21.0: vsd
Q21.10: asd heart; atrial septal defect
Q90.9: down syndrome; downs; trisomy 21
R00.0: tachycardia; fast heart rate
R00.1: bradycardia; slow heart rate
R00.2: palpitations; heart racing; palp
R01.1: heart murmur; murmur
R03.0: elevated blood pressure; elevated bp; elevated blood pressure reading
R04.0: nosebleed; epistaxis; nose bleed; bloody nose
R04.2: hemoptysis; coughing up blood
R05.9: cough
R05.1: acute cough
R05.3: chronic cough
R06.00: dyspnea
R06.02: sob; shortness of breath; short of breath
R06.2: wheezing; wheeze
R06.83: snoring
R07.0: throat pain
R07.81: rib pain; pleuritic chest pain
R07.89: atypical chest pain; chest wall pain; noncardiac chest pain
R07.9: chest pain; cp
R09.02: hypoxia; hypoxemia; low oxygen
R09.81: stuffy nose; nasal congestion; congestion
R10.9: abdominal pain; abd pain; stomach ache; belly pain; stomach pain; tummy ache
R10.0: acute abdomen
R10.11: ruq pain; right upper quadrant pain
R10.12: luq pain; left upper quadrant pain
R10.13: epigastric pain
R10.31: rlq pain; right lower quadrant pain
R10.32: llq pain; left lower quadrant pain
R10.2: pelvic pain
R11.0: nausea
R11.10: vomiting; throwing up; emesis
R11.2: nausea and vomiting; n/v; nv
R12: heartburn
R13.10: dysphagia; trouble swallowing; difficulty swallowing
R14.0: bloating; abdominal distension
R15.9: fecal incontinence; bowel incontinence
R17: jaundice
R18.8: ascites
R19.7: diarrhea; loose stools
R20.0: numbness
R20.2: tingling; paresthesia; pins and needles; numbness and tingling
R21: rash; skin rash
R22.9: lump; swelling localized
R25.1: tremor; shaking
R26.81: unsteady gait; unsteadiness; poor balance
R26.89: gait abnormality
R26.9: abnormal gait
R26.2: difficulty walking; trouble walking
R29.6: frequent falls; repeated falls; recurrent falls
R30.0: dysuria; painful urination; burning with urination; burning urination
R31.9: hematuria; blood in urine
R31.0: gross hematuria
R33.9: urinary retention; cant urinate
R35.0: urinary frequency; frequent urination
R35.1: nocturia
R39.15: urinary urgency
R40.20: coma
R41.0: confusion; disorientation
R41.3: memory loss; forgetful; amnesia
R41.82: ams; altered mental status
R42: dizziness; dizzy; vertigo; lightheaded; light headed; giddiness
R45.851: si; suicidal ideation; suicidal; suicidal thoughts
R47.01: aphasia
R47.81: slurred speech
R50.9: fever; fuo; pyrexia; high temperature
R51.9: headache; ha; headaches
R52: pain; generalized pain
R53.1: weakness; generalized weakness; weak
R53.81: malaise; debility; physical deconditioning
R53.83: fatigue; tired; tiredness; lethargy
R55: syncope; fainting; passed out; passing out; fainted; blackout; faint
R56.9: seizure; seizures; convulsion; convulsions
R58: hemorrhage; bleeding; bleed
R59.9: swollen glands; enlarged lymph nodes; lymphadenopathy
R60.0: leg swelling; localized edema; swollen legs; ankle swelling; pedal edema; leg edema
R60.9: edema; swelling; fluid retention
R61: night sweats; sweating
R62.51: failure to thrive; ftt; failure to thrive child
R62.7: adult failure to thrive; failure to thrive adult
R63.0: loss of appetite; poor appetite
R63.4: weight loss; losing weight
R63.5: weight gain
R64: cachexia; wasting
R65.20: severe sepsis
R65.21: septic shock
R57.0: cardiogenic shock
R57.9: shock
R73.03: prediabetes; borderline diabetes; pre diabetes
R73.9: hyperglycemia; high blood sugar; high sugar; elevated blood sugar
R73.01: impaired fasting glucose
R74.01: elevated liver enzymes; elevated lfts; abnormal lfts
R79.89: abnormal labs
R76.11: positive ppd; positive tb test
R78.81: bacteremia
R80.9: proteinuria; protein in urine
R91.1: lung nodule; pulmonary nodule; solitary pulmonary nodule
R91.8: abnormal chest xray; lung infiltrate; lung mass
R92.8: abnormal mammogram
R94.31: abnormal ekg; abnormal ecg
R97.20: elevated psa; high psa
R87.619: abnormal pap; abnormal pap smear
S00.83XA: facial contusion
S01.01XA: scalp laceration; cut on scalp
S01.81XA: facial laceration; forehead laceration; cut on face
S02.2XXA: broken nose; nasal fracture; nose fracture; nasal bone fracture
S06.0X0A: concussion; concussion without loc
S06.0X9A: concussion with loc; concussion with loss of consciousness
S06.5X9A: traumatic sdh; traumatic subdural
S06.9X9A: tbi; head injury with loc
S09.90XA: head injury; head trauma; closed head injury
S13.4XXA: whiplash; neck sprain; cervical strain; cervical sprain
S16.1XXA: neck strain; strain of neck
S22.39XA: rib fracture; broken rib
S22.49XA: rib fractures; broken ribs; multiple rib fractures
S39.012A: back strain; low back strain; lumbar strain
S42.009A: broken collarbone; clavicle fracture; clavicular fracture
S42.309A: broken arm; humerus fracture; fracture humerus; fracture of arm
S42.209A: proximal humerus fracture; broken shoulder; shoulder fracture
S52.90XA: broken forearm; forearm fracture
S52.509A: distal radius fracture; broken wrist radius
S52.539A: colles fracture; colles
S61.409A: hand laceration; cut on hand
S61.209A: finger laceration; cut finger
S62.609A: broken finger; finger fracture
S62.109A: broken wrist; wrist fracture
S62.90XA: broken hand; hand fracture
S63.509A: wrist sprain; sprained wrist
S72.009A: hip fracture; broken hip; femoral neck fracture; hip fx; fx hip
S72.001A: right hip fracture; fracture right hip; right femoral neck fracture; fx right femur neck
S72.002A: left hip fracture; fracture left hip; left femoral neck fracture; fx left femur neck
S72.90XA: broken leg; broken femur; femur fracture; thigh fracture
S82.90XA: broken leg lower; lower leg fracture; broken leg
S82.209A: tibia fracture; shin fracture; broken shin
S82.009A: broken kneecap; patella fracture
S82.899A: broken ankle; ankle fracture
S83.509A: acl tear; torn acl
S83.519A: acl sprain; anterior cruciate ligament tear; acl tear; torn acl
S83.511A: acl tear right; torn acl right
S83.512A: acl tear left; torn acl left
S83.209A: meniscus tear; torn meniscus
S83.90XA: knee sprain; sprained knee
S86.019A: achilles tear; torn achilles; achilles rupture
S92.909A: broken foot; foot fracture
S92.919A: broken toe; toe fracture
S93.409A: ankle sprain; sprained ankle; twisted ankle; rolled ankle
S93.401A: ankle sprain right; sprained right ankle
S93.402A: ankle sprain left; sprained left ankle
T14.8XXA: injury; wound
T14.90XA: trauma
T14.91XA: suicide attempt; attempted suicide
T63.441A: bee sting; stung by bee
T78.2XXA: anaphylaxis; anaphylactic shock; anaphylactic reaction
T78.40XA: allergy; allergic reaction
T78.3XXA: angioedema
T40.601A: opioid overdose; narcotic overdose
T40.1X1A: heroin overdose
T50.901A: overdose; drug overdose
T50.905A: adverse drug reaction; drug side effect; adverse effect of medication
T45.515A: adverse effect anticoagulant; adverse effect of warfarin; bleeding on warfarin; adverse effect coumadin
T30.0: burn
T81.49XA: postoperative infection; post op infection; surgical site infection; ssi; postoperative wound infection
T81.31XA: wound dehiscence; dehiscence
T83.511A: cauti; catheter uti; foley infection; uti due to foley
T80.211A: clabsi; central line infection; bloodstream infection due to central line
U07.1: covid; covid 19; coronavirus; sars cov 2; covid19
U09.9: long covid; post covid
V89.2XXA: car accident; mva; mvc; motor vehicle accident; motor vehicle crash
V43.52XA: car accident driver; driver in car crash
W01.0XXA: slip and fall; trip and fall; tripped; slipped
W06.XXXA: fell out of bed; fall from bed
W10.9XXA: fell down stairs; fall on stairs; fall from stairs
W11.XXXA: fell off ladder; fall from ladder
W18.30XA: ground level fall; mechanical fall; fall same level
W19.XXXA: fall; fell
W54.0XXA: dog bite; bitten by dog
W55.01XA: cat bite
W57.XXXA: bug bite; insect bite; mosquito bite; tick bite
X58.XXXA: accident
Z00.00: annual physical; physical exam; checkup; annual exam; wellness visit; routine physical; general medical exam; annual wellness; awv; annual wellness visit; medicare wellness; medicare awv; wellness exam
Z00.01: annual physical with abnormal findings
Z00.129: well child; well child visit; well child check; wcc; well baby; pediatric checkup
Z00.121: well child with abnormal findings
Z01.419: well woman exam; annual gyn exam; gyn exam; pap smear routine
Z01.818: preop exam; pre op clearance; preoperative exam; preop clearance
Z01.810: preop cardiac clearance
Z02.5: sports physical
Z02.0: school physical
Z02.1: pre employment exam; employment physical
Z11.3: std screening; sti screening
Z11.4: hiv screening; hiv test
Z11.1: tb screening; tb test; ppd test
Z12.11: screening colonoscopy; colon cancer screening; colonoscopy screening
Z12.31: screening mammogram; mammogram; mammogram screening; breast cancer screening
Z12.4: cervical cancer screening; pap smear; pap
Z12.5: prostate cancer screening; psa screening
Z12.2: lung cancer screening
Z13.1: diabetes screening
Z13.220: cholesterol screening; lipid screening
Z13.31: depression screening
Z15.01: brca; brca gene
Z16.11: penicillin resistance
Z20.822: covid exposure; exposure to covid
Z20.2: std exposure
Z22.322: mrsa carrier; mrsa colonization
Z23: hpv vaccine; covid vaccine; vaccine; vaccination; immunization; flu shot; shots; flu vaccine
Z30.09: birth control counseling; contraception counseling; contraceptive counseling
Z30.430: iud insertion; insert iud
Z30.432: iud removal; remove iud
Z30.2: sterilization; tubal; vasectomy encounter
Z30.9: birth control; contraception
Z32.01: positive pregnancy test
Z32.02: negative pregnancy test
Z33.1: pregnant; pregnancy; incidental pregnancy
Z34.90: prenatal care; prenatal visit; normal pregnancy supervision
Z37.0: single live birth; single liveborn outcome
Z38.00: newborn vaginal; single liveborn vaginal; newborn born in hospital
Z38.01: newborn cesarean; newborn by c section
Z39.2: postpartum visit; postpartum checkup
Z43.1: gastrostomy care; g tube care
Z45.2: port flush; picc care; port a cath
Z47.1: aftercare joint replacement
Z48.00: dressing change; change dressing
Z48.02: suture removal; stitches removal; stitch removal; staple removal; removal of stitches; remove sutures; take out stitches
Z51.11: chemo; chemotherapy; encounter for chemo
Z51.0: radiation therapy; radiotherapy encounter
Z51.5: palliative care; hospice; comfort care
Z53.29: left ama; left against medical advice; ama
Z59.00: homeless; homelessness
Z59.41: food insecurity
Z60.2: lives alone
Z63.0: marital problems
Z66: dnr; do not resuscitate
Z68.41: bmi 40
Z71.3: dietary counseling
Z71.6: smoking cessation counseling; tobacco counseling
Z72.0: tobacco use
Z74.01: bedridden; bed bound
Z75.1: awaiting placement
Z76.0: medication refill; med refill; refill
Z79.01: on coumadin; on warfarin; long term anticoagulant; on eliquis; on blood thinner; blood thinners; anticoagulation; coumadin use; long term anticoagulants
Z79.02: on plavix; long term antiplatelet; on antiplatelets; plavix
Z79.1: long term nsaid
Z79.4: on insulin; long term insulin; insulin use; insulin dependent; current insulin use
Z79.52: long term steroids; on prednisone; chronic steroid use
Z79.82: on aspirin; long term aspirin; aspirin use
Z79.84: on metformin; long term oral hypoglycemic; oral diabetes meds
Z79.891: long term opioid; chronic opioid use
Z79.899: long term medication; high risk medication
Z80.0: family history of colon cancer; fhx colon cancer
Z80.3: family history of breast cancer; fhx breast cancer
Z82.49: family history of heart disease; family history of cad
Z83.3: family history of diabetes
Z85.038: history of colon cancer; hx of colon cancer
Z85.3: history of breast cancer; hx of breast cancer; hx breast ca; personal history of breast cancer
Z85.46: history of prostate cancer; hx of prostate cancer
Z85.118: history of lung cancer; hx of lung cancer
Z85.51: history of bladder cancer
Z85.828: history of skin cancer
Z85.820: history of melanoma
Z86.0100: history of colon polyps; hx of polyps
Z86.718: history of dvt; hx of dvt; history of blood clot
Z86.711: history of pe; history of pulmonary embolism; hx of pe
Z87.01: history of pneumonia
Z87.440: history of uti; hx of uti
Z87.442: history of kidney stones
Z87.891: former smoker; ex smoker; history of smoking; hx of tobacco; history of tobacco
Z88.0: pcn allergy; penicillin allergy; allergic to penicillin; allergy to pcn
Z88.2: sulfa allergy; allergic to sulfa
Z91.010: peanut allergy
Z91.040: latex allergy
Z91.148: noncompliance with meds; medication noncompliance; not taking medication; noncompliant
Z91.15: missed dialysis; dialysis noncompliance
Z91.81: history of falls; history of falling; fall risk; at risk for falls; risk of falls
Z89.511: right bka; s/p right bka; bka right status
Z89.512: left bka; s/p left bka; bka left status
Z89.519: bka; bka status; s/p bka; below knee amputee
Z89.619: aka status; s/p aka; above knee amputee
Z89.611: right aka; s/p right aka
Z89.612: left aka; s/p left aka
Z90.10: mastectomy status; s/p mastectomy
Z90.49: s/p appendectomy; s/p cholecystectomy; s/p colectomy; status post cholecystectomy
Z90.710: s/p hysterectomy; hysterectomy status; status post hysterectomy
Z90.5: s/p nephrectomy
Z92.3: history of radiation; hx of radiation
Z92.21: history of chemo; hx of chemo
Z93.0: trach; tracheostomy; trach status; tracheostomy status
Z93.1: g tube; gastrostomy; peg tube; peg status; g tube status; gastrostomy status; feeding tube status
Z93.2: ileostomy; ileostomy status
Z93.3: colostomy; colostomy status
Z94.0: kidney transplant; renal transplant; s/p kidney transplant; kidney transplant status; history of kidney transplant
Z94.1: heart transplant; heart transplant status
Z94.4: liver transplant; liver transplant status; s/p liver transplant
Z95.0: pacemaker; pacemaker status; s/p pacemaker; ppm
Z95.1: s/p cabg; cabg status; history of cabg; hx of cabg; cabg; bypass status; history of bypass
Z95.2: s/p avr; mechanical heart valve; prosthetic valve; prosthetic heart valve status; s/p tavr
Z95.5: s/p stent; coronary stent; stent status; cardiac stent; s/p pci; history of stent; coronary stent status
Z95.810: aicd; icd; icd in place; defibrillator; icd status
Z96.1: pseudophakia; lens implant; s/p cataract surgery
Z96.641: right hip replacement status; s/p right tha; s/p right thr; right tha status
Z96.642: left hip replacement status; s/p left tha; s/p left thr; left tha status
Z96.649: hip replacement status; s/p tha; s/p thr; s/p hip replacement; history of hip replacement
Z96.651: right knee replacement status; s/p right tka; s/p right tkr; right tkr status
Z96.652: left knee replacement status; s/p left tka; s/p left tkr; left tkr status
Z96.659: knee replacement status; s/p tka; s/p tkr; s/p knee replacement; history of knee replacement
Z97.3: wears glasses
Z97.4: hearing aid
Z98.84: gastric bypass status; s/p gastric bypass; bariatric surgery status
Z98.51: tubal ligation status
Z98.891: history of c section uterine scar
Z99.2: on dialysis; dialysis; hemodialysis; hd; dialysis dependent; on hd; dialysis status; renal dialysis
Z99.81: home oxygen; oxygen dependent; on home o2; o2 dependent
Z99.11: vent dependent; ventilator dependent
Z99.3: wheelchair bound; wheelchair dependent
H66.9: acute otitis media; aom
H66.93: bilateral ear infection; ear infection both ears
H61.23: ear wax both ears; cerumen impaction bilateral
J34.89: runny nose; rhinorrhea; nasal drainage
F10.939: alcohol withdrawal unspecified
F15.20: meth dependence; meth use disorder; meth dep
F15.90: meth use; methamphetamine use
F12.20: cannabis dependence; marijuana dependence; thc dependence
F14.20: cocaine dependence; cocaine use disorder
M25.469: knee effusion; fluid on knee; swollen knee; water on knee; knee swelling
M25.461: right knee effusion; right knee swelling; fluid on right knee
M25.462: left knee effusion; left knee swelling; fluid on left knee
M54.10: pinched nerve
T18.9XXA: swallowed object; swallowed foreign body
T18.2XXA: swallowed coin; swallowed battery; swallowed magnet
E11.329: npdr; nonproliferative diabetic retinopathy
K58.0: ibs d; ibs diarrhea
K58.1: ibs c; ibs constipation
O36.5990: intrauterine growth restriction; iugr; fetal growth restriction; fgr
P05.9: iugr newborn
H25.10: ns cataract; nuclear sclerotic cataract
H25.1: ns cataract; nuclear sclerotic cataract; nuclear sclerosis
T39.1X1A: tylenol overdose; tylenol od; acetaminophen overdose
I82.629: arm dvt; upper extremity dvt; dvt arm; dvt upper extremity
I82.622: lue dvt; left arm dvt
I82.621: rue dvt; right arm dvt
O90.6: maternity blues; postpartum blues; blues after baby
O32.1XX0: breech presentation single fetus; breech single fetus; breech presentation
O32.2XX0: transverse lie; oblique lie; transverse lie single fetus; oblique lie single fetus
O32.3XX0: face presentation; brow presentation
S72.00: femoral neck fracture subsequent; fracture neck femur
F40.240: fear of enclosed spaces; closed spaces fear claustrophobia
P59.0: jaundice of prematurity; jaundice premature baby; hyperbilirubinemia of prematurity
M67.A0: plantar fasciitis
Z79.85: glp1 long term
Q66.89: clubfoot; club foot
O44.10: placenta previa with bleeding
Z30.41: birth control pills
R06.81: stopped breathing
P96.1: neonatal abstinence; neonatal abstinence syndrome; nas
F44.5: pnes; nonepileptic seizures
O41.00X0: oligohydramnios; oligo
R87.610: ascus; asc us pap
R87.613: hsil pap
G24.01: tardive dyskinesia
A09: travelers diarrhea
A02.9: salmonella
B15.9: hepatitis a; hep a
B08.4: hfmd
B08.3: fifth disease; slapped cheek
C15.9: esophageal cancer
C21.0: anal cancer
C62.90: testicular cancer; cancer of testicle
D35.00: pheo
D06.9: cin 3; cervical dysplasia severe
N87.0: cin 1; cin i
N87.1: cin 2
D13.7: insulinoma
D63.8: anemia of chronic disease; anemia chronic disease; acd anemia
D64.9: low hgb
D68.32: warfarin bleed; warfarin induced bleeding; bleeding due to anticoagulant; anticoagulant bleeding; bleeding on blood thinner; bleeding on eliquis; warfarin coagulopathy
D68.61: apla
D75.829: hitt
D69.0: hsp
E06.9: thyroiditis
E09.9: steroid induced diabetes
E11.610: diabetic charcot foot; charcot foot diabetic
E11.311: diabetic macular edema; dme eye
E11.628: diabetic foot infection; diabetic cellulitis; diabetic skin infection
E27.40: adrenal insufficiency
E29.1: low testosterone; low t; testosterone deficiency
E70.0: pku; phenylketonuria
E83.39: hypophosphatemia; low phosphate
F10.11: history of alcohol abuse
F10.21: recovering alcoholic; sober alcoholic
F11.21: history of opioid abuse
F11.23: opioid withdrawal; opiate withdrawal; heroin withdrawal
F17.290: vaping; vapes; e cigarette use; vape nicotine dependence; nicotine dependence vaping; chewing tobacco
F32.2: mdd severe; major depression severe
F32.1: mdd moderate; major depression moderate
F32.0: mdd mild; major depression mild
Z63.4: grief; grieving
F79: intellectual disability
F81.0: dyslexia; reading disorder
H20.9: iritis
H26.499: pco eye; posterior capsule opacification; after cataract
H53.8: blurry vision; blurred vision; vision blurry
H72.90: perforated eardrum; ruptured eardrum; eardrum perforation; tm perforation
I46.9: code blue
J35.8: tonsil stones; tonsil stone; tonsillith
J98.09: mucus plugging
R06.03: respiratory distress; resp distress; acute respiratory distress
R06.09: dyspnea on exertion; doe; sob on exertion; exertional dyspnea; shortness of breath on exertion; paroxysmal nocturnal dyspnea
R09.02: low o2; low o2 sat; desaturation; low spo2
R09.82: pnd nasal
R91.8: ground glass opacity; ground glass opacities; ggo; lung nodules; pulmonary nodules; pulmonary mass; left upper lobe mass; left lower lobe mass; right upper lobe mass; right lower lobe mass; right middle lobe mass; lung opacity
K08.89: tooth ache
K26.9: duodenal ulcer
K40.30: incarcerated inguinal hernia; inguinal hernia incarcerated; strangulated inguinal hernia
K43.6: incarcerated ventral hernia; ventral hernia incarcerated
K43.0: incarcerated incisional hernia
K46.9: hernia
K55.9: mesenteric ischemia
K80.20: biliary colic
K83.8: bile leak; biliary leak
K86.89: pancreatic mass; mass of pancreas
K95.89: gastric bypass complication; bariatric surgery complication
K25.4: nsaid ulcer with bleeding; gi bleed gastric ulcer; gi bleed due to ulcer
K26.4: gi bleed duodenal ulcer
K27.4: bleeding ulcer; bleeding peptic ulcer
I83.899: varicose veins bleeding
L91.8: skin tag; skin tags; acrochordon
L57.8: sun damage; sun damaged skin
M11.20: pseudogout
L40.50: psoriatic arthritis
M06.9: ra flare; rheumatoid flare
M32.9: lupus flare
G35.D: ms flare
K50.90: crohns flare
K51.90: uc flare
L20.9: eczema flare
M26.609: tmj; tmj syndrome
M54.6: upper back pain
M00.9: septic arthritis; septic joint
M87.059: avn hip; avascular necrosis hip; avascular necrosis femoral head
M72.6: nec fasc
M75.20: biceps tendinitis; bicep tendonitis
N05.9: glomerulonephritis
N46.11: low sperm count; oligospermia
N94.3: pms
O01.9: molar pregnancy; hydatidiform mole
O09.529: ama pregnancy; advanced maternal age pregnancy
O15.9: eclampsia
O21.0: hyperemesis
O33.9: cpd
O41.1290: chorio
O44.00: placenta previa; previa
O60.00: preterm contractions; premature labor
O62.0: failure to dilate; arrest of dilation
O62.1: arrest of labor; arrest of descent
O62.2: failure to progress; labor dystocia
O70.3: 4th degree lac; 4th degree tear
O70.20: 3rd degree tear
O70.1: 2nd degree lac perineum; 2nd degree tear
O70.0: 1st degree tear
O76: nrfht; nonreassuring fetal heart tones; fetal distress; late decels
O99.820: gbs positive pregnancy; gbs carrier pregnant
O91.22: mastitis postpartum; postpartum mastitis
Z39.1: breastfeeding; lactation; lactation consult; nursing mother
P08.1: lga newborn
P36.9: newborn sepsis; neonatal sepsis
P70.4: newborn hypoglycemia; hypoglycemia newborn; infant low blood sugar
P92.1: spitting up; spit up infant; infant reflux
P92.9: infant feeding problem
P95: stillbirth
Q21.12: pfo
Q82.5: birthmark
R19.00: abd mass; abdominal mass
R19.5: positive cologuard; cologuard positive; positive fobt; heme positive stool; guaiac positive stool; occult blood in stool
R73.09: elevated a1c; high a1c; a1c elevated; abnormal a1c; hgb a1c high; high hemoglobin a1c
R82.998: dark urine; abnormal urine; abnormal ua
R82.90: abnormal urinalysis
R80.9: foamy urine
R87.810: hpv positive; positive hpv; high risk hpv
R41.89: brain fog
R93.89: abnormal imaging
R79.89: low testosterone level
R76.89: positive ana
S01.80XA: face wound
S02.85XA: orbital fracture
S06.4XAA: epidural hematoma; traumatic epidural hemorrhage
S32.409A: acetabular fracture
S82.209A: tib fib fracture
S52.126A: radial head fracture nondisplaced
S52.123A: radial head fracture; fracture radial head
S42.023A: midshaft clavicle fracture
S43.109A: ac separation; shoulder separation; separated shoulder; ac joint separation
S43.439A: labral tear; labral tear shoulder
S73.199A: hip labral tear; labral tear hip
S60.10XA: subungual hematoma; subungual hematoma finger
S61.309A: nail avulsion; fingernail avulsion
S91.349A: nail in foot; stepped on nail; stepped on a nail
S93.523A: turf toe
S61.459A: human bite hand
T14.8XXA: animal bite; splinter; puncture wound; abrasion; bruise
T15.90XA: fb eye; foreign body eye; foreign body in eye
T15.91XA: fb right eye; foreign body right eye; foreign body in right eye
T15.92XA: fb left eye; foreign body left eye; foreign body in left eye
T18.128A: food bolus; food impaction; food stuck in throat; food bolus esophagus
T33.90XA: frostbite
T38.3X1A: insulin od
T51.0X1A: alcohol poisoning; ethanol poisoning
T58.91XA: carbon monoxide; carbon monoxide poisoning; co poisoning
T78.19XA: allergic reaction food
T81.31XA: incision opened up
T82.7XXA: dialysis catheter infection; pacemaker infection; icd infection; pacemaker pocket infection; av graft infection
T80.211A: line sepsis; picc sepsis
T80.219A: port infection; picc infection
T83.091A: foley blocked; foley clogged; foley obstruction; blocked foley catheter; foley cath blocked
T84.039A: prosthesis loosening; loose joint replacement
T84.498A: hardware failure; orthopedic hardware failure
T84.84XA: painful hardware; hardware pain
T86.12: graft failure kidney
V03.10XA: pedestrian struck by car; pedestrian hit by car; ped vs auto; pedestrian vs car; pedestrian struck by vehicle
V18.4XXA: fall off bike; fell off bike; bike accident; bicycle accident; bicycle crash
V29.99XA: motorcycle accident; motorcycle crash; mcc
V86.99XA: atv accident; atv rollover; four wheeler accident
W22.8XXA: hit head on object; bumped head
W34.00XA: gsw
X99.9XXA: stabbed; stabbing
X95.9XXA: shot by someone
X00.8XXA: house fire
X50.0XXA: lifting injury
Y09: assault; assaulted; physical assault
Y04.0XXA: fist fight
Y99.0: work related; work injury; injured at work; on the job injury
Z01.810: pre op cardiac
Z01.30: blood pressure check; bp check
Z02.4: dot physical; cdl physical
Z02.1: work physical
Z02.71: disability exam; disability examination
Z02.83: drug screen; urine drug screen
Z13.88: lead screening; screening for lead
Z13.820: bone density screening; dexa; dexa scan; dexa screening
Z11.59: hep c screening; hepatitis c screening; hep c screen
Z20.6: hiv exposure; exposure to hiv
Z23: tetanus shot; tdap
Z28.21: vaccine declined
Z30.017: nexplanon insertion; implant contraceptive insertion; nexplanon placement
Z30.46: nexplanon removal; nexplanon check
Z30.42: depo shot; depo shot contraception; depo provera contraception
Z30.41: birth control refill; on birth control; contraceptive pill refill
Z30.431: iud string check
Z31.41: infertility workup
Z45.02: icd check
Z46.6: foley change; foley removal; foley catheter change; foley care
Z47.1: aftercare tkr; aftercare tka; aftercare knee replacement; aftercare hip replacement; rehab after hip replacement
Z47.89: cast removal; cast check; cast change; splint removal
Z48.03: surgical drain removal
Z48.815: aftercare gi surgery; aftercare abdominal surgery
Z48.89: post op check; postop check; post op visit; postop visit; wound check
Z09: follow up exam; follow up after treatment
Z51.89: blood transfusion encounter; rehab encounter
Z51.81: inr check; coumadin check; medication monitoring; warfarin monitoring
Z53.21: lwbs; left without being seen
Z53.20: no show
Z56.0: lost job
Z63.6: caregiver stress; caregiver burden; caring for relative
T74.11XA: domestic violence; domestic abuse; partner violence
T74.01XA: elder neglect
Z71.1: second opinion
Z71.89: counseling
Z72.3: sedentary; sedentary lifestyle
Z73.3: stress; under stress; life stress; stressed
Z74.1: needs help bathing
Z74.01: bedbound
Z74.09: limited mobility
Z77.22: secondhand smoke; secondhand smoke exposure
Z78.0: postmenopausal
Z79.01: on xarelto; on pradaxa; on lovenox; on heparin; xarelto; pradaxa; apixaban; rivaroxaban; dabigatran
Z79.02: on brilinta; brilinta; on clopidogrel; clopidogrel use; on effient
Z79.2: on abx long term; chronic antibiotics; suppressive antibiotics
Z79.3: on birth control pills; ocp use
Z79.52: chronic prednisone
Z79.620: on biologics; on remicade
Z79.810: tamoxifen
Z79.811: on arimidex; arimidex
Z79.84: jardiance
Z79.85: on ozempic; ozempic; on mounjaro; mounjaro; trulicity; on trulicity; on wegovy; wegovy; semaglutide
Z79.890: on hrt; on hormones; hrt
Z79.891: on opioids; on oxycodone; chronic narcotics; on narcotics; on methadone; on suboxone
Z79.899: on statin; statin use; on amiodarone; on lithium; on digoxin; drug therapy
Z79.51: inhaled steroids
Z79.83: on fosamax
Z80.41: family history of ovarian cancer
Z81.8: family history of depression; family history of suicide
Z82.0: family history of alzheimers; family history of seizures
Z82.49: family history of heart attack; family history of mi; family history of htn; family history of hypertension; family history of chf
Z84.19: family history of kidney disease
Z85.43: history of ovarian cancer
Z85.41: history of cervical cancer
Z85.42: history of uterine cancer; history of endometrial cancer
Z85.47: history of testicular cancer
Z85.528: history of kidney cancer
Z85.6: history of leukemia
Z85.07: history of pancreatic cancer
Z85.048: history of rectal cancer
Z85.01: history of esophageal cancer
Z85.21: history of laryngeal cancer
Z85.9: history of cancer; history of malignancy
Z86.19: history of shingles; history of c diff
Z86.2: history of anemia
Z86.39: history of thyroid disease; history of diabetes
Z86.59: history of depression; history of anxiety
Z86.69: history of seizures; history of migraines; history of neuropathy
Z86.79: history of afib; history of heart failure; history of arrhythmia; history of endocarditis; history of aneurysm
Z87.09: history of asthma; history of bronchitis; history of pneumothorax
Z87.11: history of gastric ulcer
Z87.19: history of gi bleed; history of pancreatitis; history of diverticulitis; history of bowel obstruction; history of gerd
Z87.2: history of psoriasis; history of cellulitis; history of pressure ulcer
Z87.310: history of osteoporotic fracture
Z87.39: history of gout; history of osteomyelitis
Z87.448: history of kidney disease; history of hematuria; history of aki
Z87.59: history of preeclampsia; history of miscarriage; history of ectopic
Z87.81: history of fracture; healed fracture
Z87.820: history of concussion
Z91.51: history of suicide attempt
Z88.5: codeine allergy; morphine allergy; opioid allergy; allergic to codeine
Z88.6: nsaid allergy; aspirin allergy; allergic to nsaids; ibuprofen allergy
Z88.1: cipro allergy; vancomycin allergy; erythromycin allergy; tetracycline allergy
Z88.9: multiple drug allergies
Z91.041: iv contrast allergy; iodine allergy
Z91.030: bee sting allergy
Z91.0110: dairy allergy
Z91.018: tree nut allergy; food allergy; gluten allergy
Z91.199: noncompliance
Z89.429: toe amputation status; amputation toe status; s/p toe amputation
Z89.439: tma status; s/p tma
Z90.2: s/p lobectomy; lobectomy status; absence of lung
Z90.3: absence of stomach
Z90.410: s/p whipple; absence of pancreas
Z90.49: s/p appy; s/p colon resection; s/p hemicolectomy
Z90.710: absence of uterus
Z90.722: s/p bso; absence of ovaries
Z90.79: s/p prostatectomy
Z90.81: absence of spleen; asplenia
Z90.89: s/p tonsillectomy
Z90.5: solitary kidney; one kidney
Z93.50: suprapubic catheter; suprapubic catheter status; spt status
Z93.6: urostomy; urostomy status; ileal conduit
Z93.4: jejunostomy; j tube
Z94.2: lung transplant
Z94.7: corneal transplant
Z94.81: bone marrow transplant
Z94.84: stem cell transplant
Z94.83: pancreas transplant
Z95.2: s/p mvr; s/p mitral valve replacement; s/p aortic valve replacement; artificial heart valve
Z95.3: bioprosthetic valve; tissue valve status; porcine valve
Z95.811: lvad status
Z95.818: loop recorder status; watchman status
Z95.820: peripheral stent status; leg stent; s/p pad stent
Z95.828: ivc filter status; ivc filter; s/p ivc filter; carotid stent status; s/p carotid stent; port a cath status; port in place; picc status
Z96.0: ureteral stent status
Z96.22: ear tubes; ear tubes in place; pe tubes
Z96.41: insulin pump; insulin pump status
Z96.60: joint replacement status
Z96.619: shoulder replacement; s/p shoulder replacement; shoulder replacement status; s/p tsa
Z96.611: s/p right shoulder replacement
Z96.612: s/p left shoulder replacement
Z96.653: bilateral knee replacements
Z97.2: dentures
Z97.5: has iud; iud in place; iud status
Z98.1: s/p spinal fusion; spinal fusion status; s/p ankle fusion; s/p lumbar fusion; s/p acdf
Z98.2: vp shunt; vp shunt status; has vp shunt
Z98.61: s/p angioplasty; s/p ptca
Z98.51: s/p btl
Z98.84: s/p lap band
Z98.890: s/p surgery; s/p back surgery; s/p laminectomy
Z99.89: cpap dependent; on cpap; walker dependent
K76.89: liver lesion; hepatic lesion; liver mass
N28.89: renal lesion
R22.1: neck mass
R90.0: brain mass; brain lesion
`,
	icd10pcs: `
0DTJ: appendectomy; appy
0DTJ4ZZ: laparoscopic appendectomy; lap appy
0DTJ0ZZ: open appendectomy
0FT44ZZ: laparoscopic cholecystectomy; lap chole; cholecystectomy laparoscopic
0FT40ZZ: open cholecystectomy
0FT4: cholecystectomy; gallbladder removal
0UT9: hysterectomy
0UT90ZZ: total abdominal hysterectomy; tah; abdominal hysterectomy
0UT9FZZ: lavh; laparoscopic assisted vaginal hysterectomy
0UT97ZZ: vaginal hysterectomy
0UT94ZZ: laparoscopic hysterectomy
0UT2: bilateral oophorectomy; bso
0UT7: bilateral salpingectomy
0SRC: right knee replacement; right tka; right tkr; right total knee
0SRD: left knee replacement; left tka; left tkr; left total knee
0SRC0J9: right total knee replacement cemented
0SRD0J9: left total knee replacement cemented
0SR9: right hip replacement; right tha; right thr; right total hip
0SRB: left hip replacement; left tha; left thr; left total hip
0SRR: right hip hemiarthroplasty
0SRS: left hip hemiarthroplasty
0RRJ: right shoulder replacement
0RRK: left shoulder replacement
0210: cabg; coronary bypass; bypass surgery; heart bypass
02100Z9: cabg lima to lad; lima lad
02100A9: cabg lima
0270: pci; coronary angioplasty; ptca
027034Z: coronary stent; pci with des; drug eluting stent; pci drug eluting stent
02703DZ: bare metal stent
02703ZZ: balloon angioplasty coronary
4A023N7: left heart cath; lhc; cardiac cath; heart catheterization
4A023N6: right heart cath
4A023N8: right and left heart cath
B2111ZZ: coronary angiogram; coronary angiography
02RF: avr; aortic valve replacement
02RF38Z: tavr; tavi; transcatheter aortic valve
02RG: mitral valve replacement; mvr
0JH60: pacemaker generator; pacemaker insertion
0JH606Z: dual chamber pacemaker insertion
0JH608Z: icd implant; defibrillator generator
02HV33Z: picc line; picc; central line; cvc; central venous catheter; picc placement
0DJ08ZZ: egd; upper endoscopy; esophagogastroduodenoscopy
0DB68ZX: egd with biopsy; egd biopsy; gastric biopsy endoscopic
0DB98ZX: duodenal biopsy endoscopic
0DB58ZX: esophageal biopsy endoscopic
0DJD8ZZ: colonoscopy; lower endoscopy
0DBN8ZX: colonoscopy with biopsy sigmoid
0DBN8ZZ: sigmoid polypectomy; colon polypectomy; colonoscopy with polypectomy
0DBE8ZX: colonoscopy with biopsy
0DTF: right hemicolectomy
0DTG: left hemicolectomy
0DTN: sigmoidectomy; sigmoid colectomy; sigmoid resection
0DTE: total colectomy
0D1N0Z4: colostomy
0D1B0Z4: ileostomy
0DH63UZ: peg; peg tube; gastrostomy tube; peg tube placement; g tube placement
0D164ZA: gastric bypass; roux en y gastric bypass
0DB64Z3: sleeve gastrectomy; gastric sleeve
0DV4: nissen; fundoplication
0YQ: inguinal hernia repair; hernia repair inguinal
0YQ5: right inguinal hernia repair
0YQ6: left inguinal hernia repair
0WQF: ventral hernia repair; umbilical hernia repair; hernia repair
10D00Z1: c section; cesarean; cesarean section; c-section; low transverse cesarean; low cervical cesarean; ltcs
10D00Z0: classical cesarean
10E0XZZ: vaginal delivery; nsvd; svd; normal delivery; spontaneous delivery
10D07Z6: vacuum delivery; vacuum extraction
10D07Z3: low forceps delivery; forceps delivery
10907ZC: arom; artificial rupture of membranes; amniotomy; waters broken artificially; breaking of waters; break water; water broken
0KQM0ZZ: perineal laceration repair second degree; repair second degree perineal; 2nd degree laceration repair
0HQ9XZZ: first degree perineal laceration repair
0W8NXZZ: episiotomy
3E033VJ: pitocin; oxytocin induction; induction of labor
10D17ZZ: d&c retained products
0UDB7ZX: endometrial biopsy
0UDB7ZZ: d&c; dilation and curettage
0UL74: tubal ligation; btl; laparoscopic tubal ligation
0VTTXZZ: circumcision; newborn circumcision
0VT00ZZ: prostatectomy
0VT04ZZ: robotic prostatectomy; laparoscopic prostatectomy
0VB08ZZ: turp; transurethral resection of prostate
0VBQ: vasectomy
0TY00Z0: right kidney transplant; kidney transplant
0TT0: right nephrectomy; nephrectomy
0TT1: left nephrectomy
0TF: lithotripsy; eswl
0TJB8ZZ: cystoscopy
0T768DZ: right ureteral stent
0T778DZ: left ureteral stent
0T9B70Z: foley; foley catheter; urinary catheter
5A1D70Z: hemodialysis; dialysis; intermittent hemodialysis
5A1D90Z: crrt; continuous dialysis
5A1935Z: ventilator less than 24 hours; vent under 24 hours
5A1945Z: ventilator 24 to 96 hours; vent 24 96 hours; ventilation 72 hours
5A1955Z: ventilator greater than 96 hours; vent over 96 hours; mechanical ventilation over 96 hours; ventilation more than 96 hours
5A1522F: ecmo; extracorporeal membrane oxygenation
5A02210: iabp; intra aortic balloon pump; balloon pump
5A09357: cpap
5A2204Z: cardioversion; defibrillation; dc cardioversion
5A12012: cpr; chest compressions
0BH17EZ: intubation; endotracheal intubation; ett placement; intubate
0B110F4: tracheostomy; trach; trach placement
0B113F4: percutaneous tracheostomy
0BJ08ZZ: bronchoscopy
0B9: bal; bronchoalveolar lavage
0B9J8ZX: bronchoscopy with lavage left lower lobe
0W9930Z: right chest tube; chest tube right
0W9B30Z: left chest tube; chest tube left; chest tube
0W993ZZ: right thoracentesis; thoracentesis; thoracentesis right
0W9B3ZZ: left thoracentesis; thoracentesis left
0W9G3ZZ: paracentesis; abdominal paracentesis
009U3ZX: lumbar puncture; spinal tap; lp; diagnostic lumbar puncture
30233N1: blood transfusion; prbc; prbc transfusion; transfusion prbc; packed red blood cells; rbc transfusion
30233R1: platelet transfusion
30233K1: ffp; ffp transfusion; plasma transfusion
30243N1: prbc transfusion central
3E0436Z: tpn central; tpn; parenteral nutrition
3E03317: tpa; thrombolytic; tpa stroke
3E04305: chemo central line
3E03305: chemotherapy; chemo infusion peripheral
02CP: embolectomy pulmonary
03CG3ZZ: thrombectomy stroke; mechanical thrombectomy; cerebral thrombectomy
03CK0ZZ: right carotid endarterectomy; cea right
03CL0ZZ: left carotid endarterectomy; cea left; carotid endarterectomy
06H03DZ: ivc filter
041K0ZJ: fem fem bypass; fem fem crossover
0Y6H0Z: bka right; right bka; right below knee amputation
0Y6J0Z: bka left; left bka; left below knee amputation
0Y6H0Z1: bka right high
0Y6H0Z2: bka right mid
0Y6J0Z1: bka left high
0Y6J0Z2: bka left mid
0Y6C0Z: aka right; right aka; right above knee amputation
0Y6D0Z: aka left; left aka; left above knee amputation
0Y6P0Z: right great toe amputation
0Y6Q0Z: left great toe amputation
0QS604Z: orif right femur; orif right hip; right hip orif; orif right femoral neck
0QS704Z: orif left femur; orif left hip; left hip orif; orif left femoral neck
0QSG04Z: orif right tibia
0QSH04Z: orif left tibia
0QSJ04Z: orif right fibula; orif right ankle
0QSK04Z: orif left fibula; orif left ankle
0PSH04Z: orif right radius; orif right wrist
0PSJ04Z: orif left radius; orif left wrist
0SG0: lumbar fusion; spinal fusion lumbar; plif; tlif; alif
0RG1: cervical fusion; acdf
0SB20ZZ: lumbar discectomy; discectomy
0SB40ZZ: lumbosacral discectomy
00NY0ZZ: lumbar laminectomy; laminectomy; decompressive laminectomy
0SBC4ZZ: right meniscectomy; right knee arthroscopy meniscectomy
0SBD4ZZ: left meniscectomy; left knee arthroscopy meniscectomy
0MQN: acl repair
0LQ1: right rotator cuff repair
0LQ2: left rotator cuff repair
01N5: carpal tunnel release
0HTT0ZZ: right mastectomy
0HTU0ZZ: left mastectomy
0HTV0ZZ: bilateral mastectomy
0HBT0ZZ: right lumpectomy; lumpectomy
0HBU0ZZ: left lumpectomy
0HBT3ZX: right breast biopsy; breast biopsy
0HBU3ZX: left breast biopsy
07B50ZX: sentinel node biopsy right axilla
0GTK0ZZ: thyroidectomy; total thyroidectomy
0CTPXZZ: tonsillectomy
0CTQXZZ: adenoidectomy
08RJ3JZ: right cataract extraction; cataract surgery right; phaco right
08RK3JZ: left cataract extraction; cataract surgery left; phaco left
00C40ZZ: subdural hematoma evacuation; sdh evacuation; craniotomy for subdural
00160J6: vp shunt; ventriculoperitoneal shunt
0JB: excisional debridement
0J9: incision and drainage; i&d
0HB: skin excision
0HD: nonexcisional debridement
07DR3ZX: bone marrow biopsy; bone marrow biopsy iliac
0FB03ZX: liver biopsy; percutaneous liver biopsy
0TB03ZX: right kidney biopsy; renal biopsy
0BTC: right upper lobectomy; right upper lobe lobectomy
0BTG: left upper lobectomy
0BTD: right middle lobectomy
0BTF: right lower lobectomy
0BTJ: left lower lobectomy
0FY00Z0: liver transplant
02YA0Z0: heart transplant
BW28ZZZ: ct head; head ct
B020ZZZ: ct brain; brain ct
BW2: ct abdomen pelvis
B030ZZZ: mri brain; brain mri
B24: echo; echocardiogram; tte
B24BZZ4: tee
4A10X4Z: eeg
GZB: ect
6A550Z3: plasmapheresis; plasma exchange
8E0W4CZ: robotic assisted; da vinci; robot assisted laparoscopic
XW033E5: remdesivir
0FBG0ZZ: whipple; whipple procedure; pancreaticoduodenectomy; pancreatoduodenectomy; partial pancreatectomy; distal pancreatectomy
0DT90ZZ: whipple; whipple procedure; pancreaticoduodenectomy; pancreatoduodenectomy
0DTN0ZZ: hartmann; hartmann procedure; hartmanns
0D1M0Z4: hartmann; hartmann procedure; hartmanns; end colostomy; descending colostomy
0D1L0Z4: transverse colostomy; loop colostomy
0DBP0ZZ: low anterior resection; lar
0DTP0ZZ: abdominoperineal resection; apr; proctectomy
0DB80ZZ: small bowel resection; sbr
0DT60ZZ: total gastrectomy; gastrectomy
0D844ZZ: heller myotomy; laparoscopic heller
0BQT4ZZ: hiatal hernia repair; paraesophageal hernia repair
0BUT4JZ: hiatal hernia repair mesh; paraesophageal hernia repair mesh
06BY0ZC: hemorrhoidectomy
06LY8CC: hemorrhoid banding; rubber band ligation
06L38CZ: variceal banding; esophageal variceal banding; banding varices
0W3P8ZZ: egd control of bleeding; endoscopic hemostasis; control gi bleed
0DH67UZ: ng tube feeding; dobhoff; nasogastric tube feeding; ngt feeding
0F9430Z: cholecystostomy tube; percutaneous cholecystostomy; perc chole tube
0F798DZ: ercp stent; ercp with stent; biliary stent; ercp biliary stent; cbd stent
0FC98ZZ: ercp stone removal; ercp stone; cbd stone removal
0WJG0ZZ: ex lap; exploratory laparotomy; exlap; laparotomy
0WJG4ZZ: diagnostic laparoscopy; dx lap
0W9G3ZX: diagnostic paracentesis
0W993ZX: diagnostic thoracentesis right
0W9B3ZX: diagnostic thoracentesis left
0YU54JZ: right inguinal hernia repair mesh lap; inguinal hernia mesh
0YU64JZ: left inguinal hernia repair mesh lap; inguinal hernia mesh
0YUA4JZ: bilateral inguinal hernia repair mesh lap
0YU50JZ: right inguinal hernia repair mesh; open inguinal hernia repair mesh right; lichtenstein right
0YU60JZ: left inguinal hernia repair mesh; open inguinal hernia repair mesh left; lichtenstein left
0YUA0JZ: bilateral inguinal hernia repair mesh
0WUF0JZ: ventral hernia repair mesh; incisional hernia repair mesh; umbilical hernia repair mesh; hernia repair mesh
0WUF4JZ: laparoscopic ventral hernia repair mesh; lap ventral hernia mesh; lap umbilical hernia repair mesh; lap incisional hernia repair mesh
06183J4: tips; tips procedure; transjugular intrahepatic portosystemic shunt
02583ZZ: afib ablation; catheter ablation; cardiac ablation; svt ablation; vt ablation; flutter ablation; pulmonary vein isolation; pvi; rf ablation heart
02583ZF: pulsed field ablation; pfa afib ablation
02L73DK: watchman; laa closure; laao; left atrial appendage closure; lariat; amulet
02HA0QZ: lvad; left ventricular assist device; heartmate; vad
02HA3RZ: impella; percutaneous vad; impella placement
5A0221D: impella support
02HK3NZ: leadless pacemaker; micra
02H63JZ: atrial pacemaker lead; pacemaker lead right atrium
02HK3JZ: ventricular pacemaker lead; pacemaker lead right ventricle; temporary pacing wire; tvp
02HK3KZ: icd lead; defibrillator lead
0JH609Z: crt d; biv icd; crt-d
0JH607Z: crt p; biv pacemaker; crt-p
0JH602Z: loop recorder; ilr; implantable loop recorder
5A1223Z: temporary pacing; transvenous pacing; temporary pacer; temporary pacemaker
02UG3JZ: mitraclip; teer; mitral clip
02UG0JZ: mitral annuloplasty ring; mitral valve repair ring
027F3ZZ: aortic valvuloplasty; balloon aortic valvuloplasty; bav
04V03DZ: evar; endovascular aaa repair; aaa stent graft
02VW3DZ: tevar; thoracic stent graft
037K3DZ: right carotid stent; carotid stent
037L3DZ: left carotid stent
0W9D3ZZ: pericardiocentesis
0W9D0ZZ: pericardial window
03180ZF: av fistula left; left brachiocephalic fistula; av fistula left arm; avf creation left
03170ZF: av fistula right; right brachiocephalic fistula; av fistula right arm; avf creation right
031C0ZF: left radiocephalic fistula; av fistula left radiocephalic
031B0ZF: right radiocephalic fistula
0JH60WZ: port placement; port a cath; mediport; portacath; chemo port
0JH63XZ: tunneled dialysis catheter; permcath; tunneled catheter
0WHG03Z: pd catheter; peritoneal dialysis catheter; tenckhoff
0QU03JZ: kyphoplasty lumbar; vertebroplasty lumbar; kyphoplasty; vertebroplasty
0QS03ZZ: kyphoplasty lumbar
0PU43JZ: kyphoplasty thoracic; vertebroplasty thoracic
0PS43ZZ: kyphoplasty thoracic
0QS804Z: orif right femoral shaft; orif right femur shaft
0QS904Z: orif left femoral shaft; orif left femur shaft
0QS806Z: im nail right femur; imn right femur; im rod right femur; right femoral nail
0QS906Z: im nail left femur; imn left femur; im rod left femur; left femoral nail
0QS606Z: cephalomedullary nail right; gamma nail right; tfn right
0QS706Z: cephalomedullary nail left; gamma nail left; tfn left
0QSG06Z: im nail right tibia
0QSH06Z: im nail left tibia
0PSH34Z: crpp right radius; crpp right wrist
0PSJ34Z: crpp left radius; crpp left wrist
0SJC4ZZ: right knee arthroscopy; knee scope right
0SJD4ZZ: left knee arthroscopy; knee scope left
0S9C3ZZ: right knee aspiration; arthrocentesis right knee; knee tap right
0S9D3ZZ: left knee aspiration; arthrocentesis left knee; knee tap left
0MRN: right acl reconstruction; acl reconstruction right
0MRP: left acl reconstruction; acl reconstruction left
0QBN: right bunionectomy; bunionectomy
0QBP: left bunionectomy
0LN70ZZ: right trigger finger release
0LN80ZZ: left trigger finger release
0Y6M0Z9: right foot ray amputation; ray amputation right
0Y6N0Z9: left foot ray amputation
00B00ZZ: brain tumor resection; craniotomy tumor; craniotomy for tumor
009430Z: subdural drain; burr hole subdural; burr hole drainage
009630Z: evd; external ventricular drain; ventriculostomy
00H03MZ: deep brain stimulator; dbs; dbs lead
00H00MZ: dbs lead open
00HU3MZ: spinal cord stimulator lead; scs trial; spinal cord stimulator
00HE0MZ: vagus nerve stimulator; vns
099500Z: right ear tube; myringotomy tube right; pe tube right
099600Z: left ear tube; myringotomy tube left; pe tube left; ear tubes
09SM0ZZ: septoplasty; deviated septum repair
0GTG0ZZ: left thyroid lobectomy; left hemithyroidectomy
0GTH0ZZ: right thyroid lobectomy; right hemithyroidectomy; thyroid lobectomy
07T10ZZ: right neck dissection
07T20ZZ: left neck dissection
07TP0ZZ: splenectomy; open splenectomy
07TP4ZZ: lap splenectomy; laparoscopic splenectomy
08T43ZZ: right vitrectomy; pars plana vitrectomy right; ppv right
08T53ZZ: left vitrectomy; pars plana vitrectomy left; ppv left
0TBB8ZZ: turbt; bladder tumor resection
0TTB0ZZ: radical cystectomy; cystectomy
0T9330Z: right nephrostomy tube; nephrostomy right; pcn tube right
0T9430Z: left nephrostomy tube; nephrostomy left; pcn tube left; nephrostomy tube
0TC33ZZ: right pcnl; percutaneous nephrolithotomy right
0TC43ZZ: left pcnl; percutaneous nephrolithotomy left; pcnl
0TJ98ZZ: ureteroscopy; diagnostic ureteroscopy
0BTK0ZZ: right pneumonectomy; pneumonectomy
0BTL0ZZ: left pneumonectomy
0TC68ZZ: right ureteroscopy stone; ureteroscopy with stone removal right; right ureteral stone removal
0TC78ZZ: left ureteroscopy stone; ureteroscopy with stone removal left; left ureteral stone removal
0TF68ZZ: right ureteroscopy laser lithotripsy
0TF78ZZ: left ureteroscopy laser lithotripsy
0VTC0ZZ: bilateral orchiectomy
0UJD8ZZ: hysteroscopy
0UB90ZZ: myomectomy; open myomectomy
0UB94ZZ: laparoscopic myomectomy
0UBC7ZZ: leep; cone biopsy; conization; cold knife cone
0U5B8ZZ: endometrial ablation; novasure
10T24ZZ: laparoscopic ectopic; ectopic removal; ectopic pregnancy removal
0UVC7ZZ: cerclage; cervical cerclage
10S0XZZ: ecv; external cephalic version
10A07ZZ: elective abortion; d&e
0BNN: decortication right
0BNP: decortication left
03VG3DZ: aneurysm coiling; coil cerebral aneurysm; cerebral aneurysm coiling; coil embolization aneurysm
03VG0CZ: aneurysm clipping; clip cerebral aneurysm; cerebral aneurysm clipping
0SNCXZZ: mua right knee
0SNDXZZ: mua left knee
3E0L3GC: talc pleurodesis; pleurodesis talc
3E0S33Z: epidural steroid injection; esi; lumbar esi
3E0S3BZ: labor epidural; epidural
3E0U33Z: joint steroid injection; cortisone injection joint
4A12X45: holter; holter monitor
0D758ZZ: egd with dilation; esophageal dilation; esophagus dilation egd
0DV44ZZ: nissen; nissen fundoplication
041K0ZL: femoral popliteal bypass right
041L0ZL: femoral popliteal bypass left
02HW32Z: arterial line; a line; art line; a line placement; arterial line placement
03HY32Z: arterial line; a line; art line; a line placement; arterial line placement
4A133B1: arterial line monitoring; arterial pressure monitoring; a line
02HP32Z: swan ganz; swan ganz catheter; pa catheter
4A1239Z: swan ganz; swan ganz monitoring; cardiac output monitoring
0JH608Z: aicd placement; icd placement; aicd insertion; icd insertion; defibrillator placement; defibrillator insertion
5A09358: bipap; nippv
5A0935A: high flow nasal cannula; hfnc; high flow oxygen
05HM33Z: ij central line right; right ij central line
06HM33Z: femoral central line right; right femoral central line
06HN33Z: femoral central line left; left femoral central line
3E0G76Z: tube feeding; enteral feeding
0D9630Z: gastric decompression tube
0D9670Z: ng tube suction; ng tube decompression; ng tube to suction
0T9B30Z: suprapubic catheter placement; suprapubic tube
0BJ08ZZ: diagnostic bronch
0DBP8ZX: rectal biopsy
0VB03ZX: prostate biopsy
0GBG3ZX: left thyroid biopsy; thyroid fna
0BBC3ZX: right lung biopsy; ct guided lung biopsy
07B13ZX: lymph node biopsy neck right
0JBL0ZX: muscle biopsy thigh
0HBJXZX: skin biopsy thigh
0PSJXZZ: closed reduction left wrist
0PSHXZZ: closed reduction right wrist
0RSJXZZ: shoulder reduction right; shoulder dislocation reduction
0RSKXZZ: shoulder reduction left
0SS9XZZ: hip reduction right
0SSBXZZ: hip reduction left
B2151ZZ: left ventriculogram; ventriculogram
B41F1ZZ: aortogram runoff; lower extremity angiogram
B24BZZZ: echo heart; cardiac ultrasound
BW40ZZZ: abdominal ultrasound
B030Y0Z: mri brain with contrast; mri brain w contrast
BB24ZZZ: ct chest
B32T1ZZ: cta chest; ct angiogram chest; ct pulmonary angiogram
6A601ZZ: phototherapy newborn; bili lights; phototherapy multiple
6A600ZZ: phototherapy
F13Z01Z: hearing test newborn; hearing screening assessment
3E0234Z: hep b vaccine newborn; vaccine im
3E1M39Z: peritoneal dialysis
30233Q1: wbc transfusion
30233L1: albumin transfusion
30233M1: cryo; cryoprecipitate transfusion
0W9G30Z: abdominal abscess drain; percutaneous abscess drain abdomen; ir drain abdomen
0W9J30Z: pelvic abscess drain
0F9030Z: liver abscess drain
0DQ: colostomy takedown
GZ58ZZZ: psychotherapy; individual psychotherapy; cbt
GZHZZZZ: group therapy
4A1HXCZ: fetal monitoring; nst; fetal heart monitoring
10H073Z: internal fetal monitor
0UC97ZZ: manual removal placenta
10D07Z8: manual extraction placenta; retained placenta removal
0UQG0ZZ: vaginal laceration repair
0UL74CZ: filshie clips; tubal clips
0DBM8ZX: descending colon biopsy
5A15A2F: ecmo central
B345ZZ3: carotid ultrasound; carotid doppler; carotid duplex
B54DZZZ: venous duplex leg; dvt ultrasound; lower extremity venous doppler
B518ZZA: venogram
`,
	hcpcs: `
A0429: ambulance bls emergency; bls emergency; bls emergent; bls ambulance emergent
A0428: ambulance bls; bls non emergency
A0427: ambulance als emergency; als emergency; als ambulance emergent; als emergent
A0426: ambulance als; als non emergency
A0425: ambulance mileage; ground mileage
A0430: air ambulance
A4253: glucose test strips; test strips; blood sugar strips; diabetic strips
A4259: lancets
A4206: syringe with needle; insulin syringe
S8490: insulin syringes
A4215: needles
A4338: foley; foley catheter; indwelling catheter
A4351: straight catheter; intermittent catheter
A4358: leg bag; urinary leg bag
A4450: tape
A4565: sling; arm sling
A4570: splint
A4604: cpap tubing; heated tubing
A6: wound dressing; dressing
A6402: gauze; gauze pads
A5500: diabetic shoes; diabetic shoe
A5512: diabetic insert; diabetic shoe insert
A7030: cpap mask full face; full face mask
A7034: cpap mask; nasal mask cpap
A9150: over the counter drug
A9270: non covered item
A9500: sestamibi; cardiolite
A9552: fdg; pet fdg
A9579: gadolinium; mri contrast
B4034: feeding kit syringe; tube feeding supplies
B4150: enteral formula; tube feeding formula
C1713: bone anchor; anchor screw
C1725: angioplasty catheter
C1760: closure device
C1769: guidewire; guide wire
C1776: joint device
C1781: mesh
C1874: drug eluting stent coated
C1876: stent
C1889: implantable device
E0100: cane
E0105: quad cane; four prong cane; quad cane; 4 prong cane
E0110: forearm crutches
E0114: crutches; underarm crutches
E0112: wood crutches; wooden crutches
E0130: walker rigid
E0135: walker; folding walker; walker folding
E0143: wheeled walker; rolling walker; rollator; walker with wheels
E0149: heavy duty walker
E0163: commode; bedside commode
E0184: foam mattress; pressure mattress
E0240: shower chair; bath chair
E0250: hospital bed
E0260: hospital bed semi electric; semi electric bed
E0277: low air loss mattress; alternating pressure mattress
E0431: portable oxygen; portable o2
E0424: stationary oxygen
E0601: cpap; cpap machine; cpap device; sleep apnea therapy machine; sleep apnea device; breathing machine sleep
E0470: bipap; bipap without backup
E0471: bipap with backup
E0466: home ventilator; ventilator
E0562: cpap humidifier; heated humidifier
E0570: nebulizer; nebulizer machine
E0607: glucometer; glucose meter; blood glucose monitor
E0630: patient lift; hoyer lift
E0650: pneumatic compressor
E0730: tens; tens unit
E0776: iv pole
E0784: insulin pump
E0935: cpm; cpm machine; continuous passive motion
E1130: wheelchair fixed arms
E1390: oxygen concentrator; o2 concentrator; concentrator
E1392: portable oxygen concentrator; poc
E2402: wound vac; negative pressure wound therapy
E2100: talking glucose monitor
K0001: wheelchair; standard wheelchair; manual wheelchair
K0003: lightweight wheelchair
K0005: ultralightweight wheelchair
K0006: heavy duty wheelchair
K0800: scooter; power scooter; mobility scooter
K0823: power wheelchair; electric wheelchair; motorized wheelchair
A4239: cgm supplies; continuous glucose monitor supply
E2103: cgm; continuous glucose monitor; cgm receiver
G0008: flu shot administration; admin flu vaccine
G0009: pneumococcal vaccine administration; pneumonia vaccine administration
G0010: hepatitis b vaccine administration
G0101: pelvic exam; breast and pelvic exam
G0103: psa screening; psa test
G0105: colonoscopy high risk; screening colonoscopy high risk
G0121: screening colonoscopy; colonoscopy screening; screening colonoscopy average risk
G0104: screening sigmoidoscopy
G0108: diabetes education; dsmt
G0109: diabetes education group
G0127: nail trimming; trim nails
G0328: fobt; fecal occult blood immunoassay; fit test
G0378: observation per hour; hospital observation; observation hour
G0379: direct admission observation
G0402: welcome to medicare; ippe; initial preventive physical
G0438: awv initial; annual wellness visit initial; initial annual wellness
G0439: awv; annual wellness visit; awv subsequent; subsequent annual wellness
G0444: depression screening
G0442: alcohol screening
G0447: obesity counseling
G0463: clinic visit; hospital outpatient clinic visit
G0480: drug test definitive; definitive drug test
G2211: complexity add on; visit complexity
G2212: prolonged office visit
J0131: iv tylenol; acetaminophen injection; ofirmev
J0120: tetracycline injection
J0153: adenosine
J0178: eylea; aflibercept
J0278: amikacin
J0280: aminophylline
J0282: amiodarone
J0290: ampicillin
J0295: unasyn; ampicillin sulbactam
J0456: zithromax; azithromycin
J0461: atropine
J0475: baclofen
J0485: belatacept
J0500: bentyl; dicyclomine
J0558: bicillin cr
J0561: bicillin; penicillin g benzathine; bicillin la
J0585: botox; botulinum toxin
J0588: xeomin
J0690: ancef; cefazolin; kefzol
J0692: maxipime; cefepime
J0694: cefoxitin
J0696: rocephin; ceftriaxone
J0698: cefotaxime
J0702: celestone; betamethasone
J0713: ceftazidime; fortaz
J0744: cipro; ciprofloxacin
J0780: compazine; prochlorperazine
J0878: daptomycin; cubicin
J0881: aranesp; darbepoetin
J0885: epogen; procrit; epoetin
J0897: prolia; xgeva; denosumab
J1010: depo medrol; methylprednisolone acetate; depo-medrol
J1050: depo provera; medroxyprogesterone
J1071: testosterone cypionate; testosterone
J1100: decadron; dexamethasone; decadron injection; dexamethasone injection
J1110: dhe
J1160: digoxin; lanoxin
J1165: phenytoin; dilantin
J1171: dilaudid; hydromorphone
J1200: benadryl; diphenhydramine
J1439: injectafer
J1442: neupogen; filgrastim
J1450: diflucan; fluconazole
J1559: hizentra
J1561: gamunex; ivig
J1569: gammagard
J1580: gentamicin
J1610: glucagon
J1630: haldol; haloperidol
J1631: haldol decanoate; haloperidol decanoate
J1642: heparin flush; heplock; heparin lock
J1644: heparin
J1650: lovenox; enoxaparin
J1720: solu cortef; hydrocortisone
J1745: remicade; infliximab
J1756: venofer; iron sucrose
J1815: insulin; insulin injection
J1817: insulin pump insulin
J1885: toradol; ketorolac
J1950: lupron depot
J1956: levaquin; levofloxacin
J1953: keppra; levetiracetam
J2060: ativan; lorazepam
J2175: demerol; meperidine
J2185: merrem; meropenem
J2248: micafungin
J2250: versed; midazolam
J2270: morphine
J2300: nubain; nalbuphine
J2323: tysabri; natalizumab
J2353: sandostatin; octreotide
J2357: xolair; omalizumab
J2405: zofran; ondansetron
J2426: invega
J2469: aloxi; palonosetron
J2506: neulasta; pegfilgrastim
J2543: zosyn; piperacillin
J2550: phenergan; promethazine
J2700: oxacillin
J2704: propofol; diprivan
J2765: reglan; metoclopramide
J2778: lucentis; ranibizumab
J2785: lexiscan; regadenoson
J2790: rhogam; rho d immune globulin
J2795: ropivacaine
J2916: ferrlecit
J2997: activase; alteplase; tpa
J3010: fentanyl
J3030: imitrex; sumatriptan
J3262: actemra
J3301: kenalog; triamcinolone
J3357: stelara
J3360: valium; diazepam
J3380: entyvio
J3420: b12; b12 injection; vitamin b12; cyanocobalamin; b12 shot
J3430: vitamin k; phytonadione
J3475: magnesium sulfate; mag sulfate
J3480: potassium chloride; kcl
J3489: reclast; zometa; zoledronic acid
J3490: unclassified drug; unlisted drug
J3590: unclassified biologic
J7030: normal saline 1000; saline 1000 ml; ns 1000
J7040: normal saline 500; saline 500 ml; normal saline
J7050: normal saline 250; saline 250 ml
J7060: d5w; dextrose 5 percent
J7120: lactated ringers; lr; ringers lactate
J7298: mirena
J7300: paragard
J7307: nexplanon
J7301: skyla
J7321: hyalgan; supartz
J7325: synvisc
J7613: albuterol neb; albuterol; albuterol nebulizer
J7620: duoneb
J7626: budesonide neb; pulmicort
J7644: ipratropium; atrovent
J7512: prednisone
J8540: decadron oral
J9000: doxorubicin; adriamycin
J9035: avastin; bevacizumab
J9041: velcade; bortezomib
J9045: carboplatin
J9060: cisplatin
J9171: taxotere; docetaxel
J9190: 5fu; fluorouracil
J9201: gemcitabine; gemzar
J9217: lupron; leuprolide; eligard
J9263: oxaliplatin
J9264: abraxane
J9267: taxol; paclitaxel
J9271: keytruda; pembrolizumab
J9299: opdivo; nivolumab
J9312: rituxan; rituximab
J9355: herceptin; trastuzumab
J9370: vincristine
L0625: lumbar brace; back brace
L0650: lso; lumbar brace
L0120: cervical collar; soft collar; neck brace
L1810: knee brace
L1820: knee brace hinged
L1902: ankle brace; ankle gauntlet
L1930: afo; ankle foot orthosis
L1971: afo articulated
L3000: foot orthotic; custom orthotic; shoe insert
L3260: post op shoe; surgical shoe
L3908: wrist brace; cock up splint; wrist splint; carpal tunnel splint; wrist hand orthosis
L3650: shoulder immobilizer; clavicle strap
L4360: walking boot; cam boot; cam walker; boot pneumatic
L4386: walking boot non pneumatic
L5301: below knee prosthesis; bk prosthesis; bka prosthesis
L8000: mastectomy bra
L8030: breast prosthesis
L8614: cochlear implant
L8699: prosthetic implant
P9016: prbc; packed red blood cells; red blood cells leukocyte reduced; rbc unit
P9035: platelets; platelet pheresis
P9017: ffp; fresh frozen plasma
P9604: specimen travel
Q0091: pap smear collection; pap smear; obtaining pap
Q0111: wet mount; wet prep
Q0162: zofran oral; ondansetron oral
Q2035: afluria
Q2037: fluvirin
Q2038: fluzone
Q3014: telehealth originating site; telehealth facility fee
Q4081: epoetin esrd
Q5101: zarxio
Q9966: contrast; low osmolar contrast
Q9967: contrast; omnipaque; isovue; iodine contrast
Q4101: apligraf
R0070: portable xray
S0020: bupivacaine; marcaine
S0028: pepcid; famotidine
S5001: brand drug
S9083: urgent care; urgent care global
T1015: fqhc; fqhc visit; clinic visit all inclusive; rural health visit
T1019: personal care services
T1013: interpreter; sign language interpreter
T2003: non emergency transport
T4521: adult diaper; adult diapers
V2020: eyeglass frames; glasses frames; frames
V2100: single vision lens
V2632: intraocular lens; iol
V5008: hearing screening
V5260: digital hearing aid; hearing aid
J0139: humira
J2919: solu medrol; solumedrol; methylprednisolone sodium succinate; solu-medrol
J2312: narcan; naloxone; naloxone injection
J2315: vivitrol; naltrexone
J1602: simponi aria; simponi
J1299: soliris
J9206: camptosar
J9145: darzalex
J9305: alimta; pemetrexed
J9306: perjeta
Q2050: doxil
J9351: hycamtin
J0894: dacogen
J9075: cytoxan
J9395: faslodex
J0641: fusilev
J1453: emend iv; emend
J1626: kytril
J2470: protonix iv; protonix; pantoprazole iv
J3243: tygacil
J2020: zyvox
J3373: vancomycin; vancocin
J0736: cleocin; clindamycin
J3260: nebcin; tobramycin injection
J0457: azactam
J0743: primaxin
J1570: cytovene
J2350: ocrevus
J2359: zyprexa im; olanzapine im
J0400: abilify injection
J0401: abilify maintena
J2794: risperdal
Q0138: feraheme
J0583: angiomax
J1163: cardizem; diltiazem
J1805: brevibloc
J1939: bumex
J1938: lasix; furosemide
J1596: robinul; glycopyrrolate
J1741: caldolor
J0595: stadol
J3410: vistaril
J3230: thorazine
Q2009: cerebyx
J3315: trelstar
J1930: somatuline
J0739: apretude
J0741: cabenuva
J1073: testopel
J0775: xiaflex
J2770: synercid
J0665: marcaine; bupivacaine
J0666: exparel
E0705: slide board; sliding board; transfer board
A6530: ted hose; compression stockings; compression hose
E0445: pulse ox; finger pulse ox
B9002: feeding pump; tube feeding pump
B4035: pump feeding supplies
B4087: g tube supply
B4088: mic key button
L3924: thumb spica; thumb spica splint; thumb splint
L3809: wrist thumb splint
A0130: wheelchair van
A0090: private car transport
E0600: suction pump; suction machine; home suction
A7035: cpap headgear; headgear cpap
A7037: cpap hose; cpap tube
A7038: cpap filter; cpap filters
A7031: full face mask cushion; cpap cushion
A7033: nasal pillows; cpap nasal pillow
A7036: cpap chin strap; chin strap
A7046: cpap water chamber
A7003: nebulizer kit; neb kit; nebulizer cup
A4670: automatic bp cuff
A4216: sterile water; sterile saline 10 ml
A4221: infusion supplies
A4230: insulin pump infusion set; infusion set
A4256: control solution; glucose control solution
A4258: lancing device
A4245: alcohol swabs; alcohol pads
A4310: foley insertion tray; catheter insertion tray; catheter kit
A4340: coude catheter foley; coude foley
A4352: coude catheter; straight coude catheter
A4349: condom catheter; external catheter; texas catheter
A4357: urinary drainage bag; foley bag
A4409: skin barrier; ostomy wafer
A4414: ostomy skin barrier flange
A4364: ostomy adhesive
A4402: lubricating jelly
A4452: waterproof tape
A4490: surgical stockings
A4495: thigh high stockings
A4520: depends; disposable briefs
A4554: chux; underpads; disposable underpads; bed pads
A4595: tens leads
A4615: oxygen cannula
A4620: oxygen mask
A4627: spacer; aerochamber
A4927: gloves
A4930: sterile gloves
A5120: skin prep
A5513: custom diabetic insert; custom molded insert
A6209: foam dressing
A6196: alginate dressing
A6234: hydrocolloid dressing; duoderm
A6242: hydrogel dressing
A6222: impregnated gauze; xeroform; petrolatum gauze
A6257: tegaderm
A6446: kerlix; roll gauze; rolled gauze
A6449: ace wrap; ace bandage; elastic bandage
A6545: compression wrap; farrow wrap
A7520: trach tube; tracheostomy tube
A9585: gadavist
A9502: myoview
A9503: mdp
A9540: maa; technetium maa
E0165: drop arm commode
E0168: bariatric commode
E0181: alternating pressure pad; apm mattress
E0185: gel overlay; gel mattress overlay
E0190: positioning cushion; bed wedge
E0202: bili blanket
E0243: grab bar toilet
E0241: grab bar; bathtub rail
E0265: full electric bed; total electric hospital bed
E0301: bariatric hospital bed
E0303: bariatric bed heavy duty
E0305: bed rails
E0275: bedpan
E0431: portable oxygen tank; oxygen tank portable; o2 tank; portable oxygen
E0433: liquid oxygen portable
E0439: liquid oxygen; stationary liquid oxygen
E0441: oxygen contents
E0482: cough assist
E0483: vest airway clearance; percussion vest
E0565: compressor nebulizer
E0601: autopap; apap
E0603: breast pump
E0621: hoyer sling; lift sling; patient lift sling
E0627: seat lift chair; lift chair
E0635: electric hoyer
E0745: nmes; neuromuscular stimulator
E0747: bone stimulator; bone growth stimulator; osteogenesis stimulator
E0781: ambulatory infusion pump; cadd pump
E0910: trapeze; trapeze bar
E0971: anti tippers
E0978: wheelchair seat belt
E0990: elevating leg rest
E1031: geri chair
E1038: transport chair
E1161: tilt in space wheelchair
E1390: home oxygen; oxygen machine
E2601: wheelchair cushion; general use cushion
E2603: skin protection cushion; pressure relief cushion
E2607: roho cushion
E2611: wheelchair back; back cushion
K0007: bariatric wheelchair
K0739: wheelchair repair; dme repair labor
K0606: lifevest; wearable defibrillator; life vest
G0102: dre prostate screening
G0123: screening pap thin layer
G0151: home health pt; home physical therapy
G0152: home health ot; home occupational therapy
G0155: home health msw
G0156: home health aide; hha
G0166: eecp
G0179: hh recert
G0180: home health certification; hh cert
G0181: home health care plan oversight
G0270: mnt reassessment; medical nutrition reassessment
G0277: hyperbaric oxygen; hbo
G0283: electrical stimulation; e stim
G0299: home nursing visit
G0403: ekg welcome to medicare
G0432: hiv screening antibody
G0443: alcohol counseling
G0446: cvd counseling
G0506: care planning ccm
G0136: sdoh risk assessment; sdoh assessment
G0537: ascvd risk assessment
G2010: remote image evaluation
G2067: otp methadone
G2068: otp buprenorphine
H0004: behavioral counseling
H0015: iop; intensive outpatient
H0038: peer support
H2011: crisis intervention
H2019: therapeutic behavioral services
J0670: carbocaine
J0834: cortrosyn
J0840: crofab; antivenom
J0887: mircera
J1120: diamox
J1190: zinecard
J1240: dramamine
J1245: persantine
J1270: hectorol
J1410: premarin iv
J1447: granix
J1460: gamma globulin
J1571: hbig
J1670: tig
J1726: 17p
J1743: elaprase
J1790: inapsine
J1800: inderal
J1955: carnitor
J1980: levsin
J2003: lidocaine; lidocaine injection; xylocaine
J2210: methergine
J2260: primacor
J2274: duramorph
J2360: norflex
J2501: zemplar
J2510: penicillin g procaine
J2540: pen g
J2545: pentamidine
J2562: mozobil
J2597: ddavp
J2720: protamine
J2783: elitek
J2805: kinevac
J3105: brethine
J3250: tigan
J3285: remodulin
J3304: zilretta
J3358: stelara iv
J3411: vitamin b1
J3415: vitamin b6
J3473: hylenex
J7042: d5ns
J7121: d5lr
J7131: 3 percent saline
J7192: factor viii
J7195: factor ix
J7308: levulan; aminolevulinic
J7321: hyaluronic acid; hyaluronan; viscosupplementation; gel shot knee
J7336: qutenza
J7507: tacrolimus; prograf
J7517: cellcept; mycophenolate
J7518: myfortic
J7520: rapamune
J7605: brovana
J7606: perforomist
J7608: acetylcysteine inhalation; mucomyst
J7611: albuterol concentrate
J7614: levalbuterol; xopenex
J7631: cromolyn
J7682: tobi; tobramycin inhalation
J8999: oral chemo; oral chemotherapy drug
J9033: treanda
J9039: blincyto
J9043: jevtana; cabazitaxel
J9050: carmustine
J9181: etoposide
J9214: interferon alfa
J9260: methotrexate; methotrexate 50 mg
J9280: mitomycin
J9311: rituxan hycela
J9177: padcev
J9317: trodelvy
J9330: torisel
J9400: zaltrap
L0172: miami j; philadelphia collar
L0174: cervical collar two piece
L0450: tlso; tlso brace
L0472: jewett brace; hyperextension brace
L0621: si belt; sacroiliac belt
L1686: hip brace; hip orthosis
L1832: hinged knee brace adjustable; hinged knee brace
L1833: hinged knee brace off the shelf
L1843: unloader brace; oa knee brace; knee unloader
L1845: knee brace double upright; acl brace
L1906: aso ankle brace; aso
L1940: afo custom; custom afo; plastic afo
L1970: hinged afo; articulated afo custom
L3030: removable foot insert; arch support
L3020: longitudinal arch support custom
L3670: acromioclavicular brace
L3660: shoulder orthosis; figure of 8 brace
L3675: shoulder abduction pillow
L3710: elbow brace
L3906: wrist splint custom; custom wrist splint
L3923: finger splint; hand finger orthosis
L3980: humeral fracture brace; sarmiento brace
L4350: air cast; stirrup ankle brace; aircast
L4396: night splint; plantar fasciitis splint; prafo
L4397: night splint off the shelf
L5321: above knee prosthesis; aka prosthesis
L5301: prosthetic leg below knee; prosthetic leg
L8600: breast implant
L8619: cochlear processor
L8679: neurostimulator
L8680: neurostimulator lead
L8690: baha; bone anchored hearing aid
C1788: mediport
C1750: dialysis catheter
C1751: picc catheter; central line catheter; picc
C1762: human tissue graft; allograft
C1764: reveal linq
C1773: snare
C1777: icd lead
C1779: pacemaker lead
C1780: intraocular lens
C1882: crt d
C1887: guide catheter
C1894: introducer; sheath
C2617: ureteral stent
C2625: non coronary stent
P9019: platelet unit
P9034: pheresis platelets
P9040: irradiated red cells; irradiated prbc
P9047: albumin 25
P9045: albumin 5
P9612: catheterize for urine; cath urine specimen
Q4010: short arm cast
Q4018: long arm splint
Q4022: short arm splint
Q4038: short leg cast
Q4046: short leg splint
S0612: annual gyn exam
S5100: adult day care
S5130: homemaker
S5150: respite care
S5161: lifeline; pers; emergency response system
S9088: urgent care add on
S9122: home health aide hourly
S9123: private duty nursing rn
S9124: private duty lpn
S9453: smoking cessation
S9480: iop per diem
S9500: home infusion antibiotic
T1017: case management; targeted case management
T4525: protective underwear
T4535: bladder pad
V2200: bifocal; bifocals
V2300: trifocal
V2500: contact lens; contacts
V2520: soft contact lens
V2744: transition lenses
V2784: polycarbonate lens
V5010: hearing aid evaluation
V5140: bte hearing aids; hearing aids behind the ear
V5266: hearing aid battery; hearing aid batteries
`
};
