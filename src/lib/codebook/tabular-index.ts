/** The Tabular List as questions are asked of it: which notes govern a code, which codes exclude each other. */
import { compactCode } from '../domain/code';
import { noteReferences, type NoteReference } from './note-codes';
import type { Excludes1Pair, NoteKind, TabularIndex, TabularNote, UncertainPlace } from './official';
import type { Tabular, TabularEntry } from './tabular-file';

export interface TabularOptions {
	/** `FY2027` */
	label: string;
	/** Places of the list that could not be checked. */
	uncertain?: readonly UncertainPlace[];
	/** When given, only 7th characters that make a billable code are named. */
	isBillable?: (code: string) => boolean;
}

/** The title of every code of the etiology/manifestation convention says so (Guidelines I.A.13). */
const MANIFESTATION = /\bin\b.*\bclassified elsewhere\b/i;
/** B95-B97 say it too, but of the disease that they name the cause of. */
const CAUSE_OF = /\bas the cause of\b/i;

export function tabularIndex(tabular: Tabular, options: TabularOptions): TabularIndex {
	const { entries } = tabular;
	const places = new Map<string, number>();
	entries.forEach((entry, at) => {
		if (entry.kind === 'code') places.set(compactCode(entry.id), at);
	});

	/** The entry of a code, or of the nearest header: codes with a 7th character have no entry of their own. */
	const placeOf = (code: string): number => {
		for (let bare = compactCode(code); bare.length >= 3; bare = bare.slice(0, -1)) {
			const at = places.get(bare);
			if (at !== undefined) return at;
		}
		return -1;
	};
	const upwards = (code: string): TabularEntry[] => {
		const chain: TabularEntry[] = [];
		for (let at = placeOf(code); at >= 0; at = entries[at]?.parent ?? -1) {
			const entry = entries[at];
			if (entry) chain.push(entry);
		}
		return chain;
	};
	const notesOf = (code: string, ...kinds: NoteKind[]): TabularNote[] =>
		upwards(code).flatMap((entry) =>
			entry.notes
				.filter((note) => kinds.length === 0 || kinds.includes(note.kind))
				.map((note) => ({ ...note, from: entry.id }))
		);

	const covers = ({ from, to, only }: NoteReference, code: string): boolean => {
		const bare = compactCode(code);
		if (only && !only(bare)) return false;
		if (from === to) return bare.startsWith(from);
		// Ranges run in the order of the book: C43-C44 holds C4A, which character order would leave out.
		const [first, last, at] = [places.get(from), places.get(to), placeOf(code)];
		if (first !== undefined && last !== undefined) return at >= first && at <= (entries[last]?.last ?? -1);
		return bare.slice(0, from.length) >= from && bare.slice(0, to.length) <= to;
	};
	const read = new Map<string, NoteReference[]>();
	const referencesOf = (text: string): NoteReference[] => {
		let known = read.get(text);
		if (!known) read.set(text, (known = noteReferences(text, (bare) => places.has(bare))));
		return known;
	};

	return {
		label: options.label,
		notes: (code) => notesOf(code),
		sevenths(stemOrCode) {
			const stem = compactCode(stemOrCode).slice(0, 6);
			const all = upwards(stem).find((entry) => entry.sevenths)?.sevenths;
			const at = placeOf(stem);
			const isHeader = (entries[at]?.last ?? at) > at && places.has(stem);
			if (!all || isHeader || !options.isBillable) return all;
			const legal = Object.entries(all).filter(([char]) => options.isBillable?.(stem.padEnd(6, 'X') + char));
			return legal.length > 0 ? Object.fromEntries(legal) : undefined;
		},
		excludes1Pairs(codes) {
			const pairs: Excludes1Pair[] = [];
			for (const a of new Set(codes))
				for (const { text, from } of notesOf(a, 'excludes1'))
					for (const b of new Set(codes))
						if (a !== b && referencesOf(text).some((reference) => covers(reference, b)))
							pairs.push({ a, b, note: text, from });
			return pairs;
		},
		isManifestation(code) {
			const chain = upwards(code).filter((entry) => entry.kind === 'code');
			const says = chain.some((entry) => MANIFESTATION.test(entry.title) && !CAUSE_OF.test(entry.title));
			return says && notesOf(code, 'codeFirst').length > 0;
		},
		codeFirst: (code) => notesOf(code, 'codeFirst'),
		useAdditional: (code) => notesOf(code, 'useAdditionalCode'),
		names: (note, code) => referencesOf(note).some((reference) => covers(reference, code)),
		uncertain(code) {
			const matching = (options.uncertain ?? []).filter(({ range }) => {
				const [from = '', to = from] = range.split(/\.\.|-/).map(compactCode);
				return covers({ from, to }, code);
			});
			return matching.find((place) => place.kind !== 'range') ?? matching[0];
		}
	};
}
