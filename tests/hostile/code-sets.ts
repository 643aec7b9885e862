/** Arbitraries for what might be handed in as a release or as a CPT table: small sound files of each kind, worked on. */
import { gzipSync, strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { inventedTable } from '../../src/lib/domain/cpt-invented';
import { bytesWorkedOn, workedOn } from './mutate';

const order = (n: number, code: string, flag: 0 | 1, title: string): string =>
	`${`${n}`.padStart(5, '0')} ${code.padEnd(7)} ${flag} ${title.slice(0, 60).padEnd(60)} ${title}\r\n`;
const hcpcs = (code: string, kind: number, title: string): string =>
	`${code.padStart(5)}00100${kind}${title.padEnd(80)}${title.slice(0, 28).padEnd(28)}\r\n`;
const axis = (pos: number, title: string, ...labels: [string, string][]): string =>
	`<axis pos="${pos}" values="${labels.length}"><title>${title}</title>${labels.map(([code, text]) => `<label code="${code}">${text}</label>`).join('')}`;

/** The order file: of each system, headers and codes. */
export const ORDERS = {
	icd10cm:
		order(1, 'A00', 0, 'Cholera') +
		order(2, 'A000', 1, 'Cholera due to Vibrio cholerae 01, biovar cholerae') +
		order(3, 'S72001A', 1, 'Fracture of unspecified part of neck of right femur, initial encounter') +
		order(4, 'Z991', 0, 'Dependence on respirator'),
	icd10pcs: order(1, '001', 0, 'Bypass') + order(2, '0016070', 1, 'Bypass Cerebral Ventricle to Nasopharynx')
} as const;

const TABULAR = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.tabular>
<version>2027</version>
<introduction><introSection type="title"><title>Excludes1</title></introSection><note>Not coded here!</note></introduction>
<chapter><name>1</name><desc>Certain infectious diseases (A00-B99)</desc>
<includes><note>diseases generally recognized as communicable</note></includes>
<useAdditionalCode><note>code to identify resistance (Z16.-)</note></useAdditionalCode>
<sectionIndex><sectionRef first="A00" last="A09" id="A00-A09">Intestinal infectious diseases</sectionRef></sectionIndex>
<section id="A00-A09"><desc>Intestinal infectious diseases (A00-A09)</desc>
<diag><name>A00</name><desc>Cholera</desc><excludes1><note>typhoid fever (A01.0-)</note></excludes1>
<diag><name>A00.0</name><desc>Cholera due to Vibrio</desc><inclusionTerm><note>Classical cholera</note></inclusionTerm></diag>
<diag><name>A00.9</name><desc>Cholera, unspecified</desc></diag></diag>
<diag><name>A01</name><desc>Typhoid</desc><sevenChrNote><note>One of the following</note></sevenChrNote>
<sevenChrDef><extension char="A">initial encounter</extension><extension char="D">subsequent</extension></sevenChrDef>
<excludes2><note>something (B00-B09)</note></excludes2><codeFirst><note>cause, such as: cholera (A00.-)</note></codeFirst></diag>
</section></chapter>
</ICD10CM.tabular>
`;
const index = (title: string, inside: string): string =>
	`<?xml version="1.0"?>\n<ICD10CM.index>\n<version>2027</version>\n<title>${title}</title>\n${inside}</ICD10CM.index>\n`;
const DISEASES = index(
	'ICD-10-CM INDEX TO DISEASES and INJURIES',
	`<letter><title>A</title>
<mainTerm><title>Abscess <nemod>(connective tissue)</nemod></title><code>L02.91</code>
<term level="1"><title>with</title><term level="2"><title>fistula</title><code>K63.2</code><manif>[A00.0]</manif></term></term>
<term level="1"><title>brain</title><see>Abscess, cerebral</see><seeAlso>Disease, brain</seeAlso></term></mainTerm>
<mainTerm><title>Cholera</title><code>A00.9</code><subcat>A00</subcat><seecat>A00-A09</seecat></mainTerm></letter>
`
);
const NEOPLASMS = index(
	'ICD-10-CM NEOPLASM TABLE',
	`<indexHeading><head col="1">Neoplasm</head><head col="2">Malignant Primary</head><head col="3">Secondary</head></indexHeading>
<letter><title>N</title><mainTerm><title>Neoplasm, neoplastic</title><cell col="2">C80.1</cell><cell col="3">C79.9</cell>
<term level="1"><title>abdomen <nemod>(wall)</nemod></title><cell col="2">C76.2</cell><cell col="3">--</cell></term></mainTerm></letter>
`
);
const PCS_TABLES = `<ICD10PCS.tabular><version>2027</version><title>Tables</title><pcsTable>${axis(1, 'Section', ['0', 'Medical and Surgical'])}</axis>${axis(2, 'Body System', ['F', 'Hepatobiliary'])}</axis>${axis(3, 'Operation', ['T', 'Resection'])}<definition>Cutting out all of a body part</definition></axis>
<pcsRow codes="2">${axis(4, 'Body Part', ['4', 'Gallbladder'])}</axis>${axis(5, 'Approach', ['0', 'Open'], ['4', 'Percutaneous Endoscopic'])}</axis>${axis(6, 'Device', ['Z', 'No Device'])}</axis>${axis(7, 'Qualifier', ['Z', 'No Qualifier'])}</axis></pcsRow></pcsTable></ICD10PCS.tabular>\n`;
const PCS_DEFINITIONS = `<ICD10PCS.definitions><version>2027</version><section code="0"><title>Medical and Surgical</title><axis pos="3"><title>Operation</title><terms><title>Resection</title><definition>Cutting out all of a body part</definition><includes>x</includes></terms></axis></section></ICD10PCS.definitions>\n`;
const PCS_INDEX = `<ICD10PCS.index><version>2027</version><letter><title>C</title><mainTerm><title>Cholecystectomy</title><use><tab>0FT</tab></use><see>Resection, Hepatobiliary <tab>0FT</tab></see><term level="1"><title>open</title><code>0FT40ZZ</code></term></mainTerm></letter></ICD10PCS.index>\n`;
const HCPCS =
	hcpcs('E0601', 3, 'Continuous positive airway pressure device') +
	hcpcs('E0601', 4, 'with humidifier') +
	hcpcs('RT', 7, 'Right side');

const POA = ['Order27\tPOAexemptCode\tDescription', '01238\tB90.0\tSequelae', '01239\tZ00\tx', '01240\tZ00.121A\tx', ''].join('\r\n'); // prettier-ignore

/** Sound files, as text. */
const SOUND = [
	...[ORDERS.icd10cm, ORDERS.icd10pcs, TABULAR, DISEASES, NEOPLASMS, PCS_TABLES, PCS_DEFINITIONS, PCS_INDEX],
	...[HCPCS, 'hcpcs,recid,long_description,short_description\nJ0178,3,"Injection, 1 mg",Inj\n'],
	...['hcpcs,short_descriptor,opps_status\nE0601,Cont airway,Y\n', '0FT44ZZ Resection of Gallbladder\r\n'],
	...[POA],
	...['diagnosis_code,cc,model_name\nE1165,37,V28\nT8601,454,V28\n', 'cc,label,model_domain\nHCC37,Diabetes,CMS-HCC\n'],
	...['cc_parent,cc_child,model_domain\n17,18,CMS-HCC\n'],
	...['"ICD-10-CM Codes, CMS-HCC and RxHCC"\n"Diagnosis Code","Description","CMS-HCC Model Category V28"\nE1165,x,37\n'],
	...['RowID,Letter,Level,Term,See,SeeAlso,NonEssModif,Code\n1,A,0,Abscess,,,(x),L02.91\n2,A,1,brain,Cholera,,,\n'],
	...['# code_or_range\tkind\treason\nA00.0\tcode\tnot seen\n']
]; // prettier-ignore

const names = fc.constantFrom(
	'order_2027.txt',
	'icd10cm_2027.zip',
	'x.xml',
	'__proto__',
	'HCPC2027_JAN.txt',
	'a/../b'
);
const inZip = fc
	.array(fc.tuple(names, workedOn(SOUND)), { minLength: 1, maxLength: 4 })
	.map((files) =>
		zipSync(Object.fromEntries(files.map(([name, text], at) => [`${at}${name}`, strToU8(text)])))
	);
const alone = workedOn(SOUND).map((text) => strToU8(text));
const packed = alone.map((bytes) => gzipSync(bytes));

/** A file that is handed in as a release: alone, in a zip or a gzip, damaged inside, outside or both. */
export const hostileRelease = fc.record({
	name: names,
	bytes: fc.oneof(alone, inZip, packed, bytesWorkedOn(inZip), bytesWorkedOn(packed), bytesWorkedOn(alone))
});

/** An order file of a few codes, which no release is: for what stands behind the count. */
export const hostileOrder = fc.constantFrom('icd10cm', 'icd10pcs').chain((system) =>
	workedOn([ORDERS[system]]).map((text) => ({ system, text }))
); // prettier-ignore

/** A POA list of a few codes, which is passed over as a list of additions: for what stands behind the count. */
export const hostilePoa = workedOn([POA, POA.replaceAll('\r\n', '\n')]);

const table = ['code,short,long', ...inventedTable(30).map(({ code, short, long = '' }) => `${code},"${short}",${long}`)].join('\r\n'); // prettier-ignore
const tables = workedOn([table, table.replaceAll('\r\n', '\n').replaceAll('"', '')]).map((text) =>
	strToU8(text)
);

/** A file that is handed in as a CPT table. */
export const hostileTable = fc.oneof(
	tables,
	bytesWorkedOn(tables),
	bytesWorkedOn(tables.map((csv) => zipSync({ csv })))
);
