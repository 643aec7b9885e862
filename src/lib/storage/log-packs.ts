/**
 * Own packs in copies of the history: out as lines, in through the reader for files from strangers, and what was
 * begun with them brought to an end.
 *
 * The log comes first. What is to be done with the packs is written into it, in the one transaction with the events of
 * a copy; then it is done in the packs' own database; then the note goes. A visit that ends in between leaves the note,
 * and the next start does the same again, which changes nothing more where it was done already.
 */
import { formName, formOf, isLater, LAST_MOMENT, type CarriedPack, type PackForm } from '../domain/own-copy';
import { packLine, packLines, partPackLines } from '../domain/own-copy-lines';
import type { Connection } from './connection';
import { failureOf } from './health';
import type { World } from './log-write';
import { phiOfPack } from './pack-phi';
import { carriedOf, changeOf, laterThan, type KeptPack, type PacksJoined } from './kept-pack';
import { type PackStore } from './pack-store';
import { PACKS, type PackCopy, type PackTask } from './packs-beside';
import type { TakenOut } from './taken-out';

/** One pack from its lines: what it is, with sentences on what was left out; or one sentence why it is none. */
export type PackRead = { pack: CarriedPack; says: string[] } | { refused: string };
/** Reads what a stranger may have written: in a worker, within caps. */
export type ReadPack = (lines: readonly string[]) => Promise<PackRead>;

/** Packs of a copy that are later than what is here. */
export interface Brought {
	packs: CarriedPack[];
	/** Those that a learner sees change something. */
	count: number;
	/** Packs of the copy that are here as they are, or later. */
	known: number;
	/** Packs of the copy that were removed here since: they stay so. */
	away: number;
	/** Keys of those that were removed here since and are brought back. */
	revived: string[];
	/** One sentence each on what was left out. */
	problems: string[];
}

/** One pack, or what is left of one that was removed. */
export interface PackOut {
	key: string;
	title: string;
	/** Name of its form. */
	form: string;
	lines: string[];
	/** Words in it that look as if they named a real patient. */
	words(): Promise<string[]>;
}

/** What became of the packs of a copy, by their titles. */
export interface PacksReport extends PacksJoined {
	known: number;
	/** Removed here since, and not brought back. */
	away: number;
	problems: string[];
}

/** More packs than these are no learner's, and nobody waits longer than so, ms. */
const MOST = { packs: 500, ms: 60_000 };
export const NO_ROOM =
	'This device has no room for the packs. They are kept aside, and added when there is some.';
export const WAIT =
	'The packs could not be added now. They are kept aside, and added when the app opens again.';

/** Of a pack that is here now, by whatever way, later forms come. */
function isOut(head: PackForm, here: KeptPack | undefined, out: TakenOut['packs']): boolean {
	const until = out.find(([key]) => key === head.key)?.[1] ?? -1;
	const isHere = here !== undefined && here.goneAt === undefined;
	return head.changedAt <= until && !(until === LAST_MOMENT && isHere);
}

const none = (): PacksJoined => ({ added: [], changed: [], removed: [] });

export class LogPacks {
	readonly #connection: Connection;
	readonly #store: PackStore;
	readonly #world: World;
	readonly #read: ReadPack | undefined;

	constructor(connection: Connection, store: PackStore, world: World, read: ReadPack | undefined) {
		this.#connection = connection;
		this.#store = store;
		this.#world = world;
		this.#read = read;
	}

	/** @throws DOMException where they cannot be read */
	async copy(): Promise<PackCopy> {
		const packs = await this.#store.packs();
		return {
			lines: packs.flatMap((pack) => packLines(carriedOf(pack))),
			count: packs.filter(({ goneAt }) => goneAt === undefined).length
		};
	}

	/** A newer release wrote the packs, as far as they were looked at: they are only read. */
	get areNewer(): boolean {
		return this.#store.isNewer;
	}

	/** Each pack, as it goes into the folder. @throws DOMException where they cannot be read */
	async each(): Promise<PackOut[]> {
		const packs = await this.#store.packs();
		return packs.map((pack) => {
			const carried = carriedOf(pack);
			return {
				key: pack.key,
				title: pack.title,
				form: formName(formOf(carried)),
				lines: packLines(carried),
				words: async () => (pack.goneAt === undefined ? phiOfPack(pack) : [])
			};
		});
	}

