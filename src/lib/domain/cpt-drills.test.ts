import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CPT_ROUND, cptRound } from './cpt-drills';
import { inventedTable } from './cpt-invented';
import { cptTitle, isCptForm, typedCptCodes, type CptRow } from './cpt-table';
import type { MultipleChoiceDrill } from './drill';

const rows = inventedTable(600);
const byCode = new Map(rows.map((row) => [row.code, row]));
const right = ({ choices, answer }: MultipleChoiceDrill) => choices.find(({ id }) => id === answer)?.text;
const kindOf = ({ id }: MultipleChoiceDrill) => id.split('-')[1] ?? '';

describe('ten questions from a table', () => {
	it('are proved by it, in 10,000 of them', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const drills = cptRound(rows, seed);
				expect(drills).toHaveLength(CPT_ROUND);
				expect(new Set(drills.map(({ family }) => family)).size).toBe(CPT_ROUND);
				for (const drill of drills) prove(drill);
			}),
			{ numRuns: 1000 }
		);
	});

	function prove(drill: MultipleChoiceDrill): void {
		expect(new Set(drill.choices.map(({ text }) => text)).size).toBe(4);
		expect(drill.choices.filter(({ why }) => why === undefined).map(({ id }) => id)).toEqual([drill.answer]);
		const row = byCode.get(drill.id.split('-')[2]?.toUpperCase() ?? '');
		const text = right(drill);
		if (!row) throw new Error(drill.id);
		if (kindOf(drill) === 'title') expect([drill.prompt, text]).toEqual([`Which title has ${row.code}?`, cptTitle(row)]); // prettier-ignore
		if (kindOf(drill) === 'code') expect([drill.prompt, text]).toEqual([`${cptTitle(row)}: which code?`, row.code]); // prettier-ignore
		if (kindOf(drill) === 'next') {
			const before = rows[rows.indexOf(row) - 1];
			expect([drill.prompt, text]).toEqual([`Which comes right after ${before?.code}, ${before && cptTitle(before)}?`, cptTitle(row)]); // prettier-ignore
		}
	}

	it('are of three kinds', () => {
		const kinds = Array.from({ length: 20 }, (_, seed) => cptRound(rows, seed))
			.flat()
			.map(kindOf);
		expect(new Set(kinds)).toEqual(new Set(['title', 'code', 'next']));
	});

	it('are the same for the same seed', () => {
		expect(cptRound(rows, 7)).toEqual(cptRound(rows, 7));
		expect(cptRound(rows, 7)).not.toEqual(cptRound(rows, 8));
	});

	it.each<[string, CptRow[], number]>([
		['no rows', [], 0],
		['three titles', inventedTable(3), 0],
		['many codes of one title', rows.slice(0, 50).map(({ code }) => ({ code, short: 'The same' })), 0],
		['four titles', inventedTable(4), 4]
	])('%s', (_, few, count) => {
		expect(cptRound(few, 1)).toHaveLength(count);
	});
});

describe('the codes in what was typed', () => {
	const [a = '', b = ''] = rows.map(({ code }) => code);
	it.each<[string, string, string[]]>([
		['one', a, [a]],
		['in lower case', ` ${a.toLowerCase()} `, [a]],
		['two', `${a}, ${b}`, [a, b]],
		['with modifiers', `${a}-RT + ${b}-50`, [a, b]],
		['times two', `${a} x2 ${a}`, [a]],
		['none found', '?', []],
		['another system', 'J9035 E11.9', []],
		['a word', 'cholecystectomy', []]
	])('%s', (_, text, codes) => {
		expect(typedCptCodes(text)).toEqual(codes);
	});

	it('an invented code has the form and is no five-digit number', () => {
		expect(rows.every(({ code }) => isCptForm(code) && !/^\d{4}[\dFTU]$/.test(code))).toBe(true);
	});
});
