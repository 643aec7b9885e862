import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_SITE, readSite, SITE_CAPS } from './site-file';

const read = (value: unknown) => readSite(JSON.stringify(value));

it('reads what a school says', () => {
	const said = {
		name: 'Riverside Community College',
		contact: 'Ms Rivera, room 12',
		exam: 'CPC',
		packs: [{ file: 'week-1.yaml', title: 'Week 1' }, 'more/week-2.csv'],
		codeSets: [{ file: '2027-code-descriptions.zip', title: 'ICD-10-CM FY2027' }]
	};
	expect(read(said)).toEqual({
		site: {
			...said,
			packs: [
				{ file: 'week-1.yaml', title: 'Week 1' },
				{ file: 'more/week-2.csv', title: 'more/week-2.csv' }
			]
		},
		problem: ''
	});
});

it('the file that comes with the app says nothing', () => {
	const text = readFileSync(new URL('../../../static/site/site.json', import.meta.url), 'utf8');
	expect(readSite(text)).toEqual({ site: NO_SITE, problem: '' });
	expect(Object.keys(JSON.parse(text) as object).sort()).toEqual(Object.keys(NO_SITE).sort());
});

it('the example of the documentation is read without a remark', () => {
	const page = readFileSync(new URL('../../cli/DEPLOYING.md', import.meta.url), 'utf8');
	const [, example = ''] = /```json\n([^]*?)```/.exec(page) ?? [];
	const { site, problem } = readSite(example);
	expect(problem).toBe('');
	for (const value of Object.values(site)) expect(value).not.toHaveLength(0);
	expect(site.exam).not.toBeNull();
});

it.each([
	['nothing', '{}'],
	['a field without a value', '{"packs": null}'],
	['a mark of the order of bytes', '\ufeff{}']
])('%s is no problem', (_, text) => expect(readSite(text)).toEqual({ site: NO_SITE, problem: '' }));

describe('a bad file costs nothing but what it would have said', () => {
	it.each([
		['a comma too many', '{"name": "x",}', 'is no whole JSON file'],
		['a page in its place', '<!doctype html>', 'is no whole JSON file'],
		['a list', '[]', 'holds no fields in braces'],
		['a million brackets', '['.repeat(SITE_CAPS.file), 'is no whole JSON file'],
		['too large', ' '.repeat(SITE_CAPS.file + 1), 'is larger than 64 kB']
	])('%s', (_, text, why) =>
		expect(readSite(text)).toEqual({
			site: NO_SITE,
			problem: `The file site.json of this copy ${why}. CodeRounds goes on without it.`
		})
	);
});

describe('a bad field costs itself alone, and is named', () => {
	it.each<[string, object, string]>([
		['a number for a name', { name: 5 }, '“name” is no text'],
		['a name like a book', { name: 'x'.repeat(81) }, '“name” is longer than 80 characters'],
		['an exam that is none', { exam: 'CPT' }, '“exam” is none of CPC, CCS, CCA, COC, CIC, CRC'],
		['packs that are no list', { packs: 'a.yaml' }, '“packs” is no list'],
		['a title that is a list', { packs: [{ file: 'a.yaml', title: [] }] }, '“title” is no text'],
		['an entry without a file', { packs: [{ title: 'x' }] }, 'entry 1 of “packs” names no file of the folder “site”'],
		['a field that is none', { nme: 'X', pack: [] }, '“nme” is no field; there are name, contact, exam, packs, codeSets'],
		['a field with a name like a book', { ['x\n'.repeat(90)]: 1 }, `“${'x '.repeat(20)}” is no field; there are name, contact, exam, packs, codeSets`],
		['a field of an entry that is none', { packs: [{ file: 'a.yaml', titel: 'A' }] }, '“titel” is no field; there are file, title'],
		['a field that is none behind a bad one', { nme: 'X', name: 5 }, '“name” is no text'],
		['too many', { codeSets: Array.from({ length: 51 }, (_, at) => `${at}.zip`) }, '“codeSets” has 51 entries; the first 50 are taken']
	])('%s', (_, fields, what) => {
		const { site, problem } = read({ contact: 'Ms Rivera', ...fields });
		expect(problem).toBe(`In the file site.json of this copy, ${what}. The rest holds.`);
		expect(site.contact).toBe('Ms Rivera');
	});
}); // prettier-ignore

it.each([
	'https://example.org/a.yaml',
	'//example.org/a.yaml',
	'/packs/catalogue.json',
	'../packs/a.json',
	'a/../../b',
	'a//b',
	'.hidden',
	'a\\b',
	'a%2e%2e/b',
	'a?b',
	'a#b',
	'data:text/plain,a',
	'a b.yaml',
	''
])('%j is no file of the folder', (file) => {
	const { site, problem } = read({ packs: [file, { file }] });
	expect(site.packs).toEqual([]);
	expect(problem).toContain('entry 1 of “packs”');
});

it('text from a stranger is one line without what cannot be seen', () => {
	expect(read({ name: ' A\u202eB\n\u0000 C ' }).site.name).toBe('AB C');
});

it('R16: whatever stands in it, what comes out is within the caps and below the folder', () => {
	const value = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.constantFrom('../a', '__proto__', 'a.yaml'));
	const key = fc.constantFrom('name', 'contact', 'exam', 'packs', 'codeSets', 'file', 'title', '__proto__');
	const offer = fc.dictionary(key, value);
	const file = fc.dictionary(key, fc.oneof(value, fc.array(fc.oneof(offer, value), { maxLength: 60 })));
	fc.assert(
		fc.property(file, (fields) => {
			const { site, problem } = read(fields);
			expect(site.name.length).toBeLessThanOrEqual(SITE_CAPS.name);
			expect(site.contact.length).toBeLessThanOrEqual(SITE_CAPS.contact);
			for (const { file: path } of [...site.packs, ...site.codeSets]) {
				const { origin, pathname } = new URL(path, 'https://school.example/app/site/');
				expect(origin).toBe('https://school.example');
				expect(pathname).toBe(`/app/site/${path}`);
			}
			expect(problem === '' || /^[^\n]+\.$/.test(problem)).toBe(true);
			expect('packs' in {}).toBe(false);
		}),
		{ numRuns: process.env['FULL'] ? 5_000 : 500 }
	);
}); // prettier-ignore
