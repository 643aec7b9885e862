/**
 * The part `tabular`: all of the Tabular List that is not in the code set. Chapters, sections and the categories
 * of each in the order of the book, every note of every entry, the 7th characters with their meanings, and the
 * places that could not be checked. Codes and titles of codes are not in it: they are in the code set, and each
 * note is bound to a code by its characters, so that a part serves for a set of another year as well.
 */
import { compactCode } from '../domain/code';
import { varints } from './byte-stream';
import type { NoteKind, UncertainPlace } from './official';
import { writePart, type BuiltPart, type PartInfo } from './part-file';
import type { PartBuilder } from './parts';
import { byFrequency, common } from './piece-table';
import type { Tabular, TabularEntry } from './tabular-file';
import { textColumns } from './text-column';

/** How an entry is built: [kind, how many in a row]…, and the number of its list of 7th characters, -1 for none. */
export type Shape = [[NoteKind, number][], number];

function shapeOf(entry: TabularEntry, sevenths: number): Shape {
	const runs: [NoteKind, number][] = [];
	for (const { kind } of entry.notes) {
		const last = runs.at(-1);
		if (last?.[0] === kind) last[1]++;
		else runs.push([kind, 1]);
	}
	return [runs, sevenths];
}

/** Numbers things by what they are when written out, in the order in which they are met. */
class Numbering {
	readonly counts = new Map<string, number>();
	private readonly numbers = new Map<string, number>();

	of(thing: unknown): number {
		const key = JSON.stringify(thing);
		let number = this.numbers.get(key);
		if (number === undefined) this.numbers.set(key, (number = this.numbers.size));
		this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
		return number;
	}

	things(): unknown[] {
		return [...this.numbers.keys()].map((key) => JSON.parse(key) as unknown);
	}
}

/** Entries that have codes below them in another order than that of the characters: `C43 C4A C44`. */
function unusualOrders(entries: readonly TabularEntry[]): string[] {
	const below = new Map<TabularEntry, string[]>();
	for (const entry of entries) {
		const above = entries[entry.parent];
		if (above?.kind !== 'code') continue;
		const children = below.get(above) ?? [];
		below.set(above, children);
		children.push(compactCode(entry.id));
	}
	return [...below]
		.filter(([, codes]) => codes.some((code, at) => code < (codes[at - 1] ?? '')))
		.map(([above, codes]) => [compactCode(above.id), ...codes].join(' '));
}

function sectionLines(entries: readonly TabularEntry[]): string[] {
	const categories = new Map<number, string[]>();
	for (const entry of entries) {
		if (entry.kind !== 'code' || entries[entry.parent]?.kind !== 'section') continue;
		const list = categories.get(entry.parent);
		if (list) list.push(compactCode(entry.id));
		else categories.set(entry.parent, [compactCode(entry.id)]);
	}
	let chapter = -1;
	return entries.flatMap(({ kind, id, title }, at) => {
		if (kind === 'chapter') chapter++;
		return kind === 'section' ? [[chapter, id, title, (categories.get(at) ?? []).join(' ')].join('\t')] : [];
	});
}

/** Codes in the order of the book: how much of the one before is kept and how much is new, and the new. */
function codeColumns(codes: readonly string[]): { heads: Uint8Array; chars: string } {
	let before = '';
	const chars: string[] = [];
	const heads = codes.map((code) => {
		const kept = common(code, before, 7);
		before = code;
		chars.push(code.slice(kept));
		return kept * 8 + code.length - kept;
	});
	return { heads: Uint8Array.from(heads), chars: chars.join('') };
}

function lines(some: readonly string[]): string {
	return some.map((line) => `${line}\n`).join('');
}

/**
 * @param uncertain places of the list that could not be checked
 * @returns the part; `readPart` and `TabularPart` read it
 */
export function encodeTabular(
	info: PartInfo,
	tabular: Tabular,
	uncertain: readonly UncertainPlace[] = []
): BuiltPart {
	const { entries, introduction } = tabular;
	const chapters = entries.filter((entry) => entry.kind === 'chapter');
	const sections = entries.filter((entry) => entry.kind === 'section');
	const noted = entries.filter(
		(entry) => entry.kind === 'code' && (entry.notes.length > 0 || entry.sevenths !== undefined)
	);
	const stored = [...chapters, ...sections, ...noted];

	const lists = new Numbering();
	const shapes = new Numbering();
	const met = stored.map((entry) => {
		const list = entry.sevenths ? lists.of(Object.entries(entry.sevenths)) : -1;
		return shapes.of(shapeOf(entry, list));
	});
	const frequent = byFrequency(shapes.counts);
	const numbers = new Map([...shapes.counts.keys()].map((key, at) => [at, frequent.indexOf(key)]));
	const { heads, chars } = codeColumns(noted.map((entry) => compactCode(entry.id)));

	return writePart(info, {
		introduction: JSON.stringify(introduction),
		chapters: lines(chapters.map(({ id, title }) => `${id.replace('chapter ', '')}\t${title}`)),
		sections: lines(sectionLines(entries)),
		orders: lines(unusualOrders(entries)),
		heads,
		chars,
		sevenths: JSON.stringify(lists.things()),
		shapes: `[${frequent.join(',')}]`,
		shapeIds: varints(met.map((number) => numbers.get(number) ?? 0)),
		uncertain: lines(uncertain.map(({ range, kind, reason }) => [range, kind, reason].join('\t'))),
		...textColumns(
			'notes',
			stored.flatMap((entry) => entry.notes.map((note) => note.text))
		)
	});
}

/** Of several Tabular Lists the newest counts, and an official one before a derived one of the same year. */
export const tabularPart: PartBuilder = (files) => {
	const [newest] = files
		.filter((file) => file.kind === 'tabular')
		.sort(
			(a, b) =>
				Number(b.tabular.version) - Number(a.tabular.version) ||
				Number(b.origin === 'official') - Number(a.origin === 'official')
		);
	if (!newest) return undefined;
	const { tabular, origin, file } = newest;
	const year = Number(tabular.version);
	// What could not be checked is said of the list that we made; an official one needs no such list.
	const places =
		origin === 'derived' ? files.flatMap((other) => (other.kind === 'uncertain' ? other.places : [])) : [];
	return encodeTabular(
		{ part: 'tabular', edition: `FY${year}`, release: `${year - 1}-10`, origin, source: file },
		tabular,
		places
	);
};
