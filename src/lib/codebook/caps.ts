import { ImportError } from './import-error';

/**
 * How much an imported file may hold. What a zip says of itself is never trusted (a zip of 200 kB can hold
 * 200 MB and claim 1,000 bytes), so bytes are counted while they come out. The largest official release,
 * the Tabular and Index XML of one year, is 5 MB packed and 25 MB unpacked; no text in any of them packs
 * better than 1:20.
 */
export interface Caps {
	packed: number;
	unpacked: number;
	entries: number;
	/** Unpacked to packed, looked at from the first megabyte on. */
	ratio: number;
}

export const CAPS: Caps = { packed: 60e6, unpacked: 120e6, entries: 200, ratio: 60 };

/** Counts bytes over one import and stops it at the cap. */
export class Budget {
	private unpacked = 0;

	/** @param watch hears how many packed bytes were done since it was last called, for a progress bar */
	constructor(
		private readonly name: string,
		private readonly caps: Caps,
		private readonly watch: (packed: number) => void = () => undefined
	) {}

	/** Says that so many packed bytes are done: unpacked, or passed over. */
	pass(packed: number): void {
		this.watch(packed);
	}

	/** @throws ImportError when an entry or all of them together come out too large */
	take(bytes: number, entryUnpacked: number, entryPacked: number): void {
		this.unpacked += bytes;
		const bomb = entryUnpacked > 1e6 && entryUnpacked > entryPacked * this.caps.ratio;
		if (bomb || this.unpacked > this.caps.unpacked)
			throw new ImportError(
				'too-large',
				`${this.name} unpacks to far more than any official release holds, so it was not read.`
			);
	}
}
