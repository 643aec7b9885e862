import { expect, it } from 'vitest';
import { dealt, keyOf, setOf, tabularOf, tableOf } from './excerpts';

const set = setOf('icd10cm', 'FY2027', [
	'*W09.0 Fall on or from playground slide',
	'W09.0XXA Fall on or from playground slide, initial encounter',
	'W09.0XXD Fall on or from playground slide, subsequent encounter',
	'*S52.001 Fracture of upper end of right ulna',
	'S52.001A Fracture of upper end of right ulna, initial encounter for closed fracture',
	'S52.001B Fracture of upper end of right ulna, initial encounter for open fracture'
]);
const tabular = tabularOf(set, {
	'W09.0': { sevenths: { A: 'initial encounter', D: 'subsequent encounter', S: 'sequela' } },
	'S52.001': {
		sevenths: { A: 'initial encounter for closed fracture', B: 'initial encounter for open fracture' }
	}
});

it('asks only for codes that need an X, typed and chosen', () => {
	const note = (meaning: string) =>
		`W09.0: Fall on or from playground slide. The 7th character is that for “${meaning}”.`;
	expect(tableOf(dealt('gen.placeholder', { set, tabular }))).toEqual([
		`${note('initial encounter')} | Enter the whole code. | W09.0XXA`,
		`${note('initial encounter')} | Which is the whole code? | W09.0XXA`,
		`${note('subsequent encounter')} | Enter the whole code. | W09.0XXD`,
		`${note('subsequent encounter')} | Which is the whole code? | W09.0XXD`
	]);
});

it('the wrong forms are those that are often written', () => {
	const made = dealt('gen.placeholder', { set, tabular }).find(
		(one) => one.drill.type === 'multiple_choice' && keyOf(one) === 'W09.0XXA'
	);
	const choices = made?.drill.type === 'multiple_choice' ? made.drill.choices : [];
	expect(choices.map(({ text }) => text).sort()).toEqual(['W09.000A', 'W09.0A', 'W09.0XA', 'W09.0XXA']);
});
