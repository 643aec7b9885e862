import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figures } from '../../../tests/figures';
import { formName, formOf, isLater, joinPacks, type CarriedPack } from './own-copy';
import { packLine, packLines, partPackLines, readPackLines } from './own-copy-lines';
import type { OwnQuestion } from './own-pack';
import { PackRefused } from './own-read';

const RUNS = process.env['FULL'] ? 10_000 : 1_000;

const statement = (id: string, change: Partial<OwnQuestion> = {}): OwnQuestion =>
	({ id, rev: 1, type: 'true_false', prompt: 'So it is.', answer: true, why: '', refs: [], level: 2, setting: 'any', ...change }) as OwnQuestion; // prettier-ignore
const pack = (change: Partial<CarriedPack> = {}): CarriedPack => ({
	key: '1a2b3c4d',
	title: 'One',
	about: 'From class.',
	edition: 'FY2027',
	questions: [statement('a'), statement('b', { rev: 3 })],
	at: 5,
	changedAt: 7,
	from: 'written',
	isGone: false,
	...change
});
const gone = (change: Partial<CarriedPack> = {}): CarriedPack =>
	pack({ questions: [], about: '', isGone: true, ...change });

/** A few packs in a few forms, so that devices do meet. */
const anyPack: fc.Arbitrary<CarriedPack> = fc
	.record({
		key: fc.constantFrom('00000000', '1a2b3c4d', 'ffffffff'),
		title: fc.constantFrom('One', 'Two'),
		at: fc.integer({ min: 1, max: 2 }),
		changedAt: fc.integer({ min: 1, max: 4 }),
		answer: fc.boolean(),
		from: fc.constantFrom('written' as const, 'brought' as const),
		isGone: fc.boolean()
	})
	.map(({ answer, isGone, ...rest }) =>
		isGone ? gone(rest) : pack({ ...rest, questions: [statement('a', { answer })] })
	);
const device = fc.array(anyPack, { maxLength: 5 });

describe('R6: joining packs', () => {
	it(`is the same in any order, in any groups, and any number of times: three devices, ${RUNS} runs`, () => {
		let runs = 0;
		fc.assert(
			fc.property(device, device, device, (a, b, c) => {
				const whole = joinPacks(a, b, c);
				expect(joinPacks(joinPacks(a, b), c)).toEqual(whole);
				expect(joinPacks(a, joinPacks(b, c))).toEqual(whole);
				expect(joinPacks(c, b, a)).toEqual(whole);
				expect(joinPacks(b, a, a, c, whole)).toEqual(whole);
				expect(new Set(whole.map(({ key }) => key)).size).toBe(whole.length);
				runs++;
			}),
			{ numRuns: RUNS }
		);
		figures('R6', { 'random merges of packs, alike in any order': runs });
	});

	it('has one order of any two forms, and none of a form with itself', () => {
		fc.assert(
			fc.property(anyPack, anyPack, (a, b) => {
				const [one, two] = [formOf(a), formOf(b)];
				expect(isLater(one, one)).toBe(false);
				if (a.key !== b.key) return;
				const isSame = JSON.stringify(one) === JSON.stringify(two);
				expect([isLater(one, two), isLater(two, one)].filter(Boolean)).toHaveLength(isSame ? 0 : 1);
			})
		);
	});

	it.each([
		['the later form', pack({ changedAt: 8, title: 'Two' }), pack(), 'Two'],
		['a removal against a form before it', gone({ changedAt: 8, title: 'Gone' }), pack(), 'Gone'],
		['what was added after a removal', pack({ changedAt: 9 }), gone({ changedAt: 8 }), 'One'],
		['what is there, where it was removed at that moment', pack(), gone({ title: 'Gone' }), 'One']
	])('keeps %s', (_, a, b, title) => {
		expect(joinPacks([a], [b])[0]?.title).toBe(title);
		expect(joinPacks([b], [a])[0]?.title).toBe(title);
	});
});

