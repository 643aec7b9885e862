import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { PcsMeaning } from '../domain/pcs-step';
import { officialFile } from '../../../tests/official';
import { buildCodeSet, type CodeSet } from './code-set';
import { codeSetsOf } from './official-sets';
import type { PcsTable } from './official';
import { readPart, type BuiltPart, type PartInfo } from './part-file';
import { codesOfTable, pcsTablesPart, writePcsPart, type PcsContent } from './pcs-part';
import { PcsBook } from './pcs-part-book';
import { readPcsContent } from './pcs-part-columns';
import { explainCode, walkAlong } from './pcs-part-explain';
import { readRelease, type ReleaseFile } from './read-release';

const TABLES = `<?xml version="1.0"?><ICD10PCS.tabular><version>2026</version>
${table(
	'0',
	'Medical and Surgical',
	'F',
	'Hepatobiliary System',
	'T',
	'Resection',
	'Cutting out all of a body part',
	[
		['4:Gallbladder', '0:Open 4:Percutaneous_Endoscopic', 'Z:No_Device', 'Z:No_Qualifier'],
		['5:Hepatic_Duct 6:Hepatic_Duct,_Left', '0:Open 7:Via_Opening', 'Z:No_Device', 'Z:No_Qualifier']
	]
)}
${table(
	'0',
	'Medical and Surgical',
	'F',
	'Hepatobiliary System',
	'H',
	'Insertion',
	'Putting in an appliance',
	[
		['4:Gallbladder', '0:Open', '1:Radioactive_Element', 'Z:No_Qualifier'],
		['4:Gallbladder', '0:Open', '2:Monitoring_Device 3:Infusion_Device', 'X:Diagnostic'],
		['9:Bile_Duct', '0:Open', '2:Another_Device', 'X:Diagnostic']
	]
)}
</ICD10PCS.tabular>`;

/** One table by hand: rows of four axes, each `value:Label`, blanks in labels as underscores. */
function table(
	...[one, section, two, system, three, operation, definition, rows]: [
		string,
		string,
		string,
		string,
		string,
		string,
		string,
		string[][]
	]
): string {
	const label = (pair: string): string =>
		`<label code="${pair[0]}">${pair.slice(2).replace(/_/g, ' ')}</label>`;
	const head = (pos: number, title: string, code: string, text: string, more = ''): string =>
		`<axis pos="${pos}"><title>${title}</title><label code="${code}">${text}</label>${more}</axis>`;
	const names = ['Body Part', 'Approach', 'Device', 'Qualifier'];
	const body = rows.map(
		(row) =>
			`<pcsRow>${row.map((axis, at) => `<axis pos="${at + 4}"><title>${names[at]}</title>${axis.split(' ').map(label).join('')}</axis>`).join('')}</pcsRow>`
	);
	return `<pcsTable>${head(1, 'Section', one, section)}${head(2, 'Body System', two, system)}${head(3, 'Operation', three, operation, `<definition>${definition}</definition>`)}${body.join('')}</pcsTable>`;
}

const DEFINITIONS = `<?xml version="1.0"?><ICD10PCS.definitions><version>2026</version>
<section code="0"><title>Medical and Surgical</title>
<axis pos="3"><title>Operation</title>
<terms><title>Resection</title><definition>Cutting out or off, without replacement, all of a body part</definition>
<explanation>None</explanation><includes>Cholecystectomy</includes></terms></axis>
<axis pos="4"><title>Body Part</title>
<terms><title>Hepatic Duct</title><title>Hepatic Duct, Left</title><includes>Duct of Luschka</includes></terms></axis>
<axis pos="6"><title>Device</title>
<terms><title>Infusion Device in Hepatobiliary System</title><includes>Pump</includes></terms></axis>
</section></ICD10PCS.definitions>`;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = [...readRelease('t.xml', utf8(TABLES)), ...readRelease('d.xml', utf8(DEFINITIONS))];

