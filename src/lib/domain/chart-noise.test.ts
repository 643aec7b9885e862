import { describe, expect, it } from 'vitest';
import { abbreviationWords } from './abbreviation-words';
import type { Chart, Mark } from './chart';
import { noised, NOISE_LEVELS, type NoiseLevel } from './chart-noise';
import { SHORT_FORMS } from './chart-noise-words';
import { findQuote, plainText } from './document';

const LINES = { note: { top: 'Printed page.', inside: 'Empty field [ ].', end: 'End of printout.' } };
const TEXT = `## History

The patient came with a cough. No fever, blood pressure fine without drugs. Takes lisinopril for hypertension.

## Examination

BP 152/94, HR 82. Lungs clear.

## Plan

1. Pneumonia, treated as needed.`;

const chart = (text: string, quotes: string[], rest: Partial<Chart> = {}): Chart => ({
	id: 'sample',
	rev: 1,
	use: 'drill',
	kind: 'clinic_soap',
	topic: 'cm.ch.c10',
	title: 'Visit',
	level: 1,
	exams: ['CPC'],
	setting: 'outpatient',
	editions: ['FY2027'],
	patient: { sex: 'F', age: 54 },
	minutes: 3,
	documents: [{ id: 'note', role: 'physician', title: 'Note', text }],
	key: {
		dx: [
			{ code: 'J18.9', seq: 1, evidence: quotes.map((quote) => ({ doc: 'note', quote })), why: '', refs: [] }
		],
		px: [],
		optional: [],
		alt: [],
		partial: [],
		queries: []
	},
	wrong: [],
	refs: [],
	review: 'read-twice',
	...rest
});
const textOf = (one: Chart, level: NoiseLevel) => plainText(noised(one, level).documents[0]?.text ?? '').text;
const own = plainText(TEXT).text;
const markOf = (text: string, words: string): Mark => ({
	doc: 'note',
	...(findQuote(text, words) ?? { from: 0, to: 0 })
});

describe('a record at each level', () => {
	const one = chart(TEXT, ['Pneumonia'], { noise: LINES });

	it('is the author’s own when usual', () => {
		expect(noised(one, 'usual').documents).toBe(one.documents);
	});
	it('has short forms written out and a line for each sentence when clean', () => {
		expect(textOf(one, 'clean')).toBe(
			[
				'History',
				'The patient came with a cough.',
				'No fever, blood pressure fine without drugs.',
				'Takes lisinopril for hypertension.',
				'Examination',
				'Blood pressure 152/94, heart rate 82. Lungs clear.',
				'Plan',
				'Pneumonia, treated as needed.'
			].join('\n')
		);
	});
	it('has short forms, run-in headings and lines beside it when messy', () => {
		expect(textOf(one, 'messy')).toBe(
			[
				'Printed page.',
				'HISTORY: The pt came w/ a cough. No fever, BP fine w/o drugs. Takes lisinopril for HTN.',
				'EXAMINATION: BP 152/94, HR 82. Lungs clear.',
				'Empty field [ ].',
				'Plan',
				'Pneumonia, treated prn.',
				'Carried forward from above by the template: BP 152/94, HR 82.',
				'End of printout.'
			].join('\n')
		);
	});
	it.each(NOISE_LEVELS)('is the same text twice (%s)', (level) => {
		expect(noised(one, level).documents).toEqual(noised(one, level).documents);
	});
});

