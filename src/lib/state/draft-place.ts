/** Where a tab keeps what is written of a pack: two tabs with the same pack have two drafts. */
import { lockTab } from './tab-lock';

export interface DraftPlace {
	/** Name of the draft. */
	name: string;
	/** Gives it back for the next tab. */
	release: () => void;
}

/** More tabs than these share the last place. */
const MOST = 50;

const draftKey = (key: string, at: number): string => `pack:${key}${at > 0 ? `:${at + 1}` : ''}`;

/**
 * The first draft of a pack that no other tab has open: one that is there already before a new one.
 * @param base the app's base path, without a slash at its end @param key of the pack, or `new`
 * @param names of all drafts
 */
export async function claimDraft(
	base: string,
	key: string,
	names: () => Promise<readonly string[]>
): Promise<DraftPlace> {
	const places = Array.from({ length: MOST }, (_, at) => draftKey(key, at));
	const there = new Set(await names());
	const isThere = (name: string): boolean => there.has(name);
	for (const name of [...places.filter(isThere), ...places.filter((one) => !isThere(one))]) {
		const { held, release } = await lockTab(`coderounds:${base}:draft:${name}`, false, () => undefined);
		if (held) return { name, release };
	}
	return { name: places.at(-1) ?? '', release: () => undefined };
}
