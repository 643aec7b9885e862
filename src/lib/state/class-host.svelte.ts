/** The teacher's window: it alone changes the round, keeps it after each change, and tells the projector. */
import { dealChallenge } from '../domain/challenge-pool';
import { readChallenge, writeChallenge, type Challenge } from '../domain/challenge';
import { collect, type Collected } from '../domain/class-collect';
import { askedOf, type Asked } from '../domain/class-file';
import {
	BEAT,
	EMPTY_VIEW,
	readMessage,
	viewChange,
	type ClassMessage,
	type ClassView
} from '../domain/class-message';
import {
	anotherRound,
	asSession,
	leaveLobby,
	newSession,
	openLobby,
	startRound,
	type ClassSession
} from '../domain/class-session';
import { makeChallenge, roundWord, type ClassSetup } from '../domain/class-setup';
import { viewOf } from '../domain/class-view';
import type { Catalogue } from '../domain/pack';
import { seededRandom } from '../domain/random';
import type { Library } from '../content/library';
import { platformChannel, type Channel } from '../storage/broadcast';
import { CLASS_DRAFT, CLASS_LIST_DRAFT, classChannel, VIEW_DRAFT } from './class-places';
import { FRAMED, isFramed } from './framed';
import type { Learner } from './learner.svelte';
import { lockTab, type TabLock } from './tab-lock';

const NOTHING_ASKED: Asked = { questions: [], chart: null };
/** What the collector said last; older words are in the list of results. */
const TOLD = 40;
const LATELY = 8;
/** How long another window is waited for, ms. */
const ANSWER_WITHIN = 2000;

/** Whether this window runs the round: it does, another does, or another took it over. */
export type HostPlace = 'opening' | 'here' | 'elsewhere' | 'taken';

export class ClassHost {
	#learner: Learner;
	#library: Library;
	#base: string;
	#lock: TabLock | null = null;
	#channel: Channel | null = null;
	#beat: ReturnType<typeof setInterval> | undefined;
	#n = 0;
	#sent: ClassView = EMPTY_VIEW;
	#saving: Promise<void> = Promise.resolve();

	place = $state<HostPlace>('opening');
	problem = $state('');
	session = $state.raw<ClassSession>(newSession(''));
	catalogue = $state.raw<Catalogue | null>(null);
	asked = $state.raw<Asked>(NOTHING_ASKED);
	/** Names by seat, from seat 1. On this device alone. */
	names = $state.raw<string[]>([]);
	/** What was made of what came in, the latest first. */
	told = $state.raw<Collected[]>([]);

	readonly challenge: Challenge | null = $derived.by(() => {
		const read = this.session.challenge === '' ? null : readChallenge(this.session.challenge);
		return read?.ok ? read.challenge : null;
	});
	readonly view: ClassView = $derived(
		this.catalogue ? viewOf(this.session, this.asked, this.catalogue) : EMPTY_VIEW
	);

	/** @param base the app's base path, without a slash at its end */
	constructor(learner: Learner, library: Library, base: string) {
		this.#learner = learner;
		this.#library = library;
		this.#base = base;
	}

