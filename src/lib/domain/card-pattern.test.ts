import { describe, expect, it } from 'vitest';
import {
	CARD_LETTERS, CARDS, cardCells, cardRows, CELLS, cellsApart, MISREAD, nearestCard, positionsOf, SPACING, turnLeft, WHOLE
} from './card-pattern'; // prettier-ignore
import { seededRandom } from './random';

const cards = Array.from({ length: CARDS }, (_, at) => at + 1);

/** Whether a cell has no neighbour of its colour; the border is black. */
function hasLoneCell(cells: number): boolean {
	const isBlack = (x: number, y: number) =>
		x < 0 || y < 0 || x >= CELLS || y >= CELLS || ((cells >>> (24 - y * CELLS - x)) & 1) === 1;
	for (let y = 0; y < CELLS; y++)
		for (let x = 0; x < CELLS; x++) {
			const around = [isBlack(x - 1, y), isBlack(x + 1, y), isBlack(x, y - 1), isBlack(x, y + 1)];
			if (!around.includes(isBlack(x, y))) return true;
		}
	return false;
}

/** Draws cells until 40 stand far enough apart; those that are nearly all black or white are passed over. */
function search(seed: number): number[] {
	const random = seededRandom(seed);
	const found: number[] = [];
	const taken: number[] = [];
	while (found.length < CARDS) {
		const cells = random.below(2 ** (CELLS * CELLS));
		const black = cellsApart(cells, 0);
		if (black < 8 || black > 16 || hasLoneCell(cells)) continue;
		const positions = positionsOf(cells);
		if (positions.slice(1).some((turned) => cellsApart(turned, cells) < SPACING)) continue;
		if (taken.some((other) => cellsApart(other, cells) < SPACING)) continue;
		found.push(cells);
		taken.push(...positions);
	}
	return found;
}

it('the patterns are those that the search finds', () => {
	expect(cards.map(cardCells)).toEqual(search(1));
});

describe('any two patterns', () => {
	const all = cards.flatMap((card) =>
		positionsOf(cardCells(card)).map((cells, turn) => ({ card, turn, cells }))
	);

	it('differ in eight cells or more in every position, and each with itself when it is turned', () => {
		const distances = all.flatMap((one, at) =>
			all.slice(at + 1).map((other) => cellsApart(one.cells, other.cells))
		);
		expect(distances).toHaveLength((160 * 159) / 2);
		expect(Math.min(...distances)).toBeGreaterThanOrEqual(SPACING);
	});

	it('stay apart when the most cells that may be misread are misread in both', () => {
		expect(2 * MISREAD).toBeLessThan(SPACING);
	});

	it('are found in every position, with up to two cells misread, and not with three', () => {
		const random = seededRandom(7);
		for (const { card, turn, cells } of all) {
			const order = random.shuffle(Array.from({ length: CELLS * CELLS }, (_, at) => 1 << at));
			let seen = cells;
			for (const [misread, bit] of order.slice(0, MISREAD + 1).entries()) {
				expect(nearestCard(seen)).toEqual({ card, turn, misread });
				seen ^= bit;
			}
			expect(nearestCard(seen)).toBeNull();
		}
	});
});

describe('a turn to the left', () => {
	it('brings the right edge to the top', () => {
		const right = parseInt('00001'.repeat(CELLS), 2);
		const top = parseInt('11111'.padEnd(25, '0'), 2);
		expect(turnLeft(right)).toBe(top);
	});

	it('done four times changes nothing', () => {
		for (const card of cards) {
			const cells = cardCells(card);
			expect(CARD_LETTERS.reduce((turned) => turnLeft(turned), cells)).toBe(cells);
		}
	});
});

it('a card is drawn as rows within a black border', () => {
	const rows = cardRows(1);
	expect(rows).toHaveLength(WHOLE);
	const inner = rows.slice(1, -1).flatMap((row) => row.slice(1, -1));
	expect(inner.map(Number).join('')).toBe(cardCells(1).toString(2).padStart(25, '0'));
	const border = rows.flat().filter((_, at) => !inRing(at));
	expect(border.every(Boolean)).toBe(true);
	expect(border).toHaveLength(24);
});

const inRing = (at: number) => {
	const [x, y] = [at % WHOLE, Math.floor(at / WHOLE)];
	return x > 0 && y > 0 && x < WHOLE - 1 && y < WHOLE - 1;
};

it.each([0, CARDS + 1, 1.5])('there is no card %d', (card) => {
	expect(() => cardCells(card)).toThrow(RangeError);
});
