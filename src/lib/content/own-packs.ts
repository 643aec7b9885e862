/** The learner's own packs as the library hands them out. Loaded only where there are any. */
import { isOwn } from '../domain/card-id';
import type { Drill } from '../domain/drill';
import { ownCodes, ownDrill, ownEntry, ownTopicOf } from '../domain/own-drill';
import { readOwnId } from '../domain/own-pack';
import type { Catalogue, CatalogueEntry, PackCodes } from '../domain/pack';
import { packMark, platformMarks } from '../storage/mark';
import type { KeptPack } from '../storage/kept-pack';
import { PackStore } from '../storage/pack-store';

export type { KeptPack } from '../storage/kept-pack';

interface Kept {
	mark: string | null;
	packs: Promise<KeptPack[]>;
}

export class OwnPacks {
	readonly #base: string;
	#kept: Kept | null = null;

	/** @param base the app's base path, `/` at the root */
	constructor(base: string) {
		this.#base = base;
	}

	/** Packs that were not removed, read anew when a tab changed them. Storage that is refused has none. */
	async packs(): Promise<KeptPack[]> {
		return (await this.#all()).filter(({ goneAt }) => goneAt === undefined);
	}

	/** Titles by key, of removed packs, too. */
	async titles(): Promise<Map<string, { title: string; isGone: boolean }>> {
		return new Map(
			(await this.#all()).map(({ key, title, goneAt }) => [key, { title, isGone: goneAt !== undefined }])
		);
	}

	async #all(): Promise<KeptPack[]> {
		const marks = platformMarks();
		const mark = packMark(this.#base, marks);
		if (this.#kept?.mark !== mark || mark === null) {
			const packs = new PackStore(this.#base, marks).packs().catch((error: unknown) => {
				console.info('Own packs cannot be read.', error);
				return [];
			});
			this.#kept = { mark, packs };
		}
		return this.#kept?.packs ?? [];
	}

	/** @returns the official catalogue with own topics and items behind its own */
	async joined(catalogue: Catalogue): Promise<Catalogue> {
		const packs = await this.packs();
		return {
			...catalogue,
			topics: [...catalogue.topics, ...packs.map(ownTopicOf)],
			items: [
				...catalogue.items,
				...packs.flatMap((pack) => pack.questions.map((question) => ownEntry(pack, question)))
			]
		};
	}

	async #find(id: string) {
		const named = isOwn(id) ? readOwnId(id) : null;
		const pack = named && (await this.packs()).find(({ key }) => key === named.key);
		const question = pack?.questions.find((one) => one.id === named?.question);
		return pack && question ? { pack, question } : null;
	}

	async entry(id: string): Promise<CatalogueEntry | null> {
		const found = await this.#find(id);
		return found && ownEntry(found.pack, found.question);
	}

	async drill(id: string): Promise<{ drill: Drill; codes: PackCodes } | null> {
		const found = await this.#find(id);
		return found && { drill: ownDrill(found.pack, found.question), codes: ownCodes(found.pack.titles) };
	}
}
