/** The Guidelines as a part of the book: one column of text, a line for each section and each of its blocks. */
import type { BlockKind, GuidelineBlock } from './guidelines-blocks';
import type { GuidelineSection, GuidelinesText } from './guidelines-text';
import { readPart, writePart, type BuiltPart, type PartInfo } from './part-file';
import type { PartBuilder } from './parts';

/** How a line says what it is. None of them can begin another: a section's line begins with `#`. */
const LETTERS: Record<BlockKind, string> = { text: 't', head: 'h', item: 'i', entry: 'e', more: 'm' };
const KINDS = new Map(Object.entries(LETTERS).map(([kind, letter]) => [letter, kind as BlockKind]));

function blockLine({ kind, term, text }: GuidelineBlock): string {
	return `${LETTERS[kind]}${term === undefined ? '' : `${term}\t`}${text}`;
}

/** @param source the file it was read from */
export function writeGuidelines(
	guidelines: GuidelinesText,
	origin: PartInfo['origin'],
	source: string
): BuiltPart {
	const { edition, release, sections } = guidelines;
	const lines = sections.flatMap(({ id, page, title, blocks }) => [
		`#${id}\t${page}\t${title}`,
		...blocks.map(blockLine)
	]);
	return writePart({ part: 'guidelines', edition, release, origin, source }, { text: lines.join('\n') });
}

/**
 * @returns what the part is, and its sections in order
 * @throws RangeError when the bytes are damaged or another part
 */
export function readGuidelines(bytes: Uint8Array): { info: PartInfo; sections: GuidelineSection[] } {
	const part = readPart(bytes);
	const sections: GuidelineSection[] = [];
	for (const line of part.text('text').split('\n')) {
		const rest = line.slice(1);
		if (line.startsWith('#')) {
			const [id = '', page = '', title = ''] = rest.split('\t');
			sections.push({ id, title, page: Number(page), blocks: [] });
			continue;
		}
		const kind = KINDS.get(line.charAt(0));
		const section = sections.at(-1);
		if (kind === undefined || !section) throw new RangeError('the text of the Guidelines is damaged');
		const tab = kind === 'entry' ? rest.indexOf('\t') : -1;
		section.blocks.push(
			tab < 0 ? { kind, text: rest } : { kind, term: rest.slice(0, tab), text: rest.slice(tab + 1) }
		);
	}
	return { info: part.info, sections };
}

/** The newest Guidelines among the files. */
export const guidelinesPart: PartBuilder = (files) => {
	const found = files
		.flatMap((file) => (file.kind === 'guidelines' ? file : []))
		.sort((a, b) => (a.guidelines.release < b.guidelines.release ? 1 : -1))[0];
	return found && writeGuidelines(found.guidelines, found.origin, found.file);
};