/** The list of a later year: one code of the tables is gone, three are new, one of them in a new table. */
const list = buildCodeSet(
	{ system: 'icd10pcs', edition: 'FY2027', release: '2026-10', origin: 'derived', source: 'list' },
	[
		...['0FT40ZZ', '0FT50ZZ', '0FT57ZZ', '0FT60ZZ', '0FT67ZZ', '0FH401Z', '0FH402X', '0FH403X', '0FH902X'],
		...['0FT90ZZ', '0FT40ZX', '0FX40ZZ']
	].map((code) => ({ code, title: `Title of ${code}, Gallbladder or Bile Duct, Open`, billable: true }))
);

function open(part: BuiltPart | undefined): PcsBook {
	if (!part) throw new Error('no part');
	return new PcsBook(readPcsContent(readPart(part.bytes)));
}

const book = open(pcsTablesPart(files, [list]));
const fits = (prefix: string): string => {
	const marks = { fits: '', added: '+', out: '-' };
	return book
		.step(prefix)
		.values.map(({ value, fit }) => value + marks[fit])
		.join(' ');
};

describe('steps through the tables', () => {
	test.each([
		['', '0', 'Section'],
		['0', 'F', 'Body System'],
		['0F', 'H T X+', 'Operation'],
		['0FT', '4 5 6 9+', 'Body Part'],
		['0FT4', '0 4 7-', 'Approach'],
		['0FT5', '0 4- 7', 'Approach'],
		['0FT54', 'Z-', 'Device'],
		['0FT40', 'Z', 'Device'],
		['0FT40Z', 'X+ Z', 'Qualifier'],
		['0FT44Z', 'Z', 'Qualifier'],
		['0FH40', '1 2 3', 'Device'],
		['0FH401', 'X- Z', 'Qualifier'],
		['0FX', '4+', 'Body Part'],
		['9', '', 'Body System']
	])('behind "%s": %s', (prefix, values, name) => {
		expect(fits(prefix)).toBe(values);
		expect(book.step(prefix)).toMatchObject({ prefix, axis: prefix.length + 1, name });
	});

	test('values come with their labels and what the definitions say', () => {
		expect(book.step('0F').values).toMatchObject([
			{ value: 'H', label: 'Insertion', definition: 'Putting in an appliance' },
			{
				value: 'T',
				label: 'Resection',
				definition: 'Cutting out or off, without replacement, all of a body part',
				includes: ['Cholecystectomy']
			},
			{
				value: 'X',
				label: null,
				example: { code: '0FX40ZZ', title: 'Title of 0FX40ZZ, Gallbladder or Bile Duct, Open' }
			}
		]);
		expect(book.step('0FT').values[2]).toMatchObject({
			label: 'Hepatic Duct, Left',
			includes: ['Duct of Luschka']
		});
		// Titles of devices name the body system.
		expect(book.step('0FH40').values[2]).toMatchObject({ label: 'Infusion Device', includes: ['Pump'] });
	});

	test('a value that means two things in its table has the label of the row that fits', () => {
		expect(book.step('0FH40').values[1]?.label).toBe('Monitoring Device');
		expect(book.step('0FH90').values[1]?.label).toBe('Another Device');
		expect(book.step('0FT40').values[0]).toEqual({ value: 'Z', label: 'No Device', fit: 'fits' });
	});

	test('a label of a new code comes from the other tables of the body system, or is left open', () => {
		expect(book.step('0FT').values[3]).toMatchObject({ value: '9', label: 'Bile Duct', fit: 'added' });
		expect(book.step('0FT40Z').values[0]).toMatchObject({ label: null, example: { code: '0FT40ZX' } });
	});

	test('a walk ends before the first character that does not fit', () => {
		expect(walkAlong(book, '0FT44ZZ').chars).toBe('0FT44ZZ');
		expect(walkAlong(book, '0FT44ZZ').steps.length).toBe(7);
		expect(walkAlong(book, '0FT47ZZ')).toMatchObject({ chars: '0FT4', steps: { length: 5 } });
		expect(walkAlong(book, '').steps.length).toBe(1);
	});
});

