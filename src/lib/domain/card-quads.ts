/**
 * Finds dark four-sided shapes in a grey picture: the borders of answer cards, and whatever else looks like one.
 * Dark is darker than the surroundings, so that shade does not matter.
 */

/** One byte a pixel, row by row from the upper left; 0 is black. */
export interface GreyPicture {
	width: number;
	height: number;
	data: Uint8Array | Uint8ClampedArray;
}

export interface Point {
	x: number;
	y: number;
}

/** Clockwise as the picture shows it. */
export type Quad = [Point, Point, Point, Point];

/** Least height and width of a shape in pixels: two for each cell of a card. */
const LEAST = 14;
/** A pixel is dark below this many eighths of what is around it, and at least so much darker. */
const DARK_EIGHTHS = 7;
const DARK_LEAST = 8;
/** Shapes that are looked at in one picture at most, the largest first. */
const MOST = 2000;

/** Sums of all pixels above and to the left, one row and column more than the picture. */
function sums({ width, height, data }: GreyPicture): Uint32Array {
	const across = width + 1;
	const table = new Uint32Array(across * (height + 1));
	for (let y = 0; y < height; y++) {
		let row = 0;
		const above = y * across;
		const here = above + across;
		for (let x = 0; x < width; x++) {
			row += data[y * width + x] ?? 0;
			table[here + x + 1] = (table[above + x + 1] ?? 0) + row;
		}
	}
	return table;
}

/** Runs of dark pixels, row by row: where each begins and ends (the last dark pixel), and where each row begins. */
interface Runs {
	from: Int32Array;
	to: Int32Array;
	/** Index of the first run of each row, and the number of all at the end. */
	rows: Int32Array;
}

/** @param radius pixels to each side that count as the surroundings */
function darkRuns({ width, height, data }: GreyPicture, table: Uint32Array, radius: number): Runs {
	const across = width + 1;
	const most = Math.ceil(width / 2) * height;
	const from = new Int32Array(most);
	const to = new Int32Array(most);
	const rows = new Int32Array(height + 1);
	let count = 0;
	for (let y = 0; y < height; y++) {
		rows[y] = count;
		const top = Math.max(0, y - radius);
		const bottom = Math.min(height, y + radius + 1);
		const upper = top * across;
		const lower = bottom * across;
		let isIn = false;
		for (let x = 0; x < width; x++) {
			const left = x > radius ? x - radius : 0;
			const right = x + radius + 1 < width ? x + radius + 1 : width;
			const area = (right - left) * (bottom - top);
			const sum =
				(table[lower + right] ?? 0) -
				(table[lower + left] ?? 0) -
				(table[upper + right] ?? 0) +
				(table[upper + left] ?? 0);
			const value = (data[y * width + x] ?? 0) * area;
			const isDark = value * 8 < sum * DARK_EIGHTHS && value + DARK_LEAST * area < sum;
			if (isDark && !isIn) from[count] = x;
			if (!isDark && isIn) to[count++] = x - 1;
			isIn = isDark;
		}
		if (isIn) to[count++] = width - 1;
	}
	rows[height] = count;
	return { from, to, rows };
}

/** Joins runs that touch from row to row. @returns the first run of its shape, for each run */
function shapesOf({ from, to, rows }: Runs): Int32Array {
	const count = rows[rows.length - 1] ?? 0;
	const parent = new Int32Array(count);
	for (let run = 0; run < count; run++) parent[run] = run;
	const rootOf = (run: number): number => {
		let at = run;
		for (;;) {
			const up = parent[at] ?? at;
			if (up === at) return at;
			// Halves the way for the next one who asks.
			parent[at] = parent[up] ?? up;
			at = up;
		}
	};
	for (let y = 1; y + 1 < rows.length; y++) {
		let above = rows[y - 1] ?? 0;
		let here = rows[y] ?? 0;
		const aboveEnd = here;
		const hereEnd = rows[y + 1] ?? 0;
		while (above < aboveEnd && here < hereEnd) {
			const aboveTo = to[above] ?? 0;
			const hereTo = to[here] ?? 0;
			if (aboveTo >= (from[here] ?? 0) && hereTo >= (from[above] ?? 0)) {
				const [one, other] = [rootOf(above), rootOf(here)];
				parent[Math.max(one, other)] = Math.min(one, other);
			}
			if (aboveTo < hereTo) above++;
			else here++;
		}
	}
	for (let run = 0; run < count; run++) parent[run] = rootOf(run);
	return parent;
}

interface Shape {
	top: number;
	bottom: number;
	left: number;
	right: number;
}

/** Boxes of the shapes that are large enough for a card, by their first run. */
function boxesOf({ from, to, rows }: Runs, shapes: Int32Array): Map<number, Shape> {
	const count = shapes.length;
	const tops = new Int32Array(count);
	const bottoms = new Int32Array(count);
	const lefts = new Int32Array(count).fill(2 ** 30);
	const rights = new Int32Array(count).fill(-1);
	for (let y = 0; y + 1 < rows.length; y++)
		for (let run = rows[y] ?? 0; run < (rows[y + 1] ?? 0); run++) {
			const shape = shapes[run] ?? 0;
			if ((rights[shape] ?? 0) < 0) tops[shape] = y;
			bottoms[shape] = y;
			const [first, last] = [from[run] ?? 0, to[run] ?? 0];
			if (first < (lefts[shape] ?? 0)) lefts[shape] = first;
			if (last > (rights[shape] ?? 0)) rights[shape] = last;
		}
	const boxes: [number, Shape][] = [];
	for (let shape = 0; shape < count; shape++) {
		if (shapes[shape] !== shape) continue;
		const [top, bottom] = [tops[shape] ?? 0, bottoms[shape] ?? 0];
		const [left, right] = [lefts[shape] ?? 0, rights[shape] ?? 0];
		const [width, height] = [right - left + 1, bottom - top + 1];
		if (width < LEAST || height < LEAST || width > 5 * height || height > 5 * width) continue;
		boxes.push([shape, { top, bottom, left, right }]);
	}
	const size = ({ top, bottom, left, right }: Shape) => (bottom - top) * (right - left);
	boxes.sort(([, one], [, other]) => size(other) - size(one));
	return new Map(boxes.slice(0, MOST));
}

