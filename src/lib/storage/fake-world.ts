/** A world for tests: a clock that stands until it is set, seeded chance, and second places in memory. */
import { seededRandom } from '../domain/random';
import type { Memory } from '../domain/event';
import type { Channel } from './broadcast';
import { LearnerLog, type LogOptions } from './learner-log';
import type { NewEvent } from './log-write';
import type { Place } from './places';

export class FakeWorld {
	/** Epoch ms: 2026-11-21, 12:00 UTC. */
	at = 1_795_262_400_000;
	/** Minutes. */
	zone = 0;
	marks = new Map<string, string>();
	files = new Map<string, Uint8Array<ArrayBuffer>>();
	#random;

	constructor(seed = 1) {
		this.#random = seededRandom(seed);
	}

	readonly place: Place = {
		list: async () => [...this.files.keys()],
		read: async (id) => this.files.get(id) ?? null,
		write: async (id, bytes) => void this.files.set(id, bytes),
		remove: async (id) => void this.files.delete(id)
	};

	options(more: Partial<LogOptions> = {}): LogOptions {
		return {
			base: '/',
			app: '0.1.0',
			now: () => this.at,
			offset: () => this.zone,
			random: (count) => Uint8Array.from({ length: count }, () => this.#random.below(256)),
			marks: {
				getItem: (key) => this.marks.get(key) ?? null,
				setItem: (key, value) => void this.marks.set(key, value),
				removeItem: (key) => void this.marks.delete(key)
			},
			channel: () => null,
			place: async () => this.place,
			patience: 200,
			retryAfter: 1_000_000,
			snapshotAfter: null,
			...more
		};
	}

	open(more: Partial<LogOptions> = {}): Promise<LearnerLog> {
		return LearnerLog.open(this.options(more));
	}
}

/** Channels that hear each other, as tabs do. */
export function fakeChannels(): () => Channel {
	const all = new Set<Channel>();
	return () => {
		const channel: Channel = {
			onmessage: null,
			postMessage(data) {
				for (const other of all)
					if (other !== channel) other.onmessage?.({ data: structuredClone(data) } as MessageEvent);
			},
			close: () => void all.delete(channel)
		};
		all.add(channel);
		return channel;
	};
}

export const MEMORY: Memory = {
	state: 2,
	step: 0,
	stability: 230_650_000,
	difficulty: 211_810_390,
	interval: 2,
	dueDay: 20_780,
	dueAt: 0,
	lastDay: 20_778,
	reps: 1,
	lapses: 0
};

/** A review as an app would write it. */
export function reviewOf(
	card: string,
	prev: string | null,
	more: Partial<Extract<NewEvent, { kind: 'review' }>> = {}
): NewEvent {
	return {
		kind: 'review',
		card,
		item: card,
		rev: 1,
		round: 'round-1',
		prev,
		answer: 'I50.23',
		verdict: 'right',
		score: 1000,
		grade: 3,
		ms: 4000,
		lookup: 0,
		help: false,
		after: MEMORY,
		...more
	};
}

/** Answers one card on its head, and returns the event's id. */
export async function answer(
	log: LearnerLog,
	card: string,
	more: Parameters<typeof reviewOf>[2] = {}
): Promise<string> {
	const { events } = await log.append([card], (fresh) => [
		reviewOf(card, fresh.card(card)?.head ?? null, more)
	]);
	return events[0]?.id ?? '';
}
