import { expect, it } from 'vitest';
import { NICKNAMES, safeNickname, seatNickname } from './nickname';
import { seededRandom } from './random';
import { plainNickname } from './result-code';

it('gives a class of 500 a name each, all of which a result code can hold', () => {
	const random = seededRandom(1);
	const taken = new Set<string>();
	for (let pupil = 0; pupil < 500; pupil++) taken.add(safeNickname(random, taken));
	expect(taken.size).toBe(500);
	for (const name of taken) expect(plainNickname(name)).toBe(name);
});
it('goes on when all are taken', () => {
	const random = seededRandom(2);
	const taken = new Set<string>();
	for (let pupil = 0; pupil <= NICKNAMES; pupil++) taken.add(safeNickname(random, taken));
	expect(taken.size).toBe(NICKNAMES + 1);
});
it.each([
	['OWL', 7, 'OWL-7'],
	['CALM OTTER', 7, 'CALM OTTER-7'],
	['CALM OTTER', 12, 'OTTER-12'],
	['ABCDEFGHIJKL', 120, 'ABCDEFGH-120']
])('%s on seat %i is %s', (nickname, seat, seated) => {
	expect(seatNickname(nickname, seat)).toBe(seated);
	expect(plainNickname(seated)).toBe(seated);
});
