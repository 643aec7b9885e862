/**
 * A collection of Anki as own packs: each card becomes a card with two sides, in a pack for its topmost deck. Text
 * alone; whatever is left out is counted, and said in a sentence.
 */
import { ANKI_CAPS, type AnkiCard, type AnkiCollection, type AnkiNote } from './anki-collection';
import { cappedTime, gradedLog, type PastReview } from './anki-history';
import { plainText } from './anki-html';
import { oursOf, type OursCard } from './anki-ours';
import { LONGEST_SIDE, sidesOf } from './anki-template';
import type { Edition } from './edition';
import { ownId, type OwnContent, type OwnFlashcard } from './own-pack';
import { phiOf, type OwnPhi } from './own-phi';
import { PackRefused } from './own-read';
import { cleanLine, OWN_CAPS } from './own-text';
import { hashText } from './state-hash';

export interface AnkiPack extends OwnContent {
	/** The same for every file with a topmost deck of this name. */
	key: string;
	questions: OwnFlashcard[];
}

/** What a file of Anki holds, as it can be kept. */
export interface AnkiRead {
	generation: AnkiCollection['generation'];
	packs: AnkiPack[];
	/** What the database itself counts. */
	counts: AnkiCollection['counts'];
	/** Decks that cards lie in. */
	decks: number;
	/** Cards that can be kept, and answers to them. */
	cards: number;
	/** Answers, oldest first; their rev is that of the file. */
	reviews: PastReview[];
	/** Whole ids of cards that are suspended in Anki. */
	resting: string[];
	/** Cards of notes that were exported from this app. */
	ours: OursCard[];
	/** One sentence for each thing that stays behind. */
	leftOut: string[];
	phi: OwnPhi[];
}

const key = (deck: string): string => hashText(`anki ${deck.normalize('NFC').toLowerCase()}`).slice(0, 8);

/** The id of a card's question: by the note's guid, which every copy of the note has, and the place of the card. */
export const ankiCardId = (guid: string, ord: number): string => `anki-${hashText(guid)}-${ord}`;

/** A front as a question: what has lines, or is long, is shown as a note above it. */
const ONE_LINE = 300;
export const OTHER_SIDE = 'What stands on the other side?';
export const frontParts = (front: string): Pick<OwnFlashcard, 'note' | 'prompt'> =>
	front.includes('\n') || front.length > ONE_LINE ? { note: front, prompt: OTHER_SIDE } : { prompt: front };

