import { describe, expect, it } from 'vitest';
import { LineIndex } from './line-index';

/** Lines of words, as the titles of a set are kept. */
function indexOf(lines: readonly string[]): LineIndex {
	const pieces = [...new Set(lines.flatMap((line) => line.split(' ')))];
	const cut = lines.map((line) => line.split(' ').map((word) => pieces.indexOf(word)));
	const starts = [0];
	for (const line of cut) starts.push((starts.at(-1) ?? 0) + line.length);
	return new LineIndex({ pieces, titles: Uint16Array.from(cut.flat()), starts: Uint32Array.from(starts) });
}

describe('a line under a query for "asthma"', () => {
	it.each([
		['asthma severe', false, { found: true, leads: true }],
		['of the asthma severe', false, { found: true, leads: true }],
		['other asthma', false, { found: true, leads: true }],
		['severe asthma', false, { found: true, leads: false }],
		['cough without asthma', false, { found: false, leads: false }],
		['cough without asthma', true, { found: true, leads: false }],
		['without asthma with cough', false, { found: false, leads: true }],
		['cough without fever with asthma', false, { found: true, leads: false }],
		['of the', false, { found: false, leads: false }]
	])('%s, where the query denies: %s', (line, asksNegated, { found, leads }) => {
		const index = indexOf([line, 'asthma']);
		index.write(index.beginning('asthma'), 1, true);
		index.judge(0, asksNegated);
		expect({ found: index.foundBits === 1, leads: index.foundLeads }).toEqual({ found, leads });
	});
});
