/**
 * Everything that the app keeps on a device: one table, which the page "What is stored" shows. A test holds it against
 * the databases, stores, caches and keys that the code makes, so that none can be added without a word here.
 */
/** Where the browser keeps it. */
export type StoredKind = 'database' | 'files' | 'cache' | 'local' | 'session';

/** A way to a page of the app, relative to its base. */
export interface StoredWay {
	path: string;
	name: string;
}

export interface StoredPlace {
	id: string;
	kind: StoredKind;
	title: string;
	/** The name in the browser's own list. @param base the app's base path, without a slash at its end */
	name(base: string, origin: string): string;
	holds: string;
	/** Object stores of a database, and what each has. */
	stores?: Readonly<Record<string, string>>;
	stays: string;
	/** How to take it along, and how to be rid of it. */
	copy: string;
	remove: string;
	ways: readonly StoredWay[];
}

const HISTORY: StoredWay = { path: '/settings#copies', name: 'Settings, Your history' };
const PACKS: StoredWay = { path: '/packs', name: 'Packs' };
const AGAIN = 'It is no work of yours: it can be had again.';
const SITE_DATA =
	'By clearing the data of this site in the browser, which takes everything on this page with it.';

const database = (base: string) => `coderounds:${base || '/'}`;

export const STORED: readonly StoredPlace[] = [
	{
		id: 'log',
		kind: 'database',
		title: 'Your history, and what is under way',
		name: database,
		holds:
			'A log of what you did, entry by entry, and what follows from it. Each entry has its time, its day, a made-up name of this device and the release of the app.',
		stores: {
			tail: 'The newest entries of the log.',
			chunks: 'Older entries, a thousand together.',
			cards: 'What you remember of each question, as the log says it.',
			sums: 'Counts of days, settings, marks and notes, as the log says them.',
			meta: 'The made-up name of this device, counters, the state packed for a quick start, and lines that could not be read.',
			drafts: 'What is not handed in yet, and what is for this device alone: see below.'
		},
		stays: 'Until you empty this device, or the browser clears the site.',
		copy: 'Save a copy: a text file that anybody can read, without what is for this device alone.',
		remove: 'Begin anew.',
		ways: [HISTORY]
	},
	{
		id: 'copies',
		kind: 'files',
		title: 'Copies made by themselves',
		name: (base) => encodeURIComponent(database(base)),
		holds:
			'Your log and your packs as they were at some earlier times, in private files of this site that no other program sees.',
		stays: 'Three of today, one a day for a week, one a week for a month; also after beginning anew.',
		copy: 'Bring one back, then save a copy.',
		remove: SITE_DATA,
		ways: [HISTORY]
	},
	{
		id: 'copies-database',
		kind: 'database',
		title: 'Copies made by themselves, where a browser has no private files',
		name: (base) => `${database(base)}:snapshots`,
		holds: 'The same copies, in a second database.',
		stores: { files: 'One copy each.' },
		stays: 'As those.',
		copy: 'Bring one back, then save a copy.',
		remove: SITE_DATA,
		ways: [HISTORY]
	},
	{
		id: 'packs',
		kind: 'database',
		title: 'Packs of your own',
		name: (base) => `${database(base)}:packs`,
		holds: 'Questions that you added or wrote. No service has them.',
		stores: {
			packs: 'The packs. Of one that was removed its title stays, so that your answers can be told.',
			batches: 'Your last imports, so that they can be taken back.'
		},
		stays: 'Until you remove them.',
		copy: 'In each copy of your history; or one by one, Share, Save as a file.',
		remove: 'Remove, at each pack; or begin anew, which takes all of them.',
		ways: [PACKS]
	},
	{
		id: 'codesets',
		kind: 'database',
		title: 'Official releases that you added',
		name: (base) => `${database(base)}:codesets`,
		holds: 'Code sets read from files of CMS and NCHS, and those files.',
		stores: {
			imports: 'What was added when, and whether it is in use.',
			files: 'The code sets, made small.',
			sources: 'The files as you gave them, so that a later release can read them anew.'
		},
		stays: 'Until you remove them.',
		copy: AGAIN,
		remove: 'Remove, at each release.',
		ways: [{ path: '/settings#codesets', name: 'Settings, Code sets' }]
	},
	{
		id: 'cpt',
		kind: 'database',
		title: 'Your CPT table',
		name: (base) => `${database(base)}:cpt`,
		holds:
			'Codes and titles that you hold a licence for, if you added any. It is apart from all else on purpose.',
		stores: { about: 'The file’s name, and when it was added.', rows: 'Its codes and titles.' },
		stays: 'Until you remove it.',
		copy: 'None is ever made: keep the file that you have.',
		remove: 'Remove it, which takes the whole database away.',
		ways: [{ path: '/settings#cpt', name: 'Settings, Your CPT table' }]
	},
	{
		id: 'shell',
		kind: 'cache',
		title: 'The app itself',
		name: (base, origin) => `workbox-precache-v2-${origin}${base}/`,
		holds:
			'Pages, program, fonts and pictures of one release, with the service worker that hands them out offline.',
		stays: 'Until the next release takes its place.',
		copy: AGAIN,
		remove: SITE_DATA,
		ways: [{ path: '/settings#offline', name: 'Settings, Offline' }]
	},
	{
		id: 'library',
		kind: 'cache',
		title: 'Questions and code sets that come with the app',
		name: (base) => `coderounds:${base}:library`,
		holds: 'Packs, charts and the compact code sets, and the names of those that an open round uses.',
		stays: 'As long as a release or an open round names them.',
		copy: AGAIN,
		remove: SITE_DATA,
		ways: [{ path: '/settings#offline', name: 'Settings, Offline' }]
	},
	{
		id: 'site',
		kind: 'cache',
		title: 'What a school says of its copy',
		name: (base) => `coderounds:${base}:site`,
		holds: 'One small file of whoever runs this copy of the app, where there is one.',
		stays: 'Until a newer one is read.',
		copy: AGAIN,
		remove: SITE_DATA,
		ways: []
	},
	{
		id: 'mark',
		kind: 'local',
		title: 'The mark of how long your history is',
		name: (base) => `${database(base)}:mark`,
		holds:
			'A count of entries for each of your devices. By it the app sees when a history came back shorter.',
		stays: 'As long as the history; beginning anew empties it.',
		copy: 'Not needed.',
		remove: 'Begin anew.',
		ways: [HISTORY]
	},
	{
		id: 'packs-mark',
		kind: 'local',
		title: 'The mark that there are own packs',
		name: (base) => `${database(base)}:packs`,
		holds: 'The time of the last change, so that pages need not look.',
		stays: 'As long as there are packs.',
		copy: 'Not needed.',
		remove: 'Remove the packs.',
		ways: [PACKS]
	},
	{
		id: 'packs-copied',
		kind: 'local',
		title: 'The mark of when your packs were copied',
		name: (base) => `${database(base)}:packs:copied`,
		holds:
			'The state of your packs that stands in the newest copy, so that a copy is made only after a change.',
		stays: 'As long as there are packs.',
		copy: 'Not needed.',
		remove: SITE_DATA,
		ways: []
	},
	{
		id: 'look',
		kind: 'local',
		title: 'Light or dark',
		name: (base) => `coderounds:look:${base}`,
		holds: 'The theme, and that you were here before: both must be known before the first picture.',
		stays: 'Until the browser clears the site.',
		copy: 'Not needed: the choice itself is in your history.',
		remove: SITE_DATA,
		ways: []
	},
	{
		id: 'scroll',
		kind: 'session',
		title: 'Where you had scrolled to',
		name: () => 'sveltekit:scroll',
		holds: 'Of pages in this tab, for the way back.',
		stays: 'Until the tab is closed.',
		copy: 'Not needed.',
		remove: 'Close the tab.',
		ways: []
	},
	{
		id: 'fields',
		kind: 'session',
		title: 'What stood in the fields of a page',
		name: () => 'sveltekit:snapshot',
		holds: 'Of pages in this tab, for the way back. The app puts nothing there.',
		stays: 'Until the tab is closed.',
		copy: 'Not needed.',
		remove: 'Close the tab.',
		ways: []
	}
];

/** @returns the place that has a name in the browser's list, or undefined for what is not of this app */
export function storedAs(
	kind: StoredKind,
	name: string,
	base: string,
	origin: string
): StoredPlace | undefined {
	return STORED.find((place) => place.kind === kind && place.name(base, origin) === name);
}
