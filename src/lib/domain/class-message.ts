/**
 * What the teacher's window tells the projector, and nothing else: no names, no results that were set aside. The
 * teacher's window is the only writer. A projector says hello and gets the whole state; after that come the fields
 * that changed, each message with the next number. Where a number is missing it says hello again.
 */
import { CLASS_PHASES, type ClassPhase } from './class-session';

const VERSION = 1;
/** Heartbeats come so often, ms. */
export const BEAT = 1000;
/** After so long without a word the projector asks, and then says that the teacher's window is closed, ms. */
export const ASK_AFTER = 2000;
export const CLOSED_AFTER = 3000;

export interface ViewRow {
	place: number;
	tied: boolean;
	nickname: string;
	right: number;
	over: number;
	tenths: number;
	/** The score was read out: its answers are not known. */
	scoreOnly: boolean;
}

export interface ViewItem {
	/** The code it is about, empty where it is about none. */
	code: string;
	/** The question in a line. */
	words: string;
	right: number;
	of: number;
	/** Why the answer is the answer. */
	reason: string;
	/** The wrong answer that came most often; empty where there is none. */
	chosen: string;
}

/** All that a projector shows. */
export interface ClassView {
	phase: ClassPhase;
	title: string;
	facts: string;
	/** The challenge as its link has it. */
	challenge: string;
	/** What is said for it, empty where it cannot be said. */
	spoken: string;
	/** `questionMark` of its questions. */
	mark: string;
	/** The round's word. */
	nonce: string;
	/** The last day of an assignment, 0 for a round. */
	due: number;
	/** Questions, or lines of a chart's key. */
	asked: number;
	/** Results that count. */
	count: number;
	/** Right answers of the class in tenths of a percent, -1 before any came in. */
	mean: number;
	rows: ViewRow[];
	/** How many more share the last place that is shown. */
	more: number;
	hard: ViewItem[];
	/** Whose codes stand among the hardest: `FY2027`; empty where none does. */
	edition: string;
	/** The list to take home, as its link has it; empty where there is none. */
	review: string;
	/** For everybody's own place, as its link has it; empty before the board. */
	places: string;
}

export const EMPTY_VIEW: ClassView = {
	phase: 'setup',
	title: '',
	facts: '',
	challenge: '',
	spoken: '',
	mark: '',
	nonce: '',
	due: 0,
	asked: 0,
	count: 0,
	mean: -1,
	rows: [],
	more: 0,
	hard: [],
	edition: '',
	review: '',
	places: ''
};

export type ClassMessage =
	| { v: 1; s: string; n: number; t: 'hello' | 'beat'; p: null }
	| { v: 1; s: string; n: number; t: 'snap'; p: ClassView }
	| { v: 1; s: string; n: number; t: 'delta'; p: Partial<ClassView> }
	/** A result that was opened in another window, and what the teacher's window made of it. */
	| { v: 1; s: string; n: number; t: 'result' | 'told'; p: string };

const LONGEST = 600;
const MOST_ROWS = 12;
type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= -1;

function readList<T>(value: unknown, read: (one: Plain) => T | null): T[] | undefined {
	if (!Array.isArray(value) || value.length > MOST_ROWS) return undefined;
	const all = value.map((one) => (isPlain(one) ? read(one) : null));
	return all.includes(null) ? undefined : (all as T[]);
}

function readRow({ place, tied, nickname, right, over, tenths, scoreOnly }: Plain): ViewRow | null {
	const fits = isWhole(place) && isWhole(right) && isWhole(over) && isWhole(tenths) && isText(nickname);
	if (!fits || typeof tied !== 'boolean' || typeof scoreOnly !== 'boolean') return null;
	return { place, tied, nickname, right, over, tenths, scoreOnly };
}

function readItem({ code, words, right, of, reason, chosen }: Plain): ViewItem | null {
	const fits = isText(code) && isText(words) && isText(reason) && isText(chosen);
	return fits && isWhole(right) && isWhole(of) ? { code, words, right, of, reason, chosen } : null;
}

