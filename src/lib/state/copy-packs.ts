/** Own packs that come with a copy of the history: read by the worker that reads packs of strangers. */
import type { Edition } from '../domain/edition';
import type { PackRead } from '../storage/log-packs';
import { readPackFile } from '../workers/pack';

const DAMAGED = 'It is damaged.';
const places = (count: number): string =>
	count === 1 ? 'one place looks like a real patient' : `${count} places look like a real patient`;

/** @param lines of one pack @param edition of a pack that names none */
export async function readCopiedPack(lines: readonly string[], edition: Edition): Promise<PackRead> {
	const answer = await readPackFile({ name: '', from: { lines }, edition });
	if ('refused' in answer) return answer;
	const read = 'pack' in answer ? answer.pack : null;
	if (!read?.carried || read.claimed === null) return { refused: DAMAGED };
	const { title, about, questions, claimed, carried, out, found, phi } = read;
	const says: string[] = [];
	if (out > 0) says.push(`“${title}”: ${out} of ${found} questions could not be read.`);
	if (phi.length > 0)
		says.push(`“${title}”: ${places(phi.length)}. It can be shared when that is taken out.`);
	return { pack: { key: claimed, title, about, edition: read.edition, questions, ...carried }, says };
}