	/** @param steal takes the round over from the window that runs it */
	async open(steal = false) {
		this.#lock = await lockTab(`cr:${this.#base}:host`, steal, () => this.#lost());
		if (!this.#lock.held) {
			this.place = 'elsewhere';
			return;
		}
		const draft = await this.#learner.readDraft(CLASS_DRAFT);
		this.session = asSession(draft) ?? newSession(this.#learner.newRoundId());
		this.names = (await this.#learner.readDraft<string[]>(CLASS_LIST_DRAFT)) ?? [];
		this.#channel = platformChannel(classChannel(this.#base));
		if (this.#channel) this.#channel.onmessage = ({ data }) => this.#hear(data);
		this.#beat = setInterval(() => this.#post({ t: 'beat', p: null }), BEAT);
		this.place = 'here';
		await this.load();
	}

	/** Fetches the questions of the round, and tries again where they did not come. */
	async load() {
		this.problem = '';
		try {
			this.catalogue = await this.#library.catalogue();
			this.asked = this.challenge ? await this.#fetch(this.challenge, this.catalogue) : NOTHING_ASKED;
		} catch (error) {
			this.problem = error instanceof Error ? error.message : String(error);
		}
		this.#tell(true);
	}

	async #fetch(challenge: Challenge, catalogue: Catalogue): Promise<Asked> {
		const dealt = dealChallenge(challenge, catalogue);
		if (!dealt.ok) throw new Error(dealt.reason);
		const [first = ''] = dealt.items;
		if (challenge.kind === 'chart') return { questions: [], chart: await this.#library.chart(first) };
		const found = await Promise.all(dealt.items.map((id) => this.#library.drill(id)));
		return { questions: found.filter((one) => one !== null), chart: null };
	}

	close() {
		clearInterval(this.#beat);
		this.#channel?.close();
		this.#channel = null;
		this.#lock?.release();
		this.#lock = null;
	}

	/** Another window took over: this one writes no more. */
	#lost() {
		this.close();
		if (this.place === 'here') this.place = 'taken';
	}

	#post(message: Pick<ClassMessage, 't' | 'p'>) {
		this.#channel?.postMessage({ v: 1, s: this.session.id, n: this.#n, ...message });
	}

	#hear(data: unknown) {
		const message = readMessage(data);
		if (message?.t === 'hello') this.#tell(true);
		if (message?.t === 'result') {
			const [told] = this.take(message.p);
			this.#post({ t: 'told', p: told?.words ?? 'No round collects results now.' });
		}
	}

	/** @param whole the whole state, not only what changed */
	#tell(whole = false) {
		const view = this.view;
		const change = viewChange(this.#sent, view);
		if (!whole && change === null) return;
		this.#sent = view;
		this.#n += 1;
		if (whole || change === null) this.#post({ t: 'snap', p: view });
		else this.#post({ t: 'delta', p: change });
	}

	/** Every change goes through here: shown, told and kept. */
	change(session: ClassSession) {
		if (this.place !== 'here' || session === this.session) return;
		this.session = session;
		this.#tell();
		this.#keep();
	}

	#keep() {
		const [session, view] = [this.session, this.view];
		this.#saving = this.#saving
			.then(() => this.#learner.saveDraft(CLASS_DRAFT, session))
			.then(() => this.#learner.saveDraft(VIEW_DRAFT, view))
			.catch((error: unknown) => {
				console.info(error);
				this.problem = 'The last change is not kept on this device yet. Do not close this window.';
			});
	}

	/** All that was changed is kept. */
	get kept(): Promise<void> {
		return this.#saving;
	}

	#random() {
		const [low = 0, high = 0] = crypto.getRandomValues(new Uint32Array(2));
		return seededRandom(low + (high % 2 ** 20) * 2 ** 32);
	}

	/** @returns one sentence where no challenge can be made of it, else an empty text */
	async setUp(setup: ClassSetup): Promise<string> {
		if (!this.catalogue) return 'The questions are not on this device yet.';
		const made = makeChallenge(setup, this.catalogue, this.#random());
		if (!made.ok) return made.reason;
		try {
			this.asked = await this.#fetch(made.challenge, this.catalogue);
		} catch (error) {
			return error instanceof Error ? error.message : String(error);
		}
		this.told = [];
		this.change(openLobby(this.session, setup, writeChallenge(made.challenge)));
		return '';
	}

	backToSetup() {
		this.change(leaveLobby(this.session));
	}

	/** Shows the word: from now on pupils play. */
	start() {
		this.change(startRound(this.session, roundWord(this.#random()), Date.now()));
	}

	/** Takes whatever was typed, pasted, scanned, or stands in a file. @returns what was made of each piece */
	take(text: string): Collected[] {
		const { phase } = this.session;
		if (phase !== 'running' && phase !== 'board') return [];
		if (askedOf(this.asked) === 0) {
			const words = 'The questions of this round are not on this device now, so nothing can be counted.';
			this.told = [{ kind: 'typo', words }, ...this.told];
			return [{ kind: 'typo', words }];
		}
		const frame = { ...this.asked, seats: this.names.length, now: Date.now() };
		const { session, told } = collect(this.session, text, frame);
		// A phone that is held before the camera for a while hands in once.
		const lately = this.told.slice(0, LATELY).map(({ key }) => key);
		const news = told.filter(({ kind, key }) => kind !== 'double' || !lately.includes(key));
		this.told = [...news.reverse(), ...this.told].slice(0, TOLD);
		this.change(session);
		return told;
	}

	/**
	 * A change that takes a result away.
	 * @returns one sentence where that was not done, else an empty text
	 */
	takeAway(session: ClassSession): string {
		if (isFramed()) return FRAMED;
		this.change(session);
		return '';
	}

	/**
	 * Another round with the same class.
	 * @returns one sentence where that was not done, else an empty text
	 */
	again(): string {
		if (isFramed()) return FRAMED;
		const { title, asked } = this.view;
		this.asked = NOTHING_ASKED;
		this.told = [];
		this.change(anotherRound(this.session, title, asked));
		return '';
	}

	/**
	 * Ends the evening: nothing of the session stays on the device but the class list.
	 * @returns one sentence where that was not done, else an empty text
	 */
	async end(): Promise<string> {
		if (isFramed()) return FRAMED;
		this.asked = NOTHING_ASKED;
		this.told = [];
		this.session = newSession(this.#learner.newRoundId());
		this.#tell(true);
		await this.#saving;
		await this.#learner.dropDraft(CLASS_DRAFT);
		await this.#learner.dropDraft(VIEW_DRAFT);
		return '';
	}

	/**
	 * @param names by seat; none deletes the list
	 * @returns one sentence where that was not done, else an empty text
	 */
	async keepNames(names: string[]): Promise<string> {
		if (names.length === 0 && isFramed()) return FRAMED;
		this.names = names;
		if (names.length === 0) await this.#learner.dropDraft(CLASS_LIST_DRAFT);
		else await this.#learner.saveDraft(CLASS_LIST_DRAFT, names);
		return '';
	}

	/**
	 * Hands a result to the window that runs the round.
	 * @returns what that window said, or null where none answered
	 */
	handOver(text: string): Promise<string | null> {
		const channel = platformChannel(classChannel(this.#base));
		if (!channel) return Promise.resolve(null);
		return new Promise((answer) => {
			const end = (said: string | null) => {
				clearTimeout(late);
				channel.close();
				answer(said);
			};
			const late = setTimeout(() => end(null), ANSWER_WITHIN);
			channel.onmessage = ({ data }) => {
				const message = readMessage(data);
				if (message?.t === 'told') end(message.p);
			};
			channel.postMessage({ v: 1, s: '', n: 0, t: 'result', p: text });
		});
	}
}
