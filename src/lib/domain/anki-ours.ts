/**
 * Notes that were exported from this app and come back in a file of Anki. Their guid says which question each is
 * (anki-out.ts), so what is here already is not added a second time as a card with two sides.
 */
import type { AnkiCollection } from './anki-collection';
import type { AnkiRead } from './anki-pack';
import { readOwnId, type OwnPack } from './own-pack';
import { phiOf } from './own-phi';

/** A card of such a note. */
export interface OursCard {
	/** Whole id of the card, as it would be kept. */
	card: string;
	/** Id of the question or the drill that it was made of, and its rev then; 0 where no tag says it. */
	item: string;
	rev: number;
}

const OURS = /^coderounds\.([a-z0-9.-]+)$/;
const REV = /(?:^|\s)CodeRounds::rev::(\d{1,6})(?:\s|$)/;

/** @param places Anki's id of a card → its whole id, of those that can be kept */
export function oursOf({ notes, cards }: AnkiCollection, places: ReadonlyMap<number, string>): OursCard[] {
	const items = new Map(
		notes.flatMap(({ id, guid, tags }) => {
			const item = OURS.exec(guid)?.[1];
			return item === undefined ? [] : [[id, { item, rev: Number(REV.exec(tags)?.[1] ?? 0) }] as const];
		})
	);
	return cards.flatMap(({ id, note }) => {
		const [card, item] = [places.get(id), items.get(note)];
		return card === undefined || item === undefined ? [] : [{ card, ...item }];
	});
}

const count = (number: number, one: string, many: string): string =>
	`${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;

function packWords({ title, questions }: OwnPack, cards: readonly OursCard[]): string {
	const revs = new Map(questions.map(({ id, rev }) => [id, rev]));
	let [same, earlier, later, away] = [0, 0, 0, 0];
	for (const { item, rev } of cards) {
		const here = revs.get(readOwnId(item)?.question ?? '');
		if (here === undefined) away++;
		else if (rev === 0 || rev === here) same++;
		else if (rev < here) earlier++;
		else later++;
	}
	const forms = [
		same > 0 ? `${same.toLocaleString('en-US')} as here` : '',
		earlier > 0 ? `${earlier.toLocaleString('en-US')} in an earlier form` : '',
		later > 0
			? `${later.toLocaleString('en-US')} in a later form, which a copy from your other device brings`
			: '',
		away > 0 ? `${away.toLocaleString('en-US')} that you took out of it since` : ''
	].filter(Boolean);
	return `“${title}” is here already: ${count(cards.length, 'card is its own question', 'cards are its own questions')}, ${forms.join(', ')}. Nothing is added twice.`;
}

/**
 * What is left of a file without what is here: questions of own packs, and drills that come with the app.
 * @param here the own packs, without removed ones @returns with one sentence for each pack, and for drills
 */
export function withoutOurs(read: AnkiRead, here: readonly OwnPack[]): { read: AnkiRead; says: string[] } {
	const byKey = new Map(here.map((pack) => [pack.key, pack]));
	const ofPacks = new Map<OwnPack, OursCard[]>();
	const drills: OursCard[] = [];
	for (const card of read.ours) {
		const own = readOwnId(card.item);
		const pack = own && byKey.get(own.key);
		if (pack) ofPacks.set(pack, [...(ofPacks.get(pack) ?? []), card]);
		else if (!own) drills.push(card);
	}
	const cards = [...drills, ...[...ofPacks.values()].flat()];
	if (cards.length === 0) return { read, says: [] };
	const out = new Set(cards.map(({ card }) => card));
	const packs = read.packs
		.map((pack) => ({
			...pack,
			questions: pack.questions.filter(({ id }) => !out.has(`own.${pack.key}.${id}`))
		}))
		.filter(({ questions }) => questions.length > 0);
	const says = [...ofPacks].map(([pack, of]) => packWords(pack, of));
	if (drills.length > 0)
		says.push(
			`${count(drills.length, 'card is a drill', 'cards are drills')} of CodeRounds itself and not added.`
		);
	return {
		read: {
			...read,
			packs,
			cards: packs.reduce((sum, { questions }) => sum + questions.length, 0),
			reviews: read.reviews.filter(({ item }) => !out.has(item)),
			resting: read.resting.filter((card) => !out.has(card)),
			phi: packs.flatMap((pack) => phiOf(pack)).slice(0, 200)
		},
		says
	};
}
