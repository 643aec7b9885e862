import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { PcsTable } from '../codebook/official';
import type { PartInfo } from '../codebook/part-file';
import { writePcsPart, type PcsPatch } from '../codebook/pcs-part';
import { PcsDesk } from './pcs-desk';

const info: PartInfo = {
	part: 'pcs-tables',
	edition: 'FY2026',
	release: '2025-10',
	origin: 'official',
	source: 'tables.xml'
};

function resection(id: string, bodySystem: string, part: string): PcsTable {
	return {
		id,
		section: 'Medical and Surgical',
		bodySystem,
		operation: 'Resection',
		definition: 'All of a body part',
		axisNames: ['Body Part', 'Approach', 'Device', 'Qualifier'],
		headNames: ['Body System', 'Operation'],
		rows: [
			{
				axes: [
					new Map([['4', part]]),
					new Map([
						['0', 'Open'],
						['4', 'Percutaneous Endoscopic']
					]),
					new Map([['Z', 'No Device']]),
					new Map([['Z', 'No Qualifier']])
				]
			}
		]
	};
}

const tables = [
	resection('0FT', 'Hepatobiliary System', 'Gallbladder'),
	resection('0GT', 'Endocrine System', 'Gland')
];
const patch: PcsPatch = {
	edition: 'FY2027',
	release: '2026-10',
	origin: 'derived',
	source: 'list',
	added: new Map([['0FT40ZX', 'Resection of Gallbladder, Open Approach, Diagnostic']]),
	removed: new Set(['0GT40ZZ'])
};
const stored = (): ArrayBuffer =>
	new Uint8Array(
		gzipSync(
			writePcsPart(info, { tables: new Map(tables.map((one) => [one.id, one])), terms: [], patches: [patch] })
				.bytes
		)
	).buffer;

describe('desk of the ICD-10-PCS tables', () => {
	it('says what it opened, and which list stands beside the tables', async () => {
		const desk = new PcsDesk();
		expect(await desk.open(stored())).toEqual(info);
		expect(desk.editions()).toEqual({
			tables: info,
			lists: [{ edition: 'FY2027', release: '2026-10', origin: 'derived', added: 1, removed: 1 }]
		});
	});

	it('leads from the sections to the tables and through them', async () => {
		const desk = new PcsDesk();
		await desk.open(stored());
		expect(desk.sections()).toMatchObject([{ value: '0', label: 'Medical and Surgical', fit: 'fits' }]);
		expect(desk.tables('0F')).toEqual([
			{
				id: '0FT',
				section: 'Medical and Surgical',
				bodySystem: 'Hepatobiliary System',
				operation: 'Resection'
			}
		]);
		expect(desk.step('0FT40Z').values.map(({ value, fit }) => [value, fit])).toEqual([
			['X', 'added'],
			['Z', 'fits']
		]);
		expect(desk.walk('0FT47').chars).toBe('0FT4');
		expect(desk.explain('0gt40zz')).toMatchObject({
			inTables: true,
			lists: [{ edition: 'FY2027', has: false }]
		});
	});

	it('knows each operation of a section once', async () => {
		const desk = new PcsDesk();
		await desk.open(stored());
		expect(desk.rootOperations()).toEqual([
			{ section: '0', value: 'T', label: 'Resection', definition: 'All of a body part' }
		]);
		expect(desk.rootOperations('9')).toEqual([]);
	});

	it('keeps what is open when damaged tables come, and says when nothing is', async () => {
		const desk = new PcsDesk();
		expect(() => desk.sections()).toThrow('the ICD-10-PCS tables are not open');
		await desk.open(stored());
		await expect(desk.open(stored().slice(0, 90))).rejects.toThrow();
		await expect(desk.open(Uint8Array.of(1, 2, 3).buffer)).rejects.toThrow(RangeError);
		expect(desk.sections().length).toBe(1);
	});
});
