/** "Year delta": drills made from what changed between two editions. Every answer is proved by the two code sets. */
import type { MultipleChoiceDrill, TrueFalseDrill, TypedCodeDrill, Drill } from './drill';
import type { Edition } from './edition';
import { seededRandom, type Random } from './random';
import { MONTHS } from './month-names';
import type { YearChanges, YearLine } from './year-changes';

export type DeltaDrill = TrueFalseDrill | MultipleChoiceDrill | TypedCodeDrill;

/** Drills of one sitting. */
export const DELTA_ROUND = 10;

/** The first day of a release, in words: `2026-10` → "1 October 2026". */
export function firstDay(release: string): string {
	const [year = '', month = ''] = release.split('-');
	return `1 ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** Codes as a list in words: "A, B and C", or the first of them and how many more. */
function inWords(codes: readonly string[]): string {
	const shown = codes.length > 4 ? codes.slice(0, 3) : codes;
	const rest = codes.length - shown.length;
	if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
	if (shown.length < 2) return shown.join('');
	return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

/** What is common to all drills about one code. */
function frame(changes: YearChanges, kind: string, code: string, isInBook: boolean) {
	const { system, after } = changes;
	const name = code.replace('.', '').toLowerCase();
	return {
		id: `delta-${system}-${after.edition.toLowerCase()}-${kind}-${name}`,
		rev: 1,
		use: 'drill',
		topic: 'year-delta',
		level: 2,
		exams: [],
		setting: 'any',
		editions: [after.edition as Edition],
		refs:
			system === 'icd10cm' && isInBook ? [{ source: 'Tabular', edition: after.edition, section: code }] : [],
		family: `delta-${name}`,
		needsBook: false,
		review: 'draft'
	} satisfies Partial<Drill>;
}

const named = ({ code, title }: YearLine) => `${code}, “${title}”,`;

/** A code with what became of it: whether it can be reported before and after, and the reason. */
interface Fate extends YearLine {
	before: boolean;
	after: boolean;
	/** It has a place in the newer edition, as a code or a header. */
	isInBook: boolean;
	why: string;
}

/** Gone, come, and unchanged beside them; what there is none of is left out. */
function fatesOf({ added, deleted, becameHeader, becameBillable, before, after }: YearChanges): Fate[][] {
	const [old, now] = [before.edition, after.edition];
	const gone: Fate[] = [
		...becameHeader.map(({ code, title, below }) => ({
			...{ code, title, before: true, after: false, isInBook: true },
			why:
				`It was a code in ${old} and is a header in ${now}: more characters are needed.` +
				(below.length > 0 ? ` Use ${inWords(below.map((line) => line.code))}.` : '')
		})),
		...deleted.map(({ code, title }) => ({
			...{ code, title, before: true, after: false, isInBook: false },
			why: `It was a code in ${old} and is deleted in ${now}.`
		}))
	];
	const come: Fate[] = [
		...added.map(({ code, title }) => ({
			...{ code, title, before: false, after: true, isInBook: true },
			why: `It is new in ${now}.`
		})),
		...becameBillable.map(({ code, title }) => ({
			...{ code, title, before: false, after: true, isInBook: true },
			why: `It was a header in ${old} and is a code in ${now}.`
		}))
	];
	const kept = [added, deleted, becameHeader, becameBillable].flatMap((lines) =>
		lines.flatMap(({ beside }) =>
			beside.map(({ code, title }) => ({
				...{ code, title, before: true, after: true, isInBook: true },
				why: `Nothing changed: it is a code in ${old} and in ${now}.`
			}))
		)
	);
	return [gone, come, kept].filter((fates) => fates.length > 0);
}

/** The fates are made once for all drills: there are thousands. */
type Maker = (changes: YearChanges, random: Random, fates: readonly Fate[][]) => DeltaDrill | null;

/** A statement about one of the two days on which an edition came into force. */
const reportable: Maker = (changes, random, fates) => {
	if (fates.length === 0) return null;
	const fate = random.pick(random.pick(fates));
	const isNow = random.below(3) > 0;
	const { release } = isNow ? changes.after : changes.before;
	return {
		...frame(changes, isNow ? 'now' : 'then', fate.code, fate.isInBook),
		type: 'true_false',
		prompt: `${named(fate)} ${isNow ? 'can' : 'could'} be reported on ${firstDay(release)}.`,
		answer: isNow ? fate.after : fate.before,
		why: fate.why,
		rationale: `${fate.code}: ${fate.why}`
	};
};

const LETTERS = [...'abcd'];

/** One code that changed among codes beside it that did not. */
function oneOf(
	changes: YearChanges,
	random: Random,
	kind: string,
	key: YearLine & { beside: YearLine[]; why: string; isInBook: boolean },
	prompt: string
): MultipleChoiceDrill | null {
	const wrong = random.shuffle(key.beside.filter(({ title }) => title !== key.title)).slice(0, 3);
	if (wrong.length < 2) return null;
	const { before, after } = changes;
	const lines = random.shuffle([key, ...wrong]);
	// Nobody knows a procedure by its seven characters, so there the title is the choice.
	const text = ({ code, title }: YearLine) => (changes.system === 'icd10pcs' ? title : `${code} ${title}`);
	return {
		...frame(changes, kind, key.code, key.isInBook),
		type: 'multiple_choice',
		prompt,
		choices: lines.map((line, at) => ({
			id: LETTERS[at] ?? '',
			text: text(line),
			...(line === key ? {} : { why: `${line.code} is a code in ${before.edition} and in ${after.edition}.` })
		})),
		answer: LETTERS[lines.indexOf(key)] ?? '',
		rationale: `${key.code}: ${key.why}`
	};
}

const newOne: Maker = (changes, random) => {
	if (changes.added.length === 0) return null;
	const { edition } = changes.after;
	const key = { ...random.pick(changes.added), why: `It is new in ${edition}.`, isInBook: true };
	return oneOf(changes, random, 'new', key, `Which of these is new in ${edition}?`);
};

const goneOne: Maker = (changes, random, fates) => {
	const gone = fates.find(([fate]) => fate?.before === true && !fate.after);
	if (!gone) return null;
	const fate = random.pick(gone);
	const line = [...changes.becameHeader, ...changes.deleted].find(({ code }) => code === fate.code);
	if (!line) return null;
	const { edition, release } = changes.after;
	const prompt = `Which of these can no longer be reported from ${firstDay(release)}, ${edition}?`;
	return oneOf(changes, random, 'gone', { ...fate, beside: line.beside }, prompt);
};

const title: Maker = (changes, random) => {
	if (changes.revised.length === 0) return null;
	const { code, title: now, was } = random.pick(changes.revised);
	const isNow = random.below(2) === 0;
	const { edition } = changes.after;
	return {
		...frame(changes, 'title', code, true),
		type: 'true_false',
		prompt: `In ${edition} the title of ${code} reads “${isNow ? now : was}”.`,
		answer: isNow,
		why: isNow ? `It was revised to this from “${was}”.` : `It was revised to “${now}”.`,
		rationale: `The title of ${code} in ${changes.before.edition} was “${was}”. In ${edition} it is “${now}”.`
	};
};

const typed: Maker = (changes, random) => {
	const fitting = changes.added.filter(({ isOnlyTitle }) => isOnlyTitle);
	if (fitting.length === 0) return null;
	const { code, title: text } = random.pick(fitting);
	const { edition } = changes.after;
	return {
		...frame(changes, 'typed', code, true),
		type: 'typed_code',
		prompt: `New in ${edition}: “${text}”. Enter the code.`,
		system: changes.system,
		answer: [code],
		partial: [],
		rationale: `${code} is new in ${edition}.`
	};
};

const MAKERS: readonly Maker[] = [reportable, reportable, newOne, goneOne, title, typed];

/**
 * Deals drills about what changed.
 * @returns for a seed, any whole number, one drill; null where nothing changed that could be asked
 */
export function deltaDealer(changes: YearChanges): (seed: number) => DeltaDrill | null {
	const fates = fatesOf(changes);
	return (seed) => {
		const random = seededRandom(seed);
		for (const make of random.shuffle(MAKERS)) {
			const drill = make(changes, random, fates);
			if (drill) return drill;
		}
		return null;
	};
}

/** Drills for one sitting, each about another code; fewer than `count` where little changed. */
export function deltaRound(changes: YearChanges, seed: number, count = DELTA_ROUND): DeltaDrill[] {
	const deal = deltaDealer(changes);
	const drills = new Map<string, DeltaDrill>();
	for (let more = 0; drills.size < count && more < count * 20; more++) {
		const drill = deal(seed + more);
		if (drill && !drills.has(drill.family)) drills.set(drill.family, drill);
	}
	return [...drills.values()];
}
