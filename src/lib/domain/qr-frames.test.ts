import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBase45, writeBase45 } from './base45';
import { FRAME_PREFIX, FrameCollector, frameRow, MOST_BYTES, PART, type TakenFrame } from './qr-frames';
import { seededRandom } from './random';
import { Sha256Sum } from './sha256-sum';

/** Bytes that do not repeat. */
function fileOf(size: number, seed = 1): Uint8Array {
	const random = seededRandom(seed);
	return Uint8Array.from({ length: size }, () => random.below(256));
}

/** Feeds frames until the file is whole. @returns it, and how many frames it took */
function collect(frames: Iterable<string>): { file: Uint8Array | null; taken: number } {
	const collector = new FrameCollector();
	let taken = 0;
	for (const frame of frames) {
		collector.take(frame);
		taken++;
		const file = collector.file();
		if (file) return { file, taken };
	}
	return { file: null, taken };
}

describe('a file comes whole', () => {
	it.each([
		['of one byte', 1, 1],
		['of just one frame', PART, 1],
		['of a byte more', PART + 1, 2],
		['of 36 kB, two thousand reviews', 36_000, 90]
	])('%s, from its first frames', (_, size, frames) => {
		const file = fileOf(size);
		const row = frameRow(file);
		expect(row.count).toBe(frames);
		expect(collect(Array.from({ length: frames }, (_, at) => row.frame(at)))).toEqual({
			file,
			taken: frames
		});
	});

	it('from any frames, in any order: as many as it has parts, and a few more', () => {
		fc.assert(
			fc.property(
				fc.uint8Array({ minLength: 1, maxLength: 30 * PART }),
				fc.integer({ min: 0, max: 2 ** 32 - 1 }),
				(file, seed) => {
					const row = frameRow(file);
					const random = seededRandom(seed);
					const far = random.below(2 ** 16);
					const order = random.shuffle(Array.from({ length: 4 * row.count + 30 }, (_, at) => far + at));
					const { file: got, taken } = collect(order.map((at) => row.frame(at)));
					expect(got).toEqual(file);
					// Each frame too many halves the chance that one more is needed.
					expect(taken).toBeLessThanOrEqual(row.count + 26);
				}
			)
		);
	});

	it('by a camera that misses every third frame, in little more than one round', () => {
		const file = fileOf(36_000);
		const row = frameRow(file);
		const seen = Array.from({ length: 300 }, (_, at) => at).filter((at) => at % 3 !== 1);
		const { file: got, taken } = collect(seen.map((at) => row.frame(at)));
		expect(got).toEqual(file);
		expect(taken).toBeLessThanOrEqual(row.count + 10);
	});
});

describe('what does not help is told apart', () => {
	const row = frameRow(fileOf(3 * PART));
	const other = frameRow(fileOf(3 * PART, 2));
	const frame = row.frame(0);

	it.each<[string, string[], TakenFrame]>([
		['the first', [frame], 'new'],
		['the same again', [frame, frame], 'known'],
		['one more when all is there', [0, 1, 2, 3].map((at) => row.frame(at)), 'known'],
		['a frame of another file', [frame, other.frame(1)], 'other'],
		['a link', ['https://example.org/#c1.AAAA'], 'none'],
		['a cut one', [frame.slice(0, -3)], 'none'],
		['a prefix alone', [FRAME_PREFIX], 'none'],
		['nothing', [''], 'none']
	])('%s', (_, texts, last) => {
		const collector = new FrameCollector();
		expect(texts.map((text) => collector.take(text)).at(-1)).toBe(last);
	});

	it('a frame with one wrong character never comes in', () => {
		fc.assert(
			fc.property(fc.nat(), fc.constantFrom(...'0123456789ABCXYZ'), (place, character) => {
				const at = FRAME_PREFIX.length + (place % (frame.length - FRAME_PREFIX.length));
				const wrong = frame.slice(0, at) + character + frame.slice(at + 1);
				fc.pre(wrong !== frame);
				expect(new FrameCollector().take(wrong)).toBe('none');
			})
		);
	});

	it('any text is taken without harm', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 800 }), (text) => {
				expect(new FrameCollector().take(FRAME_PREFIX + text)).toBe('none');
			})
		);
	});
});

it('progress goes from none to all, and clearing begins anew', () => {
	const row = frameRow(fileOf(3 * PART));
	const collector = new FrameCollector();
	expect([collector.have, collector.count]).toEqual([0, 0]);
	collector.take(row.frame(0));
	collector.take(row.frame(2));
	expect([collector.have, collector.count]).toEqual([2, 3]);
	collector.clear();
	expect([collector.have, collector.count, collector.file()]).toEqual([0, 0, null]);
});

it.each([0, MOST_BYTES + 1])('a file of %d bytes is not for frames', (size) => {
	expect(() => frameRow(new Uint8Array(size))).toThrow(RangeError);
});

it('a frame that was forged with a right check spoils nothing: the file is refused as a whole', () => {
	const row = frameRow(fileOf(2 * PART));
	const bytes = readBase45(row.frame(1).slice(FRAME_PREFIX.length)) ?? new Uint8Array();
	bytes[100] = (bytes[100] ?? 0) ^ 1;
	const sum = new Sha256Sum().add(bytes.subarray(0, -4)).hex().slice(0, 8);
	new DataView(bytes.buffer).setUint32(bytes.length - 4, parseInt(sum, 16));
	const collector = new FrameCollector();
	expect(collector.take(row.frame(0))).toBe('new');
	expect(collector.take(FRAME_PREFIX + writeBase45(bytes))).toBe('new');
	expect(() => collector.file()).toThrow('did not come to one file');
	expect([0, 1].map((at) => collector.take(row.frame(at)))).toEqual(['new', 'new']);
	expect(collector.file()).toEqual(fileOf(2 * PART));
});
