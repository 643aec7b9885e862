/** For tests: a round of five questions with a session that collects it. */
import type { Catalogue, CatalogueEntry } from './pack';
import { writeChallenge } from './challenge';
import type { Asked } from './class-file';
import { newSession, openLobby, startRound, type ClassSession } from './class-session';
import { DEFAULT_SETUP, makeChallenge } from './class-setup';
import { dealChallenge } from './challenge-pool';
import type { Drill, MultipleChoiceDrill } from './drill';
import * as of from './drill-types/samples';
import { seededRandom } from './random';
import { challengeMark, writeResult, type Result, type ResultAnswer } from './result-code';

export const CODES = {
	...{ editions: {}, trees: {}, titles: {}, sevenths: {}, sides: {}, axes: {} },
	...{ excludes1: [], poaExempt: [] }
};
const { type: _, code: __, answer: ___, wrong: ____, ...base } = of.POA;

/** Question `q3`: its choice `b` is right. */
const choice = (id: string): MultipleChoiceDrill => ({
	...base,
	id,
	type: 'multiple_choice',
	prompt: `What is right in ${id}?`,
	choices: ['a', 'b', 'c'].map((name) => ({ id: name, text: `Choice ${name}` })),
	answer: 'b'
});
/** A code to type: whether it was right, a result only claims. */
const typed = (id: string): Drill => ({
	...base,
	id,
	type: 'typed_code',
	prompt: 'Which code?',
	system: 'icd10cm',
	answer: ['I50.23'],
	partial: [{ code: 'I50.9', credit: 0.5, why: 'Less.' }]
});

const ids = ['q0', 'q1', 'q2', 'q3', 'q4'];
const drills = ids.map((id) => (id === 'q4' ? typed(id) : choice(id)));
const entry = (drill: Drill): CatalogueEntry => ({
	...{ id: drill.id, rev: 1, kind: 'drill', pack: 'p.json', type: drill.type, topic: 'cm', level: 1 },
	...{ exams: ['CPC'], use: 'drill', editions: ['FY2026'], needsBook: false, family: drill.id, expect: 20 },
	setting: 'any'
});
export const CATALOGUE: Catalogue = {
	format: 1,
	release: 'r',
	topics: [{ id: 'cm', number: 7, title: 'Heart failure' }],
	packs: [],
	items: drills.map(entry)
};

const made = makeChallenge({ ...DEFAULT_SETUP, items: 5 }, CATALOGUE, seededRandom(7));
if (!made.ok) throw new Error(made.reason);
export const CHALLENGE = made.challenge;
export const TEXT = writeChallenge(CHALLENGE);
const dealt = dealChallenge(CHALLENGE, CATALOGUE);
if (!dealt.ok) throw new Error(dealt.reason);

/** The questions as they are dealt. */
export const ASKED: Asked = {
	questions: dealt.items
		.flatMap((id) => drills.filter((drill) => drill.id === id))
		.map((drill) => ({ drill, codes: CODES })),
	chart: null
};
export const STARTED = 1_000_000_000_000;
export const WORD = 'K7QM';

/** The word was shown at `STARTED`. */
export const running = (): ClassSession =>
	startRound(openLobby(newSession('s1'), { ...DEFAULT_SETUP, items: 5 }, TEXT), WORD, STARTED);

/** All right, ten seconds each. */
export const allRight = (): ResultAnswer[] =>
	ASKED.questions.map(({ drill }) => ({
		right: true,
		outcome: drill.type === 'typed_code' ? 0 : 1,
		time: 20
	}));

/** @param missed places that were answered wrong */
export const answered = (...missed: number[]): ResultAnswer[] =>
	allRight().map((answer, at) => (missed.includes(at) ? { ...answer, right: false, outcome: 2 } : answer));

export const resultOf = (nickname: string, more: Partial<Result> = {}): Result => ({
	...{ challenge: challengeMark(TEXT), nonce: WORD, nickname, tenths: 520, answers: allRight() },
	...more
});
export const codeOf = (nickname: string, more: Partial<Result> = {}): string =>
	writeResult(resultOf(nickname, more));
