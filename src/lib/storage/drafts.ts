/** What is not handed in yet: a sitting, a code sheet. Kept beside the log, and changed freely. */
import type { Rows, Vault } from './vault';

/** Drafts to write; undefined deletes one. */
export type DraftChanges = Readonly<Record<string, unknown>>;

export function putDrafts(rows: Rows, drafts: DraftChanges): void {
	for (const [key, value] of Object.entries(drafts)) {
		if (value === undefined) rows.delete('drafts', key);
		else rows.put('drafts', key, value);
	}
}

/** Reads some drafts as they are, as changes for another vault. */
export async function readDrafts(vault: Vault | null, keys: Iterable<string>): Promise<DraftChanges> {
	const wanted = [...keys];
	if (!vault || wanted.length === 0) return {};
	const values = await vault.read((rows) => Promise.all(wanted.map((key) => rows.get('drafts', key))));
	return Object.fromEntries(wanted.map((key, at) => [key, values[at]]));
}
