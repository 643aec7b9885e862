/** The Guidelines, open: contents, the page of a section, and the section that a reference means. */
import type {
	GuidelineLine,
	GuidelineName,
	GuidelinePage,
	GuidelineShown,
	GuidelineText
} from '../domain/guideline';
import { parentOf } from './guidelines-marks';
import { guidelineRuns } from './guidelines-runs';
import type { GuidelineSection } from './guidelines-text';

/** So many characters are read in one go: a section opens with all below it when it has no more. */
const ONE_SITTING = 9_000;
/** Sections with this many parts of the number or fewer stand in the contents, as in the official ones. */
const CONTENTS_DEPTH = 3;

const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const depthOf = (id: string): number => id.split('.').length - 1;

export class GuidelinesBook {
	/** id → place in `sections`. */
	readonly places: ReadonlyMap<string, number>;

	/** @param sections in the order of the text, each parent before its children */
	constructor(readonly sections: readonly GuidelineSection[]) {
		this.places = new Map(sections.map(({ id }, at) => [id, at]));
	}

	contents(): GuidelineLine[] {
		return this.sections.flatMap(({ id, title }) => {
			const depth = depthOf(id);
			return depth <= CONTENTS_DEPTH ? { id, title, depth } : [];
		});
	}

	/**
	 * The section that a reference means: itself, or the nearest above it where the number goes deeper than the
	 * book. Takes `Section I.C.4.a`, `i.c.4.a` and `I.C.4.a.3)` too.
	 * @returns undefined when not even the Section is there
	 */
	nearest(reference: string): string | undefined {
		const known = this.places.has(reference) ? reference : written(reference);
		for (let id: string | undefined = known; id !== undefined && id !== ''; id = parentOf(id))
			if (this.places.has(id)) return id;
		return undefined;
	}

	/** The place after the last section below this one. */
	private end(at: number): number {
		const id = this.sections[at]?.id ?? '';
		let end = at + 1;
		while (this.sections[end]?.id.startsWith(`${id}.`)) end++;
		return end;
	}

	/** @returns an empty text for an id that is not there */
	titleOf(id: string): string {
		return this.sections[this.places.get(id) ?? -1]?.title ?? '';
	}

	private name(at: number): GuidelineName | undefined {
		const section = this.sections[at];
		return section && { id: section.id, title: section.title };
	}

	/** @returns undefined when neither the section nor one above it is there */
	page(reference: string): GuidelinePage | undefined {
		const id = this.nearest(reference);
		const at = id === undefined ? undefined : this.places.get(id);
		const section = at === undefined ? undefined : this.sections[at];
		if (id === undefined || at === undefined || !section) return undefined;
		const end = this.end(at);
		const below = this.sections.slice(at + 1, end);
		const length = [section, ...below].reduce((sum, one) => sum + sizeOf(one), 0);
		const shown = length <= ONE_SITTING ? [section, ...below] : [section];
		const path: GuidelineName[] = [];
		for (let up = parentOf(id); up !== undefined; up = parentOf(up)) {
			const place = this.places.get(up);
			const name = place === undefined ? undefined : this.name(place);
			if (name) path.unshift(name);
		}
		const previous = this.name(at - 1);
		const next = this.name(shown.length > 1 ? end : at + 1);
		return {
			id,
			title: section.title,
			page: section.page,
			path,
			parts: shown.map((one) => this.text(one, id)),
			children:
				shown.length > 1
					? []
					: below.filter((one) => parentOf(one.id) === id).map(({ id, title }) => ({ id, title })),
			...(previous && { previous }),
			...(next && { next })
		};
	}

	private text({ id, title, blocks }: GuidelineSection, opened: string): GuidelineText {
		const runs = (text: string) => guidelineRuns(text, (ref, behind) => this.meant(ref, behind));
		return {
			id,
			title,
			depth: depthOf(id) - depthOf(opened),
			blocks: blocks.map(({ kind, term, text }): GuidelineShown => {
				const shown = { kind, runs: runs(text) };
				return term === undefined ? shown : { ...shown, term: runs(term) };
			})
		};
	}

	/** "See Section I.C.15. Puerperal sepsis" means the section of that title below I.C.15. */
	private meant(reference: string, behind: string): string | undefined {
		const id = this.nearest(reference);
		const at = id === undefined ? undefined : this.places.get(id);
		if (at === undefined) return undefined;
		const words = bare(behind.replace(/^[.,\s]+/, '').split(/\.(?:\s|$)|;/, 1)[0] ?? '');
		const titled = this.sections.slice(at + 1, this.end(at)).find(({ title }) => bare(title) === words);
		return titled?.id ?? id;
	}
}

function sizeOf({ title, blocks }: GuidelineSection): number {
	return title.length + blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** `Section i.c.4.A.3)` → `I.C.4.a.3`: each level has its own kind of mark. */
function written(reference: string): string {
	const text = reference.trim().replace(/^section\s+/i, '');
	if (/^appendix/i.test(text)) return 'Appendix I';
	return text
		.split('.')
		.map((part) => part.replace(/[()\s]/g, ''))
		.filter((part) => part !== '')
		.map((part, depth) => (depth < 2 ? part.toUpperCase() : part.toLowerCase()))
		.join('.');
}
