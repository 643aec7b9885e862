import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildCodeSet } from '../codebook/code-set';
import { encodeCodeSet } from '../codebook/compact-encode';
import { encodeLists, type Modifier } from '../codebook/lists-part';
import { CodeBookClient } from './codebook';
import { answerFrom } from './answer';
import { CodeDesk } from './code-desk';
import type { Asked } from './codebook-messages';
import { makeDesks } from './desks';

function stored(edition: string, release: string, title: string): ArrayBuffer {
	const set = buildCodeSet({ system: 'icd10cm', edition, release, origin: 'official', source: 'x' }, [
		{ code: 'E11', title: 'Type 2 diabetes mellitus', billable: false },
		{ code: 'E116', title: 'Type 2 diabetes mellitus with other complications', billable: false },
		{ code: 'E1165', title, billable: true }
	]);
	return new Uint8Array(gzipSync(encodeCodeSet(set))).buffer;
}

const now = stored('FY2027', '2026-10', 'Type 2 diabetes mellitus with hyperglycemia');
const before = stored('FY2026', '2025-10', 'Type 2 diabetes mellitus with high sugar');

const operations = new Uint8Array(
	gzipSync(
		encodeCodeSet(
			buildCodeSet(
				{ system: 'icd10pcs', edition: 'FY2027', release: '2026-10', origin: 'official', source: 'x' },
				[{ code: '0FTG0ZZ', title: 'Resection of Pancreas, Open Approach', billable: true }]
			)
		)
	)
).buffer;

const supplies = new Uint8Array(
	encodeCodeSet(
		buildCodeSet(
			{ system: 'hcpcs', edition: '2026-Q2', release: '2026-Q2', origin: 'official', source: 'x' },
			[{ code: 'J3490', title: 'Unclassified drugs', billable: true }]
		)
	)
).buffer;

function listsOf(...modifiers: Modifier[]): ArrayBuffer {
	return listsOfEdition('2022', modifiers);
}

function listsOfEdition(edition: string, modifiers: Modifier[]): ArrayBuffer {
	const info = { edition, release: edition, origin: 'official', source: 'x', part: 'lists' } as const;
	const none = { poa: [], hcc: new Map(), labels: new Map(), drops: new Map(), newer: { poa: [], hcc: [] } };
	return new Uint8Array(encodeLists(info, { ...none, names: [], modifiers }).bytes).buffer;
}

