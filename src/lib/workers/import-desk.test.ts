import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { EXCERPT, textPdf } from '../../../tests/guidelines-pdf';
import { officialFile } from '../../../tests/official';
import { buildCodeSet } from '../codebook/code-set';
import { decodeCodeSet } from '../codebook/compact-decode';
import { encodeCodeSet } from '../codebook/compact-encode';
import { ListsPart } from '../codebook/lists-part-read';
import { gunzip } from './gunzip';
import { ImportCancelled, ImportClient } from './import';
import { importReleases } from './import-desk';
import type { AskedImport, HandedFile, ImportAnswer, ImportOutcome } from './import-messages';

const file = (name: string, bytes: Uint8Array): HandedFile => ({
	name,
	content: new Blob([new Uint8Array(bytes)])
});
const reading = (more: Partial<AskedImport>): Promise<ImportOutcome> =>
	importReleases({ files: [], kept: [], installed: [], parts: [], pdfReader: '', ...more }, () => undefined);

const hcpcs = (code: string, title: string): string =>
	`${code.padStart(5)}001003${title.padEnd(80)}${title.slice(0, 28).padEnd(28)}\r\n`;

/** A zip as the quarterly HCPCS one, with a D code, a modifier and a PDF. */
const HCPCS_2028 = zipSync({
	'HCPC2028_JAN_ANWEB.txt': strToU8(
		hcpcs('E0601', 'Continuous positive airway pressure device') +
			hcpcs('E0602', 'Breast pump, manual, any type') +
			hcpcs('D0120', 'Not ours to ship') +
			`   RT001007${'Right side'.padEnd(80)}${'Right side'.padEnd(28)}\r\n`
	),
	'readme.pdf': strToU8('%PDF-1.7')
});

function stored(edition: string, release: string, titles: Record<string, string>): ArrayBuffer {
	const set = buildCodeSet(
		{
			system: 'hcpcs',
			edition,
			release,
			origin: edition === 'starter' ? 'starter' : 'official',
			source: 'x'
		},
		Object.entries(titles).map(([code, title]) => ({ code, title, billable: true }))
	);
	return new Uint8Array(gzipSync(encodeCodeSet(set))).buffer;
}

