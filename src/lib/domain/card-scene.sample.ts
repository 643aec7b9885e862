/**
 * Draws answer cards as a camera would see them, for tests: turned, in perspective, blurred, noisy and in shade. The
 * chance is seeded, so that a test sees the same picture each time.
 */
import { cardRows, WHOLE } from './card-pattern';
import type { GreyPicture } from './card-quads';
import { seededRandom, type Random } from './random';

export interface PlacedCard {
	card: number;
	/** 0 to 3: A, B, C or D on top. */
	turn: number;
	/** Middle in the picture, in pixels. */
	x: number;
	y: number;
	/** Width of the black square in pixels. */
	size: number;
	/** Degrees, clockwise as the picture shows it. */
	angle: number;
	/** How much narrower the far side is, 0 to 0.5, and towards which direction it is far, in degrees. */
	lean?: number;
	away?: number;
}

export interface SceneLight {
	/** Grey of paper and of ink. */
	paper?: number;
	ink?: number;
	/** Grey behind the cards. */
	behind?: number;
	/** Radius of the blur in pixels (three box blurs). */
	blur?: number;
	/** Greatest noise to either side, in greys. */
	noise?: number;
	/** The light falls to this share from the upper left to the lower right corner. */
	shade?: number;
	/** Draws boxes of all greys behind the cards. */
	clutter?: boolean;
}

/** Cells of white around the black square. */
const MARGIN = 1.3;

/** Draws one card over what is there, four places in each pixel, so that edges are grey. */
function drawCard(
	{ width, height, data }: GreyPicture,
	placed: PlacedCard,
	paper: number,
	ink: number
): void {
	const { turn, x, y, size, angle, lean = 0, away = 0 } = placed;
	const rows = cardRows(placed.card);
	// With B on top the card was turned a quarter to the left.
	const held = ((angle - turn * 90) * Math.PI) / 180;
	const [cos, sin] = [Math.cos(held), Math.sin(held)];
	const [leanX, leanY] = [lean * Math.cos((away * Math.PI) / 180), lean * Math.sin((away * Math.PI) / 180)];
	const reach = Math.ceil(size * (1 + lean));
	for (let py = Math.max(0, Math.floor(y - reach)); py < Math.min(height, y + reach); py++)
		for (let px = Math.max(0, Math.floor(x - reach)); px < Math.min(width, x + reach); px++) {
			let [sum, covered] = [0, 0];
			for (let place = 0; place < 4; place++) {
				const dx = (px + (place & 1 ? 0.25 : -0.25) - x) / size;
				const dy = (py + (place & 2 ? 0.25 : -0.25) - y) / size;
				// Undoes the perspective: what lies far is drawn smaller.
				const depth = 1 + leanX * dx + leanY * dy;
				const u = ((dx * cos + dy * sin) / depth + 0.5) * WHOLE;
				const v = ((dy * cos - dx * sin) / depth + 0.5) * WHOLE;
				if (u < -MARGIN || v < -MARGIN || u >= WHOLE + MARGIN || v >= WHOLE + MARGIN) continue;
				covered++;
				sum += rows[Math.floor(v)]?.[Math.floor(u)] ? ink : paper;
			}
			const at = py * width + px;
			if (covered > 0) data[at] = Math.round((sum + (4 - covered) * (data[at] ?? 0)) / 4);
		}
}

function boxBlur({ width, height, data }: GreyPicture, radius: number): GreyPicture {
	const pass = (from: Float32Array, across: number, along: number, lines: number, length: number) => {
		const to = new Float32Array(from.length);
		for (let line = 0; line < lines; line++) {
			const at = (step: number) => line * across + Math.min(Math.max(step, 0), length - 1) * along;
			let sum = 0;
			for (let step = -radius; step <= radius; step++) sum += from[at(step)] ?? 0;
			for (let step = 0; step < length; step++) {
				to[at(step)] = sum / (2 * radius + 1);
				sum += (from[at(step + radius + 1)] ?? 0) - (from[at(step - radius)] ?? 0);
			}
		}
		return to;
	};
	let now = Float32Array.from(data);
	for (let time = 0; time < 3; time++) {
		now = pass(now, width, 1, height, width);
		now = pass(now, 1, width, width, height);
	}
	return { width, height, data: Uint8Array.from(now, Math.round) };
}

function drawClutter(random: Random, { width, height, data }: GreyPicture): void {
	for (let box = 0; box < 80; box++) {
		const [left, top] = [random.below(width), random.below(height)];
		const right = Math.min(width, left + 6 + random.below(Math.floor(width / 6)));
		const bottom = Math.min(height, top + 3 + random.below(Math.floor(height / 6)));
		const grey = random.below(256);
		for (let y = top; y < bottom; y++) data.fill(grey, y * width + left, y * width + right);
	}
}

/** @param seed of the noise and the clutter */
export function drawScene(
	width: number,
	height: number,
	cards: readonly PlacedCard[],
	light: SceneLight = {},
	seed = 1
): GreyPicture {
	const { paper = 225, ink = 35, behind = 120, blur = 0, noise = 0, shade = 1, clutter = false } = light;
	const random = seededRandom(seed);
	const data = new Uint8Array(width * height).fill(behind);
	if (clutter) drawClutter(random, { width, height, data });
	for (const placed of cards) drawCard({ width, height, data }, placed, paper, ink);
	const sharp = { width, height, data };
	const seen = blur > 0 ? boxBlur(sharp, blur) : sharp;
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const at = y * width + x;
			const share = 1 - (1 - shade) * ((x / width + y / height) / 2);
			const grain = noise > 0 ? random.below(2 * noise + 1) - noise : 0;
			seen.data[at] = Math.min(255, Math.max(0, Math.round((seen.data[at] ?? 0) * share) + grain));
		}
	return seen;
}
