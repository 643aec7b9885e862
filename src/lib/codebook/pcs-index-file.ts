/** The ICD-10-PCS Index XML (`ICD10PCS.index`): procedures and their tables, devices and body parts and their values. */
import { ImportError } from './import-error';
import type { IndexFile, IndexLetter, IndexLink, IndexRow } from './index-file';
import { readXml } from './xml';

/**
 * Codes are of three to seven characters: `0QB` a table (the file's `tab`), `0UT9` the beginning of a code
 * (`codes`), seven characters a whole one. Lines without a title carry one of several `see` or `use`.
 * @throws ImportError when the XML is damaged, cut off, holds entities or no main term
 */
export function parsePcsIndex(name: string, text: string): IndexFile {
	const rows: IndexRow[] = [];
	const letters: IndexLetter[] = [];
	const path: IndexRow[] = [];
	let version = '';
	let inLetter = false;
	let link: IndexLink | undefined;

	readXml(name, text, {
		open(tag) {
			if (tag === 'letter') inLetter = true;
			else if (tag === 'mainTerm' || tag === 'term') {
				const row: IndexRow = { level: path.length, title: '', codes: [], links: [], cells: [] };
				rows.push(row);
				path.push(row);
			} else if (tag === 'see' || tag === 'use') link = { kind: tag, text: '' };
		},
		close(tag, content) {
			const row = path.at(-1);
			if (tag === 'version') version = content;
			else if (tag === 'letter') inLetter = false;
			else if (tag === 'title' && !row) {
				if (inLetter) letters.push({ letter: content, from: rows.length });
			} else if (!row) return;
			else if (tag === 'title') row.title = content;
			else if (tag === 'code' || tag === 'codes' || tag === 'tab') {
				if (link) link.code = content;
				else row.codes.push(content);
			} else if (link && (tag === 'see' || tag === 'use')) {
				row.links.push({ ...link, text: content });
				link = undefined;
			} else if (tag === 'mainTerm' || tag === 'term') path.pop();
		}
	});
	if (rows.length === 0)
		throw new ImportError('not-a-release', `${name} is XML, but holds no main term of an index.`);
	return { book: 'pcs', version, headings: [], letters, rows };
}
