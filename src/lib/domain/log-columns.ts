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

/** A line as its columns, in order. */
type Cells = [path: string, text: string][];

const isPlain = (value: unknown): value is Plain =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whole numbers that grow: the step is shorter than the number. */
const STEPS = new Set(['hlc', 'at', 'day', 'after.dueDay', 'after.lastDay']);

/** What the lines before say of the next one. Packing and unpacking go through the same, line by line. */
class Foretold {
	/** Last text of each column. */
	readonly last = new Map<string, string>();
	/** Card → id of its last line, and what that line said of it. */
	readonly #heads = new Map<string, string>();
	readonly #cards = new Map<string, Map<string, string>>();
	#line = new Map<string, string>();

	begin(): void {
		this.#line = new Map();
	}

	/** The text that is likely in a column of this line; undefined where nothing is. */
	next(path: string): string | undefined {
		const line = this.#line;
		const known = this.#cards.get(line.get('card') ?? '');
		switch (path) {
			case 'at':
				return line.get('hlc');
			case 'item':
				return line.get('card') ?? this.last.get(path);
			case 'prev':
				return this.#heads.get(line.get('card') ?? '') ?? 'null';
			case 'after.dueDay':
				return sum(this.last.get('after.lastDay'), line.get('after.interval'), 1);
			case 'after.lastDay':
				return sum(line.get('after.dueDay'), line.get('after.interval'), -1);
			case 'after.reps':
				return sum(known?.get(path) ?? '0', '1', 1);
			case 'after.lapses':
				return known?.get(path) ?? '0';
			default:
				return this.last.get(path);
		}
	}

	/** A column of this line is so. */
	is(path: string, text: string): void {
		this.#line.set(path, text);
		this.last.set(path, text);
	}

	end(): void {
		const [card, id] = [this.#line.get('card'), this.#line.get('id')];
		if (card === undefined || id === undefined || !this.#line.has('prev')) return;
		this.#heads.set(card, id);
		this.#cards.set(card, this.#line);
	}
}

function sum(a: string | undefined, b: string | undefined, sign: 1 | -1): string | undefined {
	const [x, y] = [Number(a), Number(b)];
	return Number.isSafeInteger(x) && Number.isSafeInteger(y) ? String(x + sign * y) : undefined;
}

function sharedStart(a: string, b: string): number {
	let at = 0;
	while (at < a.length && at < b.length && a[at] === b[at]) at++;
	return at;
}

const isWhole = (text: string | undefined): text is string => text !== undefined && /^-?\d{1,15}$/.test(text);

/** Texts of JSON begin with neither `+` nor `~`. */
function shorten(path: string, text: string, foretold: Foretold): string {
	if (text === foretold.next(path)) return '';
	const last = foretold.last.get(path);
	if (STEPS.has(path) && isWhole(text) && isWhole(last)) return `+${Number(text) - Number(last)}`;
	if (path !== 'id' || last === undefined) return text;
	const shared = Math.min(35, sharedStart(text, last));
	return shared > 2 ? `~${shared.toString(36)}${text.slice(shared)}` : text;
}

function lengthen(path: string, short: string, foretold: Foretold): string {
	const last = foretold.last.get(path) ?? '';
	if (short === '') return foretold.next(path) ?? '';
	if (short.startsWith('+')) return String(Number(last) + Number(short.slice(1)));
	if (short.startsWith('~')) return last.slice(0, parseInt(short.charAt(1), 36)) + short.slice(2);
	return short;
}

/** @param quoted a key as JSON has it */
function cellsOf(line: string, quoted: (key: string) => string): { shape: Shape; cells: Cells } | null {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		// No JSON: the line is kept as it is.
		return null;
	}
	if (!isPlain(value)) return null;
	const shape: Shape = [];
	const cells: Cells = [];
	let again = '';
	for (const key of Object.keys(value)) {
		const part = value[key];
		again += `${again === '' ? '{' : ','}${quoted(key)}:`;
		if (!isPlain(part)) {
			const text = textOf(part);
			shape.push(key);
			cells.push([key, text]);
			again += text;
			continue;
		}
		const inner = Object.keys(part);
		shape.push([key, inner]);
		const fields = inner.map((name) => {
			const text = textOf(part[name]);
			cells.push([`${key}.${name}`, text]);
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

/** Packs lines, block after block. */
export class ColumnWriter {
	readonly #foretold = new Foretold();
	readonly #quoted = quoting();

	/** Takes lines without their ends. Returns a block as one line of JSON. */
	write(lines: readonly string[]): string {
		const shapes = new Map<string, number>();
		const block: Block = { of: [], shapes: [], columns: [], raw: [] };
		const columns = new Map<string, string[]>();
		for (const line of lines) {
			const found = cellsOf(line, this.#quoted);
			if (!found) {
				block.of.push(-1);
				block.raw.push(line);
				continue;
			}
			const key = JSON.stringify(found.shape);
			let shape = shapes.get(key);
			if (shape === undefined) {
				shape = shapes.size;
				shapes.set(key, shape);
				block.shapes.push(found.shape);
			}
			block.of.push(shape);
			this.#foretold.begin();
			for (const [path, text] of found.cells) {
				let column = columns.get(path);
				if (!column) columns.set(path, (column = []));
				column.push(shorten(path, text, this.#foretold));
				this.#foretold.is(path, text);
			}
			this.#foretold.end();
		}
		for (const [path, column] of columns) block.columns.push([path, column.join('\n')]);
		return JSON.stringify(block);
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
		const columns = new Map<string, { cells: string[]; at: number }>();
		for (const [path, values] of block.columns) columns.set(path, { cells: values.split('\n'), at: 0 });
		const take = (path: string): string => {
			const column = columns.get(path);
			const short = this.#left < 0 ? undefined : column?.cells[column.at++];
			const whole = short === undefined ? '' : lengthen(path, short, this.#foretold);
			// A column that is too short was damaged: nothing is made up.
			this.#left = short === undefined ? -1 : this.#left - path.length - whole.length - 4;
			this.#foretold.is(path, whole);
			return whole;
		};
		let raw = 0;
		const lines: string[] = [];
		for (const which of block.of) {
			lines.push(this.#line(block, which, take, () => block.raw[raw++] ?? ''));
			if (this.#left < 0) return null;
		}
		return lines;
	}

	#line(block: Block, which: number, take: (path: string) => string, takeRaw: () => string): string {
		const shape = block.shapes[which];
		if (!shape) return takeRaw();
		this.#foretold.begin();
		const fields = shape.map((one) => {
			if (typeof one === 'string') return `${this.#quoted(one)}:${take(one)}`;
			const [key, inner] = one;
			const parts = inner.map((name) => `${this.#quoted(name)}:${take(`${key}.${name}`)}`);
			return `${this.#quoted(key)}:{${parts.join(',')}}`;
		});
		this.#foretold.end();
		return `{${fields.join(',')}}`;
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
