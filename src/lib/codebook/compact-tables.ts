/** The compact form of ICD-10-PCS: see `compact-format.ts`. */
import { SectionReader, SectionWriter, varints, VarintReader } from './byte-stream';
import { graphOf, readGraph, writeGraph } from './code-graph';
import { CodeSet, type CodeSetInfo } from './code-set';
import { TABLES_MAGIC, type CompactHead } from './compact-format';
import { numberPieces, readPieces, readTwoTier, twoTier, writePieces } from './piece-table';
import { TABLE, TableRows } from './table-rows';

/** Is each row a code of seven characters, or a header of three, which names a table? */
export function isTables(set: CodeSet): boolean {
	for (let at = 0; at < set.size; at++)
		if (!(set.billable(at) ? /^[0-9A-Z]{7}$/ : /^[0-9A-Z]{3}$/).test(set.compact(at))) return false;
	return set.size > 0;
}

/** @param set one that `isTables`. @returns its compact form, not yet gzipped; the same bytes for the same set */
export function encodeTables(set: CodeSet): Uint8Array {
	const { titles, starts, pieces } = set.columns;
	const codes = Array.from({ length: set.size }, (_, at) => set.compact(at));
	const headers = new Set(codes.filter((code) => code.length === TABLE));
	const bare = [...new Set(codes.map((code) => code.slice(0, TABLE)))].filter((table) => !headers.has(table));
	const graph = graphOf(codes);

	// Titles that analogy makes rightly are left out; of the others it is written, how many rightly made are between.
	const between = [0];
	const lengths: number[] = [];
	const written: number[] = [];
	let at = 0;
	const rows = new TableRows(set.size, titles.length, new Set(bare), (filled, end, made) => {
		const said = titles.subarray(starts[at], starts[at + 1]);
		at++;
		if (made === said.length && said.every((piece, n) => piece === filled[end + n])) {
			between.push((between.pop() ?? 0) + 1);
			return made;
		}
		if (made >= 0) between.push(0);
		lengths.push(said.length);
		written.push(...said);
		filled.set(said, end);
		return said.length;
	});
	rows.walk(graph);

	const counts = new Map<number, number>();
	for (const piece of written) counts.set(piece, (counts.get(piece) ?? 0) + 1);
	const { order, oneByte } = numberPieces(pieces, counts);
	const numbers = new Map(order.map((piece, n) => [piece, n]));
	const names = order.map((piece) => pieces[piece] ?? '');
	const out = new SectionWriter();
	const head: CompactHead = { ...set.info, size: set.size, titlePieces: titles.length, oneByte };
	out.json(head);
	out.json(bare);
	writeGraph(out, graph);
	out.bytes(varints(between));
	out.bytes(varints(lengths));
	writePieces(out, names, oneByte);
	out.bytes(
		twoTier(
			written.map((piece) => numbers.get(piece) ?? 0),
			oneByte
		)
	);
	return out.finish(TABLES_MAGIC);
}

/**
 * @param bytes the compact form, gunzipped
 * @throws RangeError when they are cut off or damaged
 */
export function decodeTables(bytes: Uint8Array): CodeSet {
	const sections = new SectionReader(bytes, TABLES_MAGIC.length);
	const { size, titlePieces, oneByte, ...info } = sections.json() as CompactHead;
	const bare = new Set(sections.json() as string[]);
	const graph = readGraph(sections);
	const between = new VarintReader(sections.bytes());
	const lengths = new VarintReader(sections.bytes());
	const pieces = readPieces(sections);
	const written = readTwoTier(sections.bytes(), oneByte);

	let rightly = between.next();
	let read = 0;
	const rows = new TableRows(size, titlePieces, bare, (titles, end, made) => {
		if (made >= 0 && rightly-- > 0) return made;
		if (made >= 0) rightly = between.next();
		const length = lengths.next();
		for (let n = 0; n < length; n++) titles[end + n] = written[read++] ?? 0;
		return length;
	});
	rows.walk(graph);
	const { billable, titles, starts, parents } = rows;
	if (rows.size !== size || starts[size] !== titlePieces || read !== written.length)
		throw new RangeError('the compact code set is damaged');
	const codes = new TextDecoder('latin1').decode(rows.codes);
	return new CodeSet(info as CodeSetInfo, { codes, billable, pieces, titles, starts }, parents);
}
