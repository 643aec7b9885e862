import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { writeGuidelines } from '../codebook/guidelines-part';
import type { GuidelineSection } from '../codebook/guidelines-text';
import { GuidelinesDesk } from './guidelines-desk';

const section = (id: string, title: string, ...texts: string[]): GuidelineSection => ({
	id,
	title,
	page: 1,
	blocks: texts.map((text) => ({ kind: 'text', text }))
});
const LONG = 'Words about obstetric cases. '.repeat(400);
const SECTIONS = [
	section('Introduction', 'Introduction', 'These rules are official.'),
	section('I', 'Conventions', 'For all settings.'),
	section('I.C', 'Chapters', 'One after another.'),
	section('I.C.4', 'Chapter 4: Endocrine', 'Codes E08-E13.'),
	section('I.C.4.a', 'Diabetes mellitus', 'As many codes as needed.'),
	section(
		'I.C.4.a.3',
		'Insulin',
		'Assign Z79.4, unless insulin is given for a while. See Section I.C.15. Insulin.'
	),
	section('I.C.15', 'Chapter 15: Pregnancy', LONG),
	section('I.C.15.a', 'Insulin', 'Not for gestational diabetes. See Section I.C.4.a.9.'),
	section('II', 'Principal diagnosis', 'The condition established after study.')
];

function stored(edition = 'FY2026', release = '2025-10', sections = SECTIONS): ArrayBuffer {
	const text = {
		edition,
		release,
		sections,
		contents: new Map<string, string>()
	};
	return new Uint8Array(gzipSync(writeGuidelines(text, 'derived', 'hand.txt').bytes)).buffer;
}

let desk: GuidelinesDesk;
beforeEach(async () => {
	desk = new GuidelinesDesk();
	expect(await desk.open(stored())).toMatchObject({ part: 'guidelines', edition: 'FY2026' });
});

describe('desk of the Guidelines', () => {
	it('lists the contents as deep as the official ones', () => {
		expect(desk.contents().map(({ id, depth }) => `${depth} ${id}`)).toEqual([
			'0 Introduction', '0 I', '1 I.C', '2 I.C.4', '3 I.C.4.a', '2 I.C.15', '3 I.C.15.a', '0 II'
		]); // prettier-ignore
	});

	test.each([
		['I.C.4.a.3', 'I.C.4.a.3'],
		['I.C.4.a.3.b.ii', 'I.C.4.a.3'],
		['I.C.4.a.9', 'I.C.4.a'],
		['Section i.c.4.A.3)', 'I.C.4.a.3'],
		['Section II', 'II'],
		['introduction', undefined],
		['V.A', undefined],
		['', undefined]
	])('the reference %s opens %s', (reference, id) => {
		expect(desk.nearest(reference)).toBe(id);
		expect(desk.section(reference)?.id).toBe(id);
	});

	it('opens a section with the small ones below it, and what stands around it', () => {
		expect(desk.section('I.C.4')).toMatchObject({
			title: 'Chapter 4: Endocrine',
			path: [{ id: 'I' }, { id: 'I.C' }],
			parts: [
				{ id: 'I.C.4', depth: 0 },
				{ id: 'I.C.4.a', depth: 1 },
				{ id: 'I.C.4.a.3', depth: 2 }
			],
			children: [],
			previous: { id: 'I.C' },
			next: { id: 'I.C.15' }
		});
	});

	it('opens a long section alone, with the names of those below', () => {
		const page = desk.section('I.C');
		expect(page?.parts.map(({ id }) => id)).toEqual(['I.C']);
		expect(page?.children.map(({ id }) => id)).toEqual(['I.C.4', 'I.C.15']);
		expect(page?.next?.id).toBe('I.C.4');
		expect(desk.section('Introduction')?.previous).toBeUndefined();
		expect(desk.section('II')?.next).toBeUndefined();
	});

	it('finds the codes and the sections that a text names', () => {
		expect(desk.section('I.C.4.a.3')?.parts[0]?.blocks[0]?.runs).toEqual([
			{ text: 'Assign ' },
			{ text: 'Z79.4', code: 'Z79.4' },
			{ text: ', unless insulin is given for a while. See Section ' },
			{ text: 'I.C.15', section: 'I.C.15.a' },
			{ text: '. Insulin.' }
		]);
		// A number that goes deeper than the book leads to the nearest above it.
		expect(desk.section('I.C.15.a')?.parts[0]?.blocks[0]?.runs).toContainEqual({
			text: 'I.C.4.a.9',
			section: 'I.C.4.a'
		});
	});

	test.each([
		['insulin', ['I.C.4.a.3', 'I.C.15.a']],
		['INSUL giv', ['I.C.4.a.3']],
		['gestational insulin', ['I.C.15.a']],
		['z79.4', ['I.C.4.a.3']],
		['diabetes', ['I.C.4.a', 'I.C.15.a', 'I.C.4.a.3']],
		['i.c.4.a', ['I.C.4.a', 'I.C.4.a.3']],
		['section ii', ['II']],
		['insulin pneumonia', []],
		['  ', []]
	])('"%s" finds %j', (query, ids) => {
		expect(desk.search(query).map(({ id }) => id)).toEqual(ids);
	});

	it('shows where the words stand', () => {
		const [hit] = desk.search('insul while');
		const marked = hit?.marks.map(([from, to]) => hit.excerpt.slice(from, to));
		expect(marked).toEqual(['insulin', 'while', 'Insulin']);
		expect(hit).toMatchObject({ title: 'Insulin', above: 'Diabetes mellitus', titleMarks: [[0, 7]] });
		const long = desk.search('obstetric')[0];
		expect(long?.excerpt.length).toBeLessThan(180);
		expect(long?.excerpt.endsWith(' …')).toBe(true);
	});

	it.each([
		['FY2026', 'Insulin'],
		['FY2027', 'Insulin, in other words'],
		['FY2025', 'Insulin, in other words'],
		[undefined, 'Insulin, in other words']
	])('with those of two years, %s opens "%s"', async (edition, title) => {
		const newer = SECTIONS.map((one) =>
			one.title === 'Insulin' ? { ...one, title: 'Insulin, in other words' } : one
		);
		for (const order of [0, 1]) {
			const both = new GuidelinesDesk();
			const files = [stored(), stored('FY2027', '2026-10', newer)];
			for (const bytes of order === 0 ? files : files.reverse()) await both.open(bytes);
			expect(both.section('I.C.4.a.3', edition)?.title).toBe(title);
			expect(both.search('insulin while', 20, edition)[0]?.title).toBe(title);
			expect(both.contents(edition).length).toBe(8);
			expect(both.nearest('I.C.4.a.3', edition)).toBe('I.C.4.a.3');
		}
	});

	it('keeps what is open when a damaged part comes, and says when nothing is open', async () => {
		await expect(desk.open(Uint8Array.of(1, 2, 3).buffer)).rejects.toThrow(RangeError);
		expect(desk.contents().length).toBe(8);
		expect(() => new GuidelinesDesk().contents()).toThrow('not open');
	});
});
