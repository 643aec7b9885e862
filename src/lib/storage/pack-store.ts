/**
 * The learner's own packs. In a database of its own, apart from the log: a pack is content, and the log is small.
 * What the log says of its questions stays when a pack goes.
 *
 * An import is one transaction: all its packs and the record of it come together or not at all, and it can be taken
 * back as a whole. A mark outside the database says whether there are any packs, so that pages without them load
 * nothing; it changes with every write, which is how another tab sees it.
 */
import type { IDBPDatabase } from 'idb';
import { formOf, isLater, joinPacks, type CarriedPack } from '../domain/own-copy';
import { useDatabase, type DatabasePlan } from './database-use';
import {
	after,
	carriedOf,
	changeOf,
	goneOf,
	isChangedSince,
	keptOf,
	type BatchHead,
	type KeptPack,
	type PackBatch,
	type PacksJoined
} from './kept-pack';
import { packsName, type MarkStore } from './mark';

/** Append-only, as in schema.ts: version = its length. */
const upgrades: readonly ((database: IDBPDatabase) => void)[] = [
	(database) => {
		for (const store of ['packs', 'batches']) database.createObjectStore(store);
	}
];
type StoreName = 'packs' | 'batches';
/** Imports that can be taken back. */
const BATCHES = 20;

type Rows = {
	packs: Map<string, KeptPack>;
	batches: Map<string, PackBatch>;
};
type Change = {
	puts: [StoreName, string, KeptPack | PackBatch][];
	drops: [StoreName, string][];
};

const putOf = (pack: KeptPack): Change['puts'][number] => ['packs', pack.key, pack];

/** Records of imports that make room for one more. */
const outdatedOf = ({ batches }: Rows): Change['drops'] =>
	[...batches.values()]
		.sort((a, b) => b.at - a.at)
		.slice(BATCHES - 1)
		.map(({ id }) => ['batches', id]);

export class PackStore {
	readonly #plan: DatabasePlan;
	readonly #marks: MarkStore | null;
	/** A newer release wrote them: they are only read. Known after the first use. */
	isNewer = false;

