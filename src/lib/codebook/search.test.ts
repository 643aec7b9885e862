import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialFile, officialFolder } from '../../../tests/official';
import { buildCodeSet, type CodeSetInfo } from './code-set';
import { readRelease } from './read-release';
import { CodeSearch, search } from './search';
import { everydayLines } from './word-lines';
import { wordsOf } from './words';

const info: CodeSetInfo = {
	system: 'icd10cm',
	edition: 'FY2027',
	release: '2026-10',
	origin: 'derived',
	source: 'x'
};

const row = (
	code: string,
	title: string,
	billable = true
): { code: string; title: string; billable: boolean } => ({
	code,
	title,
	billable
});
const cm = new CodeSearch(
	buildCodeSet(info, [
		row('I50', 'Heart failure', false),
		row('I502', 'Systolic (congestive) heart failure', false),
		row('I5023', 'Acute on chronic systolic (congestive) heart failure'),
		row('I509', 'Heart failure, unspecified'),
		row('I10', 'Essential (primary) hypertension'),
		row('I150', 'Renovascular hypertension'),
		row('O10019', 'Pre-existing essential hypertension complicating pregnancy'),
		row('H8101', "Ménière's disease, right ear"),
		row('L97411', 'Non-pressure chronic ulcer of right heel'),
		row('S72001A', 'Fracture of unspecified part of neck of right femur, initial encounter'),
		row('S72001S', 'Fracture of unspecified part of neck of right femur, sequela'),
		row('Z825', 'Family history of heart failure')
	])
);
const pcs = new CodeSearch(
	buildCodeSet(
		{ system: 'icd10pcs', edition: 'FY2026', release: '2026-04', origin: 'official', source: 'x' },
		[
			row('0FT44ZZ', 'Resection of Gallbladder, Percutaneous Endoscopic Approach'),
			row('02YA0Z0', 'Transplantation of Heart, Allogeneic, Open Approach')
		]
	)
);

