/**
 * Reads the paper answer cards in a grey picture, as many as there are, at any angle. A card is read where its black
 * border and the white around it are there and its cells are those of a card but for two: sooner none than a wrong one.
 */
import { CELLS, nearestCard, WHOLE, type CardFound } from './card-pattern';
import { darkQuads, type GreyPicture, type Point, type Quad } from './card-quads';

export interface CardSeen extends CardFound {
	/** In pixels of the picture, clockwise from the upper left of the card as it is held. */
	corners: Quad;
}

/** Least difference of black and white on a card, of 255. */
const CONTRAST = 16;
/** Cells of the border, of 24, and of the white around it, of 28, that may be on the wrong side. */
const BORDER_WRONG = 1;
const WHITE_WRONG = 5;
/** Cosine of the angle, 40 degrees, up to which a card may be held askew. At 45 it would stand on its corner. */
const UPRIGHT = 0.766;

/** @param data four bytes a pixel: red, green, blue and one that does not count */
export function greyOf(data: Uint8Array | Uint8ClampedArray, width: number, height: number): GreyPicture {
	const grey = new Uint8Array(width * height);
	for (let at = 0; at < grey.length; at++) {
		const from = at * 4;
		// Weights of ITU-R BT.601, in 256ths.
		grey[at] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8;
	}
	return { width, height, data: grey };
}

/** The grey at a place between pixels; whole numbers are the middles of pixels, places outside count as the edge. */
function greyAt({ width, height, data }: GreyPicture, x: number, y: number): number {
	const cx = Math.min(Math.max(x, 0), width - 1);
	const cy = Math.min(Math.max(y, 0), height - 1);
	const [left, top] = [Math.floor(cx), Math.floor(cy)];
	const [right, bottom] = [Math.min(left + 1, width - 1), Math.min(top + 1, height - 1)];
	const [fx, fy] = [cx - left, cy - top];
	const upper = (data[top * width + left] ?? 0) * (1 - fx) + (data[top * width + right] ?? 0) * fx;
	const lower = (data[bottom * width + left] ?? 0) * (1 - fx) + (data[bottom * width + right] ?? 0) * fx;
	return upper * (1 - fy) + lower * fy;
}

type Line = [Point, Point];

function crossing([a, b]: Line, [c, d]: Line): Point | null {
	const [abX, abY, cdX, cdY] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y];
	const turn = abX * cdY - abY * cdX;
	if (Math.abs(turn) < 1e-9) return null;
	const along = ((c.x - a.x) * cdY - (c.y - a.y) * cdX) / turn;
	return { x: a.x + along * abX, y: a.y + along * abY };
}

/** How far outwards a side really lies, from where black turns to white along it. @returns null where it does not */
function truerSide(picture: GreyPicture, from: Point, to: Point): Line | null {
	const long = Math.hypot(to.x - from.x, to.y - from.y);
	// Clockwise on a picture whose y goes down: outwards is to the left of the way.
	const [outX, outY] = [(to.y - from.y) / long, -(to.x - from.x) / long];
	const reach = Math.max(1.5, (long / WHOLE) * 0.6);
	const steps = Math.max(6, Math.min(24, Math.ceil(reach * 4)));
	const found: { along: number; out: number }[] = [];
	for (let at = 0; at < 13; at++) {
		const along = 0.14 + (0.72 * at) / 12;
		const [x, y] = [from.x + (to.x - from.x) * along, from.y + (to.y - from.y) * along];
		const greys = Array.from({ length: 2 * steps + 1 }, (_, step) => {
			const out = ((step - steps) * reach) / steps;
			return greyAt(picture, x + outX * out, y + outY * out);
		});
		const [low, high] = [Math.min(...greys), Math.max(...greys)];
		if (high - low < CONTRAST / 2) continue;
		const middle = (low + high) / 2;
		// The steepest way up through the middle.
		let best = -1;
		let steepest = 0;
		for (let step = 0; step < 2 * steps; step++) {
			const [inner, outer] = [greys[step] ?? 0, greys[step + 1] ?? 0];
			if (inner > middle || outer <= middle || outer - inner <= steepest) continue;
			[best, steepest] = [step, outer - inner];
		}
		if (best < 0) continue;
		const step = best + (middle - (greys[best] ?? 0)) / steepest;
		found.push({ along, out: ((step - steps) * reach) / steps });
	}
	if (found.length < 6) return null;
	const outs = found.map(({ out }) => out).sort((a, b) => a - b);
	const median = outs[outs.length >> 1] ?? 0;
	const near = found.filter(({ out }) => Math.abs(out - median) <= Math.max(0.8, reach / 2));
	const [meanAlong, meanOut] = [mean(near.map((one) => one.along)), mean(near.map((one) => one.out))];
	let [over, under] = [0, 0];
	for (const { along, out } of near) {
		over += (along - meanAlong) * (out - meanOut);
		under += (along - meanAlong) ** 2;
	}
	const slope = under > 0.01 ? over / under : 0;
	const moved = (point: Point, along: number): Point => {
		const out = meanOut + slope * (along - meanAlong);
		return { x: point.x + outX * out, y: point.y + outY * out };
	};
	return [moved(from, 0), moved(to, 1)];
}

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;

/** @returns the corners where the true sides meet, or null where a side is none */
function truerQuad(picture: GreyPicture, quad: Quad): Quad | null {
	const sides: Line[] = [];
	for (const [at, corner] of quad.entries()) {
		const side = truerSide(picture, corner, quad[(at + 1) % 4] ?? corner);
		if (!side) return null;
		sides.push(side);
	}
	const corners = sides.map((side, at) => crossing(sides[(at + 3) % 4] ?? side, side));
	const [a, b, c, d] = corners;
	return a && b && c && d ? [a, b, c, d] : null;
}

