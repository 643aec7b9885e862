import { describe, expect, it } from 'vitest';
import { readChallenge, writeChallenge } from './challenge';
import { dealChallenge, poolHash, poolOf } from './challenge-pool';
import { challengeFacts, challengeTitle } from './challenge-words';
import { CATALOGUE } from './class-round.sample';
import {
	DEFAULT_SETUP,
	LONGEST_LIST,
	makeChallenge,
	questionMark,
	roundWord,
	takeHome,
	type ClassSetup
} from './class-setup';
import type { Catalogue, CatalogueEntry } from './pack';
import { seededRandom } from './random';
import { asSpoken, readSpoken, spokenAsChallenge, writeSpoken } from './spoken-challenge';

const [first] = CATALOGUE.items;
if (!first) throw new Error('no entry');
const entry = (id: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
	...first,
	id,
	family: id,
	...more
});
const many: Catalogue = {
	...CATALOGUE,
	items: [
		...Array.from({ length: 80 }, (_, at) => entry(`d${at}`)),
		entry('clinic', { kind: 'chart', title: 'Clinic visit' })
	]
};
const make = (more: Partial<ClassSetup>, catalogue = many) =>
	makeChallenge({ ...DEFAULT_SETUP, ...more }, catalogue, seededRandom(1));
const made = (more: Partial<ClassSetup>) => {
	const one = make(more);
	if (!one.ok) throw new Error(one.reason);
	return one.challenge;
};

describe('a choice', () => {
	it('of three taps is a challenge that can be said, and is the same for who hears it', () => {
		const challenge = made({ topic: 7, items: 20 });
		const spoken = asSpoken(challenge);
		expect(spoken).not.toBeNull();
		const heard = readSpoken(writeSpoken(spoken ?? { topic: 0, items: 5, mode: 'storm', seed: 0 }));
		expect(heard).toEqual(spoken);
		const again = heard && spokenAsChallenge(heard, (filter) => poolHash(poolOf(many, filter)));
		expect(again && writeChallenge(again)).toBe(writeChallenge(challenge));
	});
	it.each<[string, Partial<ClassSetup>]>([
		['a level', { level: 2 }],
		['an exam', { exam: 'CPC' }],
		['typed codes alone', { answers: 'choices' }],
		['another time', { seconds: 20 }],
		['extra time', { allowance: 2 }],
		['a day', { due: 20_261_201 }],
		['a chart', { what: 'chart', chart: 'clinic' }],
		['a list', { what: 'list', list: ['d1', 'd2'] }]
	])('with %s goes by link alone', (_, more) => {
		const challenge = made(more);
		expect(asSpoken(challenge)).toBeNull();
		expect(readChallenge(writeChallenge(challenge))).toEqual({ ok: true, challenge });
		expect(dealChallenge(challenge, many).ok).toBe(true);
	});
	it('of a list deals it in its order', () =>
		expect(dealChallenge(made({ what: 'list', list: ['d9', 'd2', 'd5'] }), many)).toEqual({
			ok: true,
			items: ['d9', 'd2', 'd5']
		}));
	it.each<[string, Partial<ClassSetup>, string]>([
		[
			'more than there are',
			{ items: 50, topic: 9 },
			'No question is of this kind. Take another topic, or other answers.'
		],
		['a chart that is not there', { what: 'chart', chart: 'x' }, 'Choose a chart first.'],
		['an empty list', { what: 'list' }, 'Pick at least one question.'],
		[
			'a question that is not there',
			{ what: 'list', list: ['d1', 'gone'] },
			'One of these questions cannot stand in a list. Take another.'
		],
		[
			'too long a list',
			{ what: 'list', list: Array.from({ length: LONGEST_LIST + 1 }, (_, at) => `d${at}`) },
			`Pick at most ${LONGEST_LIST} questions.`
		]
	])('%s: one sentence', (_, more, reason) => expect(make(more)).toEqual({ ok: false, reason }));
	it('says how many there are where they are too few', () =>
		expect(make({ items: 10 }, CATALOGUE)).toEqual({
			ok: false,
			reason: 'Only 5 questions are of this kind. Take fewer, or another topic.'
		}));
});

describe('what goes home', () => {
	it('is a list without a clock, the same whenever it is made', () => {
		const [one, two] = [takeHome(['d3', 'd1'], many), takeHome(['d3', 'd1'], many)];
		expect(one).toEqual(two);
		expect(one.ok && one.challenge).toMatchObject({ kind: 'list', seconds: 0, items: 2 });
	});
});

describe('marks and words', () => {
	it('have four characters', () => {
		expect(questionMark(0xdead_beef)).toBe('VTPV');
		expect(questionMark(0)).toBe('0000');
		for (let seed = 0; seed < 100; seed++)
			expect(roundWord(seededRandom(seed))).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/u);
	});
	it.each<[Partial<ClassSetup>, string, string]>([
		[{}, 'All topics', '10 questions, 60 seconds each'],
		[{ topic: 7, seconds: 0 }, 'Heart failure', '10 questions, no clock'],
		[{ allowance: 1.5, seconds: 45 }, 'All topics', '10 questions, 68 seconds each'],
		[{ allowance: 0 }, 'All topics', '10 questions, no clock'],
		[{ mode: 'sprint', level: 3 }, 'All topics', 'Sprint, 10 questions, against the clock, up to level 3'],
		[
			{ mode: 'storm', allowance: 2 },
			'All topics',
			'Storm, 10 questions, against the clock, 2 times the time'
		],
		[{ mode: 'streak', exam: 'CPC' }, 'All topics', 'Streak, 10 questions, no clock, for CPC'],
		[{ what: 'chart', chart: 'clinic' }, 'Clinic visit', 'One chart to code, no clock'],
		[{ what: 'list', list: ['d1'] }, 'A list by your teacher', '1 question, 60 seconds each']
	])('%o: %s, %s', (more, title, facts) => {
		const challenge = made(more);
		expect(challengeTitle(challenge, many)).toBe(title);
		expect(challengeFacts(challenge)).toBe(facts);
	});
});