const text = (value: unknown) => (isText(value) ? value : undefined);
const whole = (value: unknown) => (isWhole(value) ? value : undefined);

/** One reader for each field: what is not named here does not get in. */
const FIELDS: { [Name in keyof ClassView]: (value: unknown) => ClassView[Name] | undefined } = {
	phase: (value) => CLASS_PHASES.find((phase) => phase === value),
	title: text,
	facts: text,
	challenge: text,
	spoken: text,
	mark: text,
	nonce: text,
	due: whole,
	asked: whole,
	count: whole,
	mean: whole,
	rows: (value) => readList(value, readRow),
	more: whole,
	hard: (value) => readList(value, readItem),
	edition: text,
	review: text,
	places: text
};

/** The known fields of a value, or null where one of them is not what it should be. */
function readFields(value: unknown): Partial<ClassView> | null {
	if (!isPlain(value)) return null;
	const found: Partial<ClassView> = {};
	for (const name of Object.keys(FIELDS) as (keyof ClassView)[]) {
		if (!Object.hasOwn(value, name)) continue;
		const field = FIELDS[name](value[name]);
		if (field === undefined) return null;
		Object.assign(found, { [name]: field });
	}
	return found;
}

/** @returns the whole view, or null where a field is missing or wrong: also for what was kept on the device */
export function readView(value: unknown): ClassView | null {
	const found = readFields(value);
	return found && Object.keys(found).length === Object.keys(FIELDS).length ? (found as ClassView) : null;
}

/** @param data whatever came over the channel @returns null for what is no message of ours */
export function readMessage(data: unknown): ClassMessage | null {
	if (!isPlain(data) || data['v'] !== VERSION) return null;
	const { s, n, t, p } = data;
	if (!isText(s) || !isWhole(n) || n < 0) return null;
	const head = { v: VERSION, s, n } as const;
	if (t === 'hello' || t === 'beat') return { ...head, t, p: null };
	if (t === 'snap') {
		const view = readView(p);
		return view && { ...head, t, p: view };
	}
	if (t === 'result' || t === 'told') return isText(p) ? { ...head, t, p } : null;
	const fields = t === 'delta' ? readFields(p) : null;
	return fields && { ...head, t: 'delta', p: fields };
}

/** The fields in which two views differ, or null where they do not. */
export function viewChange(before: ClassView, after: ClassView): Partial<ClassView> | null {
	const names = (Object.keys(FIELDS) as (keyof ClassView)[]).filter(
		(name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])
	);
	return names.length === 0 ? null : Object.fromEntries(names.map((name) => [name, after[name]]));
}

/** A projector: what it shows, and what it has heard. */
export interface Watching {
	/** The session it follows, empty before the first word. */
	session: string;
	/** Number of the last message. */
	n: number;
	view: ClassView | null;
	/** When it last heard anything, monotonic ms. */
	heard: number;
}

export const notWatching = (now: number): Watching => ({ session: '', n: 0, view: null, heard: now });

/**
 * @param now monotonic ms
 * @returns what the projector is after a message, and whether it has to say hello
 */
export function watch(
	before: Watching,
	message: ClassMessage,
	now: number
): { after: Watching; ask: boolean } {
	const { s, n } = message;
	switch (message.t) {
		case 'snap':
			return { after: { session: s, n, view: message.p, heard: now }, ask: false };
		case 'beat': {
			const isUp = s === before.session && before.view !== null && n === before.n;
			return { after: { ...before, heard: now }, ask: !isUp };
		}
		case 'delta': {
			const view = s === before.session && n === before.n + 1 ? before.view : null;
			if (view === null) return { after: { ...before, heard: now }, ask: true };
			return { after: { ...before, n, view: { ...view, ...message.p }, heard: now }, ask: false };
		}
		default:
			// Another window said it: that is no word of the teacher's.
			return { after: before, ask: false };
	}
}
