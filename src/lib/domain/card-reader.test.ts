import { describe, expect, it } from 'vitest';
import { CARDS } from './card-pattern';
import { greyOf, readCards } from './card-reader';
import { drawScene, type PlacedCard, type SceneLight } from './card-scene.sample';
import { seededRandom } from './random';

const WIDTH = 1280;
const HEIGHT = 720;

/** All forty cards in five rows, each with a letter of its own choice. @param askew greatest angle, degrees */
function classroom(size: number, seed: number, askew = 37, lean = 0): PlacedCard[] {
	const random = seededRandom(seed);
	return random.shuffle(Array.from({ length: CARDS }, (_, at) => at + 1)).map((card, at) => ({
		card,
		turn: random.below(4),
		x: 80 + (at % 8) * 160 + random.below(10) / 10,
		y: 72 + Math.floor(at / 8) * 144 + random.below(10) / 10,
		size,
		angle: random.below(2 * askew + 1) - askew,
		lean,
		away: random.below(360)
	}));
}

interface Situation {
	name: string;
	/** Pixels across the black square; seven make a card's cell row, so 21 are three a cell. */
	size: number;
	light?: SceneLight;
	askew?: number;
	lean?: number;
	/** Of 40, at least. */
	read: number;
}

const SITUATIONS: Situation[] = [
	{ name: 'sharp and near', size: 72, read: 40 },
	{ name: 'three pixels a cell', size: 21, read: 40 },
	{ name: 'a little more than two pixels a cell', size: 16, read: 38 },
	{ name: 'blurred over a pixel', size: 28, light: { blur: 1 }, read: 40 },
	{ name: 'blurred over two pixels', size: 42, light: { blur: 2 }, read: 40 },
	{ name: 'noise of a dim room', size: 42, light: { noise: 40, blur: 1 }, read: 40 },
	{ name: 'light that falls to an eighth across the room', size: 42, light: { shade: 0.12 }, read: 40 },
	{ name: 'grey ink on grey paper', size: 42, light: { ink: 95, paper: 140 }, read: 40 },
	{ name: 'before a white wall', size: 42, light: { behind: 250 }, read: 40 },
	{ name: 'before a black wall', size: 42, light: { behind: 12 }, read: 40 },
	{ name: 'leaning far to any side', size: 60, askew: 28, lean: 0.5, read: 38 },
	{ name: 'in a full room', size: 42, light: { clutter: true }, read: 40 },
	{
		name: 'all of it at once',
		size: 42,
		askew: 30,
		lean: 0.2,
		light: { clutter: true, blur: 1, noise: 14, shade: 0.4 },
		read: 39
	}
];

describe('forty cards in one picture are read, and none wrong', () => {
	it.each(SITUATIONS)('$name: $read or more', ({ size, light, askew, lean, read }) => {
		const cards = classroom(size, 1, askew, lean);
		const held = new Map(cards.map(({ card, turn }) => [card, turn]));
		const seen = readCards(drawScene(WIDTH, HEIGHT, cards, light));
		expect(seen.filter(({ card, turn }) => held.get(card) !== turn)).toEqual([]);
		expect(seen.length).toBeGreaterThanOrEqual(read);
	});

	it('too blurred to be read: some are lost, none is wrong', () => {
		for (const seed of [1, 2]) {
			const cards = classroom(28, seed);
			const held = new Map(cards.map(({ card, turn }) => [card, turn]));
			const seen = readCards(drawScene(WIDTH, HEIGHT, cards, { blur: 2, noise: 20 }, seed));
			expect(seen.filter(({ card, turn }) => held.get(card) !== turn)).toEqual([]);
		}
	});
});

const one = (change: Partial<PlacedCard>): PlacedCard => ({
	card: 5,
	turn: 0,
	x: 160,
	y: 120,
	size: 90,
	angle: 0,
	...change
});
const scene = (...cards: PlacedCard[]) => drawScene(320, 240, cards);

describe('one card', () => {
	it.each([-39, -25, 0, 14, 39])(
		'held %d degrees askew has the letter that is nearest to the top',
		(angle) => {
			for (const turn of [0, 1, 2, 3])
				expect(readCards(scene(one({ turn, angle })))).toMatchObject([{ card: 5, turn }]);
		}
	);

	it.each([42, 45, 48])('that stands on its corner, %d degrees, says no letter', (angle) => {
		expect(readCards(scene(one({ angle })))).toEqual([]);
	});

	it('is found where it is', () => {
		const [seen] = readCards(scene(one({ turn: 2 })));
		const corners = [
			[115, 75],
			[205, 75],
			[205, 165],
			[115, 165]
		];
		for (const [at, [x = 0, y = 0]] of corners.entries()) {
			expect(seen?.corners[at]?.x).toBeCloseTo(x, 0);
			expect(seen?.corners[at]?.y).toBeCloseTo(y, 0);
		}
	});

	it('that leaves the picture is not read', () => {
		expect(readCards(scene(one({ x: 300 })))).toEqual([]);
	});

	it('with a finger over its border is not read; over the white around it, it is', () => {
		const onBorder = scene(one({}));
		for (let y = 100; y < 140; y++) onBorder.data.fill(150, y * 320 + 100, y * 320 + 140);
		expect(readCards(onBorder)).toEqual([]);
		const onWhite = scene(one({}));
		for (let y = 108; y < 124; y++) onWhite.data.fill(150, y * 320 + 95, y * 320 + 113);
		expect(readCards(onWhite)).toMatchObject([{ card: 5 }]);
	});

	it('mirrored, as no camera sees it, is none', () => {
		const picture = scene(one({}));
		const data = picture.data.slice();
		for (let y = 0; y < 240; y++)
			for (let x = 0; x < 320; x++) data[y * 320 + x] = picture.data[y * 320 + 319 - x] ?? 0;
		expect(readCards({ ...picture, data })).toEqual([]);
	});

	it('that is seen twice with two letters is left out', () => {
		const [left, right] = [one({ x: 80, size: 70 }), one({ x: 240, size: 70, turn: 1 })];
		expect(readCards(scene(left, right))).toEqual([]);
		expect(readCards(scene(left, { ...right, turn: 0 }))).toMatchObject([{ card: 5, turn: 0 }]);
	});

	it('as large as the picture is read', () => {
		expect(readCards(drawScene(640, 480, [one({ x: 320, y: 240, size: 350, angle: 10 })]))).toMatchObject([
			{ card: 5, turn: 0 }
		]);
	});
});

describe('no card is seen', () => {
	it.each([1, 2, 3, 4, 5, 6])('in clutter and noise, %d', (seed) => {
		expect(readCards(drawScene(640, 480, [], { clutter: true, noise: 60 }, seed))).toEqual([]);
	});

	it.each([
		['nothing', 1, 1],
		['a line', 640, 1],
		['a small picture', 9, 9]
	])('in %s', (_, width, height) => {
		expect(readCards({ width, height, data: new Uint8Array(width * height).fill(9) })).toEqual([]);
	});
});

it('colours become grey', () => {
	const pixels = [
		[255, 255, 255, 255],
		[0, 0, 0, 255],
		[255, 0, 0, 255],
		[0, 255, 0, 0],
		[0, 0, 255, 9]
	];
	expect([...greyOf(Uint8Array.from(pixels.flat()), 5, 1).data]).toEqual([255, 0, 76, 149, 28]);
});
