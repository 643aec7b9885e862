/** How much of something lies on this device, in a few words. Counts of a browser are never exact: it packs them. */
import type { StoredKind } from '../domain/stored';
import { countOf } from './copy-words';
import { size } from './size';

/** What was counted of one place. */
export interface StoredCount {
	kind: StoredKind;
	rows?: Record<string, number>;
	count?: number;
	bytes?: number;
}

/** Store that is counted, and what one row of it is called. */
const ROWS: Record<string, [store: string, name: string]> = {
	'copies-database': ['files', 'copy'],
	packs: ['packs', 'pack'],
	codesets: ['imports', 'release'],
	cpt: ['rows', 'code']
};
const of = (count: number, name: string): string =>
	name === 'copy' && count !== 1 ? `${count.toLocaleString('en-US')} copies` : countOf(count, name);

/**
 * @param id of the place @param thing null where nothing of it is here
 * @param entries of the log, where the place is the log
 */
export function nowText(id: string, thing: StoredCount | null, entries = 0): string {
	if (!thing) return 'nothing here';
	switch (thing.kind) {
		case 'database': {
			if (id === 'log') return entries === 1 ? '1 entry' : `${entries.toLocaleString('en-US')} entries`;
			const [store, name] = ROWS[id] ?? ['', 'row'];
			const rows = thing.rows ?? {};
			return of(rows[store] ?? Object.values(rows).reduce((sum, one) => sum + one, 0), name);
		}
		case 'files':
			return `${of(thing.count ?? 0, 'copy')}, about ${size(thing.bytes ?? 0)}`;
		case 'cache':
			return countOf(thing.count ?? 0, 'file');
		case 'local':
		case 'session':
			return countOf(thing.count ?? 0, 'character');
	}
}

/** What a kind of storage is called, as a browser's own tools call it. */
export const KIND_NAMES: Record<StoredKind, string> = {
	database: 'IndexedDB',
	files: 'private files of the site',
	cache: 'cache of the service worker',
	local: 'localStorage',
	session: 'sessionStorage, of this tab'
};
