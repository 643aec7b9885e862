import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedCode, inventedRow } from '../domain/cpt-invented';
import { CPT_CAPS, readCptTable } from './cpt-table-file';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readCptTable('mine.csv', bytes(text));
const [a, b, c] = [inventedCode(0), inventedCode(1), inventedCode(2)];

describe('a table is read', () => {
	it.each<[string, string, object[]]>([
		['without a header', `${a},Short of a\n${b},Short of b`, [{ code: a, short: 'Short of a' }, { code: b, short: 'Short of b' }]], // prettier-ignore
		['with a header', `code,short,long\n${a},Short,Long title of a`, [{ code: a, short: 'Short', long: 'Long title of a' }]], // prettier-ignore
		['with a header of a spreadsheet', `CPT Code,Description\r\n${a},Short\r\n`, [{ code: a, short: 'Short' }]], // prettier-ignore
		['with a mark of its encoding', `\ufeffcode,short\n${a},Short`, [{ code: a, short: 'Short' }]],
		['with commas in quotes', `${a},"Short, of a","Long, ""of"" a"`, [{ code: a, short: 'Short, of a', long: 'Long, "of" a' }]], // prettier-ignore
		['in lower case, with blanks', ` ${a.toLowerCase()} , Short  of a `, [{ code: a, short: 'Short of a' }]],
		['with a long title alone', `${a},,Long title`, [{ code: a, short: 'Long title' }]],
		['in the order of its codes', `${c},c\n${a},a\n${b},b`, [{ code: a, short: 'a' }, { code: b, short: 'b' }, { code: c, short: 'c' }]], // prettier-ignore
		['with the same row twice', `${a},a\n${a},a`, [{ code: a, short: 'a' }]]
	])('%s', (_, text, rows) => {
		expect(read(text)).toEqual({ rows, leftOut: [] });
	});

	it('as Windows spreadsheets write it', () => {
		const text = new Uint8Array([...bytes(`${a},M`), 0xe9, ...bytes('ni\n')]);
		expect(readCptTable('mine.csv', text).rows).toEqual([{ code: a, short: 'Méni' }]);
	});
});

describe('rows that are no rows are told, in one sentence for each kind', () => {
	const sound = Array.from({ length: 8 }, (_, at) => `${inventedCode(at)},Title ${at}`).join('\n');
	it.each<[string, string, string]>([
		['a zero dropped', '123,x\n90X,y\n9X1T,z', 'Row 11 left out: a code of four characters, as a spreadsheet leaves it that drops a zero at the front.'], // prettier-ignore
		['a footer', 'Total,8\n,', '2 rows, the first of them row 9, left out: no code of five characters at the beginning.'], // prettier-ignore
		['no title', `${inventedCode(20)},\n${inventedCode(21)}`, '2 rows, the first of them row 9, left out: no title.'], // prettier-ignore
		['a novel', `${inventedCode(20)},${'x'.repeat(2001)}`, 'Row 9 left out: a title of more than 2,000 characters.'], // prettier-ignore
		['another title', `${a},Another`, 'Row 9 left out: a code that stands above with another title, which was kept.'] // prettier-ignore
	])('%s', (_, more, said) => {
		const { rows, leftOut } = read(`${sound}\n${more}`);
		expect(rows).toHaveLength(8);
		expect(rows[0]).toEqual({ code: a, short: 'Title 0' });
		expect(leftOut).toContain(said);
	});
});

describe('what is no such table is refused in one sentence', () => {
	const many = Array.from({ length: CPT_CAPS.rows + 1 }, () => 'x,y').join('\n');
	it.each<[string, Uint8Array, string]>([
		['nothing', bytes(''), 'mine.csv is empty.'],
		['a spreadsheet', bytes('PK\u0003\u0004rest'), 'mine.csv is a zip or a spreadsheet: save it as CSV and add that file.'], // prettier-ignore
		['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'mine.csv is no text file: a table is a CSV with code and title.'], // prettier-ignore
		['a table cut off within quotes', bytes(`${a},"Short of`), 'mine.csv is damaged or cut off: it is not a whole CSV file.'], // prettier-ignore
		['codes of HCPCS', bytes('J9035,Bevacizumab\nG0008,Flu shot'), 'mine.csv is no table of codes: 0 of its 2 rows begin with a code of five characters and have a title.'], // prettier-ignore
		['codes without titles', bytes(`${a}\n${b}`), 'mine.csv is no table of codes: 0 of its 2 rows begin with a code of five characters and have a title.'], // prettier-ignore
		['mostly something else', bytes(`${a},x\nb,y\nc,z`), 'mine.csv is no table of codes: 1 of its 3 rows begin with a code of five characters and have a title.'], // prettier-ignore
		['a diary', bytes('Dear diary,\ntoday I coded.'), 'mine.csv is no table of codes: 0 of its 2 rows begin with a code of five characters and have a title.'], // prettier-ignore
		['too many rows', bytes(many), 'mine.csv has more than 40,000 rows, which no such table has.'],
		[
			'11 MB of commas',
			bytes(','.repeat(11e6)),
			'mine.csv has far more fields, or far longer lines, than any such table, so it was not read.'
		],
		[
			'rows of commas',
			bytes(`${','.repeat(300)}\n`.repeat(39_000)),
			'mine.csv has far more fields, or far longer lines, than any such table, so it was not read.'
		],
		['too many bytes', new Uint8Array(CPT_CAPS.bytes + 1).fill(65), 'mine.csv is larger than 12 MB, which no such table is.'] // prettier-ignore
	])('%s', (_, content, said) => {
		expect(() => readCptTable('mine.csv', content)).toThrow(said);
	});
});

it('any table comes back as it was written', () => {
	const title = fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.replace(/[^ -~]/g, 'x').trim()).filter((text) => text !== '' && !/\s\s/.test(text)); // prettier-ignore
	const row = fc.tuple(fc.nat(500), title, fc.option(title, { nil: undefined }));
	const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
	fc.assert(
		fc.property(fc.uniqueArray(row, { selector: ([at]) => at, minLength: 1 }), (made) => {
			const rows = made
				.map(([at, short, long]) => ({
					...inventedRow(at),
					short,
					...(long && long !== short ? { long } : {})
				}))
				.map(({ code, short, long }) => ({ code, short, ...(long === undefined ? {} : { long }) }))
				.sort((x, y) => (x.code < y.code ? -1 : 1));
			const text = rows.map(({ code, short, long }) => [code, quoted(short), quoted(long ?? '')].join(',')).join('\n'); // prettier-ignore
			expect(read(text)).toEqual({ rows, leftOut: [] });
		})
	);
});
