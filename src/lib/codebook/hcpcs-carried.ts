/**
 * Codes of HCPCS that a new file does not hold, out of the set in use: a file may leave out whole series (H, S, T),
 * and the files that had them may be no files any more, since they came with the app.
 */
import type { CodeSet } from './code-set';
import type { HcpcsEntry } from './hcpcs-file';
import { hcpcsReleaseOf, newestHcpcsFirst } from './hcpcs-release';
import type { ReleaseFile } from './read-release';

type HcpcsRelease = Extract<ReleaseFile, { kind: 'hcpcs' }>;

const seriesOf = (code: string): string => code.charAt(0);

/**
 * @param pile files that were read
 * @param inUse code sets in use
 * @returns of the newest set that is not newer than the pile, the series that the pile has not; a file for each release
 * that codes or titles in it are from
 */
export function hcpcsCarried(pile: readonly ReleaseFile[], inUse: readonly CodeSet[]): ReleaseFile[] {
	const here = pile.filter((file) => file.kind === 'hcpcs').filter(({ hcpcs }) => hcpcs.codes.length > 0);
	const [newest] = [...here].sort(newestHcpcsFirst);
	const [before] = inUse
		.filter(({ info }) => info.system === 'hcpcs' && info.origin !== 'starter')
		.map((set) => ({ set, ...hcpcsReleaseOf(set.info.release) }))
		.filter((one) => newest && newestHcpcsFirst(newest, one) <= 0)
		.sort(newestHcpcsFirst);
	if (!before) return [];
	const { set } = before;
	const known = new Set(here.flatMap(({ hcpcs }) => hcpcs.codes.map(({ code }) => seriesOf(code))));
	const files = new Map<string, HcpcsRelease>();
	const add = (release: string, entry: HcpcsEntry): void => {
		let file = files.get(release);
		if (!file) {
			const { origin, source } = set.info;
			file = {
				kind: 'hcpcs',
				file: source,
				origin: origin === 'official' ? 'official' : 'derived',
				...hcpcsReleaseOf(release),
				hcpcs: { codes: [], modifiers: [], leftOut: 0 }
			};
			files.set(release, file);
		}
		file.hcpcs.codes.push(entry);
	};
	for (let at = 0; at < set.size; at++) {
		const [code, title] = [set.compact(at), set.title(at)];
		if (known.has(seriesOf(code))) continue;
		const { list = set.info.release, title: lent } = set.older(at) ?? {};
		// A set keeps one title of each code; one that was lent comes from its own year again.
		add(list, lent === undefined ? { code, short: title, long: title } : { code, short: title });
		if (lent !== undefined) add(lent, { code, short: title, long: title });
	}
	return [...files.values()];
}
