/**
 * What the learner took out again of what was joined: it stays out, though it lies in the folder for two devices or in
 * a copy, until it is joined by hand or the learner asks for it. Beside the log, in no export.
 */
import type { EventId } from '../domain/event';
import type { ReadRows, Rows } from './vault';

/** In the store `meta`. */
export const TAKEN_OUT = 'taken-out';

export interface TakenOut {
	ids: EventId[];
	/** What was put aside where they came from. */
	aside: string[];
	/** Key of an own pack, and the time of change up to which its forms stay out, epoch ms. */
	packs: [key: string, until: number][];
}

export async function readTakenOut(rows: ReadRows): Promise<TakenOut> {
	const row = (await rows.get('meta', TAKEN_OUT)) as Partial<TakenOut> | undefined;
	return { ids: row?.ids ?? [], aside: row?.aside ?? [], packs: row?.packs ?? [] };
}

function write(rows: Rows, out: TakenOut): void {
	const isEmpty = out.ids.length + out.aside.length + out.packs.length === 0;
	if (isEmpty) rows.delete('meta', TAKEN_OUT);
	else rows.put('meta', TAKEN_OUT, out);
}

export async function addTakenOut(rows: Rows, { ids, aside, packs }: TakenOut): Promise<void> {
	const before = await readTakenOut(rows);
	write(rows, {
		ids: [...new Set([...before.ids, ...ids])],
		aside: [...new Set([...before.aside, ...aside])],
		packs: [...new Map([...before.packs, ...packs])]
	});
}

/** What comes in by hand is asked for. @param asked undefined for all */
export async function letIn(
	rows: Rows,
	asked?: { ids: Iterable<EventId>; aside: readonly string[]; packs: readonly string[] }
): Promise<void> {
	const before = await readTakenOut(rows);
	if (before.ids.length + before.aside.length + before.packs.length === 0) return;
	const ids = new Set(asked?.ids);
	const out = {
		ids: before.ids.filter((id) => !ids.has(id)),
		aside: before.aside.filter((text) => !asked?.aside.includes(text)),
		packs: before.packs.filter(([key]) => !asked?.packs.includes(key))
	};
	write(rows, asked ? out : { ids: [], aside: [], packs: [] });
}
