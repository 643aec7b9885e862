/** Arbitraries for what comes in after a round: results typed, pasted, scanned or as files, and the places of a class. */
import fc from 'fast-check';
import { ASKED, codeOf, resultOf, STARTED, TEXT, WORD } from '../../src/lib/domain/class-round.sample';
import { writePlaces } from '../../src/lib/domain/class-place';
import { writeMessage } from '../../src/lib/domain/live-message';
import { challengeMark, writeResult } from '../../src/lib/domain/result-code';
import { writeResultFile } from '../../src/lib/domain/result-file';
import { workedOn } from './mutate';

const file = {
	...{ challenge: TEXT, nonce: WORD, nickname: 'OTTER', ms: 52_000, timed: true },
	result: codeOf('OTTER'),
	answers: ASKED.questions.map(({ drill }) => ({ item: drill.id, rev: 1, answer: 'b', ms: 9000 }))
};
const chart = {
	item: 'clinic',
	rev: 1,
	sheet: { lines: [{ system: 'icd10cm' as const, code: 'I10', poa: 'Y' as const }], em: 4 }
};
const FILES = [writeResultFile(file), writeResultFile({ ...file, answers: [], chart })];
const CODES = [
	codeOf('OTTER'),
	`Ann: https://example.org/class/host#r1.${codeOf('ANN')}`,
	`${codeOf('ANN')}, ${codeOf('BEA', { tenths: 1 })}\nBEA 7KQ-M2X-0PZ`
];

/** Any numbers in a code whose check is right. */
const forged = fc
	.record({
		challenge: fc.oneof(fc.constant(challengeMark(TEXT)), fc.nat(0xff_ffff)),
		tenths: fc.nat(65_535),
		answers: fc.array(fc.record({ right: fc.boolean(), outcome: fc.nat(7), time: fc.nat(127) }), { maxLength: 127 })
	})
	.map((more) => writeResult(resultOf('OTTER', more))); // prettier-ignore

/** What is pasted, scanned or handed over to whoever collects the results. */
export const hostileResult = fc.oneof(workedOn(FILES), workedOn(CODES), forged);

/** The result file by itself, as it is read before it is collected. */
export const hostileResultFile = workedOn(FILES);

const PLACES = [
	writePlaces({ challenge: challengeMark(TEXT), nonce: WORD, asked: 5, groups: [{ worth: 5, count: 2 }] }),
	'Ann\nBea\nCem'
]; // prettier-ignore
const score = { name: 'ANN', right: 1, answered: 2, of: 5 };
const MESSAGES = [
	writeMessage({ kind: 'score', score }),
	writeMessage({ kind: 'board', board: [score, { ...score, name: 'BEA' }] })
];
/** Places of a class, lists of names, and what captains say to a host over the air. */
export const hostileClass = workedOn([...PLACES, ...MESSAGES]);
/** When it is collected, epoch ms. */
export const COLLECTED_AT = STARTED + 60_000;
