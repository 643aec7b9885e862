/**
 * Random histories: some devices with clocks that jump, which answer, change their minds, and now and then
 * exchange logs. Whole numbers only, so that a seed gives the same log in every engine.
 */
import type { Draft, EventId, Memory, StoredEvent } from '../../src/lib/domain/event';
import { deviceName, eventId, nextHlc } from '../../src/lib/domain/event-id';
import { fold } from '../../src/lib/domain/fold';
import { seededRandom, type Random } from '../../src/lib/domain/random';
import { hashText, stateHash } from '../../src/lib/domain/state-hash';
import { studyDay, studyDayNumber } from '../../src/lib/domain/study-day';
import { union } from '../../src/lib/domain/union';

/** 2026-11-21, 12:00 UTC. */
const START = 1_795_262_400_000;
const HOUR = 3_600_000;
const OFFSETS = [-720, -300, 0, 60, 345, 630, 840];
const CARDS = ['heart-failure-acute', 'eye', 'a "quoted" one', 'é', '\u{1F600}', 'lone-\uD800', '10', '9'];
const ITEMS = ['item-1', 'item-2', 'item-3'];
const PLACES = ['icd10cm/I13.0', 'guidelines/I.C.4.a'];
const PAIRS = ['icd10cm I50.22 I50.23', 'icd10pcs 0DTJ4ZZ 0DTJ8ZZ'];
const SETTINGS = ['exam', 'exam-date', 'minutes', 'theme'];

interface Device {
	name: string;
	counter: number;
	hlc: number;
	at: number;
	offset: number;
	log: StoredEvent[];
	heads: Map<string, EventId>;
}

function bytes(random: Random, count: number): Uint8Array {
	return Uint8Array.from({ length: count }, () => random.below(256));
}

function memory(random: Random, day: number, at: number): Memory {
	const interval = random.below(400);
	return {
		state: random.pick([0, 1, 2, 3] as const),
		step: random.below(3),
		stability: random.below(4_000_000_000),
		difficulty: random.below(1_000_000_000),
		interval,
		dueDay: day + interval,
		dueAt: interval === 0 ? at + 600_000 : 0,
		lastDay: day,
		reps: random.below(50),
		lapses: random.below(9)
	};
}

/** What a learner does next, without ids and clocks. `head` gives the head that a device knows of a card. */
export function randomDraft(
	random: Random,
	at: number,
	offset: number,
	head: (card: string) => EventId | null
): Exclude<Draft, { kind: 'undo' }> {
	const what = random.below(34);
	if (what < 12) {
		const card = random.pick(CARDS);
		return {
			kind: 'review',
			card,
			item: random.pick(ITEMS),
			rev: 1 + random.below(3),
			round: `round-${random.below(4)}`,
			prev: head(card),
			answer: random.pick(['I50.23', ['a', 'b'], true, '']),
			verdict: random.pick(['right', 'partial', 'wrong'] as const),
			score: random.below(1001),
			grade: random.pick([1, 2, 3, 4] as const),
			ms: random.below(60_000),
			lookup: random.below(10_000),
			help: random.below(2) === 0,
			after: memory(random, studyDayNumber(at, offset), at)
		};
	}
	if (what === 12) {
		return {
			kind: 'setting',
			name: random.pick(SETTINGS),
			value: random.pick(['CPC', 20_270_115, true, null, 15, ''])
		};
	}
	if (what === 13) return { kind: 'bookmark', item: random.pick(ITEMS), on: random.below(2) === 0 };
	if (what === 20)
		return { kind: 'tab', place: random.pick(PLACES), label: random.pick(['', 'Hypertension']) };
	if (what === 21)
		return { kind: 'marginNote', place: random.pick(PLACES), text: random.pick(['', 'With.']) };
	if (what === 22)
		return {
			kind: 'highlight',
			place: random.pick(PLACES),
			quote: random.pick(['type of heart failure (I50.-)', 'cardiorenal disease']),
			on: random.below(2) === 0
		};
	if (what === 23) {
		const door = random.pick(['index', 'search', 'paper'] as const);
		const right = random.below(2) === 0;
		const ms = 1 + random.below(90_000);
		const chapter = random.pick(['icd10cm 9', 'icd10pcs 0']);
		return { kind: 'find', item: random.pick(ITEMS), door, chapter, code: 'I13.0', right, ms, route: '' };
	}
	if (what > 23) return newerDraft(what, random, at);
	if (what === 14) {
		return {
			kind: 'card',
			card: random.pick(CARDS),
			action: random.pick(['bury', 'suspend', 'resume'] as const),
			until: random.pick([0, 20_261_130])
		};
	}
	if (what === 15) {
		return {
			kind: 'dispute',
			item: random.pick(ITEMS),
			rev: 1,
			review: random.below(2) === 0 ? null : head(random.pick(CARDS)),
			note: random.pick(['', 'The note says acute.']),
			accept: random.below(2) === 0
		};
	}
	if (what < 18) {
		return {
			kind: 'round',
			round: `round-${random.below(4)}`,
			mode: random.pick(['five', 'due', 'new', 'topic'] as const),
			answers: random.below(30),
			finished: random.below(2) === 0
		};
	}
	const total = 1 + random.below(11);
	return {
		kind: 'chart',
		item: random.pick(ITEMS),
		rev: 1,
		sheet: { lines: [{ system: 'icd10cm', code: 'I50.23', mark: { doc: 'note', from: 3, to: 9 } }] },
		score: random.below(10_001),
		total,
		exact: random.below(total),
		over: random.below(3),
		missed: random.below(3),
		clean: random.below(2) === 0,
		evidence: random.below(total),
		evidenceOf: total,
		ms: random.below(900_000)
	};
}

