import { describe, expect, it } from 'vitest';
import type { Chart, Evidence, KeyCode, Mutant } from './chart';
import { plainText } from './document';
import { mutate } from './mutant';

const TEXT = `## Assessment

Fracture of the right wrist, seen
after a fall.

1. Right wrist cast.
2. Hypertension, on lisinopril.`;

const line = (code: string, quote: string, rest: Partial<KeyCode> = {}): KeyCode => ({
	code,
	evidence: [{ doc: 'note', quote }],
	why: 'Stated.',
	refs: [],
	...rest
});

const chart = (key: Partial<Chart['key']> = {}): Chart => ({
	id: 'wrist',
	rev: 1,
	use: 'drill',
	kind: 'ed_note',
	topic: 'cm.ch.c19',
	title: 'Wrist',
	level: 1,
	exams: ['CPC'],
	setting: 'outpatient',
	editions: ['FY2026'],
	patient: { sex: 'F', age: 54 },
	minutes: 3,
	documents: [{ id: 'note', role: 'physician', title: 'Note', text: TEXT }],
	key: {
		dx: [
			line('S52.521A', 'Fracture of the right wrist', { seq: 1 }),
			line('W19.XXXA', 'after a fall', { after: 'S52.521A' }),
			line('I10', 'Hypertension, on lisinopril')
		],
		px: [],
		optional: [],
		alt: [],
		partial: [],
		queries: [],
		...key
	},
	wrong: [
		{ code: 'S52.522A', error: 'wrong_side', why: 'Right.' },
		{ code: 'R03.0', error: 'rule', why: 'Stated.' }
	],
	refs: [],
	review: 'read-twice',
	mutants: []
});

const mutant = (change: Partial<Mutant> = {}): Mutant => ({
	id: 'left',
	changes: [
		{ doc: 'note', quote: 'Fracture of the right', to: 'Fracture of the whole left' },
		{ doc: 'note', quote: 'Right wrist cast', to: 'Left wrist cast' }
	],
	remove: ['S52.521A'],
	add: [line('S52.522A', 'Fracture of the whole left wrist')],
	first: 'S52.522A',
	why: 'Another side.',
	refs: [],
	...change
});

/** Where each passage of a key stands: the words are read from the changed record. */
const quotes = (of: Chart | undefined, code: string): Evidence[] | undefined =>
	of?.key.dx.find((one) => one.code === code)?.evidence;

describe('one fact changed', () => {
	it('puts the new words into the record and keeps its blocks', () => {
		const text = mutate(chart(), mutant())?.chart.documents[0]?.text ?? '';
		expect(plainText(text)).toEqual(
			plainText(
				TEXT.replace('Fracture of the right', 'Fracture of the whole left').replace(
					'Right wrist cast',
					'Left wrist cast'
				)
			)
		);
	});

	it('says where the new words stand', () => {
		const mutated = mutate(chart(), mutant());
		const { text } = plainText(mutated?.chart.documents[0]?.text ?? '');
		expect(mutated?.changed.map(({ from, to }) => text.slice(from, to))).toEqual([
			'Fracture of the whole left',
			'Left wrist cast'
		]);
	});

	it('exchanges a code of the key in its place, with its rank', () => {
		const key = mutate(chart(), mutant())?.chart.key.dx.map(({ code, seq, after }) => ({ code, seq, after }));
		expect(key).toEqual([
			{ code: 'S52.522A', seq: 1, after: undefined },
			{ code: 'W19.XXXA', seq: undefined, after: undefined },
			{ code: 'I10', seq: undefined, after: undefined }
		]);
	});

	it('no longer calls a code wrong that the change makes right', () => {
		expect(mutate(chart(), mutant())?.chart.wrong.map(({ code }) => code)).toEqual(['R03.0']);
	});

	it('puts a new first diagnosis in front of the old one', () => {
		const only = mutant({
			changes: [{ doc: 'note', quote: 'Hypertension', to: 'Urgent hypertension' }],
			remove: [],
			add: [],
			first: 'I10'
		});
		expect(mutate(chart(), only)?.chart.key.dx.map(({ code, seq }) => [code, seq])).toEqual([
			['I10', 1],
			['S52.521A', undefined],
			['W19.XXXA', undefined]
		]);
	});

	it.each<[string, string, string, string, Evidence[]]>([
		['untouched', 'after a fall', 'lisinopril', 'amlodipine', [{ doc: 'note', quote: 'after a fall' }]],
		[
			'that holds the changed words',
			'Hypertension, on lisinopril',
			'lisinopril',
			'amlodipine',
			[{ doc: 'note', quote: 'Hypertension, on amlodipine' }]
		],
		['that the change cuts through', 'Hypertension, on', 'on lisinopril', 'diet only', []],
		[
			'that stands twice afterwards',
			'after a fall',
			'Right wrist',
			'Cast after a fall, right wrist',
			[{ doc: 'note', quote: 'after a fall', nth: 1 }]
		]
	])('follows a passage %s', (_, passage, quote, to, evidence) => {
		const given = chart({ dx: [line('S52.521A', 'wrist', { seq: 1 }), line('I10', passage)] });
		const changes = [{ doc: 'note', quote, to }];
		expect(
			quotes(mutate(given, mutant({ changes, remove: [], add: [], first: 'S52.521A' }))?.chart, 'I10')
		).toEqual(evidence);
	});

	it.each([
		['does not stand in the record', [{ doc: 'note', quote: 'ankle', to: 'wrist' }]],
		['is of no document', [{ doc: 'op', quote: 'right', to: 'left' }]],
		[
			'overlaps another',
			[
				{ doc: 'note', quote: 'Fracture of the right', to: 'x' },
				{ doc: 'note', quote: 'the right wrist', to: 'y' }
			]
		]
	])('is nothing where a change %s', (_, changes) => {
		expect(mutate(chart(), mutant({ changes }))).toBeNull();
	});

	it('drops a query whose passage the change answers', () => {
		const asked = {
			about: 'drug',
			text: 'Which drug?',
			evidence: [{ doc: 'note', quote: 'Hypertension, on' }]
		};
		const answers = mutant({ changes: [{ doc: 'note', quote: 'on lisinopril', to: 'diet only' }] });
		expect(mutate(chart({ queries: [asked] }), answers)?.chart.key.queries).toEqual([]);
		expect(mutate(chart({ queries: [asked] }), mutant())?.chart.key.queries).toEqual([asked]);
	});
});
