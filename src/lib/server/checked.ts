/**
 * questions/checked.json: which items passed the rules that need the official releases, and against which.
 * Where the files are not at hand an item with the same hash passes as checked earlier.
 */
import { RULES } from './check';
import type { Books, Item } from './checks/item';
import { primerItems } from './primers';
import { problem, type Problem } from './problem';
import type { Questions, Source } from './read';
import { canonical, hashOf, recordLines, sorted, sortedRecord } from './text-file';

export interface Checked {
	/** The rule version (check.ts) that the items passed. */
	rules: number;
	/** What they were checked against: `icd10cm FY2027`. */
	releases: string[];
	/** Item id → hash of its content and of what its author says to the checker. */
	items: Record<string, string>;
}

/** Drills, charts, and primers as the drills that they would be. */
const itemsOf = ({ drills, charts, primers }: Questions): Item[] => [
	...drills,
	...charts,
	...primerItems(primers ?? new Map())
];

function contentHash(item: Item, { sources }: Questions): string {
	const { exempt, orderExempt, addExempt, onsets }: Partial<Source> = sources.get(item.id) ?? {};
	// Lists that came later are left out while they are empty, so that older hashes stand.
	const later = { orderExempt, addExempt };
	const given = Object.fromEntries(Object.entries(later).filter(([, list]) => list && list.length > 0));
	return hashOf(canonical({ item, exempt: exempt ?? [], onsets: onsets ?? {}, ...given }), 16);
}

function releasesOf({ sets, guidelines }: Books): string[] {
	const names = sets.editions.flatMap((edition) => {
		const pcs = sets.pcs(edition);
		return [
			`icd10cm ${edition}`,
			...(pcs ? [`icd10pcs ${pcs.label}`] : []),
			...(pcs?.tablesFrom === undefined ? [] : [`pcs-tables ${pcs.tablesFrom}`])
		];
	});
	const hcpcs = sets.hcpcs();
	const tabular = sets.tabular();
	if (hcpcs) names.push(`hcpcs ${hcpcs.label}`);
	if (tabular) names.push(`tabular ${tabular.label}`);
	for (const edition of guidelines.keys()) names.push(`guidelines ${edition}`);
	return sorted(new Set(names));
}

/** What to keep after all items passed with these books. */
export function checkedNow(questions: Questions, books: Books): Checked {
	return {
		rules: RULES,
		releases: releasesOf(books),
		items: sortedRecord(itemsOf(questions).map((item) => [item.id, contentHash(item, questions)] as const))
	};
}

/** Without the official files: what changed since it was checked cannot pass. */
export function checkEarlier(questions: Questions, checked: Checked | undefined): Problem[] {
	return itemsOf(questions).flatMap((item) => {
		if (checked?.rules === RULES && checked.items[item.id] === contentHash(item, questions)) return [];
		const file = questions.sources.get(item.id)?.file ?? item.id;
		const since = checked?.items[item.id] === undefined ? 'is new' : 'changed since it was checked';
		return [problem(file, 'checked', `${since}: needs the official files`)];
	});
}

export function writeChecked({ rules, releases, items }: Checked): string {
	const head = `{\n\t"rules": ${rules},\n\t"releases": ${JSON.stringify(releases)},\n`;
	return `${head}\t"items": ${recordLines(items)}\n}\n`;
}
