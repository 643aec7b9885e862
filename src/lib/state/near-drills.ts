/** Practice on a code of the book, nearest first. Loaded when a page of the book or a sitting asks for it. */
import type { Library } from '../content/library';
import type { CodeSystem } from '../domain/code';
import { drillsNear, type NearDrills, type SectionOf } from '../domain/near-code';
import type { CodeBookState } from './codebook.svelte';
import type { Learner } from './learner.svelte';
import { AHEAD, askable } from './sitting';
import { plannedCards } from './today';

/** The section of a diagnosis; undefined where no Tabular List is on this device. */
async function sectionOf(
	book: CodeBookState,
	system: CodeSystem,
	code: string
): Promise<SectionOf | undefined> {
	if (system !== 'icd10cm' || !(await book.openPart('tabular'))) return undefined;
	const id = (await book.ask('tabular', 'entry', code))?.section?.id;
	const section = id === undefined ? undefined : await book.ask('tabular', 'section', id);
	return section && { id: section.id, categories: section.categories.map((line) => line.code) };
}

/**
 * @param code in written form, as its page in the book is named
 * @throws LibraryError when the library cannot be fetched
 */
export async function nearDrills(
	library: Library,
	learner: Learner,
	book: CodeBookState,
	{ system, code }: { system: CodeSystem; code: string }
): Promise<NearDrills[]> {
	const [catalogue, skills, section] = await Promise.all([
		library.catalogue(),
		library.skills(),
		sectionOf(book, system, code)
	]);
	const drills = askable(plannedCards(catalogue, learner.state, learner.today), learner);
	return drillsNear({ system, code, section }, drills, skills.codes, catalogue.topics);
}

/**
 * The items of a sitting on a code.
 * @param place `icd10cm/I50.23`, as the book's addresses have it
 */
export async function pickNear(
	library: Library,
	learner: Learner,
	book: CodeBookState,
	place: string
): Promise<string[]> {
	const [name, code = ''] = place.split('/');
	const system = (['icd10cm', 'icd10pcs', 'hcpcs'] as const).find((one) => one === name);
	if (!system) return [];
	const near = await nearDrills(library, learner, book, { system, code });
	return near.flatMap(({ ids }) => ids).slice(0, AHEAD);
}
