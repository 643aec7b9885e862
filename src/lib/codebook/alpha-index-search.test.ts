import { describe, expect, it } from 'vitest';
import { indexOf, placeOf } from '../../../tests/index-outline';
import { brokenTargets, indexReport, pathText } from './alpha-index-check';
import { CodeTerms } from './alpha-index-codes';
import { LinkTargets } from './alpha-index-links';
import { IndexSearch } from './alpha-index-search';
import { indexWords } from './alpha-index-words';
import { buildCodeSet } from './code-set';

const index = indexOf({
	diseases: `
Afibrinogenemia (see also Defect) = D68.8
Bite(s) (animal) = T14.8
	superficial NEC
		finger = S60.47-
Complication(s) (from) (of)
	joint prosthesis, internal = T84.9
Cough (affected) (chronic) = R05.9
	smoker's = J41.0
Diabetes, diabetic (mellitus) (sugar) = E11.9
	with
		neuropathy = E11.40
Disease, diseased
	pulmonary = J98.4
		chronic obstructive = J44.9
			with
				exacerbation = J44.1
Emphysema (chronic) (obstructive) (pulmonary) = J43.9
Failure, failed
	heart = I50.9
Fibrillation
	atrial or auricular = I48.91
Fracture, burst ; see Fracture, traumatic, by site
Fracture, traumatic (abduction) (adduction) = T14.8
	femur, femoral = S72.9-
		neck ; see Fracture, femur, upper end, neck
		upper end = S72.00-
			neck = S72.00-
	thumb = S62.50-
Hepatitis = K75.9
	B = B19.10
Hypertension, hypertensive (benign) (essential) = I10
Metastasis, cancer ; see Neoplasm, secondary, by site
Poisoning ; see also Table of Drugs and Chemicals
Thrombosis ; see also Occlusion
Vein ; see condition
Wound ; see also subcategory S01
Neuropathy
	in amyloid disease = E85.4 [G99.0]
`,
	neoplasms: `
Neoplasm, neoplastic | C80.1 C79.9 -
	breast | C50.9- C79.81 D05.-
`,
	drugs: 'Aspirin | T39.011 T39.015 T39.016'
});
const at = (title: string): number => placeOf(index, title);

describe('finding a term as one types', () => {
	const search = new IndexSearch(index);
	const [from, to] = index.range('diseases');
	const find = (typed: string): string[] =>
		search.find(from, to, typed, 3).map((place) => pathText(index, place));

	it.each([
		['frac', 'Fracture, traumatic'],
		['fracture femur neck', 'Fracture, traumatic, femur, femoral, neck'],
		['neck of femur upper end', 'Fracture, traumatic, femur, femoral, upper end, neck'],
		['hepatitis b', 'Hepatitis, B'],
		['COUGH', 'Cough'],
		['essential hypertension', 'Hypertension, hypertensive'],
		['sugar', 'Diabetes, diabetic'],
		['smokers cough', "Cough, smoker's"],
		['fracture of the moon', 'Fracture, traumatic']
	])('%s', (typed, first) => {
		expect(find(typed)[0]).toBe(first);
	});

	it.each([
		['htn', 'Hypertension, hypertensive'],
		['dm neuropathy', 'Diabetes, diabetic, with, neuropathy'],
		['fx femur neck', 'Fracture, traumatic, femur, femoral, neck'],
		['HBV', 'Hepatitis, B'],
		['copd', 'Disease, diseased, pulmonary, chronic obstructive'],
		['copd exac', 'Disease, diseased, pulmonary, chronic obstructive, with, exacerbation'],
		// Also how a word of the book begins.
		['afib', 'Fibrillation, atrial or auricular'],
		['afibr', 'Afibrinogenemia'],
		// Two letters leaf, behind what they stand for.
		['dm', 'Diabetes, diabetic'],
		['hf', 'Failure, failed, heart']
	])('a short form as in the search of the codes: %s', (typed, first) => {
		expect(find(typed)[0]).toBe(first);
	});

	it('two letters leaf through the main terms in order', () => {
		expect(find('co')).toEqual(['Complication(s)', 'Cough'].map((title) => essential(title)));
	});

	it.each(['', '  ', '???', 'zzz'])('"%s" finds nothing', (typed) => {
		expect(find(typed)).toEqual([]);
	});

	it('one query leaves nothing behind for the next', () => {
		const first = find('cough');
		find('femur neck');
		expect(find('cough')).toEqual(first);
	});

	it('stays in its book', () => {
		expect(find('aspirin')).toEqual([]);
		const [first, end] = index.range('drugs');
		expect(search.find(first, end, 'aspirin', 3)).toEqual([at('Aspirin')]);
	});
});

