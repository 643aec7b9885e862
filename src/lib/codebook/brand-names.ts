/**
 * Brand names of drugs in the words of the titles of HCPCS Level II, which mostly name the substance. The same form
 * as `abbreviations.ts`. A brand that the official title prints itself is not here; one whose substance has several
 * codes leads to its own in `everyday-words.ts`. Written for this app from what pharmacies know; every line is
 * looked up in the official titles by `search-families.test.ts`.
 */
export const BRAND_NAMES = `
abilify maintena: aripiprazole
actemra: tocilizumab
adcetris: brentuximab
aggrastat: tirofiban
alimta: pemetrexed
aloxi: palonosetron
ambisome: amphotericin liposome
anectine: succinylcholine
angiomax: bivalirudin
anzemet: dolasetron
apretude: cabotegravir prep
arcalyst: rilonacept
aredia: pamidronate
arixtra: fondaparinux
arzerra: ofatumumab
aveed: testosterone undecanoate
avastin: bevacizumab
azactam: aztreonam
bavencio: avelumab
benlysta: belimumab
beovu: brolucizumab
boniva: ibandronate
brevibloc: esmolol
bumex: bumetanide
cabenuva: cabotegravir rilpivirine
caldolor: ibuprofen
camptosar: irinotecan
cancidas: caspofungin
cardizem: diltiazem
cerebyx: fosphenytoin
cerezyme: imiglucerase
cimzia: certolizumab
cinqair: reslizumab
cleocin: clindamycin
cleviprex: clevidipine
cogentin: benztropine
corvert: ibutilide
cosentyx: secukinumab
cyramza: ramucirumab
cytovene: ganciclovir
cytoxan: cyclophosphamide
dacogen: decitabine
darzalex: daratumumab
darzalex faspro: daratumumab hyaluronidase
depacon: valproate
depo testosterone: testosterone cypionate
doxil: doxorubicin liposomal
dysport: abobotulinumtoxina
eligard: leuprolide depot
emend: fosaprepitant
empliciti: elotuzumab
enbrel: etanercept
enhertu: fam trastuzumab
eraxis: anidulafungin
erbitux: cetuximab
evenity: romosozumab
evkeeza: evinacumab
exparel: bupivacaine liposome
fabrazyme: agalsidase
fasenra: benralizumab
faslodex: fulvestrant
feraheme: ferumoxytol
firazyr: icatibant
firmagon: degarelix
forteo: teriparatide
fragmin: dalteparin
fusilev: levoleucovorin
gazyva: obinutuzumab
geodon: ziprasidone
halaven: eribulin
humira: adalimumab
hycamtin: topotecan
ifex: ifosfamide
ilaris: canakinumab
ilumya: tildrakizumab
imfinzi: durvalumab
infed: iron dextran
integrilin: eptifibatide
invanz: ertapenem
jetrea: ocriplasmin
kadcyla: ado trastuzumab
kisunla: donanemab
krystexxa: pegloticase
kyprolis: carfilzomib
kytril: granisetron
lemtrada: alemtuzumab
leqembi: lecanemab
leqvio: inclisiran
leukine: sargramostim
libtayo: cemiplimab
lioresal: baclofen
lopressor: metoprolol
mesnex: mesna
monoferric: derisomaltose
myobloc: rimabotulinumtoxinb
naropin: ropivacaine
narcan: naloxone
natrecor: nesiritide
navelbine: vinorelbine
nebcin: tobramycin
nplate: romiplostim
nucala: mepolizumab
ocrevus: ocrelizumab
onivyde: irinotecan liposome
orencia: abatacept
ozurdex: dexamethasone intravitreal
perjeta: pertuzumab
phesgo: pertuzumab trastuzumab
pitocin: oxytocin
prialt: ziconotide
primaxin: imipenem
reopro: abciximab
risperdal: risperidone
robinul: glycopyrrolate
saphnelo: anifrolumab
signifor: pasireotide
simponi: golimumab
simponi aria: golimumab intravenous
skyrizi: risankizumab
soliris: eculizumab
solu medrol: methylpred sod
solumedrol: methylpred sod
somatuline: lanreotide
spravato: esketamine
stadol: butorphanol
tecentriq: atezolizumab
teflaro: ceftaroline
testopel: testosterone pellet
tezspire: tezepelumab
thorazine: chlorpromazine
thyrogen: thyrotropin
tnkase: tenecteplase
trelstar: triptorelin
tremfya: guselkumab
trogarzo: ibalizumab
tygacil: tigecycline
ultomiris: ravulizumab
vabysmo: faricimab
vancocin: vancomycin
vectibix: panitumumab
veklury: remdesivir
vfend: voriconazole
vidaza: azacitidine
vimpat: lacosamide
vistaril: hydroxyzine
visudyne: verteporfin
vivitrol: naltrexone depot
vyepti: eptinezumab
xiaflex: collagenase histolyticum
yervoy: ipilimumab
zoladex: goserelin
zovirax: acyclovir
zulresso: brexanolone
zyprexa: olanzapine
zyvox: linezolid
`;
