import { describe, expect, it } from 'vitest';
import { joinEdits } from './own-join';
import type { OwnContent, OwnQuestion } from './own-pack';

const question = (id: string, prompt = `Of ${id}.`, answer = true, rev = 1): OwnQuestion => ({
	...{ id, rev, type: 'true_false', prompt, answer, why: '', refs: [], level: 2, setting: 'any' }
});
const content = (questions: OwnQuestion[], change: Partial<OwnContent> = {}): OwnContent => ({
	...{ title: 'Title', about: '', edition: 'FY2027', questions, ...change }
});
const [a, b, c] = [question('a'), question('b'), question('c')];
const base = content([a, b]);

describe('two edits of one pack', () => {
	const changed = question('a', 'Changed here.');
	const theirs = question('a', 'Changed there.');
	it.each([
		['nothing changed', [a, b], [a, b], [a, b]],
		['added there', [a, b], [a, b, c], [a, b, c]],
		['added on both sides', [a, b, question('d')], [a, b, c], [a, b, question('d'), c]],
		['the same added on both sides', [a, b, c], [a, b, c], [a, b, c]],
		[
			'others added under one id',
			[a, b, c],
			[a, b, question('c', 'Other.')],
			[a, b, c, question('c-2', 'Other.')]
		],
		['changed here', [changed, b], [a, b], [changed, b]],
		['changed there', [a, b], [theirs, b], [theirs, b]],
		['changed on both sides', [changed, b], [theirs, b], [changed, b]],
		['removed here', [b], [a, b, c], [b, c]],
		['removed there', [a, b, c], [b], [b, c]],
		['removed here and changed there', [b], [theirs, b], [b, theirs]],
		['removed there and changed here', [changed, b], [b], [changed, b]],
		['removed on both sides', [b], [b], [b]]
	])('%s', (_, mine, there, joined) =>
		expect(joinEdits(content(mine), base, content(there))).toEqual(content(joined))
	);

	it('raises the rev above both where what is graded was changed on both sides', () => {
		const [mine, there] = [question('a', 'Of a.', false, 2), question('a', 'Of a.', true, 3)];
		expect(joinEdits(content([mine, b]), base, content([there, b])).questions[0]?.rev).toBe(4);
	});

	it('keep the title of the side that changed it, and here where both did', () => {
		const [here, there] = [
			content([a, b], { title: 'Here' }),
			content([a, b], { title: 'There', about: 'x' })
		];
		expect(joinEdits(here, base, there)).toMatchObject({ title: 'Here', about: 'x' });
		expect(joinEdits(base, base, there)).toMatchObject({ title: 'There', about: 'x' });
	});
});
