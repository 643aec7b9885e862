/** M22: a reference names a section or a code that the source has. */
import type { Reference } from '../../domain/drill';
import { categoryOf } from '../../domain/code';
import { isChart, type BookCheck, type Books } from './item';

/** Release of the modifiers' titles, as lists-part.ts names it. */
const MODIFIER_RELEASE = '2022';

const CM_CODE = /^[A-Z][0-9A-Z]{2}(?:\.[0-9A-Z]{1,4})?$/;

function knownCm(text: string, edition: string, { sets }: Books): boolean {
	const cm = sets.cm(edition);
	if (!cm) return false;
	const code = text.replace(/-$/, '').replace(/\.$/, '');
	if (!CM_CODE.test(code)) return false;
	return cm.has(code) || cm.billableIn(categoryOf(code)).some((whole) => whole.startsWith(code));
}

function inTabular(section: string, edition: string, books: Books): boolean {
	const chapter = /^Chapter (\d{1,2})$/i.exec(section)?.[1];
	if (chapter !== undefined) return Number(chapter) >= 1 && Number(chapter) <= 22;
	const [from = '', to] = section.split(/\s?-\s?(?=[A-Z])/);
	return knownCm(from, edition, books) && (to === undefined || knownCm(to, edition, books));
}

/** @returns why the reference is not known, or null */
function unknown({ source, edition, section }: Reference, books: Books): string | null {
	const { sets, guidelines } = books;
	switch (source) {
		case 'Guidelines': {
			const sections = guidelines.get(edition);
			if (!sections) return `the Guidelines of ${edition} are not at hand`;
			return sections.has(section.replace(/^Section (?=[IV])/, '')) ? null : 'there is no such section';
		}
		case 'Tabular':
			return inTabular(section, edition, books) ? null : `not in the Tabular List of ${edition}`;
		case 'POA':
			// An entry may be named to show that the list lacks it, so the code only has to exist.
			return inTabular(section, edition, books) ? null : `no code of ${edition}`;
		case 'HCC':
			return books.sets.editions.some((one) => knownCm(section, one, books)) ? null : 'no such code';
		case 'PCS Tables':
			return /^[0-9A-HJ-NP-Z]{3}$/.test(section) &&
				books.sets.editions.some((one) => sets.pcs(one)?.table(section) !== undefined)
				? null
				: 'there is no such table';
		case 'HCPCS':
			// The quarterly file at hand has no modifiers: their titles stand in an older one, which is named.
			if (sets.hcpcs()?.modifier(section) !== undefined)
				return edition === MODIFIER_RELEASE
					? null
					: `the modifiers were read in the file of ${MODIFIER_RELEASE}`;
			return sets.hcpcs()?.has(section) === true ? null : 'no such Level II code or modifier';
		default:
			return null;
	}
}

export const checkReferences: BookCheck = (item, _source, books) => {
	const refs = isChart(item)
		? [
				...item.refs,
				...[...item.key.dx, ...item.key.px, ...(item.mutants ?? [])].flatMap((line) => line.refs)
			]
		: item.refs;
	const said = new Set<string>();
	return refs.flatMap((reference) => {
		const name = [reference.source, reference.edition, reference.section].filter(Boolean).join(' ');
		const reason = unknown(reference, books);
		if (reason === null || said.has(name)) return [];
		said.add(name);
		return [{ rule: 'M22', reason: `${name}: ${reason}` }];
	});
};
