import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { BlockKind } from './guidelines-blocks';
import { guidelinesPart, readGuidelines, writeGuidelines } from './guidelines-part';
import type { GuidelineSection, GuidelinesText } from './guidelines-text';
import { writePart } from './part-file';

const line = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\n\t]/g, ' ').toWellFormed());
const block = fc.oneof(
	fc.record({ kind: fc.constantFrom<BlockKind>('text', 'head', 'item', 'more'), text: line }),
	fc.record({ kind: fc.constant<BlockKind>('entry'), term: line, text: line })
);
const section: fc.Arbitrary<GuidelineSection> = fc.record({
	id: fc.stringMatching(/^[IV]{1,3}(\.[A-Z](\.\d{1,2})?)?$/),
	title: line,
	page: fc.nat(200),
	blocks: fc.array(block)
});
const guidelines = (edition: string, release: string, sections: GuidelineSection[]): GuidelinesText => ({
	edition,
	release,
	sections,
	contents: new Map()
});

describe('the Guidelines as a part', () => {
	it('come back as they were', () => {
		fc.assert(
			fc.property(fc.array(section, { minLength: 1 }), (sections) => {
				const part = writeGuidelines(guidelines('FY2026', '2025-10', sections), 'derived', 'hand.txt');
				const read = readGuidelines(part.bytes);
				expect(read.info).toEqual({
					part: 'guidelines',
					edition: 'FY2026',
					release: '2025-10',
					origin: 'derived',
					source: 'hand.txt'
				});
				expect(read.sections).toEqual(sections);
			})
		);
	});

	it('are the newest among the files, or none', () => {
		const file = (release: string) =>
			({
				file: release,
				origin: 'derived',
				kind: 'guidelines',
				guidelines: guidelines('FY2026', release, [{ id: 'I', title: 'x', page: 1, blocks: [] }])
			}) as const;
		expect(guidelinesPart([file('2025-10'), file('2026-04'), file('2024-10')], [])?.info.source).toBe(
			'2026-04'
		);
		expect(guidelinesPart([], [])).toBeUndefined();
	});

	const info = { part: 'guidelines', edition: 'FY2026', release: '2025-10', origin: 'derived' } as const;
	test.each([
		['of another kind of line', '#I\t1\tOne\nxText'],
		['that begin in the middle', 'tText']
	])('are refused when damaged: %s', (_, text) => {
		const { bytes } = writePart({ ...info, source: 'hand.txt' }, { text });
		expect(() => readGuidelines(bytes)).toThrow(RangeError);
	});
});