describe('a code explained', () => {
	test('of the tables and the list', () => {
		const told = explainCode(book, '0ft50zz');
		expect(told.axes.map(({ name, label, from }) => [name, label, from])).toEqual([
			['Section', 'Medical and Surgical', 'row'],
			['Body System', 'Hepatobiliary System', 'row'],
			['Operation', 'Resection', 'row'],
			['Body Part', 'Hepatic Duct', 'row'],
			['Approach', 'Open', 'row'],
			['Device', 'No Device', 'row'],
			['Qualifier', 'No Qualifier', 'row']
		]);
		expect(told).toMatchObject({
			code: '0FT50ZZ',
			inTables: true,
			lists: [{ edition: 'FY2027', has: true }]
		});
	});

	test.each([
		['taken away since', '0FT44ZZ', true, false, undefined],
		['added since', '0FT40ZX', false, true, 'Title of 0FT40ZX, Gallbladder or Bile Duct, Open'],
		['in a table added since', '0FX40ZZ', false, true, 'Title of 0FX40ZZ, Gallbladder or Bile Duct, Open'],
		['that never was', '0FT47ZZ', false, false, undefined]
	])('%s', (_, code, inTables, has, title) => {
		const told = explainCode(book, code);
		expect(told).toMatchObject({ inTables, lists: [{ has, differs: has !== inTables }] });
		expect(told.title).toBe(title);
	});

	test('labels that no row gives are looked for nearby, and said to be', () => {
		const from = (code: string): unknown[] => explainCode(book, code).axes.map((axis) => axis.from);
		expect(from('0FT47ZZ')).toEqual(['row', 'row', 'row', 'row', 'table', 'table', 'table']);
		expect(from('0FT40ZX')).toEqual(['row', 'row', 'row', 'row', 'row', 'row', null]);
		// A Z says in the whole section that there is none.
		expect(from('0FX40ZZ')).toEqual(['row', 'row', null, 'system', 'system', 'system', 'system']);
		expect(from('QQ')).toEqual([null, null]);
	});
});

describe('the part as a file', () => {
	const info: PartInfo = {
		part: 'pcs-tables',
		edition: 'FY2026',
		release: '2025-10',
		origin: 'official',
		source: 't'
	};
	const label = fc.string({ minLength: 1 }).map((text) => text.replace(/\s+/g, ' ').trim() || 'x');
	const value = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ');
	const labels = fc
		.array(fc.tuple(value, label), { minLength: 1, maxLength: 5 })
		.map((pairs) => new Map(pairs));
	const row = fc.tuple(labels, labels, labels, labels).map((axes) => ({ axes }));
	const head = fc.record({ section: label, bodySystem: label, operation: label, definition: label });
	const tables = fc
		.uniqueArray(fc.tuple(value, value, value), { maxLength: 6, selector: ([a]) => a })
		.chain((ids) =>
			fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id.join('')), head, fc.array(row, { maxLength: 4 }))))
		)
		.map((made) =>
			made.map(([id, names, rows]): PcsTable => ({
				id,
				...names,
				axisNames: ['Body Part', 'Approach', 'Device', 'Qualifier'],
				headNames: ['Body System', 'Operation'],
				rows
			}))
		);

	test('comes back as it was', () => {
		fc.assert(
			fc.property(tables, fc.dictionary(fc.stringMatching(/^[0-9A-Z]{7}$/), fc.string()), (made, added) => {
				const content: PcsContent = {
					tables: new Map(made.map((one) => [one.id, one])),
					terms: [
						{ section: '0', axis: 4, titles: ['a', 'b'], includes: ['c'] },
						{ section: '0', axis: 3, titles: ['d'], definition: 'e', explanation: 'f', includes: [] }
					],
					patches: [
						{
							edition: 'FY2027',
							release: '2026-10',
							origin: 'derived',
							source: 'x',
							added: new Map(Object.entries(added)),
							removed: new Set(['0FT44ZZ'])
						}
					]
				};
				const read = readPcsContent(readPart(writePcsPart(info, content).bytes));
				expect(read).toEqual(content);
			})
		);
	});

	test('of tables without definitions or lists', () => {
		const alone = open(pcsTablesPart(readRelease('t.xml', utf8(TABLES)), []));
		expect(alone.step('0F').values.map(({ value, fit, definition }) => [value, fit, definition])).toEqual([
			['H', 'fits', 'Putting in an appliance'],
			['T', 'fits', 'Cutting out all of a body part']
		]);
		expect(explainCode(alone, '0FT44ZZ')).toMatchObject({ inTables: true, lists: [] });
	});

	test('there is none without tables', () => {
		expect(pcsTablesPart(readRelease('d.xml', utf8(DEFINITIONS)), [list])).toBeUndefined();
	});

	test('a column cut off is refused', () => {
		const part = pcsTablesPart(files, [list]);
		const short = readPart(part?.bytes ?? new Uint8Array());
		const cut = {
			...short,
			bytes: (name: string) => short.bytes(name).subarray(name.startsWith('rows') ? 2 : 0)
		};
		expect(() => readPcsContent(cut)).toThrow(RangeError);
		const text = (name: string): string => short.text(name).slice(0, name === 'terms' ? 9 : undefined);
		expect(() => readPcsContent({ ...short, text })).toThrow(RangeError);
	});
});

