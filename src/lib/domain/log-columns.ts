/**
 * Lines of JSON, packed by columns: what stands in one column is alike, and much of an event follows from the ones
 * before it, so that a log of years takes half the space behind gzip. Knows nothing of what events mean: any text
 * comes back character by character, and a line that is no plain JSON is kept as it is.
 */

export const COLUMNS_FORMAT = 'coderounds-columns';
/** The form of a block; a reader of another form refuses. */
export const COLUMNS_FORM = 1;

type Plain = Record<string, unknown>;
/** Keys in order; a nested object as [key, its keys]. */
type Shape = (string | [string, string[]])[];

interface Block {
	/** Which shape each line has, -1 for a line that is kept as it is. */
	of: number[];
	shapes: Shape[];
	/** Columns with their values, one a line, '' where it is as foretold. */
	columns: [path: string, values: string][];
	raw: string[];
}

const isPlain = (value: unknown): value is Plain =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whole numbers that grow: the step is shorter than the number. */
const STEPS = new Set(['hlc', 'at', 'day', 'after.dueDay', 'after.lastDay']);

/** A column, over all lines of all blocks. */
class Column {
	readonly path: string;
	readonly isStep: boolean;
	/** Its last text, and on which line that stood. */
	last: string | undefined;
	line = 0;
	/** The text that is likely in it on this line; undefined where nothing is. */
	next: () => string | undefined = () => this.last;
	/** Its cells in the block that is written or read. */
	cells: string[] = [];

	constructor(path: string) {
		this.path = path;
		this.isStep = STEPS.has(path);
	}
}

/** The last line of a card. */
interface Head {
	id: string;
	reps: string | undefined;
	lapses: string | undefined;
}

/** What the lines before say of the next one. Packing and unpacking go through the same, line by line. */
class Foretold {
	readonly #columns = new Map<string, Column>();
	readonly #heads = new Map<string, Head>();
	#line = 0;
	/** Of the card of this line, once its name is known. */
	#head: Head | undefined;
	readonly #card: Column;
	readonly #id: Column;
	readonly #prev: Column;
	readonly #reps: Column;
	readonly #lapses: Column;

