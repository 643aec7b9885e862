/** The learner: the log behind them, and what it says, as state that pages read. */
import { version } from '$app/environment';
import type {
	CardEvent,
	ChartEvent,
	Draft,
	EventId,
	FindEvent,
	Grade,
	LogEvent,
	Memory,
	ReviewEvent
} from '../domain/event';
import type { AppliedEvent } from '../domain/fold';
import type { CopyDue } from '../domain/copy-due';
import { editionOn } from '../domain/edition';
import { chartOfItem, chartPlace } from '../domain/chart-item';
import { cardOf } from '../domain/card-id';
import { emptyState, type LearnerState } from '../domain/learner-state';
import { LEECH, type Now } from '../domain/round';
import { DEFAULT_SCHEDULE, MODEL, type ScheduleSettings } from '../domain/schedule-settings';
import { studyDayNumber, toCalendarDay, toDayNumber } from '../domain/study-day';
import { healthOf, type Health } from '../storage/health';
import type { LearnerLog } from '../storage/learner-log';
import { primerSetting, readSettings, type SettingName, type Settings } from './settings';

type NewReview = Omit<Draft<ReviewEvent>, 'kind' | 'card' | 'prev' | 'after'>;
/** Computes a memory from the one before; runs inside the transaction, so it may not wait. */
export type Schedule = (before: Memory | null, now: Now) => Memory;

/** Key of the draft that says that the first run was skipped, until a school's file was read (site-exam.ts). */
export const SITE_EXAM = 'site-exam';

/** Apart from the first files of a page: what it says without the log comes first. */
const loadLog = () => import('../storage/learner-log');

const offsetAt = (at: number) => -new Date(at).getTimezoneOffset();

export class Learner {
	#base: string;
	#log: LearnerLog | null = null;
	/** Who writes before the log is open waits for it. */
	#opened: Promise<LearnerLog>;
	#isOpen: (log: LearnerLog) => void = () => undefined;
	#refresh: Promise<void> | null = null;

	ready = $state(false);
	health = $state.raw<Health>(healthOf('ok'));
	/** A copy of the history would be good: said where nothing is being done. */
	copyDue = $state.raw<CopyDue | null>(null);
	/** Something that looks like a real patient waits here and does not go to the folder: said once, as above. */
	folderWaits = $state(false);
	state = $state.raw<LearnerState>(emptyState());
	/** Study day and wall time, renewed every twenty seconds and with each answer. */
	now = $state.raw<Now>({ day: 0, at: 0 });
	/** A sitting that was put away, and a chart likewise. */
	openRound = $state.raw<{ at: number; items: string[] } | null>(null);
	/** A mock exam that is under way. */
	openExam = $state.raw<{ exam: string; percent: number; items: string[] } | null>(null);
	openChart = $state<string | null>(null);
	/** The first run was skipped and a school's exam may come still. */
	examMayCome = $state(false);
	/** The page of that chart, which may be coded in its other setting; relative to the app's base. */
	openChartPlace = $state('/charts');

