import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, type CollectFrame, type CollectKind } from './class-collect';
import { resultPieces } from './class-pieces';
import {
	allRight,
	answered,
	ASKED,
	codeOf,
	resultOf,
	running,
	STARTED,
	TEXT,
	WORD
} from './class-round.sample';
import { countAside, freeNickname, replaceWithAside, type ClassSession } from './class-session';
import { challengeMark, writeResult, writeScore } from './result-code';
import { writeResultFile } from './result-file';
import { safeNickname } from './nickname';
import { seededRandom } from './random';

const frame: CollectFrame = { ...ASKED, seats: 0, now: STARTED + 300_000 };
const kinds = (text: string, session = running(), at: CollectFrame = frame): CollectKind[] =>
	collect(session, text, at).told.map(({ kind }) => kind);
const after = (text: string, session: ClassSession = running(), at: CollectFrame = frame) =>
	collect(session, text, at).session;
const code = codeOf('CALM OWL');
const typedAt = ASKED.questions.findIndex(({ drill }) => drill.type === 'typed_code');
const choiceAt = typedAt === 0 ? 1 : 0;

describe('what comes in', () => {
	it.each<[string, string, CollectKind[]]>([
		['a code', code, ['counted']],
		['a code in small letters and groups', code.toLowerCase().replace(/(.{4})/gu, '$1-'), ['counted']],
		['a code broken over lines', code.replace(/(.{20})/gu, '$1\n'), ['counted']],
		['an address', `https://example.org/class/host#r1.${code}`, ['counted']],
		['a line of a chat', `Ann: https://example.org/class/host#r1.${code}`, ['counted']],
		['two lines', `${code}\n${codeOf('BOLD FOX')}`, ['counted', 'counted']],
		['two codes in a line', `${code} ${codeOf('BOLD FOX')}`, ['counted', 'counted']],
		['lines of a table', `1,${code}\n2,${codeOf('BOLD FOX')}`, ['counted', 'counted']],
		['the same code twice', `${code}\n${code}`, ['counted', 'double']],
		[
			'a nickname twice, with other answers',
			`${code}\n${codeOf('CALM OWL', { answers: answered(1) })}`,
			['counted', 'name']
		],
		['a wrong character', code.replace(/.$/u, (last) => (last === '0' ? '1' : '0')), ['typo']],
		['another challenge', codeOf('CALM OWL', { challenge: 5 }), ['challenge']],
		['the word of another round', codeOf('CALM OWL', { nonce: '2222' }), ['round']],
		[
			'more answers than were asked',
			codeOf('CALM OWL', { answers: [...allRight(), ...allRight()] }),
			['answers']
		],
		[
			'an answer in a blink',
			codeOf('CALM OWL', { answers: allRight().map((one) => ({ ...one, time: 0 })) }),
			['times']
		],
		['answers longer than their round', codeOf('CALM OWL', { tenths: 100 }), ['times']],
		['a round longer than the time since its start', codeOf('CALM OWL', { tenths: 4000 }), ['times']],
		['nothing', '  \n ', []],
		['markup', '<img src=x onerror=alert(1)>', ['typo']],
		['a word', 'hello', ['typo']],
		['four megabytes', 'A'.repeat(4_000_000), ['long']],
		['three thousand lines', 'A\n'.repeat(3000), ['long']],
		['JSON that is no result', '{"a":1}', ['typo']],
		['half of a JSON', '{"format":"coderounds-result"', ['typo']]
	])('%s', (_, text, expected) => {
		const { told, session } = collect(running(), text, frame);
		expect(told.map(({ kind }) => kind)).toEqual(expected);
		expect(session.results).toHaveLength(expected.filter((kind) => kind === 'counted').length);
		for (const { words } of told) expect(words).toMatch(/[.]$/u);
	});

	it('never throws, and counts nothing that it cannot read', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
				expect(after(text).results).toEqual([]);
			})
		);
	});
	it('with one character changed or two exchanged counts nothing', () => {
		fc.assert(
			fc.property(
				fc.nat(),
				fc.nat(),
				fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
				(one, two, other) => {
					const [at, to] = [one % code.length, two % code.length];
					const letters = [...code];
					[letters[at], letters[to]] = [letters[to] ?? '', letters[at] ?? ''];
					const changed = code.slice(0, at) + other + code.slice(at + 1);
					for (const wrong of [letters.join(''), changed])
						expect(kinds(wrong)).toEqual([wrong === code ? 'counted' : 'typo']);
				}
			)
		);
	});
});