/** @returns from places on the card, in cells from its upper left corner, to places in the picture */
function ontoPicture([a, b, c, d]: Quad): (u: number, v: number) => Point {
	// Heckbert, "Fundamentals of Texture Mapping and Image Warping", 1989, section 2.2.3: a square onto four corners.
	const [dx1, dx2, dx3] = [b.x - c.x, d.x - c.x, a.x - b.x + c.x - d.x];
	const [dy1, dy2, dy3] = [b.y - c.y, d.y - c.y, a.y - b.y + c.y - d.y];
	const turn = dx1 * dy2 - dx2 * dy1 || 1;
	const g = (dx3 * dy2 - dx2 * dy3) / turn;
	const h = (dx1 * dy3 - dx3 * dy1) / turn;
	const [ax, bx] = [b.x - a.x + g * b.x, d.x - a.x + h * d.x];
	const [ay, by] = [b.y - a.y + g * b.y, d.y - a.y + h * d.y];
	return (u, v) => {
		const [s, t] = [u / WHOLE, v / WHOLE];
		const depth = g * s + h * t + 1;
		return { x: (ax * s + bx * t + a.x) / depth, y: (ay * s + by * t + a.y) / depth };
	};
}

interface Sample {
	/** Place on the card from its middle, in cells. */
	u: number;
	v: number;
	grey: number;
}

const HALF = WHOLE / 2;
const SPREAD = [-0.22, 0, 0.22];

/** The mean grey of a cell, `x` and `y` from -1 (the white around the card) to `WHOLE`. */
function sampleCell(
	picture: GreyPicture,
	onto: (u: number, v: number) => Point,
	x: number,
	y: number
): Sample {
	let sum = 0;
	for (const down of SPREAD)
		for (const across of SPREAD) {
			const place = onto(x + 0.5 + across, y + 0.5 + down);
			sum += greyAt(picture, place.x, place.y);
		}
	return { u: x + 0.5 - HALF, v: y + 0.5 - HALF, grey: sum / SPREAD.length ** 2 };
}

/** A plane through greys that lie evenly around the middle: shade goes across a card. */
function planeOf(samples: readonly Sample[]): (u: number, v: number) => number {
	const base = mean(samples.map(({ grey }) => grey));
	let [across, down, squares] = [0, 0, 0];
	for (const { u, v, grey } of samples) {
		across += u * grey;
		down += v * grey;
		squares += u * u;
	}
	return (u, v) => base + (across / squares) * u + (down / squares) * v;
}

const ALL = Array.from({ length: WHOLE + 2 }, (_, at) => at - 1);
const RING = (from: number, to: number) =>
	ALL.flatMap((y) => ALL.map((x) => ({ x, y }))).filter(
		({ x, y }) =>
			x >= from && y >= from && x <= to && y <= to && (x === from || y === from || x === to || y === to)
	);
const BORDER = RING(0, WHOLE - 1);
// The corners of the white margin are covered by a thumb first.
const WHITE = RING(-1, WHOLE).filter(({ x, y }) => (x >= 0 && x < WHOLE) || (y >= 0 && y < WHOLE));

/** @returns the card that stands in these corners, or null where none does */
function cardIn(picture: GreyPicture, corners: Quad): CardFound | null {
	const onto = ontoPicture(corners);
	const border = BORDER.map(({ x, y }) => sampleCell(picture, onto, x, y));
	const white = WHITE.map(({ x, y }) => sampleCell(picture, onto, x, y));
	const [blackAt, whiteAt] = [planeOf(border), planeOf(white)];
	if (whiteAt(0, 0) - blackAt(0, 0) < CONTRAST) return null;
	const isBlack = ({ u, v, grey }: Sample) => 2 * grey < blackAt(u, v) + whiteAt(u, v);
	if (border.filter((cell) => !isBlack(cell)).length > BORDER_WRONG) return null;
	if (white.filter(isBlack).length > WHITE_WRONG) return null;
	let cells = 0;
	for (let y = 1; y <= CELLS; y++)
		for (let x = 1; x <= CELLS; x++) cells = cells * 2 + (isBlack(sampleCell(picture, onto, x, y)) ? 1 : 0);
	return nearestCard(cells);
}

const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/**
 * Turns the corners so that the first is the upper left as the picture shows the card.
 * @returns null for a card that stands on its corner: which letter is on top cannot be told
 */
function fromUpperLeft([a, b, c, d]: Quad): Quad | null {
	const ways: Quad[] = [
		[a, b, c, d],
		[b, c, d, a],
		[c, d, a, b],
		[d, a, b, c]
	];
	for (const quad of ways) {
		const [left, right] = [between(quad[3], quad[0]), between(quad[1], quad[2])];
		const level = (right.x - left.x) / Math.hypot(right.x - left.x, right.y - left.y);
		if (level >= UPRIGHT) return quad;
	}
	return null;
}

/** @returns the cards in a picture, by their number; one that is seen twice in two positions is left out */
export function readCards(picture: GreyPicture): CardSeen[] {
	const seen = new Map<number, CardSeen | null>();
	for (const rough of darkQuads(picture)) {
		const held = fromUpperLeft(rough);
		const corners = held && truerQuad(picture, held);
		const found = corners && cardIn(picture, corners);
		if (!corners || !found) continue;
		const before = seen.get(found.card);
		if (before === undefined) seen.set(found.card, { ...found, corners });
		else if (before && before.turn !== found.turn) seen.set(found.card, null);
		else if (before && found.misread < before.misread) seen.set(found.card, { ...found, corners });
	}
	const whole = [...seen.values()].filter((one) => one !== null);
	return whole.sort((a, b) => a.card - b.card);
}
