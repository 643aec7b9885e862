/**
 * The columns of the part `pcs-tables`. The same lists of values come again and again (the approaches above all),
 * so each axis has a column of its different lists and one that says which of them each row takes.
 */
import { varints, VarintReader } from './byte-stream';
import type { PcsRow, PcsTable } from './official';
import type { ReadPart } from './part-file';
import type { PcsTerm } from './pcs-definitions-file';
import type { PcsContent, PcsPatch, PcsTermsInfo } from './pcs-part';

type Labels = Map<string, string>;
type StoredTerm = [string, number, string[], string, string, string[]];
type StoredPatch = [string, string, string, string, [string, string][], string[]];

const AXES = [0, 1, 2, 3] as const;

/** `0Open\t4Percutaneous Endoscopic`: no label holds a tab or a new line, since the XML reader folds blanks. */
function listText(labels: Labels): string {
	return [...labels].map(([value, label]) => value + label).join('\t');
}

function listOf(text: string): Labels {
	return new Map(text === '' ? [] : text.split('\t').map((pair) => [pair.slice(0, 1), pair.slice(1)]));
}

/** Numbers things in the order in which they first come. */
class Numbered {
	private readonly numbers = new Map<string, number>();

	of(text: string): number {
		const number = this.numbers.get(text) ?? this.numbers.size;
		this.numbers.set(text, number);
		return number;
	}

	text(): string {
		return [...this.numbers.keys()].join('\n');
	}
}

/** Low bytes, then high bytes: the high ones are nearly all alike, which gzip likes. */
function halves(numbers: number[]): Uint8Array {
	return Uint8Array.from([...numbers.map((n) => n & 255), ...numbers.map((n) => n >> 8)]);
}

function wholes(bytes: Uint8Array): number[] {
	const count = bytes.length / 2;
	return Array.from({ length: count }, (_, n) => (bytes[n] ?? 0) + ((bytes[n + count] ?? 0) << 8));
}

function storedTerm({ section, axis, titles, definition, explanation, includes }: PcsTerm): StoredTerm {
	return [section, axis, titles, definition ?? '', explanation ?? '', includes];
}

function storedPatch({ edition, release, origin, source, added, removed }: PcsPatch): StoredPatch {
	return [edition, release, origin, source, [...added], [...removed]];
}

/** @returns the columns of the part, for `writePart` */
export function pcsColumns({
	tables,
	terms,
	termsInfo,
	patches
}: PcsContent): Record<string, string | Uint8Array> {
	const heads: string[] = [];
	const names = new Numbered();
	const nameOf: number[] = [];
	const rowCounts: number[] = [];
	const labels = new Map<string, string>();
	const lists = AXES.map(() => new Numbered());
	const rows = AXES.map((): number[] => []);
	for (const table of tables.values()) {
		const [section, system, operation] = table.id;
		heads.push(table.id);
		labels.set(`1${section}`, table.section);
		labels.set(`2${section}${system}`, table.bodySystem);
		labels.set(`3${section}${operation}`, table.operation);
		if (table.definition !== undefined) labels.set(`d${section}${operation}`, table.definition);
		nameOf.push(names.of([...(table.headNames ?? ['', '']), ...table.axisNames].join('\t')));
		rowCounts.push(table.rows.length);
		for (const row of table.rows)
			for (const axis of AXES) rows[axis]?.push(lists[axis]?.of(listText(row.axes[axis])) ?? 0);
	}
	const columns: Record<string, string | Uint8Array> = {
		tables: heads.join(''),
		labels: [...labels].map((pair) => pair.join('\t')).join('\n'),
		names: names.text(),
		nameOf: varints(nameOf),
		rowCounts: varints(rowCounts)
	};
	for (const axis of AXES) {
		columns[`lists${axis + 4}`] = lists[axis]?.text() ?? '';
		columns[`rows${axis + 4}`] = halves(rows[axis] ?? []);
	}
	columns['terms'] = JSON.stringify(terms.map(storedTerm));
	if (termsInfo) columns['termsInfo'] = JSON.stringify(termsInfo);
	columns['patches'] = JSON.stringify(patches.map(storedPatch));
	return columns;
}

function readTables(part: ReadPart): Map<string, PcsTable> {
	const heads = part.text('tables').match(/.{3}/g) ?? [];
	const labels = new Map(
		part
			.text('labels')
			.split('\n')
			.map((line) => line.split('\t') as [string, string])
	);
	const names = part
		.text('names')
		.split('\n')
		.map((line) => line.split('\t'));
	const nameOf = new VarintReader(part.bytes('nameOf'));
	const rowCounts = new VarintReader(part.bytes('rowCounts'));
	const lists = AXES.map((axis) =>
		part
			.text(`lists${axis + 4}`)
			.split('\n')
			.map(listOf)
	);
	const rows = AXES.map((axis) => wholes(part.bytes(`rows${axis + 4}`)));
	let at = 0;
	const rowAt = (place: number): PcsRow => {
		const list = (axis: 0 | 1 | 2 | 3): Labels => {
			const found = lists[axis]?.[rows[axis]?.[place] ?? -1];
			if (!found) throw new RangeError('the tables are damaged');
			return found;
		};
		return { axes: [list(0), list(1), list(2), list(3)] };
	};
	return new Map(
		heads.map((id): [string, PcsTable] => {
			const [section = '', system = '', operation = ''] = id;
			const [second = '', third = '', ...rest] = names[nameOf.next()] ?? [];
			const definition = labels.get(`d${section}${operation}`);
			const table: PcsTable = {
				id,
				section: labels.get(`1${section}`) ?? '',
				bodySystem: labels.get(`2${section}${system}`) ?? '',
				operation: labels.get(`3${section}${operation}`) ?? '',
				...(definition === undefined ? {} : { definition }),
				axisNames: rest as PcsTable['axisNames'],
				headNames: [second, third],
				rows: Array.from({ length: rowCounts.next() }, () => rowAt(at++))
			};
			return [id, table];
		})
	);
}

function readTerm([section, axis, titles, definition, explanation, includes]: StoredTerm): PcsTerm {
	return {
		section,
		axis,
		titles,
		...(definition === '' ? {} : { definition }),
		...(explanation === '' ? {} : { explanation }),
		includes
	};
}

function readPatch([edition, release, origin, source, added, removed]: StoredPatch): PcsPatch {
	return { edition, release, origin, source, added: new Map(added), removed: new Set(removed) };
}

/** @throws RangeError when a column is missing or damaged */
export function readPcsContent(part: ReadPart): PcsContent {
	try {
		return {
			tables: readTables(part),
			...(part.has('termsInfo') ? { termsInfo: JSON.parse(part.text('termsInfo')) as PcsTermsInfo } : {}),
			terms: (JSON.parse(part.text('terms')) as StoredTerm[]).map(readTerm),
			patches: (JSON.parse(part.text('patches')) as StoredPatch[]).map(readPatch)
		};
	} catch (error) {
		if (error instanceof SyntaxError) throw new RangeError('the tables are damaged', { cause: error });
		throw error;
	}
}
