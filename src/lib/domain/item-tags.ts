/** A learner's own tags: short words on items, kept as `tag` and `item` parted by a line break (learner-state.ts). */

/** Characters of a tag at most: what fits into a row of a phone. */
export const TAG_LENGTH = 40;

export type CleanedTag = { ok: true; tag: string } | { ok: false; problem: string };

/**
 * @param text as it was typed
 * @param names tags in use: one that differs in case alone is the same
 * @returns the tag, or one sentence that says why it is none
 */
export function cleanTag(text: string, names: readonly string[] = []): CleanedTag {
	// Line breaks part the tag from its item, and what cannot be seen cannot be chosen.
	const tag = text.replace(/[\s\p{C}]+/gu, ' ').trim();
	if (tag === '') return { ok: false, problem: 'Type a word or two first.' };
	const length = [...tag].length;
	if (length > TAG_LENGTH)
		return { ok: false, problem: `A tag has at most ${TAG_LENGTH} characters. This has ${length}.` };
	const folded = tag.toLowerCase();
	return { ok: true, tag: names.find((name) => name.toLowerCase() === folded) ?? tag };
}

/** @returns the tags in use, in alphabetical order */
export function tagNames(tags: ReadonlyMap<string, number>): string[] {
	const names = new Set([...tags.keys()].map((key) => key.slice(0, Math.max(0, key.indexOf('\n')))));
	names.delete('');
	return [...names].sort((a, b) => a.localeCompare(b, 'en'));
}

/** @returns the tags of one item, in alphabetical order */
export function tagsOf(tags: ReadonlyMap<string, number>, item: string): string[] {
	const end = `\n${item}`;
	return [...tags.keys()]
		.filter((key) => key.endsWith(end))
		.map((key) => key.slice(0, -end.length))
		.sort((a, b) => a.localeCompare(b, 'en'));
}

/** @returns item → its tags */
export function tagsByItem(tags: ReadonlyMap<string, number>): Map<string, string[]> {
	const items = new Map<string, string[]>();
	for (const key of tags.keys()) {
		const at = key.indexOf('\n');
		if (at < 1) continue;
		const item = key.slice(at + 1);
		items.set(item, [...(items.get(item) ?? []), key.slice(0, at)]);
	}
	return items;
}
