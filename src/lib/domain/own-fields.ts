/**
 * Reads fields of something a stranger wrote, one by one, into values of our own. Nothing parsed is ever spread or
 * merged. What is wrong is said in a sentence that names the field.
 */
import { cleanLine, cleanText, OWN_CAPS } from './own-text';

/** Names that would reach into the prototype of an object. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of a parsed object itself, never one of its prototype. */
export function fieldOf(record: unknown, name: string): unknown {
	return isRecord(record) && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Are lists and objects nested deeper than the cap, or is there a name that must not be? Ends at the cap. */
export function unsafePart(value: unknown, depth: number = OWN_CAPS.depth): 'deep' | 'name' | null {
	if (typeof value !== 'object' || value === null) return null;
	if (depth === 0) return 'deep';
	for (const name of Object.keys(value)) {
		if (UNSAFE.has(name)) return 'name';
		const found = unsafePart((value as Record<string, unknown>)[name], depth - 1);
		if (found) return found;
	}
	return null;
}

/** The fields of one record, with what was wrong with them. */
export class Fields {
	readonly #record: unknown;
	/** Field and sentence, in the order in which they were found. */
	readonly problems: { field: string; says: string }[];
	readonly #prefix: string;
	readonly #asked = new Set<string>();

	constructor(record: unknown, problems: { field: string; says: string }[] = [], prefix = '') {
		this.#record = record;
		this.problems = problems;
		this.#prefix = prefix;
	}

	wrong(field: string, says: string): void {
		this.problems.push({ field: this.#prefix + field, says });
	}

	/** The first of some names that is there and not empty. */
	raw(...names: string[]): unknown {
		for (const name of names) {
			this.#asked.add(name);
			const value = fieldOf(this.#record, name);
			if (value !== undefined && value !== null && value !== '') return value;
		}
		return undefined;
	}

	/** Names of fields that nobody asked for; at most five. */
	unknown(known: readonly string[]): string[] {
		if (!isRecord(this.#record)) return [];
		const names = Object.keys(this.#record).filter((name) => !this.#asked.has(name) && !known.includes(name));
		return names.slice(0, 5).map((name) => cleanLine(name.slice(0, 40)));
	}

	/** A text; empty where there is none. Numbers and booleans are texts, too: `answer: 42`. */
	text(names: readonly string[], most: number = OWN_CAPS.text): string {
		const [field = ''] = names;
		const value = this.raw(...names);
		if (value === undefined) return '';
		const text = textOf(value);
		if (text === null) {
			this.wrong(field, 'is no text');
			return '';
		}
		if (text.length > most) {
			this.wrong(field, `has more than ${most.toLocaleString('en-US')} characters`);
			return '';
		}
		return cleanText(text);
	}

	line(names: readonly string[], most: number = OWN_CAPS.text): string {
		return cleanLine(this.text(names, most));
	}

	/** A list of texts. One text is parted at `|`, and at `;` where the field holds codes or ids. */
	texts(names: readonly string[], parts: RegExp = /\s*[|;]\s*/): string[] {
		const [field = ''] = names;
		const value = this.raw(...names);
		if (value === undefined) return [];
		const list = Array.isArray(value) ? (value as unknown[]) : (textOf(value)?.split(parts) ?? []);
		if (list.length > OWN_CAPS.list) {
			this.wrong(field, `lists more than ${OWN_CAPS.list}`);
			return [];
		}
		const texts = list.map(textOf);
		if (texts.some((text) => text === null || text.length > OWN_CAPS.text)) {
			this.wrong(field, 'holds something that is no text');
			return [];
		}
		return texts.flatMap((text) => cleanLine(text ?? '') || []);
	}

	/** A list of records. */
	records(name: string): unknown[] {
		const value = this.raw(name);
		if (value === undefined) return [];
		if (!Array.isArray(value)) {
			this.wrong(name, 'is no list');
			return [];
		}
		if (value.length <= OWN_CAPS.list) return value as unknown[];
		this.wrong(name, `lists more than ${OWN_CAPS.list}`);
		return [];
	}

	/** One of some words. @returns the fallback where nothing stands, null where something else does */
	word<T extends string>(names: readonly string[], words: readonly T[], fallback: T | null): T | null {
		const text = this.line(names)
			.toLowerCase()
			.replace(/[\s-]+/g, '_');
		if (text === '') return fallback;
		const found = words.find((word) => word === text);
		if (found !== undefined) return found;
		this.wrong(names[0] ?? '', `is “${text.slice(0, 40)}”; it can be ${words.join(', ')}`);
		return null;
	}
}

function textOf(value: unknown): string | null {
	if (typeof value === 'string') return value;
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

const YES = new Set(['true', 'yes', 't', 'y', '1', 'x']);
const NO = new Set(['false', 'no', 'f', 'n', '0']);

/** @returns null for a text that says neither */
export function readTruth(text: string): boolean | null {
	const word = text.toLowerCase();
	return YES.has(word) ? true : NO.has(word) ? false : null;
}
