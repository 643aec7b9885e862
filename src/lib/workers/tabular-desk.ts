/** The desk for the Tabular List and the lists: walks the tree from the chapters down, and says all of one code. */
import { compactCode, formatCode } from '../domain/code';
import {
	BITING,
	type ChapterLine,
	type ChapterPage,
	type ModifierLine,
	type NoteKind,
	type SectionPage,
	type TabularPage
} from '../domain/tabular-page';
import type { CodeSet } from '../codebook/code-set';
import type { ListName, Modifier } from '../codebook/lists-part';
import { ListsPart } from '../codebook/lists-part-read';
import { readPart, type PartInfo } from '../codebook/part-file';
import type { Convention } from '../codebook/tabular-file';
import { TabularPages } from '../codebook/tabular-part-page';
import { TabularPart } from '../codebook/tabular-part-read';
import { gunzip } from './gunzip';

interface OpenTabular {
	part: TabularPart;
	/** Made once for each set, since the order of the book is laid out over all of its codes. */
	pages: Map<CodeSet | undefined, TabularPages>;
}

/** The newest release first. */
const byRelease = (a: PartInfo, b: PartInfo) => (a.release < b.release ? 1 : -1);

export class TabularDesk {
	/** Of each edition one, the newest release first. */
	private tabulars: OpenTabular[] = [];
	/** The same. */
	private allLists: ListsPart[] = [];

	/**
	 * @param sets the code sets that are open now, newest first
	 * @param tellModifiers is told the modifiers of the lists that were opened, for search
	 */
	constructor(
		private readonly sets: () => readonly CodeSet[] = () => [],
		private readonly tellModifiers: (modifiers: readonly Modifier[]) => void = () => undefined
	) {}

	/**
	 * Opens the part `tabular` or `lists`. Those of another edition stay open: a code is read in those of its own, else
	 * in the newest. The newest lists with modifiers have those of HCPCS.
	 * @param bytes as stored, gzipped or not
	 * @throws RangeError when they are damaged or another part; what was open stays open
	 */
	async open(bytes: ArrayBuffer): Promise<PartInfo> {
		const unpacked = await gunzip(new Uint8Array(bytes));
		const { info } = readPart(unpacked);
		if (info.part === 'tabular') {
			const others = this.tabulars.filter(({ part }) => part.info.edition !== info.edition);
			const opened = { part: new TabularPart(unpacked), pages: new Map() };
			this.tabulars = [...others, opened].sort((a, b) => byRelease(a.part.info, b.part.info));
		} else if (info.part === 'lists') {
			const others = this.allLists.filter((lists) => lists.info.edition !== info.edition);
			this.allLists = [...others, new ListsPart(unpacked)].sort((a, b) => byRelease(a.info, b.info));
			this.tellModifiers(this.modifiers());
		} else throw new RangeError(`the ${info.part} is neither the Tabular List nor the lists`);
		return info;
	}

	/** What is open, for desks beside this one: it is no value that can be posted. */
	get opened(): { tabular: TabularPart | undefined; lists: ListsPart | undefined } {
		return { tabular: this.tabulars[0]?.part, lists: this.allLists[0] };
	}

	private setOf(edition?: string): CodeSet | undefined {
		const cm = this.sets().filter(({ info }) => info.system === 'icd10cm');
		return edition === undefined ? cm[0] : cm.find(({ info }) => info.edition === edition);
	}

	private pagesOf(edition?: string): TabularPages | undefined {
		const own = this.tabulars.find(({ part }) => part.info.edition === edition) ?? this.tabulars[0];
		if (!own) return undefined;
		const set = this.setOf(edition);
		let pages = own.pages.get(set);
		if (!pages) {
			// A set that was closed or read anew must not be kept alive by its pages.
			for (const old of own.pages.keys()) if (old && !this.sets().includes(old)) own.pages.delete(old);
			own.pages.set(set, (pages = new TabularPages(own.part, set)));
		}
		return pages;
	}

	/** The conventions of the book, as its introduction explains them; none when no Tabular List is open. */
	introduction(): Convention[] {
		return this.tabulars[0]?.part.introduction ?? [];
	}