/** Mocks, duels, pauses and what else came after the first release. */
function newerDraft(what: number, random: Random, at: number): Exclude<Draft, { kind: 'undo' }> {
	const item = random.pick(ITEMS);
	const round = `round-${random.below(4)}`;
	const right = random.below(2) === 0;
	const count = (below: number) => random.below(below);
	switch (what) {
		case 24:
		case 25:
			return {
				kind: 'practice',
				...{ item, round, rev: 1, answer: 'I50.22', ms: count(60_000), lookup: count(900), help: false },
				verdict: random.pick(['right', 'partial', 'wrong'] as const),
				score: count(1001),
				...(right ? { sure: 75 } : { taken: random.pick(PAIRS) })
			};
		case 26:
			return {
				kind: 'exam',
				...{ round, exam: 'CPC', percent: 10, edition: 'FY2026', began: at, given: 0, ms: count(900_000) },
				...{ asked: 10, answered: count(11), points: count(10_001), seen: count(3), domains: 'cm 10 7000' }
			};
		case 27:
			return {
				kind: 'parameters',
				...{ version: 'fsrs-6', weights: '2120 12931', reviews: count(5000), on: right },
				...{ loss: count(700_000), lossDefault: count(700_000) }
			};
		case 28:
			return { kind: 'toldApart', pair: random.pick(PAIRS), item, right, ms: count(9000) };
		case 29:
			return { kind: 'pause', from: random.pick([20_261_101, 20_261_120]), until: 0, on: right };
		case 30:
			return { kind: 'filter', name: random.pick(['weak', 'mine']), rule: random.pick(['', 'topic=cm']) };
		case 31:
			return {
				kind: 'speed',
				...{ round, topic: random.pick(['all', 'cm']), allowance: 100, asked: 20, right: count(21) },
				mode: random.pick(['storm', 'streak', 'survival', 'sprint'] as const),
				...{ clock: right, combo: count(9), ms: count(180_000), counts: count(2) === 0, run: '12 -40' }
			};
		case 32:
			return {
				kind: 'challenge',
				...{ round, challenge: 'EAoL', nonce: 'K7QM', nickname: 'CALM OTTER', asked: 20, right: count(21) },
				...{ ms: count(180_000), result: 'R' }
			};
		default:
			return { kind: 'tag', item, tag: random.pick(['hard', 'ask']), on: right };
	}
}

function write(device: Device, random: Random, draft: object): StoredEvent {
	device.counter++;
	device.hlc = nextHlc(device.hlc, device.at);
	const event = {
		id: eventId(device.name, device.counter, bytes(random, 2)),
		hlc: device.hlc,
		at: device.at,
		offset: device.offset,
		day: studyDay(device.at, device.offset),
		app: '0.1.0',
		...draft
	} as StoredEvent;
	device.log.push(event);
	return event;
}

function step(device: Device, random: Random): void {
	// Mostly forward; sometimes a clock goes back for days, or a learner flies.
	device.at += random.below(20) === 0 ? -72 * HOUR : random.below(6 * HOUR);
	if (random.below(25) === 0) device.offset = random.pick(OFFSETS);
	const what = random.below(12);
	if (what === 0 && device.log.length > 0) {
		const targets = Array.from({ length: 1 + random.below(3) }, () => random.pick(device.log).id);
		write(device, random, { kind: 'undo', targets });
	} else if (what === 1 && random.below(3) === 0) {
		write(device, random, { kind: 'duel', of: random.pick(CARDS), z: { b: 1, a: [null] } });
	} else {
		const draft = randomDraft(random, device.at, device.offset, (card) => device.heads.get(card) ?? null);
		const event = write(device, random, draft);
		if (draft.kind === 'review') device.heads.set(draft.card, event.id);
	}
}

function exchange(from: Device, to: Device): void {
	to.log = union(to.log, from.log);
	for (const event of to.log) to.hlc = Math.max(to.hlc, event.hlc);
	for (const [card, state] of fold(to.log).cards) to.heads.set(card, state.head);
}

/** Takes a seed and about how many events. Returns the logs of the devices, which overlap. */
export function randomLogs(seed: number, length = 60): StoredEvent[][] {
	const random = seededRandom(seed);
	const devices = Array.from({ length: 1 + random.below(3) }, (): Device => ({
		name: deviceName(bytes(random, 6)),
		counter: 0,
		hlc: 0,
		at: START + random.below(1000) - 500,
		offset: random.pick(OFFSETS),
		log: [],
		heads: new Map()
	}));
	const steps = random.below(length) + 1;
	for (let at = 0; at < steps; at++) {
		step(random.pick(devices), random);
		if (random.below(12) === 0) exchange(random.pick(devices), random.pick(devices));
	}
	return devices.map(({ log }) => random.shuffle(log));
}

/** As `randomLogs`, in one heap with doubles. */
export function randomLog(seed: number, length = 60): StoredEvent[] {
	return randomLogs(seed, length).flat();
}

/** The hash of the state that log `seed` tells. */
export function foldHash(seed: number): string {
	return stateHash(fold(randomLog(seed)));
}

/** One hash over logs 0 to `count` - 1: what engines are compared by. */
export function foldHashes(count: number): string {
	return hashText(Array.from({ length: count }, (_, seed) => foldHash(seed)).join('\n'));
}
