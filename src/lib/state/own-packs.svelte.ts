/** The learner's own packs: reading one, adding it, taking an import back, renaming, removing, handing on. */
import { packValue, writeJsonPack } from '../domain/own-json';
import { contentHash, freshKey, packKey, type OwnContent, type OwnPack } from '../domain/own-pack';
import { phiOf, type OwnPhi } from '../domain/own-phi';
import { cleanLine, OWN_CAPS } from '../domain/own-text';
import { NEWER_DATA, NewerData } from '../storage/database-use';
import { packMark, platformMarks } from '../storage/mark';
import type { KeptPack, PackBatch } from '../storage/kept-pack';
import { PackStore } from '../storage/pack-store';
import { LINK_MOST, packLink, readPackFile, type AskedPack, type ReadPack } from '../workers/pack';
import type { CodeBookState } from './codebook.svelte';
import { copyFirst } from './copy-first';
import { FRAMED, isFramed } from './framed';
import type { Learner } from './learner.svelte';
import type { FoundAnki } from './own-anki';
import { checkCodes, entitle, type CodeCheck } from './own-codes';
import { takenBackWords } from './taken-back';

export type { KeptPack, PackBatch } from '../storage/kept-pack';
export type { ReadPack } from '../workers/pack';
export type { FoundAnki } from './own-anki';
export type { CodeCheck } from './own-codes';

const STAYS = 'Nothing was changed.';
/** Files that go to what reads Anki, which is loaded then. */
const ANKI_FILE = /\.(apkg|colpkg)(\.zip)?$/i;
const loadAnki = () => import('./own-anki');
/** A link longer than this makes a QR code too fine for a phone's camera. */
export const QR_MOST = 900;
export const LINK_MARK = '#p1.';

/** A pack that was read and is not kept yet. */
export interface FoundPack {
	/** What it came from, as the learner knows it. */
	name: string;
	pack: ReadPack;
	check: CodeCheck;
	/** A pack that is here with the same key. */
	twin: KeptPack | null;
	/** It is the very pack that is here. */
	isSame: boolean;
}

/** What can be handed on of a pack. `link` is null where it is too long for one. */
export interface Handout {
	file: { name: string; text: string };
	link: string | null;
	phi: OwnPhi[];
}

function sentenceOf(error: unknown): string {
	const name = error instanceof Error ? error.name : '';
	if (name === 'QuotaExceededError') return `This device has no room for the pack. ${STAYS}`;
	if (error instanceof NewerData) return `${error.message} ${STAYS}`;
	console.warn(error);
	return `That did not work: ${error instanceof Error ? error.message : String(error)}. ${STAYS}`;
}

/** The content of a kept pack, field by field. */
const contentOf = ({ title, about, edition, questions }: OwnContent): OwnContent => ({
	title,
	about,
	edition,
	questions
});

export class OwnPacksState {
	readonly #base: string;
	readonly #store: PackStore;
	readonly #learner: Learner;
	readonly #codebook: () => Promise<CodeBookState>;

	/** Null until known. Packs that were removed are not among them. */
	packs = $state.raw<KeptPack[] | null>(null);
	batches = $state.raw<PackBatch[]>([]);
	found = $state.raw<FoundPack | null>(null);
	foundAnki = $state.raw<FoundAnki | null>(null);
	busy = $state(false);
	/** A newer release wrote them. */
	isNewer = $state(false);
	/** One sentence why something was not done. */
	problem = $state('');
	/** What was done last. */
	said = $state('');

	/** @param base the app's base path, without a slash at its end */
	constructor(base: string, learner: Learner, codebook: () => Promise<CodeBookState>) {
		this.#base = base || '/';
		this.#store = new PackStore(this.#base, platformMarks());
		this.#learner = learner;
		this.#codebook = codebook;
	}

	/** The mark of the packs when they were read last. */
	#mark: string | null = null;

	async open(): Promise<void> {
		try {
			this.#mark = packMark(this.#base, platformMarks());
			const all = await this.#store.packs();
			this.packs = all.filter(({ goneAt }) => goneAt === undefined);
			this.batches = await this.#store.batches();
		} catch (error) {
			console.info('Own packs cannot be read.', error);
			this.problem = 'This browser keeps nothing here, so packs cannot be kept either.';
			this.packs = [];
		}
		this.isNewer = this.#store.isNewer;
		if (this.isNewer) this.problem = NEWER_DATA;
	}

