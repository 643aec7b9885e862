/**
 * Operations as surgeons and coders say them, in the root operations, body parts, devices and approaches of the
 * ICD-10-PCS titles. The same form as `abbreviations.ts`. Each reading follows the official PCS Index and its keys of
 * body parts and devices ("Distal humerus: see Humeral Shaft"). An operation that is one code stands in
 * `everyday-words.ts`. Written for this app.
 */
export const OPERATION_WORDS = `
ablation: destruction | ablation
cardiac ablation: destruction conduction
endometrial ablation: destruction endometrium
adhesiolysis: release peritoneum
lysis of adhesions: release peritoneum
arthrocentesis: drainage joint percutaneous
joint aspiration: drainage joint percutaneous
arthrodesis: fusion
arthroplasty: replacement joint
artificial disc: replacement disc synthetic
av fistula: bypass artery to arm vein | arteriovenous fistula
av graft: bypass artery to arm vein synthetic | arteriovenous graft
band ligation: occlusion extraluminal
banding: occlusion extraluminal
bladder sling: reposition urethra | supplement urethra
brow lift: alteration
cemented hip: replacement hip cemented
circumflex: coronary
closed reduction: reposition external
clipping: restriction extraluminal | occlusion extraluminal
coiling: restriction intraluminal | occlusion intraluminal
colpopexy: repair vagina | reposition vagina
cranioplasty: replacement skull | supplement skull
craniectomy: excision skull
craniotomy: drainage intracranial | excision brain
crif: reposition internal fixation percutaneous
crpp: reposition internal fixation percutaneous
cystectomy: resection bladder | excision bladder
cystolitholapaxy: fragmentation bladder | extirpation bladder
decompression: release
decortication: extirpation pleura | release lung
des: intraluminal drug eluting
des x1: one artery intraluminal drug eluting
distal femur: lower femur | lower end femur
distal fibula: fibula | lower end fibula
distal humerus: humeral shaft | lower end humerus
distal radius: radius | lower end radius
distal tibia: tibia | lower end tibia
distal ulna: ulna | lower end ulna
embolectomy: extirpation artery
embolization: occlusion intraluminal
endarterectomy: extirpation artery
epidural steroid injection: introduction inflammatory spinal canal epidural
esi: introduction inflammatory epidural
evacuation: extirpation | drainage
ex fix: external fixation
external fixator: external fixation
fasciotomy: division subcutaneous fascia
femoral neck: upper femur | neck femur
femur neck: upper femur | neck femur
femoral shaft: femoral shaft | shaft femur
femur shaft: femoral shaft | shaft femur
shaft of femur: femoral shaft | shaft femur
shaft femur: femoral shaft | shaft femur
frenulectomy: excision frenulum | release tongue
hardware removal: removal internal fixation
removal of hardware: removal internal fixation
herniorrhaphy: hernia repair | repair
hip hemi: replacement hip femoral surface
hwr: removal internal fixation
i and d: drainage
incision and drainage: drainage
i&d abscess: drainage subcutaneous
im nail: reposition intramedullary
im nailing: reposition intramedullary
im rod: reposition intramedullary
imn: reposition intramedullary
cmn: reposition intramedullary upper femur
interbody: interbody
intramedullary nail: reposition intramedullary
intertroch: intertrochanteric | upper femur approach
joint injection: introduction joints percutaneous
manipulation under anesthesia: release joint external | reposition external
mua: release joint external
mandible orif: reposition mandible internal fixation open
mesh repair: supplement synthetic
mesh: mesh | synthetic
myotomy: division muscle
nerve block: introduction anesthetic peripheral nerves
nephrolithotomy: extirpation kidney
oophorectomy: resection ovary | resection ovaries
open reduction: reposition open
open reduction internal fixation: reposition internal fixation open
orchiectomy: resection testis | resection testes
orchidopexy: reposition testis
orchiopexy: reposition testis
ostectomy: excision bone
osteotomy: division | reposition
oophoropexy: reposition ovary
patellectomy: resection patella
pcnl: extirpation kidney pelvis percutaneous
percutaneous pinning: reposition internal fixation percutaneous
perc pinning: reposition internal fixation percutaneous
pinning: internal fixation
pleurodesis: destruction pleura | introduction pleural
proximal femur: upper femur | upper end femur
proximal fibula: fibula | upper end fibula
proximal humerus: humeral head | upper end humerus
proximal tibia: tibia | upper end tibia
proximal ulna: ulna | upper end ulna
humerus shaft: humeral shaft | shaft humerus
humeral shaft: humeral shaft | shaft humerus
tibial shaft: tibia | shaft tibia
tibia shaft: tibia | shaft tibia
tibial plateau: tibia | upper end tibia
olecranon: ulna | olecranon
quad tendon repair: repair upper leg tendon
achilles repair: repair lower leg tendon
achilles tendon repair: repair lower leg tendon
salpingectomy: resection fallopian
split thickness skin graft: replacement skin autologous partial thickness
stsg: replacement skin autologous partial thickness
ftsg: replacement skin autologous full thickness
full thickness skin graft: replacement skin autologous full thickness
splenectomy: resection spleen
svg: aorta autologous venous
saphenous vein graft: aorta autologous venous
vein graft: autologous venous
radial artery graft: aorta autologous arterial
tenotomy: division tendon
tendon transfer: transfer tendon
thrombectomy: extirpation
thigh: thigh | upper leg
trigger finger release: release hand tendon
turbt: excision bladder natural endoscopic
ureteroscopy: inspection ureter endoscopic
uvulectomy: resection uvula
vein stripping: extraction vein
wound closure: repair
wound vac: wound management negative pressure | negative pressure wound
npwt: wound management negative pressure
vac dressing: wound management negative pressure
d&e: abortion products conception
bronch bal: drainage lung natural endoscopic diagnostic
bronch with bal: drainage lung natural endoscopic diagnostic
bronch w bal: drainage lung natural endoscopic diagnostic
bronch w/ bal: drainage lung natural endoscopic diagnostic
bronchoscopy bal: drainage lung natural endoscopic diagnostic
bronchoscopy with bal: drainage lung natural endoscopic diagnostic
bronchoalveolar lavage: drainage lung natural endoscopic diagnostic
living donor: allogeneic
deceased donor: allogeneic
axillary dissection: resection axillary lymphatic
nonexcisional debridement: extraction
non excisional debridement: extraction
non-excisional debridement: extraction
transmetatarsal amputation: detachment foot
fem fem bypass: bypass femoral artery to femoral artery
wedge resection: excision lung | excision wedge
bronch with biopsy: excision bronchus natural endoscopic diagnostic
bronchoscopy with biopsy: excision bronchus natural endoscopic diagnostic
`;
