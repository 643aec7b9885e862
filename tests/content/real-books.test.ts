/** The rules against the real releases: known traps of the code sets must be found. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBooks } from '../../src/cli/books';
import { checkAgainstBooks } from '../../src/lib/server/check';
import { chart, documents, dx, questionsOf, typedCode } from '../../src/lib/server/checks/samples';
import type { Item } from '../../src/lib/server/checks/item';

const beside = join('..', 'shared', 'codesets');
if (!process.env['CODESETS_DIR'] && existsSync(beside)) process.env['CODESETS_DIR'] = beside;
const books = findBooks();

const claim = (...codes: string[]): Item =>
	chart(
		{ documents: documents('Finding.'), wrong: [] },
		{ dx: codes.map((code, at) => dx(code, 'Finding', at === 0 ? { seq: 1 } : {})) }
	);
const answer = (code: string, prompt = 'Enter the code.') => typedCode({ answer: [code], prompt });
const inpatient = (code: string, poa: 'Y' | 'exempt'): Item =>
	chart(
		{ setting: 'inpatient', documents: documents('Finding.'), wrong: [] },
		{ dx: [dx(code, 'Finding', { seq: 1, poa })] }
	);
const cites = (source: string, edition: string, section: string) =>
	typedCode({ refs: [{ source, edition, section }] });
const pcs = (code: string) => typedCode({ system: 'icd10pcs', answer: [code] });

describe.skipIf(!books)('with the official files', () => {
	it.each<[string, Item, string[]]>([
		['a sound code', answer('E11.9'), []],
		['M1 a header since FY2027', answer('I42.0'), ['M1']],
		['M1 a category', answer('E11'), ['M1', 'M1']],
		['M1 no such code', answer('E11.7'), ['M1', 'M1']],
		['M1 a PCS code that no table makes', pcs('0DTN9ZZ'), ['M1', 'M1', 'M15']],
		['a sound PCS code', pcs('0FT44ZZ'), []],
		['M2 a fracture without its 7th character', answer('S82.222', 'left'), ['M1', 'M1', 'M2']],
		['M2 a 7th character of open fractures at a closed one', answer('S52.522B', 'left'), ['M1', 'M1', 'M2']],
		['M3 a stone beside its hydronephrosis', claim('N13.2', 'N20.1'), ['M3']],
		['M3 the carrier beside the mother, by two notes', claim('O99.824', 'Z22.330'), ['M3', 'M3']],
		['pairs that may stand together', claim('J44.0', 'J44.1'), []],
		['a pair that was Excludes1 until FY2022', claim('E11.9', 'Z79.4', 'Z79.84'), []],
		['M6 dementia in diseases classified elsewhere first', claim('F02.80', 'G30.9'), ['M4', 'M6']],
		['M4 heart failure before its hypertensive disease', claim('I50.22', 'I11.0'), ['M4']],
		['M4 anemia in kidney disease without the disease', claim('I10', 'D63.1'), ['M4']],
		['M4 the organ dysfunction before the sepsis', claim('R65.20', 'A41.9'), ['M4']],
		['heart failure alone', claim('I50.22', 'I10'), []],
		['pneumonia without influenza', claim('J15.0'), []],
		['a tear and the weeks of gestation', claim('O70.1', 'Z37.0', 'Z3A.39'), []],
		['M9 the other eye', answer('E11.3311', 'Left eye.'), ['M9']],
		['M11 another trimester', answer('O24.112', 'Patient at 31w0d.'), ['M11']],
		['M12 exempt without being on the list', inpatient('E11.9', 'exempt'), ['M12']],
		['M12 on the list without being marked', inpatient('Z79.4', 'Y'), ['M12']],
		['M22 a guideline that exists', cites('Guidelines', 'FY2026', 'I.C.9.a.3'), []],
		['M22 a guideline that does not', cites('Guidelines', 'FY2026', 'I.C.9.f'), ['M22']],
		['M22 a table that does not exist', cites('PCS Tables', 'FY2026', '0ZZ'), ['M22']],
		['M22 a stretch of the Tabular List', cites('Tabular', 'FY2027', 'T36-T50'), []]
	])('%s', (_, item, rules) => {
		if (!books) return;
		const { errors } = checkAgainstBooks(questionsOf([item]), books);
		expect(errors.map((error) => error.rule)).toEqual(rules);
	});
});
