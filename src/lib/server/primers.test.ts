import { describe, expect, it } from 'vitest';
import type { Topic } from '../domain/pack';
import { books, questionsOf } from './checks/samples';
import { factsFrom } from './facts';
import { namedCodes } from './named-codes';
import { buildPacks } from './packs';
import { shapePrimer } from './primer-shape';
import { checkPrimers, primerCodes, shapePrimers } from './primers';

const written = {
	rule: 'Say which side it is.',
	example: { text: 'Cataract, right eye.', code: 'H25.111', system: 'icd10cm', why: 'The eye is stated.' },
	trap: 'The other eye.',
	refs: ['Tabular FY2027 E11']
};
const topics: Topic[] = [
	{ id: 'eye', number: 1, title: 'The eye' },
	{ id: 'law', number: 2, title: 'Law' }
];
const withoutCode = { text: 'A note.', why: 'So it is.' };
const many = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('the form of a primer', () => {
	it.each([
		['with a code', written, []],
		['without a code', { ...written, example: withoutCode }, []],
		['a rule of 90 words', { ...written, rule: many(90) }, []],
		['a rule of 91 words', { ...written, rule: many(91) }, ['rule: is longer than 90 words']],
		['no trap', { ...written, trap: '' }, ['trap: is empty']],
		['no reference', { ...written, refs: [] }, ['refs: names no source']],
		[
			'a code without its system',
			{ ...written, example: { ...withoutCode, code: 'I10' } },
			['example: code and system stand together']
		]
	])('%s', (_, value, expected) => {
		const shaped = shapePrimer(value);
		expect(Array.isArray(shaped) ? shaped : []).toEqual(expected);
	});

	it('a reference to an unknown source is refused', () => {
		expect(shapePrimer({ ...written, refs: ['A blog 2020'] })).toEqual([
			expect.stringContaining('names no known source')
		]);
	});

	it('a file of no topic is refused', () => {
		const { errors } = shapePrimers(new Map([['ear', written]]), topics);
		expect(errors.map(({ file, reason }) => [file, reason])).toEqual([
			['primers/ear.yaml', 'topics.yaml has no topic ear']
		]);
	});
});

describe('what a primer is checked for', () => {
	const errorsOf = (value: object, against = books as typeof books | undefined) => {
		const { primers } = shapePrimers(new Map([['eye', value]]), topics);
		const { errors } = checkPrimers(primers, topics, against);
		// Each edition has its say.
		return [...new Set(errors.map(({ file, rule }) => `${file} ${rule}`))];
	};
	const coded = (code: string) => ({ ...written, example: { ...written.example, code } });

	it.each([
		['sound', written, []],
		['a header', coded('H25.11'), ['primers/eye.yaml M1']],
		['a code that does not exist', coded('H25.119'), ['primers/eye.yaml M1']],
		[
			'a reference to a code that does not exist',
			{ ...written, refs: ['Tabular FY2027 E99.9'] },
			['primers/eye.yaml M22']
		],
		['a number that looks like CPT', { ...written, trap: 'Not 99213.' }, ['primers/eye.yaml M20']],
		['a two-digit modifier', { ...written, trap: 'Not modifier 25.' }, ['primers/eye.yaml M20']]
	])('%s', (_, value, expected) => {
		expect(errorsOf(value)).toEqual(expected);
	});

	it('without the releases the texts are checked all the same', () => {
		expect(errorsOf({ ...written, trap: 'Not 99213.' }, undefined)).toEqual(['primers/eye.yaml M20']);
	});

	it('a topic without one is a warning', () => {
		const { primers } = shapePrimers(new Map([['eye', written]]), topics);
		expect(checkPrimers(primers, topics, books).warnings).toEqual([
			{ file: 'primers/law.yaml', rule: 'form', reason: 'the topic has no primer' }
		]);
	});
});

describe('a primer in its pack', () => {
	const { primers } = shapePrimers(
		new Map([
			['eye', written],
			['law', { ...written, example: withoutCode }]
		]),
		topics
	);
	const questions = { ...questionsOf([]), topics, primers };
	const named = namedCodes([]);
	for (const [code, edition] of primerCodes(primers)) named.titles.set(code, edition);
	const { catalogue, packs } = buildPacks(questions, factsFrom(named, books.sets));

	it('stands there where the topic has no drill', () => {
		expect(catalogue.packs.map(({ topic, drills }) => [topic, drills])).toEqual([
			['eye', 0],
			['law', 0]
		]);
	});

	it('comes with the titles of its code and no tree for marking', () => {
		const pack = JSON.parse(packs[0]?.text ?? '{}') as { primer: object; codes: Record<string, object> };
		expect(pack.primer).toMatchObject({ rule: written.rule, example: { code: 'H25.111' } });
		expect(Object.keys(pack.codes['titles'] ?? {})).toContain('H25.111');
		expect(pack.codes['trees']).toEqual({});
	});
});
