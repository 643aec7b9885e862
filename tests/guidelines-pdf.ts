/** PDFs as a test writes them: objects by hand, with a true table of where each lies. */
import { zlibSync } from 'fflate';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);

export interface Pdf {
	/** Bodies of the objects, the first being number 1: the catalogue. */
	objects: (string | { dict: string; content: Uint8Array })[];
	/** Said in the trailer beside `/Root` and `/Size`. */
	trailer?: string;
}

export function pdfOf({ objects, trailer = '' }: Pdf): Uint8Array<ArrayBuffer> {
	const parts: Uint8Array[] = [latin('%PDF-1.7\n')];
	let length = parts[0]?.length ?? 0;
	const add = (bytes: Uint8Array): void => {
		parts.push(bytes);
		length += bytes.length;
	};
	const places = objects.map((object, at) => {
		const place = length;
		add(latin(`${at + 1} 0 obj\n`));
		if (typeof object === 'string') add(latin(object));
		else {
			add(latin(`<<${object.dict}/Length ${object.content.length}>>\nstream\n`));
			add(object.content);
			add(latin('\nendstream'));
		}
		add(latin('\nendobj\n'));
		return place;
	});
	const table = places.map((place) => `${`${place}`.padStart(10, '0')} 00000 n \n`).join('');
	add(
		latin(
			`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}` +
				`trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`
		)
	);
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}

/** Type of 12 points: lines are so far apart, and a blank at a line's beginning moves it so far. */
const [LEADING, BLANK] = [13.8, 5];

/** What draws the lines; an empty one leaves room. Letters beyond Latin 1 are not in the font. */
function drawn(page: string): string {
	return page
		.split('\n')
		.map((line, at) => {
			const text = line.trim().replace(/[\\()]/g, '\\$&');
			const x = 72 + BLANK * (line.length - line.trimStart().length);
			return text === '' ? '' : `1 0 0 1 ${x} ${(740 - LEADING * at).toFixed(1)} Tm (${text}) Tj`;
		})
		.join('\n');
}

/** A PDF with a page for each text, packed. */
export function textPdf(pages: readonly string[], catalogue = ''): Uint8Array<ArrayBuffer> {
	const kids = pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ');
	return pdfOf({
		objects: [
			`<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
			`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
			'<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>',
			...pages.flatMap((page, at) => [
				`<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * at} 0 R>>`,
				{ dict: '/Filter/FlateDecode', content: zlibSync(latin(`BT /F 12 Tf\n${drawn(page)}\nET`)) }
			])
		]
	});
}

/** Guidelines of a year to come, in two pages. */
export const EXCERPT = [
	`ICD-10-CM Official Guidelines for Coding and Reporting
FY 2031 -- UPDATED October 1, 2030

These words stand before the contents.
Section I. Rules and the way in which they are kept .................. 1
   A. First rule ........................................... 2
Appendix I ............................................ 2`,
	`Section I. Rules and the way in which they are kept
   A. First rule
      A paragraph that ends within its page, and another sentence of it,
      which goes on over the end of the line.

      Reasons are as follows:
      NEC       Not elsewhere classifiable

ICD-10-CM Official Guidelines for Coding and Reporting
FY 2031
Page 2 of 2`
];
