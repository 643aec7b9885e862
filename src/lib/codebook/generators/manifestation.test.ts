import { expect, it } from 'vitest';
import { dealt, keyOf, setOf, tabularOf } from './excerpts';

const set = setOf('icd10cm', 'FY2027', [
	'I78.0 Hereditary hemorrhagic telangiectasia',
	'I78.8 Other diseases of capillaries',
	'I78.9 Disease of capillaries, unspecified',
	'I79.0 Aneurysm of aorta in diseases classified elsewhere',
	'I79.1 Aortitis in diseases classified elsewhere',
	'I80.0 Phlebitis, with a note to code first'
]);
const tabular = tabularOf(set, {
	'I79.0': { codeFirst: ['underlying disease'] },
	'I80.0': { codeFirst: ['phlebitis complicating abortion (O08.7)'] }
});

it('is proved by title and note together; what has either alone is not asked', () => {
	const made = dealt('gen.manifestation', { set, tabular });
	expect(new Set(made.map(keyOf))).toEqual(
		new Set(['I79.0 Aneurysm of aorta in diseases classified elsewhere'])
	);
	const choices = made[0]?.drill.type === 'multiple_choice' ? made[0].drill.choices : [];
	expect(choices.map(({ text }) => text.slice(0, 5)).sort()).toEqual(['I78.0', 'I78.8', 'I78.9', 'I79.0']);
	expect(made[0]?.proof).toMatchObject({ section: 'I79.0', row: 'Code first: underlying disease' });
});
