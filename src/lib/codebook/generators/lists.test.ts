import { expect, it } from 'vitest';
import { encodeLists } from '../lists-part';
import { ListsPart } from '../lists-part-read';
import { dealerOf } from './deal';
import { dealt, keyOf, setOf } from './excerpts';

const CODES = [
	'Z00.00',
	'Z20.1',
	'Z21',
	'Z22.0',
	'Z66',
	'Z79.4',
	'Z93.3',
	'E11.9',
	'E11.22',
	'E16.2',
	'I50.9',
	'I51.9',
	'I10'
];
const set = setOf(
	'icd10cm',
	'FY2026',
	CODES.map((code) => `${code} Title of ${code}`)
);
const lists = (drops: [number, number[]][]): ListsPart =>
	new ListsPart(
		encodeLists(
			{ part: 'lists', edition: 'FY2026', release: '2025-10', origin: 'official', source: 'hand' },
			{
				names: [
					{ list: 'poa', edition: 'FY2026', origin: 'official', source: 'hand' },
					{ list: 'hcc', edition: 'PY2026', origin: 'official', source: 'hand' }
				],
				poa: ['Z00.00', 'Z66', 'Z79.4', 'Z93.3'],
				hcc: new Map([
					['E11.9', [38]],
					['E11.22', [37]],
					['I50.9', [226]]
				]),
				labels: new Map([
					[37, 'Diabetes with Chronic Complications'],
					[38, 'Diabetes without Complication'],
					[226, 'Heart Failure']
				]),
				drops: new Map(drops),
				newer: { poa: ['Z93.3'], hcc: [] },
				modifiers: []
			}
		).bytes
	);

it('POA: one of the list among others of its chapter; a code that the list is too old for is not asked', () => {
	const made = dealt('gen.poa-exempt', { set, lists: lists([]) }, 100).filter(({ drill }) =>
		drill.prompt.includes('is exempt')
	);
	expect(new Set(made.map((one) => keyOf(one).split(' ')[0]))).toEqual(new Set(['Z00.00', 'Z66', 'Z79.4']));
	for (const { drill } of made)
		expect(
			drill.type === 'multiple_choice' && drill.choices.some(({ text }) => text.startsWith('Z93.3'))
		).toBe(false);
});

it('hierarchies: the one above drops the one below, and others do not', () => {
	const made = dealt('gen.hcc-hierarchy', { set, lists: lists([[37, [38]]]) }, 100);
	const said = made.map(({ drill }) =>
		drill.type === 'higher_lower' ? `${drill.left} ${drill.right} ${drill.answer}` : ''
	);
	expect([...new Set(said)].sort()).toEqual([
		'E11.22 E11.9 left',
		'E11.22 I50.9 equal',
		'E11.9 E11.22 right',
		'E11.9 I50.9 equal',
		'I50.9 E11.22 equal',
		'I50.9 E11.9 equal'
	]);
	expect(dealerOf('gen.hcc-hierarchy', { set, lists: lists([]) })).toBeNull();
});

it('payment: the mapping says which of two has a category', () => {
	const mapping = lists([]);
	for (const { drill } of dealt(
		'gen.hcc-payment',
		{
			set: setOf(
				'icd10cm',
				'FY2026',
				[...CODES, 'E11.5'].map((code) => `${code} Title of ${code}`)
			),
			lists: mapping
		},
		100
	)) {
		if (drill.type !== 'higher_lower') throw new Error(drill.type);
		const [left, right] = [drill.left, drill.right].map((code) => mapping.hccsOf(code).length);
		expect(drill.answer).toBe(left === right ? 'equal' : left === 0 ? 'right' : 'left');
	}
});
