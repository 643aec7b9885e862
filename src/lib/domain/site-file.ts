/**
 * What a school or a company says of its own copy: `site/site.json`, the one file that it changes in a folder that
 * was built. Read field by field: an unknown field is named and passed over, a bad one costs itself alone, and a bad
 * file costs nothing but what it would have said. All fields with an example: src/cli/DEPLOYING.md.
 */
import { cleanLine } from './own-text';
import { EXAMS, type ExamName } from './pack';

/** A file beside `site.json` that is offered to learners. */
export interface SiteOffer {
	/** Its path from `site/` on. */
	file: string;
	/** What learners read. */
	title: string;
}

export interface Site {
	/** Who set this copy up; empty where nobody says. */
	name: string;
	/** Whom to tell when a key seems wrong, as a line of text. */
	contact: string;
	/** The exam that is chosen for newcomers until they choose themselves. */
	exam: ExamName | null;
	packs: readonly SiteOffer[];
	/** Releases as CMS and NCHS publish them. */
	codeSets: readonly SiteOffer[];
}

export interface ReadSite {
	site: Site;
	/** One sentence on the first thing that could not be read; empty where all could. */
	problem: string;
}

export const NO_SITE: Site = { name: '', contact: '', exam: null, packs: [], codeSets: [] };

/** Characters of the whole file and of its texts, entries of a list. */
export const SITE_CAPS = { file: 65_536, name: 80, contact: 200, title: 120, list: 50 } as const;

/**
 * A path below `site/` and nothing else: each part begins with a letter or a digit. So there is no way up, no other
 * server, no scheme and no query.
 */
const PATH = /^[A-Za-z0-9][\w.-]*(\/[A-Za-z0-9][\w.-]*)*$/;

type Tell = (problem: string) => void;
type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
/** A field of the file's own; never one that every object has. */
const fieldOf = (fields: Fields, name: string): unknown =>
	Object.hasOwn(fields, name) ? fields[name] : undefined;

/** Names the first field that is none: a slip of the pen would pass in silence otherwise. */
function tellUnknown(fields: Fields, known: readonly string[], tell: Tell): void {
	const name = Object.keys(fields).find((one) => !known.includes(one));
	if (name !== undefined)
		tell(`“${cleanLine(name).slice(0, 40)}” is no field; there are ${known.join(', ')}`);
}

function textOf(fields: Fields, name: string, most: number, tell: Tell): string {
	const value = fieldOf(fields, name);
	if (value === undefined || value === null) return '';
	if (typeof value !== 'string') {
		tell(`“${name}” is no text`);
		return '';
	}
	const text = cleanLine(value);
	if (text.length <= most) return text;
	tell(`“${name}” is longer than ${most} characters`);
	return '';
}

function examOf(fields: Fields, tell: Tell): ExamName | null {
	const value = fieldOf(fields, 'exam');
	if (value === undefined || value === null || value === '') return null;
	const exam = EXAMS.find((one) => one === value);
	if (!exam) tell(`“exam” is none of ${EXAMS.join(', ')}`);
	return exam ?? null;
}

function offersOf(fields: Fields, name: 'packs' | 'codeSets', tell: Tell): SiteOffer[] {
	const value = fieldOf(fields, name);
	if (value === undefined || value === null) return [];
	if (!Array.isArray(value)) {
		tell(`“${name}” is no list`);
		return [];
	}
	if (value.length > SITE_CAPS.list)
		tell(`“${name}” has ${value.length} entries; the first ${SITE_CAPS.list} are taken`);
	const offers: SiteOffer[] = [];
	for (const [at, entry] of value.slice(0, SITE_CAPS.list).entries()) {
		const where = `entry ${at + 1} of “${name}”`;
		const file = isFields(entry) ? fieldOf(entry, 'file') : entry;
		if (typeof file !== 'string' || !PATH.test(file)) {
			tell(`${where} names no file of the folder “site”`);
			continue;
		}
		const title = isFields(entry) ? textOf(entry, 'title', SITE_CAPS.title, tell) : '';
		if (isFields(entry)) tellUnknown(entry, ['file', 'title'], tell);
		if (!offers.some((other) => other.file === file)) offers.push({ file, title: title || file });
	}
	return offers;
}

/** @param text of `site.json` @returns what it says, and what was wrong with it; never throws */
export function readSite(text: string): ReadSite {
	const refuse = (why: string): ReadSite => ({
		site: NO_SITE,
		problem: `The file site.json of this copy ${why}. CodeRounds goes on without it.`
	});
	if (text.length > SITE_CAPS.file) return refuse('is larger than 64 kB');
	let fields: unknown;
	try {
		fields = JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return refuse('is no whole JSON file');
	}
	if (!isFields(fields)) return refuse('holds no fields in braces');
	let problem = '';
	const tell: Tell = (what) => (problem ||= `In the file site.json of this copy, ${what}. The rest holds.`);
	const site: Site = {
		name: textOf(fields, 'name', SITE_CAPS.name, tell),
		contact: textOf(fields, 'contact', SITE_CAPS.contact, tell),
		exam: examOf(fields, tell),
		packs: offersOf(fields, 'packs', tell),
		codeSets: offersOf(fields, 'codeSets', tell)
	};
	tellUnknown(fields, Object.keys(NO_SITE), tell);
	return { site, problem };
}
