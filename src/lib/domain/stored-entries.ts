/** What single entries are: of the log, and of what is for this device alone. Shown beside the table of stored.ts. */
import type { EventKind } from './event';

/** What an entry of the log can be. A kind that is new must be said here. */
export const LOG_ENTRIES: Readonly<Record<EventKind, string>> = {
	review: 'An answer to a question: what you answered, right or not, how long, what was looked up, how sure.',
	practice: 'The same in mocks, speed rounds, classes and study by choice.',
	chart: 'A chart that you handed in: your code sheet with marked words and queries, and its audit.',
	exam: 'A mock exam: points by domain, time, which questions.',
	round: 'A sitting that ended.',
	speed: 'A speed round: right ones and the time of each.',
	find: 'A code that you looked for in the book, and the way you took.',
	challenge: 'A class round that you played: the nickname you gave there, and its result.',
	toldApart: 'Two codes that were mixed up, told apart or not.',
	miss: 'Why an answer missed, as you said.',
	dispute: 'A key that you think is wrong, in your words.',
	setting: 'A setting: exam, its day, goals, look, what you read.',
	pause: 'Days of rest.',
	card: 'A question that was set aside or brought back.',
	bookmark: 'A question that you marked.',
	tag: 'A tag of your own on a question.',
	filter: 'A choice of questions that you saved, with its name.',
	tab: 'A tab of your own in the code book.',
	marginNote: 'What you wrote in a margin of the code book.',
	highlight: 'A line of the code book that you highlighted.',
	parameters: 'Numbers of the memory model, fitted to you on this device.',
	undo: 'Something that you took back. It stays in the log and no longer counts.'
};

/**
 * What is for this device alone, by key: in no copy, no export and no sync. A key that ends with a colon begins one for
 * each chart or pack.
 */
export const DEVICE_ONLY: Readonly<Record<string, string>> = {
	round: 'The open sitting.',
	sure: 'How sure you said you are of the open question.',
	'chart:': 'A code sheet in work, one for each chart.',
	'pack:': 'A pack that is being written or changed.',
	exam: 'A mock exam under way.',
	speed: 'A speed round under way.',
	find: 'A race in the code book under way.',
	challenge: 'A class round under way.',
	'challenge-habits': 'The nickname, seat and time that you chose when you joined last.',
	'challenge-items': 'The questions of a challenge that you opened from a file.',
	class: 'A class that you host: nicknames and results that were handed in.',
	'class-list': 'Your class list: the names that you typed.',
	'class-view': 'What the projector shows.',
	'class-cards': 'A round with paper cards: numbers of cards and what they showed.',
	teams: 'A game of teams: their names and points.',
	live: 'The live board: teams and scores.',
	'weak-skipped': 'Weak spots that you passed over for now.',
	'mutant:': 'A changed chart in work.',
	guidelines: 'Where you read last in the Guidelines.',
	record: 'What you chose for a record to show, and the name on it.',
	'site-exam': 'That you skipped the choice of an exam, until the file of a school’s copy was read.',
	folder: 'The folder for sync that you picked, and this device’s name in it.',
	joined: 'What the last joined copy brought, so that it can be taken out again.',
	packs: 'What is still to be done with own packs after a copy was joined.',
	copy: 'When you saved a copy last.'
};