/** The first and the last dark pixel of each row of each shape, downwards. */
function edgesOf({ from, to, rows }: Runs, shapes: Int32Array, boxes: Map<number, Shape>): Point[][] {
	const slots = new Map([...boxes.keys()].map((shape, at) => [shape, at]));
	const edges = [...boxes.values()].map(({ top, bottom }) => ({
		top,
		first: new Int32Array(bottom - top + 1).fill(-1),
		last: new Int32Array(bottom - top + 1)
	}));
	for (let y = 0; y + 1 < rows.length; y++)
		for (let run = rows[y] ?? 0; run < (rows[y + 1] ?? 0); run++) {
			const slot = slots.get(shapes[run] ?? 0);
			const edge = slot === undefined ? undefined : edges[slot];
			if (!edge) continue;
			const row = y - edge.top;
			// Runs of a row come from left to right.
			if ((edge.first[row] ?? 0) < 0) edge.first[row] = from[run] ?? 0;
			edge.last[row] = to[run] ?? 0;
		}
	return edges.map(({ top, first, last }) => {
		const points: Point[] = [];
		for (const [row, x] of first.entries()) {
			points.push({ x, y: top + row });
			if (last[row] !== x) points.push({ x: last[row] ?? x, y: top + row });
		}
		return points;
	});
}

/** Twice the area of a triangle; above zero where `c` lies clockwise of the way from `a` to `b`. */
const cross = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** @param points by row, then from left to right @returns the convex hull, clockwise */
function hullOf(points: readonly Point[]): Point[] {
	const half = (way: readonly Point[]): Point[] => {
		const kept: Point[] = [];
		for (const point of way) {
			for (;;) {
				const [before, last] = [kept.at(-2), kept.at(-1)];
				if (!before || !last || cross(before, last, point) > 0) break;
				kept.pop();
			}
			kept.push(point);
		}
		return kept.slice(0, -1);
	};
	return [...half(points), ...half([...points].reverse())];
}

const areaOf = (corners: readonly Point[]): number => {
	let twice = 0;
	for (const [at, { x, y }] of corners.entries()) {
		const next = corners[(at + 1) % corners.length];
		if (next) twice += x * next.y - next.x * y;
	}
	return twice / 2;
};

const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The point farthest to the left of the way from `a` to `b` (as a walker sees it on the picture). */
function farthest(hull: readonly Point[], a: Point, b: Point): Point | null {
	let best: Point | null = null;
	let most = 0;
	for (const point of hull) {
		const height = -cross(a, b, point);
		if (height > most) [best, most] = [point, height];
	}
	return best;
}

/** @returns the four corners of a hull, clockwise, or null where it is no shape of four sides */
function quadOf(hull: readonly Point[]): Quad | null {
	let longest = 0;
	let ends: [Point, Point] | null = null;
	for (const [at, one] of hull.entries())
		for (const other of hull.slice(at + 1)) {
			const long = apart(one, other);
			if (long > longest) [longest, ends] = [long, [one, other]];
		}
	if (!ends) return null;
	// The longest way through is a diagonal; the other two corners lie farthest from it, and once more from there.
	const b = farthest(hull, ends[0], ends[1]);
	const d = farthest(hull, ends[1], ends[0]);
	if (!b || !d) return null;
	const a = farthest(hull, d, b) ?? ends[0];
	const c = farthest(hull, b, d) ?? ends[1];
	const quad: Quad = [a, b, c, d];
	const area = areaOf(quad);
	const clockwise: Quad = area < 0 ? [d, c, b, a] : quad;
	return fits(hull, clockwise) ? clockwise : null;
}

function fits(hull: readonly Point[], quad: Quad): boolean {
	const sides = quad.map((corner, at) => apart(corner, quad[(at + 1) % 4] ?? corner));
	const [shortest, longest] = [Math.min(...sides), Math.max(...sides)];
	if (shortest < LEAST * 0.7 || longest > 5 * shortest) return false;
	if (areaOf(quad) < 0.86 * areaOf(hull)) return false;
	const slack = Math.max(1.6, shortest * 0.09);
	return hull.every((point) =>
		quad.every((corner, at) => {
			const next = quad[(at + 1) % 4] ?? corner;
			return cross(corner, next, point) / Math.max(1, sides[at] ?? 1) >= -slack;
		})
	);
}

/** @returns all dark four-sided shapes, each corner within about a pixel */
export function darkQuads(picture: GreyPicture): Quad[] {
	const table = sums(picture);
	// Narrow surroundings see small cards far away, wide ones see large cards near by.
	const radii = [12, Math.round(Math.max(picture.width, picture.height) / 16)];
	return [...new Set(radii)].flatMap((radius) => {
		const runs = darkRuns(picture, table, radius);
		const shapes = shapesOf(runs);
		const edges = edgesOf(runs, shapes, boxesOf(runs, shapes));
		return edges.map((points) => quadOf(hullOf(points))).filter((quad) => quad !== null);
	});
}
