/** A look at the database right after opening: is it whole, and is it as long as it was? */
import { emptyMeta, CHUNK, META_KEY, type LogMeta } from './schema';
import { isMeta, readMeta } from './log-read';
import { mend, noteMended } from './log-merge';
import { rename, type World } from './log-write';
import { lossOf, type Mark } from './mark';
import type { Rows, Vault } from './vault';

/** What is known from outside the database. */
export interface Outside {
	mark: Mark;
	/** Chromium says that it began anew. */
	dataLoss: boolean;
	/** Events in the largest snapshot; asked only when the database holds nothing. */
	largestSnapshot(): Promise<number>;
	/** Makes a copy of the log as it stands. Throws nothing: what cannot be read is put aside in any case. */
	beforeMend(vault: Vault): Promise<void>;
}

/**
 * Mends what can be mended, and notes what that was and what was lost. Writes only where something is wrong. Returns the log's meta
 * row; its `lost` stays set until the log is whole again or the learner goes on without.
 */
export async function inspect(vault: Vault, outside: Outside, world: World): Promise<LogMeta> {
	const seen = await vault.read(async (rows) => {
		const [row, tail, chunks] = await Promise.all([
			rows.get('meta', META_KEY),
			rows.count('tail'),
			rows.count('chunks')
		]);
		return { row, events: tail + chunks, tail, chunks };
	});
	const isNew = seen.row === undefined && seen.events === 0;
	const before = isMeta(seen.row) ? seen.row : emptyMeta();
	const isWhole =
		isNew ||
		(isMeta(seen.row) && seen.tail === before.seq - before.sealed && seen.chunks * CHUNK === before.sealed);
	if (!isWhole) await outside.beforeMend(vault);
	const meta = isWhole ? before : await vault.write((rows) => mendAndTell(rows, world));

	let loss = lossOf(outside.mark, meta);
	if (meta.seq < before.seq && before.seq > (loss?.had ?? 0)) loss = { had: before.seq, has: meta.seq };
	if (isNew && !loss) {
		const had = await outside.largestSnapshot();
		if (had > 0 || outside.dataLoss) loss = { had, has: 0 };
	}
	if (!loss || meta.lost) return meta;
	const lost = loss;
	return vault.write(async (rows) => {
		const now = await readMeta(rows);
		// Counters may have gone back with the rest; under the old name they would be given twice.
		if (now.device !== '') rename(now, world);
		now.lost = lost;
		rows.put('meta', META_KEY, now);
		return now;
	});
}

/** As `mend`, and notes it to be told once. */
export async function mendAndTell(rows: Rows, world: World): Promise<LogMeta> {
	const { meta, mended } = await mend(rows, world);
	noteMended(meta, mended);
	rows.put('meta', META_KEY, meta);
	return meta;
}
