/**
 * What a new file of HCPCS does not hold, out of the set in use: it may leave out whole series (H, S, T), and may have
 * short titles alone. The files that had these may be no files any more, since they came with the app.
 */
import type { CodeSet } from './code-set';
import type { HcpcsEntry } from './hcpcs-file';
import { hcpcsReleaseOf, newestHcpcsFirst } from './hcpcs-release';
import type { ReleaseFile } from './read-release';

type HcpcsRelease = Extract<ReleaseFile, { kind: 'hcpcs' }>;

/** Characters of the longest short title: CMS cuts them there. A set in use may have one where none was lent. */
const SHORT = 28;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Numbers as figures or words; those within a name (`o2`) are none. */
function numbersIn(title: string): number[] {
	const plain = title.toLowerCase().replace(/(\d),(?=\d{3})/g, '$1');
	const figures = (plain.match(/(?<![a-z\d.])(?:\d+(?:\.\d+)?|\.\d+)/g) ?? []).map(Number);
	const words: readonly string[] = plain.match(/[a-z]+/g) ?? [];
	return [...figures, ...NUMBERS.flatMap((word, at) => (words.includes(word) ? [at + 1] : []))];
}

/**
 * A set keeps one title of each code, so that its short one has not changed since cannot be seen. Doses, ages and hours
 * are what changes with most harm: a long title that lacks a number of the new short one is not lent.
 */
function mayLend(long: string, short: string, isLent: boolean): boolean {
	const numbers = numbersIn(long);
	return (isLent || long.length > SHORT) && numbersIn(short).every((number) => numbers.includes(number));
}

const seriesOf = (code: string): string => code.charAt(0);

/**
 * @param pile files that were read
 * @param inUse code sets in use
 * @returns of the newest set that is not newer than the pile, the series that the pile has not, and long titles for what
 * has only a short one there; a file for each release that codes or titles in it are from
 */
export function hcpcsCarried(pile: readonly ReleaseFile[], inUse: readonly CodeSet[]): ReleaseFile[] {
	const here = pile.filter((file) => file.kind === 'hcpcs').filter(({ hcpcs }) => hcpcs.codes.length > 0);
	const byRelease = [...here].sort(newestHcpcsFirst);
	const [newest] = byRelease;
	const [before] = inUse
		.filter(({ info }) => info.system === 'hcpcs' && info.origin !== 'starter')
		.map((set) => ({ set, ...hcpcsReleaseOf(set.info.release) }))
		.filter((one) => newest && newestHcpcsFirst(newest, one) <= 0)
		.sort(newestHcpcsFirst);
	if (!before) return [];
	const { set } = before;
	const known = new Set(here.flatMap(({ hcpcs }) => hcpcs.codes.map(({ code }) => seriesOf(code))));
	const files = new Map<string, HcpcsRelease>();
	const fresh = new Map<string, HcpcsEntry>();
	for (const { hcpcs } of byRelease)
		for (const entry of hcpcs.codes) if (!fresh.has(entry.code)) fresh.set(entry.code, entry);
	const fileOf = (release: string): HcpcsRelease => {
		let file = files.get(release);
		if (!file) {
			const { origin, source } = set.info;
			file = {
				kind: 'hcpcs',
				file: source,
				origin: origin === 'official' ? 'official' : 'derived',
				...hcpcsReleaseOf(release),
				hcpcs: { codes: [], lent: [], modifiers: [], leftOut: 0 }
			};
			files.set(release, file);
		}
		return file;
	};
	const add = (release: string, entry: HcpcsEntry): void => void fileOf(release).hcpcs.codes.push(entry);
	for (let at = 0; at < set.size; at++) {
		const [code, title] = [set.compact(at), set.title(at)];
		const { list = set.info.release, title: lent } = set.older(at) ?? {};
		if (known.has(seriesOf(code))) {
			const entry = fresh.get(code);
			if (entry && entry.long === undefined && mayLend(title, entry.short, lent !== undefined))
				fileOf(lent ?? list).hcpcs.lent?.push({ code, short: entry.short, long: title });
			continue;
		}
		// A set keeps one title of each code; one that was lent comes from its own year again.
		add(list, lent === undefined ? { code, short: title, long: title } : { code, short: title });
		if (lent !== undefined) add(lent, { code, short: title, long: title });
	}
	return [...files.values()];
}
