/**
 * Questions made from a learner's own CPT table: a code to its title, a title to its code, and what stands next to a
 * code. They are practice alone and never a card: what they say is the table's, and the table may be taken away.
 */
import { cptTitle, type CptRow } from './cpt-table';
import type { MultipleChoiceDrill } from './drill';
import { seededRandom, type Random } from './random';

/** Questions of one sitting. */
export const CPT_ROUND = 10;
/** How far around a code its distractors stand: beyond that the titles give it away. */
const AROUND = 12;
const CHOICES = 4;
const LETTERS = [...'abcd'];

type Maker = (rows: readonly CptRow[], at: number, random: Random) => MultipleChoiceDrill | null;

const isNear = (a: CptRow, b: CptRow): boolean => a.code.slice(0, 2) === b.code.slice(0, 2);
const alike = (a: CptRow, b: CptRow): boolean => cptTitle(a).toLowerCase() === cptTitle(b).toLowerCase();
const distinct = (rows: readonly CptRow[]): CptRow[] =>
	rows.filter((row, at) => rows.findIndex((other) => alike(row, other)) === at);

/** Rows around a place, the place itself left out, each title once. */
function around(rows: readonly CptRow[], at: number, farther = 0): CptRow[] {
	const here = rows[at];
	const near = rows
		.slice(Math.max(0, at - AROUND - farther), at + AROUND + farther + 1)
		.filter((row) => here !== undefined && row !== here && !alike(row, here));
	return distinct(near);
}

/** @param right one of those shown @param say how a choice reads */
function choose(
	random: Random,
	kind: string,
	{ prompt, rationale }: Pick<MultipleChoiceDrill, 'prompt' | 'rationale'>,
	right: CptRow,
	others: readonly CptRow[],
	say: (row: CptRow) => string
): MultipleChoiceDrill | null {
	const wrong = random.shuffle(others).slice(0, CHOICES - 1);
	if (wrong.length < CHOICES - 1) return null;
	const shown = random.shuffle([right, ...wrong]);
	const name = right.code.toLowerCase();
	return {
		id: `cpt-${kind}-${name}`,
		rev: 1,
		use: 'drill',
		topic: 'cpt.surg',
		level: 1,
		exams: [],
		setting: 'any',
		editions: [],
		refs: [],
		family: `cpt-${name}`,
		needsBook: true,
		review: 'draft',
		type: 'multiple_choice',
		prompt,
		choices: shown.map((row, at) => ({
			id: LETTERS[at] ?? '',
			text: say(row),
			...(row === right ? {} : { why: `${row.code} ${cptTitle(row)}` })
		})),
		answer: LETTERS[shown.indexOf(right)] ?? '',
		rationale
	};
}

const titleOf: Maker = (rows, at, random) => {
	const row = rows[at];
	if (!row) return null;
	const said = { prompt: `Which title has ${row.code}?`, rationale: `${row.code}: ${cptTitle(row)}` };
	return choose(random, 'title', said, row, around(rows, at), cptTitle);
};

const codeOf: Maker = (rows, at, random) => {
	const row = rows[at];
	if (!row) return null;
	const said = { prompt: `${cptTitle(row)}: which code?`, rationale: `${row.code}: ${cptTitle(row)}` };
	return choose(random, 'code', said, row, around(rows, at), ({ code }) => code);
};

/** Which of four comes right after a code of the same family; the others stand farther off. */
const neighbour: Maker = (rows, at, random) => {
	const [row, next] = [rows[at], rows[at + 1]];
	if (!row || !next || !isNear(row, next) || alike(row, next)) return null;
	const close = new Set(rows.slice(Math.max(0, at - 2), at + 4));
	const others = around(rows, at, AROUND).filter((one) => !close.has(one) && !alike(one, next));
	const said = {
		prompt: `Which comes right after ${row.code}, ${cptTitle(row)}?`,
		rationale: `${next.code}: ${cptTitle(next)}`
	};
	return choose(random, 'next', said, next, others, cptTitle);
};

/** Two in ten are about neighbours. */
const MAKERS: readonly Maker[] = [titleOf, codeOf, titleOf, codeOf, neighbour];

/**
 * Deals a sitting, each question about another code.
 * @param rows in the order of their codes
 * @param seed any whole number
 * @returns fewer than `count` from a small table; none where fewer than four titles differ
 */
export function cptRound(rows: readonly CptRow[], seed: number, count = CPT_ROUND): MultipleChoiceDrill[] {
	const random = seededRandom(seed);
	const drills = new Map<string, MultipleChoiceDrill>();
	for (let tries = 0; rows.length > 0 && drills.size < count && tries < count * 20; tries++) {
		const make = MAKERS[tries % MAKERS.length] ?? titleOf;
		const drill = make(rows, random.below(rows.length), random);
		if (drill && !drills.has(drill.family)) drills.set(drill.family, drill);
	}
	return random.shuffle([...drills.values()]);
}
