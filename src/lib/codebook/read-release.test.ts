import { gunzipSync, gzipSync, strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { officialFile } from '../../../tests/official';
import { ImportError } from './import-error';
import { parseOrderFile, parsePcsList } from './order-file';
import { parseHcpcsCsv, parseHcpcsText } from './hcpcs-file';
import { parseHccMapping } from './hcc-file';
import { parsePcsTables } from './pcs-tables-file';
import { parsePoaList } from './poa-file';
import { readRelease, type ReleaseFile } from './read-release';

function sentence(read: () => unknown): string {
	try {
		read();
	} catch (error) {
		if (error instanceof ImportError) return error.message;
		throw error;
	}
	return '';
}

const order = (n: number, code: string, flag: 0 | 1, title: string): string =>
	`${`${n}`.padStart(5, '0')} ${code.padEnd(7)} ${flag} ${title.slice(0, 60).padEnd(60)} ${title}\r\n`;

describe('order file', () => {
	it('reads letters in second place, three-character codes and the order of the book', () => {
		const text =
			order(1, 'C4A', 0, 'Merkel cell carcinoma') +
			order(2, 'C44', 0, 'Other and unspecified malignant neoplasm of skin') +
			order(3, 'J4B', 1, 'A billable category') +
			order(4, 'QA0101', 1, 'A code whose second character is a letter');
		expect(parseOrderFile('x', text, 'icd10cm').map(({ code, billable }) => [code, billable])).toEqual([
			['C4A', false],
			['C44', false],
			['J4B', true],
			['QA0101', true]
		]);
	});

	it('names the line where it was cut off', () => {
		const text = order(1, 'A00', 0, 'Cholera') + order(2, 'A000', 1, 'Cholera due to Vibrio').slice(0, 40);
		expect(sentence(() => parseOrderFile('order.txt', text, 'icd10cm'))).toContain('line 2');
	});

	it('ICD-10-PCS has no I and no O', () => {
		expect(sentence(() => parseOrderFile('x', order(1, '001O070', 1, 'Bypass'), 'icd10pcs'))).toContain(
			'line 1'
		);
		expect(parsePcsList('x', '0FT44ZZ Resection of Gallbladder\r\n')).toEqual([
			{ code: '0FT44ZZ', title: 'Resection of Gallbladder', billable: true }
		]);
	});
});

describe('HCPCS', () => {
	const line = (code: string, kind: number, long: string, short = ''): string =>
		`${code.padStart(5)}00100${kind}${long.padEnd(80)}${short.padEnd(28)}\r\n`;

	it('joins long descriptions, knows modifiers, leaves out D codes', () => {
		const file = parseHcpcsText(
			'x',
			line('RT', 7, 'Right side', 'Right side') +
				line('A4253', 3, 'Blood glucose test or reagent strips, per 50', 'Blood glucose strips') +
				line('A4253', 4, 'strips') +
				line('D0120', 3, 'Not ours to ship', 'Not ours')
		);
		expect(file.codes).toEqual([
			{
				code: 'A4253',
				long: 'Blood glucose test or reagent strips, per 50 strips',
				short: 'Blood glucose strips'
			}
		]);
		expect(file.modifiers.map((entry) => entry.code)).toEqual(['RT']);
		expect(file.leftOut).toBe(1);
	});

	it('reads both CSV forms', () => {
		const short = parseHcpcsCsv(
			'x',
			'hcpcs,short_descriptor,opps_status\nE0601,Cont airway,Y\nD0120,no,E1\n'
		);
		expect([short.codes, short.leftOut]).toEqual([[{ code: 'E0601', short: 'Cont airway' }], 1]);
		const long = parseHcpcsCsv(
			'x',
			'hcpcs,recid,long_description,short_description\nJ0178,3,"Injection, 1 mg",Inj\n'
		);
		expect(long.codes).toEqual([{ code: 'J0178', short: 'Inj', long: 'Injection, 1 mg' }]);
	});
});

describe('lists and tables', () => {
	it('POA exempt list', () => {
		const text = 'Order26\tPOAexemptCode\tDescription\r\n01238\tB90.0\tSequelae\r\n';
		expect(parsePoaList('x', text)).toEqual(['B90.0']);
		expect(sentence(() => parsePoaList('x', `${text}01239\t`))).toContain('line 3');
	});

	it('V28 category, where a diagnosis may have two', () => {
		const map = parseHccMapping(
			'x',
			'diagnosis_code,cc,model_name\nE1165,37,V28\nT8601,454,V28\nT8601,221,V28\n'
		);
		expect([map.get('E11.65'), map.get('T86.01')]).toEqual([[37], [454, 221]]);
	});

	it('PCS tables', () => {
		const axis = (pos: number, labels: string): string =>
			`<axis pos="${pos}"><title>T${pos}</title>${labels}</axis>`;
		const label = (code: string, text: string): string => `<label code="${code}">${text}</label>`;
		const { tables } = parsePcsTables(
			'x',
			`<ICD10PCS.tabular><version>2026</version><pcsTable>${axis(1, label('0', 'Medical'))}${axis(2, label('F', 'Liver'))}
			${axis(3, `${label('T', 'Resection')}<definition>Cutting out</definition>`)}
			<pcsRow>${axis(4, label('4', 'Gallbladder'))}${axis(5, label('0', 'Open') + label('4', 'Endoscopic'))}
			${axis(6, label('Z', 'No Device'))}${axis(7, label('Z', 'No Qualifier'))}</pcsRow></pcsTable></ICD10PCS.tabular>`
		);
		const table = tables.get('0FT');
		expect([table?.operation, table?.definition, table?.axisNames]).toEqual([
			'Resection',
			'Cutting out',
			['T4', 'T5', 'T6', 'T7']
		]);
		expect([...(table?.rows[0]?.axes[1] ?? [])]).toEqual([
			['0', 'Open'],
			['4', 'Endoscopic']
		]);
	});
});

describe('a file that is another thing than its name says', () => {
	const table: [string, Uint8Array, string][] = [
		['an empty file', new Uint8Array(0), 'icd10cm.zip is empty.'],
		['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), 'is not a code-set file'],
		['a zip of letters', zipSync({ 'a.txt': strToU8('Dear Sir') }), 'is not a code-set file'],
		['addenda', strToU8('Add:         028F3Z0 Division of Aortic Valve'), 'holds no code set'],
		['an excerpt of the order file', strToU8(order(1, 'A00', 0, 'Cholera')), 'holds only 1 codes'],
		['the list without headers', strToU8('A000    Cholera due to Vibrio\r\n'), 'please give the order file'],
		[
			'XML with entities',
			strToU8('<!DOCTYPE a [<!ENTITY b "c">]><ICD10CM.tabular>&b;</ICD10CM.tabular>'),
			'declares entities'
		],
		['XML cut off', strToU8('<ICD10CM.tabular><chapter><name>1'), 'is damaged or cut off'],
		['XML of no chapter', strToU8('<ICD10CM.tabular></ICD10CM.tabular>'), 'holds no chapter'],
		['a gzip bomb', gzipSync(new Uint8Array(3e6).fill(0x20)), 'unpacks to far more'],
		['a zip bomb that begins like an order file', zipSync({ o: joined() }), 'unpacks to far more']
	];

	function joined(): Uint8Array {
		const head = strToU8(order(1, 'A00', 0, 'Cholera'));
		const bomb = new Uint8Array(3e6);
		bomb.set(head);
		for (let at = head.length; at < 8192; at++) bomb[at] = 0x20;
		return bomb;
	}

	it.each(table)('%s', (_, bytes, expected) => {
		expect(sentence(() => readRelease('icd10cm.zip', bytes))).toContain(expected);
	});
});

describe('a list of a year that is not known yet', () => {
	const many = (count: number, ...last: string[]): Uint8Array => {
		const lines = Array.from({ length: count }, (_, n) => {
			const number = n.toString(36).toUpperCase().padStart(4, '0');
			return order(n % 1e5, `A0${number}`, 1, 'A title');
		});
		return strToU8(lines.join('') + last.map((code) => order(0, code, 1, 'At the end')).join(''));
	};

	it.each([
		// Chapter 22 (U) stands behind chapter 21 (Z) in the order file; a list by letters ends with Z.
		['is taken for the year in its name', 'order_2031.txt', many(95_000, 'Z9989', 'U099'), ''],
		['that goes by letters', 'order_2031.txt', many(95_000, 'U099', 'Z9989'), ''],
		['that names no year', 'order.txt', many(95_000, 'Z9989', 'U099'), 'which year'],
		['that stops before chapter 22', 'order_2031.txt', many(95_000, 'Y999', 'Z9989'), 'cut off'],
		['that stops before the last chapter', 'order_2031.txt', many(95_000, 'A000001'), 'cut off'],
		['of a known year, with fewer codes', 'order_2026.txt', many(70_000, 'Z9989', 'U099'), 'holds only'],
		['of a known year, with codes added since', 'order_2026.txt', many(95_000, 'Z9989', 'U099'), '']
	])('%s', (_, name, bytes, expected) => {
		if (expected === '') expect(readRelease(name, bytes)[0]).toMatchObject({ checked: false });
		else expect(sentence(() => readRelease(name, bytes))).toContain(expected);
	});
});

describe('official files', () => {
	const measure = (file: ReleaseFile): unknown => {
		if (file.kind === 'icd10cm' || file.kind === 'icd10pcs')
			return [file.edition, file.rows.length, file.rows.filter((row) => row.billable).length, file.origin];
		if (file.kind === 'tabular') return [file.tabular.version, file.tabular.entries.length];
		if (file.kind === 'pcs-tables') return file.tables.tables.size;
		if (file.kind === 'hcpcs') return [file.hcpcs.codes.length, file.hcpcs.modifiers.length];
		if (file.kind === 'poa') return [file.edition, file.codes.length];
		return file.kind === 'hcc' ? file.map.size : undefined;
	};

	it.for<[string, unknown]>([
		['icd10cm/icd10cm_order_2027_derived.txt.gz', ['FY2027', 98_403, 74_879, 'derived']],
		['icd10cm/CMS_2026_icd10cm_code_descriptions_order.zip', ['FY2026', 98_186, 74_719, 'official']],
		['icd10pcs/icd10pcs_codes_2027_derived.txt.gz', ['FY2027', 79_256, 79_256, 'derived']],
		// 917 headers are the names of its tables.
		['icd10pcs/CMS_2026_April_icd10pcs_order.zip', ['FY2026', 80_110, 79_193, 'official']],
		['icd10pcs/icd10pcs_tables_2026.xml', 914],
		// 22 chapters, 297 sections, 47,025 codes.
		['icd10cm/icd10cm_tabular_2027_derived.xml.gz', ['2027', 47_344]],
		['hcpcs/2020-Alpha-Numeric-HCPCS-File.zip', [6710, 369]],
		['hcpcs/hcpcs_l2_2026-04_opps_addendum_b_short.csv', [6664, 0]],
		['poa/POAexemptCodesFY26.zip', ['FY2026', 38_349]],
		['hcc/2026_Initial_ICD-10-CM_Mappings.csv', 7903]
	])('%s', ([path, expected], { skip }) => {
		const bytes = officialFile(path);
		if (!bytes) return skip('needs the official files');
		expect(readRelease(path, bytes).map(measure)).toEqual([expected]);
	});

	it('the next October: this year with codes added, under the name of the next', ({ skip }) => {
		const bytes = officialFile('icd10cm/icd10cm_order_2027_derived.txt.gz');
		if (!bytes) return skip('needs the official files');
		const next = order(0, 'A0001', 1, 'A code that is new') + strFromU8(gunzipSync(bytes));
		expect(readRelease('icd10cm_order_2028.txt', strToU8(next))[0]).toMatchObject({
			kind: 'icd10cm',
			edition: 'FY2028',
			checked: false
		});
	});

	/** The file of FY2027 with one code in the place of another: as many codes, and not the same. */
	const otherCodes = (): Uint8Array | undefined => {
		const bytes = officialFile('icd10cm/icd10cm_order_2027_derived.txt.gz');
		return bytes && strToU8(strFromU8(gunzipSync(bytes)).replace(' A0104   1', ' A0199   1'));
	};

	it.for([
		['that names the same year', 'icd10cm_order_2027.txt', 'FY2027'],
		['that names the next', 'icd10cm_order_2028.txt', 'FY2028']
	] as const)('the counts of FY2027, other codes and a name %s', ([, name, edition], { skip }) => {
		const bytes = otherCodes();
		if (!bytes) return skip('needs the official files');
		expect(readRelease(name, bytes)[0]).toMatchObject({ edition, checked: false, countsOf: 'FY2027' });
	});

	it('the counts of FY2027, other codes and a name of no year', ({ skip }) => {
		const bytes = otherCodes();
		if (!bytes) return skip('needs the official files');
		expect(sentence(() => readRelease('order.txt', bytes))).toBe(
			'order.txt has as many codes as FY2027, but not the same ones, and its name does not say which year it is.'
		);
	});

	it('a release under another name, and one cut off', ({ skip }) => {
		const bytes = officialFile('icd10cm/CMS_2026_icd10cm_code_descriptions_order.zip');
		if (!bytes) return skip('needs the official files');
		expect(readRelease('holiday.jpg', bytes)[0]).toMatchObject({
			kind: 'icd10cm',
			edition: 'FY2026',
			checked: true
		});
		expect(sentence(() => readRelease('x.zip', bytes.subarray(0, 1_000_000)))).toContain('cut off');
	});
});
