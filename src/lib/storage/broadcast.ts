/** Tells the other tabs what changed, and hears it from them. */
import { storageName } from './schema';

/** The part of BroadcastChannel that is used. */
export interface Channel {
	postMessage(message: unknown): void;
	onmessage: ((event: MessageEvent) => void) | null;
	close(): void;
}
export type OpenChannel = (name: string) => Channel | null;

/** Rows that changed: card ids and keys such as `day:20261121`; `all` where it may be any. */
export interface RowChange {
	kind: 'rows';
	cards: string[];
	sums: string[];
	all: boolean;
	/** Another tab did it. */
	other: boolean;
}

/** The platform's channel, where it has one. */
export const platformChannel: OpenChannel = (name) =>
	typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);

const isTexts = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((part) => typeof part === 'string');

/** How long the other tabs may wait for a change, ms. */
const SOON = 50;

const both = (one: RowChange, other: RowChange): RowChange => ({
	...one,
	cards: [...new Set([...one.cards, ...other.cards])],
	sums: [...new Set([...one.sums, ...other.sums])],
	all: one.all || other.all
});

export class LogBroadcast {
	readonly #channel: Channel | null;
	/** Told soon, as one. */
	#untold: RowChange | null = null;

	/** `onchange` is called with what other tabs did. */
	constructor(base: string, open: OpenChannel, onchange: (change: RowChange) => void) {
		this.#channel = open(`${storageName(base)}:log`);
		if (!this.#channel) return;
		this.#channel.onmessage = ({ data }: MessageEvent) => {
			const told = data as Partial<RowChange> | null;
			// A tab of another release may say it in other words: then anything may have changed.
			const isClear = told?.kind === 'rows' && isTexts(told.cards) && isTexts(told.sums);
			onchange({
				kind: 'rows',
				cards: isClear ? (told.cards ?? []) : [],
				sums: isClear ? (told.sums ?? []) : [],
				all: isClear ? told.all === true : true,
				other: true
			});
		};
	}

	/** Tells it a moment later and once for many: whoever waits for a commit does not wait for this. */
	tell(change: RowChange): void {
		if (!this.#untold) setTimeout(() => this.flush(), SOON);
		this.#untold = this.#untold ? both(this.#untold, change) : change;
	}

	/** Tells at once what would be told soon. */
	flush(): void {
		const change = this.#untold;
		this.#untold = null;
		if (change) this.#channel?.postMessage(change);
	}

	close(): void {
		this.flush();
		this.#channel?.close();
	}
}
