/** A copy of the history as a file to keep: its name, and the ways a browser has to hand it over. */
import type { Learner } from './learner.svelte';

export interface NamedCopy {
	file: File;
	isPacked: boolean;
	/** Events in it. */
	count: number;
	/** Own packs in it; null where they could not be read. */
	packs: number | null;
}

/** The name says the day, so that copies lie in order. @param ending `.txt` where only texts may be shared */
function nameOf(today: number, isPacked: boolean, ending = '.jsonl'): string {
	return `coderounds-${today}.crlog${isPacked ? '.jsonl.gz' : ending}`;
}

/** @param withPacks the learner's own packs, too @param withUnread what could not be read, too */
export async function copyFile(learner: Learner, withPacks = true, withUnread = true): Promise<NamedCopy> {
	const { file, isPacked, count, packs } = await learner.log.exportFile(withPacks, withUnread);
	const type = isPacked ? 'application/gzip' : 'application/x-ndjson';
	return { file: new File([file], nameOf(learner.today, isPacked), { type }), isPacked, count, packs };
}

/** The same as a file that this browser's share sheet takes; null where it takes none. */
export function shareable({ file, isPacked }: NamedCopy, today: number): File | null {
	if (typeof navigator.canShare !== 'function') return null;
	const asText = new File([file], nameOf(today, false, '.txt'), { type: 'text/plain' });
	return [file, ...(isPacked ? [] : [asText])].find((one) => navigator.canShare({ files: [one] })) ?? null;
}

/** Whether this browser has a share sheet for files at all. */
export function canShareFiles(): boolean {
	if (typeof navigator.canShare !== 'function') return false;
	return navigator.canShare({ files: [new File(['x'], 'x.txt', { type: 'text/plain' })] });
}