describe('a release that is handed in', () => {
	it('becomes a compact set; D codes are counted and left out', async () => {
		const { sets, used, refused } = await reading({ files: [file('january-2028.zip', HCPCS_2028)] });
		expect(sets).toMatchObject([
			{ system: 'hcpcs', edition: '2028', billable: 2, checked: null, leftOut: 1, against: null }
		]);
		expect(used).toMatchObject([{ name: 'january-2028.zip', kinds: ['hcpcs'] }]);
		expect(refused).toEqual([]);
		const set = decodeCodeSet(await gunzip(new Uint8Array(sets[0]?.bytes ?? new ArrayBuffer(0))));
		expect([set.info.edition, set.title(set.find('E0602'))]).toEqual([
			'2028',
			'Breast pump, manual, any type'
		]);
	});

	it.each([
		['the same edition', [stored('2028', '2028', { E0601: 'x' }), stored('2027', '2027', {})], '2028'],
		['else the newest', [stored('2026', '2026', {}), stored('2027', '2027', { E0601: 'x' })], '2027'],
		['no starter', [stored('starter', '2028', {})], undefined]
	])('is compared with the set in use: %s', async (_, installed, edition) => {
		const { sets } = await reading({ files: [file('january-2028.zip', HCPCS_2028)], installed });
		expect(sets[0]?.against?.edition).toBe(edition);
		if (edition === undefined) return;
		expect(sets[0]?.against?.changes).toMatchObject({
			added: { count: 1, first: [{ code: 'E0602' }] },
			revised: { count: 1, first: [{ code: 'E0601', was: 'x' }] }
		});
	});

	it('a file that is no release does not hold up the others', async () => {
		const outcome = await reading({
			files: [file('letter.zip', strToU8('Dear Sir')), file('january-2028.zip', HCPCS_2028)]
		});
		expect(outcome.refused).toMatchObject([{ name: 'letter.zip' }]);
		expect(outcome.sets).toHaveLength(1);
		expect(outcome.used).toHaveLength(1);
	});

	it('far too large is not even opened', async () => {
		const content = { size: 70e6, arrayBuffer: () => Promise.reject(new Error('opened')) } as unknown as Blob;
		const { refused } = await reading({ files: [{ name: 'film.zip', content }] });
		expect(refused[0]?.sentence).toContain('larger than any official release');
	});

	it('a folder, or a file that went away, has its sentence', async () => {
		const content = { size: 70, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
		const { refused } = await reading({ files: [{ name: 'codes', content }] });
		expect(refused).toEqual([
			{ name: 'codes', sentence: 'codes could not be read from where it lies; is it a folder?' }
		]);
	});

	it('tells its progress, which never goes back', async () => {
		const told: number[] = [];
		await importReleases(
			{
				files: [file('a.zip', HCPCS_2028), file('b.zip', HCPCS_2028)],
				kept: [file('c.zip', HCPCS_2028)],
				installed: [],
				parts: [],
				pdfReader: ''
			},
			({ done }) => told.push(done)
		);
		expect(told).toEqual([...told].sort((a, b) => a - b));
		expect([told[0], told.at(-1)]).toEqual([0, 1]);
		expect(new Set(told).size).toBeGreaterThan(6);
	});

	it('a kept file of other codes is joined, as the build joins them', async () => {
		const older = zipSync({ 'HCPC2026_ANWEB.txt': strToU8(hcpcs('H0001', 'Alcohol and drug assessment')) });
		const { sets, used } = await reading({
			files: [file('january-2028.zip', HCPCS_2028)],
			kept: [file('hcpcs-2026.zip', older)]
		});
		expect(sets).toMatchObject([{ edition: '2028', billable: 3 }]);
		expect(used).toHaveLength(1);
	});
});

describe('the Guidelines as a PDF', () => {
	const pdfReader = new URL('./pdf-reader.ts', import.meta.url).href;

	it('become a part of the book, and a PDF that is another does not hold them up', async () => {
		const { parts, used, refused } = await reading({
			files: [file('letter.pdf', textPdf(['Dear Sir'])), file('guidelines.pdf', textPdf(EXCERPT))],
			pdfReader
		});
		expect(parts).toMatchObject([
			{
				part: 'guidelines',
				edition: 'FY2031',
				release: '2030-10',
				origin: 'official',
				from: 'guidelines.pdf'
			}
		]);
		expect(used).toMatchObject([{ name: 'guidelines.pdf', kinds: ['guidelines'] }]);
		expect(refused).toMatchObject([{ name: 'letter.pdf' }]);
	});
});

describe('parts of the book', () => {
	const poa = (count: number): Uint8Array =>
		strToU8(
			'Order26\tPOAexemptCode\tDescription\r\n' +
				Array.from({ length: count }, (_, n) => {
					const number = `${n}`.padStart(6, '0');
					return `${n}\tZ${number.slice(0, 2)}.${number.slice(2)}\tExempt\r\n`;
				}).join('')
		);
	const mapping = strToU8('diagnosis_code,cc,model_name\nE1165,37,CMS-HCC Model V28\n');

	it('come from the files, whichever they are', async () => {
		const { parts, sets } = await reading({ files: [file('POAexemptCodesFY26.txt', poa(21_000))] });
		expect(sets).toEqual([]);
		expect(parts).toMatchObject([{ part: 'lists', edition: 'FY2026' }]);
	});

	it('are made anew with what the part in use has beside the new file', async () => {
		const both = await reading({
			files: [file('POAexemptCodesFY26.txt', poa(21_000)), file('hcc_2026.csv', mapping)]
		});
		const { parts, smaller } = await reading({
			files: [file('POAexemptCodesFY26.txt', poa(21_001))],
			parts: both.parts.map(({ bytes }) => bytes)
		});
		expect(smaller).toEqual([]);
		expect(parts).toMatchObject([
			{
				stands: 'place',
				told: {
					contents: [{ title: 'POA exempt list', against: { changes: { added: { count: 1 } } } }],
					unchanged: ['CMS-HCC V28 payment categories PY2026']
				}
			}
		]);
	});

	it('that would take something away are not made, and it is said', async () => {
		const xml = (root: string, body: string): Uint8Array =>
			strToU8(`<?xml version="1.0"?><${root}><version>2026</version>${body}</${root}>`);
		const axis = (pos: number, values: string): string =>
			`<axis pos="${pos}"><title>Axis</title>${[...values].map((value) => `<label code="${value}">x</label>`).join('')}</axis>`;
		const tables = (last: string): Uint8Array =>
			xml(
				'ICD10PCS.tabular',
				`<pcsTable>${axis(1, '0')}${axis(2, 'F')}${axis(3, 'T')}<pcsRow>${axis(4, '4')}${axis(5, '0')}${axis(6, 'Z')}${axis(7, last)}</pcsRow></pcsTable>`
			);
		const words = xml(
			'ICD10PCS.definitions',
			'<section code="0"><axis pos="3"><terms><title>Resection</title><definition>All of it</definition></terms></axis></section>'
		);
		const both = await reading({ files: [file('tables.xml', tables('Z')), file('definitions.xml', words)] });
		const alone = await reading({
			files: [file('tables.xml', tables('ZX'))],
			parts: both.parts.map(({ bytes }) => bytes.slice(0))
		});
		expect(alone.parts).toEqual([]);
		expect(alone.smaller[0]?.sentence).toContain('would take the definitions of values out of the book');
		// With the file that was added before, nothing is missing.
		const joined = await reading({
			files: [file('tables.xml', tables('ZX'))],
			kept: [file('definitions.xml', words)],
			parts: both.parts.map(({ bytes }) => bytes.slice(0))
		});
		expect([joined.parts.length, joined.smaller.length]).toEqual([1, 0]);
	});

	it('of the same year or the next keep the modifiers of the list before', async () => {
		const both = await reading({
			files: [file('POAexemptCodesFY26.txt', poa(21_000)), file('january-2028.zip', HCPCS_2028)]
		});
		const modifiersOf = async (found: typeof both) =>
			Promise.all(
				found.parts.map(async ({ bytes }) => new ListsPart(await gunzip(new Uint8Array(bytes))).modifiers)
			);
		const [modifiers = []] = await modifiersOf(both);
		expect(modifiers.length).toBeGreaterThan(0);
		const sameYear = poa(21_001);
		const nextYear = new TextEncoder().encode(
			new TextDecoder().decode(sameYear).replace('Order26', 'Order27')
		);
		for (const [name, list, edition] of [
			['POAexemptCodesFY26.txt', sameYear, 'FY2026'],
			['POAexemptCodesFY27.txt', nextYear, 'FY2027']
		] as const) {
			const parts = both.parts.map(({ bytes }) => bytes.slice(0));
			const found = await reading({ files: [file(name, list)], parts });
			expect([found.parts.map((part) => part.edition), found.smaller], name).toEqual([[edition], []]);
			expect(await modifiersOf(found), name).toEqual([modifiers]);
		}
	});

	it('that the new files do not change are left as they are', async () => {
		const before = await reading({ files: [file('POAexemptCodesFY26.txt', poa(21_000))] });
		const { parts, sets, same } = await reading({
			files: [file('hcpcs-2028.csv', strToU8('hcpcs,short_descriptor\nE0601,Cont airway\n'))],
			kept: [file('POAexemptCodesFY26.txt', poa(21_000))],
			parts: before.parts.map(({ bytes }) => bytes)
		});
		// The list was not handed in: nothing is said of it.
		expect([parts, sets.length, same]).toEqual([[], 1, []]);
	});
});

describe('a file that brings nothing', () => {
	const tabular = (year: number, note = 'gout'): Uint8Array =>
		strToU8(
			`<ICD10CM.tabular><version>${year}</version><chapter><name>4</name><desc>Endocrine (E00-E89)</desc><section id="E08-E13"><desc>Diabetes (E08-E13)</desc><diag><name>E11</name><desc>Type 2</desc><excludes1><note>${note}</note></excludes1></diag></section></chapter></ICD10CM.tabular>`
		);
	const named = (year: number, content = tabular(year)): HandedFile =>
		file(`icd10cm_tabular_${year}.xml`, content);

	it('the same again', async () => {
		const { parts } = await reading({ files: [named(2027)] });
		const again = await reading({ files: [named(2027)], parts: parts.map(({ bytes }) => bytes) });
		expect([again.parts, again.same, again.remarks]).toEqual([[], ['Tabular List FY2027'], []]);
	});

	it('the same set again, under another name', async () => {
		const first = await reading({ files: [file('january-2028.zip', HCPCS_2028)] });
		const again = await reading({
			files: [file('january-2028 (1).zip', HCPCS_2028)],
			installed: first.sets.map(({ bytes }) => bytes)
		});
		expect([again.sets.map(({ isSame }) => isSame), again.same]).toEqual([[true], ['HCPCS Level II 2028']]);
		expect(first.sets.map(({ isSame }) => isSame)).toEqual([false]);
	});

	it('an older file beside one that was added', async () => {
		const { parts } = await reading({ files: [named(2027)] });
		const older = await reading({
			files: [named(2026)],
			kept: [named(2027)],
			parts: parts.map(({ bytes }) => bytes)
		});
		expect([older.parts, older.same, older.remarks]).toEqual([
			[],
			[],
			['icd10cm_tabular_2026.xml holds Tabular List FY2026, older than the FY2027 in use, which stays.']
		]);
	});

	it('an older file beside one that came with the app is kept behind it', async () => {
		const newer = await reading({ files: [named(2027)] });
		const { parts } = await reading({
			files: [named(2026, tabular(2026, 'cystine'))],
			parts: newer.parts.map(({ bytes }) => bytes)
		});
		expect(parts).toMatchObject([
			{
				part: 'tabular',
				stands: 'behind',
				told: { contents: [{ against: { edition: 'FY2027', changes: { revised: { count: 1 } } } }] }
			}
		]);
	});

	it('a file that is named after another year', async () => {
		const { parts, remarks } = await reading({
			files: [file('2028-code-tables.zip', zipSync({ 'icd10cm_tabular_2028.xml': tabular(2026) }))]
		});
		expect(parts).toMatchObject([{ edition: 'FY2026', stands: 'only' }]);
		expect(remarks).toEqual([
			'icd10cm_tabular_2028.xml is named 2028, but what it holds is Tabular List FY2026.'
		]);
		// October 2025 begins FY2026.
		const october = await reading({ files: [file('tabular-october-2025.xml', tabular(2026))] });
		expect(october.remarks).toEqual([]);
	});
});

describe('official files (needs the official files)', () => {
	it('FY2026 as CMS published it, against the FY2027 in use', async ({ skip }) => {
		const [cm, later] = [
			'icd10cm/CMS_2026_icd10cm_code_descriptions_order.zip',
			'icd10cm/icd10cm_order_2027_derived.txt.gz'
		].map((path) => officialFile(path));
		if (!cm || !later) return skip('needs the official files');
		const first = await reading({ files: [file('2027-order.txt.gz', later)] });
		const { sets } = await reading({
			files: [file('2026-code-descriptions-tabular-order.zip', cm)],
			installed: first.sets.map(({ bytes }) => bytes)
		});
		expect(sets).toMatchObject([
			{ edition: 'FY2026', rows: 98_186, billable: 74_719, checked: true, against: { edition: 'FY2027' } }
		]);
		const changes = sets[0]?.against?.changes;
		// Backwards in time: what FY2027 added is not there yet.
		expect([
			(changes?.deleted.count ?? 0) + (changes?.becameHeader.count ?? 0),
			(changes?.added.count ?? 0) + (changes?.becameBillable.count ?? 0)
		]).toEqual([190, 30]);
	});
});

/** A worker in this thread, which answers when it is told to. */
class HeldWorker extends EventTarget {
	ended = false;
	asked: AskedImport | undefined;

	postMessage(asked: AskedImport): void {
		this.asked = asked;
	}
	terminate(): void {
		this.ended = true;
	}
	answer(data: ImportAnswer): void {
		this.dispatchEvent(new MessageEvent('message', { data }));
	}
}

describe('client of the import', () => {
	const asked: AskedImport = { files: [], kept: [], installed: [], parts: [], pdfReader: '' };
	const outcome: ImportOutcome = {
		sets: [],
		parts: [],
		smaller: [],
		same: [],
		remarks: [],
		used: [],
		refused: []
	};

	it('hears progress, gives the outcome, and ends its worker', async () => {
		const worker = new HeldWorker();
		const client = new ImportClient(() => worker as unknown as Worker);
		const told: number[] = [];
		const run = client.run(asked, ({ done }) => told.push(done));
		worker.answer({ progress: { done: 0.5, doing: 'Reading' } });
		worker.answer({ outcome });
		expect([await run, told, worker.ended]).toEqual([outcome, [0.5], true]);
	});

	it('cancelled: the worker ends at once, and what it says after that is not heard', async () => {
		const worker = new HeldWorker();
		const client = new ImportClient(() => worker as unknown as Worker);
		const run = client.run(asked, () => undefined);
		client.cancel();
		expect(worker.ended).toBe(true);
		worker.answer({ outcome });
		await expect(run).rejects.toThrow(ImportCancelled);
	});

	it('a worker that falls silent is ended, and one that speaks is not', async () => {
		vi.useFakeTimers();
		try {
			const worker = new HeldWorker();
			const client = new ImportClient(() => worker as unknown as Worker);
			const run = client.run(asked, () => undefined);
			vi.advanceTimersByTime(100_000);
			worker.answer({ progress: { done: 0.5, doing: 'Reading' } });
			vi.advanceTimersByTime(100_000);
			expect(worker.ended).toBe(false);
			const ended = expect(run).rejects.toThrow('took too long');
			vi.advanceTimersByTime(100_000);
			await ended;
			expect(worker.ended).toBe(true);
		} finally {
			vi.useRealTimers();
		}
	});

	it('a worker that breaks says so', async () => {
		const worker = new HeldWorker();
		const client = new ImportClient(() => worker as unknown as Worker);
		const run = client.run(asked, () => undefined);
		worker.answer({ error: 'out of memory' });
		await expect(run).rejects.toThrow('out of memory');
	});
});