describe('the count', () => {
	it('goes by what was chosen, not by what a code says of it', () => {
		const answers = allRight().map((one, at) => (at === choiceAt ? { ...one, outcome: 0 } : one));
		const [result] = after(codeOf('CALM OWL', { answers })).results;
		expect(result?.right).toBe(4);
		expect(result?.notes).toEqual(['The code says 5 right, its answers give 4: 4 counts.']);
	});
	it('R18: says how much is only claimed: a typed code is told as an outcome', () =>
		expect(after(code).results[0]?.claimed).toBe(1));
	it('does not believe that another answer was right', () => {
		const answers = allRight().map((one, at) => (at === typedAt ? { ...one, outcome: 1 } : one));
		expect(after(codeOf('CALM OWL', { answers })).results[0]?.right).toBe(4);
	});
	it('takes the seat from the nickname where there is a class list', () => {
		const listed = { ...frame, seats: 20 };
		expect(after(codeOf('CALM OWL-7'), running(), listed).results[0]?.seat).toBe(7);
		expect(after(codeOf('CALM OWL-21'), running(), listed).results[0]?.seat).toBe(0);
		expect(after(codeOf('CALM OWL-7')).results[0]?.seat).toBe(0);
	});
});

describe('a score code', () => {
	const score = (right: number, seconds = 60) =>
		writeScore({ challenge: challengeMark(TEXT) % 1024, right, seconds });
	it.each<[string, string, CollectKind[]]>([
		['with a nickname', `CALM OWL ${score(3)}`, ['counted']],
		['without one', score(3), ['counted']],
		['in one word', score(3).replaceAll('-', '').toLowerCase(), ['counted']],
		['of another challenge', writeScore({ challenge: 1, right: 3, seconds: 60 }), ['challenge']],
		['heard wrong', `CALM OWL ${score(3).slice(0, -1)}U`, ['typo']],
		['with more right than were asked', score(6), ['answers']],
		['longer than the time since the start', score(3, 900), ['times']],
		['twice', `CALM OWL ${score(3)}\nCALM OWL ${score(3)}`, ['counted', 'double']]
	])('%s', (_, text, expected) => expect(kinds(text)).toEqual(expected));
	it('is marked as score only', () => {
		const [result] = after(`CALM OWL ${score(3)}`).results;
		expect(result).toMatchObject({ kind: 'score', nickname: 'CALM OWL', right: 3, tenths: 600, answers: [] });
		expect(result?.notes[0]).toMatch(/^Score only/u);
	});
	it('of two pupils without a nickname counts twice under two names', () => {
		const both = after(`${score(3)}\n${score(2)}`);
		expect(both.results.map(({ nickname }) => nickname)).toEqual(['SCORE', 'SCORE 2']);
	});
});

