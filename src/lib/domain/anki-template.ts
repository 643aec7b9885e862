/**
 * The two sides of an Anki card, from its template and the fields of its note: replacements, conditions, clozes and
 * filters as the Anki manual describes them (Card templates). Scripts are never run, and an unknown filter gives the
 * plain field.
 */

export interface AnkiSides {
	/** HTML, to be read by `plainText`. */
	front: string;
	/** What stands behind the line between question and answer, without the front where it is repeated. */
	back: string;
}

export interface AnkiTemplate {
	front: string;
	back: string;
}

/** What a template may name besides the fields of its note. */
export interface AnkiCardFacts {
	/** From 0; of a cloze its number less one. */
	ord: number;
	isCloze: boolean;
	tags: string;
	deck: string;
	noteType: string;
	template: string;
}

type Part = { text: string } | { cloze: number[]; hint: string; parts: Part[] };

/** Clozes and conditions within one another; what lies deeper stays as it is written. */
const DEEPEST = 8;
/** Characters of HTML; a side that is longer is cut off, and no card. */
export const LONGEST_SIDE = 400_000;

/** `{{c1::answer::hint}}` as parts, clozes within clozes, too. One pass; what is never closed stays text. */
export function readClozes(text: string): Part[] {
	const root: Part[] = [];
	const open: { numbers: number[]; start: string; parts: Part[] }[] = [];
	const add = (piece: string) => {
		if (piece !== '') (open.at(-1)?.parts ?? root).push({ text: piece });
	};
	const marks = /\{\{c(\d{1,4}(?:,\d{1,4}){0,20})::|\}\}/g;
	let at = 0;
	for (const mark of text.matchAll(marks)) {
		add(text.slice(at, mark.index));
		at = mark.index + mark[0].length;
		const numbers = mark[1];
		if (numbers !== undefined) {
			if (open.length >= DEEPEST) add(mark[0]);
			else open.push({ numbers: numbers.split(',').map(Number), start: mark[0], parts: [] });
			continue;
		}
		const closed = open.pop();
		if (!closed) {
			add(mark[0]);
			continue;
		}
		(open.at(-1)?.parts ?? root).push({ cloze: closed.numbers, ...withHint(closed.parts) });
	}
	add(text.slice(at));
	// Begun and never ended: it was no cloze.
	for (let last = open.pop(); last; last = open.pop())
		(open.at(-1)?.parts ?? root).push({ text: last.start }, ...last.parts);
	return root;
}

/** The hint stands behind the last `::` of what a cloze holds itself. */
function withHint(parts: Part[]): { hint: string; parts: Part[] } {
	const last = parts.at(-1);
	if (!last || !('text' in last)) return { hint: '', parts };
	const at = last.text.indexOf('::');
	if (at < 0) return { hint: '', parts };
	return { hint: last.text.slice(at + 2), parts: [...parts.slice(0, -1), { text: last.text.slice(0, at) }] };
}

/** Numbers of the clozes in a text, each once. */
export function clozeNumbers(text: string): number[] {
	const found = new Set<number>();
	const look = (parts: readonly Part[]) => {
		for (const part of parts) {
			if ('text' in part) continue;
			for (const number of part.cloze) found.add(number);
			look(part.parts);
		}
	};
	look(readClozes(text));
	return [...found];
}

/** @param number the cloze that is asked @param isAsked its answer is hidden; else all answers stand there */
export function clozeText(text: string, number: number, isAsked: boolean): string {
	const write = (parts: readonly Part[]): string =>
		parts
			.map((part) => {
				if ('text' in part) return part.text;
				if (!isAsked || !part.cloze.includes(number)) return write(part.parts);
				return part.hint === '' ? '[…]' : `[${part.hint}]`;
			})
			.join('');
	return write(readClozes(text));
}

/** Is there nothing to be seen? */
const isBlank = (html: string): boolean => html.replace(/<\/?(?:br|div)\s*\/?>|&nbsp;|\s/gi, '') === '';

class Renderer {
	readonly #fields: ReadonlyMap<string, string>;
	readonly #card: AnkiCardFacts;
	readonly #isFront: boolean;