describe('lines of a pack', () => {
	const read = (lines: readonly string[]) => readPackLines(lines, 'FY2026');
	function back(lines: readonly string[]): CarriedPack {
		const { claimed, title, about, edition, questions, carried } = read(lines);
		if (!carried || claimed === null) throw new Error('nothing was carried');
		return { key: claimed, title, about, edition, questions, ...carried };
	}

	it.each([
		['written here', pack()],
		['brought, without a word about it', pack({ from: 'brought', about: '', edition: 'FY2026' })],
		['removed', gone()],
		[
			'with every type',
			pack({
				questions: [
					{
						...statement('c'),
						type: 'typed_code',
						system: 'icd10cm',
						answer: ['I50.23'],
						partial: [{ code: 'I50.9', credit: 0.5, why: 'Says less.' }],
						note: 'HF.\nAcute.',
						context: 'ED'
					} as unknown as OwnQuestion,
					{
						...statement('d'),
						type: 'multi_select',
						choices: [
							{ id: 'a', text: 'A' },
							{ id: 'b', text: 'B', why: 'No.' },
							{ id: 'c', text: 'C' }
						],
						answer: ['a', 'c']
					} as unknown as OwnQuestion,
					{
						...statement('e'),
						type: 'sequence',
						system: 'icd10cm',
						items: ['I10', 'E11.9'],
						answer: { first: 'E11.9', before: [] }
					} as unknown as OwnQuestion,
					{
						id: 'f',
						rev: 1,
						type: 'flashcard',
						prompt: 'HF?',
						back: 'Heart failure.',
						why: '',
						refs: [],
						level: 2,
						setting: 'any'
					} as unknown as OwnQuestion
				]
			})
		]
	])('of one that is %s come back as they were', (_, one) => {
		const lines = packLines(one);
		expect(back(lines)).toEqual(one);
		expect(formName(formOf(back(lines)))).toBe(formName(formOf(one)));
		for (const line of lines) expect(JSON.parse(line)).toMatchObject({ format: 'coderounds-log' });
	});

	it('hold the pack in its own format', () => {
		const [line = ''] = packLines(pack());
		expect((JSON.parse(line) as { content: unknown }).content).toMatchObject({
			format: 'coderounds-pack',
			version: 1,
			key: '1a2b3c4d',
			title: 'One',
			questions: [{ id: 'a' }, { id: 'b', rev: 3 }]
		});
	});

	it('of a long one are several, none of which an older release takes for damage', () => {
		const questions = Array.from({ length: 900 }, (_, at) => statement(`q${at}`, { why: 'x'.repeat(1000) }));
		const lines = packLines(pack({ questions }));
		expect(lines.length).toBeGreaterThan(2);
		expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(500_000);
		expect(back([...lines].reverse()).questions).toEqual(questions);
		expect(back([...lines, ...lines]).questions).toHaveLength(900);
		expect(() => read(lines.slice(1))).toThrow('A part of it is missing.');
	});

	it('of several packs are parted by form', () => {
		const forms = [pack(), pack({ changedAt: 8 }), gone({ key: 'ffffffff' })];
		expect(partPackLines([...forms.flatMap(packLines), 'dear diary'])).toHaveLength(3);
	});

	const [line = ''] = packLines(pack());
	it.each([
		['cut', line.slice(0, -9), 'It is no whole JSON file'],
		['with a part that is not there', line.replace('"of":1', '"of":99999'), 'A part of it is missing.'],
		['nested deep', line.replace('"questions":[', `"questions":[${'['.repeat(99)}`), 'nested more than'],
		['of a newer release', line.replace('"version":1', '"version":2'), 'written by a newer release'],
		['of something else', line.replace('"format":"coderounds-pack"', '"format":"anki"'), 'not a pack of CodeRounds'],
		['with a field that reaches for the prototype', line.replace('"questions":[{', '"questions":[{"__proto__":{"bad":1},'), 'which no pack has'],
		['without questions', line.replace(/"questions":.*/, '"questions":[]}}'), 'There is no question in it.'],
		['with its questions elsewhere', line.replace('"content":', '"contents":'), 'it is no pack']
	])('%s are refused in one sentence', (_, text, sentence) => {
		expect(() => read([text])).toThrow(PackRefused);
		expect(() => read([text])).toThrow(sentence);
		expect('bad' in {}).toBe(false);
	}); // prettier-ignore

	it('that claim an official id stand under the key of the pack all the same', () => {
		const official = line.replace('"id":"a"', '"id":"dc-heart-failure-uti"');
		expect(back([official])).toMatchObject({
			key: '1a2b3c4d',
			questions: [{ id: 'dc-heart-failure-uti' }, {}]
		});
	});

	it('that somebody made up never throw anything but a refusal', () => {
		const junk = fc.constantFrom(
			'',
			'{',
			'"',
			'[[',
			'__proto__',
			'\u0000',
			'1e999',
			',"gone":true',
			'null',
			'\ud800'
		);
		fc.assert(
			fc.property(fc.nat(line.length), fc.nat(20), junk, (at, drop, put) => {
				const text = line.slice(0, at) + put + line.slice(at + drop);
				if (!packLine(text)) return;
				try {
					expect(back([text]).key).toMatch(/^[0-9a-f]{8}$/);
				} catch (error) {
					if (!(error instanceof PackRefused)) throw error;
				}
			}),
			{ numRuns: RUNS }
		);
		expect('polluted' in {}).toBe(false);
	});
});
