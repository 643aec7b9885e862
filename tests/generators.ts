/**
 * For the tests of generators: the official files, both as the worker opens them and as they were read, so that a
 * key can be proved by a way that the generator did not take. Read once for a test file.
 */
import { ChangesDesk } from '../src/lib/workers/changes-desk';
import type { CodeSet } from '../src/lib/codebook/code-set';
import type { GeneratorBook } from '../src/lib/codebook/generators/book';
import { listsPart } from '../src/lib/codebook/lists-part';
import { ListsPart } from '../src/lib/codebook/lists-part-read';
import { codeSetsOf, officialSets } from '../src/lib/codebook/official-sets';
import type { OfficialSets } from '../src/lib/codebook/official';
import { readPart } from '../src/lib/codebook/part-file';
import { pcsTablesPart } from '../src/lib/codebook/pcs-part';
import { PcsBook } from '../src/lib/codebook/pcs-part-book';
import { readPcsContent } from '../src/lib/codebook/pcs-part-columns';
import { readRelease, type ReleaseFile } from '../src/lib/codebook/read-release';
import { tabularPart } from '../src/lib/codebook/tabular-part';
import { TabularPart } from '../src/lib/codebook/tabular-part-read';
import type { CodeSystem } from '../src/lib/domain/code';
import { officialFile } from './official';

const FILES = [
	'icd10cm/icd10cm_order_2027_derived.txt.gz',
	'icd10cm/CMS_2026_icd10cm_code_descriptions_order.zip',
	'icd10cm/icd10cm_tabular_2027_derived.xml.gz',
	'icd10cm/icd10cm_tabular_2027_uncertain.txt',
	'icd10pcs/CMS_2026_April_icd10pcs_order.zip',
	'icd10pcs/icd10pcs_codes_2027_derived.txt.gz',
	'icd10pcs/icd10pcs_tables_2026.xml',
	'hcpcs/hcpcs_l2_2026-04_opps_addendum_b_short.csv',
	'hcpcs/hcpcs_l2_circa2022_long_short_modifiers.csv',
	'hcpcs/2020-Alpha-Numeric-HCPCS-File.zip',
	'poa/POAexemptCodesFY26.zip',
	'hcc/2026_Initial_ICD-10-CM_Mappings.csv',
	'hcc/ra_labels_2026_V28.csv',
	'hcc/ra_hierarchies_2026_V28.csv'
];

export interface GeneratorFiles {
	files: ReleaseFile[];
	/** The independent reading: rows and notes as the files have them. */
	sets: OfficialSets;
	/** The book that a skill is dealt from. */
	bookOf: (skill: string) => GeneratorBook;
	/** HCPCS has one set, of several files. */
	hcpcs: CodeSet;
}

/** @returns undefined where the official files are not at hand */
export function generatorFiles(): GeneratorFiles | undefined {
	const found = FILES.map((path) => [path, officialFile(path)] as const);
	if (!found.every(([, bytes]) => bytes)) return undefined;
	const files = found.flatMap(([path, bytes]) => (bytes ? readRelease(path, bytes) : []));
	const compact = codeSetsOf(files);
	const setOf = (system: CodeSystem, edition?: string): CodeSet => {
		const set = compact.find(
			({ info }) => info.system === system && (edition === undefined || info.edition === edition)
		);
		if (!set) throw new Error(`no ${system} of ${edition}`);
		return set;
	};
	const [built, listed, pcs] = [tabularPart, listsPart, pcsTablesPart].map((build) => build(files, compact));
	if (!built || !listed || !pcs) throw new Error('a part could not be built');
	const tabular = new TabularPart(built.bytes);
	const lists = new ListsPart(listed.bytes);
	const tables = new PcsBook(readPcsContent(readPart(pcs.bytes)));
	const desk = new ChangesDesk(() => compact);
	const changes = (system: CodeSystem) => () => desk.changes(system, 'FY2026', 'FY2027');
	const bookOf = (skill: string): GeneratorBook => {
		if (skill.startsWith('gen.pcs')) return { set: setOf('icd10pcs', 'FY2026'), tables };
		if (skill === 'gen.hcpcs-units') return { set: setOf('hcpcs') };
		if (skill === 'gen.year-cm') return { set: setOf('icd10cm', 'FY2027'), changes: changes('icd10cm') };
		if (skill === 'gen.year-pcs') return { set: setOf('icd10pcs', 'FY2027'), changes: changes('icd10pcs') };
		if (/poa|hcc/.test(skill)) return { set: setOf('icd10cm', 'FY2026'), lists };
		return { set: setOf('icd10cm', 'FY2027'), tabular };
	};
	return { files, sets: officialSets({ sets: compact, files }), bookOf, hcpcs: setOf('hcpcs') };
}
