/**
 * SHA-256 (FIPS 180-4), piece by piece: the platform's own takes everything at once, and a log of years is written
 * and read in pieces. Whole numbers alone, so it is the same everywhere.
 */

/** The first 32 bits of the fractions of the cube roots of the first 64 primes. */
const K = new Int32Array(64);
/** Likewise of the square roots of the first 8. */
const START = new Int32Array(8);

/** Takes a root to its fraction's first 32 bits, without a float that engines round apart. */
function fraction(prime: bigint, power: bigint): number {
	// The greatest n with n^power <= prime * 2^(32 * power): its low 32 bits are the fraction.
	const target = prime << (32n * power);
	let low = 0n;
	let high = 1n << 40n;
	while (low < high) {
		const middle = (low + high + 1n) >> 1n;
		if (middle ** power <= target) low = middle;
		else high = middle - 1n;
	}
	return Number(low & 0xffff_ffffn);
}

function fill(): void {
	let found = 0;
	for (let number = 2; found < 64; number++) {
		let isPrime = true;
		for (let by = 2; by * by <= number; by++) if (number % by === 0) isPrime = false;
		if (!isPrime) continue;
		K[found] = fraction(BigInt(number), 3n);
		if (found < 8) START[found] = fraction(BigInt(number), 2n);
		found++;
	}
}

const BLOCK = 64;

export class Sha256Sum {
	readonly #state: Int32Array;
	readonly #block: Uint8Array;
	/** Bytes so far; those of them that wait in the block. */
	#length: number;
	#waiting: number;
	readonly #words = new Int32Array(64);

	constructor(from?: Sha256Sum) {
		if (K[0] === 0) fill();
		this.#state = from ? from.#state.slice() : START.slice();
		this.#block = from ? from.#block.slice() : new Uint8Array(BLOCK);
		this.#length = from ? from.#length : 0;
		this.#waiting = from ? from.#waiting : 0;
	}

	/** Takes the next bytes. */
	add(bytes: Uint8Array): this {
		this.#length += bytes.length;
		let at = 0;
		if (this.#waiting > 0) {
			at = Math.min(BLOCK - this.#waiting, bytes.length);
			this.#block.set(bytes.subarray(0, at), this.#waiting);
			this.#waiting += at;
			if (this.#waiting < BLOCK) return this;
			this.#mix(this.#block, 0);
			this.#waiting = 0;
		}
		for (; at + BLOCK <= bytes.length; at += BLOCK) this.#mix(bytes, at);
		this.#block.set(bytes.subarray(at));
		this.#waiting = bytes.length - at;
		return this;
	}

	/** The sum of all bytes so far, 64 hex digits; more may follow. */
	hex(): string {
		const end = new Sha256Sum(this);
		const bits = end.#length * 8;
		const padding = new Uint8Array((end.#waiting < 56 ? 56 : 120) - end.#waiting + 8);
		padding[0] = 0x80;
		const view = new DataView(padding.buffer);
		view.setUint32(padding.length - 8, Math.floor(bits / 4_294_967_296));
		view.setUint32(padding.length - 4, bits >>> 0);
		end.add(padding);
		return [...end.#state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
	}

	#mix(bytes: Uint8Array, from: number): void {
		// Typed arrays that are never read beyond their end: nothing here is undefined.
		const words = this.#words;
		const at = (list: Int32Array | Uint8Array, index: number): number => list[index] as number;
		for (let word = 0; word < 16; word++) {
			const byte = from + word * 4;
			words[word] =
				(at(bytes, byte) << 24) |
				(at(bytes, byte + 1) << 16) |
				(at(bytes, byte + 2) << 8) |
				at(bytes, byte + 3);
		}
		for (let word = 16; word < 64; word++) {
			const x = at(words, word - 15);
			const y = at(words, word - 2);
			const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
			const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
			words[word] = (at(words, word - 16) + s0 + at(words, word - 7) + s1) | 0;
		}
		const state = this.#state;
		let a = at(state, 0);
		let b = at(state, 1);
		let c = at(state, 2);
		let d = at(state, 3);
		let e = at(state, 4);
		let f = at(state, 5);
		let g = at(state, 6);
		let h = at(state, 7);
		for (let word = 0; word < 64; word++) {
			const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
			const one = (h + s1 + ((e & f) ^ (~e & g)) + at(K, word) + at(words, word)) | 0;
			const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
			const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
			h = g;
			g = f;
			f = e;
			e = (d + one) | 0;
			d = c;
			c = b;
			b = a;
			a = (one + two) | 0;
		}
		state[0] = at(state, 0) + a;
		state[1] = at(state, 1) + b;
		state[2] = at(state, 2) + c;
		state[3] = at(state, 3) + d;
		state[4] = at(state, 4) + e;
		state[5] = at(state, 5) + f;
		state[6] = at(state, 6) + g;
		state[7] = at(state, 7) + h;
	}
}