describe('a file of full answers', () => {
	const file = (answer: string, more = {}) =>
		writeResultFile({
			...{ challenge: TEXT, nonce: WORD, nickname: 'CALM OWL', ms: 52_000, timed: true, result: code },
			answers: ASKED.questions.map(({ drill }) => ({
				...{ item: drill.id, rev: 1, ms: 10_000 },
				answer: drill.type === 'typed_code' ? answer : 'b'
			})),
			...more
		});
	it('is marked anew, and claims nothing', () => {
		const [result] = after(file('I5023')).results;
		expect(result).toMatchObject({ kind: 'file', right: 5, claimed: 0, notes: [] });
	});
	it('takes the place of the code of the same round', () => {
		const both = after(file('I5023'), after(code));
		expect(both.results).toHaveLength(1);
		expect(both.results[0]).toMatchObject({ kind: 'file', claimed: 0 });
		expect(kinds(file('I5023'), both)).toEqual(['double']);
	});
	it('R18: says where its code claimed more', () => {
		const [result] = after(file('I509')).results;
		expect(result?.right).toBe(4);
		expect(result?.notes[0]).toBe('The code says 5 right, its answers give 4: 4 counts.');
	});
	it.each<[string, string, CollectKind]>([
		['of another challenge', file('I5023', { challenge: 'EAoLQB2QAAb1bfd4ABy-mRoUfSw' }), 'challenge'],
		['of another round', file('I5023', { nonce: '2222' }), 'round'],
		[
			'with answers to other questions',
			file('I5023', { answers: [{ item: 'x', rev: 1, ms: 9000, answer: 'b' }] }),
			'typo'
		],
		[
			'with an answer in another shape',
			file('I5023', { answers: [{ item: ASKED.questions[0]?.drill.id, rev: 1, ms: 9000, answer: ['b'] }] }),
			'typo'
		],
		[
			'of a chart',
			file('I5023', { answers: [], chart: { item: 'c', rev: 1, sheet: { lines: [] } } }),
			'counted'
		]
	])('%s', (_, text, kind) => expect(kinds(text)).toEqual([kind]));
	it('tells answers in less than 300 ms to the millisecond', () => {
		const took = (ms: number) =>
			file('I5023', {
				answers: ASKED.questions.map(({ drill }) => ({
					...{ item: drill.id, rev: 1, ms },
					answer: drill.type === 'typed_code' ? 'I5023' : 'b'
				}))
			});
		expect(kinds(took(299))).toEqual(['times']);
		expect(kinds(took(300))).toEqual(['counted']);
	});
	it('says when the page was away', () =>
		expect(after(file('I5023', { timed: false })).results[0]?.notes).toEqual([
			'The page was away meanwhile: its times say nothing.'
		]));
});

describe('what the teacher decides', () => {
	const second = codeOf('CALM OWL', { answers: answered(1) });
	const both = () => after(`${code}\n${second}`);
	it('a second result of a nickname counts under another one', () => {
		const session = both();
		const free = freeNickname(session, 'CALM OWL');
		expect(free).toBe('CALM OWL 2');
		const counted = countAside(session, second, free);
		expect(counted.results.map(({ nickname }) => nickname)).toEqual(['CALM OWL', 'CALM OWL 2']);
		expect(counted.aside).toEqual([]);
	});
	it('or takes the place of the first', () => {
		const replaced = replaceWithAside(both(), second);
		expect(replaced.results.map(({ key }) => key)).toEqual([second]);
		expect(replaced.aside).toEqual([]);
	});
	it('it does not count under a nickname that is taken', () => {
		const session = both();
		expect(countAside(session, second, 'CALM OWL')).toBe(session);
	});
	it('impossible times count when the teacher says so', () => {
		const quick = codeOf('CALM OWL', { tenths: 4000 });
		const session = after(quick);
		expect(session.results).toEqual([]);
		expect(countAside(session, quick, 'CALM OWL').results).toHaveLength(1);
	});
});

describe('a whole school', () => {
	it('hands in 500 results at once, and again', () => {
		const random = seededRandom(5);
		const taken = new Set<string>();
		const codes = Array.from({ length: 500 }, (_, at) => {
			const nickname = safeNickname(random, taken);
			taken.add(nickname);
			return writeResult(resultOf(nickname, { tenths: 500 + at, answers: answered(at % 5) }));
		});
		const session = after(codes.join('\n'));
		expect(session.results).toHaveLength(500);
		expect(session.results.every(({ right }) => right === 4)).toBe(true);
		expect(new Set(kinds(codes.join('\n'), session))).toEqual(new Set(['double']));
	});
	it('of an assignment needs no word', () => {
		const assignment = { ...running(), nonce: '', startedAt: 0 };
		expect(kinds(codeOf('CALM OWL', { nonce: '0000', tenths: 60_000 }), assignment)).toEqual(['counted']);
		expect(kinds(code, assignment)).toEqual(['round']);
	});
});

describe('pieces', () => {
	it.each<[string, string, number]>([
		['a code', code, 1],
		['lines with blanks around', `\r\n ${code} \r\n\r\n${code}\r\n`, 2],
		['nothing', '', 0]
	])('%s', (_, text, count) => expect(resultPieces(text)).toHaveLength(count));
});