	/** Reads the packs again where a copy, a folder or another tab changed them, and finds titles that they lack. */
	async refresh(): Promise<void> {
		if (this.busy) return;
		if (packMark(this.#base, platformMarks()) !== this.#mark) await this.open();
		try {
			if (await entitle(this.#store, this.packs ?? [], this.#codebook)) await this.open();
		} catch (error) {
			// The code book does not open: codes stand without titles, as before.
			console.info(error);
		}
	}

	/** The edition that packs are written for where they name none. */
	get edition(): `FY${number}` {
		return `FY${Number(this.#learner.editionLabel)}`;
	}

	/** Reads a pack and shows it. Nothing is written. */
	async read(name: string, from: AskedPack['from']): Promise<void> {
		await this.#alone(async () => {
			this.found = this.foundAnki = null;
			if ('file' in from && ANKI_FILE.test(name)) return this.#readAnki(name, from.file);
			const answer = await readPackFile({ name, from, edition: this.edition });
			if ('refused' in answer) {
				this.problem = `${name} was not added. ${answer.refused}`;
				return;
			}
			if ('error' in answer) throw new Error(answer.error);
			const { pack } = answer;
			const check = await checkCodes(await this.#codebook(), pack);
			const key = pack.claimed ?? packKey(pack);
			const all = await this.#store.packs();
			const twin = all.find((one) => one.key === key && one.goneAt === undefined) ?? null;
			const isSame = twin !== null && contentHash(contentOf(twin)) === contentHash(contentOf(pack));
			this.found = { name, pack, check, twin, isSame };
		});
	}

	async #readAnki(name: string, file: Blob): Promise<void> {
		const anki = await loadAnki();
		const found = await anki.findAnki(this.#store, this.#learner, { name, file, edition: this.edition });
		if ('refused' in found) this.problem = `${name} was not added. ${found.refused}`;
		else this.foundAnki = found;
	}

	leave(): void {
		this.found = this.foundAnki = null;
	}

	/** Keeps what a file of Anki holds. @param withHistory its reviews, too */
	async addAnki(withHistory: boolean): Promise<void> {
		const found = this.foundAnki;
		if (!found) return;
		await this.#alone(async () => {
			if (this.#isFramed()) return;
			const waits = await (await loadAnki()).addAnki(this.#store, this.#learner, found, withHistory);
			this.foundAnki = null;
			if (waits !== null) {
				this.problem = waits;
				return;
			}
			const { cards } = found.read;
			this.said = `${found.name}: ${cards.toLocaleString('en-US')} ${cards === 1 ? 'card is' : 'cards are'} here.`;
		});
	}

	/** @param how beside a pack with the same key, or in its place */
	async add(how: 'new' | 'replace' | 'beside'): Promise<void> {
		const { found } = this;
		if (!found) return;
		await this.#alone(async () => {
			if (this.#isFramed()) return;
			const { pack, check, name, twin } = found;
			const content = contentOf(pack);
			const taken = how === 'beside' ? (await this.#store.packs()).map(({ key: one }) => one) : [];
			const key = how === 'beside' ? freshKey(content, taken) : (pack.claimed ?? packKey(content));
			const at = Date.now();
			const kept: KeptPack = {
				...content,
				key,
				titles: check.titles,
				at: how === 'replace' && twin ? twin.at : at,
				changedAt: at,
				from: 'brought'
			};
			await copyFirst(this.#learner, 'import');
			await this.#store.add({ id: crypto.randomUUID(), at, name }, [kept]);
			this.found = null;
			const { length } = content.questions;
			this.said = `${content.title}: ${length} ${length === 1 ? 'question is' : 'questions are'} here.`;
		});
	}

	async rollBack({ id, name, history, keys: { length: count } }: PackBatch): Promise<void> {
		await this.#alone(async () => {
			if (this.#isFramed()) return;
			await copyFirst(this.#learner, 'removal');
			const stay = await this.#store.rollBack(id, Date.now());
			const keys = stay.map(({ key }) => key);
			if (history !== undefined) await (await loadAnki()).takeBackHistory(this.#learner, history, keys);
			const titles = stay.map(({ title }) => title);
			this.said = takenBackWords(name, titles, keys.length === count, history !== undefined);
		});
	}

	async rename(pack: KeptPack, title: string, about: string): Promise<void> {
		const named = cleanLine(title).slice(0, OWN_CAPS.title);
		if (named === '') {
			this.problem = 'A pack needs a title.';
			return;
		}
		await this.#alone(async () => {
			if (this.#isFramed()) return;
			const cleaned = cleanLine(about).slice(0, OWN_CAPS.about);
			const changedAt = Date.now();
			await this.#store.edit(pack.key, (here = pack) => {
				// Who said that no patient is in it said so of other words.
				const { agreed: _, ...rest } = here;
				return { ...rest, title: named, about: cleaned, changedAt };
			});
			this.said = `It is called ${named} now.`;
		});
	}

	async remove(pack: KeptPack): Promise<void> {
		await this.#alone(async () => {
			if (this.#isFramed()) return;
			await copyFirst(this.#learner, 'removal');
			await this.#store.remove(pack.key, Date.now());
			this.said = `${pack.title} is gone from this device. Answers that you gave stay in your history.`;
		});
	}

	/** The learner says that no real patient is in a pack. @returns false where that is not taken here */
	async agree(pack: KeptPack): Promise<boolean> {
		let taken = true;
		await this.#alone(async () => {
			taken = !this.#isFramed();
			if (!taken) return;
			// It was said of the words that were shown.
			await this.#store.edit(pack.key, (here = pack) =>
				contentHash(contentOf(here)) === contentHash(contentOf(pack)) ? { ...here, agreed: true } : here
			);
		});
		return taken;
	}

	/**
	 * What can be handed on.
	 * @param page address of the page of packs, without a fragment
	 */
	async handout({ key, ...rest }: OwnPack, page: string): Promise<Handout> {
		const pack: OwnPack = { key, ...contentOf(rest) };
		const name = pack.title
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '');
		const link = await packLink(JSON.stringify(packValue(pack)));
		return {
			file: { name: `${name || 'pack'}.crpack.json`, text: writeJsonPack(pack) },
			link: link.length > LINK_MOST ? null : `${page}${LINK_MARK}${link}`,
			phi: phiOf(pack)
		};
	}

	/** Within a page of somebody else a tap may be meant for something else: nothing is taken away or brought in. */
	#isFramed(): boolean {
		if (!isFramed()) return false;
		this.problem = FRAMED;
		return true;
	}

	async #alone(work: () => Promise<void>): Promise<void> {
		if (this.busy) return;
		this.busy = true;
		this.problem = this.said = '';
		try {
			await work();
		} catch (error) {
			this.problem = sentenceOf(error);
		} finally {
			const { problem } = this;
			await this.open();
			if (problem !== '') this.problem = problem;
			this.busy = false;
		}
	}
}
