/** The projector: shows what the teacher's window says, and changes nothing. */
import {
	ASK_AFTER,
	CLOSED_AFTER,
	notWatching,
	readMessage,
	readView,
	watch,
	type ClassView,
	type Watching
} from '../domain/class-message';
import { platformChannel, type Channel } from '../storage/broadcast';
import { classChannel, VIEW_DRAFT } from './class-places';
import type { Learner } from './learner.svelte';

/** How often it looks whether anything was heard, ms. */
const LOOK = 500;

export class ClassProjector {
	#learner: Learner;
	#base: string;
	#clock: () => number;
	#channel: Channel | null = null;
	#look: ReturnType<typeof setInterval> | undefined;
	#watching: Watching;

	/** Null before anything is known. */
	view = $state.raw<ClassView | null>(null);
	/** Nothing was heard for a while. */
	closed = $state(false);
	/** It has looked everywhere once. */
	ready = $state(false);

	/** @param clock monotonic ms */
	constructor(learner: Learner, base: string, clock: () => number) {
		this.#learner = learner;
		this.#base = base;
		this.#clock = clock;
		this.#watching = notWatching(clock());
	}

	async open() {
		this.#channel = platformChannel(classChannel(this.#base));
		if (this.#channel) this.#channel.onmessage = ({ data }) => this.#hear(data);
		this.#watching = notWatching(this.#clock());
		this.#ask();
		this.#look = setInterval(() => this.#tick(), LOOK);
		// The teacher's window may be closed: what was last shown is still true.
		const kept = readView(await this.#learner.readDraft(VIEW_DRAFT));
		this.view ??= kept;
		this.ready = true;
	}

	close() {
		clearInterval(this.#look);
		this.#channel?.close();
		this.#channel = null;
	}

	#ask() {
		this.#channel?.postMessage({ v: 1, s: this.#watching.session, n: 0, t: 'hello', p: null });
	}

	#hear(data: unknown) {
		const message = readMessage(data);
		if (!message) return;
		const { after, ask } = watch(this.#watching, message, this.#clock());
		this.#watching = after;
		this.closed = false;
		if (after.view) this.view = after.view;
		if (ask) this.#ask();
	}

	/** A window in the background beats seldom, but it answers when it is asked. */
	#tick() {
		const silent = this.#clock() - this.#watching.heard;
		if (silent >= ASK_AFTER) this.#ask();
		this.closed = silent >= CLOSED_AFTER;
	}
}
