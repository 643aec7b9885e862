/**
 * The app as something installed: the service worker, what is saved for offline, updates, and the places where
 * the browser wants to be asked. Nothing here interrupts a round.
 */
import type { Workbox } from 'workbox-window';
import { dev } from '$app/environment';
import { askLibrary, type LibraryState, type ShellMessage } from '../workers/library';
import { trustedUrl } from '../workers/trusted';

/** Chromium's event before it offers to install; not in the DOM types. */
interface InstallOffer extends Event {
	prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** After `load`, in milliseconds: by then the first screen has been drawn and answers. */
const SETTLED_MS = 1_000;
/** A new release that was asked to take over is asked again after so many milliseconds, so many times. */
const ASK_AGAIN_MS = 3_000;
const ASKS = 5;

export class OfflineState {
	/** What the browser says of the network. */
	online = $state(true);
	/** False where this browser has no service worker here (some private windows): online only. */
	supported = $state(true);
	/** What of the packs and code sets is on this device; null until known. */
	library = $state<LibraryState | null>(null);
	saving = $state(false);
	/** `saveLibrary` ran to its end at least once: what is missing now did not come. */
	tried = $state(false);
	/** A new release waits for `applyUpdate`. */
	updateReady = $state(false);
	/** A file of the release that came last did not come: what was here goes on, and the next visit tries again. */
	broken = $state(false);
	/** The learner asked for the update while a round is open here or in another tab. It comes after. */
	updateHeld = $state(false);
	/** It was asked for, and the browser does not change over while something of the old release is at work. */
	updateStuck = $state(false);
	/** `prompt`: `install()` asks. `share-menu`: Safari on a phone, where only the learner can do it. */
	installHint = $state<'' | 'prompt' | 'share-menu'>('');
	/** Whether the browser promised not to clear our storage; null until known or where it cannot say. */
	persisted = $state<boolean | null>(null);

	readonly #base: string;
	/** Held, shared, by each tab that is in a round. */
	readonly #roundLock: string;
	#workbox: Workbox | undefined;
	#offer: InstallOffer | undefined;
	#inRound = $state(false);
	#reloadAfterRound = false;
	#reloading = false;
	#endRound: () => void = () => undefined;

	/** @param base the app's base path, without a slash at its end */
	constructor(base: string) {
		this.#base = base;
		this.#roundLock = `coderounds:${base}:round`;
	}

