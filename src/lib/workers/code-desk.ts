/** The desk for codes: opens compact sets, searches, looks up. */
import { CODE_SYSTEMS, type CodeSystem } from '../domain/code';
import type { OlderRelease } from '../domain/older-release';
import type { CodeSet, CodeSetInfo } from '../codebook/code-set';
import { decodeCodeSet } from '../codebook/compact-decode';
import type { Modifier } from '../codebook/lists-part';
import { ModifierSearch, searchWithModifiers } from '../codebook/modifier-search';
import { CodeSearch, search, type SearchHit } from '../codebook/search';
import { isWholeCode } from '../codebook/search-codes';
import type { ReadPart } from '../codebook/part-file';
import { readSearchWords, WORDED } from '../codebook/search-words-part';
import { gunzip } from './gunzip';

export interface OpenedSet extends CodeSetInfo {
	/** Codes and headers. */
	size: number;
	billable: number;
}

/** Which set: all parts may be left out; then the newest that fits. */
export interface Which {
	system?: CodeSystem;
	edition?: string;
}

export interface BookLine {
	code: string;
	title: string;
	billable: boolean;
	/** What of it is from an older release than the set. */
	older?: OlderRelease;
}

export interface LookUp extends BookLine {
	system: CodeSystem;
	edition: string;
	origin: CodeSetInfo['origin'];
	/** The headers above, the category first. */
	chain: BookLine[];
	/** Headers and codes directly below. */
	children: BookLine[];
	/** The lines before and behind it: of a header the headers beside it, of a code the codes. None at the ends. */
	previous?: BookLine;
	next?: BookLine;
}

/** Below a PCS table stand hundreds of codes; more than this nobody scrolls through. */
const MOST_CHILDREN = 500;

function line(set: CodeSet, at: number): BookLine {
	const older = set.older(at);
	const said = { code: set.code(at), title: set.title(at), billable: set.billable(at) };
	return older ? { ...said, older } : said;
}

/** The nearest of the same kind, header or code, on both sides. */
function beside(set: CodeSet, at: number): Pick<LookUp, 'previous' | 'next'> {
	const nearest = (step: -1 | 1): number => {
		let to = at + step;
		while (to >= 0 && to < set.size && set.billable(to) !== set.billable(at)) to += step;
		return to;
	};
	const [before, behind] = [nearest(-1), nearest(1)];
	return {
		...(before >= 0 ? { previous: line(set, before) } : {}),
		...(behind < set.size ? { next: line(set, behind) } : {})
	};
}

export class CodeDesk {
	/** Newest release first. */
	private searches: CodeSearch[] = [];
	private words: ReadPart | undefined;
	private listed: readonly Modifier[] = [];
	/** Made when they are first asked for: most pages open the lists and search nothing. */
	private modifiers: ModifierSearch | undefined;

	/**
	 * @param bytes of a compact set as it is stored, gzipped or not; a set of the same system and edition is replaced
	 * @throws RangeError or TypeError when they are damaged; what was open stays open
	 */
	async open(bytes: ArrayBuffer): Promise<OpenedSet> {
		const opened = new CodeSearch(decodeCodeSet(await gunzip(new Uint8Array(bytes))));
		if (this.words) this.giveWords(opened, this.words);
		const { info, size, billableCount } = opened.set;
		const others = this.searches.filter(
			({ set }) => set.info.system !== info.system || set.info.edition !== info.edition
		);
		this.searches = [...others, opened].sort((a, b) => (a.set.info.release < b.set.info.release ? 1 : -1));
		return { ...info, size, billable: billableCount };
	}

	/** The open sets, newest release first, for desks beside this one: they are not values that can be posted. */
	get sets(): CodeSet[] {
		return this.searches.map(({ set }) => set);
	}

	/**
	 * Words of the Index and the notes for the sets that are open and those still to come.
	 * @throws RangeError when they are damaged
	 */
	useWords(words: ReadPart): void {
		for (const one of this.searches) this.giveWords(one, words);
		this.words = words;
	}

	/** Modifiers of HCPCS, which the one box finds from now on; those of an earlier call are forgotten. */
	useModifiers(modifiers: readonly Modifier[]): void {
		this.listed = modifiers;
		this.modifiers = undefined;
	}

	private giveWords(one: CodeSearch, words: ReadPart): void {
		const system = WORDED.find((name) => name === one.set.info.system);
		const stored = system && readSearchWords(words, system);
		if (stored) one.useWords(stored);
	}

	/** One set for each system, the newest that fits, in the order of the systems. */
	private fitting({ system, edition }: Which): CodeSearch[] {
		const systems = new Map<CodeSystem, CodeSearch>();
		for (const one of this.searches) {
			const { info } = one.set;
			if ((system && info.system !== system) || (edition && info.edition !== edition)) continue;
			if (!systems.has(info.system)) systems.set(info.system, one);
		}
		return [...systems.keys()].sort().flatMap((name) => systems.get(name) ?? []);
	}

	search(query: string, which: Which = {}, limit = 20): SearchHit[] {
		return search(this.fitting(which), query, undefined, limit);
	}

	/**
	 * One box over several sets and the modifiers, the best of all first. A whole code that none of them has, because it
	 * was deleted or is yet to come, is found in the newest other edition that is open and has it.
	 * @param editions the set that is searched for each system; one that is not open is left out
	 */
	searchAll(query: string, editions: Readonly<Partial<Record<CodeSystem, string>>>, limit = 20): SearchHit[] {
		const asked = CODE_SYSTEMS.flatMap((system) => {
			const edition = editions[system];
			return edition === undefined ? [] : this.fitting({ system, edition });
		});
		this.modifiers ??= new ModifierSearch(this.listed);
		const hits = searchWithModifiers(asked, this.modifiers, query, undefined, limit);
		if (!isWholeCode(query) || asked.some((one) => one.hasCode(query))) return hits;
		const other = this.searches.find(
			(one) => editions[one.set.info.system] !== undefined && one.hasCode(query)
		);
		return other ? [...other.search(query, limit), ...hits].slice(0, limit) : hits;
	}

	/** What a set says of some codes, with the headers above each; null for a code that it has not. */
	linesOf(codes: readonly string[], which: Which): ((BookLine & { chain: BookLine[] }) | null)[] {
		const [one] = this.fitting(which);
		return codes.map((code) => {
			const at = one?.set.find(code) ?? -1;
			if (!one || at < 0) return null;
			return { ...line(one.set, at), chain: one.set.chain(at).map((above) => line(one.set, above)) };
		});
	}

	/** @returns undefined when no open set that fits has the code */
	lookUp(code: string, which: Which = {}): LookUp | undefined {
		for (const { set } of this.fitting(which)) {
			const at = set.find(code);
			if (at < 0) continue;
			const { system, edition, origin } = set.info;
			const children: BookLine[] = [];
			const [, to] = set.range(set.compact(at));
			for (let below = at + 1; below < to && children.length < MOST_CHILDREN; below++)
				if (set.parents[below] === at) children.push(line(set, below));
			const chain = set.chain(at).map((above) => line(set, above));
			return {
				...line(set, at),
				system,
				edition,
				origin,
				chain,
				children,
				...beside(set, at)
			};
		}
		return undefined;
	}
}
