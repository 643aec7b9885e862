import { describe, expect, it } from 'vitest';
import { takenBackWords } from './taken-back';

describe('an import that is taken back', () => {
	it.each([
		['as a whole', [], false, false, 'A.yaml was taken back. Answers that you gave stay in your history.'],
		[
			'with its history',
			[],
			false,
			true,
			'A.yaml was taken back, and the answers that came with it. Answers that you gave here stay in your history.'
		],
		[
			'whose one pack was changed',
			['Heart'],
			true,
			false,
			'Nothing of A.yaml was taken back. “Heart” was changed since and stays.'
		],
		[
			'some of whose packs were changed',
			['Heart', 'Lung'],
			false,
			false,
			'A.yaml was taken back. “Heart” and “Lung” were changed since and stay. Answers that you gave stay in your history.'
		],
		[
			'many of whose packs were changed, with its history',
			['A', 'B', 'C', 'D'],
			true,
			true,
			'Nothing of A.yaml was taken back. “A”, “B”, “C” and 1 more were changed since and stay, with the answers that came along.'
		]
	])('%s', (_, stay, isAll, withHistory, words) =>
		expect(takenBackWords('A.yaml', stay, isAll, withHistory)).toBe(words)
	);
});
