import { readFileSync } from 'node:fs';
import { gzipSync, deflateRawSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { writeJsonPack } from '../domain/own-json';
import { packKey, type OwnPack } from '../domain/own-pack';
import { problemSentence } from '../domain/own-read';
import { openPack, readPackText } from './pack-desk';
import type { AskedPack } from './pack-messages';

const edition = 'FY2027' as const;
const read = (text: string, name = 'paste') => readPackText(text, { name, edition });
const example = (ending: string) =>
	readFileSync(new URL(`../../../static/examples/pack.${ending}`, import.meta.url), 'utf8');
const link = (text: string) => deflateRawSync(text).toString('base64url');

/** Why something is no pack; empty where it is one. */
function refusal(text: string, name = 'paste'): string {
	try {
		read(text, name);
		return '';
	} catch (error) {
		return error instanceof Error ? error.message : '';
	}
}
async function refused(from: AskedPack['from'], name = 'pack.json'): Promise<string> {
	const answer = await openPack({ name, from, edition });
	return 'refused' in answer ? answer.refused : JSON.stringify(Object.keys(answer));
}
const sentences = (text: string, name?: string) => read(text, name).problems.map(problemSentence);

describe('the examples', () => {
	const { questions } = read(example('yaml'), 'pack.yaml');

	it.each(['yaml', 'json', 'csv'])('as %s are whole, and the same pack', (ending) => {
		const pack = read(example(ending), `pack.${ending}`);
		expect([pack.problems, pack.out, pack.phi, pack.questions]).toEqual([[], 0, [], questions]);
	});

	it.each(['yaml', 'json', 'csv'])('pasted, %s is known by how it begins', (ending) =>
		expect(read(example(ending)).questions).toEqual(questions)
	);

	it('as a table with tabs or semicolons are read, too', () => {
		const rows = 'prompt;answer\nFirst;I10\nSecond;E11.9';
		for (const text of [rows, rows.replaceAll(';', '\t')])
			expect(read(text).questions.map(({ prompt }) => prompt)).toEqual(['First', 'Second']);
	});

	it('written as a file and read again are the same, key and all', () => {
		const { title, about } = read(example('yaml'));
		const content = { title, about, edition, questions };
		const pack: OwnPack = { ...content, key: packKey(content) };
		expect(read(writeJsonPack(pack), 'x.crpack.json')).toMatchObject({ ...content, claimed: pack.key });
	});
});

describe('a paste of two columns', () => {
	it('is what the record says, and its code; a third column says why', () => {
		const [first, second, third] = read(
			'Persistent AF\tI48.19\tIt says persistent.\nEssential hypertension\tI10\nA code is a path.\ttrue'
		).questions;
		expect(first).toMatchObject({ type: 'typed_code', note: 'Persistent AF', answer: ['I48.19'] });
		expect(second).toMatchObject({ note: 'Essential hypertension', why: '' });
		expect(third).toMatchObject({ type: 'true_false', prompt: 'A code is a path.', answer: true });
	});
});

describe('what is wrong names its question, its line and its field', () => {
	it.each([
		[
			'YAML',
			'questions:\n  - prompt: One\n    answer: I10\n  - prompt: Two\n    choices: [a]\n    answer: a\n',
			[
				'Question 2 (line 4): choices are 1; two to eight are asked for.',
				'Question 2 (line 4): answer has every choice right.'
			]
		],
		[
			'JSON',
			'{"questions": [\n{"prompt": "One", "answer": "I10"},\n{"answer": true}\n]}',
			['Question 2 (line 3): prompt is missing.']
		],
		[
			'a table',
			'prompt,answer\nOne,I10\n"Two\nlines",no code here\nThree,E11.9',
			['Question 2 (line 3): answer “no code here” has not the form of an ICD-10-CM code.']
		],
		[
			'two with one id',
			'[{"id":"a","prompt":"x","answer":"I10"},{"id":"a","prompt":"y","answer":"I10"}]',
			['Question 2 (line 1): id is that of question 1, too.']
		],
		[
			'an edition',
			'{"edition": "next", "questions": [{"prompt": "x", "answer": "I10"}]}',
			['The pack: edition is “next”; it can be FY2026 or FY2027, so FY2027 is taken.']
		]
	])('%s', (_, text, expected) => expect(sentences(text)).toEqual(expected));

	it('of one YAML document, whatever lines stand around it', () => {
		const one = 'questions:\n - prompt: x\n   answer: I10\n';
		for (const text of [
			`---\n${one}`,
			`${one}---\n`,
			`${one}...\n# The end\n`,
			`# A pack\n---\n${one}---\n# ---\n`
		])
			expect(read(text).questions).toHaveLength(1);
	});

	it('leaves the other questions in', () => {
		const pack = read('[{"prompt":"x","answer":"I10"},{"prompt":"y"}]');
		expect([pack.found, pack.out, pack.questions.length]).toEqual([2, 1, 1]);
	});
});

describe('what is no pack is refused in one sentence', () => {
	const one = '{"prompt":"x","answer":"I10"}';
	it.each([
		['nothing', '', 'It is empty.'],
		['JSON that is cut off', '{"questions": [\n{"prompt":', /^It is no whole JSON file\./],
		['JSON without questions', '{"title": "x"}', /^There is no list named “questions”/],
		['an empty list', '[]', 'There is no question in it.'],
		['a story', 'Once upon a time', /no pack/],
		['YAML with an open quote', 'questions:\n - prompt: "x', /^It is no whole YAML file\. Line \d+/],
		[
			'YAML of two documents',
			'questions:\n - prompt: x\n   answer: I10\n---\nquestions:\n - prompt: y\n   answer: I10',
			'It holds more than one YAML document: line 4 (---) begins another. Add each as a file of its own.'
		],
		['YAML with an alias', 'a: &x [1]\nquestions: [*x]', /alias/],
		[
			'YAML that doubles itself',
			`a: &a [x]\nb: &b [${'*a,'.repeat(9)}*a]\nquestions: [${'*b,'.repeat(9)}*b]`,
			/alias/
		],
		['a field twice', 'questions:\n - prompt: x\n   prompt: y\n   answer: I10', /twice/],
		['__proto__ in JSON', `{"questions": [${one}], "__proto__": {"bad": 1}}`, /“__proto__”/],
		['__proto__ in YAML', 'questions:\n - prompt: x\n   answer: I10\n   __proto__: {bad: 1}', /“__proto__”/],
		[
			'constructor deep in a question',
			`[{"prompt":"x","answer":"I10","partial":[{"constructor":{"prototype":1}}]}]`,
			/“__proto__”/
		],
		['__proto__ as a column', 'prompt,answer,__proto__\nx,I10,y', /column/],
		['17 deep JSON', `{"questions":${'['.repeat(17)}${']'.repeat(17)}}`, /nested more than 16 deep/],
		['a million deep JSON', '['.repeat(1_000_000), /nested more than 16 deep/],
		['a thousand deep YAML in brackets', `questions: ${'['.repeat(1_000)}`, /nested more than 16 deep/],
		['a thousand deep YAML in dashes', `questions:\n${'- '.repeat(1_000)}x`, /nested more than 16 deep/],
		[
			'YAML that steps in line by line',
			Array.from({ length: 3_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
			/./
		],
		[
			'a YAML file that takes too long',
			`questions: [${'word,'.repeat(80_000)}word]`,
			/^It is a long YAML file/
		],
		[
			'more than 20,000 questions',
			`[${Array(20_001).fill(one).join(',')}]`,
			/20,001 questions; a pack has at most 20,000/
		],
		['more than 20,000 rows', `prompt,answer\n${'x,I10\n'.repeat(20_001)}`, /more than 20,000 rows/],
		['a table with an open quote', 'prompt,answer\n"x,I10', /quotation mark/],
		['another app', `{"format": "quizlet", "questions": [${one}]}`, /“quizlet”, not a pack/],
		['a later release', `{"version": 2, "questions": [${one}]}`, /newer release/]
	])('%s', (_, text, expected) => {
		const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		const said = refusal(text);
		warn.mockRestore();
		if (typeof expected === 'string') expect(said).toBe(expected);
		else expect(said).toMatch(expected);
		expect(said.length).toBeLessThan(300);
	});
});

describe('a file or a link', () => {
	const text = example('json');
	const file = (bytes: BlobPart) => ({ file: new Blob([bytes]) });

	it.each([
		['a plain file', file(text)],
		['a file that is packed', file(new Uint8Array(gzipSync(text)))],
		['a file in UTF-16', file(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')))],
		['a link', { link: link(text) }]
	])('%s is read', async (_, from) => expect(await refused(from)).toBe('["pack"]'));

	it.each([
		['an empty file', file(''), 'It is empty.'],
		['a file above 5 MB', file(new Uint8Array(5_000_001)), /larger than 5 MB/],
		['a zip', file('PK\u0003\u0004'), /zip or a spreadsheet/],
		['a picture', file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])), /no text file/],
		['a bomb', file(new Uint8Array(gzipSync(Buffer.alloc(60_000_000)))), /unpacks to far more/],
		['a bomb in a link', { link: link('x'.repeat(2_000_000)) }, /unpacks to far more/],
		[
			'a packed file that is cut off',
			file(new Uint8Array(gzipSync(text)).slice(0, 100)),
			/damaged or cut off/
		],
		['a link that is too long', { link: 'A'.repeat(4_097) }, /longer than a pack in a link/],
		['a link of other signs', { link: '<script>' }, /damaged/],
		['a link that is cut off', { link: link(text).slice(0, 80) }, /cut off/],
		['a paste above five million characters', { text: 'x'.repeat(5_000_001) }, /5 million/]
	])('%s is refused', async (_, from, expected) => {
		const said = await refused(from);
		if (typeof expected === 'string') expect(said).toBe(expected);
		else expect(said).toMatch(expected);
	});
});
