/** The desk for drills that are made from the open files: one instance of a skill for its id. */
import { readGeneratedId } from '../domain/generated';
import { skillOf, type GeneratedDrill, type Skill } from '../domain/skills';
import type { Deal, GeneratorBook } from '../codebook/generators/book';
import { dealerOf, dealOne } from '../codebook/generators/deal';
import type { ChangesDesk } from './changes-desk';
import type { CodeDesk } from './code-desk';
import type { PcsDesk } from './pcs-desk';
import type { TabularDesk } from './tabular-desk';

/** The desks that have the files open. */
export interface OpenDesks {
	codes: CodeDesk;
	tabular: TabularDesk;
	pcs: PcsDesk;
	changes: ChangesDesk;
}

export class GeneratorsDesk {
	/** Made ready once: by skill and edition, with the files it was made from. */
	private readonly ready = new Map<string, { from: unknown[]; deal: Deal | null }>();

	constructor(private readonly desks: OpenDesks) {}

	private bookOf({ edition: whose, sets, parts }: Skill, edition: string): GeneratorBook | undefined {
		const [system] = sets;
		const open = this.desks.codes.sets.filter(({ info }) => info.system === system);
		const at = open.findIndex(({ info }) => info.edition === edition);
		const [set, before] = [open[at], open[at + 1]];
		if (!system || !set) return undefined;
		const { tabular, lists } = this.desks.tabular.opened;
		const tables = parts.includes('pcs-tables') ? this.desks.pcs.openBook : undefined;
		return {
			set,
			tabular: parts.includes('tabular') ? tabular : undefined,
			lists: parts.includes('lists') ? lists : undefined,
			tables,
			...(whose === 'both' &&
				before && { changes: () => this.desks.changes.changes(system, before.info.edition, edition) })
		};
	}

	/**
	 * @param id of an instance: `gen.laterality-eye@FY2027.1x9k3a.k7`
	 * @returns the same drill for the same id and files; null when a file is not open or holds too little
	 */
	deal(id: string): GeneratedDrill | null {
		const item = readGeneratedId(id);
		const skill = item && skillOf(item.skill);
		const book = skill && this.bookOf(skill, item.edition);
		if (!item || !book) return null;
		const name = `${item.skill} ${item.edition}`;
		const from = [book.set, book.tabular, book.lists, book.tables];
		let ready = this.ready.get(name);
		if (!ready || ready.from.some((file, at) => file !== from[at]))
			this.ready.set(name, (ready = { from, deal: dealerOf(item.skill, book) }));
		return ready.deal && dealOne(ready.deal, id, item.seed);
	}
}
