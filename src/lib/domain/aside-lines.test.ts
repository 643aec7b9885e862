import { expect, it } from 'vitest';
import { asideLines, asidePart, asideTexts } from './aside-lines';

const partsOf = (lines: readonly string[]) =>
	lines.map((line) => asidePart(JSON.parse(line) as Record<string, unknown>) ?? 'no part');

it.each([
	['none', [], 0],
	['short ones', ['a', 'b'], 2],
	['a long text goes on in the next line', ['x'.repeat(200_000), 'b'], 4],
	['a text as long as a line, and another', ['x'.repeat(80_000), 'b'], 3],
	['one that is all escapes', ['\u0000'.repeat(79_999)], 1]
])('%s: the texts come back, and no line is longer than a file may have', (_, texts, count) => {
	const lines = asideLines(texts);
	expect(lines.length).toBe(count);
	for (const line of lines) expect(line.length).toBeLessThan(500_000);
	expect(asideTexts(partsOf(lines))).toEqual(texts);
	expect(asideTexts([...partsOf(lines), ...partsOf(lines)])).toEqual(texts);
});

it.each([
	['a first line', { format: 'coderounds-log', schema: 1 }],
	['what is no text', { format: 'coderounds-log', unreadable: 7 }]
])('%s is no part', (_, line) => expect(asidePart(line)).toBeNull());
