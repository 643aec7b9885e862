import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EXCERPT, pdfOf, textPdf } from '../../../tests/guidelines-pdf';
import { officialFile } from '../../../tests/official';
import { parseGuidelines } from '../codebook/guidelines-text';
import { ImportError } from '../codebook/import-error';
import { PDF_CAPS, type PdfCaps } from '../codebook/pdf-check';
import { readGuidelinesPdf } from './pdf-text';

const READER = new URL('./pdf-reader.ts', import.meta.url).href;
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);

const read = (bytes: Uint8Array, caps: Partial<PdfCaps> = {}): Promise<string> =>
	readGuidelinesPdf('x.pdf', new Uint8Array(bytes), READER, () => undefined, { ...PDF_CAPS, ...caps });

async function refusal(bytes: Uint8Array, caps: Partial<PdfCaps> = {}): Promise<string> {
	try {
		await read(bytes, caps);
	} catch (error) {
		if (error instanceof ImportError) return error.message;
		throw error;
	}
	return 'taken';
}

// What the reader says of a damaged file is for us.
beforeEach(() => {
	for (const how of ['warn', 'log'] as const) vi.spyOn(console, how).mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

describe('the Guidelines as they are published (needs the official files)', () => {
	const pdf = officialFile('icd10cm/ICD-10-CM-Guidelines-FY2026-October-2025.pdf');
	const text = officialFile('icd10cm/ICD-10-CM-Guidelines-FY2026-October-2025.txt');

	it('give the same book as the text that pdftotext made of them', async ({ skip }) => {
		if (!pdf || !text) return skip('needs the official files');
		const told: number[] = [];
		const ours = await readGuidelinesPdf('x', new Uint8Array(pdf), READER, (bytes) => told.push(bytes));
		const [one, other] = [parseGuidelines('x', ours), parseGuidelines('x', new TextDecoder().decode(text))];
		expect(one.sections.length).toBe(493);
		// Marks, titles, pages, paragraphs, terms and the table of contents.
		expect(one).toEqual(other);
		expect(told.length).toBe(1 + 121);
		expect(told.reduce((sum, bytes) => sum + bytes, 0)).toBeCloseTo(pdf.length);
	});

	it('cut off, or with a page that is damaged, are refused', async ({ skip }) => {
		if (!pdf) return skip('needs the official files');
		for (const part of [0.2, 0.5, 0.9, 0.999])
			expect(await refusal(pdf.subarray(0, pdf.length * part)), `${part}`).toContain('cut off or damaged');
		const broken = new Uint8Array(pdf);
		broken.fill(0xff, 400_000, 400_400);
		expect(await refusal(broken)).toContain('cut off or damaged');
	});

	it('are read within the caps alone', async ({ skip }) => {
		if (!pdf) return skip('needs the official files');
		for (const caps of [{ bytes: 800_000 }, { unpacked: 1e6 }, { pages: 120 }, { text: 100_000 }])
			expect(await refusal(pdf, caps), JSON.stringify(caps)).toContain('holds far more');
		expect(await refusal(pdf, { ms: 1 })).toContain('could not be read within');
	});
});

describe('an excerpt written by hand', () => {
	it('is read with its sections, paragraphs and terms', async () => {
		const { edition, release, sections } = parseGuidelines('x', await read(textPdf(EXCERPT)));
		expect([edition, release]).toEqual(['FY2031', '2030-10']);
		expect(sections.map(({ id, title, page }) => [id, title, page])).toEqual([
			['Introduction', 'Introduction', 1],
			['I', 'Rules and the way in which they are kept', 2],
			['I.A', 'First rule', 2]
		]);
		expect(sections[2]?.blocks).toEqual([
			{
				kind: 'text',
				text: 'A paragraph that ends within its page, and another sentence of it, which goes on over the end of the line.'
			},
			{ kind: 'text', text: 'Reasons are as follows:' },
			{ kind: 'entry', term: 'NEC', text: 'Not elsewhere classifiable' }
		]);
	});

	it('that would run a script when it opens is read, and nothing runs', async () => {
		const script =
			'/OpenAction<</S/JavaScript/JS(globalThis.ran = true; app.alert\\("x"\\))>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(globalThis.ran = true)>>]>>>>';
		expect(parseGuidelines('x', await read(textPdf(EXCERPT, script))).sections.length).toBe(3);
		expect('ran' in globalThis).toBe(false);
	});

	it('without its reader on this device says so', async () => {
		const run = readGuidelinesPdf('x.pdf', textPdf(EXCERPT), new URL('./none.ts', import.meta.url).href);
		await expect(run).rejects.toThrow('is not on this device yet; please connect once');
	});
});

describe('another PDF', () => {
	it.each([
		['a letter', 'Dear Sir', 'a PDF that CodeRounds does not know'],
		[
			'an addendum of the Tabular List',
			'ICD-10-CM TABULAR LIST of DISEASES and INJURIES\n2027 Addenda',
			'a list of changes (an addendum); please take the zip'
		],
		[
			'the POA list',
			'POA Exempt List Fiscal Year 2026',
			'the POA list as a PDF; please take the zip of the “POA Exempt Codes”'
		],
		[
			'the Tabular List',
			'ICD-10-CM TABULAR LIST of\nDISEASES and INJURIES',
			'please take the zip “Code Tables, Tabular and Index”'
		],
		[
			'the Index',
			'ICD-10-CM INDEX TO DISEASES and INJURIES',
			'please take the zip “Code Tables, Tabular and Index”'
		],
		[
			'the Guidelines of ICD-10-PCS',
			'ICD-10-PCS Official Guidelines for Coding and Reporting 2026',
			'the Guidelines of ICD-10-PCS, which the book has no place for'
		],
		['what tells of the order file', 'ICD-10-CM Order File Format', 'Code Descriptions in Tabular Order'],
		['scanned', '', 'holds pictures of pages and no text']
	])('%s is refused with what is wanted instead', async (_, page, sentence) => {
		expect(await refusal(textPdf([page]))).toContain(sentence);
	});

	it('whose fourth page names the Guidelines is none', async () => {
		expect(await refusal(textPdf(['', '', '', ...EXCERPT]))).toContain('no text');
	});
});

const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>';
const withContent = (dict: string, content: Uint8Array, more: string[] = []): Uint8Array =>
	pdfOf({
		objects: [
			'<</Type/Catalog/Pages 2 0 R>>',
			'<</Type/Pages/Count 1/Kids[3 0 R]>>',
			'<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>/Font<</F 6 0 R>>>>>>',
			{ dict, content },
			...more
		]
	});
/** 4 GB of nothing: what unpacks to 20 MB, two hundred times. */
function gigabytes(): Uint8Array {
	const part = deflateRawSync(new Uint8Array(20e6), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
	const parts = Array.from({ length: 200 }, () => part);
	return new Uint8Array(Buffer.concat([Uint8Array.of(0x78, 0x9c), ...parts, Uint8Array.of(3, 0)]));
}
const nested = (open: string, close: string): Uint8Array =>
	pdfOf({
		objects: [
			`<</Type/Catalog/Pages 2 0 R/A ${open.repeat(200_000)}${close.repeat(200_000)}>>`,
			'<</Type/Pages/Count 1/Kids[3 0 R]>>',
			PAGE
		]
	});
const pages = (...objects: string[]): Uint8Array =>
	pdfOf({ objects: ['<</Type/Catalog/Pages 2 0 R>>', ...objects] });

describe('a PDF that means harm, or is none, is refused within bounds', () => {
	const noise = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) & 255);
	const forms = (depth: number): Uint8Array =>
		pdfOf({
			objects: [
				'<</Type/Catalog/Pages 2 0 R>>',
				'<</Type/Pages/Count 1/Kids[3 0 R]>>',
				'<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R/Resources<</XObject<</X 5 0 R>>>>>>',
				'<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>',
				...Array.from({ length: depth }, (_, at) => ({
					dict: `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 4 0 R>>/XObject<</X ${6 + at} 0 R>>>>`,
					content: latin(at === depth - 1 ? 'BT /F 9 Tf (words) Tj ET' : '/X Do '.repeat(20))
				}))
			]
		});
	it.each<[string, () => Uint8Array, RegExp, Partial<PdfCaps>?]>([
		['a head and nothing else', () => latin('%PDF-1.7\n'), /cut off or damaged/],
		['random bytes', () => new Uint8Array([...latin('%PDF-1.7\n'), ...noise]), /cut off or damaged/],
		[
			'random bytes with an end',
			() => new Uint8Array([...latin('%PDF-1.7\n'), ...noise, ...latin('\nstartxref\n9\n%%EOF')]),
			/cut off or damaged/
		],
		['cut off', () => textPdf(EXCERPT).subarray(0, 1_000), /cut off or damaged/],
		[
			'locked',
			() => pdfOf({ objects: ['<</Type/Catalog>>'], trailer: '/Encrypt 1 0 R' }),
			/is a PDF that is locked/
		],
		[
			'locked, in other letters',
			() => pdfOf({ objects: ['<</Type/Catalog>>'], trailer: '/#45ncr#79pt<</Filter/Standard>>' }),
			/is a PDF that is locked/
		],
		['without an object', () => pdfOf({ objects: [] }), /cut off or damaged/],
		['without a page', () => pages('<</Type/Pages/Count 0/Kids[]>>'), /cut off or damaged|no text/],
		[
			'a page tree that holds itself',
			() => pages('<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]>>'),
			/cut off or damaged|no text/
		],
		[
			'a page tree that goes in a ring',
			() => pages('<</Type/Pages/Count 1/Kids[3 0 R]>>', '<</Type/Pages/Count 1/Kids[2 0 R]>>'),
			/cut off or damaged|no text/
		],
		['lists in lists', () => nested('[', ']'), /cut off or damaged|no text/],
		['dictionaries in dictionaries', () => nested('<</A', '>>'), /cut off or damaged|no text/],
		[
			'100,000 pages that are claimed',
			() => pages('<</Type/Pages/Count 100000/Kids[3 0 R]>>', PAGE),
			/holds far more|cut off or damaged|no text/
		],
		[
			'100,000 pages that are there',
			() => pages(`<</Type/Pages/Count 100000/Kids[${'3 0 R '.repeat(100_000)}]>>`, PAGE),
			/holds far more|cut off or damaged|no text/
		],
		[
			'a stream that unpacks to gigabytes',
			() => withContent('/Filter/FlateDecode', gigabytes()),
			/holds far more/
		],
		[
			'a stream that is packed twice',
			() => withContent('/Filter[/FlateDecode /FlateDecode]', deflateSync(gigabytes(), { level: 9 })),
			/packed in a way/
		],
		[
			'a stream packed in a way that is named elsewhere',
			() => withContent('/Filter 5 0 R', deflateSync(gigabytes()), ['[/FlateDecode/FlateDecode]']),
			/packed in a way/
		],
		[
			'drawings that draw themselves twentyfold',
			() => forms(8),
			/holds far more|could not be read within/,
			{ ms: 1_000, text: 10_000 }
		]
	])('%s', async (_, bytes, expected, caps) => {
		expect(await refusal(bytes(), { ms: 20_000, ...caps })).toMatch(expected);
	});
});
