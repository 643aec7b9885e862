import { describe, expect, it } from 'vitest';
import type { PcsTable } from '../official';
import { PcsBook } from '../pcs-part-book';
import { dealt, keyOf, setOf, tableOf } from './excerpts';
import { axisLabels, inOneRow } from './pcs-axes';

const values = (text: string): Map<string, string> =>
	new Map(text.split(',').map((pair) => [pair.charAt(0), pair.slice(2)]));
const row = (...axes: [string, string, string, string]) => ({
	axes: axes.map(values) as PcsTable['rows'][number]['axes']
});
const table: PcsTable = {
	id: '0FT',
	section: 'Medical and Surgical',
	bodySystem: 'Hepatobiliary System and Pancreas',
	operation: 'Resection',
	definition: 'Cutting out all of a body part',
	axisNames: ['Body Part', 'Approach', 'Device', 'Qualifier'],
	rows: [
		row('0 Liver,4 Gallbladder', '0 Open,4 Percutaneous Endoscopic', 'Z No Device', 'Z No Qualifier'),
		row(
			'5 Hepatic Duct,6 Hepatic Duct Left',
			'7 Via Opening,8 Via Opening Endoscopic',
			'Z No Device',
			'Z No Qualifier'
		)
	]
};
const set = setOf('icd10pcs', 'FY2026', [
	'0FT00ZZ Resection of Liver, Open Approach',
	'0FT04ZZ Resection of Liver, Percutaneous Endoscopic Approach',
	'0FT40ZZ Resection of Gallbladder, Open Approach',
	'0FT44ZZ Resection of Gallbladder, Percutaneous Endoscopic Approach',
	'0FT57ZZ Resection of Hepatic Duct, Via Opening'
]);
const book = { set, tables: new PcsBook({ tables: new Map([['0FT', table]]), terms: [], patches: [] }) };

describe('ICD-10-PCS', () => {
	it.each([
		['0FT44ZZ', true],
		['0FT47ZZ', false],
		['0FT54ZZ', false]
	])('%s in one row: %s', (code, is) => expect(inOneRow(table, code)).toBe(is));

	it('a value that means two things makes the table unfit', () => {
		const double = {
			...table,
			rows: [...table.rows, row('4 Cystic Duct', '0 Open', 'Z No Device', 'Z No Qualifier')]
		};
		expect(axisLabels(table)?.['4']?.['4']).toBe('Gallbladder');
		expect(axisLabels(double)).toBeNull();
	});

	it('a code is built from the official title', () => {
		const made = dealt('gen.pcs-table', book);
		expect(tableOf(made)).toContain(
			'Resection of Gallbladder, Percutaneous Endoscopic Approach | Build the code from table 0FT, Resection, Hepatobiliary System and Pancreas. | "0FT44ZZ"'
		);
		expect(made.find((one) => keyOf(one) === '"0FT44ZZ"')?.proof.row).toBe(
			'4 Gallbladder, 4 Percutaneous Endoscopic, Z No Device, Z No Qualifier'
		);
	});

	it('one code of a row among mixtures of two', () => {
		for (const { drill } of dealt('gen.pcs-row', book)) {
			const choices = drill.type === 'multiple_choice' ? drill.choices : [];
			const right = choices.filter(({ text }) => inOneRow(table, text.slice(0, 7)));
			expect(right.map(({ id }) => id)).toEqual([drill.type === 'multiple_choice' && drill.answer]);
		}
	});
});