const NAMES = [
	'icd10pcs/icd10pcs_tables_2026.xml',
	'icd10pcs/icd10pcs_definitions_2026.xml',
	'icd10pcs/icd10pcs_codes_2027_derived.txt.gz',
	'icd10pcs/CMS_2026_April_icd10pcs_order.zip'
];
const official = NAMES.map((name) => officialFile(name));

describe.skipIf(official.includes(undefined))('the tables of FY2026', () => {
	let read: { sets: CodeSet[]; part: BuiltPart; content: PcsContent; book: PcsBook } | undefined;
	const all = (): NonNullable<typeof read> => {
		if (read) return read;
		const found: ReleaseFile[] = NAMES.flatMap((name, at) =>
			readRelease(name, official[at] ?? new Uint8Array())
		);
		const sets = codeSetsOf(found);
		const part = pcsTablesPart(found, sets);
		if (!part) throw new Error('no part');
		const content = readPcsContent(readPart(part.bytes));
		return (read = { sets, part, content, book: new PcsBook(content) });
	};
	const tableCodes = (): Set<string> =>
		new Set([...all().content.tables.values()].flatMap((table) => [...codesOfTable(table)]));

	test('914 tables expand to exactly 79,115 codes, each once', () => {
		const { tables } = all().content;
		expect(tables.size).toBe(914);
		expect([...tables.values()].flatMap((table) => [...codesOfTable(table)]).length).toBe(79_115);
		expect(tableCodes().size).toBe(79_115);
	});

	test.each([
		['FY2027', '2026-10', 79_256, 181, 40],
		['FY2026', '2026-04', 79_193, 80, 2]
	])('tables and patch give exactly the list of %s', (edition, release, count, added, removed) => {
		const { sets, content } = all();
		const patch = content.patches.find((one) => one.edition === edition);
		if (!patch) throw new Error('no patch');
		expect([patch.release, patch.added.size, patch.removed.size]).toEqual([release, added, removed]);
		const codes = tableCodes();
		for (const code of patch.removed) codes.delete(code);
		for (const code of patch.added.keys()) codes.add(code);
		const set = sets.find(({ info }) => info.edition === edition && info.system === 'icd10pcs');
		if (!set) throw new Error('no set');
		const listed: string[] = [];
		for (let at = 0; at < set.size; at++) if (set.billable(at)) listed.push(set.compact(at));
		expect(listed.length).toBe(count);
		expect([...codes].sort()).toEqual(listed);
	});

	test('the 181 codes of FY2027 outside the tables are marked, and the 40 that are gone', () => {
		const { content, book } = all();
		const [newest] = content.patches;
		for (const code of newest?.added.keys() ?? []) {
			const told = explainCode(book, code);
			expect(told).toMatchObject({
				inTables: false,
				lists: [{ edition: 'FY2027', has: true, differs: true }, {}]
			});
			expect(told.title).toBe(newest?.added.get(code));
			expect(
				walkAlong(book, code).steps.flatMap(({ values }) =>
					values.filter(
						({ value, fit }, _, list) => list.length > 0 && fit === 'added' && code.includes(value)
					)
				).length
			).toBeGreaterThan(0);
		}
		for (const code of newest?.removed ?? [])
			expect(explainCode(book, code)).toMatchObject({
				inTables: true,
				lists: [{ has: false, differs: true }, {}]
			});
	});

	test('every code of a table can be walked, and every walk of fitting values ends at one', () => {
		const { book } = all();
		const codes = [...tableCodes()];
		const inTables = new Set(codes);
		fc.assert(
			fc.property(fc.integer({ min: 0, max: codes.length - 1 }), (at) => {
				const code = codes[at] ?? '';
				const { chars, steps } = walkAlong(book, code);
				expect(chars).toBe(code);
				for (const step of steps)
					expect(step.values.find(({ value }) => value === code[step.axis - 1])).toMatchObject({
						fit: 'fits'
					});
			}),
			{ numRuns: 100 }
		);
		fc.assert(
			fc.property(fc.array(fc.nat(), { minLength: 7, maxLength: 7 }), (choices) => {
				let code = '';
				for (const choice of choices) {
					const open = book.step(code).values.filter(({ fit }) => fit === 'fits');
					expect(open.length).toBeGreaterThan(0);
					code += open[choice % open.length]?.value ?? '';
				}
				expect(inTables.has(code)).toBe(true);
			}),
			{ numRuns: 100 }
		);
	});

	test('every code added since can be walked, too, and no walk leads anywhere else', () => {
		const { content, book } = all();
		const [newest] = content.patches;
		if (!newest) throw new Error('no list');
		for (const code of newest.added.keys()) expect(walkAlong(book, code).chars).toBe(code);
		fc.assert(
			fc.property(
				fc.constantFrom(...newest.added.keys()),
				fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
				(near, choices) => {
					// Along a new code for a while, then anywhere.
					let code = near.slice(0, (choices[0] ?? 0) % 7);
					for (const choice of choices.slice(code.length)) {
						const open = book.step(code).values.filter(({ fit }) => fit !== 'out');
						code += open[choice % open.length]?.value ?? '';
					}
					expect(book.has(code) || newest.added.has(code)).toBe(true);
				}
			),
			{ numRuns: 100 }
		);
	});

	test('labels of new codes are found for most axes, and none that the title does not say', () => {
		const { content, book } = all();
		let found = 0;
		let left = 0;
		for (const [code, title] of content.patches[0]?.added ?? [])
			for (const { axis, label } of explainCode(book, code).axes) {
				if (axis < 4) continue;
				if (label === null) left++;
				else found++;
				const words = new Set(title.toLowerCase().match(/[a-z0-9]+/g));
				const said = (label ?? '').toLowerCase().match(/[a-z0-9]+/g) ?? [];
				if (!/^No/.test(label ?? ''))
					expect(
						said.filter((word) => !words.has(word)),
						code
					).toEqual([]);
			}
		expect({ found, left }).toEqual({ found: 431, left: 293 });
	});

	test('all that the definitions say belongs to some value of the tables', () => {
		const { content, book } = all();
		const key = (meaning: PcsMeaning): string =>
			[meaning.definition, meaning.explanation, ...(meaning.includes ?? [])].join();
		const unmet = new Set(content.terms.map(key));
		for (const table of content.tables.values()) {
			unmet.delete(key(book.meaning(table.id, 3, table.operation)));
			for (const row of table.rows)
				for (const [at, labels] of row.axes.entries())
					for (const label of labels.values()) unmet.delete(key(book.meaning(table.id, at + 4, label)));
		}
		expect([...unmet]).toEqual([]);
	});

	test('three codes, axis by axis', () => {
		const { book } = all();
		const labels = (code: string): unknown[] => explainCode(book, code).axes.map(({ label }) => label);
		expect(labels('0FT44ZZ')).toEqual([
			'Medical and Surgical',
			'Hepatobiliary System and Pancreas',
			'Resection',
			'Gallbladder',
			'Percutaneous Endoscopic',
			'No Device',
			'No Qualifier'
		]);
		expect(book.step('0FT4').values.map(({ value, label, fit }) => `${value} ${label} ${fit}`)).toEqual([
			'0 Open fits',
			'4 Percutaneous Endoscopic fits',
			'7 Via Natural or Artificial Opening out',
			'8 Via Natural or Artificial Opening Endoscopic out'
		]);
	});
});
