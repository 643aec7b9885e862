/** What the lists beside the book hold, each list by itself: POA exempt codes, payment categories, modifiers. */
import { releaseOf } from './content-editions';
import { CONTENT_TITLES } from './content-titles';
import type { ListName } from './lists-part';
import { ListsPart } from './lists-part-read';
import { held, note, type PartContent, type TitleOf } from './part-content';

function from({
	edition,
	origin,
	source
}: ListName): Pick<PartContent, 'edition' | 'release' | 'origin' | 'source'> {
	return { edition, release: releaseOf(edition), origin, source };
}

function poaContent(part: ListsPart, name: ListName, titleOf: TitleOf): PartContent {
	const entries: PartContent['entries'] = new Map();
	for (const code of part.poa.codes()) note(entries, code, titleOf(code));
	return {
		title: CONTENT_TITLES.poa,
		...from(name),
		held: [held(entries.size, 'exempt code')],
		entry: ['code', 'codes'],
		isByCode: true,
		entries
	};
}

function hccContent(part: ListsPart, name: ListName, titleOf: TitleOf): PartContent {
	const numbers = new Map<string, number[]>();
	for (const [number, codes] of part.hcc)
		for (const code of codes.codes()) numbers.set(code, [...(numbers.get(code) ?? []), number]);
	const entries: PartContent['entries'] = new Map();
	for (const [code, some] of [...numbers].sort(([a], [b]) => (a < b ? -1 : 1)))
		note(
			entries,
			code,
			[some.map((number) => `HCC ${number}`).join(', '), titleOf(code)].filter(Boolean).join(': ')
		);
	return {
		title: CONTENT_TITLES.hcc,
		...from(name),
		held: [held(entries.size, 'diagnosis', 'diagnoses'), held(part.hcc.size, 'category', 'categories')],
		...(part.labels.size > 0
			? {}
			: { lacks: 'Categories have numbers and no labels yet: those are in the model software zip of CMS.' }),
		entry: ['diagnosis', 'diagnoses'],
		isByCode: true,
		entries
	};
}

function labelsContent(part: ListsPart, name: ListName): PartContent {
	const entries: PartContent['entries'] = new Map();
	let drops = 0;
	for (const number of [...new Set([...part.labels.keys(), ...part.drops.keys()])].sort((a, b) => a - b)) {
		const below = part.drops.get(number) ?? [];
		drops += below.length;
		const dropped = below.length > 0 ? `drops ${below.map((other) => `HCC ${other}`).join(', ')}` : '';
		note(entries, `HCC ${number}`, [part.labels.get(number), dropped].filter(Boolean).join('; '));
	}
	return {
		title: CONTENT_TITLES['hcc-labels'],
		...from(name),
		held: [
			held(part.labels.size, 'label'),
			held(drops, 'pair in the hierarchies', 'pairs in the hierarchies')
		],
		entry: ['category', 'categories'],
		isByCode: false,
		entries
	};
}

function modifiersContent(part: ListsPart, name: ListName): PartContent {
	const entries: PartContent['entries'] = new Map();
	for (const { code, title } of part.modifiers) note(entries, code, title);
	return {
		title: CONTENT_TITLES.modifiers,
		...from(name),
		held: [held(part.modifiers.length, 'modifier')],
		entry: ['modifier', 'modifiers'],
		isByCode: false,
		entries
	};
}

/** @throws RangeError when the bytes are no such part, or damaged */
export function listsContents(bytes: Uint8Array, titleOf: TitleOf): PartContent[] {
	const part = new ListsPart(bytes);
	return part.names.flatMap((name) => {
		if (name.list === 'poa') return [poaContent(part, name, titleOf)];
		if (name.list === 'modifiers') return [modifiersContent(part, name)];
		const labels = part.labels.size + part.drops.size > 0 ? [labelsContent(part, name)] : [];
		return [hccContent(part, name, titleOf), ...labels];
	});
}