	/** Call once, in the browser. Returns what ends the listening. */
	start(): () => void {
		const listening = new AbortController();
		const { signal } = listening;
		this.online = navigator.onLine;
		addEventListener('online', () => this.#connected(), { signal });
		addEventListener('offline', () => (this.online = false), { signal });
		addEventListener(
			'beforeinstallprompt',
			(event) => {
				// Kept for a good moment, instead of the browser's own.
				event.preventDefault();
				this.#offer = event as InstallOffer;
				this.installHint = 'prompt';
			},
			{ signal }
		);
		addEventListener('appinstalled', () => (this.installHint = ''), { signal });
		if ('standalone' in navigator && navigator.standalone === false) this.installHint = 'share-menu';
		void navigator.storage?.persisted?.().then((kept) => (this.persisted = kept));

		if (dev || !('serviceWorker' in navigator)) {
			this.supported = 'serviceWorker' in navigator;
			return () => listening.abort();
		}
		document.addEventListener(
			'visibilitychange',
			() => {
				if (document.visibilityState === 'visible') void this.#lookForUpdate();
			},
			{ signal }
		);
		// Once the page rests: a worker that installs takes the processor from what the first screen still does.
		const register = () => setTimeout(() => void this.#rest(signal), SETTLED_MS);
		if (document.readyState === 'complete') register();
		else addEventListener('load', register, { signal, once: true });
		return () => listening.abort();
	}

	async #rest(signal: AbortSignal): Promise<void> {
		await this.#idle();
		if (!signal.aborted) await this.#register(signal);
	}

	async #register(signal: AbortSignal): Promise<void> {
		const { makeWorkbox, tellOfHand, watchInstalls } = await import('./offline-watch');
		const workbox = makeWorkbox(trustedUrl(`${this.#base}/service-worker.js`), this.#base);
		this.#workbox = workbox;
		workbox.addEventListener('waiting', () => (this.updateReady = true));
		// The first takes over the page that brought it, of its own release. Every later one is a new release
		// that was asked for, in this tab or another.
		let controlled = navigator.serviceWorker.controller !== null;
		workbox.addEventListener('controlling', () => {
			if (controlled) this.#reloadOnce();
			controlled = true;
		});
		try {
			const registration = await workbox.register({ immediate: true });
			if (registration) {
				watchInstalls(registration, (isWhole) => (this.broken = !isWhole));
				tellOfHand(registration, () => this.saving, signal);
			}
			// By itself the browser looks when the old worker rests, which may be after this visit. What is being
			// installed for the first time is the newest there is: asked again, Firefox took it for one more.
			if (this.online && controlled) void this.#lookForUpdate();
		} catch (error) {
			console.warn('This browser keeps nothing for offline here.', error);
			this.supported = false;
			return;
		}
		await navigator.serviceWorker.ready;
		await this.#idle();
		this.library = await this.#ask({ type: 'LIBRARY_STATE' });
		if (this.library?.missing.length && !savesData()) await this.saveLibrary();
	}

	/** Fetches every pack and code set that is missing. `library` follows. */
	async saveLibrary(): Promise<void> {
		if (this.saving) return;
		this.saving = true;
		try {
			this.library = await this.#ask({ type: 'SAVE_LIBRARY' });
		} finally {
			this.saving = false;
			this.tried = true;
		}
	}

	/** Names everything that open rounds use, all of it each time, so that no release takes it away. */
	async keep(urls: string[]): Promise<void> {
		const worker = await this.#worker();
		worker?.postMessage({ type: 'IN_USE', urls } satisfies ShellMessage);
	}

	/** A round is open in this tab. */
	get inRound(): boolean {
		return this.#inRound;
	}

	/** From here on nothing reloads this page. */
	enterRound(): void {
		if (this.#inRound) return;
		this.#inRound = true;
		void navigator.locks?.request(
			this.#roundLock,
			{ mode: 'shared' },
			() => new Promise<void>((end) => (this.#inRound ? (this.#endRound = end) : end()))
		);
	}

	/** The round is over; what waited for it happens now. */
	leaveRound(): void {
		this.#inRound = false;
		this.#endRound();
		if (this.#reloadAfterRound) this.#reloadOnce();
		else if (this.updateHeld) void this.applyUpdate();
	}

	/** Moves to the new release, at once or, when a round is open in any tab, after it. True if at once. */
	async applyUpdate(): Promise<boolean> {
		if (this.#inRound) {
			this.updateHeld = true;
			return false;
		}
		if (await this.#roundElsewhere()) {
			if (!this.updateHeld) this.#applyAfterOthers();
			this.updateHeld = true;
			return false;
		}
		this.updateHeld = false;
		void this.#takeOver();
		return true;
	}

	/** On a busy device a worker that was just woken was seen to miss the first word. */
	async #takeOver(): Promise<void> {
		for (let asks = 0; asks < ASKS && !this.#reloading && !this.#reloadAfterRound; asks++) {
			this.#workbox?.messageSkipWaiting();
			await new Promise((next) => setTimeout(next, ASK_AGAIN_MS));
		}
		this.updateStuck = !this.#reloading && !this.#reloadAfterRound;
	}

	/** Asked only while this tab is in no round, so every holder is another tab. */
	async #roundElsewhere(): Promise<boolean> {
		const locks = await navigator.locks?.query();
		return locks?.held?.some(({ name }) => name === this.#roundLock) ?? false;
	}

	/** The lock is free for one alone when no tab is in a round any more. */
	#applyAfterOthers(): void {
		void navigator.locks?.request(this.#roundLock, () => {
			if (this.updateHeld && !this.#inRound) void this.#takeOver();
		});
	}

	/** Shows the browser's own question. True if the learner said yes. */
	async install(): Promise<boolean> {
		const offer = this.#offer;
		if (!offer) return false;
		this.#offer = undefined;
		this.installHint = '';
		return (await offer.prompt()).outcome === 'accepted';
	}

	/** Asks the browser never to clear our storage by itself. Some browsers ask the learner. */
	async persist(): Promise<boolean> {
		this.persisted = (await navigator.storage?.persist?.()) ?? null;
		return this.persisted === true;
	}

	#connected(): void {
		this.online = true;
		if (this.library?.missing.length && !savesData()) void this.saveLibrary();
	}

	#reloadOnce(): void {
		if (this.#inRound) {
			this.#reloadAfterRound = true;
		} else if (!this.#reloading) {
			this.#reloading = true;
			location.reload();
		}
	}

	async #lookForUpdate(): Promise<void> {
		try {
			await this.#workbox?.update();
		} catch (error) {
			// Offline, most of the time; the next look finds it.
			console.debug('No look for a new version now.', error);
		}
	}

	async #worker(): Promise<ServiceWorker | null> {
		if (dev || !this.supported || !('serviceWorker' in navigator)) return null;
		return (await navigator.serviceWorker.ready).active;
	}

	async #ask(message: ShellMessage): Promise<LibraryState | null> {
		const worker = await this.#worker();
		if (!worker) return this.library;
		try {
			return await askLibrary(worker, message, (state) => (this.library = state));
		} catch (error) {
			console.warn('What is saved for offline is not known.', error);
			return this.library;
		}
	}

	#idle(): Promise<void> {
		return new Promise((done) => {
			if ('requestIdleCallback' in window) requestIdleCallback(() => done(), { timeout: 5_000 });
			else setTimeout(done, 1_000);
		});
	}
}

/** The learner told the device to spare data: then nothing large comes unasked. */
function savesData(): boolean {
	return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
