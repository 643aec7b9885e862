import { describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { buildCodeSet } from '../../lib/codebook/code-set';
import { encodeCodeSet } from '../../lib/codebook/compact-encode';
import type { CodeSystem } from '../../lib/domain/code';
import type { Entry } from '../../lib/state/book-entry.svelte';
import { CodeDesk } from '../../lib/workers/code-desk';
import { entrySteps, modifierSteps, tabularSteps } from './entry-steps';

async function opened(system: CodeSystem, codes: readonly string[]): Promise<CodeDesk> {
	const set = buildCodeSet(
		{ system, edition: 'FY2027', release: '2026-10', origin: 'official', source: 'x' },
		codes.map((code) => ({ code, title: code, billable: system !== 'icd10pcs' || code.length === 7 }))
	);
	const desk = new CodeDesk();
	await desk.open(new Uint8Array(gzipSync(encodeCodeSet(set))).buffer);
	return desk;
}

const pcs = await opened('icd10pcs', ['0FS', '0FS00ZZ', '0FT', '0FT00ZZ', '0FT40ZZ', '0FV', '0FV50ZZ']);
const hcpcs = await opened('hcpcs', ['E0141', 'E0143', 'J1100']);

const tabular = (place?: { section: string }) => (place ? `/codebook?section=${place.section}` : '/codebook');

/** The addresses of the ways on, short. */
function waysOn(desk: CodeDesk, code: string) {
	const found = desk.lookUp(code);
	if (!found) throw new Error(`${code} is not in the set`);
	const entry: Entry = { code, found, page: null, tree: [], years: [] };
	const { up, previous, next, below } = entrySteps(entry, (to) => to, tabular, '');
	return [up?.href, previous?.href, next?.href, below];
}

describe('the ways on from an entry: up, before, after, down', () => {
	it.each([
		['a PCS code, to its table and the codes beside it', pcs, '0FT00ZZ', ['0FT', '0FS00ZZ', '0FT40ZZ', undefined]],
		['the last code of a table, to the first of the next', pcs, '0FT40ZZ', ['0FT', '0FT00ZZ', '0FV50ZZ', undefined]],
		['the last code of all', pcs, '0FV50ZZ', ['0FV', '0FT40ZZ', undefined, undefined]],
		['a PCS table, to the tables beside it and its first code', pcs, '0FT', ['/codebook/pcs?from=0F', '0FS', '0FV', '0FT00ZZ']],
		['the first table', pcs, '0FS', ['/codebook/pcs?from=0F', undefined, '0FT', '0FS00ZZ']],
		['a HCPCS code', hcpcs, 'E0143', ['/codebook?system=hcpcs', 'E0141', 'J1100', undefined]],
		['the first HCPCS code', hcpcs, 'E0141', ['/codebook?system=hcpcs', undefined, 'E0143', undefined]]
	])('%s', (_, desk, code, ways) => expect(waysOn(desk, code)).toEqual(ways)); // prettier-ignore
});

describe('the ways on in the list of modifiers', () => {
	const codes = ['JG', 'JW', 'JZ'];
	const ways = (named: string | null) => {
		const { up, previous, next, below } = modifierSteps(codes, named, (to) => to, '');
		return [up?.name, previous?.name, next?.name, below];
	};
	it.each([
		['a modifier', 'JW', ['HCPCS', 'JG', 'JZ', undefined]],
		['the first', 'JG', ['HCPCS', undefined, 'JW', undefined]],
		['the last', 'JZ', ['HCPCS', 'JW', undefined, undefined]],
		['one that the list has not', 'ZZ', ['HCPCS', undefined, undefined, undefined]],
		['the list as a whole', null, ['Book', undefined, undefined, 'JG']]
	])('%s', (_, named, expected) => expect(ways(named)).toEqual(expected));

	it('no list is here', () =>
		expect(modifierSteps([], null, (to) => to, '')).toEqual({ up: { name: 'Book', href: '/codebook' } }));
});

it('the ways on from a chapter and a section', () => {
	const release = { edition: 'FY2027', origin: 'official', age: 'same', sentence: '' } as const;
	const [eight, nine, ten] = ['8', '9', '10'].map((number) => ({ number, title: '', range: '' }));
	const [i05, i10, i20] = ['I05-I09', 'I10-I1A', 'I20-I25'].map((id) => ({ id, title: '' }));
	if (!eight || !nine || !ten || !i05 || !i10 || !i20) throw new Error('no lines');
	const pageLink = (one: object) =>
		'id' in one ? String(one.id) : 'number' in one ? String(one.number) : '';
	const ways = (shown: Parameters<typeof tabularSteps>[0]) => {
		const { up, previous, next, below } = tabularSteps(shown, pageLink, (code) => code, tabular);
		return [up?.href, previous?.name, next?.name, below];
	};
	const notes = { notes: [], release };
	expect({
		chapter: ways({ ...nine, ...notes, sections: [i05], previous: eight, next: ten }),
		section: ways({
			...i10,
			...notes,
			chapter: nine,
			categories: [{ code: 'I10', title: '', billable: true }],
			previous: i05,
			next: i20
		})
	}).toEqual({
		chapter: ['/codebook', 'Chapter 8', 'Chapter 10', 'I05-I09'],
		section: ['9', 'I05-I09', 'I20-I25', 'I10']
	});
});