/** Pictures with covered places keep where they are covered in a field that is no text. */
const COVERED = /\{\{c\d{1,4}::image-occlusion:/;

/** Why a card is left out, with how many there are. */
class Left {
	readonly #counts = new Map<string, number>();

	add(what: string, count = 1): void {
		if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
	}

	/** @returns a sentence with its number, or nothing where there is none */
	say(what: string, one: string, many: string): string[] {
		const count = this.#counts.get(what) ?? 0;
		if (count === 0) return [];
		return [`${count.toLocaleString('en-US')} ${count === 1 ? one : many}.`];
	}
}

type Cut = 'covered' | 'blank' | 'long' | 'lost';

/** A deck: its whole name, the topmost deck with the pack for it, and the decks below that as half a line. */
interface Deck {
	name: string;
	title: string;
	pack: string;
	context: string;
}

interface Made {
	question: OwnFlashcard;
	images: number;
	sounds: number;
}

const cut = (text: string, most: number): string => [...cleanLine(text)].slice(0, most).join('').trim();

function deckOf(name: string): Deck {
	const [top = '', ...below] = name.split('::').map((part) => cut(part, OWN_CAPS.title));
	const title = top || 'Default';
	return { name, title, pack: key(title), context: cut(below.filter(Boolean).join(', '), 200) };
}

function cardOf(
	collection: AnkiCollection,
	card: AnkiCard,
	note: AnkiNote | undefined,
	{ name: deck, context }: Deck
): Made | Cut {
	const noteType = note && collection.noteTypes.get(note.noteType);
	const template = noteType?.templates.get(noteType.isCloze ? 0 : card.ord);
	if (!note || !noteType || !template) return 'lost';
	if (note.fields.some((field) => COVERED.test(field))) return 'covered';
	const fields = new Map(noteType.fields.map((name, at) => [name, note.fields[at] ?? '']));
	const { ord } = card;
	const sides = sidesOf(template, fields, {
		...{ ord, isCloze: noteType.isCloze, tags: note.tags, deck },
		...{ noteType: noteType.name, template: template.name }
	});
	if (Math.max(sides.front.length, sides.back.length) > LONGEST_SIDE) return 'long';
	const front = plainText(sides.front);
	const back = plainText(sides.back);
	if (front.text === '' || back.text === '') return 'blank';
	if (front.text.length > OWN_CAPS.text || back.text.length > OWN_CAPS.text) return 'long';
	const question: OwnFlashcard = {
		id: ankiCardId(note.guid, ord),
		rev: 1,
		type: 'flashcard',
		...(context === '' ? {} : { context }),
		...frontParts(front.text),
		back: back.text,
		why: '',
		refs: [],
		level: 2,
		setting: 'any'
	};
	return { question, images: front.images + back.images, sounds: front.sounds + back.sounds };
}

/** Cards by pack, and where each card's question is. */
function questionsOf(collection: AnkiCollection, left: Left) {
	const notes = new Map(collection.notes.map((note) => [note.id, note]));
	const packs = new Map<string, { title: string; questions: Map<string, OwnFlashcard> }>();
	const places = new Map<number, string>();
	const decks = new Set<number>();
	const parts = new Map<number, Deck>();
	for (const card of collection.cards) {
		const deck = parts.get(card.deck) ?? deckOf(collection.decks.get(card.deck) ?? 'Default');
		parts.set(card.deck, deck);
		const { title, pack } = deck;
		const made = cardOf(collection, card, notes.get(card.note), deck);
		if (typeof made === 'string') {
			left.add(made);
			continue;
		}
		decks.add(card.deck);
		left.add('images', made.images);
		left.add('sounds', made.sounds);
		const packed = packs.get(pack) ?? { title, questions: new Map<string, OwnFlashcard>() };
		packs.set(pack, packed);
		const { id } = made.question;
		if (packed.questions.has(id)) left.add('twice');
		else packed.questions.set(id, made.question);
		places.set(card.id, ownId(pack, id));
	}
	return { packs, places, decks: decks.size };
}

const GENERATIONS = { anki2: 'collection.anki2', anki21: 'collection.anki21', anki21b: 'collection.anki21b' };

/**
 * @param now epoch ms: reviews behind it are no reviews
 * @throws PackRefused with one sentence where nothing can be kept
 */
export function readAnki(collection: AnkiCollection, name: string, edition: Edition, now: number): AnkiRead {
	const left = new Left();
	const { packs: found, places, decks } = questionsOf(collection, left);
	if (found.size === 0)
		throw new PackRefused(
			collection.cards.length === 0
				? 'There is no card in it.'
				: 'None of its cards has text on both sides, and pictures and sounds are not taken.'
		);
	if (found.size > ANKI_CAPS.packs)
		throw new PackRefused(
			`Its cards lie in ${found.size} topmost decks; at most ${ANKI_CAPS.packs} are taken. Export them from Anki one by one.`
		);
	const about = cut(
		`From Anki, ${name} (${GENERATIONS[collection.generation]}). Text alone.`,
		OWN_CAPS.about
	);
	const packs = [...found].map(([id, { title, questions }]): AnkiPack => {
		if (questions.size > OWN_CAPS.questions)
			throw new PackRefused(
				`“${title}” holds ${questions.size.toLocaleString('en-US')} cards; a pack has at most ${OWN_CAPS.questions.toLocaleString('en-US')}. Export its decks from Anki one by one.`
			);
		return { key: id, title, about, edition, questions: [...questions.values()] };
	});

	const { graded, ungraded, before } = gradedLog(collection.reviews, now);
	const reviews = graded.flatMap(({ at, card, ease, ms }): PastReview[] => {
		const item = places.get(card);
		// `gradedLog` let through these four alone.
		return item === undefined
			? []
			: [{ item, rev: 1, at, grade: ease as PastReview['grade'], ms: cappedTime(ms) }];
	});
	left.add('ungraded', ungraded);
	left.add('before', before);
	left.add('gone', graded.length - reviews.length);
	left.add('unread', collection.counts.reviews - collection.reviews.length);
	left.add('media', collection.media);
	const resting = collection.cards.flatMap(({ id, isSuspended }) =>
		isSuspended ? (places.get(id) ?? []) : []
	);
	return {
		generation: collection.generation,
		packs,
		counts: collection.counts,
		decks,
		cards: packs.reduce((sum, { questions }) => sum + questions.length, 0),
		reviews,
		resting: [...new Set(resting)],
		ours: oursOf(collection, places),
		leftOut: [
			...left.say('media', 'file of pictures, sound or film', 'files of pictures, sound or film'),
			...left.say('images', 'picture on a card', 'pictures on cards'),
			...left.say('sounds', 'sound or film on a card', 'sounds and films on cards'),
			...left.say('covered', 'card that is a covered picture', 'cards that are covered pictures'),
			...left.say('blank', 'card without text on both sides', 'cards without text on both sides'),
			...left.say('long', 'card that is too long', 'cards that are too long'),
			...left.say(
				'lost',
				'card without its note or its template',
				'cards without their note or their template'
			),
			...left.say('twice', 'card that stands in the file twice', 'cards that stand in the file twice'),
			...left.say(
				'ungraded',
				'entry of the history that is no answer',
				'entries of the history that are no answers'
			),
			...left.say(
				'before',
				'answer from before its card was reset',
				'answers from before their cards were reset'
			),
			...left.say('gone', 'answer to a card that is not taken', 'answers to cards that are not taken'),
			...left.say(
				'unread',
				'entry of the history that could not be read',
				'entries of the history that could not be read'
			)
		],
		phi: packs.flatMap((pack) => phiOf(pack)).slice(0, 200)
	};
}