	constructor() {
		const [card, hlc, item] = [this.column('card'), this.column('hlc'), this.column('item')];
		const [interval, dueDay] = [this.column('after.interval'), this.column('after.dueDay')];
		const lastDay = this.column('after.lastDay');
		this.#card = card;
		this.#id = this.column('id');
		this.#prev = this.column('prev');
		this.#reps = this.column('after.reps');
		this.#lapses = this.column('after.lapses');
		this.column('at').next = () => this.#now(hlc);
		item.next = () => this.#now(card) ?? item.last;
		this.#prev.next = () => this.#head?.id ?? 'null';
		dueDay.next = () => sum(lastDay.last, this.#now(interval), 1);
		lastDay.next = () => sum(this.#now(dueDay), this.#now(interval), -1);
		this.#reps.next = () => sum(this.#head?.reps ?? '0', '1', 1);
		this.#lapses.next = () => this.#head?.lapses ?? '0';
	}

	column(path: string): Column {
		let column = this.#columns.get(path);
		if (!column) this.#columns.set(path, (column = new Column(path)));
		return column;
	}

	begin(): void {
		this.#line++;
		this.#head = undefined;
	}

	/** A column of this line is so. */
	is(column: Column, text: string): void {
		column.last = text;
		column.line = this.#line;
		if (column === this.#card) this.#head = this.#heads.get(text);
	}

	end(): void {
		const [card, id] = [this.#now(this.#card), this.#now(this.#id)];
		if (card === undefined || id === undefined || this.#prev.line !== this.#line) return;
		this.#heads.set(card, { id, reps: this.#now(this.#reps), lapses: this.#now(this.#lapses) });
	}

	#now(column: Column): string | undefined {
		return column.line === this.#line ? column.last : undefined;
	}
}

function sum(a: string | undefined, b: string | undefined, sign: 1 | -1): string | undefined {
	const [x, y] = [Number(a), Number(b)];
	return Number.isSafeInteger(x) && Number.isSafeInteger(y) ? String(x + sign * y) : undefined;
}

function sharedStart(a: string, b: string): number {
	let at = 0;
	while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
	return at;
}

const isWhole = (text: string | undefined): text is string => text !== undefined && /^-?\d{1,15}$/.test(text);

/** Texts of JSON begin with neither `+` nor `~`. */
function shorten(column: Column, text: string): string {
	if (text === column.next()) return '';
	const { last } = column;
	if (column.isStep && isWhole(text) && isWhole(last)) return `+${Number(text) - Number(last)}`;
	if (column.path !== 'id' || last === undefined) return text;
	const shared = Math.min(35, sharedStart(text, last));
	return shared > 2 ? `~${shared.toString(36)}${text.slice(shared)}` : text;
}

function lengthen(column: Column, short: string): string {
	if (short === '') return column.next() ?? '';
	const last = column.last ?? '';
	if (short.startsWith('+')) return String(Number(last) + Number(short.slice(1)));
	if (short.startsWith('~')) return last.slice(0, parseInt(short.charAt(1), 36)) + short.slice(2);
	return short;
}

/** @param quoted a key as JSON has it. @returns the shape of a line, and as a match has it: the line, then its cells */
function cellsOf(line: string, quoted: (key: string) => string): { shape: Shape; cells: string[] } | null {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		// No JSON: the line is kept as it is.
		return null;
	}
	if (!isPlain(value)) return null;
	const shape: Shape = [];
	const cells = [line];
	let again = '';
	for (const key of Object.keys(value)) {
		const part = value[key];
		again += `${again === '' ? '{' : ','}${quoted(key)}:`;
		if (!isPlain(part)) {
			const text = textOf(part);
			shape.push(key);
			cells.push(text);
			again += text;
			continue;
		}
		const inner = Object.keys(part);
		shape.push([key, inner]);
		const fields = inner.map((name) => {
			const text = textOf(part[name]);
			cells.push(text);
			return `${quoted(name)}:${text}`;
		});
		again += `{${fields.join(',')}}`;
	}
	// A line that somebody wrote otherwise, with blanks or a key twice, is kept as it is.
	return `${again}}` === line ? { shape, cells } : null;
}

const textOf = (value: unknown): string =>
	typeof value === 'number' && Number.isSafeInteger(value) && value !== 0
		? String(value)
		: JSON.stringify(value);

/** Keys as JSON has them, each made once. */
function quoting(): (key: string) => string {
	const known = new Map<string, string>();
	return (key) => {
		let text = known.get(key);
		if (text === undefined) known.set(key, (text = JSON.stringify(key)));
		return text;
	};
}

/** A shape as text: what stands before each of its cells, and behind the last. */
interface Form {
	shape: Shape;
	columns: Column[];
	before: string[];
	end: string;
}

function formOf(shape: Shape, foretold: Foretold, quoted: (key: string) => string): Form {
	const form: Form = { shape, columns: [], before: [], end: '' };
	let text = '{';
	const cell = (path: string): void => {
		form.columns.push(foretold.column(path));
		form.before.push(text);
		text = '';
	};
	for (const [at, one] of shape.entries()) {
		if (at > 0) text += ',';
		if (typeof one === 'string') {
			text += `${quoted(one)}:`;
			cell(one);
			continue;
		}
		const [key, inner] = one;
		text += `${quoted(key)}:{`;
		for (const [place, name] of inner.entries()) {
			text += `${place > 0 ? ',' : ''}${quoted(name)}:`;
			cell(`${key}.${name}`);
		}
		text += '}';
	}
	return { ...form, end: `${text}}` };
}

/** What JSON writes in one way alone, and nearly every cell holds: a text without escapes, a whole number, a word. */
const CELL = String.raw`("[^"\\\u0000-\u001f\ud800-\udfff]*"|-?[1-9]\d{0,14}|0|true|false|null)`;

/** A line of this form is cut into its cells without being parsed: what it matches, JSON would write so again. */
function patternOf({ before, end }: Form): RegExp {
	const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
	return new RegExp(`^${before.map((text) => literal(text) + CELL).join('')}${literal(end)}$`);
}

/** Forms that are looked for first: a log is written in a few. */
const RECENT = 8;
/** A longer shape, in characters, is no event: its lines are parsed. */
const MOST_SHAPE = 4000;

interface Known {
	form: Form;
	pattern: RegExp | null;
}

/** Packs lines, block after block. */
export class ColumnWriter {
	readonly #foretold = new Foretold();
	readonly #quoted = quoting();
	readonly #forms = new Map<string, Known>();
	/** The one that was met last comes first. */
	#recent: Known[] = [];

	/** Takes lines without their ends. Returns a block as one line of JSON. */
	write(lines: readonly string[]): string {
		const shapes = new Map<Form, number>();
		const block: Block = { of: [], shapes: [], columns: [], raw: [] };
		const columns: Column[] = [];
		for (const line of lines) {
			const found = this.#cut(line);
			if (!found) {
				block.of.push(-1);
				block.raw.push(line);
				continue;
			}
			const { form, cells } = found;
			let shape = shapes.get(form);
			if (shape === undefined) {
				shape = shapes.size;
				shapes.set(form, shape);
				block.shapes.push(form.shape);
			}
			block.of.push(shape);
			this.#foretold.begin();
			for (const [at, column] of form.columns.entries()) {
				const text = cells[at + 1] ?? '';
				if (column.cells.length === 0) columns.push(column);
				column.cells.push(shorten(column, text));
				this.#foretold.is(column, text);
			}
			this.#foretold.end();
		}
		for (const column of columns) {
			block.columns.push([column.path, column.cells.join('\n')]);
			column.cells = [];
		}
		return JSON.stringify(block);
	}

	/** A line's form, and the line and its cells; null for one that is kept as it is. */
	#cut(line: string): { form: Form; cells: readonly string[] } | null {
		for (const known of this.#recent) {
			const cells = known.pattern?.exec(line);
			if (!cells) continue;
			this.#met(known);
			return { form: known.form, cells };
		}
		const found = cellsOf(line, this.#quoted);
		if (!found) return null;
		const key = JSON.stringify(found.shape);
		let known = this.#forms.get(key);
		if (!known) {
			const form = formOf(found.shape, this.#foretold, this.#quoted);
			known = { form, pattern: key.length > MOST_SHAPE ? null : patternOf(form) };
			this.#forms.set(key, known);
		}
		this.#met(known);
		return { form: known.form, cells: found.cells };
	}

	#met(known: Known): void {
		if (known === this.#recent[0]) return;
		this.#recent = [known, ...this.#recent.filter((other) => other !== known)].slice(0, RECENT);
	}
}

/** Unpacks what a `ColumnWriter` wrote, block after block. */
export class ColumnReader {
	readonly #foretold = new Foretold();
	readonly #quoted = quoting();
	/** Characters that may still come out: what is foretold costs a file nothing. */
	#left: number;

	/** @param most characters, over all blocks */
	constructor(most: number) {
		this.#left = most;
	}

	/** Returns the lines of a block, without their ends; null where it is damaged or too much comes out of it. */
	read(text: string): string[] | null {
		const block = blockOf(text);
		if (!block) return null;
		const forms = block.shapes.map((shape) => formOf(shape, this.#foretold, this.#quoted));
		for (const form of forms) for (const column of form.columns) column.cells = [];
		for (const [path, values] of block.columns) {
			// Taken from the end.
			this.#foretold.column(path).cells = values.split('\n').reverse();
		}
		let raw = 0;
		const lines: string[] = [];
		for (const which of block.of) {
			const form = forms[which];
			const line = form ? this.#line(form) : (block.raw[raw++] ?? '');
			if (line === null) return null;
			lines.push(line);
		}
		return lines;
	}

	#line({ columns, before, end }: Form): string | null {
		this.#foretold.begin();
		let line = '';
		for (const [at, column] of columns.entries()) {
			const short = column.cells.pop();
			// A column that is too short was damaged: nothing is made up.
			if (short === undefined) return null;
			const text = lengthen(column, short);
			this.#foretold.is(column, text);
			line += (before[at] ?? '') + text;
			if (line.length > this.#left) return null;
		}
		this.#foretold.end();
		line += end;
		this.#left -= line.length;
		return this.#left < 0 ? null : line;
	}
}

const isTexts = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((one) => typeof one === 'string');

function isShape(value: unknown): value is Shape {
	return (
		Array.isArray(value) &&
		value.every(
			(one) =>
				typeof one === 'string' || (Array.isArray(one) && typeof one[0] === 'string' && isTexts(one[1]))
		)
	);
}

function blockOf(text: string): Block | null {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		// Cut or damaged: what came before is read.
		return null;
	}
	if (!isPlain(value)) return null;
	const { of, shapes, columns, raw } = value;
	const isBlock =
		Array.isArray(of) &&
		of.every(Number.isInteger) &&
		Array.isArray(shapes) &&
		shapes.every(isShape) &&
		Array.isArray(columns) &&
		columns.every((column) => isTexts(column) && column.length === 2) &&
		isTexts(raw);
	return isBlock ? (value as unknown as Block) : null;
}
