/** Whole numbers packed side by side, the highest bit first, and the check sums that go over them. */

/** Writes fields one behind the other. */
export class BitWriter {
	readonly bits: number[] = [];

	/**
	 * @param value a whole number from 0 to 2^width - 1
	 * @param width 1 to 53
	 * @throws RangeError when the value does not fit
	 */
	write(value: number, width: number): this {
		if (!Number.isSafeInteger(value) || value < 0 || value >= 2 ** width)
			throw new RangeError(`${value} does not fit into ${width} bits`);
		for (let at = width - 1; at >= 0; at--) this.bits.push(Math.floor(value / 2 ** at) % 2);
		return this;
	}
}

/** Reads them again. */
export class BitReader {
	#at = 0;
	constructor(readonly bits: readonly number[]) {}

	get left(): number {
		return this.bits.length - this.#at;
	}

	/** @throws RangeError when the bits end before the field does */
	read(width: number): number {
		if (width > this.left) throw new RangeError('The bits end too early');
		let value = 0;
		for (let end = this.#at + width; this.#at < end; this.#at++)
			value = value * 2 + (this.bits[this.#at] ?? 0);
		return value;
	}
}

/** Bits in groups, zeros at the end where the last is not full. */
export function groupBits(bits: readonly number[], width: number): number[] {
	const groups: number[] = [];
	for (let at = 0; at < bits.length; at += width) {
		let group = 0;
		for (let place = 0; place < width; place++) group = group * 2 + (bits[at + place] ?? 0);
		groups.push(group);
	}
	return groups;
}

/** The reverse of `groupBits`. */
export function splitGroups(groups: readonly number[], width: number): number[] {
	return groups.flatMap((group) =>
		Array.from({ length: width }, (_, at) => Math.floor(group / 2 ** (width - 1 - at)) % 2)
	);
}

/**
 * Generator polynomials without their highest term. Each finds every error that lies within as many neighbouring
 * bits as it is wide: one wrong character, or two neighbours exchanged. 15: CAN 2.0; 16: CCITT; 32: IEEE 802.3.
 */
const POLYNOMIALS = { 9: 0x119, 15: 0x4599, 16: 0x1021, 32: 0x04c1_1db7 } as const;
export type CheckWidth = keyof typeof POLYNOMIALS;

/** A cyclic redundancy check over bits, beginning with all ones. It finds typos; it is no seal. */
export function checkSum(bits: readonly number[], width: CheckWidth): number {
	const mask = 2 ** width - 1;
	const polynomial = POLYNOMIALS[width];
	let sum = mask;
	for (const bit of bits) {
		const top = Math.floor(sum / 2 ** (width - 1)) ^ bit;
		sum = ((sum << 1) >>> 0) & mask;
		if (top) sum = (sum ^ polynomial) >>> 0;
		sum >>>= 0;
	}
	return sum >>> 0;
}

/** @returns the bits before their check sum, or null where the two do not agree */
export function checkedBits(bits: readonly number[], width: CheckWidth): number[] | null {
	const body = bits.slice(0, -width);
	const [sum] = groupBits(bits.slice(-width), width);
	return bits.length > width && checkSum(body, width) === sum ? body : null;
}