/** As `pathText` prints it: `(s)` is in parentheses. */
function essential(title: string): string {
	return title.replace('(s)', '');
}

describe('where a see leads', () => {
	const targets = new LinkTargets(index);
	const from = at('Thrombosis');
	const lead = (text: string): string | undefined => {
		const target = targets.resolve(text, from);
		if (!target) return undefined;
		const path = target.at === undefined ? target.book : pathText(index, target.at);
		return target.isWhole ? path : `${path} …`;
	};

	it.each([
		['Cough', 'Cough'],
		['Fracture, femur, upper end, neck', 'Fracture, traumatic, femur, femoral, upper end, neck'],
		['Fracture, femoral', 'Fracture, traumatic, femur, femoral'],
		['Fracture, by site', 'Fracture, traumatic'],
		['Fracture, burst', 'Fracture, burst'],
		['Diabetes, neuropathy', 'Diabetes, diabetic, with, neuropathy'],
		['Diabetes, with neuropathy', 'Diabetes, diabetic, with, neuropathy'],
		['Complications, joint prosthesis', 'Complication, joint prosthesis, internal'],
		['Bite, superficial, finger', 'Bite, superficial NEC, finger'],
		['Neoplasm, breast, malignant', 'Neoplasm, neoplastic, breast'],
		['Table of Neoplasms, breast', 'Neoplasm, neoplastic, breast'],
		['Table of Drugs and Chemicals', 'drugs'],
		['Cough, whooping', 'Cough …']
	])('%s', (text, path) => {
		expect(lead(text)).toBe(path);
	});

	it.each(['condition', 'subcategory S01', 'N00-N07 with fourth character .8', 'Occlusion'])(
		'%s leads to no term',
		(text) => {
			expect(lead(text)).toBeUndefined();
		}
	);
});

describe('from a code back to its terms', () => {
	const terms = new CodeTerms(index);
	const paths = (code: string): string[] => terms.termsFor(code).map((place) => pathText(index, place));

	it('names the code itself first, else what the index names of it', () => {
		expect(paths('I10')).toEqual(['Hypertension, hypertensive']);
		expect(paths('S72.001A')).toEqual([
			'Fracture, traumatic, femur, femoral, upper end',
			'Fracture, traumatic, femur, femoral, upper end, neck'
		]);
	});

	it('knows manifestations and cells', () => {
		expect(paths('g990')).toEqual(['Neuropathy, in amyloid disease']);
		expect(paths('T39.015A')).toEqual(['Aspirin']);
		expect(paths('D05.1')).toEqual(['Neoplasm, neoplastic, breast']);
	});

	it.each(['Z99', '', 'X'])('"%s" has none', (code) => {
		expect(paths(code)).toEqual([]);
	});
});

describe('what an index names that is not there', () => {
	const set = buildCodeSet(
		{ system: 'icd10cm', edition: 'FY2027', release: '2026-10', origin: 'official', source: 'hand' },
		index.columns.codes
			.map((code) => code.replace(/[.-]/g, ''))
			.filter((code) => code !== 'K759' && code !== 'S6250')
			.map((code) => ({ code, title: code, billable: true }))
	);

	it('is reported with the term that names it', () => {
		expect(brokenTargets(index, (code) => set.find(code) >= 0)).toEqual([
			{ term: 'Fracture, traumatic, thumb', code: 'S62.50-' },
			{ term: 'Hepatitis', code: 'K75.9' }
		]);
	});

	it('links count apart from those that mean no term', () => {
		const report = indexReport(index, set);
		expect(report.broken.map(({ code }) => code)).toEqual(['S62.50-', 'K75.9', 'S01']);
		expect(report).toMatchObject({ links: 5, unresolved: 1, partly: 0 });
	});
});

describe('words of the index for each code', () => {
	it('are those of the path, nonessential modifiers too, little words not', () => {
		const words = indexWords(index);
		expect(words.of('E11.40')).toEqual(['diabetes', 'diabetic', 'mellitus', 'neuropathy', 'sugar']);
		expect(words.of('G99.0')).toEqual(['amyloid', 'disease', 'neuropathy']);
		expect(words.of('Z00')).toEqual([]);
	});
});
