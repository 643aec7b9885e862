import { describe, expect, it } from 'vitest';
import type { Topic } from '../domain/pack';
import { readCodeTree } from '../domain/code-tree';
import { books, chart, documents, dx, questionsOf, typedCode } from './checks/samples';
import { factsFrom } from './facts';
import { namedCodes } from './named-codes';
import { buildPacks } from './packs';
import type { Questions } from './read';
import { readStarter, writeStarter } from './starter-files';

const topics: Topic[] = [
	{ id: 'cm.ch.c04', number: 20, title: 'Endocrine' },
	{ id: 'cm.ch.c09', number: 25, title: 'Circulatory system' },
	{ id: 'empty', number: 99, title: 'Empty' }
];
const bank = (...items: Parameters<typeof questionsOf>[0]): Questions => ({ ...questionsOf(items), topics });
const factsOf = ({ drills, charts }: Questions) => factsFrom(namedCodes([...drills, ...charts]), books.sets);

const eye = typedCode({
	id: 'eye',
	answer: ['H25.111'],
	partial: [{ code: 'H25.112', credit: 0.25, why: 'The other eye.' }],
	rationale: 'Not E11.9.'
});
const leg = typedCode({ id: 'leg', answer: ['S82.222A'] });
const clinic = chart({}, { dx: [dx('I10', 'Hypertension at goal', { seq: 1 })] });
const questions = bank(eye, leg, clinic);
const built = buildPacks(questions, factsOf(questions));
const packOf = (name: string) =>
	JSON.parse(built.packs.find(({ url }) => url.startsWith(`packs/${name}.`))?.text ?? '{}') as {
		drills: { id: string }[];
		codes: Record<string, Record<string, unknown>>;
	};

describe('packs', () => {
	it('are one a topic that has drills and one a chart', () => {
		expect(
			built.catalogue.packs.map(({ topic, drills, charts, chart: id }) => [topic, drills, charts, id])
		).toEqual([
			['cm.ch.c04', 2, 0, undefined],
			['cm.ch.c09', 0, 1, 'sample-chart']
		]);
	});

	it('have an address that holds the hash of their content', () => {
		const before = built.packs.map((pack) => pack.url);
		const changed = bank({ ...eye, rationale: 'Other words.' }, leg, clinic);
		const after = buildPacks(changed, factsOf(changed)).packs.map((pack) => pack.url);
		expect(after[0]).not.toBe(before[0]);
		expect(after[0]).toMatch(/^packs\/cm\.ch\.c04\.[0-9a-f]{8}\.json$/);
		expect(after[1]).toBe(before[1]);
	});

	it('list every item with the pack it is in', () => {
		expect(built.catalogue.items.map(({ id, pack }) => [id, pack])).toEqual([
			['eye', built.packs[0]?.url],
			['leg', built.packs[0]?.url],
			['sample-chart', built.packs[1]?.url]
		]);
	});

	it('hold what marking needs', () => {
		const { codes } = packOf('cm.ch.c04');
		expect(readCodeTree('icd10cm', 'H25', codes['trees']?.['icd10cm:H25'] as string[]).codes()).toEqual([
			'H25.111',
			'H25.112',
			'H25.113'
		]);
		expect(codes['sides']).toEqual({ 'H25.111': ['H25.112', 'H25.113'] });
		expect(codes['sevenths']).toEqual({ 'S82.222': { A: 'initial encounter', D: 'subsequent encounter' } });
		expect(Object.keys(codes['titles'] ?? {})).toEqual([
			'E11',
			'E11.9',
			'H25',
			'H25.11',
			'H25.111',
			'H25.112',
			'S82',
			'S82.222',
			'S82.222A'
		]);
	});

	it('keep apart what an Excludes1 note keeps apart, among the codes of one chart', () => {
		expect(packOf('chart.sample-chart').codes['excludes1']).toEqual(['I10|I11.9']);
		expect(packOf('cm.ch.c04').codes['excludes1']).toEqual([]);
	});

	it('are the same bytes from the starter files as from the releases', () => {
		expect(buildPacks(questions, readStarter(writeStarter(factsOf(questions))))).toEqual(built);
	});

	it('refuse an item whose codes the starter lacks', () => {
		const more = bank(eye, leg, clinic, typedCode({ id: 'new', answer: ['J18.9'] }));
		expect(() => buildPacks(more, factsOf(bank(eye, leg)))).toThrow(/not in questions\/starter/);
	});

	it('leave out what is not there', () => {
		const text = documents('Nothing here.');
		expect(buildPacks(bank(), factsOf(bank(chart({ documents: text })))).packs).toEqual([]);
	});
});
