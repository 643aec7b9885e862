import { describe, expect, it } from 'vitest';
import type { CodeSystem } from '../domain/code';
import { buildCodeSet } from './code-set';
import { ModifierSearch, searchWithModifiers } from './modifier-search';
import { MODIFIER_WORDS } from './modifier-words';
import { CodeSearch } from './search';
import { linesOfWords } from './word-lines';

function setOf(system: CodeSystem, edition: string, titles: Readonly<Record<string, string>>): CodeSearch {
	const info = { system, edition, release: '2026-10', origin: 'official', source: 'x' } as const;
	const rows = Object.entries(titles).map(([code, title]) => ({ code, title, billable: true }));
	return new CodeSearch(buildCodeSet(info, rows));
}

const cm = setOf('icd10cm', 'FY2027', {
	A150: 'Tuberculosis of lung',
	I509: 'Heart failure, unspecified',
	J4540: 'Moderate persistent asthma, uncomplicated',
	K2970: 'Gastritis, unspecified, without bleeding',
	M25551: 'Pain in right hip',
	S90412A: 'Abrasion, left great toe, initial encounter',
	S92402A: 'Displaced unspecified fracture of left great toe, initial encounter for closed fracture'
});
const hcpcs = setOf('hcpcs', '2026-Q2', {
	A1001: 'Dressing',
	J3490: 'Unclassified drugs',
	L6805: 'Addition to terminal device, modifier wrist unit'
});
const modifiers = new ModifierSearch(
	Object.entries({
		A1: 'Dressing for one wound',
		GA: 'Waiver of liability statement issued as required by payer policy, individual case',
		GU: 'Waiver of liability statement issued as required by payer policy, routine notice',
		HF: 'Substance abuse program',
		JW: 'Drug amount discarded/not administered to any patient',
		QW: 'Clia waived test',
		RT: 'Right side (used to identify procedures performed on the right side of the body)',
		TA: 'Left foot, great toe',
		TB: 'Drug or biological acquired with 340b drug pricing program discount',
		XE: 'Separate encounter, a service that is distinct because it occurred during a separate encounter'
	}).map(([code, title]) => ({ code, title, release: '2022' }))
);
const ask = (query: string, system?: CodeSystem) =>
	searchWithModifiers([cm, hcpcs], modifiers, query, system).map(({ code }) => code as string);

describe('one box over codes and modifiers', () => {
	it.each([
		['two characters that mean nothing else', 'jw', 'JW'],
		['as they are written on a claim', '-JW ', 'JW'],
		['a side, which alone names no diagnosis', 'rt', 'RT'],
		['exactly as it is printed, also where codes begin so', 'A1', 'A1'],
		['where codes begin so, in small letters', 'a1', 'A1'],
		['in capitals, also where coders write it for a diagnosis', 'TB', 'TB'],
		['in capitals, behind its hyphen', '-HF', 'HF'],
		['its title', 'waiver of liability', 'GA'],
		['its title, misspelled', 'wavier of liability', 'GA'],
		['a word of coders', 'drug waste', 'JW'],
		['the word "modifier"', 'drug waste modifier', 'JW'],
		['the word, not yet finished', 'left great toe modif', 'TA'],
		['"mod" behind it', 'left great toe mod', 'TA'],
		['"mod" before it', 'mod tb', 'TB'],
		['"modifier" behind two characters that mean something else', 'tb modifier', 'TB'],
		['"modifier" and a word that no modifier has', 'signed waiver of liability modifier', 'GA'],
		['CLIA', 'clia waived', 'QW'],
		['an encounter', 'separate encounter modifier', 'XE']
	])('the modifier is first: %s', (_, query, code) => expect(ask(query)[0]).toBe(code));

	it.each([
		['tuberculosis', 'tb', ['A15.0', 'TB']],
		['heart failure', 'hf', ['I50.9', 'HF']],
		['with a capital alone', 'Hf', ['I50.9', 'HF']]
	])('an abbreviation in small letters leaves the first place to its diagnosis: %s', (_, query, codes) =>
		expect(ask(query)).toEqual(codes)
	);

	it('behind a modifier that is named stand the codes, as without it', () => {
		expect([ask('A1'), ask('TB')]).toEqual([
			['A1', 'A15.0', 'A1001'],
			['TB', 'A15.0']
		]);
	});

	it.each([
		['a side and a complaint', 'rt hip pain', 'M25.551'],
		['a part of the body', 'left great toe', 'S90.412A'],
		['"mod" for moderate', 'mod persistent asthma', 'J45.40'],
		['a title that has the word itself', 'modifier wrist unit', 'L6805']
	])('a code is first: %s', (_, query, code) => expect(ask(query)[0]).toBe(code));

	it.each([
		['a diagnosis with the words of one', 'left great toe fracture'],
		['one letter', 'd'],
		['nothing', ' ']
	])('no modifier at all: %s', (_, query) => {
		const hits = searchWithModifiers([cm, hcpcs], modifiers, query);
		expect(hits.filter(({ isModifier }) => isModifier)).toEqual([]);
	});

	it('among HCPCS alone modifiers are first, among other systems they are not', () => {
		expect([ask('left great toe', 'hcpcs')[0], ask('rt', 'hcpcs')[0], ask('a1', 'hcpcs')[0]]).toEqual([
			'TA',
			'RT',
			'A1'
		]);
		expect(ask('jw', 'icd10cm')).toEqual([]);
		expect(searchWithModifiers([cm], modifiers, 'jw')).toEqual([]);
	});

	it('says that it is a modifier, and the year of its release', () =>
		expect(searchWithModifiers([hcpcs], modifiers, 'qw')[0]).toEqual({
			system: 'hcpcs',
			edition: '2022',
			code: 'QW',
			title: 'Clia waived test',
			billable: true,
			within: '',
			isModifier: true
		}));

	it('stops at the limit, and without a list of modifiers finds codes as ever', () => {
		expect(searchWithModifiers([cm, hcpcs], modifiers, 'rt', undefined, 1).length).toBe(1);
		expect(searchWithModifiers([cm, hcpcs], modifiers, 'jw', undefined, 0)).toEqual([]);
		for (const none of [undefined, new ModifierSearch([])])
			expect(searchWithModifiers([cm, hcpcs], none, 'jw modifier').map(({ code }) => code)).toEqual([
				'L6805'
			]);
	});
});

it('our own words for modifiers: two characters, and no phrase twice for one', () => {
	const lines = linesOfWords(MODIFIER_WORDS);
	expect(lines.filter(({ code, words }) => !/^[A-Z][A-Z0-9]$/.test(code) || words !== words.trim())).toEqual(
		[]
	);
	const said = lines.map(({ code, words }) => `${code} ${words}`);
	expect(said.filter((line, at) => said.indexOf(line) !== at)).toEqual([]);
});
