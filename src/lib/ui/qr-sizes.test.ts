/** How large the QR codes of a class are: the page for teachers and PROTOCOL.md say these figures. */
import { expect, it } from 'vitest';
import { encodeQR } from 'qr';
import { writeChallenge, type Challenge } from '../domain/challenge';
import { writeResult } from '../domain/result-code';
import { QUIET } from './qr-path';

const ADDRESS = 'https://school-name.github.io/coderounds/class';
const drawn: Challenge = {
	kind: 'draw',
	mode: 'accuracy',
	items: 20,
	seconds: 0,
	allowance: 1,
	due: 0,
	pool: 123_456_789,
	seed: 987_654_321,
	filter: { topic: 3, level: 0, exam: null, answers: 'all' }
};
const picked = (items: number): Challenge => ({
	...drawn,
	kind: 'list',
	items,
	marks: Array.from({ length: items }, (_, at) => at * 123_457)
});
const result = (items: number): string =>
	writeResult({
		challenge: 1_234_567,
		nonce: '7K2Q',
		nickname: 'AMBERFALCON1',
		tenths: 2345,
		answers: Array.from({ length: items }, (_, at) => ({
			right: at % 3 > 0,
			outcome: at % 7,
			time: at % 127
		}))
	});

it.each([
	{ what: 'a link to join', text: `${ADDRESS}/join#c1.${writeChallenge(drawn)}`, length: 82, modules: 37 },
	{ what: 'a list of 3', text: `${ADDRESS}/review#c1.${writeChallenge(picked(3))}`, length: 96, modules: 41 },
	{ what: 'a result of 10', text: result(10), length: 58, modules: 29 },
	{ what: 'a result of 20', text: result(20), length: 80, modules: 33 },
	{ what: 'a result of 40', text: result(40), length: 124, modules: 41 },
	{ what: '10 with its address', text: `${ADDRESS}/host#r1.${result(10)}`, length: 113, modules: 45 },
	{ what: '20 with its address', text: `${ADDRESS}/host#r1.${result(20)}`, length: 135, modules: 49 },
	{ what: '40 with its address', text: `${ADDRESS}/host#r1.${result(40)}`, length: 179, modules: 53 }
])('$what has $length characters and $modules modules across', ({ text, length, modules }) => {
	expect(text).toHaveLength(length);
	expect(encodeQR(text, 'raw', { ecc: 'medium', border: QUIET })).toHaveLength(modules + 2 * QUIET);
});
