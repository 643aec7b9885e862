import { describe, expect, it } from 'vitest';
import { dealt, setOf, tabularOf } from './excerpts';
import { readMeaning, scenesOf } from './seventh-scenes';

const CHARS = ['A', 'D', 'S'];
const set = setOf('icd10cm', 'FY2027', [
	'*S50.11 Contusion of right forearm',
	...CHARS.map((char) => `S50.11X${char} Contusion of right forearm, ${char}`),
	'*S52.001 Fracture of upper end of right ulna',
	...['A', 'B', 'K'].map((char) => `S52.001${char} Fracture of upper end of right ulna, ${char}`)
]);
const tabular = tabularOf(set, {
	'S50.11': { sevenths: { A: 'initial encounter', D: 'subsequent encounter', S: 'sequela' } },
	'S52.001': {
		sevenths: {
			A: 'initial encounter for closed fracture',
			B: 'initial encounter for open fracture type I or II',
			K: 'subsequent encounter for closed fracture with nonunion',
			M: 'subsequent encounter for open fracture type I or II with nonunion'
		}
	}
});

describe('7th characters', () => {
	it.each([
		['initial encounter', { phase: 'initial', kind: '', healing: '' }],
		['sequela of fracture', { phase: 'sequela', kind: '', healing: '' }],
		[
			'subsequent encounter for open fracture type IIIA, IIIB, or IIIC with delayed healing',
			{ phase: 'subsequent', kind: 'open fracture type IIIA, IIIB, or IIIC', healing: 'delayed healing' }
		],
		['fetus 2', null],
		['mild stage', null]
	])('%s', (meaning, read) => expect(readMeaning(meaning)).toEqual(read));

	it('a scene says the kind of the fracture, then what is done', () => {
		const meaning = readMeaning('subsequent encounter for closed fracture with nonunion');
		expect(meaning && scenesOf(meaning)[0]).toBe(
			'The fracture is closed. Active treatment of the injury is over. The new film shows a nonunion.'
		);
	});

	it('injuries: three characters, each asked', () => {
		const made = dealt('gen.seventh-injury', { set, tabular });
		expect(
			new Set(made.map(({ drill }) => (drill.type === 'seventh_char' ? drill.stem + drill.answer : '')))
		).toEqual(new Set(['S50.11XA', 'S50.11XD', 'S50.11XS']));
		expect(made[0]?.drill.note).toMatch(/^Contusion of right forearm\. [A-Z]/);
	});

	it('fractures: a character of the list that makes no code is neither asked nor offered', () => {
		const made = dealt('gen.seventh-fracture', { set, tabular });
		const answers = made.map(({ drill }) => (drill.type === 'seventh_char' ? drill.answer : ''));
		expect(new Set(answers)).toEqual(new Set(['A', 'B', 'K']));
		expect(made.some(({ codes }) => 'M' in (codes.sevenths['S52.001'] ?? {}))).toBe(false);
	});
});