describe('search', () => {
	it.each([
		['a code with its dot', 'I50.23', ['I50.23']],
		['a code without, in lower case', 'i5023', ['I50.23']],
		['a code with words behind it', 'I50.23 heart failure', ['I50.23']],
		['the beginning of a code', 'i50', ['I50', 'I50.2', 'I50.23', 'I50.9']],
		[
			'the plain condition, then what says more',
			'heart failure',
			['I50.9', 'I50', 'I50.23', 'I50.2', 'Z82.5']
		],
		['a plural', 'fractures', ['S72.001A', 'S72.001S']],
		['the disease before pregnancy and its causes', 'hypertension', ['I10', 'I15.0', 'O10.019']],
		['accents and apostrophes', 'menieres', ['H81.01']],
		['a word that nothing is like', 'zzz', []],
		['nothing', '  ', []],
		['signs alone', '!? / .', []]
	])('%s', (_, query, codes) => expect(cm.search(query).map((hit) => hit.code)).toEqual(codes));

	it.each([
		['words in any order', 'failure systolic acute', 'I50.23'],
		['beginnings of words', 'chron sys', 'I50.23'],
		['with a hyphen', 'non-pressure ulcer', 'L97.411'],
		['without the hyphen', 'nonpressure ulcer', 'L97.411'],
		['little words do not matter', 'failure of the heart with systolic', 'I50.23'],
		['an abbreviation', 'htn', 'I10'],
		['an abbreviation with a side', 'fx femur r', 'S72.001A'],
		['a lay word', 'broken femur', 'S72.001A'],
		['two letters exchanged', 'hypertesnion', 'I10'],
		['a letter left out, the word not finished', 'hypertnsi', 'I10'],
		['a phrase that is being typed', 'high blood pre', 'I10'],
		['one word that no title has', 'heart failure zzzz', 'I50.9'],
		['one word that this title has not', 'renovascular femur', 'I15.0']
	])('%s', (_, query, code) => expect(cm.search(query)[0]?.code).toBe(code));

	it('names edition and category of every hit, and stops at the limit', () => {
		expect(cm.search('heart failure', 1)).toEqual([
			{
				system: 'icd10cm',
				edition: 'FY2027',
				code: 'I50.9',
				title: 'Heart failure, unspecified',
				billable: true,
				within: 'Heart failure'
			}
		]);
		expect(cm.search('heart failure', 0)).toEqual([]);
	});

	it('does not take what a title says is not there for what is', () => {
		const set = buildCodeSet(info, [
			row('K5720', 'Diverticulitis of large intestine without bleeding'),
			row('K5733', 'Diverticulitis of large intestine with bleeding')
		]);
		const two = new CodeSearch(set);
		expect(two.search('diverticulitis bleeding')[0]?.code).toBe('K57.33');
		expect(two.search('diverticulitis without bleeding')[0]?.code).toBe('K57.20');
	});

	it.each([
		['the dash of a note', 'I50.-', ['I50', 'I50.2', 'I50.23', 'I50.9']],
		['a range: what stands highest in it', 'i10-i50', ['I10', 'I15.0', 'I50']],
		['a range without codes', 'E08-E13', []],
		['a code that does not exist: the header above', 'i500', ['I50']],
		['with its dot, though the others have words like it', 'I50.0', ['I50']],
		['more characters than it has', 'i50.2345', ['I50.23']],
		['a code of another set, and no header of this', '0ft44zz', ['0FT44ZZ']],
		['a procedure that does not exist', '0ft44zx', []],
		['a word with digits', 'b12', []]
	])('in the forms of the book, %s: %s', (_, query, codes) => {
		const supplies = new CodeSearch(
			buildCodeSet({ ...info, system: 'hcpcs' }, [row('J0665', 'Injection, 0.5 mg, 50 units')])
		);
		expect(search([cm, pcs, supplies], query).map((hit) => hit.code)).toEqual(codes);
	});

	it('goes over several sets, or one', () => {
		expect(search([cm, pcs], 'heart', 'icd10pcs').map((hit) => hit.code)).toEqual(['02YA0Z0']);
		expect(new Set(search([cm, pcs], 'heart').map((hit) => hit.system)).size).toBe(2);
		expect(search([cm, pcs], '0ft4')[0]?.code).toBe('0FT44ZZ');
	});

	it('a set that does not know a word of the query stands behind one that does', () => {
		const ofSystem = (system: 'icd10cm' | 'icd10pcs' | 'hcpcs', code: string, title: string) =>
			new CodeSearch(buildCodeSet({ ...info, system }, [row(code, title)]));
		const sets = [
			ofSystem('icd10cm', 'T8610', 'Unspecified complication of kidney transplant'),
			ofSystem('icd10pcs', '0TY00Z0', 'Transplantation of Right Kidney, Allogeneic, Open Approach'),
			ofSystem('hcpcs', 'S2065', 'Simultaneous pancreas kidney transplantation')
		];
		const first = (query: string) => search(sets, query)[0]?.code;
		expect(first('allogeneic kidney transplant')).toBe('0TY00Z0');
		expect(first('kidney transplant complication')).toBe('T86.10');
		expect(first('pancreas kidney transplant')).toBe('S2065');
		// Alone a set answers as before: all its hits lack the word.
		expect(search(sets, 'allogeneic kidney', 'icd10cm').map(({ code }) => code)).toEqual(['T86.10']);
	});

	it('what begins a diagnosis and a supply is the diagnosis, whichever set was opened first', () => {
		const info = {
			system: 'hcpcs',
			edition: '2026',
			release: '2026-10',
			origin: 'official',
			source: 'x'
		} as const;
		const supplies = new CodeSearch(buildCodeSet(info, [row('I5011', 'An invented supply')]));
		for (const sets of [
			[cm, supplies],
			[supplies, cm]
		])
			expect(search(sets, 'i50').map(({ code }) => code)).toEqual([
				'I50',
				'I50.2',
				'I50.23',
				'I50.9',
				'I5011'
			]);
	});

	it('gives the same again', () => {
		expect(cm.search('heart failure')).toEqual(cm.search('heart failure'));
	});

	it('never throws, and finds nothing twice', () => {
		const words = fc.constantFrom(
			'heart',
			'fx',
			'w/o',
			's/p',
			'l',
			'(',
			'I50',
			'.',
			'~',
			'é',
			'of',
			'12',
			'failur'
		);
		const typed = fc.oneof(
			fc.string(),
			fc.string({ unit: 'binary' }),
			fc.array(words).map((list) => list.join(' '))
		);
		fc.assert(
			fc.property(typed, (query) => {
				const codes = search([cm, pcs], query).map((hit) => hit.code);
				expect(new Set(codes).size).toBe(codes.length);
			})
		);
	});

	it('finds every code by itself and by its beginnings', () => {
		for (let at = 0; at < cm.set.size; at++) {
			const code = cm.set.code(at);
			expect(cm.search(code)[0]?.code).toBe(code);
			for (let length = 3; length < code.length; length++)
				expect(cm.search(code.slice(0, length)).map((hit) => hit.code)).toContain(code);
		}
	});
});

