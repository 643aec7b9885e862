import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter, checkedBits, checkSum, groupBits, splitGroups } from './bit-stream';

const field = fc
	.integer({ min: 1, max: 53 })
	.chain((width) =>
		fc.record({ width: fc.constant(width), value: fc.maxSafeNat().map((n) => n % 2 ** width) })
	);

describe('bits', () => {
	it('come back as the numbers that were written', () => {
		fc.assert(
			fc.property(fc.array(field), (fields) => {
				const writer = new BitWriter();
				for (const { value, width } of fields) writer.write(value, width);
				const reader = new BitReader(writer.bits);
				for (const { value, width } of fields) expect(reader.read(width)).toBe(value);
				expect(reader.left).toBe(0);
			})
		);
	});
	it.each([
		['too large', 4, 2],
		['negative', -1, 8],
		['a fraction', 0.5, 8]
	])('refuse what is %s', (_, value, width) => {
		expect(() => new BitWriter().write(value, width)).toThrow(RangeError);
	});
	it('end where they end', () => expect(() => new BitReader([1, 0]).read(3)).toThrow(RangeError));
	it('fill the last group with zeros', () => {
		expect(groupBits([1, 1, 1, 0, 1], 3)).toEqual([7, 2]);
		expect(splitGroups([7, 2], 3)).toEqual([1, 1, 1, 0, 1, 0]);
	});
});

describe('a check sum', () => {
	// The published check values of "123456789" (reveng.sourceforge.io): CRC-16/IBM-3740, and CRC-32/BZIP2 without
	// its last inversion, CRC-32/MPEG-2.
	const nine = splitGroups(
		[...'123456789'].map((char) => char.charCodeAt(0)),
		8
	);
	it.each([
		[16, 0x29b1],
		[32, 0x0376_e6e7]
	] as const)('of %i bits is the published one', (width, sum) => expect(checkSum(nine, width)).toBe(sum));

	it.each([9, 15, 16, 32] as const)(
		'of %i bits finds whatever is wrong within so many neighbours',
		(width) => {
			const bits = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 400 });
			fc.assert(
				fc.property(
					bits,
					fc.nat(),
					fc.array(fc.boolean(), { minLength: 1, maxLength: width }),
					(body, at, flips) => {
						const whole = new BitWriter();
						whole.bits.push(...body);
						whole.write(checkSum(body, width), width);
						expect(checkedBits(whole.bits, width)).toEqual(body);
						const start = at % whole.bits.length;
						const wrong = whole.bits.map((bit, place) => (flips[place - start] ? 1 - bit : bit));
						if (wrong.some((bit, place) => bit !== whole.bits[place]))
							expect(checkedBits(wrong, width)).toBeNull();
					}
				)
			);
		}
	);
});
