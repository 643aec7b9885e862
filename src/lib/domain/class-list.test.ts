import { describe, expect, it } from 'vitest';
import { readClassList, seatOf } from './class-list';

describe('a class list', () => {
	it.each<[string, string, string[]]>([
		['lines', 'Ann Able\nBob Best', ['Ann Able', 'Bob Best']],
		['numbered lines', '1. Ann Able\r\n 2) Bob Best\n3 Cy Cole', ['Ann Able', 'Bob Best', 'Cy Cole']],
		['a table', '1\tAble, Ann\n2\tBest, Bob', ['Able, Ann', 'Best, Bob']],
		['empty lines', '\n\nAnn\n\n  \nBob\n', ['Ann', 'Bob']],
		['characters that are not seen', 'A\u202Enn\u200B\u0007', ['Ann']],
		['a name that begins with a digit', '4ever Young', ['4ever Young']],
		['nothing', ' ', []]
	])('%s', (_, text, names) => expect(readClassList(text)).toEqual(names));
	it('has an end', () => {
		expect(readClassList('x\n'.repeat(5000))).toHaveLength(200);
		expect(readClassList('x'.repeat(5000))[0]).toHaveLength(60);
	});
});

describe('a seat', () => {
	it.each<[string, number, number]>([
		['OWL-7', 20, 7],
		['CALM OWL-20', 20, 20],
		['OWL-21', 20, 0],
		['OWL-0', 20, 0],
		['OWL 7', 20, 0],
		['OWL', 20, 0],
		['OWL-7', 0, 0]
	])('of %s among %i is %i', (nickname, seats, seat) => expect(seatOf(nickname, seats)).toBe(seat));
});
