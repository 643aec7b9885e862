import { describe, expect, it } from 'vitest';
import type { Item } from './checks/item';
import { chart, documents, dx, questionsOf, typedCode } from './checks/samples';
import { checkIdentity, nextIds } from './identity';

const note =
	'Type 2 diabetes with moderate nonproliferative retinopathy and macular edema of the right eye only.';
const born = typedCode({ note });
const shipped = nextIds(questionsOf([born, chart()]), {});
const problemsOf = (item: Item) => {
	const { errors, warnings } = checkIdentity(questionsOf([item]), shipped);
	return [...errors, ...warnings].map(({ reason }) => reason);
};

describe('an item that shipped', () => {
	it.each<[string, Item, string[]]>([
		['stays as it was', born, []],
		[
			'may have its prose mended',
			{ ...born, rationale: 'Better said.', note: note.replace('only', 'alone') },
			[]
		],
		['may have its rev raised with a changed key', { ...born, answer: ['I11.9'], rev: 2 }, []],
		[
			'must raise its rev when an answer changes',
			{ ...born, answer: ['I11.9'] },
			['what is graded changed: raise rev to 2']
		],
		[
			'must raise its rev when a credit changes',
			{ ...born, partial: [{ code: 'I11.9', credit: 0.5, why: 'x' }] },
			['what is graded changed: raise rev to 2']
		],
		[
			'must raise its rev when a quote changes',
			chart({}, { dx: [dx('I10', 'at goal', { seq: 1 })] }),
			['what is graded changed: raise rev to 2']
		],
		[
			'stays a drill or a mock',
			{ ...born, use: 'mock' },
			[
				'was born as "typed_code icd10cm drill" and is now "typed_code icd10cm mock": a changed question gets a new id'
			]
		],
		[
			'reads like another question',
			{ ...born, note: 'Cough for two weeks, chest film clear, no fever, smoker.' },
			['reads like another question: a changed question gets a new id']
		],
		[
			'a chart told anew',
			chart({
				documents: documents(
					'Hypertension at goal. A wholly other story follows here, of asthma, wheeze, inhalers, sleep, pets, carpets and dust.'
				)
			}),
			['reads like another question: a changed question gets a new id']
		]
	])('%s', (_, item, reasons) => {
		expect(problemsOf(item)).toEqual(reasons);
	});

	it('never goes back to an older rev', () => {
		const ids = nextIds(questionsOf([{ ...born, rev: 3 }]), {});
		expect(checkIdentity(questionsOf([{ ...born, rev: 2 }]), ids).errors[0]?.reason).toContain('older');
	});
});

describe('ids', () => {
	it('begin with rev 1', () => {
		expect(checkIdentity(questionsOf([{ ...born, rev: 2 }]), {}).errors).toHaveLength(1);
	});

	it('stay when an item is retired, and never return', () => {
		const ids = nextIds(questionsOf([chart()]), shipped);
		expect(ids['sample']?.retired).toBe(true);
		expect(checkIdentity(questionsOf([born]), ids).errors[0]?.reason).toContain('retired');
		expect(nextIds(questionsOf([chart()]), ids)).toEqual(ids);
	});
});
