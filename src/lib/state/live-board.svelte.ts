/**
 * A live board between devices of one room, without a server: the host makes an offer for each captain, the captain
 * answers it, and from then on scores travel from device to device. Many networks forbid just that.
 */
import {
	liveName,
	liveOrder,
	MOST_CAPTAINS,
	readMessage,
	writeMessage,
	type LiveScore
} from '../domain/live-message';
import { FRAMED, isFramed } from './framed';
import type { Learner } from './learner.svelte';
import { describe, openConnection, readSignalText } from './live-signal';

/** What a connection has from the answer on, ms. */
export const CONNECT_TIME = 8000;
export const BLOCKED =
	'No connection after 8 seconds. Many school networks keep devices apart, and nothing on this page can change that. Result codes need no network: use those.';
const NO_RTC = 'This browser has no connections between devices. Result codes work without them.';

export type SeatState = 'offer' | 'joining' | 'here' | 'gone' | 'blocked';

/** One captain of the host's board. */
export interface Seat {
	/** Which offer it answers, 0 to 65,535. */
	pair: number;
	state: SeatState;
	/** The text of the offer; empty until it is made. */
	offer: string;
	score: LiveScore | null;
}

interface Line {
	connection: RTCPeerConnection;
	channel: RTCDataChannel;
	late: ReturnType<typeof setTimeout> | null;
}

const DRAFT = 'live';
const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export class LiveHost {
	#learner: Learner;
	#random: () => number;
	/** Nothing that is shown hangs on it. */
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- see above
	#lines = new Map<number, Line>();

	seats = $state.raw<readonly Seat[]>([]);
	/** One sentence. */
	problem = $state('');
	/** What speech is told: who came and who went, no scores. */
	said = $state('');

	readonly rows = $derived(
		liveOrder(this.seats.flatMap(({ score, state, pair }) => (score ? [{ ...score, state, pair }] : [])))
	);
	/** The offer that waits for its answer. */
	readonly open = $derived(this.seats.find(({ state }) => state === 'offer') ?? null);
	readonly isFull = $derived(this.seats.length >= MOST_CAPTAINS);

	/** @param random gives a whole number from 0 to 65,535 */
	constructor(learner: Learner, random: () => number) {
		this.#learner = learner;
		this.#random = random;
	}

	/** The scores that stood when the page was left; their captains are gone. */
	async resume(): Promise<void> {
		const kept = await this.#learner.readDraft<LiveScore[]>(DRAFT);
		if (!kept || this.seats.length > 0) return;
		this.seats = kept.map((score, pair) => ({ pair, state: 'gone' as const, offer: '', score }));
	}

	/** Makes an offer for one more captain. One that still waits is shown again. */
	async invite(): Promise<void> {
		this.problem = '';
		if (this.open || this.isFull) return;
		if (typeof RTCPeerConnection === 'undefined') {
			this.problem = NO_RTC;
			return;
		}
		let pair = this.#random();
		while (this.seats.some((seat) => seat.pair === pair)) pair = this.#random();
		const connection = openConnection();
		const channel = connection.createDataChannel('board');
		this.#lines.set(pair, { connection, channel, late: null });
		this.seats = [...this.seats, { pair, state: 'offer', offer: '', score: null }];
		channel.onopen = () => this.#arrived(pair);
		channel.onmessage = ({ data }) => this.#heard(pair, data);
		channel.onclose = () => this.#left(pair);
		connection.onconnectionstatechange = () => {
			if (['disconnected', 'failed', 'closed'].includes(connection.connectionState)) this.#left(pair);
			if (connection.connectionState === 'connected' && channel.readyState === 'open') this.#arrived(pair);
		};
		try {
			const offer = await describe(connection, 'offer', pair);
			this.#change(pair, { offer });
		} catch (error) {
			this.remove(pair);
			this.problem = sentence(error);
		}
	}

	/** @param text what was scanned or pasted */
	async take(text: string): Promise<void> {
		this.problem = '';
		const read = readSignalText(text);
		if (!read.ok) {
			this.problem = read.reason;
			return;
		}
		const { kind, pair, sdp } = read.signal;
		const line = this.#lines.get(pair);
		const seat = this.seats.find((one) => one.pair === pair);
		if (kind === 'offer')
			this.problem = 'This is an offer of a board. Scan what stands on the captain’s device.';
		else if (!line || !seat) this.problem = 'This answer is to another board, or to one that was reloaded.';
		else if (seat.state !== 'offer') this.problem = 'This answer was already taken.';
		if (this.problem || !line) return;
		try {
			await line.connection.setRemoteDescription({ type: 'answer', sdp });
		} catch (error) {
			console.info(error);
			this.problem = 'This answer does not fit the offer. Begin anew with this captain.';
			return;
		}
		this.#change(pair, { state: 'joining' });
		line.late = setTimeout(() => {
			if (this.seats.find((one) => one.pair === pair)?.state === 'joining')
				this.#change(pair, { state: 'blocked' });
		}, CONNECT_TIME);
	}

	#change(pair: number, values: Partial<Seat>): void {
		this.seats = this.seats.map((seat) => (seat.pair === pair ? { ...seat, ...values } : seat));
	}

	#arrived(pair: number): void {
		const line = this.#lines.get(pair);
		if (line?.late) clearTimeout(line.late);
		this.#change(pair, { state: 'here' });
		this.#tell();
	}

	#heard(pair: number, data: unknown): void {
		const message = readMessage(data);
		if (message?.kind !== 'score') return;
		const seat = this.seats.find((one) => one.pair === pair);
		if (!seat) return;
		if (seat.score === null) {
			this.said = `${message.score.name} is here.`;
			// Who comes back takes the row that was left.
			this.seats = this.seats.filter(
				(one) => one.pair === pair || one.state !== 'gone' || one.score?.name !== message.score.name
			);
		}
		this.#change(pair, { score: message.score });
		this.#tell();
	}

	#left(pair: number): void {
		const seat = this.seats.find((one) => one.pair === pair);
		if (seat?.state !== 'here') return;
		this.#change(pair, { state: 'gone' });
		this.said = `The connection to ${seat.score?.name ?? 'a captain'} is lost.`;
	}

	/** Everybody gets the board; it is kept as well. */
	#tell(): void {
		const scores = this.rows.map(({ name, right, answered, of }) => ({ name, right, answered, of }));
		const text = writeMessage({ kind: 'board', board: scores });
		for (const { channel } of this.#lines.values()) if (channel.readyState === 'open') channel.send(text);
		void this.#learner.saveDraft(DRAFT, scores);
	}

	remove(pair: number): void {
		const hasScore = this.seats.some((seat) => seat.pair === pair && seat.score !== null);
		this.problem = hasScore && isFramed() ? FRAMED : '';
		if (this.problem) return;
		const line = this.#lines.get(pair);
		this.#lines.delete(pair);
		this.seats = this.seats.filter((seat) => seat.pair !== pair);
		if (line?.late) clearTimeout(line.late);
		line?.connection.close();
		this.#tell();
	}

	close(): void {
		for (const { connection, late } of this.#lines.values()) {
			if (late) clearTimeout(late);
			connection.close();
		}
		this.#lines.clear();
	}
}

