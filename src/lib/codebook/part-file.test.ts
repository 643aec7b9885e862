import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { readPart, writePart, type PartInfo } from './part-file';

const info: PartInfo = {
	part: 'lists',
	edition: 'FY2027',
	release: '2026-10',
	origin: 'official',
	source: 'hand.txt'
};

describe('a part as a file', () => {
	test('comes back as it was, whatever its columns hold', () => {
		const column = fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array());
		fc.assert(
			fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), column), (columns) => {
				const read = readPart(writePart(info, columns).bytes);
				expect(read.info).toEqual(info);
				for (const [name, value] of Object.entries(columns))
					if (typeof value === 'string') expect(read.text(name)).toBe(value);
					else expect([...read.bytes(name)]).toEqual([...value]);
			})
		);
	});

	const whole = writePart(info, { a: 'one', b: Uint8Array.of(1, 2, 3) }).bytes;
	test.each([
		['nothing', new Uint8Array()],
		['another thing', new TextEncoder().encode('<html><body>not found</body></html>')],
		['cut off', whole.subarray(0, whole.length - 1)],
		['too long', Uint8Array.from([...whole, 0])],
		['of another format', Uint8Array.from(whole, (byte, at) => (at === 4 ? 99 : byte))]
	])('%s is refused', (_, bytes) => {
		expect(() => readPart(bytes)).toThrow(RangeError);
	});

	test('a column that is not there is named', () => {
		expect(() => readPart(whole).text('c')).toThrow('the lists has no column c');
	});
});
