/** Writing and reading of the columns of a compact code set: sections, each with its length before it. */
import { joinBytes } from './unpack';

/** Seven bits to a byte, low ones first: small numbers, which are most, take one byte. */
export function varints(numbers: Iterable<number>): Uint8Array {
	const bytes: number[] = [];
	for (let number of numbers) {
		while (number >= 128) {
			bytes.push((number & 127) | 128);
			number >>>= 7;
		}
		bytes.push(number);
	}
	return Uint8Array.from(bytes);
}

export class SectionWriter {
	private readonly parts: Uint8Array[] = [];

	bytes(section: Uint8Array): void {
		this.parts.push(varints([section.length]), section);
	}

	text(section: string): void {
		this.bytes(new TextEncoder().encode(section));
	}

	json(section: unknown): void {
		this.text(JSON.stringify(section));
	}

	finish(magic: Uint8Array): Uint8Array {
		return joinBytes([magic, ...this.parts]);
	}
}

/** Reads what `SectionWriter` wrote, section by section in the same order. */
export class SectionReader {
	constructor(
		private readonly all: Uint8Array,
		private at: number
	) {}

	/** @throws RangeError when the bytes end before the section does */
	bytes(): Uint8Array {
		const [length, start] = readVarint(this.all, this.at);
		if (start + length > this.all.length) throw new RangeError('the compact code set is cut off');
		this.at = start + length;
		return this.all.subarray(start, this.at);
	}

	text(): string {
		return new TextDecoder().decode(this.bytes());
	}

	json(): unknown {
		return JSON.parse(this.text());
	}
}

/** @returns the number, and the place behind it */
function readVarint(bytes: Uint8Array, at: number): [number, number] {
	let number = 0;
	for (let shift = 0; shift < 35; shift += 7) {
		const byte = bytes[at++];
		if (byte === undefined) throw new RangeError('the compact code set is cut off');
		number |= (byte & 127) << shift;
		if (byte < 128) return [number, at];
	}
	throw new RangeError('the compact code set is damaged');
}

/** Reads numbers one after the other from a section of varints. */
export class VarintReader {
	private at = 0;

	constructor(private readonly bytes: Uint8Array) {}

	next(): number {
		// Nearly all are one byte, and the pair that readVarint gives would cost more than reading.
		const byte = this.bytes[this.at] ?? 128;
		if (byte < 128) {
			this.at++;
			return byte;
		}
		const [number, at] = readVarint(this.bytes, this.at);
		this.at = at;
		return number;
	}
}
