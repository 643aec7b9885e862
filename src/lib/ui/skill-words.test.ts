import { expect, it } from 'vitest';
import { accuracyWords, paceWords, skillWords } from './skill-words';

const TOPICS = [
	{ id: 'cm.ch.c09', number: 1, title: 'Circulatory system', chapter: 9 },
	{ id: 'pcs', number: 2, title: 'Procedures' }
];

it.each([
	['topic pcs', 'Topic', 'Procedures'],
	['topic gone', 'Topic', 'gone'],
	['chapter 9', 'Chapter 9', 'Circulatory system'],
	['chapter 31', 'Chapter 31', 'Chapter 31'],
	['operation Excision', 'Root operation', 'Excision'],
	['guideline I.C.9.a', 'Official Guidelines', 'Section I.C.9.a'],
	['modifier JW', 'Modifier', 'JW'],
	['book laterality-eye', 'From the code books', 'Laterality, eye'],
	['mood tired', 'Topic', 'mood tired']
])('%s is %s: %s', (skill, kind, name) => {
	expect(skillWords(skill, TOPICS)).toEqual({ kind, name });
});

it.each([
	[0.624, 0.48, 0.755, '62 %, likely 48 to 76 %'],
	[0.999, 0.95, 1, '99 %, likely 95 to 99 %'],
	[0.001, 0, 0.2, '1 %, likely 1 to 20 %']
])('accuracy %d between %d and %d: %s', (accuracy, low, high, words) => {
	expect(accuracyWords({ accuracy, low, high })).toBe(words);
});

it.each([
	[null, ''],
	[1, 'in the expected time'],
	[1.14, 'in the expected time'],
	[0.6, 'quicker than expected'],
	[1.34, '1.3 times the expected time'],
	[2, '2 times the expected time']
])('pace %s: %s', (pace, words) => {
	expect(paceWords(pace)).toBe(words);
});