describe('what stays as it is', () => {
	it.each<[string, Chart, NoiseLevel, string]>([
		['a passage of the key', chart(TEXT, ['lisinopril for hypertension']), 'messy', 'for hypertension'],
		[
			'every place of its words',
			chart(`${TEXT}\n2. hypertension`, ['hypertension']),
			'messy',
			'for hypertension'
		],
		[
			'vital signs that a code leans on, once',
			chart(TEXT, ['BP 152/94']),
			'messy',
			'BP 152/94, HR 82. Lungs clear.'
		],
		[
			'a form that means something else here',
			chart(TEXT, [], { abbreviations: { BP: 'bullous pemphigoid' } }),
			'clean',
			'BP 152/94'
		],
		['a form behind an article that would not fit', chart('Had an MRI today.', []), 'clean', 'an MRI'],
		[
			'a form inside a longer one',
			chart('BP-like and CTA and pts.', []),
			'clean',
			'BP-like and CTA and pts.'
		],
		[
			'a sentence end inside a passage',
			chart('One. Two here. Three. Four.', ['One. Two']),
			'clean',
			'One. Two here.'
		]
	])('%s', (_, one, level, kept) => {
		expect(textOf(one, level)).toContain(kept);
	});

	it('vital signs that a code leans on are not carried forward', () => {
		expect(textOf(chart(TEXT, ['BP 152/94']), 'messy')).not.toContain('Carried forward');
	});

	it('what a mutant changed', () => {
		const changed = markOf(own, 'hypertension');
		const record = noised(chart(TEXT, []), 'messy', [changed]);
		const text = plainText(record.documents[0]?.text ?? '').text;
		const { from, to } = record.shown(changed);
		expect(text.slice(from, to)).toBe('hypertension');
	});

	it('the whole record, where a line beside it would copy a passage', () => {
		const one = chart(TEXT, ['Lungs clear'], { noise: { note: { ...LINES.note, end: 'Lungs clear' } } });
		expect(textOf(one, 'messy')).toBe(own);
	});
});

describe('marks on the page and in the author’s text', () => {
	const one = chart(TEXT, ['Pneumonia'], { noise: LINES });
	const messy = noised(one, 'messy');
	const page = textOf(one, 'messy');
	const back = (words: string, before?: string) => {
		const mark = messy.own(markOf(page, words), before === undefined ? null : markOf(page, before));
		return mark && own.slice(mark.from, mark.to);
	};

	it.each<[string, string, string | null]>([
		['words as they are', 'a cough', 'a cough'],
		['a short form', 'HTN', 'hypertension'],
		['a form that ends with a stroke', 'w', 'with'],
		['words around a short form', 'No fever, BP fine', 'No fever, blood pressure fine'],
		['a heading that runs into the text', 'HISTORY', 'History'],
		[
			'what was carried forward, at its first place',
			'Carried forward from above by the template: BP 152/94',
			'BP 152/94'
		],
		['a line beside the text', 'Printed page', null],
		['a field that nobody filled in', 'Empty field', null]
	])('%s', (_, words, expected) => {
		expect(back(words)).toBe(expected);
	});

	it('a short form is let go whole when a passage is narrowed, and taken whole when it is widened', () => {
		const clean = noised(one, 'clean');
		const text = textOf(one, 'clean');
		const wide = markOf(text, 'Blood pressure 152/94');
		const narrow = markOf(text, 'pressure 152/94');
		const words = (mark: Mark | null) => mark && own.slice(mark.from, mark.to);
		expect(words(clean.own(narrow, wide))).toBe('152/94');
		expect(words(clean.own(narrow, null))).toBe('BP 152/94');
	});

	it.each(['clean', 'messy'] as const)('every word goes there and back (%s)', (level) => {
		const record = noised(one, level);
		for (const words of own.match(/[A-Za-z0-9/]+/g) ?? []) {
			const mark = markOf(own, words);
			if (mark.to === 0) continue;
			const there = record.own(record.shown(mark));
			// One word of several that became one takes the others with it.
			expect(there && there.from <= mark.from && there.to >= mark.to, words).toBe(true);
		}
	});
});

describe('the exchanged words', () => {
	it.each(SHORT_FORMS)('%s is tapped for the meaning "%s"', (short, long) => {
		const meaning = abbreviationWords().get(short) ?? '';
		expect(meaning.toLowerCase().startsWith(long.toLowerCase())).toBe(true);
		expect(meaning).not.toMatch(/, or /);
	});
});