describe('words of the Index', () => {
	const stored = {
		words: ['charleyhorse', 'pump', 'weak'],
		titles: Uint16Array.of(0, 1, 2, 0),
		starts: Uint32Array.of(0, 1, 3, 4),
		codes: ['I50', 'M62831', 'S72001'],
		codeOf: Uint32Array.of(1, 0, 2),
		inTitle: new Uint8Array(3)
	};

	it('lead to their code and those below it, together with its title; unknown codes lead nowhere', () => {
		const one = new CodeSearch(cm.set);
		expect(one.search('charleyhorse')).toEqual([]);
		one.useWords(stored);
		expect(one.search('charleyhorse').map((hit) => hit.code)).toEqual(['S72.001A', 'S72.001S']);
		expect(one.search('weak pump systolic')[0]?.code).toBe('I50.23');
		one.useWords({ ...stored, words: ['twitch', 'pump', 'weak'] });
		expect(one.search('charleyhorse')).toEqual([]);
	});
});

describe('on the official sets', () => {
	const official = officialFolder();
	const open = (path: string): CodeSearch | undefined => {
		const bytes = officialFile(path);
		const file = bytes && readRelease(path, bytes)[0];
		if (file?.kind !== 'icd10cm' && file?.kind !== 'icd10pcs') return undefined;
		return new CodeSearch(buildCodeSet({ ...info, system: file.kind }, file.rows));
	};
	const diagnoses = open('icd10cm/icd10cm_order_2027_derived.txt.gz');
	const procedures = open('icd10pcs/icd10pcs_codes_2027_derived.txt.gz');

	it.skipIf(!official).each([
		['mi', 'I21.9'],
		['diabtes', 'E11.9'],
		['type 2 diab', 'E11.9'],
		['fx femur neck l', 'S72.002A'],
		['hypertensive heart ckd', 'I13.0'],
		['copd exacerbation', 'J44.1'],
		['chf', 'I50.9'],
		['uti', 'N39.0'],
		['rheumatiod arthritis', 'M06.9'],
		['pnuemonia', 'J18.9'],
		['heart attack', 'I21.9'],
		['migraine w/o aura', 'G43.009'],
		['s/p bka left', 'Z89.512'],
		['pain in right knee', 'M25.561']
	])('%s → %s first', (query, code) => expect(diagnoses?.search(query)[0]?.code).toBe(code));

	it.skipIf(!official).each([
		['lap chole', '0FT44ZZ'],
		['egd with biopsy', '0DB68ZX'],
		['c-section', '10D00Z1'],
		['colonoscopy', '0DJD8ZZ'],
		['right total knee replacement cemented', '0SRC0J9'],
		['bka right mid', '0Y6H0Z2']
	])('%s → %s among the first ten', (query, code) =>
		expect(procedures?.search(query, 10).map((hit) => hit.code)).toContain(code)
	);

	it.skipIf(!official)('every everyday word leads to a code of the newest book', () => {
		const lost: string[] = [];
		for (const [search_, system] of [
			[diagnoses, 'icd10cm'],
			[procedures, 'icd10pcs']
		] as const)
			for (const { code, words } of everydayLines(system)) {
				const [from, to] = search_?.set.range(code) ?? [0, 0];
				if (from === to) lost.push(`${code} ${words}`);
			}
		expect(lost).toEqual([]);
	});
});

it('words', () =>
	expect(wordsOf("Crohn's: non-pressure (é) 2.5")).toEqual(['crohns', 'non', 'pressure', 'e', '2', '5']));
