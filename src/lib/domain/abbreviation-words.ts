/**
 * What short forms in a record mean, in own words. A form is matched as it is written, so that "or" is a word and
 * "OR" a place. Where a form has two common meanings both stand, and the record has to tell which one it is.
 */
import type { Span } from './document';

/** One line a form: `SOB shortness of breath`. The list is read once, when the first record is opened. */
const LINES = `
AAA abdominal aortic aneurysm
ABG arterial blood gas
ACE angiotensin-converting enzyme
ACS acute coronary syndrome
ADHD attention deficit hyperactivity disorder
AF atrial fibrillation
afib atrial fibrillation
AKI acute kidney injury
ALT alanine aminotransferase, a liver enzyme
AMA against medical advice
ANA antinuclear antibodies
A1c hemoglobin A1c, the mean glucose of three months
A1C hemoglobin A1c, the mean glucose of three months
ARDS acute respiratory distress syndrome
ASA aspirin, or the American Society of Anesthesiologists' class
AST aspartate aminotransferase, a liver enzyme
AV atrioventricular, or arteriovenous
bid twice a day
BID twice a day
BiPAP breathing support at two pressures, through a mask
BKA below-knee amputation
AKA above-knee amputation
BMI body mass index
BMP basic metabolic panel
BNP a blood marker of heart strain, B-type natriuretic peptide
BP blood pressure
BPH benign prostatic hyperplasia
BUN blood urea nitrogen
CABG coronary artery bypass graft
CAD coronary artery disease
CBC complete blood count
CC chief complaint, or complication or comorbidity
CHF congestive heart failure
CKD chronic kidney disease
CMP comprehensive metabolic panel
CNS central nervous system
c/o complains of
COPD chronic obstructive pulmonary disease
CPAP continuous pressure on the airway, through a mask
CPR resuscitation of heart and breathing
CRP C-reactive protein, a marker of inflammation
C&S culture and sensitivity
CSF cerebrospinal fluid
CT computed tomography
CTA computed tomography of vessels, or clear to auscultation
CVA cerebrovascular accident, or costovertebral angle
CXR chest x-ray
d/c discharge, or discontinue
D/C discharge, or discontinue
D&C dilation and curettage
DLCO how well gas passes from the lungs into blood
DJD degenerative joint disease
DKA diabetic ketoacidosis
DM diabetes mellitus
DNR do not resuscitate
DOE shortness of breath on exertion
DVT deep vein thrombosis
dx diagnosis
Dx diagnosis
EBL estimated blood loss
ECG electrocardiogram
EKG electrocardiogram
ECHO echocardiogram
ED emergency department, or erectile dysfunction
EEG electroencephalogram
EF ejection fraction
eGFR estimated filtration rate of the kidneys
EGD endoscopy of esophagus, stomach and duodenum
EMG electromyography
EMS emergency medical services
ENT ear, nose and throat
ERCP endoscopy of bile and pancreatic ducts with contrast
ESR erythrocyte sedimentation rate
ESRD end-stage renal disease
ETOH alcohol
EtOH alcohol
FEV1 air blown out in the first second
FHx family history
FNA fine needle aspiration
f/u follow-up
F/U follow-up
FVC forced vital capacity
fx fracture
Fx fracture
GBS group B streptococcus, or Guillain-Barré syndrome
GERD gastroesophageal reflux disease
GFR filtration rate of the kidneys
GI gastrointestinal
GSW gunshot wound
GU genitourinary
H&P history and physical examination
HA headache
Hb hemoglobin
Hgb hemoglobin
Hct hematocrit
HCTZ hydrochlorothiazide, a diuretic
HDL high-density lipoprotein
HEENT head, eyes, ears, nose and throat
HFpEF heart failure with preserved ejection fraction
HFrEF heart failure with reduced ejection fraction
HIV human immunodeficiency virus
HLD hyperlipidemia
h/o history of
HPI history of the present illness
HR heart rate
hs at bedtime
HTN hypertension
hx history
Hx history
I&D incision and drainage
IBS irritable bowel syndrome
ICU intensive care unit
IM into a muscle, or internal medicine
INR clotting time as an international ratio
I&O intake and output
IOL lens placed in the eye, or induction of labor
IUD intrauterine device
IV into a vein
IVF intravenous fluids, or in vitro fertilization
JVD distended neck veins
KUB plain film of kidneys, ureters and bladder
LAD left anterior descending coronary artery, or enlarged lymph nodes
LBBB left bundle branch block
LDL low-density lipoprotein
LFT liver function test
LLE left lower extremity
LLL left lower lobe
LLQ left lower quadrant
LMP last menstrual period
LOC loss of consciousness, or level of consciousness
LP lumbar puncture
LUE left upper extremity
LUQ left upper quadrant
LVEF left ventricular ejection fraction
LVH left ventricular hypertrophy
MCA middle cerebral artery
MCV mean size of the red cells
MD physician
MI myocardial infarction
MMR measles, mumps and rubella vaccine
MRA magnetic resonance imaging of vessels
MRI magnetic resonance imaging
MRSA Staphylococcus aureus resistant to methicillin
MSSA Staphylococcus aureus susceptible to methicillin
MVA motor vehicle accident
MVC motor vehicle collision
NAD no acute distress
NG through the nose into the stomach
NIHSS stroke scale of the National Institutes of Health
NKDA no known drug allergies
NP nurse practitioner
NPO nothing by mouth
NSAID anti-inflammatory pain reliever without steroid
NSTEMI heart attack without ST elevation
NSVD normal spontaneous vaginal delivery
NT not tender
n/v nausea and vomiting
N/V nausea and vomiting
OA osteoarthritis
OD right eye, or overdose
OM otitis media
OR operating room
ORIF open reduction with internal fixation
OS left eye
OSA obstructive sleep apnea
OU both eyes
OT occupational therapy
PA physician assistant, or from back to front on a film
PACU recovery room after anesthesia
PaCO2 carbon dioxide pressure in arterial blood
PaO2 oxygen pressure in arterial blood
PAD peripheral artery disease
PCI coronary intervention by catheter
PCN penicillin
PCP primary care provider
PE pulmonary embolism, or physical examination
PERRLA pupils equal, round, reacting to light and near
PFT lung function test
PHQ patient health questionnaire, a score of depression
PICC central line placed through an arm vein
PMH past medical history
PND waking at night short of breath
PNA pneumonia
po by mouth
PO by mouth
POD day after the operation
PPI proton pump inhibitor
PRN as needed
prn as needed
PSA prostate-specific antigen
PSH past surgical history
PT physical therapy, or prothrombin time
pt patient
Pt patient
PTSD post-traumatic stress disorder
PTT partial thromboplastin time
PUD peptic ulcer disease
PVC early beat from a ventricle
PVD peripheral vascular disease
qd once a day
qid four times a day
RA rheumatoid arthritis, or room air
RBBB right bundle branch block
RBC red blood cells
RLE right lower extremity
RLL right lower lobe
RLQ right lower quadrant
r/o rule out
R/O rule out
ROM range of motion, or rupture of membranes
ROS review of systems
RR respiratory rate
RSV respiratory syncytial virus
RUE right upper extremity
RUQ right upper quadrant
RVR rapid ventricular response
rx prescription
Rx prescription
SBO small bowel obstruction
SLE systemic lupus erythematosus
SLR straight leg raise
SNF skilled nursing facility
SOB shortness of breath
s/p status post: after
S/P status post: after
SpO2 oxygen saturation measured on the skin
ST segment of the electrocardiogram after the main deflection
STEMI heart attack with ST elevation
STI sexually transmitted infection
SVT supraventricular tachycardia
sx symptoms
T4 thyroxine, or the fourth thoracic vertebra
TAH total abdominal hysterectomy
TIA transient ischemic attack
tid three times a day
THA total hip arthroplasty
TKA total knee arthroplasty
TM tympanic membrane
TPN feeding through a vein
TSH thyroid-stimulating hormone
TURP resection of the prostate through the urethra
tx treatment
Tx treatment
UA urinalysis
URI upper respiratory infection
US ultrasound
UTI urinary tract infection
VS vital signs
VSD ventricular septal defect
VT ventricular tachycardia
w/ with
w/o without
WBC white blood cells
WNL within normal limits
XR x-ray
y/o years old
yo years old
`;

