/** Small books for the tests of generators, written by hand. */
import type { CodeSystem } from '../../domain/code';
import { readGeneratedId } from '../../domain/generated';
import type { GeneratedDrill } from '../../domain/skills';
import { buildCodeSet, type CodeSet } from '../code-set';
import type { NoteKind } from '../official';
import type { Tabular, TabularEntry } from '../tabular-file';
import { encodeTabular } from '../tabular-part';
import { TabularPart } from '../tabular-part-read';
import type { GeneratorBook } from './book';
import { dealerOf, dealOne } from './deal';

/** @param lines `H40.11 title` for a code, `*H40.1 title` for a header */
export function setOf(system: CodeSystem, edition: string, lines: readonly string[]): CodeSet {
	const release = edition === 'FY2026' ? '2025-10' : '2026-10';
	return buildCodeSet(
		{ system, edition, release, origin: 'official', source: 'hand.txt' },
		lines.map((line) => {
			const [code = '', ...title] = line.replace('*', '').split(' ');
			return { code: code.replace('.', ''), title: title.join(' '), billable: !line.startsWith('*') };
		})
	);
}

type Noted = Partial<Record<NoteKind, string[]>> & { sevenths?: Record<string, string> };

/** @param notes code or header → its notes; the tree is one chapter with one section */
export function tabularOf(set: CodeSet, notes: Readonly<Record<string, Noted>>): TabularPart {
	const entries: TabularEntry[] = [
		{ kind: 'chapter', id: 'chapter 1', title: 'All (A00-Z99)', notes: [], parent: -1, last: 0 },
		{ kind: 'section', id: 'A00-Z99', title: 'All (A00-Z99)', notes: [], parent: 0, last: 0 }
	];
	for (let at = 0; at < set.size; at++) {
		const code = set.code(at);
		const { sevenths, ...own } = notes[code] ?? {};
		entries.push({
			kind: 'code',
			id: code,
			title: set.title(at),
			notes: Object.entries(own).flatMap(([kind, texts]) =>
				texts.map((text) => ({ kind: kind as NoteKind, text }))
			),
			...(sevenths && { sevenths }),
			parent: (set.parents[at] ?? -1) + 2 > 1 ? (set.parents[at] ?? -1) + 2 : 1,
			last: entries.length
		});
	}
	const tabular: Tabular = { version: '2027', introduction: [], entries };
	const info = {
		part: 'tabular',
		edition: 'FY2027',
		release: '2026-10',
		origin: 'official',
		source: 'x'
	} as const;
	return new TabularPart(encodeTabular(info, tabular).bytes);
}

/** The first so many instances of a skill. @throws Error when the book holds too little */
export function dealt(skill: string, book: GeneratorBook, count = 60): GeneratedDrill[] {
	const deal = dealerOf(skill, book);
	if (!deal) throw new Error(`${skill}: the book holds too little`);
	return Array.from({ length: count }, (_, seed) => {
		const id = `${skill}@FY2027.x.${seed.toString(36)}`;
		return dealOne(deal, id, readGeneratedId(id)?.seed ?? 0);
	});
}

/** The key in words: the text of the right choice, else the answer. */
export function keyOf({ drill }: GeneratedDrill): string {
	if (drill.type === 'multiple_choice')
		return drill.choices.find(({ id }) => id === drill.answer)?.text ?? '';
	if (drill.type === 'excludes1_spot')
		return [...(drill.pairs.find(({ id }) => id === drill.answer)?.codes ?? [])].sort().join(' ');
	if (drill.type === 'typed_code') return drill.answer.join();
	return 'answer' in drill ? JSON.stringify(drill.answer) : '';
}

/** What is asked → the key, each once, sorted. */
export function tableOf(drills: readonly GeneratedDrill[]): string[] {
	return [
		...new Set(
			drills.map((made) => [made.drill.note, made.drill.prompt, keyOf(made)].filter(Boolean).join(' | '))
		)
	].sort();
}