	/** All chapters; none when no Tabular List is open. */
	chapters(edition?: string): ChapterLine[] {
		return this.pagesOf(edition)?.chapters() ?? [];
	}

	/** @param number `4` */
	chapter(number: string, edition?: string): ChapterPage | undefined {
		return this.pagesOf(edition)?.chapter(number);
	}

	/** @param id `E08-E13` */
	section(id: string, edition?: string): SectionPage | undefined {
		return this.pagesOf(edition)?.section(id);
	}

	/**
	 * All that stands with a code beside the code set. Without a Tabular List: what the lists say of it.
	 * @param code with or without its dot
	 * @param edition of the code; the newest open one where it is left out
	 * @returns undefined when there is no such code or header
	 */
	entry(code: string, edition?: string): TabularPage | undefined {
		const pages = this.pagesOf(edition);
		const set = this.setOf(edition);
		const at = set ? set.find(code) : -1;
		if (set && at < 0) return undefined;
		const page: TabularPage | undefined = pages
			? pages.entry(code)
			: { code: formatCode('icd10cm', compactCode(code)), own: [], inherited: [], below: [] };
		if (!page) return undefined;
		return set && !set.billable(at) ? page : { ...page, ...this.listed(page.code, set?.info.edition) };
	}

	/**
	 * The kinds of notes that bite at each of some codes, their own or of a header or section above; those of whole
	 * chapters stand at thousands of codes and are left out.
	 * @param edition of the codes
	 * @returns by code; codes without such notes, or not in the book, are left out
	 */
	bites(codes: readonly string[], edition?: string): Record<string, NoteKind[]> {
		const pages = this.pagesOf(edition);
		const kindsOf = (code: string): NoteKind[] => {
			const page = pages?.entry(code);
			const kinds = new Set(
				[...(page?.own ?? []), ...(page?.inherited ?? [])]
					.filter(({ level }) => level !== 'chapter')
					.map(({ kind }) => kind)
			);
			return [...BITING].filter((kind) => kinds.has(kind));
		};
		const found = codes.map((code) => [code, kindsOf(code)] as const);
		return Object.fromEntries(found.filter(([, kinds]) => kinds.length > 0));
	}

	/** The lists of an edition where they hold such a list, else the newest that do. */
	private listsWith(list: 'poa' | 'hcc', edition: string | undefined): ListsPart | undefined {
		const holders = this.allLists.filter((lists) => lists.nameOf(list) !== undefined);
		return holders.find(({ info }) => info.edition === edition) ?? holders[0];
	}

	/** What the lists say of a billable code. */
	private listed(code: string, edition: string | undefined): Pick<TabularPage, 'poa' | 'hcc'> {
		const [marks, risks] = [this.listsWith('poa', edition), this.listsWith('hcc', edition)];
		const [poa, hcc] = [marks?.nameOf('poa'), risks?.nameOf('hcc')];
		return {
			...(marks &&
				poa && {
					poa: { exempt: marks.poa.has(code), edition: poa.edition, newer: marks.isNewer('poa', code) }
				}),
			...(risks &&
				hcc && {
					hcc: {
						model: 'CMS-HCC V28',
						edition: hcc.edition,
						newer: risks.isNewer('hcc', code),
						categories: risks
							.hccsOf(code)
							.map((number) => ({ number, label: risks.labels.get(number) ?? '' }))
					}
				})
		};
	}

	/** Which lists are open, each with its release. */
	lists(): ListName[] {
		return this.allLists[0]?.names ?? [];
	}

	/** HCPCS modifiers that begin with some characters; all of them where none are given. */
	modifiers(prefix = ''): ModifierLine[] {
		const typed = prefix.trim().toUpperCase();
		const lists = this.allLists.find(({ modifiers }) => modifiers.length > 0);
		return (lists?.modifiers ?? []).filter(({ code }) => code.startsWith(typed));
	}

	/** @param code two characters, `RT` */
	modifier(code: string): ModifierLine | undefined {
		const typed = code.trim().toUpperCase();
		return this.modifiers(typed).find((modifier) => modifier.code === typed);
	}
}
