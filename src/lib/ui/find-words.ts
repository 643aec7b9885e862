/** A race in the code book, in words: its doors, times, chapters, and the places of a route. */
import type { FindDoor } from '../domain/find-race';
import type { RouteStep } from '../domain/find-route';
import type { Topic } from '../domain/pack';

export const DOORS: { id: FindDoor; name: string; told: string }[] = [
	{ id: 'index', name: 'Index and Tabular', told: 'Search is off, as on paper.' },
	{ id: 'search', name: 'Free search', told: 'The search box is there too.' },
	{ id: 'paper', name: 'My own printed book', told: 'The phrase is shown here, you type the code.' }
];

/** `search` → "Free search" */
export const doorName = (door: FindDoor): string => DOORS.find(({ id }) => id === door)?.name ?? door;

/** Time that runs: 83,400 ms → "1:23". */
export function clockText(ms: number): string {
	const seconds = Math.floor(ms / 1000);
	return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`;
}

/** Time that is over: 41,300 ms → "41 s", 83,400 ms → "1 min 23 s". */
export function timeText(ms: number): string {
	const seconds = Math.max(1, Math.round(ms / 1000));
	if (seconds < 60) return `${seconds} s`;
	return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** The sections of ICD-10-PCS by the first character of their codes. */
const SECTIONS: Record<string, string> = {
	'0': 'Medical and Surgical',
	'1': 'Obstetrics',
	'2': 'Placement',
	'3': 'Administration',
	'4': 'Measurement and Monitoring',
	'5': 'Extracorporeal or Systemic Assistance and Performance',
	'6': 'Extracorporeal or Systemic Therapies',
	'7': 'Osteopathic',
	'8': 'Other Procedures',
	'9': 'Chiropractic',
	B: 'Imaging',
	C: 'Nuclear Medicine',
	D: 'Radiation Therapy',
	F: 'Physical Rehabilitation and Diagnostic Audiology',
	G: 'Mental Health',
	H: 'Substance Abuse Treatment',
	X: 'New Technology'
};

/** `icd10cm 9` → "Circulatory system", `icd10pcs 0` → "PCS, Medical and Surgical". */
export function chapterName(chapter: string, topics: readonly Topic[]): string {
	const [system, part = ''] = chapter.split(' ');
	if (system === 'icd10pcs') return `PCS, ${SECTIONS[part] ?? `section ${part}`}`;
	return topics.find((topic) => String(topic.chapter) === part)?.title ?? `Chapter ${part}`;
}

/** What was done at a place of the route; a code is set apart, so that it can be drawn as one. */
export function stepWords({ place, what }: RouteStep): { text: string; code?: string } {
	switch (place) {
		case 'letter':
			return { text: `Index, letter ${what}` };
		case 'index':
			return { text: `Index: ${what}` };
		case 'chapter':
			return { text: /^\d+$/.test(what) ? `Tabular, chapter ${what}` : `Tabular, ${what}` };
		case 'note':
			return { text: 'by a note of', code: what };
		case 'tables':
			return { text: what === '' ? 'PCS tables' : `PCS tables, ${what}` };
		case 'guidelines':
			return { text: `Guidelines ${what}` };
		case 'search':
			return { text: `searched “${what}”` };
		default:
			return { text: 'read', code: what };
	}
}