export type CaptainState = 'idle' | 'answer' | 'here' | 'gone';

export class LiveCaptain {
	#connection: RTCPeerConnection | null = null;
	#channel: RTCDataChannel | null = null;

	state = $state<CaptainState>('idle');
	/** The text of the answer; empty until it is made. */
	answer = $state('');
	problem = $state('');
	score = $state.raw<LiveScore>({ name: '', right: 0, answered: 0, of: 0 });
	/** What the host sends of the others. */
	board = $state.raw<readonly LiveScore[]>([]);

	/** @param text what was scanned or pasted */
	async take(text: string): Promise<void> {
		this.problem = '';
		if (typeof RTCPeerConnection === 'undefined') {
			this.problem = NO_RTC;
			return;
		}
		const read = readSignalText(text);
		if (!read.ok) {
			this.problem = read.reason;
			return;
		}
		const { kind, pair, sdp } = read.signal;
		if (kind !== 'offer') {
			this.problem = 'This is an answer. Scan the code on the host’s screen.';
			return;
		}
		this.close();
		const connection = openConnection();
		this.#connection = connection;
		connection.ondatachannel = ({ channel }) => {
			this.#channel = channel;
			channel.onopen = () => this.#arrived(connection);
			if (channel.readyState === 'open') this.#arrived(connection);
			channel.onmessage = ({ data }) => {
				const message = readMessage(data);
				if (message?.kind === 'board') this.board = message.board;
			};
			channel.onclose = () => this.#left(connection);
		};
		connection.onconnectionstatechange = () => {
			const { connectionState } = connection;
			if (['disconnected', 'failed', 'closed'].includes(connectionState)) this.#left(connection);
			if (connectionState === 'connected' && this.#channel?.readyState === 'open') this.#arrived(connection);
		};
		try {
			await connection.setRemoteDescription({ type: 'offer', sdp });
			this.answer = await describe(connection, 'answer', pair);
			this.state = 'answer';
		} catch (error) {
			console.info(error);
			this.close();
			this.problem = 'This offer does not fit this browser. Ask the host for another one.';
		}
	}

	#arrived(connection: RTCPeerConnection): void {
		if (connection !== this.#connection) return;
		this.state = 'here';
		this.#send();
	}

	/** What an earlier connection still says is passed over. */
	#left(connection: RTCPeerConnection): void {
		if (connection === this.#connection && this.state === 'here') this.state = 'gone';
	}

	/** Keeps the score, and sends it where there is a host. */
	report(score: Partial<LiveScore>): void {
		const next = { ...this.score, ...score };
		this.score = { ...next, name: liveName(next.name) };
		this.#send();
	}

	#send(): void {
		if (this.#channel?.readyState === 'open')
			this.#channel.send(writeMessage({ kind: 'score', score: this.score }));
	}

	/** Ends the connection; the score stays. */
	close(): void {
		this.#channel = null;
		this.#connection?.close();
		this.#connection = null;
		this.answer = '';
		this.board = [];
		this.state = 'idle';
	}
}
