/** Weak spots: what is known of each skill, which the learner wants today, and the sitting that favours them. */
import type { Library } from '../content/library';
import type { SkillKey } from '../domain/item-skills';
import type { Topic } from '../domain/pack';
import { seededRandom } from '../domain/random';
import { drawWeak, type DrawnFrom } from '../domain/weak-draw';
import { estimateSkills, weakestFirst, type SkillEstimate, type SkillEstimates } from '../domain/weak-spots';
import { layRound } from './filter-round';
import type { Learner } from './learner.svelte';
import { readPast, type PastAnswers } from './weak-history';
import { askingOf, chosenSkills, weakItems } from './weak-items';

/** Questions of one sitting. */
export const WEAK_ROUND = 10;
const SKIPPED = 'weak-skipped';

/** Skills that the learner did not want on a study day; they are back on the next. */
interface Skipped {
	day: number;
	skills: SkillKey[];
}

export class WeakState {
	readonly #learner: Learner;
	readonly #library: Library;
	#past = $state.raw<PastAnswers | null>(null);
	#skipped = $state.raw<Skipped>({ day: 0, skills: [] });

	readonly #items: DrawnFrom[] = $derived.by(() => {
		if (!this.#past) return [];
		const { state, today, now, settings, editionLabel } = this.#learner;
		const { exam, bookIsHere } = settings;
		return weakItems(this.#past, { state, today, now, bookIsHere, edition: `FY${editionLabel}`, exam });
	});

	/** One sentence where the library did not open. */
	problem = $state('');
	/** Cards that are not due are reviewed, too. */
	all = $state(false);
	busy = $state(false);

	readonly estimates: SkillEstimates | null = $derived.by(
		() => this.#past && estimateSkills(this.#past.answers, this.#learner.now.day)
	);
	readonly skipped: SkillKey[] = $derived.by(() =>
		this.#skipped.day === this.#learner.today ? this.#skipped.skills : []
	);
	/** Every skill of which enough is known, the weakest first. */
	readonly weakest: SkillEstimate[] = $derived(this.estimates ? weakestFirst(this.estimates) : []);
	readonly topics: Topic[] = $derived(this.#past?.catalogue.topics ?? []);
	/** Skill → questions that can be asked of it now. */
	readonly asking: ReadonlyMap<SkillKey, number> = $derived(askingOf(this.#items));

	constructor(learner: Learner, library: Library) {
		this.#learner = learner;
		this.#library = library;
	}

	/** Reads what is known. The learner's log must be open. */
	async open(): Promise<void> {
		try {
			this.#past = await readPast(this.#learner, this.#library);
			this.problem = '';
			this.#skipped = (await this.#learner.readDraft<Skipped>(SKIPPED)) ?? this.#skipped;
		} catch (error) {
			this.problem = error instanceof Error ? error.message : String(error);
		}
	}

	/** Not this one today, or today after all. */
	async skip(skill: SkillKey, isSkipped: boolean): Promise<void> {
		const others = this.skipped.filter((one) => one !== skill);
		this.#skipped = { day: this.#learner.today, skills: isSkipped ? [...others, skill] : others };
		await this.#learner.saveDraft(SKIPPED, this.#skipped);
	}

	/**
	 * Lays a sitting out.
	 * @param target one skill, where the learner chose; else all, the weak ones oftener
	 * @param seed decides which questions
	 * @returns false where there is nothing to ask
	 */
	async start(target: SkillKey | null, seed: number): Promise<boolean> {
		if (!this.estimates || this.busy) return false;
		const { only, skip } = chosenSkills(target, this.skipped);
		const drawn = drawWeak(this.#items, this.estimates, WEAK_ROUND, seededRandom(seed), only, skip);
		if (drawn.length === 0) return false;
		this.busy = true;
		try {
			const items = drawn.map(({ id }) => id);
			await layRound(this.#learner, 'weak', items, this.all ? 'all' : 'due');
		} finally {
			this.busy = false;
		}
		return true;
	}
}
