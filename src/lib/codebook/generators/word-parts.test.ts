import { expect, it } from 'vitest';
import { dealt, setOf, tableOf } from './excerpts';
import { buildable } from './word-parts';

const set = setOf('icd10cm', 'FY2027', [
	'*K29 Gastritis and duodenitis',
	'I51.7 Cardiomegaly',
	'E16.2 Hypoglycemia, unspecified',
	'G81.90 Hemiplegia, unspecified'
]);

it.each([
	['gastritis', 'inflammation of the stomach'],
	['arthropathy', 'disease of a joint'],
	['hyperkalemia', 'too much potassium in the blood'],
	['thrombocytopenia', 'a lack of platelets'],
	['quadriplegia', 'paralysis of all four limbs']
])('%s is %s', (term, says) => expect(buildable().find((one) => one.term === term)?.says).toBe(says));

it('only words that stand in a title are asked', () => {
	expect(tableOf(dealt('gen.word-parts', { set }))).toEqual([
		'Build the term for enlargement of the heart. | ["cardi-","-o-","-megaly"]',
		'Build the term for inflammation of the stomach. | ["gastr-","-itis"]',
		'Build the term for paralysis of one half of the body. | ["hemi-","-plegia"]',
		'Build the term for too little sugar in the blood. | ["hypo-","glyc-","-emia"]'
	]);
});