	constructor(fields: ReadonlyMap<string, string>, card: AnkiCardFacts, isFront: boolean) {
		this.#fields = fields;
		this.#card = card;
		this.#isFront = isFront;
	}

	render(template: string): string {
		const out: string[] = [];
		/** Conditions that are open, and whether their content shows. */
		const open: { name: string; shows: boolean }[] = [];
		const shows = () => open.every((one) => one.shows);
		let size = 0;
		const add = (piece: string) => {
			size += piece.length;
			out.push(piece);
		};
		const source = template.replace(/<!--[^]*?-->/g, '');
		let at = 0;
		for (const mark of source.matchAll(/\{\{([^{}]{0,500})\}\}/g)) {
			// A template may name a long field thousands of times.
			if (size > LONGEST_SIDE) break;
			if (shows()) add(source.slice(at, mark.index));
			at = mark.index + mark[0].length;
			const inner = (mark[1] ?? '').trim();
			const sign = inner.charAt(0);
			const name = inner.slice(1).trim();
			if (sign === '#') open.push({ name, shows: this.#isThere(name) });
			else if (sign === '^') open.push({ name, shows: !this.#isThere(name) });
			else if (sign === '/') {
				if (open.at(-1)?.name === name) open.pop();
			} else if (shows() && sign !== '!') add(this.#replaced(inner));
		}
		if (shows()) add(source.slice(at));
		return out.join('');
	}

	/** `c1` is there on the card of that cloze. */
	#isThere(name: string): boolean {
		const number = /^c(\d{1,4})$/.exec(name)?.[1];
		if (number !== undefined && !this.#fields.has(name))
			return this.#card.isCloze && Number(number) === this.#card.ord + 1;
		return !isBlank(this.#value(name) ?? '');
	}

	/** The front side is no part of the back: it stands above it here. */
	#value(name: string): string | undefined {
		const own = this.#fields.get(name);
		if (own !== undefined) return own;
		const { tags, deck, noteType, template } = this.#card;
		switch (name) {
			case 'Tags':
				return tags;
			case 'Deck':
				return deck;
			case 'Subdeck':
				return deck.split('::').at(-1) ?? '';
			case 'Type':
				return noteType;
			case 'Card':
				return template;
			default:
				return undefined;
		}
	}

	/** `cloze:Text`, `type:Back`, `hint:Extra`: filters stand before the field, the nearest acts first. */
	#replaced(inner: string): string {
		const parts = inner.split(':').map((part) => part.trim());
		const name = parts.pop() ?? '';
		const filters = parts.map((part) => part.toLowerCase());
		// What is read aloud has no text of its own.
		if (filters.some((filter) => filter.startsWith('tts'))) return '';
		// A hint is opened by hand, and what is typed is not there before the answer.
		if (this.#isFront && (filters.includes('hint') || filters.includes('type'))) return '';
		const value = this.#value(name) ?? '';
		if (!filters.includes('cloze')) return value;
		return clozeText(value, this.#card.ord + 1, this.#isFront);
	}
}

const LINE = /<hr\b[^<>]{0,200}\bid\s{0,9}=\s{0,9}["']?answer\b[^<>]{0,200}>/i;
const squeezed = (html: string): string => html.replace(/<[^<>]{0,500}>|&nbsp;|\s/g, '');

/** @param fields field name → its HTML */
export function sidesOf(
	{ front, back }: AnkiTemplate,
	fields: ReadonlyMap<string, string>,
	card: AnkiCardFacts
): AnkiSides {
	const asked = new Renderer(fields, card, true).render(front);
	const answer = new Renderer(fields, card, false).render(back);
	const line = LINE.exec(answer);
	if (line) {
		const before = squeezed(answer.slice(0, line.index));
		const after = answer.slice(line.index + line[0].length);
		// A template that repeats the front by its fields, and not by FrontSide.
		if (squeezed(after) !== '' && (before === '' || before === squeezed(asked)))
			return { front: asked, back: after };
	}
	return { front: asked, back: answer };
}
