/** What the Guidelines hold: their sections, by number. */
import { CONTENT_TITLES } from './content-titles';
import { readGuidelines } from './guidelines-part';
import { held, note, type PartContent } from './part-content';

/** @throws RangeError when the bytes are no Guidelines, or damaged */
export function guidelinesContents(bytes: Uint8Array): PartContent {
	const { info, sections } = readGuidelines(bytes);
	const entries: PartContent['entries'] = new Map();
	let paragraphs = 0;
	for (const { id, title, blocks } of sections) {
		paragraphs += blocks.length;
		const said = blocks.map(({ term, text }) => (term === undefined ? text : `${term}: ${text}`));
		note(entries, id, [title, ...said].join(' '));
	}
	const { edition, release, origin, source } = info;
	return {
		title: CONTENT_TITLES.guidelines,
		edition,
		release,
		origin,
		source,
		held: [held(sections.length, 'section'), held(paragraphs, 'paragraph')],
		entry: ['section', 'sections'],
		isByCode: false,
		entries
	};
}
