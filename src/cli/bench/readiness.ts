/**
 * The readiness estimate against simulated learners, who live by other rules than it does (simulated-candidates.ts).
 * Each studies, is told a chance on the day before, and sits an exam. Of those told 75 to 85 %, 75 to 85 % should
 * pass. The whole reliability table is told, for the exams of the blueprints as far as the app can test them; and how
 * the estimate fares with other peoples than the one it is meant for. Where the questions here ask for little of what
 * the exam asks for, it promises too much, and no answers could show that: the row says so.
 */
import { domainCounts } from '../../lib/domain/blueprint';
import { passShare, readinessOf } from '../../lib/domain/readiness';
import { readBlueprints } from '../../lib/server/blueprints';
import { readQuestions } from '../../lib/server/read';
import type { BenchRow } from '../bench-row';
import { rounded } from '../bench-row';
import { PEOPLE, simulate, type People } from '../simulated-candidates';

/** Learners for each exam; of the other peoples. */
const LEARNERS = 1500;
const OTHERS = 1000;
/** Not those by which the numbers of the estimate were chosen. */
const SEED = 9_000_000;

const OTHER_PEOPLES: People[] = [
	{ ...PEOPLE, name: 'begin knowing little', level: -0.6 },
	{ ...PEOPLE, name: 'begin knowing much', level: 0.8 },
	{ ...PEOPLE, name: 'forget twice as fast', halfLife: [1.5, 6], stretch: [1.4, 2.4] },
	{ ...PEOPLE, name: 'cram within weeks', days: [5, 25], fresh: [15, 40] },
	{ ...PEOPLE, name: 'sit no mock', mocks: 0 },
	{ ...PEOPLE, name: 'meet an exam of which a third is asked for here', covered: [0.2, 0.4] }
];

interface Told {
	chance: number;
	passed: boolean;
	/** The score came to lie within the interval told for it. */
	within: boolean;
}

interface Exam {
	name: string;
	questions: number[];
	pass: number;
}

function exams(): Exam[] {
	const { topics } = readQuestions('questions');
	return readBlueprints('questions', topics).blueprints.map((blueprint) => {
		const inWords = new Set(blueprint.domains.filter((domain) => domain.inWords).map(({ id }) => id));
		const counts = domainCounts(blueprint).filter(({ id, items }) => items > 0 && !inWords.has(id));
		const pass = passShare(blueprint.pass).share;
		return { name: blueprint.exam, questions: counts.map(({ items }) => items), pass };
	});
}

function tell(people: People, { questions, pass }: Exam, count: number, seed: number): Told[] {
	return Array.from({ length: count }, (_, at) => simulate(seed + at, people, questions)).flatMap(
		({ evidence, share }) => {
			const told = readinessOf({ domains: evidence, pass });
			if (told.kind !== 'estimate') return [];
			const within = share >= told.scoreFrom - 1e-9 && share <= told.scoreTo + 1e-9;
			return [{ chance: told.chance, passed: share >= pass - 1e-9, within }];
		}
	);
}

const share = (told: readonly Told[], of: (one: Told) => boolean) => told.filter(of).length / told.length;

/** Of learners told a chance within some bounds, how many passed. */
function band(name: string, told: readonly Told[], from: number, to: number): BenchRow[] {
	const own = told.filter(({ chance }) => chance >= from && (chance < to || to === 1));
	if (own.length === 0) return [];
	const passed = share(own, ({ passed }) => passed);
	const mean = own.reduce((sum, { chance }) => sum + chance, 0) / own.length;
	// Five points, and what luck does with so few.
	const room = 0.05 + (own.length < 400 ? 2 * Math.sqrt((mean * (1 - mean)) / own.length) : 0);
	return [
		{
			name: `readiness, ${name}: of ${own.length} told ${Math.round(from * 100)} to ${Math.round(to * 100)} %, passed`,
			unit: '%',
			ours: rounded(passed * 100),
			peers: {},
			goal: rounded(mean * 100),
			holds: Math.abs(passed - mean) <= room
		}
	];
}

export async function rows(): Promise<BenchRow[]> {
	const all: Told[] = [];
	const found: BenchRow[] = [];
	const known = exams();
	for (const [at, exam] of known.entries()) {
		const told = tell(PEOPLE, exam, LEARNERS, SEED + at * 100_000);
		all.push(...told);
		found.push(...band(exam.name, told, 0.75, 0.85));
	}
	const eighty = all.filter(({ chance }) => chance >= 0.75 && chance < 0.85);
	const passed = rounded(share(eighty, (one) => one.passed) * 100);
	const main: BenchRow = {
		name: `readiness, all exams: of ${eighty.length} told 75 to 85 %, passed`,
		unit: '%',
		ours: passed,
		peers: {},
		goal: 80,
		holds: passed >= 75 && passed <= 85
	};
	const table = Array.from({ length: 10 }, (_, at) => band('all exams', all, at / 10, (at + 1) / 10));
	const within = rounded(share(all, (one) => one.within) * 100);
	const interval: BenchRow = {
		name: `readiness, all exams: of ${all.length}, scored within the interval meant for eight of ten`,
		unit: '%',
		ours: within,
		peers: {},
		goal: 80,
		holds: within >= 75 && within <= 92
	};
	const others = OTHER_PEOPLES.flatMap((people, at) => {
		const told = known.flatMap((exam, which) =>
			tell(people, exam, Math.round(OTHERS / known.length), SEED * 2 + at * 1_000_000 + which * 100_000)
		);
		return band(`learners who ${people.name}`, told, 0.75, 0.85);
	});
	return [main, ...table.flat(), interval, ...found, ...others];
}
