import { expect, it } from 'vitest';
import { dealt, keyOf, setOf } from './excerpts';

const set = setOf('icd10cm', 'FY2027', [
	'I10 Essential (primary) hypertension',
	'*I11 Hypertensive heart disease',
	'I11.0 Hypertensive heart disease with heart failure',
	'I11.9 Hypertensive heart disease without heart failure',
	'*I12 Hypertensive chronic kidney disease',
	'I12.0 Hypertensive chronic kidney disease with stage 5',
	'*I13 Hypertensive heart and chronic kidney disease',
	'I13.0 Hypertensive heart and chronic kidney disease with heart failure'
]);

it('the one code among headers of its length', () => {
	const made = dealt('gen.billable', { set });
	expect(new Set(made.map(keyOf))).toEqual(new Set(['I10 Essential (primary) hypertension']));
	expect(made[0]?.drill).toMatchObject({
		prompt: 'Which of these can be reported as it stands?',
		rationale: 'In FY2027, I10 is a code: nothing stands below it.'
	});
	const choices = made[0]?.drill.type === 'multiple_choice' ? made[0].drill.choices : [];
	expect(choices.map(({ why }) => why ?? '').sort()).toEqual([
		'',
		'I11 is a header: 2 codes stand below it, I11.0 the first.',
		'I12 is a header: the code below it is I12.0.',
		'I13 is a header: the code below it is I13.0.'
	]);
});
