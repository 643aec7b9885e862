/**
 * Candidates of an exam who are made up, for holding the readiness estimate against the truth. They live by other
 * rules than the estimate does. The estimate counts right answers by domain and takes FSRS's curve for memory; here
 *
 * - a domain is some 120 things to know, a few of them asked often and most seldom. A question asks for one or two of
 *   them, can be guessed or slipped on, and may ask for a thing that no item of the app asks for;
 * - what was known before the study began stays known. What was learned in study fades by an exponential curve, at
 *   each learner's own pace, and each review slows that by the learner's own factor;
 * - learners begin at different levels, study for ten days to five months, leave domains out, sit between no and four
 *   mocks, and stop a few days before the exam;
 * - the exam is harder or easier than the items of the app by an amount that nobody told the estimate.
 *
 * The two share the blueprint, the pass mark, and nothing else.
 */
import type { Grade } from '../lib/domain/event';
import { Forgetting } from '../lib/domain/forgetting';
import { seededRandom, type Random } from '../lib/domain/random';
import type { DomainEvidence, FirstTry } from '../lib/domain/readiness';

type Range = readonly [from: number, to: number];

/** What differs from one people to another. Of a range, each candidate has their own place in it. */
export interface People {
	name: string;
	/** Where they begin: mean and spread of what is known before, as log odds; and spread between domains. */
	level: number;
	levelSpread: number;
	domainSpread: number;
	/** Days in which half of what was learned once is gone, without a review. */
	halfLife: Range;
	/** By how much a review stretches that. */
	stretch: Range;
	/** Share of the things of a domain that some item of the app asks for. */
	covered: Range;
	/** Days of study; new items a day. */
	days: Range;
	fresh: Range;
	/** Most mocks that somebody sits. */
	mocks: number;
	/** Spread of how much harder the exam is, as log odds. */
	harder: number;
}

export const PEOPLE: People = {
	name: 'mixed',
	level: 0.1,
	levelSpread: 0.9,
	domainSpread: 0.5,
	halfLife: [3, 12],
	stretch: [1.8, 3.2],
	covered: [0.35, 0.75],
	days: [10, 150],
	fresh: [3, 15],
	mocks: 4,
	harder: 0.2
};

export interface Sat {
	/** What the estimate is told on the day before. */
	evidence: DomainEvidence[];
	/** Share of right answers in the exam. */
	share: number;
}

const TWO_32 = 4_294_967_296;
const THINGS = 120;
const GUESS = 0.25;
const TYPED = 0.35;
const TYPED_GUESS = 0.02;
const SLIP = 0.06;
const TWO_THINGS = 0.3;
/** A mock has a quarter of the exam's questions. */
const MOCK = 0.25;
const odds = (value: number) => 1 / (1 + Math.exp(-value));

class Chance {
	constructor(private readonly random: Random) {}
	share = () => this.random.word() / TWO_32;
	is = (share: number) => this.share() < share;
	between = ([from, to]: Range) => from + (to - from) * this.share();
	below = (count: number) => this.random.below(Math.max(1, count));
	/** Standard normal (Box and Muller). */
	normal = () => Math.sqrt(-2 * Math.log(1 - this.share())) * Math.cos(2 * Math.PI * this.share());
}

/** A thing to know, as one candidate knows it. */
interface Thing {
	known: boolean;
	/** When it was last taught, and in how many days half of it is gone; 0 for never taught. */
	at: number;
	halfLife: number;
}

interface Item {
	things: number[];
	isTyped: boolean;
	/** The app's memory of it. */
	stability: number;
	difficulty: number;
	last: number;
	due: number;
}

interface Domain {
	id: string;
	items: number;
	things: Thing[];
	/** Sums of how often things are asked for, up to and with each. */
	asked: number[];
	bank: Item[];
	begun: Item[];
	tries: (Omit<FirstTry, 'age' | 'part'> & { day: number })[];
	/** How much the candidate cares for it. */
	liked: number;
}

/** One candidate's life with the app. */
class Candidate {
	readonly #chance: Chance;
	readonly #forgetting = new Forgetting();
	readonly #halfLife: number;
	readonly #stretch: number;
	/** How often something is learned when it is told. */
	readonly #learns: number;
	readonly domains: Domain[];

	constructor(chance: Chance, people: People, questions: readonly number[]) {
		this.#chance = chance;
		this.#halfLife = chance.between(people.halfLife);
		this.#stretch = chance.between(people.stretch);
		this.#learns = chance.between([0.5, 0.95]);
		const level = people.level + people.levelSpread * chance.normal();
		const covered = chance.between(people.covered);
		const isThorough = chance.is(0.6);
		this.domains = questions.map((items, at) => {
			const own = level + people.domainSpread * chance.normal();
			const liked = isThorough ? 1 : Math.exp(0.9 * chance.normal());
			return this.#domain(`d${at}`, items, own, covered, liked);
		});
	}

