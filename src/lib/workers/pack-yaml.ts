/** Packs as YAML. Every scalar is a text (an ICD-10-PCS code such as 3E03305 is no number), and no alias is followed. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { PackRefused, rawPackOf, type RawPack } from '../domain/own-read';
import { OWN_CAPS } from '../domain/own-text';

const DEEP = `It is nested more than ${OWN_CAPS.depth} deep, which no pack is.`;

/**
 * Signs that part one value from the next. The parser keeps about a kilobyte for each, so far fewer are read than a
 * file of 5 MB can hold: 2,500 questions, as questions go.
 */
const MOST_SIGNS = 80_000;
const LONG = `It is a long YAML file, which would take long to read. Save it as JSON or CSV: those hold up to ${OWN_CAPS.questions.toLocaleString('en-US')} questions.`;

/** A value without prototypes of its own making; an empty scalar is nothing. */
function plain(node: unknown, depth: number): unknown {
	if (depth < 0) throw new PackRefused(DEEP);
	if (isScalar(node)) return typeof node.value === 'string' ? node.value : (node.source ?? null);
	if (isSeq(node)) return node.items.map((item) => plain(item, depth - 1));
	if (isMap(node)) {
		const record = Object.create(null) as Record<string, unknown>;
		for (const { key, value } of node.items) {
			const name = isScalar(key) ? String(key.value) : '';
			if (name === '') throw new PackRefused('It has a field without a name, which no pack has.');
			if (Object.hasOwn(record, name))
				throw new PackRefused(`It has the field “${name.slice(0, 40)}” twice in one question.`);
			record[name] = plain(value, depth - 1);
		}
		return record;
	}
	if (isAlias(node)) throw new PackRefused('It has a YAML alias (*name); write the text out instead.');
	return null;
}

/**
 * Brackets and lists within one another, without parsing: the parser goes down a level with each, and one that goes
 * thousands deep would end it.
 */
function isTooDeep(text: string): boolean {
	let depth = 0;
	for (const char of text.match(/[[\]{}]/g) ?? []) {
		if (char === '[' || char === '{') depth++;
		else depth = Math.max(0, depth - 1);
		// Brackets in texts count, too: hence far above the cap, and the cap itself is kept by `plain`.
		if (depth > OWN_CAPS.depth * 8) return true;
	}
	return /(?:[-?:][ \t]+){64}/.test(text);
}

/** A last line of `---` or `...` with nothing but comments behind it. */
const isEmptyDocument = (text: string): boolean =>
	text.split('\n').every((line) => /^(?:---|\.\.\.)?\s*(?:#|$)/.test(line));

/** @throws PackRefused with one sentence for what is no YAML, or no pack */
export function readYamlPack(text: string): RawPack {
	if ((text.match(/[,\n[{]|[-?:][ \t]/g) ?? []).length > MOST_SIGNS) throw new PackRefused(LONG);
	if (isTooDeep(text)) throw new PackRefused(DEEP);
	const lineCounter = new LineCounter();
	const document = parseDocument(text, {
		schema: 'failsafe',
		version: '1.2',
		merge: false,
		uniqueKeys: false,
		prettyErrors: false,
		keepSourceTokens: false,
		// `silent` would pass over a second document, too.
		logLevel: 'error',
		lineCounter
	});
	const error = document.errors.find(
		({ code, pos }) => code !== 'MULTIPLE_DOCS' || !isEmptyDocument(text.slice(pos[0]))
	);
	if (error) {
		const { line } = lineCounter.linePos(error.pos[0]);
		if (error.code === 'MULTIPLE_DOCS')
			throw new PackRefused(
				`It holds more than one YAML document: line ${line} (---) begins another. Add each as a file of its own.`
			);
		throw new PackRefused(
			`It is no whole YAML file. Line ${line}: ${error.message.split('\n')[0]?.slice(0, 120) ?? ''}.`
		);
	}
	const root: unknown = document.contents;
	const list = isMap(root)
		? root.items.find(({ key }) => isScalar(key) && ['questions', 'drills'].includes(String(key.value)))
				?.value
		: root;
	const lines = isSeq(list)
		? list.items.map((item) => lineCounter.linePos((item as Node | null)?.range?.[0] ?? 0).line)
		: [];
	return rawPackOf(plain(root, OWN_CAPS.depth + 1), lines);
}