describe('desk of the code book', () => {
	it('answers from the newest edition, or the one asked for', async () => {
		const desk = new CodeDesk();
		await desk.open(now);
		expect(await desk.open(before)).toMatchObject({ edition: 'FY2026', size: 3, billable: 1 });
		expect(desk.search('e1165')[0]).toMatchObject({ edition: 'FY2027', code: 'E11.65', billable: true });
		expect(desk.search('e1165', { edition: 'FY2026' })[0]?.title).toContain('high sugar');
		expect(desk.search('e1165', { system: 'hcpcs' })).toEqual([]);
	});

	it('goes over one edition of each system as over one book, the best hit of any first', async () => {
		const desk = new CodeDesk();
		await desk.open(now);
		await desk.open(before);
		await desk.open(operations);
		const both = { icd10cm: 'FY2026', icd10pcs: 'FY2027', hcpcs: '2026-Q2' };
		const ask = (query: string) =>
			desk.searchAll(query, both).map(({ code, edition }) => `${edition} ${code}`);
		expect(ask('resection pancreas')).toEqual(['FY2027 0FTG0ZZ']);
		expect(ask('diabetes resection')[0]).toMatch(/^FY2026 E11/);
		expect(ask('diabetes resection')).toContain('FY2027 0FTG0ZZ');
	});

	it('finds a whole code that the books have not in another edition, which it says', async () => {
		const desk = new CodeDesk();
		await desk.open(now);
		await desk.open(before);
		await desk.open(
			new Uint8Array(
				encodeCodeSet(
					buildCodeSet(
						{ system: 'icd10cm', edition: 'FY2025', release: '2024-10', origin: 'official', source: 'x' },
						[
							{ code: 'E1164', title: 'Type 2 diabetes mellitus with hypoglycemia', billable: false },
							{ code: 'E11641', title: 'Type 2 diabetes mellitus with coma', billable: true },
							{ code: 'E1165', title: 'Type 2 diabetes mellitus with sugar', billable: true }
						]
					)
				)
			).buffer
		);
		const ask = (query: string, edition: string) =>
			desk.searchAll(query, { icd10cm: edition }).map(({ code, edition: of }) => `${of} ${code}`);
		expect({
			deleted: ask('E11.641', 'FY2027'),
			'its header, without the dot': ask('e1164', 'FY2027'),
			'in the edition that has it': ask('E11.641', 'FY2025'),
			'in all editions': ask('E11.65', 'FY2026'),
			'in none': ask('E11.9', 'FY2027'),
			'no code': ask('coma', 'FY2027')
		}).toEqual({
			deleted: ['FY2025 E11.641', 'FY2027 E11.6'],
			'its header, without the dot': ['FY2025 E11.64', 'FY2025 E11.641', 'FY2027 E11.6'],
			'in the edition that has it': ['FY2025 E11.641'],
			'in all editions': ['FY2026 E11.65'],
			'in none': ['FY2027 E11'],
			'no code': []
		});
	});

	it('finds modifiers in the one box alone, as soon as the lists are open and as long as they have some', async () => {
		const { codes, tabular } = makeDesks();
		const both = { icd10cm: 'FY2027', hcpcs: '2026-Q2' };
		const ask = (query: string) =>
			codes.searchAll(query, both).map(({ code, edition, isModifier }) => [code, edition, isModifier]);
		await codes.open(now.slice());
		await codes.open(supplies.slice());
		expect([ask('jw'), ask('drug waste modifier')]).toEqual([[], [['J3490', '2026-Q2', undefined]]]);
		await tabular.open(listsOf({ code: 'JW', title: 'Drug amount discarded', release: '2022' }));
		expect(ask('drug waste modifier')[0]).toEqual(['JW', '2022', true]);
		expect(ask('jw')).toEqual([['JW', '2022', true]]);
		expect(codes.search('jw')).toEqual([]);
		expect(codes.search('drug discarded', { system: 'hcpcs' }).map(({ code }) => code)).not.toContain('JW');
		expect(codes.lookUp('JW')).toBeUndefined();
		expect(codes.sets.map(({ size }) => size)).toEqual([1, 3]);

		await tabular.open(listsOf({ code: 'JZ', title: 'Zero drug amount discarded', release: '2027' }));
		expect([ask('jw'), ask('jz')]).toEqual([[], [['JZ', '2027', true]]]);
		await tabular.open(listsOf());
		expect(ask('jz')).toEqual([]);
	});

	it('modifiers of an older list are shown, and found, while the newest has none', async () => {
		const { codes, tabular } = makeDesks();
		await codes.open(supplies.slice());
		const found = () => [
			codes.searchAll('jw', { hcpcs: '2026-Q2' }).map(({ code, edition }) => [code, edition]),
			tabular.modifiers().map(({ code, release }) => [code, release]),
			tabular.modifier('jw')?.release
		];
		const ofOlder = [[['JW', '2022']], [['JW', '2022']], '2022'];
		const jw = (release: string) => ({ code: 'JW', title: 'Drug amount discarded', release });
		await tabular.open(listsOfEdition('2027', []));
		expect(found()).toEqual([[], [], undefined]);
		await tabular.open(listsOf(jw('2022')));
		expect(found()).toEqual(ofOlder);
		await tabular.open(listsOfEdition('2027', []));
		expect(found()).toEqual(ofOlder);
		await tabular.open(listsOfEdition('2028', [jw('2028')]));
		expect(found()).toEqual([[['JW', '2028']], [['JW', '2028']], '2028']);
	});

	it('looks a code up with the headers above and the codes below', async () => {
		const desk = new CodeDesk();
		await desk.open(now);
		expect(desk.lookUp('e11.65')?.chain.map((line) => line.code)).toEqual(['E11', 'E11.6']);
		expect(desk.lookUp('E11')?.children).toEqual([
			{ code: 'E11.6', title: 'Type 2 diabetes mellitus with other complications', billable: false }
		]);
		expect(desk.lookUp('E12')).toBeUndefined();
	});

	it('keeps what is open when a damaged set comes', async () => {
		const desk = new CodeDesk();
		await desk.open(now);
		await expect(desk.open(Uint8Array.of(1, 2, 3).buffer)).rejects.toThrow('not a compact code set');
		await expect(desk.open(now.slice(0, 100))).rejects.toThrow();
		expect(desk.search('e1165').length).toBe(1);
	});
});

/** A worker in this thread: it answers on the next turn, as a real one would. */
class NearWorker extends EventTarget {
	private readonly desks = { codes: new CodeDesk() };

	postMessage(asked: Asked): void {
		void answerFrom(this.desks, asked).then((data) =>
			this.dispatchEvent(new MessageEvent('message', { data }))
		);
	}

	terminate(): void {
		// Nothing runs beside this thread.
	}
}

describe('client of the code book', () => {
	it('gives each question its own answer', async () => {
		const client = new CodeBookClient(() => new NearWorker() as unknown as Worker);
		expect(await client.open(now.slice())).toMatchObject({ edition: 'FY2027' });
		const [hits, found] = await Promise.all([client.search('hyperglycemia'), client.lookUp('E11.65')]);
		expect([hits[0]?.code, found?.code]).toEqual(['E11.65', 'E11.65']);
		await expect(client.open(new ArrayBuffer(3))).rejects.toThrow('not a compact code set');
	});

	it('says which desk or question it does not know', async () => {
		const asked: Asked = { id: 1, desk: 'codes', method: 'guess', args: [] };
		expect(await answerFrom({ codes: new CodeDesk() }, asked)).toEqual({
			id: 1,
			error: 'the code book has no codes.guess'
		});
	});

	it('fails what is still asked when it is closed', async () => {
		const client = new CodeBookClient(() => new NearWorker() as unknown as Worker);
		const open = client.open(now.slice());
		client.close();
		await expect(open).rejects.toThrow('closed');
	});
});
