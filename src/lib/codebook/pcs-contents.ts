/** What the ICD-10-PCS tables hold: every code that their rows allow, and the definitions of values. */
import { releaseOf } from './content-editions';
import { CONTENT_TITLES } from './content-titles';
import { held, note, type PartContent } from './part-content';
import type { ReadPart } from './part-file';
import { readPcsContent } from './pcs-part-columns';

/** @throws RangeError when a column is missing or damaged */
export function pcsContents(part: ReadPart): PartContent[] {
	const { tables, terms, termsInfo } = readPcsContent(part);
	const codes: PartContent['entries'] = new Map();
	let rows = 0;
	for (const { id, operation, rows: own } of tables.values()) {
		rows += own.length;
		for (const { axes } of own)
			for (const [four, first] of axes[0])
				for (const [five, second] of axes[1])
					for (const [six, third] of axes[2])
						for (const [seven, last] of axes[3])
							note(
								codes,
								id + four + five + six + seven,
								`${operation}: ${first}, ${second}, ${third}, ${last}`
							);
	}
	const { edition, release, origin, source } = part.info;
	const from = { edition, release, origin, source };
	const contents: PartContent[] = [
		{
			title: CONTENT_TITLES['pcs-tables'],
			...from,
			held: [held(tables.size, 'table'), held(rows, 'row'), held(codes.size, 'code')],
			...(terms.length > 0 ? {} : { lacks: 'Definitions of values are in another file of the same zip.' }),
			entry: ['code', 'codes'],
			isByCode: true,
			entries: codes
		}
	];
	if (terms.length === 0) return contents;
	const words: PartContent['entries'] = new Map();
	let values = 0;
	for (const { section, axis, titles, definition, explanation, includes } of terms) {
		const text = [definition, explanation, includes.join('; ')].filter(Boolean).join(' ');
		values += titles.length;
		for (const title of titles) note(words, `${title}\tsection ${section}, axis ${axis}`, text);
	}
	contents.push({
		title: CONTENT_TITLES['pcs-definitions'],
		...from,
		...(termsInfo ? { ...termsInfo, release: releaseOf(termsInfo.edition) } : {}),
		held: [held(values, 'value'), held(terms.length, 'group')],
		entry: ['value', 'values'],
		isByCode: false,
		entries: words
	});
	return contents;
}
