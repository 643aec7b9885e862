/** Study by choice: the choice in hand, what it hits, the sets saved by name, and the sitting that it begins. */
import type { Library } from '../content/library';
import { EMPTY_RULE, goneParts, isEmptyRule, ruleText, type ItemRule } from '../domain/item-filter';
import { domainKey, type ExamDomain } from '../domain/item-skills';
import { tagNames } from '../domain/item-tags';
import type { Topic } from '../domain/pack';
import { isDue } from '../domain/round';
import { askedOf, filterItems, hitsOf, savedSets, type FilterItem, type SavedSet } from './filter-items';
import { layRound } from './filter-round';
import type { Learner } from './learner.svelte';
import { readPast, type PastAnswers } from './weak-history';

/** Questions of one sitting; 0 for all. */
export const SIZES = [10, 20, 50, 0] as const;
/** Characters of a set's name at most. */
export const NAME_LENGTH = 60;

export class FilterState {
	readonly #learner: Learner;
	readonly #library: Library;

	past = $state.raw<PastAnswers | null>(null);
	/** One sentence where the library did not open. */
	problem = $state('');
	rule = $state.raw<ItemRule>(EMPTY_RULE);
	size = $state<number>(SIZES[0]);
	/** Cards that are not due are reviewed, too. */
	all = $state(false);
	busy = $state(false);

	readonly items: FilterItem[] = $derived.by(() => {
		if (!this.past) return [];
		const { state, today, now, settings, editionLabel } = this.#learner;
		const asker = { state, today, now, bookIsHere: settings.bookIsHere, edition: `FY${editionLabel}` };
		return filterItems(this.past, asker);
	});
	readonly hits: FilterItem[] = $derived(hitsOf(this.items, this.rule));
	/** What the sitting asks. */
	readonly asked: FilterItem[] = $derived(askedOf(this.hits, this.size));
	/** How many of them are due. */
	readonly due: number = $derived.by(
		() =>
			this.asked.filter(({ card: { memory } }) => memory !== null && isDue(memory, this.#learner.now)).length
	);
	readonly topics: Topic[] = $derived(this.past?.catalogue.topics ?? []);
	readonly domains: ExamDomain[] = $derived(this.past?.skills.domains ?? []);
	readonly tags: string[] = $derived.by(() => tagNames(this.#learner.state.tags));
	readonly isEmpty: boolean = $derived(isEmptyRule(this.rule));
	/** What the choice names and is there no more. */
	readonly gone = $derived(
		goneParts(this.rule, {
			topics: this.topics.map(({ id }) => id),
			domains: this.domains.map(domainKey),
			tags: this.tags
		})
	);
	readonly saved: SavedSet[] = $derived.by(() => savedSets(this.#learner.state.filters, this.items));

	constructor(learner: Learner, library: Library) {
		this.#learner = learner;
		this.#library = library;
	}

	/** Reads what is known of every item. The learner's log must be open. */
	async open(): Promise<void> {
		try {
			this.past = await readPast(this.#learner, this.#library, true);
			this.problem = '';
		} catch (error) {
			this.problem = error instanceof Error ? error.message : String(error);
		}
	}

	/** @returns a sentence where the name is none, or null when it is saved */
	async save(name: string): Promise<string | null> {
		const clean = name.replace(/[\s\p{C}]+/gu, ' ').trim();
		if (clean === '') return 'Give the set a name.';
		const { length } = [...clean];
		if (length > NAME_LENGTH) return `A name has at most ${NAME_LENGTH} characters. This has ${length}.`;
		await this.#write(clean, ruleText(this.rule));
		return null;
	}

	/** Takes a saved set away. @returns its text, to have it back */
	async remove(name: string): Promise<string> {
		const text = this.#learner.state.filters.get(name) ?? '';
		await this.#write(name, '');
		return text;
	}

	putBack(name: string, text: string): Promise<void> {
		return this.#write(name, text);
	}

	clear(): void {
		this.rule = EMPTY_RULE;
	}

	async #write(name: string, rule: string): Promise<void> {
		await this.#learner.log.append([], () => [{ kind: 'filter', name, rule }]);
	}

	/** Lays the sitting out. @returns false where there is nothing to ask */
	async start(): Promise<boolean> {
		const items = this.asked.map(({ card }) => card.entry.id);
		if (items.length === 0 || this.busy) return false;
		this.busy = true;
		try {
			await layRound(this.#learner, 'filter', items, this.all ? 'all' : 'due');
		} finally {
			this.busy = false;
		}
		return true;
	}
}
