/**
 * Patterns of the paper answer cards: a square of black and white cells within a black border, read by a camera from
 * any side. A pupil answers by holding the card with the letter of the answer on top.
 */

/** Cells across, without the border. */
export const CELLS = 5;
/** Cells across with the border of one cell. */
export const WHOLE = CELLS + 2;
export const CARDS = 40;
/** Cells in which any two patterns differ at least, in every two positions, and one with itself when it is turned. */
export const SPACING = 8;
/** Cells that may be misread. Fewer than half of `SPACING`, so that a misread card is no card, not another one. */
export const MISREAD = 2;

/** What stands on top. */
export const CARD_LETTERS = ['A', 'B', 'C', 'D'] as const;
export type CardLetter = (typeof CARD_LETTERS)[number];

const BITS = CELLS * CELLS;

/**
 * 25 cells each, row by row from the upper left, as a whole number: the first cell is its highest bit, 1 is black.
 * Printed cards outlive a release, so a pattern is never given anew. The search that found them is in the test: no
 * cell stands alone, which a blurred picture would lose.
 */
const PATTERNS: readonly number[] = [
	3_262_854, 32_405_616, 9_616_556, 7_779_015, 28_681_188, 18_327_189, 33_056_390, 24_195_873,
	10_749_390, 574_707, 28_687_419, 7_737_145, 11_535_060, 4_017_089, 22_025_615, 32_682_462,
	30_160_297, 926_145, 9_564_428, 19_817_023, 2_172_795, 32_375_314, 2_087_636, 29_513_569,
	7_852_205, 24_892_932, 12_622_353, 2_632_036, 3_976_194, 25_718_247, 11_859_768, 30_022_459,
	2_190_351, 5_385_991, 20_608_009, 8_760_007, 26_048_972, 19_273_619, 5_568_641, 19_481_456
]; // prettier-ignore

/** @returns the cells turned a quarter to the left: what stood on the right stands on top */
export function turnLeft(cells: number): number {
	let turned = 0;
	for (let at = 0; at < BITS; at++) {
		const row = Math.floor(at / CELLS);
		const column = at % CELLS;
		// The cell that comes here was in the row of this column, so far from the right as this row is from the top.
		const from = column * CELLS + (CELLS - 1 - row);
		turned = turned * 2 + ((cells >>> (BITS - 1 - from)) & 1);
	}
	return turned;
}

/** In how many cells two patterns differ. */
export function cellsApart(one: number, other: number): number {
	let rest = one ^ other;
	let count = 0;
	for (; rest !== 0; rest &= rest - 1) count++;
	return count;
}

/** The four positions of a pattern: with A, B, C and D on top. */
export function positionsOf(cells: number): number[] {
	const positions = [cells];
	for (let at = 1; at < CARD_LETTERS.length; at++) positions.push(turnLeft(positions[at - 1] ?? 0));
	return positions;
}

const POSITIONS: readonly (readonly number[])[] = PATTERNS.map(positionsOf);

/** @param card 1 to `CARDS` @throws RangeError for another number */
export function cardCells(card: number): number {
	const cells = PATTERNS[card - 1];
	if (cells === undefined) throw new RangeError(`Not a card: ${card}`);
	return cells;
}

/** @returns the black cells of a card as rows, its border included, A on top */
export function cardRows(card: number): boolean[][] {
	const cells = cardCells(card);
	return Array.from({ length: WHOLE }, (_, y) =>
		Array.from({ length: WHOLE }, (_, x) => {
			if (x === 0 || y === 0 || x === WHOLE - 1 || y === WHOLE - 1) return true;
			return ((cells >>> (BITS - 1 - ((y - 1) * CELLS + x - 1))) & 1) === 1;
		})
	);
}

export interface CardFound {
	/** 1 to `CARDS` */
	card: number;
	/** 0 to 3: A, B, C or D stands on top. */
	turn: number;
	/** Cells that were misread, 0 to `MISREAD`. */
	misread: number;
}

/** @returns the card whose cells these are as the camera saw them, or null where none is near enough */
export function nearestCard(cells: number): CardFound | null {
	for (const [at, positions] of POSITIONS.entries())
		for (const [turn, position] of positions.entries()) {
			const misread = cellsApart(cells, position);
			// No second one can be as near.
			if (misread <= MISREAD) return { card: at + 1, turn, misread };
		}
	return null;
}