export interface Abbreviation extends Span {
	/** As the record writes it. */
	short: string;
	meaning: string;
}

let known: Map<string, string> | undefined;

/** Short form → meaning, of the forms that are common in records. */
export function abbreviationWords(): ReadonlyMap<string, string> {
	known ??= new Map(
		LINES.trim()
			.split('\n')
			.map((line) => {
				const end = line.indexOf(' ');
				return [line.slice(0, end), line.slice(end + 1)] as const;
			})
	);
	return known;
}

/** A form begins with a letter and may hold digits, `/` and `&`; a plural s is not part of it. */
const FORM = /(?<![\p{L}\d/&-])\p{L}[\p{L}\d]*(?:[/&]\p{L}*)?(?![\p{L}\d/&])/gu;

const meaningOf = (form: string, own: Readonly<Record<string, string>>): string | undefined =>
	Object.hasOwn(own, form) ? own[form] : abbreviationWords().get(form);

/**
 * @param text of a document, or of a passage of it
 * @param own the record's own short forms, which come before the common ones
 * @returns the short forms that a meaning is known of, in the order of the text
 */
export function abbreviationsIn(text: string, own: Readonly<Record<string, string>> = {}): Abbreviation[] {
	const found: Abbreviation[] = [];
	for (const match of text.matchAll(FORM)) {
		const whole = match[0];
		const form = meaningOf(whole, own) === undefined && /[A-Z\d]s$/.test(whole) ? whole.slice(0, -1) : whole;
		const meaning = meaningOf(form, own);
		if (meaning === undefined) continue;
		found.push({ short: form, meaning, from: match.index, to: match.index + form.length });
	}
	return found;
}
