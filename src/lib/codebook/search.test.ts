import { describe, expect, it } from 'vitest';
import { buildCodeSet } from './code-set';
import { CodeSearch, search } from './search';
import { wordsOf } from './words';

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
	buildCodeSet({ system: 'icd10cm', edition: 'FY2027', release: '2026-10', origin: 'derived', source: 'x' }, [
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
		['the beginning of a code', 'i50', ['I50', 'I50.2', 'I50.23', 'I50.9']],
		['billable and short titles first', 'heart failure', ['I50.9', 'I50', 'I50.2', 'I50.23', 'Z82.5']],
		['words in any order', 'failure systolic acute', ['I50.23']],
		['beginnings of words', 'chron sys', ['I50.23']],
		['a plural', 'fractures', ['S72.001A', 'S72.001S']],
		['the disease before pregnancy and its causes', 'hypertension', ['I10', 'I15.0', 'O10.019']],
		['accents and apostrophes', 'menieres', ['H81.01']],
		['with a hyphen', 'non-pressure', ['L97.411']],
		['without the hyphen', 'nonpressure ulcer', ['L97.411']],
		['little words do not matter', 'failure of the heart with systolic', ['I50.2', 'I50.23']],
		['a word that no title has', 'zzz', []],
		['most words, when no title has all', 'renovascular failure', ['I15.0']],
		['nothing', '  ', []]
	])('%s', (_, query, codes) => expect(cm.search(query).map((hit) => hit.code)).toEqual(codes));

	it('names the edition of every hit, and stops at the limit', () => {
		expect(cm.search('heart', 1)).toEqual([
			{
				system: 'icd10cm',
				edition: 'FY2027',
				code: 'I50.9',
				title: 'Heart failure, unspecified',
				billable: true
			}
		]);
	});

	it('goes over several sets, or one', () => {
		expect(search([cm, pcs], 'heart', 'icd10pcs').map((hit) => hit.code)).toEqual(['02YA0Z0']);
		expect(new Set(search([cm, pcs], 'heart').map((hit) => hit.system)).size).toBe(2);
		expect(search([cm, pcs], '0ft4')[0]?.code).toBe('0FT44ZZ');
	});

	it('gives the same again', () => {
		expect(cm.search('heart failure')).toEqual(cm.search('heart failure'));
	});
});

it('words', () =>
	expect(wordsOf("Crohn's: non-pressure (é) 2.5")).toEqual(['crohns', 'non', 'pressure', 'e', '2', '5']));