	/**
	 * Reads the packs of a copy that are later than what is here. Nothing is written.
	 * @param isRestore those that were removed here since are brought back, as a change that is later than the removal
	 * @param out what the learner took out and is passed over (taken-out.ts)
	 */
	async read(lines: readonly string[], isRestore = false, out: TakenOut['packs'] = []): Promise<Brought> {
		const brought: Brought = { packs: [], count: 0, known: 0, away: 0, revived: [], problems: [] };
		const forms = partPackLines(lines);
		if (forms.length === 0) return brought;
		if (forms.length > MOST.packs) {
			brought.problems.push(`It holds ${forms.length} packs, which is more than anyone has: none was added.`);
			return brought;
		}
		try {
			// What an earlier copy left to be done would be lost behind this one.
			await this.settle();
			const here = new Map((await this.#store.packs()).map((pack) => [pack.key, pack]));
			const until = this.#world.now() + MOST.ms;
			for (const form of forms) {
				const head = packLine(form[0] ?? '');
				const old = head && here.get(head.key);
				if (head && isOut(head, old ?? undefined, out)) continue;
				const isKnown = head && old && !isLater(head, formOf(carriedOf(old)));
				const isAway = isKnown && old.goneAt !== undefined && !head.isGone;
				if (isKnown && !(isAway && isRestore)) {
					if (isAway) brought.away++;
					else brought.known++;
					continue;
				}
				const read: PackRead =
					!this.#read || this.#world.now() > until
						? { refused: 'There was no time to read it.' }
						: await this.#read(form);
				if ('refused' in read) {
					brought.problems.push(`A pack in the copy was left out. ${read.refused}`);
					continue;
				}
				brought.problems.push(...read.says);
				const pack = isAway ? { ...read.pack, changedAt: laterThan(old, this.#world.now()) } : read.pack;
				brought.packs.push(pack);
				if (isAway) brought.revived.push(pack.key);
				if (changeOf(pack, old ?? undefined) !== null) brought.count++;
				else if (!pack.isGone) brought.known++;
			}
		} catch (error) {
			console.info(error);
			return {
				...brought,
				packs: [],
				revived: [],
				count: 0,
				problems: ['The packs in the copy were left out: packs cannot be read here now.']
			};
		}
		return brought;
	}

	/** What is to be written into the log for packs that were read; null where nothing is. @param name as it is listed */
	task({ packs, count, revived }: Brought, name: string): PackTask | null {
		if (packs.length === 0) return null;
		const id = this.newId();
		return { id, what: 'join', batch: { id, at: this.#world.now(), name, revived }, packs, count };
	}

	/**
	 * What of an import is taken out again, for taken-out.ts: of a pack that was here before, the forms up to that one;
	 * of one that was not, all. What was changed since stays, and what was brought back is removed for all devices.
	 */
	async takenOutWith(batch: string): Promise<TakenOut['packs']> {
		const one = (await this.#store.batches()).find(({ id }) => id === batch);
		const here = new Map((await this.#store.packs()).map((pack) => [pack.key, pack]));
		const before = new Set(one?.before.map(({ key }) => key));
		return (one?.came ?? [])
			.filter(([key, at]) => here.get(key)?.changedAt === at && !one?.revived?.includes(key))
			.map(([key, at]) => [key, before.has(key) ? at : LAST_MOMENT]);
	}

	newId(): string {
		return [...this.#world.random(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	}

	/** Joins packs that came by themselves, without events beside them. */
	async join(brought: Brought, name: string): Promise<PacksReport> {
		const task = this.task(brought, name);
		const joined = task?.what === 'join' ? await this.#store.join(task.batch, task.packs) : none();
		return { ...joined, known: brought.known, away: brought.away, problems: brought.problems };
	}

	/**
	 * Does what the log says is still to be done with the packs, if anything.
	 * @throws DOMException where it cannot be done now; then it stays to be done
	 */
	async settle(): Promise<PacksJoined> {
		const task = (await this.#connection.read((rows) => rows.get('drafts', PACKS))) as PackTask | undefined;
		if (!task) return none();
		const joined = await this.#do(task);
		await this.#connection.run((vault) =>
			vault.write(async (rows) => {
				// Another tab may have begun something else meanwhile.
				const now = (await rows.get('drafts', PACKS)) as PackTask | undefined;
				if (now?.id === task.id) rows.delete('drafts', PACKS);
			})
		);
		return joined;
	}

	/** Does what was just begun. @param isNoted the log says that it is to be done; else it is done here and now */
	async bring(task: PackTask, isNoted: boolean): Promise<void> {
		await (isNoted ? this.settle() : this.#do(task));
	}

	async #do(task: PackTask): Promise<PacksJoined> {
		if (task.what === 'join') return this.#store.join(task.batch, task.packs);
		await (task.what === 'clear' ? this.#store.clear() : this.#store.takeOut(task.batch));
		return none();
	}

	/** Ends what a copy brought, and tells of it. @param isOnDisk the events are on disk, and the note with them */
	async finish({ packs, known, away, problems }: Brought, isOnDisk: boolean): Promise<PacksReport> {
		const report = { ...none(), known, away, problems };
		if (packs.length === 0) return report;
		if (!isOnDisk)
			return {
				...report,
				problems: [...problems, 'Packs were left out, since nothing can be saved here now.']
			};
		try {
			return { ...report, ...(await this.settle()) };
		} catch (error) {
			console.info(error);
			return { ...report, problems: [...problems, failureOf(error) === 'full' ? NO_ROOM : WAIT] };
		}
	}
}
