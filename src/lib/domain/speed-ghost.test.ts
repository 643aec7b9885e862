import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readGhost, writeGhost } from './speed-ghost';

it('comes back to a tenth of a second', () => {
	const answer = fc.record({ right: fc.boolean(), at: fc.integer({ min: 0, max: 9_000_000 }) });
	fc.assert(
		fc.property(fc.array(answer, { maxLength: 200 }), (answers) => {
			const rounded = answers.map(({ right, at }) => ({ right, at: Math.round(at / 100) * 100 }));
			expect(readGhost(writeGhost(answers))).toEqual(rounded);
		})
	);
});
it('fits into a line of the log, however long the round was', () => {
	const answers = Array.from({ length: 5000 }, (_, at) => ({ right: false, at: 9_000_000 + at }));
	expect(writeGhost(answers).length).toBeLessThan(10_000);
});
it.each([
	['', []],
	['12 x -40', [{ right: true, at: 1200 }, { right: false, at: 4000 }]],
	['1e9 99999999', []]
])('"%s" is read as far as it goes', (text, answers) => expect(readGhost(text)).toEqual(answers)); // prettier-ignore