	#domain(id: string, items: number, level: number, covered: number, liked: number): Domain {
		const chance = this.#chance;
		const things = Array.from({ length: THINGS }, (): Thing => {
			const known = chance.is(odds(level + chance.normal()));
			return { known, at: 0, halfLife: 0 };
		});
		let sum = 0;
		const asked = things.map((_, rank) => (sum += 1 / (rank + 8)));
		const here = things.map(() => chance.is(covered));
		const size = 30 + chance.below(90);
		const bank: Item[] = [];
		while (bank.length < size) {
			const question = this.question(asked);
			if (here[question[0] ?? 0] !== true) continue;
			bank.push({
				things: question,
				isTyped: chance.is(TYPED),
				stability: 0,
				difficulty: 0,
				last: 0,
				due: 0
			});
		}
		return { id, items, things, asked, bank, begun: [], tries: [], liked };
	}

	/** What a question asks for, as often as things are asked for. */
	question(asked: readonly number[]): number[] {
		const one = () => {
			const at = this.#chance.share() * (asked.at(-1) ?? 0);
			return Math.max(
				0,
				asked.findIndex((sum) => at < sum)
			);
		};
		return this.#chance.is(TWO_THINGS) ? [one(), one()] : [one()];
	}

	/** @param harder than the items of the app, as log odds @returns whether it is answered rightly */
	answers(domain: Domain, things: readonly number[], isTyped: boolean, day: number, harder = 0): boolean {
		const chance = this.#chance;
		const recalls = ({ known, at, halfLife }: Thing) =>
			known || (halfLife > 0 && chance.is(0.5 ** ((day - at) / halfLife)));
		const all = things.every((at) => {
			const thing = domain.things[at];
			return thing !== undefined && recalls(thing);
		});
		const base = all ? 1 - SLIP : isTyped ? TYPED_GUESS : GUESS;
		return chance.is(harder === 0 ? base : odds(Math.log(base / (1 - base)) - harder));
	}

	#teach(domain: Domain, things: readonly number[], day: number): void {
		for (const at of things) {
			const thing = domain.things[at];
			if (!thing || thing.known || !this.#chance.is(this.#learns)) continue;
			const isAgain = thing.halfLife > 0 && day > thing.at;
			thing.halfLife = isAgain ? thing.halfLife * this.#stretch : thing.halfLife || this.#halfLife;
			thing.at = day;
		}
	}

	#review(domain: Domain, item: Item, day: number): boolean {
		const isRight = this.answers(domain, item.things, item.isTyped, day);
		const grade: Grade = isRight ? 3 : 1;
		const { stability, difficulty } = item;
		const isFirst = stability === 0;
		item.stability = isFirst
			? this.#forgetting.firstStability(grade)
			: this.#forgetting.stability(stability, difficulty, grade, day - item.last);
		item.difficulty = isFirst
			? this.#forgetting.firstDifficulty(grade)
			: this.#forgetting.difficulty(difficulty, grade);
		item.last = day;
		item.due = day + Math.max(1, Math.round(this.#forgetting.interval(item.stability, 0.9)));
		this.#teach(domain, item.things, day);
		return isRight;
	}

	/** Reviews what is due, then begins some new items. */
	study(day: number, fresh: number): void {
		for (const domain of this.domains)
			for (const item of domain.begun) if (item.due <= day) this.#review(domain, item, day);
		for (let count = 0; count < fresh; count++) {
			const wishes = this.domains.map(({ liked, items, bank }) =>
				bank.length > 0 ? liked * Math.sqrt(items) : 0
			);
			let at = this.#chance.share() * wishes.reduce((sum, one) => sum + one, 0);
			const domain = this.domains.find((_, which) => (at -= wishes[which] ?? 0) < 0);
			const item = domain?.bank.pop();
			if (!domain || !item) continue;
			const right = this.#review(domain, item, day) ? 1 : 0;
			domain.begun.push(item);
			domain.tries.push({ isMock: false, day, right });
		}
	}

	sitMock(day: number): void {
		for (const domain of this.domains)
			for (let count = 0; count < Math.round(domain.items * MOCK); count++) {
				const things = this.question(domain.asked);
				const right = this.answers(domain, things, this.#chance.is(TYPED), day) ? 1 : 0;
				domain.tries.push({ isMock: true, day, right });
				this.#teach(domain, things, day);
			}
	}

	/** What the app knows on a day. */
	evidence(day: number): DomainEvidence[] {
		return this.domains.map(({ id, items, bank, begun, tries }) => ({
			id,
			title: id,
			items,
			tries: tries.map(({ isMock, right, day: on }) => ({ isMock, right, age: day - on, part: 1 })),
			cards: bank.length + begun.length,
			begun: begun.length,
			recall: begun.reduce((sum, one) => sum + this.#forgetting.recall(day - one.last, one.stability), 0)
		}));
	}

	/** @returns the share of right answers */
	sitExam(day: number, harder: number): number {
		let [right, all] = [0, 0];
		for (const domain of this.domains)
			for (let count = 0; count < domain.items; count++) {
				const things = this.question(domain.asked);
				if (this.answers(domain, things, this.#chance.is(TYPED), day, harder)) right++;
				all++;
			}
		return all === 0 ? 0 : right / all;
	}
}

/** One candidate from the first day to the exam. @param questions of the exam by domain */
export function simulate(seed: number, people: People, questions: readonly number[]): Sat {
	const chance = new Chance(seededRandom(seed));
	const candidate = new Candidate(chance, people, questions);
	const days = Math.round(chance.between(people.days));
	const fresh = Math.round(chance.between(people.fresh));
	const mocks = Array.from({ length: chance.below(people.mocks + 1) }, () =>
		Math.ceil(days * Math.sqrt(chance.share()))
	);
	for (let day = 1; day <= days; day++) {
		if (chance.is(0.15)) continue;
		candidate.study(day, fresh);
		if (mocks.includes(day)) candidate.sitMock(day);
	}
	const eve = days + chance.below(4);
	return {
		evidence: candidate.evidence(eve),
		share: candidate.sitExam(eve + 1, people.harder * chance.normal())
	};
}
