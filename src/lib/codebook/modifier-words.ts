/**
 * What coders and billers call the modifiers of HCPCS, where their titles say it otherwise or at length. A line is
 * `modifier: phrase; phrase`. Written for this app from what claims meet daily; modifiers that a release has not are
 * passed over.
 */
export const MODIFIER_WORDS = `
AA: anesthesiologist personally performed; anesthesia by anesthesiologist
AI: admitting physician; principal physician
AS: pa assistant at surgery; np assistant at surgery; assistant surgeon physician assistant
AT: chiropractic active treatment; chiropractor active treatment
CO: ota; occupational therapy assistant
CQ: pta; physical therapy assistant
CR: disaster; catastrophe
CS: covid cost sharing waived
CT: ct scanner not nema compliant
EJ: subsequent claim epo
EP: epsdt
ER: freestanding emergency department; off campus emergency department
EY: no order on file; no physician order
E1: left upper eyelid; upper left lid
E2: left lower eyelid; lower left lid
E3: right upper eyelid; upper right lid
E4: right lower eyelid; lower right lid
F1: left index finger
F2: left middle finger; left long finger
F3: left ring finger
F4: left little finger; left small finger; left pinky finger
F5: right thumb
F6: right index finger
F7: right middle finger; right long finger
F8: right ring finger
F9: right little finger; right small finger; right pinky finger
FA: left thumb
FB: no cost device; free device; full credit device
FC: partial credit device
FQ: audio only telehealth; telephone only
FS: split shared visit; shared visit
FX: film x ray
FY: computed radiography
G0: telehealth stroke; telestroke
GA: waiver of liability; abn; abn on file; advance beneficiary notice; advance beneficiary notice on file; signed abn; required abn
GC: resident under teaching physician; teaching physician; resident
GE: primary care exception resident
GG: screening and diagnostic mammogram same day
GH: screening mammogram converted to diagnostic
GJ: opt out physician
GK: related to ga or gz
GN: speech therapy plan of care; speech therapy
GO: occupational therapy plan of care; occupational therapy
GP: physical therapy plan of care; physical therapy
GQ: store and forward telehealth; asynchronous telehealth
GT: telehealth; interactive telehealth; telehealth video
GU: routine abn; routine waiver of liability
GV: attending physician hospice not employed; hospice attending
GW: unrelated to hospice; not related to terminal condition
GX: voluntary abn; voluntary advance beneficiary notice
GY: statutorily excluded; not a medicare benefit; non covered by statute; never covered
GZ: no abn; no abn on file; expected denial without abn; not reasonable and necessary
JA: iv; intravenous administration; given iv
JB: subcutaneous administration; given subcutaneously; subq
JG: 340b; 340b drug
JW: drug waste; drug wasted; drug wastage; discarded drug; wasted drug amount; unused drug; leftover drug; single dose vial waste
JZ: no drug waste; zero drug waste; no drug wasted; no drug discarded; zero drug discarded; no wastage
KX: requirements met; therapy cap exception; therapy threshold; medical policy requirements met; documentation on file
L1: laboratory test not packaged
LC: left circumflex; circumflex artery
LD: left anterior descending; lad
LM: left main
LT: left side; left
PA: wrong body part; wrong site surgery
PB: wrong patient; surgery on wrong patient
PC: wrong surgery; wrong procedure
PI: pet initial treatment strategy; pet tumor initial
PN: off campus provider based department non excepted
PO: off campus provider based department excepted; provider based department
PS: pet subsequent treatment strategy; pet tumor subsequent
PT: screening colonoscopy converted to diagnostic; screening turned diagnostic; colonoscopy screening turned diagnostic
Q0: investigational clinical trial; investigational service clinical trial
Q1: routine clinical trial; routine service clinical trial
Q5: reciprocal billing; substitute physician
Q6: locum tenens; locum; fee for time
Q7: class a foot care finding; class a finding
Q8: class b foot care findings
Q9: class b and c foot care findings
QK: medical direction two to four anesthesia procedures
QL: patient died ambulance; died before transport
QS: mac; monitored anesthesia care
QW: clia waived; waived test; clia waived lab test
QX: crna medically directed
QY: anesthesiologist directs one crna; medical direction one crna
QZ: crna not medically directed; crna without medical direction; independent crna
RA: replacement dme
RB: replacement part; dme repair part
RC: right coronary; rca
RE: rems
RI: ramus intermedius
RR: rental; dme rental; rented equipment
RT: right side; right
NU: new equipment; new dme; purchased new
UE: used equipment; used dme
SG: asc facility; ambulatory surgical center
SL: state supplied vaccine; vfc vaccine
TA: left great toe; left big toe; left hallux
T1: left second toe
T2: left third toe
T3: left fourth toe
T4: left fifth toe; left little toe; left small toe
T5: right great toe; right big toe; right hallux
T6: right second toe
T7: right third toe
T8: right fourth toe
T9: right fifth toe; right little toe; right small toe
TB: 340b informational; 340b drug informational
TC: technical component; technical component only
TD: registered nurse
TE: licensed practical nurse
TS: follow up service
XE: separate encounter; different encounter; separate session
XP: separate practitioner; different practitioner; different provider
XS: separate structure; separate site; different site; different organ; separate organ
XU: unusual non overlapping; unusual service; non overlapping service
`;