	readonly settings: Settings = $derived(readSettings(this.state.settings));
	/** Study day as `yyyymmdd`. */
	readonly today = $derived(toCalendarDay(this.now.day));
	/** The edition that the nearest exam tests on its day; empty until `plan-edition.ts` has said it. */
	tested = $state('');
	/** The edition that the exam tests on its day, or today's: "2027". */
	readonly editionLabel = $derived.by(() => {
		const day = String(Math.max(this.settings.examDay, this.today));
		const own = this.tested || editionOn(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`);
		return own.slice(2);
	});

	/** @param base the app's base path, without a slash at its end */
	constructor(base: string) {
		this.#base = base;
		this.#opened = new Promise((open) => (this.#isOpen = open));
	}

	async open() {
		this.tick();
		const { LearnerLog } = await loadLog();
		this.#log = await LearnerLog.open({
			base: this.#base || '/',
			app: version,
			now: () => Date.now(),
			offset: offsetAt,
			random: (count) => crypto.getRandomValues(new Uint8Array(count)),
			readCopy: async (file, signal) => (await import('./copy-reader')).readCopyFile(file, signal),
			readPack: async (lines) =>
				(await import('./copy-packs')).readCopiedPack(lines, `FY${Number(this.editionLabel)}`),
			onhealth: (health) => (this.health = health)
		});
		this.#isOpen(this.#log);
		this.health = this.#log.health;
		this.#log.subscribe((change) => {
			if (change.kind === 'health') this.health = change.health;
			else void this.#read();
		});
		await this.#read();
		this.ready = true;
	}

	close() {
		this.#log?.close();
	}

	tick() {
		const at = Date.now();
		this.now = { day: studyDayNumber(at, offsetAt(at)), at };
	}

	/** Reads everything derived once more; calls that come meanwhile share the next reading. */
	#read(): Promise<void> {
		this.#refresh ??= Promise.resolve().then(async () => {
			this.#refresh = null;
			const log = await this.#opened;
			this.state = await log.readState();
			await this.readDrafts();
		});
		return this.#refresh;
	}

	/** What was put away. Drafts are saved on every change without a word, so whoever shows them asks. */
	async readDrafts() {
		const log = this.#log;
		if (!log) return;
		const round = (await log.getDraft('round')) as { at: number; items: string[] } | undefined;
		this.openRound = round && round.at < round.items.length ? { at: round.at, items: round.items } : null;
		const mock = (await log.getDraft('exam')) as
			{ exam: string; percent: number; items: { item: string }[] } | undefined;
		this.openExam = mock ? { ...mock, items: mock.items.map(({ item }) => item) } : null;
		const folder = await log.getDraft('folder');
		if (folder !== undefined) this.folderWaits = (await import('../storage/log-folder')).isHeldUntold(folder);
		let chart: string | null = null;
		const keys = await log.draftKeys();
		this.examMayCome = keys.includes(SITE_EXAM) && this.settings.welcomed;
		for (const key of keys) {
			if (!key.startsWith('chart:')) continue;
			const draft = (await log.getDraft(key)) as { handedIn?: boolean; lines?: unknown[] } | undefined;
			if (draft && !draft.handedIn && (draft.lines?.length ?? 0) > 0) chart = key.slice(6);
		}
		this.openChart = chart === null ? null : chartOfItem(chart);
		this.openChartPlace = chart === null ? '/charts' : chartPlace(chart);
	}

	scheduleSettings(): ScheduleSettings {
		const { cards, parameters, settings } = this.state;
		return {
			...DEFAULT_SCHEDULE,
			retention: this.settings.retention / 100,
			weights: parameters.get(MODEL)?.weights,
			cards,
			week: settings.get('week'),
			daysOff: settings.get('daysOff'),
			examDay: this.settings.examDay
		};
	}

	/** Made on the device, never from the clock. */
	newRoundId(): string {
		return [...crypto.getRandomValues(new Uint8Array(8))]
			.map((byte) => byte.toString(16).padStart(2, '0'))
			.join('');
	}

	/** Keeps what changed among settings. */
	async set(values: Partial<Record<SettingName, string | number | boolean | null>>) {
		const events = Object.entries(values as Record<string, string | number | boolean | null>).map(
			([name, value]) => ({ kind: 'setting' as const, name, value })
		);
		await (await this.#opened).append([], () => events);
		await this.#read();
	}

	/** Was the primer of a topic read? */
	knowsPrimer(topic: string): boolean {
		return this.state.settings.has(primerSetting(topic));
	}

	async seePrimer(topic: string) {
		if (this.knowsPrimer(topic)) return;
		await this.#append({ kind: 'setting', name: primerSetting(topic), value: true });
	}

	/**
	 * Writes one answer, in one transaction with the card and the sitting.
	 * @param draft what the sitting is after it, given the answer's event
	 * @returns the event, and the memory it was computed from
	 */
	async answer(review: NewReview, schedule: Schedule, draft?: (event: EventId) => Record<string, unknown>) {
		return this.#answer([], review, schedule, draft);
	}

	async #answer(
		before: Draft<ChartEvent>[],
		review: NewReview,
		schedule: Schedule,
		draft?: (event: EventId) => Record<string, unknown>
	): Promise<{ event: EventId; aside: EventId | null; before: Memory | null; now: Now }> {
		// A chart's mutants and its other setting share its card.
		const card = cardOf(chartOfItem(review.item));
		let memory: Memory | null = null;
		let now: Now = this.now;
		const saved = await (
			await this.#opened
		).append([card], (fresh) => {
			const aside: Draft<CardEvent>[] = [];
			const head = fresh.card(card);
			memory = head?.memory ?? null;
			now = { day: toDayNumber(fresh.day), at: fresh.at };
			const event: Draft<ReviewEvent> = {
				kind: 'review',
				card,
				prev: head?.head ?? null,
				after: schedule(memory, now),
				...review
			};
			// A card that was missed so often costs more than it teaches.
			if (event.after.lapses === LEECH && (memory?.lapses ?? 0) < LEECH)
				aside.push({ kind: 'card', card, action: 'suspend', until: 0 });
			return {
				events: [...before, event, ...aside],
				drafts: (events) => {
					const mine = events.find(({ kind }) => kind === 'review');
					return mine && draft ? draft(mine.id) : {};
				}
			};
		});
		const event = saved.events.find(({ kind }) => kind === 'review')?.id ?? '';
		const aside = saved.events.find(({ kind }) => kind === 'card')?.id ?? null;
		return { event, aside, before: memory, now };
	}

	/** Another grade for a card's last answer. @returns the event that now stands for it */
	async regrade(card: string, head: EventId, grade: Grade, schedule: Schedule): Promise<EventId> {
		const old = await (await this.#opened).readEvent(head);
		if (old?.kind !== 'review') return head;
		const { item, rev, round, answer, verdict, score, ms, lookup, help, sure, taken } = old;
		const { events } = await (
			await this.#opened
		).regrade(card, head, (fresh) => {
			const before = fresh.card(card);
			const now = { day: toDayNumber(fresh.day), at: fresh.at };
			return {
				kind: 'review',
				card,
				prev: before?.head ?? null,
				after: schedule(before?.memory ?? null, now),
				...{ item, rev, round, answer, verdict, score, grade, ms, lookup, help },
				...(sure === undefined ? {} : { sure }),
				...(taken === undefined ? {} : { taken })
			};
		});
		return events.find(({ kind }) => kind === 'review')?.id ?? head;
	}

	async undo(events: EventId[]) {
		await (await this.#opened).undo(events);
		await this.#read();
	}

	async finishRound(round: Omit<Draft<Extract<LogEvent, { kind: 'round' }>>, 'kind'>) {
		await (await this.#opened).append([], () => [{ kind: 'round', ...round }]);
		await this.#read();
		// A good moment to ask: something worth keeping was just finished.
		if (round.finished) void import('../storage/space').then(({ askPersistence }) => askPersistence());
	}

	/** A chart that was handed in: its audit, and its card, so that it comes back like a drill. */
	async handInChart(chart: Omit<Draft<ChartEvent>, 'kind'>, review: NewReview, schedule: Schedule) {
		await this.#answer([{ kind: 'chart', ...chart }], review, schedule);
		await this.#read();
	}

	async dispute(dispute: Omit<Draft<Extract<LogEvent, { kind: 'dispute' }>>, 'kind'>) {
		await (await this.#opened).append([], () => [{ kind: 'dispute', ...dispute }]);
		await this.#read();
	}

	async bookmark(item: string, on: boolean) {
		await this.#append({ kind: 'bookmark', item, on });
	}

	/** Sets a tab of the learner's own at a place of the book; an empty label takes it away. */
	async tab(place: string, label: string) {
		await this.#append({ kind: 'tab', place, label });
	}

	/** Writes into the margin of a place of the book; an empty text wipes it. */
	async writeMargin(place: string, text: string) {
		await this.#append({ kind: 'marginNote', place, text });
	}

	/** Highlights a line of the book, or takes that back. */
	async highlight(place: string, quote: string, on: boolean) {
		await this.#append({ kind: 'highlight', place, quote, on });
	}

	/**
	 * A code was looked for in the book.
	 * @param drafts what is put away in the same transaction, so that no phrase is asked twice
	 */
	async found(find: Omit<Draft<FindEvent>, 'kind'>, drafts: Record<string, unknown> = {}) {
		await (
			await this.#opened
		).append([], () => ({ events: [{ kind: 'find', ...find }], drafts: () => $state.snapshot(drafts) }));
		await this.#read();
	}

	async #append(event: Draft<AppliedEvent>) {
		await (await this.#opened).append([], () => [event]);
		await this.#read();
	}

	async setAside(card: string, action: CardEvent['action'], until = 0) {
		await (await this.#opened).append([], () => [{ kind: 'card', card, action, until }]);
		await this.#read();
	}

	async readDraft<T>(key: string): Promise<T | undefined> {
		return (await (await this.#opened).getDraft(key)) as T | undefined;
	}

	async saveDraft<T>(key: string, draft: T) {
		await (await this.#opened).setDrafts({ [key]: $state.snapshot(draft) });
	}

	async dropDraft(key: string) {
		await (await this.#opened).setDrafts({ [key]: undefined });
		await this.#read();
	}

	/** The log with everything that only Settings needs: export, import, snapshots, check. */
	get log(): LearnerLog {
		if (!this.#log) throw new Error('The log is not open yet.');
		return this.#log;
	}
}