	/** @param base the app's base path, `/` at the root @param marks localStorage, where it is not refused */
	constructor(base: string, marks: MarkStore | null) {
		this.#plan = {
			name: packsName(base),
			version: upgrades.length,
			onnewer: (isNewer) => (this.isNewer = isNewer),
			upgrade: (made, from) => {
				for (const upgrade of upgrades.slice(from)) upgrade(made);
			}
		};
		this.#marks = marks;
	}

	/** All packs, removed ones among them, in the order in which they came. @throws DOMException where storage is refused */
	packs(): Promise<KeptPack[]> {
		return useDatabase(this.#plan, 'readonly', async (transaction) => {
			// Rows of our own database, written by this class alone.
			const all = (await transaction.objectStore('packs').getAll()) as KeptPack[];
			// A newer release may keep its packs in another place, and has the mark for those.
			if (!this.isNewer) this.#setMark(all);
			return all.sort((a, b) => a.at - b.at);
		});
	}

	/** Imports that can be taken back, the newest first. */
	batches(): Promise<PackBatch[]> {
		return useDatabase(this.#plan, 'readonly', async (transaction) => {
			const all = (await transaction.objectStore('batches').getAll()) as PackBatch[];
			return all.sort((a, b) => b.at - a.at);
		});
	}

	/**
	 * Adds what an import brings, as one whole.
	 * @throws DOMException `QuotaExceededError` when there is no room; then nothing has changed
	 */
	add(batch: BatchHead, packs: readonly KeptPack[]): Promise<void> {
		return this.#change((rows) => {
			const before = packs.flatMap(({ key }) => rows.packs.get(key) ?? []);
			const keys = packs.map(({ key }) => key);
			const forms = packs.map((pack) => after(pack, rows.packs.get(pack.key)));
			const came = forms.map(({ key, changedAt }): [string, number] => [key, changedAt]);
			return {
				puts: [...forms.map(putOf), ['batches', batch.id, { ...batch, keys, before, came }]],
				drops: outdatedOf(rows)
			};
		});
	}

	/**
	 * Joins packs that came with a copy: of each the later form stays. What changes by it is an import, which can be
	 * taken back; done again it changes nothing.
	 * @throws DOMException `QuotaExceededError` when there is no room; then nothing has changed
	 */
	async join(batch: BatchHead, packs: readonly CarriedPack[]): Promise<PacksJoined> {
		let joined: PacksJoined = { added: [], changed: [], removed: [] };
		await this.#change((rows) => {
			joined = { added: [], changed: [], removed: [] };
			const puts: Change['puts'] = [];
			const [keys, before, came] = [[] as string[], [] as KeptPack[], [] as [string, number][]];
			for (const pack of joinPacks(packs)) {
				const here = rows.packs.get(pack.key);
				if (here && !isLater(formOf(pack), formOf(carriedOf(here)))) continue;
				puts.push(putOf(keptOf(pack, here)));
				const what = changeOf(pack, here);
				if (what === null) continue;
				joined[what].push(here?.title ?? pack.title);
				keys.push(pack.key);
				came.push([pack.key, pack.changedAt]);
				if (here) before.push(here);
			}
			// A history may come without a pack. What was done already is not recorded anew.
			const isNew = (keys.length > 0 || batch.history !== undefined) && !rows.batches.has(batch.id);
			const drops = isNew ? outdatedOf(rows) : [];
			if (isNew) puts.push(['batches', batch.id, { ...batch, keys, before, came }]);
			return { puts, drops };
		});
		return joined;
	}

	/**
	 * Takes out what a joined copy brought, as if it had never come. What was changed since stays as it is. What was
	 * brought back is removed anew: other devices may have it by now.
	 */
	takeOut(id: string): Promise<void> {
		return this.#change((rows) => {
			const batch = rows.batches.get(id);
			const before = new Map(batch?.before.map((pack) => [pack.key, pack]));
			const change: Change = { puts: [], drops: [['batches', id]] };
			for (const [key, changedAt] of batch?.came ?? []) {
				const here = rows.packs.get(key);
				if (here?.changedAt !== changedAt) continue;
				const pack = before.get(key);
				if (batch?.revived?.includes(key)) change.puts.push(putOf(goneOf(here, changedAt)));
				else if (pack) change.puts.push(putOf(pack));
				else change.drops.push(['packs', key]);
			}
			return change;
		});
	}

	/** Empties everything: nothing is remembered of what was there. */
	clear(): Promise<void> {
		return this.#change(({ packs, batches }) => ({
			puts: [],
			drops: [
				...[...packs.keys()].map((key) => ['packs', key] as ['packs', string]),
				...[...batches.keys()].map((id) => ['batches', id] as ['batches', string])
			]
		}));
	}

	/**
	 * Takes an import back: its packs go, and what stood in their places is there again. That is a change like any
	 * other, so that no copy made meanwhile undoes it. A pack that was changed since stays as it is, and the record
	 * of the import with what stood in its place. @param at epoch ms @returns the packs that stay
	 */
	async rollBack(id: string, at: number): Promise<Pick<KeptPack, 'key' | 'title'>[]> {
		let stay: KeptPack[] = [];
		await this.#change((rows) => {
			stay = [];
			const batch = rows.batches.get(id);
			if (!batch) return { puts: [], drops: [] };
			const before = new Map(batch.before.map((pack) => [pack.key, pack]));
			const forms = new Map<string, KeptPack>();
			for (const key of batch.keys) {
				const here = rows.packs.get(key);
				const old = before.get(key);
				if (here && isChangedSince(here, batch)) stay.push(here);
				else if (old && old.goneAt === undefined) forms.set(key, after({ ...old, changedAt: at }, here));
				else if (here) forms.set(key, goneOf(here, at));
			}
			const puts = [...forms.values()].map(putOf);
			// What an earlier import brought is there again, unchanged: that one can be taken back, too.
			for (const other of rows.batches.values()) {
				const isAgain = ([key, changedAt]: [string, number]): boolean =>
					forms.has(key) && before.get(key)?.changedAt === changedAt;
				if (other.id === id || !other.came?.some(isAgain)) continue;
				const came = other.came.map((one): [string, number] =>
					isAgain(one) ? [one[0], forms.get(one[0])?.changedAt ?? one[1]] : one
				);
				puts.push(['batches', other.id, { ...other, came }]);
			}
			const keys = stay.map(({ key }) => key);
			if (keys.length === 0) return { puts, drops: [['batches', id]] };
			const left = batch.before.filter(({ key }) => keys.includes(key));
			return { puts: [...puts, ['batches', id, { ...batch, keys, before: left }]], drops: [] };
		});
		return stay;
	}

	/** Writes one pack that was made here. */
	async put(pack: KeptPack): Promise<void> {
		await this.edit(pack.key, () => pack);
	}

	/**
	 * Writes one pack that was renamed or edited. @param work takes it as it stands now, which another tab may have
	 * changed since it was read here; undefined where it was removed. It must not wait. @returns it as it was written
	 */
	async edit(key: string, work: (here: KeptPack | undefined) => KeptPack): Promise<KeptPack> {
		let written: KeptPack | undefined;
		await this.#change(({ packs }) => {
			const here = packs.get(key);
			written = after(work(here?.goneAt === undefined ? here : undefined), here);
			return { puts: [putOf(written)], drops: [] };
		});
		if (!written) throw new Error('Nothing was written.');
		return written;
	}

	/** Keeps the titles of a pack's codes, found since; a pack that was changed meanwhile stays as it is. */
	entitle({ key, changedAt }: KeptPack, titles: Record<string, string>): Promise<void> {
		return this.#change(({ packs }) => {
			const pack = packs.get(key);
			return { puts: pack?.changedAt === changedAt ? [putOf({ ...pack, titles })] : [], drops: [] };
		});
	}

	/** Removes a pack; its name stays. What imports kept of it goes, too. @param at epoch ms */
	remove(key: string, at: number): Promise<void> {
		return this.#change((rows) => {
			const pack = rows.packs.get(key);
			if (!pack) return { puts: [], drops: [] };
			const change: Change = { puts: [putOf(goneOf(pack, at))], drops: [] };
			for (const batch of rows.batches.values()) {
				if (!batch.keys.includes(key)) continue;
				const keys = batch.keys.filter((one) => one !== key);
				const before = batch.before.filter((one) => one.key !== key);
				if (keys.length === 0) change.drops.push(['batches', batch.id]);
				else change.puts.push(['batches', batch.id, { ...batch, keys, before }]);
			}
			return change;
		});
	}

	async #change(work: (rows: Rows) => Change): Promise<void> {
		const left = await useDatabase(this.#plan, 'readwrite', async (transaction) => {
			const packs = (await transaction.objectStore('packs').getAll()) as KeptPack[];
			const batches = (await transaction.objectStore('batches').getAll()) as PackBatch[];
			const byKey = new Map(packs.map((pack) => [pack.key, pack]));
			const { puts, drops } = work({
				packs: byKey,
				batches: new Map(batches.map((batch) => [batch.id, batch]))
			});
			const tell = () => 'told by the transaction';
			for (const [store, key] of drops) {
				transaction.objectStore(store).delete(key).catch(tell);
				if (store === 'packs') byKey.delete(key);
			}
			for (const [store, key, value] of puts) {
				transaction.objectStore(store).put(value, key).catch(tell);
				if (store === 'packs') byKey.set(key, value as KeptPack);
			}
			return [...byKey.values()];
		});
		this.#setMark(left, true);
	}

	/** There are packs, or there were. A mark that is right already stays, or each reading would look like a change. */
	#setMark(packs: readonly KeptPack[], isChange = false): void {
		const { name } = this.#plan;
		try {
			if (packs.length === 0) this.#marks?.removeItem?.(name);
			else if (isChange || this.#marks?.getItem(name) === null) {
				const stamp = Math.max(...packs.map(({ changedAt }) => changedAt));
				const turn = Number(this.#marks?.getItem(name)?.split(' ')[1] ?? '0') + 1;
				this.#marks?.setItem(name, `${stamp} ${turn}`);
			}
		} catch (error) {
			// Refused or full: the page of packs and every card of one open the database all the same.
			console.info(error);
		}
	}
}
